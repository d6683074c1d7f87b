"""Small outlines that several painters share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def box_path(
    rect: QRectF, top_left: float, top_right: float, bottom_right: float, bottom_left: float
) -> QPainterPath:
    """A rectangle with a radius of its own at each corner; a radius is at most half of the shorter side."""
    limit = min(rect.width(), rect.height()) / 2
    tl, tr, br, bl = (min(r, limit) for r in (top_left, top_right, bottom_right, bottom_left))
    path = QPainterPath(QPointF(rect.left() + tl, rect.top()))
    path.lineTo(rect.right() - tr, rect.top())
    if tr:
        path.arcTo(rect.right() - 2 * tr, rect.top(), 2 * tr, 2 * tr, 90, -90)
    path.lineTo(rect.right(), rect.bottom() - br)
    if br:
        path.arcTo(rect.right() - 2 * br, rect.bottom() - 2 * br, 2 * br, 2 * br, 0, -90)
    path.lineTo(rect.left() + bl, rect.bottom())
    if bl:
        path.arcTo(rect.left(), rect.bottom() - 2 * bl, 2 * bl, 2 * bl, 270, -90)
    path.lineTo(rect.left(), rect.top() + tl)
    if tl:
        path.arcTo(rect.left(), rect.top(), 2 * tl, 2 * tl, 180, -90)
    path.closeSubpath()
    return path
