"""Exporting in peers' formats: losses said first, everything read back, papers that can be checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.services.conftest import put_story
from tests.support.own_words import OwnWords

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.errors import BadValue, QuoteMismatch, TargetExists, VerifyFailed
from storymark.domain.ids import AnnotatorId, StoryId, story_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.story import Story, parted_sections
from storymark.exchange import entries
from storymark.exchange.registry import Registry
from storymark.services import annotating, layers
from storymark.services.exchange_ports import Format, Loss, WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import Exported, Paper, export_file
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import WordCutter
from storymark.services.stories import add_story
from storymark.services.verifying import verify_file

REGISTRY = Registry()
WRITABLE = [entry for entry in REGISTRY.writable() if entry.name != "jsonl"]


@pytest.fixture
def words() -> WordCutter:
    return OwnWords()


@pytest.fixture
def worked(ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId) -> Ledger:
    """Two people on two stories, a note, overlapping tags, one story that nobody tagged."""
    minh = annotator_named(ledger, "Minh")
    annotating.tag(ledger, annotator=linh, story=story, span=Range(4, 7), label="claim", note="gấp")
    annotating.tag(ledger, annotator=linh, story=story, span=Range(8, 11), label="empathy")
    annotating.tag(ledger, annotator=minh, story=story, span=Range(4, 7), label="claim")
    annotating.tag(ledger, annotator=minh, story=story, span=Range(4, 16), label="complaint")
    layers.set_status(ledger, annotator=linh, story=story, status="done")
    put_story(ledger, "untouched", "chưa có gì .")
    return ledger


def to_file(ledger: Ledger, target: Path, format_: Format, words: WordCutter, **more: Any) -> Exported:
    options = more.pop("options", ExportOptions())
    write = WriteOptions(offset_unit=format_.offset_units[0])
    return export_file(
        ledger,
        target,
        replace(options, write=write) if options.write == WriteOptions() else options,
        format=format_,
        formats=REGISTRY,
        cutter=bootstrap.sentence_cutter(),
        words=words,
        **more,
    )


@pytest.mark.parametrize("format_", WRITABLE, ids=lambda entry: entry.name)
def test_a_dataset_with_its_papers(
    worked: Ledger, words: WordCutter, tmp_path: Path, format_: Format
) -> None:
    target = tmp_path / "out" if not format_.is_folder else tmp_path / "out.zip"
    paper = Paper("storymark export …", "storymark test")
    done = to_file(worked, target, format_, words, paper=paper)

    assert done.counts.stories == 3
    assert done.path == target
    verified = verify_file(target, formats=REGISTRY)
    assert (verified.problems, verified.format, verified.counts) == ((), format_.name, done.counts)
    manifest = json.loads((tmp_path / f"{target.name}.manifest.json").read_text("utf-8"))
    assert manifest["losses"] == [loss._asdict() for loss in done.losses]
    card = (tmp_path / f"{target.name}.card.md").read_text("utf-8")
    assert f"3 stories with {done.counts.tags} tag" in card
    assert done.sha256 in card
    first = target.read_bytes()
    assert (
        to_file(worked, target, format_, words, paper=Paper("storymark export …", "storymark test")) == done
    )
    assert target.read_bytes() == first


@pytest.mark.parametrize("format_", WRITABLE, ids=lambda entry: entry.name)
def test_verify_finds_a_changed_dataset_and_a_changed_card(
    worked: Ledger, words: WordCutter, tmp_path: Path, format_: Format
) -> None:
    target = tmp_path / "out"
    to_file(worked, target, format_, words)
    card = tmp_path / "out.card.md"
    sound = card.read_bytes()
    card.write_bytes(sound.replace(b"3 stories", b"4 stories"))
    assert verify_file(target, formats=REGISTRY).problems == (
        "out.card.md does not say what the manifest says",
    )
    card.write_bytes(sound)

    file = (
        next(path for path in sorted(target.rglob("*")) if path.is_file() and path.stat().st_size)
        if target.is_dir()
        else target
    )
    file.write_bytes(file.read_bytes().replace(b"claim", b"clain", 1) + b"\n")
    assert not verify_file(target, formats=REGISTRY).is_sound


def test_losses_are_said_before_anything_takes_its_name(
    worked: Ledger, words: WordCutter, tmp_path: Path
) -> None:
    told: list[tuple[Loss, ...]] = []

    def stop(losses: tuple[Loss, ...]) -> None:
        told.append(losses)
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith("out")] == []
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        to_file(worked, tmp_path / "out", entries.IOB2, words, announce=stop)

    counts = {loss.kind: (loss.tags, loss.stories) for loss in told[0]}
    assert counts["same_place"] == (1, 1)
    assert counts["overlap"] == (2, 1)
    assert counts["people"] == (4, 1)
    assert counts["notes"] == (1, 1)
    assert counts["story_ids"] == (0, 3)
    assert not list(tmp_path.glob("out*"))
    assert not list(tmp_path.glob(".storymark-*.tmp"))


def test_a_wrong_file_never_takes_its_name(worked: Ledger, words: WordCutter, tmp_path: Path) -> None:
    def moved(out: Any, options: WriteOptions) -> Iterator[bytes]:
        assert entries.DOCCANO.write is not None
        for piece in entries.DOCCANO.write(out, options):
            yield piece.replace(b"[4,7,", b"[4,8,")

    (tmp_path / "out").write_bytes(b"old")
    with pytest.raises(VerifyFailed, match="“odd” comes back changed"):
        to_file(worked, tmp_path / "out", replace(entries.DOCCANO, write=moved), words)
    assert (tmp_path / "out").read_bytes() == b"old"


def test_a_tag_whose_quote_does_not_match_stops_it(
    worked: Ledger, words: WordCutter, tmp_path: Path, story: StoryId
) -> None:
    tag = worked.store.tags(story)[0]
    change = edits.change_tag(tag.id, updated_ms=1, quote="khác")
    worked.commit("repair", author=AnnotatorId(""), changes=[change])
    with pytest.raises(QuoteMismatch, match=tag.id):
        to_file(worked, tmp_path / "out", entries.BRAT, words)


def test_units_that_a_format_cannot_state_are_refused(
    worked: Ledger, words: WordCutter, tmp_path: Path
) -> None:
    for write in (WriteOptions("sentence", "codepoint"), WriteOptions("story", "utf16")):
        with pytest.raises(BadValue, match="doccano JSONL"):
            to_file(worked, tmp_path / "out", entries.DOCCANO, words, options=ExportOptions(write=write))


def test_somebody_elses_folder_is_left(worked: Ledger, words: WordCutter, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("mine")
    with pytest.raises(TargetExists, match="other files"):
        to_file(worked, tmp_path / "out", entries.BRAT, words)
    assert (tmp_path / "out" / "letter.txt").read_text() == "mine"


def test_people_under_other_names(worked: Ledger, words: WordCutter, tmp_path: Path) -> None:
    native = REGISTRY.get("jsonl")
    options = ExportOptions(has_pseudonyms=True)
    names: list[set[str]] = []
    for target in (tmp_path / "one", tmp_path / "two"):
        to_file(worked, target, native, words, options=options)
        data = target.read_text("utf-8")
        assert "Linh" not in data + (tmp_path / f"{target.name}.manifest.json").read_text("utf-8")
        assert not any(person.id in data for person in worked.store.annotators())
        names.append(
            {span["annotator"] for line in data.split("\n") if line for span in json.loads(line)["spans"]}
        )
    assert names[0] == names[1]
    assert len(names[0]) == 2
    assert "under other names" in (tmp_path / "one.card.md").read_text("utf-8")
    assert verify_file(tmp_path / "one", formats=REGISTRY).is_sound


def test_dates_and_gold(worked: Ledger, words: WordCutter, tmp_path: Path, story: StoryId) -> None:
    native = REGISTRY.get("jsonl")
    newest = max(tag.created_ms for tag in worked.store.tags(story))

    def count(**options: Any) -> int:
        return to_file(worked, tmp_path / "out", native, words, options=ExportOptions(**options)).counts.tags

    assert count(since_ms=newest + 1) == 0
    assert count(until_ms=newest + 1) == 4
    assert count(kinds=("gold",)) == 0
    assert count(kinds=("annotator",)) == 4


@pytest.mark.parametrize("name", ["label-studio", "prodigy", "brat", "labelbuddy", "doccano"])
def test_an_export_comes_into_another_project(
    worked: Ledger, words: WordCutter, tmp_path: Path, name: str
) -> None:
    to_file(worked, tmp_path / "out", entries_by_name(name), words)
    target = tmp_path / "out"
    other = bootstrap.open_ledger(tmp_path / "other.storymark", create=True)
    try:
        for _ in range(2):
            options = ImportOptions(format=name, accepts_labels=True)
            plan = plan_import(
                [target], formats=REGISTRY, options=options, ledger=other, labels=other.labels()
            )
            done = run_import(other, plan, options=options, detect_language=bootstrap.detect_language)
        assert done.is_nothing
        assert other.store.story_count() == 3
        assert sum(other.store.label_counts().values()) == (3 if name in ("doccano", "labelbuddy") else 4)
    finally:
        other.store.close()


def entries_by_name(name: str) -> Format:
    return REGISTRY.get(name)


def test_chinese_words_are_ours(ledger: Ledger, linh: Annotator, words: WordCutter, tmp_path: Path) -> None:
    text = "客户说理赔太慢了。工作人员安慰她。"
    made = Story(story_id("zh", text), "zh", "zh", "zh", text, parted_sections(text))
    add_story(ledger, made, author=AnnotatorId(""))
    annotating.tag(ledger, annotator=linh, story=made.id, span=Range(3, 5), label="claim")
    to_file(ledger, tmp_path / "a.iob2", entries.IOB2, words)

    rows = [line.split("\t") for line in (tmp_path / "a.iob2").read_text("utf-8").splitlines() if line]
    tokens = [row[0] for row in rows[1:]]
    assert "".join(tokens) == text
    assert 6 < len(tokens) < len(text)
    assert ["理赔", "B-claim"] in rows
    manifest = json.loads((tmp_path / "a.iob2.manifest.json").read_text("utf-8"))
    assert "jieba" in manifest["facts"]["words"]


def test_agreement_on_the_card_is_found_again(
    ledger: Ledger, linh: Annotator, words: WordCutter, tmp_path: Path
) -> None:
    native, minh = REGISTRY.get("jsonl"), annotator_named(ledger, "Minh")
    for number in range(3):
        text = f"chị {number} xin hủy . công ty chậm . cảm ơn anh ."
        story = put_story(ledger, f"s{number}", text)
        for person, width in ((linh, 3), (minh, 3 + number)):
            start = text.index("xin")
            annotating.tag(
                ledger, annotator=person, story=story, span=Range(start, start + width), label="claim"
            )
            layers.set_status(ledger, annotator=person, story=story, status="done")
    target = tmp_path / "out.jsonl"
    to_file(ledger, target, native, words, agreement=bootstrap.agreement)

    card = (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert "## Agreement" in card
    assert "| f1_strict of claim | 0.333" in card

    def verified() -> tuple[str, ...]:
        cutter = bootstrap.sentence_cutter()
        return verify_file(target, formats=REGISTRY, agreement=bootstrap.agreement, cutter=cutter).problems

    assert verified() == ()
    beside = tmp_path / "out.jsonl.manifest.json"
    beside.write_text(beside.read_text("utf-8").replace("0.333", "0.999"), "utf-8")
    assert any("agreement f1_strict of claim is 0.333" in problem for problem in verified())
    told = json.loads(beside.read_text("utf-8"))
    told["facts"] = {name: value for name, value in told["facts"].items() if "f1_strict of" not in name}
    beside.write_text(json.dumps(told), "utf-8")
    assert any("the manifest says nothing of it" in problem for problem in verified())
