"""A check of the project: how far it is, what is wrong, what was mended and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storymark.domain.rule_breaks import RuleBreak
from storymark.services.checking import Repaired, Report
from storymark.ui.dialogs.export_parts import Lines
from storymark.ui.problems import sentence
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 640
_SHOWN_PER_KIND = 6

Line = tuple[str, str, str]


class CheckReport(Sheet):
    """Opens while the check goes on. Enter lets it go on behind the window, then means to mend.

    It stays open while something is mended; `show_report`, `show_repaired` and `show_problem` fill it.
    """

    behind_wanted = Signal()
    mend_wanted = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._report: Report | None = None
        self._repaired: Repaired | None = None
        self._problem = ""
        self._is_mending = False
        self._step: tuple[str, str] = ("", "")  # what is looked at, and its share that is through
        self._lines = Lines(look, self.card)
        self._lines.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._act = Button(look, kind="primary", key="↵", height_px=32)
        self._end = Button(look, height_px=32)
        self._end.clicked.connect(self.cancel)
        self.body.addWidget(self._lines)
        self.foot.addStretch(1)
        self.add_buttons(self._act, self._end)
        self.retranslate()

    # --- what is shown
    def show_progress(self, done: int, total: int, what: str) -> None:
        """How far it is; `what` is the step's name."""
        self._step = (what, number(round(100 * done / total)) if total else "")
        if self.is_working:
            self._word_lines()

    def show_report(self, report: Report) -> None:
        """The check is through."""
        self._report, self._is_mending, self._problem = report, False, ""
        self.retranslate()

    def show_mending(self) -> None:
        """What can be mended is being mended."""
        self._is_mending, self._step = True, ("", "")
        self.retranslate()

    def show_repaired(self, repaired: Repaired) -> None:
        """It was mended, as far as it can be."""
        self._repaired, self._is_mending = repaired, False
        self.retranslate()

    def show_problem(self, sentence: str) -> None:
        """It could not be looked through, or not be mended."""
        self._problem, self._is_mending = sentence, False
        self.retranslate()

    @property
    def is_working(self) -> bool:
        """Whether it is looked through or mended just now."""
        return self._is_mending or not (self._report or self._problem)

    @property
    def can_mend(self) -> bool:
        """Whether Enter mends something."""
        is_over = self._is_mending or self._repaired is not None or bool(self._problem)
        return self._report is not None and self._report.is_mendable and not is_over

    @property
    def texts(self) -> list[str]:
        """The sentences that are shown."""
        return self._lines.texts

    # --- acting
    def accept(self) -> None:
        """The primary button or Enter: goes on behind the window, mends, or closes."""
        if not self.is_open or not self.is_ready():
            return
        if self.can_mend:
            self.mend_wanted.emit()
        elif self.is_working:
            self.behind_wanted.emit()
            self.close_overlay()
        else:
            self.cancel()

    def first_focus(self) -> QWidget | None:
        """What Enter does."""
        return self._act

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Check project"))
        self._word_buttons()
        self._word_lines()
        if self.is_open:
            self.place()

    def _word_buttons(self) -> None:
        if self._is_mending:
            words = self.tr("Mending…")
        elif self.is_working:
            words = self.tr("Work on meanwhile")
        else:
            words = self.tr("Mend") if self.can_mend else self.tr("Close")
        self._act.setText(words)
        self._act.describe(words, key="Enter", tooltip="")
        self._act.setEnabled(not self._is_mending)
        self._end.setVisible(self.is_working or self.can_mend)
        self._end.setText(self.tr("Cancel") if self.is_working else self.tr("Close"))
        self._end.describe(self._end.text(), key="Esc", tooltip="")
        if self.is_open:
            (self._end if self._is_mending else self._act).setFocus()

    def _word_lines(self) -> None:
        if self.is_working:
            lines: list[Line] = [("wait", self._step_sentence(), "")]
        elif self._repaired is not None:
            lines = self._mended_lines(self._repaired)
        else:
            lines = self._report_lines(self._report) if self._report is not None else []
        if self._problem:
            lines.insert(0, ("bad", self._problem, ""))
        self._lines.set_lines(lines)

    def _step_sentence(self) -> str:
        what, share = self._step
        words = {
            "copy": self.tr("Making a copy to look through; work goes on"),
            "journal": self.tr("Reading the journal"),
            "rows": self.tr("Comparing everything with the journal"),
            "stories": self.tr("Looking at stories, texts and tags"),
            "anew": self.tr("Making the tables anew from the journal"),
        }
        said = words.get(what)
        if said is None:
            return self.tr("Making a backup, then mending") if self._is_mending else self.tr("Beginning")
        return self.tr("{step}, {n} %").format(step=said, n=share) if share else said

    def _report_lines(self, report: Report) -> list[Line]:
        lines: list[Line] = []
        if report.is_sound:
            told = self.tr("The project is in order: the file, its journal, every text, tag and quotation.")
            lines.append(("ok", told, ""))
        else:
            lines.append(("bad", self.tr("%Ln things are not as they should be", "", report.count), ""))
            if report.is_mendable:
                told = self.tr(
                    "Mend makes a backup first. What was written is corrected by acts that the history "
                    "can take back; all else is made anew from the journal."
                )
                lines.append(("check", told, ""))
        lines += self._breaks("warn", "{what}", report.breaks, report.counts)
        return lines + self._notes(report)

    def _mended_lines(self, repaired: Repaired) -> list[Line]:
        mended, after = repaired.mended, repaired.after
        lines: list[Line] = []
        if after.is_sound:
            lines.append(("ok", self.tr("Everything is mended; the project is in order."), ""))
        else:
            lines.append(("bad", self.tr("%Ln things are left as they are", "", after.count), ""))
        lines += self._breaks("warn", self.tr("Left as it is: {what}"), after.breaks, after.counts)
        gone = [one for one in repaired.before.breaks if one.kind in mended]
        lines += self._breaks("check", self.tr("Mended: {what}"), gone, Counter(mended))
        lines.append(("check", self.tr("The backup that was made before is kept."), ""))
        return lines + self._notes(after)

    def _breaks(self, icon: str, words: str, breaks: Iterable[RuleBreak], counts: Counter[str]) -> list[Line]:
        """The first of each kind in words, and how many more there are."""
        by_kind: dict[str, list[RuleBreak]] = {}
        for one in breaks:
            by_kind.setdefault(one.kind, []).append(one)
        lines: list[Line] = []
        for kind, found in by_kind.items():
            # Two columns of one row may say the same.
            told = list(dict.fromkeys(words.format(what=self._told(one)) for one in found))
            shown = told[:_SHOWN_PER_KIND]
            lines += [(icon, said, "") for said in shown]
            more = counts[kind] - len(found) + len(told) - len(shown)
            if more > 0:
                lines.append((icon, self.tr("and %Ln more like this", "", more), ""))
        return lines

    def _told(self, found: RuleBreak) -> str:
        said = sentence(found)
        return self.tr("{story}: {what}").format(story=found.where, what=said) if found.where else said

    def _notes(self, report: Report) -> list[Line]:
        lines: list[Line] = []
        if report.unknown_parents:
            told = self.tr(
                "%Ln acts that others build upon are not in this copy; a merge may bring them",
                "",
                report.unknown_parents,
            )
            lines.append(("check", told, ""))
        if report.late_entries:
            told = self.tr(
                "%Ln acts are from more than a day ahead; a clock was wrong", "", report.late_entries
            )
            lines.append(("check", told, ""))
        return lines
