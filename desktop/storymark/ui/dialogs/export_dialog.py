"""What is exported and as what, with the true first lines of the file before it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet, label_name
from storymark.services.exchange_ports import OFFSET_UNITS, WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.ui.dialogs.export_extras import ExportExtras
from storymark.ui.dialogs.export_parts import CheckList, FormatRow, Lines, Section
from storymark.ui.text import file_size, key_text, language_name, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.code_view import CodeView
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.pane import Hairline
from storymark.ui.widgets.pickers import Picker
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX, HEIGHT_PX = 1200, 724
_FORMATS_PX, _OPTIONS_PX = 216, 304
_PAUSE_MS = 120
_NAME_FORBIDS = '/\\:*?"<>|'
ALL, GOLD, CHOSEN = "all", "gold", "chosen"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A row of the list of formats: `name` is the format's, `unit` story or sentence."""

    name: str
    unit: str
    title: str
    caption: str
    suffix: str
    icon: str = "braces"
    offset_units: tuple[str, ...] = OFFSET_UNITS

    @property
    def key(self) -> str:
        """Names the row."""
        return f"{self.name}/{self.unit}"


@dataclass(frozen=True, slots=True)
class ExportScope:
    """What the project has to choose from."""

    project: str
    annotators: tuple[str, ...]
    languages: tuple[str, ...]
    labels: LabelSet
    label_language: str = "en"


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What the choice gives. It may come twice: first the lines, then the numbers; None is not known yet.

    `notes` are things that the format changes; a `problem` keeps the export from being done.
    """

    lines: tuple[str, ...] = ()
    line_count: int | None = None
    stories: int | None = None
    sentences: int | None = None
    tags: int | None = None
    size_bytes: int | None = None
    notes: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be written, and where; `split` is like 80/10/10, empty for one dataset."""

    format: ExportFormat
    options: ExportOptions
    target: Path
    split: str = ""
    has_card: bool = True
    seed: int = 0


# Asked at every change; answers on the window's thread, once or twice, later or at once.
Previewer = Callable[[ExportFormat, ExportOptions, Callable[[ExportPreview], None]], object]


class ExportDialog(Sheet):
    """`export_requested` tells an ExportWish; `folder_requested` wants another folder (then `set_folder`)."""

    export_requested = Signal(object)
    folder_requested = Signal(str)
    split_wanted = Signal(str, int)  # shares and seed: `show_split` answers

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        formats: Sequence[ExportFormat],
        scope: ExportScope,
        folder: Path,
        file_stem: str,
        preview: Previewer,
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX, height_px=HEIGHT_PX, has_lines=True)
        self._formats = tuple(formats)
        self._format = self._formats[0]
        self._scope, self._folder = scope, folder
        self._preview_of = preview
        self._asked = 0
        self._shown: ExportPreview | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._make_parts(file_stem)
        self._build()
        self.retranslate()
        self._on_format(self._format.key)
        self._which.set_current(ALL)
        self._settle()

    # --- building
    def _make_parts(self, file_stem: str) -> None:
        look, scope = self.look, self._scope
        self._rows = [FormatRow(look, f.key, f.icon, f.title, f.caption, self.card) for f in self._formats]
        for row in self._rows:
            row.clicked.connect(lambda _=False, key=row.key: self._on_format(key))
        self._format_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        self._tags_section, self._stories_section = Section(look, self.card), Section(look, self.card)
        self._labels_section, self._offsets_section = Section(look, self.card), Section(look, self.card)
        self._which = Segmented(look, parent=self.card)
        self._which.chosen.connect(self._on_which)
        self._people = CheckList(look, [(name, name, "") for name in scope.annotators], self.card)
        self._people.hide()
        self._status, self._language = Picker(look, self.card), Picker(look, self.card)
        self._offsets = Picker(look, self.card)
        rows = [
            (label.key, label_name(label, scope.label_language), label.colour)
            for label in scope.labels.labels
        ]
        self._labels = CheckList(look, rows, self.card)
        self._extras = ExportExtras(look, self.card)
        for part in (self._people, self._labels, self._extras):
            part.changed.connect(self._on_changed)
        for picker in (self._status, self._language, self._offsets):
            picker.currentIndexChanged.connect(self._on_changed)
        self._preview_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        self._preview_size = PlainLabel(look, font="small", ink="ink3", parent=self.card)
        self._code = CodeView(look, self.card)
        self._lines = Lines(look, self.card)
        self._place = Button(look, kind="plain", parent=self._foot, icon="folder", height_px=32)
        self._place.clicked.connect(lambda: self.folder_requested.emit(str(self._folder)))
        self._folder_name = ElidedLabel(look, font="path", ink="ink2", parent=self._foot)
        self._file = TextField(look, self._foot)
        self._file.setText(file_stem + self._format.suffix)
        self._file.textChanged.connect(lambda _: self._settle())
        self._export = Button(
            look, kind="primary", icon="download", height_px=32, key=key_text("Ctrl+Return")
        )
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)

    def _build(self) -> None:
        look = self.look
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._column(self._formats_column(), _FORMATS_PX))
        row.addWidget(Hairline(look, self.card, is_vertical=True))
        row.addWidget(self._column(self._options_column(), _OPTIONS_PX))
        row.addWidget(Hairline(look, self.card, is_vertical=True))
        row.addLayout(self._preview_column(), 1)
        self.body.addLayout(row)
        self._folder_name.setMaximumWidth(look.px(320))
        self._folder_name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._code.setMinimumWidth(look.px(280))
        self._file.setMinimumWidth(look.px(120))
        self._file.setMaximumWidth(look.px(260))
        self._place.shrink()
        self.foot.addWidget(self._place)
        self.foot.addWidget(self._folder_name)
        self.foot.addWidget(self._file, 1)
        self.foot.addStretch(1)
        self.add_buttons(self._export, self._cancel)
        self.accepted.connect(lambda: self.export_requested.emit(self.wish))

    def _column(self, inside: QWidget, width_px: int) -> QScrollArea:
        area = QScrollArea(self.card)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFixedWidth(self.look.px(width_px))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts have it, and bring themselves into view
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        OverlayScrollBar(self.look, area)
        return area

    def _formats_column(self) -> QWidget:
        look, inside = self.look, QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(11), look.px(8), look.px(11), look.px(8))
        column.setSpacing(look.px(1))
        self._format_title.setContentsMargins(look.px(10), 0, 0, look.px(6))
        column.addWidget(self._format_title)
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)
        return inside

    def _options_column(self) -> QWidget:
        look, inside = self.look, QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(12))
        column.setSpacing(look.px(8))
        pair = QHBoxLayout()
        pair.setSpacing(look.px(6))
        pair.addWidget(self._status)
        pair.addWidget(self._language)
        sections: tuple[tuple[Section, tuple[QWidget | QHBoxLayout, ...]], ...] = (
            (self._tags_section, (self._which, self._people)),
            (self._stories_section, (pair,)),
            (self._labels_section, (self._labels,)),
            (self._offsets_section, (self._offsets,)),
        )
        extras = self._extras
        for section, parts in sections:
            column.addWidget(section)
            for part in parts:
                if isinstance(part, QWidget):
                    column.addWidget(part)
                else:
                    column.addLayout(part)
            column.addSpacing(look.px(8))
        column.addWidget(extras)
        column.addStretch(1)
        return inside

    def _preview_column(self) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(6))
        head.addWidget(self._preview_title)
        head.addStretch(1)
        head.addWidget(self._preview_size)
        column.addLayout(head)
        code = QHBoxLayout()
        code.setContentsMargins(look.px(20), 0, look.px(12), look.px(8))
        code.addWidget(self._code)
        column.addLayout(code, 1)
        column.addWidget(Hairline(look, self.card))
        column.addWidget(self._lines)
        return column

    # --- what is chosen
    @property
    def format(self) -> ExportFormat:
        """The chosen row."""
        return self._format

    @property
    def options(self) -> ExportOptions:
        """The choice as the service takes it; a choice of all is empty, so that it stays true."""
        people: tuple[str, ...] = ()
        if self._which.current == CHOSEN:
            people = tuple(self._people.chosen)
        labels = tuple(self._labels.chosen)
        status, language = self._status.currentData(), self._language.currentData()
        write = WriteOptions(
            unit=self._format.unit, offset_unit=self._offsets.currentData() or self._format.offset_units[0]
        )
        return ExportOptions(
            annotators=people,
            labels=() if self._labels.is_complete else labels,
            statuses=(status,) if status else (),
            languages=(language,) if language else (),
            kinds=("gold",) if self._which.current == GOLD else (),
            has_pseudonyms=self._extras.has_pseudonyms,
            write=write,
        )

    @property
    def wish(self) -> ExportWish:
        """What the primary button asks for."""
        target = self._folder / self._file.text().strip()
        extras = self._extras
        return ExportWish(self._format, self.options, target, extras.split, extras.has_card, extras.seed)

    def show_split(self, shares: str, seed: int, counts: Mapping[str, int]) -> None:
        """How many stories each side would have, if that is still what is asked."""
        if (shares, seed) == (self._extras.split, self._extras.seed):
            self._extras.bar.set_counts(counts)

    def set_folder(self, folder: Path) -> None:
        """Write there."""
        self._folder = folder
        self._word_place()

    def is_ready(self) -> bool:
        """Whether the choice gives something, and all of it was read: then every quote has been compared."""
        shown = self._shown
        if shown is None or shown.problem or not shown.line_count:
            return False
        return not self._choice_problem() and self._is_name_good()

    def first_focus(self) -> QWidget | None:
        """The first format."""
        return self._rows[0]

    def open(self) -> None:
        """Show it, and ask for the first preview."""
        super().open()
        self._ask()

    # --- what happens
    def _on_format(self, key: str) -> None:
        old = self._format
        self._format = next(f for f in self._formats if f.key == key)
        for row in self._rows:
            row.setChecked(row.key == key)
        name = self._file.text()
        if name.endswith(old.suffix):
            self._file.setText(name[: len(name) - len(old.suffix)] + self._format.suffix)
        self._offer_offsets()
        self._on_changed()

    def _on_which(self, key: str) -> None:
        self._people.setVisible(key == CHOSEN)
        self._on_changed()

    def _on_changed(self) -> None:
        if self.is_open:
            self._shown = None
            self._settle()
            self._pause.start()

    def _ask(self) -> None:
        self._asked += 1
        asked = self._asked
        if self._extras.split:
            self.split_wanted.emit(self._extras.split, self._extras.seed)
        if self._choice_problem():
            self._show(ExportPreview())
            return

        def then(preview: ExportPreview) -> None:
            if asked == self._asked and self.is_open:
                self._show(preview)

        self._preview_of(self._format, self.options, then)

    def _show(self, preview: ExportPreview) -> None:
        self._shown = preview
        self._code.set_lines(preview.lines)
        self._settle()

    def _settle(self) -> None:
        self._export.setEnabled(self.is_ready())
        self._word_preview()

    def _choice_problem(self) -> str:
        if self._which.current == CHOSEN and not self._people.chosen:
            return self.tr("Choose at least one annotator.")
        if not self._labels.chosen and self._scope.labels.labels:
            return self.tr("Choose at least one label.")
        return ""

    def _is_name_good(self) -> bool:
        name = self._file.text().strip()
        return bool(name) and name not in (".", "..") and not any(mark in name for mark in _NAME_FORBIDS)

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        tr = self.tr
        self.set_title(tr("Export"), self._scope.project)
        self._format_title.setText(tr("Format"))
        self._tags_section.set_title(tr("Which tags"))
        self._stories_section.set_title(tr("Which stories"))
        self._labels_section.set_title(tr("Labels"))
        self._offsets_section.set_title(tr("Offsets"))
        self._which.set_choices(((ALL, tr("All")), (GOLD, tr("Gold")), (CHOSEN, tr("Chosen"))))
        self._status.set_choices(
            [
                ("", tr("Any status")),
                ("todo", tr("To do")),
                ("open", tr("Open")),
                ("done", tr("Done")),
                ("skipped", tr("Skipped")),
                ("submitted", tr("Handed in")),
            ]
        )
        self._status.setAccessibleName(tr("Status of the stories"))
        languages = [(code, language_name(code)) for code in self._scope.languages]
        self._language.set_choices([("", tr("Any language")), *languages])
        self._language.setAccessibleName(tr("Language of the stories"))
        self._offer_offsets()
        self._extras.retranslate()
        self._offsets.setAccessibleName(tr("Unit of the offsets"))
        self._preview_title.setText(tr("Preview"))
        self._code.setAccessibleName(tr("First lines of the file"))
        self._file.setAccessibleName(tr("File name"))
        self._export.setText(tr("Export"))
        self._export.describe(tr("Write the file"), key=key_text("Ctrl+Return"))
        self._cancel.setText(tr("Cancel"))
        self._cancel.describe(tr("Cancel"), key="Esc", tooltip="")
        self._word_place()
        self._word_preview()

    def _offer_offsets(self) -> None:
        """Only units that the format has a way to state."""
        names = {
            "codepoint": self.tr("Unicode characters"),
            "utf16": self.tr("UTF-16 units"),
            "utf8": self.tr("UTF-8 bytes"),
        }
        self._offsets.set_choices([(unit, names[unit]) for unit in self._format.offset_units])
        self._offsets.setEnabled(len(self._format.offset_units) > 1)

    def _word_place(self) -> None:
        try:
            shown = "~/" + self._folder.relative_to(Path.home()).as_posix()
        except ValueError:
            shown = str(self._folder)
        self._folder_name.setText(shown if shown.endswith(("/", "\\")) else shown + "/")
        self._place.setText(self.tr("Folder…"))
        self._place.describe(self.tr("Choose another folder"))

    def _word_preview(self) -> None:
        shown, tr = self._shown, self.tr
        lines: list[tuple[str, str, str]] = []
        problem = self._choice_problem() or (shown.problem if shown is not None else "")
        size = ""
        if problem:
            lines.append(("bad", problem, ""))
        elif shown is None or shown.line_count is None:
            lines.append(("wait", tr("Reading the project"), ""))
        elif not shown.line_count:
            lines.append(("warn", tr("Nothing fits this choice; the file would be empty."), ""))
        else:
            size = tr("lines 1 to {k} of {n}").format(k=number(len(shown.lines)), n=number(shown.line_count))
            ready = tr("Ready: {stories}, {sentences}, {tags}").format(
                stories=self._stories(shown.stories or 0),
                sentences=self._sentences(shown.sentences or 0),
                tags=self._tags(shown.tags or 0),
            )
            weight = file_size(shown.size_bytes) if shown.size_bytes is not None else ""
            lines.append(("ok", ready, weight))
        for note in shown.notes if shown is not None else ():
            lines.append(("warn", note, ""))
        if not self._is_name_good():
            lines.append(("bad", tr("This file name cannot be used."), ""))
        elif not problem:
            lines.append(("check", tr("The file is read back and compared before it takes its name."), ""))
        self._lines.set_lines(lines)
        self._preview_size.setText(size)

    def _stories(self, count: int) -> str:
        return self.tr("1 story") if count == 1 else self.tr("%Ln stories", "", count)

    def _sentences(self, count: int) -> str:
        return self.tr("1 sentence") if count == 1 else self.tr("%Ln sentences", "", count)

    def _tags(self, count: int) -> str:
        return self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count)
