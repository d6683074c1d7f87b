"""Two old encodings of Vietnamese that Python does not know: VISCII (RFC 1456) and TCVN3 (TCVN 5712, ABC).

A letter with its marks is one byte in both. TCVN3's fonts draw capitals from the same bytes, so a text that
was typed in capitals comes out in small letters: nobody can tell any more.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Buffer

VISCII, TCVN3 = "viscii", "tcvn3"
_ALIASES = {
    "viscii": VISCII, "viscii1.1": VISCII, "viscii1_1": VISCII, "csviscii": VISCII,
    "tcvn3": TCVN3, "tcvn": TCVN3, "abc": TCVN3, "tcvn5712": TCVN3, "tcvn_5712": TCVN3,
}  # fmt: skip
_ASCII = "".join(map(chr, range(128)))

# Six capitals stand among the control characters in VISCII.
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_TCVN3_HIGH = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_TABLES = {
    VISCII: _ASCII.translate(_VISCII_LOW) + _VISCII_HIGH,
    TCVN3: _ASCII + _TCVN3_HIGH,
}


def register() -> None:
    """Make both known to Python's codecs; twice is as good as once."""
    if not _is_registered():
        codecs.register(_find)


def _is_registered() -> bool:
    try:
        codecs.lookup(VISCII)
    except LookupError:
        return False
    return True


def _find(name: str) -> codecs.CodecInfo | None:
    known = _ALIASES.get(name.lower().replace("-", "_"))
    if known is None:
        return None
    table = _TABLES[known]
    back = codecs.charmap_build(table)

    def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
        return codecs.charmap_encode(text, errors, back)

    def decode(data: Buffer, errors: str = "strict", /) -> tuple[str, int]:
        return codecs.charmap_decode(bytes(data), errors, table)

    class Incremental(codecs.IncrementalDecoder):
        """Every byte is a character, so nothing is left over between two pieces."""

        def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override]
            return decode(data, self.errors)[0]

    return codecs.CodecInfo(encode, decode, name=known, incrementaldecoder=Incremental)
