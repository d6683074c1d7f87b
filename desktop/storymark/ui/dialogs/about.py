"""What this program is, with the versions that matter in a report, and whose work it stands on."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Mapping
from importlib import metadata
from typing import Any

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from storymark import __version__
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.app_mark import paint_app_mark
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

# Name, licence. What is installed beside the program and what lies in its resources.
LICENCES = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("jieba", "MIT"),
    ("pyvi", "MIT"),
    ("scikit-learn, numpy, scipy", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("platformdirs, filelock", "MIT"),
    ("Lucide icons", "ISC"),
    ("Inter, Noto Sans, Noto Serif, JetBrains Mono", "OFL-1.1"),
)
_PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "jieba", "pyvi")


def versions() -> list[tuple[str, str]]:
    """Pairs of a name and its version, for the window and for reports."""
    rows = [
        ("Storymark", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("SQLite", sqlite3.sqlite_version),
        (platform.system(), f"{platform.release()} {platform.machine()}"),
    ]
    return rows + [(name, found) for name in _PACKAGES if (found := _version_of(name))]


class AboutDialog(Sheet):
    """Versions can be copied."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=520)
        self.head.insertWidget(0, _Mark(look, self.card))
        self.head.insertSpacing(1, look.px(12))
        self._what = Paragraph(look, font="body", ink="ink2", parent=self.card)
        self._licence = Paragraph(look, font="body", ink="ink2", parent=self.card)
        self._versions_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        self._project_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        self._project_title.hide()
        self._facts: list[tuple[str, str]] = []
        self._licences_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self.card)
        self._copy = Button(look, kind="plain", icon="copy", height_px=32)
        self._copy.clicked.connect(self._copy_facts)
        self._done = Button(look, kind="primary", height_px=32)
        for part in (self._what, self._licence, self._versions_title):
            self.body.addWidget(part)
        self.body.addLayout(self._table(versions()))
        self.body.addWidget(self._licences_title)
        self.body.addLayout(self._table(LICENCES))
        self.foot.addWidget(self._copy)
        self.foot.addStretch(1)
        self.add_buttons(self._done)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The button that closes it."""
        return self._done

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title("Storymark", self.tr("Version {version}").format(version=__version__))
        self._what.setText(self.tr("Tag what people say in their stories, sentence by sentence."))
        self._licence.setText(
            self.tr("Free software under the MIT licence. Nothing you read or tag leaves this computer.")
        )
        self._versions_title.setText(self.tr("Versions"))
        self._project_title.setText(self.tr("This project"))
        self._licences_title.setText(self.tr("Built with"))
        self._copy.setText(self.tr("Copy versions"))
        self._copy.describe(self.tr("Copy versions"), tooltip="")
        self._done.setText(self.tr("Close"))
        self._done.describe(self.tr("Close"), key="Esc", tooltip="")

    def show_project(self, facts: Mapping[str, Any]) -> None:
        """How the open project is saved, for a report."""
        self._facts = self._rows_of(facts)
        self.body.insertWidget(4, self._project_title)
        self._project_title.show()
        self.body.insertLayout(5, self._table(self._facts))
        self.place()

    def _rows_of(self, facts: Mapping[str, Any]) -> list[tuple[str, str]]:
        place = facts.get("place_name") or facts.get("place", "")
        mode, synchronous = facts.get("journal_mode", ""), facts.get("synchronous", "")
        backups = number(facts.get("backups", 0))
        newest = str(facts.get("newest_backup", ""))
        return [
            (
                self.tr("Saving"),
                f"{mode}, synchronous {synchronous}",
            ),
            (self.tr("Place"), str(place)),
            (self.tr("Backups"), f"{backups}, {newest}" if newest else backups),
            (self.tr("Damage seen"), str(facts.get("damage_seen", "")) or self.tr("none")),
        ]

    def _copy_facts(self) -> None:
        text = "\n".join(f"{name} {value}" for name, value in (*versions(), *self._facts))
        QGuiApplication.clipboard().setText(text)

    def _table(self, rows: object) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(20))
        grid.setVerticalSpacing(self.look.px(3))
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(rows):  # type: ignore[arg-type, var-annotated]
            grid.addWidget(PlainLabel(self.look, name, self.card, font="small", ink="ink2"), line, 0)
            grid.addWidget(PlainLabel(self.look, value, self.card, font="small", ink="ink3"), line, 1)
        return grid


class _Mark(QWidget):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(QSize(look.px(40), look.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_app_mark(QPainter(self), 0, 0, self.width(), self._look)


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "" if not getattr(sys, "frozen", False) else "bundled"
