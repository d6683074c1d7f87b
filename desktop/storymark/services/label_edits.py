"""Working on the label set label by label: new ones, other words and colours, place, deletion, splitting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from storymark.domain import edits
from storymark.domain.errors import BadValue, LabelInUse, UnknownLabel
from storymark.domain.folding import folded
from storymark.domain.ids import AnnotatorId, LabelKey, TagId
from storymark.domain.journal import Change, RecordRef
from storymark.domain.labels import Label, LabelSet, next_colour, shortcut_owner
from storymark.domain.people import clean_name
from storymark.services.changes import Changes
from storymark.services.label_acts import known_label, merging_changes, next_revision
from storymark.services.ledger import Ledger, one_act
from storymark.services.upkeep import ensure_backup


@one_act
def add_label(ledger: Ledger, name: str, *, language: str, author: AnnotatorId, parent: str = "") -> LabelKey:
    """A new label behind all others, with the next free colour and digit; its key. Raises EmptyName."""
    labels, cleaned = ledger.labels(), clean_name(name)
    if parent:
        known_label(ledger, parent)
    grown = next_revision(ledger)
    made = _made(labels, cleaned, language, parent, grown)
    order = max(_places(ledger).values(), default=-1) + 1
    changes = [edits.put_label(made, order=order), grown]
    ledger.commit("label_add", author=author, changes=changes)
    return made.key


@one_act
def change_label(ledger: Ledger, label: Label, *, author: AnnotatorId) -> Changes | None:
    """Make a known label what is given: whatever of it differs from the present one.

    Where its meaning changes, tags and absences of before are stale. None when nothing differs. Raises
    UnknownLabel, BadValue for a shortcut that another label has and for parents that go round in a circle.
    """
    labels, old = ledger.labels(), known_label(ledger, label.key)
    if label.shortcut != old.shortcut:
        _check_shortcut(labels, label)
    _check_parent(labels, label.key, label.parent)
    grown = next_revision(ledger)
    revision = grown.set["revision"]
    label = replace(label, defined=revision if label.meaning != old.meaning else old.defined)
    before, after = edits.put_label(old, order=0).set, edits.put_label(label, order=0).set
    fields = {name: value for name, value in after.items() if value != before[name]}
    if not fields:
        return None
    changes = [Change("label", label.key, fields), grown]
    return ledger.commit("label_edit", author=author, changes=changes)


@one_act
def place_label(
    ledger: Ledger, key: str, *, author: AnnotatorId, parent: str = "", before: str = ""
) -> Changes | None:
    """Put a label under `parent` (empty: under none) and before the label `before` (empty: behind all).

    None when it stands there already. Raises UnknownLabel, BadValue for a circle of parents.
    """
    labels, label = ledger.labels(), known_label(ledger, key)
    for other in filter(None, (parent, before)):
        known_label(ledger, other)
    _check_parent(labels, key, parent)
    if before == key:
        return None
    order = [str(each.key) for each in labels.labels if each.key != key]
    order.insert(order.index(before) if before else len(order), key)
    places = _places(ledger)
    sets: dict[str, dict[str, Any]] = (
        {each: {"order": place} for place, each in enumerate(order) if places[each] != place}
        if order != list(places)
        else {}
    )
    if parent != label.parent:
        sets.setdefault(key, {})["parent"] = parent
    if not sets:
        return None
    changes = [Change("label", each, fields) for each, fields in sets.items()]
    return ledger.commit("label_move", author=author, changes=[*changes, next_revision(ledger)])


@one_act
def delete_label(ledger: Ledger, key: str, *, author: AnnotatorId, tags_to: str = "") -> Changes:
    """Remove a label; where it is used only with `tags_to`, the label that its tags get. One act.

    Labels under it go under what it was under itself. Raises LabelInUse, UnknownLabel, BadValue.
    """
    label = known_label(ledger, key)
    used = ledger.store.label_use(key)
    if used and not tags_to:
        raise LabelInUse(label=key, tags=used)
    changes: list[Change] = []
    if used:
        ensure_backup(ledger, "bulk")
        changes = merging_changes(ledger, [key], into=tags_to)
    changes.append(Change("label", key, {"deleted": True}))
    for child in ledger.labels().labels:
        if child.parent == key:
            changes.append(Change("label", child.key, {"parent": label.parent}))
    return ledger.commit("label_delete", author=author, changes=[*changes, next_revision(ledger)])


@one_act
def split_label(
    ledger: Ledger, key: str, *, tags: Sequence[TagId], name: str, language: str, author: AnnotatorId
) -> LabelKey:
    """Take a new label out of another one: it stands beside it in its colour and gets the given tags.

    Raises UnknownLabel, EmptyName, UnknownTag for a tag that is not of this label.
    """
    labels, old = ledger.labels(), known_label(ledger, key)
    wanted = set(tags)
    known = {tag.id for _, tag in ledger.store.tags_labelled([key])}
    missing = wanted - known
    if missing:
        raise BadValue(what="The tag", value=min(missing), expected=f"it has the label {key}")
    ensure_backup(ledger, "bulk")
    cleaned = clean_name(name)
    grown = next_revision(ledger)
    made = _made(labels, cleaned, language, old.parent, grown)
    made = replace(made, colour=old.colour, extra={"split_from": key})
    places = _places(ledger)
    place = places[key] + 1
    behind = list(places)[list(places).index(key) + 1 :]
    later = [Change("label", each, {"order": place + offset}) for offset, each in enumerate(behind, 1)]
    now, revision = ledger.now_ms(), made.defined
    moved = [
        edits.change_tag(tag, updated_ms=now, label=made.key, label_revision=revision)
        for tag in sorted(wanted)
    ]
    changes = [edits.put_label(made, order=place), *later, grown, *moved]
    ledger.commit("label_split", author=author, changes=changes)
    return made.key


def free_key(labels: LabelSet, name: str) -> LabelKey:
    """A key for a new label: its name in plain small letters, with a number where that is taken."""
    letters = "".join(char if char.isascii() and char.isalnum() else " " for char in folded(name))
    base = "_".join(letters.split())[:40] or "label"
    taken = {label.key for label in labels.labels}
    keys = (base, *(f"{base}_{number}" for number in range(2, len(taken) + 3)))
    return LabelKey(next(key for key in keys if key not in taken))


def _places(ledger: Ledger) -> dict[str, int]:
    """The labels in order, each with its number: a deletion leaves gaps between them, a merge may leave two
    with the same one.
    """

    def number(key: str) -> int:
        order = ledger.store.fields(RecordRef("label", key)).get("order")
        return order if type(order) is int else 0

    return {str(label.key): number(label.key) for label in ledger.labels().labels}


def _made(labels: LabelSet, name: str, language: str, parent: str, grown: Change) -> Label:
    digits = (str(number) for number in range(1, 10))
    return Label(
        free_key(labels, name),
        name={language: name},
        parent=parent,
        shortcut=next((digit for digit in digits if shortcut_owner(labels, digit) is None), ""),
        # A label under another one takes its hue and is told apart by its chip and key.
        colour=_colour_of(labels, parent) or next_colour([label.colour for label in labels.labels]),
        defined=grown.set["revision"],
    )


def _colour_of(labels: LabelSet, key: str) -> str:
    found = labels.get(key)
    return found.colour if found is not None else ""


def _check_shortcut(labels: LabelSet, label: Label) -> None:
    if len(label.shortcut) > 1 or not label.shortcut.isprintable():
        raise BadValue(what="The shortcut", value=label.shortcut, expected="it is one character or none")
    owner = shortcut_owner(labels, label.shortcut)
    if owner is not None and owner.key != label.key:
        raise BadValue(
            what="The shortcut", value=label.shortcut, expected=f"it is not that of the label “{owner.key}”"
        )


def _check_parent(labels: LabelSet, key: str, parent: str) -> None:
    seen, current = {key}, parent
    while current:
        found = labels.get(current)
        if found is None:
            raise UnknownLabel(label=current)
        if current in seen:
            raise BadValue(what="The parent", value=f"“{parent}”", expected="it is not the label or under it")
        seen.add(current)
        current = found.parent
