"""Writes plain values as TOML 1.0; the standard library only reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def toml_document(values: Mapping[str, Any]) -> str:
    """The document: single values first, lists of tables as `[[name]]`. A value of None is left out."""
    lines: list[str] = []
    tables = {name: value for name, value in values.items() if _is_tables(value)}
    for name, value in values.items():
        if name not in tables and value is not None:
            lines.append(f"{_key(name)} = {_value(value)}")
    for name, rows in tables.items():
        for row in rows:
            lines += ["", f"[[{_key(name)}]]", *_pairs(row)]
    return "\n".join(lines) + "\n"


def _pairs(row: Mapping[str, Any]) -> Iterator[str]:
    for name, value in row.items():
        if value is None:
            continue
        if _is_tables(value):
            yield f"{_key(name)} = ["
            yield from (f"  {_value(item)}," for item in value)
            yield "]"
        else:
            yield f"{_key(name)} = {_value(value)}"


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, Mapping) for item in value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _string(name)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        pairs = [f"{_key(str(name))} = {_value(item)}" for name, item in value.items() if item is not None]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value if item is not None)}]"
    return _string(str(value))


def _string(text: str) -> str:
    return '"' + _ESCAPED.sub(_escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    char = match.group()
    return _SHORT.get(char) or f"\\u{ord(char):04x}"
