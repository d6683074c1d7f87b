"""Imported suggestions in the real window: gone through, accepted, corrected and rejected by key."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from storymark import bootstrap
from storymark.domain.ranges import Range
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.ui.panels.suggestion_strip import SuggestionStrip
from storymark.ui.reader.shown import SUGGESTED

NONE = Qt.KeyboardModifier.NoModifier
Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "chị xin hủy hợp đồng . nhân viên hỏi thăm . họ khuyên chị giữ lại . chị vui ."


def place(words: str, label: str, score: float) -> dict[str, object]:
    start = TEXT.index(words)
    value = {"start": start, "end": start + len(words), "labels": [label], "text": words}
    return {"type": "labels", "from_name": "l", "to_name": "t", "value": value, "score": score}


@pytest.fixture
def suggested(project: Path, tmp_path: Path) -> Path:
    """A story of four sentences with three suggestions."""
    rows = [
        {**place("xin hủy hợp đồng", "claim", 0.93), "meta": {"text": ["as in nine other stories"]}},
        place("hỏi thăm", "empathy", 0.95),
        place("khuyên chị giữ lại", "financial_advice", 0.61),
    ]
    prediction = {"model_version": "rules 2", "result": rows}
    file = tmp_path / "tasks.json"
    file.write_text(json.dumps([{"data": {"text": TEXT}, "predictions": [prediction]}]), "utf-8")
    ledger = bootstrap.open_ledger(project, create=True)
    bootstrap.put_default_labels(ledger)
    options = ImportOptions()
    plan = plan_import(
        [file], formats=bootstrap.formats(), options=options, ledger=ledger, labels=ledger.labels()
    )
    run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)
    ledger.store.close()
    return project


@pytest.fixture
def person(open_window, suggested):
    somebody = open_window(suggested, is_demo=False)
    somebody.bot.waitUntil(lambda: len(somebody.desk.suggesting.shown) == 3)
    return somebody


def shown(person) -> list[str]:
    return [s.tag.quote for s in person.desk.suggesting.shown]


def chosen(person) -> str:
    found = person.desk.suggesting.described(str(person.view.selected_tag), False)
    return found.quote if found is not None else ""


def stored(person) -> list[tuple[str, str, str]]:
    person.saved()
    return [(tag.quote, tag.label, tag.origin) for tag in person.tags]


def test_p_accepts_and_goes_on_x_rejects_and_undo_brings_back(person) -> None:
    person.press(Key.Key_P)  # none is selected: the first one is, and nothing is accepted yet
    assert chosen(person) == "xin hủy hợp đồng"
    assert stored(person) == []
    assert "P accepts this suggestion, X rejects it." in person.said()
    person.press(Key.Key_P)
    assert chosen(person) == "hỏi thăm"
    assert person.said() == "Accepted. 2 suggestions left."
    person.press(Key.Key_X)
    assert chosen(person) == "khuyên chị giữ lại"
    assert person.said() == "Rejected. 1 suggestion left."
    assert stored(person) == [("xin hủy hợp đồng", "claim", "suggestion")]
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: "hỏi thăm" in shown(person))
    person.bot.waitUntil(lambda: chosen(person) == "hỏi thăm")  # what came back is shown
    assert "rejected suggestion “hỏi thăm”" in person.said()
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: len(shown(person)) == 3)
    person.bot.waitUntil(lambda: stored(person) == [])
    person.bot.waitUntil(lambda: chosen(person) == "xin hủy hợp đồng")
    person.press(Key.Key_Y, with_=Ctrl)
    person.bot.waitUntil(lambda: len(shown(person)) == 2)
    person.bot.waitUntil(lambda: stored(person) == [("xin hủy hợp đồng", "claim", "suggestion")])


def test_quick_keys_decide_each_once_and_a_held_key_decides_nothing(person) -> None:
    person.press(Key.Key_Tab, Key.Key_P, Key.Key_X, Key.Key_P)
    assert shown(person) == []
    assert stored(person) == [
        ("xin hủy hợp đồng", "claim", "suggestion"), ("khuyên chị giữ lại", "financial_advice", "suggestion"),
    ]  # fmt: skip
    assert shown(person) == []
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: chosen(person) == "khuyên chị giữ lại")
    person.saved()
    for key, letter in ((Key.Key_P, "p"), (Key.Key_X, "x"), (Key.Key_1, "1")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter, True)
        QApplication.sendEvent(person.view, event)
    assert shown(person) == ["khuyên chị giữ lại"]


def test_enter_never_accepts_and_a_digit_accepts_with_its_label(person) -> None:
    person.press(Key.Key_Tab)
    assert chosen(person) == "xin hủy hợp đồng"
    person.press(Key.Key_Return)
    assert stored(person) == []
    person.press(Key.Key_Backtab, with_=Shift)
    assert chosen(person) == "xin hủy hợp đồng"
    assert "a digit accepts it with that label" in person.said()
    person.press(Key.Key_2)
    assert stored(person) == [("xin hủy hợp đồng", "complaint", "suggestion")]
    person.press(Key.Key_3)  # its own label is no less an answer
    person.bot.waitUntil(lambda: len(shown(person)) == 1)
    assert stored(person)[1:] == [("hỏi thăm", "empathy", "suggestion")]


def test_tab_goes_through_tags_and_suggestions_in_reading_order(person) -> None:
    at = TEXT.index("nhân viên")
    person.view.select_span(Range(at, at + len("nhân viên")))
    person.press(Key.Key_1)
    person.bot.waitUntil(lambda: len(stored(person)) == 1)
    person.view.go_to_sentence(0)
    found = []
    for _ in range(4):
        person.press(Key.Key_Tab)
        found.append(person.view.selected_text())
    assert found == ["xin hủy hợp đồng", "nhân viên", "hỏi thăm", "khuyên chị giữ lại"]
    person.bot.waitUntil(lambda: person.window.bar._what_text().startswith("Suggestion 3 of 3"))
    person.press(Key.Key_Backtab, with_=Shift)
    person.press(Key.Key_Backtab, with_=Shift)
    person.bot.waitUntil(lambda: person.window.bar._what_text().startswith("Tag 1 of 1"))


def test_a_suggestion_is_neither_deleted_nor_noted(person) -> None:
    person.press(Key.Key_Tab)
    for key, held in ((Key.Key_Delete, NONE), (Key.Key_X, Shift), (Key.Key_N, NONE)):
        person.press(key, with_=held)
        assert person.said().startswith("This is a suggestion and no tag yet: P accepts it, X rejects it.")
        assert len(shown(person)) == 3
        person.desk.say("")
    person.press(Key.Key_P)
    person.bot.waitUntil(lambda: len(stored(person)) == 1)
    person.view.select_tag(person.tags[0].id)
    person.press(Key.Key_X)  # X is for suggestions: a selected tag stays
    assert len(stored(person)) == 1


def test_edges_are_corrected_before_it_is_accepted(person) -> None:
    person.press(Key.Key_Tab, Key.Key_H)
    assert chosen(person) == "chị xin hủy hợp đồng"
    person.press(Key.Key_L, with_=Shift)
    assert chosen(person) == "chị xin hủy hợp"
    assert stored(person) == []
    person.press(Key.Key_P)
    assert stored(person) == [("chị xin hủy hợp", "claim", "suggestion")]
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: chosen(person) == "xin hủy hợp đồng")


def test_an_edge_is_dragged_before_it_is_accepted(person) -> None:
    person.press(Key.Key_Tab)
    view, start = person.view, TEXT.index("xin")
    rect = view.rect_of(start, start + 3)
    at = view.viewport().mapFromGlobal(rect.topLeft())
    grip = QPoint(at.x() - 1, at.y() + rect.height() // 2)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=grip)
    for x in (grip.x() - 12, grip.x() - 24):
        QTest.mouseMove(view.viewport(), QPoint(x, grip.y()))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(grip.x() - 24, grip.y()))
    assert chosen(person) == "chị xin hủy hợp đồng"
    assert stored(person) == []
    person.press(Key.Key_P)
    assert stored(person) == [("chị xin hủy hợp đồng", "claim", "suggestion")]


def test_the_menu_of_a_suggestion_decides_and_deletes_nothing(person, monkeypatch) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_at: opened.append(menu))
    person.press(Key.Key_Tab)
    person.desk.context_menus.open_tag_menu(QPoint(300, 300), person.view.selected_tag)
    actions = person.desk.actions
    assert actions["accept_suggestion"] in opened[0].actions()
    assert actions["remove"] not in opened[0].actions()
    actions["reject_suggestion"].trigger()
    assert len(shown(person)) == 2
    assert stored(person) == []


def test_ones_own_tag_of_the_same_words_answers_it_until_it_is_gone(person) -> None:
    at = TEXT.index("hỏi thăm")
    person.view.select_span(Range(at, at + len("hỏi thăm")))
    person.press(Key.Key_3)
    person.bot.waitUntil(lambda: len(shown(person)) == 2)
    assert [origin for _, _, origin in stored(person)] == ["manual"]
    person.view.select_tag(person.tags[0].id)
    person.press(Key.Key_Delete)
    person.bot.waitUntil(lambda: len(shown(person)) == 3)


def test_all_that_are_sure_are_one_act_and_the_strip_says_how_many(person) -> None:
    (strip,) = person.window.findChildren(SuggestionStrip)
    person.bot.waitUntil(strip.isVisible)
    assert strip._count.text() == "3 suggestions left in this story"
    assert strip._from.text() == "from rules 2"
    person.press(Key.Key_Tab)
    QTest.mouseClick(strip.accept_all, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(lambda: len(stored(person)) == 2)
    assert shown(person) == ["khuyên chị giữ lại"]
    person.bot.waitUntil(lambda: strip._count.text() == "1 suggestion left in this story")
    assert not strip.accept_all.isEnabled()
    assert person.view.selected_tag is None
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: len(shown(person)) == 3)
    person.bot.waitUntil(lambda: stored(person) == [])


def test_they_are_put_out_of_sight_and_narrowed_by_score_and_that_is_remembered(
    person, open_window, suggested
) -> None:
    (strip,) = person.window.findChildren(SuggestionStrip)
    strip.threshold_chosen.emit(70)
    assert shown(person) == ["xin hủy hợp đồng", "hỏi thăm"]
    assert strip._count.text() == "2 suggestions left in this story"
    assert strip._from.text() == "from rules 2  ·  1 below 70 %"
    person.press(Key.Key_S)
    assert shown(person) == []
    assert not strip.isVisible()
    person.press(Key.Key_P)
    assert person.said() == "Suggestions are not shown; S shows them."
    assert stored(person) == []
    person.window.close()
    again = open_window(suggested, is_demo=False)
    again.bot.waitUntil(lambda: len(again.desk.suggesting._left) == 3)
    assert shown(again) == []
    again.press(Key.Key_S)
    assert shown(again) == ["xin hủy hợp đồng", "hỏi thăm"]
    again.press(Key.Key_M)  # a sentence with a suggestion alone has no tag
    assert again.view.current == 1


def test_the_inspector_shows_it_and_its_buttons_answer(person) -> None:
    person.press(Key.Key_Tab)
    form = person.desk.workspace.right.inspector
    person.bot.waitUntil(lambda: form._suggestion is not None and form._suggestion.isVisible())
    page = form._suggestion
    person.bot.waitUntil(lambda: page.reject.height() > 20)  # until then it is not laid out
    assert page._title.text() == "Suggestion 1 of 3"
    assert page._score.text() == "93 %"
    assert page._why.text() == "as in nine other stories"
    assert "rules 2" in page._from.text()
    assert page._decided.text() == "0 accepted · 0 rejected"
    QTest.mouseClick(page.reject, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(lambda: page._title.text() == "Suggestion 1 of 2")
    assert page._decided.text() == "0 accepted · 1 rejected"
    assert page._why.isHidden()
    QTest.mouseClick(page.accept, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(lambda: page._decided.text() == "1 accepted · 1 rejected")
    person.bot.waitUntil(lambda: stored(person) == [("hỏi thăm", "empathy", "suggestion")])


def test_work_that_was_handed_in_is_not_decided(person) -> None:
    person.press(Key.Key_Tab)
    session = person.desk.annotating.session
    session._set_layer(replace(session.layer, status="submitted"))
    person.press(Key.Key_P)
    person.press(Key.Key_X)
    assert len(shown(person)) == 3
    form = person.desk.workspace.right.inspector
    person.bot.waitUntil(lambda: form._suggestion is not None and not form._suggestion.accept.isEnabled())


def test_it_is_drawn_dashed_without_a_bar_and_its_chip_has_the_score(person) -> None:
    """Pixels: short dashes of the label's colour and no bar; a ring round the current one."""
    view, colour = person.view, person.view.theme.label("blue").bar
    here = view.theme.colour("here")
    top, bottom = band(person, "xin hủy hợp đồng")
    assert 3 <= longest(person, colour, top, bottom + 8) <= 8
    assert longest(person, here, top - 4, bottom + 4) <= 3  # the caret
    person.press(Key.Key_Tab)
    assert longest(person, here, top - 4, bottom + 4) > 80
    person.press(Key.Key_P)
    person.saved()
    view.select_tag(None)
    assert longest(person, colour, top, bottom + 8) > 80  # now there is a bar
    block, _ = view.visible()[1]
    (chip,) = block.arranged.chips
    assert (chip.tag.label, chip.tag.score, chip.tag.state) == ("empathy", 95, SUGGESTED)


def test_assistive_technology_hears_that_it_is_a_suggestion(person) -> None:
    from PySide6.QtGui import QAccessible

    sentence = QAccessible.queryAccessibleInterface(person.view).child(0)
    assert sentence.text(QAccessible.Text.Name) == "Sentence 1 of 4, 0 tags, 1 suggestion"
    name = sentence.child(0).text(QAccessible.Text.Name)
    assert name == "Suggestion, Claim, 93 percent: “xin hủy hợp đồng”"


def band(person, words: str) -> tuple[int, int]:
    """Where a stretch of text is in the viewport: top and bottom of its line."""
    start = TEXT.index(words)
    rect = person.view.rect_of(start, start + len(words))
    top = person.view.viewport().mapFromGlobal(rect.topLeft()).y()
    return top, top + rect.height()


def longest(person, colour: QColor, top: int, bottom: int) -> int:
    """The longest line of a colour that the text column has between two heights, in pixels."""
    image = person.view.viewport().grab().toImage()
    metrics, ratio = person.view.scene.metrics, image.devicePixelRatio()
    columns = range(round((metrics.text_left - 6) * ratio), round((metrics.text_right + 6) * ratio))
    best = 0
    for y in range(round(top * ratio), round(bottom * ratio)):
        run = 0
        for x in columns:
            seen = image.pixelColor(x, y)
            gap = abs(seen.red() - colour.red()) + abs(seen.green() - colour.green())
            run = run + 1 if gap + abs(seen.blue() - colour.blue()) < 90 else 0
            best = max(best, run)
    return round(best / ratio)
