"""Some tags of a layer by place: what a long story is first shown with."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.stores import add_story, make_layer, make_tag, odd_story

from storymark.domain.ids import LayerId
from storymark.domain.ranges import Range
from storymark.domain.tags import tag_order
from storymark.storage.store import SqlStore

edges = st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda e: (e[0], e[0] + e[1]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(edges, max_size=12), wanted=edges)
def test_tags_that_touch_a_range(
    store: SqlStore, spans: list[tuple[int, int]], wanted: tuple[int, int]
) -> None:
    story = odd_story("all")
    layer = make_layer(store, story.id)
    tags = [make_tag(layer.id, start, end, story.text) for start, end in dict.fromkeys(spans)]
    try:
        with store.transaction():
            add_story(store, story, layers=[layer], tags=tags)
            near = store.tags_touching(layer.id, Range(*wanted))
            assert near == sorted((t for t in tags if t.span.overlaps(Range(*wanted))), key=tag_order)
            assert store.tag_count(layer.id) == len(tags)
            raise _TakeBack
    except _TakeBack:
        pass


def test_a_layer_that_is_not_there_has_none(store: SqlStore) -> None:
    assert store.tag_count(LayerId("nobody")) == 0
    assert store.tags_touching(LayerId("nobody"), Range(0, 9)) == []


class _TakeBack(Exception):
    pass
