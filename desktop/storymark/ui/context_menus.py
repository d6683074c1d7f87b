"""Menus that open where one points: at the menu button, at the project's name, on a tag or selected words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from storymark.domain.labels import Label
from storymark.ui.reader.shown import SUGGESTED
from storymark.ui.text import key_caption

if TYPE_CHECKING:
    from storymark.services.ports import StoryRow
    from storymark.ui.desk import Desk


class ContextMenus(QObject):
    """Each is made when it is asked for and gone when it is closed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def open_menu(self, at: QPoint) -> None:
        """All menus, from the button at top left."""
        menu = self._new()
        for part in self._desk.menus:
            menu.addMenu(part)
        menu.popup(at)

    def open_project_menu(self, at: QPoint) -> None:
        """What concerns the project."""
        menu = self._new()
        work = ("import", "export", "give", "hand_in", "history", "annotator", "close")
        for action in ("new", "open", "open_server", "sample", *work):
            menu.addAction(self._desk.actions[action])
        menu.popup(at)

    def open_story_menu(self, row: StoryRow, at: QPoint) -> None:
        """What can be done with a story of the list."""
        stories = self._desk.stories
        menu = self._new()
        menu.addAction(self.tr("&Open")).triggered.connect(lambda: stories.open_story(row.id))
        if row.status != "submitted" and self._desk.can_write:
            menu.addSeparator()
            flag = self.tr("Take the &flag away") if row.flagged else self.tr("&Flag")
            menu.addAction(flag).triggered.connect(lambda: stories.set_flag(row))
            if row.status in ("done", "skipped"):
                again = menu.addAction(self.tr("Open it &again"))
                again.triggered.connect(lambda: stories.set_status(row.id, "open"))
            if row.status != "done":
                done = menu.addAction(self.tr("&Done"))
                done.triggered.connect(lambda: stories.set_status(row.id, "done"))
            if row.status != "skipped":
                menu.addAction(self.tr("&Skip…")).triggered.connect(lambda: stories.skip(row))
        menu.popup(at)

    def open_tag_menu(self, at: QPoint, tag: object) -> None:
        """What can be done with a tag or a selection: another label, a second one, note, delete, find."""
        view, actions = self._desk.view, self._desk.actions
        menu = self._new()
        if tag:
            view.select_tag(str(tag))
        self._add_labels(menu, view.press_label, with_shift=False)
        if tag or view.selection is not None:
            second = menu.addMenu(self.tr("Second tag on the same words"))
            self._add_labels(second, view.press_second_label, with_shift=True)
        menu.addSeparator()
        if tag:
            shown = view.tag(str(tag))
            is_suggested = shown is not None and shown.state == SUGGESTED
            own = ("accept_suggestion", "reject_suggestion")
            for name in own if is_suggested else ("note", "confidence", "remove"):
                menu.addAction(actions[name])
            menu.addSeparator()
        if view.selected_text():
            find = menu.addAction(self.tr("Find the same words"))
            find.setObjectName("find_same")
            find.triggered.connect(
                lambda: self._desk.commands.show_palette(f":{view.selected_text().strip()}")
            )
            everywhere = menu.addAction(self.tr("Find the same words in all stories"))
            everywhere.setObjectName("find_everywhere")
            everywhere.triggered.connect(lambda: self._desk.search.open(view.selected_text().strip()))
            menu.addAction(actions["copy"])
        if view.selection is not None:
            menu.addAction(actions["one_word"])
        menu.addAction(actions["split_sentence"])
        menu.addAction(actions["join_sentence"])
        menu.popup(at)

    def _add_labels(self, menu: QMenu, give: Callable[[str], None], *, with_shift: bool) -> None:
        for label in self._labels():
            style = self._desk.view.styles[label.key]
            key = style.shortcut
            shown = key_caption(f"Shift+{key}") if with_shift and key else key
            text = style.name.replace("&", "&&") + (f"\t{shown}" if shown else "")
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, key=label.key: give(key))

    def _labels(self) -> tuple[Label, ...]:
        summary = self._desk.summary
        return tuple(summary.labels.in_use) if summary is not None else ()

    def _new(self) -> QMenu:
        menu = QMenu(self._desk.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
