"""Which language a paragraph or a story is in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.sentence_gold import FOLDER, gold_file

from storymark.language import detect
from storymark.language.detect import LANGUAGES, UNKNOWN, detect_language, detect_story_language


def without_marks(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chị đã đồng ý tạm ứng và giữ lại hợp đồng cho mình.", "vi"),
        ("không", "vi"),
        ("Đà Nẵng", "vi"),
        ("toi lam viec o cong ty bao hiem", "vi"),
        ("khong biet noi gi", "vi"),
        ("Khách hàng dùng iPhone để gửi email cho Ms. Johnson ở New York", "vi"),
        ("李芸知道这里每一位病人的名字", "zh"),
        ("你吃飯了嗎？", "zh"),
        ("他用的是iPhone 6.0系统。", "zh"),
        ("他写了main.py和utils.py两个文件", "zh"),
        ("日语里有一个字写作「あ」，读音和汉语的“啊”差不多，初学的人常常分不清楚。", "zh"),
        ("今日は雨です。", "ja"),
        ("プロジェクトを開く", "ja"),
        ("안녕하세요. 반갑습니다!", "ko"),
        ("The clerk closed the file.", "en"),
        ("Hello", "en"),
        ("OK", "en"),
        (
            "We met Nguyễn Văn An in Hà Nội and talked about the claim for more than two hours at the hotel",
            "en",
        ),
        ("The case has a feeling of déjà vu.", "en"),
        ("Hanoi and Saigon are cities", "en"),
    ],
)
def test_paragraph(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text",
    ["", " ", "123", "?!", "---$$$---", "😀", "Привет мир", "สวัสดีครับ", "مرحبا بالعالم", "Γειά σου Κόσμε"],
)
def test_nothing_speaks_for_one(text: str) -> None:
    assert detect_language(text) == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Nu știu ce să fac cu această problemă, îmi pare rău",
        "Das ist nicht möglich, wir müssen morgen früh gehen",
        "Ne znam što da radim, đak je čekao učiteljicu",
    ],
)
def test_other_latin_languages_are_not_taken_for_vietnamese(text: str) -> None:
    assert detect_language(text) == UNKNOWN


def test_normal_form_and_case_do_not_matter() -> None:
    text = "Ông ấy đã ở đây từ lâu."
    assert {detect_language(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKD")} == {"vi"}
    assert detect_language(text.upper()) == detect_language(text.lower()) == "vi"


def test_every_sentence_of_the_seeds() -> None:
    for gold in gold_file(FOLDER / "seeds_gold.jsonl"):
        for start, end in gold.sentences:
            assert detect_language(gold.text[start:end]) == gold.language


def test_vietnamese_without_marks() -> None:
    sentences = [
        gold.text[start:end]
        for gold in gold_file(FOLDER / "seeds_gold.jsonl")
        for start, end in gold.sentences
        if gold.language == "vi"
    ]
    right = sum(detect_language(without_marks(sentence)) == "vi" for sentence in sentences)
    assert right / len(sentences) >= 0.98


def test_a_story_is_in_the_language_of_most_letters() -> None:
    assert detect_story_language("OK\n\nTôi đi làm về muộn.\n谢谢\nTrời mưa to quá.") == "vi"
    assert detect_story_language("Title\n李芸知道这里每一位病人的名字，了解他们的病情。") == "zh"
    assert detect_story_language("---\n123\n\nShe left.") == "en"


def test_a_story_without_letters_is_unknown() -> None:
    assert detect_story_language("") == UNKNOWN
    assert detect_story_language("---\n123\n😀") == UNKNOWN


def test_a_long_story_is_sampled_evenly() -> None:
    text = "Một câu tiếng Việt khá dài ở đây.\n" * 600 + "A sentence.\n" * 400
    assert detect_story_language(text) == "vi"


def test_the_names_are_codes() -> None:
    assert all(len(name) == 2 for name in LANGUAGES)
    assert detect_language("\ud800 Tôi đi ngủ") == "vi"


PIECES = st.lists(
    st.sampled_from(
        "chị|ở lại|đường|na|the|ế|中|的人|，|。|「|カ|い|가|ж|\u1f71|\uf900|𠀀|🙂|“|. |7|e\u0301".split("|")
    ),
    max_size=14,
).map("".join)


@given(PIECES)
def test_a_glance_says_what_the_rules_say(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(detect, "_language_at_a_glance", lambda encoded, *, length: "")
        by_rules = detect_language(text)
    assert detect_language(text) == by_rules
