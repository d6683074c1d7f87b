"""Importing: all of it or nothing, only what is missing, and consent for what nobody asked for."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.datasets import LINH, MINH, lines_of, out_story
from tests.support.odd_text import ODD_TEXTS

from storymark import bootstrap
from storymark.domain.errors import (
    BadLine,
    EmptyStory,
    LayerSubmitted,
    NeedsConsent,
    NothingToImport,
    UnknownFormat,
)
from storymark.domain.ids import StoryId, TagId
from storymark.domain.people import Annotator
from storymark.domain.story import Section
from storymark.domain.tags import Layer
from storymark.exchange.entries import NATIVE
from storymark.exchange.registry import Registry
from storymark.services import annotating, import_plan, importing
from storymark.services.exchange_ports import OutLayer, OutStory, OutTag, ReadOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import export_file, export_lines
from storymark.services.import_plan import ImportOptions, ImportPlan, plan_import
from storymark.services.importing import Imported, run_import
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, StoryQuery
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

BOTH_STORES = True
AGREED = ImportOptions(accepts_labels=True)
PARTED = "tựa đề .\r\n---$$$---\r\ntóm tắt .\r\n---$$$---\r\nthân bài .\r\n"
TEXT = "chị xin hủy hợp đồng . nhân viên hỏi thăm ."


def planned(ledger: Ledger, *paths: Path, options: ImportOptions = AGREED) -> ImportPlan:
    return plan_import(paths, formats=Registry(), options=options, ledger=ledger, labels=ledger.labels())


def run(ledger: Ledger, *paths: Path, options: ImportOptions = AGREED) -> Imported:
    plan = planned(ledger, *paths, options=options)
    return run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)


def state(ledger: Ledger) -> tuple[list[str], bytes, int, int]:
    store = ledger.store
    lines = b"".join(export_lines(ledger, ExportOptions(), format=NATIVE, cutter=bootstrap.sentence_cutter()))
    entries = sum(1 for _ in store.entries())
    return [str(x) for x in store.story_ids()], lines, entries, len(store.annotators())


def put(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def with_layer(out: OutStory, **fields: object) -> OutStory:
    layer: Layer = replace(out.layers[0].layer, **fields)  # type: ignore[arg-type]
    tags = tuple(OutTag(item.tag, layer, item.annotator) for item in out.tags)
    return OutStory(out.story, (OutLayer(layer, out.layers[0].annotator),), tags)


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_a_text_comes_in_untouched(ledger: Ledger, tmp_path: Path, name: str) -> None:
    imported = run(ledger, put(tmp_path / "bài một.txt", ODD_TEXTS[name]))

    story = ledger.story(imported.stories[0])
    assert story.text == ODD_TEXTS[name]
    assert story.external_id == "bài một"
    assert story.sections == (Section("", 0, len(story.text)),)
    assert story.sentences is None


def test_a_parted_file_is_one_story_with_sections(ledger: Ledger, tmp_path: Path) -> None:
    imported = run(ledger, put(tmp_path / "a.txt", PARTED))

    story = ledger.story(imported.stories[0])
    assert story.text == PARTED
    assert [(s.name, story.text[s.start : s.end]) for s in story.sections] == [
        ("title", "tựa đề ."),
        ("abstract", "tóm tắt ."),
        ("body", "thân bài .\r\n"),
    ]
    assert story.title == "tựa đề"
    assert story.language == "vi"


def test_the_seed_has_the_sections_of_the_contract(ledger: Ledger) -> None:
    imported = run(ledger, *bootstrap.sample_stories())

    sections = ledger.story(imported.stories[0]).sections
    assert [tuple(section) for section in sections] == [
        ("title", 0, 40),
        ("abstract", 51, 213),
        ("body", 224, 4087),
    ]
    assert [ledger.story(x).language for x in imported.stories] == ["vi", "zh"]


def test_a_folder_in_order_with_the_rest_left_aside(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.txt", "notes.md", "data.csv"):
        (tmp_path / "stories" / name).parent.mkdir(parents=True, exist_ok=True)
        put(tmp_path / "stories" / name, f"truyện {name} .")

    plan = planned(ledger, tmp_path / "stories")
    run(ledger, tmp_path / "stories")

    assert [row.external_id for row in ledger.store.story_rows(StoryQuery())] == ["a", "b", "c"]
    assert [Path(left.name).name for left in plan.left] == ["data.csv", "notes.md"]


def test_importing_again_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    paths = [
        put(tmp_path / "a.txt", TEXT),
        put(tmp_path / "b.jsonl", lines_of(out_story(TEXT, [(4, 7, "claim")]))),
    ]
    run(ledger, *paths)
    before = state(ledger)

    again = run(ledger, *paths)

    assert again.is_nothing
    assert planned(ledger, *paths).is_empty
    assert state(ledger) == before


def test_a_known_story_gains_only_the_tags_it_lacks(ledger: Ledger, tmp_path: Path) -> None:
    first = out_story(TEXT, [(4, 7, "claim")], read=[0])
    more = out_story(TEXT, [(4, 7, "claim"), (23, 32, "empathy")], read=[0])
    more = with_layer(more, status="open", time_ms=1)
    run(ledger, put(tmp_path / "a.jsonl", lines_of(first)))

    imported = run(ledger, put(tmp_path / "b.jsonl", lines_of(more)))

    assert (imported.stories, imported.known_stories, imported.tags) == ((), 1, 1)
    (story,) = ledger.store.story_ids()
    assert [(t.start, t.end, t.label) for t in ledger.store.tags(story)] == [
        (4, 7, "claim"),
        (23, 32, "empathy"),
    ]
    (layer,) = ledger.store.layers(story)
    assert (layer.status, layer.time_ms) == ("done", 402_500)


def test_tags_without_ids_are_known_by_annotator_span_and_label(ledger: Ledger, tmp_path: Path) -> None:
    line = {"text": TEXT, "label": [[4, 7, "claim"], [4, 7, "claim"], [8, 11, "claim"]]}
    path = put(tmp_path / "spans.jsonl", json.dumps(line))

    assert run(ledger, path).tags == 2
    assert run(ledger, path).is_nothing


def test_spans_without_an_author_go_to_import_or_to_whom_one_names(ledger: Ledger, tmp_path: Path) -> None:
    path = put(tmp_path / "spans.jsonl", json.dumps({"text": TEXT, "label": [[4, 7, "claim"]]}))

    run(ledger, path)
    run(ledger, path, options=replace(AGREED, annotator="Hà"))

    (story,) = ledger.store.story_ids()
    names = {person.id: person.name for person in ledger.store.annotators()}
    assert sorted(names[layer.annotator] for layer in ledger.store.layers(story)) == ["Hà", "import"]
    assert {tag.origin for tag in ledger.store.tags(story)} == {"import"}


def test_a_person_keeps_the_id_of_the_file_unless_the_name_is_taken(
    ledger: Ledger, linh: Annotator, tmp_path: Path
) -> None:
    minh = out_story(TEXT, [(4, 7, "claim")])
    minh = OutStory(
        minh.story,
        (OutLayer(minh.layers[0].layer, MINH),),
        tuple(t._replace(annotator=MINH) for t in minh.tags),
    )
    other = out_story(TEXT + "!", [(4, 7, "claim")], external_id="two")

    run(
        ledger,
        put(tmp_path / "a.jsonl", lines_of(minh) + lines_of(other).replace(b"000000000000", b"000000000009")),
    )

    assert {(p.name, p.id) for p in ledger.store.annotators()} == {("Linh", linh.id), (MINH.name, MINH.id)}
    assert linh.id != LINH.id


def test_new_labels_need_consent_and_are_added_once(ledger: Ledger, tmp_path: Path) -> None:
    line = {"text": TEXT, "label": [[4, 7, "PER"], [8, 11, "PER"], [0, 3, "ORG"]]}
    path = put(tmp_path / "spans.jsonl", json.dumps(line))
    before = state(ledger)

    with pytest.raises(NeedsConsent, match=r"2 labels are .*: PER \(2\), ORG \(1\).*--yes"):
        run(ledger, path, options=ImportOptions())
    assert state(ledger) == before
    imported = run(ledger, path)

    assert imported.labels == ("PER", "ORG")
    labels = ledger.labels()
    assert [label.key for label in labels.labels][-2:] == ["PER", "ORG"]
    assert labels.revision == 2
    assert {tag.label_revision for tag in ledger.store.tags(imported.stories[0])} == {2}


def test_the_label_set_of_a_manifest_is_taken_into_an_empty_project(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(
        'name = "Mine"\nrevision = 7\n[[label]]\nkey = "mine"\ndefinition = { vi = "của tôi" }\n', "utf-8"
    )
    mine = bootstrap.open_ledger(
        tmp_path / "mine.storymark", create=True, labels=Registry().read_label_set(path)
    )
    run(mine, put(tmp_path / "a.jsonl", lines_of(out_story(TEXT, [(4, 7, "mine")]))))
    dataset = tmp_path / "out.jsonl"
    cutter = bootstrap.sentence_cutter()
    export_file(mine, dataset, ExportOptions(), format=NATIVE, formats=Registry(), cutter=cutter)
    mine.store.close()

    plan = planned(ledger, dataset, options=ImportOptions())
    run_import(ledger, plan, options=ImportOptions(), detect_language=bootstrap.detect_language)

    label = ledger.labels().get("mine")
    assert label is not None
    assert label.definition == {"vi": "của tôi"}


def test_a_defined_label_comes_into_a_full_project_only_with_consent(
    ledger: Ledger, story: StoryId, tmp_path: Path
) -> None:
    source = bootstrap.open_ledger(tmp_path / "source.storymark", create=True)
    run(source, put(tmp_path / "a.jsonl", lines_of(out_story(TEXT, [(4, 7, "claim"), (8, 11, "neu")]))))
    dataset = tmp_path / "out.jsonl"
    cutter = bootstrap.sentence_cutter()
    export_file(source, dataset, ExportOptions(), format=NATIVE, formats=Registry(), cutter=cutter)
    source.store.close()

    with pytest.raises(NeedsConsent, match="neu"):
        run(ledger, dataset, options=ImportOptions())
    run(ledger, dataset)

    assert [label.key for label in ledger.labels().labels] == [
        "claim",
        "complaint",
        "empathy",
        "financial_advice",
        "neu",
    ]


def test_a_bad_line_in_the_last_file_keeps_everything_out(
    ledger: Ledger, story: StoryId, tmp_path: Path
) -> None:
    good = put(tmp_path / "a.txt", TEXT)
    bad = put(tmp_path / "b.jsonl", lines_of(out_story(TEXT)) + b'{"schema":"storymark/1","text":')
    before = state(ledger)

    with pytest.raises(BadLine, match="line 2"):
        run(ledger, good, bad)

    assert state(ledger) == before


def test_a_file_that_changes_between_plan_and_import_keeps_everything_out(
    ledger: Ledger, story: StoryId, tmp_path: Path
) -> None:
    good, bad = put(tmp_path / "a.txt", TEXT), put(tmp_path / "b.txt", TEXT + TEXT)
    plan = planned(ledger, good, bad)
    before = state(ledger)
    put(bad, "")

    with pytest.raises(EmptyStory):
        run_import(ledger, plan, options=AGREED, detect_language=bootstrap.detect_language)

    assert state(ledger) == before


@pytest.mark.parametrize("stop_at", [1, 4])
def test_a_cancelled_import_leaves_nothing(
    ledger: Ledger, story: StoryId, tmp_path: Path, stop_at: int
) -> None:
    paths = [
        put(tmp_path / f"{n}.jsonl", lines_of(out_story(TEXT, [(4, 7, f"new{n}")], external_id=str(n))))
        for n in range(6)
    ]
    plan = planned(ledger, *paths)
    before, labels = state(ledger), ledger.labels()
    calls: list[str] = []

    def stop(done: int, total: int, note: str) -> None:
        assert 0 <= done <= total
        calls.append(note)
        if len(calls) == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_import(ledger, plan, options=AGREED, detect_language=bootstrap.detect_language, progress=stop)

    assert state(ledger) == before
    assert ledger.labels() == labels


def test_a_tag_that_was_removed_here_does_not_come_back(ledger: Ledger, tmp_path: Path) -> None:
    path = put(tmp_path / "a.jsonl", lines_of(out_story(TEXT, [(4, 7, "claim")])))
    (story,) = run(ledger, path).stories
    (tag,) = ledger.store.tags(story)
    (person,) = ledger.store.annotators()
    annotating.remove(ledger, annotator=person, tag=tag.id)

    assert run(ledger, path).is_nothing
    assert ledger.store.tags(story) == []


def test_an_edited_story_with_the_same_tag_ids_gets_new_ones(ledger: Ledger, tmp_path: Path) -> None:
    first = out_story(TEXT, [(4, 7, "claim")])
    edited = out_story(TEXT + " hết .", [(4, 7, "claim")])
    one, two = put(tmp_path / "a.jsonl", lines_of(first)), put(tmp_path / "b.jsonl", lines_of(edited))

    run(ledger, one)
    run(ledger, two)
    again = run(ledger, two)

    ids = [tag.id for story in ledger.store.story_ids() for tag in ledger.store.tags(story)]
    assert len(set(ids)) == 2
    assert first.tags[0].tag.id in ids
    assert again.is_nothing


def test_a_submitted_layer_takes_no_tags(ledger: Ledger, tmp_path: Path) -> None:
    first = with_layer(out_story(TEXT, [(4, 7, "claim")]), status="submitted")
    run(ledger, put(tmp_path / "a.jsonl", lines_of(first)))
    before = state(ledger)

    with pytest.raises(LayerSubmitted):
        run(ledger, put(tmp_path / "b.jsonl", lines_of(out_story(TEXT, [(4, 7, "claim"), (8, 11, "claim")]))))

    assert state(ledger) == before


def test_imported_tags_are_like_any_other(ledger: Ledger, tmp_path: Path) -> None:
    (story,) = run(ledger, put(tmp_path / "a.jsonl", lines_of(out_story(TEXT, [(4, 7, "claim")])))).stories
    (tag,) = ledger.store.tags(story)
    (person,) = ledger.store.annotators()

    annotating.relabel(ledger, annotator=person, tag=TagId(tag.id), label="empathy")

    assert [t.label for t in ledger.store.tags(story)] == ["empathy"]
    assert ledger.undo_list(person.id).depth == (1, 0)


def test_a_language_that_is_given_is_not_guessed(ledger: Ledger, tmp_path: Path) -> None:
    imported = run(ledger, put(tmp_path / "a.txt", TEXT), options=replace(AGREED, language="zh"))

    assert ledger.story(imported.stories[0]).language == "zh"


def test_nothing_to_import_and_unknown_formats(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToImport):
        run(ledger, tmp_path / "empty")
    with pytest.raises(NothingToImport):
        run(ledger, put(tmp_path / "blank.jsonl", "\n\n"))
    with pytest.raises(UnknownFormat):
        run(ledger, put(tmp_path / "clip.mp4", "a,b"))


def test_a_guessed_encoding_needs_consent(ledger: Ledger, tmp_path: Path) -> None:
    text = "從前有座山,山裡有座廟,廟裡有個老和尚在講故事。"
    path = put(tmp_path / "a.txt", text.encode("big5"))

    with pytest.raises(NeedsConsent, match="--encoding big5"):
        run(ledger, path)
    imported = run(ledger, path, options=replace(AGREED, read=ReadOptions(has_consent=True)))

    assert ledger.story(imported.stories[0]).text == text


@pytest.mark.parametrize("kept_bytes", [0, 2**20])
@pytest.mark.parametrize("slice_stories", [1, 3])
def test_a_file_may_be_kept_or_read_again_in_slices_of_any_size(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_bytes: int, slice_stories: int
) -> None:
    monkeypatch.setattr(import_plan, "KEPT_BYTES", kept_bytes)
    monkeypatch.setattr(importing, "SLICE_STORIES", slice_stories)
    stories = [out_story(f"{TEXT} {n}", [(4, 7, f"tag{n}")], external_id=str(n)) for n in range(7)]
    twice = out_story(f"{TEXT} 3", [(0, 3, "more")], external_id="3")
    path = put(tmp_path / "a.jsonl", lines_of(*stories, twice))

    plan = planned(ledger, path)
    assert (plan.files[0].kept is None) == (not kept_bytes)
    imported = run_import(ledger, plan, options=AGREED, detect_language=bootstrap.detect_language)

    assert list(imported.stories) == ledger.store.story_ids() == [story.story.id for story in stories]
    assert (imported.tags, imported.known_stories) == (8, 1)
    tags = [ledger.store.tags(story) for story in imported.stories]
    labels = [[tag.label for tag in each] for each in tags]
    assert labels == [["tag0"], ["tag1"], ["tag2"], ["more", "tag3"], ["tag4"], ["tag5"], ["tag6"]]
    # All had the same id in the file: the first keeps it.
    assert tags[0][0].id == out_story(TEXT, [(4, 7, "")]).tags[0].tag.id
    assert len({tag.id for each in tags for tag in each}) == 8
    assert isinstance(ledger.store, SqlStore)
    assert replay(ledger.store) == []


def test_parts_get_the_names_that_somebody_gives_them(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(PARTED, "utf-8")
    run(ledger, file, options=replace(AGREED, sections=("title", "-", "keywords", "beyond")))

    (story,) = [ledger.store.story(id) for id in ledger.store.story_ids()]
    assert story is not None
    assert [(s.name, story.text[s.start : s.end]) for s in story.sections] == [
        ("title", "tựa đề ."),
        ("keywords", "thân bài .\r\n"),
    ]
    assert story.title == "tựa đề"


def test_tags_that_nobody_signed_are_counted(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [{"text": TEXT, "label": [[0, 3, "claim"], [4, 7, "claim"]]}]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert planned(ledger, file).unsigned_tags == 2
    suggested = replace(AGREED, makes_suggestions=True)
    assert planned(ledger, file, options=suggested).unsigned_tags == 2
    run(ledger, file, options=suggested)
    (story,) = ledger.store.story_ids()
    assert [layer.kind for layer in ledger.store.layers(story)] == ["model"]
