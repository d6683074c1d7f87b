"""A new project of each test's own, opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storymark.storage.store import SqlStore, create_store


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    return tmp_path / "dự án.storymark"


@pytest.fixture
def store(project_path: Path) -> Iterator[SqlStore]:
    made = create_store(project_path, name="Dự án", who="Linh")
    yield made
    made.close()
