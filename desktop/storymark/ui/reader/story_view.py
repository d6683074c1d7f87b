"""The text view: shows one story with its tags and turns keys and mouse into wishes.

It holds no truth: tags are given to it, and what a gesture means goes out as a signal that ends in
`_requested`. Everything at this surface is in code points of the story.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.ui.reader import acts, gaps, painting
from storymark.ui.reader import metrics as m
from storymark.ui.reader.accessible import make_accessible, tell_caret
from storymark.ui.reader.caret import Place, place_of
from storymark.ui.reader.chips import ChipFonts
from storymark.ui.reader.key_handling import KeyHandling
from storymark.ui.reader.metrics import metrics_for
from storymark.ui.reader.overview import OverviewStrip, Tick
from storymark.ui.reader.painting import PaintState
from storymark.ui.reader.pointer import Pointer
from storymark.ui.reader.quick_bar import DELAY_MS, QuickBar
from storymark.ui.reader.reader_state import ReaderState
from storymark.ui.reader.scene import Scene
from storymark.ui.reader.scroller import Scroller, Visible
from storymark.ui.reader.shown import LabelStyle, ShownTag
from storymark.ui.reader.smooth import SmoothScroll
from storymark.ui.reader.tag_motion import TagMotion
from storymark.ui.reader.text_model import ClausesOf, SentenceCore, TextModel
from storymark.ui.reader.tokens import plain_core
from storymark.ui.theme.fonts import reading_font, ui_font
from storymark.ui.theme.theme import Theme

_FADE_PX = 28
_PINCH_STEP = 0.12
_REVEAL_MARGIN = 24
_FOCUS_AT = 0.30
"""In focus mode the current sentence stands in the upper third."""


class StoryView(QAbstractScrollArea):
    """See the module; `label_for_digit` says which label a digit gives (its key), None for none."""

    current_changed = Signal(int)
    selection_changed = Signal(object)
    tag_selected = Signal(object)
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

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        make_accessible(
            self
        )  # first of all: Qt keeps whatever interface it is given when one is first wanted
        self.label_for_digit: Callable[[str], str | None] = self._own_label_for_digit
        self._theme = theme or Theme.light()
        self._chip_fonts = ChipFonts.make()
        self._styles: dict[str, LabelStyle] = {}
        self._text_px: int | None = None
        self._is_compact = False
        self._is_focus = False
        self._has_quick_bar = True
        self._last_label: str | None = None
        self._read: tuple[Range, ...] = ()
        self._is_syncing = False
        self.state = ReaderState()
        self.scene = Scene(self._chip_width, self._chip_fonts.more_width)
        self.scroller = Scroller(self.scene)
        self._smooth = SmoothScroll(self._scroll_step, self)
        self._motion = TagMotion(self._repaint_tags, self)
        self._pinch = 0.0
        self._pointer = Pointer(self)
        self._keys = KeyHandling(self, is_mac=sys.platform == "darwin")
        self._overview = OverviewStrip(self, self._theme)
        self._overview.position_wanted.connect(self._show_share)
        # Qt's own viewport is unknown to PySide, which (6.12) would look through all widget classes for its
        # type when it is first asked for: some 25 ms at the start.
        self.setViewport(QWidget())
        self.quick_bar = QuickBar(self.viewport(), self._theme)
        self.quick_bar.label_chosen.connect(self.press_label)
        self.quick_bar.more_wanted.connect(lambda: self.command_requested.emit("label_picker"))
        self._quick_timer = QTimer(self)
        self._quick_timer.setSingleShot(True)
        self._quick_timer.setInterval(DELAY_MS)
        self._quick_timer.timeout.connect(self.open_quick_bar)
        self._set_up_widget()

    def _set_up_widget(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, m.STRIP_WIDTH, 0)
        # The text is read-only: an input method must never open a composition over it.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._name_things()
        self.verticalScrollBar().setSingleStep(17)

    # --- what is shown
    def set_story(
        self,
        story: Story,
        *,
        language: str = "",
        sentence_core: SentenceCore = plain_core,
        clauses_of: ClausesOf | None = None,
    ) -> None:
        """Show a story from its first sentence, without tags."""
        model = TextModel.of(story, language=language, sentence_core=sentence_core, clauses_of=clauses_of)
        self.set_model(model)

    def set_model(self, model: TextModel) -> None:
        """The same with a model that was made before."""
        self._smooth.stop()
        self._pointer.cancel()
        self.quick_bar.hide()
        self._read = ()
        start = model.sentences[0].start if len(model.sentences) else 0
        self.state = ReaderState(place=Place(0, start))
        self.scene.model = model  # before the font is asked for: it depends on the language
        metrics, font = self._look(model.language)
        self.scene.metrics, self.scene.font = metrics, font
        self.scene.show(model)
        self.scroller.reset()
        self._overview.set_ticks(self._ticks)
        self._sync_scroll_bar()
        self.viewport().update()
        self.selection_changed.emit(None)
        self.tag_selected.emit(None)
        if len(model.sentences):
            self.current_changed.emit(0)

    @property
    def model(self) -> TextModel:
        """The story as the view thinks of it."""
        return self.scene.model

    def set_words(self, sentence: int, words: Sequence[Range]) -> None:
        """Take a sentence's words from a segmenter."""
        if sentence < len(self.model.sentences):
            self.model.set_words(sentence, words)

    def set_clauses(self, clauses_of: ClausesOf | None) -> None:
        """Take another source of clauses."""
        self.model.set_clauses(clauses_of)

    def set_labels(self, styles: Mapping[str, LabelStyle]) -> None:
        """The looks of labels by key, in the order in which pickers show them."""
        self._styles = dict(styles)
        self.scene.forget_chips()
        self._overview.set_ticks(self._ticks)
        self.viewport().update()

    @property
    def styles(self) -> Mapping[str, LabelStyle]:
        """The looks of labels."""
        return self._styles

    def set_tags(self, tags: Sequence[ShownTag]) -> None:
        """All tags of the story."""
        self.scene.set_tags(tags)
        self._motion.reset(tags)
        self._overview.set_ticks(self._ticks)
        self._after_tag_change(None)

    def update_tags(
        self,
        added: Iterable[ShownTag] = (),
        removed_ids: Iterable[str] = (),
        changed: Iterable[ShownTag] = (),
    ) -> None:
        """Some tags came, went or changed; only the sentences that show them are painted again."""
        put, gone_ids = (*added, *changed), tuple(removed_ids)
        new_ids = [tag.id for tag in put if tag.id not in self.scene.tags]
        self._motion.put(put, new_ids=new_ids, is_animated=self._theme.has_motion and self.isVisible())
        former = [
            tag for tag_id in (*gone_ids, *(t.id for t in put)) if (tag := self.tag(tag_id)) is not None
        ]
        pieces = self.scene.change_tags(put, gone_ids)
        self._overview.change_ticks(self._ticks(put), self._ticks(former))
        self._after_tag_change(pieces)

    def tag(self, tag_id: str | None) -> ShownTag | None:
        """A tag on the screen."""
        return self.scene.tags.get(tag_id)

    def set_read(self, ranges: Iterable[Range]) -> None:
        """The sentences that were read; `next_untagged` and assistive technology tell them apart."""
        self._read = tuple(ranges)

    @property
    def read(self) -> tuple[Range, ...]:
        """The sentences that were read."""
        return self._read

    # --- looks
    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._overview.set_theme(theme)
        self.quick_bar.set_theme(theme)
        self.viewport().update()

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def set_text_size(self, size_px: int | None) -> None:
        """Text of 14 to 26 px; None takes 17, or 18 in a wide window."""
        self._text_px = size_px
        self._relook()

    @property
    def text_size(self) -> int:
        """The size of the text now, in px."""
        return self.scene.metrics.text_px

    def set_compact(self, is_compact: bool) -> None:
        """Lines closer together (28 for 34 px)."""
        self._is_compact = is_compact
        self._relook()

    def set_focus_mode(self, is_focus: bool) -> None:
        """Text only, at 20 px, everything but the current sentence faint."""
        self._is_focus = is_focus
        self._overview.setVisible(not is_focus)
        self.setViewportMargins(0, 0, 0 if is_focus else m.STRIP_WIDTH, 0)
        self._relook()
        self.reveal_current()

    @property
    def is_focus_mode(self) -> bool:
        """Whether it is in focus mode."""
        return self._is_focus

    def set_chips_visible(self, has_chips: bool) -> None:
        """Whether names stand in the margin."""
        if self.scene.set_look(self.scene.metrics, self.scene.font, has_chips=has_chips):
            self._after_layout_change()

    def set_quick_bar_enabled(self, is_enabled: bool) -> None:
        """Whether the quick bar opens beside a selection."""
        self._has_quick_bar = is_enabled
        if not is_enabled:
            self.quick_bar.hide()

    def _look(self, language: str) -> tuple[m.Metrics, QFont]:
        size = self._text_px
        if self._is_focus:
            size = max(m.FOCUS_TEXT_PX, size or 0)
        metrics = metrics_for(
            self.viewport().width(), size, is_compact=self._is_compact, is_focus=self._is_focus
        )
        return metrics, reading_font(language, metrics.text_px)

    def _relook(self) -> None:
        metrics, font = self._look(self.model.language)
        if self.scene.set_look(metrics, font, has_chips=self.scene.has_chips):
            self._after_layout_change()
        else:
            self.viewport().update()

    def _after_layout_change(self) -> None:
        # The anchor is a piece: the same words stay at the top whatever the new heights are.
        self.scroller.offset = min(self.scroller.offset, self.scene.metrics.pitch)
        self.quick_bar.hide()
        self._sync_scroll_bar()
        self.viewport().update()

    # --- state, for acts and pointer
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
        self._refresh(changed, sentences=(was_current, place.sentence), tag_ids=(was_selected,))
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
            self._refresh((), tag_ids=(was, tag_id))
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
                self._refresh((), tag_ids=(deselected,))
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
        self._refresh(changed, sentences=(was_current, state.place.sentence), tag_ids=(was, tag.id))
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

    # --- scrolling
    def reveal(self, span: Range) -> None:
        """Bring a stretch into view if it is not, its beginning first."""
        if not len(self.scene):
            return
        pieces = self.scene.pieces_of(span)
        self._reveal_line(pieces[0], span.start)

    def reveal_current(self) -> None:
        """Bring the caret's line into view; in focus mode, the sentence into the upper third."""
        if not len(self.scene):
            return
        piece = self.model.pieces.holding(self.state.place.position, self.state.place.sentence)
        self._reveal_line(piece, self.state.place.position)

    def _reveal_line(self, piece: int, position: int) -> None:
        height = self.viewport().height()
        top = self.scroller.top_of(piece)
        if top is None or abs(top) > 2 * height:
            self._smooth.stop()
            self.scroller.show_piece(piece, at=round(height * _FOCUS_AT))
            self._after_scroll()
            return
        block = self.scene.block(piece)
        line = block.arranged.lines[block.paragraph.line_of(position)] if block.arranged.lines else None
        first = top + (line.top if line is not None else 0)
        last = first + (line.height if line is not None else 0)
        if self._is_focus:
            distance = top - round(height * _FOCUS_AT)
        elif first < _REVEAL_MARGIN:
            distance = first - max(_REVEAL_MARGIN, height // 4)
        elif last > height - _REVEAL_MARGIN - _FADE_PX:
            distance = min(top - height // 4, last - height // 2) if top > height // 4 else last - height // 2
        else:
            return
        self._smooth.by(distance, is_animated=self._theme.has_motion and self.isVisible())

    def scroll_to_caret_when_hidden(self) -> None:
        """After a move of the caret."""
        self.reveal_current()

    def _scroll_step(self, distance: int) -> None:
        self.scroller.scroll_by(distance)
        self._after_scroll()

    def _after_scroll(self) -> None:
        self._sync_scroll_bar()
        self.quick_bar.hide()
        self.viewport().update()

    def _sync_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._is_syncing = True
        bar.setRange(0, self.scroller.maximum)
        bar.setPageStep(max(1, self.viewport().height() - 2 * self.scene.metrics.pitch))
        bar.setValue(self.scroller.value)
        self._is_syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._is_syncing:
            return
        self._smooth.stop()
        self.scroller.scroll_to(self.verticalScrollBar().value())
        self._after_scroll()
        self._pointer.rehover()

    def _show_share(self, share: float) -> None:
        """Show the part of the story that the overview was clicked at."""
        if not len(self.scene):
            return
        position = min(len(self.model.text) - 1, int(share * len(self.model.text)))
        piece = self.model.pieces.near(position)
        self._smooth.stop()
        self.scroller.show_piece(piece, at=self.viewport().height() // 3)
        self._after_scroll()

    # --- painting
    def visible(self) -> list[Visible]:
        """The blocks in view."""
        return self.scroller.visible()

    def paint_state(self) -> PaintState:
        """What the painter looks up."""
        state = self.state
        has_pieces = len(self.scene) > 0
        piece = self.model.pieces.holding(state.place.position, state.place.sentence) if has_pieces else -1
        return PaintState(
            theme=self._theme,
            metrics=self.scene.metrics,
            number_font=ui_font(12, weight=500, is_tabular=True),
            current_number_font=ui_font(12, weight=600, is_tabular=True),
            chip_fonts=self._chip_fonts,
            styles=self._styles,
            current=state.place.sentence,
            caret=state.place.position,
            caret_piece=piece,
            selection=state.selection,
            selected_id=state.selected_id,
            hovered_id=state.hovered_id,
            is_focus=self._is_focus,
            has_caret=self.hasFocus() and state.selected_id is None,
            appearing=self._motion.appearing(),
            late=self._motion.late,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        clip = event.rect()
        painter.fillRect(clip, self._theme.colour("page"))
        visible = self.visible()
        state = self.paint_state()
        if not self._is_focus:
            row = self.current_row(visible)
            if row is not None and row.intersects(QRectF(clip)):
                painting.paint_current_row(painter, row, self._theme)
        caption = ui_font(11, weight=500)
        for block, top in visible:
            gap = self.scene.gap(block.piece)
            if top - gap > clip.bottom() or top + block.arranged.height + m.SENTENCE_GAP < clip.top():
                continue
            kind = self.scene.kind(block.piece)
            if kind in (gaps.RULE, gaps.SECTION) and block.piece > 0:
                name = self._section_title(self.scene.section_names.get(block.piece, ""))
                painting.paint_separator(painter, top=top, gap=gap, name=name, state=state, font=caption)
            number = str(block.sentence + 1) if self.model.pieces.is_first(block.piece) else ""
            painting.paint_block(painter, block, top, state, number=number)
        self._paint_fade(painter, clip, visible)
        painter.end()
        self._update_overview(visible)
        if self.scroller.maximum != self.verticalScrollBar().maximum():
            self._sync_scroll_bar()

    def current_row(self, visible: Sequence[Visible]) -> QRectF | None:
        """The ground of the current sentence, if some of it is in view."""
        mine = [v for v in visible if v.block.sentence == self.state.place.sentence]
        if not mine:
            return None
        metrics, half = self.scene.metrics, m.SENTENCE_GAP // 2
        first, last = mine[0], mine[-1]
        top = first.top - half if self.model.pieces.is_first(first.block.piece) else first.top - 20
        bottom = last.bottom + half if self.model.pieces.is_last(last.block.piece) else last.bottom + 20
        return QRectF(metrics.row_left, top, metrics.row_right - metrics.row_left, bottom - top)

    def _section_title(self, name: str) -> str:
        known = {"title": self.tr("Title"), "abstract": self.tr("Abstract"), "body": self.tr("Body")}
        if name in known:
            return known[name]
        if name.startswith("part") and name[4:].isdigit():
            return self.tr("Part {number}").format(number=name[4:])
        return name

    def _paint_fade(self, painter: QPainter, clip: QRect, visible: Sequence[Visible]) -> None:
        height = self.viewport().height()
        if clip.bottom() < height - _FADE_PX or not visible:
            return
        last = visible[-1]
        if last.block.piece + 1 >= len(self.scene) and last.bottom <= height:
            return
        page = self._theme.colour("page")
        clear = QColor(page)
        clear.setAlpha(0)
        fade = QLinearGradient(0, height - _FADE_PX, 0, height)
        fade.setColorAt(0, clear)
        fade.setColorAt(1, page)
        painter.fillRect(QRectF(0, height - _FADE_PX, self.viewport().width(), _FADE_PX), fade)

    def _update_overview(self, visible: Sequence[Visible]) -> None:
        length = max(1, len(self.model.text))
        if not visible:
            self._overview.set_view(0.0, 1.0)
            return
        first, last = visible[0], visible[-1]
        is_whole = (
            first.block.piece == 0 and first.top >= 0
            and last.block.piece + 1 == len(self.scene) and last.bottom <= self.viewport().height()
        )  # fmt: skip
        if is_whole:
            self._overview.set_view(0.0, 1.0)
            return
        top, bottom = self._position_at(first, 0), self._position_at(last, self.viewport().height())
        self._overview.set_view(top / length, bottom / length)

    def _ticks(self, tags: Iterable[ShownTag] | None = None) -> list[Tick]:
        """The overview's ticks of all tags, or of some."""
        length = max(1, len(self.model.text))
        colours = {key: style.colour for key, style in self._styles.items()}
        wanted = self.scene.tags if tags is None else tags
        return [(tag[1] / length, colours.get(tag[3], "slate")) for tag in wanted]

    @staticmethod
    def _position_at(shown: Visible, y: int) -> int:
        span = shown.block.paragraph.span
        height = max(1, shown.block.arranged.height)
        return span.start + round(span.length * min(1.0, max(0.0, (y - shown.top) / height)))

    def _refresh(
        self, spans: Iterable[Range], *, sentences: Iterable[int] = (), tag_ids: Iterable[str | None] = ()
    ) -> None:
        """Paint again what shows these stretches, sentences and tags, as far as it is in view."""
        wanted = list(spans)
        wanted += [tag.span for tag_id in tag_ids if (tag := self.scene.tags.get(tag_id)) is not None]
        owners = set(sentences)
        if self._is_focus and len(owners) > 1:
            self.viewport().update()
            return
        for shown in self.visible():
            span = shown.block.paragraph.span
            is_touched = any(w.start <= span.end and span.start <= w.end for w in wanted)
            if is_touched or shown.block.sentence in owners:
                self._update_block(shown)

    def _repaint_tags(self, tag_ids: Iterable[str]) -> None:
        self._refresh((), tag_ids=tag_ids)

    def _update_block(self, shown: Visible) -> None:
        top = shown.top - m.PARAGRAPH_GAP
        height = shown.block.arranged.height + 2 * m.PARAGRAPH_GAP
        self.viewport().update(0, top, self.viewport().width(), height)

    def _after_tag_change(self, pieces: set[int] | None) -> None:
        if self.state.selected_id is not None and self.state.selected_id not in self.scene.tags:
            self.state.selected_id = None
            self.tag_selected.emit(None)
        if self.state.hovered_id not in self.scene.tags:
            self.state.hovered_id = None
        if pieces is None:
            self.viewport().update()
            return
        before = {piece: self.scene.heights[piece] for piece in pieces}
        shown = [v for v in self.visible() if v.block.piece in pieces]
        for visible in shown:
            if self.scene.heights[visible.block.piece] != before[visible.block.piece]:
                top = visible.top - m.PARAGRAPH_GAP
                self.viewport().update(0, top, self.viewport().width(), self.viewport().height() - top)
                self._sync_scroll_bar()
                return
            self._update_block(visible)

    def _chip_width(self, tag: ShownTag, goes_on: bool) -> int:
        style = self._styles.get(tag.label)
        name = style.name if style is not None else tag.label
        return self._chip_fonts.chip_width(name, has_note=tag.has_note, goes_on=goes_on, score=tag.score)

    # --- quick bar
    def _restart_quick_bar(self) -> None:
        self.quick_bar.hide()
        if self._has_quick_bar and self.state.selection is not None:
            self._quick_timer.start()
        else:
            self._quick_timer.stop()

    def open_quick_bar(self) -> None:
        """Show the labels beside the selection now; normally it comes by itself after a moment."""
        if self.state.selection is None or self._pointer.is_dragging or not self.isVisible():
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

    def caret_rectangle(self) -> QRectF | None:
        """Where the caret stands in the viewport; None when it is out of view."""
        state = self.paint_state()
        for block, top in self.visible():
            if block.piece == state.caret_piece:
                return painting.caret_rect(block, state.caret, top, self.scene.metrics)
        return None

    def rect_of(self, start: int, end: int | None = None) -> QRect:
        """Where a stretch, or one glyph, is on the screen, as far as it is in view; empty otherwise."""
        span = Range(start, start + 1 if end is None else end)
        found = QRect()
        for block, top in self.visible():
            for number, place in enumerate(block.arranged.lines):
                for left, right in block.paragraph.extents(number, span):
                    x = self.scene.metrics.text_left + round(left)
                    found |= QRect(x, top + place.top, max(1, round(right - left)), place.height)
        return self._global(found)

    def rect_of_sentence(self, sentence: int) -> QRect:
        """Where a sentence is on the screen, as far as it is in view; empty otherwise."""
        found = QRect()
        for block, top in self.visible():
            if block.sentence == sentence:
                found |= QRect(
                    self.scene.metrics.text_left, top, self.scene.metrics.measure, block.arranged.height
                )
        return self._global(found)

    def _global(self, rect: QRect) -> QRect:
        if rect.isEmpty():
            return QRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    # --- events
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._overview.setGeometry(self.width() - m.STRIP_WIDTH, 0, m.STRIP_WIDTH, self.height())
        self.scroller.height = self.viewport().height()
        self._relook()
        self._sync_scroll_bar()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.is_mine(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._pointer.tool_tip(QPointF(event.pos()))
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
        self._refresh((), sentences=(self.current,))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._refresh((), sentences=(self.current,))
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = event.angleDelta().y() or event.angleDelta().x()
            if step:
                self.font_step_requested.emit(1 if step > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pointer.context_menu(event)

    @property
    def pointer(self) -> Pointer:
        """The mouse side of the view."""
        return self._pointer
