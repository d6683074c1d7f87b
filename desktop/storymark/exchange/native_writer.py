"""Writes native JSONL, version 1, a line for a story or for each of its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    StoryLabelPart,
    StoryLine,
    encode_line,
)
from storymark.exchange.offsets import OffsetMap
from storymark.services.exchange_ports import OutLayer, OutStory, OutTag, WriteOptions

# `SpanPart` for writing alone: its fields in their order, given by place, which takes half the time.
_Span: Any = msgspec.defstruct("_Span", [(name, Any) for name in SpanPart.__struct_fields__], gc=False)


def write_native(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """The lines of one story; its sentences are known."""
    if options.unit == "sentence":
        yield from (encode_line(line) for line in _sentence_lines(out, options))
    else:
        yield encode_line(story_line(out, options))


def story_line(out: OutStory, options: WriteOptions) -> StoryLine:
    """The line of a whole story; its sentences are known."""
    story, offsets = out.story, OffsetMap(out.story.text, options.offset_unit)
    sentences = _known(story)
    whole = Range(0, len(story.text))
    return _line(
        story,
        options,
        text=story.text,
        sections=_sections(story, whole, offsets),
        sentences=_sentences(sentences, offsets),
        spans=_whole_spans(out.tags) if offsets.is_same else span_parts(out.tags, whole, offsets, story.text),
        story_labels=_whole(out),
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
            spans=span_parts(tags_of.get(index, ()), place, offsets, text),
            story_labels=_whole(out),
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
    spans: list[Any],
    story_labels: list[StoryLabelPart],
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
        story_labels=story_labels,
        layers=layers,
        split=_one_of(story.split),
        meta=story.meta,
    )


def _whole(out: OutStory) -> list[StoryLabelPart]:
    return [
        StoryLabelPart(
            id=own.id,
            label=own.label,
            annotator=person.name,
            annotator_id=person.id,
            created=_time(own.created_ms),
        )
        for own, person in out.story_labels
    ]


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


def _sentences(sentences: Sentences, offsets: OffsetMap) -> list[SentencePart]:
    if not offsets.is_same or sentences.manual:
        return [_sentence(sentences, index, 0, offsets) for index in range(len(sentences))]
    edges = zip(sentences.starts, sentences.ends, strict=True)
    return [SentencePart(start=start, end=end, origin="segmenter") for start, end in edges]


def _whole_spans(tags: Sequence[OutTag]) -> list[Any]:
    """The tags of a whole story, counted in code points; their quotes have been looked at before."""
    return [
        _Span(
            id, start, end, label, quote, person.name, person.id, layer.kind, layer.round, origin, confidence,
            note, attributes, decision, revision, _time(created), _time(updated),
        )
        for (
            (
                id, _, start, end, label, quote, note, confidence, attributes, origin, decision, revision,
                created, updated,
            ), layer, person,
        ) in tags
    ]  # fmt: skip


def span_parts(tags: Sequence[OutTag], place: Range, offsets: OffsetMap, text: str) -> list[Any]:
    """The tags as far as they lie in `place`, whose text is `text`."""
    made = []
    first, last = place
    # All at once: by names it would cost an export of millions a fifth of its time.
    for (
        (
            id,
            _,
            start,
            end,
            label,
            _,
            note,
            confidence,
            attributes,
            origin,
            decision,
            revision,
            created,
            updated,
        ),
        layer,
        person,
    ) in tags:
        start, end = (start if start > first else first) - first, (end if end < last else last) - first
        quote = text[start:end]
        if not offsets.is_same:
            start, end = offsets.from_codepoint(start), offsets.from_codepoint(end)
        who = (person.name, person.id, layer.kind, layer.round, origin, confidence, note, attributes)
        made.append(
            _Span(id, start, end, label, quote, *who, decision, revision, _time(created), _time(updated))
        )
    return made


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


_time = lru_cache(maxsize=65_536)(iso_utc)
