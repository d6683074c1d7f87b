"""A layer over the whole window that holds a card: the base of sheets and popovers.

It is a child of the window and not a window of its own: it needs no window manager to be placed, focused or
framed, and it is drawn alike everywhere. While it is open it keeps the keys: no shortcut of the window fires.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from storymark.ui.reader.announce import announce
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

_MARGIN_PX = 16
_SHADOW_PX = 28


class Card(QWidget):
    """The raised ground of what lies on an overlay."""

    def __init__(self, look: Look, parent: QWidget, *, radius: float) -> None:
        super().__init__(parent)
        self.look = look
        self.radius = radius

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        edge = "strong" if self.look.theme.is_dark else "hair"
        ground = self.look.colour("raised")
        painting.frame_round(painter, QRectF(self.rect()), self.look.colour(edge), self.radius, fill=ground)


class Overlay(QWidget):
    """Covers `window` while it is open. `closed` comes after every end, whatever it was."""

    closed = Signal()

    def __init__(self, look: Look, window: QWidget, *, is_dimming: bool, radius: float) -> None:
        super().__init__(window)
        self.look = look
        self._window = window
        self._is_dimming = is_dimming
        self._before: QWidget | None = None
        self._focused: QWidget | None = None
        self._is_open = False
        self.card = Card(look, self, radius=radius)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    # --- opening and closing
    def open(self) -> None:
        """Show it over everything and give the focus to `first_focus`."""
        if self._is_open:
            return
        self._is_open = True
        self._before = QApplication.focusWidget()
        self._window.installEventFilter(self)
        _application().focusChanged.connect(self._on_focus_changed)
        self.setGeometry(self._window.rect())
        self.place()
        self.show()
        self.raise_()
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)
        # It is no window, so a screen reader would name the field only, and not what is asked.
        announce(self.card, self.card.accessibleName())

    def close_overlay(self) -> None:
        """Take it away, give the focus back, and forget it."""
        if not self._is_open:
            return
        self._is_open = False
        self._window.removeEventFilter(self)
        _application().focusChanged.disconnect(self._on_focus_changed)
        self.hide()
        self._give_focus_back()
        self.closed.emit()
        self.deleteLater()

    @property
    def is_open(self) -> bool:
        """Whether it is on the screen."""
        return self._is_open

    def first_focus(self) -> QWidget | None:
        """What gets the focus when it opens."""
        chain = self._focus_chain()
        return chain[0] if chain else None

    def cancel(self) -> None:
        """Esc, or a click outside of a popover."""
        self.close_overlay()

    # --- placing
    def place(self) -> None:
        """Put the card where it belongs: in the middle, never larger than the window."""
        size = self.card_size(self.room())
        x = (self.width() - size.width()) // 2
        y = (self.height() - size.height()) // 2
        self.card.setGeometry(QRect(QPoint(x, y), size))

    def room(self) -> QSize:
        """The largest card that fits."""
        margin = 2 * _MARGIN_PX
        return QSize(max(120, self.width() - margin), max(80, self.height() - margin))

    def card_size(self, room: QSize) -> QSize:
        """How large the card wants to be within `room`."""
        return self.card.sizeHint().boundedTo(room)

    def retranslate(self) -> None:
        """Word it in the present language."""

    # --- Qt's hooks
    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        """Keeps the window's shortcuts quiet, and places the card anew when its content changes."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest and self._is_open:
            self.place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the card has taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        # Everything else ends here: the window below does not hear it.

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays within the card."""
        chain = self._focus_chain()
        if not chain:
            return True
        # The window's own: the application has none while another program is in front.
        here = self._window.focusWidget()
        if here in chain:
            place = (chain.index(here) + (1 if is_next else -1)) % len(chain)
        else:
            place = 0 if is_next else -1
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        chain[place].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks do not go through."""
        if not self._is_dimming and not self.card.geometry().contains(event.position().toPoint()):
            self.cancel()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil over the window, and the card's shadow."""
        painter = QPainter(self)
        if self._is_dimming:
            veil = QColor(0, 0, 0, 140) if self.look.theme.is_dark else QColor(30, 29, 27, 76)
            painter.fillRect(event.rect(), veil)
        self._paint_shadow(painter)

    def _paint_shadow(self, painter: QPainter) -> None:
        painting.smooth(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        reach = _SHADOW_PX if self._is_dimming else _SHADOW_PX // 2
        strength = 5 if self.look.theme.is_dark else 2.2
        card = QRectF(self.card.geometry()).translated(0, reach / 4)
        for step in range(reach, 0, -2):
            painter.setBrush(QColor(0, 0, 0, round(strength * (1 - step / reach)) + 1))
            radius = self.card.radius + step
            painter.drawRoundedRect(card.adjusted(-step, -step, step, step), radius, radius)

    def _give_focus_back(self) -> None:
        before, self._before = self._before, None
        above = _open_overlays(self._window)
        if above:
            # One that was opened from this one stays on top, and gives the focus back in its turn.
            above[-1]._before = before
        elif before is not None and _is_alive(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Nobody takes the focus away from what lies on top; who tries gets it afterwards."""
        if now is None or now.window() is not self.window() or _open_overlays(self._window)[-1:] != [self]:
            return
        if self.isAncestorOf(now):
            self._focused = now
            self._bring_into_view(now)
        else:
            self._before = now
            back = self._focused if self._focused is not None and _is_alive(self._focused) else None
            back = back or self.first_focus()
            if back is not None:
                back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _bring_into_view(self, part: QWidget) -> None:
        """Where room is short the card scrolls; what has the focus is seen."""
        around = part.parentWidget()
        while around is not None and around is not self:
            if isinstance(around, QScrollArea) and around is not part:
                around.ensureWidgetVisible(part)
            around = around.parentWidget()

    def _focus_chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if (
                self.isAncestorOf(widget)
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.isEnabled()
                and widget.isVisibleTo(self)
            ):
                chain.append(widget)
            widget = widget.nextInFocusChain()
        return chain


def scrolled_by_key(area: QScrollArea, key: int) -> bool:
    """Up, Down and pages scroll what no part with the focus wants them for; whether this key did."""
    bar = area.verticalScrollBar()
    step = {
        Qt.Key.Key_Up: -bar.singleStep(),
        Qt.Key.Key_Down: bar.singleStep(),
        Qt.Key.Key_PageUp: -bar.pageStep(),
        Qt.Key.Key_PageDown: bar.pageStep(),
    }.get(Qt.Key(key))
    if step is None or bar.maximum() == bar.minimum():
        return False
    bar.setValue(bar.value() + step)
    return True


def has_open_overlay(window: QWidget) -> bool:
    """Whether a sheet or popover lies over the window."""
    return bool(_open_overlays(window))


def _open_overlays(window: QWidget) -> list[Overlay]:
    """In the order in which they lie over one another, the topmost last."""
    return [child for child in window.children() if isinstance(child, Overlay) and child.is_open]


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _is_alive(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
