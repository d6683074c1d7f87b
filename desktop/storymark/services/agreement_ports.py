"""What agreement is asked and answers: layers that can be compared in, figures with all they rest on out.

Implemented in the agreement room, chosen in bootstrap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from storymark.domain.assignments import DISCUSSION, INDEPENDENT
from storymark.domain.ranges import Range
from storymark.services.ports import Progress

UNITS = ("codepoint", "word", "sentence", "story")
BY = ("label", "pair", "story")

# In the order in which a report gives them.
UNIT_MEASURES = (
    "observed",
    "alpha",
    "alpha_nominal",
    "alpha_jaccard",
    "cohen",
    "fleiss",
    "scott_pi",
    "gwet_ac1",
)
SPAN_MEASURES = ("f1_strict", "f1_boundary", "f1_type", "f1_overlap", "f1_soft", "boundary_shift")
CONTINUUM_MEASURES = ("u_alpha", "bar_u_alpha", "cu_alpha", "k_u_alpha")
GAMMA_MEASURES = ("gamma", "gamma_cat", "gamma_k")
COMPETENCE_MEASURES = ("dawid_skene", "mace")
MEASURES = (*UNIT_MEASURES, *SPAN_MEASURES, *CONTINUUM_MEASURES, *GAMMA_MEASURES, *COMPETENCE_MEASURES)
HEADLINE = ("observed", "alpha", "f1_strict", "f1_boundary", "f1_type", "f1_overlap", "boundary_shift")

# Why a figure has no value. The interface has a sentence for each.
NO_VARIATION = "no_variation"  # everyone gave the same everywhere: nothing is left to agree on beyond chance
NO_PAIRS = "no_pairs"  # no unit or story has two annotators
ONE_ANNOTATOR = "one_annotator"
NO_COMPLETE_UNITS = "no_complete_units"  # no unit was rated by all
NOTHING_MARKED = "nothing_marked"
OVERLAPPING_LABELS = (
    "overlapping_labels"  # one annotator's spans of different labels overlap: no single value
)
TOO_FEW_ANNOTATORS = "too_few_annotators"
TOO_FEW_UNITS = "too_few_units"
TOO_FEW_STORIES = "too_few_stories"  # for an interval
TOO_MANY_ALIGNMENTS = "too_many_alignments"


class Mark(NamedTuple):
    """One tag as agreement sees it: `[start, end)` in code points, label key, tag id."""

    start: int
    end: int
    label: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class ComparedLayer:
    """An annotator's finished work on a story. `offered` None: all labels; one not offered is missing."""

    annotator: str
    marks: tuple[Mark, ...] = ()
    offered: frozenset[str] | None = None
    label_revision: int = 0


@dataclass(frozen=True, slots=True)
class ComparedStory:
    """A story with the layers that count: who is not there is missing, who has no marks found nothing."""

    id: str
    length: int
    layers: tuple[ComparedLayer, ...]
    name: str = ""
    sentences: Sequence[Range] = field(default=(), repr=False)
    words: Sequence[Range] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything one report is computed over: one cut, from which chance is estimated too.

    `basis` is what the work stands on (`domain.assignments`); of hidden repeats, each person's first and
    second work on a story are the two that are compared.

    `names` maps ids to names; `cut` says in words what was chosen; `notes` what a person should know.
    """

    stories: tuple[ComparedStory, ...]
    labels: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    label_revision: int = 0
    cut: str = ""
    notes: tuple[str, ...] = ()
    basis: str = INDEPENDENT

    @property
    def is_after_discussion(self) -> bool:
        """Whether people had seen what others made of their work: no agreement in the usual sense."""
        return self.basis == DISCUSSION


@dataclass(frozen=True, slots=True)
class Question:
    """Which figures, on which unit, how finely.

    `draws` 0: no intervals. `least_iou` is for f1_overlap. `is_half_needed`: a unit carries a label when half
    of it is marked; otherwise when one code point is.
    """

    measures: tuple[str, ...] = HEADLINE
    unit: str = "sentence"
    by: tuple[str, ...] = ("label",)
    draws: int = 2000
    seed: int = 1
    least_iou: float = 0.5
    is_half_needed: bool = False
    gamma_draws: int = 30
    gamma_precision: float = 0.02


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with all it rests on; `value` is None exactly when there is a `reason`.

    `label`, `annotators` (ids) and `story` name what it is of; empty means all. `low` and `high` bound the
    middle 95 % of `draws`; `parameters` holds whatever else decided the number.
    """

    measure: str
    value: float | None
    reason: str = ""
    label: str = ""
    annotators: tuple[str, ...] = ()
    story: str = ""
    low: float | None = None
    high: float | None = None
    interval_reason: str = ""
    unit: str = ""
    distance: str = ""
    missing: str = ""
    observed: float | None = None
    prevalence: float | None = None
    units: int = 0
    stories: int = 0
    annotator_count: int = 0
    label_revision: int = 0
    cut: str = ""
    parameters: Mapping[str, float | int | str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShiftCounts:
    """How far one annotator's edges lie from another's, in code points, on spans that were matched.

    `start[d]` counts spans of the second that start d later than the first's (negative: earlier).
    """

    annotators: tuple[str, str]
    label: str
    start: Mapping[int, int]
    end: Mapping[int, int]

    @property
    def spans(self) -> int:
        """How many spans were compared."""
        return sum(self.start.values())


@dataclass(frozen=True, slots=True)
class Report:
    """The answer: figures in order, boundary shifts, and what a person should know of the data."""

    figures: tuple[Figure, ...] = ()
    shifts: tuple[ShiftCounts, ...] = ()
    notes: tuple[str, ...] = ()


class MatchedPair(NamedTuple):
    """Two annotators' spans that belong together; `level` 1 overlap, 2 and label, 3 same span, 4 both."""

    story: str
    first: Mark
    second: Mark
    first_annotator: str
    second_annotator: str
    level: int
    iou: float


class SilverSpan(NamedTuple):
    """A span that somebody drew and the weighted vote accepts; `share` of the weight is behind it."""

    story: str
    start: int
    end: int
    label: str
    share: float
    supporters: tuple[str, ...]
    chosen: str


class Agreement(Protocol):
    """The agreement room."""

    def report(self, compared: Compared, question: Question, progress: Progress) -> Report:
        """The figures asked for; raises Cancelled."""

    def matches(
        self, compared: Compared, progress: Progress, *, is_label_kept: bool = False
    ) -> Sequence[MatchedPair]:
        """Matched spans of every two annotators, with `is_label_kept` only those of one label; Cancelled."""

    def silver(self, compared: Compared, progress: Progress) -> Sequence[SilverSpan]:
        """The weighted vote on spans, in reading order; raises Cancelled."""
