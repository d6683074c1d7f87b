"""A project that is open elsewhere, damaged, old or in a bad place: what the window offers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.window.conftest import Person
from tests.services.conftest import put_story

from storymark import bootstrap
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.ui.dialogs.damaged import DamagedDialog
from storymark.ui.dialogs.message import Message
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.inline_message import InlineMessage

Open = Callable[..., Person]


def tag_some(ledger: Ledger, count: int) -> None:
    linh = annotator_named(ledger, "Linh")
    start = sum(ledger.store.label_counts().values()) * 5
    story = ledger.store.story_ids()[0]
    for n in range(start, start + 5 * count, 5):
        annotating.tag(ledger, annotator=linh, story=story, span=Range(n, n + 4), label="claim")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three tags and a backup of them, then two more."""
    path = tmp_path / "claims.storymark"
    ledger = bootstrap.open_ledger(path, create=True, name="claims")
    put_story(ledger, "one", "chị nói rất ngon . Tiếng Việt cảm ơn ! " * 20)
    tag_some(ledger, 3)
    ledger.store.back_up("manual", between=lambda: None)
    tag_some(ledger, 2)
    ledger.store.close()
    return path


def message(person: Person, kind: type[Message] = Message) -> Message:
    """The dialog that is open."""

    def there() -> bool:
        return any(found.is_open for found in person.window.findChildren(kind))

    person.bot.waitUntil(there, timeout=10_000)
    return next(found for found in person.window.findChildren(kind) if found.is_open)


def click(dialog: Message, words: str) -> None:
    buttons = [button for button in dialog.findChildren(Button) if button.text() == words]
    assert buttons, [button.text() for button in dialog.findChildren(Button)]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def opened(person: Person, name: str) -> None:
    """Wait until the project of this file name is in the window with its first story."""

    def there() -> bool:
        project = person.desk.project
        return (
            project is not None and project.path.name == name and person.desk.annotating.session is not None
        )

    person.bot.waitUntil(there, timeout=20_000)


def banners(person: Person) -> list[str]:
    return [
        found.accessibleName() for found in person.window.findChildren(InlineMessage) if found.isVisible()
    ]


def test_a_project_that_is_open_elsewhere_can_be_looked_at(open_window: Open, project: Path) -> None:
    held = bootstrap.open_ledger(project, who="Lan")
    try:
        person = open_window(project, is_demo=False, waits=False)
        dialog = message(person)
        assert "Lan" in dialog._text.text()
        click(dialog, "Open the backup read-only")
        (backup,) = project.with_name("claims.storymark-backups").iterdir()
        before = backup.read_bytes()
        opened(person, backup.name)
        person.bot.waitUntil(lambda: len(person.tags) == 3)
        assert any("Read-only" in text for text in banners(person))
        assert "backup" in person.window.windowTitle()
        # An act is given back with a sentence, and nothing is changed.
        person.press(Qt.Key.Key_2)
        person.bot.waitUntil(lambda: "open for reading only" in person.said())
        person.bot.waitUntil(lambda: len(person.tags) == 3)
        person.window.close()
        assert backup.read_bytes() == before
        assert list(backup.parent.iterdir()) == [backup]
    finally:
        held.store.close()


def test_without_a_backup_only_who_has_it_is_said(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "new.storymark"
    held = bootstrap.open_sample(path, who="Lan")
    try:
        person = open_window(path, is_demo=False, waits=False)
        dialog = message(person)
        assert "Lan" in dialog._text.text()
        click(dialog, "Close")
        assert person.desk.project is None
    finally:
        held.store.close()


def damaged(project: Path) -> bytes:
    data = bytearray(project.read_bytes())
    data[:8192] = bytes(8192)
    project.write_bytes(data)
    return bytes(data)


def test_a_damaged_project_is_restored_with_its_later_acts(open_window: Open, project: Path) -> None:
    data = damaged(project)
    person = open_window(project, is_demo=False, waits=False)
    dialog = message(person, DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    person.bot.waitUntil(dialog.is_ready, timeout=20_000)
    assert dialog.chosen == "replayed"
    person.bot.waitUntil(lambda: all(row.state.is_good for row in dialog._rows.values()), timeout=20_000)
    replayed, backup = (row.state.facts for row in dialog._rows.values())
    assert "5 tags" in replayed
    assert "2 of 2 acts after the backup were recovered." in dialog._text.text()
    assert "3 tags, 2 fewer" in backup
    QTest.keyClick(person.window.focusWidget() or dialog, Qt.Key.Key_Return)
    opened(person, "claims restored.storymark")
    person.bot.waitUntil(lambda: len(person.tags) == 5)
    assert project.read_bytes() == data
    person.window.close()
    assert {p.name for p in project.parent.iterdir()} == {
        "claims.storymark",
        "claims restored.storymark",
        "claims.storymark-backups",
    }


def test_another_state_can_be_chosen(open_window: Open, project: Path) -> None:
    damaged(project)
    project.with_name("claims restored.storymark").write_bytes(b"mine")
    person = open_window(project, is_demo=False, waits=False)
    dialog = message(person, DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    person.bot.waitUntil(lambda: len(dialog._rows) == 2, timeout=20_000)
    backup = next(row for key, row in dialog._rows.items() if key != "replayed")
    person.bot.waitUntil(lambda: backup.state.is_good, timeout=20_000)
    QTest.mouseClick(backup, Qt.MouseButton.LeftButton)
    assert dialog.chosen == backup.state.key
    click(dialog, "Restore and open")
    opened(person, "claims restored 2.storymark")
    person.bot.waitUntil(lambda: len(person.tags) == 3)
    assert project.with_name("claims restored.storymark").read_bytes() == b"mine"


@pytest.mark.parametrize("when", ["at once", "when it is ready"])
def test_leaving_a_damaged_project_leaves_nothing(open_window: Open, project: Path, when: str) -> None:
    data = damaged(project)
    person = open_window(project, is_demo=False, waits=False)
    dialog = message(person, DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    if when == "when it is ready":
        person.bot.waitUntil(dialog.is_ready, timeout=20_000)
    click(dialog, "Cancel")
    assert person.desk.project is None
    kept = {"claims.storymark", "claims.storymark-backups"}
    person.bot.waitUntil(lambda: {p.name for p in project.parent.iterdir()} == kept, timeout=20_000)
    assert project.read_bytes() == data


def test_looking_at_the_backup_of_a_damaged_project(open_window: Open, project: Path) -> None:
    damaged(project)
    person = open_window(project, is_demo=False, waits=False)
    dialog = message(person, DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    person.bot.waitUntil(lambda: dialog._read_only.isEnabled(), timeout=20_000)
    click(dialog, "Open read-only")
    person.bot.waitUntil(lambda: len(person.tags) == 3, timeout=20_000)
    assert any("Read-only" in text for text in banners(person))


def test_without_anything_to_restore_it_says_so(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "gone.storymark"
    bootstrap.open_sample(path).store.close()
    size = path.stat().st_size
    head = path.read_bytes()[:100]
    path.write_bytes(head + bytes(size - 100))
    person = open_window(path, is_demo=False, waits=False)
    dialog = message(person, DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    person.bot.waitUntil(lambda: "no good backup" in dialog._text.text(), timeout=20_000)
    assert not dialog.is_ready()


@pytest.fixture
def old_copy(open_window: Open, project: Path) -> Person:
    """A window on yesterday's file in the place of today's."""
    old = project.with_name("old")
    shutil.copyfile(project, old)
    person = open_window(project, is_demo=False)
    person.press(Qt.Key.Key_2)
    person.saved()
    person.window.close()
    shutil.copyfile(old, project)
    old.unlink()
    return open_window(project, is_demo=False, waits=False)


def test_an_old_copy_in_the_place_of_the_project_is_told_of(
    open_window: Open, old_copy: Person, project: Path
) -> None:
    dialog = message(old_copy)
    assert "ends at tag 5; your last session ended at tag 6" in dialog._text.text()
    click(dialog, "Go on with this copy")
    old_copy.press(Qt.Key.Key_3)
    old_copy.saved()
    old_copy.window.close()
    again = open_window(project, is_demo=False)
    assert not any(found.is_open for found in again.window.findChildren(Message))


def test_an_old_copy_can_give_way_to_the_newest_backup(old_copy: Person, project: Path) -> None:
    click(message(old_copy), "Restore the newest backup")
    opened(old_copy, "claims restored.storymark")
    old_copy.bot.waitUntil(lambda: len(old_copy.tags) == 3, timeout=20_000)
    assert project.exists()


@pytest.fixture
def synchronised(project: Path) -> Path:
    folder = project.with_name("Dropbox")
    folder.mkdir()
    return Path(shutil.copyfile(project, folder / project.name))


def test_a_synchronised_folder_is_told_of_and_a_local_copy_offered(
    open_window: Open, synchronised: Path, storymark_home: Path
) -> None:
    person = open_window(synchronised, is_demo=False, waits=False)
    dialog = message(person)
    click(dialog, "Work in a local copy")
    person.bot.waitUntil(
        lambda: (
            person.desk.project is not None
            and person.desk.project.path == storymark_home / "documents" / "claims.storymark"
            and person.desk.annotating.session is not None
        ),
        timeout=20_000,
    )
    assert synchronised.exists()


def test_staying_in_a_synchronised_folder_is_asked_once(open_window: Open, synchronised: Path) -> None:
    person = open_window(synchronised, is_demo=False, waits=False)
    click(message(person), "Work here all the same")
    person.window.close()
    again = open_window(synchronised, is_demo=False)
    assert not any(found.is_open for found in again.window.findChildren(Message))


def test_a_backup_is_made_while_nobody_works(open_window: Open, project: Path) -> None:
    person = open_window(project, is_demo=False)
    upkeep = person.desk.upkeep
    folder = project.with_name("claims.storymark-backups")
    assert upkeep._due.isActive()
    assert upkeep._due.interval() <= 60_000, "what the last session left is in no backup yet"
    now = upkeep._clock()
    upkeep._clock = lambda: now + 61
    person.press(Qt.Key.Key_2)
    person.saved()
    upkeep._on_due()
    assert len(list(folder.iterdir())) == 1, "somebody has just worked"
    upkeep._clock = lambda: now + 61 + 700
    said = person.said()
    upkeep._on_due()
    person.press(Qt.Key.Key_3)
    person.bot.waitUntil(lambda: len(list(folder.iterdir())) == 2, timeout=20_000)
    person.saved()
    person.bot.waitUntil(lambda: not upkeep._is_running, timeout=20_000)
    assert person.said() == said or "backup" not in person.said().lower()


def test_a_backup_that_fails_says_one_sentence_once(
    open_window: Open, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storymark.storage import backup

    person = open_window(project, is_demo=False)
    upkeep = person.desk.upkeep
    usage = shutil.disk_usage(project.parent)
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _folder: usage._replace(free=0))
    now = upkeep._clock()
    for turn in (1, 2):
        upkeep._clock = lambda turn=turn: now + 2000 * turn
        upkeep._on_due()
        person.bot.waitUntil(lambda: not upkeep._is_running, timeout=20_000)
        assert ("No backup of" in person.said()) == (turn == 1) or turn == 2
    person.desk.say("-")
    upkeep._clock = lambda: now + 9000
    upkeep._on_due()
    person.bot.waitUntil(lambda: not upkeep._is_running, timeout=20_000)
    assert person.said() == "-"


def test_about_says_how_the_open_project_is_saved(open_window: Open, project: Path) -> None:
    from PySide6.QtGui import QGuiApplication

    from storymark.ui.dialogs.about import AboutDialog

    person = open_window(project, is_demo=False)
    person.desk.commands.show_about()
    (dialog,) = person.window.findChildren(AboutDialog)
    person.bot.waitUntil(lambda: bool(dialog._facts), timeout=10_000)
    QTest.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "wal, synchronous full" in copied
    assert "SQLite" in copied
    assert "claims" not in copied
