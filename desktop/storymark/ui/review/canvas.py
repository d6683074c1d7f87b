"""The text under review: painted as far as it is in view, answers keys, and a click goes to a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from storymark.ui.reader.key_guard import KeyGuard
from storymark.ui.reader.keymap import Chord
from storymark.ui.reader.keys import chord_of, is_modifier
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review import scene as s
from storymark.ui.review.accessible import make_review_accessible
from storymark.ui.review.painting import BlockPainter, Shown
from storymark.ui.review.places import Draft, Place
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.scene import Block, ReviewScene
from storymark.ui.theme.look import Look
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar

# A held key goes on through places and edges; it never decides again and again.
_MOVES = ("next_disagreement", "previous_disagreement")
_TOP_PX = 8
_WHEEL_STEP = 60


class ReviewCanvas(QAbstractScrollArea):
    """`act_requested` names an act of the table; nothing is decided here.

    Everything is laid out in the usual size, `_room` wide and high; at large text the painter enlarges it.
    """

    act_requested = Signal(str)
    place_clicked = Signal(str)
    caret_moved = Signal(int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look.unscaled()
        self._scale = look.scale
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        OverlayScrollBar(look, self)
        self.scene: ReviewScene | None = None
        self.shown = Shown()
        self._story: ReviewedStory | None = None
        self._language = ""
        self._text_px = 17
        self._guard = KeyGuard()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._keymap: Mapping[Chord, str] = look.keys.review_keymap()
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        look.changed.connect(self.relay)
        self._name_it()
        make_review_accessible(self)

    @property
    def story(self) -> ReviewedStory | None:
        """The story on it."""
        return self._story

    # --- what is shown
    def set_keymap(self, keymap: Mapping[Chord, str]) -> None:
        """Other keys are in force."""
        self._keymap = keymap

    def set_text_px(self, text_px: int) -> None:
        """Another size of the text."""
        if text_px != self._text_px:
            self._text_px = text_px
            self.relay()

    def set_labels(self, labels: Mapping[str, LabelStyle]) -> None:
        """Names and colours."""
        self.shown.labels = labels
        self.viewport().update()

    def set_names(self, names: Mapping[str, str]) -> None:
        """What annotators are called here."""
        self.shown.names = names
        self.viewport().update()

    def set_story(
        self, story: ReviewedStory | None, language: str = "", *, keeps_place: bool = False
    ) -> None:
        """Another story, from its beginning; with `keeps_place` the same one anew."""
        self._story, self._language = story, language
        self.shown.place, self.shown.draft, self.shown.caret = "", Draft(None), -1
        value = self.verticalScrollBar().value()
        self.relay()
        self.verticalScrollBar().setValue(value if keeps_place else 0)

    def show_draft(self, draft: Draft, letter: str) -> None:
        """What would be taken at the current place."""
        self.shown.draft, self.shown.letter = draft, letter
        self.viewport().update()

    def show_place(self, place: Place, draft: Draft, letter: str) -> None:
        """Go to a place: it comes into view with all of its lanes."""
        self.shown.place, self.shown.caret = place.id, -1
        self.show_draft(draft, letter)
        self.reveal(place)

    def places_changed(self, places: Iterable[Place]) -> None:
        """Decisions came or went: only these blocks are drawn anew."""
        if self.scene is not None:
            self.scene.places_changed(places)
            self.viewport().update()

    def set_caret(self, position: int) -> None:
        """Where a split would be made, in code points; -1 for nowhere."""
        self.shown.caret = position
        self.viewport().update()

    def reveal(self, place: Place) -> None:
        """Scroll as little as shows the place."""
        scene = self.scene
        if scene is None:
            return
        pieces = scene.pieces_of(place)
        if not pieces:
            return
        for piece in pieces[:3]:
            scene.block(piece)
        self._settle_range()
        bar, height = self.verticalScrollBar(), self._room.height()
        top = scene.heights.top(pieces[0]) + _TOP_PX
        bottom = top + sum(scene.heights[piece] for piece in pieces[:3])
        margin = min(60, height // 8)
        if top - margin < bar.value():
            bar.setValue(top - margin)
        elif bottom + margin > bar.value() + height:
            bar.setValue(min(top - margin, bottom + margin - height))

    def rect_of_sentence(self, sentence: int) -> QRect:
        """Where a sentence stands on the screen; empty where nothing is shown."""
        scene = self.scene
        pieces = scene.pieces.of_sentence(sentence) if scene is not None else range(0)
        if scene is None or not pieces:
            return QRect()
        top = scene.heights.top(pieces[0]) - self.verticalScrollBar().value() + _TOP_PX
        height = sum(scene.heights[piece] for piece in pieces)
        corner = self.viewport().mapToGlobal(QPoint(0, top))
        return QRect(corner, QSize(self.viewport().width(), height))

    # --- Qt's hooks
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the blocks in view and no others."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.colour("page"))
        painter.scale(self._scale, self._scale)
        if self.scene is None or not len(self.scene):
            return
        drawn = BlockPainter(painter, self.scene, self.shown, self.look, self._font())
        for block, top in self.visible():
            drawn.draw(block, top)

    @property
    def _room(self) -> QSize:
        """How much of the scene is in view."""
        size = self.viewport().size()
        return QSize(round(size.width() / self._scale), round(size.height() / self._scale))

    def visible(self) -> list[tuple[Block, int]]:
        """The blocks in view with their tops below the upper edge."""
        scene = self.scene
        if scene is None or not len(scene):
            return []
        value, height = self.verticalScrollBar().value(), self._room.height()
        total = scene.heights.total
        piece, _ = scene.heights.locate(max(0, value - _TOP_PX))
        found = []
        y = scene.heights.top(piece) - value + _TOP_PX
        while piece < len(scene) and y < height:
            block = scene.block(piece)
            found.append((block, y))
            y += block.height
            piece += 1
        if scene.heights.total != total:
            self._settle_range()
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        if self.scene is None or self.scene.width != self._room.width():
            self.relay()
        else:
            self._settle_range()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: real pixels where there are any."""
        pixels = event.pixelDelta().y() or event.angleDelta().y() * _WHEEL_STEP // 60
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - pixels)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_it()
            self.viewport().update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: keys of the review come before shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if is_modifier(event):
            return
        pressed = chord_of(event)
        key = pressed.key if pressed is not None else ""
        if self._guard.is_synthetic(key, self._clock.elapsed()):
            return
        act = self._act(event)
        if act:
            repeats = act in _MOVES or act.startswith(("gold_start", "gold_end"))
            if not event.isAutoRepeat() or repeats:
                self.act_requested.emit(act)
            return
        if pressed is None or (len(key) == 1 and not (pressed.ctrl or pressed.alt or pressed.meta)):
            return  # a letter that means nothing here must not travel on to a shortcut of the window
        if key == "Escape":
            self.left.emit()
        elif key in ("Left", "Right") and not pressed.ctrl and not pressed.alt:
            self.act_requested.emit("caret_back" if key == "Left" else "caret_forward")
        elif key in ("Up", "Down", "PageUp", "PageDown", "Home", "End"):
            self._scroll(key)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click goes to a place and sets the caret; it decides nothing."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place, caret = self.hit((event.position() / self._scale).toPoint())
        if place is not None and place.id != self.shown.place:
            self.place_clicked.emit(place.id)
        if caret >= 0:
            self.caret_moved.emit(caret)

    def hit(self, at: QPoint) -> tuple[Place | None, int]:
        """The place at a point of what is in view, and the gap between glyphs there (-1 beside the text)."""
        scene = self.scene
        for block, top in self.visible():
            if scene is None or not top <= at.y() < top + block.height:
                continue
            if block.paragraph is None:
                return next((p for p in block.places if p.is_disputed), None), -1
            for index, line in enumerate(block.lines):
                if at.y() < top + line.gold + s.GOLD_PX + s.LINE_GAP or index == len(block.lines) - 1:
                    gap = block.paragraph.gap_at(index, at.x() - s.TEXT_LEFT)
                    place = _place_at(block, gap)
                    is_text = top + line.text <= at.y() < top + line.text + scene.pitch
                    return place, gap if is_text else -1
        return None, -1

    # --- within
    def _act(self, event: QKeyEvent) -> str:
        pressed = chord_of(event)
        if pressed is None or is_modifier(event):
            return ""
        if event.text() in ("/", "?", ".") and not (pressed.ctrl or pressed.alt or pressed.meta):
            by_text = self._keymap.get(Chord(event.text()))
            if by_text is not None:
                return by_text
        return self._keymap.get(pressed, "")

    def _scroll(self, key: str) -> None:
        bar = self.verticalScrollBar()
        page = max(40, self._room.height() - 60)
        steps = {"Up": -_WHEEL_STEP, "Down": _WHEEL_STEP, "PageUp": -page, "PageDown": page}
        if key in steps:
            bar.setValue(bar.value() + steps[key])
        else:
            bar.setValue(bar.minimum() if key == "Home" else bar.maximum())

    def _font(self) -> QFont:
        return self.look.reading(self._language, self._text_px)

    def relay(self) -> None:
        """Lines are broken anew: another story, width, font or size. The current place stays in view."""
        self.scene = None
        width = self._room.width()
        if self._story is not None and width > 0:
            self.scene = ReviewScene(self._story, self._font(), width=width, text_px=self._text_px)
        self._settle_range()
        place = self._story.find(self.shown.place) if self._story is not None and self.shown.place else None
        if place is not None:
            self.reveal(place)
        self.viewport().update()

    def _settle_range(self) -> None:
        height = self._room.height()
        total = self.scene.heights.total + _TOP_PX + 40 if self.scene is not None else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setRange(0, max(0, total - height))

    def _name_it(self) -> None:
        self.setAccessibleName(self.tr("Text under review"))
        hint = self.tr(
            "J and K go through disagreements, digits take a candidate, Enter takes what is shown."
        )
        self.setAccessibleDescription(hint)


def _place_at(block: Block, position: int) -> Place | None:
    """The disputed place around a position, the shortest; else the nearest one of the block."""
    disputed = [place for place in block.places if place.is_disputed]
    around = [p for p in disputed if p.cluster.range.start <= position <= p.cluster.range.end]
    if around:
        return min(around, key=lambda place: place.cluster.range.length)
    return min(disputed, key=lambda p: abs(p.cluster.range.start - position), default=None)
