"""The ways out of a disagreement as spans: take, union, overlap, the proposal, the same elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from storymark.domain.decisions import EDIT, KEEP, NOTHING, OVERLAP, TAKE, UNION, GoldSpan
from storymark.domain.disagreements import BOTH, LABEL, MISSING, Candidate, Cluster, trimmed
from storymark.domain.ranges import Range

_LONGEST_SAID = 4  # differences of more characters are alike if they lie on the same side


class Outcome(NamedTuple):
    """A verdict and the gold spans that it makes."""

    verdict: str
    spans: tuple[GoldSpan, ...]


def take(candidate: Candidate) -> Outcome:
    """One candidate as it is."""
    return Outcome(TAKE, (_gold(candidate),))


def union(cluster: Cluster, *, label: str = "") -> Outcome | None:
    """Everything that anybody with the label has; the label that most hold, unless one is given."""
    label = label or commonest_label(cluster)
    spans = [span.range for span in cluster.spans if span.label == label]
    if not spans:
        return None
    return Outcome(UNION, (GoldSpan(min(s.start for s in spans), max(s.end for s in spans), label),))


def overlap(cluster: Cluster, *, label: str = "") -> Outcome | None:
    """What all spans with the label share; None where that is nothing."""
    label = label or commonest_label(cluster)
    spans = [span.range for span in cluster.spans if span.label == label]
    if not spans:
        return None
    start, end = max(s.start for s in spans), min(s.end for s in spans)
    return Outcome(OVERLAP, (GoldSpan(start, end, label),)) if start < end else None


def nothing() -> Outcome:
    """Nothing is to be tagged here."""
    return Outcome(NOTHING, ())


def commonest_label(cluster: Cluster) -> str:
    """The label with the most holders; of those with as many, the one that comes first in the text."""
    holders: dict[str, set[str]] = {}
    for span in cluster.spans:
        holders.setdefault(span.label, set()).add(span.annotator)
    return max(holders, key=lambda label: len(holders[label]))


def majority(cluster: Cluster) -> Outcome | None:
    """What more than half of all have there: candidates, or nothing; None where nobody prevails."""
    half = len(cluster.annotators) / 2
    won = [candidate for candidate in cluster.candidates if len(candidate.holders) > half]
    if won:
        return Outcome(TAKE if len(won) == 1 else KEEP, tuple(map(_gold, won)))
    involved = {span.annotator for span in cluster.spans}
    return nothing() if len(cluster.annotators) - len(involved) > half else None


def of_annotator(cluster: Cluster, annotator: str) -> Outcome | None:
    """What one annotator has there, nothing included; None if that one did not hand in the story."""
    if annotator not in cluster.annotators:
        return None
    own = [candidate for candidate in cluster.candidates if annotator in candidate.holders]
    if not own:
        return nothing()
    return Outcome(TAKE if len(own) == 1 else KEEP, tuple(map(_gold, own)))


def unanimous(cluster: Cluster) -> Outcome | None:
    """What everybody has; None where they differ or only one was asked."""
    if not cluster.is_unanimous or len(cluster.annotators) < 2:
        return None
    return Outcome(TAKE if len(cluster.candidates) == 1 else KEEP, tuple(map(_gold, cluster.candidates)))


def proposed(cluster: Cluster, text: str) -> Outcome | None:
    """What is shown before anybody decides: the majority, else the trimmed span that all mean, else None.

    A tie is left to the reviewer: the first in a list is no better than the second.
    """
    found = majority(cluster)
    if found is not None:
        return found
    meant = {(trimmed(text, c_range), label) for c_range, label in _ranges(cluster)}
    if len(meant) == 1:
        ((span, label),) = meant
        return Outcome(EDIT if span not in _held(cluster) else TAKE, (GoldSpan(*span, label),))
    return None


# --- alike ------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Likeness:
    """In which way a cluster differs and what was made of it; equal for clusters that differ alike."""

    kinds: frozenset[str]
    verdict: str
    sides: frozenset[tuple[bool, str, str]]
    """For each candidate: the result's label or not, and what its start and end have more or less."""
    where: tuple[str, ...] = ()
    """Of missing tags: label and who has it. A reviewer who trusts one annotator here does not everywhere.

    Of labels: which there are, and which one it is to be.
    """


def likeness(cluster: Cluster, outcome: Outcome, text: str) -> Likeness | None:
    """How `cluster` differs and was decided; None for outcomes that are good for one place only."""
    if cluster.is_unanimous or outcome.verdict not in (TAKE, UNION, OVERLAP, NOTHING):
        return None
    if len(outcome.spans) > 1:
        return None
    where: tuple[str, ...] = ()
    if MISSING in cluster.kinds or outcome.verdict == NOTHING:
        where = tuple(f"{c.label}|{','.join(c.holders)}" for c in cluster.candidates)
    result = outcome.spans[0] if outcome.spans else None
    if result is not None and cluster.kinds & {LABEL, BOTH}:
        where += (*sorted({c.label for c in cluster.candidates}), f"={result.label}")
    sides = frozenset(_side(candidate, result, text) for candidate in cluster.candidates)
    return Likeness(cluster.kinds, outcome.verdict, sides, where)


def alike(cluster: Cluster, wanted: Likeness, text: str) -> Outcome | None:
    """What the same decision is on this cluster; None if it differs in another way or in two ways alike."""
    if cluster.kinds != wanted.kinds:
        return None
    fitting = {
        outcome.spans: outcome
        for outcome in _outcomes(cluster, wanted.verdict)
        if likeness(cluster, outcome, text) == wanted
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _outcomes(cluster: Cluster, verdict: str) -> Iterator[Outcome]:
    if verdict == NOTHING:
        yield nothing()
    elif verdict == TAKE:
        yield from map(take, cluster.candidates)
    else:
        for label in sorted({span.label for span in cluster.spans}):
            found = union(cluster, label=label) if verdict == UNION else overlap(cluster, label=label)
            if found is not None:
                yield found


def _side(candidate: Candidate, result: GoldSpan | None, text: str) -> tuple[bool, str, str]:
    if result is None:
        return (False, "", "")
    start = _said(text, candidate.start, result.start)
    end = _said(text, candidate.end, result.end)
    return (candidate.label == result.label, start, end)


def _said(text: str, edge: int, wanted: int) -> str:
    """How an edge lies to the wanted one: what is between them, if it is little and no word, and the side."""
    if edge == wanted:
        return "="
    between = text[min(edge, wanted) : max(edge, wanted)]
    sign = "<" if edge < wanted else ">"
    is_marks = len(between) <= _LONGEST_SAID and not any(map(str.isalnum, between))
    return sign + "".join(between.split()) if is_marks else sign + "words"


def _gold(candidate: Candidate) -> GoldSpan:
    return GoldSpan(candidate.start, candidate.end, candidate.label)


def _ranges(cluster: Cluster) -> Iterator[tuple[Range, str]]:
    for candidate in cluster.candidates:
        yield Range(candidate.start, candidate.end), candidate.label


def _held(cluster: Cluster) -> set[Range]:
    return {span for span, _ in _ranges(cluster)}
