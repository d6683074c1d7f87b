"""`storymark merge PROJECT FILE…`: the work of others into a project, all of it or nothing."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from storymark.cli.options import add_project, opened, parser_for, who
from storymark.cli.output import Output
from storymark.cli.problems import REFUSED
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, sentence, tr
from storymark.domain.clock import iso_utc
from storymark.domain.errors import NeedsConsent
from storymark.domain.state_hash import journal_hash
from storymark.services.conflicts import OpenConflict, Side
from storymark.services.exchange_ports import ReadOptions
from storymark.services.import_plan import ImportOptions, check_consent
from storymark.services.merge_files import MergeReport, merge_files, preview_files, run_files
from storymark.services.merging import withdraw_merge
from storymark.services.packet_opening import copy_of_packet
from storymark.services.packet_ports import WORK
from storymark.services.people import annotator_named
from storymark.services.upkeep import ensure_backup

SHOWN = 20


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `merge`."""
    made = parser_for(
        "merge",
        about="Take in the work of others: packets, copies of this project, or Storymark JSONL. The order "
        "does not matter, and doing it twice changes nothing. A refusal changes nothing.",
        examples=[
            "storymark merge claims.storymark linh-done.storypacket minh-done.storypacket",
            "storymark merge claims.storymark laptop2.storymark --dry-run",
            "storymark merge claims.storymark from_linh.jsonl",
            "storymark merge claims.storymark --list",
            "storymark merge claims.storymark --withdraw 3 --annotator Dung",
        ],
    )
    add_project(made)
    made.add_argument("files", metavar="FILE", nargs="*", type=Path, help="packets, projects or JSONL")
    made.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    made.add_argument("--yes", action="store_true", help="agree to new labels of JSONL files")
    made.add_argument("--list", action="store_true", help="what was merged into this copy, with numbers")
    made.add_argument(
        "--withdraw", type=int, metavar="N", help="take merge N back, as one act; an undo brings it back"
    )
    made.add_argument("--annotator", default="", metavar="NAME", help="with --withdraw: who does it")
    made.set_defaults(usage_error=made.error)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Preview or merge, or look at merges and take one back."""
    if bool(args.files) + args.list + (args.withdraw is not None) != 1:
        args.usage_error("give files to merge, or --list, or --withdraw N")
    if args.list:
        return _list(args, program, output)
    if args.withdraw is not None:
        return _withdraw(args, program, output)
    options = ImportOptions(format="auto", read=ReadOptions(has_consent=args.yes), accepts_labels=args.yes)
    formats = program.formats()
    refusal = ""
    with merge_files(args.files, packets=program.packets()) as files:
        if isinstance(args.project, Path) and not args.project.exists() and not args.dry_run:
            work = next((bundle for bundle in files.bundles if bundle.head.kind == WORK), None)
            if work is not None:
                target = args.project.resolve()
                copy_of_packet(work, target, packets=program.packets(), make_copy=program.make_copy)
        with opened(program, args.project) as ledger, output.progress() as progress:
            if args.dry_run:
                report = preview_files(ledger, files, formats=formats, options=options, progress=progress)
                refusal = _refusal(report, options)
            else:
                report = run_files(
                    ledger,
                    files,
                    formats=formats,
                    options=options,
                    detect_language=program.detect_language,
                    progress=progress,
                )
            names = {person.id: person.name for person in ledger.store.annotators()}
            hash_ = journal_hash(ledger.store.entry_ids())
    _tell(report, args, output, names, hash_, refusal)
    return REFUSED if refusal else 0


def _list(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    with opened(program, args.project) as ledger:
        notes = ledger.store.merges()
        gone = ledger.store.gone()
        taken_back = {
            note.number for note in notes if gone.issuperset(ledger.store.merged_entries(note.number))
        }
    for note in notes if not output.is_json else ():
        state = tr("  (taken back)") if note.number in taken_back else ""
        output.line(f"{note.number:>4}  {iso_utc(note.at_ms)}  {note.added:>7,}  {note.source}{state}")
    rows = [
        {
            "number": note.number,
            "at": iso_utc(note.at_ms),
            "source": note.source,
            "kind": note.kind,
            "new": note.added,
            "known": note.known,
            "taken_back": note.number in taken_back,
        }
        for note in notes
    ]
    count = counted(len(notes), "{n} merge", "{n} merges")
    told = tr("{merges} into {path}.").format(merges=count, path=args.project)
    output.done(told, {"merges": rows})
    return 0


def _withdraw(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    with opened(program, args.project) as ledger:
        who_ = annotator_named(ledger, args.annotator or who())
        ensure_backup(ledger, "bulk")
        done = withdraw_merge(ledger, args.withdraw, annotator=who_)
    told = tr("Merge {number} is taken back in {path}.").format(number=args.withdraw, path=args.project)
    output.done(told, {"withdrawn": args.withdraw, "entry": done.entry})
    return 0


def _refusal(report: MergeReport, options: ImportOptions) -> str:
    try:
        if report.plan is not None:
            check_consent(report.plan, options)
    except NeedsConsent as error:
        return sentence(error)
    return ""


def _tell(
    report: MergeReport,
    args: argparse.Namespace,
    output: Output,
    names: dict[Any, str],
    hash_: str,
    refusal: str,
) -> None:
    merged = report.merged
    for conflict in merged.conflicts[:SHOWN]:
        output.note(_conflict(conflict, names))
    if len(merged.conflicts) > SHOWN:
        output.note(tr("… and {n} more.").format(n=len(merged.conflicts) - SHOWN))
    for label, count in merged.unknown_labels.items():
        told = tr("Note: {tags} have the label “{label}”, which is not in the label set.")
        output.note(told.format(tags=counted(count, "{n} tag", "{n} tags"), label=label))
    for name in merged.same_names:
        output.note(tr("Note: there are two people called {name} with different ids.").format(name=name))
    if merged.doubles:
        output.note(
            counted(
                merged.doubles,
                "Note: {n} tag is there twice, drawn on two computers; it counts once.",
                "Note: {n} tags are there twice, drawn on two computers; they count once.",
            )
        )
    if merged.is_clock_ahead:
        output.note(tr("Note: the clock of a computer that this comes from is more than a day ahead."))
    if refusal:
        output.note(refusal)
    template = (
        tr("Dry run: {new} new, {known} known, {conflicts} for {path}; nothing was changed.")
        if args.dry_run
        else tr("Merged into {path}: {new} new, {known} known, {conflicts}.")
    )
    known = merged.known + (report.plan.known_stories + report.plan.known_tags if report.plan else 0)
    told = template.format(
        path=args.project,
        new=report.new,
        known=known,
        conflicts=counted(len(merged.conflicts), "{n} conflict", "{n} conflicts"),
    )
    output.done(
        told,
        {
            "project": str(args.project),
            "new": report.new,
            "known": known,
            "stories": merged.stories + (report.plan.new_stories if report.plan else 0),
            "tags": merged.tags + (report.plan.new_tags if report.plan else 0),
            "conflicts": [_plain(conflict) for conflict in merged.conflicts],
            "unknown_labels": merged.unknown_labels,
            "people": list(merged.people),
            "same_names": list(merged.same_names),
            "doubles": merged.doubles,
            "dry_run": args.dry_run,
            "hash": hash_,
            "refusal": refusal,
        },
    )


def _conflict(conflict: OpenConflict, names: dict[Any, str]) -> str:
    told = tr("Conflict: {record} {id}, {field}: {shown} (shown), also {others}.")
    others = "; ".join(_side(side, names) for side in conflict.others)
    return told.format(
        record=conflict.ref.record,
        id=conflict.ref.id[:12],
        field=conflict.field,
        shown=_side(conflict.shown, names),
        others=others,
    )


def _side(side: Side, names: dict[Any, str]) -> str:
    return f"“{side.value}”, {names.get(side.author, side.author[:8] or '-')}, {iso_utc(side.at_ms)}"


def _plain(conflict: OpenConflict) -> dict[str, Any]:
    sides = [
        {"entry": side.entry, "author": side.author, "at": iso_utc(side.at_ms), "value": side.value}
        for side in (conflict.shown, *conflict.others)
    ]
    return {
        "record": conflict.ref.record,
        "id": conflict.ref.id,
        "field": conflict.field,
        "shown": sides[0],
        "others": sides[1:],
    }
