"""The history reads as what was done; and one goes back in it without losing what is not meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain.errors import AlreadyTakenBack, LayerSubmitted, NotFromHistory, NothingToGoBackTo
from storymark.domain.ids import AnnotatorId, LabelKey, StoryId, TagId, layer_id, new_id, story_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.tags import Layer, Tag
from storymark.services import annotating, going_back, history, layers, timeline
from storymark.services.correcting import split_sentence
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import Cancelled
from storymark.services.stories import add_story
from storymark.services.story_labelling import set_story_label
from storymark.services.timeline import Deed, deeds
from storymark.storage.replay import replay


def told(ledger: Ledger, **wanted: str) -> list[tuple[str, str, str]]:
    return [(d.type, d.quote, d.label) for d in all_deeds(ledger, **wanted)]


def all_deeds(ledger: Ledger, *, limit: int = 100, **wanted: str) -> list[Deed]:
    found: list[Deed] = []
    page = deeds(ledger, limit=limit, **wanted)
    found += page.deeds
    while page.next is not None:
        page = deeds(ledger, after=page.next, limit=limit, **wanted)
        found += page.deeds
    return found


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, label: str = "claim") -> Tag:
    return annotating.tag(ledger, annotator=who, story=story, span=Range(start, end), label=label).tag


def quotes(ledger: Ledger, story: StoryId) -> list[tuple[str, str]]:
    return [(t.quote, t.label) for t in ledger.store.tags(story)]


def test_acts_are_told_newest_first_with_their_words(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    one = tag(ledger, linh, other_story, 0, 3)
    annotating.relabel(ledger, annotator=linh, tag=one.id, label="empathy")
    layers.mark_read(ledger, annotator=linh, story=other_story, sentences=[Range(10, 19)])
    annotating.remove(ledger, annotator=linh, tag=one.id)
    split_sentence(ledger, annotator=linh, story=other_story, at=4)
    layers.set_status(ledger, annotator=linh, story=other_story, status="done")
    shown = all_deeds(ledger, story=other_story)
    assert [d.type for d in shown] == ["status", "split", "remove", "relabel", "tag", "import"]
    assert [(d.quote, d.label) for d in shown[2:5]] == [
        ("một", "empathy"),
        ("một", "empathy"),
        ("một", "claim"),
    ]
    assert {d.title for d in shown} == {"second"}
    assert shown[0].told["status"] == "done"
    assert all(d.author == linh.id for d in shown[:5])


def test_pages_join_without_gap_or_double(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    for number in range(9):
        tag(ledger, linh, other_story, number, number + 2)
    whole = [d.entry for d in all_deeds(ledger)]
    assert len(set(whole)) == len(whole) >= 10
    for limit in (1, 3, len(whole)):
        assert [d.entry for d in all_deeds(ledger, limit=limit)] == whole


def test_a_page_of_a_rare_find_says_where_to_go_on(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "_SLICE", 4)
    monkeypatch.setattr(timeline, "MOST_SCANNED", 4)
    tag(ledger, linh, story, 0, 3)
    for number in range(9):
        tag(ledger, linh, other_story, number, number + 2)
    first = deeds(ledger, story=story)
    assert first.deeds == ()
    assert first.next is not None
    assert [d.type for d in all_deeds(ledger, story=story)] == ["tag", "import"]


def test_what_was_taken_back_says_so_over_pages(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    tag(ledger, linh, other_story, 0, 3)
    tag(ledger, linh, other_story, 4, 7)
    history.undo(ledger, annotator=linh)
    tag(ledger, linh, other_story, 10, 13)  # empties redo: the undone act is still undone
    for limit in (1, 100):
        shown = all_deeds(ledger, limit=limit, author=linh.id)[:4]
        assert [(d.type, d.is_taken_back) for d in shown] == [
            ("tag", False), ("undo", False), ("tag", True), ("tag", False),
        ]  # fmt: skip
    history.undo(ledger, annotator=linh)
    history.redo(ledger, annotator=linh)
    shown = all_deeds(ledger, author=linh.id)
    assert [(d.type, d.is_taken_back) for d in shown[:3]] == [("redo", False), ("undo", True), ("tag", False)]
    assert shown[0].of is not None
    assert shown[0].of.type == "tag"
    assert shown[0].story == other_story


def test_anybodys_act_is_taken_back_alone(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    ha = annotator_named(ledger, "Hà")
    first = tag(ledger, linh, other_story, 0, 3)
    tag(ledger, linh, other_story, 4, 7, "empathy")
    act = next(d for d in all_deeds(ledger) if d.tag == first.id)
    history.take_back(ledger, annotator=ha, entry=act.entry)
    assert quotes(ledger, other_story) == [("câu", "empathy")]
    assert next(d for d in all_deeds(ledger) if d.entry == act.entry).is_taken_back
    with pytest.raises(AlreadyTakenBack):
        history.take_back(ledger, annotator=linh, entry=act.entry)
    history.undo(ledger, annotator=linh)  # Linh's own newest act is another one
    assert quotes(ledger, other_story) == []
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_an_act_deep_in_the_history_gives_way_to_what_came_after(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    made = tag(ledger, linh, other_story, 0, 3)
    annotating.relabel(ledger, annotator=linh, tag=made.id, label="empathy")
    act = all_deeds(ledger)[0]
    annotating.relabel(ledger, annotator=linh, tag=made.id, label="complaint")
    with pytest.raises(AlreadyTakenBack):  # the label that it gave is another one by now
        history.take_back(ledger, annotator=linh, entry=act.entry)
    assert quotes(ledger, other_story) == [("một", "complaint")]


def test_set_up_is_not_taken_back(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    tag(ledger, linh, other_story, 0, 3)
    history.undo(ledger, annotator=linh)
    for deed in all_deeds(ledger):
        if deed.type in history.SET_UP:
            with pytest.raises(NotFromHistory):
                history.take_back(ledger, annotator=linh, entry=deed.entry)


def test_all_of_ones_own_acts_after_a_moment_go_and_come_again(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    ha = annotator_named(ledger, "Hà")
    tag(ledger, linh, story, 0, 3)
    moment = all_deeds(ledger)[0].hlc
    tag(ledger, linh, story, 4, 7)
    tag(ledger, ha, other_story, 0, 3)
    tag(ledger, linh, other_story, 4, 7)
    assert going_back.go_back(ledger, annotator=linh, to_hlc=moment) == 2
    assert quotes(ledger, story) == [("chị", "claim")]
    assert quotes(ledger, other_story) == [("một", "claim")]  # Hà's stays
    with pytest.raises(NothingToGoBackTo):
        going_back.go_back(ledger, annotator=linh, to_hlc=moment)
    history.redo(ledger, annotator=linh)
    history.redo(ledger, annotator=linh)
    assert len(quotes(ledger, story)) == len(quotes(ledger, other_story)) == 2


def test_going_back_is_all_or_nothing(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    start = all_deeds(ledger)[0].hlc
    tag(ledger, linh, story, 0, 3)
    tag(ledger, linh, other_story, 0, 3)
    _submit(ledger, linh, story)
    with pytest.raises(LayerSubmitted):
        going_back.go_back(ledger, annotator=linh, to_hlc=start)
    assert len(quotes(ledger, story)) == len(quotes(ledger, other_story)) == 1
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def _submit(ledger: Ledger, who: Annotator, story: StoryId) -> None:
    from storymark.domain import edits

    layer = layers.own_layer(ledger, annotator=who, story=story)
    ledger.commit("open", author=who.id, changes=[edits.change_layer(layer, status="submitted")])  # quiet


def test_a_story_is_restored_to_a_moment_in_one_act(
    ledger: Ledger, linh: Annotator, story: StoryId, other_story: StoryId
) -> None:
    kept = tag(ledger, linh, other_story, 0, 3)
    removed = tag(ledger, linh, other_story, 4, 7, "empathy")
    annotating.set_note(ledger, annotator=linh, tag=kept.id, note="vì")
    then = quotes(ledger, other_story), ledger.store.tag(kept.id)
    moment = all_deeds(ledger)[0].hlc
    annotating.relabel(ledger, annotator=linh, tag=kept.id, label="complaint")
    annotating.resize(ledger, annotator=linh, tag=kept.id, span=Range(0, 7))
    annotating.set_note(ledger, annotator=linh, tag=kept.id, note="")
    annotating.remove(ledger, annotator=linh, tag=removed.id)
    tag(ledger, linh, other_story, 10, 13)
    elsewhere = tag(ledger, linh, story, 0, 3)
    layers.set_status(ledger, annotator=linh, story=other_story, status="done")
    now = quotes(ledger, other_story)
    before = len(all_deeds(ledger))

    going_back.restore_story(ledger, annotator=linh, story=other_story, to_hlc=moment)
    assert quotes(ledger, other_story) == then[0]
    restored = ledger.store.tag(kept.id)
    assert restored is not None
    assert restored._replace(updated_ms=0) == then[1]._replace(updated_ms=0)  # type: ignore[union-attr]
    assert layers.own_layer(ledger, annotator=linh, story=other_story).status == "open"
    assert ledger.store.tag(elsewhere.id) == elsewhere
    assert len(all_deeds(ledger)) == before + 1
    with pytest.raises(NothingToGoBackTo):
        going_back.restore_story(ledger, annotator=linh, story=other_story, to_hlc=moment)

    history.undo(ledger, annotator=linh)
    assert quotes(ledger, other_story) == now
    assert layers.own_layer(ledger, annotator=linh, story=other_story).status == "done"
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_restoring_leaves_other_peoples_tags_alone(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    ha = annotator_named(ledger, "Hà")
    moment = all_deeds(ledger)[0].hlc
    tag(ledger, ha, other_story, 0, 3)
    tag(ledger, linh, other_story, 4, 7)
    going_back.restore_story(ledger, annotator=linh, story=other_story, to_hlc=moment)
    assert quotes(ledger, other_story) == [("một", "claim")]
    _submit(ledger, linh, other_story)
    with pytest.raises(LayerSubmitted):
        going_back.restore_story(ledger, annotator=linh, story=other_story, to_hlc=moment)


def test_labels_of_the_story_go_back_too(ledger: Ledger, linh: Annotator, other_story: StoryId) -> None:
    tag(ledger, linh, other_story, 0, 3)
    set_story_label(ledger, annotator=linh, story=other_story, label="empathy")
    moment = all_deeds(ledger)[0].hlc
    set_story_label(ledger, annotator=linh, story=other_story, label="empathy", is_on=False)
    set_story_label(ledger, annotator=linh, story=other_story, label="claim")
    set_story_label(ledger, annotator=annotator_named(ledger, "Hà"), story=other_story, label="complaint")
    going_back.restore_story(ledger, annotator=linh, story=other_story, to_hlc=moment)
    assert {x.label for x in ledger.store.story_labels(other_story)} == {"empathy", "complaint"}
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def test_going_back_tells_how_far_it_is_and_stops_with_nothing_changed(
    ledger: Ledger, linh: Annotator, other_story: StoryId
) -> None:
    moment = all_deeds(ledger)[0].hlc
    for start in range(5):
        tag(ledger, linh, other_story, start, start + 3)
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int, _note: str) -> None:
        told.append((done, total))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        going_back.go_back(ledger, annotator=linh, to_hlc=moment, progress=stop)
    assert told == [(n, 5) for n in range(4)]
    assert len(ledger.store.tags(other_story)) == 5
    assert going_back.go_back(ledger, annotator=linh, to_hlc=moment) == 5
    assert ledger.store.tags(other_story) == []
    assert replay(ledger.store) == []  # type: ignore[arg-type]


def imported(ledger: Ledger, who: Annotator, name: str, *, tags: int) -> StoryId:
    text = "một câu . hai câu ."
    identity = story_id(name, text)
    story = Story(identity, name, name, "vi", text, ())
    layer = Layer(layer_id(ledger.store.project, identity, who.id), identity, who.id, status="open")
    made = [
        Tag(TagId(new_id()), layer.id, n, n + 2, LabelKey("claim"), text[n : n + 2], origin="import")
        for n in range(tags)
    ]
    add_story(ledger, story, author=AnnotatorId(""), layers=[layer], tags=made)
    return identity


def test_an_import_is_taken_back_but_not_the_work_on_it(ledger: Ledger, linh: Annotator) -> None:
    untouched = imported(ledger, linh, "untouched", tags=3)
    worked_on = imported(ledger, linh, "worked on", tags=3)
    first, *_ = ledger.store.tags(worked_on)
    annotating.set_note(ledger, annotator=linh, tag=first.id, note="vì")
    acts = [d.entry for d in all_deeds(ledger) if d.type == "import"]
    for act in acts:
        history.take_back(ledger, annotator=linh, entry=act)
    assert not ledger.store.has_story(untouched)
    assert ledger.store.has_story(worked_on)
    assert [t.id for t in ledger.store.tags(worked_on)] == [first.id]
    assert replay(ledger.store) == []  # type: ignore[arg-type]
    back = next(
        d for d in all_deeds(ledger) if d.type == "undo" and d.of is not None and d.story == untouched
    )
    history.take_back(ledger, annotator=linh, entry=back.entry)
    assert ledger.store.has_story(untouched)
    assert len(ledger.store.tags(untouched)) == 3
    history.take_back(ledger, annotator=linh, entry=acts[-1])
    assert not ledger.store.has_story(untouched)
    # Taking back is an act like any other: importing again brings the story again.
    assert imported(ledger, linh, "untouched", tags=0) == untouched


def test_it_reads_the_same_after_a_restart(
    ledger: Ledger, project_path: Path, linh: Annotator, other_story: StoryId
) -> None:
    tag(ledger, linh, other_story, 0, 3)
    history.undo(ledger, annotator=linh)
    shown = all_deeds(ledger)
    ledger.store.close()
    again = bootstrap.open_ledger(project_path)
    try:
        assert all_deeds(again) == shown
    finally:
        again.store.close()
