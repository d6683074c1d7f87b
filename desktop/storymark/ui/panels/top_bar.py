"""The bar at the top: menu, project, workspaces, help, who tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.choices import Choice, Tabs
from storymark.ui.widgets.controls import Control, IconButton
from storymark.ui.widgets.marks import Avatar
from storymark.ui.widgets.pane import Pane

HEIGHT_PX = 44
_TABS_LEFT_PX = 284
_ROOMY_PX, _TIGHT_PX = 1280, 620


class ProjectButton(Control):
    """The project's name with an arrow: it opens what concerns the whole project."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFixedHeight(look.px(28))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        width = painting.width_of(self.look.font("row_strong"), self.text()) + self.look.px(34)
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(64), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        if self.is_hovered or self.isDown():
            painting.fill_round(painter, QRectF(self.rect()), look.colour("sel"), 6)
        side = look.px(14)
        room = self.width() - look.px(6 + 6 + 6) - side
        name = painting.width_of(look.font("row_strong"), self.text())
        words = QRectF(look.px(6), 0, room, self.height())
        painting.text_left(painter, words, self.text(), look.font("row_strong"), look.colour("ink1"))
        x = look.px(6) + min(room, name) + look.px(7)
        icons.paint(painter, "chevron-down", x, (self.height() - side) / 2 + 1, side, look.colour("ink2"))
        self.paint_ring(painter)


class CommandButton(Control):
    """Looks like a field and opens the command palette, with its key in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFixedHeight(look.px(28))
        self.setMinimumWidth(look.px(36))
        self.setMaximumWidth(look.px(240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(240), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        edge = "ctl" if self.is_hovered else "strong"
        painting.frame_round(painter, QRectF(self.rect()), look.colour(edge), 6, fill=look.colour("raised"))
        side = look.px(16)
        icons.paint(painter, "search", look.px(9), (self.height() - side) / 2, side, look.colour("ink2"))
        key, caption = look.key("palette"), look.font("caption")
        right = self.width() - look.px(10)
        left, key_width = look.px(33), painting.width_of(caption, key)
        words = QRectF(left, 0, right - key_width - look.px(10) - left, self.height())
        if words.width() > look.px(40):
            painting.text_left(painter, words, self.text(), look.font("small_medium"), look.colour("ink2"))
            keys = QRectF(right - key_width - 2, 0, key_width + 2, self.height())
            painting.text_right(painter, keys, key, caption, look.colour("ink2"))
        self.paint_ring(painter)


class TopBar(Pane):
    """Shows where one is. Positions in signals are global, for a menu's top left corner."""

    menu_requested = Signal(QPoint)
    project_menu_requested = Signal(QPoint)
    workspace_chosen = Signal(str)
    help_requested = Signal()
    palette_requested = Signal()
    annotator_requested = Signal(QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._menu = IconButton(look, "menu", self)
        self._project = ProjectButton(look, self)
        self._tabs = Tabs(look, self, height_px=28, gap_px=4)
        self._commands = CommandButton(look, self)
        self._commands.clicked.connect(self.palette_requested)
        self._help = IconButton(look, "circle-help", self)
        self._avatar = Avatar(look, self)
        self._name = ""
        self._menu.clicked.connect(lambda: self.menu_requested.emit(_below(self._menu)))
        self._project.clicked.connect(lambda: self.project_menu_requested.emit(_below(self._project)))
        self._tabs.chosen.connect(self.workspace_chosen)
        self._help.clicked.connect(self.help_requested)
        self._avatar.clicked.connect(lambda: self.annotator_requested.emit(_below(self._avatar)))
        self._build()
        self.retranslate()

    def _build(self) -> None:
        look = self.look
        left = QWidget(self)
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, look.px(8), 0)
        row.setSpacing(look.px(2))
        row.addWidget(self._menu)
        row.addWidget(self._project)
        row.addStretch(1)
        self._left = left
        left.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(look.px(12), 0, look.px(14), 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addWidget(self._tabs)
        whole.addStretch(1)
        whole.addWidget(self._commands, 1)
        whole.addSpacing(look.px(8))
        whole.addWidget(self._help)
        whole.addSpacing(look.px(8))
        whole.addWidget(self._avatar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the tabs begin where the text does, further left where room is short."""
        super().resizeEvent(event)
        width, px = self.width(), self.look.px
        wide = px(_TABS_LEFT_PX - 12)
        is_tight, is_roomy = width < px(_TIGHT_PX), width >= px(_ROOMY_PX)
        self._left.setMinimumWidth(0 if is_tight else wide if is_roomy else wide // 2)
        self._show_project()

    def menu_corner(self) -> QPoint:
        """Where the menu opens, global."""
        return _below(self._menu)

    def set_project(self, name: str) -> None:
        """Show the project's name; an empty one hides the button."""
        self._project.setText(name)
        self._show_project()
        self._project.updateGeometry()
        self.retranslate()

    def _show_project(self) -> None:
        """At large text in a small window the menu has what concerns the project; the title has its name."""
        has_room = self.width() >= self.look.px(_TIGHT_PX)
        self._project.setVisible(has_room and bool(self._project.text()))

    def set_workspaces(self, workspaces: Sequence[Choice]) -> None:
        """Offer these, key and name; a single one needs no tab."""
        self._tabs.set_choices(workspaces)
        self._tabs.setVisible(len(workspaces) > 1)

    @property
    def workspace(self) -> str:
        """The one that is shown as open, empty for none."""
        return self._tabs.current

    def set_workspace(self, key: str) -> None:
        """Show which one is open."""
        self._tabs.set_current(key)

    def set_annotator(self, name: str) -> None:
        """Show whose name is on the tags; an empty one hides the letter."""
        self._name = name
        self._avatar.set_name(name)
        self._avatar.setVisible(bool(name))
        self.retranslate()

    def set_has_menu_button(self, has_button: bool) -> None:
        """On macOS the system's bar has the menus, so the button goes."""
        self._menu.setVisible(has_button)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._menu.describe(self.tr("Menu"), key=self.look.key("menu"))
        name = self._project.text()
        self._project.describe(self.tr("Project {name}").format(name=name), tooltip=name)
        self._commands.setText(self.tr("Search or run a command"))
        self._commands.describe(self.tr("Search or run a command"), key=self.look.key("palette"))
        self._help.describe(self.tr("Keys and help"), key=self.look.key("keys"))
        who = self.tr("Tagging as {name}. Click to change").format(name=self._name)
        self._avatar.describe(who)
        self._tabs.setAccessibleName(self.tr("Workspaces"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to what is below."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("hair"))


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
