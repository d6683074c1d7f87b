"""What assistive technology reads of the text view."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from storymark.domain.ranges import Range
from storymark.ui.reader.accessible import StoryAccessible
from storymark.ui.reader.announce import announce

from .conftest import Robot, Show

STORY = "chị xin 😀 hủy hợp đồng .\nnhân viên hỏi thăm ."
Text = QAccessible.Text


@pytest.fixture(autouse=True)
def listening(qapp: QApplication) -> Iterator[None]:
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(robot: Robot) -> StoryAccessible:
    found = QAccessible.queryAccessibleInterface(robot.view)
    assert isinstance(found, StoryAccessible)
    return found


def test_the_story_is_a_document_whose_sentences_are_paragraphs(show: Show) -> None:
    robot = show(STORY)
    story = interface(robot)
    assert story.role() == QAccessible.Role.Document
    assert story.text(Text.Name) == "Story"
    assert story.childCount() == 2
    second = story.child(1)
    assert second.role() == QAccessible.Role.Paragraph
    assert second.text(Text.Name) == "Sentence 2 of 2, 0 tags"
    assert second.text(Text.Value) == "nhân viên hỏi thăm ."
    assert story.child(2) is None
    assert story.indexOfChild(second) == 1


def test_tags_are_children_with_label_words_and_place(show: Show) -> None:
    robot = show(STORY)
    robot.tag("hủy hợp đồng", has_note=True)
    robot.tag("hủy", "complaint")
    sentence = interface(robot).child(0)
    assert sentence.text(Text.Name) == "Sentence 1 of 2, 2 tags"
    names = [sentence.child(i).text(Text.Name) for i in range(sentence.childCount())]
    assert names == ["Complaint: “hủy”, tag 1 of 2", "Claim: “hủy hợp đồng”, tag 2 of 2"]
    assert sentence.child(1).text(Text.Description) == "Has a note"
    assert sentence.child(0).parent() is sentence


def test_a_removed_tag_and_a_former_story_are_invalid_and_harmless(show: Show) -> None:
    robot = show(STORY)
    tag = robot.tag("hủy")
    sentence = interface(robot).child(0)
    child = sentence.child(0)
    assert child.isValid()
    robot.view.update_tags(removed_ids=[tag.id])
    assert not child.isValid()
    assert child.text(Text.Name) == ""
    robot.view.set_model(show("khác .").view.model)
    assert interface(robot).child(0) is not sentence
    assert not sentence.isValid()


def test_the_text_interface_speaks_utf16_over_astral_characters(show: Show) -> None:
    robot = show(STORY)
    text = interface(robot).textInterface()
    assert text.characterCount() == len(STORY) + 1
    assert text.text(8, 10) == "😀"
    robot.view.select_span(Range(robot.find("hủy"), robot.find("hủy") + 3))
    assert text.selection(0) == (robot.find("hủy") + 1, robot.find("hủy") + 4)
    assert text.cursorPosition() == robot.find("hủy") + 4
    text.setSelection(0, 0, 3)
    assert robot.selected_words() == "chị"
    text.setCursorPosition(robot.find("nhân") + 1)
    assert robot.view.caret == robot.find("nhân")
    assert robot.view.current == 1


def test_places_on_the_screen_are_found_both_ways(show: Show) -> None:
    robot = show(STORY)
    story = interface(robot)
    text = story.textInterface()
    at = robot.find("thăm")
    rect = text.characterRect(at + 1)
    assert not rect.isEmpty()
    assert text.offsetAtPoint(rect.center()) == at + 1
    child = story.childAt(rect.center().x(), rect.center().y())
    assert child.text(Text.Name).startswith("Sentence 2")
    assert child.rect().contains(rect.center())
    assert story.childAt(-5000, -5000) is None


def test_the_focused_child_is_the_current_sentence(show: Show) -> None:
    robot = show(STORY)
    robot.key("J")
    assert interface(robot).focusChild() is interface(robot).child(1)


def test_moving_tells_the_reader_and_announcements_are_harmless(show: Show) -> None:
    robot = show(STORY)
    interface(robot)
    robot.key("Right", "Shift+Right", "J")
    announce(robot.view, "Tagged “xin” as Claim")
    announce(robot.view, "")
    assert robot.view.current == 1


def test_a_long_story_makes_no_interface_before_it_is_asked(show: Show) -> None:
    robot = show("\n".join(f"câu {i} ." for i in range(3000)))
    story = interface(robot)
    assert story.childCount() == 3000
    assert story.child(2500).rect().isEmpty()
    assert len(story._sentences) == 1
    centre = story.child(3).rect().center()
    found = story.childAt(centre.x(), centre.y())
    assert found.text(Text.Name) == "Sentence 4 of 3000, 0 tags"
    assert len(story._sentences) == 2
