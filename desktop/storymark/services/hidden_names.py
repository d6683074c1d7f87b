"""Whether reviewers see who tagged what: an act of the project, so that showing names is in the journal."""

from __future__ import annotations

from storymark.domain.journal import Change, RecordRef
from storymark.domain.people import Annotator
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act

FIELD = "names_hidden"
TYPE = "names"


def are_names_hidden(ledger: Ledger) -> bool:
    """Whether letters stand for people in reviews of this project."""
    found = ledger.store.fields(RecordRef("project", ledger.store.project)).get(FIELD)
    return bool(found)


@one_act
def hide_names(ledger: Ledger, *, annotator: Annotator, is_hidden: bool) -> Changes | None:
    """Hide or show names from now on: who did it and when is in the history. None when it is so already."""
    if are_names_hidden(ledger) == is_hidden:
        return None
    change = Change("project", ledger.store.project, {FIELD: is_hidden})
    return ledger.commit(TYPE, author=annotator.id, changes=[change])
