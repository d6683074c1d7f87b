"""The design's tokens as plain values: colour roles and label palette, light and dark. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from storymark.ui.theme.contrast import is_hex_colour, mix, readable

# Role -> light, dark. The names are those of design/README.md section 2.
_ROLES: Mapping[str, tuple[str, str]] = {
    "window": ("#F4F3F0", "#161719"),
    "page": ("#FDFCFA", "#1B1C1F"),
    "raised": ("#FFFFFF", "#242629"),
    "sunken": ("#EAE8E3", "#101113"),
    "sel": ("#E3E1DB", "#2C2E33"),
    "hair": ("#E5E2DC", "#2A2C30"),
    "strong": ("#CDC9C1", "#41444A"),
    "ctl": ("#8A857B", "#777A81"),
    "ink1": ("#1E1D1B", "#E8E6E2"),
    "ink2": ("#55524C", "#B0ADA7"),
    "ink3": ("#716D66", "#8F8C86"),
    "ink4": ("#A8A49B", "#5E5C58"),
    "here": ("#5552D4", "#9B99F7"),
    "herebg": ("#F6F5FB", "#1F2026"),
    "hereT": ("#EBEAF9", "#2B2A4C"),
    "textsel": ("#CFD6F5", "#3A3D72"),
    "prim": ("#262522", "#E8E6E2"),
    "primT": ("#FFFFFF", "#1A1B1D"),
    "ok": ("#19754C", "#5FC596"),
    "warn": ("#8A5300", "#E5B25C"),
    "bad": ("#B02A1C", "#F08A7C"),
    "okT": ("#DDF0E6", "#1D3A2D"),
    "warnT": ("#F8EBD2", "#3D3117"),
    "badT": ("#F9E3DF", "#472420"),
}

LIGHT: Mapping[str, str] = MappingProxyType({role: pair[0] for role, pair in _ROLES.items()})
DARK: Mapping[str, str] = MappingProxyType({role: pair[1] for role, pair in _ROLES.items()})


@dataclass(frozen=True, slots=True)
class LabelColours:
    """One label's colours in one theme: solid bar, text on the tint, the tint as it looks on the page."""

    bar: str
    text: str
    tint: str


_L = LabelColours
LABELS_LIGHT: Mapping[str, LabelColours] = MappingProxyType(
    {
        "blue": _L("#1169B0", "#0F5591", "#DAE6EF"),
        "vermilion": _L("#B5432A", "#96351F", "#F2E0DB"),
        "teal": _L("#2F9E80", "#0B604B", "#DEEEE8"),
        "amber": _L("#D08000", "#7A4A00", "#F6E9D4"),
        "plum": _L("#8F4774", "#7A3762", "#ECE1E6"),
        "sky": _L("#6098B8", "#215F7F", "#E5EDF0"),
        "moss": _L("#7C9A5A", "#47622A", "#EAEDE2"),
        "brown": _L("#77594B", "#664A3D", "#E9E4E0"),
        "slate": _L("#6B7684", "#4A5462", "#E7E8E8"),
    }
)
LABELS_DARK: Mapping[str, LabelColours] = MappingProxyType(
    {
        "blue": _L("#479FF0", "#9CCBF8", "#25394D"),
        "vermilion": _L("#DC7B52", "#F2B297", "#45312A"),
        "teal": _L("#35D3B2", "#8FE6D2", "#21443F"),
        "amber": _L("#F3C24A", "#F6D98F", "#4B4128"),
        "plum": _L("#B98ABF", "#DABEDE", "#3E3442"),
        "sky": _L("#93D2F5", "#BCE3F8", "#35444E"),
        "moss": _L("#C8CC6A", "#DDE09C", "#414330"),
        "brown": _L("#BC8B7C", "#DDBDB1", "#3E3433"),
        "slate": _L("#9AA6B5", "#C3CBD6", "#373A40"),
    }
)

TINT_SHARE_LIGHT = 0.15
TINT_SHARE_DARK = 0.22
MIN_TEXT_CONTRAST = 4.5
MIN_BAR_CONTRAST = 3.0
FALLBACK_LABEL_COLOUR = "slate"


def roles(*, is_dark: bool, has_high_contrast: bool = False) -> Mapping[str, str]:
    """Colour roles of a theme; with high contrast `strong` becomes `ctl` and `ink3` becomes `ink2`."""
    base = DARK if is_dark else LIGHT
    if not has_high_contrast:
        return base
    return MappingProxyType({**base, "strong": base["ctl"], "ink3": base["ink2"]})


def tint_share(*, is_dark: bool) -> float:
    """How much of a bar's colour its tint holds."""
    return TINT_SHARE_DARK if is_dark else TINT_SHARE_LIGHT


def label_colours(colour: str, *, is_dark: bool) -> LabelColours:
    """The colours of a palette name or of any `#RRGGBB`, nudged until bar and text can be told and read.

    A colour that is neither (a damaged file) becomes slate.
    """
    named = LABELS_DARK if is_dark else LABELS_LIGHT
    if colour in named:
        return named[colour]
    if not is_hex_colour(colour):
        return named[FALLBACK_LABEL_COLOUR]
    page = (DARK if is_dark else LIGHT)["page"]
    bar = readable(colour.upper(), on=page, ratio=MIN_BAR_CONTRAST)
    tint = mix(bar, page, tint_share(is_dark=is_dark))
    return LabelColours(bar, readable(bar, on=tint, ratio=MIN_TEXT_CONTRAST), tint)
