"""Counting what is written from the project's own records, to be compared with what is read back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Protocol

from storymark.services.contents import Contents
from storymark.services.exchange_ports import Checked, Counts, Format, Formats, OutStory, WriteOptions
from storymark.services.ports import Progress
from storymark.services.read_back import read_contents


class Audit(Protocol):
    """Takes notice of what is written, and compares it with the dataset."""

    outside: int

    def add(self, out: OutStory, pieces: int) -> None:
        """A story was written in so many pieces."""

    def counts(self) -> Counts:
        """All that was written."""

    def difference(self, path: Path, name: str, written: tuple[str, int], progress: Progress) -> str:
        """Why the dataset at `path` is not what was written (SHA-256 and size), empty if it is."""


def audit_for(format: Format, formats: Formats, options: WriteOptions) -> Audit:
    """By the format's own check where it has one, else by reading it story by story."""
    return CountAudit(format, options) if format.check is not None else ReadAudit(format, formats)


class ReadAudit:
    """Compares story by story: text, spans and everything else that the format holds."""

    def __init__(self, format: Format, formats: Formats) -> None:
        self.outside = 0
        self._format, self._formats = format, formats
        self._contents = Contents(format.compares or format.holds)

    def add(self, out: OutStory, pieces: int) -> None:
        """A story was written."""
        self._contents.add_out(out)

    def counts(self) -> Counts:
        """Of what the format holds."""
        return self._contents.counts()

    def difference(self, path: Path, name: str, written: tuple[str, int], progress: Progress) -> str:
        """Read every story and compare."""
        if self._formats.fingerprint(path) != written:
            return "its bytes differ from those that were sent"
        found, problem = read_contents(path, self._format, self._formats, name=name, progress=progress)
        return problem or self._contents.difference(found)


class CountAudit:
    """Compares the counts that the format's own check finds, and the bytes."""

    def __init__(self, format: Format, options: WriteOptions) -> None:
        self.outside = 0
        self._format, self._options = format, options
        self._numbers: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._annotators: Counter[str] = Counter()
        self._segmenters: Counter[str] = Counter()

    def add(self, out: OutStory, pieces: int) -> None:
        """Take notice of a story that was written in so many lines."""
        sentences = out.story.sentences
        assert sentences is not None
        if not pieces:  # a story without a sentence has no line in an export by sentence
            self.outside += len(out.tags)
            return
        numbers = self._numbers
        numbers["lines"] += pieces
        numbers["stories"] += 1
        numbers["sentences"] += len(sentences)
        numbers["layers"] += len(out.layers)
        self._languages[out.story.language] += 1
        self._segmenters[out.story.segmenter] += 1
        if self._options.unit == "story":
            numbers["tags"] += len(out.tags)
            numbers["spans"] += len(out.tags)
            self._labels.update([tag.label for tag, _, _ in out.tags])
            self._annotators.update([annotator.name for _, _, annotator in out.tags])
            return
        for item in out.tags:
            spans = len(sentences.touching(item.tag.span))
            if not spans:
                self.outside += 1
                continue
            numbers["tags"] += 1
            numbers["spans"] += spans
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

    def difference(self, path: Path, name: str, written: tuple[str, int], progress: Progress) -> str:
        """Check the file, and compare its counts with ours."""
        assert self._format.check is not None
        checked = self._format.check(path, progress, written[0])
        if checked.problems:
            return checked.problems[0]
        if (checked.sha256, checked.size_bytes) != written:
            return "its bytes differ from those that were sent"
        return self._counted(checked)

    def _counted(self, checked: Checked) -> str:
        if checked.counts != self.counts():
            return "its counts differ from those of the project"
        asked = (self._options.unit, self._options.offset_unit)
        if checked.counts.lines and (checked.unit, checked.offset_unit) != asked:
            return "its units differ from those that were asked for"
        return ""
