"""Reviewing as a person does it: by keys, in the real window, on a real project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from tests.support.reviews import (
    AGREED,
    BOUNDARY,
    FINAL_MARK,
    LABEL,
    MISSING,
    THREE_WAYS,
    Reading,
    reviewed_project,
)

from storymark import bootstrap
from storymark.domain.decisions import ALIKE, DECIDED, OPEN, UNANIMOUS, WAITING
from storymark.domain.gold import gold_layer
from storymark.domain.ids import StoryId
from storymark.services.people import annotator_named
from storymark.services.program import Wish
from storymark.services.reviewing import Reviewing
from storymark.ui import app
from storymark.ui.action_table import ACTIONS, Scope
from storymark.ui.dialogs.feedback_sheet import FeedbackSheet
from storymark.ui.main_window import MainWindow
from storymark.ui.review.flow import ReviewFlow
from storymark.ui.review.reasons import ReasonsSheet
from storymark.ui.review.rule_preview import RulePreview
from storymark.ui.text import key_sequence
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.note_field import NoteField

QUICK = 10_000
# A menu that pops up does both; the offscreen platform can neither.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Reviewer:
    """Somebody at the review; counts the keys that decide."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.bot, self.window = qtbot, window
        assert window.desk is not None
        self.desk = window.desk
        self.review: ReviewFlow = self.desk.review
        # The look that Enter waits for is tested by itself; a script reads faster than a person.
        self.review.acts.least_look_ms = 0

    def press(self, *keys: str) -> None:
        """Keys to the text, one after the other."""
        for key in keys:
            combination = key_sequence(key)[0]
            QTest.keyClick(self.review.view.canvas, combination.key(), combination.keyboardModifiers())

    def choose(self, digit: str) -> None:
        """A digit in the menu that has come up."""
        self.bot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=QUICK)
        QTest.keyClick(QApplication.activePopupWidget(), digit)

    def planned(self) -> RulePreview:
        """Wait until the sheet says what a rule would decide."""

        def ready() -> bool:
            return any(sheet.plan is not None for sheet in self.window.findChildren(RulePreview))

        self.bot.waitUntil(ready, timeout=QUICK)
        return next(sheet for sheet in self.window.findChildren(RulePreview) if sheet.plan is not None)

    def saved(self) -> None:
        """Wait until all is on the disk."""
        project = self.desk.project
        assert project is not None
        self.bot.waitUntil(lambda: project.queue.is_empty, timeout=QUICK)

    def settled(self) -> None:
        """Wait until the screen shows the project's last word."""
        self.saved()
        self.bot.waitUntil(lambda: self.review.is_ready, timeout=QUICK)

    def offered(self) -> str:
        """Wait for the strip that offers to decide alike; what it says."""
        self.bot.waitUntil(lambda: bool(self.review.view.strip.text()), timeout=QUICK)
        return self.review.view.strip.text()

    def states(self) -> list[str]:
        """Where the disputed places on the screen stand."""
        assert self.review.story is not None
        return [place.state for place in self.review.story.disputed]

    def said(self) -> str:
        return self.window.bar.shown_text()


@pytest.fixture
def reviewer(qtbot, qapp) -> Callable[..., Reviewer]:
    windows: list[MainWindow] = []

    def open_(path: Path, name: str = "Dung") -> Reviewer:
        window = app.open_window(bootstrap, Wish(project=path, annotator=name, workspace="review"), qapp)
        windows.append(window)
        window.resize(1440, 900)
        qtbot.waitUntil(lambda: window.desk is not None and window.desk.is_reviewing, timeout=20_000)
        found = Reviewer(qtbot, window)
        qtbot.waitUntil(lambda: found.review.is_ready, timeout=20_000)
        return found

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.storymark"
    reviewed_project(path, [LABEL, AGREED, BOUNDARY, MISSING, THREE_WAYS])
    return path


def gold(path: Path, story: StoryId) -> list[tuple[int, int, str]]:
    """The gold tags that are in the file."""
    ledger = bootstrap.open_ledger(path)
    layer = gold_layer(ledger.store.project, story).id
    found = sorted((tag.start, tag.end, str(tag.label)) for tag in ledger.store.tags(story, layer=layer))
    ledger.store.close()
    return found


def decisions(path: Path, story: StoryId) -> list[tuple[str, str, str]]:
    """Verdict, method and cause of every decision in the file that still holds."""
    ledger = bootstrap.open_ledger(path)
    places = Reviewing(ledger).story(story).standings.clusters
    found = [(p.decision.verdict, p.decision.method, p.decision.cause) for p in places if p.decision]
    ledger.store.close()
    return found


@pytest.mark.slow
def test_a_story_of_a_hundred_places_is_decided_by_keys_alone(reviewer, tmp_path: Path) -> None:
    path = tmp_path / "hundred.storymark"
    kinds: list[Reading] = [LABEL, BOUNDARY, MISSING, THREE_WAYS]
    (story,) = reviewed_project(path, kinds * 25)
    person: Reviewer = reviewer(path)
    assert len(person.states()) == 100

    for key in ("1", "B", "X", "2") * 25:
        person.press(key)
    assert set(person.states()) == {DECIDED}
    assert "N opens the next one" in person.said()
    person.saved()
    person.window.close()

    assert len(decisions(path, story)) == 100
    assert [span for span in gold(path, story) if span[0] < 164] == [
        (11, 27, "claim"),
        (41, 68, "claim"),
        (123, 137, "complaint"),
    ]


@pytest.mark.slow
def test_three_hundred_places_take_fewer_than_two_hundred_decisions(reviewer, tmp_path: Path) -> None:
    path = tmp_path / "many.storymark"
    one, two = reviewed_project(path, [AGREED, FINAL_MARK, LABEL] * 50, [AGREED, FINAL_MARK, BOUNDARY] * 50)
    person: Reviewer = reviewer(path)
    pressed = 0
    person.press("F")
    person.choose("2")
    sheet = person.planned()
    assert sheet.texts[:2] == ["100 places are decided", "100 gold tags are made"]
    assert "200 disagreements are left to people" in sheet.texts
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    pressed += 2
    person.bot.waitUntil(lambda: person.said().startswith("100 places decided by rule"), timeout=QUICK)
    person.settled()
    assert person.review.story_id() == one  # it costs more
    for _ in range(2):
        # The first place of either kind, then all that differ alike; nothing of the kind may be left.
        while person.review.acts.place is not None and person.review.acts.place.is_to_do:
            person.press("1")
            pressed += 1
            person.saved()
            person.offered()
            person.press("V")
            pressed += 1
            person.bot.waitUntil(lambda: not person.review.view.strip.text(), timeout=QUICK)
            person.settled()
        if person.review.story_id() == one:
            person.press("N")
            person.bot.waitUntil(lambda: person.review.story_id() == two, timeout=QUICK)
    person.saved()
    person.window.close()

    assert pressed < 200
    every = decisions(path, one) + decisions(path, two)
    assert len(every) == 300
    assert sum(method == UNANIMOUS for _, method, _ in every) == 100
    assert sum(method == ALIKE for _, method, _ in every) > 150
    assert len(gold(path, one)) == len(gold(path, two)) == 150


def test_each_way_out_makes_its_gold_and_each_is_taken_back_by_one_undo(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    assert person.review.story is not None
    story = person.review.story.review.story.id
    person.press("2", "Shift+B", "L", "Return", "Shift+2")
    person.settled()
    assert person.states() == [DECIDED] * 4
    assert person.review.acts.place is not None
    spans = {place.id: place.gold for place in person.review.story.disputed}
    assert [tuple(span) for gold_ in spans.values() for span in gold_] == [
        (11, 27, "complaint"),
        (93, 102, "claim"),
        # Nobody but one has it, so no tag is proposed; the edge that moves is that of the only candidate.
        (151, 163, "complaint"),
        (164, 174, "complaint"),
    ]
    for left in (3, 2, 1, 0):
        person.press("Ctrl+Z")
        person.bot.waitUntil(lambda left=left: person.states().count(DECIDED) == left, timeout=QUICK)
    person.press("Ctrl+Y")
    person.bot.waitUntil(lambda: person.states()[0] == DECIDED, timeout=QUICK)
    person.saved()
    person.window.close()
    assert gold(small, story) == [(11, 27, "complaint")]


def test_several_are_kept_split_left_for_later_and_given_reasons(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    assert person.review.story is not None
    story = person.review.story.review.story.id
    person.press("R")
    person.choose("3")
    assert person.review.acts.draft.cause == "slip"
    person.press("M", "1", "1", "2", "Return")  # one is proposed already: off, on, and the other one
    person.press("Shift+Return")
    person.press("1")
    person.settled()
    assert person.states() == [DECIDED, WAITING, DECIDED, OPEN]
    person.press("3", "K", "K", "K")
    person.saved()
    person.window.close()

    found = decisions(small, story)
    assert found[0][0] == "keep"
    assert found[0][2] == "slip"
    assert (11, 27, "claim") in gold(small, story)
    assert (11, 27, "complaint") in gold(small, story)


def test_a_click_goes_to_a_place_and_decides_nothing(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    canvas = person.review.view.canvas
    first = person.review.acts.place
    block, top = next((b, y) for b, y in canvas.visible() if b.sentence == 2)
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, top + block.lines[0].text + 17)
    )
    assert person.review.acts.place is not None
    assert person.review.acts.place != first
    assert person.review.acts.place.sentence == 2
    assert canvas.shown.caret > 0
    index = person.review.view.queue.model.index(0)
    person.review.view.queue.view.clicked.emit(index)
    assert person.review.acts.place == first
    assert person.states() == [OPEN] * 4


def test_enter_accepts_nothing_that_has_just_come_up_and_never_repeats(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    person.review.acts.least_look_ms = 60_000
    person.press("Return")
    assert person.states() == [OPEN] * 4
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=True)
    QApplication.sendEvent(person.review.view.canvas, held)
    assert person.states() == [OPEN] * 4
    person.review.acts.least_look_ms = 0
    person.press("Return")
    assert person.states().count(DECIDED) == 1


def test_names_are_hidden_and_showing_them_is_noted(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    assert "An" in person.review.names.values()
    person.press("Ctrl+H")
    person.bot.waitUntil(lambda: person.said() == "Names are hidden.", timeout=QUICK)
    assert {name for who, name in person.review.names.items() if who in person.review.fetched.letters} == {
        "Person A",
        "Person B",
        "Person C",
    }
    for card in person.review.view.panel._cards:
        assert not {"An", "Bình", "Chi"} & set(card.accessibleName().replace(",", " ").split())
    person.press("Ctrl+H")
    person.bot.waitUntil(lambda: "Names are shown" in person.said(), timeout=QUICK)
    person.window.close()
    ledger = bootstrap.open_ledger(small)
    noted = [entry for entry in ledger.store.entries() if entry.type == "names"]
    dung = annotator_named(ledger, "Dung").id
    ledger.store.close()
    # Who showed them and when is in the journal.
    assert {entry.author for entry in noted} == {dung}
    assert [entry.changes[0].set["names_hidden"] for entry in noted] == [True, False]


def test_remarks_stay_in_their_thread_and_are_settled(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    person.press("G")
    field = QApplication.focusWidget() or person.review.view.panel._field
    QTest.keyClicks(person.review.view.panel._field, "Where does a claim end?")
    assert field is not None
    QTest.keyClick(person.review.view.panel._field, Qt.Key.Key_Escape)
    person.saved()
    person.bot.waitUntil(lambda: len(person.review.view.panel._comments) == 1, timeout=QUICK)
    (comment,) = person.review.remarks.all
    assert (comment.body, comment.flag, comment.about) == ("Where does a claim end?", "guideline", "cluster")
    person.review.view.panel.settled.emit(comment.id)
    person.bot.waitUntil(lambda: person.review.remarks.all[0].is_resolved, timeout=QUICK)


def test_keys_lead_from_one_workspace_to_the_other_and_back(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    assert person.window.top.workspace == "review"
    person.desk.actions["show_annotate"].trigger()
    assert not person.desk.is_reviewing
    assert person.window.workspace.isVisible()
    assert "Disagreement" not in person.window.bar._place.text()
    person.desk.actions["show_review"].trigger()
    person.bot.waitUntil(lambda: person.desk.is_reviewing and person.review.view.isVisible(), timeout=QUICK)
    assert "Disagreement 1 of 4" in person.window.bar._place.text()


def test_every_act_of_a_review_is_done_by_each_of_its_keys(reviewer, small: Path) -> None:
    person: Reviewer = reviewer(small)
    done: list[str] = []
    canvas = person.review.view.canvas
    canvas.act_requested.disconnect()
    canvas.act_requested.connect(done.append)
    for spec in (spec for spec in ACTIONS if spec.scope is Scope.REVIEW):
        for key in person.desk.context.look.keys.keys(spec.id):
            person.press(key)
            assert done == [spec.id], key
            done.clear()


def test_annotators_learn_what_was_decided_and_answer(reviewer, open_window, small: Path) -> None:
    person: Reviewer = reviewer(small)
    person.press("R")
    person.choose("4")
    person.press("1", "T")
    person.saved()
    person.window.close()

    chi = open_window(small, annotator="Chi", is_demo=False)
    notice = lambda: chi.window.workspace._notice  # noqa: E731 - made when it is first needed
    chi.bot.waitUntil(lambda: notice() is not None, timeout=QUICK)
    assert "In 2 places" in notice().accessibleName()
    wrong = next(tag for tag in chi.tags if tag.label == "complaint")
    chi.view.select_tag(wrong.id)
    form = chi.window.workspace.right.inspector
    told = "Dung decided on gold: Label not known well"
    chi.bot.waitUntil(lambda: any(told in x.text() for x in form.findChildren(QLabel)), timeout=QUICK)
    chi.desk.actions["feedback"].trigger()
    chi.bot.waitUntil(lambda: bool(chi.window.findChildren(FeedbackSheet)), timeout=QUICK)
    (sheet,) = chi.window.findChildren(FeedbackSheet)
    words = [label.text() for label in sheet.findChildren(QLabel)]
    assert "You: Complaint “xin hủy hợp đồng”" in words
    assert "Gold: Claim “xin hủy hợp đồng”" in words
    assert "Please look at this again" in words
    field = sheet.findChildren(NoteField)[0]
    field.setFocus()
    QTest.keyClicks(field, "Understood.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    take = next(b for b in sheet.findChildren(Button) if b.text() == "Do as gold")
    take.click()
    chi.saved()
    chi.bot.waitUntil(lambda: all(tag.label != "complaint" for tag in chi.tags), timeout=QUICK)
    chi.window.close()

    again: Reviewer = reviewer(small)
    assert [comment.body for comment in again.review.remarks.all] == ["Understood."]


def test_reasons_that_come_back_are_listed(reviewer, tmp_path: Path) -> None:
    path = tmp_path / "reasons.storymark"
    reviewed_project(path, [LABEL, LABEL, LABEL])
    person: Reviewer = reviewer(path)
    for _ in range(3):
        person.press("R")
        person.choose("1")
        person.press("1")
    person.saved()
    person.review.rules.show_reasons()
    person.bot.waitUntil(lambda: bool(person.window.findChildren(ReasonsSheet)), timeout=QUICK)
    (sheet,) = person.window.findChildren(ReasonsSheet)
    words = [x.text() for x in sheet.findChildren(QLabel)]
    assert "Claim: Gap in the guideline, 3 times" in words
    assert "Right: “xin hủy hợp đồng”" in words
    adopt = next(b for b in sheet.findChildren(Button) if b.text() == "Add to the label’s examples")
    adopt.click()
    person.bot.waitUntil(lambda: "examples are in the label" in person.said(), timeout=QUICK)
    assert not adopt.isEnabled()
    show = next(b for b in sheet.findChildren(Button) if b.text() == "Show the first place")
    show.click()
    person.bot.waitUntil(
        lambda: person.review.acts.place is not None and person.review.acts.place.sentence == 0, timeout=QUICK
    )
    person.saved()
    person.window.close()
    ledger = bootstrap.open_ledger(path)
    label = ledger.labels().get("claim")
    assert label is not None
    assert [row["text"] for row in label.extra["examples"]][-1:] == ["xin hủy hợp đồng"]
    ledger.store.close()


def test_nothing_to_compare_is_said(reviewer, tmp_path: Path) -> None:
    path = tmp_path / "empty.storymark"
    bootstrap.open_ledger(path, create=True, name="Empty").store.close()
    person: Reviewer = reviewer(path)
    assert "two people" in person.review.view._empty.text()
    person.press("1", "Return", "J", "V", "N")
    assert person.review.story is None
