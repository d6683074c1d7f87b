"""Reads a whole native JSONL file and says everything that is wrong with it, and what it holds."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from storymark.domain.errors import EmptyStory, Refused
from storymark.domain.ids import story_id
from storymark.domain.story import check_text
from storymark.exchange.decoding import check_plain, unreadable
from storymark.exchange.json_lines import canonical_object, json_problem
from storymark.exchange.limits import BUFFER_BYTES
from storymark.exchange.native_lines import (
    LINE_DECODER,
    SCHEMA,
    StoryLine,
    completeness_problems,
    is_complete,
)
from storymark.exchange.native_rules import (
    MAX_NUMBER,
    is_time,
    key_problem,
    layers_problems,
    line_problems,
    name_problem,
)
from storymark.services.exchange_ports import MAX_TAGS, Checked, Counts, Source
from storymark.services.ports import Progress

PROBLEMS_KEPT = 20
_NUMBERS = ("lines", "stories", "sentences", "layers", "tags", "spans")


def check_native(path: Path, progress: Progress, sent: str) -> Checked:
    """Every line against the schema, its offsets and its quotes; raises FileMissing, FileUnreadable.

    Bytes with the SHA-256 `sent` come from our own encoder: they need not be encoded once more to see that no
    field is missing, unknown or out of order. Whoever names it refuses a file that has another.
    """
    source = Source(path, str(path))
    check_plain(source)
    tally, digest, size = _Tally(is_ours=bool(sent)), hashlib.sha256(), 0
    try:
        total = path.stat().st_size
        with path.open("rb", buffering=BUFFER_BYTES) as file:
            for number, data in enumerate(file, 1):
                digest.update(data)
                size += len(data)
                tally.add(number, data)
                progress(size, total, "checking")
    except OSError as error:
        raise unreadable(source, error) from error
    return tally.result(digest.hexdigest(), size)


class _Tally:
    def __init__(self, *, is_ours: bool) -> None:
        self._is_ours = is_ours
        self._problems: list[str] = []
        self._problem_count = 0
        self._numbers: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._annotators: Counter[str] = Counter()
        self._segmenters: Counter[str] = Counter()
        self._units: set[str] = set()
        self._offset_units: set[str] = set()
        self._stories: set[str] = set()
        self._story = ""  # the story of the line before, for files with a line for each sentence
        self._ids: set[str] = set()
        self._layers: set[tuple[str, str, int]] = set()

    def add(self, number: int, data: bytes) -> None:
        """Take notice of a line."""
        if not data.endswith(b"\n"):
            self._problem(number, "it does not end with a line feed")
        try:
            line = LINE_DECODER.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            self._problem(number, json_problem(error, data))
            return
        for reason in _reasons(line, data, is_ours=self._is_ours):
            self._problem(number, reason)
        self._count(number, line)

    def result(self, sha256: str, size_bytes: int) -> Checked:
        """What all lines came to."""
        if len(self._units) > 1 or len(self._offset_units) > 1:
            self._problem_count += 1
            self._problems.append("its lines have different units")
        counts = Counts(
            **{name: self._numbers[name] for name in _NUMBERS},
            labels=dict(self._labels),
            languages=dict(self._languages),
            annotators=dict(self._annotators),
            segmenters=dict(self._segmenters),
        )
        return Checked(
            counts=counts,
            sha256=sha256,
            size_bytes=size_bytes,
            unit=next(iter(self._units), "story"),
            offset_unit=next(iter(self._offset_units), "codepoint"),
            problems=tuple(self._problems[:PROBLEMS_KEPT]),
            problem_count=self._problem_count,
        )

    def _count(self, number: int, line: StoryLine) -> None:
        is_sentence = isinstance(line.story, str)
        story = line.story if isinstance(line.story, str) else line.id
        self._units.add("sentence" if is_sentence else "story")
        self._offset_units.add(line.offset_unit)
        if story != self._story or not is_sentence:
            if story in self._stories:
                self._problem(number, f"the story {story[:80]} stands twice")
            self._stories.add(story)
            self._story, self._ids, self._layers = story, set(), set()
            self._numbers["stories"] += 1
            self._languages[line.language] += 1
            self._segmenters[line.segmenter] += 1
        self._numbers["lines"] += 1
        self._numbers["sentences"] += len(line.sentences)
        self._numbers["spans"] += len(line.spans)
        new = {span.id: span for span in line.spans if span.id not in self._ids}
        self._numbers["tags"] += len(new)
        self._labels.update([span.label for span in new.values()])
        self._annotators.update([span.annotator for span in new.values()])
        if is_sentence:
            self._ids.update(new)
        for layer in line.layers:
            key = (layer.annotator_id, layer.kind, layer.round)
            if key not in self._layers:
                self._layers.add(key)
                self._numbers["layers"] += 1

    def _problem(self, number: int, reason: str) -> None:
        self._problem_count += 1
        if len(self._problems) < PROBLEMS_KEPT:
            self._problems.append(f"line {number}: {reason}")


def _reasons(line: StoryLine, data: bytes, *, is_ours: bool) -> Iterator[str]:
    if not is_ours and not is_complete(line, data):
        yield from completeness_problems(data)
    try:
        check_text(line.text, where="the text")
    except EmptyStory:
        if not isinstance(line.story, str):  # a sentence may be blank, a story may not
            yield "there is no text in it"
    except Refused as error:
        yield str(error).split(";", 1)[0]
    if not _is_plainly_right(line):
        yield from line_problems(line)
        yield from _strict_reasons(line)


def _is_plainly_right(line: StoryLine) -> bool:
    """Whether there is nothing to say of a story's line, told at a glance: nearly all lines are like this.

    What is not so plain is looked at rule by rule; both ways say the same.
    """
    text, length, spans = line.text, len(line.text), line.spans
    is_story = line.story is msgspec.UNSET and line.sentence is msgspec.UNSET
    if not is_story or line.schema != SCHEMA or line.offset_unit != "codepoint" or len(spans) > MAX_TAGS:
        return False
    if line.id != story_id(line.external_id, text) or any(layers_problems(line)) or line.meta != "{}":
        return False
    if line.story_labels:
        return False
    last = 0
    for part in line.sentences:
        if not last <= part.start < part.end <= length:
            return False
        last = part.end
    last = 0
    for section in line.sections:
        if not last <= section.start <= section.end <= length:
            return False
        last = section.end
    for span in spans:
        start, end = span.start, span.end
        if not 0 <= start < end <= length or text[start:end] != span.text:
            return False
        if not (span.attributes == span.decision == "{}" and span.id and span.annotator_id):
            return False
        if not (0 <= span.label_revision <= MAX_NUMBER and 1 <= span.round <= MAX_NUMBER):
            return False
    times = {span.created for span in spans} | {span.updated for span in spans}
    return (
        len({span.id for span in spans}) == len(spans)
        and not any(map(key_problem, {span.label for span in spans}))
        and not any(map(name_problem, {span.annotator for span in spans}))
        and all(map(is_time, times))
    )


def _strict_reasons(line: StoryLine) -> Iterator[str]:
    """What an import makes good by itself, but what an export of ours never has."""
    is_sentence = isinstance(line.story, str) or isinstance(line.sentence, int)
    if not is_sentence and line.id != story_id(line.external_id, line.text):
        yield "its id is not that of its external id and text"
    for index, span in enumerate(line.spans):
        if not span.id or not span.annotator_id or span.text is msgspec.UNSET:
            yield f"spans[{index}]: its id, its annotator’s id or its text is missing"
        if not span.created or not span.updated:
            yield f"spans[{index}]: its times are missing"
        if any(canonical_object(text) != text for text in (span.attributes, span.decision)):
            yield f"spans[{index}]: “attributes” or “decision” is not canonical JSON"
    if canonical_object(line.meta) != line.meta:
        yield "“meta” is not canonical JSON"
