"""Checking a project, and mending what can be mended: rows from the journal, what was written by an act.

What an act mended is undone from the history like any other act. A backup is made before anything is changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from storymark.domain.ids import AnnotatorId, EntryId
from storymark.domain.journal import Change, RecordRef
from storymark.domain.rule_breaks import EntryDamaged, EntryLost, PagesDamaged, Repair, RuleBreak, all_kinds
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, no_progress

REPAIR = "repair"
_NAMED_PER_KIND = 100
_ROUNDS = 3  # mending one thing may bring another to light: a tag whose layer was not there, say
_CHANGES_PER_ENTRY = 5_000

_KINDS = {kind.kind: kind for kind in all_kinds()}
_HOW = {name: kind.repair for name, kind in _KINDS.items()}
_DAMAGED = PagesDamaged.kind
_BY_ROWS = {EntryDamaged.kind, EntryLost.kind}
"""What an act mends that only rows can tell: it is written when they are made anew."""


class ProjectChecker(Protocol):
    """Looks through an open project; belongs to the thread of its store."""

    @property
    def notes(self) -> tuple[int, int]:
        """Of the last look: parents that are not in this copy, and entries from more than a day ahead."""

    def breaks(self, progress: Progress) -> Iterable[RuleBreak]:
        """All breaks of rules."""

    def story_title(self, ref: RecordRef) -> str:
        """The title of the story that the record is about, empty for none."""

    def mend_file(self, found: Sequence[RuleBreak]) -> None:
        """Set right what is of repair `file`."""

    def make_anew(self, progress: Progress) -> list[Change]:
        """Make all rows anew in the open transaction; returns what only rows told, for an act."""


@dataclass(slots=True)
class Report:
    """What a look found: the first breaks of each kind, how many there are of each, and what mends them."""

    breaks: list[RuleBreak] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    unknown_parents: int = 0
    late_entries: int = 0
    acts: dict[str, list[Change]] = field(default_factory=dict)

    @property
    def is_sound(self) -> bool:
        """Whether no rule is broken."""
        return not self.counts

    @property
    def count(self) -> int:
        """How many breaks there are."""
        return self.counts.total()

    def add(self, found: RuleBreak) -> bool:
        """Count a break, and name it unless many of its kind are named; whether it is named."""
        self.counts[found.kind] += 1
        is_named = self.counts[found.kind] <= _NAMED_PER_KIND
        if is_named:
            self.breaks.append(found)
        if found.changes:
            self.acts.setdefault(found.kind, []).extend(found.changes)
        return is_named

    @property
    def is_mendable(self) -> bool:
        """Whether something of it can be mended."""
        return any(_HOW[kind] != "nothing" for kind in self.counts)

    def has(self, repair: Repair) -> bool:
        """Whether there is something that is mended this way."""
        return any(_HOW[kind] == repair for kind in self.counts)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was broken before and is after; `entries` are the acts that mended something."""

    before: Report
    after: Report
    entries: tuple[EntryId, ...] = ()

    @property
    def mended(self) -> dict[str, int]:
        """How many breaks of each kind are gone."""
        gone = {kind: count - self.after.counts[kind] for kind, count in self.before.counts.items()}
        return {kind: count for kind, count in gone.items() if count > 0}


def check_project(checker: ProjectChecker, *, progress: Progress = no_progress) -> Report:
    """Look for every kind of break; nothing is changed. Raises Cancelled."""
    report = Report()
    for found in checker.breaks(progress):
        if report.add(found) and found.ref is not None:
            found.where = checker.story_title(found.ref)
    report.unknown_parents, report.late_entries = checker.notes
    return report


def plain_report(report: Report) -> dict[str, Any]:
    """The report as plain data, for another process; without the acts that would mend something."""
    return {
        "breaks": [[one.kind, one.facts, one.where] for one in report.breaks],
        "counts": dict(report.counts),
        "unknown_parents": report.unknown_parents,
        "late_entries": report.late_entries,
    }


def report_of(plain: dict[str, Any]) -> Report:
    """The report of `plain_report`."""
    breaks = []
    for kind, facts, where in plain["breaks"]:
        breaks.append(_KINDS[kind](**facts))
        breaks[-1].where = where
    return Report(
        breaks,
        Counter(plain["counts"]),
        plain["unknown_parents"],
        plain["late_entries"],
    )


def repair_project(
    ledger: Ledger,
    checker: ProjectChecker,
    *,
    ensure_backup: Callable[[], object],
    author: AnnotatorId | None = None,
    progress: Progress = no_progress,
) -> Repaired:
    """Mend what can be mended, round after round, until nothing more is gained.

    Raises what the backup raises (nothing was changed then), NotSaved, Cancelled.
    """
    # Where others work as well they wait: what is mended is what was found.
    with ledger.act():
        return _repaired(ledger, checker, ensure_backup, author or AnnotatorId(""), progress)


def _repaired(
    ledger: Ledger,
    checker: ProjectChecker,
    ensure_backup: Callable[[], object],
    author: AnnotatorId,
    progress: Progress,
) -> Repaired:
    report = check_project(checker, progress=progress)
    before = Report(list(report.breaks), Counter(report.counts))
    entries: list[EntryId] = []
    is_backed_up = False
    for _ in range(_ROUNDS):
        if _DAMAGED in report.counts or not report.is_mendable:
            break
        if not is_backed_up:
            ensure_backup()
            is_backed_up = True
        entries += _mend(ledger, checker, report, author, progress)
        last, report = report, check_project(checker, progress=progress)
        if report.counts == last.counts:
            break
        for found in report.breaks:
            if found.kind not in before.counts:  # it was hidden by what is mended now
                before.breaks.append(found)
        before.counts |= report.counts
    return Repaired(before, report, tuple(entries))


def _mend(
    ledger: Ledger, checker: ProjectChecker, report: Report, author: AnnotatorId, progress: Progress
) -> list[EntryId]:
    """One round: the file and its rows, or what was written, once its rows can be trusted."""
    entries: list[EntryId] = []
    if report.has("file"):
        checker.mend_file([one for one in report.breaks if one.repair == "file"])
    try:
        with ledger.store.transaction():
            if report.has("rows") or _BY_ROWS & report.counts.keys():
                changes = checker.make_anew(progress)
                ledger.forget_all()
                return _commit(ledger, author, changes)
            for changes in report.acts.values():
                entries += _commit(ledger, author, changes)
    except BaseException:  # stopped half-way: what is remembered of it never was
        ledger.forget_all()
        raise
    return entries


def _commit(ledger: Ledger, author: AnnotatorId, changes: Sequence[Change]) -> list[EntryId]:
    entries: list[EntryId] = []
    for start in range(0, len(changes), _CHANGES_PER_ENTRY):
        part = changes[start : start + _CHANGES_PER_ENTRY]
        done = ledger.commit(REPAIR, author=author, changes=part)
        if done.entry is not None:
            entries.append(done.entry)
    return entries
