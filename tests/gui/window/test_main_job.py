"""The main job by keyboard: tag, see it, save it, take it back, go on tomorrow."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from storymark import bootstrap
from storymark.services.layers import own_layer
from storymark.services.people import annotator_named

Key, Shift, Ctrl = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def stored(path: Path) -> list[tuple[str, str]]:
    """Words and labels of all of Linh's tags in the file; the sample has invented annotators besides."""
    ledger = bootstrap.open_ledger(path)
    try:
        linh = annotator_named(ledger, "Linh", create=False)
        layers = [own_layer(ledger, annotator=linh, story=story) for story in ledger.store.story_ids()]
        tags = [tag for layer in layers for tag in ledger.store.tags(layer.story, layer=layer.id)]
        return [(tag.quote, tag.label) for tag in tags]
    finally:
        ledger.store.close()


def test_a_digit_tags_the_sentence_without_its_final_mark(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    (quote, label), *rest = person.quotes()
    assert (label, rest) == ("claim", [])
    assert quote.startswith("sau khi gặp lại chị")
    assert quote.endswith("với khách hàng")
    person.window.close()
    assert stored(project) == [(quote, "claim")]


def test_selected_words_are_tagged_relabelled_and_removed(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J)
    person.press(Key.Key_Right, with_=Shift)
    person.press(Key.Key_3)
    person.saved()
    assert [label for _, label in person.quotes()] == ["empathy"]
    assert person.view.selected_tag == person.tags[0].id
    person.press(Key.Key_2)
    person.saved()
    assert [label for _, label in person.quotes()] == ["complaint"]
    person.press(Key.Key_Delete)
    person.saved()
    assert person.quotes() == []
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: [label for _, label in person.quotes()] == ["complaint"], timeout=5000)
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: [label for _, label in person.quotes()] == ["empathy"], timeout=5000)
    person.press(Key.Key_Y, with_=Ctrl)
    person.bot.waitUntil(lambda: [label for _, label in person.quotes()] == ["complaint"], timeout=5000)


def test_the_same_label_on_the_same_words_is_refused_softly(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    tag = person.tags[0]
    person.press(Key.Key_Escape, Key.Key_1)
    person.saved()
    assert [t.id for t in person.tags] == [tag.id]
    assert person.view.selected_tag == tag.id
    assert "already" in person.said()


def test_a_second_tag_on_the_same_words(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.press(Key.Key_3, with_=Shift)
    person.saved()
    assert sorted(label for _, label in person.quotes()) == ["claim", "empathy"]
    assert len({tag.span for tag in person.tags}) == 1


def test_undo_reaches_over_a_restart_and_another_story(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    first = person.desk.annotating.session.story.id
    person.press(Key.Key_Return, with_=Ctrl)
    person.bot.waitUntil(lambda: person.desk.annotating.session.story.id != first, timeout=10_000)
    person.press(Key.Key_2)
    person.saved()
    assert [label for _, label in person.quotes()] == ["complaint"]
    person.window.close()

    person = open_window(project)
    assert person.desk.annotating.session.story.id != first, "it goes on in the story where one stopped"
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: person.quotes() == [], timeout=5000)
    # The act before that was “done” in the first story: the window goes there first and says so.
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: person.desk.annotating.session.story.id == first, timeout=10_000)
    assert person.desk.annotating.session.layer.status == "done"
    assert "press again" in person.said()
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: person.desk.annotating.session.layer.status == "open", timeout=5000)
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: person.quotes() == [], timeout=5000)
    person.window.close()
    assert stored(project) == []


def test_a_note_is_written_with_keys_and_kept(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1, Key.Key_N)
    note = person.window.focusWidget()
    person.bot.keyClicks(note, "vi sao 1?")
    person.bot.keyClick(note, Key.Key_Escape)
    person.saved()
    assert person.tags[0].note == "vi sao 1?"
    assert len(person.tags) == 1, "a digit in the note is not a label"
    assert person.window.focusWidget() is person.view


def test_each_annotator_has_an_own_layer(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    person.desk.switch_to("Minh")
    person.bot.waitUntil(
        lambda: (
            person.desk.annotating.session is not None
            and person.desk.annotating.session.annotator.name == "Minh"
        ),
        timeout=10_000,
    )
    assert person.quotes() == []
    person.press(Key.Key_J, Key.Key_2)
    person.saved()
    person.desk.switch_to("linh")
    person.bot.waitUntil(
        lambda: (
            person.desk.annotating.session is not None
            and person.desk.annotating.session.annotator.name == "Linh"
        ),
        timeout=10_000,
    )
    assert [label for _, label in person.quotes()] == ["claim"]


def test_panels_follow_the_tags(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    right = person.window.workspace.right
    assert right.tags.count == 1
    assert right.inspector.shown_tag == person.tags[0].id
    rows = person.window.workspace.left.stories.model
    person.bot.waitUntil(lambda: rows.row_at(0).tag_count == 1, timeout=5000)
    assert rows.row_at(0).status == "open"
    person.bot.waitUntil(lambda: rows.row_at(1).sentence_count > 0, timeout=10_000)


def test_a_second_window_is_refused_with_who_has_it(open_window, project: Path) -> None:
    open_window(project)
    other = open_window(project, waits=False)
    other.bot.waitUntil(lambda: "open already" in all_text(other.window), timeout=10_000)


def test_the_window_asks_for_a_name_once(open_window, project: Path) -> None:
    person = open_window(project, annotator="", waits=False)
    person.bot.waitUntil(lambda: person.window.focusWidget() is not None, timeout=10_000)
    person.bot.waitUntil(lambda: "Your name on the tags" in all_text(person.window), timeout=10_000)
    field = person.window.focusWidget()
    field.insert("Hà")  # QTest only types ASCII
    person.bot.keyClick(field, Key.Key_Return)
    person.bot.waitUntil(lambda: person.desk.annotating.session is not None, timeout=10_000)
    assert person.desk.annotating.session.annotator.name == "Hà"
    person.window.close()
    again = open_window(project, annotator="")
    assert again.desk.annotating.session.annotator.name == "Hà"


def all_text(window) -> str:
    """Every word on the window."""
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_project_without_stories_shows_nothing_of_the_last_one(
    open_window, project: Path, tmp_path: Path
) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    person.desk.files.open_path(tmp_path / "new.storymark", create=True)
    person.bot.waitUntil(lambda: "Add the first stories" in all_text(person.window), timeout=10_000)
    assert person.window.workspace.right.tags.count == 0
    assert person.window.workspace.right.inspector.shown_tag == ""
    assert person.desk.annotating.session is None


def test_the_words_of_a_story_are_counted_once_however_often_it_is_opened(open_window, project: Path) -> None:
    person = open_window(project)
    story = person.desk.annotating.session.story.id
    counted: list[int] = []
    person.desk.annotating.words_counted.connect(counted.append)
    person.bot.waitUntil(lambda: bool(counted), timeout=40_000)
    for _ in range(2):
        person.desk.stories.open_story(story)
        seen = len(counted)
        person.bot.waitUntil(lambda seen=seen: len(counted) > seen, timeout=20_000)
    assert len(set(counted)) == 1


def test_the_storys_language_is_set_by_hand_and_taken_back(open_window, project: Path) -> None:
    person = open_window(project)
    person.press(Key.Key_J, Key.Key_1)
    person.saved()
    tags = person.quotes()
    session = person.desk.annotating.session
    person.desk.text_acts.recut("en")
    person.bot.waitUntil(lambda: session.story.language == "en", timeout=10_000)
    assert person.quotes() == tags
    person.press(Key.Key_Z, with_=Ctrl)
    person.bot.waitUntil(lambda: session.story.language == "vi", timeout=10_000)
    assert person.quotes() == tags


def test_selected_words_become_one_word(open_window, project: Path) -> None:
    person = open_window(project)
    model = person.view.model
    person.bot.waitUntil(lambda: model.words_of(1) is not None, timeout=40_000)
    text = model.text
    start = text.index("công ty mình")
    wanted = (start, start + len("công ty mình"))
    assert wanted not in [tuple(word) for word in model.words_of(1)]
    from storymark.domain.ranges import Range

    person.view.select_span(Range(*wanted))
    person.desk.text_acts.take_as_one_word()
    person.bot.waitUntil(
        lambda: wanted in [tuple(word) for word in person.view.model.words_of(1) or ()], timeout=20_000
    )


def test_a_file_that_is_no_project_is_left_alone_with_one_sentence(open_window, tmp_path: Path) -> None:
    other = tmp_path / "notes.storymark"
    other.write_text("this is no project", "utf-8")
    person = open_window(other, is_demo=False, waits=False)
    person.bot.waitUntil(lambda: "is not a Storymark project" in all_text(person.window), timeout=10_000)
    assert other.read_text("utf-8") == "this is no project"


def test_bad_files_are_named_in_the_import_dialog_and_nothing_comes_in(
    open_window, project: Path, tmp_path: Path
) -> None:
    person = open_window(project)
    bad = tmp_path / "bad.txt"
    bad.write_bytes("một câu .\x00 hai câu .".encode())
    person.desk.imports.take([bad])
    person.bot.waitUntil(lambda: "NUL character at position 9" in shown_words(person.window), timeout=10_000)
    rows = person.window.workspace.left.stories.model
    assert rows.rowCount() == 2


def test_a_guessed_encoding_needs_consent(open_window, project: Path, tmp_path: Path) -> None:
    person = open_window(project)
    file = tmp_path / "no_mark.txt"
    file.write_bytes("plain words in two bytes each, without a mark".encode("utf-16-le"))
    person.desk.imports.take([file])
    person.bot.waitUntil(lambda: "UTF-16" in shown_words(person.window), timeout=10_000)
    person.desk.imports._dialog.fields.agree.click()
    person.bot.waitUntil(lambda: "no problems found" in shown_words(person.window), timeout=10_000)


def test_stories_are_imported_from_the_window(open_window, project: Path, tmp_path: Path) -> None:
    person = open_window(project)
    file = tmp_path / "moi.txt"
    file.write_bytes("một câu . \r\nhai 😀 câu .".encode())
    person.desk.imports.take([file])
    person.bot.waitUntil(lambda: "hai 😀 câu ." in shown_words(person.window), timeout=10_000)
    person.bot.keyClick(person.window.focusWidget(), Key.Key_Return)
    person.bot.waitUntil(lambda: "will be added" in shown_words(person.window), timeout=10_000)
    person.bot.keyClick(person.window.focusWidget(), Key.Key_Return)
    rows = person.window.workspace.left.stories.model
    person.bot.waitUntil(lambda: rows.rowCount() == 3, timeout=10_000)
    assert rows.row_at(2).title == "một câu ."
    assert person.desk.imports._dialog is None


def test_good_lines_are_imported_from_the_window_and_bad_ones_written_aside(
    open_window, project: Path, tmp_path: Path
) -> None:
    person = open_window(project)
    file = tmp_path / "two.jsonl"
    file.write_text('{"text": "một câu .", "label": []}\n{"text": "", "label": []}\n', "utf-8")
    person.desk.imports.take([file])
    person.bot.waitUntil(lambda: "1 line cannot be read" in shown_words(person.window), timeout=10_000)
    dialog = person.desk.imports._dialog
    dialog.accept()
    person.bot.keyClick(dialog.check.skip, Key.Key_Space)
    dialog.accept()
    rows = person.window.workspace.left.stories.model
    person.bot.waitUntil(lambda: rows.rowCount() == 3, timeout=10_000)
    assert (tmp_path / "two.rejected.jsonl").read_text("utf-8") == '{"text": "", "label": []}\n'


def shown_words(window) -> str:
    """Every word on the window, drawn ones included: labels, buttons and what assistive technology hears."""
    from PySide6.QtWidgets import QWidget

    words = [all_text(window)]
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            words.append(widget.accessibleName())
            words += getattr(widget, "texts", [])
    return "\n".join(words)
