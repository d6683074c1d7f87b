"""The reviewer's statistics and the agreement of the project: pages of figures, and the spans behind each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from storymark.services.agreeing import Answer
from storymark.services.drawing import Hit
from storymark.services.review_charts import ChartWords
from storymark.services.review_figures import ReviewBasis, ReviewFigures
from storymark.services.review_statistics import SpanRef
from storymark.ui.dialogs.import_parts import ProgressLine
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.agreement_page import AgreementPage
from storymark.ui.review.figure_words import chart_words
from storymark.ui.review.statistics_pages import PAGES, ChartPage
from storymark.ui.text import one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Tabs
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX, HEIGHT_PX = 1240, 820
_SIDE_PX = 300
_SHOWN = 500
_QUOTE_CODEPOINTS, _TITLE_CODEPOINTS = 120, 24
AGREEMENT, CONFUSION = "agreement", "confusion"


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_CODEPOINTS else title[: _TITLE_CODEPOINTS - 1] + "…"


class StatisticsSheet(Sheet):
    """Opens with its progress; `show_figures` fills it. Esc while it computes stops the work."""

    span_wanted = Signal(object)  # SpanRef
    csv_wanted = Signal(object)  # Path
    pictures_wanted = Signal(object)  # Path of a folder

    def __init__(
        self, look: Look, window: QWidget, labels: Mapping[str, LabelStyle], names: Mapping[str, str]
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX, height_px=HEIGHT_PX, has_lines=True)
        self._labels, self._names = labels, names
        self.figures: ReviewFigures | None = None
        self.words: ChartWords | None = None
        self._pages: dict[str, ChartPage] = {}
        self._refs: tuple[SpanRef, ...] = ()
        self._tabs = Tabs(look, self.card, height_px=28, gap_px=4)
        self._tabs.chosen.connect(self._show_page)
        self._line = ProgressLine(look, self.card)
        self._doing = Paragraph(look, font="body", ink="ink2", parent=self.card)
        self.agreement = AgreementPage(look, self.card)
        self.agreement.taken.connect(self._show_hit)
        self._stack = QVBoxLayout()
        self._spans_title = PlainLabel(look, "", self.card, font="small_strong", ink="ink2")
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self.spans = QListWidget(self.card)
        self._csv, self._pictures = Button(look, height_px=32), Button(look, height_px=32)
        self._done = Button(look, kind="primary", height_px=32)
        self._build()
        self._csv.clicked.connect(self._ask_csv)
        self._pictures.clicked.connect(self._ask_folder)
        self.spans.itemClicked.connect(lambda item: self._go(self.spans.row(item)))
        self.spans.itemActivated.connect(lambda item: self._go(self.spans.row(item)))
        self.retranslate()

    def _build(self) -> None:
        look = self.look
        top = QHBoxLayout()
        top.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(2))
        top.addWidget(self._tabs, 1)
        waiting = QVBoxLayout()
        waiting.setContentsMargins(look.px(24), look.px(24), look.px(24), 0)
        waiting.addWidget(self._doing)
        waiting.addWidget(self._line)
        waiting.addStretch(1)
        self._waiting = QWidget(self.card)
        self._waiting.setLayout(waiting)
        side = QVBoxLayout()
        side.setContentsMargins(0, look.px(12), look.px(20), look.px(8))
        side.setSpacing(look.px(6))
        for part in (self._spans_title, self._hint):
            side.addWidget(part)
        side.addWidget(self.spans, 1)
        side.addStretch(0)
        self.spans.setFrameShape(QListWidget.Shape.NoFrame)
        self.spans.setWordWrap(True)
        self.spans.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.spans.setSpacing(look.px(2))
        self._side = QWidget(self.card)
        self._side.setFixedWidth(look.px(_SIDE_PX))
        self._side.setLayout(side)
        middle = QHBoxLayout()
        middle.setSpacing(look.px(16))
        middle.addWidget(self._waiting, 1)
        middle.addLayout(self._stack, 1)
        middle.addWidget(self._side)
        self._stack.addWidget(self.agreement)
        self.body.addLayout(top)
        self.body.addLayout(middle, 1)
        self.foot.addWidget(self._csv)
        self.foot.addWidget(self._pictures)
        self.foot.addStretch(1)
        for button in (self._csv, self._pictures):
            button.setParent(self._foot)
            self.foot.insertWidget(self.foot.count() - 1, button)
        self.add_buttons(self._done)
        self.agreement.hide()
        self._side.hide()

    def is_ready(self) -> bool:
        """Enter only closes it."""
        return True

    # --- while it computes
    def show_progress(self, done: int, total: int, note: str) -> None:
        """How far the work is."""
        del note
        self._line.set_share(done / total if total else 0.0)

    # --- what is shown
    def show_figures(self, figures: ReviewFigures, basis: ReviewBasis, answers: Sequence[Answer]) -> None:
        """Everything is there."""
        self.figures = figures
        self._names = {**figures.names, **self._names}
        words = self.words = chart_words(self._labels, self._names, figures.titles)
        self._waiting.hide()
        self._side.show()
        self.agreement.show_answers(figures, basis, answers, words)
        self._pages = {AGREEMENT: self.agreement}
        self.retranslate()
        self._tabs.set_current(AGREEMENT)
        self._show_page(AGREEMENT)
        self._tabs.tab(AGREEMENT).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, name: str) -> None:
        """Go to a page, by name."""
        self._tabs.set_current(name)
        self._show_page(name)

    def _show_page(self, name: str) -> None:
        self.page(name)
        for own, page in self._pages.items():
            page.setVisible(own == name)

    def page(self, name: str) -> ChartPage:
        """A page, by name, made when it is first looked at; raises KeyError."""
        if name not in self._pages:
            assert self.figures is not None
            assert self.words is not None
            page = PAGES[name](self.look, self.card, self.figures, self.words)
            page.taken.connect(self._show_hit)
            page.hide()
            self._stack.addWidget(page)
            self._pages[name] = page
        return self._pages[name]

    def show_spans(self, title: str, refs: Sequence[SpanRef]) -> None:
        """The spans behind a number; each leads to its place."""
        self._refs = tuple(refs[:_SHOWN])
        self.spans.clear()
        for ref in self._refs:
            self.spans.addItem(QListWidgetItem(self._told(ref)))
        count = self.tr("%Ln spans", "", len(refs)) if refs else self.tr("no span")
        self._spans_title.setText(count)
        self._hint.setText(title)

    def _show_hit(self, hit: Hit) -> None:
        refs = hit.target if isinstance(hit.target, tuple) else ()
        self.show_spans(hit.words, refs)
        if refs:
            self.spans.setCurrentRow(0)

    def _told(self, ref: SpanRef) -> str:
        figures = self.figures
        assert figures is not None
        text = figures.texts.get(ref.story, "")
        quote = one_line(text[ref.start : min(ref.end, ref.start + _QUOTE_CODEPOINTS)])
        style = self._labels.get(ref.label)
        label = style.name if style is not None else ref.label
        who = self._names.get(ref.annotator, ref.annotator)
        words = self.tr("{label} · {who}").format(label=label, who=who)
        return f"{words} · {_short(figures.titles.get(ref.story, ''))}\n“{quote}”"

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._refs) and self.is_open:
            ref = self._refs[row]
            self.cancel()
            if ref.tag:
                self.span_wanted.emit(ref)

    # --- files
    def _ask_csv(self) -> None:
        picker = QFileDialog(self, self.tr("Save as CSV"))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("csv")
        picker.fileSelected.connect(lambda path: self.csv_wanted.emit(Path(path)))
        picker.open()

    def _ask_folder(self) -> None:
        picker = QFileDialog(self, self.tr("Folder for the pictures"))
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setOption(QFileDialog.Option.ShowDirsOnly)
        picker.fileSelected.connect(lambda path: self.pictures_wanted.emit(Path(path)))
        picker.open()

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Agreement and statistics"))
        self._doing.setText(self.tr("Computing the statistics… Esc stops it."))
        if self.figures is not None:
            self._tabs.set_choices(
                [
                    (AGREEMENT, self.tr("Agreement")),
                    (CONFUSION, self.tr("Label against label")),
                    ("kinds", self.tr("Kinds and edges")),
                    ("time", self.tr("Over time")),
                    ("people", self.tr("People")),
                ]
            )
        if not self._refs:
            self._spans_title.setText(self.tr("Spans behind a number"))
            self._hint.setText(
                self.tr("Click a number, or press Enter on it: Tab and the arrow keys go there.")
            )
        self.spans.setAccessibleName(self.tr("Spans behind a number"))
        for button, text in (
            (self._csv, self.tr("Save as CSV…")),
            (self._pictures, self.tr("Save pictures…")),
            (self._done, self.tr("Close")),
        ):
            button.setText(text)
            button.describe(text, tooltip="")
        has_figures = self.figures is not None
        self._csv.setEnabled(has_figures)
        self._pictures.setEnabled(has_figures)
