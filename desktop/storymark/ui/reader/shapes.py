"""Small outlines that several painters share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
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


def _square_off(
    path: QPainterPath, rect: QRectF, radius: float, *, is_round_left: bool, is_round_right: bool
) -> None:
    width = min(2 * radius, rect.width())
    if not is_round_left:
        path.addRect(QRectF(rect.left(), rect.top(), width, rect.height()))
    if not is_round_right:
        path.addRect(QRectF(rect.right() - width, rect.top(), width, rect.height()))
