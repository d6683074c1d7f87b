"""Export, import, export: the same bytes, of the cases that break careless programs."""

from __future__ import annotations

from pathlib import Path

import msgspec

from storymark import bootstrap
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.exchange.registry import Registry
from storymark.services import annotating, recutting
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import export_file
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

EDGE = Path(__file__).parents[1] / "data" / "edge" / "EDGE.jsonl"
AGREED = ImportOptions(accepts_labels=True)


def bring(ledger: Ledger, path: Path) -> None:
    plan = plan_import([path], formats=Registry(), options=AGREED, ledger=ledger, labels=ledger.labels())
    run_import(ledger, plan, options=AGREED, detect_language=bootstrap.detect_language)


def written(ledger: Ledger, target: Path) -> bytes:
    formats = Registry()
    export_file(
        ledger,
        target,
        ExportOptions(),
        format=formats.get("jsonl"),
        formats=formats,
        cutter=bootstrap.sentence_cutter(),
    )
    return target.read_bytes()


def again(first: Path, folder: Path) -> tuple[bytes, list[object]]:
    """What a project exports into which `first` was imported, and what its journal's replay has to say."""
    ledger = bootstrap.open_ledger(folder / "again.storymark", create=True)
    try:
        bring(ledger, first)
        assert isinstance(ledger.store, SqlStore)
        return written(ledger, folder / "again.jsonl"), list(replay(ledger.store))
    finally:
        ledger.store.close()


def test_all_edge_cases_come_back_with_the_same_bytes(ledger: Ledger, tmp_path: Path) -> None:
    cases = [msgspec.json.decode(line) for line in EDGE.read_bytes().splitlines()]
    assert len(cases) == 18
    bring(ledger, EDGE)

    first = written(ledger, tmp_path / "first.jsonl")

    lines = [msgspec.json.decode(line) for line in first.split(b"\n")[:-1]]
    assert [line["text"] for line in lines] == [case["text"] for case in cases]
    for line, case in zip(lines, cases, strict=True):
        spans = sorted([start, end, label] for start, end, label in case["label"])
        assert [[span["start"], span["end"], span["label"]] for span in line["spans"]] == spans
    assert again(tmp_path / "first.jsonl", tmp_path) == (first, [])


def test_work_of_several_people_comes_back_with_the_same_bytes(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId, tmp_path: Path
) -> None:
    minh = annotator_named(ledger, "Minh\u00a0 Anh")
    for who, end in ((minh, 4), (linh, 4), (linh, 3)):
        annotating.tag(ledger, annotator=who, story=story, span=Range(0, end), label="claim")
    whole = Range(1, len(ledger.story(story).text))
    made = annotating.tag(ledger, annotator=minh, story=story, span=whole, label="empathy").tag
    note = 'dòng\u2028một\x85hai\u2029\x0b\x1c\t"\\'
    annotating.set_note(ledger, annotator=minh, tag=made.id, note=note)
    annotating.set_attributes(ledger, annotator=minh, tag=made.id, attributes='{"b":[1,"\u2028"],"a":null}')
    gone = annotating.tag(ledger, annotator=linh, story=other_story, span=Range(2, 3), label="claim").tag
    annotating.remove(ledger, annotator=linh, tag=gone.id)
    cutter = bootstrap.sentence_cutter()
    recutting.recut(ledger, annotator=linh, story=other_story, cutter=cutter, language="zh")

    first = written(ledger, tmp_path / "first.jsonl")

    assert b"\\u2028" in first
    assert "\u2028".encode() not in first
    assert again(tmp_path / "first.jsonl", tmp_path) == (first, [])
