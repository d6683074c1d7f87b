"""The story drawn and scrolled: what the text view is before any key or click."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.ui.reader import metrics as m
from storymark.ui.reader.caret import Place
from storymark.ui.reader.chips import ChipFonts
from storymark.ui.reader.frame import OVERHANG_PX, paint_frame
from storymark.ui.reader.metrics import metrics_for
from storymark.ui.reader.overview import OverviewStrip, Tick
from storymark.ui.reader.painting import PaintState
from storymark.ui.reader.places import (
    caret_rect,
    rect_of_sentence,
    rect_of_span,
    shares_in_view,
    ticks_of,
)
from storymark.ui.reader.reader_state import ReaderState
from storymark.ui.reader.scene import Scene
from storymark.ui.reader.scroller import Scroller, Visible, reveal_distance
from storymark.ui.reader.shown import PENDING, SAVED, LabelStyle, ShownTag
from storymark.ui.reader.smooth import SmoothScroll
from storymark.ui.reader.tag_motion import TagMotion
from storymark.ui.reader.text_model import ClausesOf, SentenceCore, TextModel
from storymark.ui.reader.tokens import plain_core
from storymark.ui.theme.fonts import reading_font, ui_font
from storymark.ui.theme.theme import Theme

_FOCUS_AT = 0.30
"""In focus mode the current sentence stands in the upper third."""


class StoryCanvas(QAbstractScrollArea):
    """Shows a story with its tags; all positions are code points. What is current stands in `state`.

    It is the lower half of `StoryView`, which adds keyboard and mouse; nothing else derives from it.
    """

    current_changed = Signal(int)
    selection_changed = Signal(object)
    tag_selected = Signal(object)

    def __init__(self, parent: QWidget | None, theme: Theme | None, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._theme = theme or Theme.light()
        self._scale = scale
        self._chip_fonts = ChipFonts.make(scale)
        self._has_chips = True
        self._styles: dict[str, LabelStyle] = {}
        self._text_px: int | None = None
        self._is_compact = False
        self._is_focus = False
        self._measure = "normal"
        self._is_serif = False
        self._read: Iterable[Range] = ()
        self._is_syncing = False
        self.state = ReaderState()
        self.scene = Scene(self._chip_width, self._chip_fonts.more_width)
        self.scroller = Scroller(self.scene)
        self._smooth = SmoothScroll(self._scroll_step, self)
        self._motion = TagMotion(self._repaint_tags, self)
        self._overview = OverviewStrip(self, self._theme)
        self._overview.position_wanted.connect(self._show_share)
        # Qt's own viewport is unknown to PySide, which (6.12) would look through all widget classes for its
        # type when it is first asked for: some 25 ms at the start.
        self.setViewport(QWidget())
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
        self.let_go()
        self._read = ()
        start = model.sentences[0].start if len(model.sentences) else 0
        self.state = ReaderState(place=Place(0, start))
        self.scene.model = model  # before the font is asked for: it depends on the language
        metrics, font = self._look(model.language)
        self.scene.metrics, self.scene.font = metrics, font
        self.scene.has_chips = self._has_chips and metrics.has_chip_room
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
        if not gone_ids and all(self._is_only_saved(tag) for tag in put):
            self._motion.put(put, new_ids=(), is_animated=False)
            self.scene.change_tags(put, ())
            return
        new_ids = [tag.id for tag in put if tag.id not in self.scene.tags]
        self._motion.put(put, new_ids=new_ids, is_animated=self._theme.has_motion and self.isVisible())
        former = [
            tag for tag_id in (*gone_ids, *(t.id for t in put)) if (tag := self.tag(tag_id)) is not None
        ]
        pieces = self.scene.change_tags(put, gone_ids)
        self._overview.change_ticks(self._ticks(put), self._ticks(former))
        self._after_tag_change(pieces)

    def _is_only_saved(self, tag: ShownTag) -> bool:
        """Whether all that is new about a tag is that it is on the disk, and nothing looks different then."""
        former = self.scene.tags.get(tag.id)
        if former is None or former.state != PENDING or tag.id in self._motion.late:
            return False
        return tag == former._replace(state=SAVED)

    def tag(self, tag_id: str | None) -> ShownTag | None:
        """A tag on the screen."""
        return self.scene.tags.get(tag_id)

    def set_read(self, ranges: Iterable[Range]) -> None:
        """The sentences that were read; `next_untagged` and assistive technology tell them apart."""
        self._read = ranges

    @property
    def read(self) -> tuple[Range, ...]:
        """The sentences that were read."""
        return tuple(self._read)

    # --- looks
    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._overview.set_theme(theme)
        self.viewport().update()

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def set_text_size(self, size_px: int | None) -> None:
        """Text of 14 to 26 px at the usual scale; None takes 17, or 18 in a wide window."""
        self._text_px = size_px
        self._relook()

    @property
    def text_size(self) -> int:
        """The size of the text now, in px at the usual scale."""
        return round(self.scene.metrics.text_px / self._scale)

    def set_compact(self, is_compact: bool) -> None:
        """Lines closer together (28 for 34 px)."""
        self._is_compact = is_compact
        self._relook()

    def set_measure(self, measure: str) -> None:
        """The length of lines: narrow, normal or wide."""
        self._measure = measure
        self._relook()

    def set_serif(self, is_serif: bool) -> None:
        """Read with serifs, or without."""
        self._is_serif = is_serif
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
        self._has_chips = has_chips
        self._relook()

    def _look(self, language: str) -> tuple[m.Metrics, QFont]:
        size = self._text_px
        if self._is_focus:
            size = max(m.FOCUS_TEXT_PX, size or 0)
        metrics = metrics_for(
            self.viewport().width(),
            size,
            is_compact=self._is_compact,
            is_focus=self._is_focus,
            measure=self._measure,
            scale=self._scale,
        )
        return metrics, reading_font(language, metrics.text_px, is_serif=self._is_serif)

    def _relook(self) -> None:
        metrics, font = self._look(self.model.language)
        has_chips = self._has_chips and metrics.has_chip_room
        if self.scene.set_look(metrics, font, has_chips=has_chips):
            self._after_layout_change()
        else:
            self.viewport().update()

    def _after_layout_change(self) -> None:
        # The anchor is a piece: the same words stay at the top whatever the new heights are.
        self.scroller.offset = min(self.scroller.offset, self.scene.metrics.pitch)
        self.view_moved()
        self._sync_scroll_bar()
        self.viewport().update()

    # --- scrolling
    def reveal(self, span: Range) -> None:
        """Bring a stretch into view if it is not, its beginning first."""
        if not len(self.scene):
            return
        pieces = self.scene.pieces_of(span)
        self._reveal_line(pieces[0], span.start)

    def top_of_sentence(self, sentence: int) -> int | None:
        """Where a sentence's first line is in the viewport, None when it is far from it."""
        return self.scroller.top_of(self.model.pieces.of_sentence(sentence)[0])

    def put_sentence_at(self, sentence: int, top: int) -> None:
        """Scroll a sentence's first line to the height `top` of the viewport, at once."""
        self._smooth.stop()
        self.scroller.show_piece(self.model.pieces.of_sentence(sentence)[0], at=top)
        self._after_scroll()

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
        if self._is_focus:
            distance = top - round(height * _FOCUS_AT)
        else:
            block = self.scene.block(piece)
            line = block.arranged.lines[block.paragraph.line_of(position)]
            distance = reveal_distance(top, line.top, line.height, height)
        self._smooth.by(distance, is_animated=self._theme.has_motion and self.isVisible())

    def _scroll_step(self, distance: int) -> None:
        self.scroller.scroll_by(distance)
        self._after_scroll()

    def _after_scroll(self) -> None:
        self._sync_scroll_bar()
        self.view_moved()
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
    def visible(self) -> Sequence[Visible]:
        """The blocks in view."""
        return self.scroller.visible()

    def paint_state(self) -> PaintState:
        """What the painter looks up."""
        state = self.state
        return PaintState(
            theme=self._theme,
            metrics=self.scene.metrics,
            number_font=ui_font(round(12 * self._scale), weight=500, is_tabular=True),
            current_number_font=ui_font(round(12 * self._scale), weight=600, is_tabular=True),
            chip_fonts=self._chip_fonts,
            styles=self._styles,
            current=state.place.sentence,
            caret=state.place.position,
            caret_piece=self._caret_piece(),
            selection=state.selection,
            selected_id=state.selected_id,
            hovered_id=state.hovered_id,
            is_focus=self._is_focus,
            has_caret=self.hasFocus() and state.selected_id is None,
            appearing=self._motion.appearing(),
            late=self._motion.late,
            corrected=self.model.sentences.manual,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        visible = self.visible()
        painter = QPainter(self.viewport())
        paint_frame(
            painter, event.rect(), self.scene, visible, self.paint_state(), size=self.viewport().size()
        )
        painter.end()
        self._overview.set_view(*shares_in_view(self.scene, visible, self.viewport().height()))
        if self.scroller.maximum != self.verticalScrollBar().maximum():
            self._sync_scroll_bar()

    def refresh(
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
        self.refresh((), tag_ids=tag_ids)

    def _update_block(self, shown: Visible) -> None:
        top = shown.top - OVERHANG_PX
        height = shown.block.arranged.height + 2 * OVERHANG_PX
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

    # --- told to the upper half
    def let_go(self) -> None:
        """Another story comes: whatever the hand holds is dropped."""

    def view_moved(self) -> None:
        """Something else is under the pointer now."""

    # --- where things are
    def caret_rectangle(self) -> QRectF | None:
        """Where the caret stands in the viewport; None when it is out of view."""
        return caret_rect(self.scene, self.visible(), self.state.place.position, self._caret_piece())

    def rect_of(self, start: int, end: int | None = None) -> QRect:
        """Where a stretch, or one glyph, is on the screen, as far as it is in view; empty otherwise."""
        span = Range(start, start + 1 if end is None else end)
        return self._global(rect_of_span(self.scene, self.visible(), span))

    def rect_of_sentence(self, sentence: int) -> QRect:
        """Where a sentence is on the screen, as far as it is in view; empty otherwise."""
        return self._global(rect_of_sentence(self.scene, self.visible(), sentence))

    def _caret_piece(self) -> int:
        place = self.state.place
        return self.model.pieces.holding(place.position, place.sentence) if len(self.scene) else -1

    def _ticks(self, tags: Iterable[ShownTag] | None = None) -> list[Tick]:
        wanted = self.scene.tags if tags is None else tags
        return ticks_of(wanted, self._styles, len(self.model.text))

    def _global(self, rect: QRect) -> QRect:
        if rect.isEmpty():
            return QRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._overview.setGeometry(self.width() - m.STRIP_WIDTH, 0, m.STRIP_WIDTH, self.height())
        self.scroller.height = self.viewport().height()
        self._relook()
        self._sync_scroll_bar()
