"""Exporting: what was chosen, whole and checked, or nothing; and a check that finds what is wrong."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

from storymark import bootstrap
from storymark.domain.errors import (
    QuoteMismatch,
    TargetExists,
    UnknownAnnotator,
    UnknownLabel,
    VerifyFailed,
)
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.exchange.entries import NATIVE
from storymark.exchange.registry import Registry
from storymark.services import annotating, layers
from storymark.services.exchange_ports import WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import Exported, export_file, export_lines, export_stream
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import Cancelled, Progress, no_progress
from storymark.services.verifying import verify_file

BOTH_STORES = True
CUTTER = bootstrap.sentence_cutter()


@pytest.fixture
def worked(ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId) -> Ledger:
    """Two people on two stories: Linh is done with the first, Minh has begun the second."""
    minh = annotator_named(ledger, "Minh")
    annotating.tag(ledger, annotator=linh, story=story, span=Range(4, 7), label="claim")
    annotating.tag(ledger, annotator=linh, story=story, span=Range(8, 11), label="empathy")
    annotating.tag(ledger, annotator=minh, story=story, span=Range(4, 7), label="claim")
    annotating.tag(ledger, annotator=minh, story=other_story, span=Range(0, 3), label="complaint")
    layers.set_status(ledger, annotator=linh, story=story, status="done")
    return ledger


def lines(ledger: Ledger, **options: Any) -> list[dict[str, Any]]:
    made = export_lines(ledger, ExportOptions(**options), format=NATIVE, cutter=CUTTER)
    return [json.loads(line) for line in made]


def to_file(
    ledger: Ledger, target: Path, options: ExportOptions | None = None, progress: Progress = no_progress
) -> Exported:
    return export_file(
        ledger,
        target,
        options or ExportOptions(),
        format=NATIVE,
        formats=Registry(),
        cutter=CUTTER,
        command="storymark export …",
        program="storymark test",
        progress=progress,
    )


def spans(line: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(span["text"], span["label"], span["annotator"]) for span in line["spans"]]


def test_everybody_and_every_story_in_order(worked: Ledger) -> None:
    first, second = lines(worked)

    assert (first["external_id"], second["external_id"]) == ("odd", "second")
    assert spans(first) == [("nói", "claim", "Linh"), ("nói", "claim", "Minh"), ("𠮷野家", "empathy", "Linh")]
    assert [(x["annotator"], x["status"]) for x in first["layers"]] == [("Linh", "done"), ("Minh", "open")]
    assert [x["annotator"] for x in second["layers"]] == ["Minh"]


def test_one_annotator_by_name_in_any_case(worked: Ledger) -> None:
    first, second = lines(worked, annotators=("LINH",))

    assert {who for _, _, who in spans(first)} == {"Linh"}
    assert spans(second) == []
    assert second["layers"] == []


def test_some_labels(worked: Ledger) -> None:
    first, second = lines(worked, labels=("empathy", "complaint"))

    assert [label for _, label, _ in (*spans(first), *spans(second))] == ["empathy", "complaint"]


def test_statuses_choose_layers_and_stories(worked: Ledger) -> None:
    (done,) = lines(worked, statuses=("done",))
    assert [x["annotator"] for x in done["layers"]] == ["Linh"]
    assert {who for _, _, who in spans(done)} == {"Linh"}

    (todo,) = lines(worked, statuses=("todo",), annotators=("Linh",))
    assert todo["external_id"] == "second"


def test_languages(worked: Ledger) -> None:
    assert [line["external_id"] for line in lines(worked, languages=("zh",))] == []
    assert len(lines(worked, languages=("zh", "vi"))) == 2


def test_unknown_names_are_refused(worked: Ledger) -> None:
    with pytest.raises(UnknownAnnotator, match="Nobody"):
        lines(worked, annotators=("Nobody",))
    with pytest.raises(UnknownLabel, match="nope"):
        lines(worked, labels=("nope",))


def test_the_preview_is_the_first_lines_of_the_file(worked: Ledger, tmp_path: Path) -> None:
    to_file(worked, tmp_path / "out.jsonl")
    preview = next(export_lines(worked, ExportOptions(), format=NATIVE, cutter=CUTTER))

    assert (tmp_path / "out.jsonl").read_bytes().startswith(preview)


def test_sentences_are_cut_when_needed_and_kept(ledger: Ledger, tmp_path: Path) -> None:
    from storymark.domain.ids import AnnotatorId, story_id
    from storymark.domain.story import Story, parted_sections
    from storymark.services.stories import add_story

    text = "một câu . hai câu ."
    fresh = Story(story_id("a", text), "a", "a", "vi", text, parted_sections(text))
    add_story(ledger, fresh, author=AnnotatorId(""))

    (line,) = lines(ledger)

    assert len(line["sentences"]) == 2
    kept = ledger.story(fresh.id).sentences
    assert kept is not None
    assert kept.segmenter == line["segmenter"]


def test_file_and_manifest(worked: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"

    exported = to_file(worked, target)

    data = target.read_bytes()
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_text("utf-8"))
    assert data == b"".join(export_lines(worked, ExportOptions(), format=NATIVE, cutter=CUTTER))
    assert manifest["sha256"] == exported.sha256 == hashlib.sha256(data).hexdigest()
    assert manifest["size_bytes"] == len(data)
    assert manifest["counts"] == {
        "lines": 2,
        "stories": 2,
        "sentences": exported.counts.sentences,
        "layers": 3,
        "tags": 4,
        "spans": 4,
    }
    assert manifest["labels"] == {"claim": 2, "complaint": 1, "empathy": 1}
    assert manifest["annotators"] == {"Linh": 2, "Minh": 2}
    assert manifest["label_set"]["label"][0]["key"] == "claim"
    assert "definition" in manifest["label_set"]["label"][0]
    assert sorted(path.name for path in tmp_path.iterdir() if "out" in path.name or "tmp" in path.name) == [
        "out.jsonl",
        "out.jsonl.card.md",
        "out.jsonl.manifest.json",
    ]
    assert verify_file(target, formats=Registry()).is_sound


def test_exporting_again_gives_the_same_bytes(worked: Ledger, tmp_path: Path) -> None:
    one, two = tmp_path / "one" / "out.jsonl", tmp_path / "two" / "out.jsonl"
    for target in (one, two):
        target.parent.mkdir()
        to_file(worked, target)

    assert one.read_bytes() == two.read_bytes()
    assert Registry().manifest_path(one).read_bytes() == Registry().manifest_path(two).read_bytes()


@pytest.mark.parametrize("unit", ["story", "sentence"])
@pytest.mark.parametrize("offset_unit", ["codepoint", "utf16", "utf8"])
def test_every_unit_is_right_when_read_back(
    worked: Ledger, tmp_path: Path, unit: str, offset_unit: str
) -> None:
    target = tmp_path / "out.jsonl"
    options = ExportOptions(write=WriteOptions(unit, offset_unit))

    exported = to_file(worked, target, options)

    assert exported.counts.tags == 4
    assert verify_file(target, formats=Registry()).is_sound


def test_a_stream_has_the_same_bytes(worked: Ledger, tmp_path: Path) -> None:
    to_file(worked, tmp_path / "out.jsonl")
    out = io.BytesIO()

    export_stream(worked, out, ExportOptions(), format=NATIVE, formats=Registry(), cutter=CUTTER)

    assert out.getvalue() == (tmp_path / "out.jsonl").read_bytes()


def test_a_tag_whose_quote_does_not_match_stops_the_export_and_is_named(
    worked: Ledger, linh: Annotator, story: StoryId, tmp_path: Path
) -> None:
    from storymark.domain import edits

    tag = worked.store.tags(story)[0]
    change = edits.change_tag(tag.id, updated_ms=1, quote="khác")
    worked.commit("repair", author=linh.id, changes=[change])
    target = tmp_path / "out.jsonl"
    target.write_text("old", "utf-8")

    with pytest.raises(QuoteMismatch, match=tag.id):
        to_file(worked, target)
    stream = io.BytesIO()
    with pytest.raises(QuoteMismatch):
        export_stream(worked, stream, ExportOptions(), format=NATIVE, formats=Registry(), cutter=CUTTER)

    assert target.read_text("utf-8") == "old"
    assert stream.getvalue() == b""


@pytest.mark.parametrize("stop_at", [1, 3, 5])
def test_a_cancelled_export_leaves_the_old_file(worked: Ledger, tmp_path: Path, stop_at: int) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "out.jsonl").write_text("old", "utf-8")
    calls = 0

    def stop(done: int, total: int, note: str) -> None:
        nonlocal calls
        calls += 1
        if calls == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        to_file(worked, folder / "out.jsonl", progress=stop)

    assert [(path.name, path.read_text("utf-8")) for path in folder.iterdir()] == [("out.jsonl", "old")]


@pytest.mark.file_only
def test_the_project_itself_is_never_the_target(worked: Ledger, project_path: Path) -> None:
    with pytest.raises(TargetExists, match="the project itself"):
        to_file(worked, project_path)
    assert worked.store.story_count() == 2


def test_an_empty_project_gives_an_empty_dataset(ledger: Ledger, tmp_path: Path) -> None:
    exported = to_file(ledger, tmp_path / "out.jsonl")

    assert (exported.counts.stories, exported.size_bytes) == (0, 0)
    assert verify_file(tmp_path / "out.jsonl", formats=Registry()).is_sound


# --- verifying --------------------------------------------------------------------------------------------
def test_a_changed_file_is_found_by_its_manifest(worked: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    to_file(worked, target)
    target.write_bytes(target.read_bytes().replace(b'"note":""', b'"note":"x"', 1))

    verified = verify_file(target, formats=Registry())

    assert not verified.is_sound
    assert any("SHA-256" in problem for problem in verified.problems)
    assert any("bytes" in problem for problem in verified.problems)


def test_a_lost_line_is_counted(worked: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    to_file(worked, target)
    target.write_bytes(target.read_bytes().split(b"\n", 1)[0] + b"\n")

    problems = " ".join(verify_file(target, formats=Registry()).problems)

    assert "its stories are 1, the manifest says 2" in problems
    assert "its labels are claim 2, empathy 1, the manifest says claim 2, complaint 1, empathy 1" in problems


def test_without_a_manifest_the_form_is_checked(worked: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    to_file(worked, target)
    Registry().manifest_path(target).unlink()

    verified = verify_file(target, formats=Registry())

    assert verified.is_sound
    assert not verified.has_manifest


@pytest.mark.parametrize("content", ["{", "[]", '{"schema":"storymark-manifest/1"}', '{"schema":"other/1"}'])
def test_a_broken_manifest_is_told(worked: Ledger, tmp_path: Path, content: str) -> None:
    target = tmp_path / "out.jsonl"
    to_file(worked, target)
    Registry().manifest_path(target).write_text(content, "utf-8")

    with pytest.raises(VerifyFailed, match="not a manifest"):
        verify_file(target, formats=Registry())


def test_a_file_of_another_kind_cannot_be_verified(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("một câu .", "utf-8")

    with pytest.raises(VerifyFailed, match="known are: jsonl"):
        verify_file(tmp_path / "a.txt", formats=Registry())
