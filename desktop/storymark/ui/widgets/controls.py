"""Buttons as the design draws them: they take the focus by keyboard only, so that the text keeps it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from storymark.ui.text import tip
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Control(QAbstractButton):
    """The base of drawn buttons: hover, focus ring after keys, name for screen readers, tooltip with key."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._has_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def describe(self, name: str, *, key: str = "", tooltip: str | None = None) -> None:
        """What it is called for those who hear it, and in its tooltip with the key that does the same."""
        self.setAccessibleName(name)
        self.setToolTip(tip(tooltip if tooltip is not None else name, key))
        if key:
            self.setAccessibleDescription(key)

    @property
    def is_hovered(self) -> bool:
        """Whether the pointer is over it."""
        return self.isEnabled() and self.underMouse()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        self._has_ring = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        self._has_ring = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter presses a button too, as outside macOS; Ctrl+Enter is the sheet’s."""
        key = event.key()
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat() and not has_ctrl:
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word it in the present language; who made it usually does that."""

    def paint_ring(self, painter: QPainter, *, radius: float = 6) -> None:
        """The ring, when the focus came by keyboard."""
        if self._has_ring and self.hasFocus():
            painting.focus_ring(painter, QRectF(self.rect()), self.look, radius)


class IconButton(Control):
    """An icon with a name; at least 28 px square."""

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None, *, size_px: int = 28) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self.setFixedSize(look.px(size_px), look.px(size_px))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        if self.isDown() or self.isChecked() or self.is_hovered:
            painting.fill_round(painter, QRectF(self.rect()), self.look.colour("sel"), 6)
        side = self.look.px(16)
        ink = "ink4" if not self.isEnabled() else "ink1" if self.is_hovered or self.isChecked() else "ink2"
        x, y = (self.width() - side) / 2, (self.height() - side) / 2
        icons.paint(painter, self._icon, x, y, side, self.look.colour(ink))
        self.paint_ring(painter)


class Button(Control):
    """A button with words, and if wanted an icon before and a key behind.

    `kind` is normal (raised with a border), primary (there is one), plain (words only) or link.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        parent: QWidget | None = None,
        *,
        kind: str = "normal",
        icon: str = "",
        key: str = "",
        height_px: int = 32,
    ) -> None:
        super().__init__(look, parent)
        self._kind, self._icon, self._key = kind, icon, key
        self._height_px = height_px
        self._shrinks = False
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_key(self, key: str) -> None:
        """Show another key behind the words."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon before the words."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def shrink(self) -> None:
        """Where room is short the key goes, then the words: icon and tooltip still say what it is."""
        self._shrinks = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(2 * self._pad() + self._inner_width(), self.look.px(self._height_px))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        if self._shrinks:
            return QSize(self.look.px(self._height_px), self.look.px(self._height_px))
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        ink, key_ink = self._paint_ground(painter)
        look, side = self.look, self.look.px(16)
        has_key = bool(self._key)
        if self._shrinks and self.width() < self.sizeHint().width():
            has_key = False
            if self.width() < 2 * self._pad() + self._inner_width(has_key=False):
                x, y = (self.width() - side) / 2, (self.height() - side) / 2
                icons.paint(painter, self._icon, x, y, side, look.colour(ink))
                self.paint_ring(painter)
                return
        x = (self.width() - self._inner_width(has_key=has_key)) / 2
        if self._icon:
            icons.paint(painter, self._icon, x, (self.height() - side) / 2, side, look.colour(ink))
            x += side + look.px(7)
        font = look.font(self._font())
        width = painting.width_of(font, self.text())
        painting.text_left(
            painter, QRectF(x, 0, width + 2, self.height()), self.text(), font, look.colour(ink)
        )
        if has_key:
            x += width + look.px(10)
            caption = look.font("caption")
            width = painting.width_of(caption, self._key)
            colour = QColor(look.colour(key_ink))
            if self._kind == "primary":
                colour.setAlphaF(0.8)
            painting.text_left(painter, QRectF(x, 0, width + 2, self.height()), self._key, caption, colour)
        self.paint_ring(painter)

    def _paint_ground(self, painter: QPainter) -> tuple[str, str]:
        """Draw the ground; the roles of words and key on it."""
        look, rect = self.look, QRectF(self.rect())
        is_on = self.isEnabled()
        if self._kind == "primary":
            ground = "prim" if is_on else "sunken"
            painting.fill_round(painter, rect, look.colour(ground), 6)
            if is_on and (self.is_hovered or self.isDown()):
                veil = QColor(look.colour("primT"))
                veil.setAlphaF(0.18 if self.isDown() else 0.1)
                painting.fill_round(painter, rect, veil, 6)
            return ("primT", "primT") if is_on else ("ink4", "ink4")
        if self._kind == "normal":
            ground = "sel" if self.isDown() else "window" if self.is_hovered else "raised"
            painting.frame_round(painter, rect, look.colour("strong"), 6, fill=look.colour(ground))
            return ("ink1", "ink3") if is_on else ("ink4", "ink4")
        if self._kind == "link":
            return ("here", "ink3") if is_on else ("ink4", "ink4")
        if self.isDown() or self.is_hovered:
            painting.fill_round(painter, rect, look.colour("sel"), 6)
            return "ink1", "ink2"
        return ("ink2", "ink3") if is_on else ("ink4", "ink4")

    def _font(self) -> str:
        return "row_strong" if self._kind == "primary" else "small_strong" if self._kind == "link" else "row"

    def _pad(self) -> int:
        return self.look.px(4 if self._kind == "link" else 12)

    def _inner_width(self, *, has_key: bool = True) -> int:
        look = self.look
        width = painting.width_of(look.font(self._font()), self.text())
        if self._icon:
            width += look.px(16 + 7)
        if self._key and has_key:
            width += look.px(10) + painting.width_of(look.font("caption"), self._key)
        return width
