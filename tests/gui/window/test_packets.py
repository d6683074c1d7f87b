"""Packets in the window: dropped ones open or are merged, work is given and handed in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from tests.gui.window.conftest import Person

from storymark import bootstrap
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.people import annotator_named
from storymark.ui.dialogs.give_work import GiveWorkDialog
from storymark.ui.dialogs.merge_report import MergeReport


def child(person: Person, kind: type[QWidget]) -> QWidget:
    """The dialog of this kind that is open in the window."""
    found = [each for each in person.window.findChildren(kind) if each.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[0]


def pick(person: Person, path: Path) -> None:
    """Choose a file in the file dialog that is open."""
    picker = next(each for each in person.window.findChildren(QFileDialog) if each.isVisible())
    picker.fileSelected.emit(str(path))
    picker.close()


def report(person: Person) -> MergeReport:
    found = child(person, MergeReport)
    assert isinstance(found, MergeReport)
    return found


def lines(person: Person) -> str:
    return " ".join(report(person).texts)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STORYMARK_HOME", str(tmp_path / "home"))
    return tmp_path


def test_work_goes_out_and_comes_back(open_window: Callable[..., Person], home: Path) -> None:
    lead = open_window(home / "claims.storymark", annotator="Lead")
    lead.desk.actions["give"].trigger()
    dialog = child(lead, GiveWorkDialog)
    QTest.keyClicks(lead.window.focusWidget(), "Linh")
    QTest.keyClick(lead.window.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    packet = home / "linh.storypacket"
    pick(lead, packet)
    lead.bot.waitUntil(lambda: "The packet for Linh is saved." in lead.said(), timeout=10_000)

    linh = open_window(packet, annotator="Somebody", is_demo=False)
    assert linh.desk.project is not None
    assert linh.desk.project.annotator.name == "Linh"
    assert linh.desk.project.path == home / "home" / "documents" / "Storymark" / "linh.storymark"
    linh.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    linh.saved()
    tagged = linh.quotes()
    assert tagged
    linh.desk.actions["hand_in"].trigger()
    pick(linh, home / "done.storypacket")
    linh.bot.waitUntil(lambda: "handed in" in linh.said(), timeout=10_000)
    linh.window.close()

    lead.desk.files.take_dropped([home / "done.storypacket"])
    lead.bot.waitUntil(lambda: report(lead).is_ready(), timeout=10_000)
    assert "1 tag" in lines(lead)
    report(lead).accept()
    lead.bot.waitUntil(lambda: "Merged" in lead.said(), timeout=10_000)
    lead.desk.files.take_dropped([home / "done.storypacket"])
    lead.bot.waitUntil(lambda: "already" in lines(lead), timeout=10_000)
    assert not report(lead).is_ready()
    report(lead).cancel()
    lead.window.close()
    ledger = bootstrap.open_ledger(home / "claims.storymark")
    merged = [tag for story in ledger.store.story_ids() for tag in ledger.store.tags(story)]
    assert set(tagged) <= {(tag.quote, tag.label) for tag in merged}
    ledger.store.close()


def test_a_damaged_packet_says_so_and_nothing_happens(open_window: Callable[..., Person], home: Path) -> None:
    lead = open_window(home / "claims.storymark", annotator="Lead")
    broken = home / "broken.storypacket"
    broken.write_bytes(b"PK\x03\x04 not whole")
    lead.desk.files.take_dropped([broken])
    lead.bot.waitUntil(lambda: "no packet" in lines(lead), timeout=10_000)
    assert not report(lead).is_ready()
    QTest.keyClick(lead.window.focusWidget(), Qt.Key.Key_Escape)


def test_a_copy_of_the_project_and_a_dataset_are_taken_in(
    open_window: Callable[..., Person], home: Path
) -> None:
    path, copy, data = home / "claims.storymark", home / "laptop.storymark", home / "linh.jsonl"
    bootstrap.open_sample(path).store.close()
    copy.write_bytes(path.read_bytes())
    ledger = bootstrap.open_ledger(copy)
    linh, story = annotator_named(ledger, "Lan"), ledger.store.story_ids()[0]
    annotating.tag(ledger, annotator=linh, story=story, span=Range(60, 70), label="claim")
    text = ledger.story(story).text
    ledger.store.close()
    span = {"start": 80, "end": 90, "label": "praise", "text": text[80:90], "annotator": "Mai"}
    data.write_text(json.dumps({"text": text, "spans": [span]}) + "\n", "utf-8")

    lead = open_window(path, annotator="Lead", is_demo=False)
    lead.desk.actions["merge_work"].trigger()
    picker = next(each for each in lead.window.findChildren(QFileDialog) if each.isVisible())
    picker.filesSelected.emit([str(copy), str(data)])
    picker.close()
    lead.bot.waitUntil(lambda: report(lead).is_ready(), timeout=20_000)
    assert "2 tags are added or changed" in lines(lead)
    assert "New labels: praise" in lines(lead)
    assert "New people: Lan" in lines(lead)
    report(lead).accept()
    lead.bot.waitUntil(lambda: "Merged" in lead.said(), timeout=20_000)
    lead.window.close()
    ledger = bootstrap.open_ledger(path)
    found = [tag for each in ledger.store.story_ids() for tag in ledger.store.tags(each)]
    assert {(60, "claim"), (80, "praise")} <= {(tag.start, str(tag.label)) for tag in found}
    ledger.store.close()


def test_a_file_of_another_project_is_recognised(open_window: Callable[..., Person], home: Path) -> None:
    other = home / "other.storymark"
    bootstrap.open_ledger(other, create=True, name="Other work").store.close()
    lead = open_window(home / "claims.storymark", annotator="Lead")
    lead.desk.packets.take([other])
    lead.bot.waitUntil(lambda: "Other work" in lines(lead), timeout=20_000)
    assert not report(lead).is_ready()
    report(lead).cancel()
