"""What exporting and agreement come to, for a notebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storymark.api.values import Row, counted
from storymark.services.agreement_data import answers_data
from storymark.services.losses import loss_sentences

if TYPE_CHECKING:
    from storymark.services.agreeing import Answer
    from storymark.services.exporting import Exported


@dataclass(frozen=True, slots=True)
class Dataset(Row):
    """A dataset that was written, read back and found right. `losses` say what its format cannot hold."""

    path: Path
    manifest: Path | None
    card: Path | None
    format: str
    stories: int
    tags: int
    sha256: str
    size_bytes: int
    losses: tuple[str, ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = field(default=(), repr=False)

    def __repr__(self) -> str:
        holds = f"{counted(self.stories, 'story', 'stories')}, {counted(self.tags, 'tag')}"
        lost = f", {counted(len(self.losses), 'loss', 'losses')}" if self.losses else ""
        return f"<Dataset {self.path} ({self.format}): {holds}{lost}>"


@dataclass(frozen=True, slots=True)
class Figure(Row):
    """One figure of agreement. `value` is None exactly when there is a `reason`.

    `basis` is `independent`, `discussion` or `repeat`; `label`, `annotators` (names) and `story` say what it
    is of, empty for all. `low` and `high` bound the middle 95 % of the draws over stories.
    """

    measure: str
    label: str
    annotators: tuple[str, ...]
    story: str
    value: float | None
    low: float | None
    high: float | None
    reason: str
    units: int
    stories: int
    basis: str

    def __repr__(self) -> str:
        of = " ".join(part for part in (self.label, " and ".join(self.annotators), self.story) if part)
        if self.value is None:
            told = f"undefined, {self.reason.replace('_', ' ')}"
        elif self.low is None or self.high is None:
            told = f"{self.value:.3f}"
        else:
            told = f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"
        return f"<{self.measure}{f' of {of}' if of else ''}: {told}>"


class Agreement(Sequence[Figure]):
    """The figures in order, those of the independent work first. `as_dict()` is what the command prints."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        self._data = answers_data(answers)
        self._figures = tuple(_figures(answers))

    def as_dict(self) -> dict[str, Any]:
        """The object that `storymark agreement --json` prints."""
        return self._data

    def dicts(self) -> list[dict[str, Any]]:
        """A dict a figure: `pandas.DataFrame(agreement.dicts())`."""
        return [figure.as_dict() for figure in self._figures]

    def value(self, measure: str, *, label: str = "", annotators: Sequence[str] = ()) -> float | None:
        """The first figure of this measure for a label and two annotators (by name), None if undefined.

        Raises KeyError for a figure that was not asked for.
        """
        wanted = frozenset(annotators)
        for figure in self._figures:
            is_it = (figure.measure, figure.label, figure.story) == (measure, label, "")
            if is_it and frozenset(figure.annotators) == wanted:
                return figure.value
        raise KeyError((measure, label, *annotators))

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of the data."""
        return tuple(note for report in self._data["reports"] for note in report["notes"])

    def __len__(self) -> int:
        return len(self._figures)

    def __getitem__(self, index: Any) -> Any:
        return self._figures[index]

    def __repr__(self) -> str:
        lines = [f"  {figure!r}" for figure in self._figures[:12]]
        lines += [f"  … {len(self) - 12} more"] if len(self) > 12 else []
        return "\n".join([f"<{counted(len(self), 'figure')} of agreement>", *lines])


def dataset(exported: Exported, format: str) -> Dataset:
    """The dataset that a service has written."""
    assert exported.path is not None
    return Dataset(
        path=exported.path,
        manifest=exported.manifest,
        card=exported.card,
        format=format,
        stories=exported.counts.stories,
        tags=exported.counts.tags,
        sha256=exported.sha256,
        size_bytes=exported.size_bytes,
        losses=tuple(loss_sentences([loss])[0] for loss in exported.losses),
        notes=exported.notes,
    )


def _figures(answers: Sequence[Answer]) -> list[Figure]:
    found: list[Figure] = []
    for answer in answers:
        names: Mapping[str, str] = answer.compared.names
        for figure in answer.report.figures:
            found.append(
                Figure(
                    measure=figure.measure,
                    label=figure.label,
                    annotators=tuple(names.get(person, person) for person in figure.annotators),
                    story=figure.story,
                    value=figure.value,
                    low=figure.low,
                    high=figure.high,
                    reason=figure.reason,
                    units=figure.units,
                    stories=figure.stories,
                    basis=answer.compared.basis or "independent",
                )
            )
    return found
