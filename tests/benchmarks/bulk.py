"""Measures import and export by hand: `python -m tests.benchmarks.bulk CORPORA [S M L LONG1M …] [--runs 3]`.

With `desktop` and the checkout on PYTHONPATH; CORPORA holds `S.jsonl` and the others, doccano JSONL. Every
figure is CPU seconds (user and system) of one process that is warm, the median of some runs, beside the
floor of `bulk_floor.py` in turn with it. Identity, replay and the memory of whole commands are looked at.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from tests.benchmarks.bulk_floor import Facts, facts_of, floor_export, floor_import

from storymark import bootstrap
from storymark.services.calm import calm_collector
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import export_file, export_lines
from storymark.services.import_plan import ImportOptions, plan_import
from storymark.services.importing import run_import
from storymark.services.labelling import add_labels
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

NATIVE = bootstrap.formats().get("jsonl")
LIMITS = {"import": 2.0, "export": 1.6}


def cpu_s(work: Callable[[], object]) -> float:
    """CPU seconds of this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def show(what: str, value: float | str, unit: str = "CPU s") -> None:
    told = f"{value:>12.3f}" if isinstance(value, float) else f"{value:>12}"
    print(f"{what:<58}{told} {unit}", flush=True)


def labels_of(source: Path) -> list[str]:
    """The labels in the first lines of a file: a floor does not meet new ones."""
    found: dict[str, None] = {}
    with source.open("rb") as file:
        for line, _ in zip(file, range(2000), strict=False):
            found.update((label, None) for _, _, label in msgspec.json.decode(line)["label"])
    return list(found)


def fresh(path: Path, source: Path) -> Facts:
    """An empty project that knows the file's labels and its annotator."""
    for suffix in ("", "-wal", ".lock"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    ledger = bootstrap.open_ledger(path, create=True, name=path.stem)
    known = {label.key for label in ledger.labels().labels}
    add_labels(ledger, [key for key in labels_of(source) if key not in known], author="")  # type: ignore[arg-type]
    facts = facts_of(ledger, annotator_named(ledger, "import").id)
    ledger.store.close()
    return facts


def import_into(path: Path, source: Path, *, create: bool = False) -> None:
    """What `storymark import` does, from the plan to the closed file."""
    formats, options = bootstrap.formats(), ImportOptions(accepts_labels=True)
    ledger = bootstrap.open_ledger(path, create=create)
    try:
        plan = plan_import([source], formats=formats, options=options, ledger=ledger, labels=ledger.labels())
        run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)
    finally:
        ledger.store.close()


def with_ledger(path: Path, work: Callable[[Ledger], object]) -> None:
    """Open, work, close: an export's floor opens the file, too."""
    ledger = bootstrap.open_ledger(path)
    try:
        work(ledger)
    finally:
        ledger.store.close()


def export_to(ledger: Ledger, target: Path) -> None:
    """What `storymark export` does: written, hashed, read back, with a manifest."""
    export_file(
        ledger,
        target,
        ExportOptions(),
        format=NATIVE,
        formats=bootstrap.formats(),
        cutter=bootstrap.sentence_cutter(),
    )


def write_only(ledger: Ledger, target: Path) -> None:
    """The lines alone, hashed and on the disk."""
    digest = hashlib.sha256()
    lines = export_lines(ledger, ExportOptions(), format=NATIVE, cutter=bootstrap.sentence_cutter())
    with target.open("wb", buffering=1 << 20) as file, calm_collector():
        for line in lines:
            digest.update(line)
            file.write(line)
        file.flush()
        os.fsync(file.fileno())


def compare(what: str, ours: Callable[[], object], floor: Callable[[], object], *, runs: int) -> None:
    """Both in turn, after one of each that does not count; the ratio of the medians."""
    if runs > 1:
        floor(), ours()
    pairs = [(cpu_s(floor), cpu_s(ours)) for _ in range(runs)]
    least, taken = (statistics.median(column) for column in zip(*pairs, strict=True))
    limit = LIMITS.get(what.split()[0])
    show(f"{what}: floor", least)
    show(f"{what}: ours", taken)
    show(f"{what}: ratio" + (f", at most {limit}" if limit else ""), taken / least, "times")


def same_bytes(one: Path, other: Path) -> bool:
    """Whether two files are one."""
    return hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(other.read_bytes()).digest()


def measure(source: Path, folder: Path, *, runs: int, replays: bool) -> None:
    """One corpus: in, out, in again, out again."""
    name = source.stem
    ours, least, copy = (folder / f"{name}-{who}.storymark" for who in ("ours", "floor", "copy"))
    out, again, raw = (folder / f"{name}-{which}.jsonl" for which in ("out", "again", "raw"))
    least_of_import: list[Facts] = []

    def prepared_floor() -> None:
        floor_import(source, least, least_of_import[-1])

    def prepared_ours() -> None:
        import_into(ours, source)

    # Making the empty projects is not part of either.
    def compare_imports() -> None:
        pairs = []
        for n in range(runs + (runs > 1)):
            least_of_import.append(fresh(least, source))
            fresh(ours, source)
            pair = (cpu_s(prepared_floor), cpu_s(prepared_ours))
            if n or runs == 1:
                pairs.append(pair)
        floor_s, ours_s = (statistics.median(column) for column in zip(*pairs, strict=True))
        show(f"import {name}: floor", floor_s)
        show(f"import {name}: ours, planned and run", ours_s)
        show(f"import {name}: ratio, at most {LIMITS['import']}", ours_s / floor_s, "times")

    compare_imports()
    show(
        f"size of the project: floor {least.stat().st_size / 1e6:.1f}, ours", ours.stat().st_size / 1e6, "MB"
    )
    with_ledger(
        ours, lambda ledger: show("first export, sentences cut", cpu_s(lambda: export_to(ledger, out)))
    )
    compare(
        f"export {name} with read-back",
        lambda: with_ledger(ours, lambda ledger: export_to(ledger, out)),
        lambda: floor_export(ours, raw, reads_back=True),
        runs=runs,
    )
    show("the floor's bytes are ours", str(same_bytes(raw, out)), "")
    compare(
        f"export {name} without read-back",
        lambda: with_ledger(ours, lambda ledger: write_only(ledger, out)),
        lambda: floor_export(ours, raw, reads_back=False),
        runs=runs,
    )
    for suffix in ("", "-wal"):
        Path(f"{copy}{suffix}").unlink(missing_ok=True)
    show(f"import {name} again, from our own export", cpu_s(lambda: import_into(copy, out, create=True)))
    with_ledger(copy, lambda ledger: export_to(ledger, again))
    show("export, import, export: the same bytes", str(same_bytes(out, again)), "")
    if replays:
        for path in (ours, least, copy):
            with_ledger(path, _show_replay)


def _show_replay(ledger: Ledger) -> None:
    assert isinstance(ledger.store, SqlStore)
    show(f"replay differs in {Path(ledger.store.path).stem}", str(len(replay(ledger.store))), "places")


def measure_command(source: Path, folder: Path) -> None:
    """`storymark import` and `export` as processes of their own: CPU and memory, all in."""
    project, out = folder / f"{source.stem}-command.storymark", folder / "command.jsonl"
    _command(f"storymark import of {source.stem}", "import", str(project), str(source), "--yes")
    _command(
        f"storymark export of {source.stem}, first",
        "export",
        str(project),
        "--format",
        "jsonl",
        "-o",
        str(out),
    )
    _command(
        f"storymark export of {source.stem}, second",
        "export",
        str(project),
        "--format",
        "jsonl",
        "-o",
        str(out),
    )


def _command(what: str, *arguments: str) -> None:
    code = (
        "import resource, sys\nfrom storymark.cli.main import main\ncode = main(sys.argv[1:])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)\nsys.exit(code)"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    show(what, spent)
    show(f"{what}: peak memory", done.stderr.split()[-1], "MB")


def main() -> None:
    """Measure what was named."""
    parser = argparse.ArgumentParser(description="Measure import and export.")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("names", nargs="*", default=["S", "M"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--replay", action="store_true", help="also replay the journals, which takes long")
    parser.add_argument("--commands", action="store_true", help="also the commands as processes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        os.environ["STORYMARK_HOME"] = folder
        for name in given.names:
            source = given.corpora / f"{name}.jsonl"
            measure(source, Path(folder), runs=given.runs, replays=given.replay)
            if given.commands:
                measure_command(source, Path(folder))


if __name__ == "__main__":
    main()
