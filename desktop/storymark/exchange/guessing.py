"""Which old encoding a text is in: a guess with its strength, never a decision.

Each candidate is decoded and asked whether the outcome reads like its language: the share of very common
Chinese characters, or of words that are possible Vietnamese syllables. Mojibake fails both, whichever
encoding it comes from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from storymark.exchange.vietnamese_codecs import TCVN3, VISCII, register

SAMPLE_CODEPOINTS = 50_000
MIN_HANZI = 20
MIN_WORDS = 5
_LEAST_CHINESE = 0.25
_BEGINS = 24

# Some three hundred characters that make up half of any running Chinese text, in both scripts.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么"
    "去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三"
    "又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常"
    "先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "计管期市直资命山金指许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程"
    "北边死张该交规万取望觉术领共确传师观清今切院让识候带导争运吃笑快爱叫客户险费单付款病诉"
    "這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話內給門東聲員論處義幾認條"
    "氣題別變總電數報結務場計資許統區隊決馬書則聽卻界達強難權設記類據邊張該規萬覺術領傳師觀讓識帶導爭運愛戶險費單付病訴"
)
_FREQUENT = frozenset(
    "của và là có được không người những một này với đã các tôi chị để khi đến từ cũng ở bị phải vì lại "
    "nhiều rất đó ông bà hợp đồng khách hàng bảo hiểm ngày năm việc làm sự về thì nói "
    "vào trên sau trước đang sẽ mình gì còn hơn".split()
)
_ONSETS = "ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?[aăâeêioôơuưy]{{1,3}}(?:ch|ng|nh|[cmnpt])?")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"\S+")
_OUTER = "\"'()[]{}<>.,;:!?…-–—“”‘’«»/*·"


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding that reads well; `is_clear` when nothing else comes near and the text is long enough.

    `begins` is how the text then begins, the evidence for a person; `others` are those that read nearly as
    well, with the same.
    """

    codec: str
    title: str
    score: float
    is_clear: bool = False
    others: tuple[str, ...] = ()
    begins: str = ""

    @property
    def shown(self) -> str:
        """The title with the evidence."""
        return f"{self.title} (“{self.begins}”)"


def guess_encoding(data: bytes) -> Guess | None:
    """The best candidate for bytes that are not UTF-8, None when nothing reads well."""
    ranked = ranked_encodings(data)
    if not ranked:
        return None
    best, *rest = ranked
    rivals = [guess for guess in rest if guess.score > best.score / 2]
    is_clear = best.codec == "gb18030" and best.score >= 0.35 and not rivals
    return Guess(
        best.codec,
        best.title,
        best.score,
        is_clear and _hanzi(data.decode(best.codec)) >= MIN_HANZI,
        tuple(guess.shown for guess in rivals),
        best.begins,
    )


def ranked_encodings(data: bytes) -> list[Guess]:
    """The candidates in which the bytes read like a language, the best first."""
    register()
    found: list[Guess] = []
    for codec, title, score_of, floor in _CANDIDATES:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        score = score_of(text[:SAMPLE_CODEPOINTS])
        if score >= floor:
            found.append(Guess(codec, title, score, begins=beginning(text)))
    return sorted(found, key=lambda guess: -guess.score - _frequent_share(data.decode(guess.codec)))


def beginning(text: str) -> str:
    """The first words of a text on one line, without anything that cannot be seen."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text[:200]).split())
    return line if len(line) <= _BEGINS else f"{line[:_BEGINS]}…"


def looks_like_utf16(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` for bytes without a byte order mark that only make sense so, else empty."""
    if len(data) < 4 or len(data) % 2:
        return ""
    low, high = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    codec = "utf-16-le" if high > half // 5 and low <= half // 50 else ""
    codec = codec or ("utf-16-be" if low > half // 5 and high <= half // 50 else "")
    if not codec:
        return ""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return ""
    strange = sum(unicodedata.category(c) in ("Cn", "Co", "Cc") and c not in "\t\n\r" for c in text[:5000])
    return codec if strange * 50 <= len(text[:5000]) else ""


def reads_as_utf16(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` for bytes that read as Chinese so, else empty.

    Chinese has next to no NUL bytes in UTF-16. Any other bytes make random characters of it, of which one in
    a hundred is very common, and not one in four.
    """
    if len(data) % 2:
        return ""
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if chinese_score(text[:SAMPLE_CODEPOINTS]) >= _LEAST_CHINESE:
            return codec
    return ""


def chinese_score(text: str) -> float:
    """Share of very common characters among all that are not ASCII; punctuation counts for nobody."""
    common = other = 0
    for char in text:
        if char in _COMMON:
            common += 1
        elif char > "\x7f" and not _is_cjk_mark(char):
            other += 1
    return common / (common + other) if common + other >= MIN_WORDS else 0.0


def vietnamese_score(text: str) -> float:
    """Share of possible Vietnamese syllables among the words that have letters beyond ASCII."""
    good = bad = 0
    for match in _WORD.finditer(text):
        word = match.group().strip(_OUTER)
        if word.isascii():
            continue
        if _is_syllable(word):
            good += 1
        else:
            bad += 1
    return good / (good + bad) if good >= MIN_WORDS else 0.0


def _frequent_share(text: str) -> float:
    """Share of very frequent Vietnamese words: VISCII and TCVN3 make syllables of each other's bytes."""
    words = [match.group().strip(_OUTER).lower() for match in _WORD.finditer(text[:SAMPLE_CODEPOINTS])]
    return sum(unicodedata.normalize("NFC", word) in _FREQUENT for word in words) / max(1, len(words))


def _is_syllable(word: str) -> bool:
    bare, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def _is_cjk_mark(char: str) -> bool:
    return "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef" or "\u2010" <= char <= "\u2026"


def _hanzi(text: str) -> int:
    return sum("\u4e00" <= char <= "\u9fff" for char in text[:SAMPLE_CODEPOINTS])


_CANDIDATES: tuple[tuple[str, str, Callable[[str], float], float], ...] = (
    ("gb18030", "GB18030", chinese_score, _LEAST_CHINESE),
    ("big5", "Big5", chinese_score, _LEAST_CHINESE),
    ("cp1258", "Windows-1258 (Vietnamese)", vietnamese_score, 0.9),
    (VISCII, "VISCII (Vietnamese)", vietnamese_score, 0.9),
    (TCVN3, "TCVN3 (Vietnamese, ABC)", vietnamese_score, 0.9),
)
