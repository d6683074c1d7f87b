"""`storymark assign PROJECT`: who labels what, how much twice, until when, and what comes again in secret."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from storymark.cli.agreement_table import aligned
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
from storymark.domain.clock import utc_day
from storymark.domain.ids import AnnotatorId
from storymark.domain.people import Annotator
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.sharing import (
    REPEAT_AFTER_DAYS,
    REPEAT_PERCENT,
    SharedWork,
    Shares,
    hand_in,
    repeat_in_secret,
    share_out,
    shared_work,
    withdraw,
)


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `assign`."""
    made = parser_for(
        "assign",
        about="Who labels what. With --to, the stories that nobody has (or those of --stories) are dealt to\n"
        "these people, so many per cent of them to several. Without, it says how far everybody is.",
        examples=[
            "storymark assign claims.storymark",
            "storymark assign claims.storymark --to Linh Minh Hà --overlap 20 --due 2026-12-24",
            "storymark assign claims.storymark --repeat Linh Minh --percent 3",
            "storymark assign claims.storymark --hand-in Linh",
        ],
    )
    add_project(made)
    way = made.add_mutually_exclusive_group()
    way.add_argument("--to", nargs="+", metavar="NAME", help="deal stories; a new name is added")
    way.add_argument(
        "--repeat", nargs="+", metavar="NAME", help="give some finished work again in secret, untouched"
    )
    way.add_argument("--withdraw", nargs="+", metavar="NAME", help="take back what they have not begun")
    way.add_argument("--hand-in", metavar="NAME", help="hand in the work of NAME that is done")
    made.add_argument("--stories", nargs="+", metavar="STORY", help="ids or external ids (default: all free)")
    made.add_argument(
        "--overlap", type=int, default=100, metavar="PERCENT", help="given to several people (default: 100)"
    )
    made.add_argument("--copies", type=int, default=2, metavar="N", help="to how many (default: 2)")
    made.add_argument("--due", default="", metavar="DATE", help="a day, as 2026-12-24")
    made.add_argument("--blind", action="store_true", help="their packets hold nobody else’s work")
    made.add_argument(
        "--percent", type=int, default=REPEAT_PERCENT, metavar="N",
        help=f"with --repeat: how much (default: {REPEAT_PERCENT})",
    )  # fmt: skip
    made.add_argument(
        "--after-days", type=int, default=REPEAT_AFTER_DAYS, metavar="N",
        help=f"with --repeat: only work that old (default: {REPEAT_AFTER_DAYS})",
    )  # fmt: skip
    made.set_defaults(usage_error=made.error)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Deal, repeat, take back, hand in; then say how far everybody is."""
    if args.stories and not (args.to or args.hand_in):
        args.usage_error("--stories goes with --to and --hand-in")
    due_ms = day_until(args.due)
    with opened(program, args.project) as ledger:
        changes = _act(ledger, args, due_ms)
        with output.progress() as progress:
            found = shared_work(ledger, progress=progress)
    if output.is_json:
        output.json(_data(found, changes))
    else:
        for line in _lines(found):
            output.line(line)
    told = tr("{people}, {free} that nobody has in {path}.").format(
        people=counted(len(found.people), "{n} annotator", "{n} annotators"),
        free=counted(len(found.free), "{n} story", "{n} stories"),
        path=args.project,
    )
    asks_only = not (args.to or args.repeat or args.withdraw or args.hand_in)
    if not asks_only:
        told = (tr("Changed, as one act.") if changes else tr("Nothing to change.")) + " " + told
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _act(ledger: Ledger, args: argparse.Namespace, due_ms: int) -> Changes | None:
    lead = AnnotatorId("")
    if args.to:
        # Everything that can be refused comes before new people are added.
        shares = Shares((), args.overlap, args.copies, due_ms, args.blind)
        shares.check()
        chosen = wanted_stories(ledger, split_words(args.stories))
        stories = chosen if chosen is not None else list(shared_work(ledger).free)
        ids = tuple(person.id for person in _named(ledger, args.to, create=True))
        shares = replace(shares, people=ids)
        return share_out(ledger, shares, stories=stories, author=lead)
    if args.repeat:
        people = _named(ledger, args.repeat)
        return repeat_in_secret(
            ledger,
            author=lead,
            people=people,
            percent=args.percent,
            after_days=args.after_days,
            due_ms=due_ms,
        )
    if args.withdraw:
        people = _named(ledger, args.withdraw)
        return withdraw(ledger, author=lead, people=[person.id for person in people])
    if args.hand_in:
        (person,) = _named(ledger, [args.hand_in])
        done = wanted_stories(ledger, split_words(args.stories)) or []
        return hand_in(ledger, annotator=person, stories=done)
    return None


def _named(ledger: Ledger, names: list[str], *, create: bool = False) -> list[Annotator]:
    found = [annotator_named(ledger, name, create=create) for name in names]
    return list({person.id: person for person in found}.values())


def _lines(found: SharedWork) -> Iterator[str]:
    if not found.people:
        return
    head = [
        tr("Annotator"),
        tr("given"),
        tr("begun"),
        tr("done"),
        tr("submitted"),
        tr("returned"),
        tr("due"),
        tr("repeats"),
    ]
    rows = [
        [
            work.person.name,
            *(f"{n:,}" for n in (work.given, work.begun, work.done, work.handed_in, work.returned)),
            utc_day(work.due_ms),
            f"{work.repeats:,}",
        ]
        for work in found.people
    ]
    yield from aligned([head, *rows])


def _data(found: SharedWork, changes: Changes | None) -> dict[str, Any]:
    return {
        "entry": changes.entry if changes is not None else "",
        "stories": found.stories,
        "free": list(found.free),
        "people": [{**asdict(work), "waiting": work.waiting} for work in found.people],
    }
