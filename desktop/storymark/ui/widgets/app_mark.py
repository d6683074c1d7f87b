"""The program's sign: lines of a story, two of them tagged, on ink (paper in the dark theme)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

# In units of a 48th of the side: left, top, width, height, colour (line, or a label's bar).
_LINES = (
    (10, 13.6, 18, 2.6, "line"),
    (30, 17.6, 7.5, 2.8, "teal"),
    (10, 22.2, 24, 2.6, "line"),
    (10, 26.6, 15.5, 3.2, "amber"),
    (10, 31.4, 11.5, 2.6, "line"),
)


def paint_app_mark(painter: QPainter, x: float, y: float, side: float, look: Look) -> None:
    """Draw it as a square of `side` px."""
    painting.smooth(painter)
    painting.fill_round(painter, QRectF(x, y, side, side), look.colour("prim"), side * 0.21)
    unit = side / 48
    # The tags stand on the opposite ground, so each takes the other theme's bar.
    from storymark.ui.theme.theme import Theme

    other = Theme.light() if look.theme.is_dark else Theme.dark()
    for left, top, width, height, colour in _LINES:
        ink = look.colour("primT") if colour == "line" else other.label(colour).bar
        rect = QRectF(x + left * unit, y + top * unit, width * unit, height * unit)
        painting.fill_round(painter, rect, ink, height * unit / 2)
