"""The journal's laws: state is a function of the set of entries, undo is an inverse, bytes are canonical."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from storymark.domain.fold import fold
from storymark.domain.journal import REDO, UNDO, Change, Entry, RecordRef, expanded, parse_entry
from storymark.domain.undo import Act, UndoList, inverse

PROJECT = "0193a000-0000-7000-8000-000000000000"


class Laptop:
    """A copy of a project that acts and hands its entries on; the reference for what a journal does."""

    def __init__(self, name: str, known: list[Entry] | None = None) -> None:
        self.name = name
        self.entries: list[Entry] = list(known or [])
        self.hlc = max((e.hlc for e in self.entries), default=0)

    def act(self, type_: str, changes: list[Change], undoes: str = "") -> Entry:
        state = fold(self.entries)
        refs = {c.ref for c in expanded(tuple(changes))}
        parents = sorted({head for ref in refs if ref in state for head in state[ref].heads})
        self.hlc += 1
        entry = Entry(type_, PROJECT, "author", self.name, self.hlc, tuple(parents), tuple(changes), undoes)
        self.entries.append(entry)
        return entry

    def fields(self) -> dict[RecordRef, dict[str, Any]]:
        visible = {}
        for ref, state in fold(self.entries).items():
            if not state.is_deleted:
                visible[ref] = {k: v for k, v in state.fields.items() if v is not None and k != "deleted"}
        return visible


values = st.one_of(st.integers(-5, 5), st.text(max_size=3), st.booleans())
fields = st.dictionaries(st.sampled_from(["label", "note", "span"]), values, min_size=1, max_size=3)
changes = st.builds(Change, st.just("tag"), st.sampled_from(["t1", "t2", "t3"]), fields)
removals = st.builds(lambda i: Change("tag", i, {"deleted": True}), st.sampled_from(["t1", "t2", "t3"]))
acts = st.lists(st.one_of(changes, removals), min_size=1, max_size=3, unique_by=lambda c: c.id)


@given(st.lists(acts, max_size=8), st.randoms(use_true_random=False))
def test_state_depends_on_the_set_only(done: list[list[Change]], rnd: random.Random) -> None:
    laptop = Laptop("a")
    for act in done:
        laptop.act("tag", act)
    shuffled = laptop.entries * 2
    rnd.shuffle(shuffled)
    assert fold(shuffled) == fold(laptop.entries)


@given(st.lists(acts, max_size=4), st.lists(acts, max_size=4), st.lists(acts, max_size=4))
def test_two_laptops_meet_in_one_state_and_list_what_conflicts(
    before: list[list[Change]], left: list[list[Change]], right: list[list[Change]]
) -> None:
    base = Laptop("a")
    for act in before:
        base.act("tag", act)
    a, b = Laptop("a", base.entries), Laptop("b", base.entries)
    for act in left:
        a.act("tag", act)
    for act in right:
        b.act("tag", act)
    union = a.entries + [e for e in b.entries if e not in a.entries]
    assert fold(union) == fold(b.entries + a.entries)
    for ref, state in fold(union).items():
        for name in ("label", "note", "span"):
            own = [fold(x.entries).get(ref) for x in (base, a, b)]
            shown = [s.fields.get(name) if s else None for s in own]
            old, mine, theirs = shown
            if mine != old and theirs != old and mine != theirs:
                listed = [c for c in state.conflicts if c.field == name]
                assert listed, f"{name} was lost silently: {shown}"
            elif mine != old:
                # Somebody may still have set it to the old value on purpose: then it is listed.
                assert state.fields[name] == mine or any(c.field == name for c in state.conflicts)


def test_an_edit_beats_a_concurrent_delete_and_is_listed() -> None:
    base = Laptop("a")
    base.act("tag", [Change("tag", "t1", {"label": "claim"})])
    a, b = Laptop("a", base.entries), Laptop("b", base.entries)
    a.act("remove", [Change("tag", "t1", {"deleted": True})])
    b.act("note", [Change("tag", "t1", {"note": "keep"})])
    state = fold(a.entries + b.entries)[RecordRef("tag", "t1")]
    assert not state.is_deleted
    assert state.fields["note"] == "keep"
    assert [c.field for c in state.conflicts] == ["deleted"]


def test_a_delete_that_saw_the_edit_stands() -> None:
    laptop = Laptop("a")
    laptop.act("tag", [Change("tag", "t1", {"label": "claim"})])
    laptop.act("note", [Change("tag", "t1", {"note": "x"})])
    laptop.act("remove", [Change("tag", "t1", {"deleted": True})])
    assert fold(laptop.entries)[RecordRef("tag", "t1")].is_deleted


class Person:
    """Undoes and redoes as the program does, over a laptop's journal."""

    def __init__(self) -> None:
        self.laptop = Laptop("a")
        self.acts = UndoList()

    def do(self, type_: str, changes: list[Change], undoes: str = "") -> None:
        entry = self.laptop.act(type_, changes, undoes)
        self.acts.add(Act(entry.id, entry.type, entry.undoes))

    def undo(self) -> None:
        found = self.acts.next_undo
        assert found is not None
        self.take_back(UNDO, found.id)

    def redo(self) -> None:
        pair = self.acts.next_redo
        assert pair is not None
        self.take_back(REDO, pair[1].id)

    def take_back(self, type_: str, entry_id: str) -> None:
        index = next(i for i, e in enumerate(self.laptop.entries) if e.id == entry_id)
        before = fold(self.laptop.entries[:index])

        def lookup(ref: RecordRef) -> dict[str, Any]:
            return dict(before[ref].fields) if ref in before else {}

        self.do(type_, list(inverse(self.laptop.entries[index].changes, lookup)), entry_id)


@settings(max_examples=60)
@given(st.lists(acts, min_size=1, max_size=10))
def test_undo_all_is_the_start_and_redo_all_is_the_end(done: list[list[Change]]) -> None:
    person = Person()
    states = [person.laptop.fields()]
    for act in done:
        person.do("tag", act)
        states.append(person.laptop.fields())
    for expected in reversed(states[:-1]):
        person.undo()
        assert person.laptop.fields() == expected
    assert person.acts.next_undo is None
    for expected in states[1:]:
        person.redo()
        assert person.laptop.fields() == expected
    assert person.acts.next_redo is None


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=25))
def test_the_undo_list_behaves_like_two_stacks_and_survives_a_restart(steps: list[str]) -> None:
    person, done, undone = Person(), [], []
    for number, step in enumerate(steps):
        if step == "do":
            person.do("tag", [Change("tag", f"t{number}", {"label": "x"})])
            done.append(f"t{number}")
            undone = []
        elif step == "undo" and done:
            person.undo()
            undone.append(done.pop())
        elif step == "redo" and undone:
            person.redo()
            done.append(undone.pop())
    assert {ref.id for ref in person.laptop.fields()} == set(done)
    again = UndoList(Act(e.id, e.type, e.undoes) for e in person.laptop.entries)
    assert again.depth == person.acts.depth == (len(done), len(undone))
    assert again.next_undo == person.acts.next_undo
    assert again.next_redo == person.acts.next_redo


@given(acts)
def test_canonical_bytes_come_back_as_the_same_entry(done: list[Change]) -> None:
    entry = Laptop("a").act("tag", done)
    again = parse_entry(entry.canonical)
    assert again == entry
    assert again.id == entry.id


def test_a_packed_import_is_the_same_as_single_tags() -> None:
    packed = Change("tags", "s", {"fields": ["id", "label"], "rows": [["t1", "claim"], ["t2", "empathy"]]})
    single = [Change("tag", "t1", {"label": "claim"}), Change("tag", "t2", {"label": "empathy"})]
    assert list(expanded((packed,))) == single
