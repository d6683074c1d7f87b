"""The text view for assistive technology: sentences as paragraphs, tags as their children, a text to read.

Interfaces are made when somebody asks for them: without a screen reader nothing of this exists. Python must
keep a reference to each, because Qt keeps only the pointer.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from storymark.domain.ranges import Range
from storymark.domain.utf16 import Utf16Map
from storymark.ui.reader.caret import place_of
from storymark.ui.reader.shown import SUGGESTED, ShownTag

if TYPE_CHECKING:
    from storymark.ui.reader.story_view import StoryView

# Makes the interface of a widget.
Maker = Callable[[Any], QAccessibleInterface]

_kept: list[QAccessibleInterface] = []
_makers: weakref.WeakKeyDictionary[QWidget, Maker] = weakref.WeakKeyDictionary()
_is_installed = False


def make_accessible(view: StoryView) -> None:
    """Have Qt find the interface of this view when it is asked for one."""
    install(view, StoryAccessible)


def install(view: QWidget, maker: Maker) -> None:
    """Have Qt ask `maker` for the interface of this widget, when somebody asks for one."""
    global _is_installed
    _makers[view] = maker
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_factory)


def tell_caret(view: StoryView) -> None:
    """Tell a listening screen reader where the caret and the selection are now."""
    if not QAccessible.isActive():
        return
    found = _interface_of(view)
    if found is None:
        return
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, found.cursorPosition()))
    if view.selection is not None:
        start, end = found.selection(0)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, start, end))


def _factory(_name: str, found: QObject) -> QAccessibleInterface | None:
    maker = _makers.get(found) if isinstance(found, QWidget) else None
    if maker is None:
        return None
    made = maker(found)
    _kept.append(made)
    return made


def _interface_of(view: StoryView) -> StoryAccessible | None:
    found = QAccessible.queryAccessibleInterface(view)
    return found if isinstance(found, StoryAccessible) else None


class StoryAccessible(QAccessibleWidget, QAccessibleTextInterface):
    """The whole story: a document whose text can be read, with a child for every sentence.

    Positions at this surface are UTF-16 units of the story, as Qt wants them.
    """

    def __init__(self, view: StoryView) -> None:
        QAccessibleWidget.__init__(self, view, QAccessible.Role.Document, "")
        QAccessibleTextInterface.__init__(self)
        self._view = weakref.ref(view)
        self._map: tuple[int, Utf16Map] | None = None
        self._sentences: dict[int, SentenceAccessible] = {}
        self._model_id = 0

    @property
    def view(self) -> StoryView | None:
        """The view, None when it is gone."""
        view = self._view()
        return view if view is not None and shiboken6.isValid(view) else None

    def interface_cast(self, wanted: QAccessible.InterfaceType) -> Any:
        return self if wanted == QAccessible.InterfaceType.TextInterface else None

    # --- children
    def childCount(self) -> int:
        view = self.view
        return len(view.model.sentences) if view is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        self._forget_other_stories()
        if not 0 <= index < self.childCount():
            return None
        made = self._sentences.get(index)
        if made is None:
            made = self._sentences[index] = SentenceAccessible(self, index)
        return made

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, SentenceAccessible) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self.view
        if view is None:
            return None
        at = view.viewport().mapFromGlobal(QPoint(x, y))
        for shown in view.visible():
            if shown.top <= at.y() < shown.bottom:
                return self.child(shown.block.sentence)
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self.view
        return self.child(view.current) if view is not None and view.hasFocus() else None

    # --- text; both bases have a method of this name, told apart by what they are given
    def text(self, *args: Any) -> str:
        view = self.view
        if view is None:
            return ""
        if len(args) == 2:
            start, end = (self._codepoint(int(position)) for position in args)
            return view.model.text[start:end]
        if args and args[0] == QAccessible.Text.Name:
            return view.accessibleName()
        return ""

    def characterCount(self) -> int:
        return self._utf16().length_utf16

    def cursorPosition(self) -> int:
        view = self.view
        return self._utf16().to_utf16(view.caret) if view is not None else 0

    def setCursorPosition(self, position: int) -> None:
        view = self.view
        if view is not None and len(view.model.sentences):
            view.move_caret(place_of(view.model, self._codepoint(position)))
            view.reveal_current()

    def selectionCount(self) -> int:
        view = self.view
        return int(view is not None and view.selection is not None)

    def selection(self, _index: int) -> tuple[int, int]:
        view = self.view
        if view is None or view.selection is None:
            return 0, 0
        return self._utf16().to_utf16(view.selection.start), self._utf16().to_utf16(view.selection.end)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        view = self.view
        if view is not None and start < end:
            view.select_span(Range(self._codepoint(start), self._codepoint(end)))

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def removeSelection(self, _index: int) -> None:
        view = self.view
        if view is not None:
            view.clear()

    def scrollToSubstring(self, start: int, end: int) -> None:
        view = self.view
        if view is not None:
            view.reveal(Range(self._codepoint(start), self._codepoint(max(start + 1, end))))

    def characterRect(self, offset: int) -> QRect:
        view = self.view
        return view.rect_of(self._codepoint(offset)) if view is not None else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        view = self.view
        if view is None:
            return -1
        hit = view.pointer.hit(view.viewport().mapFromGlobal(point).toPointF())
        return self._utf16().to_utf16(hit.hit) if hit is not None else -1

    def attributes(self, _offset: int) -> tuple[str, int, int]:
        return "", 0, self.characterCount()

    def _utf16(self) -> Utf16Map:
        view = self.view
        text = view.model.text if view is not None else ""
        if self._map is None or self._map[0] != id(text):
            self._map = (id(text), Utf16Map(text))
        return self._map[1]

    def _codepoint(self, position_utf16: int) -> int:
        found = self._utf16()
        return found.to_codepoint(max(0, min(position_utf16, found.length_utf16)))

    def _forget_other_stories(self) -> None:
        view = self.view
        if view is not None and id(view.model) != self._model_id:
            for made in self._sentences.values():
                made.is_current = False
            # Those of the former story stay referenced: a client may still hold their pointers.
            self._former = [*getattr(self, "_former", []), self._sentences]
            self._sentences, self._model_id = {}, id(view.model)


class Part(QAccessibleInterface):
    """What sentences and tags have in common: no object of their own, no text to set."""

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        parent = self.parent()
        return parent.window() if parent is not None else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        for index in range(self.childCount()):
            child = self.child(index)
            if child is not None and child.rect().contains(x, y):
                return child
        return None

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        return

    def state(self) -> QAccessible.State:
        return QAccessible.State()


class Leaf(Part):
    """A note on words of a sentence, with nothing inside."""

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Note


class SentenceAccessible(Part):
    """A sentence: a paragraph called “Sentence 11 of 37, 3 tags”; its value is its words."""

    def __init__(self, story: StoryAccessible, index: int) -> None:
        super().__init__()
        self.story = story
        self.index = index
        self.is_current = True
        self._tags: dict[str, TagAccessible] = {}

    def isValid(self) -> bool:
        return self.is_current and self.story.view is not None and self.index < self.story.childCount()

    def parent(self) -> QAccessibleInterface:
        return self.story

    def tags(self) -> list[ShownTag]:
        """The tags that touch the sentence, in reading order."""
        view = self.story.view
        return view.scene.tags.touching(view.model.sentences[self.index]) if view is not None else []

    def childCount(self) -> int:
        return len(self.tags())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        tags = self.tags()
        if not 0 <= index < len(tags):
            return None
        tag_id = tags[index].id
        made = self._tags.get(tag_id)
        if made is None:
            made = self._tags[tag_id] = TagAccessible(self, tag_id)
        return made

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = [tag.id for tag in self.tags()]
        return ids.index(child.tag_id) if isinstance(child, TagAccessible) and child.tag_id in ids else -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Paragraph

    def rect(self) -> QRect:
        view = self.story.view
        return view.rect_of_sentence(self.index) if view is not None else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        view = self.story.view
        if view is None:
            return ""
        if kind == QAccessible.Text.Name:
            tags = self.tags()
            suggested = sum(tag.state == SUGGESTED for tag in tags)
            count = len(tags) - suggested
            if count == 1:
                name = QCoreApplication.translate("StoryAccessible", "Sentence {number} of {all}, 1 tag")
            else:
                name = QCoreApplication.translate(
                    "StoryAccessible", "Sentence {number} of {all}, {count} tags"
                )
            told = name.format(number=self.index + 1, all=len(view.model.sentences), count=count)
            if suggested:
                one = QCoreApplication.translate("StoryAccessible", ", 1 suggestion")
                many = QCoreApplication.translate("StoryAccessible", ", {count} suggestions")
                told += one if suggested == 1 else many.format(count=suggested)
            if self.index in view.model.sentences.manual:
                told += QCoreApplication.translate("StoryAccessible", ", corrected by hand")
            return told
        if kind in (QAccessible.Text.Value, QAccessible.Text.Description):
            span = view.model.sentences[self.index]
            return view.model.text[span.start : span.end]
        return ""


class TagAccessible(Leaf):
    """A tag: its label, its words and which one it is."""

    def __init__(self, sentence: SentenceAccessible, tag_id: str) -> None:
        super().__init__()
        self.sentence = sentence
        self.tag_id = tag_id

    @property
    def tag(self) -> ShownTag | None:
        """The tag as it is now."""
        view = self.sentence.story.view
        return view.tag(self.tag_id) if view is not None else None

    def isValid(self) -> bool:
        return self.sentence.isValid() and self.tag is not None

    def parent(self) -> QAccessibleInterface:
        return self.sentence

    def rect(self) -> QRect:
        view, tag = self.sentence.story.view, self.tag
        return view.rect_of(tag.start, tag.end) if view is not None and tag is not None else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        view, tag = self.sentence.story.view, self.tag
        if view is None or tag is None:
            return ""
        if kind == QAccessible.Text.Name:
            style = view.styles.get(tag.label)
            tags = self.sentence.tags()
            number = next((i for i, t in enumerate(tags, start=1) if t.id == tag.id), 0)
            if tag.state == SUGGESTED:
                return self._suggested(tag, style.name if style is not None else tag.label)
            return QCoreApplication.translate(
                "StoryAccessible", "{label}: “{words}”, tag {number} of {count}"
            ).format(
                label=style.name if style is not None else tag.label,
                words=view.model.text[tag.start : tag.end],
                number=number,
                count=len(tags),
            )
        if kind == QAccessible.Text.Description and tag.has_note:
            return QCoreApplication.translate("StoryAccessible", "Has a note")
        return ""

    def _suggested(self, tag: ShownTag, label: str) -> str:
        view = self.sentence.story.view
        words = view.model.text[tag.start : tag.end] if view is not None else ""
        if tag.score is None:
            name = QCoreApplication.translate("StoryAccessible", "Suggestion, {label}: “{words}”")
        else:
            name = QCoreApplication.translate(
                "StoryAccessible", "Suggestion, {label}, {score} percent: “{words}”"
            )
        return name.format(label=label, words=words, score=tag.score)
