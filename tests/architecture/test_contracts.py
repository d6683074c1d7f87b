"""The layers of desktop/docs/ARCHITECTURE.md: import-linter's contracts, and what it cannot see."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "storymark"
LATE = (
    *("PySide6", "jieba", "pyvi", "sklearn", "scipy", "numpy", "regex"),
    *("alembic", "sqlalchemy", "psycopg", "keyring"),
)


def run_python(script: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_keep_the_contracts() -> None:
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

    done = run_python(script)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def imported_modules(path: Path) -> set[str]:
    """Every module that the file imports, in functions too; relative imports are none of ours."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import from the full name"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("domain/**/*.py")), ids=lambda path: path.stem)
def test_domain_knows_the_standard_library_only(path: Path) -> None:
    foreign = {
        name for name in imported_modules(path)
        if not name.startswith("storymark.domain") and name.split(".")[0] not in sys.stdlib_module_names
    }  # fmt: skip

    assert foreign == set()


def test_wiring_loads_nothing_heavy() -> None:
    script = f"import sys, storymark.bootstrap; print(*[m for m in {LATE!r} if m in sys.modules])"

    done = run_python(script)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_package_itself_loads_nothing() -> None:
    script = (
        "import sys; before = set(sys.modules); import storymark; storymark.__version__;"
        "print(*[m for m in set(sys.modules) - before if not m.startswith('storymark')])"
    )

    done = run_python(script)

    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) <= {"importlib", "typing"}


def test_a_project_file_loads_nothing_of_servers(tmp_path: Path) -> None:
    """A team's database costs those nothing who work in a file."""
    late = ("psycopg", "keyring", "storymark.storage.server", "storymark.services.secrets")
    script = (
        "import sys; from pathlib import Path; from storymark import bootstrap;"
        "from storymark.services.addresses import location_of;"
        f"before = set(sys.modules); place = location_of({str(tmp_path / 'p.storymark')!r});"
        "ledger = bootstrap.open_ledger(place, create=True, name='p'); ledger.store.story_count();"
        "ledger.store.close();"
        f"print(*[m for m in {late!r} if m in sys.modules and m not in before])"
    )

    done = run_python(script)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
