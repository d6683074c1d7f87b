"""One label on many places at once, as from the hits of a search: one act, one undo step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from storymark.domain import edits
from storymark.domain.errors import BadValue, LayerSubmitted
from storymark.domain.ids import LabelKey, StoryId, TagId, new_id
from storymark.domain.journal import Change
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag, check_span
from storymark.services.annotating import check_label, seen
from storymark.services.changes import Changes
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger, one_act
from storymark.services.upkeep import ensure_backup

Place = tuple[StoryId, Range]

# From so many places on, what was there before is kept in a backup first.
BACKUP_FROM = 100


@dataclass(frozen=True, slots=True)
class TaggedMany:
    """What came of it, in places: `made` tags, `existed` before, `submitted` is closed to work.

    `changes` is None when nothing was made.
    """

    made: int
    existed: int
    submitted: int
    changes: Changes | None


@one_act
def tag_many(ledger: Ledger, *, annotator: Annotator, places: Iterable[Place], label: str) -> TaggedMany:
    """Put `label` on every place (a story and code points of it) in one act of origin `bulk`.

    A place that has the label already, or is given twice, is left alone and counted; so is one in a story
    that was handed in. What is tagged counts as read. A backup comes before a large act. Raises UnknownStory,
    UnknownLabel, SpanOutside, SpanEmpty, BadValue for no places, LayerSubmitted when nothing else is left,
    BackupFailed, NotSaved; nothing is tagged then.
    """
    wanted = _by_story(places)
    count = sum(map(len, wanted.values()))
    if not count:
        raise BadValue(what="The places", value="0", expected="there is at least one")
    check_label(ledger, label)
    if count >= BACKUP_FROM:
        ensure_backup(ledger, "bulk")
    return _Work(ledger, annotator, label).do(wanted)


class _Work:
    """One act being put together, story after story."""

    def __init__(self, ledger: Ledger, annotator: Annotator, label: str) -> None:
        self._ledger, self._annotator, self._label = ledger, annotator, LabelKey(label)
        self._now, self._revision = ledger.now_ms(), ledger.labels().revision
        self._changes: list[Change] = []
        self._made = self._existed = self._submitted = 0

    def do(self, wanted: Mapping[StoryId, Sequence[Range]]) -> TaggedMany:
        for story, spans in wanted.items():
            self._tag_story(story, spans)
        if self._submitted and not self._made and not self._existed:
            raise LayerSubmitted()
        changes = (
            self._ledger.commit("bulk", author=self._annotator.id, changes=self._changes)
            if self._changes
            else None
        )
        return TaggedMany(self._made, self._existed, self._submitted, changes)

    def _tag_story(self, story: StoryId, spans: Sequence[Range]) -> None:
        layer = own_layer(self._ledger, annotator=self._annotator, story=story)
        whole = self._ledger.story(story)
        for span in spans:
            check_span(span, length=len(whole.text))
        if not layer.is_open_for_work:
            self._submitted += len(spans)
            return
        there = {
            tag.span for tag in self._ledger.store.tags(story, layer=layer.id) if tag.label == self._label
        }
        fresh = [span for span in dict.fromkeys(spans) if span not in there]
        self._existed += len(spans) - len(fresh)
        if not fresh:
            return
        self._made += len(fresh)
        made = [
            Tag(
                id=TagId(new_id()),
                layer=layer.id,
                start=span.start,
                end=span.end,
                label=self._label,
                quote=whole.text[span.start : span.end],
                origin="bulk",
                label_revision=self._revision,
                created_ms=self._now,
                updated_ms=self._now,
            )
            for span in fresh
        ]
        self._changes.append(edits.add_tags(made, story=story))
        self._changes += seen(layer, whole, fresh, self._revision)


def _by_story(places: Iterable[Place]) -> dict[StoryId, list[Range]]:
    wanted: dict[StoryId, list[Range]] = {}
    for story, span in places:
        wanted.setdefault(story, []).append(span)
    return wanted
