"""The reviewer's statistics: who confuses what with what, where edges lie, how work changes over time.

Every number keeps the spans behind it, so that a click leads to them. Pure functions of compared layers and
of the spans that were matched on them.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, median_low
from typing import NamedTuple

from storymark.domain.disagreements import KINDS, Cluster, HeldSpan, clusters
from storymark.services.agreement_ports import Compared, ComparedStory, Mark, MatchedPair

NOTHING = ""
WINDOW = 20
STRICT = 4
BAND_DRAWS = 200
# A story done in less than this share of the annotator's usual time for its length is worth a look.
FAST_SHARE = 1 / 3
# Standard deviations that a drift must add up to, and those that are forgiven at each step (Page 1954).
CUSUM_LIMIT, CUSUM_SLACK = 4.0, 0.5


class SpanRef(NamedTuple):
    """A tag to jump to, in code points."""

    story: str
    start: int
    end: int
    label: str
    annotator: str
    tag: str


@dataclass(frozen=True, slots=True)
class ConfusionCell:
    """How often one gave `first` where the other gave `second`; NOTHING where one has nothing there."""

    first: str
    second: str
    spans: tuple[tuple[SpanRef | None, SpanRef | None], ...]

    @property
    def count(self) -> int:
        """How often."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class KindCount:
    """One kind of disagreement and the clusters that have it: (story, cluster)."""

    kind: str
    clusters: tuple[tuple[str, Cluster], ...]

    @property
    def count(self) -> int:
        """How many."""
        return len(self.clusters)


@dataclass(frozen=True, slots=True)
class BoundaryHabit:
    """One annotator's edges against the others', in code points: negative is earlier.

    `start` and `end` map a shift to the own spans that have it.
    """

    annotator: str
    start: Mapping[int, tuple[SpanRef, ...]]
    end: Mapping[int, tuple[SpanRef, ...]]

    @property
    def median_start(self) -> int:
        """The middle shift of starts."""
        return _middle(self.start)

    @property
    def median_end(self) -> int:
        """The middle shift of ends."""
        return _middle(self.end)


@dataclass(frozen=True, slots=True)
class TimePoint:
    """Mean pairwise strict F1 over a run of stories, with the middle 95 % of a bootstrap over them."""

    stories: tuple[str, ...]
    f1: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Drift:
    """An annotator's tags per thousand characters, story by story; `alarm` is where it has left its mean."""

    annotator: str
    stories: tuple[str, ...]
    rates: tuple[float, ...]
    alarm: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds per thousand characters of each story; `fast` are those done far quicker than usual."""

    annotator: str
    seconds: Mapping[str, float]
    fast: tuple[str, ...]

    @property
    def usual(self) -> float | None:
        """The middle; None without any time."""
        return median(self.seconds.values()) if self.seconds else None


class Pairing(NamedTuple):
    """What two annotators have at one place: NOTHING and None where one has nothing there."""

    one: str
    other: str
    first: SpanRef | None
    second: SpanRef | None
    level: int = 0

    @property
    def story(self) -> str:
        """Where it is."""
        ref = self.first or self.second
        assert ref is not None
        return ref.story

    def seen_from(self, who: str) -> Pairing:
        """With this annotator first."""
        return self if who == self.one else Pairing(self.other, self.one, self.second, self.first, self.level)


def pairings(compared: Compared, matches: Sequence[MatchedPair]) -> list[Pairing]:
    """Every two annotators' spans that belong together, and those that stand against nothing."""
    found = []
    taken: set[tuple[str, str, str, Mark]] = set()
    for match in matches:
        first = _ref(match.story, match.first, match.first_annotator)
        second = _ref(match.story, match.second, match.second_annotator)
        taken.add((match.story, match.first_annotator, match.second_annotator, match.first))
        taken.add((match.story, match.second_annotator, match.first_annotator, match.second))
        found.append(Pairing(match.first_annotator, match.second_annotator, first, second, match.level))
    for story, one, other, mark in _unmatched(compared, taken):
        found.append(Pairing(one, other, _ref(story, mark, one), None))
    return found


def confusion(
    compared: Compared, matches: Sequence[MatchedPair], *, pair: tuple[str, str] | None = None
) -> list[ConfusionCell]:
    """The matrix of a pair (its first annotator in rows), or of all pairs with both directions together.

    Spans without a partner stand against NOTHING, on stories that both handed in.
    """
    return confusion_of(
        (p for p in pairings(compared, matches) if pair is None or {p.one, p.other} == set(pair)), pair
    )


def confusion_of(found: Iterable[Pairing], pair: tuple[str, str] | None = None) -> list[ConfusionCell]:
    """`confusion` of what was paired."""
    cells: defaultdict[tuple[str, str], list[tuple[SpanRef | None, SpanRef | None]]] = defaultdict(list)
    for pairing in found:
        seen = pairing if pair is None else pairing.seen_from(pair[0])
        first = seen.first.label if seen.first is not None else NOTHING
        second = seen.second.label if seen.second is not None else NOTHING
        if pair is None and (first == NOTHING or (second != NOTHING and first > second)):
            first, second = second, first
            seen = Pairing(seen.other, seen.one, seen.second, seen.first, seen.level)
        cells[first, second].append((seen.first, seen.second))
    return [ConfusionCell(*key, tuple(spans)) for key, spans in sorted(cells.items())]


def _unmatched(
    compared: Compared, taken: set[tuple[str, str, str, Mark]]
) -> Iterator[tuple[str, str, str, Mark]]:
    for story in compared.stories:
        for layer in story.layers:
            for other in story.layers:
                if other.annotator == layer.annotator:
                    continue
                seen: set[tuple[int, int, str]] = set()
                for mark in layer.marks:
                    is_offered = other.offered is None or mark.label in other.offered
                    key = (story.id, layer.annotator, other.annotator, mark)
                    if is_offered and key not in taken and mark[:3] not in seen:
                        yield key
                    seen.add(mark[:3])


def story_clusters(story: ComparedStory, text: str) -> list[Cluster]:
    """The clusters of disagreement of a story that was handed in."""
    spans = [
        HeldSpan(mark.start, mark.end, mark.label, layer.annotator, mark.id)
        for layer in story.layers
        for mark in layer.marks
    ]
    offered = {layer.annotator: layer.offered for layer in story.layers if layer.offered is not None}
    return clusters(story.id, text, spans, [layer.annotator for layer in story.layers], offered=offered)


def kinds_of(compared: Compared, text_of: Callable[[str], str]) -> list[KindCount]:
    """How often each kind of disagreement occurs, where at least two handed in the story."""
    found: defaultdict[str, list[tuple[str, Cluster]]] = defaultdict(list)
    for story in compared.stories:
        if len(story.layers) > 1:
            for cluster in story_clusters(story, text_of(story.id)):
                for kind in cluster.kinds:
                    found[kind].append((story.id, cluster))
    return [KindCount(kind, tuple(found[kind])) for kind in KINDS]


def boundary_habits(matches: Sequence[MatchedPair]) -> list[BoundaryHabit]:
    """Of spans with the same label that belong together."""
    starts: defaultdict[str, defaultdict[int, list[SpanRef]]] = defaultdict(lambda: defaultdict(list))
    ends: defaultdict[str, defaultdict[int, list[SpanRef]]] = defaultdict(lambda: defaultdict(list))
    for match in matches:
        if match.first.label != match.second.label:
            continue
        for own, who, other in (
            (match.first, match.first_annotator, match.second),
            (match.second, match.second_annotator, match.first),
        ):
            ref = _ref(match.story, own, who)
            starts[who][own.start - other.start].append(ref)
            ends[who][own.end - other.end].append(ref)
    return [BoundaryHabit(who, _sorted(starts[who]), _sorted(ends[who])) for who in sorted(starts)]


def over_time(
    compared: Compared,
    matches: Sequence[MatchedPair],
    order: Sequence[str],
    *,
    window: int = WINDOW,
    seed: int = 1,
) -> list[TimePoint]:
    """Rolling over `order`, the stories as they were finished; fewer stories than `window` are one point."""
    there = {story.id: story for story in compared.stories if len(story.layers) > 1}
    ordered = [story for story in order if story in there]
    if not ordered:
        return []
    counts = _pair_counts(there, matches)
    size = min(window, len(ordered))
    chance = random.Random(seed)
    return [_point(tuple(ordered[at : at + size]), counts, chance) for at in range(len(ordered) - size + 1)]


def by_revision(
    compared: Compared, matches: Sequence[MatchedPair], revisions: Mapping[str, int], *, seed: int = 1
) -> dict[int, TimePoint]:
    """The same by the label set's revision under which a story was tagged."""
    there = {story.id: story for story in compared.stories if len(story.layers) > 1}
    counts = _pair_counts(there, matches)
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for story in sorted(there):
        groups[revisions.get(story, 0)].append(story)
    chance = random.Random(seed)
    return {revision: _point(tuple(stories), counts, chance) for revision, stories in sorted(groups.items())}


_Counts = dict[str, dict[tuple[str, str], tuple[int, int]]]  # story, pair: strict matches and all spans


def _pair_counts(stories: Mapping[str, ComparedStory], matches: Sequence[MatchedPair]) -> _Counts:
    found: _Counts = {}
    for story in stories.values():
        sizes = {layer.annotator: len({mark[:3] for mark in layer.marks}) for layer in story.layers}
        people = sorted(sizes)
        found[story.id] = {
            (one, two): (0, sizes[one] + sizes[two])
            for number, one in enumerate(people)
            for two in people[number + 1 :]
        }
    for match in matches:
        if match.level == STRICT and match.story in found:
            first, second = sorted((match.first_annotator, match.second_annotator))
            strict, spans = found[match.story][first, second]
            found[match.story][first, second] = (strict + 1, spans)
    return found


def _point(stories: tuple[str, ...], counts: _Counts, chance: random.Random) -> TimePoint:
    value = _mean_f1(stories, counts)
    drawn = sorted(
        found
        for _ in range(BAND_DRAWS if len(stories) > 1 else 0)
        if (found := _mean_f1(chance.choices(stories, k=len(stories)), counts)) is not None
    )
    if value is None or not drawn:
        return TimePoint(stories, value)
    return TimePoint(stories, value, drawn[int(0.025 * len(drawn))], drawn[int(0.975 * (len(drawn) - 1))])


def _mean_f1(stories: Sequence[str], counts: _Counts) -> float | None:
    sums: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for story in stories:
        for pair, (strict, spans) in counts[story].items():
            sums[pair][0] += strict
            sums[pair][1] += spans
    values = [2 * strict / spans for strict, spans in sums.values() if spans]
    return sum(values) / len(values) if values else None


def drifts(compared: Compared, orders: Mapping[str, Sequence[str]]) -> list[Drift]:
    """Tags per thousand characters of each annotator in the order in which the stories were finished.

    The alarm is a CUSUM on the standardised rates (Page 1954); it needs ten stories.
    """
    lengths = {story.id: story.length for story in compared.stories}
    tags = {
        (story.id, layer.annotator): len(layer.marks) for story in compared.stories for layer in story.layers
    }
    found = []
    for annotator, order in sorted(orders.items()):
        stories = tuple(story for story in order if (story, annotator) in tags and lengths[story])
        rates = tuple(1000 * tags[story, annotator] / lengths[story] for story in stories)
        found.append(Drift(annotator, stories, rates, _alarm(stories, rates)))
    return found


def _alarm(stories: Sequence[str], rates: Sequence[float]) -> str:
    """Where the sum of deviations from the first half's mean passes the limit; empty for nowhere."""
    half = len(rates) // 2
    if half < 5:
        return ""
    base = rates[:half]
    mean = sum(base) / half
    spread = (sum((rate - mean) ** 2 for rate in base) / (half - 1)) ** 0.5 or max(mean * 0.1, 1e-9)
    above = below = 0.0
    for story, rate in zip(stories[half:], rates[half:], strict=True):
        step = (rate - mean) / spread
        above, below = max(0.0, above + step - CUSUM_SLACK), max(0.0, below - step - CUSUM_SLACK)
        if max(above, below) > CUSUM_LIMIT:
            return story
    return ""


def paces(times_ms: Mapping[str, Mapping[str, int]], lengths: Mapping[str, int]) -> list[Pace]:
    """From active milliseconds by annotator and story; stories without time are left out."""
    found = []
    for annotator, own in sorted(times_ms.items()):
        seconds = {story: ms / lengths[story] for story, ms in own.items() if ms > 0 and lengths.get(story)}
        usual = median(seconds.values()) if len(seconds) > 2 else 0.0
        fast = tuple(story for story, each in seconds.items() if each < usual * FAST_SHARE)
        found.append(Pace(annotator, seconds, fast))
    return found


def _ref(story: str, mark: Mark, annotator: str) -> SpanRef:
    return SpanRef(story, mark.start, mark.end, mark.label, annotator, mark.id)


def _sorted(shifts: Mapping[int, list[SpanRef]]) -> dict[int, tuple[SpanRef, ...]]:
    return {shift: tuple(spans) for shift, spans in sorted(shifts.items())}


def _middle(shifts: Mapping[int, tuple[SpanRef, ...]]) -> int:
    return median_low([shift for shift, spans in shifts.items() for _ in spans])
