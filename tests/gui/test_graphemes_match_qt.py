"""Our clusters are those of Qt's text layout, so that the caret of the view and our offsets agree."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from storymark.domain.graphemes import is_boundary

# Left out, since Qt 6.12 errs there: scripts of South-East Asia beside emoji (it cuts surrogate pairs in
# half), and flags right after a pictograph (it takes their letters apart).
_FLAG_AFTER_PICTURE = re.compile(
    "[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0e\ufe0f\u200d]*[\U0001f1e6-\U0001f1ff]"
)
PIECES = st.sampled_from(
    [
        "a", "Z", "1", " ", ".", "\u00a0", "đ", "Ế", "e\u0302\u0301", "o\u031b\u0323",
        "\u0301", "\u0323", "\u20dd", "\r\n", "\r", "\n", "\t", "\u2028", "\u200b",
        "\u200c", "\u200d", "\ufe0f", "\ufe0e", "他", "说", "。", "，", "“", "𠮷",
        "葛\U000e0100", "か\u3099", "\uff76\uff9e", "😀", "❤", "❤️", "👍", "🏽", "👨‍👩‍👧‍👦",
        "👩🏽‍🚀", "🏳️‍🌈", "🇻", "🇳", "🇻🇳", "1️⃣", "#️⃣",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\u1100",
        "\u1161", "\u11a8", "가", "각", "\u0627\u0651", "\u05d0\u05b0", "\u0600",
        "\u202e", "\u2066",
    ]
)  # fmt: skip


def qt_boundaries(text: str) -> list[int]:
    """Boundaries in code points; Qt counts UTF-16 units."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    found = {0}
    while (unit := finder.toNextBoundary()) >= 0:
        found.add(unit)
    places, unit = [], 0
    for index, character in enumerate(text):
        if unit in found:
            places.append(index)
        unit += 2 if character > "\uffff" else 1
    return [*places, len(text)]


@settings(max_examples=700)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
def test_random_mixtures(text: str) -> None:
    assume(not _FLAG_AFTER_PICTURE.search(text))
    assert [place for place in range(len(text) + 1) if is_boundary(text, place)] == qt_boundaries(text)


def test_every_character_of_the_languages_we_serve() -> None:
    for first, last in (
        (0x20, 0x24F),
        (0x300, 0x36F),
        (0x1E00, 0x1EFF),
        (0x2000, 0x206F),
        (0x3000, 0x30FF),
        (0x4E00, 0x4EFF),
    ):
        for code in range(first, last + 1):
            for text in (f"a{chr(code)}", f"a{chr(code)}b", f"他{chr(code)}\u0301"):
                ours = [place for place in range(len(text) + 1) if is_boundary(text, place)]
                assert ours == qt_boundaries(text), hex(code)
