"""Writes native JSONL, version 1, a line for a story or for each of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec

from storymark.domain.clock import iso_utc
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.domain.tags import Layer
from storymark.exchange.native_lines import (
    SCHEMA,
    LayerPart,
    ReadPart,
    SectionPart,
    SentencePart,
    SpanPart,
    StoryLine,
    encode_line,
)
from storymark.exchange.offsets import OffsetMap
from storymark.services.exchange_ports import OutLayer, OutStory, OutTag, WriteOptions


def write_native(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """The lines of one story; its sentences are known."""
    if options.unit == "sentence":
        yield from (encode_line(line) for line in _sentence_lines(out, options))
    else:
        yield encode_line(_story_line(out, options))


def _story_line(out: OutStory, options: WriteOptions) -> StoryLine:
    story, offsets = out.story, OffsetMap(out.story.text, options.offset_unit)
    sentences = _known(story)
    whole = Range(0, len(story.text))
    return _line(
        story,
        options,
        text=story.text,
        sections=_sections(story, whole, offsets),
        sentences=[_sentence(sentences, index, 0, offsets) for index in range(len(sentences))],
        spans=[_span(tag, whole, offsets, story.text) for tag in out.tags],
        layers=[_layer(layer, _marks(layer.layer, sentences)) for layer in out.layers],
    )


def _sentence_lines(out: OutStory, options: WriteOptions) -> Iterator[StoryLine]:
    story, sentences = out.story, _known(out.story)
    marks = [dict(_marks(layer.layer, sentences)) for layer in out.layers]
    tags_of: dict[int, list[OutTag]] = {}
    for tag in out.tags:
        for index in sentences.touching(tag.tag.span):
            tags_of.setdefault(index, []).append(tag)
    for index, place in enumerate(sentences):
        text = story.text[place.start : place.end]
        offsets = OffsetMap(text, options.offset_unit)
        line = _line(
            story,
            options,
            text=text,
            sections=_sections(story, place, offsets),
            sentences=[_sentence(sentences, index, place.start, offsets)],
            spans=[_span(tag, place, offsets, text) for tag in tags_of.get(index, ())],
            layers=[
                _layer(layer, [(0, marked[index])] if index in marked else [])
                for layer, marked in zip(out.layers, marks, strict=True)
            ],
        )
        line.id, line.story, line.sentence = f"{story.id}#{index}", story.id, index
        yield line


def _line(
    story: Story,
    options: WriteOptions,
    *,
    text: str,
    sections: list[SectionPart],
    sentences: list[SentencePart],
    spans: list[SpanPart],
    layers: list[LayerPart],
) -> StoryLine:
    return StoryLine(
        schema=SCHEMA,
        id=story.id,
        story=msgspec.UNSET,
        sentence=msgspec.UNSET,
        external_id=story.external_id,
        title=story.title,
        language=story.language,
        text=text,
        offset_unit=_one_of(options.offset_unit),
        segmenter=story.segmenter,
        sections=sections,
        sentences=sentences,
        spans=spans,
        story_labels=[],
        layers=layers,
        split=_one_of(story.split),
        meta=story.meta,
    )


def _sections(story: Story, place: Range, offsets: OffsetMap) -> list[SectionPart]:
    return [
        SectionPart(
            name=section.name,
            start=offsets.from_codepoint(max(section.start, place.start) - place.start),
            end=offsets.from_codepoint(min(section.end, place.end) - place.start),
        )
        for section in story.sections
        if place.contains(section.range) or place.overlaps(section.range)
    ]


def _sentence(sentences: Sentences, index: int, shift: int, offsets: OffsetMap) -> SentencePart:
    return SentencePart(
        start=offsets.from_codepoint(sentences.starts[index] - shift),
        end=offsets.from_codepoint(sentences.ends[index] - shift),
        origin="manual" if index in sentences.manual else "segmenter",
    )


def _span(out: OutTag, place: Range, offsets: OffsetMap, text: str) -> SpanPart:
    tag = out.tag
    start, end = max(tag.start, place.start) - place.start, min(tag.end, place.end) - place.start
    return SpanPart(
        id=tag.id,
        start=offsets.from_codepoint(start),
        end=offsets.from_codepoint(end),
        label=tag.label,
        text=text[start:end],
        annotator=out.annotator.name,
        annotator_id=out.annotator.id,
        layer=_one_of(out.layer.kind),
        round=out.layer.round,
        origin=_one_of(tag.origin),
        confidence=_one_of(tag.confidence),
        note=tag.note,
        attributes=tag.attributes,
        decision=tag.decision,
        label_revision=tag.label_revision,
        created=_time(tag.created_ms),
        updated=_time(tag.updated_ms),
    )


def _layer(out: OutLayer, marks: list[tuple[int, int]]) -> LayerPart:
    layer = out.layer
    return LayerPart(
        annotator=out.annotator.name,
        annotator_id=out.annotator.id,
        kind=_one_of(layer.kind),
        round=layer.round,
        status=_one_of(layer.status),
        reason=layer.reason,
        flagged=layer.flagged,
        seconds=layer.time_ms / 1000,
        read=[ReadPart(sentence=index, label_revision=revision) for index, revision in marks],
    )


def _marks(layer: Layer, sentences: Sentences) -> list[tuple[int, int]]:
    """Indices of the sentences that lie wholly in what was seen, each with the latest label revision."""
    marks: dict[int, int] = {}
    for seen, revision in layer.read.items():
        for index in sentences.touching(seen):
            if seen.contains(sentences[index]):
                marks[index] = max(revision, marks.get(index, 0))
    return sorted(marks.items())


def _one_of(value: str) -> Any:
    """A value that was checked against its list when it came into the project."""
    return value


def _known(story: Story) -> Sentences:
    assert story.sentences is not None, "cut before writing"
    return story.sentences


def _time(milliseconds: int) -> str:
    second, rest = divmod(milliseconds, 1000)
    return f"{_second(second)}.{rest:03d}Z"


@lru_cache(maxsize=65_536)
def _second(second: int) -> str:
    return iso_utc(second * 1000)[:19]
