"""Checking and mending the project in the window: work goes on, everything is told, mending is an act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.window.conftest import Person
from tests.support.checked_projects import make_project
from tests.support.rule_breakers import BREAKERS, broken

from storymark import bootstrap
from storymark.services.checking import check_project
from storymark.storage.backup_files import backups_of, damage_seen
from storymark.storage.checking import apart
from storymark.ui.dialogs.check_report import CheckReport


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "sổ.storymark"
    make_project(path)
    return path


@pytest.fixture
def person(open_window: Callable[..., Person], project: Path) -> Person:
    return open_window(project, is_demo=False)


@pytest.fixture(params=["here", "in a process of its own"])
def _place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "here":
        monkeypatch.setattr(apart, "HERE_BYTES", 0)


def sheet(person: Person) -> CheckReport:
    found = [each for each in person.window.findChildren(CheckReport) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def check(person: Person) -> CheckReport:
    person.desk.actions["check"].trigger()
    found = sheet(person)
    person.bot.waitUntil(lambda: not found.is_working, timeout=30_000)
    return found


def enter(person: Person) -> None:
    QTest.keyClick(person.window.focusWidget(), Qt.Key.Key_Return)


def left_copies(project: Path) -> list[Path]:
    return [file for file in project.parent.rglob(".tmp-*") if file.is_file()]


@pytest.mark.usefixtures("_place")
def test_a_project_in_order_is_said_to_be(person: Person, project: Path) -> None:
    found = check(person)
    assert found.texts == ["The project is in order: the file, its journal, every text, tag and quotation."]
    assert not found.can_mend
    enter(person)
    assert not found.is_open
    assert person.view.hasFocus() or not person.window.isActiveWindow()
    assert left_copies(project) == []
    assert backups_of(project) == []


@pytest.mark.usefixtures("_place")
def test_what_is_broken_is_told_and_mended(open_window: Callable[..., Person], project: Path) -> None:
    for kind in ("name_empty", "listing", "text_damaged"):
        broken(project, BREAKERS[kind])
    person = open_window(project, is_demo=False)
    found = check(person)
    told = " ".join(found.texts)
    assert "things are not as they should be" in told
    assert "has no name" in told
    assert ": The text of story " in told
    assert "A backup has it whole" in told
    assert found.can_mend
    assert backups_of(project) == []
    enter(person)
    person.bot.waitUntil(lambda: not found.is_working, timeout=30_000)
    told = " ".join(found.texts)
    assert "Mended: " in told
    assert "Left as it is: all: The text of story " in told
    assert not found.can_mend
    assert [backup.reason for backup, _ in backups_of(project)] == ["repair"]
    assert damage_seen(project)  # one thing is left: no backup goes any more
    enter(person)
    person.bot.waitUntil(lambda: person.desk.annotating.session is not None, timeout=20_000)
    person.window.close()
    ledger = bootstrap.open_ledger(project)
    assert dict(check_project(bootstrap.project_checker(ledger)).counts) == {"text_damaged": 1}
    assert "repair" in [entry.type for entry in ledger.store.entries()]
    ledger.store.close()


def test_work_goes_on_behind_which_the_check_ends(
    person: Person, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "HERE_BYTES", 0)
    person.desk.actions["check"].trigger()
    enter(person)  # work on meanwhile
    person.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    person.saved()
    assert person.quotes()
    person.bot.waitUntil(lambda: "the project is in order" in person.said(), timeout=30_000)
    assert left_copies(project) == []


def test_a_find_behind_the_window_is_shown_when_it_is_asked_for(
    open_window: Callable[..., Person], project: Path
) -> None:
    broken(project, BREAKERS["quote"])
    person = open_window(project, is_demo=False)
    person.desk.actions["check"].trigger()
    enter(person)
    person.bot.waitUntil(lambda: "The check found" in person.said(), timeout=30_000)
    person.desk.actions["check"].trigger()
    assert sheet(person).can_mend
    sheet(person).cancel()
    person.desk.actions["check"].trigger()  # a new one
    person.bot.waitUntil(lambda: sheet(person).can_mend, timeout=30_000)


def test_it_is_cancelled_at_once_and_leaves_nothing(
    person: Person, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "HERE_BYTES", 0)
    person.desk.actions["check"].trigger()
    found = sheet(person)
    QTest.keyClick(person.window.focusWidget(), Qt.Key.Key_Escape)
    assert not found.is_open
    person.bot.waitUntil(lambda: left_copies(project) == [], timeout=30_000)
    assert check(person).texts  # another one can be begun


def test_a_project_that_closes_stops_its_check(
    person: Person, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "HERE_BYTES", 0)
    person.desk.actions["check"].trigger()
    person.desk.close_project()
    ledger = bootstrap.open_ledger(project)
    assert left_copies(project) == []
    ledger.store.close()


def test_there_is_no_room_for_a_copy(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storymark.storage.backup.shutil.disk_usage", lambda _path: _Disk())
    found = check(person)
    assert "could not be looked through" in found.texts[0]
    assert not found.can_mend


class _Disk:
    free = 1000


def test_a_backup_that_is_only_looked_at_is_not_checked(
    open_window: Callable[..., Person], project: Path
) -> None:
    person = open_window(project, is_demo=False)
    summary = person.desk.summary
    assert summary is not None
    assert person.desk.project is not None
    person.desk.project.summary = replace(summary, is_read_only=True)
    person.desk.actions["check"].trigger()
    assert "open for reading only" in person.said()
