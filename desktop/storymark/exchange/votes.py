"""Soft labels: how many of a story's annotators gave each label, by characters or by sentences.

Disagreement is kept for training instead of being decided away; gold stands beside the votes and is none of
them. By characters: runs of one label with one number of votes. By sentences: a label counts once for each
annotator who gave it anywhere in the sentence. Shares are votes divided by annotators, to six places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Literal

import msgspec

from storymark.domain.errors import BadLine
from storymark.domain.ids import AnnotatorId, LabelKey, LayerId, TagId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.tags import Layer, Tag
from storymark.exchange.json_lines import decode_line, read_lines
from storymark.exchange.json_out import json_line
from storymark.exchange.offsets import OffsetMap
from storymark.services.exchange_ports import (
    OutStory,
    OutTag,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

SCHEMA = "storymark-votes/1"
_PLACES = 6
_VOTERS = Annotator(AnnotatorId("votes"), "votes")


# --- counting
def reduce_runs(out: OutStory) -> Reduced:
    """The votes of a story as tags that carry their number, for each run of characters."""
    return Reduced(_with_votes(out, _runs(out)))


def reduce_sentences(out: OutStory) -> Reduced:
    """The votes of a story as tags on its sentences."""
    sentences = out.story.sentences
    if not sentences:
        return Reduced(None, {"outside": len(out.tags), "no_words": 1} if out.tags else {"no_words": 1})
    votes: Counter[tuple[int, str]] = Counter()
    gold: set[tuple[int, str]] = set()
    outside = 0
    seen: set[tuple[int, str, str]] = set()
    for item in out.tags:
        touched = sentences.touching(item.tag.span)
        outside += not touched
        for index in touched:
            if item.layer.kind == "gold":
                gold.add((index, item.tag.label))
            elif item.layer.kind == "annotator" and (index, item.tag.label, item.annotator.id) not in seen:
                seen.add((index, item.tag.label, item.annotator.id))
                votes[index, item.tag.label] += 1
    found = [(*sentences[index], label, count, "annotator") for (index, label), count in votes.items()]
    found += [(*sentences[index], label, 1, "gold") for index, label in gold]
    return Reduced(_with_votes(out, found), {"outside": outside} if outside else {})


Vote = tuple[int, int, str, int, str]


def _runs(out: OutStory) -> Iterator[Vote]:
    spans: dict[tuple[str, str], dict[str, list[Range]]] = {}
    for item in out.tags:
        if item.layer.kind in ("annotator", "gold"):
            kind = item.layer.kind
            who = item.annotator.id if kind == "annotator" else "gold"
            spans.setdefault((kind, item.tag.label), {}).setdefault(who, []).append(item.tag.span)
    for (kind, label), people in spans.items():
        steps: Counter[int] = Counter()
        for own in people.values():
            for start, end in _union(own):
                steps[start] += 1
                steps[end] -= 1
        count, begin = 0, 0
        for position in sorted(steps):
            if count and position > begin and steps[position]:
                yield begin, position, label, count, kind
            if steps[position]:
                count, begin = count + steps[position], position


def _union(spans: Sequence[Range]) -> Iterator[Range]:
    """Places that one person gave a label, overlaps taken once; touching ones are one."""
    current: Range | None = None
    for span in sorted(spans):
        if current is None or span.start > current.end:
            if current is not None:
                yield current
            current = span
        else:
            current = Range(current.start, max(current.end, span.end))
    if current is not None:
        yield current


def voters(out: OutStory) -> int:
    """How many annotators have worked on the story: those of its layers."""
    return len({item.annotator.id for item in out.layers if item.layer.kind == "annotator"})


def _with_votes(out: OutStory, votes: Iterable[Vote]) -> OutStory:
    """The story with its votes in place of its tags, each with its number and that of the voters."""
    count = voters(out)
    tags = [
        OutTag(
            Tag(
                id=TagId(""),
                layer=LayerId(kind),
                start=start,
                end=end,
                label=LabelKey(label),
                quote=out.story.text[start:end],
                attributes=f'{{"of":{count},"votes":{number}}}' if kind == "annotator" else "{}",
            ),
            Layer(LayerId(kind), out.story.id, _VOTERS.id, kind=kind),
            _VOTERS,
        )
        for start, end, label, number, kind in votes
    ]
    tags.sort(key=lambda item: (item.tag.start, item.tag.end, item.tag.label, item.layer.kind))
    return replace(out, tags=tuple(tags))


# --- writing
def write_runs(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """One line a story."""
    offsets = OffsetMap(out.story.text, options.offset_unit)
    runs, gold = _halves(out.tags)
    yield json_line(
        {
            **_head(out, options),
            "text": out.story.text,
            "annotators": voters(out),
            "runs": [
                {**_place(item.tag, offsets), "label": item.tag.label, **_share(item.tag)} for item in runs
            ],
            "gold": [{**_place(item.tag, offsets), "label": item.tag.label} for item in gold],
        }
    )


def write_sentences(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """One line a sentence."""
    text, sentences = out.story.text, out.story.sentences or ()
    offsets = OffsetMap(text, options.offset_unit)
    by_place: dict[tuple[int, int], list[OutTag]] = {}
    for item in out.tags:
        by_place.setdefault((item.tag.start, item.tag.end), []).append(item)
    for index, place in enumerate(sentences):
        votes, gold = _halves(by_place.get((place.start, place.end), ()))
        shares = {item.tag.label: _share(item.tag) for item in votes}
        yield json_line(
            {
                **_head(out, options),
                "sentence": index,
                "start": offsets.from_codepoint(place.start),
                "end": offsets.from_codepoint(place.end),
                "text": text[place.start : place.end],
                "annotators": voters(out),
                "votes": {label: share["votes"] for label, share in shares.items()},
                "shares": {label: share["share"] for label, share in shares.items()},
                "gold": [item.tag.label for item in gold],
            }
        )


def _head(out: OutStory, options: WriteOptions) -> dict[str, Any]:
    story = out.story
    return {
        "schema": SCHEMA,
        "story": story.external_id,
        "title": story.title,
        "language": story.language,
        "split": story.split,
        "offset_unit": options.offset_unit,
    }


def _halves(tags: Sequence[OutTag]) -> tuple[list[OutTag], list[OutTag]]:
    votes = [item for item in tags if item.layer.kind != "gold"]
    return votes, [item for item in tags if item.layer.kind == "gold"]


def _place(tag: Tag, offsets: OffsetMap) -> dict[str, int]:
    return {"start": offsets.from_codepoint(tag.start), "end": offsets.from_codepoint(tag.end)}


def _share(tag: Tag) -> dict[str, Any]:
    counts = msgspec.json.decode(tag.attributes, type=dict[str, int])
    votes, of = counts["votes"], counts["of"]
    return {"votes": votes, "share": round(votes / of, _PLACES)}


# --- reading back
class _Run(msgspec.Struct):
    start: int
    end: int
    label: str
    votes: int = 0
    share: float = 0.0


class _Head(msgspec.Struct):
    schema: Literal["storymark-votes/1"]
    story: str
    title: str
    language: str
    split: str
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    text: str
    annotators: int


class _StoryLine(_Head):
    runs: list[_Run]
    gold: list[_Run]


class _SentenceLine(_Head):
    sentence: int
    start: int
    end: int
    votes: dict[str, int]
    shares: dict[str, float]
    gold: list[str]


_STORY = msgspec.json.Decoder(_StoryLine)
_SENTENCE = msgspec.json.Decoder(_SentenceLine)


def reread_runs(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories with their votes as tags; raises BadLine."""
    for line in read_lines(source, options):
        found = decode_line(_STORY, line, source)
        offsets = OffsetMap(found.text, found.offset_unit)
        tags: list[ReadTag] = []
        for run, kind in [
            *((run, "annotator") for run in found.runs),
            *((run, "gold") for run in found.gold),
        ]:
            start, end = offsets.to_codepoint(run.start), offsets.to_codepoint(run.end)
            if start is None or end is None or start >= end:
                reason = f"the run {run.start} to {run.end} is outside the text"
                raise BadLine(path=source.name, line=line.number, reason=reason)
            if kind == "annotator":
                _check_share(run.votes, run.share, found.annotators, line.number, source)
            votes = f'{{"of":{found.annotators},"votes":{run.votes}}}' if kind == "annotator" else "{}"
            quote = found.text[start:end]
            tags.append(ReadTag(start, end, run.label, quote, kind=kind, attributes=votes))
        yield _read(found, source, line.number, found.text, tags)


def reread_sentences(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories, without their texts, with the votes of their sentences as tags; raises BadLine."""
    lines = ((line.number, decode_line(_SENTENCE, line, source)) for line in read_lines(source, options))
    for _, group in groupby(_stories(lines), key=lambda item: item[0]):
        tags: list[ReadTag] = []
        first: tuple[int, _SentenceLine] | None = None
        ended = -1
        for _, number, line in group:
            first = first or (number, line)
            if line.start < ended or line.start >= line.end:
                reason = f"the sentence {line.start} to {line.end} is out of order"
                raise BadLine(path=source.name, line=number, reason=reason)
            ended = line.end
            for label, votes in line.votes.items():
                _check_share(votes, line.shares.get(label, -1.0), line.annotators, number, source)
                more = f'{{"of":{line.annotators},"votes":{votes}}}'
                tags.append(ReadTag(line.start, line.end, label, line.text, attributes=more))
            tags += [ReadTag(line.start, line.end, label, line.text, kind="gold") for label in line.gold]
        assert first is not None
        yield _read(first[1], source, first[0], "", tags)


def _stories(lines: Iterator[tuple[int, _SentenceLine]]) -> Iterator[tuple[int, int, _SentenceLine]]:
    """Lines with the number of their story: sentence 0 begins the next one, whatever its id."""
    story = 0
    for number, line in lines:
        story += line.sentence == 0
        yield story, number, line


def _check_share(votes: int, share: float, of: int, number: int, source: Source) -> None:
    if not 0 < votes <= of or share != round(votes / of, _PLACES):
        reason = f"{votes} votes of {of} are not the share {share}"
        raise BadLine(path=source.name, line=number, reason=reason)


def _read(head: _Head, source: Source, number: int, text: str, tags: Sequence[ReadTag]) -> ReadStory:
    return ReadStory(
        where=f"{source.name}, line {number}",
        external_id=head.story,
        text=text,
        title=head.title,
        language=head.language,
        split=head.split,
        tags=tuple(tags),
    )
