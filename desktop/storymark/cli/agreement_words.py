"""How figures of agreement are said on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from storymark.cli.words import tr
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import Figure

_REASONS: Mapping[str, Callable[[], str]] = {
    ports.NO_VARIATION: lambda: tr("everyone marked the same"),
    ports.NO_PAIRS: lambda: tr("no story has two annotators"),
    ports.ONE_ANNOTATOR: lambda: tr("fewer than two annotators"),
    ports.NO_COMPLETE_UNITS: lambda: tr("no story was done by all"),
    ports.NOTHING_MARKED: lambda: tr("nobody marked anything"),
    ports.OVERLAPPING_LABELS: lambda: tr("tags of different labels overlap"),
    ports.TOO_FEW_ANNOTATORS: lambda: tr("fewer than three annotators"),
    ports.TOO_FEW_UNITS: lambda: tr("fewer than 30 units with two answers"),
    ports.TOO_FEW_STORIES: lambda: tr("too few stories"),
    ports.TOO_MANY_ALIGNMENTS: lambda: tr("too many ways to align the tags"),
}


def reason_words(code: str) -> str:
    """Why a figure has no value."""
    return _REASONS[code]()


def value_words(figure: Figure) -> str:
    """The number, or n/a with its reason; never NaN."""
    if figure.value is None:
        return tr("n/a ({reason})").format(reason=reason_words(figure.reason))
    return f"{figure.value:.3f}"


def interval_words(figure: Figure) -> str:
    """The middle 95 % of the draws, or why there is none."""
    if figure.low is not None and figure.high is not None:
        return f"[{figure.low:.3f}, {figure.high:.3f}]"
    if figure.interval_reason:
        return tr("no interval ({reason})").format(reason=reason_words(figure.interval_reason))
    return ""


def measure_words(measure: str) -> str:
    """What a measure is called."""
    return _MEASURES.get(measure, lambda: measure)()


_MEASURES: Mapping[str, Callable[[], str]] = {
    "observed": lambda: tr("observed"),
    "alpha": lambda: tr("alpha"),
    "f1_strict": lambda: tr("strict"),
    "f1_boundary": lambda: tr("boundary"),
    "f1_type": lambda: tr("type"),
    "f1_overlap": lambda: tr("overlap"),
}
