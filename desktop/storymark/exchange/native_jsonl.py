"""Reads native JSONL, version 1 (product.md section 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

import msgspec

from storymark.domain.clock import parse_iso_utc
from storymark.domain.errors import BadLine
from storymark.domain.ids import story_id
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.json_lines import (
    BOM_NOTE,
    Line,
    canonical_object,
    check_keys,
    decode_line,
    each_line,
)
from storymark.exchange.native_lines import (
    KEYS_DECODER,
    LINE_DECODER,
    LayerPart,
    SpanPart,
    StoryLabelPart,
    StoryLine,
    is_complete,
)
from storymark.exchange.native_rules import line_problems
from storymark.exchange.offsets import OffsetMap
from storymark.services.exchange_ports import (
    ReadLayer,
    ReadOptions,
    ReadStory,
    ReadStoryLabel,
    ReadTag,
    Source,
)


def read_native(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file, one by one; raises BadLine and the errors of texts."""
    yield from each_line(source, options, lambda line: _story_of(line, source))


def _story_of(line: Line, source: Source) -> ReadStory:
    where = f"{source.name}, line {line.number}"
    parsed = decode_line(LINE_DECODER, line, source)
    if parsed.story is not msgspec.UNSET or parsed.sentence is not msgspec.UNSET:
        reason = "it is one sentence of a story; only exports by story can be imported again"
        raise BadLine(path=source.name, line=line.number, reason=reason)
    # A line that is ours to the byte has no field twice and none that is unknown.
    fields = {} if is_complete(parsed, line.data) else KEYS_DECODER.decode(line.data)
    check_keys(line, fields, source)
    check_text(parsed.text, where=where)
    problem = next(line_problems(parsed), "")
    if problem:
        raise BadLine(path=source.name, line=line.number, reason=problem)
    external_id = parsed.external_id or parsed.id or f"{stem_of(source.name)}-{line.number}"
    return replace(
        story_of(parsed, where, external_id),
        notes=tuple(_notes(parsed, line, external_id, fields)),
        consumed_bytes=line.consumed_bytes,
    )


def story_of(parsed: StoryLine, where: str, external_id: str) -> ReadStory:
    """The story of a line in which there is no problem."""
    offsets = OffsetMap(parsed.text, parsed.offset_unit)
    return ReadStory(
        where=where,
        external_id=external_id,
        text=parsed.text,
        title=parsed.title,
        language=parsed.language,
        sections=tuple(Section(s.name, _cp(offsets, s.start), _cp(offsets, s.end)) for s in parsed.sections),
        sentences=_sentences(parsed, offsets),
        meta=canonical_object(parsed.meta) or "{}",
        split=parsed.split,
        tags=tuple(tag_of(span, parsed.text, offsets) for span in parsed.spans),
        layers=tuple(_layer(layer) for layer in parsed.layers),
        story_labels=tuple(_whole(part) for part in parsed.story_labels),
    )


def tag_of(span: SpanPart, text: str, offsets: OffsetMap) -> ReadTag:
    """The tag of a span in which there is no problem."""
    start, end = _cp(offsets, span.start), _cp(offsets, span.end)
    created_ms = _milliseconds(span.created)
    return ReadTag(
        start=start,
        end=end,
        label=span.label,
        quote=text[start:end],
        id=span.id,
        annotator=span.annotator,
        annotator_id=span.annotator_id,
        kind=span.layer,
        round=span.round,
        origin=span.origin,
        confidence=span.confidence,
        note=span.note,
        attributes=canonical_object(span.attributes) or "{}",
        decision=canonical_object(span.decision) or "{}",
        label_revision=span.label_revision,
        created_ms=created_ms,
        updated_ms=_milliseconds(span.updated) or created_ms,
    )


def _whole(part: StoryLabelPart) -> ReadStoryLabel:
    return ReadStoryLabel(part.label, part.id, part.annotator, part.annotator_id, _milliseconds(part.created))


def _layer(layer: LayerPart) -> ReadLayer:
    return ReadLayer(
        annotator=layer.annotator,
        annotator_id=layer.annotator_id,
        kind=layer.kind,
        round=layer.round,
        status=layer.status,
        reason=layer.reason,
        flagged=layer.flagged,
        time_ms=round(layer.seconds * 1000),
        read=tuple((mark.sentence, mark.label_revision) for mark in layer.read),
    )


def _sentences(line: StoryLine, offsets: OffsetMap) -> Sentences | None:
    if not line.sentences and not line.segmenter:
        return None
    ranges = [Range(_cp(offsets, s.start), _cp(offsets, s.end)) for s in line.sentences]
    manual = [index for index, s in enumerate(line.sentences) if s.origin == "manual"]
    return Sentences(ranges, segmenter=line.segmenter, manual=manual)


def _notes(
    parsed: StoryLine, line: Line, external_id: str, fields: Mapping[str, msgspec.Raw]
) -> Iterator[str]:
    if line.has_bom:
        yield BOM_NOTE
    yield from text_notes(parsed.text)
    if parsed.id and parsed.id != story_id(external_id, parsed.text):
        yield "its id is not that of its text; it gets a new one"
    if parsed.offset_unit != "codepoint":
        yield f"offsets converted from {parsed.offset_unit} to code points"
    if fields:
        known = set(StoryLine.__struct_encode_fields__)
        unknown = [name for name in fields if name not in known]
        if unknown:
            yield f"unknown fields left out: {', '.join(name[:40] for name in unknown[:5])}"


def _cp(offsets: OffsetMap, position: int) -> int:
    found = offsets.to_codepoint(position)
    assert found is not None, "checked before"
    return found


def _milliseconds(text: str) -> int:
    if not text:
        return 0
    if len(text) == 24 and text[19] == "." and text[23] == "Z":
        return _second(text[:19]) + int(text[20:23])
    return parse_iso_utc(text)


@lru_cache(maxsize=65_536)
def _second(text: str) -> int:
    return parse_iso_utc(text + "Z")
