"""How figures are said in the window: measures, units, reasons, and the words of charts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from storymark.services import agreement_ports as ports
from storymark.services import review_charts as charts
from storymark.services.agreeing import Answer
from storymark.services.agreement_ports import Figure
from storymark.services.comparing import GOLD
from storymark.services.counted_work import WORDS_BY
from storymark.services.review_charts import ChartWords
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.words import kind_word
from storymark.ui.text import number

_TEXTS: Mapping[str, object] = {
    charts.CONFUSION: QT_TRANSLATE_NOOP("Figures", "Label against label"),
    charts.KINDS: QT_TRANSLATE_NOOP("Figures", "Kinds of disagreement"),
    charts.STARTS: QT_TRANSLATE_NOOP("Figures", "starts against the others’, in characters"),
    charts.ENDS: QT_TRANSLATE_NOOP("Figures", "ends against the others’, in characters"),
    charts.OVER_TIME: QT_TRANSLATE_NOOP("Figures", "Strict span F1 over stories as they were finished"),
    charts.BY_REVISION: QT_TRANSLATE_NOOP("Figures", "Strict span F1 by revision of the label set"),
    charts.DRIFT: QT_TRANSLATE_NOOP("Figures", "Tags per 1,000 characters, story by story"),
    charts.PACE: QT_TRANSLATE_NOOP("Figures", "Seconds per 1,000 characters, story by story"),
    charts.GOLD_NEAR: QT_TRANSLATE_NOOP("Figures", "Against gold: strict span F1"),
    charts.PREVALENCE: QT_TRANSLATE_NOOP("Figures", "Tags per 1,000 characters, by label"),
    charts.PAIRS: QT_TRANSLATE_NOOP("Figures", "Strict span F1 of every two"),
    charts.HEADLINE: QT_TRANSLATE_NOOP("Figures", "Agreement"),
    charts.INTERVAL: QT_TRANSLATE_NOOP("Figures", "95 % interval"),
    charts.TAGGED: QT_TRANSLATE_NOOP("Figures", "Tagged"),
    charts.UNDEFINED: QT_TRANSLATE_NOOP("Figures", "n/a"),
    charts.EVERY_PAIR: QT_TRANSLATE_NOOP("Figures", "every two annotators"),
    charts.NO_TAG: QT_TRANSLATE_NOOP("Figures", "Nothing"),
    charts.REVISION: QT_TRANSLATE_NOOP("Figures", "Revision {n}, {stories} stories"),
    charts.ALARM: QT_TRANSLATE_NOOP("Figures", "has left the usual rate"),
    charts.FAST: QT_TRANSLATE_NOOP("Figures", "suspiciously fast"),
    charts.BAND: QT_TRANSLATE_NOOP("Figures", "Runs of {n} stories; band: middle 95 % of a bootstrap"),
}
_MEASURES: Mapping[str, object] = {
    "observed": QT_TRANSLATE_NOOP("Figures", "Observed"),
    "alpha": QT_TRANSLATE_NOOP("Figures", "Alpha"),
    "alpha_nominal": QT_TRANSLATE_NOOP("Figures", "Alpha, sets same or different"),
    "alpha_jaccard": QT_TRANSLATE_NOOP("Figures", "Alpha, Jaccard distance"),
    "cohen": QT_TRANSLATE_NOOP("Figures", "Cohen’s kappa, mean of pairs"),
    "fleiss": QT_TRANSLATE_NOOP("Figures", "Fleiss’ kappa"),
    "scott_pi": QT_TRANSLATE_NOOP("Figures", "Scott’s pi"),
    "gwet_ac1": QT_TRANSLATE_NOOP("Figures", "Gwet’s AC1"),
    "f1_strict": QT_TRANSLATE_NOOP("Figures", "Strict F1"),
    "f1_boundary": QT_TRANSLATE_NOOP("Figures", "Boundary F1"),
    "f1_type": QT_TRANSLATE_NOOP("Figures", "Type F1"),
    "f1_overlap": QT_TRANSLATE_NOOP("Figures", "Overlap F1"),
    "f1_soft": QT_TRANSLATE_NOOP("Figures", "Soft F1"),
    "u_alpha": QT_TRANSLATE_NOOP("Figures", "u-alpha"),
    "bar_u_alpha": QT_TRANSLATE_NOOP("Figures", "|u-alpha"),
    "cu_alpha": QT_TRANSLATE_NOOP("Figures", "cu-alpha"),
    "k_u_alpha": QT_TRANSLATE_NOOP("Figures", "(k)u-alpha"),
    "gamma": QT_TRANSLATE_NOOP("Figures", "Gamma"),
    "gamma_cat": QT_TRANSLATE_NOOP("Figures", "Gamma-cat"),
    "gamma_k": QT_TRANSLATE_NOOP("Figures", "Gamma-k"),
    "dawid_skene": QT_TRANSLATE_NOOP("Figures", "Estimated reliability, Dawid–Skene"),
    "mace": QT_TRANSLATE_NOOP("Figures", "Estimated reliability, MACE"),
}
_REASONS: Mapping[str, object] = {
    ports.NO_VARIATION: QT_TRANSLATE_NOOP("Figures", "everyone marked the same"),
    ports.NO_PAIRS: QT_TRANSLATE_NOOP("Figures", "no story has two annotators"),
    ports.ONE_ANNOTATOR: QT_TRANSLATE_NOOP("Figures", "fewer than two annotators"),
    ports.NO_COMPLETE_UNITS: QT_TRANSLATE_NOOP("Figures", "no story was done by all"),
    ports.NOTHING_MARKED: QT_TRANSLATE_NOOP("Figures", "nobody marked anything"),
    ports.OVERLAPPING_LABELS: QT_TRANSLATE_NOOP("Figures", "tags of different labels overlap"),
    ports.TOO_FEW_ANNOTATORS: QT_TRANSLATE_NOOP("Figures", "fewer than three annotators"),
    ports.TOO_FEW_UNITS: QT_TRANSLATE_NOOP("Figures", "fewer than 30 units with two answers"),
    ports.TOO_FEW_STORIES: QT_TRANSLATE_NOOP("Figures", "too few stories"),
    ports.TOO_MANY_ALIGNMENTS: QT_TRANSLATE_NOOP("Figures", "too many ways to align the tags"),
}
_PARAMETERS: Mapping[str, object] = {
    "carries": QT_TRANSLATE_NOOP("Figures", "a unit carries a label by"),
    "draws": QT_TRANSLATE_NOOP("Figures", "draws"),
    "seed": QT_TRANSLATE_NOOP("Figures", "seed"),
    "mean": QT_TRANSLATE_NOOP("Figures", "mean:"),
    "units_used": QT_TRANSLATE_NOOP("Figures", "units used"),
    "units_all": QT_TRANSLATE_NOOP("Figures", "units in all"),
    "matching": QT_TRANSLATE_NOOP("Figures", "matching:"),
    "pairs": QT_TRANSLATE_NOOP("Figures", "pairs"),
    "precision": QT_TRANSLATE_NOOP("Figures", "precision"),
    "recall": QT_TRANSLATE_NOOP("Figures", "recall"),
    "least_iou": QT_TRANSLATE_NOOP("Figures", "least overlap"),
    "coverage": QT_TRANSLATE_NOOP("Figures", "coverage"),
    "sampler": QT_TRANSLATE_NOOP("Figures", "sampler"),
    "gamma_seed": QT_TRANSLATE_NOOP("Figures", "seed of gamma"),
    "alignment": QT_TRANSLATE_NOOP("Figures", "alignment"),
    "continua": QT_TRANSLATE_NOOP("Figures", "random texts"),
    "start": QT_TRANSLATE_NOOP("Figures", "start:"),
    "smoothing": QT_TRANSLATE_NOOP("Figures", "smoothing"),
    "restarts": QT_TRANSLATE_NOOP("Figures", "restarts"),
    "iterations": QT_TRANSLATE_NOOP("Figures", "iterations"),
    "mace_seed": QT_TRANSLATE_NOOP("Figures", "seed of MACE"),
    "p_below_0.667": QT_TRANSLATE_NOOP("Figures", "draws below 0.667"),
    "p_below_0.8": QT_TRANSLATE_NOOP("Figures", "draws below 0.8"),
}
_VALUES: Mapping[str, object] = {
    "one code point": QT_TRANSLATE_NOOP("Figures", "one character"),
    "half of it": QT_TRANSLATE_NOOP("Figures", "half of it"),
    "Light: over pairs": QT_TRANSLATE_NOOP("Figures", "over pairs (Light)"),
    "mean over pairs": QT_TRANSLATE_NOOP("Figures", "mean over pairs"),
    "one to one, exact first, then greatest overlap": QT_TRANSLATE_NOOP(
        "Figures", "one to one, exact first, then greatest overlap"
    ),
    "shuffle": QT_TRANSLATE_NOOP("Figures", "turned round"),
    "exact": QT_TRANSLATE_NOOP("Figures", "exact"),
    "vote shares": QT_TRANSLATE_NOOP("Figures", "shares of votes"),
    "position and label": QT_TRANSLATE_NOOP("Figures", "position and label"),
    "nominal": QT_TRANSLATE_NOOP("Figures", "same or different"),
}
_UNITS: Mapping[str, object] = {
    "sentence": QT_TRANSLATE_NOOP("Figures", "sentences"),
    "word": QT_TRANSLATE_NOOP("Figures", "words"),
    "codepoint": QT_TRANSLATE_NOOP("Figures", "characters"),
    "story": QT_TRANSLATE_NOOP("Figures", "stories"),
    "span": QT_TRANSLATE_NOOP("Figures", "tags"),
    "continuum": QT_TRANSLATE_NOOP("Figures", "whole texts"),
}


def _word(table: Mapping[str, object], key: str) -> str:
    source = table.get(key)
    return QCoreApplication.translate("Figures", str(source)) if source is not None else key


def measure_word(measure: str) -> str:
    """What a measure is called."""
    return _word(_MEASURES, measure)


def unit_word(unit: str) -> str:
    """What is compared."""
    return _word(_UNITS, unit)


def decimal_words(value: float) -> str:
    """Two places, as the interface's language writes them."""
    return QLocale().toString(value, "f", 2)


def value_words(figure: Figure) -> str:
    """The number, or that there is none and why; never NaN."""
    if figure.value is not None:
        return decimal_words(figure.value)
    return QCoreApplication.translate("Figures", "n/a: {reason}").format(
        reason=_word(_REASONS, figure.reason)
    )


def interval_words(figure: Figure) -> str:
    """The middle 95 % of the draws, or why there is none."""
    if figure.low is not None and figure.high is not None:
        return f"{decimal_words(figure.low)}–{decimal_words(figure.high)}"
    if figure.interval_reason:
        told = QCoreApplication.translate("Figures", "no interval: {reason}")
        return told.format(reason=_word(_REASONS, figure.interval_reason))
    return ""


def self_words(own: Answer) -> str:
    """How far one person agrees with themself: alpha over label sets, and on how many stories."""
    figure = next(one for one in own.report.figures if one.measure == "alpha" and not one.label)
    told = QCoreApplication.translate("Figures", "alpha {value}, %Ln stories", "", len(own.compared.stories))
    return told.format(value=value_words(figure))


def basis_words(figure: Figure) -> str:
    """All that a figure rests on: unit, distance, missing rule, label revision, cut, counts, parameters."""
    translate = QCoreApplication.translate
    parts = [
        translate("Figures", "unit: {unit}").format(unit=unit_word(figure.unit)) if figure.unit else "",
        translate("Figures", "distance: {name}").format(name=_word(_VALUES, figure.distance))
        if figure.distance
        else "",
        translate("Figures", "handed in without tags is empty, not handed in is missing"),
        translate("Figures", "label set revision {n}").format(n=number(figure.label_revision)),
        cut_words(figure.cut),
        translate("Figures", "{units} units, {stories} stories, {people} annotators").format(
            units=number(figure.units), stories=number(figure.stories), people=number(figure.annotator_count)
        ),
    ]
    told = [
        f"{_word(_PARAMETERS, name)} {_plain(value)}"
        for name, value in figure.parameters.items()
        if value is not None
    ]
    return "; ".join(part for part in (*parts, *told) if part)


def cut_words(cut: str) -> str:
    """The cut, in the interface's words where it is everything, and who found the words."""
    what, by, who = cut.partition(WORDS_BY)
    if what.startswith("everything that counts"):
        what = QCoreApplication.translate("Figures", "everything that counts")
    if not by:
        return what
    words = QCoreApplication.translate("Figures", "words by {segmenters}").format(segmenters=who)
    return f"{what}; {words}"


def _plain(value: float | int | str | None) -> str:
    return f"{value:.3f}" if isinstance(value, float) else _word(_VALUES, str(value))


def chart_words(
    labels: Mapping[str, LabelStyle], names: Mapping[str, str], titles: Mapping[str, str]
) -> ChartWords:
    """The words of charts in the interface's language."""

    def label(key: str) -> str:
        if not key:
            return QCoreApplication.translate("Figures", "All labels")
        style = labels.get(key)
        return style.name if style is not None else key

    def person(who: str) -> str:
        return QCoreApplication.translate("Figures", "Gold") if who == GOLD else names.get(who, who)

    return ChartWords(
        label,
        person,
        kind_word,
        title=lambda story: titles.get(story, story),
        say=lambda key: _word(_TEXTS, key),
        measure=measure_word,
        reason=lambda code: _word(_REASONS, code),
    )
