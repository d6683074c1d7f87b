"""Icons in the colour of their surroundings, drawn once for each size, colour and screen density."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from storymark.assets import resource

_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
_MOST_KEPT = 512


def pixmap(name: str, size_px: int, colour: QColor, *, ratio: float = 1.0) -> QPixmap:
    """The icon `name` of `resources/icons`, `size_px` wide in device-independent pixels.

    Raises FileNotFoundError for a name that does not exist.
    """
    key = (name, size_px, colour.rgba(), ratio)
    made = _pixmaps.get(key)
    if made is None:
        if len(_pixmaps) >= _MOST_KEPT:
            _pixmaps.clear()
        made = _pixmaps[key] = _draw(name, size_px, colour, ratio)
    return made


def paint(painter: QPainter, name: str, x: float, y: float, size_px: int, colour: QColor) -> None:
    """Draw the icon with its top left corner at `x`, `y`."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(QRectF(x, y, size_px, size_px).toRect(), pixmap(name, size_px, colour, ratio=ratio))


def _draw(name: str, size_px: int, colour: QColor, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # its library is loaded with the first icon, not with the module

    side = max(1, round(size_px * ratio))
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    data = _source(name).replace(b"currentColor", colour.name(QColor.NameFormat.HexRgb).encode("ascii"))
    painter = QPainter(drawn)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
