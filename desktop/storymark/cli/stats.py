"""`storymark stats PROJECT`: progress, counts and lengths, per annotator and label."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from storymark.cli.agreement_table import aligned
from storymark.cli.options import add_from_backup, add_project, opened_for_reading, parser_for
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.services.statistics import AnnotatorStatistics, ProjectStatistics, project_statistics

_STATUSES = ("todo", "open", "done", "skipped", "submitted")


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `stats`."""
    made = parser_for(
        "stats",
        about="Progress, counts and lengths of a project, per annotator and label. Lengths are code points.",
        examples=["storymark stats claims.storymark", "storymark stats claims.storymark --json"],
    )
    add_project(made)
    add_from_backup(made)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Print them."""
    with opened_for_reading(program, args, output) as ledger, output.progress() as progress:
        found = project_statistics(ledger, progress=progress)
    if output.is_json:
        output.json(_data(found))
    else:
        for line in _lines(found):
            output.line(line)
    told = tr("{stories}, {tags}, {annotators} in {path}.").format(
        stories=counted(found.stories, "{n} story", "{n} stories"),
        tags=counted(found.tags, "{n} tag", "{n} tags"),
        annotators=counted(len(found.annotators), "{n} annotator", "{n} annotators"),
        path=args.project,
    )
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _lines(found: ProjectStatistics) -> Iterator[str]:
    languages = ", ".join(f"{language or 'und'} {count}" for language, count in found.languages.items())
    lengths = found.lengths_of_stories
    yield tr("Stories: {languages}; {shortest} to {longest} characters, median {middle}; {sentences}").format(
        languages=languages or "0",
        shortest=f"{lengths.shortest:,}",
        longest=f"{lengths.longest:,}",
        middle=f"{lengths.middle:,.0f}",
        sentences=counted(found.sentences, "{n} sentence", "{n} sentences"),
    )
    head = [tr("Label"), tr("tags"), tr("stories"), tr("shortest"), tr("median"), tr("longest")]
    rows = [
        [
            label.label,
            f"{label.tags:,}",
            f"{label.stories:,}",
            f"{label.lengths.shortest:,}",
            f"{label.lengths.middle:,.0f}",
            f"{label.lengths.longest:,}",
        ]
        for label in found.labels
    ]
    yield ""
    yield from aligned([head, *rows])
    if found.annotators:
        yield ""
        yield from aligned([_head(found), *(_row(person) for person in found.annotators)])


def _head(found: ProjectStatistics) -> list[str]:
    labels = [label.label for label in found.annotators[0].labels]
    statuses = [tr("todo"), tr("open"), tr("done"), tr("skipped"), tr("submitted")]
    return [tr("Annotator"), *statuses, tr("tags"), *labels, tr("minutes"), tr("s per 1,000 characters")]


def _row(person: AnnotatorStatistics) -> list[str]:
    pace = person.seconds_per_1000
    return [
        person.name,
        *(f"{person.statuses[status]:,}" for status in _STATUSES),
        f"{person.tags:,}",
        *(f"{label.tags:,}" for label in person.labels),
        f"{person.active_ms / 60_000:,.0f}",
        "" if pace is None else f"{pace:,.0f}",
    ]


def _data(found: ProjectStatistics) -> dict[str, Any]:
    data = asdict(found)
    for person, told in zip(found.annotators, data["annotators"], strict=True):
        told["seconds_per_1000_characters"] = person.seconds_per_1000
    return data
