"""Statistics and agreement as CSV for other programs: comma, LF, UTF-8, every number with what it is of."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import fields

from storymark.services.agreeing import Answer
from storymark.services.agreement_ports import Figure
from storymark.services.review_figures import ALL_PAIRS, ReviewFigures

_NOTHING = "nothing"
Row = tuple[object, ...]
_FIGURE_COLUMNS = tuple(
    field.name for field in fields(Figure) if field.name not in ("annotators", "parameters")
)


def figures_csv(figures: ReviewFigures) -> str:
    """The reviewer's statistics: table, whose, first, second, value."""
    return _csv(("table", "of", "first", "second", "value"), _rows(figures))


def agreement_csv(answers: Sequence[Answer]) -> str:
    """Agreement with all it rests on, a figure a line; basis is `independent`, `discussion` or `repeat`."""
    head = ("basis", "annotators", *_FIGURE_COLUMNS, "parameters")
    rows = (
        (
            answer.compared.basis or "independent",
            " – ".join(answer.compared.names.get(who, who) for who in figure.annotators),
            *(_told(getattr(figure, name)) for name in _FIGURE_COLUMNS),
            "; ".join(f"{name}={_told(value)}" for name, value in sorted(figure.parameters.items())),
        )
        for answer in answers
        for figure in answer.report.figures
    )
    return _csv(head, rows)


def _rows(figures: ReviewFigures) -> Iterator[Row]:
    names = figures.names
    for pair, cells in figures.confusions.items():
        of = "" if pair == ALL_PAIRS else " – ".join(names.get(who, who) for who in pair)
        for cell in cells:
            yield "confusion", of, cell.first or _NOTHING, cell.second or _NOTHING, cell.count
    for kind in figures.kinds:
        yield "kind", "", kind.kind, "", kind.count
    for habit in figures.habits:
        name = names.get(habit.annotator, habit.annotator)
        for edge, shifts in (("start", habit.start), ("end", habit.end)):
            for shift, spans in shifts.items():
                yield f"shift_{edge}", name, shift, "", len(spans)
    for number, point in enumerate(figures.points, start=1):
        yield "strict_f1_over_time", "", number, len(point.stories), _told(point.f1)
    for revision, point in figures.revisions.items():
        yield "strict_f1_by_label_revision", "", revision, len(point.stories), _told(point.f1)
    for drift in figures.drifts:
        name = names.get(drift.annotator, drift.annotator)
        for story, rate in zip(drift.stories, drift.rates, strict=True):
            alarm = "alarm" if story == drift.alarm else ""
            yield "tags_per_1000_characters", name, figures.titles.get(story, story), alarm, _told(rate)
    for pace in figures.paces:
        name = names.get(pace.annotator, pace.annotator)
        for story, seconds in pace.seconds.items():
            fast = "fast" if story in pace.fast else ""
            yield "seconds_per_1000_characters", name, figures.titles.get(story, story), fast, _told(seconds)
    for match in figures.gold:
        name = names.get(match.annotator, match.annotator)
        for measure in ("exact", "near", "share"):
            yield f"gold_{measure}", name, match.label, "", _told(getattr(match, measure))
    for often in figures.prevalences:
        name = names.get(often.annotator, often.annotator)
        yield "label_per_1000_characters", name, often.label, len(often.spans), _told(often.per_1000)


def _told(value: object) -> object:
    if value is None:
        return ""
    return f"{value:.6f}" if isinstance(value, float) else value


def _csv(head: Sequence[str], rows: Iterator[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()
