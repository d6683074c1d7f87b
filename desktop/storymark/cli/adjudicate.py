"""`storymark adjudicate PROJECT`: fills gold where a strategy decides, and leaves the rest to people."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable

from storymark.cli.options import add_project, opened, parser_for, who
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import BadValue
from storymark.services.adjudicating import adjudicate, rule_named
from storymark.services.agreeing import Cut, project_compared
from storymark.services.agreement_ports import SilverSpan
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import Progress


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `adjudicate`."""
    made = parser_for(
        "adjudicate",
        about=(
            "Make gold tags where a strategy decides, as one act that can be undone. What people decided "
            "stays, and what the strategy cannot decide waits for them."
        ),
        examples=[
            "storymark adjudicate claims.storymark --strategy unanimous --audit 5",
            "storymark adjudicate claims.storymark --strategy majority",
            "storymark adjudicate claims.storymark --strategy annotator:Linh --reviewer Minh",
        ],
    )
    add_project(made)
    made.add_argument(
        "--strategy",
        required=True,
        metavar="HOW",
        help="unanimous, majority, silver (votes weighted by estimated reliability) or annotator:NAME",
    )
    made.add_argument("--reviewer", metavar="NAME", default="", help="who answers for it (default: you)")
    made.add_argument(
        "--audit",
        type=int,
        default=0,
        metavar="PERCENT",
        help="leave so many of the places for a look all the same, always the same ones (default 0)",
    )
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Decide."""
    if not 0 <= args.audit <= 100:
        raise BadValue(what="--audit", value=args.audit, expected=tr("it is from 0 to 100"))
    with opened(program, args.project) as ledger, output.progress() as progress:
        rule, method = rule_named(ledger, args.strategy, silver=_votes(ledger, program, progress))
        reviewer = annotator_named(ledger, args.reviewer or who())
        done = adjudicate(
            ledger,
            reviewer=reviewer,
            rule=rule,
            method=method,
            audit_percent=args.audit,
            progress=progress,
        )
    decisions = done.decisions
    gold = sum(len(decision.gold) for decision in decisions)
    told = tr("Decided {places} with {tags}; {left} left to people.").format(
        places=counted(len(decisions), "{n} place", "{n} places"),
        tags=counted(gold, "{n} gold tag", "{n} gold tags"),
        left=f"{done.left + done.audited:,}",
    )
    data = {"decided": len(decisions), "gold": gold, "left": done.left, "audited": done.audited}
    output.done(told, data)
    return 0


def _votes(ledger: Ledger, program: CommandProgram, progress: Progress) -> Callable[[], Iterable[SilverSpan]]:
    def votes() -> Iterable[SilverSpan]:
        compared = project_compared(ledger, Cut(), cutter=program.sentence_cutter(), progress=progress)
        return program.agreement().silver(compared[0], progress) if compared else ()

    return votes
