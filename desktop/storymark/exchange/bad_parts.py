"""Lines that cannot be read, put aside for a person to mend where the import is to go on without them."""

from __future__ import annotations

from storymark.domain.errors import BadLine, EmptyStory, Refused, TextHasNul, TextHasSurrogate, TextTooLong
from storymark.services.exchange_ports import BadPart, ReadOptions

LINE_ERRORS = (BadLine, EmptyStory, TextHasNul, TextHasSurrogate, TextTooLong)
_OF_TEXTS: dict[type[Refused], str] = {
    EmptyStory: "there is no text in it",
    TextHasNul: "the text has a NUL character at position {position}",
    TextHasSurrogate: "the text has a lone surrogate (U+{code}) at position {position}",
    TextTooLong: "the text has {length} characters, more than the limit of {limit}",
}


def is_put_aside(options: ReadOptions, line: int, error: Refused, data: bytes, *, head: bytes = b"") -> bool:
    """Whether somebody took the line, so that the reader goes on without it."""
    if options.put_aside is None:
        return False
    reason = _OF_TEXTS.get(type(error), "{reason}").format_map(error.facts)
    return options.put_aside(BadPart(line, reason, data.rstrip(b"\r\n") + b"\n", head))
