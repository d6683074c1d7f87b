"""The page of the rules names every test of them, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_every_rule_has_its_test_and_every_test_its_rule() -> None:
    page = (ROOT / "desktop" / "docs" / "segmentation.md").read_text(encoding="utf-8")
    tests = (ROOT / "tests" / "unit" / "language" / "test_sentences_rules.py").read_text(encoding="utf-8")
    named = re.findall(r"`(test_\w+)`", page)
    assert sorted(named) == sorted(re.findall(r"^def (test_\w+)", tests, re.MULTILINE))


def test_the_page_names_every_file_it_speaks_of() -> None:
    page = (ROOT / "desktop" / "docs" / "segmentation.md").read_text(encoding="utf-8")
    folder = ROOT / "desktop" / "storymark" / "language" / "sentences"
    for name in re.findall(r"`(\w+\.py)`", page):
        assert (folder / name).is_file() or (ROOT / "tests" / "unit" / "language" / name).is_file(), name
