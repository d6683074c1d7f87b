"""What holds of the sentences of any text at all."""

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from storymark.domain.graphemes import is_boundary, is_extending
from storymark.domain.lines import BLANKS, HARD_BREAKS, is_separator_line, line_ranges
from storymark.domain.ranges import Range
from storymark.language.sentences.marks import sentence_core
from storymark.language.sentences.segment import segment_sentences

PIECES = st.sampled_from(
    [
        *" \t\u00a0\u3000\u200b\u2060\ufeff", "\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\x1c",
        *".!?…。！？，,：:；;“”‘’\"'「」『』（）()《》【】[]-–—~*#$",
        "...", "……", " . ", " ? !", "?!", "‼", "।",
        "a", "A", "đ", "Ế", "1", "23", "ông ", "Lan ", "nói", "TP.", "v.v.", "Mr. ", "www.a.vn", "iPhone",
        "他", "说", "李芸知道", "问", "𠮷", "かな", "한글", "ᄀ", "ᅡ", "ก", "\u0e33", "क", "\u093f",
        "\u0301", "\u0323", "\ufe0f", "\u200d", "😀", "👍🏽", "👨‍👩‍👧", "🇻🇳", "🇻", "1️⃣", "⭐", "✅",
        "\u0600", "\ud800",
    ]
)  # fmt: skip
MIXTURES = st.lists(PIECES, max_size=40).map("".join)
TEXTS = st.one_of(MIXTURES, st.text(max_size=60))
LANGUAGES = st.sampled_from(["auto", "vi", "zh", "en", "ja", "und"])


def is_sound(text: str) -> bool:
    """Whether every mark that joins a base has one in its line: otherwise no sentence can begin beside it."""
    for line in line_ranges(text):
        visible = text[line.start : line.end].lstrip(BLANKS)
        if visible and is_extending(visible[0]):
            return False
        if text[line.start : line.end].endswith("\u200d"):
            return False
    return True


@settings(max_examples=250)
@given(text=TEXTS, language=LANGUAGES)
@example(text="“。”" * 40, language="auto")
@example(text="A.\u0301 B", language="auto")
def test_sorted_disjoint_in_range_without_breaks(text: str, language: str) -> None:
    last = 0
    for start, end in segment_sentences(text, language=language):
        assert last <= start < end <= len(text)
        assert not set(text[start:end]) & set(HARD_BREAKS)
        last = end


@settings(max_examples=250)
@given(text=TEXTS.filter(is_sound), language=LANGUAGES)
def test_no_cluster_is_cut_and_no_blank_is_at_an_edge(text: str, language: str) -> None:
    for start, end in segment_sentences(text, language=language):
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        for place in (start, end):
            # The stricter rule of the scorer, which knows no bases.
            if 0 < place < len(text):
                assert unicodedata.category(text[place]) not in ("Mn", "Me", "Mc")
                assert text[place] != "\u200d"
                assert text[place - 1] != "\u200d"
        assert text[start] not in BLANKS or is_extending(text[start + 1])
        assert text[end - 1] not in BLANKS or not is_boundary(text, end - 1)


@settings(max_examples=250)
@given(text=TEXTS.filter(is_sound))
def test_only_blanks_and_separators_are_left_out(text: str) -> None:
    covered = set()
    for start, end in segment_sentences(text):
        covered.update(range(start, end))
    for line in line_ranges(text):
        visible = {index for index in range(*line) if text[index] not in BLANKS}
        if is_separator_line(text, line):
            assert not visible & covered
        else:
            assert visible <= covered


@settings(max_examples=250)
@given(text=TEXTS)
def test_lines_are_segmented_apart(text: str) -> None:
    """What stands in one paragraph changes nothing in another, so an edit moves no sentence elsewhere."""
    apart = []
    for line in line_ranges(text):
        found = segment_sentences(text[line.start : line.end])
        apart.extend(Range(line.start + start, line.start + end) for start, end in found)
    assert segment_sentences(text) == apart


@settings(max_examples=250)
@given(text=TEXTS)
def test_the_same_text_gives_the_same_sentences(text: str) -> None:
    assert segment_sentences(text) == segment_sentences(text)


@settings(max_examples=250)
@given(text=TEXTS.filter(is_sound))
def test_the_core_lies_within_its_sentence(text: str) -> None:
    for sentence in segment_sentences(text):
        core = sentence_core(text, sentence)
        assert sentence.contains(core)
        assert core.start < core.end
        assert is_boundary(text, core.start)
        assert is_boundary(text, core.end)
        assert sum(map(str.isalnum, text[core.start : core.end])) == sum(
            map(str.isalnum, text[sentence.start : sentence.end])
        )
