"""An edited story comes in again: its tags are proposed, carried on request, and never lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from storymark import bootstrap
from storymark.exchange.registry import Registry
from storymark.services.import_plan import ImportOptions, ImportPlan, plan_import
from storymark.services.importing import Imported, run_import

AGREED = ImportOptions(accepts_labels=True, annotator="Linh")
OLD = "Hôm qua tôi gọi tổng đài. Không ai trả lời cả, tôi rất buồn. Sáng nay họ xin lỗi."
NEW = OLD.replace("rất buồn", "thất vọng").replace("xin lỗi", "và xin lỗi")
QUOTES = ("tổng đài", "rất buồn", "Sáng nay", "xin lỗi")


def put(folder: Path, name: str, text: str, quotes: tuple[str, ...] = ()) -> Path:
    label = [[text.index(quote), text.index(quote) + len(quote), "claim"] for quote in quotes]
    path = folder / name
    path.write_text(json.dumps({"id": "s1", "text": text, "label": label}) + "\n", "utf-8")
    return path


def planned(ledger, path: Path, options: ImportOptions = AGREED) -> ImportPlan:
    return plan_import([path], formats=Registry(), options=options, ledger=ledger, labels=ledger.labels())


def run(ledger, path: Path, options: ImportOptions = AGREED) -> Imported:
    plan = planned(ledger, path, options)
    return run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)


def test_the_plan_says_for_each_annotator_what_would_become_of_the_tags(ledger, tmp_path):
    run(ledger, put(tmp_path, "old.jsonl", OLD, QUOTES))
    run(ledger, put(tmp_path, "minh.jsonl", OLD, ("tổng đài",)), replace(AGREED, annotator="Minh"))
    (edited,) = planned(ledger, put(tmp_path, "new.jsonl", NEW)).edited
    assert edited.tags["Minh"] == {"exact": 1}
    assert edited.tags["Linh"]["exact"] == 1
    assert edited.tags["Linh"]["moved"] == 1
    assert sum(edited.tags["Linh"].values()) == len(QUOTES)


def test_nothing_moves_without_consent(ledger, tmp_path):
    old = run(ledger, put(tmp_path, "old.jsonl", OLD, QUOTES)).stories[0]
    new = run(ledger, put(tmp_path, "new.jsonl", NEW)).stories[0]
    assert ledger.store.tags(new) == []
    assert json.loads(ledger.store.story(new).meta) == {}
    assert len(ledger.store.tags(old)) == len(QUOTES)


def test_sure_tags_are_copied_in_one_act_and_the_old_story_stays(ledger, tmp_path):
    old = run(ledger, put(tmp_path, "old.jsonl", OLD, QUOTES)).stories[0]
    before = len(list(ledger.store.entries()))
    done = run(ledger, put(tmp_path, "new.jsonl", NEW), replace(AGREED, carries="sure"))
    assert len(list(ledger.store.entries())) == before + 1
    story = ledger.store.story(done.stories[0])
    tags = ledger.store.tags(story.id)
    assert sorted(tag.quote for tag in tags) == ["tổng đài", "xin lỗi"]
    assert all(story.text[tag.start : tag.end] == tag.quote for tag in tags)
    assert json.loads(story.meta) == {"supersedes": old}
    (layer,) = ledger.store.layers(story.id)
    assert layer.annotator == ledger.store.layers(old)[0].annotator
    assert len(ledger.store.tags(old)) == len(QUOTES)
    assert run(ledger, tmp_path / "new.jsonl", replace(AGREED, carries="sure")).is_nothing


def test_uncertain_ones_come_only_when_they_are_asked_for(ledger, tmp_path):
    run(ledger, put(tmp_path, "old.jsonl", OLD, QUOTES))
    done = run(ledger, put(tmp_path, "new.jsonl", NEW), replace(AGREED, carries="all"))
    quotes = {tag.quote for tag in ledger.store.tags(done.stories[0])}
    assert "thất vọng" in quotes


def test_what_the_file_brings_itself_is_not_doubled(ledger, tmp_path):
    run(ledger, put(tmp_path, "old.jsonl", OLD, QUOTES))
    path = put(tmp_path, "new.jsonl", NEW, ("tổng đài",))
    done = run(ledger, path, replace(AGREED, carries="sure"))
    assert sorted(tag.quote for tag in ledger.store.tags(done.stories[0])) == ["tổng đài", "xin lỗi"]
