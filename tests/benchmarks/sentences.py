"""Quality, speed and growth of the sentence segmenter, beside the libraries that are installed.

    python -m tests.benchmarks.sentences FOLDER [--only NAME ...] [--no-peers] [--no-growth]

FOLDER holds the JSON Lines files of the treebanks, the hard cases and the seeds. Prints boundary and exact F1
of every file with what must be reached, the speed as a ratio to a one-line regular expression that runs
in turns with it, the share of sentences whose language is told, and how time grows with pathological inputs.
"""

from __future__ import annotations

import argparse
import time
import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.sentence_peers import Segment, installed_peers, naive
from tests.support.sentence_gold import GoldText, gold_file, score

from storymark.domain.graphemes import is_boundary
from storymark.language.detect import detect_language
from storymark.language.sentences.segment import SENTENCE_SEGMENTER, segment_sentences

MUST_REACH = {
    "seeds_gold": 1.0,
    "hard_cases": 0.99,
    "vi_vtb_raw": 0.995,
    "vi_vtb_tok": 0.99,
    "vi_vtb_seedstyle": 0.985,
    "vi_vtb_lower": 0.98,
    "vi_tuecl_raw": 1.0,
    "zh_gsds_raw": 0.999,
    "zh_gsds_asciimix": 0.999,
    "zh_gsds_tok": 0.999,
    "zh_pud_raw": 0.995,
    "zh_hk_raw": 0.996,
    "zh_hk_asciimix": 0.996,
    "en_ewt_raw": 0.98,
}
LEAST_RATIO = {"vi": 0.40, "zh": 0.45}
LEAST_TIMES_PYSBD = 20
MOST_FACTOR = 2.3

PATTERNS = (
    ".", "“", "a", "。", " ", "a.", "”。", '"', "(", "…", " .", "TP.", "A. ",
    "“。”", "《！", "? - ", "说。”", "\n", "😀",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args(arguments)

    files = {
        path.stem: list(gold_file(path))
        for path in sorted(options.folder.glob("*.jsonl"))
        if not options.only or path.stem in options.only
    }
    peers = [] if options.no_peers else list(installed_peers())
    tables = SENTENCE_SEGMENTER.tables_hash[:16]
    print(f"{SENTENCE_SEGMENTER.name} {SENTENCE_SEGMENTER.version} tables {tables}\n")
    print_quality(files, peers)
    print_speed(files, peers)
    print_languages(files)
    if not options.no_growth:
        print_growth()


def print_quality(files: dict[str, list[GoldText]], peers: Sequence[tuple[str, Segment]]) -> None:
    """Boundary F1 (and exact F1 of ours); every text is also held to the contract."""
    print(
        "| boundary F1 | must | ours | exact | contract | naive | "
        + " | ".join(name for name, _ in peers)
        + " |"
    )
    print("|---|--:|--:|--:|--:|--:|" + "--:|" * len(peers))
    for name, texts in files.items():
        boundary, exact = score(texts, segment_sentences)
        must = MUST_REACH.get(name.removesuffix("_dev"), 0.0)
        others = [score(texts, segment)[0].f1 for segment in (naive, *(segment for _, segment in peers))]
        verdict = "" if boundary.f1 >= must else " **below**"
        cells = [f"{must:.3f}", f"{boundary.f1:.4f}{verdict}", f"{exact.f1:.4f}", str(violations(texts))]
        print(f"| {name} | " + " | ".join(cells + [f"{f1:.3f}" for f1 in others]) + " |")
    print()


def violations(texts: Sequence[GoldText]) -> int:
    """Count ranges out of order, with blanks at an edge or that cut a cluster, and letters left out."""
    count = 0
    for gold in texts:
        text, last = gold.text, 0
        covered = bytearray(len(text))
        for start, end in segment_sentences(text):
            sound = last <= start < end <= len(text) and is_boundary(text, start) and is_boundary(text, end)
            count += not (sound and not text[start].isspace() and not text[end - 1].isspace())
            covered[start:end] = b"\x01" * (end - start)
            last = end
        count += sum(not there and c.isalnum() for there, c in zip(covered, text, strict=True))
    return count


def print_speed(files: dict[str, list[GoldText]], peers: Sequence[tuple[str, Segment]]) -> None:
    """CPU speed of ours and of the peers as a ratio to the naive expression."""
    print(
        "| speed | naive MB/s | ours MB/s | ours / naive | must | "
        + " | ".join(f"{n} / naive" for n, _ in peers)
        + " |"
    )
    print("|---|--:|--:|--:|--:|" + "--:|" * len(peers))
    for name, golds in files.items():
        texts = [gold.text for gold in golds]
        size = sum(len(text.encode()) for text in texts)
        base, ours = alternating_seconds(naive, segment_sentences, texts)
        ratio, must = base / ours, LEAST_RATIO.get(golds[0].language, 0.0)
        cells = [f"{size / base / 1e6:.1f}", f"{size / ours / 1e6:.1f}", f"{ratio:.2f}", f"{must:.2f}"]
        for peer_name, peer in peers:
            base, seconds = alternating_seconds(naive, peer, texts, rounds=2)
            times = base / seconds
            remark = f" (ours {ratio / times:.0f} times)" if peer_name == "pysbd" else ""
            cells.append(f"{times:.3f}{remark}")
        print(f"| {name} | " + " | ".join(cells) + " |")
    print()


def alternating_seconds(
    first: Segment, second: Segment, texts: list[str], rounds: int = 30
) -> tuple[float, float]:
    """Give the seconds of both: the least of each text, measured in turns, added up.

    The least of many short runs is what a text costs when nothing else runs, on a busy machine too.
    """
    best = [[float("inf"), float("inf")] for _ in texts]
    for _ in range(rounds):
        for text, least in zip(texts, best, strict=True):
            for index, segment in enumerate((first, second)):
                started = time.perf_counter()
                segment(text)
                least[index] = min(least[index], time.perf_counter() - started)
    return sum(least[0] for least in best), sum(least[1] for least in best)


def print_languages(files: dict[str, list[GoldText]]) -> None:
    """Share of sentences whose language is told, as they are and with the Vietnamese marks taken off."""
    print("| language told | sentences | right | without marks | µs each |")
    print("|---|--:|--:|--:|--:|")
    for name, golds in files.items():
        sentences = [(gold.language, gold.text[start:end]) for gold in golds for start, end in gold.sentences]
        sentences = [pair for pair in sentences if pair[0] in ("vi", "zh", "en")]
        started = time.process_time()
        right = share_right(sentences, lambda text: text)
        each = (time.process_time() - started) / len(sentences) * 1e6
        vietnamese = [pair for pair in sentences if pair[0] == "vi"]
        bare = f"{share_right(vietnamese, without_marks):.4f}" if vietnamese else ""
        print(f"| {name} | {len(sentences)} | {right:.4f} | {bare} | {each:.1f} |")
    print()


def share_right(sentences: Sequence[tuple[str, str]], change: Callable[[str], str]) -> float:
    """Give the share of sentences whose language is told after `change`."""
    return sum(detect_language(change(text)) == language for language, text in sentences) / len(sentences)


def without_marks(text: str) -> str:
    """Give Vietnamese as it is typed without its marks."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def print_growth() -> None:
    """CPU seconds for one, two and four million code points of a pattern, and the factor of each doubling."""
    print(f"| pattern | 1 M | 2 M | 4 M | factors (at most {MOST_FACTOR}) |")
    print("|---|--:|--:|--:|--:|")
    for pattern in PATTERNS:
        seconds = []
        for millions in (1, 2, 4):
            text = (pattern * (millions * 1_000_000 // len(pattern) + 1))[: millions * 1_000_000]
            started = time.process_time()
            segment_sentences(text)
            seconds.append(time.process_time() - started)
        factors = ", ".join(f"{b / max(a, 1e-3):.2f}" for a, b in pairwise(seconds))
        print(f"| {pattern!r} | " + " | ".join(f"{s:.2f}" for s in seconds) + f" | {factors} |", flush=True)


if __name__ == "__main__":
    main()
