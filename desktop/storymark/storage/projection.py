"""Adds entries to the journal and keeps the rows what a fold of the journal would make them.

An entry whose author had seen the one head of every record that it changes sets its fields on the rows
and nothing is read: that is every act of one person on one copy. A record that it changes beside somebody
else's act (a merge, an entry that comes late) is folded anew from all of its entries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, delete, or_, select, update

from storymark.domain.clock import hlc_ms
from storymark.domain.fold import ENTRY, withdrawn
from storymark.domain.folding import search_key
from storymark.domain.ids import EntryId
from storymark.domain.journal import Entry, RecordRef
from storymark.storage.columns import RECORDS, Record, read_marks
from storymark.storage.engine import Database
from storymark.storage.journal import History, Journal, touches_of
from storymark.storage.listing import Listing, retime
from storymark.storage.numbers import Numbers
from storymark.storage.packs import Pack, insert_pack, pack_of
from storymark.storage.sentence_rows import recount
from storymark.storage.tables import layer, read_mark, story, tag

# Rows that others refer to come first.
_ORDER = {"project": 0, "annotator": 1, "label_set": 2, "label": 3, "story": 4, "sentences": 5, "layer": 6}
_ON_STORIES = frozenset({"tag", "assignment", "decision", "comment", "story_label"})
_IDENTITIES_KEPT = 10_000
_IDENTITY = ("story", "annotator", "kind", "round", "deleted")

Fields = Mapping[str, Any]
Sets = dict[RecordRef, dict[str, Any]]


class Projector:
    """Writes entries and rows, inside a transaction of the database."""

    def __init__(self, database: Database, journal: Journal, numbers: Numbers) -> None:
        self._db = database
        self._journal = journal
        self._numbers = numbers
        self._listing = Listing(database)
        self._identities: dict[str, tuple[Any, ...]] = {}

    def forget_all(self) -> None:
        """Remember nothing: something was taken back."""
        self._identities.clear()
        self._listing.forget_all()

    def forget(self, refs: Iterable[RecordRef]) -> None:
        """Read these records anew: somebody else has changed them."""
        for ref in refs:
            self._identities.pop(ref.id, None)

    def append(self, entry: Entry) -> bool:
        """Add an entry; False when it was there already. Raises ValueError for packed tags without sense."""
        parts = self._parts(entry)
        seq = self._journal.add(entry)
        if seq is None:
            return False
        self._project(*parts, entry, seq)
        return True

    def project(self, entry: Entry, seq: int) -> None:
        """Write the rows of an entry that is in the journal as number `seq` and has no rows."""
        self._project(*self._parts(entry), entry, seq)

    def _parts(self, entry: Entry) -> tuple[Sets, list[Pack]]:
        return (touches_of(entry), []) if entry.id in self._journal.gone else _split(entry)

    def _project(self, sets: Sets, packs: list[Pack], entry: Entry, seq: int) -> None:
        self._apply(sets, entry, seq)
        for pack in packs:
            known = insert_pack(self._db, self._numbers, pack, seq=seq)
            self._journal.forget_tags(pack.ids)
            new_layers = {ref.id for ref in sets if ref.record == "layer"}
            self._touch_layers(pack.without(known).layers - new_layers, hlc_ms(entry.hlc))
            if known:
                rows = zip(pack.ids, pack.rows, strict=True)
                again = {RecordRef("tag", id): pack.fields_of(row) for id, row in rows if id in known}
                self._apply(again, entry, seq)
        if any(ref.record == ENTRY for ref in sets):
            self._weigh_entries()
        self._listing.settle()

    def _weigh_entries(self) -> None:
        """Somebody spoke of entries: whatever those touch that count no more, or again, is folded anew."""
        before, after = self._journal.gone, withdrawn(self._journal.naming_entries())
        self._journal.put_gone(after)
        turned = [entry for entry in map(self._journal.entry, sorted(before ^ after)) if entry is not None]
        refs = dict.fromkeys(ref for entry in turned for ref in touches_of(entry))
        for ref in sorted(refs, key=lambda r: (_ORDER.get(r.record, 9), r)):
            history = self._journal.history(ref)
            state = self._journal.state(ref)
            first = min(known.hlc for known in history.known.values())
            self._put(ref, state.fields, None, is_new=True, hlc=first)

    def _apply(self, sets: Sets, entry: Entry, seq: int) -> None:
        heads = self._journal.heads_of(list(sets))
        parents = set(entry.parents)
        is_plain = entry.id not in self._journal.gone
        plain = {
            ref: fields
            for ref, fields in sets.items()
            if is_plain and _is_next(heads[ref], parents) and not self._journal.is_forked_by_withdrawal(ref)
        }
        self._journal.touch(seq, entry, plain, follows=[ref for ref in plain if heads[ref]])
        now_ms = hlc_ms(entry.hlc)
        for ref in sorted(sets, key=lambda r: _ORDER.get(r.record, 9)):
            fields: Fields = sets[ref]
            left = self._layer_of(ref) if "layer" in fields and heads[ref] else None
            if ref in plain:
                self._put(ref, fields, fields, is_new=not heads[ref], hlc=entry.hlc)
                if ref.record == "tag" and "layer" in fields and heads[ref]:
                    # Only now its layer is known: what was done to it before counts there too.
                    self._touch(ref, _last_ms(self._journal.history(ref)))
                else:
                    self._touch(ref, now_ms)
            else:
                history = self._journal.refold(ref, seq=seq, entry=entry, fields=fields)
                assert history.state is not None
                first = min(known.hlc for known in history.known.values())
                self._put(ref, history.state.fields, None, is_new=True, hlc=first)
                self._touch(ref, _last_ms(history))
            if left is not None and left != self._layer_of(ref):
                retime(self._db, left)

    def _put(
        self, ref: RecordRef, fields: Fields, names: Iterable[str] | None, *, is_new: bool, hlc: int
    ) -> None:
        """Write the fields `names` to the record's row, None for all that a row can hold."""
        record = RECORDS.get(ref.record)
        if record is None:  # a newer program's record: the journal keeps it and passes it on
            return
        values = record.encoded(fields, record.fields if names is None else names)
        if ref.record == "story":
            self._put_story(ref.id, values, fields, is_new=is_new, hlc=hlc)
        elif ref.record == "sentences":
            number = self._numbers.story(ref.id)
            self._upsert(record, number, values)
            recount(self._db, number)
        elif ref.record == "layer":
            self._put_layer(ref.id, values, fields, is_new=is_new, is_whole=names is None)
        else:
            if ref.record in _ON_STORIES:
                self._number(values)
            self._upsert(record, ref.id, values)

    def _put_story(self, id: str, values: dict[str, Any], fields: Fields, *, is_new: bool, hlc: int) -> None:
        if "title" in values and "external_id" in values:
            values["search_key"] = search_key(values["title"], values["external_id"])
        if is_new:
            values["added_hlc"] = hlc
        number = self._upsert(RECORDS["story"], id, values)
        if not is_new:
            added = self._db.prepare("story.added", _add_story, ("added_hlc", "n", "earlier"))
            self._db.write(added, (hlc, number, hlc))
        if "search_key" not in values and (is_new or "title" in values or "external_id" in values):
            names = self._db.fetch(self._db.prepare("story.names", _story_names, ("n",)), (number,))[0]
            renew = self._db.prepare("story.search", _renew_search_key, ("search_key", "n"))
            self._db.write(renew, (search_key(*names), number))
        if is_new or "deleted" in fields:
            self._listing.note(number)

    def _put_layer(
        self, id: str, values: dict[str, Any], fields: Fields, *, is_new: bool, is_whole: bool
    ) -> None:
        if values.get("story") is not None:
            values["story"] = self._numbers.story(values["story"])
        identity = tuple(fields.get(name) for name in _IDENTITY)
        if is_new or self._identities.get(id) != identity:
            if len(self._identities) >= _IDENTITIES_KEPT:
                self._identities.clear()
            self._identities[id] = identity
            self._listing.note(values.get("story"))
            if is_whole or not is_new:  # a described layer, which entries without order may even move
                self._listing.note_layer(id)
        number = self._upsert(RECORDS["layer"], id, values)
        self._numbers.remember_layer(id, number)
        if is_whole:
            clear = self._db.prepare("marks.clear", _clear_marks, ("n",))
            self._db.write(clear, (number,))
        self._put_marks(number, fields)

    def _put_marks(self, number: int, fields: Fields) -> None:
        marks = read_marks(fields)
        seen = [(number, *span, revision) for span, revision in marks.items() if revision is not None]
        unseen = [(number, *span) for span, revision in marks.items() if revision is None]
        self._db.write_many(self._db.prepare("marks.drop", _drop_mark, ("n", "s", "e")), unseen)
        names = ("layer", "start_cp", "end_cp", "revision")
        self._db.write_many(self._db.prepare("marks.put", self._put_mark, names), seen)

    def _number(self, values: dict[str, Any]) -> None:
        if values.get("story") is not None:
            values["story"] = self._numbers.story(values["story"])
        if values.get("layer") is not None:
            values["layer"] = self._numbers.layer(values["layer"])

    def _upsert(self, record: Record, key: Any, values: Mapping[str, Any]) -> int:
        """Insert or update the columns `values`; the row's number, 0 in tables without numbers."""
        fixed = record.fixed or {}
        whole = {record.key: key, **fixed, **values}
        table, names = record.table, tuple(c.name for c in record.table.columns if c.name in whole)

        def make() -> Any:
            made = self._db.insert(table).values({name: bindparam(name) for name in names})
            unique = [record.key, *fixed]
            changed = {name: made.excluded[name] for name in names if name not in unique}
            # Without a change nothing would be returned: setting the key to itself is one.
            changed = changed or {record.key: made.excluded[record.key]}
            made = made.on_conflict_do_update(index_elements=unique, set_=changed)
            return made.returning(table.c.num) if "num" in table.c else made

        statement = self._db.prepare(f"upsert {table.name} {' '.join(names)}", make, names)
        row = tuple(whole[name] for name in names)
        if "num" in table.c:
            return int(self._db.write_one(statement, row))
        self._db.write(statement, row)
        return 0

    def _put_mark(self) -> Any:
        names = ("layer", "start_cp", "end_cp", "revision")
        made = self._db.insert(read_mark).values({name: bindparam(name) for name in names})
        return made.on_conflict_do_update(
            index_elements=["layer", "start_cp", "end_cp"], set_={"revision": made.excluded.revision}
        )

    def _layer_of(self, ref: RecordRef) -> int | None:
        """The number of the layer that a tag is in; an act may move it."""
        if ref.record != "tag":
            return None
        found = self._db.fetch(self._db.prepare("tag.layer", _layer_of_tag, ("t",)), (ref.id,))
        return found[0][0] if found else None

    def _touch(self, ref: RecordRef, time_ms: int) -> None:
        if ref.record == "layer":
            self._touch_layers({ref.id}, time_ms)
        elif ref.record == "tag":
            touched = self._db.prepare("layer.touch.tag", _touch_layer_of_tag, ("touched_ms", "earlier", "t"))
            self._db.write(touched, (time_ms, time_ms, ref.id))

    def _touch_layers(self, ids: Iterable[str], time_ms: int) -> None:
        touched = self._db.prepare("layer.touch", _touch_layer, ("touched_ms", "earlier", "i"))
        self._db.write_many(touched, [(time_ms, time_ms, id) for id in ids])


def _split(entry: Entry) -> tuple[Sets, list[Pack]]:
    """What an entry sets by record, and its packs; a tag that it names twice is in the former only."""
    sets: Sets = {}
    for change in entry.changes:
        if change.record != "tags":
            sets.setdefault(change.ref, {}).update(change.set)
    packs = [pack_of(change) for change in entry.changes if change.record == "tags"]
    named = Counter(id for pack in packs for id in pack.ids)
    named.update(ref.id for ref in sets if ref.record == "tag")
    twice = {id for id, count in named.items() if count > 1}
    if twice:
        whole = touches_of(entry)
        sets.update((ref, whole[ref]) for ref in (RecordRef("tag", id) for id in twice))
        packs = [pack.without(twice) for pack in packs]
    return sets, packs


def _is_next(heads: tuple[EntryId, ...], parents: set[EntryId]) -> bool:
    # With two heads a fold weighs concurrent acts, even if this entry has seen both.
    return len(heads) <= 1 and parents.issuperset(heads)


def _last_ms(history: History) -> int:
    return hlc_ms(max(known.hlc for known in history.known.values()))


def _add_story() -> Any:
    earliest = or_(story.c.added_hlc.is_(None), story.c.added_hlc > bindparam("earlier"))
    return (
        update(story).where(story.c.num == bindparam("n"), earliest).values(added_hlc=bindparam("added_hlc"))
    )


def _story_names() -> Any:
    return select(story.c.title, story.c.external_id).where(story.c.num == bindparam("n"))


def _renew_search_key() -> Any:
    return update(story).where(story.c.num == bindparam("n")).values(search_key=bindparam("search_key"))


def _clear_marks() -> Any:
    return delete(read_mark).where(read_mark.c.layer == bindparam("n"))


def _drop_mark() -> Any:
    c = read_mark.c
    return delete(read_mark).where(
        c.layer == bindparam("n"), c.start_cp == bindparam("s"), c.end_cp == bindparam("e")
    )


def _layer_of_tag() -> Any:
    return select(tag.c.layer).where(tag.c.id == bindparam("t"))


def _touch_layer() -> Any:
    c = layer.c
    earlier = c.touched_ms < bindparam("earlier")
    return update(layer).where(earlier, c.id == bindparam("i")).values(touched_ms=bindparam("touched_ms"))


def _touch_layer_of_tag() -> Any:
    c = layer.c
    number = select(tag.c.layer).where(tag.c.id == bindparam("t")).scalar_subquery()
    earlier = c.touched_ms < bindparam("earlier")
    return update(layer).where(earlier, c.num == number).values(touched_ms=bindparam("touched_ms"))
