"""The reviewer's statistics as charts, the same in the window and in files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from storymark.services.agreeing import Answer
from storymark.services.agreement_ports import Figure
from storymark.services.charts import Cell, Dot, bars, histogram, line, matrix
from storymark.services.comparing import GOLD
from storymark.services.drawing import Drawing
from storymark.services.gold_figures import GoldMatch
from storymark.services.review_figures import ALL_PAIRS, ReviewFigures, spans_of
from storymark.services.review_statistics import NOTHING, SpanRef, TimePoint

# What the words of a chart are asked for by; the window and the commands have a sentence for each.
CONFUSION, KINDS, STARTS, ENDS, OVER_TIME, BY_REVISION = (
    "confusion",
    "kinds",
    "starts",
    "ends",
    "over_time",
    "by_revision",
)
DRIFT, PACE, GOLD_NEAR, PREVALENCE, PAIRS = "drift", "pace", "gold_near", "prevalence", "pairs"
EVERY_PAIR, NO_TAG, REVISION, ALARM, FAST, BAND = "every_pair", "no_tag", "revision", "alarm", "fast", "band"
_SHIFTS = range(-6, 7)  # the outermost hold everything beyond them
HEADLINE, INTERVAL, TAGGED, UNDEFINED = "headline", "interval", "tagged", "undefined"
HEADLINE_COLUMNS = ("observed", "alpha", "f1_strict", "f1_boundary", "f1_type", "f1_overlap")


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Names and sentences in the language of whoever looks."""

    label: Callable[[str], str]
    person: Callable[[str], str]
    kind: Callable[[str], str]
    title: Callable[[str], str]
    say: Callable[[str], str]
    measure: Callable[[str], str]
    reason: Callable[[str], str]

    def label_or_nothing(self, key: str) -> str:
        """A label, or the word for no tag."""
        return self.label(key) if key != NOTHING else self.say(NO_TAG)


def confusion_chart(figures: ReviewFigures, words: ChartWords, pair: tuple[str, str] = ALL_PAIRS) -> Drawing:
    """Label against label with nothing; of a pair its first annotator in rows, of all each pair once."""
    keys = [*figures.labels, NOTHING]
    found = {(cell.first, cell.second): cell for cell in figures.confusions.get(pair, ())}
    most = max((cell.count for cell in found.values()), default=1)
    is_all = pair == ALL_PAIRS
    rows = keys[:-1] if is_all else keys
    cells: list[list[Cell | None]] = []
    for first in rows:
        own: list[Cell | None] = []
        for second in keys:
            if (is_all and first > second != NOTHING) or first == second == NOTHING:
                own.append(None)  # both directions are one number; two nothings are none
                continue
            cell = found.get((first, second))
            count = cell.count if cell is not None else 0
            name = f"{words.label_or_nothing(first)} – {words.label_or_nothing(second)}"
            refs = tuple(r for both in (cell.spans if cell else ()) for r in both if r is not None)
            own.append(Cell(f"{count:,}", count / most, f"{name}: {count:,}", refs))
        cells.append(own)
    who = words.say(EVERY_PAIR) if is_all else " – ".join(map(words.person, pair))
    names = [words.label_or_nothing(key) for key in keys]
    return matrix(f"{words.say(CONFUSION)}: {who}", names[: len(rows)], names, cells)


def kinds_chart(figures: ReviewFigures, words: ChartWords) -> Drawing:
    """How often each kind of disagreement occurs."""
    most = max((kind.count for kind in figures.kinds), default=0) or 1
    rows = []
    for kind in figures.kinds:
        name = words.kind(kind.kind)
        refs = tuple(
            SpanRef(story, s.start, s.end, s.label, s.annotator, s.tag)
            for story, cluster in kind.clusters
            for s in cluster.spans
        )
        rows.append((name, Cell(f"{kind.count:,}", kind.count / most, f"{name}: {kind.count:,}", refs)))
    return bars(words.say(KINDS), rows)


def edge_charts(figures: ReviewFigures, words: ChartWords) -> list[tuple[str, Drawing, Drawing]]:
    """For each annotator, how far starts and ends lie from the others', in characters: minus is earlier."""
    found = []
    for habit in figures.habits:
        name = words.person(habit.annotator)
        starts = _shifts(f"{name}: {words.say(STARTS)}", habit.start)
        found.append((habit.annotator, starts, _shifts(f"{name}: {words.say(ENDS)}", habit.end)))
    return found


def _shifts(title: str, shifts: Mapping[int, Sequence[SpanRef]]) -> Drawing:
    held: dict[int, list[SpanRef]] = {place: [] for place in _SHIFTS}
    for shift, refs in shifts.items():
        held[max(_SHIFTS[0], min(_SHIFTS[-1], shift))] += refs
    most = max(map(len, held.values())) or 1
    marks = []
    for place, refs in held.items():
        sign = "≤" if place == _SHIFTS[0] else "≥" if place == _SHIFTS[-1] else ""
        name = f"{sign}{place}"
        words = f"{title} {name}: {len(refs):,}"
        marks.append((name, Cell(f"{len(refs):,}", len(refs) / most, words, tuple(refs))))
    return histogram(title, marks, centre=-_SHIFTS[0])


def time_chart(figures: ReviewFigures, words: ChartWords) -> Drawing:
    """Strict span F1 over runs of stories in the order in which they were finished."""
    points = [point for point in figures.points if point.f1 is not None]
    size = len(points[0].stories) if points else 0
    dots = [
        _dot(f"{number}–{number + size - 1}", point, figures) for number, point in enumerate(points, start=1)
    ]
    return line(
        words.say(OVER_TIME),
        dots,
        first=f"1–{size}" if size > 1 else "1",
        last=f"{len(points)}–{len(points) + size - 1}" if len(points) > 1 else "",
        note=words.say(BAND).format(n=size),
    )


def revision_chart(figures: ReviewFigures, words: ChartWords) -> Drawing:
    """The same by the revision of the label set under which a story was tagged."""
    rows = []
    for revision, point in figures.revisions.items():
        if point.f1 is None:
            continue
        name = words.say(REVISION).format(n=revision, stories=len(point.stories))
        dot = _dot(name, point, figures)
        text = f"{point.f1:.2f}"
        if point.low is not None and point.high is not None:
            text += f"  [{point.low:.2f}, {point.high:.2f}]"
        rows.append((name, Cell(text, point.f1, dot.words, dot.target)))
    return bars(words.say(BY_REVISION), rows)


def _dot(name: str, point: TimePoint, figures: ReviewFigures) -> Dot:
    assert point.f1 is not None
    refs = spans_of(point.stories, figures.disputed)
    return Dot(point.f1, f"{name}: {point.f1:.2f}", point.low, point.high, refs)


def drift_charts(figures: ReviewFigures, words: ChartWords) -> list[Drawing]:
    """Tags per thousand characters of each annotator, story by story; where the mean was left is marked."""
    most = max((rate for drift in figures.drifts for rate in drift.rates), default=0.0) or 1.0
    found = []
    for drift in figures.drifts:
        if not drift.stories:
            continue
        name = words.person(drift.annotator)
        dots = []
        for story, rate in zip(drift.stories, drift.rates, strict=True):
            is_alarm = story == drift.alarm
            told = f"{words.title(story)}: {rate:.1f}" + (f", {words.say(ALARM)}" if is_alarm else "")
            refs = figures.spans.get((drift.annotator, story), ())
            dots.append(Dot(rate, told, target=refs, is_alarm=is_alarm))
        title = f"{words.say(DRIFT)}: {name}"
        if drift.alarm:
            title += f" ({words.say(ALARM)}: {words.title(drift.alarm)})"
        found.append(line(title, dots, most=most, height=110.0))
    return found


def pace_charts(figures: ReviewFigures, words: ChartWords) -> list[Drawing]:
    """Seconds per thousand characters of each annotator's stories; those done far too fast are marked."""
    found = []
    for pace in figures.paces:
        if not pace.seconds:
            continue
        most = max(pace.seconds.values())
        dots = []
        for story, seconds in pace.seconds.items():
            is_fast = story in pace.fast
            told = f"{words.title(story)}: {seconds:.0f}" + (f", {words.say(FAST)}" if is_fast else "")
            refs = figures.spans.get((pace.annotator, story), ())
            dots.append(Dot(seconds, told, target=refs, is_alarm=is_fast))
        title = f"{words.say(PACE)}: {words.person(pace.annotator)}"
        found.append(line(title, dots, most=most, height=110.0))
    return found


def gold_chart(figures: ReviewFigures, words: ChartWords) -> Drawing | None:
    """Everybody's strict F1 against gold, of all labels and of each; None without gold."""
    people = list(dict.fromkeys(match.annotator for match in figures.gold))
    if not people:
        return None
    columns = ["", *figures.labels]
    found = {(match.annotator, match.label): match for match in figures.gold}
    cells: list[list[Cell | None]] = []
    for who in people:
        cells.append([_gold_cell(found.get((who, label)), words) for label in columns])
    names = [words.say(EVERY_PAIR) if not label else words.label(label) for label in columns]
    names[0] = words.label("")
    return matrix(words.say(GOLD_NEAR), list(map(words.person, people)), names, cells)


def _gold_cell(match: GoldMatch | None, words: ChartWords) -> Cell:
    if match is None or match.exact is None:
        return Cell("–", 0.0, "")
    name = f"{words.person(match.annotator)}, {words.label(match.label)}: {match.exact:.2f}"
    return Cell(f"{match.exact:.2f}", match.exact, name, match.others)


def prevalence_chart(figures: ReviewFigures, words: ChartWords) -> Drawing:
    """Tags per thousand characters by annotator and label: who gives one far more or less often."""
    people = figures.people
    found = {(often.annotator, often.label): often for often in figures.prevalences}
    most = max((often.per_1000 for often in figures.prevalences), default=0.0) or 1.0
    cells: list[list[Cell | None]] = []
    for who in people:
        own: list[Cell | None] = []
        for label in figures.labels:
            often = found.get((who, label))
            rate = often.per_1000 if often is not None else 0.0
            name = f"{words.person(who)}, {words.label(label)}: {rate:.2f}"
            own.append(Cell(f"{rate:.2f}", rate / most, name, often.spans if often is not None else ()))
        cells.append(own)
    names = list(map(words.person, people))
    return matrix(words.say(PREVALENCE), names, list(map(words.label, figures.labels)), cells)


def headline_chart(answer: Answer, figures: ReviewFigures, words: ChartWords) -> Drawing:
    """The headline: observed, alpha with its interval, span F1, how much is tagged; all labels, then each.

    A place leads to the spans of its label on which two differ. What is undefined says so; its reason is in
    the words of the place.
    """
    found = {(f.label, f.measure): f for f in answer.report.figures if not f.annotators and not f.story}
    labels = list(dict.fromkeys(label for label, _ in found))
    rows, cells = [], []
    for label in labels:
        name = words.label(label)
        # The spans that differ are those of independent work.
        spans = figures.disputed.values() if not answer.compared.basis else ()
        refs = tuple(dict.fromkeys(r for own in spans for r in own if label in ("", r.label)))
        own = [_figure_cell(found.get((label, measure)), name, words, refs) for measure in HEADLINE_COLUMNS]
        alpha = found.get((label, "alpha"))
        own.insert(2, Cell(_interval(alpha), 0.0, name))
        share = alpha.prevalence if alpha is not None else None
        own.append(Cell("–" if share is None else f"{share:.1%}", 0.0, name))
        own.append(Cell("–" if alpha is None else f"{alpha.units:,}", 0.0, name))
        rows.append(name)
        cells.append(own)
    columns = [words.measure(measure) for measure in HEADLINE_COLUMNS]
    columns.insert(2, words.say(INTERVAL))
    return matrix(words.say(HEADLINE), rows, [*columns, words.say(TAGGED), "n"], cells, cell_width=79.0)


def _figure_cell(figure: Figure | None, name: str, words: ChartWords, refs: tuple[SpanRef, ...]) -> Cell:
    if figure is None:
        return Cell("", 0.0, name)
    measure = words.measure(figure.measure)
    if figure.value is None:
        return Cell(words.say(UNDEFINED), 0.0, f"{name}, {measure}: {words.reason(figure.reason)}", refs)
    text = f"{figure.value:.2f}"
    return Cell(text, max(0.0, figure.value), f"{name}, {measure}: {text}", refs)


def _interval(figure: Figure | None) -> str:
    if figure is None or figure.low is None or figure.high is None:
        return "–"
    return f"{figure.low:.2f}–{figure.high:.2f}"


def pair_chart(values: Sequence[Figure], figures: ReviewFigures, words: ChartWords) -> Drawing | None:
    """Everybody against everybody by one measure of all labels; a place leads to where the two differ."""
    found = {frozenset(one.annotators): one for one in values if len(one.annotators) == 2 and not one.label}
    people = sorted({who for pair in found for who in pair}, key=lambda who: (words.person(who), who))
    if len(people) < 2:
        return None
    cells: list[list[Cell | None]] = []
    for one in people:
        own: list[Cell | None] = []
        for other in people:
            figure = found.get(frozenset((one, other)))
            if figure is None or one == other:
                own.append(None)
                continue
            text = "–" if figure.value is None else f"{figure.value:.2f}"
            share = max(0.0, figure.value or 0.0)
            name = f"{words.person(one)} – {words.person(other)}: {text}"
            own.append(Cell(text, share, name, _differing(figures, one, other)))
        cells.append(own)
    names = list(map(words.person, people))
    return matrix(words.say(PAIRS), names, names, cells)


def _differing(figures: ReviewFigures, one: str, other: str) -> tuple[SpanRef, ...]:
    first, second = sorted((one, other))
    cells = figures.confusions.get((first, second), ())
    return tuple(
        ref for cell in cells if cell.first != cell.second for both in cell.spans for ref in both if ref
    )


def drawings_of(
    figures: ReviewFigures, answers: Sequence[Answer], pairs: Sequence[Figure], words: ChartWords
) -> dict[str, Drawing]:
    """All charts under the names that their files get, agreement first."""
    found = {}
    for answer in answers:
        name = f"agreement-{answer.compared.basis}" if answer.compared.basis else "agreement"
        found[name] = headline_chart(answer, figures, words)
    of_pairs = pair_chart(pairs, figures, words)
    if of_pairs is not None:
        found["pairs"] = of_pairs
    found |= every_chart(figures, words)
    named: dict[str, Drawing] = {}
    for name, drawing in found.items():
        kept = "".join(c if c.isalnum() or c in "-_ ()" else "-" for c in name)
        # Two people whose names differ in nothing that a file name may have.
        number = next(n for n in range(1, len(found) + 1) if _numbered(kept, n) not in named)
        named[_numbered(kept, number)] = drawing
    return named


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name} {number}"


def every_chart(figures: ReviewFigures, words: ChartWords) -> dict[str, Drawing]:
    """All of them under the names that their files get."""
    found: dict[str, Drawing | None] = {"confusion": confusion_chart(figures, words)}
    for pair in figures.confusions:
        if pair != ALL_PAIRS:
            name = "-".join("gold" if who == GOLD else words.person(who) for who in pair)
            found[f"confusion-{name}"] = confusion_chart(figures, words, pair)
    found["kinds"] = kinds_chart(figures, words)
    for who, starts, ends in edge_charts(figures, words):
        found[f"edges-start-{words.person(who)}"] = starts
        found[f"edges-end-{words.person(who)}"] = ends
    found["over-time"] = time_chart(figures, words)
    found["label-revisions"] = revision_chart(figures, words)
    people = [drift.annotator for drift in figures.drifts if drift.stories]
    found |= {
        f"drift-{words.person(who)}": drawn
        for who, drawn in zip(people, drift_charts(figures, words), strict=True)
    }
    timed = [pace.annotator for pace in figures.paces if pace.seconds]
    found |= {
        f"pace-{words.person(who)}": drawn
        for who, drawn in zip(timed, pace_charts(figures, words), strict=True)
    }
    found["prevalence"] = prevalence_chart(figures, words)
    found["gold"] = gold_chart(figures, words)
    return {name: drawn for name, drawn in found.items() if drawn is not None}
