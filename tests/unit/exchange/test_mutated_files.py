"""Files with random damage, also inside their zips: stories that fit, or one sentence; nothing else.

A few hundred here; twenty thousand by hand: `python -m tests.unit.exchange.test_mutated_files 20000`.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.support import formats
from tests.support.bad_files import FILES
from tests.support.datasets import out_story
from tests.support.fuzz_target import Refused, load
from tests.support.office_files import docx, epub, paragraphs, pdf, xlsx

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"-1", b"99999999999999999999", b"NaN", b"1e400", b"null",
    b"\\ud800",    b'"', b"{", b"]", b"<!DOCTYPE x>", b"&#0;", b"&lt;", b"../", b"\r\n", b"\xe2\x80\xa8",
    b"\xf0\x9f\x98\x80",
    b"\xcc\x81" * 40, b"<", b"/>", b'begin="', b"\xc1", b"\x7f" * 9,
)  # fmt: skip
TEXT = "Bà Bưởi 😀 xin hủy hợp đồng & trả lại tiền."
ROWS = '<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="str"><v>một câu</v></c></row>'


@cache
def seeds() -> tuple[tuple[str, bytes], ...]:
    """A good file of every format, and what the list of bad ones has."""
    found = [(item.name, item.data) for item in FILES if len(item.data) < 50_000]
    with tempfile.TemporaryDirectory() as folder:
        for entry in formats.IMPORTABLE:
            out = out_story(TEXT, [(3, 7, "claim"), (5, 20, "a & b")], sentences=[(0, len(TEXT))])
            target = Path(folder) / f"out{'.zip' if entry.is_folder else entry.suffixes[0]}"
            formats.write(formats.held([out], entry), entry, target)
            found += [(f"{entry.name}{target.suffix}", target.read_bytes())] * 4
            target.unlink()
    page = f"<html><head><title>t</title></head><body><p>{TEXT}</p><script>x</script></body></html>"
    made = {
        "a.docx": docx(paragraphs(TEXT)), "a.html": page.encode(), "a.epub": epub([("a.xhtml", page)]),
        "a.pdf": pdf("Xin chao"), "a.xlsx": xlsx(ROWS, shared="<si><t>text</t></si>"),
    }  # fmt: skip
    return (*found, *(pair for pair in made.items() for _ in range(4)))


def mutated(name: str, data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed; of a zip, most often those of a part."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
            names = old.namelist()
            hit = chance.choice(names)
            for part in names:
                new.writestr(part, damaged(old.read(part), chance) if part == hit else old.read(part))
        return buffer.getvalue()
    return damaged(data, chance)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A few random edits."""
    found = bytearray(data)
    for _ in range(1 << chance.randrange(4)):
        place = chance.randrange(len(found) + 1)
        end = min(len(found), place + chance.randrange(1, 64))
        match chance.randrange(6):
            case 0 if place < len(found):
                found[place] ^= 1 << chance.randrange(8)
            case 1:
                found[place:place] = chance.choice(TOKENS)
            case 2:
                del found[place:end]
            case 3:
                found[place:place] = found[place:end]
            case 4:
                token = chance.choice(TOKENS)
                found[place : place + len(token)] = token
            case 5 if chance.random() < 0.2:
                del found[place:]
    return bytes(found)


def files(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many mutated files, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        name, data = chance.choice(seeds())
        yield name, mutated(name, data, chance)


def outcome(path: Path) -> str:
    """What becomes of a file; whatever is no refusal is raised."""
    try:
        for _, text, tags in load(path):
            text.encode("utf-8")
            assert "\x00" not in text
            assert all(0 <= start < end <= len(text) and label.strip() for start, end, label in tags)
    except Refused as error:
        return "refused" if len(str(error).splitlines()) == 1 else f"not one sentence: {error}"
    return "accepted"


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("seed", range(3))
def test_mutated_files(tmp_path: Path, seed: int) -> None:
    counts: Counter[str] = Counter()
    for name, data in files(150, seed):
        path = tmp_path / name
        path.write_bytes(data)
        counts[outcome(path)] += 1
        path.unlink()

    assert counts.keys() == {"refused", "accepted"}
    assert min(counts["refused"], counts["accepted"]) > 10  # neither refuse-all nor accept-all passes


def main(count: int) -> int:
    """Play `count` files and say what came of them; the first failing one is kept and raised."""
    counts: Counter[str] = Counter()
    folder = Path(tempfile.mkdtemp(prefix="storymark-mutated-"))
    for number, (name, data) in enumerate(files(count, seed=9)):
        path = folder / name
        path.write_bytes(data)
        try:
            found = outcome(path)
            assert found in ("refused", "accepted"), found
            counts[found] += 1
        except Exception as error:
            counts[f"{path.suffix} {type(error).__name__}: {str(error)[:80]}"] += 1
            path.rename(folder / f"kept-{number}-{name}")
    print(dict(counts))
    return int(len(counts) > 2)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
