"""Rules of each story: its text is the one its id stands for; what lies on it lies inside and quotes it.

Stories are read a few at a time, fewer of the long ones, so memory does not grow with the project.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import bindparam, func, select

from storymark.domain import edits
from storymark.domain.ids import story_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.ranges import Range
from storymark.domain.rule_breaks import (
    HandSentencesBroken,
    LengthWrong,
    QuoteWrong,
    ReadOutside,
    RuleBreak,
    SectionsOutside,
    SentencesBroken,
    SpanOutside,
    TextDamaged,
    TextMissing,
)
from storymark.domain.sentences import Sentences
from storymark.services.ports import Progress
from storymark.storage.engine import Database
from storymark.storage.tables import is_zero, layer, read_mark, sentences, story, story_text, tag

_STORIES = 200
_CODEPOINTS = 1_000_000
_SHOWN = 60


def story_rules(database: Database, *, now_ms: int, progress: Progress) -> Iterator[RuleBreak]:
    """All breaks that a story's text decides."""
    total = database.value(select(func.count()).select_from(story))
    done = 0
    for numbers in _parts(database):
        yield from _Part(database, numbers, now_ms).breaks()
        done += len(numbers)
        progress(done, total, "stories")


class _Part:
    """Some stories with what lies on them."""

    def __init__(self, database: Database, numbers: Sequence[int], now_ms: int) -> None:
        self._db = database
        self._numbers = numbers
        self._now_ms = now_ms

    def breaks(self) -> Iterator[RuleBreak]:
        cut = self._grouped(
            select(sentences.c.story, sentences.c.by_hand, sentences.c.ranges, sentences.c.manual).where(
                is_zero(sentences.c.deleted), sentences.c.ranges.is_not(None)
            ),
            sentences.c.story,
        )
        marks = self._grouped(
            select(layer.c.story, layer.c.id, read_mark.c.start_cp, read_mark.c.end_cp).join(
                read_mark, read_mark.c.layer == layer.c.num
            ),
            layer.c.story,
        )
        # By their layers, for there is an index; tags that are on another story than theirs are told as such.
        tags = self._grouped(
            select(tag.c.story, tag.c.id, tag.c.start_cp, tag.c.end_cp, tag.c.quote)
            .join(layer, layer.c.num == tag.c.layer)
            .where(is_zero(tag.c.deleted), tag.c.story == layer.c.story),
            layer.c.story,
        )
        for number, id, external_id, length, sections in self._stories():
            # One text at a time: a part's texts together may be long, and Python keeps them wide.
            text = self._db.value(select(story_text.c.text).where(story_text.c.story == number))
            if text is None:
                yield TextMissing(id=id).at(RecordRef("story", id))
            elif story_id(external_id, text) != id:
                yield TextDamaged(id=id).at(RecordRef("story", id))
            else:
                yield from self._of_story(id, text, length, sections)
                yield from _of_sentences(id, text, cut[number])
                yield from self._of_marks(text, marks[number])
                yield from self._of_tags(text, tags[number])

    def _stories(self) -> list[Any]:
        c = story.c
        query = select(c.num, c.id, c.external_id, c.length, c.sections).where(c.added_hlc.is_not(None))
        return self._db.rows(query.where(c.num.in_(self._numbers)).order_by(c.num))

    def _grouped(self, query: Any, owner: Any) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        for number, *row in self._db.rows(query.where(owner.in_(self._numbers))):
            found[number].append(row)
        return found

    def _of_story(self, id: str, text: str, length: int, sections: str) -> Iterator[RuleBreak]:
        ref = RecordRef("story", id)
        if length != len(text):
            found = LengthWrong(id=id, found=length, expected=len(text)).at(ref)
            yield found.mended_by(Change("story", id, {"length": len(text)}))
        if not _are_sections(sections, len(text)):
            whole = Change("story", id, {"sections": [["", 0, len(text)]]})
            yield SectionsOutside(id=id).at(ref).mended_by(whole)

    def _of_marks(self, text: str, marks: Iterable[Any]) -> Iterator[RuleBreak]:
        for id, start, end in marks:
            if not 0 <= start < end <= len(text):
                gone = Change("layer", id, {edits.read_field(Range(start, end)): None})
                facts = {"id": id, "start": start, "end": end, "length": len(text)}
                yield ReadOutside(**facts).at(RecordRef("layer", id)).mended_by(gone)

    def _of_tags(self, text: str, tags: Iterable[Any]) -> Iterator[RuleBreak]:
        for id, start, end, quote in tags:
            is_inside = 0 <= start < end <= len(text)
            if is_inside and text[start:end] == quote:
                continue
            ref = RecordRef("tag", id)
            if not is_inside:
                found: RuleBreak = SpanOutside(id=id, start=start, end=end, length=len(text))
            else:
                shown = {"quote": _shown(quote), "found": _shown(text[start:end])}
                found = QuoteWrong(id=id, start=start, end=end, **shown)
            yield found.at(ref).mended_by(self._mended(id, text, quote, Range(start, end), is_inside))

    def _mended(self, id: str, text: str, quote: str, span: Range, is_inside: bool) -> Change:
        """What was meant is the quote, if it stands in the text only once; else the place, if it is one."""
        place = text.find(quote) if quote else -1
        if place >= 0 and text.find(quote, place + 1) < 0:
            moved = [place, place + len(quote)]
            return edits.change_tag(id, updated_ms=self._now_ms, span=moved)
        if is_inside:
            return edits.change_tag(id, updated_ms=self._now_ms, quote=text[span.start : span.end])
        return edits.remove_tag(id, updated_ms=self._now_ms)


def _of_sentences(id: str, text: str, rows: Iterable[Any]) -> Iterator[RuleBreak]:
    for by_hand, ranges, manual in rows:
        if _are_sentences(ranges, manual, len(text)):
            continue
        if by_hand:
            gone = Change("sentences", id, {"deleted": True})
            yield HandSentencesBroken(id=id).at(RecordRef("sentences", id)).mended_by(gone)
        else:
            yield SentencesBroken(id=id).at(RecordRef("story", id))


def _are_sentences(ranges: bytes, manual: str, length: int) -> bool:
    if len(ranges) % 8:
        return False
    cut = Sentences.unpacked(ranges)
    edges = [edge for pair in cut for edge in pair]
    is_sorted = all(a < b for a, b in cut) and all(a <= b for a, b in pairwise(edges))
    try:
        indices = json.loads(manual)
    except ValueError:
        return False
    are_indices = isinstance(indices, list) and all(type(i) is int and 0 <= i < len(cut) for i in indices)
    return is_sorted and are_indices and (not edges or edges[-1] <= length)


def _are_sections(stored: str, length: int) -> bool:
    try:
        sections = json.loads(stored)
        last = 0
        for name, start, end in sections:
            if not isinstance(name, str) or not last <= start <= end <= length:
                return False
            last = end
    except (ValueError, TypeError):
        return False
    return True


def _parts(database: Database) -> Iterator[list[int]]:
    """Numbers of stories, as many as are read at once."""
    query = (
        select(story.c.num, story.c.length)
        .where(story.c.num > bindparam("last"))
        .order_by(story.c.num)
        .limit(_STORIES)
    )
    last = -1
    while rows := database.rows(query, {"last": last}):
        part: list[int] = []
        size = 0
        for number, length in rows:
            if part and size + length > _CODEPOINTS:
                yield part
                part, size = [], 0
            part.append(number)
            size += length
        yield part
        last = rows[-1][0]


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
