"""Label sets as files, TOML or JSON with the same keys (product.md section 6)."""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from storymark.domain.errors import BadLabelSet
from storymark.domain.ids import LabelKey
from storymark.domain.labels import PALETTE, Label, LabelSet, Words, next_colour
from storymark.exchange.decoding import read_bytes
from storymark.exchange.limits import MAX_JSON_DEPTH, MAX_LABEL_FILE_BYTES
from storymark.exchange.native_rules import key_problem
from storymark.services.exchange_ports import Source

MAX_LABELS = 2_000
_WORDS = ("name", "hint", "definition", "test")
_OWN = frozenset({"key", "parent", "shortcut", "colour", "archived", "defined", *_WORDS})
_OWN_OF_SET = frozenset({"name", "revision", "rule", "label"})
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def read_label_set(path: Path) -> LabelSet:
    """The label set of a file; raises BadLabelSet with the reason, FileMissing, FileUnreadable."""
    data = read_bytes(Source(path, str(path)), limit_bytes=MAX_LABEL_FILE_BYTES)
    try:
        text = data.decode("utf-8-sig")
        is_json = path.suffix.lower() == ".json" or text.lstrip().startswith("{")
        raw = json.loads(text, parse_constant=_refuse_constant) if is_json else tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise BadLabelSet(path=path, reason=f"byte {error.start} is not valid UTF-8") from error
    except RecursionError as error:
        raise BadLabelSet(path=path, reason="it is nested too deeply") from error
    except ValueError as error:
        raise BadLabelSet(path=path, reason=f"it is not valid TOML or JSON ({error})") from error
    try:
        return label_set_of(raw)
    except ValueError as error:
        raise BadLabelSet(path=path, reason=str(error)) from error


def label_set_of(raw: object) -> LabelSet:
    """The label set of plain values; raises ValueError with the reason."""
    top = _table(raw, "the file")
    rows = _list(top.get("label", []), "label")
    if len(rows) > MAX_LABELS:
        raise ValueError(f"it has {len(rows)} labels, more than the limit of {MAX_LABELS}")
    labels: list[Label] = []
    for index, row in enumerate(rows):
        labels.append(_label(_table(row, f"label {index + 1}"), f"label {index + 1}", labels))
    _check_tree(labels)
    revision = _revision(top, "revision", "the file")
    rules = _list(top.get("rule", []), "rule")
    told = tuple(_words(rule, f"rule {index + 1}") for index, rule in enumerate(rules))
    extra = {name: _plain(value, f"“{name}”") for name, value in top.items() if name not in _OWN_OF_SET}
    return LabelSet(_text(top, "name", "the file"), revision, tuple(labels), told, extra)


def plain_label_set(labels: LabelSet) -> dict[str, Any]:
    """The label set as plain values, in the shape of the file."""
    return {
        "name": labels.name,
        "revision": labels.revision,
        "rule": [dict(rule) for rule in labels.rules],
        **labels.extra,
        "label": [_plain_label(label) for label in labels.labels],
    }


def label_set_bytes(labels: LabelSet, *, suffix: str) -> bytes:
    """The file of a label set: `.json`, or TOML for any other suffix."""
    plain = plain_label_set(labels)
    if suffix.lower() == ".json":
        return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    from storymark.exchange.toml_writer import toml_document

    return toml_document(plain).encode("utf-8")


def _plain_label(label: Label) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "key": label.key,
        "parent": label.parent,
        "shortcut": label.shortcut,
        "colour": label.colour,
        "name": dict(label.name),
        "hint": dict(label.hint),
        "definition": dict(label.definition),
        "test": dict(label.test),
    }
    if label.archived:
        plain["archived"] = True
    if label.defined > 1:
        plain["defined"] = label.defined
    return plain | dict(label.extra)


def _label(row: Mapping[str, Any], where: str, before: Sequence[Label]) -> Label:
    key = _text(row, "key", where)
    problem = key_problem(key)
    if problem:
        raise ValueError(f"{where}: {problem}")
    if any(label.key == key for label in before):
        raise ValueError(f"the label “{key}” stands twice")
    where = f"label “{key}”"
    colour = _text(row, "colour", where) or next_colour([label.colour for label in before])
    if colour not in PALETTE and not _COLOUR.fullmatch(colour):
        raise ValueError(f"{where}: the colour “{colour}” is neither a palette name nor #RRGGBB")
    archived = row.get("archived", False)
    if not isinstance(archived, bool):
        raise ValueError(f"{where}: “archived” must be true or false")
    words = {name: _words(row.get(name, {}), f"{where}, {name}") for name in _WORDS}
    return Label(
        LabelKey(key),
        parent=_text(row, "parent", where),
        shortcut=_shortcut(row, where, before),
        colour=colour,
        archived=archived,
        defined=_revision(row, "defined", where),
        extra={name: _plain(value, f"{where}, {name}") for name, value in row.items() if name not in _OWN},
        **words,
    )


def _shortcut(row: Mapping[str, Any], where: str, before: Sequence[Label]) -> str:
    taken = {label.shortcut for label in before}
    if "shortcut" not in row:
        return next((str(n) for n in range(1, 10) if str(n) not in taken), "")
    shortcut = row["shortcut"]
    # A bare 1 in TOML is meant as the key 1.
    shortcut = str(shortcut) if isinstance(shortcut, int) and not isinstance(shortcut, bool) else shortcut
    if not isinstance(shortcut, str) or len(shortcut) > 1 or not shortcut.isprintable():
        raise ValueError(f"{where}: the shortcut must be one character")
    if shortcut and shortcut in taken:
        raise ValueError(f"{where}: the shortcut {shortcut} is taken")
    return shortcut


def _check_tree(labels: Sequence[Label]) -> None:
    parents = {str(label.key): label.parent for label in labels}
    for label in labels:
        seen, current = {str(label.key)}, label.parent
        while current:
            if current not in parents:
                raise ValueError(f"label “{label.key}”: its parent “{current}” is not there")
            if current in seen:
                raise ValueError(f"label “{label.key}”: its parents go round in a circle")
            seen.add(current)
            current = parents[current]


def _words(value: object, where: str) -> Words:
    if isinstance(value, str):
        return {"en": value}
    words = _table(value, where)
    if not all(isinstance(text, str) for text in words.values()):
        raise ValueError(f"{where}: there must be one text for each language")
    return {str(language): str(text) for language, text in words.items()}


def _plain(value: object, where: str, depth: int = 0) -> object:
    """Values that the journal can hold: it has no floats, and JSON has no dates."""
    if depth > MAX_JSON_DEPTH:
        raise ValueError(f"{where}: it is nested too deeply")
    if isinstance(value, float):
        raise ValueError(f"{where}: {value} is not a whole number; write it as a text")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _plain(item, where, depth + 1) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, where, depth + 1) for item in value]
    return value


def _table(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where} must be a table")
    return value


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"“{where}” must be a list of tables, written [[{where}]]")
    return value


def _text(table: Mapping[str, Any], name: str, where: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{where}: “{name}” must be a text")
    return value


def _revision(table: Mapping[str, Any], name: str, where: str) -> int:
    value = table.get(name, 1)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value < 2**31:
        raise ValueError(f"{where}: “{name}” must be a whole number from 1")
    return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
