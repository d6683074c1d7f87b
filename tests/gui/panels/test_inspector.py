"""The inspector: what is shown for what is selected, and that no letter of a note is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from storymark.domain.ids import LabelKey, LayerId, TagId
from storymark.domain.tags import Tag
from storymark.ui.panels.inspected import HistoryLine, ShownSelection, ShownTag
from storymark.ui.panels.inspector import Inspector


def shown_tag(number: int = 1, **changes) -> ShownTag:
    tag = Tag(TagId(f"t{number}"), LayerId("l"), 0, 4, LabelKey("claim"), "quote", note=f"note {number}")
    facts = {key: changes.pop(key) for key in ("words", "is_locked", "sentence") if key in changes}
    return ShownTag(
        tag._replace(**changes), "Claim", "blue", facts.pop("sentence", 11), "vi", **{"words": 9, **facts}
    )


@pytest.fixture
def inspector(look, shown) -> Inspector:
    """Beside a field that can take the focus."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    panel = Inspector(look)
    panel.other = QLineEdit()
    column.addWidget(panel)
    column.addWidget(panel.other)
    shown(holder, width=296)
    return panel


def test_without_a_selection_it_says_what_will_be_here(inspector):
    assert "Select a tag" in inspector._nothing._hint.text()
    assert inspector._nothing.isVisible()
    assert inspector.shown_tag == ""


def test_selected_words_are_quoted_and_counted(inspector):
    inspector.show_selection(ShownSelection("需要及时\r\n采取𠮷", "zh", 22, 13, ("1", "4")))
    form = inspector._selection
    assert form._quote.text() == "“需要及时 采取𠮷”"
    assert form._size.text() == "13 words, 22 characters"
    assert [form._first.text, form._last.text] == ["1", "4"]
    assert not inspector._nothing.isVisible()


def test_one_key_is_no_range(inspector):
    inspector.show_selection(ShownSelection("a", "vi", 1, None, ("1", "1")))
    form = inspector._selection
    assert form._size.text() == "1 character"
    assert not form._last.isVisible()


def test_a_tag_is_shown_with_all_that_belongs_to_it(inspector):
    inspector.show_tag(shown_tag(confidence="high"))
    form = inspector._tag
    assert form._where.text() == "Sentence 11 · 9 words"
    assert form._quote.text() == "“quote”"
    assert form.confidence.current == "high"
    assert form.note.toPlainText() == "note 1"
    assert inspector.shown_tag == "t1"


def test_a_note_is_committed_when_it_is_left(inspector, qtbot):
    inspector.show_tag(shown_tag())
    inspector.focus_note()
    qtbot.keyClicks(inspector._tag.note, "!")
    with qtbot.waitSignal(inspector.note_committed) as told:
        inspector.other.setFocus()
    assert told.args == ["t1", "note 1!"]


def test_escape_commits_and_leaves(inspector, qtbot):
    inspector.show_tag(shown_tag())
    inspector.focus_note()
    qtbot.keyClicks(inspector._tag.note, "?")
    with qtbot.waitSignals([inspector.note_committed, inspector.left]):
        qtbot.keyClick(inspector._tag.note, Qt.Key.Key_Escape)


def test_an_unchanged_note_is_not_told(inspector, qtbot):
    inspector.show_tag(shown_tag())
    inspector.focus_note()
    with qtbot.assertNotEmitted(inspector.note_committed):
        inspector.other.setFocus()


def test_a_note_goes_to_the_tag_it_was_written_for(inspector, qtbot):
    inspector.show_tag(shown_tag(1))
    inspector.focus_note()
    qtbot.keyClicks(inspector._tag.note, "!")
    with qtbot.waitSignal(inspector.note_committed) as told:
        inspector.show_tag(shown_tag(2))
    assert told.args == ["t1", "note 1!"]
    assert inspector._tag.note.toPlainText() == "note 2"


def test_what_is_being_typed_survives_an_answer_about_the_same_tag(inspector, qtbot):
    inspector.show_tag(shown_tag())
    inspector.focus_note()
    qtbot.keyClicks(inspector._tag.note, " more")
    inspector.show_tag(shown_tag(confidence="low"))
    assert inspector._tag.note.toPlainText() == "note 1 more"
    assert inspector._tag.confidence.current == "low"


def test_the_selection_going_away_commits_the_note(inspector, qtbot):
    inspector.show_tag(shown_tag())
    inspector.focus_note()
    qtbot.keyClicks(inspector._tag.note, "x")
    with qtbot.waitSignal(inspector.note_committed) as told:
        inspector.show_nothing()
    assert told.args == ["t1", "note 1x"]


def test_control_enter_in_a_note_does_nothing(inspector, qtbot):
    inspector.show_tag(shown_tag())
    inspector.focus_note()
    qtbot.keyClick(inspector._tag.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert inspector._tag.note.toPlainText() == "note 1"
    qtbot.keyClick(inspector._tag.note, Qt.Key.Key_Return)
    assert inspector._tag.note.toPlainText() == "note 1\n"


def test_a_note_is_plain_text_and_grows_with_its_lines(inspector, qtbot):
    inspector.show_tag(shown_tag(note="one"))
    before = inspector._tag.note.sizeHint().height()
    inspector.show_tag(shown_tag(2, note="<b>one</b>\ntwo\nthree"))
    assert inspector._tag.note.toPlainText() == "<b>one</b>\ntwo\nthree"
    assert inspector._tag.note.sizeHint().height() > before


def test_confidence_is_told_and_the_chosen_one_again_takes_it_back(inspector, qtbot):
    inspector.show_tag(shown_tag())
    with qtbot.waitSignal(inspector.confidence_chosen) as told:
        qtbot.mouseClick(inspector._tag.confidence.button("medium"), Qt.MouseButton.LeftButton)
    assert told.args == ["t1", "medium"]
    inspector.show_tag(shown_tag(confidence="medium"))
    with qtbot.waitSignal(inspector.confidence_chosen) as told:
        qtbot.mouseClick(inspector._tag.confidence.button("medium"), Qt.MouseButton.LeftButton)
    assert told.args == ["t1", ""]


def test_buttons_name_their_tag(inspector, qtbot):
    inspector.show_tag(shown_tag(7))
    for button, signal in (
        (inspector._tag.undo, inspector.undo_requested),
        (inspector._tag.remove, inspector.remove_requested),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == ["t7"]


def test_the_history_of_another_tag_is_not_shown(inspector):
    inspector.show_tag(shown_tag(1))
    lines = [HistoryLine("created", "Linh created", 1)]
    inspector.set_history(TagId("t2"), lines, now_ms=2)
    assert inspector._tag._history_parts == []
    inspector.set_history(TagId("t1"), lines, now_ms=2)
    assert len(inspector._tag._history_parts) == 1
    inspector.show_tag(shown_tag(2))
    assert inspector._tag._history_parts == []


def test_a_submitted_tag_is_read_only(inspector, qtbot):
    inspector.show_tag(shown_tag(is_locked=True))
    form = inspector._tag
    assert form.note.isReadOnly()
    assert not form.remove.isEnabled()
    with qtbot.assertNotEmitted(inspector.remove_requested):
        qtbot.mouseClick(form.remove, Qt.MouseButton.LeftButton)


def test_a_long_quote_is_shown_without_its_middle(inspector):
    inspector.show_tag(shown_tag(quote="đầu " + "giữa " * 2000 + "cuối"))
    text = inspector._tag._quote.text()
    assert text.startswith("“đầu giữa")
    assert text.endswith("cuối”")
    assert len(text) < 420


def test_the_note_field_stays_within_the_pane(inspector):
    inspector.show_tag(shown_tag(note="word " * 200))
    note = inspector._tag.note
    assert note.width() <= inspector.width()
    assert note.height() <= 9 * note.fontMetrics().lineSpacing() + 20
