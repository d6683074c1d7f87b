"""Imported suggestions in the real window: gone through, accepted, corrected and rejected by key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storymark import bootstrap
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.ui.panels.suggestion_strip import SuggestionStrip

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
        place("xin hủy hợp đồng", "claim", 0.93),
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
    person.press(Key.Key_X)
    assert chosen(person) == "khuyên chị giữ lại"
    assert stored(person) == [("xin hủy hợp đồng", "claim", "suggestion")]
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: "hỏi thăm" in shown(person))
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: len(shown(person)) == 3)
    person.bot.waitUntil(lambda: stored(person) == [])


def test_enter_never_accepts_and_a_digit_accepts_with_its_label(person) -> None:
    person.press(Key.Key_Tab)
    assert chosen(person) == "xin hủy hợp đồng"
    person.press(Key.Key_Return)
    assert stored(person) == []
    person.press(Key.Key_Backtab, with_=Shift)
    assert chosen(person) == "xin hủy hợp đồng"
    person.press(Key.Key_2)
    assert stored(person) == [("xin hủy hợp đồng", "complaint", "suggestion")]
    person.press(Key.Key_4)  # its own label is no less an answer
    person.bot.waitUntil(lambda: len(shown(person)) == 1)


def test_edges_are_corrected_before_it_is_accepted(person) -> None:
    person.press(Key.Key_Tab, Key.Key_H)
    assert chosen(person) == "chị xin hủy hợp đồng"
    assert stored(person) == []
    person.press(Key.Key_P)
    assert stored(person) == [("chị xin hủy hợp đồng", "claim", "suggestion")]


def test_all_that_are_sure_are_one_act_and_the_strip_says_how_many(person) -> None:
    (strip,) = person.window.findChildren(SuggestionStrip)
    person.bot.waitUntil(strip.isVisible)
    assert strip._count.text() == "3 suggestions left in this story"
    assert strip._from.text() == "from rules 2"
    QTest.mouseClick(strip.accept_all, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(lambda: len(stored(person)) == 2)
    assert shown(person) == ["khuyên chị giữ lại"]
    person.bot.waitUntil(lambda: strip._count.text() == "1 suggestion left in this story")
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: len(shown(person)) == 3)
    person.bot.waitUntil(lambda: stored(person) == [])


def test_they_are_put_out_of_sight_and_narrowed_by_score(person) -> None:
    person.desk.suggesting._on_threshold(70)
    assert shown(person) == ["xin hủy hợp đồng", "hỏi thăm"]
    person.press(Key.Key_S)
    assert shown(person) == []
    person.press(Key.Key_P)
    assert "There are no suggestions" in person.said()
    person.press(Key.Key_S)
    assert len(shown(person)) == 2
    person.press(Key.Key_M)  # a sentence with a suggestion alone has no tag
    assert person.view.current == 1


def test_the_inspector_shows_it_and_its_buttons_answer(person) -> None:
    person.press(Key.Key_Tab)
    form = person.desk.workspace.right.inspector
    person.bot.waitUntil(lambda: form._suggestion is not None and form._suggestion.isVisible())
    page = form._suggestion
    assert page._title.text() == "Suggestion 1 of 3"
    assert page._score.text() == "93 %"
    assert "rules 2" in page._from.text()
    QTest.mouseClick(page.reject, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(lambda: page._title.text() == "Suggestion 1 of 2")
    QTest.mouseClick(page.accept, Qt.MouseButton.LeftButton)
    person.bot.waitUntil(lambda: stored(person) == [("hỏi thăm", "empathy", "suggestion")])
