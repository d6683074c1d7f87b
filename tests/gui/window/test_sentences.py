"""Sentences are split and joined by key; what is on the screen stays where it is, and it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from storymark.ui.theme.theme import Theme

from .conftest import Person
from .test_keys import press


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def count(person: Person) -> int:
    return len(person.view.model.sentences)


def test_b_splits_at_the_caret_and_undo_joins(person: Person) -> None:
    press(person.view, "J")
    before, start = count(person), person.view.model.sentences[1].start
    press(person.view, "1")
    person.saved()
    tags = person.tags
    for key in ("Escape", "Home", "Right", "Right", "B"):
        press(person.view, key)
    person.bot.waitUntil(lambda: count(person) == before + 1, timeout=10_000)
    assert "Sentence split" in person.said()
    assert person.view.model.sentences[1].start == start
    assert person.view.model.sentences.manual == {1, 2}
    assert person.tags == tags
    assert person.view.hasFocus()
    press(person.view, "Ctrl+Z")
    person.bot.waitUntil(lambda: count(person) == before, timeout=10_000)
    assert person.tags == tags


def test_shift_b_joins_with_the_next_and_refuses_over_a_line(person: Person) -> None:
    for _ in range(4):
        press(person.view, "J")
    before = count(person)
    press(person.view, "Shift+B")
    person.bot.waitUntil(
        lambda: count(person) == before - 1 or "cannot be one" in person.said(), timeout=10_000
    )
    if count(person) == before - 1:
        assert person.view.model.sentences.manual == {4}
    press(person.view, "Ctrl+End")
    press(person.view, "Shift+B")
    person.bot.waitUntil(lambda: "cannot be one sentence" in person.said(), timeout=10_000)


def test_caret_and_scroll_stay_when_a_sentence_is_split(person: Person) -> None:
    person.view.set_theme(Theme.light(has_motion=False))
    for _ in range(14):
        press(person.view, "J")
    for key in ("Right", "Right", "Right"):
        press(person.view, key)
    caret, here = person.view.caret, person.view.current
    top, before = person.view.top_of_sentence(here), count(person)
    press(person.view, "B")
    person.bot.waitUntil(lambda: count(person) == before + 1, timeout=10_000)
    assert person.view.caret == caret
    assert person.view.current == here + 1
    assert person.view.top_of_sentence(here) == top


def test_a_corrected_sentence_is_shown_and_said(person: Person) -> None:
    for key in ("Right", "Right", "B"):
        press(person.view, key)
    person.bot.waitUntil(lambda: person.view.model.sentences.manual == {0, 1}, timeout=10_000)
    interface = QAccessible.queryAccessibleInterface(person.view)
    assert "corrected by hand" in interface.child(0).text(QAccessible.Text.Name)
    assert "corrected by hand" not in interface.child(2).text(QAccessible.Text.Name)
    metrics = person.view.scene.metrics
    image = person.view.viewport().grab().toImage()
    ground = person.view.theme.colour("here").name()
    top = person.view.top_of_sentence(1)
    line = [image.pixelColor(metrics.number_right - 3, y).name() for y in range(top, top + metrics.pitch)]
    assert ground in line


def test_corrections_hold_when_the_sentences_are_cut_anew(person: Person) -> None:
    for key in ("Right", "Right", "B"):
        press(person.view, key)
    person.bot.waitUntil(lambda: person.view.model.sentences.manual == {0, 1}, timeout=10_000)
    cut = list(person.view.model.sentences)
    press(person.view, "Ctrl+Shift+R")
    person.bot.waitUntil(lambda: "come out as they are" in person.said(), timeout=10_000)
    assert list(person.view.model.sentences) == cut


def test_a_split_that_was_taken_back_can_be_made_again(person: Person) -> None:
    before = count(person)
    for key in ("Right", "Right"):
        press(person.view, key)
    for _ in range(2):
        press(person.view, "B")
        person.bot.waitUntil(lambda: count(person) == before + 1, timeout=10_000)
        press(person.view, "Ctrl+Z")
        person.bot.waitUntil(lambda: count(person) == before, timeout=10_000)
    press(person.view, "Ctrl+Y")
    person.bot.waitUntil(lambda: count(person) == before + 1, timeout=10_000)
    assert person.view.model.sentences.manual == {0, 1}
