"""Web annotations as other programs write them: pages, collections, lists; positions, quotes, or both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.datasets import written

from storymark.domain.errors import BadItem, FileMissing, Refused
from storymark.exchange import entries
from storymark.exchange.registry import Registry
from storymark.exchange.web_annotation import read_web_annotation
from storymark.services.exchange_ports import ReadOptions, ReadStory

TEXT = "😀 Bà Bưởi xin hủy hợp đồng. Bà Bưởi chờ."
START = TEXT.index("hủy")
END = START + len("hủy hợp đồng")


def position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def quoted(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def annotation(selector: Any, **more: Any) -> dict[str, Any]:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "tagging",
        "body": {"type": "TextualBody", "value": "claim"},
        "target": {"source": "http://example.org/stories/a.txt", "selector": selector},
        **more,
    }


def stories(folder: Path, page: Any, text: str = TEXT) -> list[ReadStory]:
    written(folder, "a.txt", text)
    return list(read_web_annotation(written(folder, "a.jsonld", json.dumps(page)), ReadOptions()))


def one(folder: Path, *annotations: dict[str, Any]) -> ReadStory:
    (story,) = stories(folder, {"type": "AnnotationPage", "items": list(annotations)})
    return story


@pytest.mark.parametrize(
    "shape",
    [
        lambda item: item,
        lambda item: [item],
        lambda item: {"type": "AnnotationPage", "items": [item]},
        lambda item: {"type": "AnnotationCollection", "first": {"items": [item]}},
    ],
    ids=["one", "list", "page", "collection"],
)
def test_every_shape_of_a_file(tmp_path: Path, shape: Any) -> None:
    (story,) = stories(tmp_path, shape(annotation(position(START, END))))
    assert [(tag.quote, tag.label) for tag in story.tags] == [("hủy hợp đồng", "claim")]
    assert (story.external_id, story.text) == ("a", TEXT)


def test_units_of_browsers_are_found_by_the_quotes(tmp_path: Path) -> None:
    shifted = annotation([position(START + 1, END + 1), quoted("hủy hợp đồng")])
    story = one(tmp_path, shifted)
    assert [(tag.start, tag.quote) for tag in story.tags] == [(START, "hủy hợp đồng")]
    assert story.notes == ("offsets converted from UTF-16 units to code points, as all quotes show",)


def test_a_quote_alone_finds_its_one_place(tmp_path: Path) -> None:
    story = one(
        tmp_path,
        annotation(quoted("Bà Bưởi", suffix=" chờ")),
        annotation(quoted("Bà Bưởi")),
        annotation(quoted("không có")),
        annotation({"type": "SvgSelector"}),
    )
    assert [tag.start for tag in story.tags] == [TEXT.rindex("Bà")]
    assert story.notes == (
        "1 target(s) that are no place in a text left out",
        "2 annotation(s) whose quote stands in no place or in several left out",
    )


def test_bodies_creators_and_times(tmp_path: Path) -> None:
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
        {"type": "TextualBody", "purpose": "classifying", "value": "gấp"},
        {"type": "TextualBody", "purpose": "commenting", "value": "xem lại"},
    ]
    story = one(
        tmp_path,
        annotation(
            position(START, END), body=bodies, creator={"type": "Person", "nickname": "Linh"},
            created="2026-01-28T12:00:00Z", modified="bad",
        ),
        annotation(position(0, 1), creator={"type": "Software", "name": "m1"}, bodyValue="x"),
        annotation(position(0, 1), motivation="commenting"),
    )  # fmt: skip
    assert [(t.label, t.annotator, t.note, t.created_ms, t.kind) for t in story.tags] == [
        ("claim", "Linh", "xem lại", 1_769_601_600_000, "annotator"),
        ("gấp", "Linh", "xem lại", 1_769_601_600_000, "annotator"),
        ("claim", "m1", "", 0, "model"),
    ]
    assert story.notes == ("1 annotation(s) without a tag left out",)


def test_a_pair_in_a_folder_is_one_story(tmp_path: Path) -> None:
    stories(tmp_path, annotation(position(START, END)))
    written(tmp_path, "b.txt", "khác")
    written(tmp_path, "c.jsonld", '{"@context": "https://schema.org"}')
    found = [
        (source.path.name, Registry().detect(source, is_picked=picked))
        for source, picked in Registry().expand([tmp_path])
    ]
    assert found == [("a.jsonld", entries.WEB_ANNOTATION), ("b.txt", entries.PLAIN), ("c.jsonld", None)]


def test_the_text_is_looked_for_in_this_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    written(tmp_path, "secret.txt", TEXT)
    item = annotation(position(START, END), target={"source": "../secret.txt", "selector": position(0, 1)})
    source = written(folder, "x.jsonld", json.dumps(item))
    with pytest.raises(FileMissing, match="secret"):
        list(read_web_annotation(source, ReadOptions()))


@pytest.mark.parametrize(
    ("item", "says"),
    [
        (annotation(position(START, 999)), "out of range"),
        (annotation([position(0, 1), quoted("x")]), "does not match"),
        (annotation({"type": "TextPositionSelector", "start": "0", "end": 1}), "integers"),
        (annotation(position(0, 1), body={"value": " ", "purpose": "tagging"}), "label is empty"),
        (7, "no annotation"),
    ],
)
def test_bad_annotations(tmp_path: Path, item: Any, says: str) -> None:
    with pytest.raises(BadItem, match=says):
        stories(tmp_path, [item])


def test_what_is_no_json(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="ends too early"):
        list(read_web_annotation(written(tmp_path, "a.jsonld", '{"a":'), ReadOptions()))
    with pytest.raises(Refused, match="nested too deeply"):
        list(read_web_annotation(written(tmp_path, "a.jsonld", "[" * 9000), ReadOptions()))
