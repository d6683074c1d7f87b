"""Small parts: choices by keys, tabs in little room, colours of a preview, scroll bars, paragraphs."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.theme.style import palette_of, sheet_of
from storymark.ui.theme.theme import Theme
from storymark.ui.widgets import painting
from storymark.ui.widgets.choices import Segmented, Tabs
from storymark.ui.widgets.code_view import CodeView
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.inline_message import InlineMessage
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox, Picker

CHOICES = (("low", "Low"), ("medium", "Medium"), ("high", "High"))


def test_a_choice_is_told_by_mouse_and_by_arrow_keys(look, shown, qtbot):
    part = shown(Segmented(look, CHOICES), height=28)
    with qtbot.waitSignal(part.chosen) as told:
        qtbot.mouseClick(part.button("medium"), Qt.MouseButton.LeftButton)
    assert told.args == ["medium"]
    part.button("medium").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(part.button("medium"), Qt.Key.Key_Right)
    assert part.current == "high"


def test_setting_a_choice_tells_nobody_and_an_unknown_one_is_none(look, qtbot):
    part = Segmented(look, CHOICES)
    qtbot.addWidget(part)
    with qtbot.assertNotEmitted(part.chosen):
        part.set_current("low")
        assert part.current == "low"
        part.set_current("")
    assert part.current == ""


def test_tabs_leave_out_counts_from_the_end_where_room_is_short(look, qtbot):
    tabs = Tabs(look)
    qtbot.addWidget(tabs)
    tabs.set_choices((("all", "All"), ("todo", "To do"), ("open", "Open"), ("done", "Done")))
    for key, count in (("todo", 96), ("open", 12), ("done", 140)):
        tabs.set_count(key, count)
    shown_counts = {}
    tabs.resize(400, 24)
    bare = sum(tabs.tab(key).width_with(has_count=False) + 1 for key in ("all", "todo", "open", "done"))
    for width in (400, bare + 25, bare):
        tabs.resize(width, 24)
        tabs._place()
        shown_counts[width] = [key for key in ("todo", "open", "done") if tabs.tab(key)._is_count_shown]
    assert list(shown_counts.values()) == [["todo", "open", "done"], ["todo"], []]
    assert tabs.tab("todo").accessibleName() == "To do 96"


def test_tabs_that_were_tight_once_take_their_room_again(look, qtbot):
    tabs = Tabs(look)
    qtbot.addWidget(tabs)
    tabs.set_choices((("all", "All"), ("todo", "To do"), ("open", "Open"), ("done", "Done")))
    tabs.resize(400, 24)
    usual, wished = tabs.tab("done").width(), tabs.sizeHint()
    tabs.resize(tabs.minimumSizeHint())
    tabs._place()
    assert tabs.tab("done").width() < usual
    assert tabs.sizeHint() == wished
    tabs.resize(wished)
    tabs._place()
    assert tabs.tab("done").width() == usual


def test_buttons_answer_to_enter_but_not_to_its_repeat(look, shown, qtbot):
    button = shown(Button(look, "Go"), height=40)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_button_shows_a_ring_after_tab_and_none_after_the_mouse(look, shown):
    button = shown(IconButton(look, "menu"), height=40)
    resting = button.grab().toImage()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert button.grab().toImage() == resting
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = button.grab().toImage()
    assert ringed != resting
    assert look.colour("here").name() in {
        ringed.pixelColor(x, ringed.height() // 2).name() for x in range(ringed.width())
    }


@pytest.mark.parametrize("kind", ["normal", "primary", "plain", "link"])
def test_words_of_every_button_stand_out(look, shown, kind):
    button = shown(Button(look, "Wide words", kind=kind, icon="check", key="Ctrl E"), height=40)
    image = button.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 8


def test_plain_labels_never_read_markup(look, qtbot):
    label = PlainLabel(look, "<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>"


def test_a_cut_label_has_the_whole_in_its_tooltip(look, shown):
    label = shown(ElidedLabel(look, "một hai ba " * 20), width=120, height=30)
    assert label.is_cut()
    assert "một hai ba" in label.toolTip()
    label.setText("short")
    assert label.toolTip() == ""


def test_a_paragraph_is_as_high_as_its_lines(look, qtbot):
    text = Paragraph(look, "word " * 40, font="body")
    qtbot.addWidget(text)
    narrow, wide = text.heightForWidth(120), text.heightForWidth(600)
    assert narrow > wide
    assert narrow % 19 == 0
    text.setText("one\ntwo")
    assert text.heightForWidth(600) == 2 * 19


def test_json_is_coloured_by_utf16_positions(look, qtbot):
    view = CodeView(look)
    qtbot.addWidget(view)
    line = '{"𠮷👩‍👩‍👧": "đ𝒜\\"", "n": -12, "t": true}'
    formats = view._formats(line)
    raw = line.encode("utf-16-le")
    pieces = [
        raw[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le") for piece in formats
    ]
    assert pieces == ['"𠮷👩‍👩‍👧"', '"đ𝒜\\""', '"n"', "-12", '"t"', "true"]


@given(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(), st.booleans()), max_size=5))
def test_coloured_pieces_are_sorted_and_inside_any_json(qapp, value):
    view = CodeView(Look(Theme.light()))
    line = json.dumps(value, ensure_ascii=False)
    end = 0
    for piece in view._formats(line):
        assert piece.start >= end
        end = piece.start + piece.length
    assert end <= len(line.encode("utf-16-le", "surrogatepass")) // 2


def test_a_very_long_line_is_shown_by_its_beginning(look, shown):
    view = shown(CodeView(look), width=500, height=200)
    view.set_lines(["x" * 1_000_000, "short"])
    assert view._layouts[0].text().endswith("…")
    assert len(view._layouts[0].text()) < 2000
    assert view.verticalScrollBar().maximum() > 0


def test_the_scroll_bar_shows_only_when_there_is_something_to_scroll(look, shown, qtbot):
    area = QPlainTextEdit()
    bar = OverlayScrollBar(look, area)
    shown(area, height=100)
    area.verticalScrollBar().setValue(1)
    assert not bar.isVisible()
    area.setPlainText("line\n" * 100)
    area.verticalScrollBar().setValue(10)
    qtbot.waitUntil(bar.isVisible)
    QApplication.sendEvent(area, QEvent(QEvent.Type.Leave))
    bar._seen.setInterval(1)
    bar._seen.start()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_dragging_the_handle_scrolls(look, shown, qtbot):
    area = QPlainTextEdit()
    bar = OverlayScrollBar(look, area)
    shown(area, height=200)
    area.setPlainText("line\n" * 200)
    area.verticalScrollBar().setValue(1)
    qtbot.waitUntil(bar.isVisible)
    top, length = bar._handle()
    grip = QPoint(6, round(top + length / 2))
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(bar, QPoint(6, bar.height()))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, bar.height()))
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_a_message_says_kind_word_and_text_and_can_be_closed(look, shown, qtbot):
    holder = QWidget()
    column = QVBoxLayout(holder)
    bar = InlineMessage(look)
    column.addWidget(bar)
    shown(holder, width=600, height=80)
    assert not bar.isVisible()
    bar.show_message("warn", "Careful", "2 tags cross <b>", action=("show", "Show"))
    assert bar.accessibleName() == "Careful 2 tags cross <b>"
    with qtbot.waitSignal(bar.action_requested) as told:
        qtbot.mouseClick(bar._button, Qt.MouseButton.LeftButton)
    assert told.args == ["show"]
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_picker_keeps_its_choice_when_words_change(look, qtbot):
    picker = Picker(look)
    qtbot.addWidget(picker)
    picker.set_choices([("a", "A"), ("b", "B")], "b")
    with qtbot.assertNotEmitted(picker.currentIndexChanged):
        picker.set_choices([("a", "Một"), ("b", "Hai")])
    assert (picker.currentData(), picker.currentText()) == ("b", "Hai")


def test_a_check_box_answers_on_its_words(look, shown, qtbot):
    box = shown(CheckBox(look, "Notes"), height=40)
    with qtbot.waitSignal(box.toggled):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(40, box.height() // 2))


def test_icons_take_the_colour_they_are_asked_for(qapp):
    image = icons.pixmap("circle", 32, QColor("#5552D4")).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(abs(c.red() - 0x55) < 6 and abs(c.blue() - 0xD4) < 6 for c in inked)


def test_an_icon_that_does_not_exist_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", 16, QColor("black"))


def test_each_status_has_a_shape_of_its_own(qapp):
    """Never colour alone: drawn in one ink, the marks still differ."""
    grey = Theme("grey", False, roles=dict.fromkeys(Theme.light().roles, "#333333"))
    look = Look(grey)
    drawn = []
    states = (("todo", 0.0, False), ("open", 0.5, False), ("done", 1.0, False), ("skipped", 0.0, False))
    for status, share, is_flagged in (*states, ("submitted", 0.0, False), ("todo", 0.0, True)):
        image = QImage(16, 16, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painting.status_mark(painter, 0, 0, look, status=status, share=share, is_flagged=is_flagged)
        painter.end()
        drawn.append(image)
    for one in range(len(drawn)):
        for other in range(one):
            # A ring and an open story's ring differ by the arc, which is colour and width.
            assert drawn[one] != drawn[other]


def test_the_style_sheet_is_understood(qapp):
    """Qt warns about a sheet it cannot read, and warnings fail a test."""
    for theme in (Theme.light(), Theme.dark(), Theme.light(has_high_contrast=True)):
        widget = QPlainTextEdit()
        widget.setStyleSheet(sheet_of(theme))
        widget.grab()
        palette = palette_of(theme)
        assert palette.window().color().name().upper() == theme.hex("window").upper()


def test_a_change_of_theme_is_told(qtbot, qapp):
    look = Look(Theme.light())
    with qtbot.waitSignal(look.changed):
        look.set_theme(Theme.dark())
    assert look.theme.is_dark


def test_sizes_follow_the_systems_text_size(qapp):
    assert Look(Theme.light(), scale=2.0).px(28) == 56
    assert Look(Theme.light(), scale=2.0).font("row").pixelSize() == 26
