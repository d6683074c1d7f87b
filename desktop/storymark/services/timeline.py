"""The history as a list to read: what was done, by whom, when and to what, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from storymark.domain.clock import hlc_ms
from storymark.domain.ids import AnnotatorId, EntryId, StoryId, TagId
from storymark.domain.journal import REDO, UNDO, Entry, RecordRef, expanded
from storymark.domain.suggestions import decisions_in
from storymark.services.ledger import Ledger
from storymark.services.ports import JournalLine

# Bookkeeping that nobody would call an act.
HIDDEN = frozenset({"read", "time", "open"})
# A longer entry is an import or its like: what it holds is not read for one line of a list.
MOST_BYTES = 200_000
# So many entries are looked through for one page; a rarer find comes with the next page.
MOST_SCANNED = 4_000
_SLICE = 200
_TOLD = ("note", "confidence", "status", "flagged", "reason", "attributes")


@dataclass(frozen=True, slots=True)
class Deed:
    """One act for the list. `told` holds the values that it set (`note`, `status`, …), `tags` how many tags.

    `of` is the act that an undo or redo is about; `is_taken_back` says that it does not hold any more.
    """

    entry: EntryId
    type: str
    author: AnnotatorId
    at_ms: int
    hlc: int
    story: str = ""
    title: str = ""
    tag: str = ""
    quote: str = ""
    label: str = ""
    tags: int = 0
    told: Mapping[str, Any] = field(default_factory=dict)
    of: Deed | None = None
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the next page begins, and which older acts are known to be taken back."""

    place: tuple[int, int]
    taken_back: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """Deeds, newest first; `next` is None after the oldest."""

    deeds: tuple[Deed, ...]
    next: Cursor | None


def deeds(
    ledger: Ledger,
    *,
    after: Cursor | None = None,
    limit: int = 100,
    story: str = "",
    author: str = "",
) -> Page:
    """Up to `limit` acts that follow `after` in the list; of one story or one author if they are given.

    A page may be short, or empty, where few acts fit: go on while `next` is not None.
    """
    teller = _Teller(ledger)
    found: list[Deed] = []
    place = after.place if after is not None else None
    taken = set(after.taken_back) if after is not None else set()
    gone = ledger.store.gone()
    scanned = 0
    while scanned < MOST_SCANNED:
        lines = ledger.store.journal_page(before=place, limit=_SLICE)
        for line in lines:
            place = line.place
            scanned += 1
            is_taken_back = line.entry in taken or line.entry in gone
            taken.discard(line.entry)
            if line.undoes and not is_taken_back:
                taken.add(line.undoes)
            if line.type in HIDDEN or (author and line.author != author):
                continue
            deed = teller.deed(line, is_taken_back=is_taken_back, only=story)
            if deed is not None:
                found.append(deed)
            if len(found) == limit:
                return Page(tuple(found), Cursor(line.place, frozenset(taken)))
        if len(lines) < _SLICE:
            return Page(tuple(found), None)
    assert place is not None
    return Page(tuple(found), Cursor(place, frozenset(taken)))


class _Teller:
    """Looks up what the lines speak of; remembers it for one page."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._titles: dict[str, str] = {}
        self._homes: dict[str, str] = {}

    def deed(self, line: JournalLine, *, is_taken_back: bool, only: str = "") -> Deed | None:
        """The line as a deed; None when it is about another story than `only`."""
        deed = self._told(line.entry, line.type, line.author, line.hlc, line.size, is_taken_back)
        if line.type in (UNDO, REDO):
            deed = self._with_act(deed, line)
        if only and deed.story != only:
            return None
        return deed

    def _with_act(self, deed: Deed, line: JournalLine) -> Deed:
        act = self._ledger.store.entry(EntryId(line.undoes))
        if act is not None and act.type == UNDO:  # a redo takes back an undo: tell the act itself
            act = self._ledger.store.entry(EntryId(act.undoes))
        if act is None:
            return deed
        of = self._told(act.id, act.type, act.author, act.hlc, len(act.canonical), False)
        return Deed(
            deed.entry,
            deed.type,
            deed.author,
            deed.at_ms,
            deed.hlc,
            of.story or deed.story,
            of.title or deed.title,
            of.tag,
            of=of,
            is_taken_back=deed.is_taken_back,
        )

    def _told(
        self, entry_id: EntryId, type_: str, author: str, hlc: int, size: int, is_taken_back: bool
    ) -> Deed:
        bare = Deed(entry_id, type_, AnnotatorId(author), hlc_ms(hlc), hlc, is_taken_back=is_taken_back)
        if size > MOST_BYTES:
            return bare
        entry = self._ledger.store.entry(entry_id)
        return bare if entry is None else self._filled(bare, entry)

    def _filled(self, bare: Deed, entry: Entry) -> Deed:
        told: dict[str, Any] = {}
        tag = quote = label = story = ""
        tags = 0
        for change in expanded(entry.changes):
            told.update({name: change.set[name] for name in _TOLD if name in change.set})
            if change.record == "tag":
                tags += 1
                if not tag:
                    tag = change.id
                    now = {} if "quote" in change.set and "label" in change.set else self._fields(change.ref)
                    quote = str(change.set.get("quote") or now.get("quote") or "")
                    label = str(change.set.get("label") or now.get("label") or "")
                    story = str(change.set.get("story") or self._home(change.id))
            elif change.record in ("story", "sentences"):
                story = story or change.id
            elif change.record == "layer":
                story = story or str(change.set.get("story") or "")
                for made in decisions_in(change.set):
                    quote, label = quote or made.quote, label or made.place[2]
        return Deed(
            bare.entry,
            bare.type,
            bare.author,
            bare.at_ms,
            bare.hlc,
            story,
            self._title(story),
            tag,
            quote,
            label,
            tags,
            told,
            None,
            bare.is_taken_back,
        )

    def _fields(self, ref: RecordRef) -> dict[str, Any]:
        return self._ledger.store.fields(ref)

    def _home(self, tag: str) -> str:
        if tag not in self._homes:
            self._homes[tag] = self._ledger.store.story_of_tag(TagId(tag)) or ""
        return self._homes[tag]

    def _title(self, story: str) -> str:
        if story and story not in self._titles:
            row = self._ledger.store.story_row(StoryId(story), None)
            self._titles[story] = row.title if row is not None else ""
        return self._titles.get(story, "")
