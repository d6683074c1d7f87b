"""doccano's JSONL: spans as triples or entities, and what a project cannot hold is noted."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.datasets import written
from tests.support.odd_text import ASTRAL, DECOMPOSED, LINES

from storymark.domain.errors import BadLine, Refused
from storymark.exchange.doccano import read_doccano
from storymark.services.exchange_ports import ReadOptions, ReadStory

TEXT = "Nguyễn Văn An đi Hà Nội 😀."


def read(tmp_path: Path, *lines: dict[str, Any] | bytes) -> list[ReadStory]:
    data = b"\n".join(x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines)
    return list(read_doccano(written(tmp_path, "spans.jsonl", data), ReadOptions()))


@pytest.mark.parametrize(
    "spans",
    [
        {"label": [[0, 13, "PER"], [17, 23, "LOC"]]},
        {"labels": [[0, 13, "PER"], [17, 23, "LOC"]]},
        {
            "entities": [
                {"id": 1, "start_offset": 0, "end_offset": 13, "label": "PER"},
                {"id": 2, "start_offset": 17, "end_offset": 23, "label": "LOC", "text": "Hà Nội"},
            ]
        },
        {
            "label": None,
            "entities": [
                {"start_offset": 0, "end_offset": 13, "label": "PER"},
                {"start_offset": 17, "end_offset": 23, "label": "LOC"},
            ],
        },
    ],
)
def test_spans_of_every_shape(tmp_path: Path, spans: dict[str, Any]) -> None:
    (story,) = read(tmp_path, {"id": 7, "text": TEXT} | spans)

    assert story.external_id == "7"
    assert [(tag.quote, tag.label) for tag in story.tags] == [("Nguyễn Văn An", "PER"), ("Hà Nội", "LOC")]


@pytest.mark.parametrize("text", [ASTRAL, DECOMPOSED, LINES])
def test_offsets_are_code_points_of_the_untouched_text(tmp_path: Path, text: str) -> None:
    end = len(text)
    (story,) = read(tmp_path, {"text": text, "label": [[end - 4, end, "a"]]})

    assert story.text == text
    assert story.tags[0].quote == text[-4:]


def test_other_keys_become_metadata_and_a_missing_id_the_line(tmp_path: Path) -> None:
    (story,) = read(tmp_path, {"text": TEXT, "label": [], "nguồn": "báo", "Comments": ["tốt"]})

    assert story.external_id == "spans-1"
    assert json.loads(story.meta) == {"nguồn": "báo", "Comments": ["tốt"]}


def test_what_a_project_cannot_hold_is_noted(tmp_path: Path) -> None:
    relation = {"id": 1, "from_id": 1, "to_id": 2, "type": "of"}
    first, second = read(
        tmp_path,
        {"text": TEXT, "label": ["good", "long"]},
        {"text": TEXT, "entities": [], "relations": [relation]},
    )

    assert [own.label for own in first.story_labels] == ["good", "long"]
    assert first.notes == ()
    assert "1 relation(s)" in second.notes[0]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"text": TEXT, "label": [[60, 99, "a"]]}, r"label\[0\]: .*out of range"),
        ({"text": TEXT, "label": [[-5, 3, "a"]]}, "negative"),
        ({"text": TEXT, "label": [[9, 3, "a"]]}, "empty"),
        ({"text": TEXT, "label": [[1.0, 2.5, "a"]]}, "must be an integer"),
        ({"text": TEXT, "label": [["1", "2", "a"]]}, "must be an integer"),
        ({"text": TEXT, "label": [[1, 2]]}, r"label\[0\]"),
        ({"text": TEXT, "label": "PER"}, "“label” must be a list"),
        ({"text": ["a", "b"], "label": []}, "“text” must be a text"),
        ({"label": []}, "“text” is missing"),
        (
            {"text": TEXT, "entities": [{"start_offset": 0, "end_offset": 6, "label": "a", "text": "Văn"}]},
            "does not match",
        ),
        ({"text": TEXT, "label": [[0, 6, "a"]], "quote": ["Văn"]}, "does not match"),
        ({"text": TEXT, "label": [], "id": [1]}, "“id” must be"),
        (b'{"text":"abc","text":"xyz","label":[]}', "“text” is a duplicate"),
        (b'{"text":"a\\ud800b","label":[]}', "lone surrogate"),
        (b'{"text":"abc","label":[[NaN,Infinity,"a"]]}', "NaN is not a number"),
        (b'{"text":"abc","label":[],"deep":' + b"[" * 120 + b"]" * 120 + b"}", "nested too deeply"),
        (b'{"text":"abc","label":[],"deep":' + b"[" * 50_000 + b"]" * 50_000 + b"}", "nested too deeply"),
    ],
)
def test_what_is_wrong_is_refused_and_named(
    tmp_path: Path, line: dict[str, Any] | bytes, reason: str
) -> None:
    with pytest.raises(BadLine, match=f"spans.jsonl, line 2: .*{reason}"):
        read(tmp_path, {"text": TEXT, "label": []}, line)


def test_texts_that_no_project_holds(tmp_path: Path) -> None:
    for text in ("", "a\x00b"):
        with pytest.raises(Refused, match="line 1"):
            read(tmp_path, {"text": text, "label": []})
