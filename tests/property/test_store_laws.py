"""The store's laws: rows are the fold of the journal, whoever acted and in whatever order entries came."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.laptops import PROJECT, histories

from storymark.domain.fold import State, fold
from storymark.domain.ids import ProjectId
from storymark.domain.journal import Entry, RecordRef
from storymark.domain.sentences import Sentences
from storymark.services.ports import StoryQuery
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore, create_store, open_store

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

runs = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@contextmanager
def fresh_store(folder: Path) -> Iterator[SqlStore]:
    path = folder / "laws.storymark"
    path.unlink(missing_ok=True)
    store = create_store(path, project=ProjectId(PROJECT))
    try:
        yield store
    finally:
        store.close()


def append_all(store: SqlStore, entries: Iterable[Entry]) -> None:
    with store.transaction():
        for entry in entries:
            store.append(entry)


def append_and_fail(store: SqlStore, entry: Entry) -> None:
    with store.transaction():
        store.append(entry)
        raise ZeroDivisionError


def fields_of(store: SqlStore, state: State) -> dict[RecordRef, dict[str, Any]]:
    return {ref: store.fields(ref) for ref in state}


def check_all(store: SqlStore, state: State) -> None:
    assert fields_of(store, state) == {ref: one.fields for ref, one in state.items()}
    for ref, one in state.items():
        assert store.heads([ref]) == tuple(sorted(one.heads))
    assert replay(store) == []


def rows_of(store: SqlStore) -> list[object]:
    """What the services read of stories, layers and tags."""
    found: list[object] = [store.label_set(), store.annotators(), store.story_rows(StoryQuery())]
    found += list(store.bundles(store.story_ids()))
    return found


@runs
@given(histories(), st.randoms(use_true_random=False))
def test_rows_are_the_fold_in_any_order(tmp_path: Path, entries: list[Entry], rnd: random.Random) -> None:
    state = fold(entries)
    with fresh_store(tmp_path) as store:
        append_all(store, entries)
        check_all(store, state)
        in_order = rows_of(store)
    shuffled = [*entries, *entries]
    rnd.shuffle(shuffled)
    with fresh_store(tmp_path) as store:
        append_all(store, shuffled)
        check_all(store, state)
        assert rows_of(store) == in_order


@runs
@given(histories(), st.data())
def test_what_is_remembered_is_what_is_stored(
    tmp_path: Path, entries: list[Entry], data: st.DataObject
) -> None:
    """Questions between the acts, rolled back acts and a new opening change no answer."""
    with fresh_store(tmp_path) as store:
        for entry in entries:
            if data.draw(st.booleans(), label="ask first"):
                seen = fold(store.entries())
                assert fields_of(store, seen) == {ref: one.fields for ref, one in seen.items()}
            if data.draw(st.booleans(), label="fail first"):
                with pytest.raises(ZeroDivisionError):
                    append_and_fail(store, entry)
            append_all(store, [entry])
            assert not store.append(entry)
        check_all(store, fold(entries))
        before = rows_of(store)
    again = open_store(Path(store.path))
    try:
        check_all(again, fold(entries))
        assert rows_of(again) == before
    finally:
        again.close()


@runs
@given(histories())
def test_fields_before_an_entry_are_what_its_author_saw(tmp_path: Path, entries: list[Entry]) -> None:
    with fresh_store(tmp_path) as store:
        append_all(store, entries)
        known = {entry.id: entry for entry in entries}
        for ref in (ref for ref in fold(entries) if ref.record != "entry"):
            touching = {entry.id for entry in store.entries_of(ref)}
            for entry_id in touching:
                past = _past(known, known[entry_id], touching)
                # What is withdrawn now counts no more in what anybody saw.
                speaking = [e for e in entries if any(c.record == "entry" for c in e.changes)]
                seen = fold([*past, *speaking]).get(ref) if past else None
                assert store.fields_before(ref, entry_id) == (seen.fields if seen else {})


def _past(known: dict[Any, Entry], entry: Entry, members: set[Any]) -> Sequence[Entry]:
    found: dict[Any, Entry] = {}
    for parent in entry.parents:
        if parent in members:
            found[parent] = known[parent]
            found.update((e.id, e) for e in _past(known, known[parent], members))
    return list(found.values())


@runs
@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(0, 50)), max_size=20),
    st.lists(st.integers(0, 19), max_size=3),
    st.text(max_size=5),
)
def test_sentences_come_back(pairs: list[tuple[int, int]], manual: list[int], segmenter: str) -> None:
    from storymark.storage.sentence_rows import sentences_from

    made = Sentences([(s, s + n) for s, n in pairs], segmenter=segmenter, manual=manual)  # type: ignore[list-item]
    assert sentences_from(segmenter, made.packed(), str(sorted(made.manual))) == made
