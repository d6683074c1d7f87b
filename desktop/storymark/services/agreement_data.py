"""Answers about agreement as plain data, the same for the command line and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from storymark.services.agreeing import Answer
from storymark.services.agreement_ports import Compared


def answers_data(answers: Sequence[Answer]) -> dict[str, Any]:
    """What can be written as JSON: `reports`, the independent work first."""
    return {"reports": [_data(answer) for answer in answers]}


def _data(answer: Answer) -> dict[str, Any]:
    compared, report = answer.compared, answer.report
    return {
        "basis": compared.basis or "independent",
        "cut": compared.cut,
        "stories": len(compared.stories),
        "labels": list(compared.labels),
        "label_revision": compared.label_revision,
        "annotators": _names(compared),
        "question": asdict(answer.question),
        "figures": [asdict(figure) for figure in report.figures],
        "boundary_shifts": [asdict(shift) for shift in report.shifts],
        "notes": list(report.notes),
    }


def _names(compared: Compared) -> dict[str, str]:
    people = {layer.annotator for story in compared.stories for layer in story.layers}
    return {person: compared.names.get(person, person) for person in sorted(people)}
