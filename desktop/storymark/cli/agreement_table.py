"""Agreement as a table that a person can read: the headline first, then whatever else was asked for."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median_low

from storymark.cli.agreement_words import interval_words, measure_words, value_words
from storymark.cli.words import counted, tr
from storymark.domain.assignments import REPEAT
from storymark.services.agreeing import Answer
from storymark.services.agreement_ports import Compared, Figure, Question, Report, ShiftCounts

_UNITS = ("observed", "alpha")
_SPANS = ("f1_strict", "f1_boundary", "f1_type", "f1_overlap")


def lines(answer: Answer) -> Iterator[str]:
    """The report, line by line."""
    compared, question, report = answer.compared, answer.question, answer.report
    yield from _head(compared, question)
    shown: set[int] = set()
    for names, title in ((_UNITS, tr("Units")), (_SPANS, tr("Spans, F1, mean of pairs"))):
        rows = [f for f in report.figures if f.measure in names and not f.annotators and not f.story]
        shown |= {id(figure) for figure in rows}
        yield from _table(rows, [name for name in names if name in question.measures], title)
    yield from _shift_lines(report, compared.names)
    rest = [figure for figure in report.figures if id(figure) not in shown]
    if rest:
        yield ""
        yield tr("Details")
        yield from (_detail(figure, compared.names) for figure in rest)
    for note in report.notes:
        yield tr("Note: {note}").format(note=note)


def _head(compared: Compared, question: Question) -> Iterator[str]:
    people = sorted({layer.annotator for story in compared.stories for layer in story.layers})
    names = ", ".join(compared.names.get(person, person) for person in people)
    if compared.is_after_discussion:
        yield tr("After discussion: not independent, so no agreement between annotators in the usual sense.")
    if compared.basis == REPEAT:
        yield tr("Hidden repeats: everybody against their own first work.")
    yield tr("{annotators} ({names}) on {stories}; label set revision {revision}; {cut}").format(
        annotators=counted(len(people), "{n} annotator", "{n} annotators"),
        names=names,
        stories=counted(len(compared.stories), "{n} story", "{n} stories"),
        revision=compared.label_revision,
        cut=compared.cut,
    )
    yield tr(
        "Unit {unit}; sets compared by MASI (Passonneau 2006), single labels as present or absent; "
        "handed in without tags is empty, not handed in is missing."
    ).format(unit=question.unit)


def _table(rows: Sequence[Figure], measures: Sequence[str], title: str) -> Iterator[str]:
    if not rows:
        return
    labels = list(dict.fromkeys(figure.label for figure in rows))
    found = {(figure.label, figure.measure): figure for figure in rows}
    bounded = measures[1] if measures[:2] == list(_UNITS) else measures[0]
    interval = tr("95 % interval of {measure}").format(measure=measure_words(bounded))
    head = [title, *map(measure_words, measures), interval, tr("tagged"), tr("n")]
    body = [head]
    for label in labels:
        figures = [found[label, measure] for measure in measures if (label, measure) in found]
        last = found[label, bounded]
        prevalence = f"{last.prevalence:.1%}" if last.prevalence is not None else ""
        body.append(
            [
                label or tr("all labels"),
                *map(value_words, figures),
                interval_words(last),
                prevalence,
                f"{last.units:,}",
            ]
        )
    yield ""
    yield from aligned(body)
    if "alpha" in measures:
        yield tr("0.667 and 0.8 are often named as thresholds: a convention, not a law.")


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows of a table with their columns under one another."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    """Cells on a terminal: Chinese takes two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _shift_lines(report: Report, names: Mapping[str, str]) -> Iterator[str]:
    own = _by_annotator([shift for shift in report.shifts if not shift.label])
    if not own:
        return
    yield ""
    yield tr("Edges against the others, in characters (minus: earlier), on tags that belong together")
    for annotator, (start, end) in sorted(own.items()):
        yield tr("{name}: starts {start}; ends {end}").format(
            name=names.get(annotator, annotator), start=_habit(start), end=_habit(end)
        )


def _by_annotator(shifts: Sequence[ShiftCounts]) -> dict[str, tuple[Counter[int], Counter[int]]]:
    found: dict[str, tuple[Counter[int], Counter[int]]] = {}
    for shift in shifts:
        for place, sign in ((1, 1), (0, -1)):
            starts, ends = found.setdefault(shift.annotators[place], (Counter(), Counter()))
            starts.update({sign * distance: count for distance, count in shift.start.items()})
            ends.update({sign * distance: count for distance, count in shift.end.items()})
    return found


def _habit(counts: Counter[int]) -> str:
    total = sum(counts.values())
    middle = median_low(sorted(counts.elements()))
    return tr("the same in {same}, earlier in {earlier}, later in {later}, median {median:+d}").format(
        same=f"{counts[0] / total:.0%}",
        earlier=f"{sum(n for d, n in counts.items() if d < 0) / total:.0%}",
        later=f"{sum(n for d, n in counts.items() if d > 0) / total:.0%}",
        median=middle,
    )


def _detail(figure: Figure, names: Mapping[str, str]) -> str:
    of = [figure.label or tr("all labels")]
    of += [" – ".join(names.get(annotator, annotator) for annotator in figure.annotators)]
    of += [figure.story[:12]]
    told = [f"{name} {_plain(value)}" for name, value in figure.parameters.items() if value is not None]
    parts = [
        f"{figure.measure} ({', '.join(part for part in of if part)}): {value_words(figure)}",
        interval_words(figure),
        f"{figure.unit}, {figure.distance}" if figure.distance else figure.unit,
        f"n {figure.units:,}",
        *told,
    ]
    return "  " + "; ".join(part for part in parts if part)


def _plain(value: float | int | str | None) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
