"""`storymark packet PROJECT --to NAME | --return`: a share of the work in one file, and the work back."""

from __future__ import annotations

import argparse
from pathlib import Path

from storymark.cli.options import (
    add_project,
    day_until,
    opened,
    parser_for,
    split_words,
    wanted_stories,
)
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import NotIssued
from storymark.domain.ids import AnnotatorId
from storymark.domain.people import Annotator
from storymark.services.assigning import worked_on
from storymark.services.ledger import Ledger
from storymark.services.packing import Packed, issued_annotator, pack_return, pack_work
from storymark.services.people import annotator_named


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `packet`."""
    made = parser_for(
        "packet",
        about="Give somebody a share of the stories as one file, or hand in what was done with such a file. "
        "Whoever opens the packet labels in a project of their own; “storymark merge” takes the work back.",
        examples=[
            "storymark packet claims.storymark --to Linh -o linh.storypacket",
            "storymark packet claims.storymark --to Minh --stories letter1 --blind -o minh.storypacket",
            "storymark packet minh.storymark --return -o minh-done.storypacket",
        ],
    )
    add_project(made)
    way = made.add_mutually_exclusive_group(required=True)
    way.add_argument("--to", metavar="NAME", help="whom the work is for; made with a new id if missing")
    way.add_argument(
        "--return", dest="is_return", action="store_true", help="hand in the work of this project"
    )
    made.add_argument(
        "--stories", nargs="+", metavar="STORY", help="ids or external ids, instead of all (default: all)"
    )
    made.add_argument("--blind", action="store_true", help="without anybody else’s work")
    made.add_argument("--due", default="", metavar="DATE", help="a day, as 2026-12-24")
    made.add_argument(
        "--annotator", default="", metavar="NAME", help="with --return: whose work is handed in"
    )
    made.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="NAME.storypacket")
    made.set_defaults(usage_error=made.error)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Write the packet."""
    if args.is_return and (args.blind or args.due):
        args.usage_error("--blind and --due go with --to")
    if args.annotator and not args.is_return:
        args.usage_error("--annotator goes with --return")
    due_ms = day_until(args.due)
    with opened(program, args.project) as ledger:
        stories = wanted_stories(ledger, split_words(args.stories))
        with program.formats().pending(args.output) as pending:
            if args.is_return:
                who = _whose(ledger, args.annotator)
                chosen = stories if stories is not None else worked_on(ledger, annotator=who)
                packed = pack_return(
                    ledger,
                    program.packets(),
                    pending,
                    annotator=who,
                    stories=chosen,
                    is_part=stories is not None,
                )
            else:
                packed = pack_work(
                    ledger,
                    program.packets(),
                    pending,
                    to=annotator_named(ledger, args.to),
                    stories=stories if stories is not None else ledger.store.story_ids(),
                    author=AnnotatorId(""),
                    is_blind=args.blind,
                    due_ms=due_ms,
                )
            pending.commit()
    _tell(packed, args, output)
    return 0


def _tell(packed: Packed, args: argparse.Namespace, output: Output) -> None:
    told = (
        tr("Handed in the work of {name} on {stories}: {path}.")
        if args.is_return
        else tr("Packed {stories} for {name}: {path}.")
    )
    stories = counted(packed.stories, "{n} story", "{n} stories")
    data = {
        "file": str(args.output),
        "kind": "return" if args.is_return else "work",
        "annotator": packed.annotator.name,
        "annotator_id": packed.annotator.id,
        "stories": packed.stories,
        "entries": packed.entries,
        "submitted": packed.submitted,
    }
    output.done(told.format(name=packed.annotator.name, stories=stories, path=args.output), data)


def _whose(ledger: Ledger, name: str) -> Annotator:
    if name:
        return annotator_named(ledger, name, create=False)
    found = issued_annotator(ledger)
    if found is None:
        raise NotIssued()
    return found
