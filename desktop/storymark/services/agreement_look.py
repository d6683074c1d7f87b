"""What the window asks of agreement: the headline at once, pairs for the map, the rest in groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from storymark.services.agreeing import Agreeing, Answer
from storymark.services.agreement_ports import HEADLINE, Compared, ComparedStory, Question
from storymark.services.ports import Progress, no_progress

PAIRS = Question(measures=("f1_strict",), by=("pair",), draws=0)
# The details, in the groups in which they are asked for; the last three take their time.
DETAILS: Mapping[str, tuple[str, ...]] = {
    "kappas": ("cohen", "fleiss", "scott_pi", "gwet_ac1"),
    "sets": ("alpha_jaccard", "alpha_nominal", "f1_soft"),
    "pairs": ("alpha", "cohen", "f1_strict", "f1_overlap"),
    "u_alpha": ("u_alpha", "bar_u_alpha", "cu_alpha", "k_u_alpha"),
    "gamma": ("gamma", "gamma_cat", "gamma_k"),
    "reliability": ("dawid_skene", "mace"),
}


def headline(unit: str) -> Question:
    """One family: alpha per label and over label sets, span F1, boundary shifts."""
    return Question(measures=HEADLINE, unit=unit)


def details(group: str, unit: str) -> Question:
    """A group of `DETAILS`; raises KeyError."""
    by = ("label", "pair") if group == "pairs" else ("label",)
    return Question(measures=DETAILS[group], unit=unit, by=by)


def self_agreements(
    agreeing: Agreeing, repeats: Compared, unit: str = "sentence", *, progress: Progress = no_progress
) -> dict[str, Answer]:
    """Everybody's second work against their own first, of each person alone. Raises Cancelled."""
    own: dict[str, list[ComparedStory]] = {}
    for story in repeats.stories:
        own.setdefault(story.id.split("|")[1], []).append(story)
    question = Question(measures=("observed", "alpha", "f1_strict"), unit=unit, by=(), draws=0)
    return {
        who: agreeing.answer(replace(repeats, stories=tuple(stories)), question, progress=progress)
        for who, stories in own.items()
    }


def headlines(
    agreeing: Agreeing, parts: Sequence[Compared], unit: str, *, progress: Progress = no_progress
) -> list[Answer]:
    """The headline of independent work, of that after discussion and of hidden repeats. Raises Cancelled."""
    return [agreeing.answer(part, headline(unit), progress=progress) for part in parts]
