"""A theme as the painting code asks for it: colours as QColor, by role and by label."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from storymark.ui.theme import tokens


@dataclass(frozen=True, slots=True)
class LabelPaint:
    """One label's colours ready to paint.

    `wash` is the bar's colour at the opacity of a tint, so that stacked tints mix; `solid` and
    `on_solid` are the chip of the selected tag.
    """

    bar: QColor
    text: QColor
    tint: QColor
    wash: QColor
    selected_wash: QColor
    solid: QColor
    on_solid: QColor


# A selected tag is a little deeper than a resting one in light; in dark the usual tint stands out enough.
_SELECTED_SHARE_LIGHT = 0.20


@dataclass(frozen=True)
class Theme:
    """Colours of one theme. Make it with `light()` or `dark()`; ask by role name or by a label's colour."""

    name: str
    is_dark: bool
    has_high_contrast: bool = False
    has_motion: bool = True
    roles: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    _colours: dict[str, QColor] = field(default_factory=dict, repr=False, compare=False)
    _labels: dict[str, LabelPaint] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def light(cls, *, has_high_contrast: bool = False, has_motion: bool = True) -> Theme:
        """Paper and ink."""
        values = tokens.roles(is_dark=False, has_high_contrast=has_high_contrast)
        return cls("light", False, has_high_contrast, has_motion, values)

    @classmethod
    def dark(cls, *, has_high_contrast: bool = False, has_motion: bool = True) -> Theme:
        """Its own palette, not an inversion."""
        values = tokens.roles(is_dark=True, has_high_contrast=has_high_contrast)
        return cls("dark", True, has_high_contrast, has_motion, values)

    def hex(self, role: str) -> str:
        """`#RRGGBB` of a role; raises KeyError for a role that the design does not have."""
        return self.roles[role]

    def colour(self, role: str) -> QColor:
        """A role's colour; raises KeyError for a role that the design does not have."""
        made = self._colours.get(role)
        if made is None:
            made = self._colours[role] = QColor(self.roles[role])
        return made

    def label(self, colour: str) -> LabelPaint:
        """The paint of a label whose colour is a palette name or `#RRGGBB`."""
        made = self._labels.get(colour)
        if made is None:
            colours = tokens.label_colours(colour, is_dark=self.is_dark)
            made = self._labels[colour] = self._label_paint(colours)
        return made

    def _label_paint(self, colours: tokens.LabelColours) -> LabelPaint:
        bar, text = QColor(colours.bar), QColor(colours.text)
        share = tokens.tint_share(is_dark=self.is_dark)
        if self.has_high_contrast:
            share = 0.0  # tints drop out; bars, outlines and chips remain
        selected = share if self.is_dark or not share else _SELECTED_SHARE_LIGHT
        return LabelPaint(
            bar=bar,
            text=text,
            tint=QColor(colours.tint) if share else self.colour("page"),
            wash=_with_share(bar, share),
            selected_wash=_with_share(bar, selected),
            solid=bar if self.is_dark else text,
            on_solid=QColor("#15161A") if self.is_dark else QColor("#FFFFFF"),
        )


def _with_share(colour: QColor, share: float) -> QColor:
    washed = QColor(colour)
    washed.setAlphaF(share)
    return washed
