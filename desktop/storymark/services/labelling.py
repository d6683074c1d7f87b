"""The project's label set as a whole."""

from __future__ import annotations

from dataclasses import replace

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey
from storymark.domain.labels import Label, LabelSet, next_colour
from storymark.services.changes import Changes
from storymark.services.label_acts import next_revision
from storymark.services.ledger import Ledger, one_act


@one_act
def put_label_set(ledger: Ledger, labels: LabelSet, *, author: AnnotatorId) -> Changes:
    """Make these the labels: new ones are added, known keys take the new words, others stay.

    A project's first label set keeps its own revision; a later one gets one above both.
    """
    old = ledger.labels()
    if old.labels:
        known = {label.key for label in labels.labels}
        kept = tuple(label for label in old.labels if label.key not in known)
        revision = max(next_revision(ledger).set["revision"], labels.revision)
        brought = tuple(_defined_anew(label, old.get(label.key), revision) for label in labels.labels)
        extra = {**old.extra, **labels.extra}
        labels = replace(labels, labels=brought + kept, revision=revision, extra=extra)
    return ledger.commit("labels", author=author, changes=edits.put_label_set(labels))


@one_act
def add_labels(ledger: Ledger, keys: list[str], *, author: AnnotatorId) -> Changes:
    """Labels that a file brings and the set lacks: key and name as in the file, next palette colours."""
    old = ledger.labels()
    colours = [label.colour for label in old.labels]
    made: list[Label] = []
    for key in keys:
        colour = next_colour(colours)
        colours.append(colour)
        taken = {label.shortcut for label in (*old.labels, *made)}
        shortcut = next((str(n) for n in range(1, 10) if str(n) not in taken), "")
        made.append(Label(LabelKey(key), name={"en": key}, shortcut=shortcut, colour=colour))
    grown = replace(old, labels=(*old.labels, *made), revision=next_revision(ledger).set["revision"])
    return ledger.commit("labels", author=author, changes=edits.put_label_set(grown))


def _defined_anew(label: Label, old: Label | None, revision: int) -> Label:
    """With the revision in which its meaning changed: this one, or the one that is known."""
    if old is None:
        return label
    return replace(label, defined=old.defined if old.meaning == label.meaning else revision)
