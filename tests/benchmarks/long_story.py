"""A story of 1,000,000 code points with 10,000 tags in the real window: opening, tagging, scrolling, memory.

    python -m tests.benchmarks.long_story [--codepoints 1000000] [--tags 10000] [--acts 60]

Prints CPU milliseconds of the window's process for putting the first screen up (sentences stored), for the
repaint after a tag, and for a scroll step; the same first screen in a `QPlainTextEdit` of the same run as a
baseline; and resident memory of the window and of the word worker. Targets: 100 ms, 16 ms, 200 MB, 220 MB.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


WARM_UP = 5


def make_project(path: Path, *, codepoints: int, tags: int) -> None:
    """One story out of the first seed's sentences, tagged all over, its sentences stored."""
    from storymark import bootstrap
    from storymark.domain.ids import AnnotatorId, LabelKey, TagId, layer_id, new_id, story_id
    from storymark.domain.story import Story, parted_sections
    from storymark.domain.tags import Layer, Tag
    from storymark.services.people import annotator_named
    from storymark.services.segmenting import with_sentences
    from storymark.services.stories import add_story

    seed = bootstrap.sample_stories()[0].read_text("utf-8").split("---$$$---")[2].strip()
    text = (seed + "\n") * (codepoints // (len(seed) + 1) + 1)
    text = text[:codepoints]
    ledger = bootstrap.open_ledger(path, create=True, name="long")
    person = annotator_named(ledger, "Benchmark")
    identity = story_id("long", text)
    story = Story(identity, "long", "long", "vi", text, parted_sections(text))
    layer = Layer(layer_id(ledger.store.project, identity, person.id), identity, person.id, status="open")
    step = codepoints // tags
    labels = ("claim", "complaint", "empathy", "financial_advice")
    made = []
    for number in range(tags):
        start = number * step
        end = min(codepoints, start + 20 + number % 40)
        label = LabelKey(labels[number % 4])
        made.append(Tag(TagId(new_id()), layer.id, start, end, label, text[start:end]))
    add_story(ledger, story, author=AnnotatorId(""), layers=[layer], tags=made)
    with_sentences(ledger, ledger.story(identity), bootstrap.sentence_cutter())
    ledger.store.close()


def resident_mb(pid: int | str = "self") -> float:
    """Resident memory of a process."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 / 1e6


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--codepoints", type=int, default=1_000_000)
    parser.add_argument("--tags", type=int, default=10_000)
    parser.add_argument("--acts", type=int, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STORYMARK_HOME"] = folder
        path = Path(folder) / "long.storymark"
        make_project(path, codepoints=options.codepoints, tags=options.tags)
        measure(path, acts=options.acts)


def measure(path: Path, *, acts: int) -> None:
    """Open the window on the project and act."""
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from storymark import bootstrap
    from storymark.services.program import Wish
    from storymark.ui import app
    from storymark.ui.garbage import Garbage

    application = app.make_application()
    garbage = Garbage(application)  # as the program itself does
    window = app.open_window(bootstrap, Wish(project=path, annotator="Benchmark"), application)

    def wait(condition) -> None:
        while not condition():
            # Asleep until something happens: a loop that only looks would be measured too.
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    wait(lambda: window.desk is not None)
    desk = window.desk
    assert desk is not None
    wait(lambda: desk.annotating.session is not None)
    garbage.settle()
    view = desk.view
    story = desk.annotating.session.story.id
    text = desk.annotating.session.story.text

    plain = QPlainTextEdit()
    plain.resize(view.size())
    opens, bases = [], []
    for _ in range(5):
        begin = time.process_time()
        plain.setPlainText(text)
        plain.show()
        plain.grab()
        bases.append(time.process_time() - begin)
        plain.hide()
        desk.annotating.session.leave()
        shown = []
        connection = desk.story_ready.connect(shown.append)
        begin = time.process_time()
        desk.stories.open_story(story)
        wait(lambda: shown)  # noqa: B023 - called before the next round
        view.viewport().repaint()
        opens.append(time.process_time() - begin)
        desk.story_ready.disconnect(connection)
    base, opened = (statistics.median(values) * 1000 for values in (bases, opens))
    ratio = f"{opened / base:5.2f} of a plain text widget ({base:.1f} ms)"
    print(f"open, first screen       {opened:8.1f} ms CPU   {ratio}")

    repaints, whole = [], []
    for number in range(acts + WARM_UP):
        QTest.keyClick(view, Qt.Key.Key_J)
        application.processEvents()
        begin, clock = time.thread_time(), time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_1 if number % 2 else Qt.Key.Key_3)
        application.processEvents()  # paints the sentence, the panels and whatever else the tag changed
        if number >= WARM_UP:  # the inspector's form is made with the first tag
            repaints.append((time.thread_time() - begin) * 1000)
        wait(lambda: desk.project.queue.is_empty)
        if number >= WARM_UP:
            whole.append((time.perf_counter() - clock) * 1000)
        QTest.keyClick(view, Qt.Key.Key_Escape)
    repaints.sort()
    whole.sort()
    p99 = repaints[int(0.99 * (len(repaints) - 1))]
    print(f"tag, key to painted      {statistics.median(repaints):8.1f} ms CPU   p99 {p99:.1f}")
    p99 = whole[int(0.99 * (len(whole) - 1))]
    print(f"tag, key to durable      {statistics.median(whole):8.1f} ms wall  p99 {p99:.1f}")

    steps = []
    bar = view.verticalScrollBar()
    for number in range(200):
        begin = time.process_time()
        bar.setValue((number * 7919 * 131) % max(1, bar.maximum()))
        view.viewport().repaint()
        steps.append((time.process_time() - begin) * 1000)
    steps.sort()
    print(f"jump anywhere, painted   {statistics.median(steps):8.1f} ms CPU   p99 {steps[197]:.1f}")
    end = time.monotonic() + 4
    wait(lambda: time.monotonic() > end)
    print(f"window's memory          {resident_mb():8.0f} MB")
    worker = desk.annotating.words.worker_pid
    if worker is not None:
        print(f"word worker's memory     {resident_mb(worker):8.0f} MB")
    window.close()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
