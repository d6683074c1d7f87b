"""Suggestions: tags of a model's layer that an annotator has not answered yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from storymark.domain.attributes import values_of
from storymark.domain.decisions import Comment
from storymark.domain.ids import AnnotatorId
from storymark.domain.tags import Tag

# An answer is a remark of its annotator on the suggestion: it travels and is undone as one.
ABOUT_SUGGESTION = "suggestion"
ACCEPTED, REJECTED = "accepted", "rejected"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A model's tag to be answered: `source` is the model's name, `score` percent or None if none is told."""

    tag: Tag
    source: str = ""
    score: int | None = None


def score_of(tag: Tag) -> int | None:
    """The score in a suggestion's attributes, as percent: a share from 0 to 1, or percent above that."""
    told = values_of(tag.attributes).get("score")
    if isinstance(told, bool) or not isinstance(told, int | str):
        return None
    try:
        score = Decimal(told)
    except InvalidOperation:
        return None
    if not score.is_finite() or not 0 <= score <= 100:
        return None
    return int((score * 100 if score <= 1 else score).to_integral_value())


def answered(comments: Iterable[Comment], annotator: AnnotatorId) -> dict[str, str]:
    """What this annotator answered, by the suggestion's id: `accepted` or `rejected`."""
    own = (c for c in comments if c.about == ABOUT_SUGGESTION and c.author == annotator)
    return {comment.target: comment.flag for comment in own}
