"""What a label is used for: how often, where, by whom, last of all, and what was done to the label itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from storymark.domain.clock import hlc_ms
from storymark.domain.ids import StoryId
from storymark.domain.journal import RecordRef
from storymark.services.ledger import Ledger

RECENT = 12
ACTS = 20


@dataclass(frozen=True, slots=True)
class UsedTag:
    """One tag of the label; `who` is a name."""

    quote: str
    language: str
    title: str
    who: str
    created_ms: int
    id: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class LabelAct:
    """One act on the label itself."""

    type: str
    who: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """Counts of living tags on stories that are there; `recent` and `acts` are newest first."""

    tags: int = 0
    stories: int = 0
    people: tuple[tuple[str, int], ...] = ()
    recent: tuple[UsedTag, ...] = ()
    acts: tuple[LabelAct, ...] = field(default=())


def label_facts(ledger: Ledger, key: str, *, own: str = "", limit: int = RECENT) -> LabelFacts:
    """All of it; `own` is the annotator whose tags are one's own."""
    store = ledger.store
    names = {str(who.id): who.name for who in store.annotators()}
    owners: dict[str, str] = {}
    by: Counter[str] = Counter()
    stories: set[str] = set()
    newest: list[tuple[int, str, StoryId, str, str]] = []
    for story, tag in store.tags_labelled([key]):
        if tag.layer not in owners:
            layer = store.layer(tag.layer)
            owners[tag.layer] = layer.annotator if layer is not None else ""
        owner = owners[tag.layer]
        by[owner] += 1
        stories.add(story)
        newest.append((tag.created_ms, tag.id, story, owner, tag.quote))
        if len(newest) > 4 * limit:
            newest = sorted(newest, reverse=True)[:limit]
    recent = []
    for at, id, where, owner, quote in sorted(newest, reverse=True)[:limit]:
        row = store.story_row(where, None)
        title, language = (row.title, row.language) if row is not None else ("", "")
        recent.append(UsedTag(quote, language, title, names.get(owner, owner), at, id, owner == own))
    acts = [
        LabelAct(entry.type, names.get(entry.author, ""), hlc_ms(entry.hlc))
        for entry in reversed(store.entries_of(RecordRef("label", key))[-ACTS:])
    ]
    people = tuple((names.get(owner, owner), count) for owner, count in by.most_common())
    return LabelFacts(sum(by.values()), len(stories), people, tuple(recent), tuple(acts))
