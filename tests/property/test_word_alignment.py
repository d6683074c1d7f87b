"""Words are exact places in the untouched text, whatever the text, the language and the user's words."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.word_checks import LANGUAGES, PIECES, check_words, is_blank, odd_texts

from storymark.domain.graphemes import snap_out
from storymark.domain.ranges import Range
from storymark.language.syllables import syllable_ranges
from storymark.language.words import chinese, vietnamese
from storymark.language.words.alignment import compose, place_pieces
from storymark.language.words.cut import cut_words
from storymark.language.words.user_words import UserWords

languages = st.sampled_from(LANGUAGES)
user_word_lists = st.lists(st.one_of(st.sampled_from(PIECES), odd_texts), max_size=5)


@pytest.fixture(scope="module", autouse=True)
def _libraries() -> None:
    """Loaded once, outside of the time of the first example."""
    chinese.load()
    vietnamese.load()


@given(odd_texts, languages)
@settings(max_examples=400)
def test_words_cover_a_text_exactly(text: str, language: str) -> None:
    cut = cut_words(text, Range(0, len(text)), language=language)
    check_words(text, Range(0, len(text)), cut.words)
    assert cut.fallbacks == ()


@given(st.text(max_size=60), languages)
@settings(max_examples=300)
def test_words_cover_any_unicode_exactly(text: str, language: str) -> None:
    cut = cut_words(text, Range(0, len(text)), language=language)
    check_words(text, Range(0, len(text)), cut.words)
    assert cut.fallbacks == ()


@given(odd_texts, odd_texts, odd_texts, languages)
def test_words_of_a_sentence_do_not_depend_on_the_story_around(
    before: str, text: str, after: str, language: str
) -> None:
    before, after = before + "\n", "\n" + after
    sentence = Range(len(before), len(before) + len(text))
    there = cut_words(before + text + after, sentence, language=language).words
    alone = cut_words(text, Range(0, len(text)), language=language).words
    assert [Range(start - len(before), end - len(before)) for start, end in there] == list(alone)


@given(odd_texts, languages, user_word_lists, st.randoms(use_true_random=False))
def test_user_words_win_in_any_order(text: str, language: str, user_words: list[str], random) -> None:
    whole = Range(0, len(text))
    cut = cut_words(text, whole, language=language, user_words=user_words)
    check_words(text, whole, cut.words)
    assert set(UserWords(user_words).find(text, whole)) <= set(cut.words)
    random.shuffle(user_words)
    assert cut_words(text, whole, language=language, user_words=user_words) == cut


few_letters = st.text(alphabet="ab 中文", max_size=12)


@given(few_letters, st.lists(few_letters, max_size=6))
def test_what_is_found_is_leftmost_and_longest(text: str, user_words: list[str]) -> None:
    wanted = sorted({" ".join(word.split()) for word in user_words} - {""}, key=len, reverse=True)
    expected, position = [], 0
    while position < len(text):
        size = next((len(word) for word in wanted if _is_whole_at(text, position, word)), 0)
        if size:
            expected.append(Range(position, position + size))
        position += size or 1
    assert UserWords(user_words).find(text, Range(0, len(text))) == expected


def _is_whole_at(text: str, position: int, word: str) -> bool:
    """Whether `word` stands there and no Latin word goes on before or behind it."""
    before, behind = text[:position][-1:], text[position + len(word) :][:1]
    return (
        text.startswith(word, position)
        and not (before in ("a", "b") and word[0] in "ab")
        and not (behind in ("a", "b") and word[-1] in "ab")
    )


@given(odd_texts)
def test_composing_keeps_every_character_in_its_place(text: str) -> None:
    composed = compose(text)
    assert composed is not None
    assert composed.text == unicodedata.normalize("NFC", text)
    starts, ends = range(len(composed.text)), range(1, len(composed.text) + 1)
    for index, (first, last) in enumerate(composed.origins(starts, ends)):
        assert composed.text[index] in unicodedata.normalize("NFC", text[first:last])
    if text:
        assert list(composed.origins([0], [len(composed.text)])) == [(0, len(text))]


@given(
    st.lists(st.sampled_from([p for p in PIECES if p.strip()]), max_size=20),
    st.randoms(use_true_random=False),
)
def test_pieces_are_placed_where_they_were(pieces: list[str], random) -> None:
    text, places = "", []
    for piece in pieces:
        text += random.choice(["", " ", "\u3000 ", "\t"])
        if text and places and piece[0].isspace():
            piece = piece.strip()
        places.append((len(text), len(text) + len(piece)))
        text += piece
    assert place_pieces(text, [text[start:end] for start, end in places]) == places
    assert place_pieces(text + "x", [text[start:end] for start, end in places]) is None


vietnamese_syllables = st.sampled_from(
    [
        "khách",
        "hàng",
        "bảo",
        "hiểm",
        "nhân",
        "thọ",
        "chị",
        "của",
        "được",
        "Nguyễn",
        "ủy",
        "ban",
        "80",
        "TP",
        "đã",
        ",",
    ]
)


@given(st.lists(vietnamese_syllables, min_size=1, max_size=30))
def test_words_are_what_pyvi_says_where_it_keeps_the_text(syllables: list[str]) -> None:
    text = " ".join(syllables)
    words = cut_words(text, Range(0, len(text)), language="vi").words
    assert [text[s:e].replace(" ", "_") for s, e in words] == vietnamese.load().tokenize(text).split(" ")


@given(st.lists(vietnamese_syllables, min_size=1, max_size=30))
def test_decomposed_text_has_the_same_words(syllables: list[str]) -> None:
    composed = " ".join(syllables)
    decomposed = unicodedata.normalize("NFD", composed)
    words = cut_words(composed, Range(0, len(composed)), language="vi").words
    others = cut_words(decomposed, Range(0, len(decomposed)), language="vi").words
    assert [unicodedata.normalize("NFC", decomposed[s:e]) for s, e in others] == [
        composed[s:e] for s, e in words
    ]


@given(
    st.text(alphabet="中国平安在年初提出极致服务科技创新两个理念，。、“” a1.%-的了李芸咨诉龍𠮷", max_size=60)
)
def test_words_are_what_jieba_says_where_no_repair_is_ours(text: str) -> None:
    words = cut_words(text, Range(0, len(text)), language="zh").words
    said = [word for word in chinese.load().cut(text) if not is_blank(word)]
    assert [text[s:e] for s, e in words] == said


@given(odd_texts, st.integers(0, 20), st.integers(0, 20))
def test_syllables_cover_a_stretch(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    span = snap_out(text, Range(start, min(len(text), start + size)))
    check_words(text, span, syllable_ranges(text, span))
