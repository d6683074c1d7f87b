"""Measures the store by hand: `python -m tests.benchmarks.store [--stories 10000] [--folder SOMEWHERE]`.

With `desktop` and the checkout on PYTHONPATH. Times are CPU milliseconds of this process, medians where a
question is asked many times; commits are wall time beside an equal append with fdatasync on the same disk.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.support.stores import LINH, act, make_layer, make_tag

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, StoryId, story_id
from storymark.domain.journal import Change, RecordRef
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.services.ledger import Ledger
from storymark.services.ports import StoryQuery
from storymark.services.stories import add_story
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore, create_store, open_store

WORDS = "khách hàng nói rất hài lòng với nhân viên 客户说理赔太慢了 xin cảm ơn . ".split(" ")
LABELS = ("claim", "complaint", "empathy", "financial_advice")
TAGS_A_STORY = 20


def cpu_ms(work: Callable[[], object], *, times: int = 1) -> float:
    """The median CPU time of `work`; once to warm up if it is done several times."""
    if times > 1:
        work()
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def show(what: str, value: float, unit: str = "ms CPU") -> None:
    print(f"{what:<62}{value:>12.2f} {unit}", flush=True)


def make_text(rnd: random.Random, length: int) -> str:
    words: list[str] = []
    size = 0
    while size < length:
        words.append(rnd.choice(WORDS))
        size += len(words[-1]) + 1
    return " ".join(words)[:length]


def make_story(text: str, name: str) -> Story:
    cut = Sentences(
        (Range(s, min(len(text), s + 40)) for s in range(0, len(text), 40)), segmenter="bench/1/0"
    )
    return Story(story_id(name, text), name, f"Chuyện {name}", "vi", text, (Section("", 0, len(text)),), cut)


def import_one(ledger: Ledger, story: Story, tags: int) -> None:
    step = max(4, len(story.text) // tags - 1)
    layer = make_layer(ledger.store, story.id, status="done")
    made = [
        make_tag(layer.id, n * step, n * step + 4, story.text, label=LABELS[n % 4], origin="import")
        for n in range(tags)
    ]
    add_story(ledger, story, author=AnnotatorId(""), layers=[layer], tags=made)


def measure_import(store: SqlStore, count: int, rnd: random.Random) -> None:
    ledger = Ledger(store)
    texts = [make_text(rnd, 2000) for _ in range(200)]
    stories = [make_story(f"{n} {texts[n % 200]}", f"s{n}") for n in range(min(count, 2000))]
    start, made = time.process_time(), 0.0
    with store.transaction():
        for n in range(count):
            before = time.process_time()
            one = stories[n] if n < len(stories) else make_story(f"{n} {texts[n % 200]}", f"s{n}")
            made += time.process_time() - before
            import_one(ledger, one, TAGS_A_STORY)
    total = (time.process_time() - start - made) * 1000
    show(f"import {count} stories of 2,000 characters, {TAGS_A_STORY} tags each", total)
    show("  for each story", total / count)


def measure_list(store: SqlStore, rnd: random.Random) -> None:
    count = store.story_count()
    who = LINH.id
    show("list: page at the start", cpu_ms(lambda: store.story_rows(StoryQuery(who)), times=20))
    last = StoryQuery(who, offset=max(0, count - 200))
    show("list: page at the end", cpu_ms(lambda: store.story_rows(last), times=20))
    show("list: page for nobody in particular", cpu_ms(lambda: store.story_rows(StoryQuery()), times=20))
    found = StoryQuery(who, text=f"chuyen s{count - 5}")
    show("list: filtered by a title at the end", cpu_ms(lambda: store.story_rows(found), times=5))
    todo = StoryQuery(who, status="todo")
    show("list: filtered by status", cpu_ms(lambda: store.story_rows(todo), times=5))
    show("status counts", cpu_ms(lambda: store.status_counts(who), times=5))
    show("status counts for nobody in particular", cpu_ms(lambda: store.status_counts(None), times=5))
    show("label counts of one annotator", cpu_ms(lambda: store.label_counts(who), times=5))
    show("label counts of all", cpu_ms(lambda: store.label_counts(), times=5))
    ids = store.story_ids()
    one = [rnd.choice(ids) for _ in range(100)]
    show("one row of the list", cpu_ms(lambda: [store.story_row(s, who) for s in one], times=5) / 100)
    show(
        "next story: text, sentences, layers, tags",
        cpu_ms(lambda: [_open(store, s) for s in one], times=5) / 100,
    )
    show("all story ids", cpu_ms(store.story_ids, times=3))


def _open(store: SqlStore, story: StoryId) -> None:
    store.story(story)
    store.layers(story)
    store.tags(story)


def measure_export(store: SqlStore) -> None:
    ids = store.story_ids()[:10_000]
    spent = cpu_ms(lambda: sum(len(b.tags) for b in store.bundles(ids)))
    show(f"read {len(ids)} whole stories, for each", spent / len(ids))


def measure_long(store: SqlStore, rnd: random.Random, length: int) -> None:
    ledger = Ledger(store)
    story = make_story(make_text(rnd, length), f"long {length}")
    tags = length // 100
    show(f"import one story of {length} with {tags} tags", cpu_ms(lambda: import_one(ledger, story, tags)))
    show("  story", cpu_ms(lambda: store.story(story.id), times=5))
    show("  tags", cpu_ms(lambda: store.tags(story.id), times=5))
    layer = make_layer(store, story.id)
    show("  find_tag", cpu_ms(lambda: store.find_tag(layer.id, Range(0, 4), "claim"), times=20))
    tag = RecordRef("tag", store.tags(story.id)[-1].id)
    show("  fields of an imported tag, first time", cpu_ms(lambda: store.fields(tag)))


def measure_acts(store: SqlStore, count: int = 1000) -> None:
    story = store.story_ids()[0]
    whole = store.story(story)
    assert whole is not None
    layer = make_layer(store, story)
    walls, spent = [], time.process_time()
    for n in range(count):
        tag = make_tag(layer.id, n % 1900, n % 1900 + 5, whole.text, label=f"l{n}")
        changes: list[Change] = [edits.add_tag(tag, story=story)]
        changes.append(
            edits.change_layer(layer, status="open", read={Range(n % 50 * 40, n % 50 * 40 + 40): 1})
        )
        start = time.perf_counter()
        act(store, "tag", changes)
        walls.append((time.perf_counter() - start) * 1000)
    show(f"one tag with its layer, CPU ({count} in one layer)", (time.process_time() - spent) * 1000 / count)
    show_percentiles("one tag, durable", walls)
    show_percentiles(
        "append of 4 KB with fdatasync on the same disk", appends(Path(store.path).parent, count)
    )
    layer_ref = RecordRef("layer", layer.id)
    show(f"fields of a layer with {count} acts, first time", cpu_ms(lambda: store.fields(layer_ref)))
    newest = store.heads([layer_ref])[0]
    show("fields before its newest act", cpu_ms(lambda: store.fields_before(layer_ref, newest), times=5))
    show("acts of its author", cpu_ms(lambda: list(store.acts_of(LINH.id)), times=5))


def show_percentiles(what: str, walls: list[float]) -> None:
    ordered = sorted(walls)
    show(f"{what}: p50", ordered[len(ordered) // 2], "ms wall")
    show(f"{what}: p99", ordered[len(ordered) * 99 // 100], "ms wall")


def appends(folder: Path, count: int) -> list[float]:
    """How long the disk itself takes to have 4 KB more for good."""
    walls = []
    path = folder / "appends"
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        for _ in range(count):
            start = time.perf_counter()
            os.write(handle, b"x" * 4096)
            os.fdatasync(handle)
            walls.append((time.perf_counter() - start) * 1000)
    finally:
        os.close(handle)
        path.unlink()
    return walls


def main() -> None:
    """Make a project, ask it everything, tell the times."""
    parser = argparse.ArgumentParser(description="Measure the store.")
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--replay", action="store_true", help="also replay the journal, which takes long")
    given = parser.parse_args()
    rnd = random.Random(1)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        path = Path(folder, "bench.storymark")
        store = create_store(path)
        act(store, "annotator", [edits.add_annotator(LINH, added_ms=1)])
        measure_import(store, given.stories, rnd)
        show("close", cpu_ms(store.close))
        show("size", path.stat().st_size / 1e6, "MB")
        opened: list[SqlStore] = []
        show("open", cpu_ms(lambda: opened.append(open_store(path))))
        store = opened[0]
        show("first question: last time in the journal", cpu_ms(store.last_hlc))
        measure_list(store, rnd)
        measure_export(store)
        measure_acts(store)
        for length in (100_000, 1_000_000):
            measure_long(store, rnd, length)
        if given.replay:
            show("replay", cpu_ms(lambda: replay(store)))
        store.close()


if __name__ == "__main__":
    main()
