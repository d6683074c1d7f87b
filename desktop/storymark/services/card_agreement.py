"""Agreement for the card of a dataset: found from the written dataset, so that it can be found again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from storymark.services.exchange_ports import Format, Formats, OutStory, ReadOptions, ReadStory
from storymark.services.ports import Progress, SentenceCutter, no_progress

if TYPE_CHECKING:
    from storymark.services.agreement_ports import Agreement, Figure

PREFIX = "agreement "
_MEASURES = ("alpha", "f1_strict", "f1_overlap")
_DRAWS, _SEED = 1000, 1
_FINISHED = ("done", "submitted")


def agreement_facts(
    dataset: Path,
    format: Format,
    formats: Formats,
    *,
    room: Callable[[], Agreement],
    cutter: SentenceCutter,
    progress: Progress = no_progress,
) -> Mapping[str, str]:
    """Facts `agreement …` of a manifest, none where no story has the finished work of two people.

    Units are sentences; intervals hold the middle 95 % of draws over stories. Only a format that holds
    layers can say whose work is finished.
    """
    if not format.holds >= {"people", "layers"}:
        return {}
    # The others have nothing to compare, and a corpus need not be in memory for the few that have.
    read = [story for story in _stories(dataset, format, formats) if _finished(story) > 1]
    if not read:
        return {}
    from storymark.services.agreeing import Agreeing
    from storymark.services.agreement_ports import Question
    from storymark.services.comparing import files_compared
    from storymark.services.counted_work import Cut

    compared = files_compared(
        ((dataset.name, story) for story in read), Cut(), cutter=cutter, progress=progress
    )
    question = Question(measures=_MEASURES, by=("label",), draws=_DRAWS, seed=_SEED)
    facts: dict[str, str] = {}
    for entry in compared:
        if entry.is_after_discussion:
            continue
        for figure in Agreeing(room()).answer(entry, question, progress=progress).report.figures:
            of = f" of {figure.label}" if figure.label else ""
            facts.setdefault(f"{PREFIX}{figure.measure}{of}", _words(figure))
    return facts


def _stories(dataset: Path, format: Format, formats: Formats) -> Iterator[ReadStory]:
    read = format.read or format.reread
    assert read is not None
    for source in formats.sources(dataset, format, name=dataset.name):
        yield from read(source, ReadOptions(encoding="utf-8", has_notes=False))


def is_comparable(story: OutStory) -> bool:
    """Whether a story that is written has the finished work of two people."""
    done = {
        layer.annotator
        for layer, _ in story.layers
        if layer.kind == "annotator" and layer.status in _FINISHED
    }
    return len(done) > 1


def _finished(story: ReadStory) -> int:
    people = {
        layer.annotator_id or layer.annotator
        for layer in story.layers
        if layer.kind == "annotator" and layer.status in _FINISHED
    }
    return len(people)


def _words(figure: Figure) -> str:
    if figure.value is None:
        return f"not defined ({figure.reason.replace('_', ' ')})"
    interval = (
        f" [{figure.low:.3f}, {figure.high:.3f}]"
        if figure.low is not None and figure.high is not None
        else f" (no interval: {figure.interval_reason.replace('_', ' ')})"
        if figure.interval_reason
        else ""
    )
    return f"{figure.value:.3f}{interval}, {figure.annotator_count} annotators, {figure.stories} stories"
