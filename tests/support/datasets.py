"""Stories with layers and tags as an export has them, without a project; and random ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from tests.support.odd_text import ODD_TEXTS

from storymark.domain.ids import AnnotatorId, LabelKey, LayerId, TagId, story_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.domain.story_labels import StoryLabel
from storymark.domain.tags import CONFIDENCES, KINDS, ORIGINS, STATUSES, Layer, Tag
from storymark.exchange.native_writer import write_native
from storymark.services.exchange_ports import (
    OutLayer,
    OutStory,
    OutStoryLabel,
    OutTag,
    Source,
    WriteOptions,
)

LINH = Annotator(AnnotatorId("0193a000-0000-7000-8000-00000000000a"), "Linh")
MINH = Annotator(AnnotatorId("0193a000-0000-7000-8000-00000000000b"), "Minh 明")
LABELS = ("claim", "complaint", "empathy", "financial_advice")
CREATED_MS = 1_795_399_200_000  # 2026-11-23T02:00:00.000Z

Place = tuple[int, int, str]
EDGE = Path(__file__).parents[1] / "data" / "edge" / "EDGE.jsonl"


def out_story(
    text: str,
    places: Sequence[Place] = (),
    *,
    external_id: str = "one",
    sentences: Sequence[tuple[int, int]] | None = None,
    read: Sequence[int] = (),
) -> OutStory:
    """A story with tags of Linh at `places` and one layer of hers."""
    cut = [Range(0, len(text))] if sentences is None else [Range(*pair) for pair in sentences]
    story = Story(
        id=story_id(external_id, text),
        external_id=external_id,
        title=external_id,
        language="vi",
        text=text,
        sections=(Section("", 0, len(text)),),
        sentences=Sentences(cut, segmenter="rules/1/abc"),
    )
    marks = {cut[index]: 1 for index in read}
    layer = Layer(LayerId("layer"), story.id, LINH.id, status="done", time_ms=402_500, read=marks)
    tags = [
        OutTag(_tag(layer, text, place, number), layer, LINH) for number, place in enumerate(sorted(places))
    ]
    return OutStory(story, (OutLayer(layer, LINH),), tuple(tags))


def _tag(layer: Layer, text: str, place: Place, number: int) -> Tag:
    start, end, label = place
    return Tag(
        id=TagId(f"0193a000-0000-7000-8000-{number:012d}"),
        layer=layer.id,
        start=start,
        end=end,
        label=LabelKey(label),
        quote=text[start:end],
        created_ms=CREATED_MS,
        updated_ms=CREATED_MS + 1,
    )


def lines_of(*stories: OutStory, unit: str = "story", offset_unit: str = "codepoint") -> bytes:
    """What an export of the stories holds."""
    options = WriteOptions(unit, offset_unit)
    return b"".join(line for story in stories for line in write_native(story, options))


def plain_lines(data: bytes) -> list[dict[str, Any]]:
    """The lines as plain values."""
    return [json.loads(line) for line in data.split(b"\n") if line]


def written(folder: Path, name: str, data: bytes | str) -> Source:
    """A file in `folder` to be read."""
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return Source(path, name)


# --- random ones ------------------------------------------------------------------------------------------
_CHARS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
TEXTS = st.one_of(
    st.sampled_from(list(ODD_TEXTS.values())),
    st.lists(st.sampled_from(list('aă ệ。客😀𠀀\u0301\u200d\r\n\u2028"\\.')), min_size=1, max_size=40).map(
        "".join
    ),
    st.text(_CHARS, min_size=1, max_size=40),
).filter(lambda text: not text.isspace())


@st.composite
def out_stories(draw: st.DrawFn, external_id: str = "one") -> OutStory:
    """A story with random sentences, sections, layers of two people and tags that overlap and cross."""
    text = draw(TEXTS)
    edges = draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted))
    cut = [Range(a, b) for a, b in zip(edges[0::2], edges[1::2], strict=False)]
    manual = draw(st.sets(st.integers(0, max(0, len(cut) - 1)), max_size=2)) if cut else set()
    story = Story(
        id=story_id(external_id, text),
        external_id=external_id,
        title=draw(st.text(_CHARS.filter(str.isprintable), min_size=1, max_size=8).filter(str.strip)),
        language=draw(st.sampled_from(["vi", "zh", "en", "und"])),
        text=text,
        sections=_sections(draw, text),
        sentences=Sentences(cut, segmenter="rules/1/abc", manual=manual),
        meta=draw(st.sampled_from(["{}", '{"a":1,"nguồn":"报"}'])),
        split=draw(st.sampled_from(["", "train", "dev", "test"])),
    )
    layers = [
        _random_layer(draw, story, person, cut)
        for person in draw(st.sampled_from([[], [LINH], [LINH, MINH]]))
    ]
    tags = [tag for layer in layers for tag in _random_tags(draw, text, layer)]
    tags.sort(key=lambda t: (t.tag.start, t.tag.end, t.tag.label, t.annotator.name, t.tag.id))
    whole = [
        OutStoryLabel(StoryLabel(str(draw(st.uuids(version=4))), story.id, who.id, label, CREATED_MS), who)
        for who, label in draw(
            st.sets(st.tuples(st.sampled_from([LINH, MINH]), st.sampled_from(LABELS)), max_size=2).map(
                lambda chosen: sorted(chosen, key=lambda one: (one[1], one[0].name))
            )
        )
    ]
    return OutStory(story, tuple(layers), tuple(tags), story_labels=tuple(whole))


def _sections(draw: st.DrawFn, text: str) -> tuple[Section, ...]:
    middle = draw(st.integers(0, len(text)))
    if draw(st.booleans()):
        return (Section("", 0, len(text)),)
    return (Section("title", 0, middle), Section("body", middle, len(text)))


def _random_layer(draw: st.DrawFn, story: Story, person: Annotator, cut: list[Range]) -> OutLayer:
    seen = draw(st.sets(st.sampled_from(cut))) if cut else set()
    layer = Layer(
        id=LayerId(f"layer-{person.name}"),
        story=story.id,
        annotator=person.id,
        kind=draw(st.sampled_from(KINDS)) if person is MINH else "annotator",
        round=draw(st.integers(1, 3)),
        status=draw(st.sampled_from(STATUSES)),
        reason=draw(st.sampled_from(["", "quá ngắn"])),
        flagged=draw(st.booleans()),
        time_ms=draw(st.integers(0, 10**9)),
        read={span: draw(st.integers(1, 5)) for span in sorted(seen)},
    )
    return OutLayer(layer, person)


def _random_tags(draw: st.DrawFn, text: str, layer: OutLayer) -> list[OutTag]:
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.sampled_from(LABELS))
    places = draw(st.sets(spans.filter(lambda p: p[0] < p[1]), max_size=4))
    tags = []
    for start, end, label in sorted(places):
        tag = Tag(
            id=TagId(str(draw(st.uuids(version=4)))),
            layer=layer.layer.id,
            start=start,
            end=end,
            label=LabelKey(label),
            quote=text[start:end],
            note=draw(st.sampled_from(["", "ghi chú\nhai dòng", "备注 😀"])),
            confidence=draw(st.sampled_from(CONFIDENCES)),
            attributes=draw(st.sampled_from(["{}", '{"mức":"cao"}'])),
            origin=draw(st.sampled_from(ORIGINS)),
            decision=draw(st.sampled_from(["{}", '{"method":"majority"}'])),
            label_revision=draw(st.integers(1, 9)),
            created_ms=draw(st.integers(1, 4 * 10**12)),
            updated_ms=draw(st.integers(1, 4 * 10**12)),
        )
        tags.append(OutTag(tag, layer.layer, layer.annotator))
    return tags


def edge_stories() -> list[OutStory]:
    """The eighteen cases of EDGE."""
    lines = [json.loads(line) for line in EDGE.read_bytes().splitlines()]
    return [
        out_story(line["text"], [tuple(place) for place in line["label"]], external_id=line["case"])
        for line in lines
    ]
