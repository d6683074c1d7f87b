"""Attributes of a tag and labels of a whole story, given in the real window by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storymark.domain.attributes import values_of
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
