"""Breaks each rule of a project with raw SQL, as a bad disk, a bad program or a hostile hand would.

`BREAKERS` names for every kind of `domain.rule_breaks` a function that is given a connection of `sqlite3`.
What belongs to rows changes rows only. What an act may bring comes with a well-formed journal entry, so that
rows and journal agree and only the rule is broken.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from storymark.domain.clock import HybridClock
from storymark.domain.ids import EntryId, new_id
from storymark.domain.journal import Change, Entry

Breaker = Callable[[sqlite3.Connection], object]


def broken(path: Path, breaker: Breaker) -> None:
    """Break the closed project at `path`."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN")
    breaker(db)
    db.execute("COMMIT")
    db.close()


def forge(db: sqlite3.Connection, changes: Mapping[tuple[str, str], Mapping[str, Any]]) -> Entry:
    """Add an entry with these changes, and note that it touches their records; rows are the caller's."""
    project, replica = db.execute("SELECT project, replica FROM this_copy").fetchone()
    touched = "SELECT j.id FROM touch t JOIN journal j USING (seq)"
    heads = f"{touched} WHERE record = ? AND record_id = ? AND is_head = 1"
    parents = {EntryId(row[0]) for ref in changes for row in db.execute(heads, ref)}
    for record, id in changes:
        if record == "tag" and not parents:
            born = "SELECT j.id FROM tag t JOIN journal j ON j.seq = t.born_seq WHERE t.id = ?"
            parents |= {EntryId(row[0]) for row in db.execute(born, (id,))}
    last = db.execute("SELECT max(hlc) FROM journal").fetchone()[0]
    made = tuple(Change(*ref, fields) for ref, fields in changes.items())
    entry = Entry("tag", project, "", replica, HybridClock(last).next(), tuple(sorted(parents)), made)
    row = (entry.id, entry.type, entry.author, entry.replica, entry.hlc, "", 1, entry.canonical)
    insert = (
        "INSERT INTO journal (id, type, author, replica, hlc, undoes, is_act, body) VALUES (?,?,?,?,?,?,?,?)"
    )
    seq = db.execute(insert, row).lastrowid
    for ref in changes:
        db.execute("UPDATE touch SET is_head = 0 WHERE record = ? AND record_id = ?", ref)
        db.execute("INSERT INTO touch (record, record_id, seq) VALUES (?, ?, ?)", (*ref, seq))
    for record, id in changes:
        if record in ("tag", "layer"):
            where = "num = (SELECT layer FROM tag WHERE id = ?)" if record == "tag" else "id = ?"
            db.execute(
                f"UPDATE layer SET touched_ms = max(touched_ms, ?) WHERE {where}", (entry.hlc >> 16, id)
            )
    return entry


# --- who is who in `checked_projects` --------------------------------------------------------------------
def one(db: sqlite3.Connection, query: str, *values: Any) -> Any:
    """The first column of the first row."""
    return db.execute(query, values).fetchone()[0]


def a_tag(db: sqlite3.Connection) -> str:
    """A tag with a life of its own, which no import brought."""
    return str(one(db, "SELECT id FROM tag WHERE born_seq IS NULL AND deleted = 0 ORDER BY num DESC LIMIT 1"))


def a_packed_tag(db: sqlite3.Connection) -> str:
    """One of the tags that an import brought."""
    return str(one(db, "SELECT id FROM tag WHERE born_seq IS NOT NULL ORDER BY num LIMIT 1"))


def a_layer(db: sqlite3.Connection) -> str:
    """The layer of that tag."""
    return str(one(db, "SELECT l.id FROM tag t JOIN layer l ON l.num = t.layer WHERE t.id = ?", a_tag(db)))


def a_story(db: sqlite3.Connection) -> str:
    """The first story."""
    return str(one(db, "SELECT id FROM story ORDER BY num LIMIT 1"))


def _number(db: sqlite3.Connection, table: str, id: str) -> int:
    return int(one(db, f"SELECT num FROM {table} WHERE id = ?", id))


def _set(db: sqlite3.Connection, table: str, id: str, columns: Mapping[str, Any]) -> None:
    names = ", ".join(f"{name} = ?" for name in columns)
    db.execute(f"UPDATE {table} SET {names} WHERE id = ?", (*columns.values(), id))


def _act(record: str, pick: Callable[[sqlite3.Connection], str], fields: Any, columns: Any) -> Breaker:
    def breaker(db: sqlite3.Connection) -> None:
        id = pick(db)
        _set(db, record, id, columns)
        own = _layer_identity(db, id) if record == "layer" else {}
        forge(db, {(record, id): {**own, **fields}})

    return breaker


def _layer_identity(db: sqlite3.Connection, id: str) -> dict[str, Any]:
    columns = "s.id, l.annotator, l.kind, l.round"
    query = f"SELECT {columns} FROM layer l JOIN story s ON s.num = l.story WHERE l.id = ?"
    return dict(
        zip(("story", "annotator", "kind", "round"), db.execute(query, (id,)).fetchone(), strict=True)
    )


# --- the file --------------------------------------------------------------------------------------------
def _index_wrong(db: sqlite3.Connection) -> None:
    """The index as it should be, but made when it left out everything."""
    sql = one(db, "SELECT sql FROM sqlite_schema WHERE name = 'tag_places'")
    db.execute("DROP INDEX tag_places")
    db.execute(sql.replace("deleted = 0", "deleted = 7"))
    db.execute("PRAGMA writable_schema = 1")
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'tag_places'", (sql,))
    db.execute("PRAGMA writable_schema = 0")


def _foreign_part(db: sqlite3.Connection) -> None:
    db.execute("CREATE TRIGGER spy AFTER INSERT ON journal BEGIN DELETE FROM tag; END")


# --- the journal -----------------------------------------------------------------------------------------
def _entry_of(db: sqlite3.Connection, record: str, id: str) -> int:
    return int(one(db, "SELECT max(seq) FROM touch WHERE record = ? AND record_id = ?", record, id))


def _entry_damaged(db: sqlite3.Connection) -> None:
    seq = _entry_of(db, "tag", a_tag(db))
    body = bytes(one(db, "SELECT body FROM journal WHERE seq = ?", seq))
    db.execute("UPDATE journal SET body = ? WHERE seq = ?", (body[:40] + b"#" + body[41:], seq))


def _entry_lost(db: sqlite3.Connection) -> None:
    seq = one(db, "SELECT born_seq FROM tag WHERE id = ?", a_packed_tag(db))
    db.execute("DELETE FROM journal WHERE seq = ?", (seq,))


# --- rows ------------------------------------------------------------------------------------------------
def _row_unknown(db: sqlite3.Connection) -> None:
    columns = "story, layer, start_cp, end_cp, label, quote, created_ms, updated_ms"
    db.execute(
        f"INSERT INTO tag (id, {columns}) SELECT ?, story, layer, start_cp, end_cp, 'complaint', quote, 1, 1"
        " FROM tag WHERE id = ?",
        (new_id(), a_packed_tag(db)),
    )


def _text_orphan(db: sqlite3.Connection) -> None:
    """The row of a story goes, its text stays."""
    db.execute("DELETE FROM story WHERE id = ?", (a_story(db),))


def _machine_sentences(db: sqlite3.Connection) -> None:
    ranges = one(db, "SELECT ranges FROM sentences WHERE by_hand = 0 ORDER BY story LIMIT 1")
    turned = ranges[8:16] + ranges[:8] + ranges[16:]
    db.execute("UPDATE sentences SET ranges = ? WHERE ranges = ?", (turned, ranges))


# --- what an act may bring -------------------------------------------------------------------------------
def _label_unknown(db: sqlite3.Connection) -> None:
    _act("tag", a_tag, {"label": "praise"}, {"label": "praise"})(db)


def _layer_unknown(db: sqlite3.Connection) -> None:
    tag = a_tag(db)
    strange = new_id()
    number = db.execute("INSERT INTO layer (id) VALUES (?)", (strange,)).lastrowid
    _set(db, "tag", tag, {"layer": number})
    entry = forge(db, {("tag", tag): {"layer": strange}})
    # The layer that it was in has its time from this tag no more.
    times = (
        "SELECT max(j.hlc) >> 16 FROM touch t JOIN journal j USING (seq)"
        " WHERE record = 'layer' AND record_id = ?"
        " UNION SELECT max(j.hlc) >> 16 FROM touch t JOIN journal j USING (seq)"
        " JOIN tag g ON g.id = t.record_id JOIN layer l ON l.num = g.layer WHERE record = 'tag' AND l.id = ?"
    )
    for (id,) in db.execute("SELECT id FROM layer WHERE annotator != ''").fetchall():
        last = max((row[0] or 0 for row in db.execute(times, (id, id))), default=0)
        _set(db, "layer", id, {"touched_ms": last})
    _set(db, "layer", strange, {"touched_ms": entry.hlc >> 16})


def _tag_elsewhere(db: sqlite3.Connection) -> None:
    tag = a_tag(db)
    other = db.execute(
        "SELECT s.num, s.id FROM story s WHERE s.num != (SELECT story FROM tag WHERE id = ?) AND s.num IN"
        " (SELECT story FROM story_text WHERE substr(text, 1, 7) != '') LIMIT 1",
        (tag,),
    ).fetchone()
    text = one(db, "SELECT text FROM story_text WHERE story = ?", other[0])
    start, end = db.execute("SELECT start_cp, end_cp FROM tag WHERE id = ?", (tag,)).fetchone()
    _set(db, "tag", tag, {"story": other[0], "quote": text[start:end]})
    forge(db, {("tag", tag): {"story": other[1], "quote": text[start:end]}})


def _tag_twice(db: sqlite3.Connection) -> None:
    tag = a_tag(db)
    row = dict(zip(*_row(db, "tag", tag), strict=True))
    row |= {"num": None, "id": new_id(), "born_seq": None}
    marks = ", ".join("?" for _ in row)
    db.execute(f"INSERT INTO tag ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    story = one(db, "SELECT id FROM story WHERE num = ?", row["story"])
    fields = {
        "story": story,
        "layer": a_layer(db),
        "span": [row["start_cp"], row["end_cp"]],
        "created": row["created_ms"],
        "updated": row["updated_ms"],
    }
    plain = ("label", "quote", "note", "confidence", "attributes", "origin", "decision", "label_revision")
    forge(db, {("tag", row["id"]): {**fields, **{name: row[name] for name in plain}}})


def _row(db: sqlite3.Connection, table: str, id: str) -> tuple[list[str], tuple[Any, ...]]:
    found = db.execute(f"SELECT * FROM {table} WHERE id = ?", (id,))
    return [column[0] for column in found.description], found.fetchone()


def _name_empty(db: sqlite3.Connection) -> None:
    minh = str(one(db, "SELECT id FROM annotator WHERE name = 'Minh'"))
    _set(db, "annotator", minh, {"name": ""})
    forge(db, {("annotator", minh): {"name": ""}})


def _owner_unknown(db: sqlite3.Connection) -> None:
    minh = str(one(db, "SELECT id FROM annotator WHERE name = 'Minh'"))
    _set(db, "annotator", minh, {"deleted": 1})
    forge(db, {("annotator", minh): {"deleted": True}})


def _layer_story(db: sqlite3.Connection) -> None:
    strange, layer = "0" * 64, new_id()
    number = db.execute("INSERT INTO story (id) VALUES (?)", (strange,)).lastrowid
    linh = str(one(db, "SELECT id FROM annotator WHERE name = 'Linh'"))
    db.execute("INSERT INTO layer (id, story, annotator) VALUES (?, ?, ?)", (layer, number, linh))
    forge(db, {("layer", layer): {"story": strange, "annotator": linh, "kind": "annotator", "round": 1}})


def _story_label(db: sqlite3.Connection, story: str = "", label: str = "claim", owner: str = "") -> None:
    """A label on a whole story that nothing but this says anything of."""
    made, linh = new_id(), str(one(db, "SELECT id FROM annotator WHERE name = 'Linh'"))
    story, owner = story or a_story(db), owner or linh
    if not db.execute("SELECT 1 FROM story WHERE id = ?", (story,)).fetchone():
        db.execute("INSERT INTO story (id) VALUES (?)", (story,))
    values = (made, _number(db, "story", story), owner, label)
    db.execute("INSERT INTO story_label (id, story, annotator, label) VALUES (?, ?, ?, ?)", values)
    forge(db, {("story_label", made): {"story": story, "annotator": owner, "label": label}})


def _sections(db: sqlite3.Connection) -> None:
    far = [["body", 0, 99_999]]
    columns = {"sections": json.dumps(far, separators=(",", ":"))}
    _act("story", a_story, {"sections": far}, columns)(db)


def _hand_sentences(db: sqlite3.Connection) -> None:
    number = one(db, "SELECT story FROM sentences WHERE by_hand = 1")
    story = str(one(db, "SELECT id FROM story WHERE num = ?", number))
    edges = [0, 5, 3, 9]
    packed = b"".join(edge.to_bytes(4, "little") for edge in edges)
    values = (packed, number)
    db.execute("UPDATE sentences SET ranges = ?, manual = '[]' WHERE story = ? AND by_hand = 1", values)
    forge(db, {("sentences", story): {"ranges": edges, "manual": []}})


def _read_outside(db: sqlite3.Connection) -> None:
    layer = a_layer(db)
    number = _number(db, "layer", layer)
    db.execute("INSERT INTO read_mark VALUES (?, 5, 88888, 1)", (number,))
    forge(db, {("layer", layer): {**_layer_identity(db, layer), "read/5-88888": 1}})


BREAKERS: Mapping[str, Breaker] = {
    "copy_row": lambda db: db.execute("DELETE FROM this_copy"),
    "foreign_part": _foreign_part,
    "schema_number": lambda db: db.execute("PRAGMA user_version = 0"),
    "index_missing": lambda db: db.execute("DROP INDEX journal_by_hlc"),
    "index_wrong": _index_wrong,
    "entry_columns": lambda db: db.execute("UPDATE journal SET author = 'nobody', is_act = 0 WHERE seq = 9"),
    "entry_damaged": _entry_damaged,
    "entry_lost": _entry_lost,
    "heads": lambda db: db.execute("UPDATE touch SET is_head = 1 WHERE record = 'tag'"),
    "row_differs": lambda db: _set(db, "tag", a_tag(db), {"note": "somebody else’s"}),
    "row_missing": lambda db: db.execute("DELETE FROM tag WHERE id = ?", (a_packed_tag(db),)),
    "row_unknown": _row_unknown,
    "read_marks": lambda db: db.execute("DELETE FROM read_mark"),
    "listing": lambda db: db.execute("UPDATE layer SET is_listed = 1 - is_listed, touched_ms = 5"),
    "count": lambda db: _set(db, "story", a_story(db), {"sentence_count": 77}),
    "sentences": _machine_sentences,
    "text_orphan": _text_orphan,
    "quote": _act("tag", a_tag, {"quote": "not there"}, {"quote": "not there"}),
    "span": _act("tag", a_tag, {"span": [3, 70_000]}, {"start_cp": 3, "end_cp": 70_000}),
    "label_unknown": _label_unknown,
    "layer_unknown": _layer_unknown,
    "tag_story": _tag_elsewhere,
    "tag_twice": _tag_twice,
    "name_empty": _name_empty,
    "owner_unknown": _owner_unknown,
    "layer_story": _layer_story,
    "story_label_unknown": lambda db: _story_label(db, label="praise"),
    "story_label_owner": lambda db: _story_label(db, owner=new_id()),
    "story_label_story": lambda db: _story_label(db, story="0" * 64),
    "value": _act("layer", a_layer, {"status": "perhaps"}, {"status": "perhaps"}),
    "sections": _sections,
    "length": _act("story", a_story, {"length": 3}, {"length": 3}),
    "hand_sentences": _hand_sentences,
    "read_outside": _read_outside,
    "label_parent": _act("label", lambda db: "claim", {"parent": "ghost"}, {"parent": "ghost"}),
    "text_damaged": lambda db: db.execute("UPDATE story_text SET text = text || '!' WHERE story = 1"),
    "text_missing": lambda db: db.execute("DELETE FROM story_text WHERE story = 1"),
}
