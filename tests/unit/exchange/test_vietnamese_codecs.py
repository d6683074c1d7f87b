"""VISCII and TCVN3: decoded letter by letter, recognised, asked about, never taken for one another."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.support.bad_files import TCVN3, VISCII
from tests.support.datasets import written

from storymark.domain.errors import BadEncoding, NeedsConsent
from storymark.exchange.decoding import codec_for, decode_file
from storymark.exchange.guessing import guess_encoding, ranked_encodings
from storymark.exchange.vietnamese_codecs import register
from storymark.services.exchange_ports import ReadOptions

SAID = "Sáng nay trời đẹp. Bà Trần đi Đà Lạt thăm chị Huệ."
LOWER = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")

register()


@pytest.mark.parametrize(("data", "codec"), [(VISCII, "viscii"), (TCVN3, "tcvn3")])
def test_known_bytes(data: bytes, codec: str) -> None:
    assert data.decode(codec).startswith(SAID)


@pytest.mark.parametrize("codec", ["viscii", "tcvn3"])
def test_every_letter_has_its_byte(codec: str) -> None:
    letters = [
        unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES
    ] + list(LOWER)
    text = "".join(letters)
    assert text.encode(codec).decode(codec) == text
    assert len(text.encode(codec)) == len(text)
    if codec == "viscii":
        assert text.upper().encode(codec).decode(codec) == text.upper()


@pytest.mark.parametrize(("name", "codec"), [("VISCII", "viscii"), ("TCVN-5712", "tcvn3"), ("abc", "tcvn3")])
def test_names_that_people_use(name: str, codec: str) -> None:
    assert codec_for(name) == codec


@pytest.mark.parametrize(("codec", "title"), [("viscii", "VISCII"), ("tcvn3", "TCVN3"), ("cp1258", "1258")])
def test_the_right_one_is_proposed_and_asked_for(tmp_path: Path, codec: str, title: str) -> None:
    text = (SAID + " Nhân viên hỏi thăm và tư vấn rất kỹ, khách hàng cảm ơn. ") * 3
    data = (
        unicodedata.normalize("NFD", text).encode("cp1258", "ignore")
        if codec == "cp1258"
        else text.encode(codec)
    )
    if codec == "cp1258":
        text = data.decode("cp1258")
    source = written(tmp_path, "a.txt", data)

    with pytest.raises(NeedsConsent, match=title):
        decode_file(source, ReadOptions())
    decoded = decode_file(source, ReadOptions(has_consent=True))
    assert decoded.text == text
    assert any("a guess" in note for note in decoded.notes)
    assert decode_file(source, ReadOptions(encoding=codec)).text == text
    best = guess_encoding(data)
    assert best is not None
    assert best.codec == ranked_encodings(data)[0].codec == codec


def test_what_reads_like_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadEncoding):
        decode_file(
            written(tmp_path, "a.txt", b"\xc7\xfe\x90\xd3 \x81\xf0" * 20), ReadOptions(has_consent=True)
        )
