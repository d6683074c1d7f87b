"""The import dialog: what it says at each step, and when it lets one go on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from storymark import bootstrap
from storymark.devtools import sample_values
from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.services.exchange_ports import BadPart, Columns, ReadStory, Source
from storymark.services.import_plan import ImportOptions, ImportPlan
from storymark.services.import_preview import StoryPreview, preview_story
from storymark.services.superseding import EditedStory, Proposal
from storymark.ui.dialogs.import_choice import CHECK, FIELDS, FILES, IMPORT, Looked, Reading
from storymark.ui.dialogs.import_dialog import ImportDialog
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.paragraph import Paragraph

FORMATS = [("text", "Plain text"), ("lines", "One line a story")]


@pytest.fixture
def dialog(look, shown) -> ImportDialog:
    window = shown(QWidget(), width=1100, height=800).window()
    made = ImportDialog(look, window, paths=[Path("a"), Path("b")], formats=FORMATS)
    made.open()
    return made


def enter(dialog: ImportDialog, qtbot) -> None:
    qtbot.keyClick(dialog.card, Qt.Key.Key_Return)


def previewed(text: str, **options: str) -> StoryPreview:
    return preview_story(
        ReadStory("", "key", text),
        ImportOptions(**options),
        bootstrap.sentence_cutter(),
        bootstrap.detect_language,
    )


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if not label.isHidden()]


def with_bad_lines() -> ImportPlan:
    plan = sample_values.import_plan()
    bad = (
        BadPart(17, "there is no text in it", b'{"text": ""}\n'),
        BadPart(20, "the JSON ends too early", b"{\n"),
    )
    lines = replace(plan.files[1], bad=bad)
    return replace(plan, files=(plan.files[0], lines))


def test_while_files_are_read_nothing_goes_on(dialog, qtbot):
    assert dialog.status == "Reading the files"
    dialog.show_progress(1, 4)
    assert dialog.status == "Reading the files, 25 %"
    enter(dialog, qtbot)
    assert dialog.step == FIELDS


def test_enter_goes_from_fields_to_check_to_import(dialog, qtbot):
    plan = sample_values.import_plan()
    dialog.show_looked(Looked(plan))
    assert dialog.status == "121 stories, 842 tags, no problems found"
    enter(dialog, qtbot)
    assert dialog.step == CHECK
    assert dialog.check.summary.texts == [
        "119 stories and 842 tags will be added",
        "2 stories known already; only what they lack is added",
        "Labels that the project does not have: hardship",
    ]
    with qtbot.waitSignal(dialog.import_requested) as told:
        enter(dialog, qtbot)
    assert told.args == [plan, True, False, "none"]
    dialog.wait_for_import()
    dialog.show_progress(1, 2)
    assert dialog.step == IMPORT
    assert dialog.running.bar.share == 0.5
    with qtbot.waitSignal(dialog.stop_requested):
        qtbot.keyClick(dialog.card, Qt.Key.Key_Escape)
    assert dialog.is_open
    dialog.show_failure("")
    assert dialog.step == CHECK


def test_new_labels_need_consent(dialog, qtbot):
    dialog.show_looked(Looked(sample_values.import_plan()))
    enter(dialog, qtbot)
    dialog.check.agree.setChecked(False)
    with qtbot.assertNotEmitted(dialog.import_requested):
        enter(dialog, qtbot)


def test_bad_lines_are_shown_and_skipped_only_by_choice(dialog, qtbot):
    plan = with_bad_lines()
    dialog.show_looked(Looked(plan))
    assert dialog.status == "121 stories, 842 tags; 2 lines cannot be read"
    enter(dialog, qtbot)
    shown = words(dialog.check)
    assert "there is no text in it" in shown
    assert '17  {"text": ""}' in shown
    assert any("b.rejected" in text or "team-b.rejected.jsonl" in text for text in shown)
    with qtbot.assertNotEmitted(dialog.import_requested):
        enter(dialog, qtbot)
    dialog.check.skip.setFocus()
    qtbot.keyClick(dialog.check.skip, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.import_requested) as told:
        enter(dialog, qtbot)
    assert told.args == [plan, True, True, "none"]


def test_what_is_there_already_is_not_imported_again(dialog, qtbot):
    plan = sample_values.import_plan()
    dialog.show_looked(Looked(ImportPlan(files=plan.files[:1], known_stories=1)))
    enter(dialog, qtbot)
    assert dialog.check.summary.texts == ["Everything in these files is in the project already."]
    with qtbot.assertNotEmitted(dialog.import_requested):
        enter(dialog, qtbot)


def test_unreadable_files_leave_the_choice_and_the_way_out(dialog, qtbot):
    problem = "a.txt holds a NUL at character 12. Nothing was changed."
    dialog.show_looked(Looked(problem=problem))
    assert dialog.status == problem
    assert dialog.fields.detected.text() == problem
    enter(dialog, qtbot)
    assert dialog.step == FIELDS
    with qtbot.waitSignal(dialog.closed):
        qtbot.keyClick(dialog.card, Qt.Key.Key_Escape)


def test_a_guess_is_agreed_to_by_a_button(dialog, qtbot):
    dialog.show_looked(Looked(problem="a.txt looks like Big5.", can_agree=True))
    with qtbot.waitSignal(dialog.reading_changed):
        dialog.fields.agree.click()
    assert dialog.reading == Reading(has_consent=True)


def test_how_files_are_read_can_be_changed_and_is_read_anew(dialog, qtbot):
    dialog.show_looked(Looked(sample_values.import_plan()))
    picker = dialog.fields.pickers["encoding"]
    with qtbot.waitSignal(dialog.reading_changed):
        picker.setCurrentIndex(picker.findData("tcvn3"))
        picker.activated.emit(picker.currentIndex())
    assert dialog.reading.encoding == "tcvn3"
    assert dialog.status == "Reading the files"
    assert not dialog.is_ready()


def test_another_rule_cuts_the_preview_anew_and_reads_nothing(dialog, qtbot):
    dialog.show_looked(Looked(sample_values.import_plan()))
    dialog.show_preview(previewed("Một. Hai.\nBa."))
    assert [p.text() for p in dialog.fields.sentences.findChildren(Paragraph)] == ["Một.", "Hai.", "Ba."]
    picker = dialog.fields.pickers["sentences"]
    with qtbot.assertNotEmitted(dialog.reading_changed), qtbot.waitSignal(dialog.preview_wanted):
        picker.setCurrentIndex(picker.findData("lines"))
        picker.activated.emit(picker.currentIndex())
    dialog.show_preview(previewed("Một. Hai.\nBa.", sentences=dialog.reading.sentences))
    shown = [p.text() for p in dialog.fields.sentences.findChildren(Paragraph) if not p.isHidden()]
    assert shown[-2:] == ["Một. Hai.", "Ba."]
    assert dialog.fields.raw.lines == ("Một. Hai.", "Ba.")


def test_columns_are_given_roles_by_keyboard(dialog, qtbot):
    columns = Columns(("Số", "Câu trả lời"), ("1", "Tôi vui."), {}, ",")
    dialog.show_looked(Looked(problem="no column is named text", columns=columns))
    picker = dialog.fields._columns["Câu trả lời"]
    picker.setFocus()
    with qtbot.waitSignal(dialog.reading_changed):
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert dialog.reading.columns == (("text", "Câu trả lời"),)
    other = dialog.fields._columns["Số"]
    qtbot.keyClick(other, Qt.Key.Key_Down)
    assert dialog.reading.columns == (("text", "Số"),)


def test_a_named_column_can_be_made_plain_metadata(dialog):
    columns = Columns(("text", "id"), ("Tôi vui.", "7"), {"text": "text", "id": "id"}, ",")
    dialog.show_looked(Looked(sample_values.import_plan(), columns=columns))
    picker = dialog.fields._columns["id"]
    picker.setCurrentIndex(0)
    picker.activated.emit(0)
    assert dialog.reading.columns == (("id", ""),)


def test_files_can_be_taken_out_again(dialog, qtbot):
    plan = sample_values.import_plan()
    files = tuple(replace(f, source=Source(Path(n), n)) for f, n in zip(plan.files, "ab", strict=True))
    dialog.show_looked(Looked(replace(plan, files=files)))
    dialog._show(FILES)
    shown = [label.text() for label in dialog.files.findChildren(ElidedLabel)]
    assert "Text in parts  ·  UTF-8  ·  5.3 kB  ·  1 story" in shown
    assert "Left aside: its format is not one of stories" in shown
    with qtbot.waitSignal(dialog.files_changed) as told:
        dialog.files.removed.emit(Path("a"))
    assert told.args == [(Path("b"),)]


def test_a_folder_of_thousands_is_shown_by_its_beginning(dialog):
    plan = sample_values.import_plan()
    many = [replace(plan.files[0], source=Source(Path(str(n)), f"{n}.txt")) for n in range(1000)]
    dialog.show_looked(Looked(replace(plan, files=tuple(many), left=())))
    assert len(dialog.fields.rows) == 200
    assert dialog.card.height() <= dialog.height()


def test_markup_in_files_stays_text(dialog, qtbot):
    plan = replace(sample_values.import_plan(), notes=("line 3: <b>no final mark</b>",))
    dialog.show_looked(Looked(plan))
    enter(dialog, qtbot)
    assert dialog.check.summary.texts[-1] == "line 3: <b>no final mark</b>"


def test_tags_of_edited_stories_stay_where_they_are_until_a_person_chooses(dialog, qtbot):
    edited = EditedStory("a, line 1", "s1", StoryId("old"), {"Linh": {"exact": 2, "lost": 1}})
    plan = replace(sample_values.import_plan(), edited=(edited,))
    dialog.show_looked(Looked(plan))
    enter(dialog, qtbot)
    assert "Tags of Linh: 2 exact, 0 moved, 0 uncertain, 1 lost" in dialog.check.summary.texts
    assert dialog.check.carries == "none"
    dialog.check.carry.setFocus()
    qtbot.keyClick(dialog.check.carry, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.import_requested) as told:
        enter(dialog, qtbot)
    assert told.args == [plan, True, False, "sure"]


PARTED = "một .\n---$$$---\nhai .\n---$$$---\nba .\n---$$$---\nbốn ."


def pick(picker: QComboBox, key: str) -> None:
    """As a person does it."""
    picker.setCurrentIndex(picker.findData(key))
    picker.activated.emit(picker.currentIndex())


def test_a_guess_is_shown_and_nothing_goes_on_before_it_is_agreed_to(dialog, qtbot):
    looked = Looked(sample_values.import_plan(), problem="a.txt may be Big5.", can_agree=True)
    dialog.show_looked(looked)
    dialog.show_preview(previewed("從前有座山。"))
    shown = [p.text() for p in dialog.fields.sentences.findChildren(Paragraph) if not p.isHidden()]
    assert (shown, dialog.status) == (["從前有座山。"], "a.txt may be Big5.")
    enter(dialog, qtbot)
    assert dialog.step == FIELDS
    with qtbot.waitSignal(dialog.reading_changed):
        qtbot.keyClick(dialog.fields.agree, Qt.Key.Key_Space)
    assert dialog.reading.has_consent


def test_parts_of_a_text_get_their_roles(dialog, qtbot):
    dialog.show_looked(Looked(sample_values.import_plan()))
    dialog.show_preview(previewed(PARTED))
    pickers = [picker for _, picker in dialog.fields._sections.values()]
    assert [picker.currentText() for picker in pickers] == ["part1", "part2", "part3", "part4"]
    assert dialog.reading.sections == ()
    with qtbot.waitSignal(dialog.preview_wanted):
        pick(pickers[0], "title")
    pick(pickers[1], "keywords")
    pick(pickers[3], "-")
    assert dialog.reading.sections == ("title", "keywords", "", "-")

    dialog.show_preview(previewed(PARTED, sections=dialog.reading.sections))
    assert [picker for _, picker in dialog.fields._sections.values()] == pickers
    rows = dialog.fields.sentences

    def headings() -> list[str]:
        shown = [label.text() for label in rows.findChildren(PlainLabel) if label.isVisible()]
        return [name for name in ("Title", "Keywords", "part3", "part4") if name in shown]

    qtbot.waitUntil(lambda: headings() == ["Title", "Keywords", "part3"])
    assert "0 sentences" in words(dialog.fields.fields)


def test_lines_are_skipped_one_by_one(dialog, qtbot):
    plan = with_bad_lines()
    dialog.show_looked(Looked(plan))
    enter(dialog, qtbot)
    first, second = dialog.check._skips
    first.click()
    assert not dialog.check.is_agreed
    second.click()
    assert dialog.check.skip.isChecked()
    second.click()
    assert not dialog.check.skip.isChecked()
    dialog.check.skip.click()
    assert first.isChecked()
    assert second.isChecked()
    with qtbot.waitSignal(dialog.import_requested) as told:
        enter(dialog, qtbot)
    assert told.args == [plan, True, True, "none"]


def test_a_file_with_bad_lines_is_mended_and_read_again(dialog, qtbot):
    plan = with_bad_lines()
    dialog.show_looked(Looked(plan))
    enter(dialog, qtbot)
    with qtbot.waitSignal(dialog.edit_wanted) as told:
        dialog.check.edit.click()
    assert told.args == [plan.files[1].source.path]
    with qtbot.waitSignal(dialog.reading_changed):
        dialog.check.again.click()
    assert dialog.status == "Reading the files"
    assert not dialog.is_ready()
    dialog.show_looked(Looked(sample_values.import_plan()))
    assert dialog.step == CHECK
    assert dialog.is_ready()


def test_tags_that_nobody_signed_go_where_a_person_says(dialog, qtbot):
    plan = replace(sample_values.import_plan(), unsigned_tags=3)
    dialog.know("Linh")
    dialog.show_looked(Looked(plan, people=("Linh", "Minh", "import")))
    enter(dialog, qtbot)
    assert "3 tags without an author" in words(dialog.check)
    picker = dialog.check.unsigned
    assert [picker.itemText(index) for index in range(picker.count())] == [
        "A layer of its own, “import”", "My own layer (Linh)", "The layer of Minh",
        "Suggestions to accept or reject",
    ]  # fmt: skip
    assert (dialog.reading.annotator, dialog.reading.makes_suggestions) == ("", False)
    with qtbot.waitSignal(dialog.reading_changed):
        pick(dialog.check.unsigned, "suggestions")
    assert dialog.reading.options().makes_suggestions
    pick(dialog.check.unsigned, "person:Minh")
    assert dialog.reading.options().annotator == "Minh"
    assert not dialog.reading.options().makes_suggestions
    pick(dialog.check.unsigned, "person:Linh")
    assert dialog.reading.options().annotator == "Linh"


def test_fields_of_json_are_columns_without_a_separator(dialog):
    columns = Columns(("text", "số"), ("Tôi vui.", "7"), {"text": "text"}, "")
    dialog.show_looked(Looked(sample_values.import_plan(), columns=columns))
    pick(dialog.fields._columns["số"], "id")
    assert dialog.reading.columns == (("id", "số"),)
    assert not dialog.fields.pickers["delimiter"].isEnabled()


def test_tags_whose_place_is_not_sure_are_shown_with_their_words(dialog, qtbot):
    proposals = (
        Proposal("Linh", "claim", "hủy hợp đồng", "uncertain", Range(3, 14), "bỏ hợp đồng"),
        Proposal("Linh", "claim", "rất lâu", "lost"),
        Proposal("Linh", "claim", "ngay", "exact", Range(0, 4), "ngay"),
    )
    counts = {"Linh": {"exact": 1, "uncertain": 1, "lost": 1}}
    edited = EditedStory("a.txt", "a", StoryId("old"), counts, proposals)
    dialog.show_looked(Looked(replace(sample_values.import_plan(), edited=(edited,))))
    enter(dialog, qtbot)
    told = dialog.check.summary.texts
    assert "Uncertain: “hủy hợp đồng” (claim, Linh) would be “bỏ hợp đồng”" in told
    assert "Lost: “rất lâu” (claim, Linh)" in told
    assert not any("ngay" in line for line in told)
