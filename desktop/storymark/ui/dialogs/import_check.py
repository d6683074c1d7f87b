"""The third step of an import: what it would do, lines that cannot be read, and what is asked first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from storymark.domain.reanchoring import KINDS
from storymark.services.import_plan import ImportPlan
from storymark.services.import_survey import DEFAULT_ANNOTATOR
from storymark.services.rejected import rejected_path
from storymark.services.superseding import EditedStory, brief
from storymark.ui.dialogs.export_parts import Lines
from storymark.ui.dialogs.import_parts import BadLineRow, ProgressLine, Scrolled
from storymark.ui.problems import reason_words
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox, Picker

_LABELS_SHOWN, _MOST_BAD, _EDITED_SHOWN, _PICKER_PX = 8, 200, 5, 320
_DOUBTFUL_SHOWN = 6
_PERSON = "person:"  # before a name, among the choices of who gets tags


class ImportCheck(Pane):
    """`changed` tells that something was agreed to or taken back, `reading_changed` to read anew."""

    changed = Signal()
    reading_changed = Signal()
    edit_wanted = Signal(object)  # a Path

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._plan: ImportPlan | None = None
        self._me = ""
        self._people: tuple[str, ...] = ()
        self._skips: list[CheckBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(10), look.px(24), look.px(8))
        column.setSpacing(look.px(8))
        self.summary = Lines(look, self)
        self.summary.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        column.addWidget(self.summary)
        self.agree = CheckBox(look, parent=self)
        self.agree.setChecked(True)
        self.skip = CheckBox(look, parent=self)
        self._where = Paragraph(look, parent=self, font="small", ink="ink2")
        self._where.setContentsMargins(look.px(25), 0, 0, 0)
        self.agree.toggled.connect(lambda _: self.changed.emit())
        self.skip.toggled.connect(self._skip_all)
        column.addWidget(self.agree)
        column.addWidget(self.skip)
        column.addWidget(self._where)
        self.carry = Picker(look, self)
        self._carry_name = PlainLabel(look, parent=self, font="small", ink="ink2")
        self._carry_name.setBuddy(self.carry)
        self.unsigned = Picker(look, self)
        self.unsigned.activated.connect(lambda _: self.reading_changed.emit())
        self._unsigned_name = PlainLabel(look, parent=self, font="small", ink="ink2")
        self._unsigned_name.setBuddy(self.unsigned)
        grid = QGridLayout()
        grid.setVerticalSpacing(look.px(6))
        for row, (name, picker) in enumerate(
            ((self._unsigned_name, self.unsigned), (self._carry_name, self.carry))
        ):
            picker.setFixedWidth(look.px(_PICKER_PX))
            grid.addWidget(name, row, 0)
            grid.addWidget(picker, row, 1)
        grid.setColumnMinimumWidth(0, look.px(200))
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        self._line = Hairline(look, self)
        column.addWidget(self._line)
        room = QWidget(self)  # stays where no line is bad, and keeps the rest together
        self.bad = Scrolled(look, room)
        inside = QVBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.bad)
        column.addWidget(room, 1)
        actions = QHBoxLayout()
        self.edit = Button(look, parent=self, kind="link", icon="pencil", height_px=28)
        self.again = Button(look, parent=self, kind="link", icon="rotate-ccw", height_px=28)
        self.edit.clicked.connect(self._edit)
        self.again.clicked.connect(lambda _=False: self.reading_changed.emit())
        actions.addWidget(self.edit)
        actions.addWidget(self.again)
        actions.addStretch(1)
        column.addLayout(actions)
        self.retranslate()

    def know(self, annotator: str) -> None:
        """Whose window it is: tags that nobody signed may be theirs."""
        self._me = annotator
        self.retranslate()

    @property
    def annotator(self) -> str:
        """Who gets the tags that nobody signed, empty for the import's own name."""
        chosen = str(self.unsigned.currentData() or "")
        return chosen.removeprefix(_PERSON) if chosen.startswith(_PERSON) else ""

    @property
    def makes_suggestions(self) -> bool:
        """Whether tags that nobody signed are to be suggestions."""
        return self.unsigned.currentData() == "suggestions"

    @property
    def carries(self) -> str:
        """Which tags of their older texts edited stories get: none until a person chooses."""
        plan = self._plan
        return str(self.carry.currentData()) if plan is not None and plan.edited else "none"

    @property
    def is_agreed(self) -> bool:
        """Whether there is something to import and everything that must be agreed to is."""
        plan = self._plan
        if plan is None or plan.is_empty:
            return False
        if plan.unknown_labels and not self.agree.isChecked():
            return False
        return not plan.bad_lines or self.skip.isChecked()

    def _skip_all(self, is_skipped: bool) -> None:
        for box in self._skips:
            box.blockSignals(True)
            box.setChecked(is_skipped)
            box.blockSignals(False)
        self.changed.emit()

    def _on_skip(self) -> None:
        """All are skipped when the last one is; lines that are not shown only by the box for all."""
        plan = self._plan
        is_all = all(box.isChecked() for box in self._skips)
        is_shown = plan is not None and plan.bad_lines == len(self._skips)
        self.skip.blockSignals(True)
        self.skip.setChecked(is_all and (is_shown or self.skip.isChecked()))
        self.skip.blockSignals(False)
        self.changed.emit()

    def _edit(self) -> None:
        """The first file with bad lines, where it is a file of its own."""
        plan = self._plan
        paths = (
            [] if plan is None else [f.source.path for f in plan.files if f.bad and f.source.keeper is None]
        )
        if paths:
            self.edit_wanted.emit(paths[0])

    def show_plan(self, plan: ImportPlan, *, people: Sequence[str] | None = None) -> None:
        """What would happen; skipping lines is never the choice at first."""
        if plan is not self._plan:
            self.skip.setChecked(False)
            self.carry.setCurrentIndex(0)
        self._plan = plan
        if people is not None:
            self._people = tuple(people)
        self.retranslate()
        self._fill_bad(plan)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.agree.setText(self.tr("Add these labels to the label set"))
        self.skip.setText(self.tr("Import the good lines and write the rejected ones to a file"))
        self.bad.setAccessibleName(self.tr("Lines that cannot be read"))
        self.edit.setText(self.tr("Fix in an editor"))
        self.edit.describe(self.tr("Fix in an editor"))
        self.again.setText(self.tr("Read again"))
        self.again.describe(self.tr("Read again"))
        for action in (self.edit, self.again):
            action.setVisible(self._plan is not None and bool(self._plan.bad_lines))
        plan = self._plan
        if plan is None:
            return
        self.agree.setVisible(bool(plan.unknown_labels))
        self._word_carry(plan)
        self._word_unsigned(plan)
        for part in (self.skip, self._where, self._line, self.bad):
            part.setVisible(bool(plan.bad_lines))
        if plan.bad_lines:
            names = ", ".join(rejected_path(file.source).name for file in plan.files if file.bad)
            told = self.tr("They are written to {names}, so that you can mend them and import them later.")
            self._where.setText(told.format(names=names))
        self.summary.set_lines(self._summary(plan))

    def _summary(self, plan: ImportPlan) -> list[tuple[str, str, str]]:
        lines: list[tuple[str, str, str]] = []
        if plan.is_empty and plan.bad_lines and not plan.known_stories:
            lines.append(("warn", self.tr("No story can be read."), ""))
        elif plan.is_empty:
            lines.append(("ok", self.tr("Everything in these files is in the project already."), ""))
        else:
            what = self.tr("{stories} and {tags} will be added").format(
                stories=self._stories(plan.new_stories), tags=self._tags(plan.new_tags)
            )
            lines.append(("ok", what, ""))
            if plan.known_stories:
                known = self.tr("{stories} known already; only what they lack is added")
                lines.append(("check", known.format(stories=self._stories(plan.known_stories)), ""))
        if plan.bad_lines:
            count = plan.bad_lines
            told = (
                self.tr("1 line cannot be read")
                if count == 1
                else self.tr("%Ln lines cannot be read", "", count)
            )
            lines.append(("bad", told, ""))
        if plan.unknown_labels:
            lines.append(("warn", self._labels_sentence(plan), ""))
        lines += self._edited_lines(plan)
        for note in (*plan.notes, *(note for file in plan.files for note in file.notes)):
            lines.append(("warn", reason_words(note), ""))
        return lines

    def _word_unsigned(self, plan: ImportPlan) -> None:
        for part in (self.unsigned, self._unsigned_name):
            part.setVisible(bool(plan.unsigned_tags))
        count = plan.unsigned_tags
        told = (
            self.tr("1 tag without an author")
            if count == 1
            else self.tr("%Ln tags without an author", "", count)
        )
        self._unsigned_name.setText(told)
        self.unsigned.setAccessibleName(told)
        mine = self.tr("My own layer ({name})").format(name=self._me)
        others = [
            (f"{_PERSON}{name}", self.tr("The layer of {name}").format(name=name))
            for name in self._people
            if name not in (self._me, DEFAULT_ANNOTATOR)
        ]
        self.unsigned.set_choices(
            [
                ("import", self.tr("A layer of its own, “import”")),
                *([(f"{_PERSON}{self._me}", mine)] if self._me else []),
                *others,
                ("suggestions", self.tr("Suggestions to accept or reject")),
            ]
        )

    def _word_carry(self, plan: ImportPlan) -> None:
        for part in (self.carry, self._carry_name):
            part.setVisible(bool(plan.edited))
        self._carry_name.setText(self.tr("Tags of the older texts"))
        self.carry.setAccessibleName(self._carry_name.text())
        self.carry.set_choices(
            [
                ("none", self.tr("Leave them where they are")),
                ("sure", self.tr("Copy those that find their place")),
                ("all", self.tr("Copy uncertain ones too")),
            ]
        )

    def _edited_lines(self, plan: ImportPlan) -> list[tuple[str, str, str]]:
        lines: list[tuple[str, str, str]] = []
        for edited in plan.edited[:_EDITED_SHOWN]:
            told = self.tr("“{id}” is in the project with another text; that story and its tags stay.")
            lines.append(("warn", told.format(id=edited.external_id), ""))
            for name, counts in edited.tags.items():
                told = self.tr(
                    "Tags of {name}: {exact} exact, {moved} moved, {uncertain} uncertain, {lost} lost"
                )
                facts = {kind: number(counts.get(kind, 0)) for kind in KINDS}
                lines.append(("check", told.format(name=name, **facts), ""))
            lines += self._doubtful_lines(edited)
        if len(plan.edited) > _EDITED_SHOWN:
            rest = self.tr("and {n} more edited stories")
            lines.append(("warn", rest.format(n=number(len(plan.edited) - _EDITED_SHOWN)), ""))
        return lines

    def _doubtful_lines(self, edited: EditedStory) -> list[tuple[str, str, str]]:
        """The tags whose place is not sure, word by word."""
        lines: list[tuple[str, str, str]] = []
        for each in edited.doubtful[:_DOUBTFUL_SHOWN]:
            told = self.tr("Lost: “{quote}” ({label}, {name})")
            if each.span is not None:
                told = self.tr("Uncertain: “{quote}” ({label}, {name}) would be “{words}”")
            quote, words = brief(each.quote), brief(each.words)
            lines.append(
                ("warn", told.format(quote=quote, words=words, label=each.label, name=each.annotator), "")
            )
        if len(edited.doubtful) > _DOUBTFUL_SHOWN:
            rest = number(len(edited.doubtful) - _DOUBTFUL_SHOWN)
            lines.append(("warn", self.tr("{n} more are not sure").format(n=rest), ""))
        return lines

    def _labels_sentence(self, plan: ImportPlan) -> str:
        names = list(plan.unknown_labels)
        shown = ", ".join(names[:_LABELS_SHOWN])
        if len(names) > _LABELS_SHOWN:
            more = number(len(names) - _LABELS_SHOWN)
            return self.tr("Labels that the project does not have: {names} and {n} more").format(
                names=shown, n=more
            )
        return self.tr("Labels that the project does not have: {names}").format(names=shown)

    def _fill_bad(self, plan: ImportPlan) -> None:
        rows: list[QWidget] = []
        self._skips = []
        bad = [(file, part) for file in plan.files for part in file.bad]
        for file, part in bad[:_MOST_BAD]:
            reason = reason_words(part.reason)
            name = file.source.path.name if len(plan.files) > 1 else ""
            row = BadLineRow(self.look, name, part, reason, self.bad.inside)
            row.skip.setChecked(self.skip.isChecked())
            row.skip.toggled.connect(lambda _: self._on_skip())
            self._skips.append(row.skip)
            rows.append(row)
            rows.append(Hairline(self.look, self.bad.inside))
        if len(bad) > _MOST_BAD:
            rest = self.tr("and {n} more lines").format(n=number(len(bad) - _MOST_BAD))
            rows.append(PlainLabel(self.look, rest, self.bad.inside, font="small", ink="ink3"))
        self.bad.fill(rows)

    def _stories(self, count: int) -> str:
        return self.tr("1 story") if count == 1 else self.tr("%Ln stories", "", count)

    def _tags(self, count: int) -> str:
        return self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count)


class ImportRunning(Pane):
    """The last step: how far the import is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(24))
        column.setSpacing(look.px(12))
        self._title = PlainLabel(look, font="lead_strong", parent=self)
        self._share = PlainLabel(look, font="small", ink="ink3", parent=self)
        self.bar = ProgressLine(look, self)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._share, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)
        column.addWidget(self.bar)
        self._note = Paragraph(look, parent=self, font="small", ink="ink2")
        column.addWidget(self._note)
        column.addStretch(1)
        self.retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """In bytes."""
        share = done / total if total else 0.0
        self.bar.set_share(share)
        self._share.setText(self.tr("{n} %").format(n=number(round(100 * share))))
        self.bar.setAccessibleDescription(self._share.text())

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Importing"))
        self.bar.setAccessibleName(self.tr("Importing"))
        self._note.setText(self.tr("All of it comes in, or nothing: Cancel leaves the project as it was."))
