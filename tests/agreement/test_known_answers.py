"""Published and constructed answers, each within its tolerance; another file by STORYMARK_AGREEMENT_CASES."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from tests.support.agreement_cases import answer, is_offered

CASES = Path(__file__).parent.parent / "data" / "agreement" / "dev_cases.json"


def _cases() -> list[Any]:
    """Optional measures that are not offered make no test at all."""
    path = Path(os.environ.get("STORYMARK_AGREEMENT_CASES") or CASES)
    cases = json.loads(path.read_text(encoding="utf-8"))
    return [case for case in cases if is_offered(case["measure"])]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["name"])
def test_known_answer(case: dict[str, Any]) -> None:
    problems = list(_differences(answer(case), case["expected"], case["tolerance"], ""))

    assert not problems, f"{case['source']}: " + "; ".join(problems)


def _differences(found: Any, expected: Any, tolerance: float, where: str) -> Any:
    if isinstance(expected, dict):
        # Only the keys that are expected are compared.
        for key, value in expected.items():
            yield from _differences(found[_key(found, key)], value, tolerance, f"{where}.{key}")
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


def _key(found: Any, key: str) -> Any:
    """Keys of JSON objects are strings; a list is asked by number."""
    return int(key) if isinstance(found, list) else key
