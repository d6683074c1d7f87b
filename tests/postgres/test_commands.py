"""Every command takes an address where it takes a project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run

from storymark import bootstrap
from storymark.assets import how_to_add
from storymark.services import annotating
from storymark.services.addresses import ServerAddress
from storymark.services.people import annotator_named

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(120)]


@pytest.fixture
def team(run: Run, team_place: ServerAddress) -> str:
    """The address of a project with the two sample stories as imported, one of them tagged."""
    address = str(team_place)
    assert run("import", address, *bootstrap.sample_stories()).status == 0
    story = json.loads(run("list", address, "--json").out)[0]["id"]
    acts = [
        {"op": "tag", "story": story, "start": 9, "end": 12, "label": "claim", "id": "a"},
        {"op": "tag", "story": story, "start": 9, "end": 12, "label": "claim", "id": "a"},
        {"op": "note", "id": "a", "note": "ghi chú"},
        {"op": "undo"},
        {"op": "status", "story": story, "status": "done"},
    ]
    for name in ("Linh", "Minh"):
        lines = "".join(
            json.dumps(act | ({"id": f"{act['id']}-{name}"} if "id" in act else {})) + "\n" for act in acts
        )
        done = run("apply", address, "--annotator", name, stdin=lines)
        assert done.status == 0, done.err
        assert done.out.splitlines()[:2] == [f"ACK a-{name}"] * 2
    return address


def test_a_project_is_made_once(run: Run, team_place: ServerAddress) -> None:
    assert run("new", team_place).status == 0
    again = run("new", team_place)
    assert again.status == 3
    assert "holds tables already" in again.err


def test_facts_of_a_server_for_a_report(run: Run, team: str) -> None:
    facts = run("diagnose", team, "--json").data["project"]
    assert facts["database"] == "server"
    assert facts["synchronous_commit"] != "off"
    assert not facts["is_replica"]
    assert int(facts["server_version"].split(".")[0]) >= 13
    assert not any(str(part) in str(facts) for part in ("127.0.0.1", "storymark_test"))


def test_commands_that_read(run: Run, team: str, tmp_path: Path) -> None:
    for command in (
        ("list", team),
        ("labels", team, "list"),
        ("stats", team),
        ("search", team, "khách"),
        ("agreement", team, "--bootstrap", "0"),
        ("check", team),
        ("packet", team, "--to", "Linh", "-o", tmp_path / "linh.storypacket"),
    ):
        done = run(*command)
        assert (done.status, "defect" in done.err) == (0, False), f"{command}: {done.err}"


def test_an_export_is_the_same_as_of_a_file(run: Run, team: str, tmp_path: Path) -> None:
    out, copy, again = tmp_path / "a.jsonl", tmp_path / "copy.storymark", tmp_path / "b.jsonl"
    assert run("export", team, "--format", "jsonl", "-o", out).status == 0
    assert run("import", copy, out).status == 0
    assert run("export", copy, "--format", "jsonl", "-o", again).status == 0

    assert again.read_bytes() == out.read_bytes()


def test_labels_and_merges_change_it(run: Run, team: str, tmp_path: Path) -> None:
    assert run("labels", team, "rename", "claim", "Behauptung", "--lang", "en").status == 0
    dataset = tmp_path / "out.jsonl"
    assert run("export", team, "--format", "jsonl", "-o", dataset).status == 0
    merged = run("merge", team, dataset)
    assert merged.status == 0, merged.err
    assert run("check", team).status == 0


def test_backups_are_the_servers(run: Run, team: str) -> None:
    done = run("backup", team)
    assert done.status == 3
    assert "pg_dump" in done.err


def test_a_refused_import_leaves_an_empty_database(
    run: Run, team_place: ServerAddress, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "một câu", "label": [[0, 3, "Nhãn lạ"]]}\n', encoding="utf-8")

    assert run("import", team_place, bad).status == 3
    assert not bootstrap.project_exists(team_place)
    assert run("new", team_place).status == 0


def test_an_act_on_what_another_has_changed_is_answered_no(
    run: Run, team: str, team_place: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two lines of one `apply`, somebody else changes the tag."""
    from storymark.services.retrying import Retrying

    perform = Retrying.perform
    ledger = bootstrap.open_ledger(team_place)

    def meddled(hand, operation, **how):  # type: ignore[no-untyped-def]
        if operation["op"] == "relabel":
            linh = annotator_named(ledger, "Linh")
            annotating.set_note(ledger, annotator=linh, tag=operation["id"], note="khác")
        return perform(hand, operation, **how)

    monkeypatch.setattr(Retrying, "perform", meddled)
    lines = '{"op":"note","id":"a-Linh","note":"một"}\n{"op":"relabel","id":"a-Linh","label":"empathy"}\n'
    try:
        done = run("apply", team, "--annotator", "Linh", stdin=lines)
    finally:
        ledger.store.close()

    assert done.status == 3
    ack, no = done.out.splitlines()[:2]
    assert ack == "ACK a-Linh"
    assert no.startswith("NO 2 The tag a-Linh was changed meanwhile")
    assert "claim [9, 12) “khác”" in no
    assert "empathy [9, 12) “một”" in no


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://nobody@127.0.0.1:1/x", "cannot be reached"),
        ("postgresql://a@127.0.0.1:1/", "name of one database"),
        ("mysql://a@b/c", "does not begin with"),
        ("postgresql://a@127.0.0.1:x/c", "port"),
    ],
)
def test_what_is_no_project_is_one_sentence(run: Run, address: str, told: str) -> None:
    done = run("list", address)

    assert done.status == 3
    assert told in done.err
    assert done.err.count("\n") == 1


def test_without_the_driver_the_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "psycopg" else find(name, *rest)
    )

    done = run("list", "postgresql://a@localhost/x")

    assert done.status == 3
    assert how_to_add("postgres") in done.err
