"""What a rule would decide, before it does: how many places, how much gold, what stays for people."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storymark.services.adjudicating import Plan
from storymark.ui.dialogs.export_parts import Lines
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 560


class RulePreview(Sheet):
    """Opens while stories are looked at; `show_plan` or `show_problem` fills it. `wanted` means do it."""

    wanted = Signal(object)  # the plan

    def __init__(self, look: Look, window: QWidget, title: str) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self.plan: Plan | None = None
        self._problem = self._share = ""
        self._rule = title
        self._lines = Lines(look, self.card)
        self._lines.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._decide = Button(look, kind="primary", icon="scale", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self._lines)
        self.foot.addStretch(1)
        self.add_buttons(self._decide, self._cancel)
        self.accepted.connect(lambda: self.wanted.emit(self.plan))
        self.retranslate()

    # --- what is shown
    def show_progress(self, done: int, total: int) -> None:
        """How far the stories are looked at."""
        if self.plan is None and not self._problem and total:
            self._share = number(round(100 * done / total))
            self._word_lines()

    def show_plan(self, plan: Plan) -> None:
        """The rule has been through all stories."""
        self.plan = plan
        self.retranslate()

    def show_problem(self, sentence: str) -> None:
        """It cannot be done; nothing was changed."""
        self._problem = sentence
        self.retranslate()

    def is_ready(self) -> bool:
        """Whether there is something to decide."""
        return self.plan is not None and bool(self.plan.verdicts)

    @property
    def texts(self) -> list[str]:
        """The sentences that are shown."""
        return self._lines.texts

    def first_focus(self) -> QWidget | None:
        """The way out while nothing is ready, else what Enter does."""
        return self._decide if self.is_ready() else self._cancel

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self._rule)
        self._decide.setText(self.tr("Decide"))
        self._decide.describe(self.tr("Decide"), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")
        self._decide.setEnabled(self.is_ready())
        self._word_lines()
        if self.is_open:
            self.place()
            if self.is_ready() and self._cancel.hasFocus():
                self._decide.setFocus()

    def _word_lines(self) -> None:
        plan = self.plan
        if self._problem:
            self._lines.set_lines([("bad", self._problem, "")])
        elif plan is None:
            share = self.tr("Looking at the stories, {n} %").format(n=self._share)
            words = share if self._share else self.tr("Looking at the stories")
            self._lines.set_lines([("wait", words, "")])
        else:
            self._lines.set_lines(self._facts(plan))

    def _facts(self, plan: Plan) -> list[tuple[str, str, str]]:
        if not plan.verdicts:
            return [("check", self.tr("There is no place that this rule would decide."), "")]
        stories = self.tr("in %Ln stories", "", plan.stories)
        lines = [
            ("ok", self.tr("%Ln places are decided", "", len(plan.decided)), stories),
            ("ok", self.tr("%Ln gold tags are made", "", plan.gold), ""),
        ]
        if plan.audited:
            lines.append(("check", self.tr("%Ln places are drawn for a look", "", plan.audited), ""))
        if plan.left:
            lines.append(("check", self.tr("%Ln disagreements are left to people", "", plan.left), ""))
        lines.append(("check", self.tr("What people decided stays. One undo takes all of it back."), ""))
        return lines
