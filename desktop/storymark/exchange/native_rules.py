"""What must hold within one line of native JSONL, beyond its fields and their types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from storymark.domain.clock import parse_iso_utc
from storymark.exchange.json_lines import canonical_object
from storymark.exchange.limits import MAX_KEY_CODEPOINTS, MAX_NAME_CODEPOINTS
from storymark.exchange.native_lines import SCHEMA, LayerPart, SpanPart, StoryLine
from storymark.exchange.offsets import OffsetMap, fitting_unit
from storymark.services.exchange_ports import MAX_TAGS

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
MAX_NUMBER = 2**31 - 1
_MAX_SECONDS = 1e9
_QUOTE_SHOWN = 40


def line_problems(line: StoryLine) -> Iterator[str]:
    """Everything that is wrong with a line, each as a reason that names the place."""
    if line.schema != SCHEMA:
        yield f"its schema is “{line.schema[:40]}”, this program reads {SCHEMA}"
        return
    offsets = OffsetMap(line.text, line.offset_unit)
    if len(line.spans) > MAX_TAGS:
        yield f"it has {len(line.spans):,} spans, more than the limit of {MAX_TAGS:,}"
    sections = [(s.start, s.end) for s in line.sections]
    yield from _range_problems("sections", sections, offsets, may_be_empty=True)
    yield from _range_problems("sentences", [(s.start, s.end) for s in line.sentences], offsets)
    seen: set[str] = set()
    for index, span in enumerate(line.spans):
        yield from span_problems(span, index, line.text, offsets)
        if span.id and span.id in seen:
            yield f"spans[{index}]: the id {span.id} stands twice in the story"
        seen.add(span.id)
    yield from layers_problems(line)
    yield from story_label_problems(line)
    if canonical_object(line.meta) is None:
        yield "“meta” must be a JSON object in a text"


def layers_problems(line: StoryLine) -> Iterator[str]:
    """What is wrong with the layers of a line."""
    for index, layer in enumerate(line.layers):
        yield from _layer_problems(layer, index, len(line.sentences))


def story_label_problems(line: StoryLine) -> Iterator[str]:
    """What is wrong with the labels of the whole story."""
    seen: set[str] = set()
    for index, part in enumerate(line.story_labels):
        place = f"story_labels[{index}]"
        reason = key_problem(part.label) or name_problem(part.annotator)
        if reason:
            yield f"{place}: {reason}"
        if part.created and not is_time(part.created):
            yield f"{place}: “created” must be a time such as 2026-11-23T02:00:00.000Z"
        if part.id and part.id in seen:
            yield f"{place}: the id {part.id} stands twice in the story"
        seen.add(part.id)


def span_problems(span: SpanPart, index: int, text: str, offsets: OffsetMap) -> Iterator[str]:
    """What is wrong with one span: its range, its quote, its values."""
    place = f"spans[{index}]"
    reason = range_problem(span.start, span.end, offsets)
    if reason:
        yield f"{place}: {reason}"
    elif span.text is not msgspec.UNSET:
        reason = quote_problem(text, span.start, span.end, span.text, offsets)
        if reason:
            yield f"{place}: {reason}"
    reason = key_problem(span.label) or name_problem(span.annotator)
    if reason:
        yield f"{place}: {reason}"
    if not 0 <= span.label_revision <= MAX_NUMBER or not 1 <= span.round <= MAX_NUMBER:
        yield f"{place}: a round or label revision is out of range"
    for name in ("attributes", "decision"):
        if canonical_object(getattr(span, name)) is None:
            yield f"{place}: “{name}” must be a JSON object in a text"
    for name in ("created", "updated"):
        moment = getattr(span, name)
        if moment and not is_time(moment):
            yield f"{place}: “{name}” must be a time such as 2026-11-23T02:00:00.000Z"


def range_problem(start: int, end: int, offsets: OffsetMap) -> str:
    """Why `[start, end)` is no span of the text, empty if it is one."""
    if start < 0 or end < 0:
        reason = "negative"
    elif start >= end:
        reason = "empty, its end must be greater than its start"
    elif offsets.to_codepoint(start) is None or offsets.to_codepoint(end) is None:
        reason = "out of range: outside the text or inside a character"
    else:
        return ""
    return f"the span {_short(start)} to {_short(end)} is {reason}"


def quote_problem(text: str, start: int, end: int, quote: str, offsets: OffsetMap) -> str:
    """Why a quote does not fit its span, with the unit in which it would; empty if it fits."""
    found = text[offsets.to_codepoint(start) : offsets.to_codepoint(end)]
    if found == quote:
        return ""
    reason = f"the text at {start} to {end} is “{_clip(found)}”, it does not match “{_clip(quote)}”"
    unit = fitting_unit(text, start, end, quote)
    if unit:
        return f"{reason}; the offsets fit in the unit {unit}"
    if _is_same_in_another_form(text, quote):
        return f"{reason}; the text has these letters in another normal form (NFC or NFD)"
    return reason


@lru_cache(maxsize=1024)
def key_problem(key: str) -> str:
    """Why a label's key cannot be taken, empty if it can."""
    if not key.strip():
        return "a label is empty"
    if len(key) > MAX_KEY_CODEPOINTS:
        return f"a label has {len(key)} characters, more than the limit of {MAX_KEY_CODEPOINTS}"
    return "a label has a control character in it" if _UNPRINTABLE.search(key) else ""


@lru_cache(maxsize=1024)
def name_problem(name: str) -> str:
    """Why an annotator's name cannot be taken, empty if it can (an empty one is nobody)."""
    if len(name) > MAX_NAME_CODEPOINTS:
        return f"an annotator’s name has {len(name)} characters, more than the limit of {MAX_NAME_CODEPOINTS}"
    return "an annotator’s name has a control character in it" if _UNPRINTABLE.search(name) else ""


def is_time(text: str) -> bool:
    """Whether it is an ISO time with a zone."""
    # Tags come in bursts: most share their second with others.
    if len(text) == 24 and text[19] == "." and text[20:23].isdecimal() and text[20:23].isascii():
        return text[23] == "Z" and _is_time(f"{text[:19]}Z")
    return _is_time(text)


@lru_cache(maxsize=65_536)
def _is_time(text: str) -> bool:
    try:
        return parse_iso_utc(text) >= 0
    except (ValueError, OverflowError):
        return False


def _layer_problems(layer: LayerPart, index: int, sentence_count: int) -> Iterator[str]:
    place = f"layers[{index}]"
    reason = name_problem(layer.annotator)
    if reason:
        yield f"{place}: {reason}"
    if not 1 <= layer.round <= MAX_NUMBER:
        yield f"{place}: a round is out of range"
    if not 0 <= layer.seconds <= _MAX_SECONDS:
        yield f"{place}: “seconds” is out of range"
    for mark in layer.read:
        if not 0 <= mark.sentence < sentence_count:
            yield f"{place}: there is no sentence {_short(mark.sentence)}"
        elif not 0 <= mark.label_revision <= MAX_NUMBER:
            yield f"{place}: a label revision is out of range"


def _range_problems(
    name: str, ranges: Sequence[tuple[int, int]], offsets: OffsetMap, *, may_be_empty: bool = False
) -> Iterator[str]:
    last = 0
    for index, (start, end) in enumerate(ranges):
        reason = "" if may_be_empty and start == end else range_problem(start, end, offsets)
        if not reason and start < last:
            reason = "it begins before the one before it ends"
        if not reason and may_be_empty and offsets.to_codepoint(start) is None:
            reason = "it is out of range"
        if reason:
            yield f"{name}[{index}]: {reason}"
        last = max(last, end)


def _is_same_in_another_form(text: str, quote: str) -> bool:
    wanted = unicodedata.normalize("NFC", quote)
    return wanted in unicodedata.normalize("NFC", text) and quote not in text


def _short(number: int) -> str:
    return str(number) if abs(number) < 10**12 else "of too many digits"


def _clip(text: str) -> str:
    return text if len(text) <= _QUOTE_SHOWN else text[:_QUOTE_SHOWN] + "…"
