"""Makes every row anew from the journal: rows are projections, so nothing is lost by throwing them away.

Only stories keep their numbers, since texts and a segmenter's sentences, which no entry holds, hang on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Table, bindparam, delete, insert, select, text, update

from storymark.domain.edits import read_field
from storymark.domain.ids import story_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.ranges import Range
from storymark.services.ports import Progress
from storymark.storage.checking.journal_rules import JournalState, records_of, take_out
from storymark.storage.columns import RECORDS, Record, decoded, read_marks
from storymark.storage.engine import Database
from storymark.storage.journal import Journal
from storymark.storage.numbers import Numbers
from storymark.storage.projection import Projector
from storymark.storage.sentence_rows import sentence_counts
from storymark.storage.store import SqlStore
from storymark.storage.tables import forked, layer, read_mark, sentences, story, story_text, touch, withdrawn

_KEPT = ("num", "id", "sentence_count")


def make_anew(
    store: SqlStore, state: JournalState, broken_cuts: Iterable[str], *, progress: Progress
) -> list[Change]:
    """Rebuild all rows in the open transaction.

    A segmenter's sentences of the stories `broken_cuts` go: they are cut again when they are needed. What
    only rows still told, of entries that are damaged or lost, comes back as changes for a new entry.
    """
    db = store.database
    held = _held(db, sorted(records_of(db, state.untrusted)))
    take_out(store, state)
    known = _known_stories(db)
    # A story whose entry is lost keeps its row until the new entry names it again: its text hangs on it.
    known.update((ref.id, fields["external_id"]) for ref, fields in held.items() if ref.record == "story")
    _settle_texts(db, known)
    _clear(db)
    for id in broken_cuts:
        number = select(story.c.num).where(story.c.id == id).scalar_subquery()
        db.connection.execute(delete(sentences).where(sentences.c.story == number))
    journal = Journal(db)
    projector = Projector(db, journal, Numbers(db))
    for seq, entry in journal.numbered():
        projector.project(entry, seq)
        progress(seq, state.last, "anew")
    counts = sentence_counts(db)
    recount = update(story).where(story.c.num == bindparam("n")).values(sentence_count=bindparam("count"))
    for (number,) in db.rows(select(story.c.num)):
        db.connection.execute(recount, {"n": number, "count": counts.get(number, 0)})
    store.forget_all()
    return [change for ref, fields in held.items() if (change := _restated(store, ref, fields)) is not None]


# --- what untrusted entries brought ----------------------------------------------------------------------
def _held(database: Database, refs: list[RecordRef]) -> dict[RecordRef, dict[str, Any]]:
    """The fields of these records as their rows have them."""
    found = {}
    for ref in refs:
        fields = _fields_of_row(database, ref)
        if fields is not None:
            found[ref] = fields
    return found


def _fields_of_row(database: Database, ref: RecordRef) -> dict[str, Any] | None:
    record = RECORDS.get(ref.record)
    if record is None:
        return None
    table = record.table
    query = select(table)
    if ref.record == "sentences":
        query = query.join(story, story.c.num == table.c.story)
        query = query.where(story.c.id == ref.id, table.c.by_hand == 1)
    else:
        query = query.where(table.c.id == ref.id)
    row = database.one(query)
    if row is None:
        return None
    columns = dict(zip((column.name for column in table.columns), row, strict=True))
    for field in record.fields.values():
        for owner in (story, layer):
            if field.names == owner.name:
                name = field.columns[0]
                columns[name] = database.value(select(owner.c.id).where(owner.c.num == columns[name]))
    fields = decoded(record, columns)
    if ref.record == "layer":
        marks = select(read_mark.c.start_cp, read_mark.c.end_cp, read_mark.c.revision)
        for start, end, revision in database.rows(marks.where(read_mark.c.layer == columns["num"])):
            fields[read_field(Range(start, end))] = revision
    return fields


def _restated(store: SqlStore, ref: RecordRef, fields: dict[str, Any]) -> Change | None:
    """What an entry must set so that the record is as its row was; None when it is so already."""
    record, now = RECORDS[ref.record], store.fields(ref)
    if not now:
        return Change(ref.record, ref.id, {n: v for n, v in fields.items() if v not in (None, False)})
    unlike = {name: value for name, value in fields.items() if _is_unlike(record, name, value, now.get(name))}
    if ref.record == "layer":
        seen = {read_field(span) for span, revision in read_marks(now).items() if revision is not None}
        unlike.update(dict.fromkeys(seen - fields.keys()))
        if unlike:  # any entry of a layer says which one it is
            unlike |= {name: fields[name] for name in ("story", "annotator", "kind", "round")}
    return Change(ref.record, ref.id, unlike) if unlike else None


def _is_unlike(record: Record, name: str, value: Any, now: Any) -> bool:
    field = record.fields.get(name)
    return value != now if field is None else field.encode(value) != field.encode(now)


# --- texts -----------------------------------------------------------------------------------------------
def _known_stories(database: Database) -> dict[str, str]:
    """Story ids that the journal brought, with their external ids."""
    found: dict[str, str] = {}
    for entry in Journal(database).entries():
        for change in entry.changes:
            if change.record == "story":
                given = change.set.get("external_id")
                found[change.id] = given if isinstance(given, str) else found.get(change.id, "")
    return found


def _settle_texts(database: Database, known: dict[str, str]) -> None:
    """Bring texts without a story back to theirs, whose id is their hash, and let go of the others."""
    rows = database.rows(select(story.c.num, story.c.id))
    strange = [num for num, id in rows if id not in known]
    drop = delete(story).where(story.c.num == bindparam("n"))
    for number in strange:
        database.connection.execute(drop, {"n": number})
    numbers = {id: num for num, id in rows if id in known}
    with_text = {row[0] for row in database.rows(select(story_text.c.story))}
    lacking = {id: known[id] for id in known if numbers.get(id) not in with_text}
    for number in sorted(with_text - set(numbers.values())):
        body = database.value(select(story_text.c.text).where(story_text.c.story == number))
        owner = next((id for id, external in lacking.items() if story_id(external, body) == id), None)
        if owner is None:
            continue
        del lacking[owner]
        if owner in numbers:
            moved = update(story_text).where(story_text.c.story == number).values(story=numbers[owner])
            database.connection.execute(moved)
        else:
            database.connection.execute(insert(story).values(num=number, id=owner))
    for table in (story_text, sentences):
        loose = table.c.story.not_in(select(story.c.num))
        database.connection.execute(delete(table).where(loose))


# --- rows ------------------------------------------------------------------------------------------------
def _clear(database: Database) -> None:
    run = database.connection.execute
    for table in (touch, read_mark, withdrawn, forked):
        run(delete(table))
    run(delete(sentences).where(sentences.c.by_hand == 1))
    for record in RECORDS.values():
        if record.table not in (story, sentences):
            run(delete(record.table))
    run(update(story).values(dict(_defaults(story))))


def _defaults(table: Table) -> Iterator[tuple[Column[Any], Any]]:
    for column in table.columns:
        if column.name not in _KEPT:
            given = column.server_default
            yield column, None if given is None else text(given.arg.text)  # type: ignore[attr-defined]
