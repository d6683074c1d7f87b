"""The tables of a project: the journal, which is the truth, and rows that a replay can make anew.

Texts and ids are long, tags are many: stories and layers have a small number `num` of this copy alone,
which tags and marks refer to. Outside this package it is seen as a key of the story list alone.

A row may come before what it belongs to (entries of a merge arrive in any order), so numbers are given
out as soon as an id is named: a story without `added_hlc` and a layer without annotator are only named
so far. Every column has a default for the same reason.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    literal_column,
    text,
)
from sqlalchemy.sql.elements import ColumnElement

METADATA = MetaData(
    naming_convention={
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
        "uq": "%(table_name)s_unique_%(column_0_N_name)s",
        "fk": "%(table_name)s_%(column_0_name)s_in_%(referred_table_name)s",
        "pk": "%(table_name)s_key",
    }
)


# Ids and labels sort by their bytes everywhere, whatever language a server's cluster was made for.
_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
# A file's numbers are SQLite's own row numbers; a team's corpus may outgrow 32 bits.
_BIG = BigInteger().with_variant(Integer, "sqlite")


def _text(name: str, default: str = "") -> Column[Any]:
    return Column(name, _TEXT, nullable=False, server_default=text(f"'{default}'"))


def _number(name: str, default: int = 0) -> Column[Any]:
    return Column(name, BigInteger, nullable=False, server_default=text(str(default)))


# --- this copy -------------------------------------------------------------------------------------------
# One row. `session` is not empty while somebody has the file open and after a crash; see `watch`.
this_copy = Table("this_copy", METADATA, _text("project"), _text("replica"), _text("session"))
meta = Table("meta", METADATA, Column("key", _TEXT, primary_key=True), _text("value"))

# --- the journal -----------------------------------------------------------------------------------------
journal = Table(
    "journal",
    METADATA,
    Column("seq", _BIG, primary_key=True),
    Column("id", _TEXT, nullable=False, unique=True),
    _text("type"),
    _text("author"),
    _text("replica"),
    _number("hlc"),
    _text("undoes"),
    # 1 for what undo has to look at: a year of imports need not be read for one Ctrl+Z.
    _number("is_act"),
    Column("body", LargeBinary, nullable=False),
)
Index("journal_by_hlc", journal.c.hlc)
Index(
    "journal_acts",
    journal.c.author,
    journal.c.hlc,
    sqlite_where=text("is_act = 1"),
)

# Which entries touch a record, and which of them nobody has built upon. A tag that an import brought has
# no rows here until somebody changes it: its birth is `tag.born_seq`.
touch = Table(
    "touch",
    METADATA,
    Column("record", _TEXT, primary_key=True),
    Column("record_id", _TEXT, primary_key=True),
    Column("seq", _BIG, ForeignKey("journal.seq"), primary_key=True),
    _number("is_head", 1),
    sqlite_with_rowid=False,
)

# Entries that count no more (`domain.fold.withdrawn`), some of which may be still to come.
withdrawn = Table("withdrawn", METADATA, Column("entry", _TEXT, primary_key=True))

# Records whose entries once came beside one another: the only ones that can have conflicts.
forked = Table(
    "forked",
    METADATA,
    Column("record", _TEXT, primary_key=True),
    Column("record_id", _TEXT, primary_key=True),
    sqlite_with_rowid=False,
)

# What was merged into this copy, when and by whom: no part of the state, since other copies merge otherwise.
merge_log = Table(
    "merge_log",
    METADATA,
    Column("num", _BIG, primary_key=True),
    _number("at_ms"),
    _text("who"),
    _text("source"),
    _text("kind"),
    _text("sha256"),
    _number("added"),
    _number("known"),
)
merged_entry = Table(
    "merged_entry",
    METADATA,
    Column("merge", _BIG, primary_key=True, autoincrement=False),
    Column("seq", _BIG, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# --- the project -----------------------------------------------------------------------------------------
project = Table(
    "project",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    _text("name"),
    _number("created_ms"),
    _number("deleted"),
)
annotator = Table(
    "annotator",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    _text("name"),
    _text("kind", "person"),
    _number("added_ms"),
    _number("deleted"),
)
# An annotator's id that is another's, too: one person with two ids.
same_as = Table(
    "same_as", METADATA, Column("id", _TEXT, primary_key=True), _text("annotator"), _number("deleted")
)
label_set = Table(
    "label_set",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    _text("name"),
    _number("revision", 1),
    _text("rules", "[]"),
    _number("deleted"),
    _text("extra", "{}"),
)
label = Table(
    "label",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    _text("name", "{}"),
    _text("parent"),
    _text("shortcut"),
    _text("colour", "slate"),
    _text("hint", "{}"),
    _text("definition", "{}"),
    _text("test", "{}"),
    _number("archived"),
    _number("position"),
    _text("extra", "{}"),
    _number("deleted"),
    _number("defined", 1),
)

# --- stories ---------------------------------------------------------------------------------------------
story = Table(
    "story",
    METADATA,
    Column("num", _BIG, primary_key=True),
    Column("id", _TEXT, nullable=False, unique=True),
    _text("external_id"),
    _text("title"),
    _text("language"),
    _number("length"),
    _number("sentence_count"),
    Column("added_hlc", BigInteger),
    _number("deleted"),
    _text("split"),
    _text("search_key"),
    _text("sections", "[]"),
    _text("meta", "{}"),
)
Index("story_order", story.c.deleted, story.c.added_hlc, story.c.id)
Index("story_by_external_id", story.c.external_id)

story_text = Table(
    "story_text", METADATA, Column("story", _BIG, primary_key=True, autoincrement=False), _text("text")
)
# A segmenter's sentences and a person's stand side by side: undoing the correction brings the former back.
sentences = Table(
    "sentences",
    METADATA,
    Column("story", _BIG, primary_key=True, autoincrement=False),
    Column("by_hand", _BIG, primary_key=True, autoincrement=False),
    _text("segmenter"),
    Column("ranges", LargeBinary),
    _text("manual", "[]"),
    _number("deleted"),
)

# --- work ------------------------------------------------------------------------------------------------
layer = Table(
    "layer",
    METADATA,
    Column("num", _BIG, primary_key=True),
    Column("id", _TEXT, nullable=False, unique=True),
    Column("story", _BIG),
    _text("annotator"),
    _text("kind", "annotator"),
    _number("round", 1),
    _text("status", "todo"),
    _text("reason"),
    _number("flagged"),
    _number("time_ms"),
    _number("touched_ms"),
    # 1 for the layer that the story list shows for its annotator: the last round on a story that is there.
    _number("is_listed"),
    _number("deleted"),
)
Index("layer_by_story", layer.c.story, layer.c.annotator)
Index(
    "layer_listed",
    layer.c.annotator,
    layer.c.status,
    layer.c.story,
    layer.c.is_listed,
    sqlite_where=text("is_listed = 1"),
)
read_mark = Table(
    "read_mark",
    METADATA,
    Column("layer", _BIG, primary_key=True, autoincrement=False),
    Column("start_cp", _BIG, primary_key=True, autoincrement=False),
    Column("end_cp", _BIG, primary_key=True, autoincrement=False),
    _number("revision"),
    sqlite_with_rowid=False,
)

# Who is to label what. `basis` says whether the work of that round is independent (empty), done after the
# annotator saw what others made of it (`discussion`), or again without knowing the first time (`repeat`).
assignment = Table(
    "assignment",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    Column("story", _BIG),
    _text("annotator"),
    _number("round", 1),
    _text("basis"),
    _number("due_ms"),
    _number("is_blind"),
    _number("deleted"),
)
Index("assignment_by_annotator", assignment.c.annotator, assignment.c.story)

# --- review ----------------------------------------------------------------------------------------------
decision = Table(
    "decision",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    Column("story", _BIG),
    _text("cluster"),
    _text("verdict"),
    _text("method"),
    _text("cause"),
    _text("comment"),
    _text("reviewer"),
    _text("seen", "[]"),
    _text("gold", "[]"),
    _text("supersedes", "[]"),
    _number("decided_ms"),
    _number("deleted"),
)
Index("decision_by_story", decision.c.story)
comment = Table(
    "comment",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    Column("story", _BIG),
    _text("about"),
    _text("target"),
    _text("body"),
    _text("flag"),
    _text("reply_to"),
    _text("author"),
    _number("created_ms"),
    _number("resolved"),
    _number("deleted"),
)
Index("comment_by_story", comment.c.story)

# A label on a story as a whole, by one annotator.
story_label = Table(
    "story_label",
    METADATA,
    Column("id", _TEXT, primary_key=True),
    Column("story", _BIG),
    _text("annotator"),
    _text("label"),
    _number("created_ms"),
    _number("deleted"),
)
Index("story_label_by_story", story_label.c.story)

tag = Table(
    "tag",
    METADATA,
    Column("num", _BIG, primary_key=True),
    Column("id", _TEXT, nullable=False, unique=True),
    Column("story", _BIG),
    Column("layer", _BIG),
    _number("start_cp"),
    _number("end_cp"),
    _text("label"),
    _text("quote"),
    _text("note"),
    _text("confidence"),
    _text("attributes", "{}"),
    _text("origin", "manual"),
    _text("decision", "{}"),
    _number("label_revision", 1),
    _number("created_ms"),
    _number("updated_ms"),
    Column("born_seq", _BIG),
    _number("deleted"),
)
# Covers what the palette and the list count, and finds the same label on the same span. `deleted` is 0 in all
# of it, and spares SQLite 3.40 a look at each row.
Index(
    "tag_places",
    tag.c.layer,
    tag.c.start_cp,
    tag.c.end_cp,
    tag.c.label,
    tag.c.deleted,
    sqlite_where=text("deleted = 0"),
)


def is_zero(column: Column[Any]) -> ColumnElement[bool]:
    """`column = 0` with the number in the statement: SQLite takes a partial index for nothing else."""
    return column == literal_column("0")


def is_one(column: Column[Any]) -> ColumnElement[bool]:
    """`column = 1`, as `is_zero`."""
    return column == literal_column("1")


def tell_postgresql() -> None:
    """Make partial indices partial on a server, too.

    Said when a server is spoken to and not in the tables: naming the dialect loads it, which no file needs.
    """
    for index in (i for table in METADATA.tables.values() for i in table.indexes):
        where = index.dialect_options["sqlite"]["where"]
        if where is not None:
            index.dialect_options["postgresql"]["where"] = where
