"""`apply`: each act is answered when it is durable; nothing is read ahead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.conftest import Ran, Run

CLAIM = {"op": "tag", "start": 961, "end": 987, "label": "claim"}


@pytest.fixture
def story(project: Path, run: Run) -> str:
    identity: str = run("list", project, "--json").data[0]["id"]
    return identity


def apply(run: Run, project: Path, *acts: dict[str, Any] | str, who: str = "Linh") -> Ran:
    lines = [act if isinstance(act, str) else json.dumps(act) for act in acts]
    return run("apply", project, "--annotator", who, stdin="\n".join(lines) + "\n")


def tags(run: Run, project: Path) -> list[tuple[str, str, str]]:
    out = run("export", project, "-o", "-").out
    spans = [span for line in out.splitlines() for span in json.loads(line)["spans"]]
    return [(span["text"], span["label"], span["note"]) for span in spans]


def test_every_act(project: Path, story: str, run: Run) -> None:
    one = "0193a000-0000-7000-8000-000000000001"
    ran = apply(
        run,
        project,
        CLAIM | {"story": story, "id": one, "note": "a", "confidence": "high", "attributes": {"mức": "cao"}},
        {"op": "note", "id": one, "note": "ghi chú"},
        {"op": "resize", "id": one, "start": 961, "end": 972},
        {"op": "relabel", "id": one, "label": "empathy"},
        {"op": "undo"},
        {"op": "redo"},
        {"op": "status", "story": story, "status": "skipped", "reason": "quá ngắn"},
    )

    answers = ran.out.splitlines()
    assert ran.status == 0
    assert all(answer.startswith("ACK ") for answer in answers)
    assert [answer[4:] for answer in answers[:4]] == [one] * 4
    assert answers[6] == f"ACK {story}"
    assert len(set(answers[4:6])) == 2
    assert tags(run, project) == [("em ơi chị x", "empathy", "ghi chú")]
    (layer,) = run("list", project, "--json").data[0]["layers"]
    told = {"annotator": "Linh", "status": "skipped", "reason": "quá ngắn", "tags": 1, "flagged": False}
    assert layer.items() >= told.items()
    assert ran.err.splitlines()[-1] == f"7 acts done, 0 refused, in {project}."


def test_the_same_again_is_acknowledged_with_the_same_id(project: Path, story: str, run: Run) -> None:
    act = CLAIM | {"story": story}
    first, second = apply(run, project, act, act).out.splitlines()
    named = apply(run, project, act | {"id": first[4:]}, act | {"id": "another"}).out.splitlines()

    assert first == second
    assert named == [first, first]
    assert len(tags(run, project)) == 1


def test_refused_lines_are_numbered_and_the_rest_goes_on(project: Path, story: str, run: Run) -> None:
    ran = apply(
        run,
        project,
        CLAIM | {"story": story, "label": "nope"},
        CLAIM | {"story": "none"},
        "",
        "{bad",
        "[1]",
        '{"op":"fly"}',
        CLAIM | {"story": story, "start": 5, "end": 5},
        CLAIM | {"story": story, "start": 0, "end": 10**9},
        CLAIM | {"story": story, "start": 1.5},
        CLAIM | {"story": story, "start": True},
        CLAIM | {"story": story, "confidence": "very"},
        CLAIM | {"story": story, "attributes": "[]"},
        '{"op":"tag","story":"' + story + '","start":0,"end":4,"label":"claim","note":"a\\u0000"}',
        '{"op":"tag","story":"' + story + '","start":0,"end":4,"label":"claim","note":"\\ud800"}',
        {"op": "remove", "id": "none"},
        {"op": "status", "story": story, "status": "lost"},
        {"op": "undo"},
        {"op": "redo"},
        "[" * 100_000,
        CLAIM | {"story": story},
    )

    answers = ran.out.splitlines()
    assert ran.status == 3
    assert [answer.split(" ")[1] for answer in answers[:-1]] == [str(n) for n in range(1, 20) if n != 3]
    assert all(answer.startswith("NO ") for answer in answers[:-1])
    assert answers[-1].startswith("ACK ")
    assert len(tags(run, project)) == 1


def test_blanks_and_separators_are_taken_as_given(project: Path, story: str, run: Run) -> None:
    ran = apply(run, project, CLAIM | {"story": story, "start": 40, "end": 51})

    assert ran.status == 0
    assert tags(run, project)[0][0] == "\n---$$$---\n"


def test_acts_of_others_are_theirs(project: Path, story: str, run: Run) -> None:
    identity = apply(run, project, CLAIM | {"story": story}).out[4:].strip()

    ran = apply(run, project, {"op": "remove", "id": identity}, {"op": "undo"}, who="Minh")

    assert ran.status == 3
    assert "belongs to Linh" in ran.out
    assert len(tags(run, project)) == 1


def test_undo_goes_on_after_a_restart_and_the_same_person_in_any_case(
    project: Path, story: str, run: Run
) -> None:
    apply(run, project, CLAIM | {"story": story})

    assert apply(run, project, {"op": "undo"}, who="LINH").status == 0
    assert tags(run, project) == []
    assert apply(run, project, {"op": "redo"}).status == 0
    assert len(tags(run, project)) == 1


def test_a_tag_marks_its_sentence_as_seen(project: Path, story: str, run: Run) -> None:
    apply(run, project, CLAIM | {"story": story})

    line = json.loads(run("export", project, "-o", "-").out.splitlines()[0])
    (mark,) = line["layers"][0]["read"]
    sentence = line["sentences"][mark["sentence"]]
    assert sentence["start"] <= 961 < sentence["end"]


def test_as_json(project: Path, story: str, run: Run) -> None:
    lines = json.dumps(CLAIM | {"story": story}) + "\n{}\n"

    ran = run("apply", project, "--annotator", "Linh", "--json", stdin=lines)

    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert first["line"] == 1
    assert "ack" in first
    assert second["line"] == 2
    assert "op" in second["no"]


def test_from_a_file(project: Path, story: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "acts.jsonl").write_text(json.dumps(CLAIM | {"story": story}), "utf-8")

    assert run("apply", project, "--annotator", "Linh", tmp_path / "acts.jsonl").status == 0
    assert run("apply", project, "--annotator", "Linh", tmp_path / "none.jsonl").status == 3
    assert run("apply", project, "--annotator", " ", tmp_path / "acts.jsonl").status == 3


def test_text_that_cannot_be_kept_is_refused_wherever_it_stands(project: Path, story: str, run: Run) -> None:
    bad = "\ud800"
    ran = apply(
        run,
        project,
        CLAIM | {"story": story, "attributes": {"a": [{"b": bad}]}},
        {"op": "story_attributes", "story": story, "attributes": {bad: "x"}},
        {"op": "accept", "story": story, "suggestions": [{"suggestion": bad}]},
        {"op": "story_attributes", "story": story, "attributes": {"place": "Huế"}},
    )
    assert [line.split()[0] for line in ran.out.splitlines()] == ["NO", "NO", "NO", "ACK"]


def test_what_a_model_proposed_is_accepted_and_rejected_from_import_to_export(
    tmp_path: Path, run: Run
) -> None:
    text = "khách xin hủy . phí rất cao . hỏi thăm ."
    results = [
        {"type": "labels", "score": score, "value": {"start": at, "end": at + len(words), "labels": [label],
                                                     "text": words}}
        for words, label, score in [("xin hủy", "claim", 0.93), ("phí rất cao", "complaint", 0.7)]
        for at in [text.index(words)]
    ]  # fmt: skip
    task = {"data": {"text": text, "id": "s"}, "predictions": [{"model_version": "m 1", "result": results}]}
    source, made = tmp_path / "tasks.json", tmp_path / "made.storymark"
    source.write_text(json.dumps([task]), "utf-8")
    assert run("import", made, source, "--yes").status == 0
    assert tags(run, made) == []
    story = run("list", made, "--json").data[0]["id"]
    proposed = json.loads(run("export", made, "--annotator", "m 1", "-o", "-").out)["spans"]
    first, second = (span["id"] for span in proposed)
    ran = apply(
        run,
        made,
        {"op": "accept", "story": story, "suggestions": [{"suggestion": first, "id": "mine"}]},
        {"op": "reject", "story": story, "suggestion": second},
        {"op": "accept", "story": story, "suggestions": [{"suggestion": "nothing"}]},
    )
    assert ran.out.splitlines()[:2] == ["ACK mine", f"ACK {second}"]
    assert ran.out.splitlines()[2].startswith("NO 3 There is no tag nothing in this project")
    assert tags(run, made) == [("xin hủy", "claim", "")]
    (span,) = json.loads(run("export", made, "-o", "-").out)["spans"]
    assert (span["annotator"], span["origin"], span["layer"]) == ("Linh", "suggestion", "annotator")
    assert run("check", made).status == 0
