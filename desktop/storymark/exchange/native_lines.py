"""The lines of native JSONL, version 1: their fields in the order in which they are written (product.md 5).

Nearly every field has a default, so that a line that a script made by hand can leave out what it does not
know; `completeness_problems` finds what a line of ours would not leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

SCHEMA = "storymark/1"

Unset = msgspec.UnsetType
Kind = Literal["annotator", "gold", "silver", "model"]
SpanOrigin = Literal["manual", "import", "suggestion", "rule", "bulk", "adjudicated"]
Status = Literal["todo", "open", "done", "skipped", "submitted"]
Confidence = Literal["", "low", "medium", "high"]
OffsetUnit = Literal["codepoint", "utf16", "utf8"]


class SectionPart(msgspec.Struct, kw_only=True, gc=False):
    """A named range of the text."""

    name: str
    start: int
    end: int


class SentencePart(msgspec.Struct, kw_only=True, gc=False):
    """A sentence and who found it."""

    start: int
    end: int
    origin: Literal["segmenter", "manual"] = "segmenter"


class SpanPart(msgspec.Struct, kw_only=True, gc=False):
    """A tag with everything that is known of it."""

    id: str = ""
    start: int
    end: int
    label: str
    text: str | Unset = msgspec.UNSET
    annotator: str = ""
    annotator_id: str = ""
    layer: Kind = "annotator"
    round: int = 1
    origin: SpanOrigin = "import"
    confidence: Confidence = ""
    note: str = ""
    attributes: str = "{}"
    decision: str = "{}"
    label_revision: int = 0
    created: str = ""
    updated: str = ""


class StoryLabelPart(msgspec.Struct, kw_only=True, gc=False):
    """A label on a whole story."""

    id: str = ""
    label: str
    annotator: str = ""
    annotator_id: str = ""
    created: str = ""


class ReadPart(msgspec.Struct, kw_only=True, gc=False):
    """A sentence that was seen, by its index, and the label set's revision then."""

    sentence: int
    label_revision: int = 1


class LayerPart(msgspec.Struct, kw_only=True):
    """One annotator's work on the story."""

    annotator: str = ""
    annotator_id: str = ""
    kind: Kind = "annotator"
    round: int = 1
    status: Status = "open"
    reason: str = ""
    flagged: bool = False
    seconds: float = 0.0
    read: list[ReadPart] = msgspec.field(default_factory=list)


class StoryLine(msgspec.Struct, kw_only=True):
    """One line: a story, or one of its sentences when `story` and `sentence` are there."""

    schema: str
    id: str = ""
    story: str | Unset = msgspec.UNSET
    sentence: int | Unset = msgspec.UNSET
    external_id: str = ""
    title: str = ""
    language: str = ""
    text: str
    offset_unit: OffsetUnit = "codepoint"
    segmenter: str = ""
    sections: list[SectionPart] = msgspec.field(default_factory=list)
    sentences: list[SentencePart] = msgspec.field(default_factory=list)
    spans: list[SpanPart] = msgspec.field(default_factory=list)
    story_labels: list[StoryLabelPart] = msgspec.field(default_factory=list)
    layers: list[LayerPart] = msgspec.field(default_factory=list)
    split: Literal["", "train", "dev", "test"] = ""
    meta: str = "{}"


LINE_DECODER = msgspec.json.Decoder(StoryLine)
KEYS_DECODER = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ENCODER = msgspec.json.Encoder()
_LINE_ENDS = tuple((chr(code).encode(), b"\\u%04x" % code) for code in (0x85, 0x2028, 0x2029))
_SEPARATOR = re.compile(b"\xe2\x80[\xa8\xa9]")  # U+2028 and U+2029
_SENTENCE_KEYS = ("story", "sentence")
_PARTS: tuple[tuple[str, type[msgspec.Struct]], ...] = (
    ("sections", SectionPart),
    ("sentences", SentencePart),
    ("spans", SpanPart),
    ("story_labels", StoryLabelPart),
    ("layers", LayerPart),
)


def encode_line(line: StoryLine) -> bytes:
    """The line with its line feed: compact, keys in order, characters beyond ASCII as they are.

    Save three: U+0085, U+2028 and U+2029 end a line for many readers (Python's `str.splitlines` among
    them), so they are escaped, as JSON demands of VT, FF and the other control characters.
    """
    data = _ENCODER.encode(line)
    # Looking for each of the three would cost a tenth of an export.
    if b"\xc2" in data or _SEPARATOR.search(data):
        for char, escape in _LINE_ENDS:
            data = data.replace(char, escape)
    return data + b"\n"


def is_complete(line: StoryLine, data: bytes) -> bool:
    """Whether `data` is byte for byte what we would write for it: then no field is missing or unknown."""
    return encode_line(line).rstrip() == data.strip()


def completeness_problems(data: bytes) -> Iterator[str]:
    """Fields that are missing, unknown, or in another order than version 1 has them."""
    value: Any = msgspec.json.decode(data)
    is_sentence = any(name in value for name in _SENTENCE_KEYS)
    yield from _key_problems(value, _names(StoryLine, is_sentence=is_sentence), "")
    for name, part in _PARTS:
        for index, item in enumerate(value.get(name, ())):
            yield from _key_problems(item, _names(part), f"{name}[{index}].")
    for index, layer in enumerate(value.get("layers", ())):
        for place, mark in enumerate(layer.get("read", ())):
            yield from _key_problems(mark, _names(ReadPart), f"layers[{index}].read[{place}].")


def _names(part: type[msgspec.Struct], *, is_sentence: bool = True) -> list[str]:
    names = part.__struct_encode_fields__
    return [name for name in names if is_sentence or name not in _SENTENCE_KEYS]


def _key_problems(value: dict[str, Any], wanted: list[str], prefix: str) -> Iterator[str]:
    if list(value) == wanted:
        return
    missing = [name for name in wanted if name not in value]
    unknown = [name for name in value if name not in wanted]
    yield from (f"“{prefix}{name}” is missing" for name in missing)
    yield from (f"“{prefix}{name}” is not a field of {SCHEMA}" for name in unknown)
    if not missing and not unknown:
        yield f"the fields of {prefix.rstrip('.') or 'the line'} are not in the order of {SCHEMA}"
