"""The work list of an annotator: a list narrowed and sorted as wanted, and what is to be done next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from storymark.services.ports import Store, StoryQuery, StoryRow

if TYPE_CHECKING:
    from storymark.domain.ids import AnnotatorId, StoryId


class Listing(NamedTuple):
    """A whole list as keys, and its first lines."""

    keys: Sequence[int]
    rows: Sequence[StoryRow]


def listing(store: Store, query: StoryQuery) -> Listing:
    """The list of a query; `query.limit` says how many lines come with it."""
    keys = store.story_keys(query)
    return Listing(keys, store.story_rows_at(keys[: query.limit], query.annotator))


def next_to_do(
    store: Store, annotator: AnnotatorId, *, here: StoryId, shown: Sequence[int] = ()
) -> StoryId | None:
    """The story to do after `here`: the next one in the list as it is shown, from its end again from its
    beginning, else in the project's order; of those that were given while any of them waits. None when there
    is no other.
    """
    row = store.story_row(here, annotator)
    own = row.key if row is not None else 0
    waiting = set(store.story_keys(StoryQuery(annotator=annotator, status="todo"))) - {own}
    if not waiting:
        return None
    # What was given comes first, wherever the list stands: the rest has no date.
    given = waiting & set(store.story_keys(StoryQuery(annotator=annotator, status="todo", fact="given")))
    waiting = given or waiting
    everything = store.story_keys(StoryQuery(annotator=annotator))
    for keys in (shown, everything):
        found = next((key for key in _after(keys, own) if key in waiting), None)
        if found is not None:
            return store.story_rows_at([found], annotator)[0].id
    return None


def _after(keys: Sequence[int], own: int) -> Iterator[int]:
    place = keys.index(own) + 1 if own in keys else 0
    yield from keys[place:]
    yield from keys[:place]
