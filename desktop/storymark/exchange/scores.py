"""How sure a model says it is: a number in others' files, the attribute `score` of a tag in ours.

Canonical JSON has no floats, so it is kept as a decimal in a text, such as "0.93".
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

from storymark.domain.attributes import values_of
from storymark.domain.journal import canonical_json
from storymark.domain.suggestions import SCORE


def scored(score: Any, *, otherwise: str = "{}") -> str:
    """The attributes of a tag with this score of a file; `otherwise` where the file tells no number."""
    if isinstance(score, bool) or not isinstance(score, int | float) or not math.isfinite(score):
        return otherwise
    plain = format(Decimal(repr(score)), "f")  # never with an exponent
    return canonical_json({SCORE: plain}).decode("utf-8")


def score_in(attributes: str) -> float | None:
    """The number for a file; None where the attributes tell none."""
    told = values_of(attributes).get(SCORE) if SCORE in attributes else None
    try:
        return float(told) if isinstance(told, int | str) and not isinstance(told, bool) else None
    except ValueError:
        return None
