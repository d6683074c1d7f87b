"""Projects from the window: which one opens, whose name is on the tags, what is offered else."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from storymark.domain.clock import now_ms
from storymark.domain.errors import ProjectDamaged, ProjectLocked
from storymark.services.addresses import Location, location_of
from storymark.services.program import Wish
from storymark.services.settings import Recent
from storymark.ui.opening import PACKET_SUFFIX, ProjectSummary, recent_location, sample_path, wanted_project
from storymark.ui.picture import save_picture
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession
from storymark.ui.rescue import Rescue
from storymark.ui.text import moment

if TYPE_CHECKING:
    from storymark.ui.desk import Desk
    from storymark.ui.pages.welcome import WelcomePage
    from storymark.ui.pages.welcome_parts import RecentProject

SUFFIX = ".storymark"


class ProjectFiles(QObject):
    """The window's acts on whole projects. Dialogs and pages are loaded when they are needed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window
        self._context = desk.context
        self._welcome: WelcomePage | None = None
        self._empty: QWidget | None = None
        self._is_asking = False

    # --- beginning
    def begin(self, wish: Wish) -> None:
        """Open what was wished for, or the welcome page."""
        path = wanted_project(self._context.program, wish, self._context.settings)
        if wish.picture is not None or wish.should_quit:
            self._desk.settled.connect(self._finish_check)
        if path is None:
            self.show_welcome()
        else:
            self.open_path(path, is_sample=wish.is_demo)

    def open_path(
        self,
        path: Location,
        *,
        create: bool = False,
        is_sample: bool = False,
        backup_of: Path | None = None,
        backup_ms: int = 0,
    ) -> None:
        """Open the project at `path` in this window, in place of the one that is open.

        `backup_of` says that it is a backup of that project, made at `backup_ms`: it opens for reading.
        """
        self._desk.shut_project()
        project = ProjectSession(
            self._context.program,
            path,
            create=create,
            is_sample=is_sample,
            is_backup=backup_of is not None,
            parent=self._desk,
        )
        project.failed.connect(lambda error: self._on_failed(project, error))
        self._desk.use_project(project)
        if backup_of is not None:
            project.opened.connect(lambda _summary: self._desk.safety.show_read_only(backup_ms))
        elif isinstance(path, Path):
            project.opened.connect(lambda summary: self._on_opened(summary, path))
        project.open(self._known_name())

    def _known_name(self) -> str:
        wish = self._desk.wish
        if wish.annotator:
            return wish.annotator
        if self._context.settings.name:
            return self._context.settings.name
        # A picture is taken for somebody who is not there to answer.
        return account_name() if wish.picture is not None or wish.should_quit else ""

    def _on_failed(self, project: ProjectSession, error: BaseException) -> None:
        """The project stays shut, as it is; the welcome page says why."""
        if self._desk.project is project and project.summary is None:
            self._desk.shut_project()
            self.show_welcome()
        if not isinstance(project.path, Path):
            self._desk.servers.on_failed(project.path, error)
        elif isinstance(error, ProjectLocked):
            self._desk.safety.offer_backup(project.path, error)
        elif isinstance(error, ProjectDamaged):
            self._desk.safety.recover(project.path, error)
        else:
            from storymark.ui.dialogs.message import tell

            title = self.tr("The project could not be opened")
            tell(self._context.look, self._window, title=title, text=sentence(error))
        self._desk.settled.emit()

    def _on_opened(self, summary: ProjectSummary, path: Path) -> None:
        if summary.old_copy is not None or summary.place.kind != "local":
            self._desk.safety.look_at(summary, path)

    def _finish_check(self) -> None:
        # Words come from another process: a picture shows the story as a person sees it a moment later.
        if self._desk.is_reviewing and not self._desk.review.is_ready:
            return  # the story to tag is there, the one to review is not yet
        self._desk.settled.disconnect(self._finish_check)
        wish = self._desk.wish
        delay_ms = 0 if wish.picture is None else 400
        QTimer.singleShot(delay_ms, lambda: save_picture(self._window, wish))

    # --- pages
    def show_welcome(self) -> None:
        """The page to begin from."""
        page = self._welcome or self._make_welcome()
        settings = self._context.settings
        page.set_recent([self._recent_line(recent) for recent in settings.recent])
        page.set_name(self._desk.wish.annotator or settings.name)
        page.set_theme(settings.theme)
        page.set_reading_font(settings.reading_font)
        self._window.show_page(page)
        self._window.setWindowTitle("Storymark")
        page.setFocus()
        self._desk.settled.emit()

    def _make_welcome(self) -> WelcomePage:
        from storymark.ui.pages.welcome import WelcomePage

        page = WelcomePage(self._context.look)
        page.new_requested.connect(self.new)
        page.open_requested.connect(self.open)
        page.server_requested.connect(self.open_server)
        page.sample_requested.connect(self.open_sample)
        page.browse_requested.connect(self.new)
        page.recent_chosen.connect(lambda path: self.open_path(location_of(path)))
        page.files_dropped.connect(lambda paths: self.take_dropped([Path(path) for path in paths]))
        page.name_changed.connect(lambda name: self._context.change(name=name))
        page.theme_chosen.connect(lambda theme: self._context.change(theme=theme))
        page.reading_font_chosen.connect(lambda font: self._context.change(reading_font=font))
        self._welcome = page
        return page

    def _recent_line(self, recent: Recent) -> RecentProject:
        from storymark.ui.pages.welcome_parts import RecentProject

        place = recent_location(recent)
        shown = str(place) if place is not None else recent.path
        home = str(Path.home())
        return RecentProject(
            path=recent.path,
            name=recent.name or (place.stem if place is not None else shown),
            stories=recent.stories,
            done=recent.done,
            when=moment(recent.opened_ms, now_ms=now_ms()),
            shown_path=f"~{shown[len(home) :]}" if shown.startswith(home) else shown,
            is_missing=place is None or (isinstance(place, Path) and not place.is_file()),
        )

    def empty_page(self) -> QWidget:
        """The page of a project without stories."""
        if self._empty is None:
            from storymark.ui.pages.empty import EmptyPage

            page = EmptyPage(self._context.look, has_sample=True)
            page.import_requested.connect(self._desk.imports.start)
            page.sample_requested.connect(self.open_sample)
            self._empty = page
        return self._empty

    # --- acts
    def new(self) -> None:
        """Ask where the new project goes, then open it."""
        picker = QFileDialog(self._window, self.tr("New project"))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix(SUFFIX[1:])
        picker.setNameFilter(self.tr("Storymark projects (*{suffix})").format(suffix=SUFFIX))
        # The file dialog asks before it replaces a file; a project is never replaced, so it must not ask.
        picker.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
        picker.fileSelected.connect(lambda path: self.open_path(Path(path), create=True))
        picker.open()

    def open(self) -> None:
        """Ask for a project, then open it."""
        picker = QFileDialog(self._window, self.tr("Open a project"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        suffixes = f"{SUFFIX} *{PACKET_SUFFIX}"
        pattern = self.tr("Storymark projects (*{suffix})").format(suffix=suffixes)
        picker.setNameFilters([pattern, self.tr("All files (*)")])
        picker.fileSelected.connect(lambda path: self.take_dropped([Path(path)]))
        picker.open()

    def open_server(self) -> None:
        """Ask for the address of a project on a server, then open it."""
        self._desk.servers.choose()

    def open_sample(self) -> None:
        """Open the project with the two sample stories."""
        self.open_path(sample_path(self._context.program), is_sample=True)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Files on the window: a project opens, a packet opens or is merged with whatever comes with it.

        Anything else is imported.
        """
        projects = [path for path in paths if path.suffix == SUFFIX]
        packets = [path for path in paths if path.suffix == PACKET_SUFFIX]
        if packets and self._desk.project is not None:
            self._desk.packets.take([*packets, *projects])
        elif packets:
            self.open_path(packets[0])
        elif projects:
            self.open_path(projects[0])
        elif self._desk.project is not None:
            self._desk.imports.take(paths)
        else:
            self._import_into_new(paths)

    def _import_into_new(self, paths: Sequence[Path]) -> None:
        """Stories without a project: ask where it goes, open it, then show what would come in."""
        picker = QFileDialog(self._window, self.tr("New project for these stories"))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix(SUFFIX[1:])
        picker.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
        picker.selectFile(str(paths[0].parent / (paths[0].stem + SUFFIX)))

        def make(path: str) -> None:
            self.open_path(Path(path), create=True)
            project = self._desk.project
            if project is not None:
                project.opened.connect(lambda _summary: self._desk.imports.take(paths))

        picker.fileSelected.connect(make)
        picker.open()

    # --- people
    def ask_name(self, summary: ProjectSummary) -> None:
        """Who are you? Asked once, before the first story opens."""
        self._ask_name(summary, is_first=True)

    def switch_annotator(self) -> None:
        """Put another name on the tags from now on."""
        project = self._desk.project
        if project is not None and project.summary is not None:
            self._ask_name(project.summary, is_first=False)

    def _ask_name(self, summary: ProjectSummary, *, is_first: bool) -> None:
        if self._is_asking:
            return
        from storymark.ui.dialogs.name_dialog import NameDialog

        current = summary.annotator.name if summary.annotator is not None else ""
        people = (annotator for annotator in summary.annotators if annotator.kind == "person")
        known = [annotator.name for annotator in people if annotator.name != current]
        dialog = NameDialog(self._context.look, self._window, name=current, known=known, is_first=is_first)
        dialog.named.connect(self._become)
        dialog.rejected.connect(lambda: self._on_no_name(is_first))
        dialog.closed.connect(self._on_name_closed)
        self._is_asking = True
        dialog.open()

    def _become(self, name: str) -> None:
        project = self._desk.project
        if project is not None:
            self._context.change(name=name)
            self._desk.switch_to(name)

    def _on_no_name(self, is_first: bool) -> None:
        if is_first:
            self._desk.close_project()

    def _on_name_closed(self) -> None:
        self._is_asking = False
        self._desk.focus_text()

    # --- acts that an earlier window could not save
    def offer_rescues(self, rescues: Sequence[Rescue]) -> None:
        """Say that there are some, and do them when the person agrees."""
        from storymark.ui.dialogs.message import ask

        count = sum(len(rescue.operations) for rescue in rescues)
        message = ask(
            self._context.look,
            self._window,
            title=self.tr("%Ln acts were not saved last time", "", count),
            text=self.tr("They were kept in a rescue file. Do them now? Nothing is lost if you wait."),
            answers=(("later", self.tr("Later")), ("now", self.tr("Do them now"))),
        )
        message.answered.connect(lambda answer: self._replay(rescues) if answer == "now" else None)

    def _replay(self, rescues: Sequence[Rescue]) -> None:
        project = self._desk.project
        if project is None:
            return

        def then(done: int, refused: int) -> None:
            text = self.tr("{done} acts are saved now, {refused} could not be done any more.")
            self._desk.say(text.format(done=done, refused=refused))
            self._desk.stories.reload()

        for rescue in rescues:
            project.replay(rescue, then, lambda error: self._desk.say(sentence(error)))


def account_name() -> str:
    """The name of the account on this computer, for pictures of the window."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Annotator"
