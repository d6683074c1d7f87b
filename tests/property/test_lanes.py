"""Laws of lanes, tints and the tag index, over any set of tags."""

from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.ranges import Range
from storymark.ui.reader.lanes import assign_lanes, tinted_parts
from storymark.ui.reader.shown import ShownTag, inner_first, reading_order
from storymark.ui.reader.tag_index import TagIndex

LENGTH = 60


@st.composite
def tag_sets(draw: st.DrawFn) -> list[ShownTag]:
    edges = draw(st.lists(st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)), max_size=14))
    return [
        ShownTag(str(number), start, min(LENGTH, start + length), draw(st.sampled_from("abc")))
        for number, (start, length) in enumerate(edges)
    ]


@given(tag_sets())
def test_touching_tags_never_share_a_lane(tags: list[ShownTag]) -> None:
    lanes = assign_lanes(tags)
    for one in tags:
        for other in tags:
            if one.id < other.id and lanes[one.id] == lanes[other.id]:
                assert one.end < other.start or other.end < one.start


@given(tag_sets())
def test_a_tag_lies_below_every_tag_that_it_contains(tags: list[ShownTag]) -> None:
    lanes = assign_lanes(tags)
    for outer in tags:
        for inner in tags:
            if outer.span.contains(inner.span) and outer.span != inner.span:
                assert lanes[outer.id] > lanes[inner.id]


@given(tag_sets(), st.randoms())
def test_lanes_depend_on_the_set_alone(tags: list[ShownTag], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = tags[:]
    random.shuffle(shuffled)
    assert assign_lanes(shuffled) == assign_lanes(tags)


@given(tag_sets())
def test_exactly_the_two_shortest_tint_each_glyph(tags: list[ShownTag]) -> None:
    parts = tinted_parts(tags)
    for position in range(LENGTH):
        over = sorted((t for t in tags if t.start <= position < t.end), key=inner_first)
        tinted = {tag for tag, ranges in parts.items() if any(r.start <= position < r.end for r in ranges)}
        assert tinted == {t.id for t in over[:2]}


@given(tag_sets(), st.integers(0, LENGTH - 1), st.integers(1, 20))
def test_the_index_finds_what_a_walk_over_all_tags_finds(
    tags: list[ShownTag], start: int, length: int
) -> None:
    span = Range(start, start + length)
    wanted = sorted((t for t in tags if t.span.overlaps(span)), key=reading_order)
    assert TagIndex(tags).touching(span) == wanted


@given(tag_sets(), st.data())
def test_an_index_changed_step_by_step_equals_one_made_at_once(
    tags: list[ShownTag], data: st.DataObject
) -> None:
    index = TagIndex()
    kept: dict[str, ShownTag] = {}
    for tag in tags:
        index.put(tag)
        kept[tag.id] = tag
        if kept and data.draw(st.booleans()):
            gone = data.draw(st.sampled_from(sorted(kept)))
            assert index.remove(gone) == kept.pop(gone)
    whole = Range(0, LENGTH + 1)
    assert index.touching(whole) == TagIndex(kept.values()).touching(whole)
    assert len(index) == len(kept)
