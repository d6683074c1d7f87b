"""Lines are cut at line feeds only, and every failure names its line."""

from pathlib import Path

import msgspec
import pytest
from tests.support.datasets import written

from storymark.domain.errors import BadEncoding, BadLine
from storymark.exchange.json_lines import canonical_object, decode_line, read_lines
from storymark.services.exchange_ports import ReadOptions

ANY = msgspec.json.Decoder(dict[str, msgspec.Raw])
NUMBERS = msgspec.json.Decoder(dict[str, list[int]])


def test_only_line_feeds_end_a_line(tmp_path: Path) -> None:
    source = written(tmp_path, "a.jsonl", '{"t":"a\u2028b\u0085c"}\r\n\n{"t":"d"}')

    lines = list(read_lines(source, ReadOptions()))

    assert [(line.number, line.data.decode()) for line in lines] == [
        (1, '{"t":"a\u2028b\u0085c"}\r\n'),
        (3, '{"t":"d"}'),
    ]
    assert lines[-1].consumed_bytes == source.path.stat().st_size


def test_a_byte_order_mark_is_taken_off(tmp_path: Path) -> None:
    (line,) = read_lines(written(tmp_path, "a.jsonl", b'\xef\xbb\xbf{"t":1}'), ReadOptions())

    assert line.data == b'{"t":1}'
    assert line.has_bom


def test_other_encodings_when_named(tmp_path: Path) -> None:
    source = written(tmp_path, "a.jsonl", '{"t":"khách"}\n'.encode("utf-16"))

    with pytest.raises(BadEncoding):
        list(read_lines(source, ReadOptions()))
    (line,) = read_lines(source, ReadOptions("utf-16"))
    assert line.data.decode() == '{"t":"khách"}\n'


def test_a_line_that_is_too_long_is_refused(tmp_path: Path) -> None:
    source = written(tmp_path, "a.jsonl", b'{"t":"' + b"x" * 3 * 2**20 + b'"}')

    with pytest.raises(BadLine, match="longer than 2 MB"):
        list(read_lines(source, ReadOptions(), limit_bytes=2 * 2**20))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"a":', "ends too early"),
        (b'{"a":[1],}', "not valid JSON"),
        (b'[{"a":[1]}]', "each line must be one JSON object"),
        (b'{"a":["1"]}', "must be an integer"),
        (b'{"a":[true]}', "must be an integer"),
        (b'{"a":[1.5]}', "must be an integer"),
        (b'{"a":[NaN]}', "NaN is not a number"),
        (b'{"a":"\xff"}', "byte 6 of the line is not valid UTF-8"),
        (b'{"a\\ud800":[1]}', "lone surrogate"),
        (b'{"b":"\xff","a":[1]}', "not valid UTF-8"),
        (b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "must be an integer|nested too deeply"),
    ],
)
def test_bad_json_is_told_with_its_line(tmp_path: Path, content: bytes, reason: str) -> None:
    source = written(tmp_path, "a.jsonl", b'{"a":[1]}\n' + content)

    with pytest.raises(BadLine, match=f"line 2: .*({reason})"):
        [decode_line(NUMBERS, line, source) for line in read_lines(source, ReadOptions())]


def test_deep_nesting_is_told_so(tmp_path: Path) -> None:
    source = written(tmp_path, "a.jsonl", b'{"a":' + b'{"a":' * 50_000)

    (line,) = read_lines(source, ReadOptions())
    with pytest.raises(BadLine, match="line 1: it is nested too deeply"):
        decode_line(ANY, line, source)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("{}", "{}"),
        ('{ "b": 1, "a": "ă" }', '{"a":"ă","b":1}'),
        ("[]", None),
        ("", None),
        ('{"a":NaN}', None),
        ("[" * 100_000, None),
    ],
)
def test_canonical_objects(text: str, canonical: str | None) -> None:
    assert canonical_object(text) == canonical
