"""Regular expressions that people type: they may be wrong, and they may never end.

The library `regex` and not `re`: it stops after a given time, it knows Unicode classes (`\\p{Han}`), and it
matches whole characters of any script (decision 0048).
"""

from __future__ import annotations

from collections.abc import Iterator

from storymark.domain.errors import BadPattern, PatternTooSlow

SECONDS_A_STORY = 0.2
_CODEPOINTS_A_STORY = 100_000


class PatternFinder:
    """One regular expression; see `services.ports.TextFinder`."""

    literal = ""

    def __init__(self, pattern: str, *, ignores_case: bool) -> None:
        """Raises BadPattern."""
        import regex

        flags = regex.VERSION1 | (regex.IGNORECASE if ignores_case else 0)
        try:
            self._compiled = regex.compile(pattern, flags)
        except (regex.error, RecursionError, OverflowError) as error:
            raise BadPattern(pattern=pattern, reason=str(error) or type(error).__name__) from error
        self._pattern = pattern

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The hits that are not empty; raises PatternTooSlow after 200 ms, for long stories later."""
        seconds = SECONDS_A_STORY * max(1.0, len(text) / _CODEPOINTS_A_STORY)
        try:
            for match in self._compiled.finditer(text, timeout=seconds):
                if match.end() > match.start():
                    yield match.span()
        except TimeoutError:
            raise PatternTooSlow(pattern=self._pattern) from None
