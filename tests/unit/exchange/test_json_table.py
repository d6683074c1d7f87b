"""JSON and JSONL of any fields: the text found or asked for, all else kept; bad lines told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.datasets import written

from storymark.domain.errors import BadValue, NeedsConsent, Refused
from storymark.exchange.json_table import columns_of_json, read_json_table
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import BadPart, ReadOptions, ReadStory

LONG = "chị nói rằng chị muốn hủy hợp đồng bảo hiểm ngay hôm nay"


def lines(*fields: dict[str, Any]) -> str:
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in fields)


def stories(folder: Path, content: str | bytes, name: str = "a.jsonl", **options: Any) -> list[ReadStory]:
    source = written(folder, name, content)
    found = Registry().detect(source, is_picked=True)
    assert found is not None
    assert found.name == "json"
    return list(read_json_table(source, ReadOptions(**options)))


def test_text_alone_is_a_story(tmp_path: Path) -> None:
    first, second = stories(
        tmp_path, lines({"text": "một 😀"}, {"id": 7, "text": "hai\r\n", "nguồn": {"n": 1.5}})
    )

    assert (first.external_id, first.text, first.meta) == ("a-1", "một 😀", "{}")
    assert (second.external_id, second.text) == ("7", "hai\r\n")
    assert json.loads(second.meta) == {"nguồn": {"n": 1.5}}


def test_a_first_text_longer_than_the_head_of_a_file(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, lines({"text": "ạ" * 70_000, "url": "x"}))
    assert json.loads(story.meta) == {"url": "x"}


def test_a_list_is_read_like_lines(tmp_path: Path) -> None:
    content = json.dumps([{"story": "một", "title": "a\nb", "language": "VI"}, {"story": "hai", "key": "k"}])
    first, second = stories(tmp_path, content, "a.json")
    assert (first.external_id, first.title, first.language) == ("a-1", "a b", "vi")
    assert (second.where[-6:], second.external_id) == ("item 2", "k")


def test_labels_of_texts_and_spans(tmp_path: Path) -> None:
    content = lines(
        {"content": "hủy 😀 ngay", "label": ["vui", "buồn", "vui"], "annotator": "Linh"},
        {"content": "hủy 😀 ngay", "spans": [{"start": 6, "end": 10, "label": "claim", "text": "ngay"}]},
        {"content": "hủy 😀 ngay", "label": [[0, 3, "claim"]], "annotator": "Linh"},
        {"content": "hủy 😀 ngay", "label": 3},
    )
    whole, objects, triples, number = stories(tmp_path, content)

    assert [(own.label, own.annotator) for own in whole.story_labels] == [("vui", "Linh"), ("buồn", "Linh")]
    assert [(tag.quote, tag.label) for tag in objects.tags] == [("ngay", "claim")]
    assert [(tag.quote, tag.annotator) for tag in triples.tags] == [("hủy", "Linh")]
    assert json.loads(number.meta) == {"label": 3}


def test_fields_are_chosen_and_the_longest_only_proposed(tmp_path: Path) -> None:
    content = lines({"câu": LONG, "số": 7, "text_id": "x"})
    with pytest.raises(NeedsConsent, match="--columns text=câu"):
        stories(tmp_path, content)
    (agreed,) = stories(tmp_path, content, has_consent=True)
    assert "the column “câu” was taken as the text" in agreed.notes
    (story,) = stories(tmp_path, content, columns={"text": "câu", "id": "số"})
    assert (story.text, story.external_id, json.loads(story.meta)) == (LONG, "7", {"text_id": "x"})
    with pytest.raises(BadValue, match="one of the columns"):
        stories(tmp_path, content, columns={"text": "không"})


def test_the_fields_can_be_seen_before_they_are_chosen(tmp_path: Path) -> None:
    content = lines({"câu": LONG}, {"n": [1, 2], "id": None}, {"id": "k"})
    found = columns_of_json(written(tmp_path, "a.jsonl", content), ReadOptions())
    assert (found.names, found.first, found.roles) == (
        ("câu", "n", "id"),
        (LONG, "[1, 2]", "k"),
        {"id": "id"},
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"text":"a"}\n{"body":"b"}\n', "line 2.*“text” is missing"),
        ('{"text":"a"}\n{"text":3}\n', "line 2.*must be a text"),
        ('{"text":"a"}\n{"text":"a","text":"b"}\n', "line 2.*duplicate"),
        ('{"text":"a"}\n{"text":"a"\n', "line 2.*ends too early"),
        ('{"text":"a"}\n{"text":"\\ud800"}\n', "surrogate"),
        ('{"text":"a","x":"\\ud800"}\n', "no Unicode text|surrogate"),
        ('{"text":"a\\u0000"}\n', "NUL"),
        ('{"text":" "}\n', "empty"),
        ('{"text":"abc","spans":[{"start":0,"end":9,"label":"x"}]}\n', "out of range"),
        ('{"text":"abc","x":' + "[" * 200 + "]" * 200 + "}\n", "nested too deeply"),
    ],
)
def test_bad_lines(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        list(read_json_table(written(tmp_path, "a.jsonl", content), ReadOptions()))


def test_bad_lines_are_put_aside_on_request_the_first_one_too(tmp_path: Path) -> None:
    aside: list[BadPart] = []

    def take(part: BadPart) -> bool:
        aside.append(part)
        return True

    found = stories(tmp_path, '{"text":\n' + lines({"text": "một"}, {"text": ""}), put_aside=take)
    assert [story.text for story in found] == ["một"]
    assert [part.line for part in aside] == [1, 3]
