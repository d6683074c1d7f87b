"""What reviewers made of one's own work, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from storymark.domain.decisions import GoldSpan
from storymark.domain.labels import LabelSet, label_name
from storymark.services.feedback import Feedback
from storymark.ui.review.words import cause_words
from storymark.ui.text import moment, one_line

_QUOTE_CODEPOINTS = 160


def own_words(item: Feedback, text: str, labels: LabelSet, language: str) -> str:
    """What one has there."""
    if not item.own:
        return QCoreApplication.translate("Feedback", "You: no tag")
    template = QCoreApplication.translate("Feedback", "You: {tags}")
    return template.format(tags=_spans(item.own, text, labels, language))


def gold_words(item: Feedback, text: str, labels: LabelSet, language: str) -> str:
    """What gold has there."""
    if item.is_returned:
        return QCoreApplication.translate("Feedback", "Please look at this again")
    if not item.gold:
        return QCoreApplication.translate("Feedback", "Gold: no tag")
    template = QCoreApplication.translate("Feedback", "Gold: {tags}")
    return template.format(tags=_spans(item.gold, text, labels, language))


def why_words(item: Feedback, *, now_ms: int) -> str:
    """Reason, who and when."""
    parts = [cause_words(item.decision.cause) if item.decision.cause else "", item.decision.comment]
    parts += [item.reviewer, moment(item.decision.decided_ms, now_ms=now_ms)]
    return " · ".join(part for part in parts if part)


def _spans(spans: Sequence[GoldSpan], text: str, labels: LabelSet, language: str) -> str:
    found = []
    for span in spans:
        label = labels.get(span.label)
        name = label_name(label, language) if label is not None else span.label
        quote = one_line(text[span.start : min(span.end, span.start + _QUOTE_CODEPOINTS)])
        found.append(f"{name} “{quote}”")
    return ", ".join(found)
