"""How large the words of the interface are: as a person chose, else as the system's own words are."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFontDatabase

PERCENTS = (100, 125, 150, 175, 200)
"""What can be chosen, besides the system's size."""

# The largest size in points that desktops give their words unasked; what is larger, somebody has chosen.
_USUAL_PT = {"win32": 9.0, "darwin": 13.0}
_USUAL_PT_ELSEWHERE = 11.0
_LEAST = 1.1


def interface_scale(percent: int) -> float:
    """The factor for letters, rows and icons: of `percent`, or of the system's text size for 0; 1 to 2."""
    if percent:
        return min(2.0, max(1.0, percent / 100))
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    points = font.pointSizeF()
    if points <= 0:
        points = font.pixelSize() * 72 / 96
    return system_scale(points, sys.platform)


def system_scale(points: float, platform: str) -> float:
    """The factor for a system whose words have so many points, in steps of a twentieth."""
    wanted = points / _USUAL_PT.get(platform, _USUAL_PT_ELSEWHERE)
    return 1.0 if wanted < _LEAST else min(2.0, round(wanted * 20) / 20)
