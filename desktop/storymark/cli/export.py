"""`storymark export PROJECT --format jsonl -o OUT`: a dataset with its manifest, read back and checked."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from storymark import __version__
from storymark.cli.options import (
    STANDARD,
    add_from_backup,
    add_project,
    check_words,
    opened_for_reading,
    parser_for,
    split_words,
)
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.tags import STATUSES
from storymark.services.exchange_ports import OFFSET_UNITS, UNITS, Format, WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import Exported, export_file, export_stream
from storymark.services.ledger import Ledger


def parser(program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `export`."""
    made = parser_for(
        "export",
        about="Export a project or a part of it. OUT takes its name when it is whole and checked.",
        examples=[
            "storymark export claims.storymark --format jsonl -o claims.jsonl",
            "storymark export claims.storymark --format jsonl -o linh.jsonl --annotator Linh --status done",
            "storymark export claims.storymark --format jsonl -o - --unit sentence --offsets utf16",
        ],
    )
    add_project(made)
    add_from_backup(made)
    names = [entry.name for entry in program.formats().writable()]
    made.add_argument("--format", choices=names, default=names[0], help="the dataset's format")
    made.add_argument("-o", "--output", metavar="OUT", required=True, help="the file; - is standard output")
    whose = made.add_mutually_exclusive_group()
    whose.add_argument(
        "--annotator", metavar="NAME", nargs="+", action="extend", help="only the layers of these"
    )
    whose.add_argument("--all", action="store_true", help="every annotator’s layer (default)")
    made.add_argument("--labels", metavar="KEY", nargs="+", action="extend", help="only tags of these labels")
    made.add_argument("--status", metavar="STATUS", nargs="+", action="extend", help=", ".join(STATUSES))
    made.add_argument("--language", metavar="LANG", nargs="+", action="extend", help="only stories in these")
    made.add_argument("--unit", choices=UNITS, default="story", help="what stands on one line")
    made.add_argument("--offsets", choices=OFFSET_UNITS, default="codepoint", help="what offsets count")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Write it."""
    format_ = program.formats().get(args.format)
    check_words(split_words(args.status), STATUSES, what="The status")
    with opened_for_reading(program, args, output) as ledger:
        options = _options(args, ledger)
        if args.output == STANDARD:
            exported = _to_stream(ledger, options, format_, program, output)
        else:
            exported = _to_file(args, ledger, options, format_, program, output)
    for note in exported.notes:
        output.note(tr("Note: {note}").format(note=note))
    _tell(exported, args, output)
    return 0


def _options(args: argparse.Namespace, ledger: Ledger) -> ExportOptions:
    return ExportOptions(
        annotators=tuple(args.annotator or ()),
        labels=_labels(args.labels or (), ledger),
        statuses=split_words(args.status),
        languages=split_words(args.language),
        write=WriteOptions(unit=args.unit, offset_unit=args.offsets),
    )


def _labels(values: list[str] | tuple[str, ...], ledger: Ledger) -> tuple[str, ...]:
    """Keys as they are; `a,b` is two keys unless there is a label of that very name."""
    known = {label.key for label in ledger.labels().labels}
    return tuple(key for value in values for key in ([value] if value in known else split_words([value])))


def _to_file(
    args: argparse.Namespace,
    ledger: Ledger,
    options: ExportOptions,
    format_: Format,
    program: CommandProgram,
    output: Output,
) -> Exported:
    with output.progress() as progress:
        return export_file(
            ledger,
            Path(args.output),
            options,
            format=format_,
            formats=program.formats(),
            cutter=program.sentence_cutter(),
            command=command_line(args, options),
            program=f"storymark {__version__}",
            progress=progress,
        )


def _to_stream(
    ledger: Ledger, options: ExportOptions, format_: Format, program: CommandProgram, output: Output
) -> Exported:
    with output.progress() as progress:
        return export_stream(
            ledger,
            sys.stdout.buffer,
            options,
            format=format_,
            cutter=program.sentence_cutter(),
            progress=progress,
        )


def command_line(args: argparse.Namespace, options: ExportOptions) -> str:
    """The command that makes this dataset, in one spelling, without folders: they are nobody's business."""
    words = ["storymark", "export", args.project.name, "--format", args.format, "-o", Path(args.output).name]
    for option, values in (
        ("--annotator", options.annotators),
        ("--labels", options.labels),
        ("--status", options.statuses),
        ("--language", options.languages),
    ):
        words += [option, *values] if values else []
    words += ["--unit", options.write.unit] if options.write.unit != "story" else []
    words += ["--offsets", options.write.offset_unit] if options.write.offset_unit != "codepoint" else []
    return shlex.join(words)


def _tell(exported: Exported, args: argparse.Namespace, output: Output) -> None:
    counts = exported.counts
    is_stream = args.output == STANDARD
    told = tr("Exported {stories} with {tags} to {path}; read back and right.").format(
        stories=counted(counts.stories, "{n} story", "{n} stories"),
        tags=counted(counts.tags, "{n} tag", "{n} tags"),
        path=tr("standard output") if is_stream else args.output,
    )
    data = {
        "output": args.output,
        "manifest": str(exported.manifest) if exported.manifest else "",
        "format": args.format,
        "unit": args.unit,
        "offset_unit": args.offsets,
        "lines": counts.lines,
        "stories": counts.stories,
        "sentences": counts.sentences,
        "layers": counts.layers,
        "tags": counts.tags,
        "sha256": exported.sha256,
        "size_bytes": exported.size_bytes,
        "notes": list(exported.notes),
    }
    output.done(told, data, is_data_on_stdout=is_stream)
