"""Tags found by place."""

from storymark.domain.ranges import Range
from storymark.ui.reader.shown import ShownTag, reading_order
from storymark.ui.reader.tag_index import TagIndex


def tag(name: str, start: int, end: int, label: str = "claim") -> ShownTag:
    return ShownTag(name, start, end, label)


TAGS = [tag("a", 0, 4), tag("b", 2, 9), tag("c", 4, 6), tag("story", 0, 1000), tag("d", 500, 510)]


def ids(tags: list[ShownTag]) -> list[str]:
    return [t.id for t in tags]


def test_touching_gives_what_shares_a_character_in_reading_order() -> None:
    index = TagIndex(TAGS)
    assert ids(index.touching(Range(3, 5))) == ["a", "story", "b", "c"]
    assert ids(index.touching(Range(9, 500))) == ["story"]
    assert ids(index.touching(Range(509, 510))) == ["story", "d"]
    assert index.touching(Range(1000, 1001)) == []


def test_at_gives_the_shortest_first() -> None:
    assert ids(TagIndex(TAGS).at(5)) == ["c", "b", "story"]


def test_changing_a_tag_replaces_it() -> None:
    index = TagIndex(TAGS)
    former = index.put(tag("d", 20, 700, "empathy"))
    assert former is not None
    assert former.start == 500
    assert len(index) == 5
    assert ids(index.touching(Range(505, 506))) == ["story", "d"]
    assert index.get("d") == tag("d", 20, 700, "empathy")


def test_removing_twice_is_harmless() -> None:
    index = TagIndex(TAGS)
    assert index.remove("b") == tag("b", 2, 9)
    assert index.remove("b") is None
    assert "b" not in index
    assert ids(index.touching(Range(3, 5))) == ["a", "story", "c"]


def test_walking_visits_every_tag_once_both_ways() -> None:
    index = TagIndex(TAGS)
    wanted = ids(sorted(TAGS, key=reading_order))
    walked, at = [], index.first()
    while at is not None:
        walked.append(at.id)
        at = index.after(reading_order(at))
    assert walked == wanted
    back, at = [], index.last()
    while at is not None:
        back.append(at.id)
        at = index.before(reading_order(at))
    assert back == wanted[::-1]


def test_the_same_label_on_the_same_words_is_found() -> None:
    index = TagIndex(TAGS)
    assert index.find(Range(2, 9), "claim") == tag("b", 2, 9)
    assert index.find(Range(2, 9), "empathy") is None
    assert index.find(Range(2, 8), "claim") is None


def test_an_empty_index_answers_nothing() -> None:
    index = TagIndex()
    assert (index.first(), index.last(), index.touching(Range(0, 9)), index.get(None)) == (
        None,
        None,
        [],
        None,
    )
