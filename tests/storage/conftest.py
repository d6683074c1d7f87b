"""A new project of each test's own, opened: a file, or a database too where a module says `BOTH_STORES`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storymark.storage.store import SqlStore, create_store


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    return tmp_path / "dự án.storymark"


@pytest.fixture
def store(store_kind: str, request: pytest.FixtureRequest) -> Iterator[SqlStore]:
    if store_kind == "server":
        from storymark.storage.server.store import create_server_store

        made: SqlStore = create_server_store(request.getfixturevalue("team_place"), name="Dự án")
    else:
        made = create_store(request.getfixturevalue("project_path"), name="Dự án", who="Linh")
    yield made
    made.close()
