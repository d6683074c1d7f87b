"""File names from story ids: what every system takes, the same every time, each once."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST_BYTES = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


class FileNames:
    """Gives each story its file name without suffix; names that only differ in case get a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, external_id: str) -> str:
        """The name for a story; it is `external_id` itself wherever that can be."""
        stem = safe_stem(external_id)
        wanted, number = stem, 1
        while wanted.casefold() in self._taken:
            number += 1
            wanted = f"{stem}-{number}"
        self._taken.add(wanted.casefold())
        return wanted


def safe_stem(external_id: str) -> str:
    """A name that no system refuses or reads as a path."""
    name = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", external_id)).strip(" .") or "story"
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    if len(name.encode("utf-8", "replace")) > LONGEST_BYTES:
        mark = hashlib.sha256(external_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        kept = name.encode("utf-8", "replace")[: LONGEST_BYTES - 9].decode("utf-8", "ignore")
        name = f"{kept.rstrip(' .')}-{mark}"
    return name
