"""A story with very many tags is shown with those around its place, and the rest soon after."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.window.conftest import Person

from storymark import bootstrap
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.people import annotator_named
from storymark.services.segmenting import with_sentences
from storymark.ui import story_session
from storymark.ui.story_session import StorySession


@pytest.fixture
def tagged(project: Path) -> Path:
    """The sample project; every sentence of its first story is tagged by Linh."""
    ledger = bootstrap.open_sample(project)
    linh = annotator_named(ledger, "Linh")
    story = ledger.store.story_ids()[0]
    cut = with_sentences(ledger, ledger.story(story), bootstrap.sentence_cutter()).sentences
    assert cut is not None
    for span in cut:
        annotating.tag(
            ledger, annotator=linh, story=story, span=Range(span.start, span.start + 3), label="claim"
        )
    ledger.store.close()
    return project


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Makes a dozen tags many."""
    monkeypatch.setattr(story_session, "MANY_TAGS", 12)
    monkeypatch.setattr(story_session, "SENTENCES_AROUND", 2)
    monkeypatch.setattr(story_session, "_ALL_ANEW", 3)
    return monkeypatch


def session_of(person: Person) -> StorySession:
    session = person.desk.annotating.session
    assert session is not None
    return session


def complete(person: Person, count: int) -> None:
    person.bot.waitUntil(lambda: len(session_of(person).tags) == count, timeout=5000)


def test_the_first_screen_has_the_tags_around_it_and_all_come(open_window, tagged: Path, many) -> None:
    many.setattr(story_session, "REST_AFTER_MS", 600_000)
    person = open_window(tagged)
    session = session_of(person)
    sentences = session.story.sentences

    assert [tag.start for tag in person.tags] == list(sentences.starts[:3])

    session._rest.setInterval(0)
    complete(person, len(sentences))
    assert person.desk.workspace.right.tags.count == len(sentences)
    assert session.label_counts["claim"] == len(sentences)
    assert person.view.tag(person.tags[-1].id) is not None


def test_what_is_done_meanwhile_stays_done(open_window, tagged: Path, many) -> None:
    many.setattr(story_session, "REST_AFTER_MS", 600_000)
    person = open_window(tagged)
    session = session_of(person)
    count = len(session.story.sentences)
    first = person.tags[0]

    # The rest is asked for first and shown last: both acts fall in between.
    session._refresh()
    session.remove(first.id)
    person.press(Qt.Key.Key_2)
    complete(person, count)

    assert session.tag(first.id) is None
    assert [tag.label for tag in person.tags].count("complaint") == 1
    person.saved()
    QTest.keyClick(person.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(person.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.bot.waitUntil(lambda: session.tag(first.id) is not None, timeout=5000)
    assert [tag.label for tag in person.tags].count("complaint") == 0


def test_a_selected_tag_stays_selected_when_the_rest_comes(open_window, tagged: Path, many) -> None:
    many.setattr(story_session, "REST_AFTER_MS", 600_000)
    person = open_window(tagged)
    session = session_of(person)
    person.press(Qt.Key.Key_Tab)
    selected = person.view.selected_tag
    assert selected is not None

    session._rest.setInterval(0)
    complete(person, len(session.story.sentences))

    assert person.view.selected_tag == selected
