"""Who annotates: names are unique in a project, ids are issued once."""

from __future__ import annotations

from collections.abc import Mapping

from storymark.domain import edits
from storymark.domain.errors import BadValue, UnknownAnnotator
from storymark.domain.gold import GOLD
from storymark.domain.ids import AnnotatorId, new_id
from storymark.domain.journal import Change
from storymark.domain.people import Annotator, clean_name, name_key
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act


@one_act
def same_person(ledger: Ledger, annotator: Annotator, *, other: Annotator, author: AnnotatorId) -> Changes:
    """Say that two ids are one person's: what is measured counts them as one. Undo parts them again."""
    change = Change("same_as", other.id, {"annotator": annotator.id, "deleted": False})
    return ledger.commit("same_as", author=author, changes=[change])


@one_act
def two_people(ledger: Ledger, other: Annotator, *, author: AnnotatorId) -> Changes:
    """Part an id again from the person whose it was said to be. Raises BadValue where nobody said so."""
    if other.id not in ledger.store.aliases():
        expected = "it is an id that was said to be another person's, too"
        raise BadValue(what="The annotator", value=f"“{other.name}”", expected=expected)
    change = Change("same_as", other.id, {"deleted": True})
    return ledger.commit("same_as", author=author, changes=[change])


def one_person(ledger: Ledger) -> Mapping[AnnotatorId, AnnotatorId]:
    """For every id that is another's, too, the id that stands for the person, however long the chain."""
    aliases = ledger.store.aliases()
    found: dict[AnnotatorId, AnnotatorId] = {}
    for id_ in aliases:
        seen = [id_]
        while (further := aliases.get(seen[-1])) is not None and further not in seen:
            seen.append(further)
        # Two that name each other are one person all the same: the lesser id stands for both.
        found[id_] = min(seen[seen.index(further) :]) if further is not None else seen[-1]
    return {id_: person for id_, person in found.items() if id_ != person}


@one_act
def annotator_named(
    ledger: Ledger, name: str, *, create: bool = True, kind: str = "person", id: str = ""
) -> Annotator:
    """The annotator of this name (compared NFC, case folded), made with a new id if missing.

    `id` is the id that a packet or an export brings along for a new person. Raises EmptyName, BadValue for a
    person with the name of the gold set, and UnknownAnnotator when `create` is false.
    """
    cleaned = clean_name(name)
    wanted = name_key(cleaned)
    for annotator in ledger.store.annotators():
        if name_key(annotator.name) == wanted:
            if create and kind == "person" and annotator.kind == GOLD:
                expected = "it is not what the gold tags are under"
                raise BadValue(what="The name", value=f"“{cleaned}”", expected=expected)
            return annotator
    if not create:
        raise UnknownAnnotator(name=cleaned)
    made = Annotator(AnnotatorId(id or new_id()), cleaned, kind)
    ledger.commit("annotator", author=made.id, changes=[edits.add_annotator(made, added_ms=ledger.now_ms())])
    return made
