"""README.md of a dataset folder: what Hugging Face `datasets` needs to know, and the card for people.

It stands inside the folder and goes along when that is copied or uploaded. Checksums and agreement are found
in the finished folder and stand in the card beside it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from storymark.services.card import card_lines
from storymark.services.exchange_ports import Format, Formats, Manifest, ReadOptions

README = "README.md"
SIDES = {"train": "train", "dev": "validation", "test": "test"}
UNASSIGNED = "unassigned"
_KNOWN_FACTS = ("licence", "contact", "split", "words", "pseudonyms")
# Licences by the names that the hub has for them; any other is "other" with its name.
_LICENCES = frozenset(
    "apache-2.0 mit gpl-3.0 bsd-3-clause cc0-1.0 cc-by-2.0 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 "
    "cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-4.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 odc-by odbl pddl "
    "unlicense".split()
)
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def sides_named(sides: Collection[str]) -> dict[str, str]:
    """What each side of a split is called in the folder, in their order.

    Stories without a side are the training set where no story has one.
    """
    lone = UNASSIGNED if any(side in sides for side in SIDES) else SIDES["train"]
    return {side: SIDES.get(side, lone) for side in (*SIDES, "") if side in sides}


def readme_bytes(manifest: Manifest, *, dataset: str, sides: Mapping[str, int]) -> bytes:
    """The page; `sides` says how many stories are on each side of the split."""
    known = {name: value for name, value in manifest.facts.items() if name in _KNOWN_FACTS}
    lines = [*_header(manifest, dataset, sides, known.get("licence", "")), ""]
    for line in card_lines(_early(manifest, known), dataset):
        lines.append(line)
        if line.startswith("# "):
            lines += [
                "",
                "```python",
                "import datasets",
                "",
                f"data = datasets.load_dataset({json.dumps(dataset)})",
                "```",
            ]
    names = sides_named(sides or {"": 0})
    lines += ["", "## Sets", "", "| Set | Stories |", "|---|---:|"]
    lines += [f"| {name} | {sides.get(side, 0):,} |" for side, name in names.items()]
    papers = f"`{dataset}.card.md` and `{dataset}.manifest.json`"
    lines += ["", f"Checksums and agreement stand beside this folder, in {papers}."]
    return ("\n".join(lines) + "\n").encode("utf-8")


def sides_of(dataset: Path, format: Format, formats: Formats) -> Mapping[str, int]:
    """How many stories of a written folder are on each side."""
    read = format.read or format.reread
    assert read is not None
    return Counter(
        story.split
        for source in formats.sources(dataset, format, name=dataset.name)
        for story in read(source, ReadOptions(encoding="utf-8", has_notes=False))
    )


def _early(manifest: Manifest, facts: Mapping[str, str]) -> Manifest:
    return replace(manifest, sha256="", size_bytes=0, facts=facts)


def _header(manifest: Manifest, dataset: str, sides: Mapping[str, int], licence: str) -> Iterator[str]:
    """YAML; every text in it is written as JSON, which is YAML too."""
    yield "---"
    yield f"pretty_name: {_text(dataset)}"
    languages = sorted(name for name in manifest.counts.languages if name and name != "und")
    if languages:
        yield "language:"
        yield from (f"- {_text(name)}" for name in languages)
    if licence.lower() in _LICENCES:
        yield f"license: {licence.lower()}"
    elif licence:
        yield "license: other"
        yield f"license_name: {_text(licence)}"
    yield "task_categories:"
    yield "- token-classification"
    yield "size_categories:"
    count = manifest.counts.stories
    yield f"- {next((name for limit, name in _SIZES if count < limit), '1M<n<10M')}"
    yield "configs:"
    yield "- config_name: default"
    yield "  data_files:"
    for name in sides_named(sides or {"": 0}).values():
        yield f"  - split: {name}"
        yield f"    path: data/{name}-*"
    yield "---"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
