"""Two laptops that work on one project and meet now and then: random acts as hypothesis draws them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from storymark.domain.fold import fold
from storymark.domain.ids import AnnotatorId
from storymark.domain.journal import UNDO, Change, Entry, RecordRef, expanded
from storymark.domain.undo import inverse

PROJECT = "01930000-0000-7000-8000-0000000000ff"
PEOPLE = (AnnotatorId("0193-linh"), AnnotatorId("0193-minh"))

_STORIES = st.sampled_from(["s1", "s2"])
_LAYERS = st.sampled_from(["l1", "l2", "l3"])
_TAGS = st.sampled_from(["t1", "t2", "t3", "t4"])
_WORDS = st.sampled_from(["", "claim", "đồng cảm", "e\u0301𠮷\r\n\u2028", "👨‍👩‍👧"])
# What no program of ours writes: the rows take it for the default, the journal keeps it.
_ODD = st.one_of(st.none(), st.booleans(), st.just([1, {"a": None}]), st.just(1 << 70), st.just("\u0000"))
_COUNTS = st.integers(0, 9)
_DELETED = {"deleted": st.booleans()}


def _odd_too(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return values if name in ("updated", "layer") else st.one_of(values, _ODD)


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={n: _odd_too(n, v) for n, v in fields.items()})


def _tag_fields(tag: str) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "story": _STORIES,
        "layer": st.just("l" + tag[1:]),  # a tag never leaves its layer; it may come before it, or without
        "span": st.tuples(_COUNTS, _COUNTS).map(list),
        "label": _WORDS,
        "quote": _WORDS,
        "note": _WORDS,
        "updated": _COUNTS,
    }


def _tag_change(tag: str) -> st.SearchStrategy[Change]:
    return st.builds(lambda f: Change("tag", tag, f), _some(**_tag_fields(tag), **_DELETED))


_label = _some(name=st.just({"vi": "Khẳng định"}), order=_COUNTS)
_label_set = _some(revision=_COUNTS, rules=st.just([{"vi": "x"}]))
_layer = _some(
    **{
        "story": _STORIES,
        "annotator": st.sampled_from(PEOPLE),
        "kind": st.sampled_from(["annotator", "gold"]),
        "round": st.integers(1, 3),
        "status": st.sampled_from(["todo", "open", "done"]),
        "read/0-3": _COUNTS,
        "read/4-9": _COUNTS,
        "read/x-y": _COUNTS,
        **_DELETED,
    }
)
_story = _some(title=_WORDS, external_id=_WORDS, sections=st.just([["", 0, 9]]), length=_COUNTS, **_DELETED)
_cut = _some(ranges=st.sampled_from([[], [0, 4], [0, 4, 5, 9]]), manual=st.just([0]), **_DELETED)
_changes = st.one_of(
    _TAGS.flatmap(_tag_change),
    st.builds(lambda i: Change("tag", i, {"deleted": True}), _TAGS),
    st.builds(lambda i, f: Change("layer", i, f), _LAYERS, _layer),
    st.builds(lambda i, f: Change("story", i, f), _STORIES, _story),
    st.builds(lambda i, f: Change("sentences", i, f), _STORIES, _cut),
    st.builds(lambda f: Change("label", "claim", f), _label),
    st.builds(lambda f: Change("annotator", PEOPLE[0], f), _some(name=_WORDS, added=_COUNTS, **_DELETED)),
    st.builds(lambda f: Change("label_set", "labels", f), _label_set),
    st.builds(lambda f: Change("comment", "c1", f), _some(text=_WORDS, likes=_COUNTS)),
    st.builds(lambda f: Change("same_as", PEOPLE[1], f), _some(annotator=st.just(PEOPLE[0]), **_DELETED)),
    st.builds(
        lambda f: Change("assignment", "a1", f), _some(story=_STORIES, round=_COUNTS, due=_COUNTS, **_DELETED)
    ),
)


@st.composite
def packs(draw: st.DrawFn) -> Change:
    """Tags of one story as an import packs them; ids may be known already, or come twice."""
    names = draw(st.lists(st.sampled_from(sorted(_tag_fields("t1"))), unique=True, max_size=5))
    rows = []
    for tag in draw(st.lists(_TAGS, max_size=4)):
        fields = _tag_fields(tag)
        rows.append([tag, *(draw(_odd_too(name, fields[name])) for name in names)])
    return Change("tags", draw(_STORIES), {"fields": ["id", *names], "rows": rows})


class Laptop:
    """A copy of the project: what it has seen, and acts that build upon it."""

    def __init__(self, name: str, skew_ms: int) -> None:
        self.name = name
        self.skew_ms = skew_ms
        self.seen: list[Entry] = []

    def act(self, tick: int, type_: str, changes: list[Change], undoes: str = "") -> Entry:
        state = fold(self.seen)
        refs = {change.ref for change in expanded(tuple(changes))}
        parents = sorted({head for ref in refs if ref in state for head in state[ref].heads})
        author = PEOPLE[len(self.name) % 2]
        hlc = (tick + self.skew_ms) << 16
        entry = Entry(type_, PROJECT, author, self.name, hlc, tuple(parents), tuple(changes), undoes)
        self.seen.append(entry)
        return entry

    def undo(self, tick: int, entry: Entry) -> Entry:
        """Take an act back, as the journal stood without it."""
        before = fold(e for e in self.seen if e.hlc < entry.hlc)

        def fields(ref: RecordRef) -> dict[str, Any]:
            return before[ref].fields if ref in before else {}

        # As a layer keeps what makes it the one it is, a tag keeps its layer.
        kept = [
            Change(c.record, c.id, {n: v for n, v in c.set.items() if n != "layer"})
            for c in inverse(entry.changes, fields)
        ]
        return self.act(tick, UNDO, kept, entry.id)

    def meet(self, other: Laptop) -> None:
        """Both have seen everything afterwards."""
        union = list({e.id: e for e in (*self.seen, *other.seen)}.values())
        self.seen, other.seen = union, list(union)


@st.composite
def histories(draw: st.DrawFn, *, max_acts: int = 14) -> list[Entry]:
    """Entries of two laptops, each after those that its author had seen; one clock may run behind."""
    laptops = [Laptop("a", 0), Laptop("bb", draw(st.sampled_from([0, -5, 3])))]
    entries: list[Entry] = []
    for tick in range(10, 10 + draw(st.integers(1, max_acts))):
        laptop = draw(st.sampled_from(laptops))
        what = draw(st.sampled_from(["act", "act", "act", "pack", "undo", "meet", "withdraw"]))
        if what == "meet":
            laptops[0].meet(laptops[1])
            continue
        if what == "undo" and laptop.seen:
            entries.append(laptop.undo(tick, draw(st.sampled_from(laptop.seen))))
            continue
        if what == "withdraw" and entries:
            # Also what this laptop has not seen, as when its packet arrived in part.
            named = draw(st.lists(st.sampled_from(entries), min_size=1, max_size=3, unique_by=lambda e: e.id))
            gone = draw(st.sampled_from([True, True, False, None]))
            says = [Change("entry", entry.id, {"withdrawn": gone}) for entry in named]
            entries.append(laptop.act(tick, "withdraw", says))
            continue
        changes = draw(st.lists(_changes, min_size=1, max_size=3))
        if what == "pack":
            changes += [draw(packs()) for _ in range(draw(st.integers(1, 2)))]
        entries.append(laptop.act(tick, draw(st.sampled_from(["tag", "import", "tomorrow"])), changes))
    return entries
