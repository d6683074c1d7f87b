"""Every key of the text, by what it does."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from storymark.domain.ranges import Range

from .conftest import Robot, Show

STORY = "chị xin hủy hợp đồng .\nnhân viên hỏi thăm, rồi tư vấn .\n“chị khóc .”"


def reader(show: Show) -> Robot:
    robot = show(STORY)
    robot.grants_wishes()
    return robot


def test_left_and_right_go_by_word_and_alt_by_character(show: Show) -> None:
    robot = reader(show)
    robot.key("Right", "Right")
    assert robot.view.caret == robot.find("hủy")
    robot.key("Alt+Right")
    assert robot.view.caret == robot.find("hủy") + 1
    robot.key("Alt+Left", "Left")
    assert robot.view.caret == robot.find("xin")


def test_ctrl_arrows_go_by_clause(show: Show) -> None:
    robot = reader(show)
    robot.key("J", "Ctrl+Right")
    assert robot.view.caret == robot.find("rồi")
    robot.key("Ctrl+Shift+Right")
    assert robot.selected_words() == "rồi tư vấn"
    robot.key("Escape", "Ctrl+Left", "Ctrl+Left")
    assert robot.view.caret == robot.find("nhân")


def test_shift_selects_with_every_move(show: Show) -> None:
    robot = reader(show)
    robot.key("Right", "Shift+Right", "Shift+Right")
    assert robot.selected_words() == "xin hủy"
    robot.key("Alt+Shift+Right", "Alt+Shift+Right")
    assert robot.selected_words() == "xin hủy h"
    robot.key("Shift+Left")
    assert robot.selected_words() == "xin hủy"
    robot.key("Left")
    assert robot.view.selection is None


def test_home_and_end_and_a_selection_to_the_end_without_the_final_mark(show: Show) -> None:
    robot = reader(show)
    robot.key("End")
    assert robot.view.caret == robot.view.model.sentences.ends[0]
    robot.key("Home")
    assert robot.view.caret == 0
    robot.key("Shift+End")
    assert robot.selected_words() == "chị xin hủy hợp đồng"
    robot.key("Shift+End")
    assert robot.selected_words() == "chị xin hủy hợp đồng ."
    robot.key("Ctrl+End")
    assert robot.view.caret == len(STORY)
    robot.key("Ctrl+Home")
    assert robot.view.caret == 0


def test_up_and_down_keep_their_column_over_short_lines(show: Show) -> None:
    robot = show("một câu dài đủ để có chỗ .\nngắn .\nlại một câu dài đủ để có chỗ .")
    robot.key("Right", "Right", "Right", "Right")
    start = robot.view.caret_rectangle()
    robot.key("Down", "Down")
    end = robot.view.caret_rectangle()
    assert robot.view.current == 2
    assert start is not None
    assert end is not None
    assert abs(start.x() - end.x()) < 8
    robot.key("Up", "Up")
    assert robot.view.current == 0


def test_page_keys_go_by_screens(show: Show) -> None:
    robot = show("\n".join(f"câu số {i} ." for i in range(200)))
    robot.key("PageDown")
    first = robot.view.current
    assert 10 < first < 30
    robot.key("PageDown")
    assert robot.view.current > first + 10
    robot.key("PageUp", "PageUp", "PageUp")
    assert robot.view.current == 0


def test_j_and_enter_leave_a_sentence_as_read_and_k_goes_back(show: Show) -> None:
    robot = reader(show)
    robot.key("J", "Return", "K")
    assert robot.view.current == 1
    assert robot.wishes == [("read_requested", 0), ("read_requested", 1)]
    robot.key("J", "J")
    assert robot.view.current == 2
    assert robot.wishes[-1] == ("read_requested", 2)
    assert robot.hints[-1] == "last_sentence"


def test_a_digit_tags_the_selection_and_the_new_tag_is_selected(show: Show) -> None:
    robot = reader(show)
    robot.key("Right", "Shift+Right", "Shift+Right", "1")
    assert robot.tags() == [("xin hủy", "claim")]
    assert robot.view.selected_tag == "made1"
    assert robot.view.selection is None


def test_the_next_digit_relabels_the_selected_tag_until_the_caret_moves(show: Show) -> None:
    robot = reader(show)
    robot.key("Right", "Shift+Right", "1", "2")
    assert robot.tags() == [("xin", "complaint")]
    robot.key("Right", "3")
    assert robot.tags() == [("chị xin hủy hợp đồng", "empathy"), ("xin", "complaint")]


def test_a_digit_on_a_bare_caret_tags_the_sentence_without_its_final_mark(show: Show) -> None:
    robot = reader(show)
    robot.key("1", "J", "J", "2")
    assert robot.tags() == [("chị xin hủy hợp đồng", "claim"), ("chị khóc", "complaint")]


def test_a_selection_whose_wish_was_not_granted_is_gone_all_the_same(show: Show) -> None:
    robot = show(STORY)
    robot.key("Shift+Right", "1")
    assert robot.wishes == [("tag_requested", Range(0, 3), "claim", False)]
    assert robot.view.selection is None


def test_shift_digit_puts_a_second_tag_on_the_same_words(show: Show) -> None:
    robot = reader(show)
    robot.key("Right", "Shift+Right", "1", "Shift+3")
    assert robot.tags() == [("xin", "claim"), ("xin", "empathy")]
    assert robot.wishes[-1] == ("tag_requested", Range(4, 7), "empathy", True)


def test_the_same_label_twice_selects_the_tag_that_is_there(show: Show) -> None:
    robot = reader(show)
    robot.key("Shift+Right", "1", "1")
    assert robot.hints == ["label_is_there"]
    robot.key("Home", "Shift+Right", "1")
    assert robot.tags() == [("chị", "claim")]
    assert robot.view.selected_tag == "made1"


def test_a_digit_without_a_label_says_so_and_dot_gives_the_last_label(show: Show) -> None:
    robot = reader(show)
    robot.key("9", ".")
    assert robot.hints == ["digit_without_label", "no_last_label"]
    robot.key("Shift+Right", "4", "J", ".")
    assert robot.tags()[1] == ("nhân viên hỏi thăm, rồi tư vấn", "advice")


def test_v_climbs_word_clause_sentence_and_shift_v_comes_back(show: Show) -> None:
    robot = reader(show)
    robot.key("J", "Ctrl+Right")
    climbed = []
    for _ in range(4):
        robot.key("V")
        climbed.append(robot.selected_words())
    assert climbed == [
        "rồi",
        "rồi tư vấn",
        "nhân viên hỏi thăm, rồi tư vấn",
        "nhân viên hỏi thăm, rồi tư vấn .",
    ]
    robot.key("V")
    assert robot.hints == ["top_of_ladder"]
    back = []
    for _ in range(4):
        robot.key("Shift+V")
        back.append(robot.selected_words())
    assert back == [*climbed[2::-1], ""]


def test_from_a_bare_caret_every_rung_is_reached_upwards_and_downwards(show: Show) -> None:
    robot = show("một hai . chị xin hủy hợp đồng, vì mệt . hết .", sentences=[(0, 9), (10, 40), (41, 46)])
    start = robot.find("hợp đồng")
    robot.view.set_words(1, [Range(start, start + 8)])
    robot.key("J", "Right", "Right", "Right")
    assert robot.view.caret == start
    robot.key("Shift+V")
    up = [robot.selected_words()]
    for _ in range(6):
        robot.key("V")
        up.append(robot.selected_words())
    assert up == [
        "h",
        "hợp",
        "hợp đồng",
        "chị xin hủy hợp đồng",
        "chị xin hủy hợp đồng, vì mệt",
        "chị xin hủy hợp đồng, vì mệt .",
        "một hai . chị xin hủy hợp đồng, vì mệt . hết .",
    ]
    assert robot.hints == []
    down = []
    for _ in range(6):
        robot.key("Shift+V")
        down.append(robot.selected_words())
    assert down == up[-2::-1]
    robot.key("Shift+V")
    assert robot.hints == ["bottom_of_ladder"]


def test_v_on_a_selected_tag_widens_and_narrows_the_tag(show: Show) -> None:
    robot = reader(show)
    robot.tag("tư vấn", tag_id="a")
    robot.view.select_tag("a")
    robot.key("V")
    assert robot.words_of("a") == "rồi tư vấn"
    robot.key("Shift+V", "Shift+V")
    assert robot.words_of("a") == "r"


def test_the_outer_quotation_marks_come_last(show: Show) -> None:
    robot = reader(show)
    robot.view.go_to_sentence(2)
    robot.key("Right", "V", "V")
    assert robot.selected_words() == "chị khóc"
    robot.key("V")
    assert robot.selected_words() == "“chị khóc .”"


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        (("H",), "xin hủy hợp"),
        (("L",), "hủy hợp đồng"),
        (("[",), "xin hủy hợp"),
        (("]",), "hủy hợp đồng"),
        (("Shift+H",), "hợp"),
        (("Shift+L",), "hủy"),
        (("Alt+H",), " hủy hợp"),
        (("Alt+L",), "hủy hợp "),
        (("Alt+Shift+H",), "ủy hợp"),
        (("Alt+Shift+L",), "hủy hợ"),
        (("L", "Shift+L"), "hủy hợp"),
        (("Shift+L", "Shift+L", "Shift+L"), "hủy"),
    ],
)
def test_edges_of_the_selected_tag(show: Show, keys: tuple[str, ...], wanted: str) -> None:
    robot = reader(show)
    robot.tag("hủy hợp", tag_id="a")
    robot.view.select_tag("a")
    robot.key(*keys)
    assert robot.words_of("a") == wanted
    assert robot.view.selected_tag == "a"


def test_edges_of_a_selection_move_without_a_tag(show: Show) -> None:
    robot = reader(show)
    robot.drag(robot.find("hủy"), robot.find("hợp") + 1)
    robot.key("H", "L", "Shift+H")
    assert robot.selected_words() == "hủy hợp đồng"
    assert robot.wishes == []
    robot.key("Escape", "H")
    assert robot.hints == ["nothing_to_resize"]


def test_shift_arrows_never_move_an_edge_of_the_selected_tag(show: Show) -> None:
    robot = reader(show)
    robot.tag("hủy hợp", tag_id="a")
    robot.view.select_tag("a")
    robot.key("Shift+Right")
    assert robot.words_of("a") == "hủy hợp"
    assert robot.selected_words() == "hủy"
    assert robot.view.selected_tag is None


def test_tab_walks_the_tags_and_goes_round(show: Show) -> None:
    robot = reader(show)
    for words, name in (("xin hủy", "a"), ("hủy", "b"), ("khóc", "c")):
        robot.tag(words, tag_id=name)
    seen = []
    for _ in range(4):
        robot.key("Tab")
        seen.append(robot.view.selected_tag)
    assert seen == ["a", "b", "c", "a"]
    assert robot.hints == ["went_round"]
    robot.key("Shift+Tab")
    assert robot.view.selected_tag == "c"
    robot.view.go_to_sentence(1)
    robot.key("Tab")
    assert robot.view.selected_tag == "c"
    robot.view.go_to_sentence(1)
    robot.key("Shift+Tab")
    assert robot.view.selected_tag == "b"


def test_tab_stays_in_the_text_until_escape(show: Show, qtbot: object) -> None:
    robot = reader(show)
    field = QLineEdit()
    box = QWidget()
    qtbot.addWidget(box)  # type: ignore[attr-defined]
    layout = QVBoxLayout(box)
    layout.addWidget(robot.view)
    layout.addWidget(field)
    box.show()
    robot.view.show()
    box.activateWindow()
    robot.view.setFocus()
    qtbot.waitUntil(robot.view.hasFocus)  # type: ignore[attr-defined]
    robot.key("Tab")
    assert robot.view.hasFocus()
    robot.key("Escape", "Tab")
    assert field.hasFocus()
    robot.view.setFocus()
    robot.key("Escape", "J", "Tab")
    assert robot.view.hasFocus()
    robot.view.setParent(None)


def test_delete_and_shift_x_remove_the_selected_tag_and_backspace_does_not(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin", tag_id="a")
    robot.tag("hủy", tag_id="b")
    robot.view.select_tag("a")
    robot.key("Backspace")
    assert len(robot.tags()) == 2
    robot.key("Delete")
    robot.view.select_tag("b")
    robot.key("Shift+X", "Delete")
    assert robot.tags() == []
    assert robot.hints == ["no_tag_selected"]


def test_escape_clears_the_selection_then_the_tag_then_tells_the_window(show: Show) -> None:
    robot = reader(show)
    robot.tag("xin", tag_id="a")
    robot.view.select_tag("a")
    robot.key("Escape", "Shift+Right", "Escape")
    assert robot.wishes == []
    robot.key("Escape")
    assert robot.wishes == [("escape_pressed",)]


def test_m_goes_to_the_next_sentence_without_a_tag(show: Show) -> None:
    robot = reader(show)
    robot.tag("hỏi thăm")
    robot.key("M")
    assert robot.view.current == 2
    robot.key("M")
    assert robot.view.current == 0
    robot.tag("xin")
    robot.tag("khóc")
    robot.key("M")
    assert robot.hints[-1] == "all_tagged"


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        ("Ctrl+Return", ("done_requested",)),
        ("Alt+Down", ("story_step_requested", 1)),
        ("Alt+Up", ("story_step_requested", -1)),
        ("Shift+J", ("story_step_requested", 1)),
        ("Shift+K", ("story_step_requested", -1)),
        ("Ctrl+Z", ("undo_requested",)),
        ("Ctrl+Y", ("redo_requested",)),
        ("Ctrl+Shift+Z", ("redo_requested",)),
        ("Z", ("focus_mode_requested",)),
        ("0", ("command_requested", "label_picker")),
        ("G", ("command_requested", "go_to_sentence")),
        ("F", ("command_requested", "flag")),
        ("C", ("command_requested", "confidence")),
        ("B", ("command_requested", "split_sentence")),
        ("Shift+B", ("command_requested", "join_sentence")),
        ("T", ("command_requested", "one_word")),
        ("/", ("command_requested", "filter")),
        ("?", ("command_requested", "keys")),
    ],
)
def test_keys_that_ask_the_window(show: Show, key: str, wish: tuple[object, ...]) -> None:
    robot = reader(show)
    robot.key(key)
    assert robot.wishes == [wish]


def test_n_asks_for_the_note_of_the_selected_tag(show: Show) -> None:
    robot = reader(show)
    robot.key("N")
    assert robot.hints == ["no_tag_selected"]
    robot.tag("xin", tag_id="a")
    robot.view.select_tag("a")
    robot.key("N")
    assert robot.wishes == [("note_requested", "a")]


def test_copying_takes_the_words_as_they_stand(show: Show) -> None:
    robot = reader(show)
    robot.key("Shift+Right", "Shift+Right", "Ctrl+C")
    assert QApplication.clipboard().text() == "chị xin"


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_X])
def test_a_held_key_does_not_repeat_what_tags_or_deletes(show: Show, key: Qt.Key) -> None:
    robot = reader(show)
    robot.tag("xin", tag_id="a")
    robot.view.select_tag("a")
    robot.raw_key(key, is_repeat=True)
    assert robot.wishes == []
    robot.raw_key(Qt.Key.Key_J, text="j", is_repeat=True)
    assert robot.view.current == 1


# --- what no finger pressed
def test_a_telex_editor_changes_nothing(show: Show) -> None:
    """Telex makes ơ of o and w: Backspace at once, then the letter as a packet without a key."""
    robot = reader(show)
    robot.tag("xin", tag_id="a")
    robot.view.select_tag("a")
    robot.raw_key(Qt.Key.Key_O, text="o", scan_code=32)
    robot.raw_key(Qt.Key.Key_W, text="w", scan_code=25)
    robot.raw_key(Qt.Key.Key_Backspace, text="\b", scan_code=22)
    robot.raw_key(0, text="ơ")
    robot.raw_key(Qt.Key.Key_unknown, text="ờ")
    assert robot.tags() == [("xin", "claim")]
    assert robot.wishes == []
    assert robot.view.selected_tag == "a"


def test_a_vni_editor_changes_nothing_beyond_the_keys_pressed(show: Show) -> None:
    """VNI makes á of a and 1: the digit was pressed and tags; what the editor adds does nothing."""
    robot = reader(show)
    robot.raw_key(Qt.Key.Key_A, text="a", scan_code=38)
    robot.raw_key(Qt.Key.Key_1, text="1", scan_code=10)
    robot.raw_key(Qt.Key.Key_Backspace, text="\b", scan_code=22)
    robot.raw_key(0, text="á")
    assert robot.tags() == [("chị xin hủy hợp đồng", "claim")]


def test_letters_go_by_place_and_not_by_what_they_type(show: Show) -> None:
    robot = reader(show)
    robot.raw_key(0x416, text="ж", scan_code=44)  # the J key of a Russian layout
    assert robot.view.current == 1
    robot.raw_key(Qt.Key.Key_Ampersand, text="&", scan_code=10)  # the 1 key of AZERTY
    robot.raw_key(
        Qt.Key.Key_2, text="2", scan_code=11, modifiers=Qt.KeyboardModifier.ShiftModifier
    )  # AZERTY with Shift: still a plain digit
    assert robot.tags() == [("nhân viên hỏi thăm, rồi tư vấn", "complaint")]


def test_ctrl_letters_go_by_the_layout(show: Show) -> None:
    robot = reader(show)
    ctrl = Qt.KeyboardModifier.ControlModifier
    robot.raw_key(Qt.Key.Key_Z, scan_code=25, modifiers=ctrl)  # AZERTY has Z where QWERTY has W
    robot.raw_key(Qt.Key.Key_W, scan_code=52, modifiers=ctrl)  # and W where QWERTY has Z
    robot.raw_key(0x42F, text="я", scan_code=52, modifiers=ctrl)  # no Latin letter at all: by place
    assert robot.wishes == [("undo_requested",), ("undo_requested",)]


def test_the_numpad_counts(show: Show) -> None:
    robot = reader(show)
    robot.raw_key(Qt.Key.Key_3, text="3", scan_code=89, modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert robot.tags() == [("chị xin hủy hợp đồng", "empathy")]


def test_input_methods_are_off(show: Show) -> None:
    robot = reader(show)
    assert not robot.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not robot.view.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    event = QInputMethodEvent("ni", [])
    QApplication.sendEvent(robot.view, event)
    committed = QInputMethodEvent()
    committed.setCommitString("你1")
    QApplication.sendEvent(robot.view, committed)
    assert robot.tags() == []
    assert robot.wishes == []


def test_the_texts_keys_come_before_shortcuts_of_the_window(show: Show) -> None:
    robot = reader(show)
    for key, modifiers, is_mine in (
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(robot.view, event)
        assert event.isAccepted() == is_mine


def test_an_empty_story_takes_every_key_without_harm(show: Show) -> None:
    robot = show("\n\n", sentences=[])
    robot.key(
        "J",
        "K",
        "V",
        "Shift+V",
        "1",
        ".",
        "Tab",
        "Right",
        "Shift+End",
        "Down",
        "PageDown",
        "H",
        "Delete",
        "N",
        "M",
    )
    assert [w for w in robot.wishes if w[0] != "read_requested"] == []
    assert robot.view.target_of_digit() is None


def test_signals_tell_of_every_change_once(show: Show) -> None:
    robot = reader(show)
    told: list[tuple[str, object]] = []
    robot.view.current_changed.connect(lambda i: told.append(("current", i)))
    robot.view.selection_changed.connect(lambda s: told.append(("selection", s)))
    robot.view.tag_selected.connect(lambda t: told.append(("tag", t)))
    robot.key("J", "Shift+Right", "Right")
    start = robot.find("nhân")
    assert told == [("current", 1), ("selection", Range(start, start + 4)), ("selection", None)]
    told.clear()
    robot.tag("hỏi", tag_id="a")
    robot.view.select_tag("a")
    robot.view.select_tag("a")
    robot.key("Right")
    assert told == [("tag", "a"), ("tag", None)]
