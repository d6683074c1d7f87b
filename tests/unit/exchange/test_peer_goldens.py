"""Files that doccano and Label Studio wrote, read by us; and ours, which they have read, still written so."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from tests.support import formats
from tests.unit.exchange.test_peer_formats import edge_stories

from storymark.exchange import entries
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import Format, ReadOptions, ReadStory, Source

PEERS = Path(__file__).parents[2] / "data" / "peers"
NFD = unicodedata.normalize("NFD", "tách dấu")
QUOTES = [
    {("xin hủy hợp đồng", "claim"), ("hủy hợp đồng 😀", "complaint"), ("khó khăn", "complaint")},
    {("理赔太慢了", "complaint"), ("安慰她", "empathy")},
    {("cảm ơn", "empathy")},
    {("乙𠀀", "claim"), ("tư vấn tài chính", "financial advice")},
    {(NFD, "claim")},
    set(),
]


def read(name: str, format_: Format) -> list[ReadStory]:
    source = Source(PEERS / name, name)
    assert Registry().detect(source, is_picked=True) is format_
    assert format_.read is not None
    return list(format_.read(source, ReadOptions()))


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("doccano_spans.jsonl", entries.DOCCANO),
        ("doccano_relations.jsonl", entries.DOCCANO),
        ("label_studio.json", entries.LABEL_STUDIO),
        ("label_studio_min.json", entries.LABEL_STUDIO),
    ],
)
def test_what_they_wrote_is_read_whole(name: str, format_: Format) -> None:
    stories = read(name, format_)
    people = [{(tag.quote, tag.label) for tag in story.tags if tag.kind != "model"} for story in stories]
    assert people == QUOTES
    assert stories[2].text == "dòng một\r\ndòng hai: cảm ơn"
    assert json.loads(stories[0].meta)["source"] == "báo"


def test_relations_of_doccano_are_counted_and_comments_kept() -> None:
    first = read("doccano_relations.jsonl", entries.DOCCANO)[0]
    assert "1 relation(s) left out; a project has none" in first.notes
    assert json.loads(read("doccano_spans.jsonl", entries.DOCCANO)[0].meta)["Comments"] == ["xem lại 备注"]


def test_texts_of_doccano_have_labels_on_the_whole() -> None:
    stories = read("doccano_texts.jsonl", entries.DOCCANO)
    assert [[own.label for own in story.story_labels] for story in stories[:2]] == [
        ["claim", "complaint"],
        ["complaint", "empathy"],
    ]


def test_annotations_of_label_studio_have_layers_and_choices() -> None:
    stories = read("label_studio.json", entries.LABEL_STUDIO)
    assert [(layer.kind, layer.status, layer.time_ms) for layer in stories[1].layers] == [
        ("gold", "done", 8400)
    ]
    assert [[own.label for own in story.story_labels] for story in stories[:3]] == [["buồn"], ["buồn"], []]


@pytest.mark.parametrize(
    ("name", "saw", "format_"),
    [
        ("ours_doccano.jsonl", "doccano_saw.jsonl", entries.DOCCANO),
        ("ours_doccano_relations.jsonl", "doccano_relations_saw.jsonl", entries.DOCCANO_RELATIONS),
    ],
)
def test_doccano_saw_every_edge_case_of_ours(name: str, saw: str, format_: Format, tmp_path: Path) -> None:
    outs = formats.held(edge_stories(), format_)
    formats.write(outs, format_, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (PEERS / name).read_bytes()

    seen = [json.loads(line) for line in (PEERS / saw).read_bytes().split(b"\n") if line]
    assert len(seen) == len(outs) == 18
    for out, example in zip(outs, seen, strict=True):
        assert example["text"] == out.story.text
        assert example["spans"] == sorted([t.tag.start, t.tag.end, t.tag.label] for t in out.tags)


def test_label_studio_gave_every_edge_case_of_ours_back(tmp_path: Path) -> None:
    outs = formats.held(edge_stories(), entries.LABEL_STUDIO)
    formats.write(outs, entries.LABEL_STUDIO, tmp_path / "out.json")
    assert (tmp_path / "out.json").read_bytes() == (PEERS / "ours_label_studio.json").read_bytes()

    back = read("label_studio_back.json", entries.LABEL_STUDIO)
    assert len(back) == len(outs) == 18
    for out, story in zip(outs, back, strict=True):
        assert (story.external_id, story.text) == (out.story.external_id, out.story.text)
        assert {(t.start, t.end, t.label, t.id) for t in story.tags} == {
            (t.tag.start, t.tag.end, t.tag.label, t.tag.id) for t in out.tags
        }
