"""`storymark export PROJECT --format jsonl -o OUT`: a dataset with its manifest, read back and checked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storymark.cli.options import (
    STANDARD,
    add_from_backup,
    add_project,
    opened_for_reading,
    parser_for,
    split_words,
)
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.tags import STATUSES
from storymark.services.exchange_ports import OFFSET_UNITS, UNITS, Format, Loss, WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.export_request import (
    ExportRequest,
    ExportTools,
    check_statuses,
    day_ms,
    export_split,
    export_to,
)
from storymark.services.exporting import Choice, Exported, export_stream
from storymark.services.ledger import Ledger
from storymark.services.losses import LossTally, loss_sentences, reduced
from storymark.services.splitting import SplitDone

if TYPE_CHECKING:
    from storymark.services.ports import WordCutter


def parser(program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `export`."""
    made = parser_for(
        "export",
        about="Export a project or a part of it. OUT takes its name when it is whole and checked.",
        examples=[
            "storymark export claims.storymark --format jsonl -o claims.jsonl",
            "storymark export claims.storymark --format jsonl -o linh.jsonl --annotator Linh --status done",
            "storymark export claims.storymark --format jsonl -o - --unit sentence --offsets utf16",
            "storymark export claims.storymark --format conll2003 -o claims.conll --gold --split 80/10/10",
            "storymark export claims.storymark --format brat -o claims.zip --pseudonyms",
            "storymark export claims.storymark --format iob2 --dry-run",
        ],
    )
    add_project(made)
    add_from_backup(made)
    names = [entry.name for entry in program.formats().writable()]
    made.add_argument(
        "--format", choices=names, default=names[0], metavar="FORMAT", help=f"one of {', '.join(names)}"
    )
    made.add_argument(
        "-o", "--output", metavar="OUT", default="", help="the file, folder or .zip; - is standard output"
    )
    whose = made.add_mutually_exclusive_group()
    whose.add_argument(
        "--annotator", metavar="NAME", nargs="+", action="extend", help="only the layers of these"
    )
    whose.add_argument("--gold", action="store_true", help="only the gold layer")
    whose.add_argument("--all", action="store_true", help="every annotator’s layer and gold (default)")
    made.add_argument("--labels", metavar="KEY", nargs="+", action="extend", help="only tags of these labels")
    made.add_argument("--status", metavar="STATUS", nargs="+", action="extend", help=", ".join(STATUSES))
    made.add_argument("--language", metavar="LANG", nargs="+", action="extend", help="only stories in these")
    made.add_argument("--since", metavar="DATE", default="", help="only tags made on this day (UTC) or later")
    made.add_argument("--until", metavar="DATE", default="", help="only tags made before this day (UTC)")
    made.add_argument("--unit", choices=UNITS, default="story", help="what stands on one line")
    made.add_argument(
        "--offsets", choices=OFFSET_UNITS, default="", help="what offsets count (default: the format’s)"
    )
    made.add_argument("--pseudonyms", action="store_true", help="write people under other names")
    made.add_argument(
        "--split",
        metavar="80/10/10",
        default="",
        help="write OUT.train, OUT.dev, OUT.test, likes together",
    )
    made.add_argument("--seed", metavar="N", type=int, default=0, help="the seed of the split (default: 0)")
    made.add_argument("--new-split", action="store_true", help="forget the split that the project has")
    made.add_argument("--licence", metavar="TEXT", default="", help="for the card beside the dataset")
    made.add_argument("--contact", metavar="TEXT", default="", help="for the card: who owns it, whom to ask")
    made.add_argument("--no-card", action="store_true", help="write no card beside the dataset")
    made.add_argument("--dry-run", action="store_true", help="say what would be written and lost, and stop")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Write it."""
    if not args.output and not args.dry_run:
        parser(program).error("the following arguments are required: -o/--output")
    if args.split and args.output == STANDARD:
        parser(program).error("a split needs files: name OUT after -o")
    format_ = program.formats().get(args.format)
    check_statuses(split_words(args.status))
    with (
        opened_for_reading(program, args, output) as ledger,
        closing(program.word_cutter()) as words,
    ):
        options = _options(args, format_, ledger)
        job = _Job(args, ledger, options, format_, program, words, output)
        if args.dry_run:
            return job.dry_run()
        if args.output == STANDARD:
            job.tell([job.to_stream()])
        elif args.split:
            job.tell_split(*job.to_split_files())
        else:
            job.tell([job.to_file()])
    return 0


def _options(args: argparse.Namespace, format_: Format, ledger: Ledger) -> ExportOptions:
    return ExportOptions(
        annotators=tuple(args.annotator or ()),
        labels=_labels(args.labels or (), ledger),
        statuses=split_words(args.status),
        languages=split_words(args.language),
        kinds=("gold",) if args.gold else (),
        since_ms=day_ms(args.since),
        until_ms=day_ms(args.until),
        has_pseudonyms=args.pseudonyms,
        write=WriteOptions(unit=args.unit, offset_unit=args.offsets or format_.offset_units[0]),
    )


def _labels(values: list[str] | tuple[str, ...], ledger: Ledger) -> tuple[str, ...]:
    """Keys as they are; `a,b` is two keys unless there is a label of that very name."""
    known = {label.key for label in ledger.labels().labels}
    return tuple(key for value in values for key in ([value] if value in known else split_words([value])))


class _Job:
    """One export with everything that it needs."""

    def __init__(
        self,
        args: argparse.Namespace,
        ledger: Ledger,
        options: ExportOptions,
        format_: Format,
        program: CommandProgram,
        words: WordCutter,
        output: Output,
    ) -> None:
        self._args, self._ledger, self._options, self._format = args, ledger, options, format_
        self._program, self._words, self._output = program, words, output
        self._formats = program.formats()

    def dry_run(self) -> int:
        """Read and count, write nothing."""
        choice = Choice(
            self._ledger,
            self._options,
            format=self._format,
            cutter=self._program.sentence_cutter(),
            words=self._words,
        )
        tally = LossTally(self._format)
        stories = tags = 0
        with self._output.progress() as progress:
            for out in choice.stories(progress):
                kept, changes = reduced(out, self._format)
                tally.add(out, changes, unit=self._options.write.unit)
                stories += kept is not None
                tags += len(kept.tags) if kept is not None else 0
        self.announce(tally.losses())
        told = tr("Dry run: {stories} with {tags} would be exported; nothing was written.").format(
            stories=counted(stories, "{n} story", "{n} stories"), tags=counted(tags, "{n} tag", "{n} tags")
        )
        data = {"format": self._args.format, "stories": stories, "tags": tags}
        self._output.done(told, data | {"losses": _losses(tally.losses())})
        return 0

    def to_file(self) -> Exported:
        """One dataset."""
        with self._output.progress() as progress:
            return export_to(
                self._ledger,
                Path(self._args.output),
                self._request(),
                self._tools(),
                announce=self.announce,
                progress=progress,
            )

    def to_split_files(self) -> tuple[SplitDone, list[Exported]]:
        """A dataset for each side that has a share."""
        with self._output.progress() as progress:
            done, exported = export_split(
                self._ledger,
                Path(self._args.output),
                self._request(),
                self._tools(),
                announce=self.announce,
                progress=progress,
            )
        return done, list(exported.values())

    def _request(self) -> ExportRequest:
        args = self._args
        return ExportRequest(
            project=args.project.name,
            format=self._format,
            options=self._options,
            split=args.split,
            seed=args.seed,
            is_fresh_split=args.new_split,
            licence=args.licence,
            contact=args.contact,
            has_card=not args.no_card,
        )

    def _tools(self) -> ExportTools:
        program = self._program
        return ExportTools(self._formats, program.sentence_cutter(), self._words, program.agreement)

    def to_stream(self) -> Exported:
        """Standard output, without papers."""
        with self._output.progress() as progress:
            return export_stream(
                self._ledger,
                sys.stdout.buffer,
                self._options,
                format=self._format,
                formats=self._formats,
                cutter=self._program.sentence_cutter(),
                words=self._words,
                announce=self.announce,
                progress=progress,
            )

    def announce(self, losses: Sequence[Loss]) -> None:
        """Say what the format cannot hold, before anything takes its name."""
        for told in loss_sentences(
            losses,
            translate=tr,
            tags=lambda n: counted(n, "{n} tag", "{n} tags"),
            stories=lambda n: counted(n, "{n} story", "{n} stories"),
        ):
            self._output.note(tr("Note: {note}").format(note=told))

    def tell(self, exported: Sequence[Exported]) -> None:
        """What was written."""
        (one,) = exported
        self._notes(one)
        is_stream = self._args.output == STANDARD
        place = tr("standard output") if is_stream else self._args.output
        self._output.done(_sentence(one, place), self._data(one), is_data_on_stdout=is_stream)

    def tell_split(self, done: SplitDone, exported: Sequence[Exported]) -> None:
        """What was written, side by side."""
        for note in done.notes:
            self._output.note(tr("Note: {note}").format(note=note))
        for one in exported:
            self._notes(one)
        data = {"seed": self._args.seed, "split": self._args.split, "groups": done.groups}
        data |= {"assigned": done.assigned, "datasets": [self._data(one) for one in exported]}
        self._output.done(" ".join(_sentence(one, one.path) for one in exported), data)

    def _notes(self, exported: Exported) -> None:
        for note in exported.notes:
            self._output.note(tr("Note: {note}").format(note=note))

    def _data(self, exported: Exported) -> dict[str, Any]:
        counts, args = exported.counts, self._args
        return {
            "output": str(exported.path) if exported.path else args.output,
            "manifest": str(exported.manifest) if exported.manifest else "",
            "card": str(exported.card) if exported.card else "",
            "format": args.format,
            "unit": args.unit,
            "offset_unit": self._options.write.offset_unit,
            "lines": counts.lines,
            "stories": counts.stories,
            "sentences": counts.sentences,
            "layers": counts.layers,
            "tags": counts.tags,
            "sha256": exported.sha256,
            "size_bytes": exported.size_bytes,
            "losses": _losses(exported.losses),
            "notes": list(exported.notes),
        }


def _losses(losses: Sequence[Loss]) -> list[dict[str, Any]]:
    sentences = {loss.kind: loss_sentences([loss])[0] for loss in losses}
    return [{**loss._asdict(), "sentence": sentences[loss.kind]} for loss in losses]


def _sentence(exported: Exported, place: object) -> str:
    return tr("Exported {stories} with {tags} to {path}; read back and right.").format(
        stories=counted(exported.counts.stories, "{n} story", "{n} stories"),
        tags=counted(exported.counts.tags, "{n} tag", "{n} tags"),
        path=place,
    )
