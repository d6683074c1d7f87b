"""Files as they come from the world: good, odd, and bad ones, each with what must become of it.

Made here from our own sentences; the kinds follow the project's list of bad input (encodings, damaged bytes,
ranges, types, units, containers).
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any, NamedTuple

SENTENCE = "Sáng nay trời đẹp. Bà Trần Thị Bưởi đi Đà Lạt thăm chị Huệ ở phố núi."
PERSON = "Trần Thị Bưởi"
START = SENTENCE.index(PERSON)
END = START + len(PERSON)
CHINESE = "小李昨天下午去了上海火车站,看见王老师在那里等他们。"
TRADITIONAL = "從前有座山,山裡有座廟,廟裡有個老和尚在講故事。"
# Vietnamese letters as VISCII, TCVN3 and VNI fonts have them: single bytes or letter and mark.
VISCII = b"S\xe1ng nay tr\xb6i \xf0\xa9p. B\xe0 Tr\xa5n \xf0i \xd0\xe0 L\xd5t th\xe5m ch\xb8 Hu\xae. " * 3
TCVN3 = b"S\xb8ng nay tr\xeai \xae\xd1p. B\xb5 Tr\xc7n \xaei \xa7\xb5 L\xb9t th\xa8m ch\xde Hu\xd6. " * 3
VNI = b"Sa\xf9ng nay tr\xf4\xf8i \xf1e\xefp. Ba\xf8 Tra\xe0n \xf1i \xd1a\xf8 La\xeft tha\xeam ch\xf2. " * 3


class BadFile(NamedTuple):
    """`expect` is accept, note (accepted, and said so) or reject; one of `says` must be in what is said."""

    name: str
    data: bytes
    expect: str
    says: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


def _line(**fields: Any) -> bytes:
    return json.dumps({"id": "d1", "text": SENTENCE} | fields, ensure_ascii=False).encode() + b"\n"


def _span(*span: Any) -> bytes:
    return _line(label=[span])


GOOD_LINE = _span(START, END, "PER")
ENTITY = {"start_offset": START, "end_offset": END, "label": "PER", "text": PERSON}

FILES = (
    BadFile("plain.txt", SENTENCE.encode(), "accept"),
    BadFile("crlf.txt", f"{SENTENCE}\r\n{SENTENCE}\r\n".encode(), "accept"),
    BadFile("nfd.txt", unicodedata.normalize("NFD", SENTENCE).encode(), "accept"),
    BadFile("bom.txt", SENTENCE.encode("utf-8-sig"), "note", ("BOM",)),
    BadFile("utf16.txt", SENTENCE.encode("utf-16"), "note", ("UTF-16",)),
    BadFile("utf16_no_bom.txt", SENTENCE.encode("utf-16-le"), "note", ("UTF-16",)),
    BadFile("gb18030.txt", (CHINESE * 5).encode("gb18030"), "note", ("GB18030",)),
    BadFile("big5.txt", (TRADITIONAL * 3).encode("big5"), "note", ("Big5",)),
    BadFile("viscii.txt", VISCII, "note", ("VISCII", "a guess")),
    BadFile("tcvn3.txt", TCVN3, "note", ("TCVN3", "a guess")),
    BadFile("vni.txt", VNI, "reject", ("encoding",)),
    BadFile("broken.txt", SENTENCE.encode()[:10] + b"\xff" + SENTENCE.encode()[10:], "reject", ("byte 10",)),
    BadFile("cut.txt", SENTENCE.encode()[:-2] + b"\xe1\xba", "reject", ("byte",)),
    BadFile("nul.txt", b"S\xc3\xa1ng\x00nay", "reject", ("NUL",)),
    BadFile("bidi.txt", "Bà \u202eNẦRT\u202c đi".encode(), "note", ("bidi",)),
    BadFile("noncharacters.txt", "a\ufdd0b\uffffc\x85d\x0be".encode(), "note", ("noncharacter",)),
    BadFile("marks.txt", ("a" + "\u0301" * 5000).encode(), "note", ("combining",)),
    BadFile("empty.txt", b"", "reject", ("empty",)),
    BadFile("program.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8, "reject", ("binary",)),
    BadFile("good.jsonl", GOOD_LINE, "accept", (), (PERSON,)),
    BadFile("astral.jsonl", _line(text="😀 Bưởi", label=[[2, 6, "PER"]]), "accept", (), ("Bưởi",)),
    BadFile("crlf.jsonl", _line(text="một\r\nBưởi", label=[[5, 9, "PER"]]), "accept", (), ("Bưởi",)),
    BadFile("bom.jsonl", b"\xef\xbb\xbf" + GOOD_LINE, "note", ("BOM",), (PERSON,)),
    BadFile("past_end.jsonl", _span(60, 9999, "PER"), "reject", ("line 1", "out of range")),
    BadFile("negative.jsonl", _span(-5, 3, "PER"), "reject", ("negative",)),
    BadFile("inverted.jsonl", _span(END, START, "PER"), "reject", ("empty",)),
    BadFile("float.jsonl", _span(1.0, 5.5, "PER"), "reject", ("integer",)),
    BadFile("string.jsonl", _span("1", "5", "PER"), "reject", ("integer",)),
    BadFile("bool.jsonl", _span(False, True, "PER"), "reject", ("integer",)),
    BadFile("nan.jsonl", b'{"text":"abc","label":[[NaN,Infinity,"PER"]]}', "reject", ("NaN",)),
    BadFile("big.jsonl", _span(0, 2**63, "PER"), "reject", ("out of range",)),
    BadFile("middle.jsonl", GOOD_LINE * 2 + b'{"text": \n' + GOOD_LINE, "reject", ("line 3",)),
    BadFile("deep.jsonl", b"[" * 100_000, "reject", ("line 1",)),
    BadFile("twice.jsonl", GOOD_LINE + _line(text=CHINESE, label=[]), "note", ("duplicate",), (PERSON,)),
    BadFile("keys.jsonl", b'{"text":"abc","text":"xyz","label":[]}', "reject", ("duplicate",)),
    BadFile("surrogate.jsonl", b'{"text":"a\\ud800b","label":[]}', "reject", ("surrogate",)),
    BadFile("nul.jsonl", b'{"text":"a\\u0000b","label":[]}', "reject", ("NUL",)),
    BadFile(
        "utf16_offsets.jsonl",
        _line(text="😀😀 Bưởi đi", label=[[5, 9, "PER"]], quote=["Bưởi"]),
        "reject",
        ("utf16",),
    ),
    BadFile(
        "nfd_offsets.jsonl",
        _line(text=unicodedata.normalize("NFD", SENTENCE), entities=[ENTITY]),
        "reject",
        ("normal form",),
    ),
    BadFile("array.jsonl", b"[" + GOOD_LINE.strip() + b"]", "reject", ("one JSON object",)),
    BadFile("types.jsonl", b'{"text":["a","b"],"label":"PER"}', "reject", ("“text” must be a text",)),
    BadFile("markup.jsonl", _span(START, END, "<img src=//host/x>"), "note", ("label",), (PERSON,)),
    BadFile("formula.jsonl", _span(START, END, "=1+1"), "note", ("label",), (PERSON,)),
    BadFile("path.jsonl", _line(id="../../up", label=[]), "accept"),
)
