"""The command palette finds labels, sentences, stories and acts, and does what was taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storymark.domain.ranges import Range
from storymark.ui.dialogs.command_palette import CommandPalette
from storymark.ui.palette_hits import Hit, Kind, SentenceSearch

from .conftest import Person
from .test_keys import press


@pytest.fixture
def person(open_window, project: Path) -> Person:
    made: Person = open_window(project)
    return made


def palette(person: Person) -> CommandPalette:
    (found,) = [o for o in person.window.findChildren(CommandPalette) if o.is_open]
    return found


def ask(person: Person, typed: str, *, wants: Kind | None = None) -> CommandPalette:
    press(person.view, "Ctrl+K")
    shown = palette(person)
    shown.field.insert(typed)
    if wants is not None:
        person.bot.waitUntil(lambda: bool(hits(shown, wants)), timeout=5000)
    return shown


def hits(shown: CommandPalette, kind: Kind | None = None) -> list[Hit]:
    rows = [shown.model.row(n) for n in range(shown.model.rowCount())]
    return [row for row in rows if isinstance(row, Hit) and kind in (None, row.kind)]


def take(shown: CommandPalette, kind: Kind) -> None:
    """Down to the first hit of a kind, then Enter."""
    for _ in range(shown.model.rowCount()):
        row = shown.model.row(shown.list.currentIndex().row())
        if isinstance(row, Hit) and row.kind is kind:
            break
        QTest.keyClick(shown.field, Qt.Key.Key_Down)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_label_is_found_by_its_name_in_another_language_and_given(person: Person) -> None:
    shown = ask(person, "khieu nai", wants=Kind.LABEL)  # “khiếu nại”, without its marks
    (hit,) = hits(shown, Kind.LABEL)
    assert (hit.title, hit.shortcut) == ("Complaint", "2")
    assert "tag the sentence" in hit.note
    take(shown, Kind.LABEL)
    person.saved()
    assert [label for _, label in person.quotes()] == ["complaint"]
    assert person.view.hasFocus()


def test_sentences_are_found_without_marks_and_their_words_selected(person: Person) -> None:
    shown = ask(person, "kho khan", wants=Kind.SENTENCE)
    assert all("khó khăn" in hit.title for hit in hits(shown, Kind.SENTENCE))
    take(shown, Kind.SENTENCE)
    assert person.view.selected_text() == "khó khăn"


def test_a_number_behind_a_colon_is_a_sentence(person: Person) -> None:
    shown = ask(person, ":11")
    assert [hit.title for hit in hits(shown)] == ["Go to sentence 11"]
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert person.view.current == 10
    shown = ask(person, ":999")
    assert hits(shown) == []
    QTest.keyClick(shown.field, Qt.Key.Key_Return)  # nothing to take: it stays
    assert shown.is_open


def test_a_story_is_opened(person: Person) -> None:
    shown = ask(person, "@", wants=Kind.STORY)
    assert len(hits(shown)) == 2
    assert {hit.kind for hit in hits(shown)} == {Kind.STORY}
    shown.field.insert("保险")
    person.bot.waitUntil(lambda: len(hits(shown)) == 1, timeout=5000)
    take(shown, Kind.STORY)
    person.bot.waitUntil(lambda: person.desk.annotating.session.story.language == "zh", timeout=10_000)


def test_an_act_is_done_by_name(person: Person) -> None:
    shown = ask(person, ">flag", wants=Kind.COMMAND)
    assert {hit.kind for hit in hits(shown)} == {Kind.COMMAND}
    assert hits(shown)[0].shortcut == "F"
    take(shown, Kind.COMMAND)
    person.bot.waitUntil(lambda: person.said() == "Story flagged.", timeout=5000)


def test_a_move_is_an_act_too(person: Person) -> None:
    shown = ask(person, ">end of the story", wants=Kind.COMMAND)
    take(shown, Kind.COMMAND)
    person.bot.waitUntil(lambda: person.view.current == len(person.view.model.sentences) - 1, timeout=5000)


def test_hashes_leave_only_labels_and_find_goes_to_sentences(person: Person) -> None:
    shown = ask(person, "#")
    assert {hit.kind for hit in hits(shown)} == {Kind.LABEL}
    QTest.keyClick(shown.field, Qt.Key.Key_Escape)
    press(person.view, "Ctrl+F")
    shown = palette(person)
    assert shown.field.text() == ":"
    shown.field.insert("hợp đồng")
    person.bot.waitUntil(lambda: len(hits(shown)) > 5, timeout=5000)
    assert {hit.kind for hit in hits(shown)} == {Kind.SENTENCE}


def test_nothing_found_says_so_and_escape_gives_the_focus_back(person: Person) -> None:
    shown = ask(person, "#xyzzy")
    assert hits(shown) == []
    assert shown._empty.isVisible()
    QTest.keyClick(shown.field, Qt.Key.Key_Escape)
    assert not shown.is_open
    assert person.view.hasFocus()


def test_stories_are_filtered_by_what_was_typed(person: Person) -> None:
    shown = ask(person, "bảo", wants=Kind.COMMAND)
    take(shown, Kind.COMMAND)
    assert person.window.workspace.left.stories._filter.text() == "bảo"


def test_the_palette_stays_inside_a_small_window(person: Person) -> None:
    person.window.resize(1024, 500)
    shown = ask(person, "e")
    assert shown.rect().contains(shown.card.geometry())


def test_a_long_story_is_searched_in_slices(qtbot) -> None:
    text = "một câu này có gì đó . " * 3000 + "chữ khó đây ."
    sentences = [Range(n * 23, n * 23 + 22) for n in range(3000)] + [Range(69_000, len(text))]
    search = SentenceSearch(text, sentences)
    found: list[list[Hit]] = []
    search.found.connect(found.append)
    with qtbot.waitSignal(search.finished, timeout=20_000):
        search.start("kho", most=5, first=10)
        assert found == []  # nothing happens before the window had its turn
    ((hit,),) = found
    assert hit.number == 3001
    assert text[hit.span.start : hit.span.end] == "khó"
    search.start("một", most=3, first=2999)
    with qtbot.waitSignal(search.finished, timeout=20_000):
        pass
    assert [h.number for h in found[-1]] == [3000, 1, 2]  # from where one is, round to the start
