"""Asks the agreement room, and remembers what was answered by parameters and by the layers it rests on."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from storymark.domain.errors import BadValue
from storymark.services.agreement_ports import (
    BY,
    MEASURES,
    UNITS,
    Agreement,
    Compared,
    MatchedPair,
    Question,
    Report,
    SilverSpan,
)
from storymark.services.ports import Progress, no_progress

_REPORTS_KEPT = 32


@dataclass(frozen=True, slots=True)
class Answer:
    """A report and what it is about; `question` as it was asked."""

    compared: Compared
    question: Question
    report: Report


class Agreeing:
    """Asks the agreement room, and remembers answers by parameters and by the layers they rest on."""

    def __init__(self, room: Agreement) -> None:
        self._room = room
        self._kept: OrderedDict[str, Report] = OrderedDict()

    def answer(self, compared: Compared, question: Question, *, progress: Progress = no_progress) -> Answer:
        """The report, computed once for the same layers and parameters. Raises BadValue, Cancelled."""
        check_question(question)
        key = _key(compared, question)
        report = self._kept.get(key)
        if report is None:
            report = self._kept[key] = self._room.report(compared, question, progress)
            while len(self._kept) > _REPORTS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return Answer(compared, question, report)

    def matches(
        self, compared: Compared, *, is_label_kept: bool = False, progress: Progress = no_progress
    ) -> Sequence[MatchedPair]:
        """The matched spans of every two annotators; `is_label_kept`: each label's alone. Cancelled."""
        return self._room.matches(compared, progress, is_label_kept=is_label_kept)

    def silver(self, compared: Compared, *, progress: Progress = no_progress) -> Sequence[SilverSpan]:
        """The spans that a vote weighted by estimated reliability accepts. Raises Cancelled."""
        return self._room.silver(compared, progress)


def check_question(question: Question) -> None:
    """Raise BadValue for a measure, unit or breakdown that there is not."""
    for what, values, known in (
        ("The measure", question.measures, MEASURES),
        ("The unit", (question.unit,), UNITS),
        ("The breakdown", question.by, BY),
    ):
        for value in values:
            if value not in known:
                raise BadValue(what=what, value=f"“{value}”", expected=f"it is one of {', '.join(known)}")
    if question.draws < 0 or not 0 <= question.least_iou <= 1:
        value = f"{question.draws}, {question.least_iou}"
        raise BadValue(what="Draws and overlap", value=value, expected="they are 0 or more, and from 0 to 1")


def _key(compared: Compared, question: Question) -> str:
    """Parameters and everything that the answer rests on."""
    digest = hashlib.sha256()
    digest.update(repr((question, compared.labels, compared.label_revision, compared.cut)).encode())
    digest.update(repr((compared.notes, compared.basis)).encode())
    for story in sorted(compared.stories, key=lambda entry: entry.id):
        digest.update(repr((story.id, story.length)).encode())
        if question.unit in ("sentence", "word"):
            ranges = story.words if question.unit == "word" else story.sentences
            digest.update(repr([tuple(item) for item in ranges]).encode())
        for layer in sorted(story.layers, key=lambda entry: entry.annotator):
            offered = None if layer.offered is None else sorted(layer.offered)
            digest.update(repr((layer.annotator, offered, layer.label_revision)).encode())
            digest.update(repr([mark[:3] for mark in layer.marks]).encode())
    return digest.hexdigest()
