"""Acts on single labels: new names, merging labels into one, taking them out of use. Each is one act."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from storymark.domain import edits
from storymark.domain.attributes import with_attribute
from storymark.domain.edits import LABEL_SET_ID
from storymark.domain.errors import BadValue, UnknownLabel
from storymark.domain.ids import AnnotatorId
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label
from storymark.domain.people import clean_name
from storymark.domain.tags import Tag
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act
from storymark.services.upkeep import ensure_backup


@dataclass(frozen=True, slots=True)
class LabelMerge:
    """What merging labels would do: tags that change, by label, and on how many stories they are.

    `nested` of them lie inside a tag of the other label, `doubles` would be there twice and go, `gold` are
    in gold layers, `whole` labels of whole stories change as well.
    """

    tags: dict[str, int] = field(default_factory=dict)
    doubles: int = 0
    stories: int = 0
    nested: int = 0
    gold: int = 0
    whole: int = 0


@one_act
def rename_label(
    ledger: Ledger, key: str, name: str, *, language: str, author: AnnotatorId
) -> Changes | None:
    """Call a label something else in one language; its key stays. None when it is called so already.

    Raises UnknownLabel, EmptyName.
    """
    label, cleaned = known_label(ledger, key), clean_name(name)
    if label.name.get(language) == cleaned:
        return None
    change = Change("label", key, {"name": {**label.name, language: cleaned}})
    return ledger.commit("label_rename", author=author, changes=[change, next_revision(ledger)])


@one_act
def archive_label(
    ledger: Ledger, key: str, *, author: AnnotatorId, is_archived: bool = True
) -> Changes | None:
    """Take a label out of use, or back into it; its tags stay. None when it is so already."""
    if known_label(ledger, key).archived == is_archived:
        return None
    change = Change("label", key, {"archived": is_archived})
    return ledger.commit("label_archive", author=author, changes=[change, next_revision(ledger)])


def preview_label_merge(ledger: Ledger, keys: Sequence[str], *, into: str) -> LabelMerge:
    """What `merge_labels` would do. Raises UnknownLabel, BadValue."""
    _check_merge(ledger, keys, into)
    counts: Counter[str] = Counter()
    stories: set[str] = set()
    gold_layers: dict[str, bool] = {}
    doubles = nested = gold = 0
    for step in _merging(ledger, keys, into):
        counts[step.tag.label] += 1
        stories.add(step.story)
        doubles += step.is_double
        nested += step.is_nested
        layer = step.tag.layer
        if layer not in gold_layers:
            found = ledger.store.layer(layer)
            gold_layers[layer] = found is not None and found.kind == "gold"
        gold += gold_layers[layer]
    whole = sum(1 for label in ledger.store.story_labels_with(keys))
    return LabelMerge(dict(sorted(counts.items())), doubles, len(stories), nested, gold, whole)


@one_act
def merge_labels(
    ledger: Ledger, keys: Sequence[str], *, into: str, author: AnnotatorId, keep: bool = False
) -> Changes:
    """Give every tag of these labels the label `into`, and take them out of use: one act, in all layers.

    Where a layer would then have the same label twice on one span, the later tag goes. The labels remember
    what they became, and with `keep` each tag its former label, as the attribute `was`. A backup comes
    first. Raises UnknownLabel, BadValue, BackupFailed, NotSaved.
    """
    _check_merge(ledger, keys, into)
    ensure_backup(ledger, "bulk")
    archived = [Change("label", key, {"archived": True, "merged_into": into}) for key in dict.fromkeys(keys)]
    changes = [*archived, next_revision(ledger), *merging_changes(ledger, keys, into=into, keep=keep)]
    return ledger.commit("label_merge", author=author, changes=changes)


def merging_changes(ledger: Ledger, keys: Sequence[str], *, into: str, keep: bool = False) -> list[Change]:
    """What gives every tag and whole-story label of these labels another one. Raises UnknownLabel, BadValue.

    With `keep` each tag keeps its former label as the attribute `was`.
    """
    _check_merge(ledger, keys, into)
    now = ledger.now_ms()
    changes: list[Change] = []
    for step in _merging(ledger, keys, into):
        tag = step.tag
        if step.is_double:
            changes.append(edits.remove_tag(tag.id, updated_ms=now))
            continue
        fields: dict[str, str] = (
            {"attributes": with_attribute(tag.attributes, "was", tag.label)} if keep else {}
        )
        changes.append(edits.change_tag(tag.id, updated_ms=now, label=into, **fields))
    there = {(own.story, own.annotator) for own in ledger.store.story_labels_with([into])}
    for own in ledger.store.story_labels_with(keys):
        place = (own.story, own.annotator)
        fate: dict[str, Any] = {"deleted": True} if place in there else {"label": into}
        there.add(place)
        changes.append(Change("story_label", own.id, fate))
    return changes


class _Step(NamedTuple):
    story: str
    tag: Tag
    is_double: bool
    is_nested: bool


def _merging(ledger: Ledger, keys: Sequence[str], into: str) -> Iterator[_Step]:
    """The tags that change; whether each would be one too many, and whether it lies inside another one."""
    places: set[tuple[str, int, int]] = set()
    # Of each layer the spans that have the label already: where they start, and the furthest end up to there.
    starts: dict[str, list[int]] = {}
    ends: dict[str, list[int]] = {}
    story = ""
    for found, tag in ledger.store.tags_labelled([into, *keys]):
        if found != story:
            places, starts, ends, story = set(), {}, {}, found
        place = (tag.layer, tag.start, tag.end)
        if tag.label == into:
            starts.setdefault(tag.layer, []).append(tag.start)
            reach = ends.setdefault(tag.layer, [])
            reach.append(max(tag.end, reach[-1]) if reach else tag.end)
        else:
            index = bisect_right(starts.get(tag.layer, ()), tag.start) - 1
            is_nested = index >= 0 and ends[tag.layer][index] >= tag.end
            yield _Step(found, tag, place in places, is_nested)
        places.add(place)


def _check_merge(ledger: Ledger, keys: Sequence[str], into: str) -> None:
    target = known_label(ledger, into)
    if target.archived:
        raise UnknownLabel(label=into)
    for key in keys:
        known_label(ledger, key)
    if into in keys or not keys:
        raise BadValue(what="The label", value=f"“{into}”", expected="it is merged into another one")


def known_label(ledger: Ledger, key: str) -> Label:
    """The label with this key; raises UnknownLabel."""
    found = ledger.labels().get(key)
    if found is None:
        raise UnknownLabel(label=key)
    return found


def next_revision(ledger: Ledger) -> Change:
    """What every change of a label takes along: a revision that no other state of the labels ever had."""
    ref = RecordRef("label_set", LABEL_SET_ID)
    given = (c.set.get("revision") for e in ledger.store.entries_of(ref) for c in e.changes if c.ref == ref)
    highest = max((number for number in given if isinstance(number, int)), default=1)
    return Change("label_set", LABEL_SET_ID, {"revision": max(highest, ledger.labels().revision) + 1})
