"""The text view at a million code points and ten thousand tags: `python -m tests.benchmarks.reader`.

CPU milliseconds of this process, next to two baselines of the same run: a bare `QPlainTextEdit` with the same
text, and the same view with a story of two thousand characters. The bar: the first screen at most 100 ms,
a repaint after tagging at most 16 ms, a frame of scrolling at most 33 ms at p99.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from storymark.assets import seed_stories
from storymark.domain.ids import StoryId
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.language.sentences.segment import segment_sentences
from storymark.ui.reader.shown import LabelStyle, ShownTag
from storymark.ui.reader.story_view import StoryView
from storymark.ui.theme import fonts
from storymark.ui.theme.theme import Theme

LABELS = ("claim", "complaint", "empathy", "advice")
COLOURS = ("blue", "vermilion", "teal", "amber")


def long_story(length: int, seed: int = 1) -> Story:
    """Paragraphs of both sample stories, drawn at random."""
    chance = random.Random(seed)
    paragraphs = [
        line for path in seed_stories() for line in path.read_bytes().decode().split("\n") if len(line) > 20
    ]
    parts: list[str] = []
    size = 0
    while size < length:
        parts.append(chance.choice(paragraphs))
        size += len(parts[-1]) + 1
    text = "\n".join(parts)[:length]
    sentences = Sentences(segment_sentences(text))
    return Story(StoryId("long"), "long", "", "zh", text, (Section("", 0, len(text)),), sentences)


def random_tags(story: Story, count: int, seed: int = 2) -> list[ShownTag]:
    """Tags of 3 to 120 code points anywhere."""
    chance = random.Random(seed)
    starts = sorted(chance.randrange(0, len(story.text) - 200) for _ in range(count))
    return [
        ShownTag(str(number), start, start + chance.randrange(3, 120), chance.choice(LABELS))
        for number, start in enumerate(starts)
    ]


def cpu_ms(act: Callable[[], object]) -> float:
    """CPU time of one act, all threads of this process."""
    gc.collect()
    started = time.process_time()
    act()
    return (time.process_time() - started) * 1000


def report(name: str, times: list[float]) -> None:
    """Median, p99 and maximum on one line."""
    times = sorted(times)
    p99 = times[min(len(times) - 1, round(len(times) * 0.99))]
    middle = times[len(times) // 2]
    sys.stdout.write(f"{name:<46} p50 {middle:7.2f}  p99 {p99:7.2f}  max {times[-1]:7.2f} ms CPU\n")


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    fonts.load_fonts(always_chinese=True)
    story, small = long_story(1_000_000), long_story(2_000)
    tags, few = random_tags(story, 10_000), random_tags(small, 20)
    view = StoryView(theme=Theme.light(has_motion=False))
    view.set_labels(
        {
            k: LabelStyle(k, k.title(), str(i + 1), c)
            for i, (k, c) in enumerate(zip(LABELS, COLOURS, strict=True))
        }
    )
    view.resize(880, 748)
    view.show()
    view.setFocus()
    app.processEvents()

    def opened(which: Story, its_tags: list[ShownTag]) -> None:
        view.set_story(which)
        view.set_tags(its_tags)
        view.grab()

    opened(small, few)
    sys.stdout.write(
        f"{len(story.text):,} code points, {len(story.sentences or ()):,} sentences, 10,000 tags\n"
    )
    report("open, set tags, first screen", [cpu_ms(lambda: opened(story, tags)) for _ in range(9)])
    report("the same, 2,000 code points and 20 tags", [cpu_ms(lambda: opened(small, few)) for _ in range(9)])
    report(
        "QPlainTextEdit with the same text, no tags", [cpu_ms(lambda: _plain(story.text)) for _ in range(3)]
    )

    opened(story, tags)
    view.go_to_sentence(len(view.model.sentences) // 2)
    app.processEvents()
    times = []
    for number in range(200):
        sentence = view.model.sentences[view.current + number % 5]
        tag = ShownTag(f"new{number}", sentence.start, min(sentence.end, sentence.start + 30), "claim")

        def put(tag: ShownTag = tag) -> None:
            view.update_tags([tag])
            app.processEvents()

        times.append(cpu_ms(put))
        view.update_tags(removed_ids=[tag.id])
        app.processEvents()
    report("a tag put in and painted", times)

    def scrolled(distance: int) -> None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + distance)
        app.processEvents()

    report("scroll by 60 px", [cpu_ms(lambda: scrolled(60)) for _ in range(300)])
    chance = random.Random(3)

    def jumped() -> None:
        view.verticalScrollBar().setValue(chance.randrange(view.verticalScrollBar().maximum()))
        app.processEvents()

    report("jump anywhere", [cpu_ms(jumped) for _ in range(200)])

    def pressed(key: Qt.Key) -> None:
        QTest.keyClick(view, key)
        app.processEvents()

    report("J, next sentence", [cpu_ms(lambda: pressed(Qt.Key.Key_J)) for _ in range(200)])
    report("Tab, next tag", [cpu_ms(lambda: pressed(Qt.Key.Key_Tab)) for _ in range(200)])
    _memory()


def _plain(text: str) -> None:
    field = QPlainTextEdit()
    field.resize(880, 748)
    field.setPlainText(text)
    field.show()
    field.grab()
    field.close()


def _memory() -> None:
    import psutil

    resident = psutil.Process().memory_info().rss / 2**20
    sys.stdout.write(f"{'resident memory':<46} {resident:.0f} MB\n")


if __name__ == "__main__":
    main()
