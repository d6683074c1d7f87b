"""The second step of an import: which file, how it is read, what its fields are, and how it is cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from storymark.domain.story import NO_SECTION
from storymark.services.exchange_ports import AUTO, TABLE_DELIMITERS, TABLE_ROLES, Columns
from storymark.services.import_plan import ImportPlan
from storymark.services.import_preview import StoryPreview
from storymark.services.segmenting import RULES
from storymark.ui.dialogs.export_parts import FormatRow
from storymark.ui.dialogs.import_choice import Looked, Reading
from storymark.ui.dialogs.import_parts import Scrolled, sentence_rows
from storymark.ui.problems import reason_words
from storymark.ui.text import file_size, language_badge, language_name, number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.code_view import CodeView
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import Picker

ENCODINGS = ("utf-8", "utf-16", "gb18030", "big5", "cp1258", "tcvn3", "viscii")
LANGUAGES = ("vi", "zh", "en")
SECTIONS = ("title", "abstract", "body", "keywords")
SEPARATOR = "---$$$---"
_LEFT_PX, _FIELDS_PX, _MOST_FILES, _NOTES_SHOWN = 276, 176, 200, 3
_FIELDS_WIDE_PX = 560  # with less, at large text, the sheet scrolls sideways
_PICKERS = ("format", "delimiter", "encoding", "language", "sentences")


class ImportFields(Pane):
    """`reading_changed` and `cutting_changed` tell of another choice, `file_chosen` of which file."""

    reading_changed = Signal()
    cutting_changed = Signal()
    file_chosen = Signal(int)
    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget, *, formats: Sequence[tuple[str, str]]) -> None:
        super().__init__(look, parent)
        self._formats = tuple(formats)
        self._looked = Looked()
        self._preview: StoryPreview | None = None
        self._columns: dict[str, Picker] = {}
        self._sections: dict[int, tuple[str, Picker]] = {}
        self._figures: list[PlainLabel] = []
        self._parts: tuple[str, ...] = ()
        self._has_consent = False
        self._chosen = 0
        self._stack = QStackedWidget(self)
        self.rows: list[FormatRow] = []
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left_column())
        whole.addWidget(Hairline(look, self, is_vertical=True))
        whole.addLayout(self._right_column(), 1)

    # --- building
    def _left_column(self) -> QWidget:
        look, left = self.look, QWidget(self)
        left.setFixedWidth(look.px(_LEFT_PX))
        column = QVBoxLayout(left)
        column.setContentsMargins(look.px(10), look.px(8), look.px(10), look.px(12))
        column.setSpacing(look.px(6))
        head = QHBoxLayout()
        head.setContentsMargins(look.px(10), 0, look.px(6), 0)
        self._count = PlainLabel(look, font="small_strong", ink="ink2", parent=left)
        self._add = Button(look, parent=left, kind="link", height_px=26)
        self._add.clicked.connect(self.add_wanted)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._add)
        column.addLayout(head)
        self._files = Scrolled(look, left)
        column.addWidget(self._files)
        self._read_as = PlainLabel(look, font="small_strong", ink="ink2", parent=left)
        self._read_as.setContentsMargins(look.px(10), 0, 0, 0)
        column.addWidget(self._read_as)
        grid = QGridLayout()
        grid.setContentsMargins(look.px(10), 0, look.px(10), look.px(4))
        grid.setVerticalSpacing(look.px(5))
        self._names = {key: PlainLabel(look, font="small", ink="ink3", parent=left) for key in _PICKERS}
        self.pickers = {key: Picker(look, left) for key in _PICKERS}
        for row, key in enumerate(_PICKERS):
            grid.addWidget(self._names[key], row, 0)
            grid.addWidget(self.pickers[key], row, 1)
            self._names[key].setBuddy(self.pickers[key])
            is_cut = key in ("language", "sentences")
            self.pickers[key].activated.connect(self.cutting_changed if is_cut else self._on_reading)
        grid.setColumnMinimumWidth(0, look.px(76))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        box = Pane(look, left, ground="window")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        self._detected_title = PlainLabel(look, font="small_strong", ink="ink2", parent=box)
        self.detected = Paragraph(look, parent=box, font="small", ink="ink2")
        self.agree = Button(look, parent=box, height_px=28)
        self.agree.clicked.connect(self._on_agreed)
        self.agree.hide()
        for part in (self._detected_title, self.detected, self.agree):
            inside.addWidget(part)
        column.addWidget(box)
        column.addStretch(1)
        return left

    def _right_column(self) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(24), look.px(10), look.px(24), look.px(4))
        self._fields_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._found = PlainLabel(look, font="small", ink="ink3", parent=self)
        head.addWidget(self._fields_title)
        head.addStretch(1)
        head.addWidget(self._found)
        column.addLayout(head)
        self.fields = Scrolled(look, self, margin_px=24)
        self.fields.setFixedHeight(look.px(_FIELDS_PX))
        self.fields.setMinimumWidth(look.px(_FIELDS_WIDE_PX))
        column.addWidget(self.fields)
        column.addWidget(Hairline(look, self))
        bar = QHBoxLayout()
        bar.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(6))
        self._preview_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self.view = Segmented(look, (), self, height_px=26)
        self.view.chosen.connect(lambda key: self._stack.setCurrentIndex(int(key == "raw")))
        bar.addWidget(self._preview_title)
        bar.addStretch(1)
        bar.addWidget(self.view)
        column.addLayout(bar)
        self.sentences = Scrolled(look, self, margin_px=20)
        self.raw = CodeView(look, self)
        self._stack.addWidget(self.sentences)
        self._stack.addWidget(self.raw)
        column.addWidget(self._stack, 1)
        return column

    # --- what is chosen
    @property
    def reading(self) -> Reading:
        """The choice."""
        values = {key: str(picker.currentData() or "") for key, picker in self.pickers.items()}
        return Reading(
            format=values["format"] or AUTO,
            encoding=values["encoding"] or AUTO,
            delimiter=values["delimiter"] if values["delimiter"] != SEPARATOR else "",
            language=values["language"] or AUTO,
            sentences=values["sentences"] or AUTO,
            columns=self._chosen_columns(),
            has_consent=self._has_consent,
            sections=self._chosen_sections(),
        )

    @property
    def chosen(self) -> int:
        """The index of the file that is shown."""
        return self._chosen

    def choose(self, reading: Reading) -> None:
        """Show this choice, and tell nobody."""
        for key in _PICKERS:
            picker = self.pickers[key]
            picker.setCurrentIndex(max(0, picker.findData(getattr(reading, key))))
        self._has_consent = reading.has_consent

    def _chosen_columns(self) -> tuple[tuple[str, str], ...]:
        found = self._looked.columns
        if found is None:
            return ()
        chosen = {str(picker.currentData()): name for name, picker in self._columns.items()}
        return tuple(
            (role, chosen.get(role, ""))
            for role in TABLE_ROLES
            if chosen.get(role, "") != found.roles.get(role, "")
        )

    def _chosen_sections(self) -> tuple[str, ...]:
        """The names of the parts as far as somebody changed one; empty for those that stay."""
        chosen = [
            "" if (name := str(picker.currentData())) == found else name
            for found, picker in self._sections.values()
        ]
        return tuple(chosen) if any(chosen) else ()

    # --- what is shown
    def show_looked(self, looked: Looked) -> None:
        """The files were read, or could not be."""
        is_same = self._looked.columns == looked.columns
        self._looked = looked
        self._preview = None
        files = looked.plan.files if looked.plan is not None else ()
        self._chosen = min(self._chosen, max(0, len(files) - 1))
        self._fill_files(looked.plan)
        if not is_same or (looked.columns is None and looked.plan is None):
            self._parts = ()
            self._fill_fields()
        self.sentences.fill([])
        self.raw.set_lines([])
        self.agree.setVisible(looked.can_agree)
        self.retranslate()

    def show_preview(self, preview: StoryPreview | None) -> None:
        """The first story of the chosen file."""
        self._preview = preview
        if preview is not None:
            names = [self._section_name(section.name) for section in preview.sections]
            self.sentences.fill(sentence_rows(self.look, preview, self.sentences.inside, names=names))
            self.raw.set_lines(preview.raw)
            if self._looked.columns is None:
                self._show_parts(preview)
        self._word_detected()

    def _show_parts(self, preview: StoryPreview) -> None:
        """Others are shown anew; the same ones keep their choices, and only their figures change."""
        parts = (preview.external_id, *(part.begins for part in preview.parts))
        if parts != self._parts:
            self._parts = parts
            self._fill_fields()
            return
        for figure, part in zip(self._figures, preview.parts, strict=False):
            figure.setText(self._sentences(part.sentences))

    def _fill_files(self, plan: ImportPlan | None) -> None:
        self.rows = []
        for index, file in enumerate(plan.files[:_MOST_FILES] if plan is not None else ()):
            language = self._looked.languages[index] if index < len(self._looked.languages) else ""
            facts = (file_size(file.size_bytes), file.encoding, language_badge(language))
            caption = "  ·  ".join(fact for fact in facts if fact)
            icon = "file-json" if file.source.name.endswith((".json", ".jsonl")) else "file-text"
            row = FormatRow(
                self.look, str(index), icon, Path(file.source.name).name, caption, self._files.inside
            )
            row.setChecked(index == self._chosen)
            row.clicked.connect(lambda _=False, index=index: self._on_file(index))
            self.rows.append(row)
        self._files.fill(self.rows)
        self._files.setFixedHeight(self.look.px(46 * min(4, max(1, len(self.rows))) + 8))

    def _fill_fields(self) -> None:
        self._columns, self._figures = {}, []
        chosen = {index: str(picker.currentData()) for index, (_, picker) in self._sections.items()}
        self._sections = {}
        if self._looked.columns is not None:
            rows = self._column_rows(self._looked.columns)
        elif self._preview is not None:
            rows = self._section_rows(self._preview, chosen)
        else:
            rows = []
        self.fields.fill(rows)

    def _column_rows(self, columns: Columns) -> list[QWidget]:
        roles = {name: role for role, name in columns.roles.items()}
        rows: list[QWidget] = []
        for name, first in zip(columns.names, columns.first, strict=True):
            if name in self._columns or not name:
                continue
            picker = Picker(self.look, self.fields.inside)
            picker.setFixedWidth(self.look.px(150))
            picker.set_choices(self._role_names(), current=roles.get(name, ""))
            picker.setAccessibleName(self.tr("What the column {name} is").format(name=name))
            picker.activated.connect(lambda _, name=name: self._on_column(name))
            self._columns[name] = picker
            rows.append(self._field_row(name, first, picker, ""))
        return rows

    def _section_rows(self, preview: StoryPreview, chosen: Mapping[int, str]) -> list[QWidget]:
        rows: list[QWidget] = []
        is_parted = len(preview.parts) > 1
        for index, part in enumerate(preview.parts):
            title = self.tr("Section {n}").format(n=number(index + 1)) if part.name else self.tr("Text")
            what: QWidget
            if is_parted:
                picker = Picker(self.look, self.fields.inside)
                picker.set_choices(self._section_names(part.name), current=chosen.get(index, part.name))
                picker.setAccessibleName(self.tr("What the section {n} is").format(n=number(index + 1)))
                picker.activated.connect(self.cutting_changed)
                self._sections[index] = (part.name, picker)
                what = picker
            else:
                what = PlainLabel(self.look, self._section_name(part.name), self.fields.inside, font="row")
            rows.append(self._field_row(title, part.begins, what, self._sentences(part.sentences)))
        identity = PlainLabel(self.look, self.tr("Story id"), self.fields.inside, font="row")
        rows.append(self._field_row(self.tr("File or key"), preview.external_id, identity, ""))
        return rows

    def _sentences(self, count: int) -> str:
        return self.tr("1 sentence") if count == 1 else self.tr("%Ln sentences", "", count)

    def _field_row(self, name: str, sample: str, what: QWidget, count: str) -> QWidget:
        look, row = self.look, QWidget(self.fields.inside)
        row.setMinimumHeight(look.px(40))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look.px(5), 0, look.px(5))
        line.setSpacing(look.px(12))
        title = ElidedLabel(look, one_line(name), row, font="small_strong")
        title.setFixedWidth(look.px(90))
        line.addWidget(title)
        line.addWidget(ElidedLabel(look, one_line(sample), row, font="small", ink="ink2"), 1)
        line.addWidget(Icon(look, "arrow-right", row, ink="ink3"))
        what.setParent(row)
        what.setFixedWidth(look.px(150))
        line.addWidget(what)
        figure = PlainLabel(look, count, row, font="small", ink="ink2")
        figure.setFixedWidth(look.px(110))
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._figures.append(figure)
        line.addWidget(figure)
        return row

    # --- what happens
    def _on_file(self, index: int) -> None:
        self._chosen = index
        for place, row in enumerate(self.rows):
            row.setChecked(place == index)
        self.file_chosen.emit(index)

    def _on_reading(self) -> None:
        self._has_consent = False
        self.reading_changed.emit()

    def _on_agreed(self) -> None:
        self._has_consent = True
        self.reading_changed.emit()

    def _on_column(self, name: str) -> None:
        """A role belongs to one column: the one that had it becomes metadata."""
        role = str(self._columns[name].currentData())
        for other, picker in self._columns.items():
            if other != name and role and picker.currentData() == role:
                picker.setCurrentIndex(0)
        self.reading_changed.emit()

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        tr, plan = self.tr, self._looked.plan
        count = len(plan.files) if plan is not None else 0
        self._count.setText(tr("1 file") if count == 1 else tr("%Ln files", "", count))
        self._add.setText(tr("Add…"))
        self._add.describe(tr("Add files"))
        self._read_as.setText(tr("Read as"))
        words = (tr("Format"), tr("Separator"), tr("Encoding"), tr("Language"), tr("Sentences"))
        for key, word in zip(_PICKERS, words, strict=True):
            self._names[key].setText(word)
            self.pickers[key].setAccessibleName(word)
        self._word_pickers()
        self._files.setAccessibleName(self._count.text())
        self._fields_title.setText(tr("Fields"))
        self.fields.setAccessibleName(tr("Fields"))
        self._found.setText(tr("found in this file"))
        self._preview_title.setText(tr("First sentences"))
        self.view.set_choices((("sentences", tr("Sentences")), ("raw", tr("Raw"))))
        if not self.view.current:
            self.view.set_current("sentences")
        self.sentences.setAccessibleName(tr("First sentences"))
        self.raw.setAccessibleName(tr("The text as it stands"))
        self._detected_title.setText(tr("Detected"))
        self.agree.setText(tr("Read it so"))
        self.agree.describe(tr("Read it so"))
        self._word_detected()

    def _word_pickers(self) -> None:
        tr, plan = self.tr, self._looked.plan
        files = plan.files if plan is not None else ()
        found = {file.format.title for file in files}
        encodings = {file.encoding for file in files}
        self.pickers["format"].set_choices([(AUTO, self._found_one(found)), *self._formats])
        self.pickers["encoding"].set_choices(
            [(AUTO, self._found_one(encodings)), *((name, name.upper()) for name in ENCODINGS)]
        )
        self.pickers["language"].set_choices(
            [(AUTO, tr("Detect per story")), *((code, language_name(code)) for code in LANGUAGES)]
        )
        rules = [(AUTO, tr("As its language")), *((code, language_name(code)) for code in LANGUAGES)]
        self.pickers["sentences"].set_choices([*rules, (RULES[-1], tr("One a line"))])
        self._word_separators({file.format.name for file in files})

    def _word_separators(self, formats: set[str]) -> None:
        picker, columns = self.pickers["delimiter"], self._looked.columns
        if columns is not None and columns.delimiter:
            names = {",": ",", "\t": self.tr("Tab"), ";": ";", "|": "|"}
            found = self.tr("Found: {name}").format(name=names[columns.delimiter])
            picker.set_choices([("", found), *((mark, names[mark]) for mark in TABLE_DELIMITERS)])
        else:
            picker.set_choices([(SEPARATOR, SEPARATOR if "parted" in formats else self.tr("None"))])
        picker.setEnabled(columns is not None and bool(columns.delimiter))

    def _word_detected(self) -> None:
        looked, preview = self._looked, self._preview
        if looked.problem:
            self.detected.setText(looked.problem)
            return
        if preview is None:
            self.detected.setText(self.tr("Reading the files"))
            return
        told = self.tr("Language: {language}, found from the text.")
        if not preview.is_detected:
            told = self.tr("Language: {language}.")
        language = language_name(preview.language) or preview.language
        facts = [told.format(language=language), f"{self._sentences(preview.sentences)}.", *self._evidence()]
        self.detected.setText(" ".join(facts))

    def _evidence(self) -> list[str]:
        """What else is to be said of how the file was read."""
        plan = self._looked.plan
        if plan is None or self._chosen >= len(plan.files):
            return []
        file = plan.files[self._chosen]
        own = f"{file.source.name}: "
        notes = [reason_words(note.removeprefix(own)) for note in file.notes[:_NOTES_SHOWN]]
        return [f"{note[:1].upper()}{note[1:].rstrip('.')}." for note in notes]

    def _found_one(self, names: set[str]) -> str:
        if len(names) == 1:
            return self.tr("Found: {name}").format(name=next(iter(names)))
        return self.tr("Found for each file")

    def _section_name(self, name: str) -> str:
        tr = self.tr
        known = {
            "title": tr("Title"),
            "abstract": tr("Abstract"),
            "body": tr("Body"),
            "keywords": tr("Keywords"),
        }
        return known.get(name, name or tr("Body"))

    def _section_names(self, found: str) -> list[tuple[str, str]]:
        """What a part can be: as it was found, one of the usual ones, or no section."""
        names = dict.fromkeys((found, *SECTIONS))
        left_out = (NO_SECTION, self.tr("Left out of sections"))
        return [*((name, self._section_name(name)) for name in names), left_out]

    def _role_names(self) -> list[tuple[str, str]]:
        tr = self.tr
        words = (
            tr("Text"), tr("Story id"), tr("Title"), tr("Language"), tr("Start"), tr("End"), tr("Label"),
            tr("Quote"), tr("Annotator"), tr("Note"),
        )  # fmt: skip
        return [("", tr("Metadata")), *zip(TABLE_ROLES, words, strict=True)]
