"""The window's frame: bars, panes, geometry. What happens in it comes with the desk, later."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from storymark.ui.context import UiContext
from storymark.ui.panels.status_bar import StatusBar
from storymark.ui.panels.top_bar import TopBar
from storymark.ui.workspace import Workspace

if TYPE_CHECKING:
    from storymark.services.program import Wish
    from storymark.ui.desk import Desk

SMALLEST = (1024, 500)
USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """One window on one project. It is painted before anything that takes time is loaded; `begin` goes on."""

    begun = Signal(object)  # Desk
    replaced = Signal(object)  # the MainWindow that goes on in the place of this one

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.desk: Desk | None = None
        look = context.look
        self.top = TopBar(look)
        self.top.set_has_menu_button(sys.platform != "darwin")
        self.top.set_project("")
        self.top.set_annotator("")
        self.bar = StatusBar(look)
        self.workspace = Workspace(look)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.workspace)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._pages, 1)
        column.addWidget(self.bar)
        self.setCentralWidget(whole)
        self.setWindowTitle("Storymark")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._retranslate()
        self._restore_geometry()

    def begin(self, wish: Wish) -> None:
        """Open what was wished for; called after the first paint."""
        from storymark.ui.desk import Desk

        self.desk = Desk(self)
        self.begun.emit(self.desk)
        self.desk.begin(wish)

    # --- pages
    def show_workspace(self) -> None:
        """The project is in the window."""
        self._pages.setCurrentWidget(self.workspace)
        self.top.setVisible(True)
        self.bar.setVisible(True)

    def show_room(self, room: QWidget) -> None:
        """Another workspace of the open project is in the window."""
        if self._pages.indexOf(room) < 0:
            self._pages.addWidget(room)
        self._pages.setCurrentWidget(room)

    def show_page(self, page: QWidget) -> None:
        """Another page is in the window: the welcome page, or what went wrong."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.top.setVisible(False)
        self.bar.setVisible(False)

    def tell_failure(self, error: BaseException) -> None:
        """Something went wrong that nobody foresaw: say so calmly."""
        if self.desk is not None:
            self.desk.tell_failure(error)

    # --- Qt's hooks
    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.desk is not None:
                self.desk.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook: nothing is asked; what could not be saved is kept in a rescue file."""
        self.keep_place()
        if self.desk is not None:
            rescue = self.desk.shut_project()
            if rescue is not None:
                text = self.tr("What could not be saved is kept in {path} and offered at the next start.")
                print(text.format(path=rescue), file=sys.stderr)
            self.desk.annotating.words.close()
            self.desk.stop()
        super().closeEvent(event)

    def keep_place(self) -> None:
        """The next window is where this one is, with its panes."""
        kept = self.context.geometry()
        kept.setValue("window", self.saveGeometry())
        kept.setValue("panes", self.workspace.save_state())
        kept.setValue("scale", self.context.look.scale)
        kept.setValue("hidden", ",".join(self.workspace.hidden_panes()))
        kept.sync()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's hook: files and folders are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self.desk is not None:
            event.acceptProposedAction()
            self.desk.files.take_dropped(paths)

    def _retranslate(self) -> None:
        names = (
            ("annotate", self.tr("Annotate")),
            ("review", self.tr("Review")),
            ("search", self.tr("Search")),
            ("labels", self.tr("Labels")),
        )
        self.top.set_workspaces(names)
        self.top.set_workspace(self.top.workspace or "annotate")

    def _restore_geometry(self) -> None:
        kept = self.context.geometry()
        geometry, panes, hidden = kept.value("window"), kept.value("panes"), kept.value("hidden")
        if geometry is None or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))
        # Widths in pixels are of use for the same size of words.
        if panes is not None and str(kept.value("scale", 1.0)) == str(self.context.look.scale):
            self.workspace.restore_state(panes)
        if isinstance(hidden, str) and hidden:
            self.workspace.hide_panes(hidden.split(","))
