"""`storymark.open` on a project on a server: read as it lives, beside whoever works there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.conftest import Run, run  # noqa: F401 (a fixture)

import storymark
from storymark.assets import seed_stories
from storymark.domain.errors import DatabaseMissing, OpenedToRead
from storymark.services.addresses import ServerAddress

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(120)]


def test_a_notebook_reads_beside_others_and_writes_only_when_it_said_so(
    run: Run,  # noqa: F811
    team_place: ServerAddress,
    tmp_path: Path,
) -> None:
    address = str(team_place)
    assert run("import", address, *seed_stories(), "--yes").status == 0
    with storymark.open(address) as project:
        story = project.stories[0]
        act = {"op": "tag", "story": story.id, "start": 0, "end": 3, "label": "claim"}
        assert project.tags().count() == 0
        assert run("apply", address, "--annotator", "Linh", stdin=json.dumps(act)).status == 0
        assert [tag.text for tag in project.tags(annotator="Linh")] == [story.text[:3]]
        assert project.export(tmp_path / "a.jsonl").tags == 1
        assert project.agreement(bootstrap_draws=0).value("alpha") is None
        with pytest.raises(OpenedToRead):
            project.apply([act], annotator="Linh")
    with storymark.open(address, writable=True) as project:
        (tag,) = project.apply([{**act, "label": "empathy"}], annotator="My model")
        assert [found.id for found in project.tags(label="empathy")] == [tag]
    with pytest.raises(DatabaseMissing):
        storymark.open(f"{address}-nowhere")
