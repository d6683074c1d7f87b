"""The words of charts on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from storymark.cli.agreement_words import measure_words, reason_words
from storymark.cli.words import tr
from storymark.domain import disagreements as kinds
from storymark.services import review_charts as charts
from storymark.services.comparing import GOLD
from storymark.services.review_charts import ChartWords
from storymark.services.review_figures import ReviewFigures

_TEXTS: Mapping[str, Callable[[], str]] = {
    charts.CONFUSION: lambda: tr("Label against label"),
    charts.KINDS: lambda: tr("Kinds of disagreement"),
    charts.STARTS: lambda: tr("starts against the others’, in characters"),
    charts.ENDS: lambda: tr("ends against the others’, in characters"),
    charts.OVER_TIME: lambda: tr("Strict span F1 over stories as they were finished"),
    charts.BY_REVISION: lambda: tr("Strict span F1 by revision of the label set"),
    charts.DRIFT: lambda: tr("Tags per 1,000 characters, story by story"),
    charts.PACE: lambda: tr("Seconds per 1,000 characters, story by story"),
    charts.GOLD_NEAR: lambda: tr("Against gold: strict span F1"),
    charts.PREVALENCE: lambda: tr("Tags per 1,000 characters, by label"),
    charts.PAIRS: lambda: tr("Strict span F1 of every two"),
    charts.HEADLINE: lambda: tr("Agreement"),
    charts.INTERVAL: lambda: tr("95 % interval"),
    charts.TAGGED: lambda: tr("tagged"),
    charts.UNDEFINED: lambda: tr("n/a"),
    charts.EVERY_PAIR: lambda: tr("every two annotators"),
    charts.NO_TAG: lambda: tr("nothing"),
    charts.REVISION: lambda: tr("Revision {n}, {stories} stories"),
    charts.ALARM: lambda: tr("has left the usual rate"),
    charts.FAST: lambda: tr("suspiciously fast"),
    charts.BAND: lambda: tr("Runs of {n} stories; band: middle 95 % of a bootstrap"),
}
_KINDS: Mapping[str, Callable[[], str]] = {
    kinds.MISSING: lambda: tr("missing"),
    kinds.BOUNDARY: lambda: tr("boundary"),
    kinds.TRIVIAL_BOUNDARY: lambda: tr("edge mark"),
    kinds.NESTED: lambda: tr("nested"),
    kinds.SPLIT: lambda: tr("split"),
    kinds.LABEL: lambda: tr("label"),
    kinds.BOTH: lambda: tr("label and boundary"),
    kinds.COMPLEX: lambda: tr("complex"),
}


def chart_words(figures: ReviewFigures) -> ChartWords:
    """Labels by key, people by name."""
    return ChartWords(
        label=lambda key: key or tr("all labels"),
        person=lambda who: tr("gold") if who == GOLD else figures.names.get(who, who),
        kind=lambda code: _KINDS[code](),
        title=lambda story: figures.titles.get(story, story),
        say=lambda code: _TEXTS[code](),
        measure=measure_words,
        reason=reason_words,
    )
