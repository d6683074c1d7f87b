"""CPU of the start against a bare PySide6 window of the same run.

    python -m tests.benchmarks.start [PROJECT] [--runs 9]

Prints the median CPU milliseconds (this process only, the word worker is another) of a bare `QMainWindow`
with a `QPlainTextEdit`, of Storymark's first paint, and of the first story being on the screen and
ready for a key; each as a ratio to the bare window. Targets: at most 2 and 5. Bare and
Storymark runs alternate, so that a busy machine slows both. Also says what is loaded too early.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
text = QPlainTextEdit()
window.setCentralWidget(text)
text.setPlainText("xin chào 你好")
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
window.grab()
print("start bare %.1f ms" % (time.process_time() * 1000), file=sys.stderr)
import os
sys.stderr.flush()
os._exit(0)
"""


def environment(home: Path) -> dict[str, str]:
    """Offscreen, with a home of its own."""
    # Byte code is kept, as on anybody's machine after the first start.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited,
        "QT_QPA_PLATFORM": "offscreen",
        "STORYMARK_HOME": str(home),
        "STORYMARK_TRACE_START": "1",
        "PYTHONPATH": str(ROOT / "desktop"),
    }


def milestones(args: list[str], env: dict[str, str]) -> dict[str, float]:
    """CPU milliseconds by milestone, as the program prints them."""
    ran = subprocess.run([sys.executable, *args], env=env, capture_output=True, text=True, check=False)
    found = re.findall(r"^start (\S+) ([\d.]+) ms", ran.stderr, re.MULTILINE)
    if not found:
        raise SystemExit(f"no milestones from {args}:\n{ran.stderr}")
    return {name: float(value) for name, value in found}


def early_imports(env: dict[str, str], args: list[str]) -> str:
    """The heavy modules that were loaded when the story was ready."""
    traced = {**env, "STORYMARK_TRACE_START": "modules"}
    ran = subprocess.run([sys.executable, *args], env=traced, capture_output=True, text=True, check=False)
    return "\n".join(line for line in ran.stderr.splitlines() if line.startswith("loaded "))


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", nargs="?")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env = environment(Path(folder))
        window = ["-m", "storymark", *([options.project] if options.project else ["demo"])]
        window += ["--as", "Benchmark", "--quit"]
        milestones(window, env)  # the first start makes the sample project and the byte code
        bare, paint, ready = [], [], []
        for _ in range(options.runs):
            bare.append(milestones(["-c", BARE], env)["bare"])
            found = milestones(window, env)
            paint.append(found["first_paint"])
            ready.append(found["ready"])
        base = statistics.median(bare)
        print(f"bare window   {base:7.0f} ms CPU   1.00")
        for name, values in (("first paint", paint), ("ready", ready)):
            value = statistics.median(values)
            print(f"{name:12}  {value:7.0f} ms CPU   {value / base:.2f}")
        print(early_imports(env, window))


if __name__ == "__main__":
    main()
