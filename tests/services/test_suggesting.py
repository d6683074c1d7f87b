"""Suggestions of a model: accepted and rejected in one act each, kept, undone, and never counted before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.property.test_native_round_trip import imported
from tests.support.own_words import OwnWords

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.errors import BadValue, LayerSubmitted, UnknownLabel, UnknownTag
from storymark.domain.ids import StoryId, TagId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.suggestions import decisions_in, score_of
from storymark.domain.tags import Tag
from storymark.exchange.registry import Registry
from storymark.services import annotating, going_back, history, label_acts, layers, merging, suggesting
from storymark.services.assigning import give_back, submit
from storymark.services.changes import Changes
from storymark.services.comparing import project_compared
from storymark.services.counted_work import Cut
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import export_lines
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.packing import pack_return, pack_work
from storymark.services.people import annotator_named
from storymark.services.reviewing import Reviewing
from storymark.services.suggesting import Answered, Wanted, suggestions
from storymark.services.timeline import deeds
from storymark.storage.replay import replay

BOTH_STORES = True
TEXT = "khách hàng xin hủy . phí rất cao . nhân viên hỏi thăm ."
HỦY, PHÍ, HỎI = (11, 18), (21, 32), (45, 53)


def predictions(*spans: tuple[int, int, str, Any], model: str = "mô hình 1", score: Any = None) -> bytes:
    results = [
        {"from_name": "label", "to_name": "text", "type": "labels",
         "value": {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]},
         **({} if own is None else {"score": own})}
        for start, end, label, own in spans
    ]  # fmt: skip
    prediction = {"model_version": model, "score": score, "result": results}
    return json.dumps([{"data": {"text": TEXT, "id": "s"}, "predictions": [prediction]}]).encode()


def propose(ledger: Ledger, folder: Path, *spans: tuple[int, int, str, Any], **facts: Any) -> StoryId:
    source = folder / "predictions.json"
    source.write_bytes(predictions(*spans, **facts))
    imported(ledger, source)
    return ledger.store.story_ids()[0]


@pytest.fixture(autouse=True)
def labels(ledger: Ledger) -> None:
    bootstrap.put_default_labels(ledger)


@pytest.fixture
def story(ledger: Ledger, tmp_path: Path) -> StoryId:
    return propose(
        ledger, tmp_path, (*HỦY, "complaint", 0.93), (*PHÍ, "complaint", 0.7), (*HỎI, "empathy", None)
    )


@pytest.fixture
def closing() -> Iterator[list[Ledger]]:
    opened: list[Ledger] = []
    yield opened
    for each in opened:
        each.store.close()


def accept(ledger: Ledger, who: Annotator, tag: Tag, **wish: Any) -> Answered:
    story = ledger.store.story_of_tag(tag.id)
    assert story is not None
    return suggesting.accept(ledger, annotator=who, story=story, wanted=[Wanted(tag.id, **wish)])


def reject(ledger: Ledger, who: Annotator, tag: Tag) -> Changes | None:
    story = ledger.store.story_of_tag(tag.id)
    assert story is not None
    return suggesting.reject(ledger, annotator=who, story=story, suggestion=tag.id)


def left(ledger: Ledger, who: Annotator, story: StoryId) -> list[Tag]:
    return [each.tag for each in suggestions(ledger, annotator=who, story=story).left]


def own(ledger: Ledger, who: Annotator, story: StoryId) -> list[Tag]:
    return ledger.store.tags(story, layer=layers.own_layer(ledger, annotator=who, story=story).id)


def verdicts(ledger: Ledger, who: Annotator, story: StoryId) -> list[tuple[str, bool]]:
    decided = suggestions(ledger, annotator=who, story=story).decided
    return sorted((made.quote, made.is_accepted) for made in decided)


def test_what_is_proposed_is_open_with_its_score_and_its_model(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    found = suggestions(ledger, annotator=linh, story=story)
    assert [(each.tag.quote, each.tag.label, each.score) for each in found.left] == [
        ("xin hủy", "complaint", 93),
        ("phí rất cao", "complaint", 70),
        ("hỏi thăm", "empathy", None),
    ]
    assert {each.source for each in found.left} == {"mô hình 1"}
    assert own(ledger, linh, story) == []


def test_accepting_makes_ones_own_tag_in_one_act(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    first, *others = left(ledger, linh, story)
    count = len(ledger.store.entry_ids())
    (made,) = accept(ledger, linh, first, id="new").tags
    assert len(ledger.store.entry_ids()) == count + 1
    assert own(ledger, linh, story) == [made]
    assert (made.id, made.span, made.label, made.origin, made.attributes) == (
        "new", first.span, first.label, "suggestion", "{}",
    )  # fmt: skip
    assert left(ledger, linh, story) == others
    assert verdicts(ledger, linh, story) == [("xin hủy", True)]
    layer = layers.own_layer(ledger, annotator=linh, story=story)
    assert layer.status == "open"
    # Again, as after a lost answer: nothing more.
    assert accept(ledger, linh, first, id="new") == Answered((made,), None)
    assert accept(ledger, linh, first) == Answered((made,), None)
    assert len(ledger.store.entry_ids()) == count + 1
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_the_sentences_of_an_accepted_one_are_read_and_of_a_rejected_one_not(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    from storymark.services.segmenting import with_sentences

    whole = with_sentences(ledger, ledger.story(story), bootstrap.sentence_cutter())
    assert whole.sentences is not None
    first, second, _ = left(ledger, linh, story)
    reject(ledger, linh, second)
    assert layers.own_layer(ledger, annotator=linh, story=story).read == {}
    accept(ledger, linh, first)
    assert list(layers.own_layer(ledger, annotator=linh, story=story).read) == [whole.sentences[0]]


def test_accepted_with_other_edges_and_another_label(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    first, *others = left(ledger, linh, story)
    (made,) = accept(ledger, linh, first, span=Range(0, 18), label="claim").tags
    assert (made.quote, made.label, made.origin) == ("khách hàng xin hủy", "claim", "suggestion")
    assert left(ledger, linh, story) == others
    with pytest.raises(UnknownLabel):
        accept(ledger, linh, others[0], label="nothing")
    assert left(ledger, linh, story) == others


def test_where_the_very_tag_is_there_only_the_decision_is_kept(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first = left(ledger, linh, story)[0]
    there = annotating.tag(
        ledger, annotator=linh, story=story, span=Range(0, 18), label="complaint", note="mine"
    ).tag
    done = accept(ledger, linh, first, span=Range(0, 18))
    assert done.tags == (there,)
    assert own(ledger, linh, story) == [there]
    assert verdicts(ledger, linh, story) == [("xin hủy", True)]


def test_what_one_has_tagged_oneself_is_not_asked(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    annotating.tag(ledger, annotator=linh, story=story, span=Range(*PHÍ), label="complaint")
    assert [tag.quote for tag in left(ledger, linh, story)] == ["xin hủy", "hỏi thăm"]
    annotating.tag(ledger, annotator=linh, story=story, span=Range(*HỎI), label="claim")
    assert [tag.quote for tag in left(ledger, linh, story)] == ["xin hủy", "hỏi thăm"]


def test_rejected_ones_never_return(ledger: Ledger, linh: Annotator, story: StoryId, tmp_path: Path) -> None:
    first, *others = left(ledger, linh, story)
    count = len(ledger.store.entry_ids())
    reject(ledger, linh, first)
    assert reject(ledger, linh, first) is None
    assert len(ledger.store.entry_ids()) == count + 1
    assert left(ledger, linh, story) == others
    # The same file again, and a model that was trained anew and says the same with more confidence.
    propose(ledger, tmp_path, (*HỦY, "complaint", 0.93))
    propose(ledger, tmp_path, (*HỦY, "complaint", 0.99), (*HỦY, "claim", 0.5), model="mô hình 2")
    assert [(tag.quote, tag.label) for tag in left(ledger, linh, story)] == [
        ("xin hủy", "claim"), ("phí rất cao", "complaint"), ("hỏi thăm", "empathy"),
    ]  # fmt: skip
    # What one person rejects is still open for another.
    assert len(left(ledger, annotator_named(ledger, "Minh"), story)) == 4
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_two_models_of_one_mind_ask_once_with_the_surer_one(
    ledger: Ledger, linh: Annotator, story: StoryId, tmp_path: Path
) -> None:
    propose(ledger, tmp_path, (*PHÍ, "complaint", None), score=0.8, model="mô hình 2")
    assert [score_of(tag) for tag in left(ledger, linh, story)] == [93, 80, None]


def test_many_are_accepted_in_one_act(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    annotating.tag(ledger, annotator=linh, story=story, span=Range(*PHÍ), label="complaint")
    wanted = [Wanted(tag.id) for _, tag in ledger.store.suggested_tags(story)]
    count = len(ledger.store.entry_ids())
    done = suggesting.accept(ledger, annotator=linh, story=story, wanted=wanted)
    assert len(ledger.store.entry_ids()) == count + 1
    assert [(tag.quote, tag.origin) for tag in done.tags] == [
        ("xin hủy", "suggestion"), ("phí rất cao", "manual"), ("hỏi thăm", "suggestion"),
    ]  # fmt: skip
    assert list(done.tags) == own(ledger, linh, story)
    assert left(ledger, linh, story) == []
    again = suggesting.accept(ledger, annotator=linh, story=story, wanted=wanted)
    assert again == Answered(done.tags, None)
    history.undo(ledger, annotator=linh)
    assert [tag.origin for tag in own(ledger, linh, story)] == ["manual"]
    assert len(left(ledger, linh, story)) == 2


def test_undo_and_redo_of_each(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    first, second, third = before = left(ledger, linh, story)
    accept(ledger, linh, first)
    reject(ledger, linh, second)
    accepted = own(ledger, linh, story)
    history.undo(ledger, annotator=linh)
    assert left(ledger, linh, story) == [second, third]
    history.undo(ledger, annotator=linh)
    assert left(ledger, linh, story) == before
    assert own(ledger, linh, story) == []
    history.redo(ledger, annotator=linh)
    history.redo(ledger, annotator=linh)
    assert left(ledger, linh, story) == [third]
    assert own(ledger, linh, story) == accepted
    assert verdicts(ledger, linh, story) == [("phí rất cao", False), ("xin hủy", True)]
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_a_story_that_is_restored_asks_again(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    first, second, third = left(ledger, linh, story)
    reject(ledger, linh, first)
    moment = deeds(ledger, limit=1).deeds[0].hlc
    accept(ledger, linh, second)
    reject(ledger, linh, third)
    going_back.restore_story(ledger, annotator=linh, story=story, to_hlc=moment)
    assert left(ledger, linh, story) == [second, third]
    assert own(ledger, linh, story) == []
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_a_tag_that_was_accepted_and_deleted_is_not_proposed_again(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first, *others = left(ledger, linh, story)
    (made,) = accept(ledger, linh, first).tags
    annotating.remove(ledger, annotator=linh, tag=made.id)
    assert left(ledger, linh, story) == others


def test_work_that_was_handed_in_takes_no_decision(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    first, second, third = left(ledger, linh, story)
    reject(ledger, linh, first)
    submit(ledger, annotator=linh, stories=[story])
    count = len(ledger.store.entry_ids())
    with pytest.raises(LayerSubmitted):
        accept(ledger, linh, second)
    with pytest.raises(LayerSubmitted):
        reject(ledger, linh, second)
    with pytest.raises(LayerSubmitted):
        history.undo(ledger, annotator=linh)
    assert len(ledger.store.entry_ids()) == count
    # In the next round the decisions of the first one hold.
    give_back(ledger, author=linh.id, annotator=linh, stories=[story])
    assert left(ledger, linh, story) == [second, third]


def test_only_what_a_model_proposed_can_be_decided(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    mine = annotating.tag(ledger, annotator=linh, story=story, span=Range(0, 5), label="claim").tag
    for id in (mine.id, TagId("none")):
        with pytest.raises(UnknownTag):
            suggesting.accept(ledger, annotator=linh, story=story, wanted=[Wanted(id)])
        with pytest.raises(UnknownTag):
            suggesting.reject(ledger, annotator=linh, story=story, suggestion=id)


def test_a_suggestion_that_is_gone_leaves_its_decisions(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first, *others = left(ledger, linh, story)
    reject(ledger, linh, first)
    gone = edits.remove_tag(first.id, updated_ms=ledger.now_ms())
    ledger.commit("remove", author=linh.id, changes=[gone])
    assert left(ledger, linh, story) == others
    assert verdicts(ledger, linh, story) == [("xin hủy", False)]


def test_labels_that_are_merged_keep_what_was_decided(
    ledger: Ledger, linh: Annotator, story: StoryId
) -> None:
    first, second, third = left(ledger, linh, story)
    reject(ledger, linh, first)
    label_acts.merge_labels(ledger, ["complaint"], into="claim", author=linh.id)
    assert [tag.id for tag in left(ledger, linh, story)] == [second.id, third.id]


def test_acts_as_data(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    first, second, third = left(ledger, linh, story)

    def do(**operation: Any) -> Any:
        return perform(ledger, annotator=linh, operation=operation)

    row = {"suggestion": first.id, "id": "mine", "label": "claim", "start": 0, "end": 18}
    done = do(op="accept", story=story, suggestions=[row])
    assert (done.id, done.tag.label, done.tag.end) == ("mine", "claim", 18)
    assert do(op="reject", story=story, suggestion=second.id).stories == {story}
    assert len(do(op="accept", story=story, suggestions=[{"suggestion": third.id}]).accepted) == 1
    assert left(ledger, linh, story) == []
    with pytest.raises(BadValue):
        do(op="accept", story=story, suggestions="x")
    told = [(deed.type, deed.quote, deed.label, deed.story) for deed in deeds(ledger, limit=3).deeds]
    assert told == [
        ("accept", "hỏi thăm", "empathy", story),
        ("reject", "phí rất cao", "complaint", story),
        ("accept", "khách hàng xin hủy", "claim", story),
    ]


def test_unaccepted_ones_count_nowhere(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    """Neither in an export, nor in review, nor in agreement; accepted ones do and say where from."""
    cutter, minh = bootstrap.sentence_cutter(), annotator_named(ledger, "Minh")
    first, second, _ = left(ledger, linh, story)
    annotating.tag(ledger, annotator=minh, story=story, span=Range(*HỦY), label="complaint")
    accept(ledger, linh, first)
    reject(ledger, linh, second)
    lines = b"".join(export_lines(ledger, ExportOptions(), format=Registry().get("jsonl"), cutter=cutter))
    spans = json.loads(lines)["spans"]
    assert [(span["annotator"], span["text"], span["origin"]) for span in spans] == [
        ("Linh", "xin hủy", "suggestion"), ("Minh", "xin hủy", "manual"),
    ]  # fmt: skip
    for who in (linh, minh):
        layers.set_status(ledger, annotator=who, story=story, status="done")
    clusters = Reviewing(ledger).story(story).standings.clusters
    assert [s.range for c in clusters for s in c.cluster.spans] == [HỦY, HỦY]
    compared = project_compared(ledger, Cut(annotators=("Linh", "Minh")), cutter=cutter)
    assert [len(layer.marks) for one in compared for each in one.stories for layer in each.layers] == [1, 1]


def test_scores_go_out_again_to_label_studio(ledger: Ledger, story: StoryId, tmp_path: Path) -> None:
    format = Registry().get("label-studio")
    lines = b"".join(
        export_lines(
            ledger, ExportOptions(kinds=("model",)), format=format, cutter=bootstrap.sentence_cutter()
        )
    )
    (task,) = json.loads(b"[" + lines.strip(b"[]\n") + b"]")
    (prediction,) = task["predictions"]
    assert prediction["model_version"] == "mô hình 1"
    assert prediction["score"] is None
    assert [result.get("score") for result in prediction["result"]] == [0.93, 0.7, None]


@pytest.mark.parametrize(
    ("told", "percent"),
    [
        (0.934, 93),
        (1, 100),
        (0, 0),
        (1e-7, 0),
        (87.5, 88),
        (-1, None),
        (250, None),
        (True, None),
        ("?", None),
    ],
)
def test_a_score_in_percent(
    ledger: Ledger, linh: Annotator, tmp_path: Path, told: Any, percent: int | None
) -> None:
    story = propose(ledger, tmp_path, (*HỦY, "claim", told))
    assert [score_of(tag) for tag in left(ledger, linh, story)] == [percent]


def test_scores_of_prodigy_come_in_and_go_out(ledger: Ledger, linh: Annotator, tmp_path: Path) -> None:
    spans = [
        {"start": a, "end": b, "label": "claim", "score": score} for (a, b), score in ((HỦY, 0.25), (PHÍ, 1))
    ]
    source = tmp_path / "p.jsonl"
    source.write_text(json.dumps({"text": TEXT, "spans": spans, "meta": {"id": "s"}}) + "\n", "utf-8")
    options = ImportOptions(accepts_labels=True, makes_suggestions=True)
    formats = Registry()
    plan = plan_import([source], formats=formats, options=options, ledger=ledger, labels=ledger.labels())
    run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)
    (story,) = ledger.store.story_ids()
    assert [score_of(tag) for tag in left(ledger, linh, story)] == [25, 100]
    chosen, cutter = ExportOptions(kinds=("model",)), bootstrap.sentence_cutter()
    format = formats.get("prodigy")
    lines = b"".join(export_lines(ledger, chosen, format=format, cutter=cutter, words=OwnWords()))
    assert [span["score"] for span in json.loads(lines)["spans"]] == [0.25, 1.0]


def test_suggestions_travel_and_decisions_come_back(
    ledger: Ledger, story: StoryId, tmp_path: Path, closing: list[Ledger]
) -> None:
    linh = annotator_named(ledger, "Linh")
    packet, back = tmp_path / "work.storypacket", tmp_path / "back.storypacket"
    with bootstrap.formats().pending(packet) as pending:
        pack_work(ledger, bootstrap.packets(), pending, to=linh, stories=[story], author=linh.id)
        pending.commit()
    bundle = bootstrap.packets().read(packet)
    copy = bootstrap.make_copy(tmp_path / "copy.storymark", bundle.head.project)
    closing.append(copy)
    merging.run_merge(copy, [bundle])
    first, second, third = left(copy, linh, story)
    accept(copy, linh, first)
    reject(copy, linh, second)
    with bootstrap.formats().pending(back) as pending:
        pack_return(copy, bootstrap.packets(), pending, annotator=linh, stories=[story])
        pending.commit()
    merging.run_merge(ledger, [bootstrap.packets().read(back)])
    assert left(ledger, linh, story) == [third]
    assert verdicts(ledger, linh, story) == [("phí rất cao", False), ("xin hủy", True)]
    assert [tag.origin for tag in own(ledger, linh, story)] == ["suggestion"]
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_decisions_without_sense_are_none() -> None:
    whole = {"verdict": "rejected", "span": [1, 2], "label": "a", "quote": "b"}
    broken = [None, 1, {}, {**whole, "span": [1]}, {**whole, "verdict": "?"}, {**whole, "tag": 1}]
    assert len(decisions_in({"suggestion/x": whole})) == 1
    assert decisions_in({f"suggestion/{n}": told for n, told in enumerate(broken)}) == []
    assert decisions_in({"read/1-2": whole}) == []
