"""Native JSONL, version 1: its bytes, and what its reader takes and refuses."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from tests.support.datasets import LINH, lines_of, out_stories, out_story, plain_lines, written
from tests.support.odd_text import ASTRAL, ODD_TEXTS

from storymark.assets import resource
from storymark.domain.errors import BadLine, Refused, TextHasNul
from storymark.domain.ids import story_id
from storymark.domain.ranges import Range
from storymark.domain.story import Section
from storymark.exchange import native_lines
from storymark.exchange.native_jsonl import read_native
from storymark.exchange.native_writer import write_native
from storymark.services.exchange_ports import OutStory, ReadOptions, ReadStory, WriteOptions

SCHEMA = jsonschema.Draft202012Validator(
    json.loads(resource("schemas", "storymark-1.schema.json").read_text("utf-8"))
)
TEXT = "chị xin hủy hợp đồng 😀 ."
GOOD: dict[str, Any] = {
    "schema": "storymark/1",
    "external_id": "one",
    "text": TEXT,
    "spans": [{"start": 4, "end": 7, "label": "claim", "text": "xin"}],
}


def read(tmp_path: Path, *lines: dict[str, Any] | bytes) -> list[ReadStory]:
    data = b"\n".join(
        x if isinstance(x, bytes) else json.dumps(x, ensure_ascii=False).encode() for x in lines
    )
    return list(read_native(written(tmp_path, "data.jsonl", data), ReadOptions()))


def test_the_bytes_of_a_line() -> None:
    out = out_story("chị xin .", [(4, 7, "claim")], sentences=[(0, 7)], read=[0])

    assert lines_of(out).decode() == (
        '{"schema":"storymark/1","id":"'
        + story_id("one", "chị xin .")
        + '","external_id":"one","title":"one",'
        '"language":"vi","text":"chị xin .","offset_unit":"codepoint","segmenter":"rules/1/abc",'
        '"sections":[{"name":"","start":0,"end":9}],'
        '"sentences":[{"start":0,"end":7,"origin":"segmenter"}],'
        '"spans":[{"id":"0193a000-0000-7000-8000-000000000000","start":4,"end":7,"label":"claim","text":"xin",'
        '"annotator":"Linh","annotator_id":"0193a000-0000-7000-8000-00000000000a","layer":"annotator","round":1,'
        '"origin":"manual","confidence":"","note":"","attributes":"{}","decision":"{}","label_revision":1,'
        '"created":"2026-11-23T02:00:00.000Z","updated":"2026-11-23T02:00:00.001Z"}],'
        '"story_labels":[],'
        '"layers":[{"annotator":"Linh","annotator_id":"0193a000-0000-7000-8000-00000000000a","kind":"annotator",'
        '"round":1,"status":"done","reason":"","flagged":false,"seconds":402.5,'
        '"read":[{"sentence":0,"label_revision":1}]}],'
        '"split":"","meta":"{}"}\n'
    )


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_a_story_is_one_line_for_every_reader(name: str) -> None:
    data = lines_of(out_story(ODD_TEXTS[name])).decode()

    (line,) = data.splitlines()
    assert json.loads(line)["text"] == ODD_TEXTS[name]
    for char in "\x85\u2028\u2029":
        line = line.replace(f"\\u{ord(char):04x}", char)
    assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_seconds_are_always_a_float() -> None:
    line = lines_of(out_story(TEXT)).replace(b"402.5", b"402.0")

    assert isinstance(plain_lines(line)[0]["layers"][0]["seconds"], float)


@given(out_stories())
@settings(max_examples=60)
def test_every_line_fits_the_json_schema(out: OutStory) -> None:
    for unit in ("story", "sentence"):
        for offset_unit in ("codepoint", "utf16", "utf8"):
            for line in plain_lines(lines_of(out, unit=unit, offset_unit=offset_unit)):
                SCHEMA.validate(line)


def test_the_json_schema_names_the_fields_in_their_order() -> None:
    parts = {
        "section": native_lines.SectionPart,
        "sentence": native_lines.SentencePart,
        "span": native_lines.SpanPart,
        "story_label": native_lines.StoryLabelPart,
        "layer": native_lines.LayerPart,
        "read": native_lines.ReadPart,
    }
    schema = SCHEMA.schema

    assert list(schema["properties"]) == list(native_lines.StoryLine.__struct_encode_fields__)
    for name, part in parts.items():
        assert list(schema["$defs"][name]["properties"]) == list(part.__struct_encode_fields__), name


@given(out_stories())
@settings(max_examples=60)
def test_offsets_in_other_units_mark_the_same_text(out: OutStory) -> None:
    for line in plain_lines(lines_of(out, offset_unit="utf16")):
        units = line["text"].encode("utf-16-le")
        for span in line["spans"]:
            assert units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == span["text"]
    for line in plain_lines(lines_of(out, offset_unit="utf8")):
        for part in (*line["spans"], *line["sentences"]):
            quote = line["text"].encode()[part["start"] : part["end"]].decode()
            assert quote == part.get("text", quote)


@given(out_stories())
@settings(max_examples=60)
def test_by_sentence_every_part_of_a_tag_stands_where_it_belongs(out: OutStory) -> None:
    story, sentences = out.story, out.story.sentences
    assert sentences is not None
    lines = plain_lines(b"".join(write_native(out, WriteOptions("sentence"))))

    assert [line["sentence"] for line in lines] == list(range(len(sentences)))
    for line, place in zip(lines, sentences, strict=True):
        assert line["story"] == story.id
        assert line["text"] == story.text[place.start : place.end]
        wanted = {tag.tag.id: tag.tag.span.intersection(place) for tag in out.tags}
        found = {
            span["id"]: Range(span["start"] + place.start, span["end"] + place.start)
            for span in line["spans"]
        }
        assert found == {identity: part for identity, part in wanted.items() if part}
        assert all(line["text"][span["start"] : span["end"]] == span["text"] for span in line["spans"])


def test_a_hand_made_line_needs_little(tmp_path: Path) -> None:
    (story,) = read(tmp_path, GOOD)

    assert story.external_id == "one"
    assert [(tag.start, tag.end, tag.label, tag.quote) for tag in story.tags] == [(4, 7, "claim", "xin")]
    assert story.tags[0].annotator == story.title == ""
    assert story.sentences is None


def test_everything_that_is_written_is_read(tmp_path: Path) -> None:
    out = out_story(TEXT, [(4, 7, "claim")], sentences=[(0, 10), (10, 20)], read=[1])

    (story,) = read(tmp_path, lines_of(out).rstrip())

    assert story.sections == (Section("", 0, len(TEXT)),)
    assert list(story.sentences or ()) == [Range(0, 10), Range(10, 20)]
    assert story.tags[0]._asdict() | {"id": ""} == {
        "start": 4,
        "end": 7,
        "label": "claim",
        "quote": "xin",
        "id": "",
        "annotator": "Linh",
        "annotator_id": LINH.id,
        "kind": "annotator",
        "round": 1,
        "origin": "manual",
        "confidence": "",
        "note": "",
        "attributes": "{}",
        "decision": "{}",
        "label_revision": 1,
        "created_ms": 1_795_399_200_000,
        "updated_ms": 1_795_399_200_001,
    }
    assert story.layers[0].time_ms == 402_500
    assert story.layers[0].read == ((1, 1),)
    assert story.notes == ()


@pytest.mark.parametrize("unit", ["utf16", "utf8"])
def test_offsets_of_other_units_are_converted(tmp_path: Path, unit: str) -> None:
    out = out_story(ASTRAL, [(1, 2, "claim"), (5, 7, "empathy")])

    (story,) = read(tmp_path, lines_of(out, offset_unit=unit).rstrip())

    assert [(tag.start, tag.end) for tag in story.tags] == [(1, 2), (5, 7)]
    assert any("converted" in note for note in story.notes)


def test_unknown_fields_and_ids_that_do_not_fit_are_noted(tmp_path: Path) -> None:
    (story,) = read(tmp_path, GOOD | {"id": "f" * 64, "colour": "red"})

    assert any("id is not that of its text" in note for note in story.notes)
    assert any("colour" in note for note in story.notes)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"schema": "storymark/2"}, "schema is “storymark/2”"),
        ({"text": 5}, "“text” must be a text"),
        ({"offset_unit": "line"}, "offset_unit"),
        ({"spans": [{"start": 60, "end": 99, "label": "a"}]}, r"spans\[0\]: .*out of range"),
        ({"spans": [{"start": -4, "end": 2, "label": "a"}]}, r"spans\[0\]: .*negative"),
        ({"spans": [{"start": 7, "end": 4, "label": "a"}]}, r"spans\[0\]: .*empty"),
        ({"spans": [{"start": 4, "end": 4, "label": "a"}]}, r"spans\[0\]: .*empty"),
        ({"spans": [{"start": 1.0, "end": 2, "label": "a"}]}, "must be an integer"),
        ({"spans": [{"start": True, "end": 2, "label": "a"}]}, "must be an integer"),
        ({"spans": [{"start": 0, "end": 10**30, "label": "a"}]}, "out of range"),
        ({"spans": [{"start": 0, "end": 1, "label": ""}]}, "label is empty"),
        ({"spans": [{"start": 0, "end": 1, "label": "a\nb"}]}, "control character"),
        ({"spans": [{"start": 0, "end": 1, "label": "a" * 201}]}, "201 characters"),
        ({"spans": [{"start": 4, "end": 7, "label": "a", "text": "hủy"}]}, "“xin”, it does not match “hủy”"),
        ({"spans": [{"start": 0, "end": 1, "label": "a", "origin": "guess"}]}, "origin"),
        (
            {"spans": [{"start": 0, "end": 1, "label": "a", "attributes": "[]"}]},
            "“attributes” must be a JSON object",
        ),
        (
            {"spans": [{"start": 0, "end": 1, "label": "a", "created": "yesterday"}]},
            "“created” must be a time",
        ),
        ({"spans": [{"start": 0, "end": 1, "label": "a", "round": 0}]}, "round"),
        ({"spans": [{"id": "x", "start": 0, "end": 1, "label": "a"}] * 2}, "stands twice"),
        (
            {"sentences": [{"start": 0, "end": 9}, {"start": 5, "end": 12}]},
            r"sentences\[1\]: it begins before",
        ),
        ({"sections": [{"name": "a", "start": 0, "end": 99}]}, r"sections\[0\]"),
        ({"layers": [{"read": [{"sentence": 3}]}]}, "there is no sentence 3"),
        ({"layers": [{"seconds": -1}]}, "seconds"),
        ({"layers": [{"status": "lost"}]}, "status"),
        ({"meta": "nothing"}, "“meta” must be a JSON object"),
        ({"story": "x", "sentence": 0}, "only exports by story can be imported"),
    ],
)
def test_what_is_wrong_is_refused_and_named(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadLine, match=f"data.jsonl, line 2: .*{reason}"):
        read(tmp_path, GOOD, GOOD | {"external_id": "two"} | change)


def test_a_field_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadLine, match="“text” is a duplicate"):
        read(tmp_path, b'{"schema":"storymark/1","text":"abc","text":"xyz"}')


def test_utf16_offsets_under_another_name_are_recognised(tmp_path: Path) -> None:
    line = {
        "schema": "storymark/1",
        "text": "😀😀 An",
        "spans": [{"start": 5, "end": 7, "label": "a", "text": "An"}],
    }
    line["text"] = "😀😀 An đi"

    with pytest.raises(BadLine, match="the offsets fit in the unit utf16"):
        read(tmp_path, line)


def test_no_text_and_nul_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="line 1 is empty"):
        read(tmp_path, GOOD | {"text": " \n", "spans": []})
    with pytest.raises(TextHasNul, match="position 1"):
        read(tmp_path, GOOD | {"text": "a\x00b", "spans": []})
