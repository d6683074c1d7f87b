"""Every page, sheet and popover of the window, opened one after the other as a person opens them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from storymark.ui.dialogs.message import Message, tell
from storymark.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from tests.gui.window.conftest import Person

# What opens over the window at once, by its act.
_SHEETS = (
    "keys",
    "change_keys",
    "about",
    "label_picker",
    "go_to_sentence",
    "text_options",
    "guideline",
    "story_labels",
    "annotator",
    "give",
    "open_server",
)


def top(person: Person) -> Overlay:
    """The sheet or popover that lies over the window; waits for it."""

    def open_ones() -> list[Overlay]:
        return [each for each in person.window.findChildren(Overlay) if each.is_open]

    person.bot.waitUntil(lambda: bool(open_ones()))
    return open_ones()[-1]


def close_all(person: Person) -> None:
    """Take away what lies over the window."""
    for overlay in person.window.findChildren(Overlay):
        if overlay.is_open:
            overlay.cancel()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(person: Person) -> None:
    """Let layouts come to rest: what was posted is done."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def all_pages(person: Person, folder: Path) -> Iterator[str]:
    """Each page in turn is in the window while its name is yielded; the project is closed afterwards."""
    for name in _opened(person, folder):
        settle(person)
        yield name
        close_all(person)


def _opened(person: Person, folder: Path) -> Iterator[str]:
    desk, bot, act = person.desk, person.bot, person.desk.actions
    desk.view.press_label("claim")
    person.saved()
    bot.waitUntil(lambda: desk.workspace.right.tags.count == 1)
    yield "annotate"
    for pane in ("left_pane", "right_pane"):
        act[pane].trigger()
        settle(person)
        yield pane
        act[pane].trigger()
    for name in _SHEETS:
        act[name].trigger()
        top(person)
        yield name
    desk.commands.show_palette("khó")
    palette = top(person)
    bot.waitUntil(lambda: palette.model.rowCount() > 3)  # type: ignore[attr-defined]
    yield "palette"
    act["history"].trigger()
    history = top(person)
    bot.waitUntil(lambda: history.model.rowCount() > 0)  # type: ignore[attr-defined]
    yield "history"
    act["export"].trigger()
    export = top(person)
    bot.waitUntil(export.is_ready)  # type: ignore[attr-defined]
    yield "export"
    act["check"].trigger()
    check = top(person)
    bot.waitUntil(lambda: not check.is_working)  # type: ignore[attr-defined]
    yield "check"
    act["stale"].trigger()
    top(person)
    yield "stale"
    text = "The disk is full; what you do is kept in the window and tried again. " * 3
    tell(desk.context.look, person.window, title="Not saved yet", text=text)
    assert isinstance(top(person), Message)
    yield "message"
    yield from _imports(person, folder)
    yield from _rooms(person)
    desk.close_project()
    yield "welcome"
    desk.files.open_path(folder / "new.storymark", create=True)
    bot.waitUntil(lambda: desk.summary is not None and desk.summary.annotator is not None)
    yield "empty"


def _imports(person: Person, folder: Path) -> Iterator[str]:
    file = folder / "two.jsonl"
    file.write_text('{"text": "một câu . hai câu ."}\n{"label": []}\n', "utf-8")
    person.desk.imports.take([file])
    dialog = top(person)
    person.bot.waitUntil(dialog.is_ready)  # type: ignore[attr-defined]
    yield "import"
    person.desk.imports.take([file])
    dialog = top(person)
    person.bot.waitUntil(dialog.is_ready)  # type: ignore[attr-defined]
    dialog.accept()  # type: ignore[attr-defined]
    yield "import-check"


def _rooms(person: Person) -> Iterator[str]:
    desk, bot = person.desk, person.bot
    desk.show_workspace("labels")
    page = desk.label_editing.page
    bot.waitUntil(lambda: bool(page.form.shown))
    yield "labels"
    page.add.click()
    yield "labels-new"
    desk.show_workspace("search")
    desk.search.page.ask("khó khăn|投诉", "regex")
    bot.waitUntil(lambda: not desk.search.is_busy and desk.search.page.model.rowCount() > 5)
    desk.search.page.focus_list()
    desk.search.page.model.toggle(0)
    yield "search"
    desk.show_workspace("review")
    bot.waitUntil(lambda: desk.review.is_ready and desk.review.view.canvas.scene is not None)
    yield "review"
    desk.actions["review_statistics"].trigger()
    top(person)
    yield "agreement"
    desk.show_workspace("annotate")
