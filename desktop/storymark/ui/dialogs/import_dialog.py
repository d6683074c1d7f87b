"""The import dialog: Files, Fields, Check, Import. Enter goes on, Esc leaves; only the end changes things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from storymark.services.import_plan import ImportPlan
from storymark.services.import_preview import StoryPreview
from storymark.ui.dialogs.import_check import ImportCheck, ImportRunning
from storymark.ui.dialogs.import_choice import CHECK, FIELDS, FILES, IMPORT, Looked, Reading
from storymark.ui.dialogs.import_fields import ImportFields
from storymark.ui.dialogs.import_parts import Steps
from storymark.ui.dialogs.import_rows import ImportFiles
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX, HEIGHT_PX = 1040, 720


class ImportDialog(Sheet):
    """Opens while the files are read; `show_looked` and `show_preview` fill it.

    `import_requested` tells the plan, whether new labels are agreed to, whether bad lines are skipped, and
    which tags edited stories get;
    `stop_requested` that a running import is to end. `wait_for_import` shows the last step.
    """

    import_requested = Signal(object, bool, bool, str)
    reading_changed = Signal()
    preview_wanted = Signal(int)
    files_changed = Signal(object)  # the paths that are left
    add_wanted = Signal()
    stop_requested = Signal()
    edit_wanted = Signal(object)  # a Path

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        paths: Sequence[Path] = (),
        formats: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX, height_px=HEIGHT_PX, has_lines=True)
        self._looked: Looked | None = None
        self._paths = tuple(paths)
        self._share = 0
        self.steps = Steps(look, self.card)
        self.head.insertWidget(1, self.steps, 1, Qt.AlignmentFlag.AlignVCenter)
        self.head.setStretch(0, 0)
        self.head.insertSpacing(1, look.px(24))
        self.files = ImportFiles(look, self.card)
        self.files.removed.connect(self._without)
        self.fields = ImportFields(look, self.card, formats=formats)
        self.check = ImportCheck(look, self.card)
        self.running = ImportRunning(look, self.card)
        self._pages = QStackedWidget(self.card)
        for page in (self.files, self.fields, self.check, self.running):
            self._pages.addWidget(page)
        self._pages.setCurrentIndex(FIELDS)
        self.body.addWidget(self._pages, 1)
        self._go = Button(look, kind="primary", icon="arrow-right", key="↵", height_px=32)
        self._back, self._cancel = Button(look, height_px=32), Button(look, height_px=32)
        self._back.clicked.connect(self._go_back)
        self._cancel.clicked.connect(self.cancel)
        self._icon = Icon(look, "clock", self.card, ink="ink3")
        self._status = ElidedLabel(look, parent=self.card, font="row")
        told = QHBoxLayout()
        told.setSpacing(look.px(8))
        told.addWidget(self._icon)
        told.addWidget(self._status, 1)
        self.foot.addLayout(told, 1)
        self.add_buttons(self._go, self._cancel, self._back)
        self.fields.reading_changed.connect(self._on_reading)
        self.fields.cutting_changed.connect(lambda: self.preview_wanted.emit(self.fields.chosen))
        self.fields.file_chosen.connect(self.preview_wanted)
        self.fields.add_wanted.connect(self.add_wanted)
        self.check.changed.connect(self._settle)
        self.check.reading_changed.connect(self._on_reading)
        self.check.edit_wanted.connect(self.edit_wanted)
        self.retranslate()

    # --- what is chosen
    @property
    def step(self) -> int:
        """Which page is shown: FILES, FIELDS, CHECK or IMPORT."""
        return self._pages.currentIndex()

    @property
    def reading(self) -> Reading:
        """How the files are to be read."""
        return replace(
            self.fields.reading,
            annotator=self.check.annotator,
            makes_suggestions=self.check.makes_suggestions,
        )

    def know(self, annotator: str) -> None:
        """Whose window it is."""
        self.check.know(annotator)

    @property
    def is_guess(self) -> bool:
        """Whether what is shown is a guess that nobody agreed to yet."""
        return self._looked is not None and self._looked.can_agree

    @property
    def plan(self) -> ImportPlan | None:
        """What would be imported, None while that is not known."""
        return self._looked.plan if self._looked is not None else None

    @property
    def status(self) -> str:
        """What the foot says."""
        return self._status.text()

    def choose(self, reading: Reading) -> None:
        """Show this choice, and tell nobody."""
        self.fields.choose(reading)

    def is_ready(self) -> bool:
        """Whether Enter goes on."""
        if self.step == CHECK:
            return self.plan is not None and self.check.is_agreed
        if self.step == FIELDS and self.is_guess:
            return False
        return self.plan is not None and self.step != IMPORT

    # --- what is shown
    def show_files(self, paths: Sequence[Path]) -> None:
        """Others are read now."""
        self._paths = tuple(paths)
        self._wait()

    def show_progress(self, done: int, total: int) -> None:
        """How far the files are read, or the import is, in bytes."""
        if self.step == IMPORT:
            self.running.show_progress(done, total)
        elif self._looked is None and total:
            self._share = round(100 * done / total)
            self._settle()

    def show_looked(self, looked: Looked) -> None:
        """The files are read, or cannot be; nothing was changed."""
        self._looked = looked
        self.fields.show_looked(looked)
        self._fill_files()
        if looked.plan is not None:
            self.check.show_plan(looked.plan, people=looked.people)
        if self.step == CHECK and (looked.plan is None or looked.can_agree):
            self._show(FIELDS)
        self._settle()

    def show_preview(self, preview: StoryPreview | None) -> None:
        """The first story of the chosen file, as it would be cut."""
        self.fields.show_preview(preview)

    def wait_for_import(self) -> None:
        """The import runs."""
        self.running.show_progress(0, 0)
        self._show(IMPORT)

    def show_failure(self, sentence: str) -> None:
        """The import ended without changing anything; back to where it was started."""
        self._show(CHECK)
        self.check.summary.set_lines([("bad", sentence, "")] if sentence else [])
        if not sentence and self.plan is not None:
            self.check.show_plan(self.plan)

    def first_focus(self) -> QWidget | None:
        """What Enter does."""
        if self.step == FIELDS and self.is_guess:
            return self.fields.agree
        return self._go if self.is_ready() else self._cancel

    # --- what happens
    def accept(self) -> None:
        """Enter: the next step."""
        plan = self.plan
        if not self.is_open or not self.is_ready() or plan is None:
            return
        if self.step == CHECK:
            check = self.check
            self.import_requested.emit(plan, check.agree.isChecked(), check.skip.isChecked(), check.carries)
        else:
            self._show(self.step + 1)

    def cancel(self) -> None:
        """Esc: stop the import if it runs, else leave."""
        if self.is_open and self.step == IMPORT:
            self.stop_requested.emit()
            return
        super().cancel()

    def _go_back(self) -> None:
        if FILES < self.step < IMPORT:
            self._show(self.step - 1)

    def _show(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        self.retranslate()
        focus = self.first_focus()
        if self.is_open and focus is not None:
            focus.setFocus()

    def _on_reading(self) -> None:
        self._wait()
        self.reading_changed.emit()

    def _wait(self) -> None:
        self._looked, self._share = None, 0
        self._settle()

    def _fill_files(self) -> None:
        self.files.show_plan(self.plan, self._paths)

    def _without(self, path: Path) -> None:
        self.files_changed.emit(tuple(each for each in self._paths if each != path))

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        tr = self.tr
        self.set_title(tr("Import stories"))
        self.steps.set_steps((tr("Files"), tr("Fields"), tr("Check"), tr("Import")), self.step)
        self._back.setText(tr("Back"))
        self._back.describe(tr("Back"))
        self._cancel.setText(tr("Cancel"))
        self._cancel.describe(tr("Cancel"), key="Esc", tooltip="")
        self.files.setAccessibleName(tr("Files"))
        self._fill_files()
        self._settle()

    def _settle(self) -> None:
        tr, plan = self.tr, self.plan
        words = tr("Fields") if self.step == FILES else tr("Check")
        icon = "arrow-right"
        if self.step >= CHECK:
            words, icon = tr("Import"), "import"
            if plan is not None and plan.new_stories:
                words = tr("Import {stories}").format(stories=self._stories(plan.new_stories))
        self._go.setText(words)
        self._go.set_icon(icon)
        self._go.describe(words, key="Enter", tooltip="")
        self._go.updateGeometry()
        self._go.setVisible(self.step != IMPORT)
        self._back.setVisible(FILES < self.step < IMPORT)
        self._go.setEnabled(self.is_ready())
        self._word_status(plan)
        focus = self.first_focus()
        if self.is_open and focus is not None and self._cancel.hasFocus():
            focus.setFocus()

    def _word_status(self, plan: ImportPlan | None) -> None:
        tr, looked = self.tr, self._looked
        icon, ink, told = "clock", "ink3", tr("Reading the files")
        if self.step == IMPORT:
            told = tr("Importing")
        elif looked is None and self._share:
            told = tr("Reading the files, {n} %").format(n=number(self._share))
        elif looked is not None and plan is None:
            icon, ink, told = "octagon-alert", "bad", looked.problem
        elif looked is not None and looked.can_agree:
            icon, ink, told = "triangle-alert", "warn", looked.problem
        elif plan is not None:
            stories = self._stories(sum(file.stories for file in plan.files))
            tags = self._tags(sum(file.tags for file in plan.files))
            icon, ink = "circle-check", "ok"
            told = tr("{stories}, {tags}, no problems found").format(stories=stories, tags=tags)
            if plan.bad_lines:
                icon, ink = "octagon-alert", "bad"
                count = plan.bad_lines
                bad = tr("1 line cannot be read") if count == 1 else tr("%Ln lines cannot be read", "", count)
                told = tr("{stories}, {tags}; {bad}").format(stories=stories, tags=tags, bad=bad)
        self._status.setText(told)
        self._icon.set_icon(icon, ink=ink)

    def _stories(self, count: int) -> str:
        return self.tr("1 story") if count == 1 else self.tr("%Ln stories", "", count)

    def _tags(self, count: int) -> str:
        return self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count)
