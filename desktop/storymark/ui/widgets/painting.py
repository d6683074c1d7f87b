"""Shapes that several widgets and delegates draw alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.theme.theme import LabelPaint

FLAGS_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
FLAGS_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
FLAGS_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine

RING_PX = 16
CAP_HEIGHT = 20


def smooth(painter: QPainter) -> None:
    """Round shapes without steps."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def fill_round(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    """A filled rounded rectangle without border."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def frame_round(
    painter: QPainter,
    rect: QRectF,
    colour: QColor,
    radius: float,
    *,
    fill: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle whose border lies inside `rect`, so that 1 px lines are sharp."""
    half = width / 2
    painter.setPen(QPen(colour, width))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(painter: QPainter, rect: QRectF, look: Look, radius: float) -> None:
    """The `here` ring of what has the focus by keyboard."""
    smooth(painter)
    frame_round(painter, rect, look.colour("here"), radius, width=2)


def text_left(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """One line, cut with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
    painter.drawText(rect, int(FLAGS_LEFT), fitting)


def text_right(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """One line, flush right."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, int(FLAGS_RIGHT), text)


def text_centre(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """One line in the middle."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, int(FLAGS_CENTRE), text)


def width_of(font: QFont, text: str) -> int:
    """How wide a line of text is, in px."""
    return QFontMetrics(font).horizontalAdvance(text)


def cap_width(look: Look, text: str) -> int:
    """How wide a key cap for `text` is: at least as wide as high."""
    return max(look.px(CAP_HEIGHT), width_of(look.font("caption_strong"), text) + look.px(12))


def key_cap(painter: QPainter, rect: QRectF, text: str, look: Look, *, ink: str = "ink2") -> None:
    """A key on raised ground with a border."""
    smooth(painter)
    frame_round(painter, rect, look.colour("hair"), 4, fill=look.colour("raised"))
    text_centre(painter, rect, text, look.font("caption_strong"), look.colour(ink))


def label_cap(painter: QPainter, rect: QRectF, text: str, paint: LabelPaint, look: Look) -> None:
    """A label's key on its tint."""
    smooth(painter)
    ground = QColor(paint.bar)
    ground.setAlphaF(0.18 if not look.theme.is_dark else 0.26)
    fill_round(painter, rect, ground, 4)
    if look.theme.has_high_contrast:
        frame_round(painter, rect, paint.bar, 4)
    text_centre(painter, rect, text, look.font("small_strong"), paint.text)


def chip_width(look: Look, text: str, *, has_icon: bool = False) -> int:
    """How wide a chip with this name is."""
    return width_of(look.font("small_medium"), text) + look.px(22) + (look.px(18) if has_icon else 0)


def chip(
    painter: QPainter,
    rect: QRectF,
    text: str,
    paint: LabelPaint,
    look: Look,
    *,
    is_solid: bool = False,
    is_dashed: bool = False,
) -> None:
    """A label's name with its mini bar, on the tint, solid for a selected tag, dashed for a suggestion."""
    smooth(painter)
    if is_dashed:
        pen = QPen(paint.bar, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
    else:
        fill_round(painter, rect, paint.solid if is_solid else paint.tint, 5)
        if look.theme.has_high_contrast and not is_solid:
            frame_round(painter, rect, paint.bar, 5)
    ink = paint.on_solid if is_solid else paint.text
    bar = QRectF(rect.left() + look.px(8), rect.center().y() - look.px(4), 3, look.px(8))
    fill_round(painter, bar, paint.on_solid if is_solid else paint.bar, 1.5)
    words = rect.adjusted(look.px(15), 0, -look.px(4), 0)
    text_left(painter, words, text, look.font("small_strong" if is_solid else "small_medium"), ink)


def label_bar(
    painter: QPainter, rect: QRectF, parts: Sequence[tuple[QColor, int]], *, gap: float = 1.5
) -> None:
    """How many tags of each label there are, as lengths on one line."""
    total = sum(count for _, count in parts)
    if total <= 0:
        return
    smooth(painter)
    room = rect.width() - gap * (len(parts) - 1)
    left = rect.left()
    for colour, count in parts:
        width = max(rect.height(), room * count / total)
        fill_round(painter, QRectF(left, rect.top(), width, rect.height()), colour, rect.height() / 2)
        left += width + gap


def status_mark(
    painter: QPainter, x: float, y: float, look: Look, *, status: str, share: float, is_flagged: bool = False
) -> None:
    """What a story is: flag, tick, arrow for skipped, lock for submitted, ring with its progress, circle.

    `x`, `y` is the top left corner of a square of 16 px; each status has a shape of its own.
    """
    side = look.px(RING_PX)
    if is_flagged:
        icons.paint(painter, "flag", x + look.px(1), y + look.px(1), look.px(14), look.colour("warn"))
        return
    if status == "done":
        tick(painter, x, y, look)
        return
    if status in ("skipped", "submitted"):
        name = "skip-forward" if status == "skipped" else "lock"
        icons.paint(painter, name, x, y, side, look.colour("ink3"))
        return
    ring(painter, x, y, look, share=share if status == "open" else None)


def ring(painter: QPainter, x: float, y: float, look: Look, *, share: float | None) -> None:
    """A circle for nothing done (`share` None), else an arc as long as the share 0 to 1."""
    smooth(painter)
    side = look.px(RING_PX)
    inner = QRectF(x, y, side, side).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if share is None:
        painter.setPen(QPen(look.colour("ctl"), 1.5))
        painter.drawEllipse(inner)
        return
    painter.setPen(QPen(look.colour("strong"), 2))
    painter.drawEllipse(inner)
    # A story that was opened shows a little of the arc even when nothing of it is read.
    turn = max(0.03, min(1.0, share))
    pen = QPen(look.colour("here"), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(inner, 90 * 16, -round(turn * 360 * 16))


def tick(painter: QPainter, x: float, y: float, look: Look) -> None:
    """A filled circle with a tick: done."""
    smooth(painter)
    side = look.px(RING_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ok"))
    painter.drawEllipse(QRectF(x, y, side, side).adjusted(0.5, 0.5, -0.5, -0.5))
    check(painter, QRectF(x, y, side, side), look.colour("window"))


def check(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick in the middle of a square."""
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, k = box.x(), box.y(), box.width() / 16
    painter.drawPolyline(
        [
            QPointF(x + 4.9 * k, y + 8.2 * k),
            QPointF(x + 7.1 * k, y + 10.4 * k),
            QPointF(x + 11.1 * k, y + 5.9 * k),
        ]
    )
