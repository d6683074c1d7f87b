"""What an import would do, before it does it: files, stories, tags, new labels, what is left aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.services.import_plan import ImportPlan, LeftFile, PlannedFile
from storymark.ui.dialogs.export_parts import Lines
from storymark.ui.dialogs.read_as import ReadAs
from storymark.ui.text import file_size, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.pane import Hairline
from storymark.ui.widgets.pickers import CheckBox
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 680
_MOST_ROWS = 200
_LABELS_SHOWN = 8


class ImportReport(Sheet):
    """Opens while the files are read; `show_plan` or `show_problem` fills it. `import_requested` means go."""

    import_requested = Signal(object, bool)  # ImportPlan, whether new labels are agreed to
    reading_changed = Signal(str, str)  # format and encoding in which to read again

    def __init__(self, look: Look, window: QWidget, *, formats: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._plan: ImportPlan | None = None
        self._problem = ""
        self._summary = Lines(look, self.card)
        self._summary.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._agree = CheckBox(look, parent=self.card)
        self._agree.setChecked(True)
        self._agree.toggled.connect(lambda _: self._settle())
        self._agree.hide()
        self._read_as = ReadAs(look, self.card, formats=formats)
        self._read_as.changed.connect(self._on_reading)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._rows: list[QWidget] = []
        self._import = Button(look, kind="primary", icon="import", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._read_as)
        self.body.addWidget(self._agree)
        self.body.addLayout(self._list)
        self.foot.addStretch(1)
        self.add_buttons(self._import, self._cancel)
        self.accepted.connect(self._on_accepted)
        self.retranslate()

    # --- what is shown
    def show_progress(self, done: int, total: int) -> None:
        """How far the files are read, in bytes."""
        if self._plan is None and not self._problem and total:
            share = number(round(100 * done / total))
            self._summary.set_lines([("wait", self.tr("Reading the files, {n} %").format(n=share), "")])

    def show_plan(self, plan: ImportPlan) -> None:
        """The files are read."""
        self._plan, self._problem = plan, ""
        self._read_as.show_plan(plan)
        self.retranslate()

    def show_problem(self, sentence: str) -> None:
        """The files cannot be read; nothing was changed."""
        self._plan, self._problem = None, sentence
        self._read_as.show_plan(None)
        self.retranslate()

    def choose(self, format_: str, encoding: str) -> None:
        """Show how the files are being read."""
        self._read_as.choose(format_, encoding)

    def is_ready(self) -> bool:
        """Whether there is something to import and to agree to."""
        plan = self._plan
        if plan is None or plan.is_empty:
            return False
        return not plan.unknown_labels or self._agree.isChecked()

    def first_focus(self) -> QWidget | None:
        """The way out while nothing is ready, else what Enter does."""
        return self._import if self.is_ready() else self._cancel

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Import stories"))
        self._import.setText(self.tr("Import"))
        self._import.describe(self.tr("Import"), key="Enter", tooltip="")
        only_close = self._problem or (self._plan is not None and self._plan.is_empty)
        self._cancel.setText(self.tr("Close") if only_close else self.tr("Cancel"))
        self._cancel.describe(self._cancel.text(), key="Esc", tooltip="")
        self._read_as.retranslate()
        self._word_summary()
        self._fill_list()
        self._settle()

    def _word_summary(self) -> None:
        plan = self._plan
        if self._problem:
            self._summary.set_lines([("bad", self._problem, "")])
            return
        if plan is None:
            self._summary.set_lines([("wait", self.tr("Reading the files"), "")])
            return
        lines: list[tuple[str, str, str]] = []
        if plan.is_empty:
            lines.append(("ok", self.tr("Everything in these files is in the project already."), ""))
        else:
            what = self.tr("{stories} and {tags} will be added").format(
                stories=self._stories(plan.new_stories), tags=self._tags(plan.new_tags)
            )
            lines.append(("ok", what, ""))
            if plan.known_stories:
                known = self.tr("{stories} known already; only what they lack is added")
                lines.append(("check", known.format(stories=self._stories(plan.known_stories)), ""))
        if plan.unknown_labels:
            lines.append(("warn", self._labels_sentence(plan), ""))
        for note in (*plan.notes, *(note for file in plan.files for note in file.notes)):
            lines.append(("warn", note, ""))
        self._summary.set_lines(lines)
        self._agree.setVisible(bool(plan.unknown_labels))
        self._agree.setText(self.tr("Add these labels to the label set"))

    def _labels_sentence(self, plan: ImportPlan) -> str:
        names = list(plan.unknown_labels)
        shown = ", ".join(names[:_LABELS_SHOWN])
        if len(names) > _LABELS_SHOWN:
            more = number(len(names) - _LABELS_SHOWN)
            return self.tr("Labels that the project does not have: {names} and {n} more").format(
                names=shown, n=more
            )
        return self.tr("Labels that the project does not have: {names}").format(names=shown)

    def _fill_list(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        if self._plan is None:
            return
        entries: Sequence[PlannedFile | LeftFile] = (*self._plan.files, *self._plan.left)
        for entry in entries[:_MOST_ROWS]:
            self._add(Hairline(self.look, self.card))
            self._add(self._file_row(entry) if isinstance(entry, PlannedFile) else self._left_row(entry))
        if len(entries) > _MOST_ROWS:
            rest = self.tr("and {n} more files").format(n=number(len(entries) - _MOST_ROWS))
            self._add(PlainLabel(self.look, rest, self.card, font="small", ink="ink3"))

    def _file_row(self, file: PlannedFile) -> QWidget:
        facts = [file.format.title, file.encoding, file_size(file.size_bytes), self._stories(file.stories)]
        if file.tags:
            facts.append(self._tags(file.tags))
        return self._row("file-text", "ink2", file.source.name, "  ·  ".join(fact for fact in facts if fact))

    def _left_row(self, left: LeftFile) -> QWidget:
        text = self.tr("Left aside: {reason}").format(reason=left.reason)
        return self._row("triangle-alert", "warn", left.name, text)

    def _row(self, icon: str, ink: str, name: str, facts: str) -> QWidget:
        look, row = self.look, QWidget(self.card)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look.px(7), 0, look.px(7))
        line.setSpacing(look.px(10))
        line.addWidget(Icon(look, icon, row, ink=ink), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(look.px(1))
        words.addWidget(ElidedLabel(look, name, row, mode=Qt.TextElideMode.ElideMiddle))
        words.addWidget(ElidedLabel(look, facts, row, font="path", ink="ink3"))
        line.addLayout(words, 1)
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return row

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._list.addWidget(row)

    def _settle(self) -> None:
        self._import.setEnabled(self.is_ready())
        if self.is_open:
            self.place()
            if self.is_ready() and self._cancel.hasFocus():
                self._import.setFocus()

    def _on_reading(self, format_: str, encoding: str) -> None:
        self._plan, self._problem = None, ""
        self.retranslate()
        self.reading_changed.emit(format_, encoding)

    def _on_accepted(self) -> None:
        if self._plan is not None:
            self.import_requested.emit(self._plan, self._agree.isChecked())

    def _stories(self, count: int) -> str:
        return self.tr("1 story") if count == 1 else self.tr("%Ln stories", "", count)

    def _tags(self, count: int) -> str:
        return self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count)
