"""Finds a query in untouched texts while overlooking what a person does not mean: case, tone marks, Unicode
form, width.

Texts are never folded: the query becomes an expression that matches every spelling of it, so each hit is a
range of the text as it stands, and nothing has to be stored beside it. One pass of such an expression over
twenty million code points costs about as much as reading them (decision 0048).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations
from operator import methodcaller

CASE, MARKS, FORM, WIDTH = "case", "marks", "form", "width"
FOLDS = (CASE, MARKS, FORM, WIDTH)
DEFAULT_FOLDS = frozenset({CASE, FORM, WIDTH})

_SPAN = methodcaller("span")

# Marks that stand on the letter before them: Latin, Cyrillic and symbol diacritics, kana voicing.
_MARK = "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_NO_MARK_AFTER = f"(?![{_MARK}])"
_MARKS = frozenset(filter(re.compile(f"[{_MARK}]").match, map(chr, range(0x300, 0xFE30))))
_MARKS_PERMUTED = 4  # no writing stacks more; 4 marks have 24 orders
_BLANKS = " "  # under `width`, any run of blanks and line ends
# Scripts whose words stand without blanks between them: each of their characters may begin or end a word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_ASTRAL_IDEOGRAPHS = "\U00020000-\U0003ffff"
_SPACED_LETTER = f"[^\\W_{_UNSPACED}{_ASTRAL_IDEOGRAPHS}]"
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}{_ASTRAL_IDEOGRAPHS}]")
# Where variants of a letter are looked for: the alphabets, compatibility ideographs, full-width forms.
_VARIANTS = (range(0x20, 0x3130), range(0xA640, 0xAC00), range(0xF900, 0xFB50), range(0xFF00, 0xFFF0))


class Finder:
    """One query made ready; finds its hits in any number of texts."""

    def __init__(self, query: str, *, folds: frozenset[str] = DEFAULT_FOLDS, is_word: bool = False) -> None:
        """`is_word`: a hit begins and ends at the edge of a word, in scripts that put blanks between words.

        Raises ValueError for a query without characters.
        """
        if not query:
            raise ValueError("a query needs at least one character")
        units = list(_units(query, folds))
        pattern = "".join(_expression(unit, folds) for unit in units)
        if is_word:
            pattern = _at_word_edges(pattern, query)
        self._pattern = re.compile(pattern if MARKS in folds else pattern + _NO_MARK_AFTER)
        is_sure = MARKS not in folds and all(len(unit) == 1 for unit in units)
        self.literal = "".join(unit[0] for unit in units) if is_sure else ""
        """What every text with a hit contains to the letter, for a quick look beforehand; may be empty."""
        self._is_plain = bool(self.literal) and not is_word

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The hits in `text`, as pairs of code points, in order, without overlap."""
        return self._plain_spans(text) if self._is_plain else map(_SPAN, self._pattern.finditer(text))

    def _plain_spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The same for what has one spelling, in half the time of an expression."""
        wanted, size, find = self.literal, len(self.literal), text.find
        found = []
        at = find(wanted)
        while at >= 0:
            end = at + size
            if text[end : end + 1] in _MARKS:  # the last letter is another one
                at = find(wanted, at + 1)
            else:
                found.append((at, end))
                at = find(wanted, end)
        return iter(found)


def has_unspaced_edge(quote: str) -> bool:
    """Whether a range with this text begins or ends in a script whose words stand without blanks between."""
    return any(map(_UNSPACED_LETTER.match, (quote[:1], quote[-1:])))


def _units(query: str, folds: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """For each character of the query with its marks: every spelling that counts as the same."""
    text = unicodedata.normalize("NFC", query) if folds & {FORM, MARKS} else query
    if WIDTH in folds:
        text = re.sub(r"\s+", _BLANKS, text)
    position = 0
    while position < len(text):
        end = position + 1
        while folds & {FORM, MARKS} and end < len(text) and unicodedata.combining(text[end]):
            end += 1
        yield _spellings(text[position:end], folds)
        position = end


@lru_cache(maxsize=1024)
def _spellings(letter: str, folds: frozenset[str]) -> tuple[str, ...]:
    """Every spelling of a letter with its marks; `letter` as NFC has it."""
    parts = unicodedata.normalize("NFD", letter) if folds & {FORM, MARKS} else letter
    base, marks = parts[:1], parts[1:]
    if not all(map(unicodedata.combining, marks)):  # a Hangul syllable: letters and not marks
        return tuple(sorted({letter, parts}))
    bases = _variants(folds).get(_folded(base, folds), frozenset()) | {base}
    if not marks or MARKS in folds:
        return tuple(sorted(bases))
    return tuple(sorted({same for variant in bases for same in _same(variant, marks)}))


def _same(base: str, marks: str) -> Iterator[str]:
    """Every canonically equivalent spelling of a base with marks: in any order, composed as far as any."""
    whole = unicodedata.normalize("NFD", base + marks)
    for order in permutations(marks[:_MARKS_PERMUTED]):
        spelt = "".join(order) + marks[_MARKS_PERMUTED:]
        for count in range(len(spelt) + 1):
            spelling = unicodedata.normalize("NFC", base + spelt[:count]) + spelt[count:]
            if unicodedata.normalize("NFD", spelling) == whole:
                yield spelling


@lru_cache(maxsize=16)
def _variants(folds: frozenset[str]) -> dict[str, frozenset[str]]:
    """The characters that fold to each one that is not alone."""
    found: dict[str, set[str]] = {}
    for block in _VARIANTS:
        for char in map(chr, block):
            found.setdefault(_folded(char, folds), set()).add(char)
    return {key: frozenset(chars | {key}) for key, chars in found.items() if len(chars | {key}) > 1}


def _folded(char: str, folds: frozenset[str]) -> str:
    """One character without what is overlooked; one that would become several stays as it is."""
    if WIDTH in folds:
        kind, _, code = unicodedata.decomposition(char).partition(" ")
        if kind in ("<wide>", "<narrow>"):
            char = chr(int(code, 16))
    if FORM in folds:
        char = _if_one(unicodedata.normalize("NFC", char), char)
    if MARKS in folds:
        parts = unicodedata.normalize("NFD", char)
        if all(map(unicodedata.combining, parts[1:])):
            # The bar of đ is no mark to Unicode, but it is one to whoever types without marks.
            char = {"đ": "d", "Đ": "D"}.get(parts[0], parts[0])
    if CASE in folds:
        char = _if_one(char.casefold(), char)
    return char


def _if_one(folded: str, char: str) -> str:
    return folded if len(folded) == 1 else char


def _expression(spellings: tuple[str, ...], folds: frozenset[str]) -> str:
    if _BLANKS in spellings and WIDTH in folds:
        return r"\s+"
    longer = sorted((re.escape(s) for s in spellings if len(s) > 1), key=len, reverse=True)
    single = [re.escape(s) for s in spellings if len(s) == 1]
    letters = [single[0] if len(single) == 1 else f"[{''.join(single)}]"] if single else []
    choice = [*longer, *letters]
    found = choice[0] if len(choice) == 1 else f"(?:{'|'.join(choice)})"
    return f"{found}[{_MARK}]*" if MARKS in folds else found


def _at_word_edges(pattern: str, query: str) -> str:
    """`pattern` where the query's outer letters begin and end a word, if their script has blanks between."""
    before = f"(?<!{_SPACED_LETTER})(?<![{_MARK}])" if re.match(_SPACED_LETTER, query) else ""
    last = unicodedata.normalize("NFC", query)[-1]
    after = f"(?!{_SPACED_LETTER})" if re.match(_SPACED_LETTER, last) else ""
    return f"{before}{pattern}{_NO_MARK_AFTER if after else ''}{after}"
