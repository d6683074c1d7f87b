"""The export dialog: what is chosen, what is asked of the previewer, what is wished in the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from storymark.devtools import sample_values
from storymark.services.exchange_ports import WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.ui.dialogs.export_dialog import ExportDialog, ExportFormat, ExportPreview, ExportScope

STORY = ExportFormat("jsonl", "story", "JSONL", "one story a line", ".jsonl")
SENTENCE = ExportFormat("jsonl", "sentence", "JSONL, sentences", "one sentence a line", ".jsonl")
CSV = ExportFormat("csv", "story", "CSV", "one tag a row", ".csv")
SCOPE = ExportScope("Bảo hiểm", ("Linh", "Hà"), ("vi", "zh"), sample_values.labels())
READY = ExportPreview(('{"a": 1}', '{"b": 2}'), 5, 2, 40, 1, 2_800_000)


class Previewer:
    """Keeps what it was asked and answers when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[ExportFormat, ExportOptions]] = []
        self._answers: list[Callable[[ExportPreview], None]] = []

    def __call__(self, format_: ExportFormat, options: ExportOptions, then: Callable) -> None:
        self.asked.append((format_, options))
        self._answers.append(then)

    def answer(self, preview: ExportPreview, *, which: int = -1) -> None:
        self._answers[which](preview)


@pytest.fixture
def previewer() -> Previewer:
    return Previewer()


@pytest.fixture
def dialog(look, shown, previewer) -> ExportDialog:
    window = shown(QWidget(), width=1300, height=800).window()
    made = ExportDialog(
        look,
        window,
        formats=(STORY, SENTENCE, CSV),
        scope=SCOPE,
        folder=Path.home() / "exports",
        file_stem="bao-hiem",
        preview=previewer,
    )
    made.open()
    return made


def test_all_is_chosen_at_first_and_stays_all_in_the_options(dialog, previewer):
    assert previewer.asked == [(STORY, ExportOptions())]
    assert dialog.wish.target == Path.home() / "exports" / "bao-hiem.jsonl"


def test_it_exports_only_what_is_known_to_be_right(dialog, previewer, qtbot):
    assert not dialog._export.isEnabled()
    previewer.answer(ExportPreview(READY.lines))
    assert dialog._lines.texts[0] == "Reading the project"
    previewer.answer(READY)
    assert dialog._lines.texts[0] == "Ready: 2 stories, 40 sentences, 1 tag"
    assert dialog._preview_size.text() == "lines 1 to 2 of 5"
    assert dialog._code.lines == READY.lines
    with qtbot.waitSignal(dialog.export_requested) as told:
        qtbot.keyClick(dialog._file, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].target.name == "bao-hiem.jsonl"
    assert told.args[0].options == ExportOptions()


def test_a_problem_keeps_the_export_from_being_done(dialog, previewer, qtbot):
    previewer.answer(ExportPreview(problem="A quote does not match."))
    assert dialog._lines.texts[0] == "A quote does not match."
    with qtbot.assertNotEmitted(dialog.export_requested):
        qtbot.keyClick(dialog._file, Qt.Key.Key_Return)


def test_an_empty_choice_says_so(dialog, previewer):
    previewer.answer(ExportPreview((), 0, 0, 0, 0, 0))
    assert "would be empty" in dialog._lines.texts[0]


def test_notes_of_the_format_are_shown_before_it_happens(dialog, previewer):
    previewer.answer(
        ExportPreview(*(READY.lines, 5, 2, 40, 1, 9), notes=("2 tags cross <a> sentence edge.",))
    )
    assert "2 tags cross <a> sentence edge." in dialog._lines.texts


def test_every_choice_is_asked_for_and_told(dialog, previewer, qtbot):
    qtbot.mouseClick(dialog._rows[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog._which.button("chosen"), Qt.MouseButton.LeftButton)
    dialog._people.box("Linh").setChecked(False)
    dialog._status.setCurrentIndex(dialog._status.findData("done"))
    dialog._language.setCurrentIndex(dialog._language.findData("vi"))
    dialog._labels.box("hardship").setChecked(False)
    dialog._offsets.setCurrentIndex(dialog._offsets.findData("utf8"))
    qtbot.waitUntil(lambda: len(previewer.asked) > 1)
    format_, options = previewer.asked[-1]
    assert format_ == SENTENCE
    assert options == ExportOptions(
        annotators=("Hà",),
        labels=("claim", "complaint", "empathy", "advice", "cancel", "loan", "gratitude"),
        statuses=("done",),
        languages=("vi",),
        write=WriteOptions(unit="sentence", offset_unit="utf8"),
    )
    assert len(previewer.asked) == 2, "changes in one go are asked for once"


def test_an_answer_to_an_earlier_choice_is_left_unread(dialog, previewer, qtbot):
    qtbot.mouseClick(dialog._rows[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(previewer.asked) == 2)
    previewer.answer(READY, which=0)
    assert not dialog._export.isEnabled()
    previewer.answer(READY, which=1)
    assert dialog._export.isEnabled()


def test_nobody_chosen_is_no_choice(dialog, previewer, qtbot):
    qtbot.mouseClick(dialog._which.button("chosen"), Qt.MouseButton.LeftButton)
    for name in ("Linh", "Hà"):
        dialog._people.box(name).setChecked(False)
    assert dialog._lines.texts[0] == "Choose at least one annotator."
    assert not dialog._export.isEnabled()
    dialog._people.box("Hà").setChecked(True)
    for label in SCOPE.labels.labels:
        dialog._labels.box(label.key).setChecked(False)
    assert dialog._lines.texts[0] == "Choose at least one label."


def test_the_suffix_follows_the_format_unless_another_was_typed(dialog, qtbot):
    qtbot.mouseClick(dialog._rows[2], Qt.MouseButton.LeftButton)
    assert dialog._file.text() == "bao-hiem.csv"
    dialog._file.setText("own.name")
    qtbot.mouseClick(dialog._rows[0], Qt.MouseButton.LeftButton)
    assert dialog._file.text() == "own.name"


@pytest.mark.parametrize("name", ["", "  ", "..", "a/b", "a\\b", "a:b", "what?"])
def test_file_names_that_no_system_takes_are_refused(dialog, previewer, name):
    previewer.answer(READY)
    dialog._file.setText(name)
    assert not dialog._export.isEnabled()
    assert "This file name cannot be used." in dialog._lines.texts


def test_another_folder_is_asked_for_and_taken(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.folder_requested) as told:
        qtbot.mouseClick(dialog._place, Qt.MouseButton.LeftButton)
    assert told.args == [str(Path.home() / "exports")]
    dialog.set_folder(tmp_path)
    assert dialog.wish.target.parent == tmp_path
    assert dialog._folder_name.text() == f"{tmp_path}/"


def test_an_answer_after_the_dialog_was_closed_is_harmless(dialog, previewer):
    dialog.cancel()
    previewer.answer(READY)


def test_gold_a_split_other_names_and_no_card(dialog, previewer, qtbot):
    qtbot.mouseClick(dialog._which.button("gold"), Qt.MouseButton.LeftButton)
    dialog._extras.choose_split("80/10/10")
    dialog._extras._pseudonyms.setChecked(True)
    dialog._extras._card.setChecked(False)
    qtbot.waitUntil(lambda: len(previewer.asked) > 1)

    _, options = previewer.asked[-1]
    assert (options.kinds, options.annotators, options.has_pseudonyms) == (("gold",), (), True)
    assert (dialog.wish.split, dialog.wish.has_card) == ("80/10/10", False)


def test_a_split_has_a_seed_and_shows_how_many_stories_each_side_gets(dialog, qtbot):
    extras = dialog._extras
    assert not extras._seed.isVisibleTo(dialog)
    with qtbot.waitSignal(dialog.split_wanted) as told:
        extras.choose_split("80/10/10")
    assert told.args == ["80/10/10", 0]
    extras._seed.setFocus()
    with qtbot.waitSignal(dialog.split_wanted) as told:
        qtbot.keyClicks(extras._seed, "7x")
    assert told.args == ["80/10/10", 7]
    assert dialog.wish.seed == 7
    dialog.show_split("80/10/10", 0, {"train": 1})  # an answer to the older question
    assert extras.bar.words == ""
    dialog.show_split("80/10/10", 7, {"test": 2, "train": 9, "dev": 1})
    assert extras.bar.words == "train 9  ·  dev 1  ·  test 2"


def test_only_offsets_that_the_format_can_state_are_offered(look, shown, previewer, qtbot):
    from storymark.exchange.registry import Registry
    from storymark.ui.export_formats import export_formats

    formats = export_formats(Registry().writable())
    window = shown(QWidget(), width=1300, height=800).window()
    made = ExportDialog(
        look, window, formats=formats, scope=SCOPE, folder=Path.home(), file_stem="x", preview=previewer
    )
    made.open()
    assert [made._offsets.itemData(i) for i in range(made._offsets.count())] == ["codepoint", "utf16", "utf8"]
    webanno = next(row for row in made._rows if row.key == "webanno-tsv/story")
    qtbot.mouseClick(webanno, Qt.MouseButton.LeftButton)
    assert made.options.write == WriteOptions(offset_unit="utf16")
    assert made.wish.target.name == "x.zip"
    assert not made._offsets.isEnabled()
