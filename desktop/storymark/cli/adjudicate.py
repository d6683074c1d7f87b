"""`storymark adjudicate PROJECT`: fills gold where a strategy decides, and leaves the rest to people."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping

from storymark.cli.options import add_project, opened, parser_for, who
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.decisions import Standing
from storymark.domain.errors import BadValue
from storymark.services.adjudicating import carry_out, planned, rule_named
from storymark.services.agreement_ports import SilverSpan
from storymark.services.comparing import project_compared
from storymark.services.counted_work import Cut
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import Progress
from storymark.services.reviewing import Reviewing, StoryReview
from storymark.services.upkeep import ensure_backup


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
            "storymark adjudicate claims.storymark --strategy majority --dry-run",
            "storymark adjudicate claims.storymark --list --json",
            "storymark adjudicate claims.storymark --strategy annotator:Linh --reviewer Minh",
        ],
    )
    add_project(made)
    way = made.add_mutually_exclusive_group(required=True)
    way.add_argument("--list", action="store_true", help="list the places that wait for a decision")
    way.add_argument(
        "--strategy",
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
    made.add_argument("--dry-run", action="store_true", help="say what would be decided, and decide nothing")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Decide."""
    if not 0 <= args.audit <= 100:
        raise BadValue(what="--audit", value=args.audit, expected=tr("it is from 0 to 100"))
    if args.list:
        return _list(args, program, output)
    with opened(program, args.project) as ledger, output.progress() as progress:
        rule, method = rule_named(ledger, args.strategy, silver=_votes(ledger, program, progress))
        plan = planned(ledger, rule=rule, method=method, audit_percent=args.audit, progress=progress)
        if not args.dry_run:
            reviewer = annotator_named(ledger, args.reviewer or who())
            if plan.verdicts:
                ensure_backup(ledger, "bulk")
            carry_out(ledger, plan, reviewer=reviewer)
    template = (
        tr("Dry run: {places} would be decided with {tags}, {left} left to people; nothing was changed.")
        if args.dry_run
        else tr("Decided {places} with {tags}; {left} left to people.")
    )
    told = template.format(
        places=counted(len(plan.decided), "{n} place", "{n} places"),
        tags=counted(plan.gold, "{n} gold tag", "{n} gold tags"),
        left=f"{plan.left + plan.audited:,}",
    )
    data = {"decided": len(plan.decided), "gold": plan.gold, "left": plan.left, "audited": plan.audited}
    output.done(told, data | ({"dry_run": True} if args.dry_run else {}))
    return 0


def _list(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """The places that wait, with who has what: what the window's queue shows."""
    count = 0
    with opened(program, args.project) as ledger, output.progress() as progress:
        names = {str(person.id): person.name for person in ledger.store.annotators()}
        for review in Reviewing(ledger).stories(progress=progress):
            for place in review.to_do:
                count += 1
                _tell_place(review, place, names, output)
    told = counted(count, "{n} place waits for a decision", "{n} places wait for a decision")
    output.done(tr("{places} in {path}.").format(places=told, path=args.project), {}, is_data_on_stdout=True)
    return 0


def _tell_place(review: StoryReview, place: Standing, names: Mapping[str, str], output: Output) -> None:
    cluster, text = place.cluster, review.story.text
    if output.is_json:
        output.json(
            {
                "story": review.story.id,
                "external_id": review.story.external_id,
                "cluster": cluster.id,
                "state": place.state,
                "kinds": sorted(cluster.kinds),
                "candidates": [list(span) for span in cluster.spans],
                "annotators": list(cluster.annotators),
                "decisions": [decision.id for decision in place.decisions],
            }
        )
        return
    output.line(
        f"{review.story.external_id}  {cluster.id}  {place.state}  {', '.join(sorted(cluster.kinds))}"
    )
    for one in cluster.candidates:
        who_ = ", ".join(names.get(holder, holder) for holder in one.holders)
        quote = " ".join(text[one.start : one.end].split())[:60]
        output.line(f"    {one.start}-{one.end}  {one.label}  “{quote}”  {who_}")


def _votes(ledger: Ledger, program: CommandProgram, progress: Progress) -> Callable[[], Iterable[SilverSpan]]:
    def votes() -> Iterable[SilverSpan]:
        compared = project_compared(ledger, Cut(), cutter=program.sentence_cutter(), progress=progress)
        return program.agreement().silver(compared[0], progress) if compared else ()

    return votes
