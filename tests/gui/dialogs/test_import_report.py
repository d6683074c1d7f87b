"""The import report: what it says of a plan, and when it lets one import."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from storymark.devtools import sample_values
from storymark.services.exchange_ports import Source
from storymark.services.import_plan import ImportPlan
from storymark.ui.dialogs.import_report import ImportReport
from storymark.ui.widgets.labels import ElidedLabel


@pytest.fixture
def report(look, shown) -> ImportReport:
    window = shown(QWidget(), width=1100, height=800).window()
    made = ImportReport(look, window)
    made.open()
    return made


def rows(report: ImportReport) -> list[str]:
    return [label.text() for row in report._rows for label in row.findChildren(ElidedLabel)]


def test_while_files_are_read_nothing_can_be_imported(report):
    assert report._summary.texts == ["Reading the files"]
    report.show_progress(1, 4)
    assert report._summary.texts == ["Reading the files, 25 %"]
    assert not report._import.isEnabled()


def test_a_plan_is_told_with_its_files_and_what_is_left_aside(report):
    report.show_plan(sample_values.import_plan())
    assert report._summary.texts == [
        "119 stories and 842 tags will be added",
        "2 stories known already; only what they lack is added",
        "Labels that the project does not have: hardship",
    ]
    shown = rows(report)
    assert "Text in parts  ·  UTF-8  ·  5.3 kB  ·  1 story" in shown
    assert "JSON lines  ·  UTF-8  ·  1.6 MB  ·  120 stories  ·  842 tags" in shown
    assert "Left aside: its format is not one of stories" in shown


def test_enter_imports_the_plan(report, qtbot):
    plan = sample_values.import_plan()
    report.show_plan(plan)
    assert report._import.hasFocus()
    with qtbot.waitSignal(report.import_requested) as told:
        qtbot.keyClick(report._import, Qt.Key.Key_Return)
    assert told.args == [plan, True]


def test_new_labels_need_consent(report, qtbot):
    report.show_plan(sample_values.import_plan())
    report._agree.setChecked(False)
    assert not report._import.isEnabled()
    with qtbot.assertNotEmitted(report.import_requested):
        qtbot.keyClick(report.card, Qt.Key.Key_Return)


def test_without_new_labels_nobody_is_asked(report):
    report.show_plan(replace(sample_values.import_plan(), unknown_labels={}))
    assert not report._agree.isVisible()
    assert report._import.isEnabled()


def test_what_is_there_already_is_not_imported_again(report):
    plan = sample_values.import_plan()
    report.show_plan(ImportPlan(files=plan.files[:1], known_stories=1))
    assert report._summary.texts == ["Everything in these files is in the project already."]
    assert not report._import.isEnabled()
    assert report._cancel.text() == "Close"


def test_unreadable_files_leave_only_the_way_out(report, qtbot):
    report.show_problem("a.txt holds a NUL at character 12. Nothing was changed.")
    assert report._summary.texts == ["a.txt holds a NUL at character 12. Nothing was changed."]
    assert not report._import.isEnabled()
    with qtbot.assertNotEmitted(report.import_requested), qtbot.waitSignal(report.rejected):
        qtbot.keyClick(report._cancel, Qt.Key.Key_Return)


def test_notes_of_files_are_shown(report):
    plan = sample_values.import_plan()
    noted = replace(plan.files[0], notes=("line 3: <b>no final mark</b>",))
    report.show_plan(replace(plan, files=(noted,), notes=("a merged label set",)))
    assert report._summary.texts[-2:] == ["a merged label set", "line 3: <b>no final mark</b>"]


def test_a_folder_of_thousands_is_shown_by_its_beginning(report):
    plan = sample_values.import_plan()
    many = [replace(plan.files[0], source=Source(Path(str(n)), f"{n}.txt")) for n in range(1000)]
    report.show_plan(replace(plan, files=tuple(many), left=()))
    assert len(report._rows) <= 401
    assert report.card.height() <= report.height()


def test_how_files_are_read_is_shown_and_can_be_changed(look, shown, qtbot):
    window = shown(QWidget(), width=1100, height=800).window()
    report = ImportReport(look, window, formats=[("text", "Plain text"), ("lines", "One line a story")])
    report.open()
    plan = sample_values.import_plan()
    report.show_plan(replace(plan, files=plan.files[:1]))
    way = report._read_as
    assert way.sample[0] == "sát cánh cùng khách hàng lúc khó khăn ."
    assert way._encoding.currentText() == "Found: UTF-8"

    with qtbot.waitSignal(report.reading_changed) as told:
        way._encoding.setCurrentIndex(way._encoding.findData("tcvn3"))
        way._encoding.activated.emit(way._encoding.currentIndex())
    assert told.args == ["auto", "tcvn3"]
    assert report._summary.texts == ["Reading the files"]
    report.choose("lines", "tcvn3")
    report.show_plan(plan)
    assert (way.format, way.encoding) == ("lines", "tcvn3")
