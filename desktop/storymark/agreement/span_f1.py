"""Span agreement without chance correction: precision, recall, F1 and credit by overlap, from one matching.

Where nobody can say how many spans there are not, the mean F1 of pairs is their positive specific agreement
(Hripcsak and Rothschild 2005).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storymark.agreement.matching import OVERLAP_LABEL, SAME_ALL, SAME_SPAN, PlacedSpan, match_spans
from storymark.services.agreement_ports import Mark

SCHEMES = ("strict", "exact", "partial", "type")


def positive_specific_agreement(both: float, only_first: float, only_second: float) -> float | None:
    """2a / (2a + b + c), the F1 of two annotators; None when neither marked anything."""
    below = 2 * both + only_first + only_second
    return 2 * both / below if below else None


def match_counts(gold: Sequence[Mark], found: Sequence[Mark], *, scheme: str) -> Mapping[str, float | None]:
    """The counts of SemEval-2013 task 9.1 for one pair of layers, and precision, recall and F1 of them.

    `scheme`: `strict` (span and label), `exact` (span), `partial` (span, half credit for an overlap), `type`
    (label, any overlap).
    """
    labels = {mark.label: index for index, mark in enumerate([*gold, *found])}
    first, second = ([*dict.fromkeys(mark[:3] for mark in side)] for side in (gold, found))
    spans = [
        PlacedSpan(0, side, start, end, labels[label])
        for side, marks in enumerate((first, second))
        for start, end, label in marks
    ]
    levels = match_spans(spans).level
    correct, partial = 0, 0
    for level in levels.tolist():
        if scheme == "strict":
            correct += level == SAME_ALL
        elif scheme == "type":
            correct += level in (SAME_ALL, OVERLAP_LABEL)
        else:
            correct += level >= SAME_SPAN
            partial += scheme == "partial" and level < SAME_SPAN
    credit = correct + 0.5 * partial
    return {
        "correct": correct,
        "incorrect": len(levels) - correct - partial,
        "partial": partial,
        "missed": len(first) - len(levels),
        "spurious": len(second) - len(levels),
        "precision": credit / len(second) if second else None,
        "recall": credit / len(first) if first else None,
        "f1": positive_specific_agreement(credit, len(first) - credit, len(second) - credit),
    }
