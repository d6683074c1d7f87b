"""Charts of figures: a matrix, bars, a line with its band. A mark with something behind it is a hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storymark.services.drawing import CAPTION_PX, Area, Box, Drawing, Hit, Line, Point, Sheet, Words

_CELL = (92.0, 30.0)
_NAME = 150.0
_BAR = 22.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One mark: its number as written, how deep or long it is (0 to 1), its words, what is behind it."""

    text: str
    share: float
    words: str
    target: object = None


def matrix(
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[Cell | None]],
    *,
    cell_width: float = _CELL[0],
    note: str = "",
) -> Drawing:
    """A shade that deepens with the number, which is always written too; None leaves a place empty."""
    sheet = Sheet()
    width, height = cell_width, _CELL[1]
    for number, name in enumerate(columns):
        x = _NAME + number * (width + 2) + width / 2
        sheet.add(Words(x, 9, name, "ink2", "middle", CAPTION_PX, room=width - 4))
    for place, (name, line) in enumerate(zip(rows, cells, strict=True)):
        top = 22 + place * (height + 2)
        sheet.add(Words(0, top + height / 2, name, "ink1", room=_NAME - 10))
        for number, cell in enumerate(line):
            if cell is None:
                continue
            left = _NAME + number * (width + 2)
            sheet.add(Box(left, top, width, height, "sunken", radius=4))
            if cell.share > 0:
                # ink1 stays above 4.5:1 on the deepest.
                sheet.add(Box(left, top, width, height, "here", 0.06 + 0.28 * cell.share, 4))
            ink = "ink1" if cell.share > 0 or cell.target else "ink3"
            sheet.add(Words(left + width / 2, top + height / 2, cell.text, ink, "middle"))
            if cell.target:
                sheet.hits.append(Hit(left, top, width, height, cell.words, cell.target))
    return sheet.done(title, _NAME + len(columns) * (width + 2), 22 + len(rows) * (height + 2), note=note)


def bars(title: str, rows: Sequence[tuple[str, Cell]], *, width: float = 640.0, note: str = "") -> Drawing:
    """Lying bars with their numbers behind them."""
    sheet = Sheet()
    room = width - _NAME - 70
    for place, (name, cell) in enumerate(rows):
        top = place * (_BAR + 6)
        middle = top + _BAR / 2
        sheet.add(Words(0, middle, name, "ink1", room=_NAME - 10))
        long = max(2.0, room * cell.share) if cell.share > 0 else 0.0
        if long:
            sheet.add(Box(_NAME, top + 4, long, _BAR - 8, "here", 0.75))
        sheet.add(Words(_NAME + long + 8, middle, cell.text, "ink2"))
        if cell.target:
            sheet.hits.append(Hit(0, top, width, _BAR, cell.words, cell.target))
    return sheet.done(title, width, max(1.0, len(rows) * (_BAR + 6)), note=note)


def histogram(
    title: str,
    marks: Sequence[tuple[str, Cell]],
    *,
    centre: int = -1,
    width: float = 310.0,
    height: float = 120.0,
    note: str = "",
) -> Drawing:
    """Standing bars, the one at `centre` in another ink: that is where there is no difference."""
    sheet = Sheet()
    base = height - 18
    step = width / max(1, len(marks))
    for place, (name, cell) in enumerate(marks):
        left, high = place * step, max(1.0, (base - 16) * cell.share) if cell.share > 0 else 0.0
        ink = "ink3" if place == centre else "here"
        if high:
            sheet.add(Box(left + 1.5, base - high, step - 3, high, ink, 0.75, 2))
            sheet.add(Words(left + step / 2, base - high - 8, cell.text, "ink2", "middle", CAPTION_PX))
        sheet.add(Words(left + step / 2, height - 8, name, "ink3", "middle", CAPTION_PX))
        if cell.target:
            sheet.hits.append(Hit(left, 0, step, height, cell.words, cell.target))
    sheet.add(Line(((0, base), (width, base)), "hair"))
    return sheet.done(title, width, height, note=note)


@dataclass(frozen=True, slots=True)
class Dot:
    """One value of a line with its bounds, if it has any."""

    value: float
    words: str
    low: float | None = None
    high: float | None = None
    target: object = None
    is_alarm: bool = False


def line(
    title: str,
    dots: Sequence[Dot],
    *,
    least: float = 0.0,
    most: float = 1.0,
    first: str = "",
    last: str = "",
    width: float = 760.0,
    height: float = 150.0,
    note: str = "",
) -> Drawing:
    """Values from left to right, a band for their bounds, rules at both ends and in the middle."""
    sheet = Sheet()
    left, right, top, bottom = 40.0, width - 10, 8.0, height - 24
    for value in (least, (least + most) / 2, most):
        y = _y(value, least, most, top, bottom)
        sheet.add(Line(((left, y), (right, y)), "hair"))
        sheet.add(
            Words(left - 8, y, f"{value:g}" if most <= 1 else f"{value:.3g}", "ink3", "end", CAPTION_PX)
        )
    step = (right - left) / max(1, len(dots) - 1)

    def at(place: int, value: float) -> Point:
        x = left + step * place if len(dots) > 1 else (left + right) / 2
        return (x, _y(value, least, most, top, bottom))

    upper = [at(n, dot.high if dot.high is not None else dot.value) for n, dot in enumerate(dots)]
    lower = [at(n, dot.low if dot.low is not None else dot.value) for n, dot in enumerate(dots)]
    if len(dots) > 1 and any(dot.low is not None for dot in dots):
        sheet.add(Area((*upper, *reversed(lower)), "here", 0.15))
    elif dots and dots[0].low is not None:
        sheet.add(Line((upper[0], lower[0]), "here", 2))
    points = [at(n, dot.value) for n, dot in enumerate(dots)]
    if len(points) > 1:
        sheet.add(Line(tuple(points), "ink1", 1.6))
    size = 3.0 if step > 10 else 1.5
    reach = max(5.0, min(14.0, step / 2))
    for dot, (x, y) in zip(dots, points, strict=True):
        ink, radius = ("warn", size + 2) if dot.is_alarm else ("ink1", size)
        sheet.add(Box(x - radius, y - radius, 2 * radius, 2 * radius, ink, radius=radius))
        if dot.target:
            sheet.hits.append(Hit(x - reach, top, 2 * reach, bottom - top, dot.words, dot.target))
    sheet.add(Words(left, height - 8, first, "ink3", "start", CAPTION_PX))
    sheet.add(Words(right, height - 8, last, "ink3", "end", CAPTION_PX))
    return sheet.done(title, width, height, note=note)


def _y(value: float, least: float, most: float, top: float, bottom: float) -> float:
    share = (value - least) / (most - least) if most > least else 0.5
    return bottom - max(0.0, min(1.0, share)) * (bottom - top)
