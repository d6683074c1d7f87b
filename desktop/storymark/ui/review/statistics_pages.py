"""The pages of the statistics: charts under one another, each with its title."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from storymark.services import review_charts as charts
from storymark.services.drawing import Drawing
from storymark.services.review_charts import ChartWords
from storymark.services.review_figures import ALL_PAIRS, ReviewFigures
from storymark.ui.review.chart_view import ChartView
from storymark.ui.text import decimal
from storymark.ui.theme.look import Look
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import Picker


class ChartPage(QScrollArea):
    """A column that scrolls; `taken` tells the hit that somebody wants to see behind."""

    taken = Signal(object)  # Hit

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(look.px(24), look.px(12), look.px(8), look.px(16))
        self.column.setSpacing(look.px(6))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        OverlayScrollBar(look, self)

    def add_chart(self, drawing: Drawing, *, to: QHBoxLayout | QVBoxLayout | None = None) -> ChartView:
        """A chart with its title above and its note below."""
        box = QVBoxLayout()
        box.setSpacing(self.look.px(4))
        title = PlainLabel(self.look, drawing.title, self._inside, font="small_strong", ink="ink2")
        view = ChartView(self.look, drawing, self._inside)
        view.taken.connect(self.taken)
        box.addSpacing(self.look.px(8))
        box.addWidget(title)
        box.addWidget(view)
        if drawing.note:
            box.addWidget(PlainLabel(self.look, drawing.note, self._inside, font="caption", ink="ink3"))
        (to or self.column).addLayout(box)
        return view

    def add_words(self, words: str) -> None:
        """A paragraph."""
        self.column.addWidget(Paragraph(self.look, words, self._inside, font="small", ink="ink3"))

    def charts(self) -> list[ChartView]:
        """All charts of the page, from top to bottom."""
        return self._inside.findChildren(ChartView)


class ConfusionPage(ChartPage):
    """Label against label for every two, for each pair, and for each annotator against gold."""

    def __init__(self, look: Look, parent: QWidget, figures: ReviewFigures, words: ChartWords) -> None:
        super().__init__(look, parent)
        self._figures, self._words = figures, words
        self._pairs = list(figures.confusions)
        self.picker = Picker(look, self._inside, height_px=28)
        self.picker.setAccessibleName(self.tr("Whose labels"))
        self.picker.setMaximumWidth(look.px(320))
        self.picker.set_choices([(str(n), self._name(pair)) for n, pair in enumerate(self._pairs)], "0")
        self.picker.currentIndexChanged.connect(self._show)
        self.column.addWidget(self.picker)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.add_words(
            self.tr(
                "Spans are matched one to one, exact ones first; a span without a partner stands against "
                "nothing. Rows are the first named, columns the second."
            )
        )
        self.column.addStretch(1)
        self._view: ChartView | None = None
        self._title: PlainLabel | None = None
        self._show(0)

    def _name(self, pair: tuple[str, str]) -> str:
        if pair == ALL_PAIRS:
            return self.tr("Every two annotators")
        return self.tr("{one} and {two}").format(
            one=self._words.person(pair[0]), two=self._words.person(pair[1])
        )

    def _show(self, place: int) -> None:
        if not 0 <= place < len(self._pairs):
            return
        for old in (self._view, self._title):
            if old is not None:
                old.hide()
                self._place.removeWidget(old)
                old.deleteLater()
        drawing = charts.confusion_chart(self._figures, self._words, self._pairs[place])
        self._title = PlainLabel(self.look, drawing.title, self._inside, font="small_strong", ink="ink2")
        self._view = ChartView(self.look, drawing, self._inside)
        self._view.taken.connect(self.taken)
        self._place.addWidget(self._title)
        self._place.addWidget(self._view)


def _kinds(look: Look, parent: QWidget, figures: ReviewFigures, words: ChartWords) -> ChartPage:
    page = ChartPage(look, parent)
    translate = QCoreApplication.translate
    page.add_chart(charts.kinds_chart(figures, words))
    page.add_words(
        translate(
            "StatisticsPages", "A place can have several kinds: a boundary may differ and a tag be missing."
        )
    )
    for _who, starts, ends in charts.edge_charts(figures, words):
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        page.add_chart(starts, to=row)
        page.add_chart(ends, to=row)
        row.addStretch(1)
        page.column.addLayout(row)
    page.column.addStretch(1)
    return page


def _time(look: Look, parent: QWidget, figures: ReviewFigures, words: ChartWords) -> ChartPage:
    page = ChartPage(look, parent)
    translate = QCoreApplication.translate
    page.add_chart(charts.time_chart(figures, words))
    page.add_chart(charts.revision_chart(figures, words))
    _add_all(page, charts.drift_charts(figures, words))
    page.add_words(
        translate(
            "StatisticsPages",
            "A rate that leaves its own mean for good is marked (CUSUM, from ten stories on). "
            "Gold is partly made of the annotators’ own tags.",
        )
    )
    page.column.addStretch(1)
    return page


def _people(look: Look, parent: QWidget, figures: ReviewFigures, words: ChartWords) -> ChartPage:
    page = ChartPage(look, parent)
    translate = QCoreApplication.translate
    gold = charts.gold_chart(figures, words)
    if gold is not None:
        page.add_chart(gold)
        for match in figures.gold:
            if not match.label and match.share is not None:
                told = translate(
                    "StatisticsPages", "{name}: {share} % of the tags are gold as they are, {near} overlap F1"
                )
                near = 0.0 if match.near is None else match.near
                page.add_words(
                    told.format(
                        name=words.person(match.annotator),
                        share=round(100 * match.share),
                        near=decimal(near, 2),
                    )
                )
    page.add_chart(charts.prevalence_chart(figures, words))
    paces = charts.pace_charts(figures, words)
    _add_all(page, paces)
    if not paces:
        page.add_words(translate("StatisticsPages", "Nobody’s time on stories is known yet."))
    page.column.addStretch(1)
    return page


def _add_all(page: ChartPage, drawings: Sequence[Drawing]) -> None:
    for drawing in drawings:
        page.add_chart(drawing)


# All pages but that of agreement, by name.
PAGES: Mapping[str, Callable[[Look, QWidget, ReviewFigures, ChartWords], ChartPage]] = {
    "confusion": ConfusionPage,
    "kinds": _kinds,
    "time": _time,
    "people": _people,
}
