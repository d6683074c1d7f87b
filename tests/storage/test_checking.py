"""Each kind of broken rule is found, said in plain words and mended; what cannot be mended is left alone."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from tests.support.checked_projects import content, make_project
from tests.support.rule_breakers import BREAKERS, a_packed_tag, a_tag, broken, forge

from storymark import bootstrap
from storymark.domain.rule_breaks import RuleBreak, all_kinds
from storymark.services import history
from storymark.services.checking import Repaired, Report, check_project, repair_project
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.segmenting import with_sentences
from storymark.storage.replay import replay

KINDS = {kind.kind: kind for kind in all_kinds()}
BLOCKING = ("copy_row", "foreign_part")
MENDABLE = [name for name, kind in KINDS.items() if kind.repair != "nothing"]
LEFT = ["text_damaged", "text_missing"]


@pytest.fixture(scope="module")
def sound_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "sound.storymark"
    make_project(path)
    return path


@pytest.fixture
def path(sound_project: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "sổ.storymark"
    shutil.copyfile(sound_project, copy)
    return copy


@pytest.fixture
def opened(path: Path) -> Iterator[Ledger]:
    ledger = bootstrap.open_ledger(path)
    yield ledger
    ledger.store.close()


def check(ledger: Ledger) -> Report:
    return check_project(bootstrap.project_checker(ledger))


def repair(ledger: Ledger, backups: list[str]) -> Repaired:
    checker = bootstrap.project_checker(ledger)
    return repair_project(ledger, checker, ensure_backup=lambda: backups.append("repair"))


def test_a_project_that_is_in_order_is_left_byte_for_byte(path: Path) -> None:
    before = path.read_bytes()
    assert bootstrap.check_closed_file(path, who="Linh", should_repair=True) == []
    ledger = bootstrap.open_ledger(path)
    backups: list[str] = []
    assert check(ledger).is_sound
    repaired = repair(ledger, backups)
    ledger.store.close()
    assert repaired.before.is_sound
    assert repaired.entries == ()
    assert backups == []
    assert path.read_bytes() == before


def test_every_kind_has_somebody_who_breaks_it() -> None:
    assert len(MENDABLE) >= 30
    assert set(BREAKERS) == set(KINDS) - {"pages_damaged"}


@pytest.mark.parametrize("kind", MENDABLE)
def test_a_broken_rule_is_found_told_and_mended(path: Path, sound_project: Path, kind: str) -> None:
    broken(path, BREAKERS[kind])
    blocking = bootstrap.check_closed_file(path, who="Linh")
    assert [one.kind for one in blocking] == ([kind] if kind in BLOCKING else [])
    if blocking:
        _assert_plain(blocking[0])
        bootstrap.check_closed_file(path, who="Linh", should_repair=True)
    ledger = bootstrap.open_ledger(path)
    try:
        found = check(ledger)
        if not blocking:
            assert kind in found.counts
            _assert_plain(next(one for one in found.breaks if one.kind == kind))
        count, backups = len(list(ledger.store.entries())), list[str]()
        repaired = repair(ledger, backups)
        assert blocking or repaired.mended[kind] > 0
        assert repaired.after.is_sound, [str(one) for one in repaired.after.breaks]
        assert backups == ([] if blocking else ["repair"])
        assert replay(ledger.store) == []
        assert check(ledger).is_sound
        if KINDS[kind].repair == "edit":
            assert repaired.entries
        else:
            assert len(list(ledger.store.entries())) == count, "rows and fittings are mended without an act"
            _cut_again(ledger)
            _assert_same_content(ledger, sound_project)
    finally:
        ledger.store.close()
    again = bootstrap.open_ledger(path)
    assert check(again).is_sound
    again.store.close()


def _assert_plain(found: RuleBreak) -> None:
    told = str(found)
    assert told.endswith(".")
    assert "{" not in told
    assert not any(word in told for word in ("None", "Traceback", "RecordRef", "seq"))


def _cut_again(ledger: Ledger) -> None:
    """As whoever looks at the story would: broken sentences of a segmenter were let go of."""
    for bundle in content(ledger):
        if bundle.story.external_id != "lines":  # which nobody has looked at
            with_sentences(ledger, bundle.story, bootstrap.sentence_cutter())


def _assert_same_content(ledger: Ledger, sound: Path) -> None:
    wanted = bootstrap.open_ledger(sound)
    try:
        assert content(ledger) == content(wanted)
        assert ledger.store.label_set() == wanted.store.label_set()
        assert ledger.store.annotators() == wanted.store.annotators()
        assert list(ledger.store.entries()) == list(wanted.store.entries())
    finally:
        wanted.store.close()


@pytest.mark.parametrize("kind", [k for k in MENDABLE if KINDS[k].repair == "edit" and "entry" not in k])
def test_a_repair_is_an_act_that_the_history_takes_back(path: Path, kind: str) -> None:
    broken(path, BREAKERS[kind])
    ledger = bootstrap.open_ledger(path)
    try:
        repaired = repair(ledger, [])
        acts = [ledger.entry(entry) for entry in repaired.entries]
        assert {act.type for act in acts} == {"repair"}
        for act in reversed(acts):
            before = {change.ref: ledger.store.fields_before(change.ref, act.id) for change in act.changes}
            assert any(_told(ledger.store.fields(ref)) != _told(was) for ref, was in before.items())
            history.take_back(ledger, annotator=annotator_named(ledger, "Linh"), entry=act.id)
            for ref, was in before.items():
                # A record that was not there is a removed one after the undo.
                now = ledger.store.fields(ref)
                assert now.get("deleted") if not was else _told(now) == _told(was)
        assert kind in check(ledger).counts
        assert replay(ledger.store) == []
    finally:
        ledger.store.close()


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    """Without defaults, and without the time of the last change, which an undo moves on too."""
    return {n: v for n, v in fields.items() if v not in (None, False) and n != "updated"}


@pytest.mark.parametrize("kind", ["entry_damaged", "entry_lost"])
def test_what_a_lost_entry_brought_is_kept(path: Path, sound_project: Path, kind: str) -> None:
    """The rows still tell it, so it is written down anew; nobody has to tag again."""
    broken(path, BREAKERS[kind])
    ledger = bootstrap.open_ledger(path)
    wanted = bootstrap.open_ledger(sound_project)
    try:
        repair(ledger, [])
        by_id = [sorted(content(each), key=lambda bundle: bundle.story.id) for each in (ledger, wanted)]
        assert by_id[0] == by_id[1]
        assert ledger.store.annotators() == wanted.store.annotators()
    finally:
        ledger.store.close()
        wanted.store.close()


@pytest.mark.parametrize("kind", LEFT)
def test_a_damaged_text_is_named_and_left(path: Path, kind: str) -> None:
    broken(path, BREAKERS[kind])
    ledger = bootstrap.open_ledger(path)
    try:
        before, backups = content(ledger), list[str]()
        repaired = repair(ledger, backups)
        assert repaired.mended == {}
        assert repaired.after.counts == {kind: 1}
        _assert_plain(repaired.after.breaks[0])
        assert content(ledger) == before
        assert backups == []
    finally:
        ledger.store.close()


def test_a_damaged_page_is_named_and_nothing_is_touched(path: Path) -> None:
    database = sqlite3.connect(path)
    page = database.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'touch'").fetchone()[0]
    size = database.execute("PRAGMA page_size").fetchone()[0]
    database.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size + size // 2)
        file.write(b"\xa5" * (size // 2))
    damaged = path.read_bytes()
    ledger = bootstrap.open_ledger(path)
    backups: list[str] = []
    repaired = repair(ledger, backups)
    ledger.store.close()
    assert set(repaired.after.counts) == {"pages_damaged"}
    assert repaired.mended == {}
    assert backups == []
    assert path.read_bytes() == damaged


def test_many_breaks_at_once_are_all_mended(path: Path) -> None:
    others = (*BLOCKING, "schema_number", "text_orphan", "layer_unknown", "owner_unknown", "index_wrong")
    together = [*(kind for kind in MENDABLE if kind not in others), "index_wrong"]
    for kind in together:
        broken(path, BREAKERS[kind])
    ledger = bootstrap.open_ledger(path)
    try:
        repaired = repair(ledger, [])
        assert repaired.after.is_sound, [str(one) for one in repaired.after.breaks]
        assert replay(ledger.store) == []
    finally:
        ledger.store.close()


def test_a_shifted_tag_goes_back_to_its_words(path: Path) -> None:
    """The quote is what somebody meant; it stands in the text once, so the span follows it."""

    def shift(db: sqlite3.Connection) -> None:
        tag = a_packed_tag(db)
        db.execute("UPDATE tag SET start_cp = start_cp + 2, end_cp = end_cp + 2 WHERE id = ?", (tag,))
        start, end = db.execute("SELECT start_cp, end_cp FROM tag WHERE id = ?", (tag,)).fetchone()
        forge(db, {("tag", tag): {"span": [start, end]}})

    broken(path, shift)
    ledger = bootstrap.open_ledger(path)
    try:
        assert check(ledger).counts == {"quote": 1}
        assert repair(ledger, []).after.is_sound
        starts = [tag.start for bundle in content(ledger) for tag in bundle.tags if tag.origin == "import"]
        assert sorted(starts) == [0, 5, 9]
    finally:
        ledger.store.close()


def test_a_backup_that_fails_leaves_everything_as_it_is(path: Path) -> None:
    broken(path, BREAKERS["row_differs"])

    def no_room() -> None:
        raise OSError("no room")

    ledger = bootstrap.open_ledger(path)
    try:
        checker = bootstrap.project_checker(ledger)
        with pytest.raises(OSError, match="no room"):
            repair_project(ledger, checker, ensure_backup=no_room)
        assert check(ledger).counts == {"row_differs": 1}
    finally:
        ledger.store.close()


def test_parents_that_are_elsewhere_are_noted_and_no_break(opened: Ledger) -> None:
    """A packet brings the entries of one person, who built upon others that stay at home."""
    from tests.support.stores import act

    from storymark.domain.journal import Change

    act(opened.store, "note", [Change("comment", "c", {"text": "x"})], parents=["f" * 64])
    report = check(opened)
    assert report.is_sound
    assert report.unknown_parents == 1


def test_templates_name_only_what_they_are_given() -> None:
    for kind in all_kinds():
        names = [name for _, name, _, _ in Formatter().parse(kind.template) if name]
        assert all(name.isidentifier() for name in names)
        assert kind.kind
        assert kind.template.endswith(".")


def test_the_document_tells_every_kind() -> None:
    document = (Path(__file__).resolve().parents[2] / "desktop/docs/checking.md").read_text("utf-8")
    for kind in all_kinds():
        assert f"| `{kind.kind}` | {kind.template} |" in document


def test_sentences_of_words_differ() -> None:
    templates = [kind.template for kind in all_kinds()]
    assert len(set(templates)) == len(templates)


def test_a_tag_in_raw_sql_is_not_a_tag_of_anybody(path: Path) -> None:
    """The helper finds what it breaks: a control that the breakers act on real tags."""
    database = sqlite3.connect(path)
    assert a_tag(database) != a_packed_tag(database)
    database.close()
