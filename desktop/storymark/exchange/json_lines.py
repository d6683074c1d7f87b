"""Lines of JSON from a file: cut at line feeds only, bounded, and every failure told with its line."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeVar

import msgspec

from storymark.domain.errors import BadEncoding, BadLine
from storymark.domain.journal import canonical_json
from storymark.exchange.bad_parts import LINE_ERRORS, is_put_aside
from storymark.exchange.decoding import check_plain, codec_for, unreadable
from storymark.services.exchange_ports import AUTO, MAX_LINE_BYTES, ReadOptions, Source

Value = TypeVar("Value")

BOM_NOTE = "read as UTF-8; its byte order mark (BOM) is not part of the text"

_AT = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`")
_MISSING = re.compile(r"Object missing required field `(?P<name>[^`]+)`")
_ESCAPE = re.compile(rb"\\(?:u([0-9a-fA-F]{4})|.)")
_NOT_A_NUMBER = re.compile(rb"[\[:,]\s*-?(NaN|Infinity)")
_KINDS = {
    "int": "an integer (a whole number)",
    "float": "a number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


class Line(NamedTuple):
    """One line with its number from 1; `consumed_bytes` is how far the file is read."""

    number: int
    data: bytes
    consumed_bytes: int
    has_bom: bool = False


def read_lines(source: Source, options: ReadOptions, *, limit_bytes: int = MAX_LINE_BYTES) -> Iterator[Line]:
    """The lines that are not blank. Raises BadLine, BadEncoding, FileMissing, FileUnreadable, BadValue."""
    check_plain(source)
    codec = "utf-8" if options.encoding == AUTO else codec_for(options.encoding)
    try:
        with source.path.open("rb") as file:
            raw = _raw_lines(file, limit_bytes) if codec == "utf-8" else _recoded_lines(file, codec, source)
            consumed = 0
            for number, data in enumerate(raw, 1):
                consumed += len(data)
                if len(data) > limit_bytes:
                    reason = f"it is longer than {limit_bytes // 2**20} MB"
                    raise BadLine(path=source.name, line=number, reason=reason)
                has_bom = number == 1 and data.startswith(codecs.BOM_UTF8)
                if number == 1 and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                    raise BadEncoding(path=source.name, position=0, encoding="UTF-8")
                content = data[3:] if has_bom else data
                if content.strip():
                    try:
                        _check_utf8(content, number, source)
                    except BadLine as error:
                        if is_put_aside(options, number, error, data):
                            continue
                        raise
                    yield Line(number, content, consumed, has_bom)
    except OSError as error:
        raise unreadable(source, error) from error


def each_line(
    source: Source, options: ReadOptions, read: Callable[[Line], Value], *, limit_bytes: int = MAX_LINE_BYTES
) -> Iterator[Value]:
    """What `read` makes of each line; one that it refuses is put aside where somebody wants that."""
    for line in read_lines(source, options, limit_bytes=limit_bytes):
        try:
            made = read(line)
        except LINE_ERRORS as error:
            if not is_put_aside(options, line.number, error, line.data):
                raise
        else:
            yield made


def decode_line(decoder: msgspec.json.Decoder[Value], line: Line, source: Source) -> Value:
    """The value of one line; raises BadLine with the place and the reason."""
    try:
        return decoder.decode(line.data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadLine(path=source.name, line=line.number, reason=json_problem(error, line.data)) from error


def check_keys(line: Line, fields: Mapping[str, msgspec.Raw], source: Source) -> None:
    """Refuse a field that stands twice, since readers differ in which one they take; raises BadLine.

    A decoder says nothing of it. What the fields that it kept leave unaccounted for is white space in one
    of two habits; only another rest is looked at closely.
    """
    if not fields:
        return
    told = sum([len(name.encode()) + len(memoryview(raw)) + 4 for name, raw in fields.items()])
    if len(line.data.strip()) - 1 - told in (0, 2 * len(fields) - 1):
        return
    twice: list[str] = []

    def pairs(items: list[tuple[str, object]]) -> None:
        names = [name for name, _ in items]
        if len(set(names)) < len(names):
            twice.append(next(name for name in names if names.count(name) > 1))

    try:
        json.loads(line.data, object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        raise BadLine(path=source.name, line=line.number, reason=json_problem(error, line.data)) from error
    if twice:
        raise BadLine(path=source.name, line=line.number, reason=f"the key “{twice[0][:40]}” is a duplicate")


def json_problem(error: Exception, data: bytes, *, at: str = "") -> str:
    """What is wrong with JSON that msgspec refuses, in words that a person can act on.

    `at` is the field that was read by itself.
    """
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return "it is not valid UTF-8"
    message = str(error)
    if isinstance(error, msgspec.ValidationError):
        return _type_problem(message, at)
    if "surrogate" in message or _has_lone_surrogate(data):
        return "a text has a lone surrogate, which is no Unicode character"
    if "truncated" in message:
        return "the JSON ends too early"
    strange = _NOT_A_NUMBER.search(data)
    if strange:
        return f"{strange.group(1).decode()} is not a number in JSON"
    place = re.search(r"\(byte (\d+)\)", message)
    return f"it is not valid JSON (at byte {place.group(1)})" if place else "it is not valid JSON"


def canonical_object(text: str) -> str | None:
    """Canonical JSON of an object in a string, None if it is no object."""
    if text == "{}":
        return text
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
        return canonical_json(value).decode("utf-8") if isinstance(value, dict) else None
    except (ValueError, RecursionError):
        return None


def _raw_lines(file: io.BufferedReader, limit_bytes: int) -> Iterator[bytes]:
    # Never splitlines(): U+2028 and a lone CR are characters of a text.
    while data := file.readline(limit_bytes + 2):
        yield data


def _recoded_lines(file: io.BufferedReader, codec: str, source: Source) -> Iterator[bytes]:
    reader = io.TextIOWrapper(file, encoding=codec, errors="strict", newline="\n")
    try:
        while text := reader.readline(MAX_LINE_BYTES + 2):
            yield text.encode("utf-8", "surrogatepass")
    except UnicodeError as error:
        position = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise BadEncoding(path=source.name, position=position, encoding=codec.upper()) from error
    finally:
        reader.detach()


def _type_problem(message: str, field: str) -> str:
    at = _AT.search(message)
    path = field + (at.group("path") if at else "")
    expected = _EXPECTED.match(message)
    if expected:
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in expected.group("wanted").split(" | "))
        got = _KINDS.get(expected.group("got"), expected.group("got"))
        if not path:
            return f"it is {got}; each line must be one JSON object"
        return f"“{path}” must be {wanted}, not {got}"
    missing = _MISSING.match(message)
    if missing:
        name = missing.group("name")
        return f"“{path + '.' if path else ''}{name}” is missing"
    told = message[: at.start()] if at else message
    told = told.replace("`", "").rstrip(".")
    return f"“{path}”: {told}" if path else told


def _check_utf8(data: bytes, number: int, source: Source) -> None:
    # A decoder looks only at the texts that it keeps; what it skips may be handed on later.
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} of the line is not valid UTF-8"
        raise BadLine(path=source.name, line=number, reason=reason) from error


def _has_lone_surrogate(data: bytes) -> bool:
    high_end = -1  # where the escape of a first half ended
    for match in _ESCAPE.finditer(data):
        code = int(match.group(1), 16) if match.group(1) else 0
        is_low = 0xDC00 <= code <= 0xDFFF
        if high_end >= 0 and not (is_low and match.start() == high_end):
            return True
        if is_low and high_end < 0:
            return True
        high_end = match.end() if 0xD800 <= code <= 0xDBFF else -1
    return high_end >= 0


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
