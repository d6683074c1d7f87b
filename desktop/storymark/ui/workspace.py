"""The annotate workspace: stories left, text in the middle, labels and tags right, as wide as fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from storymark.ui.panels.left_pane import LeftPane
from storymark.ui.panels.right_pane import RightPane
from storymark.ui.panels.story_head import StoryHead
from storymark.ui.theme.look import Look
from storymark.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from storymark.ui.widgets.inline_message import InlineMessage


class Widths(NamedTuple):
    """Pane widths for windows from `at_least` px; a width of 0 hides the pane until it is asked for."""

    at_least: int
    left: int
    right: int
    has_tabs: bool


# design/README.md section 4, the widest first; the last is for enlarged words in a small window.
WIDTHS = (
    Widths(1680, 304, 320, False),
    Widths(1440, 264, 296, False),
    Widths(1280, 240, 280, True),
    Widths(760, 0, 272, True),
    Widths(0, 0, 0, True),
)
_OVERLAY_LEFT_PX, _OVERLAY_RIGHT_PX = 240, 272
SMALLEST_PANE_PX = 200
LARGEST_PANE_PX = 520


def widths_for(window_px: int) -> Widths:
    """The row of the table for a window of this width."""
    return next(row for row in WIDTHS if window_px >= row.at_least)


class Workspace(QWidget):
    """Three panes side by side; each can be dragged, hidden by key, and is remembered."""

    panes_changed = Signal()
    notice_action = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.left = LeftPane(look)
        self.head = StoryHead(look)
        self.right = RightPane(look)
        self._empty: QWidget | None = None
        self._banner: InlineMessage | None = None
        self._notice: InlineMessage | None = None
        self._row: Widths | None = None
        self._is_dragged = False
        self._is_text_only = False
        self._wanted = {"left": True, "right": True}
        self._is_over = {"left": False, "right": False}
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self.left, self._make_centre(), self.right):
            self._splitter.addWidget(pane)
        for side in (self.left, self.right):
            side.setMinimumWidth(look.px(SMALLEST_PANE_PX))
            side.setMaximumWidth(look.px(LARGEST_PANE_PX))
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._on_dragged)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._splitter, 1)
        self._whole = whole

    def _make_centre(self) -> QWidget:
        self._centre = QStackedWidget(self)
        story = Pane(self.look, self._centre, ground="page")
        self._column = QVBoxLayout(story)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self._centre.addWidget(story)
        return self._centre

    # --- what is in the middle
    def set_view(self, view: QWidget) -> None:
        """Put the text view below the story's head; until then the page is blank."""
        self._column.takeAt(1)
        self._view = view
        self._column.addWidget(view, 1)

    def show_notice(self, kind: str, word: str, text: str, *, action: tuple[str, str] | None = None) -> None:
        """A message over the text; `kind` and `action` as in `InlineMessage`.

        One of kind `here` comes while somebody is at work, so it stands below the text, which does not move.
        """
        from storymark.ui.widgets.inline_message import InlineMessage

        if self._notice is None:
            self._notice = InlineMessage(self.look, self._centre.widget(0))
            self._notice.action_requested.connect(self.notice_action)
        self._column.removeWidget(self._notice)
        self._column.insertWidget(self._column.count() if kind == "here" else 1, self._notice)
        self._notice.show_message(kind, word, text, action=action)

    def put_above_text(self, strip: QWidget) -> None:
        """What belongs to the text and is always right above it."""
        self._column.insertWidget(self._column.indexOf(self._view), strip)

    def hide_notice(self, act: str = "") -> None:
        """The message over the text is about another story; with `act` only a message that offers that."""
        if self._notice is not None and act in ("", self._notice.act):
            self._notice.hide()

    def show_story(self) -> None:
        """The text is in the middle."""
        self._centre.setCurrentIndex(0)

    def set_empty_page(self, page: QWidget) -> None:
        """The page for a project without stories."""
        if self._centre.indexOf(page) < 0:
            self._centre.addWidget(page)
        self._empty = page

    def show_empty(self) -> None:
        """The page for a project without stories is in the middle."""
        if self._empty is not None:
            self._centre.setCurrentWidget(self._empty)

    def show_banner(self, word: str, text: str) -> None:
        """What must stay in view above all panes while it holds; empty texts take it away."""
        if self._banner is None:
            if not text:
                return
            from storymark.ui.widgets.inline_message import InlineMessage

            self._banner = InlineMessage(self.look, self)
            self._banner.hide_close()
            self._whole.insertWidget(0, self._banner)
        if text:
            self._banner.show_message("warn", word, text)
        else:
            self._banner.hide()

    # --- panes
    def toggle_left(self) -> None:
        """Show or hide the story list; in a narrow window it comes for as long as it is wanted."""
        self._toggle("left", has_room=self._row is None or self._row.left > 0)

    def toggle_right(self) -> None:
        """Show or hide labels and tags; where words are large and room is short they come likewise."""
        self._toggle("right", has_room=self._row is None or self._row.right > 0)

    def _toggle(self, side: str, *, has_room: bool) -> None:
        flags = self._wanted if has_room else self._is_over
        flags[side] = not flags[side]
        if not has_room and flags[side]:
            # Two of them would leave nothing of the text.
            self._is_over["right" if side == "left" else "left"] = False
        self._arrange()

    def ensure_right(self) -> None:
        """Labels and tags are needed now: a note is to be written."""
        if not self.right.isVisible():
            self._wanted["right"] = True
            self._is_over = {"left": False, "right": True}
            self._arrange()

    def set_text_only(self, is_text_only: bool) -> None:
        """Focus mode: nothing but the text."""
        self.head.setVisible(not is_text_only)
        self._is_text_only = is_text_only
        self._arrange()

    def ensure_left(self) -> None:
        """The list is needed now: its filter was asked for."""
        if not self.left.isVisible():
            self._wanted["left"] = True
            self._is_over = {"left": True, "right": False}
            self._arrange()

    def save_state(self) -> QByteArray:
        """The widths, if somebody dragged them."""
        return self._splitter.saveState() if self._is_dragged else QByteArray()

    def restore_state(self, state: QByteArray) -> None:
        """The widths of the last time."""
        if not state.isEmpty():
            self._is_dragged = self._splitter.restoreState(state)

    def hidden_panes(self) -> list[str]:
        """The panes that somebody put away."""
        return [side for side, is_wanted in self._wanted.items() if not is_wanted]

    def hide_panes(self, sides: list[str]) -> None:
        """Put these away, as they were the last time."""
        self._wanted = {side: side not in sides for side in self._wanted}
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        row = widths_for(round(self.width() / self.look.scale))
        if row != self._row:
            self._row = row
            self._is_over = dict.fromkeys(self._is_over, False)
            self.right.set_tabbed(row.has_tabs)
            self._arrange()

    def _arrange(self) -> None:
        row = self._row
        if row is None:
            return
        for side, pane, width in (("left", self.left, row.left), ("right", self.right, row.right)):
            is_wanted = self._wanted[side] if width else self._is_over[side]
            pane.setVisible(is_wanted and not self._is_text_only)
        if not self._is_dragged:
            left = self.look.px(row.left or _OVERLAY_LEFT_PX)
            right = self.look.px(row.right or _OVERLAY_RIGHT_PX)
            self._splitter.setSizes([left, max(1, self.width() - left - right), right])
        self.panes_changed.emit()

    def _on_dragged(self, _position: int, _index: int) -> None:
        self._is_dragged = True
