"""What a gold set leaves out: places decided to hold no tag, and those nobody decided, a JSON line each."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storymark.domain.clock import iso_utc
from storymark.domain.decisions import DECIDED, NOTHING, Decision, Standing
from storymark.domain.people import Annotator
from storymark.services.export_choice import ExportOptions, shown_people
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, no_progress
from storymark.services.reviewing import Reviewing, StoryReview

SCHEMA = "storymark-clusters/1"
GOLD_ONLY = ("gold",)
REJECTED, UNRESOLVED = "rejected", "unresolved"
_FACT, _FACT_SHA = "clusters", "clusters_sha256"


@dataclass(frozen=True, slots=True)
class ClusterList:
    """The file's bytes, and how many places of each state are in it."""

    data: bytes
    counts: Mapping[str, int]

    @property
    def facts(self) -> dict[str, str]:
        """What the manifest says of it."""
        if not self.data:
            return {}
        told = ", ".join(f"{self.counts.get(state, 0)} {state}" for state in (REJECTED, UNRESOLVED))
        return {_FACT: told, _FACT_SHA: hashlib.sha256(self.data).hexdigest()}


def clusters_path(dataset: Path) -> Path:
    """`gold.jsonl` has `gold.clusters.jsonl` beside it, a folder or an archive `gold` the same."""
    return dataset.with_name(f"{dataset.stem}.clusters.jsonl")


def list_clusters(
    ledger: Ledger,
    options: ExportOptions,
    *,
    json_line: Callable[[object], bytes],
    progress: Progress = no_progress,
) -> ClusterList:
    """The places of the stories that `options` take; the same project gives the same bytes."""
    shown = shown_people(ledger, has_pseudonyms=options.has_pseudonyms)
    people = {str(id): person for id, person in shown.items()}
    counts: Counter[str] = Counter()
    lines: list[bytes] = []
    for review in Reviewing(ledger).stories(progress=progress):
        if not _is_chosen(review, options):
            continue
        for place in review.standings.clusters:
            state = _state(place)
            if state and (not options.labels or _labels(place) & set(options.labels)):
                counts[state] += 1
                lines.append(json_line(_row(review, place, state, people)))
    return ClusterList(b"".join(lines), counts)


def problems_of(dataset: Path, facts: Mapping[str, str]) -> Iterator[str]:
    """Where the file beside a dataset is not what its manifest says."""
    path = clusters_path(dataset)
    if _FACT_SHA not in facts:
        return
    try:
        data = path.read_bytes()
    except OSError:
        yield f"{path.name}, which its manifest names, is not there"
        return
    if hashlib.sha256(data).hexdigest() != facts[_FACT_SHA]:
        yield f"{path.name} is not the file that the manifest names"
        return
    states: Counter[str] = Counter(json.loads(line)["state"] for line in data.splitlines())
    told = ClusterList(data, states).facts[_FACT]
    if told != facts.get(_FACT):
        yield f"{path.name} has {told} places, the manifest says {facts.get(_FACT)}"


def _is_chosen(review: StoryReview, options: ExportOptions) -> bool:
    story = review.story
    return (not options.languages or story.language in options.languages) and (
        not options.splits or story.split in options.splits
    )


def _state(place: Standing) -> str:
    """Empty for a place that gold tags stand for."""
    if place.state != DECIDED:
        return UNRESOLVED
    decision = place.decision
    return REJECTED if decision is not None and decision.verdict == NOTHING else ""


def _labels(place: Standing) -> set[str]:
    return {span.label for span in place.cluster.spans}


def _row(review: StoryReview, place: Standing, state: str, people: Mapping[str, Annotator]) -> dict[str, Any]:
    cluster, text = place.cluster, review.story.text
    where = cluster.range
    return {
        "schema": SCHEMA,
        "story": review.story.id,
        "external_id": review.story.external_id,
        "cluster": cluster.id,
        "state": state,
        "standing": place.state,
        "kinds": sorted(cluster.kinds),
        "offset_unit": "codepoint",
        "start": where.start,
        "end": where.end,
        "quote": text[where.start : where.end],
        "annotators": _names(cluster.annotators, people),
        "candidates": [
            {
                "start": one.start,
                "end": one.end,
                "label": one.label,
                "quote": text[one.start : one.end],
                "held_by": _names(one.holders, people),
            }
            for one in cluster.candidates
        ],
        "decisions": [_decided(decision, people) for decision in place.decisions],
    }


def _decided(decision: Decision, people: Mapping[str, Annotator]) -> dict[str, Any]:
    return {
        "verdict": decision.verdict,
        "method": decision.method,
        "decided_by": _names((decision.reviewer,), people)[0],
        "decided_at": iso_utc(decision.decided_ms),
        "cause": decision.cause,
        "reason": decision.comment,
    }


def _names(ids: Sequence[str], people: Mapping[str, Annotator]) -> list[str]:
    return sorted(people[id].name if id in people else id for id in ids)
