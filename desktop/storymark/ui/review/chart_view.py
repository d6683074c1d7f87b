"""A chart in the window, in the theme's colours; what leads on is reached with mouse and arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from storymark.services.drawing import CAPTION_PX, Area, Box, Drawing, Hit, Line, Shape, Words
from storymark.ui.reader.announce import announce
from storymark.ui.text import tip
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

_MARGIN_PX = 4
_FILE_MARGIN_PX = 20
_FILE_SCALE = 2


class ChartView(QWidget):
    """`taken` tells the hit that was clicked, or chosen with Enter."""

    taken = Signal(object)  # Hit

    def __init__(self, look: Look, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.drawing = drawing
        self._here = -1
        self._pointed = -1
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if drawing.hits else Qt.FocusPolicy.NoFocus)
        told = "; ".join(hit.words for hit in drawing.hits[:40])
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription(told)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        look, both = self.look, 2 * _MARGIN_PX
        return QSize(look.px(self.drawing.width) + both, look.px(self.drawing.height) + both)

    @property
    def here(self) -> Hit | None:
        """What Enter would take."""
        return self.drawing.hits[self._here] if 0 <= self._here < len(self.drawing.hits) else None

    # --- painting
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        painter.translate(_MARGIN_PX, _MARGIN_PX)
        for shape in self.drawing.shapes:
            paint_shape(painter, shape, self.look)
        if 0 <= self._pointed < len(self.drawing.hits):
            rect = self._rect(self.drawing.hits[self._pointed])
            painting.frame_round(painter, rect, self.look.colour("ctl"), 4)
        here = self.here
        if here is not None and self.hasFocus():
            painting.focus_ring(painter, self._rect(here), self.look, 4)

    def _rect(self, hit: Hit) -> QRectF:
        k = self.look.scale
        return QRectF(hit.x * k, hit.y * k, hit.width * k, hit.height * k)

    # --- mouse
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        pointed = self._at(event.position())
        if pointed != self._pointed:
            self._pointed = pointed
            shape = Qt.CursorShape.PointingHandCursor if pointed >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        self._pointed = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        found = self._at(event.position())
        if found >= 0:
            self._here = found
            self.update()
            self.taken.emit(self.drawing.hits[found])

    def event(self, event: QEvent) -> bool:
        """The words of what is under the pointer."""
        if isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            words = tip(self.drawing.hits[found].words) if found >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int:
        place = point - QPointF(_MARGIN_PX, _MARGIN_PX)
        return next((n for n, hit in enumerate(self.drawing.hits) if self._rect(hit).contains(place)), -1)

    # --- keys
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        super().focusInEvent(event)
        if self._here < 0:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: arrows go to the nearest mark that way, Enter takes it."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.here is not None and not event.isAutoRepeat():
                self.taken.emit(self.here)
            return
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = ways.get(Qt.Key(key))
        if way is None:
            super().keyPressEvent(event)
            return
        self._go(self._next(*way))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.drawing.hits):
            self._here = place
            announce(self, self.drawing.hits[place].words)
            self.update()

    def _next(self, across: int, down: int) -> int:
        here = self.here
        if here is None:
            return 0
        best, least = -1, 0.0
        for number, hit in enumerate(self.drawing.hits):
            right = (hit.x + hit.width / 2) - (here.x + here.width / 2)
            below = (hit.y + hit.height / 2) - (here.y + here.height / 2)
            along, aside = (right * across, abs(below)) if across else (below * down, abs(right))
            if along > 1:
                cost = along + 4 * aside
                if best < 0 or cost < least:
                    best, least = number, cost
        return best


def paint_shape(painter: QPainter, shape: Shape, look: Look) -> None:
    """One shape, its lengths at the present text size."""
    k = look.scale
    if isinstance(shape, Box):
        colour = QColor(look.colour(shape.ink))
        colour.setAlphaF(min(1.0, shape.share))
        rect = QRectF(shape.x * k, shape.y * k, shape.width * k, shape.height * k)
        painting.fill_round(painter, rect, colour, shape.radius)
    elif isinstance(shape, Line):
        pen = QPen(look.colour(shape.ink), shape.width)
        if shape.is_dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_polygon(shape.points, k))
    elif isinstance(shape, Area):
        colour = QColor(look.colour(shape.ink))
        colour.setAlphaF(shape.share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_polygon(shape.points, k))
    else:
        _paint_words(painter, shape, look)


def _paint_words(painter: QPainter, words: Words, look: Look) -> None:
    k = look.scale
    use = "caption" if words.size <= CAPTION_PX else "small_strong" if words.is_strong else "small_medium"
    font, ink = look.font(use), look.colour(words.ink)
    wide, high = (words.room or 2000) * k, 20 * k
    top, x = words.y * k - high / 2, words.x * k
    text = words.text
    if words.room:
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, round(wide))
    if words.anchor == "middle":
        painting.text_centre(painter, QRectF(x - wide / 2, top, wide, high), text, font, ink)
    elif words.anchor == "end":
        painting.text_right(painter, QRectF(x - wide, top, wide, high), text, font, ink)
    else:
        painting.text_left(painter, QRectF(x, top, wide, high), text, font, ink)


def _polygon(points: tuple[tuple[float, float], ...], k: float) -> QPolygonF:
    return QPolygonF([QPointF(x * k, y * k) for x, y in points])


def picture(drawing: Drawing, look: Look) -> QImage:
    """The chart with its title, twice as fine as the screen, on the ground of the present theme."""
    margin, head = _FILE_MARGIN_PX, 24
    foot = 18 if drawing.note else 0
    width = look.px(drawing.width) + 2 * margin
    height = look.px(drawing.height) + 2 * margin + head + foot
    image = QImage(width * _FILE_SCALE, height * _FILE_SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_FILE_SCALE)
    image.fill(look.colour("raised"))
    painter = QPainter(image)
    painting.smooth(painter)
    painter.translate(margin, margin)
    paint_shape(painter, Words(0, 6, drawing.title, is_strong=True), look)
    if drawing.note:
        y = (height - 2 * margin - 2) / look.scale
        paint_shape(painter, Words(0, y, drawing.note, "ink3", size=CAPTION_PX), look)
    painter.translate(0, head)
    for shape in drawing.shapes:
        paint_shape(painter, shape, look)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """A picture as a file's bytes."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(kept.data())
