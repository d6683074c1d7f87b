"""`storymark check PROJECT [--repair]`: does a project keep its own rules, and what can be mended?"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from storymark.cli.options import add_project, opened, parser_for, who
from storymark.cli.output import Output
from storymark.cli.problems import REFUSED
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, sentence, tr
from storymark.domain.errors import ProjectMissing
from storymark.domain.rule_breaks import RuleBreak
from storymark.services.addresses import Location
from storymark.services.checking import Repaired, Report, check_project, repair_project
from storymark.services.upkeep import ensure_backup


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `check`."""
    made = parser_for(
        "check",
        about="Check a project: the file, its journal, a replay of it, and every text, span and quote.\n"
        "Status 3 if anything is wrong. With --repair, what can be mended is: rows are made anew from the\n"
        "journal, and what was written is corrected by acts that the history can take back. A backup is\n"
        "made before.",
        examples=["storymark check claims.storymark", "storymark check claims.storymark --repair"],
    )
    add_project(made)
    made.add_argument("--repair", action="store_true", help="mend what can be mended, after a backup")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Check it, mend it if that was asked for, and name what is wrong."""
    blocking: list[RuleBreak] = []
    if isinstance(args.project, Path):  # a server looks after its own files
        if not args.project.exists():
            raise ProjectMissing(path=args.project)
        blocking = program.check_closed_file(args.project, who=who(), should_repair=args.repair)
    if blocking and not args.repair:
        report = Report()
        for found in blocking:
            report.add(found)
        return _tell_report(report, args.project, output)
    with opened(program, args.project) as ledger, output.progress() as progress:
        checker = program.project_checker(ledger)
        if not args.repair:
            report = check_project(checker, progress=progress)
        else:
            repaired = repair_project(
                ledger,
                checker,
                ensure_backup=lambda: ensure_backup(ledger, "repair", progress=progress),
                progress=progress,
            )
    if isinstance(args.project, Path):
        left = report if not args.repair else repaired.after
        told = "" if left.is_sound else f"a check found {left.count} broken rules"
        program.safekeeping().note_check(args.project, told)
    if not args.repair:
        return _tell_report(report, args.project, output)
    for found in blocking:
        repaired.before.add(found)
    return _tell_repaired(repaired, args.project, output)


def _tell_report(report: Report, path: Location, output: Output) -> int:
    _tell_breaks(report, output)
    _tell_notes(report, output)
    if report.is_sound:
        said = _in_order(path)
    else:
        told = counted(report.count, "{n} thing is wrong", "{n} things are wrong")
        said = tr("{path} is not in order: {problems}. Mend what can be mended with --repair.")
        said = said.format(path=path, problems=told)
    output.done(said, _data(report, path))
    return 0 if report.is_sound else REFUSED


def _tell_repaired(repaired: Repaired, path: Location, output: Output) -> int:
    for found in repaired.before.breaks:
        if repaired.mended.get(found.kind):
            output.note(tr("Mended: {what}").format(what=sentence(found)))
    for found in repaired.after.breaks:
        output.note(tr("Left as it is: {what}").format(what=sentence(found)))
    _tell_notes(repaired.after, output)
    mended = sum(repaired.mended.values())
    if not mended and repaired.after.is_sound:
        said = _in_order(path)
    else:
        said = tr("{path}: {mended}, {left}.").format(
            path=path,
            mended=counted(mended, "{n} thing mended", "{n} things mended"),
            left=counted(repaired.after.count, "{n} thing left as it is", "{n} things left as they are"),
        )
    data = {
        **_data(repaired.after, path),
        "mended": repaired.mended,
        "entries": list(repaired.entries),
    }
    output.done(said, data)
    return 0 if repaired.after.is_sound else REFUSED


def _in_order(path: Location) -> str:
    if isinstance(path, Path):
        return tr("{path} is in order: file, journal, replay, texts and quotes.").format(path=path)
    said = tr(
        "{path} is in order: journal, replay, texts and quotes. Files and indexes of the server were not "
        "looked at; it looks after them itself."
    )
    return said.format(path=path)


def _tell_breaks(report: Report, output: Output) -> None:
    told: Counter[str] = Counter()
    for found in report.breaks:
        told[found.kind] += 1
        output.note(sentence(found))
    for kind, count in report.counts.items():
        if count > told[kind]:
            output.note(tr("… and {n} more of this kind ({kind}).").format(n=count - told[kind], kind=kind))


def _tell_notes(report: Report, output: Output) -> None:
    if report.unknown_parents:
        told = tr("Note: {n} entries that others build upon are not in this copy; a merge may bring them.")
        output.note(told.format(n=report.unknown_parents))
    if report.late_entries:
        told = tr("Note: {n} entries are from more than a day ahead; somebody’s clock was wrong.")
        output.note(told.format(n=report.late_entries))


def _data(report: Report, path: Location) -> dict[str, object]:
    return {
        "project": str(path),
        "is_sound": report.is_sound,
        "problem_count": report.count,
        "counts": dict(report.counts),
        "problems": [_plain(found) for found in report.breaks],
        "unknown_parents": report.unknown_parents,
        "late_entries": report.late_entries,
    }


def _plain(found: RuleBreak) -> dict[str, object]:
    record = {"record": found.ref.record, "id": found.ref.id} if found.ref else {}
    if found.where:
        record["story_title"] = found.where
    return {"kind": found.kind, "repair": found.repair, "message": str(found), **record}
