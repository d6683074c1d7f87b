"""Acts on single labels: new names, merging labels into one, taking them out of use. Each is one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from storymark.domain import edits
from storymark.domain.edits import LABEL_SET_ID
from storymark.domain.errors import BadValue, UnknownLabel
from storymark.domain.ids import AnnotatorId
from storymark.domain.journal import Change
from storymark.domain.labels import Label
from storymark.domain.people import clean_name
from storymark.domain.tags import Tag
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act
from storymark.services.upkeep import ensure_backup


@dataclass(frozen=True, slots=True)
class LabelMerge:
    """What merging labels would do: tags that change, by label, and tags that would be there twice and go."""

    tags: dict[str, int] = field(default_factory=dict)
    doubles: int = 0


@one_act
def rename_label(
    ledger: Ledger, key: str, name: str, *, language: str, author: AnnotatorId
) -> Changes | None:
    """Call a label something else in one language; its key stays. None when it is called so already.

    Raises UnknownLabel, EmptyName.
    """
    label, cleaned = _label(ledger, key), clean_name(name)
    if label.name.get(language) == cleaned:
        return None
    change = Change("label", key, {"name": {**label.name, language: cleaned}})
    return ledger.commit("label_rename", author=author, changes=[change, _next_revision(ledger)])


@one_act
def archive_label(
    ledger: Ledger, key: str, *, author: AnnotatorId, is_archived: bool = True
) -> Changes | None:
    """Take a label out of use, or back into it; its tags stay. None when it is so already."""
    if _label(ledger, key).archived == is_archived:
        return None
    change = Change("label", key, {"archived": is_archived})
    return ledger.commit("label_archive", author=author, changes=[change, _next_revision(ledger)])


def preview_label_merge(ledger: Ledger, keys: Sequence[str], *, into: str) -> LabelMerge:
    """What `merge_labels` would do. Raises UnknownLabel, BadValue."""
    _check_merge(ledger, keys, into)
    counts: Counter[str] = Counter()
    doubles = 0
    for tag, is_double in _merging(ledger, keys, into):
        counts[tag.label] += 1
        doubles += is_double
    return LabelMerge(dict(sorted(counts.items())), doubles)


@one_act
def merge_labels(ledger: Ledger, keys: Sequence[str], *, into: str, author: AnnotatorId) -> Changes:
    """Give every tag of these labels the label `into`, and take them out of use: one act, in all layers.

    Where a layer would then have the same label twice on one span, the later tag goes. The labels remember
    what they became. A backup comes first. Raises UnknownLabel, BadValue, BackupFailed, NotSaved.
    """
    _check_merge(ledger, keys, into)
    ensure_backup(ledger, "bulk")
    now = ledger.now_ms()
    changes = [Change("label", key, {"archived": True, "merged_into": into}) for key in dict.fromkeys(keys)]
    changes.append(_next_revision(ledger))
    for tag, is_double in _merging(ledger, keys, into):
        changes.append(
            edits.remove_tag(tag.id, updated_ms=now)
            if is_double
            else edits.change_tag(tag.id, updated_ms=now, label=into)
        )
    return ledger.commit("label_merge", author=author, changes=changes)


def _merging(ledger: Ledger, keys: Sequence[str], into: str) -> Iterator[tuple[Tag, bool]]:
    """The tags that change, and whether each would be one too many."""
    places: set[tuple[str, int, int]] = set()
    story = ""
    for found, tag in ledger.store.tags_labelled([into, *keys]):
        if found != story:
            places, story = set(), found
        place = (tag.layer, tag.start, tag.end)
        if tag.label != into:
            yield tag, place in places
        places.add(place)


def _check_merge(ledger: Ledger, keys: Sequence[str], into: str) -> None:
    target = _label(ledger, into)
    if target.archived:
        raise UnknownLabel(label=into)
    for key in keys:
        _label(ledger, key)
    if into in keys or not keys:
        raise BadValue(what="The label", value=f"“{into}”", expected="it is merged into another one")


def _label(ledger: Ledger, key: str) -> Label:
    found = ledger.labels().get(key)
    if found is None:
        raise UnknownLabel(label=key)
    return found


def _next_revision(ledger: Ledger) -> Change:
    return Change("label_set", LABEL_SET_ID, {"revision": ledger.labels().revision + 1})
