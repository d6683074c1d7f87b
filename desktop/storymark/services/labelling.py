"""The project's label set as a whole."""

from __future__ import annotations

from dataclasses import replace

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey
from storymark.domain.labels import Label, LabelSet, next_colour
from storymark.services.changes import Changes
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
        revision = max(old.revision + 1, labels.revision)
        labels = replace(labels, labels=labels.labels + kept, revision=revision)
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
    grown = replace(old, labels=(*old.labels, *made), revision=old.revision + 1)
    return ledger.commit("labels", author=author, changes=edits.put_label_set(grown))
