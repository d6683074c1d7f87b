"""Words by rule alone: for languages without a library of their own, and letters among Chinese ones."""

from __future__ import annotations

import re
import unicodedata

from storymark.domain.ranges import Range

# Scripts that write no blanks between words. Without a dictionary a run of katakana or hiragana is one word,
# and each cluster of the scripts of South-East Asia is (Unicode Standard Annex 29 does the same for these).
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\uaa60-\uaa7f"
_LETTER = rf"[^\W_{_UNSPACED}\u3041-\u30ff\uff66-\uff9f]"

# Every repetition is followed by something it cannot match, or is bounded: no input makes it search long.
_TOKEN = re.compile(
    rf"""
    [^\W\d_]{{2,12}}://[^\s<>"“”«»（）【】]{{1,2000}}(?<![.,;:!?'\)\]])  # an address, not the mark after it
  | [\w.+\-]{{1,64}}@[\w\-]{{1,64}}(?:\.[\w\-]{{1,64}}){{1,8}}            # a mail address
  | \d+(?:[.,:/\-]\d+)*{_LETTER}*                                       # 1,250.50  7:30  2019-2020  3.5km
  | (?:[^\W\d_]\.){{2,}}                                                # U.S.  e.g.
  | {_LETTER}+(?:['’·\u00ad\u200c\u200d_]{_LETTER}+)*                  # word  l'eau  snake_case
  | [\u30a0-\u30ff\uff66-\uff9f]+ | [\u3041-\u309f]+                   # katakana, hiragana
  | ([.\-_*=~\#!?…—–·])\1*                                             # ...  --  !!!
  | \S
    """,
    re.VERBOSE,
)


def cut_plain(text: str, span: Range) -> list[Range]:
    """Cut `span` into words, numbers, addresses and marks; blanks are left out. Linear."""
    words: list[Range] = []
    is_open = False  # the last word ended in a combining mark, so letters right behind it still belong to it
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        is_adjacent = bool(words) and words[-1].end == start
        if is_adjacent and end - start == 1 and unicodedata.category(text[start])[0] == "M":
            words[-1] = Range(words[-1].start, end)
            is_open = text[words[-1].start].isalnum()
        elif is_adjacent and is_open and text[start].isalnum():
            words[-1] = Range(words[-1].start, end)
            is_open = False
        else:
            words.append(Range(start, end))
            is_open = False
    return words
