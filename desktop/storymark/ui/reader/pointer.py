"""The mouse side of the text view: presses, drags, clicks and hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QCursor, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from storymark.domain.ranges import Range
from storymark.ui.reader.arrangement import Chip
from storymark.ui.reader.caret import Place
from storymark.ui.reader.gestures import EdgeDrag, Grain, TextDrag, next_under_pointer
from storymark.ui.reader.hit_testing import NUMBER, TEXT, Hit, handle_edge_at, hit_at
from storymark.ui.reader.shown import ShownTag

if TYPE_CHECKING:
    from storymark.ui.reader.story_view import StoryView

DRAG_PX = 4
_AUTOSCROLL_MS = 30


class Pointer:
    """Follows one pointer over one view; remembers a press until its button is released."""

    def __init__(self, view: StoryView) -> None:
        self._view = view
        self._press: QPointF | None = None
        self._pressed: Hit | None = None
        self._drag: TextDrag | None = None
        self._edge: EdgeDrag | None = None
        self._is_moving = False
        self._had_alt = False
        self._last_point = QPointF(-1, -1)
        self._last_double_ms = -10_000
        self._last_double_at = QPointF(-100, -100)
        self._before: tuple[Place, int | None, str | None] | None = None
        self._auto = QTimer(view)
        self._auto.setInterval(_AUTOSCROLL_MS)
        self._auto.timeout.connect(self._auto_scroll)

    @property
    def is_dragging(self) -> bool:
        """Whether a button is down and something follows the pointer."""
        return self._edge is not None or (self._drag is not None and self._is_moving)

    # --- what is where
    def hit(self, point: QPointF) -> Hit | None:
        """What lies under a point of the viewport."""
        return hit_at(self._view.scene, self._view.visible(), point)

    def tags_at(self, hit: Hit) -> list[ShownTag]:
        """The tags under a point, inner to outer."""
        return self._view.scene.tags.at(hit.hit) if hit.is_on_glyph and hit.zone == TEXT else []

    def handle_at(self, point: QPointF) -> tuple[ShownTag, str] | None:
        """The edge handle of the selected tag under a point."""
        tag = self._view.tag(self._view.selected_tag)
        if tag is None:
            return None
        edge = handle_edge_at(self._view.scene, self._view.visible(), tag, point)
        return (tag, edge) if edge is not None else None

    def tool_tip(self, point: QPointF) -> str:
        """The full name on a chip; on a number, that its sentence was corrected."""
        hit = self.hit(point)
        if hit is not None and hit.zone == NUMBER and hit.sentence in self._view.model.sentences.manual:
            return QCoreApplication.translate("StoryAccessible", "Corrected by hand")
        if hit is None or hit.chip is None:
            return ""
        if hit.chip.tag is None:
            return ", ".join(self._name(tag) for tag in hit.chip.hidden)
        return self._name(hit.chip.tag)

    def _name(self, tag: ShownTag) -> str:
        style = self._view.styles.get(tag.label)
        return style.name if style is not None else tag.label

    # --- buttons
    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position()
        view.quick_bar.hide()
        self._last_point, self._press, self._is_moving = point, point, False
        self._before = (view.state.place, view.state.anchor, view.state.selected_id)
        hit = self._pressed = self.hit(point)
        handle = self.handle_at(point)
        if handle is not None:
            tag, edge = handle
            self._edge = EdgeDrag(tag.id, edge, tag.span, tag.span)
            return
        if hit is None or hit.chip is not None:
            return
        is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._is_triple(event):
            self._take_sentence(hit)
            return
        if hit.zone == NUMBER:
            self._take_sentence(hit)
            self._drag = _drag_from(hit, Grain.SENTENCES)
            return
        if is_extending:
            self._extend_to(hit, by_characters=_is_precise(event))
            return
        self._drag = _drag_from(hit, Grain.WORDS)
        if not self.tags_at(hit):
            self._put_caret(hit, by_characters=_is_precise(event))

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""
        point = event.position()
        self._last_point = point
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        if self._press is None:
            return
        if not self._is_moving and (point - self._press).manhattanLength() < DRAG_PX:
            return
        self._is_moving = True
        self._follow(point, by_characters=_is_precise(event))
        height = self._view.viewport().height()
        if (self._drag or self._edge) and not 0 <= point.y() <= height:
            self._auto.start()
        else:
            self._auto.stop()

    def release(self, event: QMouseEvent) -> None:
        """The button came up: a click, or the end of a drag."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._auto.stop()
        edge, drag, hit, was_moving = self._edge, self._drag, self._pressed, self._is_moving
        selected_before = self._before[2] if self._before is not None else None
        self._forget()
        if edge is not None:
            self._drop_edge(edge)
        elif hit is None:
            return
        elif hit.chip is not None:
            self._click_chip(hit.chip)
        elif drag is not None and not was_moving and drag.grain is Grain.WORDS:
            under = next_under_pointer(self.tags_at(hit), selected_before)
            if under is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._view.select_tag(under.id)
        self._hover(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """A double click takes the word; going on with the button down takes words."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        hit = self.hit(event.position())
        self._last_double_ms, self._last_double_at = event.timestamp(), event.position()
        if hit is None or hit.chip is not None or hit.zone != TEXT:
            self.press(event)
            return
        self._before = (self._view.state.place, self._view.state.anchor, self._view.state.selected_id)
        self._press, self._pressed, self._is_moving = event.position(), hit, True
        self._drag = TextDrag(hit.hit, hit.hit, hit.hit, hit.hit, hit.sentence, hit.sentence)
        self._follow(event.position(), by_characters=False)

    def context_menu(self, event: QContextMenuEvent) -> None:
        """Right click, or the menu key at the caret."""
        view = self._view
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = view.caret_rectangle()
            point = rect.bottomLeft().toPoint() if rect is not None else view.viewport().rect().center()
            view.context_menu_requested.emit(view.viewport().mapToGlobal(point), view.selected_tag)
            return
        hit = self.hit(QPointF(event.pos()))
        tag = self._tag_for_menu(hit) if hit is not None else None
        view.context_menu_requested.emit(event.globalPos(), tag)

    def _tag_for_menu(self, hit: Hit) -> str | None:
        """The tag that a right click means: selected then, so that one sees what the menu will act on."""
        view = self._view
        if hit.chip is not None:
            under = [hit.chip.tag] if hit.chip.tag is not None else list(hit.chip.hidden)
        else:
            under = self.tags_at(hit)
        ids = [tag.id for tag in under]
        if view.selected_tag in ids:
            return view.selected_tag
        is_in_selection = view.selection is not None and view.selection.start <= hit.hit < view.selection.end
        if is_in_selection and hit.chip is None:
            return None
        if ids:
            view.select_tag(ids[0])
            return ids[0]
        if hit.zone == TEXT:
            self._put_caret(hit, by_characters=False)
        return None

    # --- drags
    def cancel(self) -> None:
        """Esc: everything as it was before the button went down."""
        self._auto.stop()
        edge, drag, before = self._edge, self._drag, self._before
        self._forget()
        if edge is not None:
            self._view.preview_span(edge.tag_id, edge.original)
        elif drag is not None and before is not None:
            place, anchor, selected_id = before
            self._view.move_caret(place, anchor=anchor)
            if selected_id is not None:
                self._view.select_tag(selected_id)

    def precision_changed(self) -> None:
        """Alt went down or up in the middle of a drag."""
        if self.is_dragging:
            held = QGuiApplication.queryKeyboardModifiers() | QGuiApplication.keyboardModifiers()
            self._follow(self._last_point, by_characters=bool(held & Qt.KeyboardModifier.AltModifier))

    def take_alt_drag(self) -> bool:
        """Whether a drag by characters happened since Alt went down; asked once, at its release."""
        had, self._had_alt = self._had_alt, False
        return had

    def _follow(self, point: QPointF, *, by_characters: bool) -> None:
        hit = self.hit(point)
        if hit is None:
            return
        self._had_alt = self._had_alt or by_characters
        view = self._view
        if self._edge is not None:
            self._edge = self._edge.moved(view.model, hit=hit.hit, gap=hit.gap, by_characters=by_characters)
            view.preview_span(self._edge.tag_id, self._edge.span)
        elif self._drag is not None:
            self._drag = self._drag.moved(hit=hit.hit, gap=hit.gap, sentence=hit.sentence)
            span = self._drag.span(view.model, by_characters=by_characters)
            if span.length:
                view.select_span(span, is_backward=self._drag.is_backward)

    def _auto_scroll(self) -> None:
        height = self._view.viewport().height()
        y = self._last_point.y()
        beyond = y if y < 0 else max(0.0, y - height)
        if not beyond or not self.is_dragging:
            self._auto.stop()
            return
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-60.0, min(60.0, beyond))))
        held = QGuiApplication.keyboardModifiers()
        inside = QPointF(self._last_point.x(), min(max(1.0, y), height - 1.0))
        self._follow(inside, by_characters=bool(held & Qt.KeyboardModifier.AltModifier))

    def _drop_edge(self, edge: EdgeDrag) -> None:
        self._view.preview_span(edge.tag_id, edge.original)
        if edge.span != edge.original:
            self._view.resize_requested.emit(edge.tag_id, edge.span)

    def _forget(self) -> None:
        self._press = self._pressed = self._drag = self._edge = self._before = None
        self._is_moving = False

    # --- clicks
    def _is_triple(self, event: QMouseEvent) -> bool:
        since = event.timestamp() - self._last_double_ms
        near = (event.position() - self._last_double_at).manhattanLength() < 8
        return near and since <= QApplication.doubleClickInterval()

    def _take_sentence(self, hit: Hit) -> None:
        self._last_double_ms = -10_000
        self._view.select_span(self._view.model.core(hit.sentence))

    def _put_caret(self, hit: Hit, *, by_characters: bool) -> None:
        """At the start of the word that was clicked; exactly where it was clicked with Alt or in a blank."""
        position = hit.gap
        if hit.is_on_glyph and not by_characters:
            unit = self._view.model.unit_at(hit.hit, hit.sentence)
            if unit is not None:
                position = unit.start
        self._view.state.goal_x = None
        self._view.move_caret(Place(hit.sentence, position))

    def _extend_to(self, hit: Hit, *, by_characters: bool) -> None:
        view = self._view
        anchor = view.state.anchor if view.state.anchor is not None else view.caret
        owner = view.model.sentence_at(anchor)
        drag = TextDrag(anchor, anchor, hit.hit, hit.gap, owner, hit.sentence)
        is_backward = hit.gap < anchor
        clicked = view.model.unit_at(hit.hit, hit.sentence) if hit.is_on_glyph else None
        if (
            clicked is not None and not by_characters
        ):  # the word that was clicked, whichever half of its glyph
            drag = drag.moved(
                hit=hit.hit, gap=clicked.start if is_backward else clicked.end, sentence=hit.sentence
            )
        span = drag.span(view.model, by_characters=by_characters)
        kept = Range(span.start, anchor) if is_backward else Range(anchor, span.end)
        if kept.length > 0:
            view.select_span(kept, is_backward=is_backward)
        self._drag = drag

    def _click_chip(self, chip: Chip) -> None:
        if chip.tag is not None:
            self._view.select_tag(chip.tag.id)
        else:
            self._list_hidden(chip)

    def _list_hidden(self, chip: Chip) -> None:
        """The list behind a `+n` chip."""
        view = self._view
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tag in chip.hidden:
            quote = " ".join(view.model.text[tag.start : tag.end][:60].split())
            action = QAction(f"{self._name(tag)}  ·  {quote}".replace("&", "&&"), menu)
            action.triggered.connect(lambda _checked=False, tag_id=tag.id: view.select_tag(tag_id))
            menu.addAction(action)
        menu.popup(QCursor.pos())

    # --- hovering
    def rehover(self) -> None:
        """The text moved under the pointer."""
        if self._view.viewport().underMouse() and not self.is_dragging:
            self._hover(self._last_point)

    def _hover(self, point: QPointF) -> None:
        view = self._view
        hit = self.hit(point)
        handle = self.handle_at(point)
        tag_id: str | None = None
        shape = Qt.CursorShape.IBeamCursor
        if handle is not None:
            tag_id, shape = handle[0].id, Qt.CursorShape.SizeHorCursor
        elif hit is not None:
            if hit.chip is not None:
                tag_id = hit.chip.tag.id if hit.chip.tag is not None else None
                shape = Qt.CursorShape.PointingHandCursor
            elif hit.zone != TEXT:
                shape = Qt.CursorShape.ArrowCursor
            else:
                under = self.tags_at(hit)
                tag_id = under[0].id if under else None
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)
        view.set_hovered(tag_id)


def _drag_from(hit: Hit, grain: Grain) -> TextDrag:
    return TextDrag(hit.hit, hit.gap, hit.hit, hit.gap, hit.sentence, hit.sentence, grain)


def _is_precise(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
