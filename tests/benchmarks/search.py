"""Search over a corpus, by hand: `python -m tests.benchmarks.search [--stories 10000]`.

CPU milliseconds of this process, medians of five, beside the time that SQLite needs for its own LIKE over the
same texts in the same run (the baseline), a folded copy and an FTS5 trigram index.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.store import make_text
from tests.support.stores import add_story

from storymark import bootstrap
from storymark.domain.finding import DEFAULT_FOLDS, FOLDS
from storymark.domain.ids import story_id
from storymark.domain.story import Story
from storymark.services.ledger import Ledger
from storymark.services.searching import REGEX, Search, SearchQuery, search
from storymark.storage.store import create_store


def cpu_ms(work: Callable[[], object], times: int = 5) -> float:
    work()
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--stories", type=int, default=10_000)
    options.add_argument("--length", type=int, default=2_000)
    asked = options.parse_args()
    rnd = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder) / "search.storymark")
        texts = [make_text(rnd, asked.length) for _ in range(asked.stories)]
        with store.transaction():
            for number, text in enumerate(texts):
                name = f"s{number}"
                add_story(store, Story(story_id(name, text), name, name, "vi", text))
        run_all(Ledger(store), texts)
        store.close()


def run_all(ledger: Ledger, texts: list[str]) -> None:
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE TABLE t(x TEXT)")
    plain.executemany("INSERT INTO t VALUES (?)", [(text,) for text in texts])
    rare = "zzqq"
    like = cpu_ms(lambda: plain.execute(f"SELECT count(*) FROM t WHERE x LIKE '%{rare}%'").fetchall())
    print(f"{'LIKE for what is not there (baseline)':<46}{like:9.1f} ms")
    exact, default, every = frozenset[str](), DEFAULT_FOLDS, frozenset(FOLDS)
    rows = [
        ("exact, not there", SearchQuery(rare, folds=exact)),
        ("exact, Chinese, two characters", SearchQuery("理赔", folds=exact)),
        ("exact, Vietnamese", SearchQuery("khách hàng", folds=exact)),
        ("case, form, width (default)", SearchQuery("khách hàng", folds=default)),
        ("and marks", SearchQuery("khach hang", folds=every)),
        ("default, not there", SearchQuery(rare, folds=default)),
        ("pattern", SearchQuery(r"khách \w+", REGEX, exact)),
    ]
    for name, query in rows:
        hits = count(ledger, query)
        first = cpu_ms(lambda q=query: next(search(ledger, q, make_pattern=bootstrap.pattern_finder), None))  # type: ignore[misc]
        whole = cpu_ms(lambda q=query: count(ledger, q))  # type: ignore[misc]
        print(f"{name:<46}{whole:9.1f} ms {whole / like:6.1f} x  first hit {first:7.1f} ms  {hits} hits")
    fold = cpu_ms(lambda: [unicodedata.normalize("NFKD", text.casefold()) for text in texts], 1)
    print(f"{'a folded copy of all texts, to make':<46}{fold:9.1f} ms")
    plain.execute("CREATE VIRTUAL TABLE f USING fts5(x, tokenize='trigram')")
    index = cpu_ms(lambda: plain.executescript("DELETE FROM f; INSERT INTO f SELECT x FROM t;"), 1)
    print(f"{'a trigram index, to make (no 2 characters)':<46}{index:9.1f} ms")


def count(ledger: Ledger, query: SearchQuery) -> int:
    """Every hit of the project, found and not yet laid out as lines."""
    running = Search(ledger, query, make_pattern=bootstrap.pattern_finder)
    found = 0
    while not running.is_done:
        found += sum(len(text.spans) for text in running.step())
    return found


if __name__ == "__main__":
    main()
