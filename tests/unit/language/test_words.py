"""Words of sentences: what the libraries say, our two repairs, and texts that tempt to get them wrong."""

import json
import unicodedata
from pathlib import Path

import pytest
from tests.support.word_checks import check_words, is_blank

from storymark.assets import seed_stories
from storymark.domain.ranges import Range
from storymark.language.sentences.segment import segment_sentences
from storymark.language.words import cut as cut_module
from storymark.language.words import vietnamese
from storymark.language.words.cut import cut_words
from storymark.language.words.routing import JIEBA, PYVI, Cutter


def words(text: str, language: str, *user_words: str) -> list[str]:
    cut = cut_words(text, Range(0, len(text)), language=language, user_words=user_words)
    check_words(text, Range(0, len(text)), cut.words)
    assert cut.fallbacks == ()
    return [text[start:end] for start, end in cut.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chị mua bảo hiểm nhân thọ .", ["chị", "mua", "bảo hiểm nhân thọ", "."]),
        ("snake_case và học_sinh", ["snake_case", "và", "học_sinh"]),
        ("khách  hàng\u3000bảo\u00a0hiểm", ["khách  hàng", "bảo\u00a0hiểm"]),
        ("\u212b \u212a \uf900 x", ["\u212b \u212a", "\uf900", "x"]),
        ("x\u0301ỵ\u0301", ["x\u0301", "ỵ\u0301"]),
        ("👨\u200d👩\u200d👧 🇻🇳 👍🏽", ["👨\u200d👩\u200d👧", "🇻🇳", "👍🏽"]),
        ("a\u200bb", ["a", "b"]),
        ("soft\u00adhyphen", ["soft", "\u00ad", "hyphen"]),
        ("7/10/2020 lúc 7h30", ["7", "/", "10", "/", "2020", "lúc", "7h30"]),
        ("50.000đ", ["50.000", "đ"]),
        ("gửi a.b@c.com.vn nhé", ["gửi", "a.b@c.com.vn", "nhé"]),
        ("công ty 保险公司 bảo hiểm", ["công ty", "保险公司", "bảo hiểm"]),
        ("", []),
        (" \u3000\u200b\t", []),
    ],
)
def test_vietnamese(text: str, expected: list[str]) -> None:
    assert words(text, "vi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在理赔款未到时", ["在理", "赔款", "未到", "时"]),
        ("𠮷野家。", ["𠮷", "野家", "。"]),
        ("㍿和①", ["㍿", "和", "①"]),
        ("保险公司 bảo hiểm nhân thọ 公司", ["保险公司", "bảo hiểm nhân thọ", "公司"]),
        ("他在café里用iPhone6", ["他", "在", "café", "里", "用", "iPhone6"]),
        ("他在cafe\u0301里", ["他", "在", "cafe\u0301", "里"]),
        ("龍珠ドラゴンボールです", ["龍珠", "ドラゴンボール", "です"]),
        ("好👨\u200d👩\u200d👧的", ["好", "👨\u200d👩\u200d👧", "的"]),
    ],
)
def test_chinese(text: str, expected: list[str]) -> None:
    assert words(text, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn’t 3.5km, is it?", ["It", "isn’t", "3.5km", ",", "is", "it", "?"]),
        (
            "See https://a.org/b?c=1, or x.y@z.org.",
            ["See", "https://a.org/b?c=1", ",", "or", "x.y@z.org", "."],
        ),
        ("the U.S. army ...", ["the", "U.S.", "army", "..."]),
        ("x\u0301y\u0323z co\u00adop", ["x\u0301y\u0323z", "co\u00adop"]),
        ("привет мир", ["привет", "мир"]),
        ("नमस्ते जी", ["नमस्ते", "जी"]),
    ],
)
def test_other_languages(text: str, expected: list[str]) -> None:
    assert words(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chị ở TP.HCM.", ["chị", "ở", "TP.", "HCM", "."]),
        ("chị ở “TP.HCM.” 😀", ["chị", "ở", "“", "TP.", "HCM", ".", "”", "😀"]),
        ("ở TP.HCM. .", ["ở", "TP.", "HCM.", "."]),
        ("ông K. nói", ["ông", "K.", "nói"]),
        ("vào vnexpress.net.", ["vào", "vnexpress", ".", "net", "."]),
        ("xem https://vnexpress.net/a?id=12.5.", ["xem", "https://vnexpress.net/a?id=12.5", "."]),
        ("...", ["..."]),
    ],
)
def test_the_full_stop_of_a_sentence_is_a_word_of_its_own(text: str, expected: list[str]) -> None:
    assert words(text, "vi") == expected


@pytest.mark.parametrize(
    ("text", "language", "user_words", "expected"),
    [
        ("在理赔款未到时", "zh", ["理赔款"], ["在", "理赔款", "未到", "时"]),
        ("平安健康险的服务", "zh", ["健康险", "平安健康险"], ["平安健康险", "的", "服务"]),
        ("chị mua bảo hiểm nhân thọ", "vi", ["thọ", "hiểm nhân"], ["chị", "mua", "bảo", "hiểm nhân", "thọ"]),
        ("Khách HÀNG ở bank an", "vi", ["an", "khách hàng"], ["Khách HÀNG", "ở", "bank", "an"]),
        ("用4G手机看A股市场", "zh", ["A股市场", "4g"], ["用", "4G", "手机", "看", "A股市场"]),
        ("công ty A股市场 lớn", "vi", ["A股市场"], ["công ty", "A股市场", "lớn"]),
        ("ông Lý Kim\u00a0Huệ nói", "vi", ["lý  kim huệ"], ["ông", "Lý Kim\u00a0Huệ", "nói"]),
        ("ở TP.HCM.", "vi", ["TP.HCM."], ["ở", "TP.HCM."]),
        ("İstanbul ΟΔΟΣ", "en", ["istanbul", "οδος"], ["İstanbul", "ΟΔΟΣ"]),
        ("x x", "en", ["", " ", "\u200b", "y" * 200], ["x", "x"]),
    ],
)
def test_user_words_come_first(text: str, language: str, user_words: list[str], expected: list[str]) -> None:
    assert words(text, language, *user_words) == expected
    assert words(text, language, *reversed(user_words)) == expected


def test_user_words_are_found_in_decomposed_text() -> None:
    text = unicodedata.normalize("NFD", "chị mua bảo hiểm")
    found = [unicodedata.normalize("NFC", word) for word in words(text, "vi", "mua bảo")]
    assert found == ["chị", "mua bảo", "hiểm"]


def test_every_sentence_of_the_seeds_is_cut_as_the_libraries_do() -> None:
    import jieba

    tokenizer = vietnamese.load()
    for path, language in zip(seed_stories(), ("vi", "zh"), strict=True):
        text = path.read_bytes().decode()
        for sentence in segment_sentences(text):
            cut = cut_words(text, sentence, language=language)
            check_words(text, sentence, cut.words)
            assert cut.fallbacks == ()
            piece = text[sentence.start : sentence.end]
            found = [text[start:end] for start, end in cut.words]
            if language == "vi":
                assert [word.replace(" ", "_") for word in found] == tokenizer.tokenize(piece).split(" ")
            else:
                assert found == [word for word in jieba.cut(piece) if not is_blank(word)]


def test_the_words_of_the_seeds_stay_as_they_are() -> None:
    """A sample frozen from jieba 0.42.1 and pyvi 0.1.1, so that an update of either is noticed."""
    samples = json.loads((Path(__file__).parent / "seed_words.json").read_text(encoding="utf-8"))
    for sample in samples:
        assert words(sample["text"], sample["language"]) == sample["words"]


@pytest.mark.parametrize("language", ["vi", "zh", "en"])
@pytest.mark.parametrize(
    "unit", ["a", ".", "a.", "的", "một hai ba, ", "保险公司", "x\u0301", "😀", " ", "一a"]
)
def test_a_sentence_of_any_length_is_cut_in_bounded_calls(language: str, unit: str) -> None:
    text = unit * (7000 // len(unit))
    cut = cut_words(text, Range(0, len(text)), language=language)
    check_words(text, Range(0, len(text)), cut.words)
    assert cut.fallbacks == ()


def test_a_cluster_longer_than_a_call_stays_whole() -> None:
    text = "a" + "\u0301" * 4000 + " b"
    assert words(text, "vi") == ["a" + "\u0301" * 4000, "b"]


def test_a_user_word_is_not_cut_by_the_end_of_a_call() -> None:
    text = "的" * (cut_module.LONGEST_PIECE - 2) + "理赔款理" + "的" * 100
    assert "理赔款" in words(text, "zh", "理赔款")


@pytest.mark.parametrize(
    ("text", "language", "cutter", "expected"),
    [
        ("khách hàng, 保险", "vi", PYVI, ["khách", "hàng", ",", "保险"]),
        ("保险e\u0301 khách", "zh", JIEBA, ["保", "险", "e\u0301", "khách"]),
    ],
)
@pytest.mark.parametrize("answer", ["none", "error"])
def test_where_a_library_fails_syllables_stand_for_words(
    text: str,
    language: str,
    cutter: Cutter,
    expected: list[str],
    answer: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_text: str, _span: Range) -> None:
        if answer == "error":
            raise IndexError("a defect of the library")

    monkeypatch.setitem(cut_module._CUTTERS, cutter, fail)
    cut = cut_words(text, Range(0, len(text)), language=language)
    check_words(text, Range(0, len(text)), cut.words)
    assert [text[start:end] for start, end in cut.words] == expected
    assert cut.fallbacks[0].start == 0
    assert all(text[start:end] for start, end in cut.fallbacks)


def test_syllables_that_are_not_in_the_text_are_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Liar:
        def sylabelize(self, text: str) -> tuple[str, list[str]]:
            return text, ["khách", "hang"]

    monkeypatch.setattr(vietnamese, "_tokenizer", Liar())
    cut = cut_words("khách hàng", Range(0, 10), language="vi")
    assert list(cut.words) == [Range(0, 5), Range(6, 10)]
    assert cut.fallbacks == (Range(0, 10),)
