"""What a review draws: icons of kinds, chips of state, initials of people, bars of tags."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from storymark.domain import decisions as d
from storymark.domain import disagreements as kinds
from storymark.ui.review.places import Place
from storymark.ui.review.scene import BAR_PX, Bar
from storymark.ui.review.words import ABOUT_LABELS, weightiest
from storymark.ui.text import initial
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.theme.theme import LabelPaint
from storymark.ui.widgets import painting

VEILED = "veiled"  # candidates are hidden until the reviewer has judged
_STATE_ICONS = {
    d.AGREED: ("check", "ok"),
    d.DECIDED: ("check", "ok"),
    d.STALE: ("refresh-cw", "warn"),
    d.CONFLICT: ("git-merge", "bad"),
    d.WAITING: ("clock", "ink3"),
    d.SAMPLED: ("scan", "ink2"),
    VEILED: ("eye-off", "ink2"),
}


def ink_of(place: Place) -> str:
    """The colour role of a place's icon and underline: bad for labels, warn for edges and what is missing."""
    if place.state in _STATE_ICONS:
        return _STATE_ICONS[place.state][1]
    return "bad" if place.cluster.kinds & ABOUT_LABELS else "warn"


def place_icon(painter: QPainter, x: float, y: float, side: int, place: Place, look: Look) -> None:
    """The shape of a state, or while it is open of its weightiest kind; `x`, `y` is its top left corner."""
    facts_icon(painter, x, y, side, place.state, place.cluster.kinds, look)


def facts_icon(
    painter: QPainter, x: float, y: float, side: int, state: str, found: frozenset[str], look: Look
) -> None:
    """The same for a state and a set of kinds."""
    if state in _STATE_ICONS:
        name, ink = _STATE_ICONS[state]
        icons.paint(painter, name, x, y, side, look.colour(ink))
        return
    kind_icon(painter, x, y, side, weightiest(found), look)


def kind_icon(painter: QPainter, x: float, y: float, side: int, kind: str, look: Look) -> None:
    """A dashed ring for missing, two arrows for edges, a tag for labels."""
    painting.smooth(painter)
    if kind in ABOUT_LABELS:
        icons.paint(painter, "tag", x, y, side, look.colour("bad"))
    elif kind in (kinds.MISSING, ""):
        pen = QPen(look.colour("ink2"), 1.6)
        pen.setDashPattern([2.2, 2.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x, y, side, side).adjusted(1.5, 1.5, -1.5, -1.5))
    elif kind == kinds.SPLIT:
        icons.paint(painter, "split", x, y, side, look.colour("warn"))
    else:
        _arrows(painter, x, y, side, look.colour("warn"))


def _arrows(painter: QPainter, x: float, y: float, side: int, colour: QColor) -> None:
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    k, middle = side / 16, y + side / 2
    painter.drawLine(QPointF(x + 2 * k, middle), QPointF(x + 14 * k, middle))
    for tip, back in ((2, 5), (14, 11)):
        painter.drawPolyline(
            [
                QPointF(x + back * k, middle - 3 * k),
                QPointF(x + tip * k, middle),
                QPointF(x + back * k, middle + 3 * k),
            ]
        )


@cache
def initials(names: tuple[str, ...]) -> tuple[str, ...]:
    """A letter for each, two where letters are the same; “Person B” is B."""
    first = [last if len(last := (name.split() or [name])[-1]) == 1 else initial(name) for name in names]
    return tuple(
        letter if first.count(letter) == 1 else (name.split() or [name])[-1][:2].strip() or letter
        for letter, name in zip(first, names, strict=True)
    )


def people(
    painter: QPainter, right: float, y: float, names: Sequence[str], look: Look, *, side: int = 18
) -> float:
    """Initials in rings, overlapping, flush right; where they begin. More than five end in a number."""
    painting.smooth(painter)
    shown = list(initials(tuple(names)))
    if len(shown) > 5:
        shown = [*shown[:4], f"+{len(names) - 4}"]
    step = side - look.px(5)
    left = right - side - step * (len(shown) - 1)
    for number, letter in enumerate(shown):
        person(painter, left + step * number, y, letter, look, side=side)
    return left


def person(painter: QPainter, x: float, y: float, letter: str, look: Look, *, side: int = 18) -> None:
    """One initial in a ring."""
    rect = QRectF(x, y, side, side)
    painting.frame_round(painter, rect, look.colour("strong"), side / 2, fill=look.colour("sel"))
    painting.text_centre(painter, rect, letter, look.font("caption_strong"), look.colour("ink2"))


def note_chip(
    painter: QPainter, x: float, y: float, text: str, look: Look, *, ink: str, kind: str = ""
) -> float:
    """A word on the tint of `ok`, `warn` or `bad` with the icon of its kind or state; where it ends."""
    side, height = look.px(14), look.px(22)
    width = look.px(8 + 6 + 8) + side + painting.width_of(look.font("small_strong"), text)
    painting.smooth(painter)
    ground = {"ok": "okT", "warn": "warnT", "bad": "badT"}.get(ink, "sunken")
    painting.fill_round(painter, QRectF(x, y, width, height), look.colour(ground), 5)
    if kind in _STATE_ICONS or ink == "ok":
        icon, _ = _STATE_ICONS.get(kind, ("check", "ok"))
        icons.paint(painter, icon, x + look.px(8), y + (height - side) / 2, side, look.colour(ink))
    else:
        kind_icon(painter, x + look.px(8), y + (height - side) / 2, side, kind, look)
    words = QRectF(x + look.px(14) + side, y, width, height)
    painting.text_left(painter, words, text, look.font("small_strong"), look.colour(ink))
    return x + width


def bar_shape(rect: QRectF, bar: Bar, radius: float) -> QPainterPath:
    """Round at a true edge, square where the tag goes on."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if not bar.begins:
        path.addRect(QRectF(rect.left(), rect.top(), radius, rect.height()))
    if not bar.ends:
        path.addRect(QRectF(rect.right() - radius, rect.top(), radius, rect.height()))
    return path.simplified()


def tag_bar(
    painter: QPainter,
    left: float,
    top: float,
    bar: Bar,
    paint: LabelPaint,
    look: Look,
    *,
    name: str,
    style: str = "lane",
) -> None:
    """A tag in a lane (tint with an edge), in gold (solid) or as a proposal (dashed)."""
    painting.smooth(painter)
    height = look.px(BAR_PX)
    rect = QRectF(left + bar.left - 1, top, max(4.0, bar.right - bar.left + 2), height)
    shape = bar_shape(rect, bar, 4)
    ink = paint.text
    if style == "gold":
        painter.fillPath(shape, paint.solid)
        ink = paint.on_solid
    elif style == "draft":
        pen = QPen(paint.text, 1.4)
        pen.setDashPattern([3.2, 2.2])
        painter.setPen(pen)
        painter.setBrush(look.colour("page"))
        painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
    else:
        painter.fillPath(shape, paint.tint)
        if look.theme.has_high_contrast:
            painter.strokePath(shape, QPen(paint.bar, 1))
        if bar.begins:
            painting.fill_round(painter, QRectF(rect.left(), rect.top(), 3, height), paint.bar, 1.5)
    words = " ".join(part for part in (bar.letter, name if bar.begins else f"… {name}") if part)
    inner = rect.adjusted(look.px(9), 0, -look.px(3), 0)
    if inner.width() > look.px(8):
        use = "caption_strong" if style != "lane" or bar.letter else "caption"
        painting.text_left(painter, inner, words, look.font(use), ink)
