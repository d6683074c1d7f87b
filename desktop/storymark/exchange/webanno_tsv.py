"""WebAnno TSV 3.3, one file a story: numbered tokens with UTF-16 offsets, spans that stack and overlap.

The file has sentences and tokens; what lies between sentences is only known by its length. Text that is in no
sentence (the separators of a story in parts) is written as sentences of its own, so that it comes back.
Facts: field.md 1C and the format's description.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from storymark.domain.errors import BadLine
from storymark.domain.ids import LabelKey, story_id
from storymark.domain.ranges import Range, touching
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.decoding import decode, read_bytes, stem_of
from storymark.exchange.limits import MAX_TEXT_BYTES
from storymark.exchange.native_rules import key_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count
from storymark.services.exchange_ports import (
    OutStory,
    OutTag,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)
from storymark.services.file_names import safe_stem

FORMAT = "#FORMAT=WebAnno TSV 3"
_HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Tag|label\n\n\n"
_MAX_BYTES = 16 * MAX_TEXT_BYTES
_WORD = re.compile(r"\S+")
_ESCAPES = str.maketrans(
    {"\\": "\\\\", "[": "\\[", "]": "\\]", "|": "\\|", "_": "\\_", ";": "\\;", "*": "\\*",
     "\t": "\\t", "\n": "\\n", "\r": "\\r"}
)  # fmt: skip
_TEXT_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_LETTERS = {"t": "\t", "n": "\n", "r": "\r"}
_ROW = re.compile(r"(?P<sentence>\d+)-(?P<token>\d+)(?:\.(?P<part>\d+))?")
_OFFSETS = re.compile(r"(?P<start>\d{1,12})-(?P<end>\d{1,12})")
_VALUE = re.compile(r"(?P<value>(?:\\.|[^\\\[\]])*)(?:\[(?P<id>\d+)\])?", re.DOTALL)
_SPLIT = re.compile(r"((?:\\.|[^\\|])*)(?:\||$)", re.DOTALL)
# What taggers put on every word: no tags of a person.
MACHINE_LAYERS = re.compile(
    r"\.(pos|lemma|token|sentence|stem|morph\w*|dependency|chunk|constituent)\b|\bsurfaceform\b", re.I
)


class _Unit(NamedTuple):
    """A sentence of the file, with its tokens."""

    start: int
    end: int
    tokens: list[Range]


# --- writing
def reduce_webanno_tsv(out: OutStory) -> Reduced:
    """The story as its sentences make it: blanks between them are plain ones, tags begin and end at text."""
    story = out.story
    units = _units(out)
    if not units:
        return Reduced(None, {"no_words": 1})
    text = _text_of([(unit.start, story.text[unit.start : unit.end]) for unit in units])
    changes: dict[str, int] = {"gaps": 1} if text != story.text else {}
    if safe_stem(story.external_id) != story.external_id:
        changes["file_names"] = 1
    tokens = [token for unit in units for token in unit.tokens]
    tags: dict[tuple[int, int, str], OutTag] = {}
    for item in out.tags:
        touched = touching(tokens, item.tag.span)
        if not touched:
            changes["blank"] = changes.get("blank", 0) + 1
            continue
        start = max(item.tag.start, tokens[touched[0]].start)
        end = min(item.tag.end, tokens[touched[-1]].end)
        if (start, end) != (item.tag.start, item.tag.end):
            changes["cut"] = changes.get("cut", 0) + 1
        tag = item.tag._replace(start=start, end=end, quote=text[start:end], label=LabelKey(item.tag.label))
        if tags.setdefault((start, end, tag.label), item._replace(tag=tag)).tag is not tag:
            changes["same_place"] = changes.get("same_place", 0) + 1
    moved = replace(story, id=story_id(story.external_id, text), text=text, sections=parted_sections(text))
    kept = tuple(sorted(tags.values(), key=lambda item: (item.tag.start, item.tag.end, item.tag.label)))
    return Reduced(replace(out, story=moved, tags=kept), changes)


def write_webanno_tsv(out: OutStory, options: WriteOptions, stem: str) -> Iterator[tuple[str, bytes]]:
    """`STEM.tsv`."""
    yield f"{stem}.tsv", (_HEAD + "".join(_lines(out))).encode("utf-8")


def _units(out: OutStory) -> list[_Unit]:
    """The story's sentences, and text between them, each with tokens from its first to its last letter."""
    text, words = out.story.text, out.words or ()
    ranges: list[Range] = []
    position = 0
    for sentence in (*(out.story.sentences or ()), Range(len(text), len(text))):
        ranges += _lines_within(text, position, sentence.start)
        if sentence.start < sentence.end:
            ranges.append(sentence)
        position = sentence.end
    units: list[_Unit] = []
    for found in ranges:
        own = [words[index] for index in touching(words, found)]
        tokens = list(_tokens(text, found, own))
        if tokens:
            units.append(_Unit(tokens[0].start, tokens[-1].end, tokens))
    return units


def _lines_within(text: str, start: int, end: int) -> Iterator[Range]:
    for line in re.compile(r"[^\r\n]+").finditer(text, start, end):
        yield Range(line.start(), line.end())


def _tokens(text: str, unit: Range, words: Sequence[Range]) -> Iterator[Range]:
    """The words, and whatever else is no blank; a word's outer blanks are in no token."""
    position = unit.start
    for word in (*words, Range(unit.end, unit.end)):
        if text[position : word.start].strip():
            yield from (Range(m.start(), m.end()) for m in _WORD.finditer(text, position, word.start))
        inner = text[word.start : word.end]
        start = word.start + len(inner) - len(inner.lstrip())
        end = start + len(inner.strip())
        if start < end:
            yield Range(start, end)
        position = max(position, word.end)


def _text_of(parts: Sequence[tuple[int, str]]) -> str:
    """Sentences at their places, with a blank for every unit between them."""
    pieces: list[str] = []
    length = 0
    for start, text in parts:
        pieces += [" " * (start - length), text]
        length = start + len(text)
    return "".join(pieces)


def _lines(out: OutStory) -> Iterator[str]:
    text = out.story.text
    # Without characters beyond the first plane UTF-16 units are code points.
    is_plain = text.isascii() or max(text) < "\U00010000"
    utf16 = int if is_plain else OffsetMap(text, "utf16").from_codepoint
    units = _units(out)
    rows = _marked(out, units)
    for number, unit in enumerate(units, 1):
        yield f"#Text={text[unit.start : unit.end].translate(_TEXT_ESCAPES)}\n"
        for index, token in enumerate(unit.tokens, 1):
            parts = rows.get(token.start)
            if parts is None:
                yield _row(f"{number}-{index}", token, (), text, utf16)
                continue
            yield _row(f"{number}-{index}", token, parts.get(token, ()), text, utf16)
            small = sorted(part for part in parts if part != token)
            for place, part in enumerate(small, 1):
                yield _row(f"{number}-{index}.{place}", part, parts[part], text, utf16)
        yield "\n"


def _row(number: str, place: Range, values: Sequence[str], text: str, utf16: Callable[[int], int]) -> str:
    start, end = utf16(place.start), utf16(place.end)
    word = text[place.start : place.end]
    if not word.isalnum():
        word = word.translate(_ESCAPES).replace("->", "\\->")
    return f"{number}\t{start}-{end}\t{word}\t{'|'.join(values) or '_'}\t\n"


def _marked(out: OutStory, units: Sequence[_Unit]) -> dict[int, dict[Range, list[str]]]:
    """For the start of a token: its parts that bear tags (the token itself may be one), and the values."""
    tokens = [token for unit in units for token in unit.tokens]
    found: dict[int, dict[Range, list[str]]] = {}
    for number, item in enumerate(out.tags, 1):
        # Every span gets a number, so that neighbours and stacked ones are told apart without rules.
        value = f"{item.tag.label.translate(_ESCAPES).replace('->', chr(92) + '->')}[{number}]"
        for index in touching(tokens, item.tag.span):
            token = tokens[index]
            part = Range(max(token.start, item.tag.start), min(token.end, item.tag.end))
            found.setdefault(token.start, {}).setdefault(part, []).append(value)
    return found


# --- reading
def looks_like_webanno_tsv(head: bytes) -> bool:
    """Whether a file says that it is."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(FORMAT.encode())


def read_webanno_tsv(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The story of the file; raises BadLine and the errors of texts."""
    decoded = decode(read_bytes(source, limit_bytes=_MAX_BYTES), options=options, where=source.name)
    file = _File(source)
    for number, line in enumerate(decoded.text.split("\n"), 1):
        try:
            file.take(line.rstrip("\r"))
        except ValueError as error:
            raise BadLine(path=source.name, line=number, reason=str(error)) from error
    text, spans = file.text(), file.spans()
    check_text(text, where=source.name)
    utf16 = OffsetMap(text, "utf16")
    tags: list[ReadTag] = []
    for span in spans:
        start, end = utf16.to_codepoint(span.start), utf16.to_codepoint(span.end)
        if start is None or end is None or start >= end:
            reason = (
                f"the span {span.start} to {span.end} is out of range: outside the text or inside a character"
            )
            raise BadLine(path=source.name, line=span.line, reason=reason)
        tags.append(ReadTag(start, end, span.label, text[start:end]))
    check_tag_count(tags)
    notes = [*decoded.notes, *file.notes()]
    if not text.isascii():
        notes.append("offsets converted from UTF-16 units to code points")
    yield ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=text,
        sections=parted_sections(text),
        tags=tuple(tags),
        encoding=decoded.encoding,
        notes=tuple(notes),
        consumed_bytes=source.path.stat().st_size,
    )


@dataclass(slots=True)
class _Span:
    label: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class _Column:
    layer: str
    is_label: bool


class _File:
    """The lines of one file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._columns: list[_Column] = []
        self._left: set[str] = set()
        self._texts: list[tuple[int, str]] = []  # UTF-16 place and text of each sentence
        self._waiting: list[str] = []
        self._open: dict[tuple[int, str], _Span] = {}
        self._spans: list[_Span] = []
        self._line = 0
        self._width = 0

    def take(self, line: str) -> None:
        """One line; raises ValueError."""
        self._line += 1
        if self._line == 1:
            if not line.startswith(FORMAT):
                raise ValueError(f"it does not begin with {FORMAT}")
        elif line.startswith("#Text="):
            self._waiting.append(_unescaped(line.removeprefix("#Text=")))
        elif line.startswith("#T_"):
            self._header(line)
        elif line.strip() and not line.startswith("#"):
            self._token(line.split("\t"))

    def text(self) -> str:
        """All sentences at their places."""
        pieces: list[str] = []
        length = 0
        for start, text in self._texts:
            pieces += [" " * (start - length), text]
            length = start + len(text.encode("utf-16-le", "surrogatepass")) // 2
        return "".join(pieces)

    def spans(self) -> list[_Span]:
        """In reading order."""
        return sorted(self._spans, key=lambda span: (span.start, span.end, span.label))

    def notes(self) -> Iterator[str]:
        """What was left out."""
        if self._left:
            yield f"layers left out: {', '.join(sorted(self._left)[:8])}"

    def _header(self, line: str) -> None:
        kind, _, rest = line.partition("=")
        layer, *features = rest.split("|")
        short = layer.rpartition(".")[2]
        is_taken = kind == "#T_SP" and not MACHINE_LAYERS.search(f".{layer.lower()}")
        if not is_taken:
            self._left.add(short[:40])
        named = [name for name in ("label", "value") if name in features]
        wanted = named[0] if named else (features[0] if features else "")
        names = features or [""]
        if kind == "#T_RL":
            names = [*names, ""]  # relations have one more column for their other end
        self._columns += [_Column(short, is_taken and name == wanted) for name in names]

    def _token(self, fields: list[str]) -> None:
        row = _ROW.fullmatch(fields[0])
        offsets = _OFFSETS.fullmatch(fields[1]) if len(fields) > 2 else None
        if row is None or offsets is None:
            raise ValueError("it is no token: a number such as 1-1, offsets such as 0-4, the word")
        start, end = int(offsets.group("start")), int(offsets.group("end"))
        if self._waiting:
            self._begin(start)
        if start >= end:
            raise ValueError(f"the span {start} to {end} is empty, its end must be greater than its start")
        for index, column in enumerate(self._columns):
            value = fields[3 + index] if 3 + index < len(fields) else "_"
            if column.is_label and value not in ("_", ""):
                self._values(index, column, value, start, end)

    def _begin(self, start: int) -> None:
        text = "\n".join(self._waiting)
        self._waiting = []
        if start < self._width:
            raise ValueError(f"the span at {start} begins before the sentence before it ends")
        if start > 4 * MAX_TEXT_BYTES:
            raise ValueError(f"the span at {start} is out of range")
        self._texts.append((start, text))
        self._width = start + len(text.encode("utf-16-le", "surrogatepass")) // 2

    def _values(self, index: int, column: _Column, value: str, start: int, end: int) -> None:
        for stacked in (part for part in _SPLIT.findall(value) if part):
            match = _VALUE.fullmatch(stacked)
            if match is None:
                raise ValueError(f"“{stacked[:40]}” is not a value of a layer")
            label = column.layer if match.group("value") == "*" else _unescaped(match.group("value"))
            if reason := key_problem(label):
                raise ValueError(reason)
            key = (index, match.group("id") or "")
            known = self._open.get(key) if key[1] else None
            if known is not None and known.label == label:
                known.start, known.end = min(known.start, start), max(known.end, end)
                continue
            span = _Span(label, start, end, self._line)
            self._spans.append(span)
            if key[1]:
                self._open[key] = span


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda m: _LETTERS.get(m.group(1), m.group(1)), text) if "\\" in text else text
