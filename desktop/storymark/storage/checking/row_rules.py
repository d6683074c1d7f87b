"""Rules of rows: they are what the journal makes them, and no text or sentence stands without its story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import func, select

from storymark.domain.journal import RecordRef
from storymark.domain.rule_breaks import (
    CountWrong,
    HeadsDiffer,
    ListingWrong,
    MarksDiffer,
    RowDiffers,
    RowMissing,
    RowUnknown,
    RuleBreak,
    SentencesBroken,
    TextOrphaned,
)
from storymark.services.ports import Progress
from storymark.storage.checking.journal_rules import JournalState, records_of
from storymark.storage.replay import Difference, differences
from storymark.storage.store import SqlStore
from storymark.storage.tables import sentences, story, story_text

_SHOWN = 60
# Columns of a layer that stand for many entries: one lost entry may concern them all.
_DERIVED = ("is_listed", "touched_ms", "sentence_count", "added_hlc")


def row_rules(store: SqlStore, state: JournalState, *, progress: Progress) -> Iterator[RuleBreak]:
    """Replay the journal against all rows; what untrusted entries touched is told with them, not here."""
    held = records_of(store.database, state.untrusted)

    def told(done: int, total: int) -> None:
        progress(done, total, "rows")

    for one in differences(store, without=set(state.damaged.values()), told=told):
        if one.ref in held or (held and one.column in _DERIVED):
            continue
        yield _break_of(one).at(one.ref)
    yield from _orphans(store)


def _break_of(one: Difference) -> RuleBreak:
    record, id = one.ref
    maker = _DERIVED_BREAKS.get(one.column)
    if maker is not None:
        return maker(one)
    if one.column:
        found, expected = _shown(one.found), _shown(one.expected)
        return RowDiffers(record=record, id=id, column=one.column, found=found, expected=expected)
    return RowUnknown(record=record, id=id) if one.expected is None else RowMissing(record=record, id=id)


_DERIVED_BREAKS: dict[str, Callable[[Difference], RuleBreak]] = {
    "heads": lambda one: HeadsDiffer(record=one.ref.record, id=one.ref.id),
    "read": lambda one: MarksDiffer(id=one.ref.id),
    "is_listed": lambda one: ListingWrong(id=one.ref.id),
    "touched_ms": lambda one: ListingWrong(id=one.ref.id),
    "sentence_count": lambda one: CountWrong(id=one.ref.id, found=one.found, expected=one.expected),
}


def _orphans(store: SqlStore) -> Iterator[RuleBreak]:
    """Texts and sentences whose number no story has, or whose story nobody brought."""
    db = store.database
    texts = (
        select(story_text.c.story, func.length(story_text.c.text))
        .join(story, story.c.num == story_text.c.story, isouter=True)
        .where(story.c.added_hlc.is_(None))
    )
    for number, length in db.rows(texts):
        yield TextOrphaned(length=length).at(RecordRef("text", str(number)))
    cut = (
        select(sentences.c.story)
        .join(story, story.c.num == sentences.c.story, isouter=True)
        .where(story.c.num.is_(None))
        .distinct()
    )
    for (number,) in db.rows(cut):
        yield SentencesBroken(id=number).at(RecordRef("sentences", str(number)))


def _shown(value: Any) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
