"""Cards of the welcome page: a way to begin, and the list of recent projects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.text import tip
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control
from storymark.ui.widgets.pane import Pane

_ROW_PX = 53


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A line of the list; `when` is already in words; `is_missing` when the file is not there."""

    path: str
    name: str
    stories: int = 0
    done: int = 0
    when: str = ""
    shown_path: str = ""
    is_missing: bool = False


class StartCard(Control):
    """A large button: icon, what it does, a word on it, the key of its act."""

    def __init__(
        self, look: Look, icon: str, parent: QWidget | None = None, *, act: str = "", is_first: bool = False
    ) -> None:
        super().__init__(look, parent)
        self._icon, self._act, self._is_first = icon, act, is_first
        self.caption = self._key = ""
        self.setFixedHeight(look.px(64))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, caption: str) -> None:
        """What it does, and a word on it."""
        self.setText(title)
        self.caption = caption
        self._key = self.look.key(self._act) if self._act else ""
        self.describe(title, key=self._key, tooltip="")
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(320), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        edge = "strong" if self._is_first or self.is_hovered else "hair"
        ground = "window" if self.is_hovered and not look.theme.is_dark else "raised"
        if (self.is_hovered and look.theme.is_dark) or self.isDown():
            ground = "sel"
        frame = QRectF(self.rect())
        painting.frame_round(painter, frame, look.colour(edge), 10, fill=look.colour(ground))
        side = look.px(20)
        icons.paint(painter, self._icon, look.px(16), (self.height() - side) / 2, side, look.colour("ink1"))
        caption_font = look.font("small_medium")
        key_width = painting.width_of(caption_font, self._key)
        left, right = look.px(50), self.width() - look.px(17)
        key = QRectF(right - key_width - 2, 0, key_width + 2, self.height())
        painting.text_right(painter, key, self._key, caption_font, look.colour("ink3"))
        room = right - key_width - look.px(10) - left
        title = QRectF(left, look.px(12), room, look.px(22))
        painting.text_left(painter, title, self.text(), look.font("lead_strong"), look.colour("ink1"))
        words = QRectF(left, look.px(33), room, look.px(18))
        ink = "ink2" if self._is_first else "ink3"
        painting.text_left(painter, words, self.caption, look.font("small"), look.colour(ink))
        self.paint_ring(painter, radius=10)


class RecentRow(Control):
    """A project that was open."""

    def __init__(self, look: Look, project: RecentProject, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.project = project
        self.setFixedHeight(look.px(_ROW_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(project.name)
        self.is_last = False

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(280), self.height())

    def facts(self) -> str:
        """Stories and place."""
        project = self.project
        if project.is_missing:
            return self.tr("Not found") + f"  ·  {project.shown_path or project.path}"
        count = self.tr("1 story") if project.stories == 1 else self.tr("%Ln stories", "", project.stories)
        return f"{count}  ·  {project.shown_path or project.path}"

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.setAccessibleName(f"{self.project.name}, {self.facts()}")
        self.setToolTip(tip(self.project.path))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter, project = self.look, QPainter(self), self.project
        painting.smooth(painter)
        if self.is_hovered:
            shade = QRectF(self.rect()).adjusted(4, 3, -4, -4)
            painting.fill_round(painter, shade, look.colour("sel" if look.theme.is_dark else "window"), 6)
        if not self.is_last:
            painter.fillRect(QRectF(3, self.height() - 1, self.width() - 6, 1), look.colour("hair"))
        is_done = project.stories > 0 and project.done >= project.stories
        share = project.done / project.stories if project.stories else 0.0
        status = "todo" if project.is_missing else "done" if is_done else "open"
        painting.status_mark(painter, look.px(16), look.px(21), look, status=status, share=share)
        small = look.font("small")
        when = painting.width_of(small, project.when)
        left, right = look.px(46), self.width() - look.px(17)
        age = QRectF(right - when - 2, 0, when + 2, self.height())
        painting.text_right(painter, age, project.when, small, look.colour("ink3"))
        room = right - when - look.px(12) - left
        ink = look.colour("ink3" if project.is_missing else "ink1")
        name = QRectF(left, look.px(10), room, look.px(20))
        painting.text_left(painter, name, project.name, look.font("row"), ink)
        path = look.font("path")
        facts = QFontMetrics(path).elidedText(self.facts(), Qt.TextElideMode.ElideMiddle, int(room))
        place = QRectF(left, look.px(29), room, look.px(18))
        painting.text_left(painter, place, facts, path, look.colour("ink3"))
        self.paint_ring(painter, radius=8)


class RecentCard(Pane):
    """The list of recent projects on a card; `chosen` tells a path."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 3, 1, 3)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_projects(self, projects: Sequence[RecentProject], *, most: int = 6) -> None:
        """Show the first few."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for project in projects[:most]:
            row = RecentRow(self.look, project, self)
            row.clicked.connect(lambda _=False, path=project.path: self.chosen.emit(path))
            row.retranslate()
            self._rows.append(row)
            self._column.addWidget(row)
        if self._rows:
            self._rows[-1].is_last = True

    def rows(self) -> list[RecentRow]:
        """What is shown."""
        return self._rows

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        edge, ground = self.look.colour("hair"), self.look.colour("raised")
        painting.frame_round(painter, QRectF(self.rect()), edge, 10, fill=ground)
