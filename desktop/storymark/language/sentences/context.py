"""One line under the scanner: its text, its style, and its language when a rule asks for it."""

from __future__ import annotations

from storymark.language.detect import detect_language

_SAMPLE = 400
"""Code points of a line that tell the language of its letters."""

_LEAD = 40
"""Code points among which the first letter of a line stands."""


class Line:
    """A line of a story without its break; `is_cased` when capitals can be trusted to begin sentences."""

    __slots__ = ("_language", "is_cased", "text")

    def __init__(self, text: str, *, language: str, is_cased: bool | None = None) -> None:
        self.text = text
        self.is_cased = has_trusted_capitals(text) if is_cased is None else is_cased
        self._language = language

    @property
    def is_vietnamese(self) -> bool:
        """Whether the Latin letters of the line are to be read as Vietnamese."""
        if self._language not in ("vi", "en"):
            self._language = detect_language(self.text[:_SAMPLE])
            if self._language not in ("vi", "en"):
                self._language = _language_of_latin_runs(self.text)
        return self._language == "vi"


def has_trusted_capitals(text: str) -> bool:
    """Whether capitals begin the sentences of `text`: not where it is small throughout or begins small."""
    if text.islower():
        return False
    for character in text[:_LEAD]:
        if character.isalpha():
            return not character.islower()
    return True


def _language_of_latin_runs(text: str) -> str:
    latin = "".join(c if c < "\u2e80" else " " for c in text[:_SAMPLE])
    return "vi" if detect_language(latin) == "vi" else "en"
