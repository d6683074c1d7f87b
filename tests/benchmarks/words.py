"""Words: right places, the libraries' words, their scores against treebanks, and what waiting for them costs.

    python -m tests.benchmarks.words [--data FOLDER] [--repeat 5] [--megabyte]

FOLDER holds JSON lines with `text`, `lang`, `sentences` and, for scores, `words` (ranges of code points).
Without it the two seed stories are used, which have no gold words.

1. For every file: sentences whose words are placed exactly, sentences cut as jieba or pyvi would, and the
   time of `cut_words` as a ratio to the library's own call on the same sentences. Each is timed `repeat`
   times, turn by turn, and the least of each counts, so that other work does not. Target: 1.20.
2. Lexical F1 (ranges with a letter or digit) of Storymark, the plain library, and syllables.
3. The worker: seconds until the first words, memory, seconds for a megabyte, what an urgent request waits
   meanwhile, and how late a thread of the parent that wants to run every 4 ms gets to run. Target: 220 MB.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from tests.support.word_checks import is_blank

from storymark.assets import seed_stories
from storymark.domain.graphemes import is_boundary
from storymark.domain.ranges import Range
from storymark.language.sentences.segment import segment_sentences
from storymark.language.syllables import syllable_ranges
from storymark.language.words import chinese, vietnamese
from storymark.language.words.alignment import place_pieces
from storymark.language.words.cache_folder import use_cache_folder
from storymark.language.words.cut import cut_words
from storymark.language.worker import WordRequest, WordWorker

_TICK_S = 0.004


@dataclass(frozen=True)
class Story:
    """A text of one language with its sentences, and gold words if there are any."""

    text: str
    language: str
    sentences: Sequence[Range]
    words: frozenset[Range] | None = None


@dataclass
class Count:
    """Right, said and wanted ranges."""

    right: int = 0
    said: int = 0
    wanted: int = 0

    def add(self, said: Iterable[Range], wanted: frozenset[Range], text: str) -> None:
        """Count the ranges with a letter or digit."""
        found = {r for r in said if any(c.isalnum() for c in text[r.start : r.end])}
        gold = {r for r in wanted if any(c.isalnum() for c in text[r.start : r.end])}
        self.right += len(found & gold)
        self.said += len(found)
        self.wanted += len(gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.said + self.wanted) if self.said + self.wanted else 0.0


@dataclass
class Table:
    """What was measured of one file."""

    sentences: int = 0
    exact: int = 0
    same: int = 0
    fallbacks: int = 0
    own_ns: int = 0
    library_ns: int = 0
    scores: dict[str, Count] = field(default_factory=dict)


def main() -> int:
    """Print the tables; 1 if a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="folder with JSON lines")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--megabyte", action="store_true", help="also cut a megabyte in the worker")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        use_cache_folder(Path(folder))
        is_good = _libraries(options.data, options.repeat)
        return 0 if _worker(Path(folder), is_long=options.megabyte) and is_good else 1


def _libraries(data: Path | None, repeat: int) -> bool:
    chinese.load()
    vietnamese.load()
    gc.collect()
    gc.freeze()
    files = sorted(data.glob("*.jsonl")) if data else []
    tables = {path.name: _measure(_read(path), repeat) for path in files} or {
        "seeds": _measure(_seeds(), repeat)
    }
    print(f"{'file':26}{'sentences':>10}{'exact':>8}{'same':>8}{'fallbacks':>10}{'time':>7}")
    for name, table in tables.items():
        if table.sentences:
            ratio = table.own_ns / table.library_ns if table.library_ns else 0
            print(
                f"{name:26}{table.sentences:>10}{table.exact:>8}{table.same:>8}{table.fallbacks:>10}{ratio:>7.2f}"
            )
    print(f"\n{'lexical F1':26}{'Storymark':>10}{'library':>9}{'syllables':>10}")
    for name, table in tables.items():
        if table.scores:
            found = [table.scores[who].f1 for who in ("Storymark", "library", "syllables")]
            print(f"{name:26}{found[0]:>10.4f}{found[1]:>9.4f}{found[2]:>10.4f}")
    own, library = (sum(getattr(t, key) for t in tables.values()) for key in ("own_ns", "library_ns"))
    print(f"\ntime in all: {own / library:.3f} of the libraries' (target 1.20)\n")
    scores = [table.scores for table in tables.values() if table.scores]
    return (
        own <= 1.2 * library
        and all(table.exact == table.sentences and not table.fallbacks for table in tables.values())
        and all(score["Storymark"].f1 >= score["library"].f1 for score in scores)
    )


def _read(path: Path) -> list[Story]:
    stories = []
    for line in path.read_bytes().split(b"\n"):
        if line.strip():
            record = json.loads(line)
            language = record.get("lang") or path.name[:2]
            words = record.get("words")
            gold = frozenset(Range(*word) for word in words) if words else None
            stories.append(Story(record["text"], language, [Range(*s) for s in record["sentences"]], gold))
    return [story for story in stories if story.language in ("vi", "zh")]


def _seeds() -> list[Story]:
    texts = [path.read_bytes().decode() for path in seed_stories()]
    return [
        Story(text, language, segment_sentences(text))
        for text, language in zip(texts, ("vi", "zh"), strict=True)
    ]


def _measure(stories: Sequence[Story], repeat: int) -> Table:
    table = Table()
    pyvi, jieba = vietnamese.load(), chinese.load()
    for story in stories:
        own_words: list[Range] = []
        library_words: list[Range] = []
        syllables: list[Range] = []
        for sentence in story.sentences:
            piece = story.text[sentence.start : sentence.end]
            call: Callable[[], object] = (
                (lambda text=piece: pyvi.tokenize(text))  # type: ignore[attr-defined,misc]
                if story.language == "vi"
                else (lambda text=piece: list(jieba.cut(text)))  # type: ignore[misc]
            )
            own_ns, library_ns = _least(story, sentence, call, repeat)
            cut = cut_words(story.text, sentence, language=story.language)
            said = _said(story, piece)
            table.sentences += 1
            table.exact += _is_exact(story.text, sentence, cut.words)
            table.same += said == [Range(s - sentence.start, e - sentence.start) for s, e in cut.words]
            table.fallbacks += bool(cut.fallbacks)
            table.own_ns += own_ns
            table.library_ns += library_ns
            own_words += cut.words
            library_words += [Range(s + sentence.start, e + sentence.start) for s, e in said]
            syllables += syllable_ranges(story.text, sentence)
        if story.words is not None:
            for who, words in (
                ("Storymark", own_words),
                ("library", library_words),
                ("syllables", syllables),
            ):
                table.scores.setdefault(who, Count()).add(words, story.words, story.text)
    return table


def _least(story: Story, sentence: Range, call: Callable[[], object], repeat: int) -> tuple[int, int]:
    """The least nanoseconds of `cut_words` and of the library, measured turn by turn."""
    own, library = sys.maxsize, sys.maxsize
    for _ in range(repeat):
        start = time.perf_counter_ns()
        call()
        middle = time.perf_counter_ns()
        cut_words(story.text, sentence, language=story.language)
        end = time.perf_counter_ns()
        library, own = min(library, middle - start), min(own, end - middle)
    return own, library


def _said(story: Story, piece: str) -> list[Range]:
    """What the library says, placed naively: enough for texts it does not change."""
    if story.language == "zh":
        found = place_pieces(piece, list(chinese.load().cut(piece))) or []
        return [Range(s, e) for s, e in found if not is_blank(piece[s:e])]
    places: list[Range] = []
    position = 0
    for word in vietnamese.load().tokenize(piece).split(" "):  # type: ignore[attr-defined]
        start = -1
        for character in word:
            while piece[position].isspace():
                position += 1
            if character == "_" and piece[position] != "_":
                continue  # it stands for a blank
            start = position if start < 0 else start
            position += 1
        places.append(Range(start, position))
    return places


def _is_exact(text: str, sentence: Range, words: Sequence[Range]) -> bool:
    position = sentence.start
    for word in words:
        if not (position <= word.start < word.end <= sentence.end and is_blank(text[position : word.start])):
            return False
        if not (is_boundary(text, word.start) and is_boundary(text, word.end)):
            return False
        position = word.end
    return is_blank(text[position : sentence.end])


def _worker(folder: Path, *, is_long: bool) -> bool:
    worker = WordWorker(cache_folder=folder)
    peak = 0
    for story in (*_seeds(), *_seeds()):
        start = time.perf_counter()
        worker.request(WordRequest(story.text, story.sentences, story.language)).result()
        print(f"worker: {story.language} seed after {time.perf_counter() - start:.3f} s")
    if is_long:
        story = _seeds()[0]
        text = (story.text + "\n") * (1_000_000 // len(story.text) + 1)
        sentences = segment_sentences(text)
        idle = _lateness(time.perf_counter() + 3, lambda: False)
        waits: list[float] = []
        future = worker.request(WordRequest(text, sentences, "vi"))

        def urgent(worker: WordWorker = worker) -> None:
            begun = time.perf_counter()
            asked = worker.request(story.text, story.sentences[:10], is_urgent=True)
            asked.add_done_callback(lambda _: waits.append(time.perf_counter() - begun))

        start = time.perf_counter()
        late = _lateness(start + 600, future.done, every=(100, urgent))
        waits.sort()
        seconds, count = time.perf_counter() - start, len(future.result().words)
        print(f"worker: {len(text):,} characters, {count:,} words: {seconds:.1f} s")
        print(f"        urgent: {waits[len(waits) // 2] * 1e3:.0f} ms at p50, {waits[-1] * 1e3:.0f} at most")
        print(f"parent: late {_p99(late) * 1e3:.1f} ms at p99, {max(late) * 1e3:.1f} at most")
        print(f"        idle {_p99(idle) * 1e3:.1f} ms at p99, {max(idle) * 1e3:.1f} at most")
    child = psutil.Process(worker.pid)
    memory = child.memory_info()
    peak = getattr(memory, "peak_wset", memory.rss)
    print(f"worker: {peak / 2**20:.0f} MB with both libraries (target 220)")
    worker.close()
    return peak < 220 * 2**20


def _lateness(
    until: float, is_done: Callable[[], bool], every: tuple[int, Callable[[], None]] | None = None
) -> list[float]:
    """Seconds that this thread was late each time it wanted to run."""
    late: list[float] = []
    while time.perf_counter() < until and not is_done():
        start = time.perf_counter()
        time.sleep(_TICK_S)
        late.append(time.perf_counter() - start - _TICK_S)
        if every and len(late) % every[0] == 0:
            every[1]()
    return late


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


if __name__ == "__main__":
    raise SystemExit(main())
