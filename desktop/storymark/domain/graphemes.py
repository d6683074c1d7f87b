"""Extended grapheme clusters: the places where a caret may stand.

The rules of Unicode Standard Annex 29 (GB3 to GB13) from the character data of the standard library
and the few classes that library does not tell. Indic conjuncts (GB9c) are left apart, as they were
before Unicode 15.1. Every question looks at the near surroundings only.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from storymark.domain.ranges import Range

_OTHER: Final = 0
_CR: Final = 1
_LF: Final = 2
_CONTROL: Final = 3
_EXTEND: Final = 4
_SPACING: Final = 5
_PREPEND: Final = 6
_ZWJ: Final = 7
_FLAG: Final = 8
_PICTURE: Final = 9
_HANGUL_L: Final = 10
_HANGUL_V: Final = 11
_HANGUL_T: Final = 12
_HANGUL_LV: Final = 13
_HANGUL_LVT: Final = 14

_LOOK_BACK = 1024
"""Characters looked at behind a flag or a joined picture; even, so that flags keep their pairs.

The pairs of a longer run fall apart into letters, which keeps every answer local."""

_EXTENDING_SPACING = frozenset(
    "\u09be\u09d7\u0b3e\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u1b35\u302e\u302f"
    "\U0001133e\U00011357\U000114b0\U000114bd\U000115af\U00011930"
)
_NOT_SPACING = frozenset(
    "\u102b\u102c\u1038\u1062\u1063\u1064\u1067\u1068\u1069\u106a\u106b\u106c\u106d\u1083\u1087\u1088\u1089\u108a"
    "\u108b\u108c\u108f\u109a\u109b\u109c\u1a61\u1a63\u1a64\uaa7b\uaa7d\U00011720\U00011721"
)
PREPENDING = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e"
    "\U000110bd\U000110cd\U000111c2\U000111c3\U0001193f\U00011941\U00011a3a"
    "\U00011a84\U00011a85\U00011a86\U00011a87\U00011a88\U00011a89\U00011d46\U00011f02"
)
"""Characters that join the cluster after them, such as the Arabic number sign."""

# First and last code point of every run of Extended_Pictographic.
_PICTURES = (
    (0xA9, 0xA9), (0xAE, 0xAE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122), (0x2139, 0x2139),
    (0x2194, 0x2199), (0x21A9, 0x21AA), (0x231A, 0x231B), (0x2328, 0x2328), (0x2388, 0x2388),
    (0x23CF, 0x23CF), (0x23E9, 0x23F3), (0x23F8, 0x23FA), (0x24C2, 0x24C2), (0x25AA, 0x25AB),
    (0x25B6, 0x25B6), (0x25C0, 0x25C0), (0x25FB, 0x25FE), (0x2600, 0x2605), (0x2607, 0x2612),
    (0x2614, 0x2685), (0x2690, 0x2705), (0x2708, 0x2712), (0x2714, 0x2714), (0x2716, 0x2716),
    (0x271D, 0x271D), (0x2721, 0x2721), (0x2728, 0x2728), (0x2733, 0x2734), (0x2744, 0x2744),
    (0x2747, 0x2747), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757),
    (0x2763, 0x2767), (0x2795, 0x2797), (0x27A1, 0x27A1), (0x27B0, 0x27B0), (0x27BF, 0x27BF),
    (0x2934, 0x2935), (0x2B05, 0x2B07), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x3030, 0x3030), (0x303D, 0x303D), (0x3297, 0x3297), (0x3299, 0x3299), (0x1F000, 0x1F0FF),
    (0x1F10D, 0x1F10F), (0x1F12F, 0x1F12F), (0x1F16C, 0x1F171), (0x1F17E, 0x1F17F), (0x1F18E, 0x1F18E),
    (0x1F191, 0x1F19A), (0x1F1AD, 0x1F1E5), (0x1F201, 0x1F20F), (0x1F21A, 0x1F21A), (0x1F22F, 0x1F22F),
    (0x1F232, 0x1F23A), (0x1F23C, 0x1F23F), (0x1F249, 0x1F3FA), (0x1F400, 0x1F53D), (0x1F546, 0x1F64F),
    (0x1F680, 0x1F6FF), (0x1F774, 0x1F77F), (0x1F7D5, 0x1F7FF), (0x1F80C, 0x1F80F), (0x1F848, 0x1F84F),
    (0x1F85A, 0x1F85F), (0x1F888, 0x1F88F), (0x1F8AE, 0x1F8FF), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945),
    (0x1F947, 0x1FAFF), (0x1FC00, 0x1FFFD),
)  # fmt: skip
_PICTURE_STARTS = [first for first, _ in _PICTURES]


def is_boundary(text: str, position: int) -> bool:
    """Whether the code point `position` of `text` lies between two clusters; both ends of a text do.

    Raises `IndexError` for a position outside `0 … len(text)`.
    """
    if not 0 <= position <= len(text):
        raise IndexError(f"position {position} outside a text of {len(text)} code points")
    if position == 0 or position == len(text):
        return True
    before, after = text[position - 1], text[position]
    if before < "\u0300" and after < "\u0300":
        return before != "\r" or after != "\n" if after < "\xa9" else True
    left, right = _kind(before), _kind(after)
    if _CR <= left <= _CONTROL or _CR <= right <= _CONTROL:
        return not (left == _CR and right == _LF)
    if right in (_EXTEND, _SPACING, _ZWJ) or left == _PREPEND:
        return False
    if left == _ZWJ and right == _PICTURE:
        return not _is_joined_picture(text, position - 1)
    if left == _FLAG and right == _FLAG:
        return _flags_before(text, position) % 2 == 0
    return not _is_one_syllable(left, right)


def next_boundary(text: str, position: int) -> int:
    """Give the first boundary after `position`, the length of `text` at the end."""
    size = len(text)
    position += 1
    while position < size and not is_boundary(text, position):
        position += 1
    return min(position, size)


def previous_boundary(text: str, position: int) -> int:
    """Give the last boundary before `position`, 0 at the start."""
    position -= 1
    while position > 0 and not is_boundary(text, position):
        position -= 1
    return max(position, 0)


def snap_down(text: str, position: int) -> int:
    """Give the last boundary at or before `position`."""
    return position if is_boundary(text, position) else previous_boundary(text, position)


def snap_up(text: str, position: int) -> int:
    """Give the first boundary at or after `position`."""
    return position if is_boundary(text, position) else next_boundary(text, position)


def snap_out(text: str, span: Range) -> Range:
    """Give the smallest range around `span` that cuts no cluster; an empty span stays empty."""
    start = snap_down(text, span.start)
    return Range(start, start if span.start == span.end else snap_up(text, span.end))


def is_extending(character: str) -> bool:
    """Whether `character` joins the cluster before it: combining mark, selector, skin tone, tag, joiner."""
    return character >= "\u0300" and _kind(character) in (_EXTEND, _SPACING, _ZWJ)


def is_picture(character: str) -> bool:
    """Whether `character` can begin an emoji sequence: a pictograph or one letter of a flag."""
    return character >= "\xa9" and _kind(character) in (_PICTURE, _FLAG)


def _is_joined_picture(text: str, joiner: int) -> bool:
    """GB11: a joiner binds two pictures when only extending characters lie before it."""
    for index in range(joiner - 1, max(-1, joiner - 1 - _LOOK_BACK), -1):
        kind = _kind(text[index])
        if kind != _EXTEND:
            return kind == _PICTURE
    return False


def _flags_before(text: str, position: int) -> int:
    count = 0
    for index in range(position - 1, max(-1, position - 1 - _LOOK_BACK), -1):
        if _kind(text[index]) != _FLAG:
            break
        count += 1
    return count


def _is_one_syllable(left: int, right: int) -> bool:
    """GB6 to GB8: Korean letters that make one syllable."""
    if left == _HANGUL_L:
        return right in (_HANGUL_L, _HANGUL_V, _HANGUL_LV, _HANGUL_LVT)
    if left in (_HANGUL_LV, _HANGUL_V):
        return right in (_HANGUL_V, _HANGUL_T)
    return left in (_HANGUL_LVT, _HANGUL_T) and right == _HANGUL_T


@lru_cache(maxsize=4096)
def _kind(character: str) -> int:
    code = ord(character)
    if code in (0x0D, 0x0A):
        return _CR if code == 0x0D else _LF
    if code == 0x200D:
        return _ZWJ
    if code == 0x200C or 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F or 0xFF9E <= code <= 0xFF9F:
        return _EXTEND
    if 0x1F1E6 <= code <= 0x1F1FF:
        return _FLAG
    if character in PREPENDING:
        return _PREPEND
    return _kind_of_hangul(code) or _kind_of_picture(code) or _kind_of_category(character, code)


def _kind_of_hangul(code: int) -> int:
    if 0xAC00 <= code <= 0xD7A3:
        return _HANGUL_LV if (code - 0xAC00) % 28 == 0 else _HANGUL_LVT
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return _HANGUL_L
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return _HANGUL_V
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return _HANGUL_T
    return _OTHER


def _kind_of_picture(code: int) -> int:
    index = bisect_right(_PICTURE_STARTS, code) - 1
    return _PICTURE if index >= 0 and code <= _PICTURES[index][1] else _OTHER


def _kind_of_category(character: str, code: int) -> int:
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return _EXTEND
    if category == "Mc":
        if character in _EXTENDING_SPACING:
            return _EXTEND
        return _OTHER if character in _NOT_SPACING else _SPACING
    if code in (0x0E33, 0x0EB3):
        return _SPACING
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return _CONTROL
    if category == "Cn" and (0xE0000 <= code <= 0xE0FFF or code == 0x2065 or 0xFFF0 <= code <= 0xFFF8):
        return _CONTROL
    return _OTHER
