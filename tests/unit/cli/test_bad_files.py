"""Every kind of file through `import --yes`: taken whole, taken with a note, or refused with one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.bad_files import FILES, BadFile
from tests.unit.cli.conftest import Run


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_import(run: Run, project: Path, tmp_path: Path, bad: BadFile) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / bad.name).write_bytes(bad.data)
    before = run("export", project, "-o", "-").out

    ran = run("import", project, folder / bad.name, "--yes")

    after = run("export", project, "-o", "-").out
    said = (ran.err + ran.out).replace(str(folder / bad.name), "")
    assert ran.status == (3 if bad.expect == "reject" else 0), said
    assert all(word in said for word in bad.says), said
    if bad.expect == "reject":
        assert after == before
        assert (ran.out, len(ran.err.splitlines())) == ("", 1)
        return
    added = [json.loads(line) for line in after.splitlines() if line not in before.splitlines()]
    assert added
    assert bool(ran.err) == (bad.expect == "note" or bool(bad.quotes))
    spans = [(line["text"][s["start"] : s["end"]], s["text"]) for line in added for s in line["spans"]]
    assert spans == [(quote, quote) for quote in bad.quotes]
    if bad.name.endswith(".txt") and bad.expect == "accept":
        assert added[0]["text"].encode() == bad.data
    assert sorted(path.name for path in folder.iterdir()) == [bad.name]
