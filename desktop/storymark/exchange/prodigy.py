"""Prodigy's JSONL: a line for each story and person, with tokens and spans.

`end` is exclusive and `token_end` inclusive; offsets are code points. Prodigy refuses spans that are not
made of tokens, so our words are cut where a tag begins or ends inside one. Facts: field.md 1C.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec

from storymark.domain.errors import BadLine
from storymark.domain.story import check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.json_items import checked_fields
from storymark.exchange.json_lines import BOM_NOTE, Line, decode_line, each_line
from storymark.exchange.json_out import json_line
from storymark.exchange.native_rules import key_problem, name_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag, grouped
from storymark.exchange.scores import score_in, scored
from storymark.exchange.story_facts import packed, unpacked, without_clashes
from storymark.exchange.word_pieces import any_holds, lossless_pieces
from storymark.services.exchange_ports import (
    OutStory,
    OutTag,
    ReadLayer,
    ReadOptions,
    ReadStory,
    ReadStoryLabel,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

_STATUS = {"accept": "done", "ignore": "skipped", "reject": "skipped"}
_ANSWER = {"done": "accept", "submitted": "accept", "skipped": "ignore"}
_VIEW = "spans_manual"


class _Span(msgspec.Struct):
    start: int
    end: int
    label: str
    text: str = ""
    score: Any = None


class _Task(msgspec.Struct, rename={"annotator": "_annotator_id", "session": "_session_id"}):
    text: str
    spans: list[_Span] | None = None
    meta: dict[str, Any] = {}
    answer: Literal["accept", "reject", "ignore"] | None = None
    annotator: str | None = None
    session: str | None = None
    label: Any = None
    accept: Any = None
    relations: Any = None


_DECODER = msgspec.json.Decoder(_Task)


def is_prodigy(fields: dict[str, msgspec.Raw]) -> bool:
    """Whether a line with these fields is Prodigy's."""
    marks = ("_input_hash", "_task_hash", "_view_id", "tokens", "_annotator_id")
    has_spans = "spans" in fields and not fields.keys() & {"label", "labels", "entities"}
    return "text" in fields and (has_spans or any(name in fields for name in marks))


# --- reading
def read_prodigy(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file; lines that follow one another on one story are one story of several people."""
    yield from grouped(each_line(source, options, lambda line: _story(line, source)))


def _story(line: Line, source: Source) -> ReadStory:
    where = f"{source.name}, line {line.number}"
    task = decode_line(_DECODER, line, source)
    check_text(task.text, where=where)
    who = task.annotator or task.session or ""
    is_rejected = task.answer == "reject"
    try:
        if reason := name_problem(who):
            raise ValueError(reason)
        tags = _tags(task, who) if not is_rejected else ()
        whole = _whole(task) if not is_rejected else []
        facts = unpacked(checked_fields(task.meta, "meta"))
    except ValueError as error:
        raise BadLine(path=source.name, line=line.number, reason=str(error)) from error
    status = _STATUS.get(task.answer or "", "open")
    reason = "rejected in Prodigy" if is_rejected else ""
    has_work = bool(who or tags or whole or task.answer)
    return ReadStory(
        where=where,
        external_id=facts.external_id or f"{stem_of(source.name)}-{line.number}",
        text=task.text,
        title=facts.title,
        language=facts.language,
        meta=facts.meta,
        tags=tags,
        story_labels=tuple(ReadStoryLabel(label, annotator=who) for label in whole),
        layers=(ReadLayer(who, "", status=status, reason=reason),) if has_work else (),
        notes=tuple(_notes(line, task)),
        consumed_bytes=line.consumed_bytes,
    )


def _whole(task: _Task) -> list[str]:
    """What was accepted of the whole text: its one label, or the chosen options."""
    chosen = task.accept if isinstance(task.accept, list) else [task.label]
    names = list(dict.fromkeys(name for name in chosen if isinstance(name, str)))
    if reason := next(filter(None, map(key_problem, names)), ""):
        raise ValueError(reason)
    return names


def _tags(task: _Task, who: str) -> tuple[ReadTag, ...]:
    spans = task.spans or []
    check_tag_count(spans)
    offsets = OffsetMap(task.text, "codepoint")
    return tuple(
        checked_tag(
            ReadTag(
                span.start, span.end, span.label, span.text, annotator=who, attributes=scored(span.score)
            ),
            task.text,
            offsets,
            f"spans[{index}]",
        )
        for index, span in enumerate(spans)
    )


def _notes(line: Line, task: _Task) -> Iterator[str]:
    if line.has_bom:
        yield BOM_NOTE
    yield from text_notes(task.text)
    if task.answer == "reject" and task.spans:
        yield f"{len(task.spans)} span(s) of a rejected task left out"
    if task.relations:
        yield "“relations” left out; a project has no place for it"


# --- writing
def reduce_prodigy(out: OutStory) -> Reduced:
    """Nothing is lost but clashing metadata; words that a tag cuts are counted."""
    story, changes = without_clashes(out, ("id", "title", "language"))
    assert story is not None
    words = story.words or ()
    cut = sum(any_holds(words, item.tag.start) or any_holds(words, item.tag.end) for item in story.tags)
    return Reduced(story, {**changes, "word_cut": cut} if cut else changes)


def write_prodigy(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """A line for each person who has worked on the story, one for nobody if it is untouched."""
    text = out.story.text
    pieces = lossless_pieces(text, out.words or (), [item.tag.span for item in out.tags])
    tokens = [
        {"text": text[start:end], "start": start, "end": end, "id": number, "ws": has_blank}
        for number, (start, end, has_blank) in enumerate(zip(*pieces, strict=True))
    ]
    first_at = {start: number for number, start in enumerate(pieces.starts)}
    last_at = {end: number for number, end in enumerate(pieces.ends)}
    input_hash = _hash(text.encode("utf-8"))
    people = {item.annotator.id: item.annotator.name for item in out.layers}
    people |= {item.annotator.id: item.annotator.name for item in out.tags}
    for person, name in people.items() or [("", "")]:
        own = [item for item in out.tags if item.annotator.id == person]
        yield json_line(
            {
                "text": text,
                "tokens": tokens,
                "spans": _spans(own, first_at, last_at),
                **_answer(out, person),
                "meta": packed(out),
                "_input_hash": input_hash,
                "_task_hash": _hash(name.encode("utf-8"), input_hash),
                **({"_session_id": name, "_annotator_id": name} if person else {}),
                "_view_id": _VIEW,
                **_timestamp(own),
            }
        )


def _spans(own: Sequence[OutTag], first_at: dict[int, int], last_at: dict[int, int]) -> list[dict[str, Any]]:
    return [
        {
            "start": item.tag.start,
            "end": item.tag.end,
            "token_start": first_at[item.tag.start],
            "token_end": last_at[item.tag.end],
            "label": item.tag.label,
            **({"score": score} if (score := score_in(item.tag.attributes)) is not None else {}),
        }
        for item in own
    ]


def _answer(out: OutStory, person: str) -> dict[str, str]:
    statuses = [item.layer.status for item in out.layers if item.annotator.id == person]
    answer = _ANSWER.get(statuses[0], "") if statuses else ""
    return {"answer": answer} if answer else {}


def _timestamp(own: Sequence[OutTag]) -> dict[str, int]:
    latest = max((item.tag.updated_ms for item in own), default=0)
    return {"_timestamp": latest // 1000} if latest else {}


def _hash(data: bytes, start: int = 0) -> int:
    """A whole number of 32 bits with a sign, as Prodigy's hashes are; the same for the same data."""
    value = zlib.crc32(data, start & 0xFFFFFFFF)
    return value - 2**32 if value >= 2**31 else value
