"""Native JSONL comes back: as values from its lines, and as the same bytes through a project."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.datasets import lines_of, out_stories, written

from storymark import bootstrap
from storymark.domain.tags import KINDS
from storymark.exchange.entries import NATIVE
from storymark.exchange.native_jsonl import read_native
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import OutStory, ReadOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import export_lines
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import Imported, run_import
from storymark.services.ledger import Ledger

OPTIONS = ImportOptions(accepts_labels=True)


@given(out_stories())
@settings(max_examples=150)
def test_what_is_written_is_read(out: OutStory) -> None:
    with TemporaryDirectory() as folder:
        (read,) = read_native(written(Path(folder), "data.jsonl", lines_of(out)), ReadOptions())

    story = out.story
    assert (read.external_id, read.text, read.title) == (story.external_id, story.text, story.title)
    assert (read.language, read.sections, read.meta) == (story.language, story.sections, story.meta)
    assert read.split == story.split
    assert read.sentences == story.sentences
    assert [(t.id, t.start, t.end, t.label, t.quote, t.note, t.confidence) for t in read.tags] == [
        (t.tag.id, t.tag.start, t.tag.end, t.tag.label, t.tag.quote, t.tag.note, t.tag.confidence)
        for t in out.tags
    ]
    assert [(t.annotator, t.annotator_id, t.kind, t.round) for t in read.tags] == [
        (t.annotator.name, t.annotator.id, t.layer.kind, t.layer.round) for t in out.tags
    ]
    assert [(t.created_ms, t.updated_ms, t.decision, t.attributes, t.origin) for t in read.tags] == [
        (t.tag.created_ms, t.tag.updated_ms, t.tag.decision, t.tag.attributes, t.tag.origin) for t in out.tags
    ]
    for found, wanted in zip(read.layers, out.layers, strict=True):
        layer = wanted.layer
        assert (found.status, found.reason, found.flagged) == (layer.status, layer.reason, layer.flagged)
        assert found.time_ms == layer.time_ms
        assert story.sentences is not None
        assert {story.sentences[index]: revision for index, revision in found.read} == layer.read


def imported(ledger: Ledger, path: Path) -> Imported:
    plan = plan_import([path], formats=Registry(), options=OPTIONS, ledger=ledger, labels=ledger.labels())
    return run_import(ledger, plan, options=OPTIONS, detect_language=bootstrap.detect_language)


def exported(ledger: Ledger) -> bytes:
    cutter = bootstrap.sentence_cutter()
    return b"".join(export_lines(ledger, ExportOptions(kinds=KINDS), format=NATIVE, cutter=cutter))


@given(st.data(), st.integers(1, 3))
@settings(max_examples=20)
def test_an_export_imported_into_an_empty_project_gives_the_same_bytes(
    data: st.DataObject, count: int
) -> None:
    outs = [data.draw(out_stories(f"story-{number}")) for number in range(count)]
    lines = lines_of(*outs)
    with TemporaryDirectory() as folder:
        source = written(Path(folder), "data.jsonl", lines)
        ledger = bootstrap.open_ledger(Path(folder) / "work.storymark", create=True)
        try:
            first = imported(ledger, source.path)
            assert exported(ledger) == lines
            again = imported(ledger, source.path)
            assert exported(ledger) == lines
        finally:
            ledger.store.close()

    assert len(first.stories) == count
    assert first.tags == sum(len(out.tags) for out in outs)
    assert again.is_nothing
