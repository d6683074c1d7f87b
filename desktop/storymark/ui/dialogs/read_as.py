"""How the files of an import are read, which is found out and can be changed, and how they begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.services.exchange_ports import AUTO
from storymark.services.import_plan import ImportPlan
from storymark.ui.theme.look import Look
from storymark.ui.widgets.code_view import CodeView
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pickers import Picker

ENCODINGS = ("utf-8", "utf-16", "gb18030", "big5", "cp1258", "tcvn3", "viscii")
_SAMPLE_PX, _SAMPLE_LINES = 116, 12


class ReadAs(QWidget):
    """`changed` tells the wanted format and encoding, `auto` for what is found out."""

    changed = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget, *, formats: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)
        self._names = [PlainLabel(look, font="small", ink="ink3", parent=self) for _ in range(2)]
        self._format, self._encoding = Picker(look, self), Picker(look, self)
        self._sample = CodeView(look, self)
        self._sample.setFixedHeight(look.px(_SAMPLE_PX))
        self._sample.hide()
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for name, picker in zip(self._names, (self._format, self._encoding), strict=True):
            row.addWidget(name)
            row.addWidget(picker, 1)
            name.setBuddy(picker)
            picker.activated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addLayout(row)
        column.addWidget(self._sample)
        self._plan: ImportPlan | None = None
        self.retranslate()

    @property
    def format(self) -> str:
        """The wanted format's name, or `auto`."""
        return str(self._format.currentData() or AUTO)

    @property
    def encoding(self) -> str:
        """The wanted encoding, or `auto`."""
        return str(self._encoding.currentData() or AUTO)

    @property
    def sample(self) -> tuple[str, ...]:
        """The lines that are shown."""
        return self._sample.lines

    def choose(self, format_: str, encoding: str) -> None:
        """Show this choice, without a word about it."""
        for picker, key in ((self._format, format_), (self._encoding, encoding)):
            picker.setCurrentIndex(max(0, picker.findData(key)))

    def show_plan(self, plan: ImportPlan | None) -> None:
        """What was found out, and the first true lines; None while nothing is known."""
        self._plan = plan
        sample = next((file.sample for file in plan.files if file.sample), "") if plan is not None else ""
        lines = [line for line in sample.splitlines() if line.strip()][:_SAMPLE_LINES]
        self._sample.set_lines(lines)
        self._sample.setVisible(bool(lines))
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        found_formats = {file.format.title for file in self._plan.files} if self._plan is not None else set()
        found_encodings = {file.encoding for file in self._plan.files} if self._plan is not None else set()
        self._names[0].setText(self.tr("Format"))
        self._names[1].setText(self.tr("Encoding"))
        self._format.set_choices([(AUTO, self._found(found_formats)), *self._formats])
        self._encoding.set_choices(
            [(AUTO, self._found(found_encodings)), *((name, name.upper()) for name in ENCODINGS)]
        )
        self._format.setAccessibleName(self.tr("Format"))
        self._encoding.setAccessibleName(self.tr("Encoding"))
        self._sample.setAccessibleName(self.tr("How the first file begins"))

    def _found(self, names: set[str]) -> str:
        if len(names) == 1:
            return self.tr("Found: {name}").format(name=next(iter(names)))
        return self.tr("Found out for each file")

    def _on_chosen(self) -> None:
        self.changed.emit(self.format, self.encoding)
