"""Who annotates: names are unique in a project, ids are issued once."""

from __future__ import annotations

from storymark.domain import edits
from storymark.domain.errors import UnknownAnnotator
from storymark.domain.ids import AnnotatorId, new_id
from storymark.domain.people import Annotator, clean_name, name_key
from storymark.services.ledger import Ledger, one_act


@one_act
def annotator_named(
    ledger: Ledger, name: str, *, create: bool = True, kind: str = "person", id: str = ""
) -> Annotator:
    """The annotator of this name (compared NFC, case folded), made with a new id if missing.

    `id` is the id that a packet or an export brings along for a new person. Raises EmptyName, and
    UnknownAnnotator when `create` is false.
    """
    cleaned = clean_name(name)
    wanted = name_key(cleaned)
    for annotator in ledger.store.annotators():
        if name_key(annotator.name) == wanted:
            return annotator
    if not create:
        raise UnknownAnnotator(name=cleaned)
    made = Annotator(AnnotatorId(id or new_id()), cleaned, kind)
    ledger.commit("annotator", author=made.id, changes=[edits.add_annotator(made, added_ms=ledger.now_ms())])
    return made
