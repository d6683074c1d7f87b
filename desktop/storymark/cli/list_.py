"""`storymark list PROJECT`: its stories with status, language and counts."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from typing import Any

from storymark.cli.options import add_from_backup, add_project, opened_for_reading, parser_for
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import UnknownLabel
from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import ORDERS, StoryQuery, StoryRow

PAGE = 500
STATUSES = ("todo", "open", "done", "skipped", "submitted")
FACTS_TOLD = {
    "flagged": "only flagged ones",
    "untagged": "only those without a tag",
    "nothing": "only those that were read to the end without a tag",
    "given": "only those that were assigned to somebody",
}
ID_SHOWN = 12


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `list`."""
    made = parser_for(
        "list",
        about="List the stories of a project in their order, with the status of each annotator.",
        examples=[
            "storymark list claims.storymark",
            "storymark list claims.storymark --annotator Linh --json",
            "storymark list claims.storymark --annotator Linh --status todo --language zh --sort length",
        ],
    )
    add_project(made)
    add_from_backup(made)
    made.add_argument("--annotator", metavar="NAME", default="", help="only the work of this person")
    narrowing = made.add_argument_group("which stories")
    narrowing.add_argument(
        "--status",
        choices=STATUSES,
        default="",
        help="only those with this status (that of the furthest person)",
    )
    narrowing.add_argument("--language", metavar="CODE", default="", help="only those in this language")
    narrowing.add_argument("--label", metavar="KEY", default="", help="only those where this label was given")
    facts = narrowing.add_mutually_exclusive_group()
    for fact, told in FACTS_TOLD.items():
        facts.add_argument(f"--{fact}", dest="fact", action="store_const", const=fact, default="", help=told)
    narrowing.add_argument("--sort", choices=ORDERS, default="added", help="the order, usually as added")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Print them."""
    with opened_for_reading(program, args, output) as ledger:
        people = _people(ledger, args.annotator)
        if args.label and ledger.labels().get(args.label) is None:
            raise UnknownLabel(label=args.label)
        query = StoryQuery(
            annotator=people[0].id if args.annotator else None,
            status=args.status,
            language=args.language,
            label=args.label,
            fact=args.fact,
            order=args.sort,
        )
        stories = list(_stories(ledger, people, query))
    if output.is_json:
        output.json(stories)
    else:
        for story in stories:
            output.line(_line(story))
    tags = sum(story["tags"] for story in stories)
    told = tr("{stories} with {tags} in {path}.").format(
        stories=counted(len(stories), "{n} story", "{n} stories"),
        tags=counted(tags, "{n} tag", "{n} tags"),
        path=args.project,
    )
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _people(ledger: Ledger, name: str) -> list[Annotator]:
    return [annotator_named(ledger, name, create=False)] if name else ledger.store.annotators()


def _stories(ledger: Ledger, people: list[Annotator], query: StoryQuery) -> Iterator[dict[str, Any]]:
    keys = ledger.store.story_keys(query)
    for start in range(0, len(keys), PAGE):
        part = keys[start : start + PAGE]
        own = [(person, ledger.store.story_rows_at(part, person.id)) for person in people]
        for place, row in enumerate(ledger.store.story_rows_at(part, None)):
            yield _story(row, [(person, rows[place]) for person, rows in own])


def _story(row: StoryRow, rows: list[tuple[Annotator, StoryRow]]) -> dict[str, Any]:
    labels: Counter[str] = Counter()
    for _, own in rows:
        labels.update(own.label_counts)
    layers = [
        {
            "annotator": person.name,
            "status": own.status,
            "reason": own.reason,
            "tags": own.tag_count,
            "flagged": own.flagged,
            "read": own.read_count,
            "nothing_to_tag": own.has_nothing_to_tag,
            "seconds": own.time_ms / 1000,
        }
        for person, own in rows
        if own.status != "todo" or own.tag_count or own.flagged or own.read_count
    ]
    return {
        "id": row.id,
        "external_id": row.external_id,
        "title": row.title,
        "language": row.language,
        "length": row.length,
        "sentences": row.sentence_count,
        "status": _status(layers),
        "tags": sum(labels.values()),
        "labels": dict(sorted(labels.items())),
        "layers": layers,
    }


def _status(layers: list[dict[str, Any]]) -> str:
    """What all have come to: the status they share; `open` as soon as they differ; `todo` before."""
    statuses = {layer["status"] for layer in layers}
    return "todo" if not statuses else statuses.pop() if len(statuses) == 1 else "open"


def _line(story: dict[str, Any]) -> str:
    who = ", ".join(f"{layer['annotator']}: {layer['status']} {layer['tags']}" for layer in story["layers"])
    cells = [
        story["id"][:ID_SHOWN],
        f"{story['language']:<3}",
        f"{story['status']:<9}",
        f"{story['tags']:>5}",
        story["external_id"],
        story["title"],
    ]
    return "  ".join(cells) + (f"  ({who})" if who else "")
