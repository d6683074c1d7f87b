"""Attributes of a tag and labels of a whole story, given in the real window by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storymark.domain.attributes import values_of
from storymark.ui.dialogs.guideline_card import GuidelineCard
from storymark.ui.dialogs.label_questions import StoryQuestions
from storymark.ui.dialogs.story_labels import StoryLabelsSheet
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.overlay import Overlay

LABELS = """
name = "With attributes"
[[label]]
key = "claim"
name = "Claim"
[[label.attribute]]
key = "speaker"
type = "choice"
choices = ["Customer", "Agent"]
[[label.attribute]]
key = "amount"
type = "number"
[[label.attribute]]
key = "urgent"
type = "bool"
[[label.attribute]]
key = "remark"
type = "text"
"""


def with_attributes(person, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "labels.toml"
    file.write_text(LABELS, "utf-8")
    person.desk.label_editing.import_file(file)
    person.bot.waitUntil(lambda: "attribute" in person.desk.summary.labels.get("claim").extra)


def test_attributes_are_fields_of_the_tag_by_keyboard(open_window, project: Path, tmp_path: Path) -> None:
    person = open_window(project)
    with_attributes(person, tmp_path)
    person.press(Qt.Key.Key_1)
    person.saved()
    tag = person.desk.view.selected_tag or person.tags[-1].id
    person.desk.view.select_tag(tag)
    person.desk.actions["attributes"].trigger()
    form = person.desk.workspace.right.inspector._tag
    fields = form.attributes.fields
    assert list(fields) == ["speaker", "amount", "urgent", "remark"]
    assert isinstance(fields["speaker"], Segmented)
    assert fields["speaker"].button("Customer").hasFocus() or not person.window.isActiveWindow()
    QTest.keyClick(fields["speaker"].button("Customer"), Qt.Key.Key_Space)
    QTest.keyClicks(fields["amount"], "12,5")
    QTest.keyClick(fields["amount"], Qt.Key.Key_Return)
    QTest.keyClick(fields["urgent"].button("no"), Qt.Key.Key_Space)
    person.saved()

    def told() -> dict[str, object]:
        return values_of(person.desk.annotating.session.tag(tag).attributes)

    assert told() == {"amount": "12.5", "speaker": "Customer", "urgent": False}
    fields["amount"].clear()
    QTest.keyClicks(fields["amount"], "many")
    QTest.keyClick(fields["amount"], Qt.Key.Key_Return)
    assert "many" in form.attributes._wrong.text()
    assert told()["amount"] == "12.5"
    QTest.keyClick(fields["speaker"].button("Customer"), Qt.Key.Key_Space)
    person.saved()
    assert told() == {"amount": "12.5", "urgent": False}
    person.desk.undoing.undo()
    person.bot.waitUntil(lambda: told().get("speaker") == "Customer")


def test_a_whole_story_is_labelled_by_the_labels_keys(open_window, project: Path) -> None:
    person = open_window(project)
    person.desk.actions["story_labels"].trigger()
    found: list[Overlay] = []

    def is_open() -> bool:
        found[:] = [each for each in person.window.findChildren(Overlay) if each.isVisible()]
        return bool(found)

    person.bot.waitUntil(is_open)
    QTest.keyClick(found[0], Qt.Key.Key_2)
    QTest.keyClick(found[0], Qt.Key.Key_3)
    QTest.keyClick(found[0], Qt.Key.Key_2)
    person.saved()
    story = person.desk.annotating.session.story.id
    told: list[list[str]] = []
    person.desk.project.host.ask(
        lambda ledger: [each.label for each in ledger.store.story_labels(story)],
        told.append,
        lambda error: None,
    )
    person.bot.waitUntil(lambda: bool(told))
    assert told == [["empathy"]]


STORY_ATTRIBUTES = """
[[story_attribute]]
key = "channel"
type = "choice"
choices = ["phone", "letter"]
[[story_attribute]]
key = "sum"
type = "number"
[[story_attribute]]
key = "is_paid"
type = "bool"
[[story_attribute]]
key = "place"
type = "text"
"""


def shown(person, kind):  # type: ignore[no-untyped-def]
    person.bot.waitUntil(lambda: any(each.is_open for each in person.window.findChildren(kind)))
    return next(each for each in person.window.findChildren(kind) if each.is_open)


def meta_of(person) -> dict[str, object]:  # type: ignore[no-untyped-def]
    story = person.desk.annotating.session.story.id
    told: list[str] = []
    person.desk.project.host.ask(lambda ledger: ledger.story(story).meta, told.append, lambda error: None)
    person.bot.waitUntil(lambda: bool(told))
    return values_of(told[0])


def test_attributes_of_the_story_are_fields_of_its_sheet(open_window, project: Path, tmp_path: Path) -> None:
    person = open_window(project)
    file = tmp_path / "labels.toml"
    file.write_text(LABELS + STORY_ATTRIBUTES, "utf-8")
    person.desk.label_editing.import_file(file)
    person.bot.waitUntil(lambda: "story_attribute" in person.desk.summary.labels.extra)
    before = meta_of(person)
    person.desk.actions["story_labels"].trigger()
    sheet = shown(person, StoryLabelsSheet)
    fields = sheet.attributes.fields
    assert list(fields) == ["channel", "sum", "is_paid", "place"]
    fields["channel"].button("phone").setFocus()
    QTest.keyClick(fields["channel"].button("phone"), Qt.Key.Key_2)
    fields["sum"].setFocus()
    QTest.keyClicks(fields["sum"], "12,5")
    fields["is_paid"].button("yes").setFocus()
    QTest.keyClick(fields["is_paid"].button("yes"), Qt.Key.Key_1)
    fields["place"].setFocus()
    QTest.keyClicks(fields["place"], "Hue")
    QTest.keyClick(fields["place"], Qt.Key.Key_Return)
    person.saved()
    assert meta_of(person) == {
        **before,
        "channel": "letter",
        "sum": "12.5",
        "is_paid": True,
        "place": "Hue",
    }
    person.bot.waitUntil(lambda: not sheet.is_open)
    person.desk.undoing.undo()
    person.bot.waitUntil(lambda: "place" not in meta_of(person))


def test_what_stories_are_asked_is_said_in_the_label_editor(open_window, project: Path) -> None:
    person = open_window(project)
    person.desk.show_workspace("labels")
    person.desk.label_editing.page.questions.click()
    sheet = shown(person, StoryQuestions)
    sheet.form.add.click()
    (row,) = sheet.form.rows
    QTest.keyClicks(row.key, "how it ended")
    row.type.setCurrentIndex(row.type.findData("choice"))
    row.type.activated.emit(row.type.currentIndex())
    QTest.keyClicks(row.choices, "well, badly")
    QTest.keyClick(row.choices, Qt.Key.Key_Return)
    wanted = [{"key": "how_it_ended", "type": "choice", "choices": ["well", "badly"]}]
    person.bot.waitUntil(lambda: person.desk.summary.labels.extra.get("story_attribute") == wanted)
    sheet.cancel()
    person.desk.undoing.undo()
    person.bot.waitUntil(lambda: person.desk.summary.labels.extra.get("story_attribute") != wanted)


def test_digits_choose_on_the_card_at_the_caret(open_window, project: Path, tmp_path: Path) -> None:
    person = open_window(project)
    with_attributes(person, tmp_path)
    person.press(Qt.Key.Key_1)
    person.saved()
    tag = person.tags[-1].id
    person.desk.view.select_tag(tag)
    person.press(Qt.Key.Key_Q)
    card = shown(person, GuidelineCard)
    speaker = card.attributes.fields["speaker"]
    person.bot.waitUntil(lambda: speaker.button("Customer").hasFocus() or not person.window.isActiveWindow())
    QTest.keyClick(speaker.button("Customer"), Qt.Key.Key_2)
    urgent = card.attributes.fields["urgent"].button("yes")
    urgent.setFocus()
    QTest.keyClick(urgent, Qt.Key.Key_1)
    person.saved()
    told = values_of(person.desk.annotating.session.tag(tag).attributes)
    assert told == {"speaker": "Agent", "urgent": True}
    QTest.keyClick(urgent, Qt.Key.Key_Escape)
    person.bot.waitUntil(lambda: not card.is_open)
