"""What each part loads: the window must not wait for a library that it does not need yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from storymark.storage.store import create_store

HEAVY = ("sqlalchemy", "sqlalchemy.orm", "alembic", "PySide6", "jieba", "pyvi")


def loaded_by(code: str, *arguments: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    return set(answer.stdout.split())


@pytest.mark.parametrize(
    "module",
    ["bootstrap", "services.lane", "services.ports", "services.ledger", "domain.fold", "domain.edits"],
)
def test_services_and_domain_load_no_database_library(module: str) -> None:
    assert loaded_by(f"import storymark.{module}") == set()


def test_working_on_a_project_loads_the_core_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.storymark"
    create_store(path).close()
    code = (
        "from pathlib import Path\nfrom storymark.storage.store import open_store\n"
        "store = open_store(Path(sys.argv[1]))\nstore.set_meta('a', 'b')\nstore.close()"
    )
    assert loaded_by(code, str(path)) == {"sqlalchemy"}


def test_making_a_project_loads_the_core_alone(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\nfrom storymark.storage.store import create_store\n"
        "create_store(Path(sys.argv[1])).close()"
    )
    assert loaded_by(code, str(tmp_path / "a.storymark")) == {"sqlalchemy"}
