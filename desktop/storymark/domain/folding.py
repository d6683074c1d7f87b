"""What spellings of one text share, so that a person finds them without tone marks, case or width."""

from __future__ import annotations

import unicodedata
from itertools import filterfalse


def folded(text: str) -> str:
    """No case, no marks (`Hà Nội` and `ha noi`), `đ` as `d`, one width."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = "".join(filterfalse(unicodedata.combining, plain)).replace("đ", "d")
    return plain


def search_key(title: str, external_id: str) -> str:
    """The stored form that the filter of the story list looks into."""
    return f"{folded(title)}\n{folded(external_id)}"
