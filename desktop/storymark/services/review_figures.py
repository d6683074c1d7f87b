"""The reviewer's statistics of a whole project as one look; every number keeps the spans behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from storymark.domain.assignments import REPEAT
from storymark.domain.ids import StoryId
from storymark.services.agreeing import Agreeing
from storymark.services.agreement_ports import Compared
from storymark.services.comparing import GOLD, project_compared, with_gold
from storymark.services.counted_work import Cut
from storymark.services.exchange_ports import ReadStory
from storymark.services.gold_figures import (
    GoldMatch,
    Prevalence,
    gold_matches,
    prevalences,
    spans_by_story,
)
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, WordCutter, no_progress
from storymark.services.review_statistics import (
    STRICT,
    BoundaryHabit,
    ConfusionCell,
    Drift,
    KindCount,
    Pace,
    Pairing,
    SpanRef,
    TimePoint,
    boundary_habits,
    by_revision,
    confusion_of,
    drifts,
    kinds_of,
    over_time,
    paces,
    pairings,
)
from storymark.services.work_history import WorkHistory, work_history

ALL_PAIRS = ("", "")


@dataclass(frozen=True, slots=True)
class ReviewBasis:
    """What the figures are computed from: independent work, gold, texts, titles, when work ended.

    `parts` are the independent work, that after discussion, and hidden repeats, as far as there is any.
    """

    parts: tuple[Compared, ...]
    gold: Compared | None
    texts: Mapping[str, str]
    titles: Mapping[str, str]
    history: WorkHistory

    @property
    def compared(self) -> Compared | None:
        """The independent work."""
        return self.parts[0] if self.parts else None


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """Who confuses what, kinds of disagreement, habits at edges, agreement over time, drift, pace, gold.

    `confusions` is by pair of annotators, ALL_PAIRS for everybody, (annotator, GOLD) against gold.
    `disputed` has the spans of each story on which two differ, `spans` everybody's on each.
    """

    names: Mapping[str, str]
    labels: tuple[str, ...]
    titles: Mapping[str, str]
    texts: Mapping[str, str]
    confusions: Mapping[tuple[str, str], tuple[ConfusionCell, ...]]
    kinds: tuple[KindCount, ...]
    habits: tuple[BoundaryHabit, ...]
    points: tuple[TimePoint, ...]
    revisions: Mapping[int, TimePoint]
    drifts: tuple[Drift, ...]
    paces: tuple[Pace, ...]
    gold: tuple[GoldMatch, ...] = ()
    prevalences: tuple[Prevalence, ...] = ()
    disputed: Mapping[str, tuple[SpanRef, ...]] = field(default_factory=dict)
    spans: Mapping[tuple[str, str], tuple[SpanRef, ...]] = field(default_factory=dict)

    @property
    def cells(self) -> tuple[ConfusionCell, ...]:
        """The matrix of all pairs."""
        return self.confusions.get(ALL_PAIRS, ())

    @property
    def people(self) -> list[str]:
        """Everybody whose work counts, by name."""
        found = {who for who, _ in self.spans}
        return sorted(found, key=lambda who: (self.names.get(who, who), who))


def review_basis(
    ledger: Ledger,
    cutter: SentenceCutter,
    *,
    cut: Cut | None = None,
    words: WordCutter | None = None,
    progress: Progress = no_progress,
) -> ReviewBasis:
    """Read it on the project's thread. Raises what `project_compared` raises."""
    parts = tuple(project_compared(ledger, cut or Cut(), cutter=cutter, words=words, progress=progress))
    first = parts[0] if parts else None
    there = [StoryId(story.id) for story in first.stories] if first is not None else []
    kept = []
    for number, story in enumerate(there):
        progress(number, len(there), "reading stories")
        kept.append(ledger.story(story))
    return ReviewBasis(
        parts,
        with_gold(ledger, first, progress=progress) if first is not None else None,
        {str(story.id): story.text for story in kept},
        {str(story.id): story.title or story.external_id for story in kept},
        work_history(ledger, progress=progress),
    )


def basis_of_files(parts: Sequence[Compared], read: Iterable[ReadStory]) -> ReviewBasis:
    """The same of exported files: no gold, no time, the stories in the order of the files."""
    by_text = {(story.external_id, len(story.text)): story for story in read}
    texts, titles = {}, {}
    there = parts[0].stories if parts else ()
    for story in there:
        found = by_text.get((story.name, story.length))
        texts[story.id] = found.text if found is not None else ""
        titles[story.id] = (found.title if found is not None else "") or story.name
    people = {layer.annotator for story in there for layer in story.layers}
    orders = {
        who: tuple(s.id for s in there if any(layer.annotator == who for layer in s.layers)) for who in people
    }
    history = WorkHistory(tuple(story.id for story in there), orders)
    return ReviewBasis(tuple(parts), None, texts, titles, history)


def review_figures(
    agreeing: Agreeing, basis: ReviewBasis, *, progress: Progress = no_progress
) -> ReviewFigures | None:
    """All of them; None where nothing can be compared. Raises Cancelled."""
    compared, history = basis.compared, basis.history
    if compared is None:
        return None
    matches = agreeing.matches(compared, progress=progress)
    paired = pairings(compared, matches)
    gold = basis.gold
    of_gold = []
    if gold is not None and gold.stories:
        of_gold = pairings(gold, agreeing.matches(gold, progress=progress))
        of_gold = [one for one in of_gold if GOLD in (one.one, one.other)]
    progress(0, 0, "counting")
    confusions = {ALL_PAIRS: tuple(confusion_of(paired))}
    by_pair: defaultdict[tuple[str, str], list[Pairing]] = defaultdict(list)
    for one in (*paired, *of_gold):
        first, second = sorted((one.one, one.other), key=lambda who: (who == GOLD, who))
        by_pair[first, second].append(one)
    confusions |= {pair: tuple(confusion_of(own, pair)) for pair, own in sorted(by_pair.items())}
    disputed: defaultdict[str, dict[SpanRef, None]] = defaultdict(dict)
    for one in paired:
        if one.level != STRICT:
            disputed[one.story] |= {ref: None for ref in (one.first, one.second) if ref is not None}
    return ReviewFigures(
        names=compared.names,
        labels=compared.labels,
        titles=basis.titles,
        texts=basis.texts,
        confusions=confusions,
        kinds=tuple(kinds_of(compared, basis.texts.__getitem__)),
        # As the report counts boundary shifts: each label's spans among themselves.
        habits=tuple(boundary_habits(agreeing.matches(compared, is_label_kept=True, progress=progress))),
        points=tuple(over_time(compared, matches, history.order)),
        revisions=by_revision(compared, matches, history.revisions),
        drifts=tuple(drifts(compared, history.orders)),
        paces=tuple(paces(history.times_ms, history.lengths)),
        gold=tuple(gold_matches(of_gold, compared.labels)),
        prevalences=tuple(prevalences(compared)),
        disputed={story: tuple(own) for story, own in disputed.items()},
        spans=spans_by_story(compared),
    )


def spans_of(stories: Sequence[str], by_story: Mapping[str, Sequence[SpanRef]]) -> tuple[SpanRef, ...]:
    """The spans of several stories, in their order."""
    return tuple(ref for story in stories for ref in by_story.get(story, ()))


def self_agreement(basis: ReviewBasis) -> Compared | None:
    """Hidden repeats alone, None where there are none."""
    return next((part for part in basis.parts if part.basis == REPEAT), None)
