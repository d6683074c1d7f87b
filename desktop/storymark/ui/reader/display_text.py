"""What is laid out for a text: the same length, but final marks cling and stray breaks break. Free of Qt."""

from __future__ import annotations

import re

# A mark that stands alone behind a blank must not begin a line: the blank before it becomes one that
# does not break. Same number of code points and of UTF-16 units.
_LONE_MARK = re.compile(r" (?=[.,;:!?…。，；：！？]+[”’\"')\]]*(?: |$))")

# Only texts whose sentences were made by others have breaks inside a sentence. U+2028 is Qt's own break.
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2029]")


def display_text(text: str) -> str:
    """`text` as it is given to the layout; every position stays where it is."""
    shown = _LONE_MARK.sub("\u00a0", text)
    if _BREAKS.search(shown):
        shown = _BREAKS.sub(lambda m: "\u200b\u2028" if len(m.group()) == 2 else "\u2028", shown)
    return shown


_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def has_right_to_left(text: str) -> bool:
    """Whether some of the text may run from right to left, so that logical order is not visual order."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
