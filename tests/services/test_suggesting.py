"""Suggestions of models: answered by each annotator alone, undone like any act, never counted as tags."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain.errors import UnknownLabel, UnknownTag
from storymark.domain.ids import StoryId, TagId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating, history
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.suggesting import Wanted, accept, reject, suggestions
from storymark.storage.replay import replay

TEXT = "chị xin hủy hợp đồng . nhân viên hỏi thăm ."


def predicted(start: int, end: int, label: str, score: float | None = None) -> dict[str, object]:
    value = {"start": start, "end": end, "labels": [label], "text": TEXT[start:end]}
    found: dict[str, object] = {"type": "labels", "from_name": "l", "to_name": "t", "value": value}
    return found if score is None else {**found, "score": score}


@pytest.fixture
def ledger(tmp_path: Path):
    task = {
        "data": {"text": TEXT, "external_id": "one"},
        "predictions": [
            {
                "model_version": "rules 2",
                "score": 0.5,
                "result": [predicted(4, 20, "claim", 0.934), predicted(23, 41, "empathy")],
            }
        ],
    }
    file = tmp_path / "tasks.json"
    file.write_text(json.dumps([task]), "utf-8")
    made = bootstrap.open_ledger(tmp_path / "p.storymark", create=True)
    bootstrap.put_default_labels(made)
    plan = plan_import(
        [file], formats=bootstrap.formats(), options=ImportOptions(), ledger=made, labels=made.labels()
    )
    run_import(made, plan, options=ImportOptions(), detect_language=bootstrap.detect_language)
    yield made
    made.store.close()


@pytest.fixture
def story(ledger: Ledger) -> StoryId:
    return ledger.store.story_ids()[0]


def left(ledger: Ledger, who: Annotator, story: StoryId) -> list[tuple[str, str, int | None]]:
    found = suggestions(ledger, annotator=who, story=story).left
    return [(s.tag.quote, s.source, s.score) for s in found]


def test_predictions_are_suggestions_with_their_model_and_score(ledger: Ledger, story: StoryId) -> None:
    linh = annotator_named(ledger, "Linh")
    assert left(ledger, linh, story) == [
        ("xin hủy hợp đồng", "rules 2", 93),
        ("nhân viên hỏi thăm", "rules 2", 50),
    ]


def test_an_accepted_one_is_a_tag_of_its_own_and_undo_asks_again(ledger: Ledger, story: StoryId) -> None:
    linh, lan = annotator_named(ledger, "Linh"), annotator_named(ledger, "Lan")
    first = suggestions(ledger, annotator=linh, story=story).left[0].tag
    done = accept(ledger, annotator=linh, story=story, wanted=[Wanted(first.id)])
    (tag,) = done.tags
    assert (tag.quote, tag.label, tag.origin) == ("xin hủy hợp đồng", "claim", "suggestion")
    assert tag.id != first.id
    assert len(left(ledger, linh, story)) == 1
    assert suggestions(ledger, annotator=linh, story=story).accepted == 1
    assert len(left(ledger, lan, story)) == 2  # everybody answers alone
    annotating.resize(ledger, annotator=linh, tag=tag.id, span=Range(4, 11))
    assert len(left(ledger, linh, story)) == 1  # a corrected tag does not bring its suggestion back
    assert accept(ledger, annotator=linh, story=story, wanted=[Wanted(first.id)]).changes is None
    history.undo(ledger, annotator=linh)
    history.undo(ledger, annotator=linh)
    assert len(left(ledger, linh, story)) == 2
    assert ledger.store.tag(tag.id) is None
    history.redo(ledger, annotator=linh)
    assert len(left(ledger, linh, story)) == 1
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_it_is_accepted_with_another_label_and_other_edges(ledger: Ledger, story: StoryId) -> None:
    linh = annotator_named(ledger, "Linh")
    first = suggestions(ledger, annotator=linh, story=story).left[0].tag
    wish = Wanted(first.id, label="complaint", span=Range(0, 20))
    (tag,) = accept(ledger, annotator=linh, story=story, wanted=[wish]).tags
    assert (tag.label, tag.quote) == ("complaint", TEXT[0:20])
    other = suggestions(ledger, annotator=linh, story=story).left[0].tag.id
    with pytest.raises(UnknownLabel):
        accept(ledger, annotator=linh, story=story, wanted=[Wanted(other, label="nothing")])


def test_all_at_once_are_one_act(ledger: Ledger, story: StoryId) -> None:
    linh = annotator_named(ledger, "Linh")
    ids = [s.tag.id for s in suggestions(ledger, annotator=linh, story=story).left]
    accept(ledger, annotator=linh, story=story, wanted=[Wanted(id) for id in ids])
    assert left(ledger, linh, story) == []
    row = ledger.store.story_row(story, linh.id)
    assert row is not None
    assert (row.tag_count, row.status) == (2, "open")
    history.undo(ledger, annotator=linh)
    assert len(left(ledger, linh, story)) == 2


def test_a_rejected_one_is_gone_for_who_rejected_it(ledger: Ledger, story: StoryId) -> None:
    linh, lan = annotator_named(ledger, "Linh"), annotator_named(ledger, "Lan")
    first = suggestions(ledger, annotator=linh, story=story).left[0].tag.id
    reject(ledger, annotator=linh, story=story, suggestion=first)
    assert reject(ledger, annotator=linh, story=story, suggestion=first) is None
    assert (len(left(ledger, linh, story)), len(left(ledger, lan, story))) == (1, 2)
    history.undo(ledger, annotator=linh)
    assert len(left(ledger, linh, story)) == 2


def test_what_was_tagged_alike_is_asked_no_more(ledger: Ledger, story: StoryId) -> None:
    linh = annotator_named(ledger, "Linh")
    annotating.tag(ledger, annotator=linh, story=story, span=Range(4, 20), label="claim")
    assert len(left(ledger, linh, story)) == 1


def test_a_tag_of_a_person_is_no_suggestion(ledger: Ledger, story: StoryId) -> None:
    linh, lan = annotator_named(ledger, "Linh"), annotator_named(ledger, "Lan")
    tag = annotating.tag(ledger, annotator=lan, story=story, span=Range(0, 3), label="claim").tag
    for id in (tag.id, TagId("none")):
        with pytest.raises(UnknownTag):
            accept(ledger, annotator=linh, story=story, wanted=[Wanted(id)])
        with pytest.raises(UnknownTag):
            reject(ledger, annotator=linh, story=story, suggestion=id)
