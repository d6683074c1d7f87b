"""Gold texts with their sentences, and how a segmentation is scored against them."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storymark.domain.lines import BLANKS
from storymark.domain.ranges import Range

FOLDER = Path(__file__).resolve().parent.parent / "data" / "segmentation"

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt\\]))")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}

Segment = Callable[[str], Iterable[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text and its sentences; `optional` ends count neither way, `ignored` ranges belong to none."""

    text: str
    sentences: tuple[Range, ...]
    kind: str = ""
    language: str = ""
    optional: tuple[int, ...] = ()
    ignored: tuple[Range, ...] = ()


@dataclass(slots=True)
class Score:
    """Counts of ends (boundaries) or of whole ranges, and the wrong ones in words."""

    hits: int = 0
    false: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall over all texts; 1 where nothing was to be found."""
        total = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / total if total else 1.0

    def count(self, gold: set[object], found: set[object]) -> None:
        """Add one text."""
        self.hits += len(gold & found)
        self.false += len(found - gold)
        self.missed += len(gold - found)


def own_cases() -> Iterator[GoldText]:
    """Read the cases written for this project; the head of the file says how they are written."""
    for line in (FOLDER / "own_cases.txt").read_text(encoding="utf-8").split("\n"):
        kind, bar, body = line.partition(" | ")
        if bar and not line.startswith("#"):
            yield _case(kind, _ESCAPE.sub(_unescaped, body))


def gold_file(path: Path) -> Iterator[GoldText]:
    """Read JSON Lines in the form that the README beside the data describes."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield GoldText(
                text=record["text"],
                sentences=tuple(Range(*pair) for pair in record["sentences"]),
                kind=record.get("kind", ""),
                language=record["lang"],
                optional=tuple(record.get("optional", ())),
                ignored=tuple(Range(*pair) for pair in record.get("ignore", ())),
            )


def score(texts: Iterable[GoldText], segment: Segment) -> tuple[Score, Score]:
    """Score ends (all but the last of a text, which is trivially right) and whole ranges, blanks trimmed."""
    boundary, exact = Score(), Score()
    for gold in texts:
        wanted = set(gold.sentences)
        found = {Range(start, end) for start, end in segment(gold.text)}
        found = {r for r in found if not any(ignored.contains(r) for ignored in gold.ignored)}
        ends, found_ends = {r.end for r in wanted}, {r.end for r in found}
        disputed = set(gold.optional) & (ends ^ found_ends)
        if disputed:
            wanted = set(_with_ends(gold, (ends - disputed) | (disputed & found_ends)))
        last = len(gold.text.rstrip(BLANKS))
        uncounted = {last, *gold.optional, *(len(gold.text[: r.start].rstrip(BLANKS)) for r in gold.ignored)}
        ends, found_ends = ends - uncounted, found_ends - uncounted
        boundary.count(set(ends), set(found_ends))
        exact.count(set(wanted), set(found))
        for end in sorted(ends ^ found_ends):
            verdict = "false" if end in found_ends else "missed"
            context = f"{gold.text[max(0, end - 40) : end]!r} | {gold.text[end : end + 40]!r}"
            boundary.wrong.append(f"{verdict}: {context}")
    return boundary, exact


def _case(kind: str, body: str) -> GoldText:
    text, sentences, ignored = "", [], []
    for part in re.split(r"(¦|⟦[^⟧]*⟧)", body):
        if part.startswith("⟦"):
            ignored.append(Range(len(text), len(text) + len(part) - 2))
            text += part[1:-1]
        elif part != "¦" and part:
            visible = part.strip(BLANKS)
            start = len(text) + part.find(visible)
            if visible:
                sentences.append(Range(start, start + len(visible)))
            text += part
    return GoldText(text=text, sentences=tuple(sentences), kind=kind, ignored=tuple(ignored))


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _PLAIN[found[3]]


def _with_ends(gold: GoldText, ends: set[int]) -> Iterator[Range]:
    edges = sorted(ends | {len(gold.text)} | {edge for ignored in gold.ignored for edge in ignored})
    start = 0
    for end in edges:
        piece = gold.text[start:end]
        if piece.strip(BLANKS) and not any(ignored.contains(Range(start, end)) for ignored in gold.ignored):
            lead = len(piece) - len(piece.lstrip(BLANKS))
            yield Range(start + lead, start + len(piece.rstrip(BLANKS)))
        start = end
