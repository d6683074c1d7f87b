"""`storymark list PROJECT`: its stories with status, language and counts."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from storymark.cli.options import add_from_backup, add_project, opened_for_reading, parser_for
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.ids import AnnotatorId
from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import StoryQuery, StoryRow

PAGE = 500
ID_SHOWN = 12


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `list`."""
    made = parser_for(
        "list",
        about="List the stories of a project in their order, with the status of each annotator.",
        examples=[
            "storymark list claims.storymark",
            "storymark list claims.storymark --annotator Linh --json",
        ],
    )
    add_project(made)
    add_from_backup(made)
    made.add_argument("--annotator", metavar="NAME", default="", help="only the work of this person")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Print them."""
    with opened_for_reading(program, args, output) as ledger:
        people = _people(ledger, args.annotator)
        stories = list(_stories(ledger, people))
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


def _stories(ledger: Ledger, people: list[Annotator]) -> Iterator[dict[str, Any]]:
    offset = 0
    while page := ledger.store.story_rows(StoryQuery(offset=offset, limit=PAGE)):
        own = {person.id: _rows_of(ledger, person.id, offset) for person in people}
        for row in page:
            yield _story(row, [(person, own[person.id][row.id]) for person in people])
        offset += len(page)


def _rows_of(ledger: Ledger, annotator: AnnotatorId, offset: int) -> Mapping[str, StoryRow]:
    query = StoryQuery(annotator=annotator, offset=offset, limit=PAGE)
    return {row.id: row for row in ledger.store.story_rows(query)}


def _story(row: StoryRow, rows: list[tuple[Annotator, StoryRow]]) -> dict[str, Any]:
    labels: Counter[str] = Counter()
    for _, own in rows:
        labels.update(own.label_counts)
    layers = [
        {"annotator": person.name, "status": own.status, "tags": own.tag_count, "flagged": own.flagged}
        for person, own in rows
        if own.status != "todo" or own.tag_count or own.flagged
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
