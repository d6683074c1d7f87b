"""The text view: shows one story with its tags and turns keys and mouse into wishes.

It holds no truth: tags are given to it, and what a gesture means goes out as a signal that ends in
`_requested`. Everything at this surface is in code points of the story.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from storymark.domain.ranges import Range
from storymark.ui.reader import acts
from storymark.ui.reader.accessible import make_accessible, tell_caret
from storymark.ui.reader.canvas import StoryCanvas
from storymark.ui.reader.caret import Place, place_of
from storymark.ui.reader.key_handling import KeyHandling
from storymark.ui.reader.keymap import Act, Chord
from storymark.ui.reader.pointer import Pointer
from storymark.ui.reader.quick_bar import DELAY_MS, QuickBar
from storymark.ui.reader.shown import ShownTag
from storymark.ui.theme.theme import Theme

_PINCH_STEP = 0.12


class StoryView(StoryCanvas):
    """See the module; `label_for_digit` says which label a digit gives (its key), None for none."""

    tag_hovered = Signal(object)

    tag_requested = Signal(object, str, bool)
    relabel_requested = Signal(str, str)
    resize_requested = Signal(str, object)
    remove_requested = Signal(str)
    note_requested = Signal(str)
    read_requested = Signal(int)
    done_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    story_step_requested = Signal(int)
    context_menu_requested = Signal(QPoint, object)
    font_step_requested = Signal(int)
    focus_mode_requested = Signal()
    escape_pressed = Signal()
    command_requested = Signal(str)
    status_hint = Signal(str, object)

    def __init__(
        self, parent: QWidget | None = None, *, theme: Theme | None = None, scale: float = 1.0
    ) -> None:
        """`scale` is the interface's text size against the usual one."""
        super().__init__(parent, theme, scale)
        make_accessible(self)  # before any name is given: Qt keeps the interface that it is given first
        self.label_for_digit: Callable[[str], str | None] = self._own_label_for_digit
        self.enter_instead: Callable[[], bool] = lambda: False
        """What Enter does first; whether that was all."""
        self._has_quick_bar = True
        self._last_label: str | None = None
        self._pinch = 0.0
        self._keys = KeyHandling(self, is_mac=sys.platform == "darwin")
        self.pointer = Pointer(self)
        self.quick_bar = QuickBar(self.viewport(), self._theme, scale=scale)
        self.quick_bar.label_chosen.connect(self.press_label)
        self.quick_bar.more_wanted.connect(lambda: self.command_requested.emit("label_picker"))
        self._quick_timer = QTimer(self)
        self._quick_timer.setSingleShot(True)
        self._quick_timer.setInterval(DELAY_MS)
        self._quick_timer.timeout.connect(self.open_quick_bar)
        self._name_things()

    def set_keymap(self, keymap: Mapping[Chord, Act]) -> None:
        """What keys mean from now on."""
        self._keys.keymap = keymap

    def do(self, act: Act) -> None:
        """Do what a key of the text would do."""
        self._keys.do(act)

    # --- what is current
    @property
    def caret(self) -> int:
        """The caret's code point."""
        return self.state.place.position

    @property
    def current(self) -> int:
        """The current sentence."""
        return self.state.place.sentence

    @property
    def selection(self) -> Range | None:
        """What is selected."""
        return self.state.selection

    @property
    def selected_tag(self) -> str | None:
        """The id of the selected tag."""
        return self.state.selected_id

    @property
    def last_label(self) -> str | None:
        """The label given last; what `.` gives again."""
        return self._last_label

    def set_last_label(self, label_key: str | None) -> None:
        """Say which label was given last elsewhere."""
        self._last_label = label_key

    def move_caret(self, place: Place, *, anchor: int | None = None, keeps_ladder: bool = False) -> None:
        """Put the caret somewhere; a selection from `anchor` goes with it. The tag selection is cleared."""
        state, before = self.state, self.state.selection
        was_current, was_selected = state.place.sentence, state.selected_id
        old_place = state.place
        state.place, state.anchor, state.selected_id = place, anchor, None
        if not keeps_ladder:
            state.origin, state.steps = None, []
        changed = [Range(p.position, p.position + 1) for p in (old_place, place)]
        changed += [span for span in (before, state.selection) if span is not None]
        self.refresh(changed, sentences=(was_current, place.sentence), tag_ids=(was_selected,))
        if was_selected is not None:
            self.tag_selected.emit(None)
        if before != state.selection:
            self.selection_changed.emit(state.selection)
            self._restart_quick_bar()
        if was_current != place.sentence:
            self.current_changed.emit(place.sentence)
        tell_caret(self)

    def select_span(self, span: Range, *, is_backward: bool = False, keeps_ladder: bool = False) -> None:
        """Select a stretch; the caret stands at its end, or at its start if it was made backwards."""
        if is_backward:
            place = Place(self.model.sentence_at(span.start), span.start)
            self.move_caret(place, anchor=span.end, keeps_ladder=keeps_ladder)
            return
        sentence = self.model.sentence_at(max(span.start, span.end - 1))
        self.move_caret(Place(sentence, span.end), anchor=span.start, keeps_ladder=keeps_ladder)

    def set_hovered(self, tag_id: str | None) -> None:
        """The tag under the pointer, in the text or in the margin."""
        if tag_id != self.state.hovered_id:
            was, self.state.hovered_id = self.state.hovered_id, tag_id
            self.refresh((), tag_ids=(was, tag_id))
            self.tag_hovered.emit(tag_id)

    def preview_span(self, tag_id: str, span: Range) -> None:
        """Show a tag as if it had another span, while its edge is in the hand."""
        tag = self.scene.tags.get(tag_id)
        if tag is not None and tag.span != span:
            moved = tag._replace(start=span.start, end=span.end)
            self._after_tag_change(self.scene.change_tags((moved,), ()))

    # --- acts of menus, toolbar and other panes
    def press_label(self, label_key: str) -> None:
        """Give a label: to the selection, else to the selected tag, else to the current sentence."""
        acts.press_label(self, label_key, is_second=False)

    def press_second_label(self, label_key: str) -> None:
        """Add a tag with this label on the same words."""
        acts.press_label(self, label_key, is_second=True)

    def climb(self) -> None:
        """Widen to word, clause, sentence, paragraph."""
        acts.climb(self, 1)

    def descend(self) -> None:
        """Narrow by one rung."""
        acts.climb(self, -1)

    def next_tag(self) -> None:
        """Select the next tag."""
        acts.step_tag(self, 1)

    def previous_tag(self) -> None:
        """Select the previous tag."""
        acts.step_tag(self, -1)

    def next_untagged(self) -> None:
        """Go to the next sentence without a tag."""
        acts.next_untagged(self)

    def move_edge(self, edge: str, direction: int, unit: str = "word") -> None:
        """Move the `start` or `end` of the selected tag or selection; `direction` 1 grows, -1 shrinks."""
        acts.move_edge(self, edge, direction, unit)

    def go_to_sentence(self, sentence: int) -> None:
        """Put the caret at the start of a sentence and bring it into view."""
        if len(self.model.sentences):
            sentence = min(max(0, sentence), len(self.model.sentences) - 1)
            self.move_caret(Place(sentence, self.model.sentences[sentence].start))
            self.reveal_current()

    def step_sentence(self, direction: int) -> None:
        """Go to the next or previous sentence."""
        acts.step_sentence(self, direction)

    def select_tag(self, tag_id: str | None) -> None:
        """Select a tag, clear the selection of text, bring the tag into view; None selects none."""
        tag = self.scene.tags.get(tag_id)
        state = self.state
        if tag is None:
            if state.selected_id is not None:
                deselected, state.selected_id = state.selected_id, None
                self.refresh((), tag_ids=(deselected,))
                self.tag_selected.emit(None)
            return
        if state.selected_id == tag.id and state.selection is None:
            self.reveal(tag.span)
            return
        was, before, was_current = state.selected_id, state.selection, state.place.sentence
        old_caret = Range(state.place.position, state.place.position + 1)
        state.place = self._place_of_tag(tag)
        state.anchor, state.selected_id, state.origin, state.steps = None, tag.id, None, []
        changed = [old_caret] + ([before] if before is not None else [])
        self.refresh(changed, sentences=(was_current, state.place.sentence), tag_ids=(was, tag.id))
        self.quick_bar.hide()
        if before is not None:
            self.selection_changed.emit(None)
        if was_current != state.place.sentence:
            self.current_changed.emit(state.place.sentence)
        self.tag_selected.emit(tag.id)
        tell_caret(self)
        self.reveal(tag.span)

    def clear(self) -> bool:
        """Clear the selection, else the selected tag; whether there was anything to clear."""
        if self.state.selection is not None:
            self.move_caret(self.state.place)
            return True
        if self.state.selected_id is not None:
            self.select_tag(None)
            return True
        return False

    def remove_selected(self) -> None:
        """Ask for the removal of the selected tag."""
        acts.remove(self)

    def edit_note(self) -> None:
        """Ask for the note of the selected tag."""
        acts.note(self)

    def selected_text(self) -> str:
        """The words of the selection, else of the selected tag; empty for neither."""
        tag = self.scene.tags.get(self.state.selected_id)
        span = self.state.selection or (tag.span if tag is not None else None)
        return self.model.text[span.start : span.end] if span is not None else ""

    def target_of_digit(self) -> tuple[str, Range] | None:
        """What a digit would act on now (`selection`, `tag` or `sentence`) and where that is."""
        return acts.target(self)

    def _place_of_tag(self, tag: ShownTag) -> Place:
        touched = self.model.sentences.touching(tag.span)
        if len(touched):
            return Place(touched[0], max(tag.start, self.model.sentences.starts[touched[0]]))
        return place_of(self.model, tag.start)

    def _own_label_for_digit(self, digit: str) -> str | None:
        return next((style.key for style in self._styles.values() if style.shortcut == digit), None)

    # --- quick bar
    def set_quick_bar_enabled(self, is_enabled: bool) -> None:
        """Whether the quick bar opens beside a selection."""
        self._has_quick_bar = is_enabled
        if not is_enabled:
            self.quick_bar.hide()

    def _restart_quick_bar(self) -> None:
        self.quick_bar.hide()
        if self._has_quick_bar and self.state.selection is not None:
            self._quick_timer.start()
        else:
            self._quick_timer.stop()

    def open_quick_bar(self) -> None:
        """Show the labels beside the selection now; normally it comes by itself after a moment."""
        if self.state.selection is None or self.pointer.is_dragging or not self.isVisible():
            return
        metrics = self.scene.metrics
        rect = self.caret_rectangle()
        if rect is None:
            return
        left = metrics.text_right + 12
        margin = QRect(left, 4, self.viewport().width() - left - 4, self.viewport().height() - 8)
        with_keys = sorted((s for s in self._styles.values() if s.shortcut), key=lambda s: s.shortcut)
        others = [style for style in self._styles.values() if not style.shortcut]
        self.quick_bar.open_in(margin, at=round(rect.top()), labels=[*with_keys, *others])

    # --- from the lower half
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.quick_bar.set_theme(theme)

    def let_go(self) -> None:
        self.pointer.cancel()
        self.quick_bar.hide()

    def view_moved(self) -> None:
        self.quick_bar.hide()
        self.pointer.rehover()

    # --- events
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.is_mine(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.pointer.tool_tip(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave:
            self.set_hovered(None)
        if event.type() == QEvent.Type.NativeGesture and self._zoom(cast(QNativeGestureEvent, event)):
            return True
        return super().viewportEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab walks the tags; after Esc it leaves."""
        return super().focusNextPrevChild(is_next) if self._keys.tab_leaves() else False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._quick_timer.stop()
        if not self._keys.press(event):
            super().keyPressEvent(event)
        elif self.state.selection is not None:
            self._restart_quick_bar()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._keys.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keys.arrive()
        self.refresh((), sentences=(self.current,))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.refresh((), sentences=(self.current,))
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = event.angleDelta().y() or event.angleDelta().x()
            if step:
                self.font_step_requested.emit(1 if step > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer.context_menu(event)

    def _zoom(self, event: QNativeGestureEvent) -> bool:
        """Pinching asks for another text size, a step at a time."""
        if event.gestureType() == Qt.NativeGestureType.BeginNativeGesture:
            self._pinch = 0.0
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._pinch += event.value()
        if abs(self._pinch) >= _PINCH_STEP:
            self.font_step_requested.emit(1 if self._pinch > 0 else -1)
            self._pinch = 0.0
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_things()
            self.viewport().update()
        super().changeEvent(event)

    def _name_things(self) -> None:
        self.setAccessibleName(self.tr("Story"))
        self._overview.setAccessibleName(self.tr("Overview of the tags"))
        self.quick_bar.setAccessibleName(self.tr("Labels for the selection"))
