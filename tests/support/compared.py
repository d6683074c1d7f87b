"""Made-up layers for the laws of agreement."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from storymark.domain.ranges import Range
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Figure, Mark, Report

LENGTH = 24
LABELS = ("claim", "complaint", "empathy")
PEOPLE = ("ann", "bob", "eve")
SENTENCES = (Range(0, 9), Range(10, 17), Range(17, 24))


@st.composite
def marks(draw: st.DrawFn) -> tuple[Mark, ...]:
    found = set()
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, LENGTH - 1))
        end = draw(st.integers(start + 1, min(LENGTH, start + 9)))
        found.add(Mark(start, end, draw(st.sampled_from(LABELS))))
    return tuple(sorted(found))


@st.composite
def comparisons(draw: st.DrawFn, *, least_people: int = 1) -> Compared:
    """One to four stories; each has the layers of some of three people."""
    stories = []
    for number in range(draw(st.integers(1, 4))):
        people = draw(st.lists(st.sampled_from(PEOPLE), unique=True, min_size=least_people, max_size=3))
        layers = tuple(ComparedLayer(person, draw(marks())) for person in people)
        stories.append(ComparedStory(f"s{number}", LENGTH, layers, sentences=SENTENCES))
    return Compared(tuple(stories), LABELS)


def renamed_people(compared: Compared, names: dict[str, str]) -> Compared:
    """The same work under other ids."""
    stories = tuple(
        replace(
            story,
            layers=tuple(
                replace(layer, annotator=names[layer.annotator]) for layer in reversed(story.layers)
            ),
        )
        for story in compared.stories
    )
    return replace(compared, stories=stories)


def renamed_labels(compared: Compared, names: dict[str, str]) -> Compared:
    """The same marks under other keys."""
    stories = tuple(
        replace(
            story,
            layers=tuple(
                replace(layer, marks=tuple(m._replace(label=names[m.label]) for m in layer.marks))
                for layer in story.layers
            ),
        )
        for story in compared.stories
    )
    return replace(compared, stories=stories, labels=tuple(names[label] for label in compared.labels))


def told(report: Report) -> dict[tuple[str, str], tuple[float | None, str]]:
    """Every overall figure by measure and label, rounded beyond what adding in another order changes."""
    return {
        (figure.measure, figure.label): (_rounded(figure), figure.reason)
        for figure in report.figures
        if not figure.annotators and not figure.story
    }


def _rounded(figure: Figure) -> float | None:
    return None if figure.value is None else round(figure.value, 9) + 0.0
