"""Words that a project adds to the dictionaries: insurance terms, names. Kept in the journal like any act."""

from __future__ import annotations

from collections.abc import Iterable

from storymark.domain.errors import BadValue
from storymark.domain.journal import Change, RecordRef
from storymark.domain.people import Annotator
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act

FIELD = "user_words"
LONGEST = 60


def user_words(ledger: Ledger) -> tuple[str, ...]:
    """The project's own words, sorted."""
    found = ledger.store.fields(RecordRef("project", ledger.store.project)).get(FIELD)
    return tuple(found) if isinstance(found, list) else ()


@one_act
def add_user_word(ledger: Ledger, *, annotator: Annotator, word: str) -> Changes | None:
    """Take these words as one word from now on; None when the project knows it. Raises BadValue."""
    cleaned = word.strip()
    if not cleaned or len(cleaned) > LONGEST or not any(map(str.isalnum, cleaned)) or "\n" in cleaned:
        expected = f"it is one line of at most {LONGEST} characters with a letter or digit"
        raise BadValue(what="A word", value=cleaned[:LONGEST], expected=expected)
    known = user_words(ledger)
    return None if cleaned in known else _put(ledger, annotator, {*known, cleaned})


@one_act
def remove_user_word(ledger: Ledger, *, annotator: Annotator, word: str) -> Changes | None:
    """Leave a word to the dictionaries again; None when the project does not have it."""
    known = user_words(ledger)
    return _put(ledger, annotator, set(known) - {word}) if word in known else None


def _put(ledger: Ledger, annotator: Annotator, words: Iterable[str]) -> Changes:
    change = Change("project", ledger.store.project, {FIELD: sorted(words)})
    return ledger.commit("user_words", author=annotator.id, changes=[change])
