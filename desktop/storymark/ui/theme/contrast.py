"""Colour arithmetic of the palette: mixing, contrast after WCAG 2, and nudging until a colour can be read."""

from __future__ import annotations

import colorsys
import re

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")

Rgb = tuple[int, int, int]


def is_hex_colour(text: str) -> bool:
    """Whether `text` is `#RRGGBB`."""
    return _HEX.fullmatch(text) is not None


def rgb(colour: str) -> Rgb:
    """The three bytes of `#RRGGBB`; raises ValueError for anything else."""
    if not is_hex_colour(colour):
        raise ValueError(f"not a colour of the form #RRGGBB: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hex_of(red: float, green: float, blue: float) -> str:
    """`#RRGGBB` of three numbers 0 to 255, rounded."""
    return "#" + "".join(f"{min(255, max(0, round(part))):02X}" for part in (red, green, blue))


def mix(over: str, under: str, share: float) -> str:
    """`over` laid on `under` with the opacity `share` (0 to 1)."""
    pairs = zip(rgb(over), rgb(under), strict=True)
    red, green, blue = (a * share + b * (1 - share) for a, b in pairs)
    return hex_of(red, green, blue)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white); formula of WCAG 2.2."""
    parts = (part / 255 for part in rgb(colour))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21; formula of WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, *, on: str, ratio: float) -> str:
    """`colour` with its lightness moved, away from `on`, only as far as contrast `ratio` needs.

    Hue and saturation stay. Black or white is given where no lightness of the hue suffices.
    """
    if contrast(colour, on) >= ratio:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in rgb(colour)))
    is_darker_wanted = luminance(on) > 0.18
    for step in range(1, 101):
        moved = lightness * (1 - step / 100) if is_darker_wanted else lightness + (1 - lightness) * step / 100
        red, green, blue = colorsys.hls_to_rgb(hue, moved, saturation)
        candidate = hex_of(red * 255, green * 255, blue * 255)
        if contrast(candidate, on) >= ratio:
            return candidate
    return "#000000" if is_darker_wanted else "#FFFFFF"
