"""Which language a paragraph or a story is in, told by script, marks and function words."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter
from functools import cache

from storymark.language.tables import letters

LANGUAGES = ("vi", "zh", "en", "ja", "ko")
"""What can be told apart; everything else is `und`."""

UNKNOWN = "und"

_SAMPLE = 1000
"""Code points of a paragraph that are looked at: ten sentences settle any language here."""

_STORY_PARAGRAPHS = 400
"""Paragraphs of a story that are asked, evenly spread, so that five million code points cost no more."""

_HAN_SHARE = 4
"""An ideograph says about as much as four letters do."""

# Letters are counted in UTF-8, where the first byte of a character tells its block: some fifty times as
# fast as asking each character, and this runs while a story is segmented.
_PLAIN = string.ascii_letters.encode()
_MARKED = bytes([0xC3, 0xC4, 0xC5, 0xC6])  # U+00C0 to U+01BF: Latin letters with marks
_IDEOGRAPH = bytes(range(0xE4, 0xEA))  # U+4000 to U+9FFF
_IDEOGRAPH_BEYOND = bytes([0xF0])  # U+10000 and up: rare ideographs, and emoji, which are taken off
_KANA = bytes([0xE3])  # U+3000 to U+3FFF: kana, and marks of U+3000 to U+303F, which are taken off
_HANGUL = bytes(range(0xEA, 0xEE))  # U+A000 to U+DFFF
_OTHER = bytes(range(0xC7, 0xE1))  # U+01C0 to U+0FFF: Greek, Cyrillic, Arabic, Thai and the rest
_LATIN = _PLAIN + _MARKED
_EASTERN = _IDEOGRAPH + _KANA + _HANGUL + _IDEOGRAPH_BEYOND
_KANA_ROWS = (b"\xe3\x81", b"\xe3\x82", b"\xe3\x83")  # U+3040 to U+30FF
_IDEOGRAPHS = re.compile(b"[\xe4-\xe9]")
# Taken out, they leave no doubt: of Latin text the first bytes of all else stay, of Chinese all letters.
_PLAINLY_LATIN = bytes({*range(0xC7), 0xE2})
_PLAINLY_CHINESE = bytes({*range(256)} - {*_LATIN, 0xE1, 0xE3, *_HANGUL})
_VIETNAMESE = (b"\xe1\xba", b"\xe1\xbb")  # U+1E80 to U+1EFF: letters with two marks, hook or dot

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")


def detect_language(text: str) -> str:
    """Tell the language of a paragraph: `vi`, `zh`, `en`, `ja`, `ko`; `und` when nothing speaks for one."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _language_of_plain_words(sample)
    encoded = sample.encode("utf-8", "surrogatepass")
    plain = _language_at_a_glance(encoded, length=len(sample))
    if plain:
        return plain
    if not unicodedata.is_normalized("NFC", sample):
        sample = unicodedata.normalize("NFC", sample)
        encoded = sample.encode("utf-8", "surrogatepass")
    double = sum(map(encoded.count, _VIETNAMESE)) if b"\xe1" in encoded else 0
    latin = _count(encoded, _LATIN) + double
    han, kana, hangul = _count_eastern(encoded)
    if han + kana + hangul and (han + kana + hangul) * _HAN_SHARE >= latin:
        return _language_of_ideographs(han=han, kana=kana, hangul=hangul)
    if latin <= _count(encoded, _OTHER):
        return UNKNOWN
    return _language_of_latin(sample, latin=latin, double=double)


def detect_story_language(text: str) -> str:
    """Tell the language in which most letters of a story stand, asked paragraph by paragraph."""
    paragraphs = [line for line in text.splitlines() if line and not line.isspace()]
    step = max(1, len(paragraphs) // _STORY_PARAGRAPHS)
    asked = paragraphs[::step]
    found = list(map(detect_language, asked))
    named = {name for name in found if name != UNKNOWN}
    if len(named) == 1:  # the usual story: nothing needs to be weighed
        return named.pop()
    weights: Counter[str] = Counter()
    for paragraph, name in zip(asked, found, strict=True):
        sample = paragraph[:_SAMPLE]
        encoded = sample.encode("utf-8", "surrogatepass")
        weights[name] += sum(map(str.isalpha, sample)) + _HAN_SHARE * sum(_count_eastern(encoded))
    known = [(weight, name) for name, weight in weights.items() if weight and name != UNKNOWN]
    return max(known)[1] if known else UNKNOWN


def _language_at_a_glance(encoded: bytes, *, length: int) -> str:
    """Tell what the rules say of the usual paragraph, all of whose letters are of one kind; empty for others.

    An import asks this of every paragraph of every story.
    """
    if b"\xe1" in encoded:
        double = sum(map(encoded.count, _VIETNAMESE))
        if double * 12 >= length and len(encoded.translate(None, _PLAINLY_LATIN)) == double:
            return "vi"
        return ""
    rest = encoded.translate(None, _PLAINLY_CHINESE)
    if rest and (rest.strip(b"\xe3") or len(rest) != encoded.count(b"\xe3\x80")):
        return ""
    return "zh" if _IDEOGRAPHS.search(encoded) else ""


def _count(encoded: bytes, first_bytes: bytes) -> int:
    return len(encoded) - len(encoded.translate(None, first_bytes))


def _count_eastern(encoded: bytes) -> tuple[int, int, int]:
    """Count ideographs, kana and Korean syllables."""
    if not _count(encoded, _EASTERN):
        return 0, 0, 0
    beyond = _count(encoded, _IDEOGRAPH_BEYOND) - encoded.count(b"\xf0\x9f") if b"\xf0" in encoded else 0
    kana = 0
    if encoded.count(b"\xe3") != encoded.count(b"\xe3\x80"):  # more than marks
        kana = sum(map(encoded.count, _KANA_ROWS))
    return _count(encoded, _IDEOGRAPH) + beyond, kana, _count(encoded, _HANGUL)


def _language_of_ideographs(*, han: int, kana: int, hangul: int) -> str:
    if hangul > han + kana:
        return "ko"
    # Japanese hardly writes a sentence without endings in kana; a Chinese text may quote a name in it.
    return "ja" if kana * 20 >= han + kana else "zh"


def _language_of_latin(sample: str, *, latin: int, double: int) -> str:
    own = double + sum(map(sample.count, letters.VIETNAMESE_HORNED))
    if own * 12 >= latin:
        return "vi"
    if own * 50 >= latin:
        # So few are found in Vietnamese with foreign words and in English with Vietnamese names.
        return _language_of_plain_words(_without_marks(sample), bonus=3 * own)
    marked = [c for c in sample if "\xc0" <= c <= "\u024f" or "\u1e00" <= c <= "\u1eff"]
    if len(marked) * 50 >= latin and all(map(_is_vietnamese, marked)) and _syllable_share(sample) >= 0.75:
        return "vi"
    plain = _without_marks(sample)
    if len(marked) * 25 >= latin and not _has_english(plain):
        return UNKNOWN
    return _language_of_plain_words(plain)


def _is_vietnamese(letter: str) -> bool:
    return "\u1ea0" <= letter <= "\u1ef9" or letter in letters.VIETNAMESE_SHARED + letters.VIETNAMESE_HORNED


def _language_of_plain_words(sample: str, *, bonus: int = 0) -> str:
    """Weigh function words and the shapes of words; `bonus` is what marks say for Vietnamese beforehand."""
    found = _WORD.findall(sample)
    if not found:
        return UNKNOWN
    syllable = _syllable().fullmatch
    vietnamese = english = shaped = misfits = 0
    for written in found:
        word = written.lower()
        vietnamese += word in letters.VIETNAMESE_WORDS
        english += word in letters.ENGLISH_WORDS
        if syllable(word):
            shaped += 1
        else:
            # What cannot be a Vietnamese syllable weighs most, less so with a capital: it may be a name.
            misfits += 2 if written[0].isupper() else 3
    if len(found) < 3 and not vietnamese:
        return "en"
    return "vi" if 2 * vietnamese + shaped + bonus > 2 * english + misfits else "en"


def _has_english(sample: str) -> bool:
    """Whether function words of English are common enough for a sentence of it with a foreign name."""
    words = [word.lower() for word in _WORD.findall(sample)]
    return sum(1 for word in words if word in letters.ENGLISH_WORDS) * 4 >= len(words)


def _syllable_share(sample: str) -> float:
    words = [word.lower() for word in _WORD.findall(_without_marks(sample))]
    return sum(1 for word in words if _syllable().fullmatch(word)) / len(words) if words else 0.0


def _without_marks(sample: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", sample) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile(letters.VIETNAMESE_SYLLABLE)
