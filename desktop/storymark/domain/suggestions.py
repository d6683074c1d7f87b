"""Suggestions: tags that a model proposes, and what a person decided on them.

A suggestion is a tag in a layer of kind `model`. A decision is a field of the person's own layer, named after
the suggestion, and says the place and label as well: what was rejected stays rejected when a model proposes
it once more under another id or name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from storymark.domain.attributes import values_of
from storymark.domain.ids import TagId
from storymark.domain.tags import Tag, tag_order

PREFIX = "suggestion/"
SCORE = "score"
ACCEPTED, REJECTED = "accepted", "rejected"

# Start, end and label.
Place = tuple[int, int, str]


class Suggestion(NamedTuple):
    """A model's tag that is to be decided: `source` is the model's name, `score` percent, None for none."""

    tag: Tag
    source: str = ""
    score: int | None = None


class Decision(NamedTuple):
    """What became of a suggestion: `tag` is the person's own that it was accepted as, empty if rejected."""

    suggestion: TagId
    place: Place
    quote: str
    tag: str = ""

    @property
    def is_accepted(self) -> bool:
        """Whether there is a tag of it."""
        return bool(self.tag)


def decision_field(suggestion: TagId) -> str:
    """The name of the layer's field that holds the decision on a suggestion."""
    return PREFIX + suggestion


def decision_fields(suggestion: Tag, *, accepted_as: TagId | None) -> dict[str, Any]:
    """What a layer keeps of a decision: accepted as this tag, or rejected."""
    told = {
        "verdict": ACCEPTED if accepted_as else REJECTED,
        "span": [suggestion.start, suggestion.end],
        "label": suggestion.label,
        "quote": suggestion.quote,
        **({"tag": accepted_as} if accepted_as else {}),
    }
    return {decision_field(suggestion.id): told}


def decisions_in(fields: Mapping[str, Any]) -> list[Decision]:
    """The decisions among a layer's fields; what makes no sense, as of a newer program, is none."""
    found = []
    for name, told in fields.items():
        if name.startswith(PREFIX) and (made := _decision(TagId(name.removeprefix(PREFIX)), told)):
            found.append(made)
    return found


def undecided(
    suggestions: Iterable[Tag], own: Collection[Place], decided: Sequence[Decision]
) -> tuple[Tag, ...]:
    """What is left to decide, in reading order: what was not decided yet, nor tagged by the person (`own`).

    Of several suggestions of one label on one span, the surest stands for all.
    """
    ids = {made.suggestion for made in decided}
    places = {made.place for made in decided}
    surest: dict[Place, Tag] = {}
    for each in sorted(suggestions, key=_surest_first):
        place = (each.start, each.end, str(each.label))
        if each.id not in ids and place not in places and place not in own:
            surest.setdefault(place, each)
    return tuple(sorted(surest.values(), key=tag_order))


def score_of(tag: Tag) -> int | None:
    """How sure a model is, in whole percent; None if it does not say, or not between 0 and 1 (or 100)."""
    told = values_of(tag.attributes).get(SCORE) if SCORE in tag.attributes else None
    if isinstance(told, bool) or not isinstance(told, int | str):
        return None
    try:
        share = Decimal(told)
    except InvalidOperation:
        return None
    if not share.is_finite() or not 0 <= share <= 100:
        return None
    return int((share * 100 if share <= 1 else share).to_integral_value())


def _surest_first(tag: Tag) -> tuple[int, str]:
    score = score_of(tag)
    return (-(score if score is not None else -1), tag.id)


def _decision(suggestion: TagId, told: Any) -> Decision | None:
    if not isinstance(told, Mapping):
        return None
    span, label, tag = told.get("span"), told.get("label"), told.get("tag", "")
    quote = told.get("quote", "")
    if not (isinstance(span, list) and len(span) == 2 and all(type(edge) is int for edge in span)):
        return None
    if not all(isinstance(text, str) for text in (label, tag, quote)):
        return None
    if told.get("verdict") not in (ACCEPTED, REJECTED) or (told["verdict"] == ACCEPTED) != bool(tag):
        return None
    return Decision(suggestion, (span[0], span[1], str(label)), quote, tag)
