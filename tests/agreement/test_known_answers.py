"""Published and constructed answers, each within its tolerance; another file by STORYMARK_AGREEMENT_CASES."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.agreement_cases import answer, is_offered, reason

CASES = Path(__file__).parent.parent / "data" / "agreement" / "dev_cases.json"


def _cases() -> list[Any]:
    """Optional measures that are not offered make no test at all."""
    path = Path(os.environ.get("STORYMARK_AGREEMENT_CASES") or CASES)
    cases = json.loads(path.read_text(encoding="utf-8"))
    return [case for case in cases if is_offered(case["measure"])]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["name"])
def test_known_answer(case: dict[str, Any]) -> None:
    found, expected = answer(case), case["expected"]
    if isinstance(expected, dict) and "value" in expected and not isinstance(found, dict):
        found = {"value": found, "reason": reason(case) if found is None else ""}

    problems = list(_differences(found, expected, case.get("tolerance", 0.0), ""))

    assert not problems, f"{case['source']}: " + "; ".join(problems)


def _differences(found: Any, expected: Any, tolerance: float, where: str) -> Any:
    if isinstance(expected, dict):
        # Only the keys that are expected are compared.
        for key, value in expected.items():
            yield from _differences(_part(found, key, expected), value, tolerance, f"{where}.{key}")
    elif isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            yield f"{where}: {found!r} instead of {expected!r}"
            return
        for index, (one, other) in enumerate(zip(found, expected, strict=True)):
            yield from _differences(one, other, tolerance, f"{where}[{index}]")
    elif isinstance(expected, int | float) and isinstance(found, int | float):
        if abs(found - expected) > tolerance + 1e-12:
            yield f"{where}: {found!r} instead of {expected!r}"
    elif found != expected:
        yield f"{where}: {found!r} instead of {expected!r}"


def _part(found: Any, key: str, expected: dict[str, Any]) -> Any:
    """What stands under a key; a list is asked by the number in the key, counted from 1 unless a key is 0."""
    if not isinstance(found, list):
        return found.get(key) if isinstance(found, dict) else found
    numbers = {each: int(re.sub(r"\D", "", each) or 0) for each in expected}
    place = numbers[key] - (0 if 0 in numbers.values() else 1)
    return found[place] if 0 <= place < len(found) else None
