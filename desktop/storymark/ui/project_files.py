"""Projects and files from the window: which project opens, whose name is on the tags, what comes and goes."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.domain.clock import now_ms
from storymark.services.program import Wish
from storymark.ui.opening import ProjectSummary, sample_path, wanted_project
from storymark.ui.picture import save_picture
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class ProjectFiles(QObject):
    """The window's acts on whole projects."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window
        self._context = desk.context
        self._opened_ms = 0

    # --- beginning
    def begin(self, wish: Wish) -> None:
        """Open what was wished for, or the welcome page."""
        program = self._context.program
        path = wanted_project(program, wish, self._context.settings)
        if wish.picture is not None or wish.should_quit:
            self._desk.story_ready.connect(self._finish_check)
        if path is None:
            self.show_welcome()
            return
        self.open_path(path, is_sample=wish.is_demo)

    def open_path(self, path: Path, *, create: bool = False, is_sample: bool = False) -> None:
        """Open the project at `path` in this window, in place of the one that is open."""
        self._desk.shut_project()
        self._opened_ms = now_ms()
        project = ProjectSession(
            self._context.program, path, create=create, is_sample=is_sample, parent=self._window
        )
        project.failed.connect(self._on_failed)
        self._desk.use_project(project)
        project.open(self._known_name())

    def _known_name(self) -> str:
        wish = self._desk.wish
        if wish.annotator:
            return wish.annotator
        if self._context.settings.name:
            return self._context.settings.name
        # A picture is taken for somebody who is not there to answer.
        return _account_name() if wish.picture is not None or wish.should_quit else ""

    def _on_failed(self, error: BaseException) -> None:
        print(sentence(error))

    def _finish_check(self, _opened: object) -> None:
        wish = self._desk.wish
        QTimer.singleShot(300, lambda: save_picture(self._window, wish))

    def show_welcome(self) -> None:
        """The page to begin from."""

    def ask_name(self, summary: ProjectSummary) -> None:
        """Who are you? Asked once."""

    def new(self) -> None: ...
    def open(self) -> None: ...
    def open_sample(self) -> None: ...
    def import_stories(self) -> None: ...
    def export(self) -> None: ...
    def switch_annotator(self) -> None: ...
    def go_to_sentence(self) -> None: ...
    def pick_label(self) -> None: ...
    def show_about(self) -> None: ...
    def show_keys(self) -> None: ...
    def show_text_options(self, at) -> None: ...
    def offer_rescues(self, rescues) -> None: ...
    def hint_text(self, kind, value) -> str: return ""
    def tell(self, title, text) -> None: ...
    def empty_page(self): ...


def _account_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Annotator"
