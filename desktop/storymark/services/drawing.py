"""Pictures of figures as plain shapes: painted by the window, written as SVG by the commands.

Lengths are pixels at 100 %, colours are names of the theme's roles (`design/README.md` section 2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

Point = tuple[float, float]

# The light theme's colours, for files: a picture in a paper is on white.
INKS: Mapping[str, str] = {
    "raised": "#FFFFFF",
    "sunken": "#EAE8E3",
    "hair": "#E5E2DC",
    "ink1": "#1E1D1B",
    "ink2": "#55524C",
    "ink3": "#716D66",
    "here": "#5552D4",
    "warn": "#8A5300",
}
FONTS = "Inter, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
TEXT_PX, CAPTION_PX, TITLE_PX = 12, 11, 13


class Box(NamedTuple):
    """A filled rectangle with round corners; `share` is how opaque it is."""

    x: float
    y: float
    width: float
    height: float
    ink: str
    share: float = 1.0
    radius: float = 3.0


class Line(NamedTuple):
    """A line through points, `width` thick; dashed or not."""

    points: tuple[Point, ...]
    ink: str
    width: float = 1.0
    is_dashed: bool = False


class Area(NamedTuple):
    """A filled shape without a border."""

    points: tuple[Point, ...]
    ink: str
    share: float


class Words(NamedTuple):
    """A text; `x`, `y` is the middle of its height at its `anchor` (start, middle, end); `room` cuts it."""

    x: float
    y: float
    text: str
    ink: str = "ink1"
    anchor: str = "start"
    size: float = TEXT_PX
    is_strong: bool = False
    room: float = 0.0


class Hit(NamedTuple):
    """A part that leads on: where it is, what it says for those who hear it, and what is behind it."""

    x: float
    y: float
    width: float
    height: float
    words: str
    target: object


Shape = Box | Line | Area | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in painting order; `title` names the whole, `note` says how it was made."""

    title: str
    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    hits: tuple[Hit, ...] = ()
    note: str = ""


@dataclass
class Sheet:
    """Collects shapes."""

    shapes: list[Shape] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)

    def add(self, *shapes: Shape) -> None:
        """On top of what is there."""
        self.shapes += shapes

    def done(self, title: str, width: float, height: float, *, note: str = "") -> Drawing:
        """The whole."""
        return Drawing(title, width, height, tuple(self.shapes), tuple(self.hits), note)


def svg(drawing: Drawing, *, margin: float = 20.0) -> str:
    """A file of its own, on white, with its title above and its note below."""
    top, bottom = margin + 24, margin + (18 if drawing.note else 0)
    width, height = drawing.width + 2 * margin, drawing.height + top + bottom
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" font-family={quoteattr(FONTS)}>'
    )
    title = Words(margin, margin + 6, drawing.title, is_strong=True, size=TITLE_PX)
    parts = [head, f"<title>{escape(drawing.title)}</title>"]
    parts.append(_shape(Box(0, 0, width, height, "raised", radius=0)))
    parts.append(_shape(title))
    parts.append(f'<g transform="translate({_n(margin)} {_n(top)})">')
    parts += [_shape(shape) for shape in drawing.shapes]
    parts.append("</g>")
    if drawing.note:
        note = Words(margin, height - margin + 2, drawing.note, "ink3", size=CAPTION_PX)
        parts.append(_shape(note))
    return "\n".join([*parts, "</svg>", ""])


def _shape(shape: Shape) -> str:
    if isinstance(shape, Box):
        return (
            f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" '
            f'height="{_n(shape.height)}" rx="{_n(shape.radius)}" '
            f'fill="{INKS[shape.ink]}"{_opacity(shape.share)}/>'
        )
    if isinstance(shape, Line):
        dash = ' stroke-dasharray="4 3"' if shape.is_dashed else ""
        return (
            f'<polyline points="{_points(shape.points)}" fill="none" stroke="{INKS[shape.ink]}" '
            f'stroke-width="{_n(shape.width)}"{dash}/>'
        )
    if isinstance(shape, Area):
        return f'<polygon points="{_points(shape.points)}" fill="{INKS[shape.ink]}"{_opacity(shape.share)}/>'
    weight = ' font-weight="600"' if shape.is_strong else ""
    # The middle of a line of Latin text lies about a third of its size above its base line.
    base = shape.y + shape.size * 0.35
    text = cut(shape.text, shape.room, shape.size)
    return (
        f'<text x="{_n(shape.x)}" y="{_n(base)}" font-size="{_n(shape.size)}" fill="{INKS[shape.ink]}" '
        f'text-anchor="{shape.anchor}"{weight}>{escape(text)}</text>'
    )


def cut(text: str, room: float, size: float) -> str:
    """The text, or as much of it as `room` holds with an ellipsis; 0 is room for all.

    Widths are guessed: a file is opened with fonts that nobody knows here.
    """
    if not room or sum(_width(character) for character in text) * size <= room:
        return text
    kept, left = "", room / size - 1.0
    for character in text:
        left -= _width(character)
        if left < 0:
            break
        kept += character
    return kept.rstrip() + "…"


def _width(character: str) -> float:
    return 1.0 if "\u2e80" <= character <= "\uffef" else 0.58


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _opacity(share: float) -> str:
    return "" if share >= 1 else f' fill-opacity="{_n(share)}"'


def _n(value: float) -> str:
    """Short, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
