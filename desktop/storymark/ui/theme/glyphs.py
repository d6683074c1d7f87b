"""Characters that no font here can draw, found by laying them out, and which font would help."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextLayout

# Latin with everything that Vietnamese needs is bundled; these are never looked up.
_BUNDLED_BELOW = 0x0250
_VIETNAMESE = range(0x1E00, 0x1F00)
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc", "Cn", "Co", "Cs", "Zs", "Zl", "Zp"})
_CJK = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "KANGXI")


def doubtful(text: str) -> list[str]:
    """The characters of a text that may lack a glyph, each once, in the order of their code points."""
    found = set(text)
    return sorted(c for c in found if ord(c) >= _BUNDLED_BELOW and ord(c) not in _VIETNAMESE and _is_seen(c))


def undrawable(characters: Iterable[str], font: QFont) -> list[str]:
    """Those of `characters` for which neither `font` nor any fallback of the system has a glyph."""
    line = "".join(characters)
    if not line:
        return []
    layout = QTextLayout(line, font)
    layout.beginLayout()
    layout.createLine().setNumColumns(len(line) * 2)
    layout.endLayout()
    flags = (
        QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
        | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
    )
    missing: dict[str, None] = {}
    places = _by_utf16(line)
    for run in layout.glyphRuns(-1, -1, flags):
        for glyph, at in zip(run.glyphIndexes(), run.stringIndexes(), strict=True):
            if glyph == 0 and at in places:
                missing[places[at]] = None
    return list(missing)


def helping_font(character: str) -> str:
    """The font to install for a character, by its script; `Noto Sans` where nothing better is known."""
    name = unicodedata.name(character, "")
    if name.startswith(_CJK) or 0x20000 <= ord(character) < 0x40000:
        return "Noto Sans CJK SC"
    if unicodedata.category(character) == "So" and ord(character) >= 0x1F000:
        return "Noto Color Emoji"
    script = name.split(" ")[0].title() if name else ""
    known = {"Hebrew", "Arabic", "Thai", "Khmer", "Lao", "Myanmar", "Devanagari", "Tamil", "Bengali"}
    return f"Noto Sans {script}" if script in known else "Noto Sans"


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in _INVISIBLE


def _by_utf16(text: str) -> dict[int, str]:
    places: dict[int, str] = {}
    at = 0
    for character in text:
        places[at] = character
        at += 2 if ord(character) > 0xFFFF else 1
    return places
