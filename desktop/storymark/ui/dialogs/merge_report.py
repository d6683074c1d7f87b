"""What a merge would do, before it does it: what is new, known, in conflict, and what does not fit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storymark.services.merge_files import MergeReport as Report
from storymark.ui.dialogs.export_parts import Lines
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 600
_SHOWN = 6


class MergeReport(Sheet):
    """Opens while packets are read; `show_preview` or `show_problem` fills it. `merge_requested` means go."""

    merge_requested = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._found: Report | None = None
        self._problem = ""
        self._share = ""
        self._lines = Lines(look, self.card)
        self._lines.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._merge = Button(look, kind="primary", icon="import", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self._lines)
        self.foot.addStretch(1)
        self.add_buttons(self._merge, self._cancel)
        self.accepted.connect(lambda: self.merge_requested.emit() if self.is_ready() else None)
        self.retranslate()

    # --- what is shown
    def show_progress(self, done: int, total: int) -> None:
        """How far the packets are read, in acts."""
        if self._found is None and not self._problem and total:
            self._share = number(round(100 * done / total))
            self._word_lines()

    def show_preview(self, found: Report) -> None:
        """The packets are read."""
        self._found, self._problem = found, ""
        self.retranslate()

    def show_problem(self, sentence: str) -> None:
        """They cannot be merged; nothing was changed."""
        self._found, self._problem = None, sentence
        self.retranslate()

    def is_ready(self) -> bool:
        """Whether there is something to merge."""
        return self._found is not None and self._found.new > 0

    @property
    def texts(self) -> list[str]:
        """The sentences that are shown."""
        return self._lines.texts

    def first_focus(self) -> QWidget | None:
        """The way out while nothing is ready, else what Enter does."""
        return self._merge if self.is_ready() else self._cancel

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Merge work"))
        self._merge.setText(self.tr("Merge"))
        self._merge.describe(self.tr("Merge"), key="Enter", tooltip="")
        is_over = bool(self._problem) or (self._found is not None and not self.is_ready())
        self._cancel.setText(self.tr("Close") if is_over else self.tr("Cancel"))
        self._cancel.describe(self._cancel.text(), key="Esc", tooltip="")
        self._word_lines()
        self._merge.setEnabled(self.is_ready())
        if self.is_open:
            self.place()
            if self.is_ready() and self._cancel.hasFocus():
                self._merge.setFocus()

    def _word_lines(self) -> None:
        found = self._found
        if self._problem:
            self._lines.set_lines([("bad", self._problem, "")])
        elif found is None and self._share:
            self._lines.set_lines([("wait", self.tr("Reading the packet, {n} %").format(n=self._share), "")])
        elif found is None:
            self._lines.set_lines([("wait", self.tr("Reading the packet"), "")])
        else:
            self._lines.set_lines(self._facts(found))

    def _facts(self, report: Report) -> list[tuple[str, str, str]]:
        found, plan = report.merged, report.plan
        if not report.new:
            return [("ok", self.tr("Everything in it is in the project already."), "")]
        lines = [("ok", self.tr("%Ln acts are new", "", found.new), "")] if found.new else []
        tags = found.tags + (plan.new_tags if plan is not None else 0)
        stories = found.stories + (plan.new_stories if plan is not None else 0)
        if tags:
            lines.append(("ok", self.tr("%Ln tags are added or changed", "", tags), ""))
        if stories:
            lines.append(("ok", self.tr("%Ln stories are new", "", stories), ""))
        if plan is not None and plan.known_tags:
            lines.append(("check", self.tr("%Ln tags are known already", "", plan.known_tags), ""))
        if plan is not None and plan.unknown_labels:
            names = ", ".join(list(plan.unknown_labels)[:_SHOWN])
            lines.append(("warn", self.tr("New labels: {names}").format(names=names), ""))
        if found.known:
            lines.append(("check", self.tr("%Ln acts are known already", "", found.known), ""))
        if found.people:
            names = ", ".join(found.people[:_SHOWN])
            lines.append(("check", self.tr("New people: {names}").format(names=names), ""))
        if found.conflicts:
            lines.append(
                ("warn", self.tr("%Ln conflicts: both values are kept", "", len(found.conflicts)), "")
            )
        if found.unknown_labels:
            names = ", ".join(list(found.unknown_labels)[:_SHOWN])
            words = self.tr("Labels that the project does not have: {names}").format(names=names)
            lines.append(("warn", words, ""))
        if found.same_names:
            names = ", ".join(found.same_names[:_SHOWN])
            lines.append(("warn", self.tr("Two people have the same name: {names}").format(names=names), ""))
        if found.doubles:
            words = self.tr("%Ln tags are there twice and count once", "", found.doubles)
            lines.append(("warn", words, ""))
        if found.is_clock_ahead:
            lines.append(("warn", self.tr("A computer’s clock is more than a day ahead"), ""))
        return lines
