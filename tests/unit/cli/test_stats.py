"""`storymark stats`: progress, counts and lengths."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.conftest import Run


def test_counts_lengths_and_progress(run: Run, project: Path) -> None:
    story = run("list", project, "--json").data[0]["id"]
    acts = [
        {"op": "tag", "story": story, "start": 961, "end": 987, "label": "claim"},
        {"op": "tag", "story": story, "start": 961, "end": 971, "label": "claim"},
        {"op": "status", "story": story, "status": "done"},
    ]
    run("apply", project, "--annotator", "Linh", stdin="".join(json.dumps(act) + "\n" for act in acts))

    data = run("stats", project, "--json").data
    ran = run("stats", project)

    assert (data["stories"], data["tags"], data["languages"]) == (2, 2, {"vi": 1, "zh": 1})
    claim = next(label for label in data["labels"] if label["label"] == "claim")
    assert claim["lengths"] == {"count": 2, "shortest": 10, "middle": 18.0, "mean": 18.0, "longest": 26}
    (linh,) = data["annotators"]
    assert (linh["name"], linh["statuses"]["done"], linh["statuses"]["todo"]) == ("Linh", 1, 1)
    assert "Linh" in ran.out
    assert "financial_advice" in ran.out
    assert ran.last.startswith("Stories") or "2 stories, 2 tags, 1 annotator" in ran.err


def test_an_empty_project_has_statistics_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.storymark"
    assert run("new", path).status == 0

    assert run("stats", path).status == 0
    assert run("stats", path, "--json").data["annotators"] == []
