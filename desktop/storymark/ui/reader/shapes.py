"""Small outlines that several painters share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath


def tint_path(rect: QRectF, radius: float, *, is_round_left: bool, is_round_right: bool) -> QPainterPath:
    """A rectangle whose upper corners are round where wanted; the lower ones lie under a bar."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    path.addRect(rect.adjusted(0, radius, 0, 0))
    _square_off(path, rect, radius, is_round_left=is_round_left, is_round_right=is_round_right)
    return path


def bar_path(rect: QRectF, *, is_round_left: bool, is_round_right: bool) -> QPainterPath:
    """A bar with a round end where the tag truly ends and a square one where it goes on."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    radius = min(rect.width(), rect.height()) / 2
    path.addRoundedRect(rect, radius, radius)
    _square_off(path, rect, radius, is_round_left=is_round_left, is_round_right=is_round_right)
    return path


def outline_path(rect: QRectF, top: float, bottom_left: float, bottom_right: float) -> QPainterPath:
    """The outline of a selected tag: its lower corners follow the ends of its bar."""
    path = QPainterPath(QPointF(rect.left() + top, rect.top()))
    for corner, radius, angle in (
        (rect.topRight(), top, 90),
        (rect.bottomRight(), bottom_right, 0),
        (rect.bottomLeft(), bottom_left, 270),
        (rect.topLeft(), top, 180),
    ):
        if radius <= 0:
            path.lineTo(corner)
            continue
        left = corner.x() - (2 * radius if angle in (90, 0) else 0)
        above = corner.y() - (2 * radius if angle in (0, 270) else 0)
        path.arcTo(QRectF(left, above, 2 * radius, 2 * radius), angle, -90)
    path.closeSubpath()
    return path


def _square_off(
    path: QPainterPath, rect: QRectF, radius: float, *, is_round_left: bool, is_round_right: bool
) -> None:
    width = min(2 * radius, rect.width())
    if not is_round_left:
        path.addRect(QRectF(rect.left(), rect.top(), width, rect.height()))
    if not is_round_right:
        path.addRect(QRectF(rect.right() - width, rect.top(), width, rect.height()))
