"""Which language a paragraph or a story is in, told by script, marks and function words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from storymark.language.tables import letters

LANGUAGES = ("vi", "zh", "en", "ja", "ko")
"""What can be told apart; everything else is `und`."""

UNKNOWN = "und"

_SAMPLE = 4000
"""Code points of a paragraph that are looked at: some forty sentences settle any language here."""

_STORY_PARAGRAPHS = 400
"""Paragraphs of a story that are asked, evenly spread, so that five million code points cost no more."""

_HAN_SHARE = 4
"""An ideograph says about as much as four letters do."""

_HAN = re.compile(r"[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_MARKED = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")


def detect_language(text: str) -> str:
    """Tell the language of one paragraph: `vi`, `zh`, `en`, `ja`, `ko`, or `und` when nothing speaks for one."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _language_of_plain_words(sample)
    if not unicodedata.is_normalized("NFC", sample):
        sample = unicodedata.normalize("NFC", sample)
    han, kana, hangul = (len(script.findall(sample)) for script in (_HAN, _KANA, _HANGUL))
    latin = len(_LATIN.findall(sample))
    if (han + kana + hangul) * _HAN_SHARE >= max(latin, 1):
        return _language_of_ideographs(han=han, kana=kana, hangul=hangul)
    if latin * 2 < len(_LETTER.findall(sample)):
        return UNKNOWN
    return _language_of_latin(sample, latin)


def detect_story_language(text: str) -> str:
    """Tell the language in which most letters of a story stand, asked paragraph by paragraph."""
    paragraphs = [line for line in text.splitlines() if not line.isspace() and line]
    step = max(1, len(paragraphs) // _STORY_PARAGRAPHS)
    weights: Counter[str] = Counter()
    for paragraph in paragraphs[::step]:
        size = len(_LETTER.findall(paragraph[:_SAMPLE])) + _HAN_SHARE * len(_HAN.findall(paragraph[:_SAMPLE]))
        if size:
            weights[detect_language(paragraph)] += size
    known = [(weight, name) for name, weight in weights.items() if name != UNKNOWN]
    return max(known)[1] if known else UNKNOWN


def _language_of_ideographs(*, han: int, kana: int, hangul: int) -> str:
    if hangul > han + kana:
        return "ko"
    # Japanese hardly writes a sentence without endings in kana; a Chinese text may quote a name in it.
    return "ja" if kana * 20 >= han + kana else "zh"


def _language_of_latin(sample: str, latin: int) -> str:
    own = len(_vietnamese_letters().findall(sample))
    shared = len(_shared_letters().findall(sample))
    if own * 50 >= latin:
        return "vi"
    marked = len(_MARKED.findall(sample))
    if (own + shared) * 50 >= latin and own + shared == marked and _syllable_share(sample) >= 0.75:
        return "vi"
    if marked * 25 >= latin:
        return UNKNOWN
    return _language_of_plain_words(_without_marks(sample))


def _language_of_plain_words(sample: str) -> str:
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return UNKNOWN
    syllable = _syllable().fullmatch
    shaped = sum(1 for word in words if syllable(word))
    vietnamese = sum(1 for word in words if word in letters.VIETNAMESE_WORDS)
    english = sum(1 for word in words if word in letters.ENGLISH_WORDS)
    # A word that cannot be a Vietnamese syllable weighs most: only names and loans break the shape.
    score = 2 * vietnamese + shaped - 2 * english - 3 * (len(words) - shaped)
    if score > 0:
        return "vi"
    return "en" if english or len(words) < 12 else UNKNOWN


def _syllable_share(sample: str) -> float:
    words = [word.lower() for word in _WORD.findall(_without_marks(sample))]
    return sum(1 for word in words if _syllable().fullmatch(word)) / len(words) if words else 0.0


def _without_marks(sample: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", sample) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile(letters.VIETNAMESE_SYLLABLE)


@cache
def _vietnamese_letters() -> re.Pattern[str]:
    return re.compile(f"[{letters.VIETNAMESE_ONLY_LETTERS}]")


@cache
def _shared_letters() -> re.Pattern[str]:
    return re.compile(f"[{letters.VIETNAMESE_SHARED_LETTERS}]")
