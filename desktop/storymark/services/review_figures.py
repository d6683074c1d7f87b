"""The reviewer's statistics of a whole project as one look, and as CSV for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from storymark.domain.ids import StoryId
from storymark.services.agreeing import Agreeing, Cut, project_compared
from storymark.services.agreement_ports import Compared
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, no_progress
from storymark.services.review_statistics import (
    BoundaryHabit,
    ConfusionCell,
    KindCount,
    TimePoint,
    boundary_habits,
    confusion,
    kinds_of,
    over_time,
)
from storymark.services.work_history import work_history


@dataclass(frozen=True, slots=True)
class ReviewBasis:
    """What the figures are computed from: independent work, texts, titles, the order in which work ended."""

    compared: Compared | None
    texts: Mapping[str, str]
    titles: Mapping[str, str]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """Who confuses what, kinds of disagreement, habits at edges, agreement over time."""

    names: Mapping[str, str]
    labels: tuple[str, ...]
    titles: Mapping[str, str]
    texts: Mapping[str, str]
    cells: tuple[ConfusionCell, ...]
    kinds: tuple[KindCount, ...]
    habits: tuple[BoundaryHabit, ...]
    points: tuple[TimePoint, ...]


def review_basis(ledger: Ledger, cutter: SentenceCutter, *, progress: Progress = no_progress) -> ReviewBasis:
    """Read it on the project's thread. Raises Cancelled."""
    compared = project_compared(ledger, Cut(), cutter=cutter, progress=progress)
    first = compared[0] if compared else None
    there = [StoryId(story.id) for story in first.stories] if first is not None else []
    kept = [ledger.story(story) for story in there]
    return ReviewBasis(
        first,
        {str(story.id): story.text for story in kept},
        {str(story.id): story.title or story.external_id for story in kept},
        work_history(ledger, progress=progress).order,
    )


def review_figures(
    agreeing: Agreeing, basis: ReviewBasis, *, progress: Progress = no_progress
) -> ReviewFigures | None:
    """All of them; None where nothing can be compared. Raises Cancelled."""
    compared = basis.compared
    if compared is None:
        return None
    matches = agreeing.matches(compared, progress=progress)
    return ReviewFigures(
        names=compared.names,
        labels=compared.labels,
        titles=basis.titles,
        texts=basis.texts,
        cells=tuple(confusion(compared, matches)),
        kinds=tuple(kinds_of(compared, basis.texts.__getitem__)),
        habits=tuple(boundary_habits(matches)),
        points=tuple(over_time(compared, matches, basis.order)),
    )


def figures_csv(figures: ReviewFigures) -> str:
    """Every number with what it is of: table, first, second, value. Comma, LF, UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("table", "first", "second", "value"))
    for cell in figures.cells:
        writer.writerow(("confusion", cell.first or "nothing", cell.second or "nothing", cell.count))
    for kind in figures.kinds:
        writer.writerow(("kind", kind.kind, "", kind.count))
    for habit in figures.habits:
        name = figures.names.get(habit.annotator, habit.annotator)
        for edge, shifts in (("start", habit.start), ("end", habit.end)):
            for shift, spans in shifts.items():
                writer.writerow((f"shift_{edge}", name, shift, len(spans)))
    for number, point in enumerate(figures.points, start=1):
        value = "" if point.f1 is None else f"{point.f1:.6f}"
        writer.writerow(("strict_f1_over_time", number, len(point.stories), value))
    return out.getvalue()
