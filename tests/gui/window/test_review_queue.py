"""The reviewer's queue: what is listed, in what order, and what stands against what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from tests.gui.window.test_review import QUICK, Reviewer, decisions, gold, reviewer  # noqa: F401
from tests.support.reviews import AGREED, BOUNDARY, LABEL, MISSING, THREE_WAYS, reviewed_project

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.decisions import CONFLICT, DECIDED, NOTHING, OPEN, SAMPLED, STALE
from storymark.domain.ids import StoryId, new_id
from storymark.domain.resolving import take
from storymark.services import annotating
from storymark.services.deciding import Verdict, decide
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.reviewing import Reviewing
from storymark.ui.widgets.controls import Button

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, StoryId, StoryId]:
    path = tmp_path / "two.storymark"
    one, other = reviewed_project(path, [LABEL, AGREED, BOUNDARY], [MISSING, THREE_WAYS, BOUNDARY])
    return path, one, other


def settle_first(ledger: Ledger, story: StoryId, *, by: str = "Hà") -> str:
    """Take the first candidate of the story's first place that is open; the place's id."""
    place = next(p for p in Reviewing(ledger).story(story).standings.clusters if p.state == OPEN)
    verdict = Verdict(story, place.cluster.id, take(place.cluster.candidates[0]), cause="slip")
    decide(ledger, reviewer=annotator_named(ledger, by), verdict=verdict)
    return place.cluster.id


def listed(person: Reviewer) -> list[str]:
    model = person.review.view.queue.model
    return [model.text_of(line).split(",")[0] for line in model.lines if line.place or line.far]


def choose(person: Reviewer, part: str, text: str) -> None:
    """By the menu of the queue: a part of it, if it has parts, and what is in it."""
    person.press("/")
    person.bot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=QUICK)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = menu.actions()
    if part:
        own = next(action.menu() for action in actions if action.text().replace("&", "") == part)
        actions = own.actions()
    next(action for action in actions if action.text().replace("&", "") == text).trigger()
    menu.close()
    person.bot.waitUntil(lambda: bool(person.review.listing._words()), timeout=QUICK)


def test_places_are_listed_by_label_pair_and_state_and_keys_follow_the_list(reviewer, two) -> None:  # noqa: F811
    path, one, _ = two
    person: Reviewer = reviewer(path)
    if person.review.story_id() != one:
        person.press("N")
        person.bot.waitUntil(lambda: person.review.story_id() == one, timeout=QUICK)
    assert listed(person) == ["Label", "Boundary"]
    choose(person, "Label", "Complaint")
    assert listed(person) == ["Label"]
    assert person.said() == "Listed: Complaint"
    person.press("J", "J")
    assert person.review.acts.place.sentence == 0  # the boundary is not on the list
    person.review.view.queue.filter_cleared.emit()
    assert listed(person) == ["Label", "Boundary"]
    # Bình and Chi have the same edges.
    choose(person, "Pair of annotators", "Bình and Chi")
    assert listed(person) == ["Label"]
    person.review.view.queue.filter_cleared.emit()
    person.press("1")
    person.saved()
    choose(person, "State", "Decided")
    person.bot.waitUntil(lambda: listed(person) == ["Decided"], timeout=QUICK)
    person.review.view.queue.filter_cleared.emit()
    choose(person, "", "Decided by me")
    assert listed(person) == ["Decided"]


def test_by_score_places_of_all_stories_stand_in_one_list_and_decisions_go_along_it(reviewer, two) -> None:  # noqa: F811
    path, one, other = two
    person: Reviewer = reviewer(path)
    choose(person, "", "All stories, the hardest first (by score)")
    queue = person.review.view.queue
    assert len(queue.order) == 5
    assert queue.order[0][0] == other  # three ways cost the most
    stories: list[str] = []
    for _ in range(5):
        here = person.review.acts.place
        stories.append(person.review.story_id())
        person.press("1" if here is not None else "J")
        person.saved()
        person.bot.waitUntil(lambda here=here: person.review.acts.place != here, timeout=QUICK)
        person.settled()
    assert set(stories) == {one, other}
    person.saved()
    person.window.close()
    assert len(decisions(path, one)) + len(decisions(path, other)) >= 4


def test_two_decisions_are_listed_with_who_made_them_and_one_is_kept(reviewer, two) -> None:  # noqa: F811
    path, one, _ = two
    ledger = bootstrap.open_ledger(path)
    place = settle_first(ledger, one)
    (made,) = [d for d in ledger.store.decisions(one) if d.cluster == place]
    lan = annotator_named(ledger, "Lan")
    against = replace(made, id=new_id(), verdict=NOTHING, gold=(), reviewer=lan.id, cause="")
    ledger.commit("decide", author=lan.id, changes=[edits.decide(against)])
    ledger.store.close()

    person: Reviewer = reviewer(path)
    if person.review.story_id() != one:
        person.press("N")
        person.bot.waitUntil(lambda: person.review.story_id() == one, timeout=QUICK)
    person.review.go_to(place)
    assert person.review.acts.place.state == CONFLICT
    assert "Two decisions" in listed(person)
    panel = person.review.view.panel
    words = [x.text() for x in panel.findChildren(QLabel) if not x.isHidden()]
    assert any(x.startswith("Decided: Hà") for x in words)
    assert any(x.startswith("Decided: Lan") for x in words)
    assert "Claim “xin hủy hợp đồng”. Slip" in words
    keep = [b for b in panel.findChildren(Button) if b.accessibleName().startswith("Keep: Claim")]
    keep[0].click()
    person.settled()
    person.window.close()
    assert gold(path, one) == [(11, 27, "claim")]
    assert decisions(path, one) == [("take", "adjudicated", "slip")]


def test_a_decision_whose_tags_are_gone_is_listed_and_settled(reviewer, two) -> None:  # noqa: F811
    path, one, _ = two
    ledger = bootstrap.open_ledger(path)
    place = settle_first(ledger, one)
    whole = Reviewing(ledger).story(one)
    for span in next(p for p in whole.standings.clusters if p.cluster.id == place).cluster.spans:
        owner = next(p for p in ledger.store.annotators() if p.id == span.annotator)
        annotating.remove(ledger, annotator=owner, tag=span.tag)  # type: ignore[arg-type]
    ledger.store.close()

    person: Reviewer = reviewer(path)
    if person.review.story_id() != one:
        person.press("N")
        person.bot.waitUntil(lambda: person.review.story_id() == one, timeout=QUICK)
    assert "Tags are gone" in listed(person)
    person.review.go_to(place)
    assert (person.review.acts.place.state, person.review.acts.place.is_lost) == (STALE, True)
    person.press("X")
    person.settled()
    person.bot.waitUntil(lambda: "Tags are gone" not in listed(person), timeout=QUICK)
    person.window.close()
    assert gold(path, one) == []
    ledger = bootstrap.open_ledger(path)
    assert Reviewing(ledger).story(one).counts[STALE] == 0
    ledger.store.close()


def test_the_audit_sample_waits_in_the_queue(reviewer, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "audit.storymark"
    (story,) = reviewed_project(path, [AGREED] * 30)
    person: Reviewer = reviewer(path)
    assert person.review.story.disputed_count == 0
    person.review.rules.preview("unanimous", "All", audit=40)
    sheet = person.planned()
    drawn = sheet.plan.audited
    assert 0 < drawn < 30
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    person.bot.waitUntil(lambda: "decided by rule" in person.said(), timeout=QUICK)
    person.settled()
    person.bot.waitUntil(lambda: person.states() == [SAMPLED] * drawn, timeout=QUICK)
    queue = person.review.view.queue.model
    person.bot.waitUntil(lambda: len(queue.lines) > drawn, timeout=QUICK)
    assert all(queue.title_of(line.place) == "Agreed, to check" for line in queue.lines[:drawn])
    person.press("Return")
    assert person.states().count(DECIDED) == 1
    person.saved()
    person.window.close()
    assert len(gold(path, story)) == 30 - drawn + 1


def test_weighted_votes_are_planned_and_decided_in_the_window(reviewer, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "votes.storymark"
    (story,) = reviewed_project(path, [LABEL, BOUNDARY, AGREED, MISSING])
    person: Reviewer = reviewer(path)
    person.press("F")
    person.choose("4")
    sheet = person.planned()
    assert sheet.texts[0] == "3 places are decided"
    person.bot.waitUntil(lambda: sheet._body_area.verticalScrollBar().maximum() == 0, timeout=QUICK)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    person.bot.waitUntil(lambda: person.said().startswith("3 places decided by rule"), timeout=QUICK)
    person.settled()
    # A menu that popped up has taken the window's shortcuts away on the offscreen platform.
    person.desk.actions["undo"].trigger()
    person.bot.waitUntil(lambda: person.states() == [OPEN] * 3, timeout=QUICK)
    person.window.close()
    assert gold(path, story) == []


def test_judge_first_hides_what_others_have_until_the_reviewer_has_judged(reviewer, two) -> None:  # noqa: F811
    path, one, _ = two
    person: Reviewer = reviewer(path)
    if person.review.story_id() != one:
        person.press("N")
        person.bot.waitUntil(lambda: person.review.story_id() == one, timeout=QUICK)
    person.press("Z")
    panel, canvas = person.review.view.panel, person.review.view.canvas
    place = person.review.acts.place
    assert not any(card.isVisible() for card in panel._cards)
    assert all(not block.lanes for block, _ in canvas.visible() if place in block.places)
    assert {line.split(",")[0] for line in listed(person)} == {"To judge"}
    assert "An" not in person.review.place_words(place)
    assert person.review.acts.draft.outcome is None

    person.press("Return", "B")  # neither decides, nor shows anything
    assert person.states()[0] == OPEN
    assert "Judge first" in person.said()
    person.press("2")  # a digit is a label here
    assert [span.label for span in person.review.acts.draft.spans] == ["complaint"]
    person.press("Return")
    assert "1 of 3 say the same" in person.said()
    assert any(card.isVisible() for card in panel._cards)
    assert any(block.lanes for block, _ in canvas.visible() if place.id in {p.id for p in block.places})
    person.press("Return")
    person.settled()
    assert person.states()[0] == DECIDED
    person.press("Z")
    assert "at once" in person.said()
    person.window.close()
    assert gold(path, one) == [(11, 27, "complaint")]


def test_sentences_and_their_places_are_read_out(reviewer, two) -> None:  # noqa: F811
    path, one, _ = two
    person: Reviewer = reviewer(path)
    if person.review.story_id() != one:
        person.press("N")
        person.bot.waitUntil(lambda: person.review.story_id() == one, timeout=QUICK)
    found = QAccessible.queryAccessibleInterface(person.review.view.canvas)
    assert found is not None
    assert found.childCount() == len(person.review.story.sentences)
    name = lambda part: part.text(QAccessible.Text.Name)  # noqa: E731
    assert [name(found.child(index)) for index in range(3)] == [
        "Sentence 1 of 3, Label",
        "Sentence 2 of 3",
        "Sentence 3 of 3, Boundary",
    ]
    first = found.child(0)
    assert first.text(QAccessible.Text.Value).startswith("khách hàng")
    assert name(first.child(0)) == (
        "Label. sentence 1. 1: Claim, An, Bình: “xin hủy hợp đồng”. 2: Complaint, Chi: “xin hủy hợp đồng”"
    )
    assert first.rect().height() > 40
    assert name(found.focusChild()) == "Sentence 1 of 3, Label"
    person.press("1")
    assert name(first) == "Sentence 1 of 3, Decided"


def test_an_undo_reads_only_the_lines_of_its_stories_again(reviewer, two) -> None:  # noqa: F811
    path, one, other = two
    person: Reviewer = reviewer(path)
    listing = person.review.listing
    first = person.review.story_id()
    asked: list[bool] = []
    listing.fetch_soon = lambda: asked.append(True)  # type: ignore[method-assign]
    person.press("1")
    person.saved()
    waiting = person.review.story.to_do_count
    person.press("N")
    second = other if first == one else one
    person.bot.waitUntil(lambda: person.review.story_id() == second, timeout=QUICK)
    counts = {row.story: row.to_do for row in listing.overview.rows}
    assert counts[first] == waiting  # the line of the story that was left is as it stands
    person.desk.actions["undo"].trigger()  # goes to the story first
    person.bot.waitUntil(lambda: person.review.story_id() == first, timeout=QUICK)
    person.settled()
    person.desk.actions["undo"].trigger()
    person.bot.waitUntil(
        lambda: {row.story: row.to_do for row in listing.overview.rows}[first] == waiting + 1, timeout=QUICK
    )
    assert asked == []
