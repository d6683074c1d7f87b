"""A dialog inside the window: head, body that scrolls where room is short, foot with its buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.overlay import Overlay, scrolled_by_key
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.pane import Hairline

_PAD_PX = 24


class Sheet(Overlay):
    """Fill `body` and `foot`. Enter does what the primary button does, Esc and the cross cancel.

    `accepted` and `rejected` come before `closed`. A sheet is made for one use.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(
        self, look: Look, window: QWidget, *, width_px: int, height_px: int = 0, has_lines: bool = False
    ) -> None:
        super().__init__(look, window, is_dimming=True, radius=12)
        self._width, self._height = look.px(width_px), look.px(height_px)
        self._primary: Button | None = None
        self._title = PlainLabel(look, font="dialog", parent=self.card)
        self._subtitle = ElidedLabel(
            look, font="path", ink="ink3", parent=self.card, mode=Qt.TextElideMode.ElideMiddle
        )
        self._subtitle.hide()
        self._close = IconButton(look, "x", self.card)
        self._close.clicked.connect(self.cancel)
        self._build_sheet(has_lines)
        Sheet.retranslate(self)  # a subclass words itself when its own parts are there

    def _build_sheet(self, has_lines: bool) -> None:
        look, pad = self.look, self.look.px(_PAD_PX)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(pad, look.px(18), look.px(14), look.px(12))
        self.head.addLayout(words, 1)
        self.head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._inner = QWidget()
        self.body = QVBoxLayout(self._inner)
        side = 0 if has_lines else pad
        self.body.setContentsMargins(side, 0, side, 0 if has_lines else look.px(18))
        self.body.setSpacing(look.px(10))
        self._body_area = QScrollArea(self.card)
        self._body_area.setFrameShape(QFrame.Shape.NoFrame)
        self._body_area.setWidgetResizable(True)
        # Only where words are large and the window small; what is wider than the card is never cut off.
        self._body_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._body_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body_area.viewport().setAutoFillBackground(False)
        self._body_area.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)  # setting it as the area's widget has switched it on
        OverlayScrollBar(look, self._body_area)
        self._foot = QWidget(self.card)
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(look.px(20), look.px(12), look.px(18), look.px(12))
        self.foot.setSpacing(look.px(8))
        whole = QVBoxLayout(self.card)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(self.head)
        if has_lines:
            whole.addWidget(Hairline(look, self.card))
        whole.addWidget(self._body_area, 1)
        self._foot_line = Hairline(look, self.card)
        whole.addWidget(self._foot_line)
        whole.addWidget(self._foot)

    def open(self) -> None:
        """Show it; without anything in its foot it ends with its body."""
        has_foot = self.foot.count() > 0
        self._foot.setVisible(has_foot)
        self._foot_line.setVisible(has_foot)
        super().open()

    def scroll_to(self, part: QWidget) -> None:
        """Put a part of the body at the top of what is seen of it, as far as there is body below."""
        self._body_area.verticalScrollBar().setValue(part.mapTo(self._inner, QPoint(0, 0)).y())

    @property
    def primary(self) -> Button | None:
        """The button that Enter presses."""
        return self._primary

    # --- filling
    def set_title(self, title: str, subtitle: str = "") -> None:
        """What it is for, and of what."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)
        self.card.setAccessibleName(title)

    def add_buttons(self, primary: Button, *others: Button) -> None:
        """Buttons at the right of the foot, the primary one last."""
        self._primary = primary
        for button in (*others, primary):
            button.setParent(self._foot)
            self.foot.addWidget(button)
        primary.clicked.connect(self.accept)

    # --- ending
    def accept(self) -> None:
        """What the primary button does; override `is_ready` to hold it back."""
        if not self.is_open or not self.is_ready():
            return
        self.accepted.emit()
        self.close_overlay()

    def cancel(self) -> None:
        """Esc or the cross."""
        if not self.is_open:
            return
        self.rejected.emit()
        self.close_overlay()

    def is_ready(self) -> bool:
        """Whether the primary button may act now."""
        return self._primary is None or self._primary.isEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter from any field, never by auto-repeat."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.accept()
            return
        if scrolled_by_key(self._body_area, event.key()):
            return
        super().keyPressEvent(event)

    # --- size
    def card_size(self, room: QSize) -> QSize:
        """As wide as wished; as high as wished or as its content."""
        width = min(self._width, room.width())
        height = self._height or self._natural_height(width)
        return QSize(width, min(height, room.height()))

    def _natural_height(self, width: int) -> int:
        inner = width - 2
        body = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else -1
        if body < 0:
            body = self.body.totalSizeHint().height()
        head = self.head.totalSizeHint().height()
        foot = self._foot.sizeHint().height() + 1 if self.foot.count() else 0
        return head + body + foot + 4

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._close.describe(self.tr("Close"), key="Esc")
