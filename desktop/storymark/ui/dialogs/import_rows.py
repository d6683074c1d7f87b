"""The first step of an import: its files, what was found in each, and what is left aside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.services.import_plan import ImportPlan, LeftFile, PlannedFile
from storymark.ui.dialogs.import_parts import Scrolled
from storymark.ui.problems import reason_words
from storymark.ui.text import file_size, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import IconButton
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.pane import Hairline

_MOST_ROWS = 200


class ImportFiles(Scrolled):
    """Rows of files; those that were named one by one can be taken out again (`removed`)."""

    removed = Signal(object)  # a Path

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, margin_px=24)

    def show_plan(self, plan: ImportPlan | None, paths: Sequence[Path]) -> None:
        """What was found; None while nothing is known."""
        if plan is None:
            self.fill([])
            return
        named = {str(path): path for path in paths} if len(paths) > 1 else {}
        rows: list[QWidget] = []
        entries: Sequence[PlannedFile | LeftFile] = (*plan.files, *plan.left)
        for entry in entries[:_MOST_ROWS]:
            if isinstance(entry, PlannedFile):
                name, told, icon, ink = entry.source.name, self._facts(entry), "file-text", "ink2"
            else:
                name, told = (
                    entry.name,
                    self.tr("Left aside: {reason}").format(reason=reason_words(entry.reason)),
                )
                icon, ink = "triangle-alert", "warn"
            rows += [self._row(icon, ink, name, told, named.get(name)), Hairline(self.look, self.inside)]
        if len(entries) > _MOST_ROWS:
            rest = self.tr("and {n} more files").format(n=number(len(entries) - _MOST_ROWS))
            rows.append(PlainLabel(self.look, rest, self.inside, font="small", ink="ink3"))
        self.fill(rows)

    def _facts(self, file: PlannedFile) -> str:
        count = file.stories
        stories = self.tr("1 story") if count == 1 else self.tr("%Ln stories", "", count)
        facts = [file.format.title, file.encoding, file_size(file.size_bytes), stories]
        if file.tags:
            facts.append(self.tr("1 tag") if file.tags == 1 else self.tr("%Ln tags", "", file.tags))
        return "  ·  ".join(fact for fact in facts if fact)

    def _row(self, icon: str, ink: str, name: str, facts: str, path: Path | None) -> QWidget:
        look, row = self.look, QWidget(self.inside)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look.px(7), 0, look.px(7))
        line.setSpacing(look.px(10))
        line.addWidget(Icon(look, icon, row, ink=ink), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(look.px(1))
        words.addWidget(ElidedLabel(look, name, row, mode=Qt.TextElideMode.ElideMiddle))
        words.addWidget(ElidedLabel(look, facts, row, font="path", ink="ink3"))
        line.addLayout(words, 1)
        if path is not None:
            button = IconButton(look, "x", row)
            button.describe(self.tr("Do not import {name}").format(name=path.name))
            button.clicked.connect(lambda _=False: self.removed.emit(path))
            line.addWidget(button)
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return row
