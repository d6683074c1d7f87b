"""Who labels what: how far everybody is, and dealing out more, some of it twice, some again in secret."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from storymark.domain.assignments import shared_out
from storymark.domain.clock import end_of_day, now_ms
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.services.sharing import REPEAT_AFTER_DAYS, REPEAT_PERCENT, PersonsWork, SharedWork
from storymark.ui.text import due, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox, Picker
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 880
FREE, ALL = "free", "all"
_NAME_PX, _FIELD_PX = 190, 64
_COLUMNS_PX = (64, 64, 64, 74, 108, 64, 136)


@dataclass(frozen=True, slots=True)
class Dealing:
    """What is to be dealt: `share` of `services.operations`."""

    people: tuple[str, ...]
    stories: tuple[StoryId, ...]
    overlap: int
    copies: int
    due_ms: int


class ShareWork(Sheet):
    """Stays open after each act and is shown anew by `show_work`."""

    share_wanted = Signal(object)  # Dealing
    repeat_wanted = Signal(object, int, int)  # ids of people, per cent, days
    withdraw_wanted = Signal(object)  # ids of people
    person_wanted = Signal(str)  # a name that is to be added

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._work = SharedWork((), (), 0)
        self._stories: tuple[StoryId, ...] = ()
        self._boxes: dict[str, CheckBox] = {}
        self._self_told: Mapping[str, str] = {}
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(look.px(8))
        self._table.setVerticalSpacing(look.px(2))
        self._name = TextField(look, self.card, height_px=28)
        self._name.setMaxLength(200)
        self._add = Button(look, height_px=28)
        self._which = Picker(look, self.card, height_px=28)
        self._overlap, self._copies = self._number_field("100", 100), self._number_field("2", 99)
        self._date = TextField(look, self.card, height_px=28)
        self._date.setFixedWidth(look.px(124))
        self._preview = Paragraph(look, font="small", ink="ink2", parent=self.card)
        self._percent = self._number_field(str(REPEAT_PERCENT), 100)
        self._days = self._number_field(str(REPEAT_AFTER_DAYS), 999)
        self._again = Button(look, height_px=28)
        self._back = Button(look, height_px=32)
        self._give = Button(look, kind="primary", key="↵", height_px=32)
        self._words: dict[str, PlainLabel] = {}
        self._build()
        self._connect()
        self.retranslate()

    # --- building
    def _number_field(self, text: str, most: int) -> TextField:
        field = TextField(self.look, self.card, height_px=28)
        field.setValidator(QIntValidator(0, most, field))
        field.setFixedWidth(self.look.px(_FIELD_PX))
        field.setText(text)
        return field

    def _build(self) -> None:
        self.body.addLayout(self._table)
        self.body.addLayout(self._line(self._name, self._add))
        self.body.addWidget(self._word("deal", font="small_strong"))
        self.body.addLayout(self._line(self._which))
        parts = (self._overlap, self._word("overlap"), self._copies, self._word("copies"))
        self.body.addLayout(self._line(*parts, self._word("until"), self._date))
        self.body.addWidget(self._preview)
        self.body.addWidget(self._word("secret", font="small_strong"))
        again = (self._percent, self._word("percent"), self._days, self._word("days"), self._again)
        self.body.addLayout(self._line(*again))
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)
        for button in (self._back, self._give):
            button.setParent(self._foot)
        self.foot.addWidget(self._give)
        self._primary = self._give

    def _word(self, name: str, *, font: str = "small") -> PlainLabel:
        ink = "ink2" if font == "small_strong" else "ink1"
        self._words[name] = PlainLabel(self.look, font=font, ink=ink, parent=self.card)
        return self._words[name]

    def _line(self, *parts: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.look.px(8))
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_person)
        for field in (self._overlap, self._copies, self._date):
            field.textChanged.connect(lambda _: self._settle())
        self._name.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        self._which.currentIndexChanged.connect(lambda _: self._settle())
        self._again.clicked.connect(self._repeat)
        self._back.clicked.connect(lambda: self.withdraw_wanted.emit(self.chosen))
        self._give.clicked.connect(self.accept)

    # --- what is shown
    def show_work(self, work: SharedWork, stories: Sequence[StoryId]) -> None:
        """How far everybody is now; who is ticked stays ticked, who is new becomes so."""
        self._work, self._stories = work, tuple(stories)
        focused = next((who for who, box in self._boxes.items() if box.hasFocus()), "")
        ticked = {who: box.isChecked() for who, box in self._boxes.items()}
        while self._table.count():
            item = self._table.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        self._head()
        for row, person in enumerate(work.people, start=1):
            self._add_row(row, person, is_ticked=ticked.get(person.person.id, bool(ticked)))
        self._table.setColumnStretch(8, 1)
        self.retranslate()
        if focused in self._boxes:
            self._boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_self_agreement(self, told: Mapping[str, str]) -> None:
        """What everybody's second work says of their first, in words, by person."""
        self._self_told = told
        self.show_work(self._work, self._stories)

    def _head(self) -> None:
        words = (
            self.tr("Given"),
            self.tr("Begun"),
            self.tr("Done"),
            self.tr("Handed in"),
            self.tr("Due"),
            self.tr("Repeats"),
            self.tr("Self-agreement"),
        )
        for column, word in enumerate(words, start=1):
            self._cell(0, column, word, font="caption", ink="ink3")

    def _add_row(self, row: int, work: PersonsWork, *, is_ticked: bool) -> None:
        look, who = self.look, work.person
        box = CheckBox(look, who.name, self.card)
        box.setFixedWidth(look.px(_NAME_PX))
        box.setChecked(is_ticked)
        box.setAccessibleName(who.name)
        box.toggled.connect(lambda _: self._settle())
        self._boxes[who.id] = box
        self._table.addWidget(box, row, 0)
        counts = (work.given, work.begun, work.done, work.handed_in)
        for column, count in enumerate(counts, start=1):
            self._cell(row, column, number(count), ink="ink1" if count else "ink3")
        self._cell(row, 5, due(work.due_ms, now_ms=now_ms()) if work.due_ms else "–", ink="ink2")
        self._cell(row, 6, number(work.repeats), ink="ink1" if work.repeats else "ink3")
        self._cell(row, 7, self._self_told.get(who.id, "–"), ink="ink2")

    def _cell(self, row: int, column: int, words: str, *, font: str = "small", ink: str) -> None:
        label = ElidedLabel(self.look, words, self.card, font=font, ink=ink)
        label.setFixedWidth(self.look.px(_COLUMNS_PX[column - 1]))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._table.addWidget(label, row, column)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those who are ticked."""
        return tuple(who for who, box in self._boxes.items() if box.isChecked())

    @property
    def dealing(self) -> Dealing | None:
        """What would be dealt now; None while a field is not filled or nobody is ticked."""
        try:
            due_ms = end_of_day(self._date.text().strip())
        except ValueError:
            return None
        stories = self._work.free if self._which.currentData() == FREE else self._stories
        overlap, copies = self._overlap.text(), self._copies.text()
        if not (overlap and copies and self.chosen and stories) or int(copies) < 2 or int(overlap) > 100:
            return None
        return Dealing(self.chosen, stories, int(overlap), int(copies), due_ms)

    def _settle(self) -> None:
        dealing = self.dealing
        self._give.setEnabled(dealing is not None)
        for button in (self._again, self._back):
            button.setEnabled(bool(self.chosen))
        self._preview.setText(self._told(dealing))

    def _told(self, dealing: Dealing | None) -> str:
        if dealing is None:
            try:
                end_of_day(self._date.text().strip())
            except ValueError:
                return self.tr("The date is a day as 2026-12-24.")
            if not self.chosen:
                return self.tr("Tick the people among whom the stories are dealt.")
            if not self._work.free and self._which.currentData() == FREE:
                return self.tr("Every story is given to somebody.")
            return self.tr("The overlap is from 0 to 100 %, the number of people 2 or more.")
        people = [AnnotatorId(who) for who in dealing.people]
        shares = shared_out(dealing.stories, people, overlap_percent=dealing.overlap, copies=dealing.copies)
        held = [story for own in shares.values() for story in own]
        twice = len(held) - len(set(held)) if len(people) > 1 else 0
        each = sorted({len(own) for own in shares.values()})
        numbers = "–".join(number(count) for count in {each[0]: 0, each[-1]: 0})
        told = self.tr("{n} stories for each of {people} people.")
        told = told.format(n=numbers, people=number(len(people)))
        shared = twice // max(1, min(dealing.copies, len(people)) - 1)
        return told + " " + self.tr("%Ln stories are tagged by several.", "", shared)

    # --- acts
    def accept(self) -> None:
        """Enter: in the name's field it adds the person, elsewhere it deals."""
        if self._name.hasFocus() and self._name.text().strip():
            self._add_person()
            return
        dealing = self.dealing
        if self.is_open and dealing is not None:
            self.share_wanted.emit(dealing)

    def _add_person(self) -> None:
        if self._name.text().strip():
            self.person_wanted.emit(self._name.text().strip())
            self._name.clear()

    def _repeat(self) -> None:
        if self._percent.text() and self._days.text():
            self.repeat_wanted.emit(self.chosen, int(self._percent.text()), int(self._days.text()))

    def first_focus(self) -> QWidget | None:
        """The first person."""
        return next(iter(self._boxes.values()), self._name)

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Who tags what"))
        self._name.setPlaceholderText(self.tr("Name of a person"))
        self._name.setAccessibleName(self.tr("Name of a person"))
        self._name.setFixedWidth(self.look.px(_NAME_PX))
        _named(self._add, self.tr("Add"))
        self._add.setEnabled(bool(self._name.text().strip()))
        self._which.setAccessibleName(self.tr("Which stories"))
        free = self.tr("Stories that nobody has: {n}").format(n=number(len(self._work.free)))
        every = self.tr("All stories: {n}").format(n=number(len(self._stories)))
        self._which.set_choices([(FREE, free), (ALL, every)])
        for field, name in (
            (self._overlap, self.tr("Overlap in per cent")),
            (self._copies, self.tr("People for each story of the overlap")),
            (self._percent, self.tr("Repeats in per cent")),
            (self._days, self.tr("Days before a repeat")),
            (self._date, self.tr("Due date")),
        ):
            field.setAccessibleName(name)
        self._date.setPlaceholderText("2026-12-24")
        for name, text in {
            "deal": self.tr("Deal out"),
            "overlap": self.tr("% of them go to"),
            "copies": self.tr("people each"),
            "until": self.tr("Due"),
            "secret": self.tr("Once more in secret, to see whether people agree with themselves"),
            "percent": self.tr("% of what was finished at least"),
            "days": self.tr("days ago"),
        }.items():
            self._words[name].setText(text)
        _named(self._again, self.tr("Give again"))
        _named(self._back, self.tr("Take back what is not begun"))
        self._give.setText(self.tr("Give the stories"))
        self._give.describe(self.tr("Give the stories"), key="Enter", tooltip="")
        self._settle()


def _named(button: Button, text: str) -> None:
    button.setText(text)
    button.describe(text, tooltip="")
