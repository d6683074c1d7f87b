"""A robot that reads and tags in the text view the way a hand does, and plays the window behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storymark.domain.graphemes import next_boundary
from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story, parted_sections
from storymark.ui.reader.shown import LabelStyle, ShownTag
from storymark.ui.reader.story_view import StoryView
from storymark.ui.reader.text_model import sentences_by_line
from storymark.ui.theme.theme import Theme

LABELS = {
    style.key: style
    for style in (
        LabelStyle("claim", "Claim", "1", "blue"),
        LabelStyle("complaint", "Complaint", "2", "vermilion"),
        LabelStyle("empathy", "Empathy", "3", "teal"),
        LabelStyle("advice", "Financial advice", "4", "amber"),
    )
}
_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class Robot:
    """One view with one story. Words and positions are the story's; `wishes` is what the view asked for."""

    def __init__(self, view: StoryView) -> None:
        self.view = view
        self.wishes: list[tuple[Any, ...]] = []
        self.hints: list[str] = []
        self._made = 0
        self._time_ms = 1000
        for name in (
            "relabel_requested", "resize_requested", "remove_requested", "note_requested", "read_requested",
            "done_requested", "undo_requested", "redo_requested", "story_step_requested",
            "font_step_requested",
            "focus_mode_requested", "escape_pressed", "command_requested", "context_menu_requested",
            "tag_requested",
        ):  # fmt: skip
            getattr(view, name).connect(lambda *args, name=name: self.wishes.append((name, *args)))
        view.status_hint.connect(lambda kind, _fact: self.hints.append(kind))

    # --- the window behind the view
    def grants_wishes(self) -> None:
        """From now on tags come, change and go as they are wished for."""
        view = self.view

        def tag(span: Range, label: str, _is_second: bool) -> None:
            same = view.scene.tags.find(span, label)
            if same is None:
                self._made += 1
                same = ShownTag(f"made{self._made}", span.start, span.end, label)
                view.update_tags([same])
            view.select_tag(same.id)

        def put(tag_id: str, **changes: Any) -> None:
            found = view.tag(tag_id)
            assert found is not None
            view.update_tags(changed=[found._replace(**changes)])

        view.tag_requested.connect(tag)
        view.relabel_requested.connect(lambda tag_id, label: put(tag_id, label=label))
        view.resize_requested.connect(lambda tag_id, span: put(tag_id, start=span.start, end=span.end))
        view.remove_requested.connect(lambda tag_id: view.update_tags(removed_ids=[tag_id]))

    # --- what is there
    @property
    def text(self) -> str:
        return self.view.model.text

    def tag(
        self, words: str, label: str = "claim", *, tag_id: str = "", occurrence: int = 1, **more: Any
    ) -> ShownTag:
        """Put a tag on the first place of some words."""
        start = self.find(words, occurrence)
        self._made += 1
        made = ShownTag(tag_id or f"t{self._made}", start, start + len(words), label, **more)
        self.view.update_tags([made])
        return made

    def find(self, words: str, occurrence: int = 1) -> int:
        at = -1
        for _ in range(occurrence):
            at = self.text.index(words, at + 1)
        return at

    def selected_words(self) -> str:
        span = self.view.selection
        return "" if span is None else self.text[span.start : span.end]

    def words_of(self, tag_id: str) -> str:
        tag = self.view.tag(tag_id)
        assert tag is not None
        return self.text[tag.start : tag.end]

    def tags(self) -> list[tuple[str, str]]:
        """Words and label of every tag, in reading order."""
        found = self.view.scene.tags.touching(Range(0, len(self.text)))
        return [(self.text[t.start : t.end], t.label) for t in found]

    # --- where it is
    def point(self, position: int, share: float = 0.5) -> QPointF:
        """A point on the glyph that begins at a code point; `share` 0 is its left side, 1 its right side."""
        view = self.view
        sentence = view.model.sentences.near(position)
        piece = view.model.pieces.holding(position, sentence)
        top = view.scroller.top_of(piece)
        assert top is not None, "not near the view"
        block = view.scene.block(piece)
        line = block.paragraph.line_of(position)
        after = next_boundary(self.text, position)
        box = block.paragraph.extents(line, Range(position, after))[0]
        y = top + block.arranged.lines[line].top + block.arranged.lines[line].height / 2
        assert 0 <= y < view.viewport().height(), "out of view"
        return QPointF(view.scene.metrics.text_left + box[0] + share * (box[1] - box[0]), y)

    def number_point(self, sentence: int) -> QPointF:
        view = self.view
        top = view.scroller.top_of(view.model.pieces.of_sentence(sentence)[0])
        assert top is not None
        return QPointF(view.scene.metrics.number_right - 6, top + 15)

    def chip_point(self, tag_id: str) -> QPointF:
        for block, top in self.view.visible():
            for chip in block.arranged.chips:
                if chip.tag is not None and chip.tag.id == tag_id:
                    return QPointF(chip.left + chip.width / 2, top + chip.top + 10)
        raise AssertionError(f"no chip of {tag_id} in view")

    def handle_point(self, edge: str) -> QPointF:
        view = self.view
        from storymark.ui.reader.painting import handle_rects

        for block, top in view.visible():
            for segment in block.arranged.segments:
                if segment.tag.id == view.selected_tag:
                    rects = handle_rects(block, segment, top, view.scene.metrics)
                    if edge in rects:
                        return rects[edge].center()
        raise AssertionError("no such handle in view")

    # --- the mouse
    def mouse(
        self, kind: QEvent.Type, at: QPointF, *, held: bool, modifiers: str = "", button: Any = _LEFT
    ) -> None:
        viewport = self.view.viewport()
        buttons = button if held else Qt.MouseButton.NoButton
        cause = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
        event = QMouseEvent(kind, at, viewport.mapToGlobal(at), cause, buttons, modifiers_of(modifiers))
        self._time_ms += 20
        event.setTimestamp(self._time_ms)
        QApplication.sendEvent(viewport, event)

    def press(self, at: QPointF, modifiers: str = "") -> None:
        self.mouse(QEvent.Type.MouseButtonPress, at, held=True, modifiers=modifiers)

    def move(self, at: QPointF, modifiers: str = "", *, held: bool = True) -> None:
        self.mouse(QEvent.Type.MouseMove, at, held=held, modifiers=modifiers)

    def release(self, at: QPointF, modifiers: str = "") -> None:
        self.mouse(QEvent.Type.MouseButtonRelease, at, held=False, modifiers=modifiers)

    def click(self, at: QPointF | int, modifiers: str = "") -> None:
        point = self.point(at) if isinstance(at, int) else at
        self.wait_ms(2000)
        self.press(point, modifiers)
        self.release(point, modifiers)

    def double_click(self, at: QPointF | int, *, is_released: bool = True) -> None:
        point = self.point(at) if isinstance(at, int) else at
        self.click(point)
        self.mouse(QEvent.Type.MouseButtonDblClick, point, held=True)
        if is_released:
            self.release(point)

    def triple_click(self, at: int) -> None:
        self.double_click(at)
        self.press(self.point(at))
        self.release(self.point(at))

    def drag(self, start: QPointF | int, *stops: QPointF | int, modifiers: str = "") -> None:
        points = [self.point(p) if isinstance(p, int) else p for p in (start, *stops)]
        self.wait_ms(2000)
        self.press(points[0], modifiers)
        for point in points[1:]:
            self.move(point, modifiers)
        self.release(points[-1], modifiers)

    def hover(self, at: QPointF | int) -> None:
        self.move(self.point(at) if isinstance(at, int) else at, held=False)

    def wait_ms(self, time_ms: int) -> None:
        """Let time pass for the mouse, without waiting."""
        self._time_ms += time_ms

    # --- the keyboard
    def key(self, *chords: str) -> None:
        """Press and release keys such as `J`, `Shift+Right`, `Ctrl+Return`."""
        for chord in chords:
            *held, name = chord.split("+")
            modifiers = _NONE
            for one in held:
                modifiers |= _MODIFIERS[one]
            QTest.keyClick(self.view, key_of(name), modifiers)

    def raw_key(
        self,
        key: int,
        *,
        text: str = "",
        modifiers: Qt.KeyboardModifier = _NONE,
        scan_code: int = 0,
        virtual_key: int = 0,
        is_repeat: bool = False,
    ) -> None:
        """A key as the window system would tell it."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, scan_code, virtual_key, 0, text, is_repeat, 1)
            QApplication.sendEvent(self.view, event)

    # --- the picture
    def picture(self) -> QImage:
        return self.view.viewport().grab().toImage()

    def colour(self, x: float, y: float, image: QImage | None = None) -> str:
        shot = image if image is not None else self.picture()
        return shot.pixelColor(QPoint(round(x), round(y))).name().upper()


def modifiers_of(names: str) -> Qt.KeyboardModifier:
    found = _NONE
    for name in filter(None, names.split("+")):
        found |= _MODIFIERS[name]
    return found


def key_of(name: str) -> Qt.Key:
    special = {"/": "Slash", "?": "Question", ".": "Period", "[": "BracketLeft", "]": "BracketRight"}
    return Qt.Key[f"Key_{special.get(name, name)}"]


Show = Callable[..., Robot]


@pytest.fixture
def show(qtbot: Any) -> Iterator[Show]:
    """Show a text, a line a sentence if no sentences are given; 880 x 748, light, without motion."""
    views: list[StoryView] = []

    def make(
        text: str,
        sentences: Sequence[tuple[int, int]] | None = None,
        *,
        language: str = "vi",
        width: int = 880,
        height: int = 748,
        theme: Theme | None = None,
    ) -> Robot:
        view = StoryView(theme=theme or Theme.light(has_motion=False))
        qtbot.addWidget(view)
        views.append(view)
        view.set_labels(LABELS)
        view.resize(width, height)
        cut = Sentences([Range(*s) for s in sentences]) if sentences is not None else sentences_by_line(text)
        view.set_story(Story(StoryId("s"), "s", "", language, text, parted_sections(text), cut))
        view.show()
        view.setFocus()
        QApplication.processEvents()
        view.activateWindow()
        return Robot(view)

    yield make
    for view in views:
        view.close()


SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def blend(over: str, under: str, share: float) -> QColor:
    a, b = QColor(over), QColor(under)
    return QColor(
        *(round(x * share + y * (1 - share)) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))
    )


def is_near(one: str, other: QColor | str, distance: int = 3) -> bool:
    a, b = QColor(one), QColor(other)
    return max(abs(x - y) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)) <= distance
