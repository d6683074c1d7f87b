"""The file beside a dataset that says what is in it: `OUT.manifest.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storymark.domain.errors import FileMissing, FileUnreadable, VerifyFailed
from storymark.exchange.decoding import read_bytes
from storymark.exchange.labels_file import label_set_of, plain_label_set
from storymark.exchange.limits import MAX_LABEL_FILE_BYTES
from storymark.services.exchange_ports import OFFSET_UNITS, UNITS, Counts, Loss, Manifest, Source

SCHEMA = "storymark-manifest/1"
SUFFIX = ".manifest.json"
CARD_SUFFIX = ".card.md"
_NUMBERS = ("lines", "stories", "sentences", "layers", "tags", "spans")
_TABLES = ("labels", "languages", "annotators", "segmenters")


def manifest_path(dataset: Path) -> Path:
    """Where the manifest of a dataset lies."""
    return dataset.with_name(dataset.name + SUFFIX)


def card_path(dataset: Path) -> Path:
    """Where the card of a dataset lies."""
    return dataset.with_name(dataset.name + CARD_SUFFIX)


def manifest_bytes(manifest: Manifest, *, dataset: str) -> bytes:
    """The manifest's file: indented JSON in a fixed order, without the time, so that it can be repeated."""
    counts = manifest.counts
    plain = {
        "schema": SCHEMA,
        "file": dataset,
        "format": manifest.format,
        "unit": manifest.unit,
        "offset_unit": manifest.offset_unit,
        "sha256": manifest.sha256,
        "size_bytes": manifest.size_bytes,
        "counts": {name: getattr(counts, name) for name in _NUMBERS},
        **{name: dict(sorted(getattr(counts, name).items())) for name in _TABLES},
        "label_set": plain_label_set(manifest.label_set),
        "losses": [loss._asdict() for loss in manifest.losses],
        "facts": dict(sorted(manifest.facts.items())),
        "program": manifest.program,
        "command": manifest.command,
    }
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def read_manifest(dataset: Path) -> Manifest | None:
    """The manifest beside a dataset, None if there is none; raises VerifyFailed for a broken one."""
    path = manifest_path(dataset)
    try:
        data = read_bytes(Source(path, str(path)), limit_bytes=MAX_LABEL_FILE_BYTES)
    except FileMissing:
        return None
    except FileUnreadable as error:
        raise VerifyFailed(path=path, reason=str(error.facts["reason"])) from error
    try:
        return _manifest_of(json.loads(data))
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        told = f" ({error})" if isinstance(error, ValueError) else ""
        raise VerifyFailed(path=path, reason=f"it is not a manifest{told}") from error


def _manifest_of(raw: Any) -> Manifest:
    if not isinstance(raw, dict) or raw.get("schema") != SCHEMA:
        raise ValueError(f"its schema is not {SCHEMA}")
    counts: dict[str, Any] = {name: _number(raw["counts"][name]) for name in _NUMBERS}
    counts |= {name: _table(raw[name]) for name in _TABLES}
    if raw["unit"] not in UNITS or raw["offset_unit"] not in OFFSET_UNITS:
        raise ValueError("its unit is unknown")
    return Manifest(
        format=str(raw["format"]),
        unit=raw["unit"],
        offset_unit=raw["offset_unit"],
        sha256=str(raw["sha256"]),
        size_bytes=_number(raw["size_bytes"]),
        counts=Counts(**counts),
        label_set=label_set_of(raw["label_set"]),
        command=str(raw["command"]),
        program=str(raw["program"]),
        losses=tuple(
            Loss(str(loss["kind"]), _number(loss["tags"]), _number(loss["stories"]))
            for loss in raw.get("losses", ())
        ),
        facts={str(name): str(value) for name, value in raw.get("facts", {}).items()},
    )


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("a count is not a whole number")
    return value


def _table(value: object) -> Mapping[str, int]:
    if not isinstance(value, dict):
        raise ValueError("a table of counts is missing")
    return {str(name): _number(count) for name, count in value.items()}
