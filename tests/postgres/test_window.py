"""The window on a team's project: others' work arrives, and a server that is away stops nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from tests.gui.window.conftest import Person
from tests.services.conftest import put_story
from tests.support.team_fixtures import fresh_database
from tests.support.team_server import TeamServer

from storymark import bootstrap
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.services import annotating
from storymark.services.addresses import ServerAddress
from storymark.services.labelling import add_labels
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.storage.replay import replay

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(180)]
Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def address(own_server: TeamServer) -> Iterator[ServerAddress]:
    """A team's project with the two sample stories, on a server that may be stopped."""
    for made in fresh_database(own_server.url("postgres")):
        ledger = bootstrap.open_ledger(made, create=True, name="team")
        for file in bootstrap.sample_stories():
            put_story(ledger, file.stem, file.read_bytes().decode("utf-8"))
        ledger.store.close()
        yield made


@pytest.fixture
def colleague(address: ServerAddress) -> Iterator[Ledger]:
    """Somebody else's program in the same project."""
    ledger = bootstrap.open_ledger(address)
    yield ledger
    ledger.store.close()


def first_story(ledger: Ledger) -> StoryId:
    return ledger.store.story_ids()[0]


def saved_text(person: Person) -> str:
    return person.window.bar._saved.text()


def test_tags_are_saved_on_the_server(open_window, address: ServerAddress, colleague: Ledger) -> None:
    person = open_window(address, is_demo=False)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()

    assert saved_text(person).startswith("Saved on the server")
    assert [(t.quote, t.label) for t in colleague.store.tags(first_story(colleague))] == person.quotes()


def test_others_work_arrives_and_the_caret_stays(
    open_window, address: ServerAddress, colleague: Ledger
) -> None:
    person = open_window(address, is_demo=False)
    person.press(Key.Key_J, Key.Key_J, Key.Key_1)
    person.saved()
    mine = person.tags[0]
    person.press(Key.Key_J)
    current = person.view.current
    linh = annotator_named(colleague, "Linh")  # at another computer

    added = annotating.tag(
        colleague, annotator=linh, story=first_story(colleague), span=mine.span, label="empathy"
    )
    annotating.set_note(colleague, annotator=linh, tag=mine.id, note="từ máy khác")
    minh = annotator_named(colleague, "Minh")
    annotating.tag(colleague, annotator=minh, story=first_story(colleague), span=mine.span, label="claim")

    person.bot.waitUntil(lambda: len(person.tags) == 2, timeout=10_000)
    person.bot.waitUntil(lambda: {t.note for t in person.tags} == {"", "từ máy khác"}, timeout=10_000)
    assert {t.id for t in person.tags} == {mine.id, added.tag.id}
    assert person.view.current == current
    row = person.desk.workspace.left.stories.model.row_at(0)
    person.bot.waitUntil(
        lambda: person.desk.workspace.left.stories.model.row_at(0).label_counts == {"claim": 1, "empathy": 1},
        timeout=10_000,
    )
    assert row is not None


def test_labels_of_others_arrive(open_window, address: ServerAddress, colleague: Ledger) -> None:
    person = open_window(address, is_demo=False)
    add_labels(colleague, ["promise"], author=AnnotatorId(""))

    def knows() -> bool:
        summary = person.desk.project.summary
        return summary.labels.get("promise") is not None

    person.bot.waitUntil(knows, timeout=10_000)
    person.press(Key.Key_J, Key.Key_5)
    person.saved()
    assert [label for _, label in person.quotes()] == ["promise"]


def test_a_tag_that_was_changed_elsewhere_asks_which_one_holds(
    open_window, address: ServerAddress, colleague: Ledger
) -> None:
    from storymark.ui.dialogs.message import Message

    person = open_window(address, is_demo=False)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    tag = person.tags[0]
    person.desk.project._link.close()  # the news is on its way, and the person is quicker
    linh = annotator_named(colleague, "Linh")
    annotating.relabel(colleague, annotator=linh, tag=tag.id, label="complaint")

    person.press(Key.Key_3)
    person.bot.waitUntil(lambda: bool(person.window.findChildren(Message)), timeout=10_000)
    message = person.window.findChildren(Message)[0]
    text = message._text.text()
    assert "There: Complaint · “" in text
    assert "Yours: Empathy · “" in text
    person.bot.waitUntil(lambda: [label for _, label in person.quotes()] == ["complaint"], timeout=10_000)

    message._answer("mine")
    person.bot.waitUntil(lambda: [label for _, label in person.quotes()] == ["empathy"], timeout=10_000)
    stored = colleague.store.tag(tag.id)
    assert stored is not None
    assert stored.label == "empathy"


def test_work_goes_on_while_the_server_is_away(
    open_window, address: ServerAddress, own_server: TeamServer
) -> None:
    person = open_window(address, is_demo=False)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    own_server.kill()
    try:
        person.press(Key.Key_J, Key.Key_2)
        person.press(Key.Key_J, Key.Key_3)
        person.bot.waitUntil(
            lambda: saved_text(person) == "Saved here, 2 tags wait for the server", timeout=30_000
        )
        assert len(person.tags) == 3
        person.press(Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
        assert "need the server" in person.said()
        assert bootstrap.count_waiting(address) == 0  # this window has them
    finally:
        own_server.start()
    person.bot.waitUntil(lambda: person.desk.project.queue.is_empty, timeout=30_000)
    assert saved_text(person).startswith("Saved on the server")

    ledger = bootstrap.open_ledger(address)
    try:
        tags = ledger.store.tags(first_story(ledger))
        assert [(t.quote, t.label) for t in tags] == person.quotes()
        assert replay(ledger.store) == []  # type: ignore[arg-type]
    finally:
        ledger.store.close()


def test_what_waited_when_the_window_closed_is_sent_the_next_time(
    open_window, address: ServerAddress, own_server: TeamServer
) -> None:
    from storymark.ui.dialogs.message import Message

    person = open_window(address, is_demo=False)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    own_server.kill()
    try:
        person.press(Key.Key_J, Key.Key_2)
        person.bot.waitUntil(
            lambda: saved_text(person) == "Saved here, 1 tag waits for the server", timeout=30_000
        )
        expected = person.quotes()
        person.window.close()
        assert bootstrap.count_waiting(address) >= 1

        away = open_window(address, is_demo=False, waits=False)
        away.bot.waitUntil(lambda: bool(away.window.findChildren(Message)), timeout=20_000)
        assert "kept on this computer" in away.window.findChildren(Message)[0]._text.text()
        away.window.close()
    finally:
        own_server.start()

    again = open_window(address, is_demo=False)
    again.bot.waitUntil(lambda: again.quotes() == expected, timeout=30_000)
    again.saved()
    assert bootstrap.count_waiting(address) == 0
