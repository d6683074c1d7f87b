"""A dataset folder: what Hugging Face `datasets` finds in it, and that its page is checked."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.peers import peer
from tests.unit.cli.conftest import Run


@pytest.fixture
def many(path: Path, run: Run) -> Path:
    """The sample and twenty stories more, none like another."""
    lines = "".join(f"{chr(0x4E00 + 97 * number) * 12} story {number} .\n" for number in range(20))
    file = path.with_name("many.txt")
    file.write_text(lines, "utf-8")
    assert run("import", path, file, "--format", "lines").status == 0
    return path


def header(folder: Path) -> dict[str, Any]:
    """The YAML at the top of README.md: `key: value`, lists of words, the files of the configuration."""
    text = (folder / "README.md").read_text("utf-8")
    top = text.split("---\n")[1]
    found: dict[str, Any] = dict(re.findall(r"^([a-z_]+): (.+)$", top, re.MULTILINE))
    for key, items in re.findall(r"^([a-z_]+):\n((?:- [^:\n]+\n)+)", top, re.MULTILINE):
        found[key] = [
            json.loads(i) if i.startswith('"') else i for i in re.findall(r"^- (.+)$", items, re.MULTILINE)
        ]
    found["data_files"] = dict(re.findall(r"^  - split: (\S+)\n    path: (\S+)$", top, re.MULTILINE))
    return found


def rows(folder: Path, pattern: str) -> list[dict[str, Any]]:
    """What `datasets` reads for one of the header's patterns."""
    (file,) = folder.glob(pattern)
    return peer("pyarrow.parquet").ParquetFile(io.BytesIO(file.read_bytes())).read().to_pylist()  # type: ignore[no-any-return]


def test_a_split_is_one_folder_with_its_three_sets(many: Path, run: Run) -> None:
    out = many.with_name("claims")
    wish = ["--format", "dataset", "--split", "70/15/15", "--seed", "4", "--licence", "CC-BY-4.0", "-o", out]
    ran = run("export", many, *wish, "--json")
    assert ran.status == 0, ran.err
    top = header(out)

    assert top["data_files"] == {
        "train": "data/train-*",
        "validation": "data/validation-*",
        "test": "data/test-*",
    }
    assert (top["language"], top["license"], top["size_categories"]) == (["vi", "zh"], "cc-by-4.0", ["n<1K"])
    found = {name: rows(out, pattern) for name, pattern in top["data_files"].items()}
    assert sum(map(len, found.values())) == 22
    sides = {"train": "train", "validation": "dev", "test": "test"}
    assert all({row["split"] for row in own} == {sides[name]} for name, own in found.items())
    for row in (row for own in found.values() for row in own):
        assert all(row["text"][span["start"] : span["end"]] == span["text"] for span in row["spans"])
    page = (out / "README.md").read_text("utf-8")
    assert f"| validation | {len(found['validation'])} |" in page
    assert "70/15/15, seed 4" in page
    assert "Definition (vi)" in page
    assert sorted(str(entry.relative_to(out)) for entry in out.rglob("*") if entry.is_file()) == [
        "README.md",
        *(f"data/{name}-00000-of-00001.parquet" for name in ("test", "train", "validation")),
    ]
    assert run("verify", out).status == 0

    first = {entry: entry.read_bytes() for entry in out.rglob("*") if entry.is_file()}
    assert run("export", many, *wish).status == 0
    assert {entry: entry.read_bytes() for entry in out.rglob("*") if entry.is_file()} == first


def test_without_a_split_all_is_for_training_and_newcomers_are_a_set_of_their_own(
    path: Path, run: Run
) -> None:
    out = path.with_name("claims")
    assert run("export", path, "--format", "dataset", "-o", out).status == 0
    assert header(out)["data_files"] == {"train": "data/train-*"}
    assert len(rows(out, "data/train-*")) == 2

    assert run("export", path, "--split", "50/50", "-o", path.with_name("a.jsonl")).status == 0
    file = path.with_name("late.txt")
    file.write_text("một câu đến sau .", "utf-8")
    assert run("import", path, file).status == 0
    assert run("export", path, "--format", "dataset", "-o", out).status == 0
    assert set(header(out)["data_files"]) == {"train", "test", "unassigned"}
    (late,) = rows(out, "data/unassigned-*")
    assert (late["spans"], late["split"]) == ([], "")
    assert run("verify", out).status == 0


def test_nothing_chosen_is_an_empty_training_set(path: Path, run: Run) -> None:
    out = path.with_name("none")
    assert run("export", path, "--format", "dataset", "--language", "en", "-o", out).status == 0
    assert rows(out, "data/train-*") == []
    assert run("verify", out).status == 0


def test_a_figure_of_the_page_that_was_changed_is_found_even_with_a_new_checksum(
    path: Path, run: Run
) -> None:
    from storymark import bootstrap

    out = path.with_name("claims")
    assert run("export", path, "--format", "dataset", "-o", out).status == 0
    assert "alpha of claim" in out.with_name("claims.card.md").read_text("utf-8")
    page = out / "README.md"
    page.write_text(page.read_text("utf-8").replace("| train | 2 |", "| train | 3 |"), "utf-8")
    manifest = path.with_name("claims.manifest.json")
    told = json.loads(manifest.read_text("utf-8"))
    before = told["sha256"]
    told["sha256"], told["size_bytes"] = bootstrap.formats().fingerprint(out)
    manifest.write_text(manifest.read_text("utf-8").replace(before, told["sha256"]), "utf-8")

    ran = run("verify", out)

    assert ran.status == 3
    assert "README.md does not say what the dataset" in ran.err + ran.out


def test_a_zip_holds_the_same_and_a_folder_comes_back_in(path: Path, run: Run) -> None:
    archive, folder, one, other = (path.with_name(n) for n in ("d.zip", "d", "one.jsonl", "other.jsonl"))
    assert run("export", path, "--format", "dataset", "-o", archive).status == 0
    assert run("verify", archive).status == 0
    assert run("export", path, "--format", "dataset", "-o", folder).status == 0
    again = path.with_name("again.storymark")
    assert run("import", again, folder, "--yes").status == 0
    for project, out in ((path, one), (again, other)):
        assert run("export", project, "-o", out).status == 0
    assert one.read_bytes() == other.read_bytes()
    assert run("export", path, "--format", "dataset", "-o", "-").status == 3


@pytest.mark.parametrize("unit", ["utf16", "utf8"])
def test_offsets_are_counted_as_asked_and_say_so(path: Path, run: Run, unit: str) -> None:
    out, again = path.with_name("d"), path.with_name("again.storymark")
    assert run("export", path, "--format", "dataset", "--offsets", unit, "-o", out).status == 0
    codec = {"utf16": "utf-16-le", "utf8": "utf-8"}[unit]
    width = {"utf16": 2, "utf8": 1}[unit]
    for row in rows(out, "data/train-*"):
        assert row["offset_unit"] == unit
        data = row["text"].encode(codec)
        for span in row["spans"]:
            assert data[span["start"] * width : span["end"] * width].decode(codec) == span["text"]
    assert run("verify", out).status == 0
    assert run("import", again, out, "--yes").status == 0
    assert run("check", again).status == 0
