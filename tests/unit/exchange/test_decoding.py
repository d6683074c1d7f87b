"""Bytes to text: nothing is guessed silently, nothing is changed."""

from pathlib import Path

import pytest
from tests.support.odd_text import DECOMPOSED, ODD_TEXTS, VIETNAMESE

from storymark.domain.errors import BadEncoding, BadValue, FileMissing, FileUnreadable, NeedsConsent
from storymark.exchange.decoding import decode, decode_file
from storymark.exchange.vietnamese_codecs import register
from storymark.services.exchange_ports import ReadOptions, Source

AUTO = ReadOptions()
CONSENT = ReadOptions(has_consent=True)
SIMPLIFIED = "王小明昨天去了北京天安门,看见李老师在那里等他。" * 4
TRADITIONAL = "從前有座山,山裡有座廟,廟裡有個老和尚在講故事。" * 4
KOREAN = "오늘은 날씨가 좋아서 공원에 갔습니다. 친구를 만났습니다. " * 4
JAPANESE = "昔々あるところにおじいさんとおばあさんが住んでいました。" * 4
# Byte forms of old Vietnamese encodings that Python has no codec for; each reads as nonsense elsewhere.
VISCII_LIKE = bytes.fromhex("54 72 b6 69 20 68 f4 6d 20 6e 61 79 20 f0 a9 70 20 71 75 e1") * 6
TCVN3_LIKE = bytes.fromhex("54 72 ea 69 20 68 ab 6d 20 6e 61 79 20 ae d1 70 20 71 75 b8") * 6


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_utf8_comes_back_untouched(name: str) -> None:
    decoded = decode(ODD_TEXTS[name].encode("utf-8"), options=AUTO, where="f")

    assert decoded.text == ODD_TEXTS[name]
    assert decoded.encoding == "UTF-8"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_is_no_text_and_is_mentioned(codec: str) -> None:
    decoded = decode(VIETNAMESE.encode(codec), options=AUTO, where="f")

    assert decoded.text == VIETNAMESE
    assert "byte order mark" in decoded.notes[0]


def test_big_endian_utf16() -> None:
    assert decode(b"\xfe\xff" + DECOMPOSED.encode("utf-16-be"), options=AUTO, where="f").text == DECOMPOSED


def test_a_mark_inside_the_text_stays() -> None:
    assert decode("a\ufeffb".encode(), options=AUTO, where="f").text == "a\ufeffb"


def test_clear_gb18030_is_taken_and_noted() -> None:
    decoded = decode(SIMPLIFIED.encode("gb18030"), options=AUTO, where="f")

    assert decoded.text == SIMPLIFIED
    assert decoded.encoding == "GB18030"
    assert "GB18030" in decoded.notes[0]


def test_short_gb18030_is_a_question() -> None:
    with pytest.raises(NeedsConsent, match="--encoding gb18030"):
        decode("你好吗我们去".encode("gb18030"), options=AUTO, where="f")


@pytest.mark.parametrize(
    ("text", "codec"),
    [(TRADITIONAL, "big5"), (DECOMPOSED.replace("ệ", "ệ"), "cp1258")],
    ids=["big5", "cp1258"],
)
def test_other_guesses_need_consent(text: str, codec: str) -> None:
    data = text.encode(codec, "ignore")

    with pytest.raises(NeedsConsent, match=f"--yes, or name the encoding with --encoding {codec}"):
        decode(data, options=AUTO, where="f")
    assert decode(data, options=CONSENT, where="f").text == data.decode(codec)


@pytest.mark.parametrize(
    "data",
    [
        KOREAN.encode("euc-kr"),
        JAPANESE.encode("shift-jis"),
        VISCII_LIKE,
        TCVN3_LIKE,
        "Grüße, é à ç".encode("latin-1"),
    ],
    ids=["korean", "japanese", "viscii", "tcvn3", "latin"],
)
@pytest.mark.parametrize("options", [AUTO, CONSENT], ids=["asked", "agreed"])
def test_what_reads_like_nothing_is_refused_even_with_consent(data: bytes, options: ReadOptions) -> None:
    with pytest.raises(BadEncoding, match=r"byte \d+ is not valid UTF-8"):
        decode(data, options=options, where="f")


def test_utf16_without_a_mark_is_a_question() -> None:
    data = VIETNAMESE.encode("utf-16-le")

    with pytest.raises(NeedsConsent, match="utf-16-le"):
        decode(data, options=AUTO, where="f")
    assert decode(data, options=CONSENT, where="f").text == VIETNAMESE


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["客户说理赔太慢了。", "客户说理赔太慢了。\n工作人员安慰她,并解释了流程!\n"])
def test_chinese_in_utf16_without_a_mark_is_a_question(text: str, codec: str) -> None:
    with pytest.raises(NeedsConsent, match=f"UTF-16 .“客户说理赔太慢了.*--encoding {codec}"):
        decode(text.encode(codec), options=AUTO, where="f")
    assert decode(text.encode(codec), options=CONSENT, where="f").text == text


def test_every_reading_of_a_guess_is_shown_the_likely_one_first() -> None:
    register()
    text = "Chị Lụa xin hủy hợp đồng vì khó khăn."
    with pytest.raises(NeedsConsent, match=r"TCVN3 .Vietnamese, ABC. .“Chị Lụa xin hủy.* or VISCII .*“Chỡ"):
        decode(text.encode("tcvn3"), options=AUTO, where="f")
    assert decode(text.encode("tcvn3"), options=CONSENT, where="f").text == text


def test_broken_utf8_names_its_byte() -> None:
    with pytest.raises(BadEncoding, match="byte 2"):
        decode(b"ab\xffcd", options=AUTO, where="f")


def test_a_named_encoding_is_used_and_strict() -> None:
    assert decode(TRADITIONAL.encode("big5"), options=ReadOptions("big5"), where="f").text == TRADITIONAL
    with pytest.raises(BadEncoding):
        decode(b"\xff\xff", options=ReadOptions("big5"), where="f")


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "utf-8\x00"])
def test_what_is_no_text_encoding_is_refused(name: str) -> None:
    with pytest.raises(BadValue, match="encoding"):
        decode(b"a", options=ReadOptions(name), where="f")


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01" + bytes(64), b"%PDF-1.7\n1 0 obj", bytes(range(32)) * 8])
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(FileUnreadable, match="binary"):
        decode(data, options=CONSENT, where="f")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a \u202eb\u202c c", "bidi"),
        ("a\x01b", "control character"),
        ("a\ufdd0b", "noncharacter"),
        ("a" + "\u0301" * 20, "combining"),
        ("a\ufffdb", "replacement"),
    ],
)
def test_what_cannot_be_seen_is_kept_and_noted(text: str, word: str) -> None:
    decoded = decode(text.encode(), options=AUTO, where="f")

    assert decoded.text == text
    assert word in " ".join(decoded.notes)


def test_a_folder_and_a_missing_file_are_no_text(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="folder"):
        decode_file(Source(tmp_path, "here"), AUTO)
    with pytest.raises(FileMissing):
        decode_file(Source(tmp_path / "none.txt", "none.txt"), AUTO)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(64 * 2**20)  # a sparse file: reading it would show in the test's memory

    with pytest.raises(FileUnreadable, match="more than the limit"):
        decode_file(Source(path, "huge.txt"), AUTO)
