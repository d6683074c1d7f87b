"""The weighted vote on spans: a span that somebody drew, where more than half of the weight is behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from storymark.agreement.competence_figures import competence_tables, mace_competence, too_few
from storymark.agreement.scope import Scope
from storymark.services.agreement_ports import ComparedStory, Mark, SilverSpan

LEAST_IOU = 0.5
_TIE = 1e-9


def silver_spans(scope: Scope) -> Iterator[SilverSpan]:
    """The spans that the vote accepts, in reading order; raises Cancelled.

    Annotators weigh the log-odds of their estimated reliability on the label, alike when it cannot be
    estimated. Half of the weight against half is a tie, which is left to a person.
    """
    weights = _weights(scope)
    for story in scope.compared.stories:
        found = [
            span for label in scope.compared.labels for span in _voted(story, label, weights.get(label, {}))
        ]
        yield from sorted(found)


def _weights(scope: Scope) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for label, table in competence_tables(scope):
        if label and not too_few(table):
            shares = mace_competence(table, scope).tolist()
            found[label] = {
                annotator: max(0.0, log(share / (1 - share)))
                for annotator, share in zip(
                    scope.annotators, (min(0.99, max(0.01, s)) for s in shares), strict=True
                )
            }
    return found


def _voted(story: ComparedStory, label: str, weights: Mapping[str, float]) -> Iterator[SilverSpan]:
    voters = [layer for layer in story.layers if layer.offered is None or label in layer.offered]
    weigh = {layer.annotator: weights.get(layer.annotator, 1.0) for layer in voters}
    total = sum(weigh.values())
    if len(voters) < 2 or total <= 0:
        return
    drawn = sorted((mark, layer.annotator) for layer in voters for mark in layer.marks if mark.label == label)
    for group in _near(drawn):
        supporters = sorted({annotator for _, annotator in group})
        share = sum(weigh[annotator] for annotator in supporters) / total
        if share > 0.5 + _TIE:
            chosen = _medoid(group, weigh)
            yield SilverSpan(story.id, chosen.start, chosen.end, label, share, tuple(supporters), chosen.id)


def _near(drawn: Sequence[tuple[Mark, str]]) -> list[list[tuple[Mark, str]]]:
    """Connected components of spans that share at least half."""
    groups: dict[int, list[int]] = {index: [index] for index in range(len(drawn))}
    owner = list(range(len(drawn)))
    for one in range(len(drawn)):
        for two in range(one + 1, len(drawn)):
            if drawn[two][0].start >= drawn[one][0].end:
                break
            if owner[one] != owner[two] and iou(drawn[one][0], drawn[two][0]) >= LEAST_IOU:
                kept, lost = sorted((owner[one], owner[two]))
                for index in groups[lost]:
                    owner[index] = kept
                groups[kept] += groups.pop(lost)
    return [[drawn[index] for index in sorted(group)] for group in groups.values()]


def _medoid(group: Sequence[tuple[Mark, str]], weigh: Mapping[str, float]) -> Mark:
    scores: defaultdict[tuple[int, int], float] = defaultdict(float)
    spans = {(mark.start, mark.end): mark for mark, _ in reversed(group)}
    for span, own in spans.items():
        scores[span] = sum(weigh[annotator] * iou(own, mark) for mark, annotator in group)
    best = max(scores.values())
    return spans[min(span for span, score in scores.items() if score >= best - _TIE)]


def iou(one: Mark, two: Mark) -> float:
    """Intersection over union of two spans."""
    common = min(one.end, two.end) - max(one.start, two.start)
    return max(0, common) / (max(one.end, two.end) - min(one.start, two.start))
