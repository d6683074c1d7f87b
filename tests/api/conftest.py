"""The sample project: two stories, three invented annotators who disagree, and gold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.own_words import OwnWords
from tests.unit.cli.conftest import run  # noqa: F401 (a fixture)

import storymark
from storymark import bootstrap
from storymark.api.project import Project


@pytest.fixture(autouse=True)
def own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words in this process, without a worker."""
    monkeypatch.setattr(bootstrap, "word_cutter", OwnWords)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "sample.storymark"
    bootstrap.open_sample(place).store.close()
    return place


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with storymark.open(path) as opened:
        yield opened
