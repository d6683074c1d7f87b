"""The workspace of labels in the real window: what a person changes there, sees, and takes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from storymark.domain.labels import Label
from storymark.ui.label_editor.flow import LabelEditing
from storymark.ui.widgets.overlay import Overlay


def editor(person) -> LabelEditing:  # type: ignore[no-untyped-def]
    """Open the workspace and wait for the first label."""
    person.desk.actions["label_editor"].trigger()
    editing = person.desk.label_editing
    person.bot.waitUntil(lambda: editing.key != "" and editing.page.tree.tree.rowCount() > 0)
    return editing


def label(person, key: str) -> Label:  # type: ignore[no-untyped-def]
    found = person.desk.summary.labels.get(key)
    assert found is not None
    return found


def choose(person, editing: LabelEditing, key: str) -> None:  # type: ignore[no-untyped-def]
    editing.page.tree.selectRow(editing.page.tree.tree.row_of(key))
    person.bot.waitUntil(lambda: editing.page.form.shown == key)


def depth(editing: LabelEditing, key: str) -> int:
    branch = editing.page.tree.tree.branch(editing.page.tree.tree.row_of(key))
    assert branch is not None
    return branch.depth


def sheet(person) -> QWidget:  # type: ignore[no-untyped-def]
    found: list[Overlay] = []

    def is_there() -> bool:
        found[:] = [each for each in person.window.findChildren(Overlay) if each.isVisible()]
        return bool(found)

    person.bot.waitUntil(is_there)
    return found[-1]


def test_a_label_is_made_and_changed_by_keys_and_each_change_is_undone_alone(open_window, project) -> None:
    person = open_window(project)
    editing = editor(person)
    editing.page.add.click()
    QTest.keyClicks(sheet(person).field, "Refund")  # type: ignore[attr-defined]
    QTest.keyClick(sheet(person).field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    person.bot.waitUntil(lambda: editing.page.form.shown == "refund")
    assert label(person, "refund").shortcut == "5"
    field = editing.page.form.names["vi"]
    field.setFocus()
    QTest.keyClicks(field, "Hoan tien")
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.bot.waitUntil(lambda: label(person, "refund").name.get("vi") == "Hoan tien")
    revision = person.desk.summary.labels.revision
    form = editing.page.form
    form.shortcut.setFocus()
    form.shortcut.selectAll()
    QTest.keyClicks(form.shortcut, "1")
    assert form.clash.isVisibleTo(form)
    assert "Claim" in form.clash.text()
    QTest.keyClick(form.shortcut, Qt.Key.Key_Return)
    assert label(person, "refund").shortcut == "5"
    form.colours.chosen.emit("#FFFF00")
    person.bot.waitUntil(lambda: label(person, "refund").colour == "#FFFF00")
    assert person.desk.summary.labels.revision == revision + 1
    person.bot.waitUntil(lambda: "#" in form.colours._nudged.text())
    person.desk.undoing.undo()
    person.bot.waitUntil(lambda: label(person, "refund").colour != "#FFFF00")
    for _ in range(2):
        person.desk.undoing.undo()
        person.saved()
    person.bot.waitUntil(lambda: person.desk.summary.labels.get("refund") is None)


def test_labels_are_nested_and_ordered_by_keys(open_window, project) -> None:
    person = open_window(project)
    editing = editor(person)
    tree = editing.page.tree
    choose(person, editing, "complaint")
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    person.bot.waitUntil(lambda: label(person, "complaint").parent == "claim")
    person.bot.waitUntil(lambda: depth(editing, "complaint") == 1)
    QTest.keyClick(tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    person.bot.waitUntil(lambda: label(person, "complaint").parent == "")
    person.bot.waitUntil(lambda: depth(editing, "complaint") == 0)
    QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    person.bot.waitUntil(lambda: person.desk.summary.labels.labels[0].key == "complaint")


def test_a_merge_is_previewed_done_and_undone(open_window, project) -> None:
    person = open_window(project)
    person.press(Qt.Key.Key_1)
    person.saved()
    person.press(Qt.Key.Key_2, with_=Qt.KeyboardModifier.ShiftModifier)
    person.saved()
    before = person.quotes()
    editing = editor(person)
    choose(person, editing, "complaint")
    merge = editing.page.side.merge
    merge.target.setCurrentIndex(merge.target.findData("claim"))
    merge.target.activated.emit(merge.target.currentIndex())
    person.bot.waitUntil(lambda: merge.button.isVisibleTo(editing.page))
    figures = [figure.text() for figure in merge._figures]
    used = merge.button.text().split()[1]
    merge.button.click()
    person.bot.waitUntil(lambda: label(person, "complaint").archived)
    assert figures[0] == used
    assert merge.target.accessibleName() == "Merge into"
    person.bot.waitUntil(lambda: {name for _, name in person.quotes()} == {"claim"})
    person.desk.undoing.undo()
    person.bot.waitUntil(lambda: person.quotes() == before and not label(person, "complaint").archived)


def test_a_used_label_is_not_deleted_without_a_word_on_its_tags(open_window, project) -> None:
    person = open_window(project)
    person.press(Qt.Key.Key_1)
    person.saved()
    editing = editor(person)
    choose(person, editing, "claim")
    QTest.keyClick(editing.page.tree, Qt.Key.Key_Delete)
    question = sheet(person)
    assert not question.primary.isEnabled()  # type: ignore[attr-defined]
    target = question.target  # type: ignore[attr-defined]
    target.setCurrentIndex(target.findData("empathy"))
    target.activated.emit(target.currentIndex())
    question.primary.click()  # type: ignore[attr-defined]
    person.bot.waitUntil(lambda: person.desk.summary.labels.get("claim") is None)
    person.bot.waitUntil(lambda: [name for _, name in person.quotes()] == ["empathy"])
    editing.page.add_wanted.emit("Spare")
    person.bot.waitUntil(lambda: editing.page.form.shown == "spare")
    QTest.keyClick(editing.page.tree, Qt.Key.Key_Delete)
    person.bot.waitUntil(lambda: person.desk.summary.labels.get("spare") is None)


def test_what_is_older_than_its_definition_is_confirmed_or_relabelled_by_key(open_window, project) -> None:
    person = open_window(project)
    person.press(Qt.Key.Key_1)
    person.saved()
    [tag] = person.tags
    editing = editor(person)
    words = editing.page.form.words["definition"]
    words.setFocus()
    words.setPlainText("Something else.")
    words.commit()
    person.bot.waitUntil(lambda: label(person, "claim").defined > tag.label_revision)
    person.desk.actions["stale"].trigger()
    opened = sheet(person)
    person.bot.waitUntil(lambda: opened.list.count() == 1)  # type: ignore[attr-defined]
    QTest.keyClick(opened.list, Qt.Key.Key_2)  # type: ignore[attr-defined]
    assert opened.list.count() == 0  # type: ignore[attr-defined]
    person.saved()
    opened.cancel()  # type: ignore[attr-defined]
    person.bot.waitUntil(lambda: [name for _, name in person.quotes()] == ["complaint"])


def test_label_files_go_out_and_in_with_what_they_say_beyond_us(open_window, project, tmp_path: Path) -> None:
    person = open_window(project)
    editing = editor(person)
    brought = tmp_path / "brought.toml"
    brought.write_text('name = "Mine"\nteam = "north"\n[[label]]\nkey = "claim"\nname = "Claims"\n', "utf-8")
    editing.import_file(brought)
    person.bot.waitUntil(lambda: label(person, "claim").name == {"en": "Claims"})
    out = tmp_path / "out.toml"
    editing.export_file(out)
    person.bot.waitUntil(out.exists)
    assert 'team = "north"' in out.read_text("utf-8")


@pytest.mark.parametrize("size", [(1440, 900), (1024, 500)])
def test_the_side_goes_under_the_form_where_room_is_short(
    open_window: Callable[..., object], project: Path, size: tuple[int, int]
) -> None:
    person = open_window(project)
    editing = editor(person)
    person.window.resize(*size)  # type: ignore[attr-defined]
    page = editing.page
    page.resize(page.size())
    is_wide = size[0] >= 1300
    person.bot.waitUntil(lambda: page._right.isVisible() == is_wide)  # type: ignore[attr-defined]
    assert page.side.isVisibleTo(page)
    assert page.form.minimumSizeHint().width() <= page._centre.width()
