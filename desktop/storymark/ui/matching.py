"""How well a name fits what somebody typed, without case, tone marks and width. Free of Qt."""

from __future__ import annotations

import re
from collections.abc import Callable

from storymark.domain.folding import folded
from storymark.domain.ranges import Range


def finder(typed: str) -> Callable[[str], int]:
    """How well a text holds every word of `typed`: 0 not at all, 4 when it is just that.

    A text that begins so counts more than one in which a word begins so, and that more than any other.
    """
    whole = folded(typed.strip())
    words = whole.split()
    at_word = re.compile(rf"\b{re.escape(words[0])}") if words else None

    def rank(text: str) -> int:
        there = folded(text)
        if at_word is None:
            return 1
        if not all(word in there for word in words):
            return 0
        if there == whole:
            return 4
        if there.startswith(whole):
            return 3
        return 2 if at_word.search(there) else 1

    return rank


def find_folded(text: str, typed: str) -> Range | None:
    """Where `typed` first stands in `text` (code points), whatever its case, marks and width.

    The marks that follow the last letter belong to what is found.
    """
    wanted = folded(typed)
    if not wanted or wanted not in folded(text):
        return None
    parts = [folded(character) for character in text]
    places = [index for index, part in enumerate(parts) for _ in part]
    at = "".join(parts).find(wanted)
    if at < 0:
        return None  # only several characters together fold to it: rare ligatures
    end = places[at + len(wanted) - 1] + 1
    while end < len(text) and not parts[end]:
        end += 1
    return Range(places[at], end)
