"""How colours look to readers with the three kinds of colour blindness. Free of Qt.

Matrices of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
deficiency" (2009), severity 1.0, for linear RGB.
"""

from __future__ import annotations

from collections.abc import Mapping

from storymark.ui.theme.contrast import hex_of, rgb

Matrix = tuple[tuple[float, float, float], ...]

SIGHTS: Mapping[str, Matrix] = {
    "typical": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: str, sight: str) -> str:
    """`#RRGGBB` as a reader with this sight sees it; raises KeyError for another name."""
    linear = [_linear(part / 255) for part in rgb(colour)]
    mixed = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in SIGHTS[sight])
    red, green, blue = (255 * _gamma(min(1.0, max(0.0, part))) for part in mixed)
    return hex_of(red, green, blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
