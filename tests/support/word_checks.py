"""What must hold of every list of words, whatever the text; and texts that try it."""

import unicodedata
from collections.abc import Sequence

from hypothesis import strategies as st

from storymark.domain.graphemes import is_boundary, next_boundary
from storymark.domain.lines import BLANKS
from storymark.domain.ranges import Range

PIECES = (
    *(
        "khách",
        "hàng",
        "bảo",
        "hiểm",
        "nhân",
        "thọ",
        "học",
        "sinh",
        "Nguyễn",
        "TP.HCM.",
        "Tp.",
        "ThS.",
        "v.v.",
    ),
    *(unicodedata.normalize("NFD", piece) for piece in ("bảo hiểm", "hợp đồng", "của", "ủy ban", "Đức")),
    *(
        "保险公司",
        "理赔款",
        "在",
        "未到时",
        "李芸",
        "健康险",
        "的",
        "𠮷野家",
        "豈",
        "\uf900",
        "㍿",
        "①",
        "々",
    ),
    *(
        "a_b",
        "học_sinh",
        "snake_case",
        "isn’t",
        "U.S.",
        "3.5km",
        "50.000",
        "7/10/2020",
        "12,5%",
        "x.y@z.com.vn",
    ),
    *("https://a.vn/b?c=1.", "==>", "...", "……", "?!", "->", "->>", "\\", "[", "]", "_", "__"),
    *("\u212b", "\u212a", "x\u0301", "\u0301", "\u0323\u0302", "o\u031b\u0301", "ỵ\u0301", "e\u0301\u0323"),
    *("👨\u200d👩\u200d👧", "🇻🇳", "🇻", "👍🏽", "✈\ufe0f", "😀", "\u200d", "\ufe0f", "1\ufe0f\u20e3"),
    *(
        "\u200b",
        "\u00ad",
        "\u2060",
        "\ufeff",
        "\u00a0",
        "\u3000",
        "\t",
        "  ",
        "\u200c",
        "\u202e",
        "\x00",
        "\x1c",
    ),
    *(
        "ドラゴン",
        "です",
        "한국어",
        "\u1112\u1161\u11ab",
        "ภาษาไทย",
        "नमस्ते",
        "שלום",
        "مرحبا",
        "\u06001",
        "привет",
    ),
    *("“", "”", "。", "，", "！", "「", "」", "(", ")", '"', "'", ".", ",", "-", "–", "…"),
)
LANGUAGES = ("vi", "zh", "zh-Hant", "en", "ja", "ko", "und", "")

odd_texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), st.just(" "), st.text(max_size=3)),
    max_size=24,
).map("".join)


def check_words(text: str, sentence: Range, words: Sequence[Range]) -> None:
    """Sorted, disjoint, inside; no blank at an edge, no cluster cut; all but blanks is in a word."""
    previous = sentence.start
    for word in words:
        assert previous <= word.start < word.end <= sentence.end, (text, word)
        assert is_boundary(text, word.start) or word.start == sentence.start, (text, word)
        assert is_boundary(text, word.end) or word.end == sentence.end, (text, word)
        assert not is_blank(text[word.start : next_boundary(text, word.start)]), (text, word)
        assert text[word.end - 1] not in BLANKS, (text, word)
        assert is_blank(text[previous : word.start]), (text, text[previous : word.start])
        previous = word.end
    assert is_blank(text[previous : sentence.end]), (text, text[previous : sentence.end])


def is_blank(piece: str) -> bool:
    """Whether nothing is seen of it."""
    return all(character in BLANKS for character in piece)
