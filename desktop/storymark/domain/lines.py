"""Hard line breaks and separator lines: where a text is cut before any rule of language is asked."""

from __future__ import annotations

import re

from storymark.domain.ranges import Range

HARD_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line; CR LF together is one break. The same set as `str.splitlines`."""

SENTENCE_MARKS = (
    ".!?\u2026\u2025\u22ef\u203c\u203d\u2047\u2048\u2049\u3002\uff01\uff1f\uff0e\uff61"
    "\ufe12\ufe15\ufe16\ufe52\ufe56\ufe57\u2e2e\u2e3c"
    "\u0589\u061d\u061e\u061f\u06d4\u0700\u0701\u0702\u07f9\u0837\u0839\u083d\u083e\u0964\u0965"
    "\u104a\u104b\u1362\u1367\u1368\u166e\u1735\u1736\u17d4\u17d5\u1803\u1809\u1944\u1945"
    "\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f\ua9c8\ua9c9\uaa5d\uaa5e\uaa5f\uaaf0\uaaf1\uabeb"
)
"""Characters that can end a sentence in some script (Unicode property Sentence_Terminal, and ellipses)."""

BLANKS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
)
"""White space, and the three characters without width that stand like it between words."""

_CONTENT = re.compile(rf"[^\W_]|[{re.escape(SENTENCE_MARKS)}]")


def line_ranges(text: str) -> list[Range]:
    """Give every line of `text`, empty ones included, without its break.

    A text with `n` breaks has `n + 1` lines; the empty text has one empty line. Linear.
    """
    ranges: list[Range] = []
    start = 0
    for piece in text.splitlines(keepends=True):
        stop = start + len(piece)
        if piece[-1] not in HARD_BREAKS:
            end = stop
        elif piece.endswith("\r\n"):
            end = stop - 2
        else:
            end = stop - 1
        ranges.append(Range(start, end))
        start = stop
    if not text or text[-1] in HARD_BREAKS:
        ranges.append(Range(start, start))
    return ranges


def is_separator_line(text: str, line: Range) -> bool:
    """Whether `line` is drawn rather than read: not blank, and without letter, digit or sentence mark.

    `---$$$---`, `***` and a lone dash are separators. A blank line is none.
    """
    if _CONTENT.search(text, line.start, line.end):
        return False
    return bool(text[line.start : line.end].strip(BLANKS))


def stripped(text: str, span: Range) -> Range:
    """`span` without the blanks at its edges; empty where it holds nothing else."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(BLANKS))
    return Range(start, max(start, span.start + len(words.rstrip(BLANKS))))
