"""The page without a project: new, open, sample, drop; recent projects, name, theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.pages.welcome_parts import RecentCard, RecentProject, StartCard
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.app_mark import paint_app_mark
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.paragraph import Paragraph

_LEFT_PX, _RIGHT_PX = 488, 648
_LEFT_SHARE, _RIGHT_SHARE = 640, 800
_NARROW_PX = 840


class WelcomePage(Pane):
    """Everything it offers works; what it is told comes in through setters."""

    new_requested = Signal()
    open_requested = Signal()
    server_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(str)  # path
    files_dropped = Signal(list)  # paths
    browse_requested = Signal()  # the drop area was clicked
    name_changed = Signal(str)
    theme_chosen = Signal(str)
    reading_font_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAcceptDrops(True)
        self._mark = _Mark(look)
        self._title = PlainLabel(look, font="figure", text="Storymark")
        self._what = Paragraph(look, font="lead", ink="ink2")
        self._new = StartCard(look, "plus", act="new", is_first=True)
        self._open = StartCard(look, "folder-open", act="open")
        self._server = StartCard(look, "database", act="open_server")
        self._sample = StartCard(look, "book-open", act="sample")
        self._drop = DropArea(look)
        self._recent_title = PlainLabel(look, font="small_strong", ink="ink2")
        self._recent = RecentCard(look)
        self._name_title = PlainLabel(look, font="small_strong", ink="ink2")
        self._name = TextField(look, height_px=36)
        self._name.setMaxLength(200)
        self._name_hint = Paragraph(look, font="small", ink="ink3")
        self._theme_title = PlainLabel(look, font="small_strong", ink="ink2")
        self._theme = Segmented(look)
        self._font_title = PlainLabel(look, font="small_strong", ink="ink2")
        self._font = Segmented(look)
        self._words_title = PlainLabel(look, font="small_strong", ink="ink2")
        self._words = PlainLabel(look, font="small", ink="ink3")
        self._connect()
        self._build()
        self.retranslate()
        self.set_recent(())

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_requested)
        self._open.clicked.connect(self.open_requested)
        self._server.clicked.connect(self.server_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._drop.clicked.connect(self.browse_requested)
        self._recent.chosen.connect(self.recent_chosen)
        self._name.editingFinished.connect(lambda: self.name_changed.emit(self._name.text().strip()))
        self._theme.chosen.connect(self.theme_chosen)
        self._font.chosen.connect(self.reading_font_chosen)

    def _build(self) -> None:
        look = self.look
        left = QVBoxLayout()
        left.setSpacing(0)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self._mark, 22),
            (self._title, 5),
            (self._what, 30),
            (self._new, 8),
            (self._open, 8),
            (self._server, 8),
            (self._sample, 20),
            (self._drop, 0),
        )
        for part, below in parts:
            left.addWidget(part)
            left.addSpacing(look.px(below))
        right = QVBoxLayout()
        right.setSpacing(0)
        for part, below in (
            (self._recent_title, 11),
            (self._recent, 28),
            (self._name_title, 7),
            (self._name, 6),
        ):
            right.addWidget(part)
            right.addSpacing(look.px(below))
        right.addWidget(self._name_hint)
        right.addSpacing(look.px(30))
        for title, choice in ((self._theme_title, self._theme), (self._font_title, self._font)):
            row = QHBoxLayout()
            row.addWidget(title)
            row.addStretch(1)
            row.addWidget(choice)
            right.addLayout(row)
            right.addSpacing(look.px(6))
        words = self._words_row = QHBoxLayout()
        words.setContentsMargins(0, look.px(7), 0, 0)
        words.addWidget(self._words_title)
        words.addStretch(1)
        words.addWidget(self._words)
        right.addLayout(words)
        inner = QWidget()
        whole = self._whole = QHBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._halves = (
            _Half(look, left, look.px(_LEFT_PX), "page", is_left=True),
            _Half(look, right, look.px(_RIGHT_PX), "window", is_left=False),
        )
        self._line = Hairline(look, inner, is_vertical=True)
        whole.addWidget(self._halves[0], _LEFT_SHARE)
        whole.addWidget(self._line)
        whole.addWidget(self._halves[1], _RIGHT_SHARE)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inner)
        OverlayScrollBar(look, area)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: at large text one half goes below the other."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.look.px(_NARROW_PX)
        direction = QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight
        if direction != self._whole.direction():
            self._whole.setDirection(direction)
            self._words_row.setDirection(direction)
            self._line.setVisible(not is_narrow)
            for half in self._halves:
                half.set_stacked(is_narrow)

    # --- what is shown
    def set_recent(self, projects: Sequence[RecentProject]) -> None:
        """Projects that were open, the newest first."""
        self._recent.set_projects(projects)
        self._recent_title.setVisible(bool(projects))
        self._recent.setVisible(bool(projects))

    def set_name(self, name: str) -> None:
        """The name that goes on the tags."""
        self._name.setText(name)

    def set_theme(self, theme: str) -> None:
        """system, light or dark."""
        self._theme.set_current(theme)

    def set_reading_font(self, font: str) -> None:
        """sans or serif."""
        self._font.set_current(font)

    @property
    def name(self) -> str:
        """What stands in the field for the name."""
        return self._name.text().strip()

    def retranslate(self) -> None:
        """Word it in the present language."""
        tr = self.tr
        self._what.setText(tr("Tag what people say in their stories, sentence by sentence."))
        self._new.set_words(tr("New project"), tr("One file on disk, saved as you work"))
        self._open.set_words(tr("Open a project"), ".storymark")
        self._server.set_words(tr("Open from a server"), tr("PostgreSQL, several people at once"))
        self._sample.set_words(tr("Try the sample"), tr("Two stories, four labels, five minutes"))
        self._drop.set_words(tr("Drop text, JSONL or a folder here"), tr("Nothing leaves this computer"))
        self._recent_title.setText(tr("Recent"))
        self._name_title.setText(tr("Your name on the tags"))
        self._name.setAccessibleName(tr("Your name on the tags"))
        self._name.setPlaceholderText(tr("Name"))
        self._name_hint.setText(tr("Reviewers see who tagged what. Kept in the project file only."))
        self._theme_title.setText(tr("Theme"))
        themes = (("system", tr("System")), ("light", tr("Light")), ("dark", tr("Dark")))
        self._theme.set_choices(themes)
        self._theme.setAccessibleName(tr("Theme"))
        self._font_title.setText(tr("Reading font"))
        self._font.set_choices((("sans", tr("Sans")), ("serif", tr("Serif"))))
        self._font.setAccessibleName(tr("Reading font"))

        self._words_title.setText(tr("Words of Vietnamese and Chinese"))
        self._words.setText(tr("Built in, works offline"))

    # --- dropping
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's hook."""
        if dropped_paths(event.mimeData()):
            self._drop.set_target(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt's hook."""
        self._drop.set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook."""
        self._drop.set_target(False)
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


class DropArea(StartCard):
    """Where files may be dropped; a click asks for them instead."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "file-down", parent)
        self._is_target = False
        self.setFixedHeight(look.px(120))

    def set_target(self, is_target: bool) -> None:
        """Whether files hang over the window."""
        self._is_target = is_target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_lit = self._is_target or self.is_hovered
        pen = QPen(look.colour("here" if is_lit else "strong"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(look.colour("herebg") if self._is_target else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 10, 10)
        side = look.px(24)
        middle = self.width() / 2
        icons.paint(painter, "file-down", middle - side / 2, look.px(26), side, look.colour("ink2"))
        title = QRectF(0, look.px(58), self.width(), look.px(22))
        painting.text_centre(painter, title, self.text(), look.font("lead_strong"), look.colour("ink1"))
        caption = QRectF(0, look.px(81), self.width(), look.px(18))
        painting.text_centre(painter, caption, self.caption, look.font("small"), look.colour("ink2"))
        self.paint_ring(painter, radius=10)


class _Mark(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_app_mark(QPainter(self), 0, 0, self.height(), self._look)


class _Half(Pane):
    """One half of the page: its column beside the line between them."""

    def __init__(self, look: Look, column: QVBoxLayout, width: int, ground: str, *, is_left: bool) -> None:
        super().__init__(look, ground=ground)
        self._is_left, self._width = is_left, width
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        box = QWidget(self)
        box.setLayout(column)
        column.setContentsMargins(0, look.px(24), 0, look.px(24))
        box.setMaximumWidth(width)
        box.setMinimumWidth(look.px(240))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        if is_left:
            self._row.addStretch(1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(box)
        middle.addStretch(1)
        self._row.addLayout(middle, 1000)
        if not is_left:
            self._row.addStretch(1)
        self.set_stacked(False)

    def set_stacked(self, is_stacked: bool) -> None:
        """Whether the other half is above or below it."""
        far = self.look.px(24)
        near = far if is_stacked else self.look.px(56)
        left, right = (far, near) if self._is_left else (near, far)
        self._row.setContentsMargins(left, 0, right, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())


def dropped_paths(data: QMimeData) -> list[str]:
    """Local files and folders among what was dropped."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
