"""Coming back and being helped: where one stopped, passages that stand twice, and practice with gold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.gold import gold_annotator, gold_layer
from storymark.domain.ids import LabelKey, TagId, new_id
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.services.ledger import Ledger
from storymark.ui.dialogs.practice_sheet import PracticeSheet

from .conftest import Person

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def notice(person: Person) -> str:
    found = person.desk.workspace._notice
    return found._text.text() if found is not None and found.isVisible() else ""


def test_who_comes_back_is_told_where_it_ended_and_enter_goes_there(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(*[Key.Key_J] * 4)
    person.saved()
    person.window.close()
    person = open_window(project)
    person.bot.waitUntil(lambda: person.view.current == 4)
    person.bot.waitUntil(lambda: notice(person).startswith("You stopped at sentence 5 of "))
    person.press(Key.Key_K, Key.Key_K)
    assert person.view.current == 2
    person.press(Key.Key_Return)
    assert person.view.current == 4
    assert notice(person) == ""
    person.press(Key.Key_Return)  # from now on it is what it always is
    assert person.view.current == 5


def test_work_ends_the_offer_and_a_story_is_told_of_once(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(*[Key.Key_J] * 3)
    person.saved()
    person.window.close()
    person = open_window(project)
    person.bot.waitUntil(lambda: notice(person) != "")
    person.press(Key.Key_1)
    person.saved()
    person.bot.waitUntil(lambda: not notice(person).startswith("You stopped"))
    alt = Qt.KeyboardModifier.AltModifier
    first = person.desk.annotating.session.story.id
    person.press(Key.Key_Down, with_=alt)
    person.bot.waitUntil(lambda: person.desk.annotating.session.story.id != first)
    person.press(Key.Key_Up, with_=alt)
    person.bot.waitUntil(lambda: person.desk.annotating.session.story.id == first)
    assert not notice(person).startswith("You stopped")


def test_a_passage_that_stands_twice_is_tagged_in_both_places_with_one_key(
    open_window, project: Path
) -> None:
    """Abstract and body of the Vietnamese seed share their first sentence."""
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    person.bot.waitUntil(lambda: "The same words stand in sentence" in notice(person))
    person.press(Key.Key_R)
    person.saved()
    person.bot.waitUntil(lambda: len(person.tags) == 2)
    first, second = person.tags
    assert first.quote == second.quote
    assert (first.start, second.start) == (51, 3435)
    assert {tag.label for tag in person.tags} == {"claim"}
    assert notice(person) == ""
    person.press(Key.Key_R)  # nowhere else is left
    person.bot.waitUntil(lambda: "nowhere else" in person.said() or "Tag words first" in person.said())
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: len(person.tags) == 1)


def with_gold(project: Path) -> None:
    """The sample, where the first story came with two gold tags."""
    ledger: Ledger = bootstrap.open_sample(project)
    story = ledger.store.story_ids()[0]
    text = ledger.story(story).text
    layer = gold_layer(ledger.store.project, story)
    tags = [
        Tag(TagId(new_id()), layer.id, start, start + 20, LabelKey(label), text[start : start + 20])
        for start, label in ((224, "claim"), (300, "empathy"))
    ]
    changes = [edits.add_annotator(gold_annotator(ledger.store.project), added_ms=1)]
    changes += [edits.whole_layer(layer), edits.add_tags(tags, story=story)]
    ledger.commit("import", author=gold_annotator(ledger.store.project).id, changes=changes)
    ledger.store.close()


def test_a_practice_story_is_compared_with_its_gold_each_difference_with_its_rule(
    open_window, project: Path
) -> None:
    with_gold(project)
    person = open_window(project)
    story = person.desk.annotating.session.story.id
    person.press(Key.Key_C, with_=Ctrl | Shift)
    assert "Gold is shown when the story is done" in person.said()
    person.desk.annotating.session.add_tag(Range(224, 240), "claim")
    person.saved()
    person.press(Key.Key_Return, with_=Ctrl)
    person.bot.waitUntil(lambda: any(s.is_open for s in person.window.findChildren(PracticeSheet)))
    (sheet,) = person.window.findChildren(PracticeSheet)
    assert [d.kind for d in sheet.differences] == ["boundary", "missing"]
    rules = [rule.text() for _own, _gold, rule in sheet._parts]
    assert rules[0].startswith("Rule: Tag the shortest unbroken stretch")
    assert rules[1].startswith("Rule: Empathy:")
    assert person.desk.annotating.session.story.id == story  # the next story waits
    sheet._next.setFocus()
    QTest.keyClick(sheet, Key.Key_Return)
    person.bot.waitUntil(lambda: person.desk.annotating.session.story.id != story)
