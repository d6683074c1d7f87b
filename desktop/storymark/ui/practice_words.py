"""Differences from gold in words, each with the rule of the label set that decides it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from storymark.domain.decisions import GoldSpan
from storymark.domain.labels import Label, LabelSet, label_name, word_in
from storymark.domain.practice import BOUNDARY, EXTRA, LABEL, MISSING, Difference
from storymark.ui.text import one_line

_QUOTE_CODEPOINTS = 160
# The general rules on where a tag begins and ends, by their keys in a label set; else its first rule.
_EDGE_RULES = ("shortest", "edges")


def kind_words(difference: Difference) -> str:
    """What is different."""
    tr = QCoreApplication.translate
    return {
        MISSING: tr("Practice", "A tag is missing"),
        EXTRA: tr("Practice", "A tag too many"),
        BOUNDARY: tr("Practice", "It begins or ends elsewhere"),
        LABEL: tr("Practice", "It has another label"),
    }[difference.kind]


def own_line(difference: Difference, text: str, labels: LabelSet, language: str) -> str:
    """What one has there."""
    if difference.own is None:
        return QCoreApplication.translate("Feedback", "You: no tag")
    told = QCoreApplication.translate("Feedback", "You: {tags}")
    return told.format(tags=_span(difference.own, text, labels, language))


def gold_line(difference: Difference, text: str, labels: LabelSet, language: str) -> str:
    """What gold has there."""
    if difference.gold is None:
        return QCoreApplication.translate("Feedback", "Gold: no tag")
    told = QCoreApplication.translate("Feedback", "Gold: {tags}")
    return told.format(tags=_span(difference.gold, text, labels, language))


def rule_words(difference: Difference, labels: LabelSet, language: str) -> str:
    """The rule that decides it: on edges, or the question and the guideline of the label in question."""
    if difference.kind == BOUNDARY:
        rules = [rule for rule in labels.rules if rule.get("key") in _EDGE_RULES] or list(labels.rules[:1])
        found = [word_in({k: v for k, v in rule.items() if k != "key"}, language) for rule in rules]
        return _rule(" ".join(part for part in found if part))
    span = difference.own if difference.kind == EXTRA else difference.gold
    label = labels.get(span.label) if span is not None else None
    if label is None:
        return ""
    field = "not_when" if difference.kind == EXTRA else "use_when"
    parts = (word_in(label.test, language), _extra(label, field, language))
    told = " ".join(part for part in parts if part) or word_in(label.definition, language)
    return _rule(f"{label_name(label, language)}: {told}" if told else "")


def _rule(text: str) -> str:
    return QCoreApplication.translate("Practice", "Rule: {text}").format(text=text) if text else ""


def _extra(label: Label, field: str, language: str) -> str:
    words = label.extra.get(field)
    if not isinstance(words, Mapping):
        return ""
    told = words.get(language) or words.get(language.split("_")[0]) or words.get("en") or ""
    lines = told if isinstance(told, list | tuple) else [told]
    heading = (
        QCoreApplication.translate("Practice", "Not when:")
        if field == "not_when"
        else QCoreApplication.translate("Practice", "When:")
    )
    body = " ".join(str(line) for line in lines if line)
    return f"{heading} {body}" if body else ""


def _span(span: GoldSpan, text: str, labels: LabelSet, language: str) -> str:
    label = labels.get(span.label)
    name = label_name(label, language) if label is not None else span.label
    quote = one_line(text[span.start : min(span.end, span.start + _QUOTE_CODEPOINTS)])
    return f"{name} “{quote}”"
