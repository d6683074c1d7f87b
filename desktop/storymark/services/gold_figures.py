"""How near everybody is to gold, and how evenly they tag."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storymark.services.agreement_ports import Compared
from storymark.services.comparing import GOLD
from storymark.services.review_statistics import STRICT, Pairing, SpanRef


@dataclass(frozen=True, slots=True)
class GoldMatch:
    """One annotator against gold, on the stories that have both, of one label or of all (empty).

    `exact` is F1 on same span and label, `near` on any overlap with the same label; None where neither has a
    tag. `accepted` of `own` tags are gold as they are; `others` are the spans that differ, either side's.
    """

    annotator: str
    label: str
    own: int
    gold: int
    accepted: int
    overlapping: int
    others: tuple[SpanRef, ...] = ()

    @property
    def exact(self) -> float | None:
        """2 x accepted / (own + gold)."""
        return 2 * self.accepted / (self.own + self.gold) if self.own + self.gold else None

    @property
    def near(self) -> float | None:
        """The same for all that overlap with the same label."""
        return 2 * self.overlapping / (self.own + self.gold) if self.own + self.gold else None

    @property
    def share(self) -> float | None:
        """The share of the own tags that are gold as they are."""
        return self.accepted / self.own if self.own else None


@dataclass(frozen=True, slots=True)
class Prevalence:
    """How often one annotator gives a label: tags and tags per thousand characters, on finished stories."""

    annotator: str
    label: str
    spans: tuple[SpanRef, ...]
    per_1000: float


def gold_matches(paired: Sequence[Pairing], labels: Sequence[str]) -> list[GoldMatch]:
    """Of every annotator, all labels first, from pairings with GOLD.

    Gold is partly made of the annotators' own spans, so this is no independent measure.
    """
    by_annotator: defaultdict[str, list[Pairing]] = defaultdict(list)
    for pairing in paired:
        if GOLD in (pairing.one, pairing.other):
            who = pairing.other if pairing.one == GOLD else pairing.one
            by_annotator[who].append(pairing.seen_from(who))
    found = []
    for who, own in sorted(by_annotator.items()):
        for label in ("", *labels):
            made = _of_label(who, label, own)
            if made.own or made.gold:
                found.append(made)
    return found


def _of_label(who: str, label: str, paired: Sequence[Pairing]) -> GoldMatch:
    counts: Counter[str] = Counter()
    others: dict[SpanRef, None] = {}
    for pairing in paired:
        mine = pairing.first if pairing.first is not None and label in ("", pairing.first.label) else None
        gold = pairing.second if pairing.second is not None and label in ("", pairing.second.label) else None
        counts["own"] += mine is not None
        counts["gold"] += gold is not None
        is_same = mine is not None and gold is not None and mine.label == gold.label
        counts["overlapping"] += is_same
        counts["accepted"] += is_same and pairing.level == STRICT
        if not (is_same and pairing.level == STRICT):
            others |= {ref: None for ref in (mine, gold) if ref is not None}
    return GoldMatch(
        who,
        label,
        counts["own"],
        counts["gold"],
        counts["accepted"],
        counts["overlapping"],
        tuple(others),
    )


def prevalences(compared: Compared) -> list[Prevalence]:
    """Of every annotator and label, zeros too: who gives a label far more or less often than others."""
    lengths: Counter[str] = Counter()
    spans: defaultdict[tuple[str, str], list[SpanRef]] = defaultdict(list)
    for story in compared.stories:
        for layer in story.layers:
            lengths[layer.annotator] += story.length
            for mark in layer.marks:
                ref = SpanRef(story.id, mark.start, mark.end, mark.label, layer.annotator, mark.id)
                spans[layer.annotator, mark.label].append(ref)
    return [
        Prevalence(who, label, tuple(spans[who, label]), 1000 * len(spans[who, label]) / lengths[who])
        for who in sorted(lengths)
        if lengths[who]
        for label in compared.labels
    ]


def spans_by_story(compared: Compared) -> Mapping[tuple[str, str], tuple[SpanRef, ...]]:
    """The tags of each annotator on each story."""
    return {
        (layer.annotator, story.id): tuple(
            SpanRef(story.id, mark.start, mark.end, mark.label, layer.annotator, mark.id)
            for mark in layer.marks
        )
        for story in compared.stories
        for layer in story.layers
    }
