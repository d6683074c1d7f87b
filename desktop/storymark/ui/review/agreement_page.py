"""The page of agreement: one headline family, every two against each other, the rest when asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.assignments import DISCUSSION, REPEAT
from storymark.services.agreeing import Answer
from storymark.services.agreement_look import DETAILS
from storymark.services.agreement_ports import Figure
from storymark.services.review_charts import ChartWords, headline_chart, pair_chart
from storymark.services.review_figures import ReviewBasis, ReviewFigures
from storymark.services.review_statistics import BoundaryHabit
from storymark.ui.dialogs.import_parts import ProgressLine
from storymark.ui.review.figure_words import (
    basis_words,
    interval_words,
    measure_word,
    self_words,
    value_words,
)
from storymark.ui.review.statistics_pages import ChartPage
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import Picker

_UNITS = (
    ("sentence", QT_TRANSLATE_NOOP("AgreementPage", "On sentences")),
    ("word", QT_TRANSLATE_NOOP("AgreementPage", "On words")),
    ("codepoint", QT_TRANSLATE_NOOP("AgreementPage", "On characters")),
    ("story", QT_TRANSLATE_NOOP("AgreementPage", "On stories")),
)
_GROUPS: Mapping[str, object] = {
    "kappas": QT_TRANSLATE_NOOP("AgreementPage", "Cohen, Fleiss, Scott, AC1"),
    "sets": QT_TRANSLATE_NOOP("AgreementPage", "Other distances, soft F1"),
    "pairs": QT_TRANSLATE_NOOP("AgreementPage", "Pair by pair"),
    "u_alpha": QT_TRANSLATE_NOOP("AgreementPage", "u-alpha family"),
    "gamma": QT_TRANSLATE_NOOP("AgreementPage", "Gamma family"),
    "reliability": QT_TRANSLATE_NOOP("AgreementPage", "Estimated reliability"),
}
_BASES: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("AgreementPage", "Independent work"),
    DISCUSSION: QT_TRANSLATE_NOOP("AgreementPage", "After discussion"),
    REPEAT: QT_TRANSLATE_NOOP("AgreementPage", "Hidden repeats"),
}


class AgreementPage(ChartPage):
    """`asked` tells part, unit and group of details (empty for the headline); `cancelled` stops it."""

    asked = Signal(int, str, str)
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._words: ChartWords | None = None
        self._figures: ReviewFigures | None = None
        self._answers: list[Answer] = []
        self._pairs: Sequence[Figure] = ()
        self._own: Mapping[str, Answer] = {}
        self.basis = Picker(look, self._inside, height_px=28)
        self.unit = Picker(look, self._inside, height_px=28)
        self.group = Picker(look, self._inside, height_px=28)
        self.compute = Button(look, height_px=28)
        self.stop = Button(look, height_px=28)
        self._line = ProgressLine(look, self._inside)
        self._head = QVBoxLayout()
        self._rest = QVBoxLayout()
        for box in (self._head, self._rest):
            box.setSpacing(look.px(6))
        self._more = PlainLabel(look, font="small_strong", ink="ink2", parent=self._inside)
        self._build()
        self.basis.currentIndexChanged.connect(lambda _: self._on_picked())
        self.unit.currentIndexChanged.connect(lambda _: self._ask(""))
        self.compute.clicked.connect(lambda: self._ask(self.group.currentData()))
        self.stop.clicked.connect(self.cancelled)
        self.retranslate()
        self._settle(is_busy=False)

    def _build(self) -> None:
        look = self.look
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        for picker, width in ((self.basis, 200), (self.unit, 160)):
            picker.setFixedWidth(look.px(width))
            top.addWidget(picker)
        top.addStretch(1)
        more = QHBoxLayout()
        more.setSpacing(look.px(8))
        self.group.setFixedWidth(look.px(240))
        self._line.setFixedWidth(look.px(160))
        for part in (self.group, self.compute, self.stop, self._line):
            more.addWidget(part)
        more.addStretch(1)
        self.column.addLayout(top)
        self.column.addLayout(self._head)
        self.column.addSpacing(look.px(8))
        self.column.addWidget(self._more)
        self.column.addLayout(more)
        self.column.addLayout(self._rest)
        self.column.addStretch(1)

    # --- what is shown
    def show_answers(
        self,
        figures: ReviewFigures,
        basis: ReviewBasis,
        answers: Sequence[Answer],
        words: ChartWords,
    ) -> None:
        """The headline of each part of the work."""
        self._figures, self._words, self._answers = figures, words, list(answers)
        names = [(str(n), _told(_BASES[part.basis])) for n, part in enumerate(basis.parts)]
        self.basis.set_choices(names, "0")
        self.basis.setVisible(len(names) > 1)
        self._show_head()

    def set_more(self, pairs: Sequence[Figure], own: Mapping[str, Answer]) -> None:
        """The strict F1 of every two, and everybody's agreement with themselves."""
        self._pairs, self._own = pairs, own
        self._show_head()

    def show_answer(self, part: int, group: str, answer: Answer) -> None:
        """What was asked for has come."""
        self._settle(is_busy=False)
        if group:
            self._show_rest(group, answer)
        elif part < len(self._answers):
            self._answers[part] = answer
            self._show_head()

    def show_stopped(self) -> None:
        """What was asked for does not come."""
        self._settle(is_busy=False)

    def show_progress(self, done: int, total: int, note: str) -> None:
        """How far the work is."""
        del note
        self._line.set_share(done / total if total else 0.0)

    @property
    def part(self) -> int:
        """Which part of the work is shown."""
        return max(0, self.basis.currentIndex())

    def texts(self) -> list[str]:
        """Everything the page says in words."""
        return [label.text() for label in self._inside.findChildren(PlainLabel) if label.isVisibleTo(self)]

    def _on_picked(self) -> None:
        self._show_head()
        _empty(self._rest)

    def _ask(self, group: str) -> None:
        self._settle(is_busy=True)
        self._line.set_share(0.0)
        self.asked.emit(self.part, self.unit.currentData(), group)

    def _settle(self, *, is_busy: bool) -> None:
        self.compute.setEnabled(not is_busy)
        self.unit.setEnabled(not is_busy)
        self.stop.setVisible(is_busy)
        self._line.setVisible(is_busy)

    def _show_head(self) -> None:
        words, figures = self._words, self._figures
        if words is None or figures is None or not self._answers:
            return
        _empty(self._head)
        answer = self._answers[self.part]
        basis = answer.compared.basis
        if basis == DISCUSSION:
            self._say(
                self.tr(
                    "After discussion: people had seen what others made of their work, so this is no "
                    "agreement between annotators in the usual sense."
                ),
                "warn",
            )
        if basis == REPEAT:
            self._say(self.tr("Everybody’s second work on a story, untouched, against their own first."))
            for who, own in sorted(self._own.items(), key=lambda item: words.person(item[0])):
                self._say(f"{words.person(who)}: {self_words(own)}", "ink1")
        self.add_chart(headline_chart(answer, figures, words), to=self._head)
        shown = {f.measure: f for f in answer.report.figures if not f.label and not f.annotators}
        for measure in ("alpha", "f1_strict"):
            if measure in shown:
                self._say(f"{measure_word(measure)}: {basis_words(shown[measure])}")
        self._say_undefined(answer)
        self._say(self.tr("0.667 and 0.8 are often named as thresholds: a convention, not a law."))
        for note in answer.report.notes:
            self._say(note)
        if not basis:
            pairs = pair_chart(self._pairs, figures, words)
            if pairs is not None:
                self.add_chart(pairs, to=self._head)
            for habit in figures.habits:
                self._say(_habit(words.person(habit.annotator), habit), "ink2")

    def _say_undefined(self, answer: Answer) -> None:
        assert self._words is not None
        for figure in answer.report.figures:
            if figure.value is None and not figure.annotators and not figure.story:
                name = self._words.label(figure.label)
                self._say(f"{name}, {measure_word(figure.measure)}: {value_words(figure)}")

    def _show_rest(self, group: str, answer: Answer) -> None:
        assert self._words is not None
        _empty(self._rest)
        title = PlainLabel(self.look, _told(_GROUPS[group]), self._inside, font="small_strong", ink="ink2")
        self._rest.addWidget(title)
        for figure in answer.report.figures:
            self._rest.addWidget(self._line_of(figure))
        for note in answer.report.notes:
            self._rest.addWidget(Paragraph(self.look, note, self._inside, font="small", ink="ink3"))
        # It may lie below what is seen: brought there when the page has grown.
        bar, once = self.verticalScrollBar(), Qt.ConnectionType.SingleShotConnection
        bar.rangeChanged.connect(lambda _least, _most: bar.setValue(self._more.y()), once)

    def _line_of(self, figure: Figure) -> Paragraph:
        assert self._words is not None
        words = self._words
        who = " – ".join(map(words.person, figure.annotators))
        of = ", ".join(part for part in (words.label(figure.label), who) if part)
        interval = interval_words(figure)
        told = f"{measure_word(figure.measure)}, {of}: {value_words(figure)}"
        told += f" [{interval}]" if interval else ""
        return Paragraph(self.look, f"{told}. {basis_words(figure)}", self._inside, font="small", ink="ink1")

    def _say(self, text: str, ink: str = "ink3") -> None:
        self._head.addWidget(Paragraph(self.look, text, self._inside, font="small", ink=ink))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.unit.set_choices([(unit, _told(text)) for unit, text in _UNITS])
        self.group.set_choices([(group, _told(_GROUPS[group])) for group in DETAILS])
        self.unit.setAccessibleName(self.tr("What is compared"))
        self.basis.setAccessibleName(self.tr("Which work"))
        self.group.setAccessibleName(self.tr("More figures"))
        self._more.setText(self.tr("More figures"))
        for button, text in ((self.compute, self.tr("Compute")), (self.stop, self.tr("Stop"))):
            button.setText(text)
            button.describe(text, tooltip="")


def _told(source: object) -> str:
    return QCoreApplication.translate("AgreementPage", str(source))


def _habit(name: str, habit: BoundaryHabit) -> str:
    translate = QCoreApplication.translate
    told = translate(
        "AgreementPage",
        "{name}: starts the same in {start} %, ends in {end} %; in the middle {first} and {last} characters",
    )
    return told.format(
        name=name,
        start=number(_same(habit.start)),
        end=number(_same(habit.end)),
        first=_signed(habit.median_start),
        last=_signed(habit.median_end),
    )


def _signed(shift: int) -> str:
    return f"{shift:+d}" if shift else "0"


def _same(shifts: Mapping[int, Sequence[object]]) -> int:
    total = sum(map(len, shifts.values()))
    return round(100 * len(shifts.get(0, ())) / total) if total else 0


def _empty(box: QVBoxLayout) -> None:
    while box.count():
        item = box.takeAt(0)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if isinstance(inner, QVBoxLayout):
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
