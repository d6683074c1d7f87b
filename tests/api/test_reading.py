"""`storymark.open`: what a notebook sees of a project, and what it never does to it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from tests.support.checked_projects import make_project
from tests.unit.cli.conftest import Run

import storymark
from storymark import bootstrap
from storymark.api.project import Project
from storymark.domain.errors import (
    BadValue,
    OtherThread,
    ProjectClosed,
    ProjectLocked,
    UnknownAnnotator,
    UnknownLabel,
)

ROOT = Path(__file__).resolve().parents[2]


def test_stories_sentences_layers_and_tags_fit_their_text(project: Project) -> None:
    assert len(project.stories) == 2
    tags = 0
    for story in project.stories:
        assert story.language in ("vi", "zh")
        for piece in (*story.sections, *story.sentences, *story.words, *story.tags()):
            assert story.text[piece.start : piece.end] == piece.text != ""
        assert {layer.annotator for layer in story.layers} == {
            "Linh (sample)",
            "Minh (sample)",
            "Hà (sample)",
        }
        assert sum(layer.tags for layer in story.layers) == len(story.tags())
        tags += len(story.tags())
    assert project.tags().count() == tags == 109
    assert project.layers.count() == 6


def test_tags_are_found_by_layer_annotator_and_label(project: Project) -> None:
    story = project.stories[0]
    (linh,) = [layer for layer in story.layers if layer.annotator == "Linh (sample)"]
    own = story.tags(layer=linh)
    assert own == story.tags(annotator="linh (SAMPLE)")
    assert len(own) == linh.tags > 0
    both = story.tags(label=["claim", "empathy"])
    assert {tag.label for tag in both} == {"claim", "empathy"}
    assert story.tags(layer="gold") == ()
    assert [tag for tag in project.tags(label="claim") if tag.label != "claim"] == []


def test_a_name_that_is_not_there_is_refused_and_not_answered_with_nothing(project: Project) -> None:
    with pytest.raises(UnknownAnnotator, match="“Lihn”"):
        project.tags(annotator="Lihn")
    with pytest.raises(UnknownLabel, match="“clam”"):
        project.stories[0].tags(label="clam")
    with pytest.raises(BadValue, match="annotator, gold"):
        project.tags(layer="golden")
    with pytest.raises(storymark.StorymarkError, match="“nobody”"):
        project.stories["nobody"]
    with pytest.raises(IndexError):
        project.stories[2]


def test_stories_are_found_by_place_name_and_filter(project: Project) -> None:
    first, second = project.stories
    assert project.stories[-1].id == second.id
    assert [story.id for story in project.stories[:5]] == [first.id, second.id]
    assert project.stories[first.external_id].text == first.text
    assert first.external_id in project.stories
    assert "nobody" not in project.stories
    chinese = project.stories.where(language="zh")
    assert [story.language for story in chinese] == ["zh"]
    assert chinese[0].id == second.id
    assert len(project.stories.where(status="todo")) == 0
    assert {tag.annotator for tag in project.stories.where(annotator="Linh (sample)")[0].tags()} == {
        "Linh (sample)"
    }


def test_a_story_as_a_dict_is_its_line_of_native_jsonl(project: Project, path: Path, run: Run) -> None:
    out = path.with_name("out.jsonl")
    assert run("export", path, "-o", out).status == 0
    assert [story.as_dict() for story in project.stories] == [
        json.loads(line) for line in out.read_text("utf-8").splitlines()
    ]


def test_rows_are_dicts_for_tables(project: Project) -> None:
    (row,) = islice(project.tags(annotator="Hà (sample)").dicts(), 1)
    assert list(row)[:6] == ["story", "start", "end", "label", "text", "annotator"]
    assert row["created"].utcoffset().total_seconds() == 0
    assert next(iter(project.layers.dicts()))["status"] == "done"
    assert next(label.key for label in project.labels) == "claim"


def test_the_file_is_free_again_and_what_is_read_stays_as_it_was(path: Path, run: Run) -> None:
    before = path.read_bytes()
    with storymark.open(path) as project:
        story = project.stories[0]
        assert path.read_bytes() == before
        act = json.dumps({"op": "tag", "story": story.id, "start": 0, "end": 3, "label": "claim"})
        assert run("apply", path, "--annotator", "Linh (sample)", stdin=act).status == 0
        assert project.tags().count() == 109
        assert len(project.stories[0].tags()) == len(story.tags())
    with storymark.open(path) as again:
        assert again.tags().count() == 110
    assert sorted(entry.name for entry in path.parent.iterdir() if entry.is_file()) == ["sample.storymark"]


def test_the_copy_goes_with_the_project(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    project = storymark.open(path)
    assert list(place.iterdir())
    project.close()
    project.close()
    assert list(place.iterdir()) == []
    forgotten = storymark.open(path)
    assert list(place.iterdir())
    del forgotten
    assert list(place.iterdir()) == []


def test_a_project_that_somebody_has_open_is_refused_but_its_backup_can_be_read(path: Path, run: Run) -> None:
    assert run("backup", path).status == 0
    ledger = bootstrap.open_ledger(path, who="Linh")
    try:
        with pytest.raises(ProjectLocked, match="Linh"):
            storymark.open(path)
        with storymark.open(path, from_backup=True) as project:
            assert project.tags().count() == 109
    finally:
        ledger.store.close()
    with pytest.raises(BadValue, match="restore"):
        storymark.open(path, from_backup=True, writable=True)


def test_what_is_closed_or_of_another_thread_says_so(path: Path) -> None:
    project = storymark.open(path)
    story = project.stories[0]
    caught: list[BaseException] = []

    def use() -> None:
        try:
            len(project.stories)
        except OtherThread as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "another thread" in str(caught[0])
    project.close()
    with pytest.raises(ProjectClosed, match="Open it again"):
        project.stories[0]
    assert "closed" in repr(project)
    assert story.tags(label="claim")  # what was read stays usable


def test_odd_texts_come_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "odd.storymark"
    make_project(path)
    with storymark.open(path) as project:
        for story in project.stories:
            assert all(story.text[tag.start : tag.end] == tag.text for tag in story.tags())
            shown = story._repr_html_()
            assert "<script" not in shown
            assert [sentence.origin for sentence in story.sentences]


def test_an_older_schema_and_a_folder_that_cannot_be_written_are_read_as_well(tmp_path: Path) -> None:
    old = tmp_path / "old.storymark"
    shutil.copyfile(ROOT / "tests" / "data" / "projects" / "schema-0001.storymark", old)
    before = old.read_bytes()
    with storymark.open(old) as project:
        assert len(project.stories) > 0
        assert project.tags().count() > 0
    assert old.read_bytes() == before
    if os.name != "nt" and os.getuid() != 0:
        tmp_path.chmod(0o500)
        try:
            with storymark.open(old) as project:
                assert len(project.stories) > 0
        finally:
            tmp_path.chmod(0o700)


def test_stories_are_read_only_as_far_as_they_are_asked_for(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(f"story {number} .\n" for number in range(300))
    file = path.with_name("many.txt")
    file.write_text(lines, "utf-8")
    assert run("import", path, file, "--format", "lines").status == 0
    with storymark.open(path) as project:
        store, read = project._source.ledger.store, []
        bundles = store.bundles
        monkeypatch.setattr(store, "bundles", lambda ids: (read.extend(ids), bundles(ids))[1])
        assert [story.external_id[:3] for story in islice(project.stories, 2)] == ["000", "001"]
        assert len(read) < 10
        assert project.stories[-1].text == "story 299 ."
        assert len(project.stories) == 302
        assert len(read) < 12


def test_everything_shows_itself_in_a_line(project: Project) -> None:
    assert repr(project).startswith("<Project sample: 2 stories, 109 tags, 3 annotators; ")
    assert repr(project.stories).startswith("<2 stories>\n  <Story '000_")
    assert repr(project.tags()).startswith("<tags: <Tag empathy 0:37 'sát cánh")
    assert repr(project.tags(layer="gold")) == "<tags: none>"
    story = project.stories[0]
    assert repr(story.layers[0]) == "<Layer of Hà (sample) on '000_6d6c60488caa4073': done, 18 tags>"
    assert story._repr_html_().count("box-shadow") > 10


def test_no_qt_and_nothing_heavy_before_it_is_used(path: Path) -> None:
    code = f"""
import sys
import storymark
assert {{name for name in sys.modules if name.startswith("storymark")}} == {{"storymark"}}, sys.modules
with storymark.open({str(path)!r}) as project:
    assert len(project.tags().first(3)) == 3
heavy = {{"PySide6", "shiboken6", "jieba", "pyvi", "sklearn", "numpy", "scipy", "spacy", "pyarrow"}}
print(sorted(heavy & {{name.partition(".")[0] for name in sys.modules}}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_the_door_is_typed(tmp_path: Path) -> None:
    file = tmp_path / "use.py"
    file.write_text(
        "import storymark\n"
        "with storymark.open('a.storymark') as project:\n"
        "    names: list[str] = [tag.annotator for tag in project.tags(label='claim')]\n"
        "    value: float | None = project.agreement().value('alpha')\n"
        "    reveal_type(project.stories[0].sentences[0].start)\n",
        "utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull, "--no-incremental"]
    environment: dict[str, Any] = os.environ | {"MYPYPATH": str(ROOT / "desktop")}
    done = subprocess.run(
        [*command, "--follow-imports=silent", "--ignore-missing-imports", str(file)],
        capture_output=True, text=True, check=False, env=environment, cwd=tmp_path,
    )  # fmt: skip
    assert 'Revealed type is "builtins.int"' in done.stdout or 'Revealed type is "int"' in done.stdout, (
        done.stdout
    )
    assert "error" not in done.stdout, done.stdout
