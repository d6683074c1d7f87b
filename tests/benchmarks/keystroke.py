"""From a key to a durable, painted tag in a story of a million code points, beside an equal append.

    python -m tests.benchmarks.keystroke [PROJECT] [--acts 300] [--codepoints 1000000] [--tags 10000]

Each act is followed by an append of as many bytes as the act wrote, with `fdatasync`, to a file beside the
project, so that a slow disk slows both. Prints wall milliseconds of both and the difference of their p50 and
p99 (targets 3 and 12), and the CPU of both threads. `tag` ends when the text with the tag is painted and
the window has the acknowledgement of its commit, whichever comes last; `whole` when all panels follow. On a
machine that others use too, wall time is mostly waiting for a core: `tag, CPU` is the figure to compare.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from tests.benchmarks.long_story import make_project

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
WARM_UP = 20
BETWEEN_KEYS = 0.15  # seconds: what one key leaves to be done must not be counted with the next


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", nargs="?")
    parser.add_argument("--acts", type=int, default=300)
    parser.add_argument("--codepoints", type=int, default=1_000_000)
    parser.add_argument("--tags", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STORYMARK_HOME"] = folder
        path = Path(options.project or Path(folder) / "long.storymark")
        if not options.project:
            make_project(path, codepoints=options.codepoints, tags=options.tags)
        measure(path, Path(folder) / "append", acts=options.acts)


def measure(path: Path, append: Path, *, acts: int) -> None:
    """Open the window on the project and act."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from storymark import bootstrap
    from storymark.services.program import Wish
    from storymark.ui import app
    from storymark.ui.garbage import Garbage
    from storymark.ui.reader import canvas

    application = app.make_application()
    garbage = Garbage(application)  # as the program itself does
    window = app.open_window(bootstrap, Wish(project=path, annotator="Benchmark"), application)

    def wait(condition) -> None:
        while not condition():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    wait(lambda: window.desk is not None)
    desk = window.desk
    assert desk is not None
    wait(lambda: desk.annotating.session is not None)
    garbage.settle()
    view = desk.view
    session = desk.annotating.session
    assert session is not None
    painted: list[tuple[float, float]] = []
    acknowledged: list[tuple[float, float]] = []
    lane = time.pthread_getcpuclockid(desk.project.host.lane.thread_id)

    def now() -> tuple[float, float]:
        """The time, and the CPU of both threads until then."""
        return time.perf_counter(), time.thread_time() + time.clock_gettime(lane)

    paint_frame = canvas.paint_frame

    def painting(*args, **kwargs) -> None:
        paint_frame(*args, **kwargs)
        painted.append(now())

    canvas.paint_frame = painting
    desk.project.queue.performed.connect(lambda *_: acknowledged.append(now()))
    log = os.open(append, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    wal = Path(f"{path}-wal")
    tag, whole, floor, thread, until = [], [], [], [], []
    for number in range(acts + WARM_UP):
        QTest.keyClick(view, Qt.Key.Key_J)
        wait(lambda: desk.project.queue.is_empty)  # a sentence that was left counts as read: an act too
        pause = time.perf_counter() + BETWEEN_KEYS
        QTimer.singleShot(int(BETWEEN_KEYS * 1000), lambda: None)  # wakes the wait
        wait(lambda: time.perf_counter() >= pause)  # noqa: B023 - called before the next round
        before = _written()
        painted.clear()
        acknowledged.clear()
        (begin, both), own = now(), time.thread_time()
        QTest.keyClick(view, Qt.Key.Key_1 if number % 2 else Qt.Key.Key_3)
        application.processEvents()
        wait(lambda: desk.project.queue.is_empty and painted)
        drawn, spent = max(painted[0], acknowledged[0])
        wait(lambda: desk.has_followed)
        application.processEvents()
        end = time.perf_counter()
        size = max(4096, min(_written() - before, wal.stat().st_size)) if wal.exists() else 4096
        start = time.perf_counter()
        os.write(log, b"x" * size)
        os.fdatasync(log)
        if number >= WARM_UP:
            floor.append((time.perf_counter() - start) * 1000)
            tag.append((drawn - begin) * 1000)
            whole.append((end - begin) * 1000)
            thread.append((time.thread_time() - own) * 1000)
            until.append((spent - both) * 1000)
        QTest.keyClick(view, Qt.Key.Key_Escape)
    print(f"append, {size} bytes     p50 {at(floor, 50):6.2f}  p99 {at(floor, 99):6.2f} ms")
    for name, values in (("tag", tag), ("whole", whole)):
        print(
            f"{name:<8} p50 {at(values, 50):6.2f}  p99 {at(values, 99):6.2f} ms   beyond the append: "
            f"p50 {at(values, 50) - at(floor, 50):6.2f}  p99 {at(values, 99) - at(floor, 99):6.2f}"
        )
    print(f"tag, CPU of both threads  p50 {at(until, 50):6.2f}  p99 {at(until, 99):6.2f} ms")
    print(f"whole, CPU of the window  p50 {at(thread, 50):6.2f}  p99 {at(thread, 99):6.2f} ms")
    os.close(log)
    window.close()
    QApplication.processEvents()


def at(values: list[float], percent: int) -> float:
    """A percentile."""
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def _written() -> int:
    """Bytes that this process has written so far."""
    lines = Path("/proc/self/io").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("wchar")).split()[1])


if __name__ == "__main__":
    main()
