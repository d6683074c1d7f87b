"""Lines that cannot be read: all or nothing unless somebody chooses to go on without them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain.errors import BadLine, FileUnreadable
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import ReadOptions
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import Imported, run_import

SKIP = ImportOptions(accepts_labels=True, bad_lines="skip")
GOOD = '{"id": "1", "text": "Tôi vui 😀.", "label": [[4, 7, "empathy"]]}'
CUT = '{"id": "17", "text": "khi vừa tốt nghiệp'
EMPTY = '{"id": "204", "text": ""}'
OUTSIDE = '{"id": "9", "text": "ngắn", "label": [[0, 99, "empathy"]]}'


def run(ledger, path: Path, options: ImportOptions) -> Imported:
    plan = plan_import([path], formats=Registry(), options=options, ledger=ledger, labels=ledger.labels())
    return run_import(
        ledger,
        plan,
        options=options,
        detect_language=bootstrap.detect_language,
        cutter=bootstrap.sentence_cutter(),
        formats=Registry(),
    )


def written(tmp_path: Path, *lines: str | bytes, name: str = "a.jsonl") -> Path:
    path = tmp_path / name
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n")
    return path


@pytest.mark.parametrize("way", ["refuse", "show"])
def test_without_a_choice_one_bad_line_refuses_everything(ledger, tmp_path, way):
    path = written(tmp_path, GOOD, CUT)
    with pytest.raises(BadLine, match="line 2: it is not valid JSON"):
        run(ledger, path, replace(SKIP, bad_lines=way))
    assert ledger.store.story_count() == 0
    assert [file.name for file in tmp_path.glob("a*")] == ["a.jsonl"]


def test_what_is_shown_names_line_and_reason(ledger, tmp_path):
    path = written(tmp_path, GOOD, CUT, EMPTY, OUTSIDE, b'{"id": "x", "text": "\xff"}')
    options = replace(SKIP, bad_lines="show")
    plan = plan_import([path], formats=Registry(), options=options, ledger=ledger, labels=ledger.labels())
    told = [(part.line, part.reason) for part in plan.files[0].bad]
    assert told[0] == (2, "it is not valid JSON (at byte 46)")
    assert told[1] == (3, "there is no text in it")
    assert told[2][0] == 4
    assert "label[0]" in told[2][1]
    assert told[3] == (5, "byte 21 of the line is not valid UTF-8")
    assert plan.new_stories == 1
    assert plan.bad_lines == 4


def test_the_good_lines_come_in_and_the_others_are_kept_to_the_byte(ledger, tmp_path):
    path = written(tmp_path, GOOD, CUT, EMPTY)
    (tmp_path / "a.rejected.jsonl").write_text("older\n")
    done = run(ledger, path, SKIP)
    assert len(done.stories) == 1
    assert done.tags == 1
    (rejected,) = done.rejected
    assert rejected.path == tmp_path / "a.rejected-2.jsonl"
    assert rejected.lines == 2
    assert rejected.path.read_text("utf-8") == f"{CUT}\n{EMPTY}\n"
    assert (tmp_path / "a.rejected.jsonl").read_text() == "older\n"


def test_rows_of_a_table_keep_their_head_and_can_be_mended(ledger, tmp_path):
    path = written(tmp_path, "id,text", 'a,"Một, hai."', "b,c,d", "e,", name="t.csv")
    done = run(ledger, path, SKIP)
    mended = done.rejected[0].path
    assert mended.read_text("utf-8") == "id,text\nb,c,d\ne,\n"
    mended.write_text(mended.read_text("utf-8").replace("b,c,d", "b,c").replace("e,", "e,Có."), "utf-8")
    assert len(run(ledger, mended, SKIP).stories) == 2
    assert ledger.store.story_count() == 3


def test_a_refused_import_leaves_no_file_of_rejected_lines(ledger, tmp_path):
    path = written(tmp_path, GOOD, CUT)
    plan = plan_import([path], formats=Registry(), options=SKIP, ledger=ledger, labels=ledger.labels())

    def fail(_: str) -> str:
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        run_import(ledger, plan, options=SKIP, detect_language=fail, formats=Registry())
    assert not list(tmp_path.glob("*.rejected*"))


def test_a_file_that_changed_is_not_imported_without_its_new_bad_line(ledger, tmp_path):
    path = written(tmp_path, GOOD, CUT)
    plan = plan_import([path], formats=Registry(), options=SKIP, ledger=ledger, labels=ledger.labels())
    written(tmp_path, GOOD, CUT, EMPTY)
    with pytest.raises(FileUnreadable, match="changed after it was checked"):
        run_import(ledger, plan, options=SKIP, detect_language=bootstrap.detect_language, formats=Registry())
    assert ledger.store.story_count() == 0


def test_spans_without_an_author_become_suggestions_on_request(ledger, tmp_path):
    path = written(tmp_path, GOOD)
    done = run(ledger, path, replace(SKIP, makes_suggestions=True))
    (layer,) = ledger.store.layers(done.stories[0])
    (tag,) = ledger.store.tags(done.stories[0])
    assert (layer.kind, tag.origin, tag.quote) == ("model", "suggestion", "vui")
    assert run(ledger, path, replace(SKIP, makes_suggestions=True)).is_nothing


def test_signed_spans_stay_work_of_their_annotators(ledger, tmp_path):
    line = {
        "text": "Tôi vui.",
        "spans": [{"start": 4, "end": 7, "label": "empathy"}],
        "_annotator_id": "set-linh",
        "_session_id": "set-linh",
    }
    done = run(ledger, written(tmp_path, json.dumps(line)), replace(SKIP, makes_suggestions=True))
    assert [layer.kind for layer in ledger.store.layers(done.stories[0])] == ["annotator"]


def test_a_chosen_rule_of_sentences_is_kept_in_the_journal(ledger, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Một. Hai\n***\n  Ba! Bốn\n", "utf-8")
    done = run(ledger, path, replace(SKIP, sentences="lines"))
    story = ledger.store.story(done.stories[0])
    assert [story.text[s:e] for s, e in story.sentences] == ["Một. Hai", "Ba! Bốn"]
    assert any(change.record == "sentences" for entry in ledger.store.entries() for change in entry.changes)


def test_a_delimiter_can_be_named(ledger, tmp_path):
    path = written(tmp_path, "text;id", "Một, hai, ba;a", name="t.csv")
    found = Registry().get("table").columns(next(Registry().expand([path]))[0], ReadOptions(delimiter=";"))
    assert found.names == ("text", "id")
    assert found.first == ("Một, hai, ba", "a")
    assert found.roles == {"text": "text", "id": "id"}
    wrong = Registry().get("table").columns(next(Registry().expand([path]))[0], ReadOptions(delimiter=","))
    assert wrong.names == ("text;id",)
