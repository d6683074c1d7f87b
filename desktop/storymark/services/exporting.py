"""Exporting: the chosen part of a project as a dataset, read back before it takes its name."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from storymark.domain.errors import TargetExists, VerifyFailed
from storymark.services.exchange_ports import (
    Checked,
    Counts,
    Format,
    Formats,
    Manifest,
    OutStory,
    WriteOptions,
)
from storymark.services.export_choice import ExportOptions, chosen_stories
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, no_progress


@dataclass(frozen=True, slots=True)
class Exported:
    """A dataset that was written; `notes` say what a person should know of it."""

    counts: Counts
    sha256: str
    size_bytes: int
    path: Path | None = None
    manifest: Path | None = None
    notes: tuple[str, ...] = ()


def export_lines(
    ledger: Ledger,
    options: ExportOptions,
    *,
    format: Format,
    cutter: SentenceCutter,
    progress: Progress = no_progress,
) -> Iterator[bytes]:
    """The lines of the dataset, the very bytes of the file: a preview takes the first few.

    Raises UnknownAnnotator, UnknownLabel, QuoteMismatch.
    """
    assert format.write is not None
    for story in chosen_stories(ledger, options, cutter=cutter, progress=progress):
        yield from format.write(story, options.write)


def export_file(
    ledger: Ledger,
    target: Path,
    options: ExportOptions,
    *,
    format: Format,
    formats: Formats,
    cutter: SentenceCutter,
    command: str = "",
    program: str = "",
    progress: Progress = no_progress,
) -> Exported:
    """Write the dataset to `target` and its manifest beside it; neither is ever half there.

    Raises QuoteMismatch (naming the tag), TargetExists, VerifyFailed, UnknownAnnotator, UnknownLabel and
    Cancelled; an older file is as it was then.
    """
    if _is_same_file(target, Path(ledger.store.path)):
        raise TargetExists(path=target, reason="it is the project itself")
    with formats.pending(target) as dataset:
        written = _write(ledger, options, dataset.file, format, cutter, _part(progress, 0))
        dataset.settle()
        _check(dataset.path, written, options.write, format, target, _part(progress, 1))
        manifest = Manifest(
            format=format.name,
            unit=options.write.unit,
            offset_unit=options.write.offset_unit,
            sha256=written.sha256,
            size_bytes=written.size_bytes,
            counts=written.counts,
            label_set=ledger.labels(),
            command=command,
            program=program,
        )
        beside = formats.manifest_path(target)
        with formats.pending(beside) as pending:
            pending.file.write(formats.manifest_bytes(manifest, dataset=target.name))
            pending.settle()
            # A manifest never stands beside a file that it does not describe: a killed export leaves none.
            beside.unlink(missing_ok=True)
            dataset.commit()
            pending.commit()
    return replace(written, path=target, manifest=beside)


def export_stream(
    ledger: Ledger,
    out: BinaryIO,
    options: ExportOptions,
    *,
    format: Format,
    cutter: SentenceCutter,
    progress: Progress = no_progress,
) -> Exported:
    """Write the dataset to a stream, without a manifest; nothing is written before all of it is checked."""
    with tempfile.TemporaryDirectory(prefix="storymark-") as folder:
        path = Path(folder) / "dataset"
        with path.open("wb") as file:
            written = _write(ledger, options, file, format, cutter, _part(progress, 0))
        _check(path, written, options.write, format, Path("-"), _part(progress, 1))
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                out.write(piece)
        out.flush()
    return written


def _write(
    ledger: Ledger,
    options: ExportOptions,
    file: BinaryIO,
    format: Format,
    cutter: SentenceCutter,
    progress: Progress,
) -> Exported:
    assert format.write is not None
    digest, size, tally = hashlib.sha256(), 0, _Tally(options.write.unit)
    for story in chosen_stories(ledger, options, cutter=cutter, progress=progress):
        lines = 0
        for line in format.write(story, options.write):
            file.write(line)
            digest.update(line)
            size += len(line)
            lines += 1
        tally.add(story, lines)
    return Exported(tally.counts(), digest.hexdigest(), size, notes=tally.notes())


def _check(
    path: Path, written: Exported, options: WriteOptions, format: Format, target: Path, progress: Progress
) -> None:
    """Read the file back: what stands on the disk must be what the project has."""
    assert format.check is not None
    checked = format.check(path, progress)
    reason = _difference(checked, written, options)
    if reason:
        raise VerifyFailed(
            path=target, reason=f"the file that was written is not right ({reason}); it was removed"
        )


def _difference(checked: Checked, written: Exported, options: WriteOptions) -> str:
    if checked.problems:
        return checked.problems[0]
    if (checked.sha256, checked.size_bytes) != (written.sha256, written.size_bytes):
        return "its bytes differ from those that were sent"
    if checked.counts != written.counts:
        return "its counts differ from those of the project"
    is_empty = not checked.counts.lines
    if not is_empty and (checked.unit, checked.offset_unit) != (options.unit, options.offset_unit):
        return "its units differ from those that were asked for"
    return ""


class _Tally:
    """Counts from the project's own records, to be compared with what is read back."""

    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._numbers: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._annotators: Counter[str] = Counter()
        self._segmenters: Counter[str] = Counter()
        self._outside = 0

    def add(self, out: OutStory, lines: int) -> None:
        """Take notice of a story that was written in so many lines."""
        sentences = out.story.sentences
        assert sentences is not None
        if not lines:  # a story without a sentence has no line in an export by sentence
            self._outside += len(out.tags)
            return
        self._numbers.update(lines=lines, stories=1, sentences=len(sentences), layers=len(out.layers))
        self._languages[out.story.language] += 1
        self._segmenters[out.story.segmenter] += 1
        for item in out.tags:
            spans = 1 if self._unit == "story" else len(sentences.touching(item.tag.span))
            if not spans:
                self._outside += 1
                continue
            self._numbers.update(tags=1, spans=spans)
            self._labels[item.tag.label] += 1
            self._annotators[item.annotator.name] += 1

    def counts(self) -> Counts:
        """All of it."""
        number = self._numbers
        return Counts(
            lines=number["lines"],
            stories=number["stories"],
            sentences=number["sentences"],
            layers=number["layers"],
            tags=number["tags"],
            spans=number["spans"],
            labels=dict(self._labels),
            languages=dict(self._languages),
            annotators=dict(self._annotators),
            segmenters=dict(self._segmenters),
        )

    def notes(self) -> tuple[str, ...]:
        """What could not be written."""
        if not self._outside:
            return ()
        tags = "1 tag touches" if self._outside == 1 else f"{self._outside} tags touch"
        return (f"{tags} no sentence and cannot stand in an export by sentence.",)


def _part(progress: Progress, part: int) -> Progress:
    """Writing is the first half of the way, reading back the second."""

    def report(done: int, total: int, note: str) -> None:
        progress((part * 1000 + (1000 * done // total if total else 0)), 2000, note)

    return report


def _is_same_file(target: Path, project: Path) -> bool:
    try:
        return target.samefile(project)
    except OSError:
        return False
