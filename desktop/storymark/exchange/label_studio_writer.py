"""Writes Label Studio's JSON and JSON_MIN, one task or annotation a line of the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from storymark.domain.clock import iso_utc
from storymark.domain.ids import LayerId
from storymark.domain.tags import Layer
from storymark.exchange.json_out import json_piece
from storymark.exchange.scores import score_in
from storymark.exchange.story_facts import packed, without_clashes
from storymark.services.exchange_ports import (
    Frame,
    OutStory,
    OutTag,
    Reduced,
    WriteOptions,
)

LIST_FRAME = Frame(b"[\n", b",\n", b"\n]\n")
_OWN = ("text", "id", "title", "language")
_MIN_OWN = (
    *_OWN, "label", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "was_cancelled",
    "ground_truth", "created_username", "data",
)  # fmt: skip

CHOICES_NAME = "story_label"


class Work(NamedTuple):
    """What one person or model did to a story."""

    layer: Layer
    name: str
    tags: list[OutTag]
    choices: list[str]


def reduce_label_studio(out: OutStory) -> Reduced:
    """Layers are those of persons, gold ones and models'; rounds have no place."""
    return _reduced(out, _OWN)


def reduce_label_studio_min(out: OutStory) -> Reduced:
    """The same, and a row has no place for what a model says."""
    kept = tuple(item for item in out.tags if item.layer.kind != "model")
    lost = len(out.tags) - len(kept)
    layers = tuple(item for item in out.layers if item.layer.kind != "model")
    story, changes = _reduced(replace(out, tags=kept, layers=layers), _MIN_OWN)
    return Reduced(story, {**changes, "models": lost} if lost else changes)


def _reduced(out: OutStory, own: tuple[str, ...]) -> Reduced:
    story, changes = without_clashes(out, own)
    assert story is not None
    odd = sum(not _is_plain(item.layer) for item in story.tags)
    if not odd:
        return Reduced(story, changes)
    tags: dict[tuple[int, int, str, str, str], OutTag] = {}
    for item in story.tags:
        kept = replace_layer(item)
        key = (item.tag.start, item.tag.end, item.tag.label, item.annotator.id, kept.layer.kind)
        tags.setdefault(key, kept)
    same = len(story.tags) - len(tags)
    more = {**changes, "rounds": odd, **({"same_place": same} if same else {})}
    return Reduced(replace(story, tags=tuple(tags.values())), more)


def replace_layer(item: OutTag) -> OutTag:
    """The tag as one of a first round of a kind that Label Studio knows."""
    kind = "annotator" if item.layer.kind == "silver" else item.layer.kind
    return item._replace(layer=replace(item.layer, kind=kind, round=1))


def _is_plain(layer: Layer) -> bool:
    return layer.kind != "silver" and layer.round == 1


def write_label_studio(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """One task."""
    people, models = _works(out)
    task: dict[str, Any] = {"data": {"text": out.story.text, **packed(out)}}
    task["annotations"] = [
        {
            "id": number,
            "completed_by": number,
            "created_username": f"{name}, {number}",
            "was_cancelled": layer.status == "skipped",
            "ground_truth": layer.kind == "gold",
            "created_at": _time(min((item.tag.created_ms for item in tags), default=0)),
            "updated_at": _time(max((item.tag.updated_ms for item in tags), default=0)),
            "lead_time": layer.time_ms / 1000,
            "result": [*map(_result, tags), *_choices(choices)],
        }
        for number, (layer, name, tags, choices) in enumerate(people, 1)
    ]
    task["predictions"] = [
        {"model_version": name, "score": _common_score(tags), "result": [_result(item) for item in tags]}
        for _, name, tags, _ in models
    ]
    yield json_piece(task)


def write_label_studio_min(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """One row for each person's annotation, one without any for an untouched story."""
    head = {"text": out.story.text, **packed(out)}
    people, _ = _works(out)
    for number, (layer, name, tags, _) in enumerate(people, 1):
        yield json_piece(
            {
                **head,
                "label": [
                    {
                        "start": item.tag.start,
                        "end": item.tag.end,
                        "text": item.tag.quote,
                        "labels": [item.tag.label],
                    }
                    for item in tags
                ],
                "annotator": number,
                "created_username": f"{name}, {number}",
                "annotation_id": number,
                "was_cancelled": layer.status == "skipped",
                "ground_truth": layer.kind == "gold",
                "created_at": _time(min((item.tag.created_ms for item in tags), default=0)),
                "updated_at": _time(max((item.tag.updated_ms for item in tags), default=0)),
                "lead_time": layer.time_ms / 1000,
            }
        )
    if not people:
        yield json_piece(head)


def _works(out: OutStory) -> tuple[list[Work], list[Work]]:
    """Each person's and each model's layer with its tags."""
    works: dict[tuple[str, str], Work] = {}
    for layer, annotator in out.layers:
        kind = "annotator" if layer.kind == "silver" else layer.kind
        works.setdefault((annotator.id, kind), Work(replace(layer, kind=kind), annotator.name, [], []))
    for item in out.tags:
        new = Work(item.layer, item.annotator.name, [], [])
        works.setdefault((item.annotator.id, item.layer.kind), new).tags.append(item)
    for own in out.story_labels:
        new = Work(Layer(LayerId(""), out.story.id, own.annotator.id), own.annotator.name, [], [])
        works.setdefault((own.annotator.id, "annotator"), new).choices.append(own.label.label)
    people = [work for work in works.values() if work.layer.kind != "model"]
    return people, [work for work in works.values() if work.layer.kind == "model"]


def _choices(labels: list[str]) -> list[dict[str, Any]]:
    """A person's labels on the whole story, as one result."""
    if not labels:
        return []
    return [
        {
            "id": CHOICES_NAME,
            "from_name": CHOICES_NAME,
            "to_name": "text",
            "type": "choices",
            "origin": "manual",
            "value": {"choices": list(dict.fromkeys(labels))},
        }
    ]


def _common_score(tags: list[OutTag]) -> float | None:
    """The score of a prediction, where all of its tags have the same."""
    scores = {score_in(item.tag.attributes) for item in tags}
    return scores.pop() if len(scores) == 1 else None


def _result(item: OutTag) -> dict[str, Any]:
    tag = item.tag
    score = score_in(tag.attributes) if item.layer.kind == "model" else None
    return {
        "id": tag.id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "origin": "prediction" if item.layer.kind == "model" else "manual",
        "value": {"start": tag.start, "end": tag.end, "text": tag.quote, "labels": [tag.label]},
        **({"score": score} if score is not None else {}),
        **({"meta": {"text": [tag.note]}} if tag.note else {}),
    }


def _time(milliseconds: int) -> str:
    return iso_utc(milliseconds)
