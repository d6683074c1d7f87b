"""Starts the window: application, fonts, theme, main window; then, after the first paint, the project."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from storymark import __version__
from storymark.services.program import Program, Wish
from storymark.ui import start_trace
from storymark.ui.context import UiContext
from storymark.ui.first_paint import FirstPaint
from storymark.ui.garbage import Garbage
from storymark.ui.main_window import MainWindow
from storymark.ui.theme.fonts import load_fonts
from storymark.ui.theme.style import FUSION_ARGUMENTS
from storymark.ui.translations import install_translations

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

log = logging.getLogger(__name__)

LOG_BYTES, LOG_FILES = 1_000_000, 5


def run(program: Program, wish: Wish) -> int:
    """Open the window and stay until it is closed; the exit status."""
    application = make_application()
    scratch: Path | None = None
    if wish.is_scratch:
        import tempfile

        scratch = Path(tempfile.mkdtemp(prefix="storymark-"))
        wish = replace(wish, project=scratch / "Sample.storymark", is_demo=True)
    garbage = Garbage(application)
    try:
        windows = [open_window(program, wish, application)]

        def attend(window: MainWindow) -> None:
            """This is the window now, until it is made anew."""
            windows[:] = [window]
            window.begun.connect(lambda desk: settle(garbage, desk))
            window.replaced.connect(attend)

        attend(windows[0])
        status = application.exec()
        windows[0].deleteLater()
        return status
    finally:
        garbage.stop()
        if scratch is not None:
            import shutil

            shutil.rmtree(scratch, ignore_errors=True)


def settle(garbage: Garbage, desk: Desk) -> None:
    """Let the collector know when the start is over and when somebody is at work."""
    desk.settled.connect(garbage.settle, Qt.ConnectionType.SingleShotConnection)
    desk.annotating.worked.connect(garbage.touch)


def make_application() -> QApplication:
    """The application object, made once a process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([*sys.argv[:1], *FUSION_ARGUMENTS])
    application.setApplicationName("storymark")
    application.setApplicationDisplayName("Storymark")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.storymark.StoryMark")
    return application


def open_window(program: Program, wish: Wish, application: QApplication) -> MainWindow:
    """The window on the screen; what it shows comes after its first paint."""
    start_trace.mark("application")
    load_fonts()
    context = UiContext(program, application)
    install_translations(application, context.language)
    context.dress()
    window = MainWindow(context)
    again = QTimer(window, singleShot=True, interval=0)  # what asked for it is on this window
    again.timeout.connect(lambda: reopen(program, window, application))
    context.scale_changed.connect(again.start)
    first = FirstPaint(window)
    first.painted.connect(lambda: start_trace.mark("first_paint"))
    first.painted.connect(lambda: _go_on(window, wish))
    window.show()
    return window


def reopen(program: Program, window: MainWindow, application: QApplication) -> None:
    """The window made anew in the place of `window`: its letters, rows and icons have another size."""
    desk = window.desk
    wish = desk.wish_to_go_on() if desk is not None else None
    if desk is None or wish is None:
        if desk is not None:
            desk.tell_size_later()
        return
    window.keep_place()
    desk.shut_project()  # the new window is to open it
    made = open_window(program, wish, application)
    window.replaced.emit(made)
    window.close()
    window.deleteLater()


def _go_on(window: MainWindow, wish: Wish) -> None:
    """What the first paint did not have to wait for."""
    _log_to_file(window.context.program.user_folder("log"))
    _catch_defects()
    _set_icon(window.context.application)
    window.begin(wish)


def _set_icon(application: QApplication) -> None:
    from storymark.assets import resource

    with suppress(FileNotFoundError):
        application.setWindowIcon(QIcon(str(resource("icons/app/storymark-64.png"))))


def _log_to_file(folder: Path) -> None:
    """Keep a log of a few megabytes: ids and kinds of failures, never story text."""
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger("storymark")
    if root.handlers:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "storymark.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    from storymark.services.secrets import Redaction

    handler.addFilter(Redaction())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(os.environ.get("STORYMARK_LOG", "WARNING").upper())


def _catch_defects() -> None:
    """A defect in a slot is logged and told; the program goes on, and what was saved is safe."""
    usual = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        log.error("unexpected failure", exc_info=(kind, error, trace))
        usual(kind, error, trace)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow):
                widget.tell_failure(error)

    if not hasattr(sys.excepthook, "__storymark__") and "pytest" not in sys.modules:
        hook.__storymark__ = True  # type: ignore[attr-defined]
        sys.excepthook = hook
