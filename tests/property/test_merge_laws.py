"""The laws of merging over any history, and proof that they find wrong programs out.

Heads are found here, by walking parents one by one; the code under test has its own way.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from tests.support.merge_programs import MUTANTS, Program, View, ours

from storymark.domain.fold import State, fold, withdrawn
from storymark.domain.ids import EntryId
from storymark.domain.journal import Change, Entry, RecordRef, expanded, foreign_entry
from storymark.domain.state_hash import journal_hash, state_hash

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PROJECT = "01930000-0000-7000-8000-0000000000ff"
UNKNOWN = tuple(EntryId(letter * 64) for letter in "ef")

_values = st.one_of(st.integers(0, 2), st.sampled_from(["", "claim", "đồng cảm"]))
_fields = st.dictionaries(st.sampled_from(["label", "note", "span", "tomorrow"]), _values, max_size=3)
_changes = st.one_of(
    st.builds(Change, st.sampled_from(["tag", "comment"]), st.sampled_from(["t1", "t2"]), _fields),
    st.builds(lambda i: Change("tag", i, {"deleted": True}), st.sampled_from(["t1", "t2"])),
)


@st.composite
def tangles(draw: st.DrawFn) -> list[Entry]:
    """Entries with any parents, known or not, and with equal and backward clocks."""
    entries: list[Entry] = []
    for _ in range(draw(st.integers(1, 9))):
        before = st.sampled_from([*(entry.id for entry in entries), *UNKNOWN])
        changes = draw(st.lists(_changes, min_size=1, max_size=2))
        if entries and draw(st.integers(0, 5)) == 0:
            changes = [Change("entry", draw(st.sampled_from(entries)).id, {"withdrawn": draw(st.booleans())})]
        entry = Entry(
            type=draw(st.sampled_from(["tag", "tomorrow"])),
            project=PROJECT,
            author=draw(st.sampled_from(["linh", "minh"])),
            replica=draw(st.sampled_from(["a", "b", "c"])),
            hlc=draw(st.integers(0, 4)) << 16,
            parents=tuple(sorted(draw(st.sets(before, max_size=3)))),
            changes=tuple(changes),
        )
        entries.append(entry)
    return list({entry.id: entry for entry in entries}.values())


# --- the laws ---------------------------------------------------------------------------------------------
def view_depends_on_the_set_only(program: Program, entries: list[Entry], rnd: random.Random) -> None:
    """Idempotent, commutative, associative: any order, any repetition, any grouping."""
    shuffled = [*entries, *rnd.sample(entries, len(entries) // 2)]
    rnd.shuffle(shuffled)
    assert program(shuffled) == program(entries)


def nothing_is_lost_silently(program: Program, entries: list[Entry], _rnd: random.Random) -> None:
    """Each field that somebody set last, as far as they knew, is shown or listed."""
    shown = program(entries)
    gone = withdrawn(entries)
    known = {entry.id: entry for entry in entries}
    for ref, name, setters in _last_setters([e for e in entries if e.id not in gone], known):
        _shown_or_listed(shown, ref, name, setters)


LAWS = (view_depends_on_the_set_only, nothing_is_lost_silently)


def _shown_or_listed(shown: View, ref: RecordRef, name: str, setters: dict[EntryId, Any]) -> None:
    for setter, value in setters.items():
        is_shown = shown.records.get(ref, {}).get(name) == value
        is_listed = any(c[:2] == (ref, name) and setter in c[2] for c in shown.conflicts)
        # A tag that is not whole, because the act that made it was withdrawn, is not there with any value.
        is_gone = bool(shown.records.get(ref, {}).get("deleted")) and name == "deleted"
        assert is_shown or is_listed or is_gone, f"{ref} {name}={value!r} was lost"


def _last_setters(
    entries: list[Entry], known: dict[EntryId, Entry]
) -> list[tuple[RecordRef, str, dict[EntryId, Any]]]:
    """For every record and field the setters that no other setter has seen, found by walking parents."""
    sets: dict[tuple[RecordRef, str], dict[EntryId, Any]] = {}
    touching: dict[RecordRef, set[EntryId]] = {}
    for entry in known.values():
        for change in expanded(entry.changes):
            touching.setdefault(change.ref, set()).add(entry.id)
    for entry in entries:
        for change in expanded(entry.changes):
            for name, value in change.set.items():
                sets.setdefault((change.ref, name), {})[entry.id] = value
    found = []
    for (ref, name), setters in sets.items():
        seen = set().union(*(_seen(known, i, touching[ref]) for i in setters))
        found.append((ref, name, {i: value for i, value in setters.items() if i not in seen}))
    return found


def _seen(known: dict[EntryId, Entry], start: EntryId, members: set[EntryId]) -> set[EntryId]:
    seen: set[EntryId] = set()
    waiting = [p for p in known[start].parents if p in members]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += [p for p in known[one].parents if p in members]
    return seen


Law = Callable[[Program, list[Entry], random.Random], None]


@pytest.mark.parametrize("law", LAWS)
def test_our_program_holds_the_laws(law: Law) -> None:
    @settings(max_examples=100)
    @given(tangles(), st.randoms(use_true_random=False))
    def check(entries: list[Entry], rnd: random.Random) -> None:
        law(ours, entries, rnd)

    check()


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_laws_find_a_wrong_program_out(mutant: Program) -> None:
    assert any(_fails(law, mutant) for law in reversed(LAWS)), f"{mutant.__name__} lives"


def _fails(law: Law, mutant: Program) -> bool:
    @settings(max_examples=300, derandomize=True, database=None, phases=[Phase.generate])
    @given(tangles(), st.randoms(use_true_random=False))
    def check(entries: list[Entry], rnd: random.Random) -> None:
        law(mutant, entries, rnd)

    try:
        check()
    except AssertionError:
        return True
    return False


@given(tangles(), st.randoms(use_true_random=False))
def test_hashes_are_of_the_set(entries: list[Entry], rnd: random.Random) -> None:
    shuffled = entries * 2
    rnd.shuffle(shuffled)
    assert state_hash(fold(shuffled)) == state_hash(fold(entries))
    assert journal_hash([e.id for e in shuffled]) == journal_hash([e.id for e in entries])


@given(tangles())
def test_entries_travel_byte_for_byte(entries: list[Entry]) -> None:
    for entry in entries:
        again = foreign_entry(entry.canonical)
        assert (again, again.id, again.canonical) == (entry, entry.id, entry.canonical)


@given(tangles(), st.data())
def test_what_came_last_and_is_withdrawn_leaves_what_was_before(
    entries: list[Entry], data: st.DataObject
) -> None:
    """Withdrawing a merge that nobody has built upon gives the state before it; undoing that, after it."""
    size = data.draw(st.integers(0, len(entries)))
    before, merged = entries[:size], entries[size:]
    merged = [e for e in merged if not any(c.record == "entry" for c in e.changes)]
    if any(set(e.parents) & {m.id for m in merged} for e in before):
        return
    taken = _act([Change("entry", entry.id, {"withdrawn": True}) for entry in merged], hlc=1 << 40)
    after = fold([*before, *merged, taken])
    assert _whole(after) == _whole(fold(before))
    back = _act(
        [Change("entry", e.id, {"withdrawn": None}) for e in merged], hlc=1 << 41, parents=(taken.id,)
    )
    again = [*before, *merged, taken, back]
    assert _whole(fold(again)) == _whole(fold([*before, *merged]))


def _whole(state: State) -> str:
    """The hash without tags that nobody has drawn yet: of those, only later acts have come."""
    return state_hash({r: one for r, one in state.items() if r.record != "tag" or "span" in one.fields})


def _act(changes: list[Change], *, hlc: int, parents: tuple[EntryId, ...] = ()) -> Entry:
    return Entry("withdraw", PROJECT, "lead", "z", hlc, parents, tuple(changes))


# --- three laptops and a reviewer -------------------------------------------------------------------------
class Meeting(RuleBasedStateMachine):
    """They act, and send what they know late, twice and out of order; clocks jump."""

    program: Program = staticmethod(ours)
    names = ("linh", "minh", "lan", "reviewer")

    def __init__(self) -> None:
        super().__init__()
        self.copies: dict[str, list[Entry]] = {name: [] for name in self.names}
        self.acknowledged: dict[EntryId, Entry] = {}
        self.mail: list[tuple[str, list[Entry]]] = []

    @rule(
        name=st.sampled_from(names),
        changes=st.lists(_changes, min_size=1, max_size=2),
        clock=st.integers(0, 5),
    )
    def act(self, name: str, changes: list[Change], clock: int) -> None:
        """An act on what this copy has seen."""
        seen = self.copies[name]
        state = fold(seen)
        parents = {head for c in changes if c.ref in state for head in state[c.ref].heads}
        entry = Entry("tag", PROJECT, name, name, clock << 16, tuple(sorted(parents)), tuple(changes))
        if entry.id not in self.acknowledged:
            self.acknowledged[entry.id] = entry
            seen.append(entry)

    @rule(name=st.sampled_from(names), data=st.data())
    def send(self, name: str, data: st.DataObject) -> None:
        """A packet of a part of what this copy knows."""
        if self.copies[name]:
            part = data.draw(st.lists(st.sampled_from(self.copies[name]), min_size=1, max_size=5))
            self.mail.append((data.draw(st.sampled_from(self.names)), part))

    @rule(data=st.data(), keeps=st.booleans())
    def receive(self, data: st.DataObject, keeps: bool) -> None:
        """Any packet arrives, perhaps not for the last time."""
        if self.mail:
            index = data.draw(st.integers(0, len(self.mail) - 1))
            name, part = self.mail[index] if keeps else self.mail.pop(index)
            there = {entry.id for entry in self.copies[name]}
            self.copies[name] += list({e.id: e for e in part if e.id not in there}.values())

    def teardown(self) -> None:
        """Everybody hears everything: one view, every act in it, none twice, nothing lost."""
        program = type(self).program
        for copy in self.copies.values():
            there = {entry.id for entry in copy}
            copy += [entry for entry in self.acknowledged.values() if entry.id not in there]
            assert len(copy) == len(self.acknowledged)
        views = [program(copy) for copy in self.copies.values()]
        assert all(view == views[0] for view in views)
        nothing_is_lost_silently(program, list(self.acknowledged.values()), random.Random(0))


TestMeeting = Meeting.TestCase
TestMeeting.settings = settings(max_examples=40, stateful_step_count=25)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_meeting_finds_a_wrong_program_out(mutant: Program) -> None:
    machine = type("Mutant", (Meeting,), {"program": staticmethod(mutant)})
    chosen = settings(
        max_examples=200,
        stateful_step_count=25,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine, settings=chosen)
