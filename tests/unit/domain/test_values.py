"""Ids, clocks, sentences, people, ranges."""

import pickle
import uuid

import pytest

from storymark.domain.clock import HybridClock, hlc_ms, iso_utc, parse_iso_utc
from storymark.domain.errors import EmptyName, SpanEmpty, SpanOutside, UnknownLabel
from storymark.domain.ids import layer_id, new_id, story_id
from storymark.domain.people import clean_name, name_key
from storymark.domain.ranges import Range, cover, index_at, index_near, touching
from storymark.domain.sentences import Sentences
from storymark.domain.tags import check_span


def test_new_ids_are_version_7_and_grow() -> None:
    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert {uuid.UUID(i).version for i in ids} == {7}
    assert {uuid.UUID(i).variant for i in ids} == {uuid.RFC_4122}


def test_a_story_id_is_the_hash_of_name_and_text() -> None:
    import hashlib

    assert story_id("a", "é") == hashlib.sha256(b"a\x00\xc3\xa9").hexdigest()
    assert story_id("ab", "c") != story_id("a", "bc")


def test_a_layer_has_one_id_on_every_laptop() -> None:
    project = "0193a000-0000-7000-8000-000000000000"
    assert layer_id(project, "s", "p") == layer_id(project, "s", "p")
    assert layer_id(project, "s", "p") != layer_id(project, "s", "p", round_=2)


def test_a_layers_id_is_a_uuid_of_version_5_in_the_projects_namespace() -> None:
    for _ in range(50):
        project, story = new_id(), new_id()
        expected = uuid.uuid5(uuid.UUID(project), f"{story}|Bảo|annotator|1")
        assert layer_id(project, story, "Bảo") == str(expected)


def test_the_clock_never_goes_back() -> None:
    now = iter([1000, 999, 999, 2000])
    clock = HybridClock(0, lambda: next(now))
    times = [clock.next() for _ in range(4)]
    assert times == sorted(set(times))
    assert [hlc_ms(t) for t in times] == [1000, 1000, 1000, 2000]
    clock.saw(1 << 40)
    assert HybridClock(1 << 40, lambda: 5).next() == (1 << 40) + 1


def test_times_are_written_with_milliseconds_and_read_back() -> None:
    assert iso_utc(1_795_399_200_007) == "2026-11-23T02:00:00.007Z"
    assert parse_iso_utc("2026-11-23T02:00:00.007Z") == 1_795_399_200_007
    assert parse_iso_utc("2026-11-23T09:00:00.007+07:00") == 1_795_399_200_007
    with pytest.raises(ValueError, match="zone"):
        parse_iso_utc("2026-11-23T02:00:00")


def test_sentences_pack_and_find() -> None:
    sentences = Sentences([Range(0, 5), Range(6, 9), Range(9, 12)], segmenter="s/1/x", manual={1})
    assert Sentences.unpacked(sentences.packed(), segmenter="s/1/x", manual={1}) == sentences
    assert [sentences.at(i) for i in (0, 4, 5, 6, 9, 11, 12)] == [0, 0, None, 1, 2, 2, None]
    assert [sentences.near(i) for i in (0, 5, 6, 50)] == [0, 0, 1, 2]
    assert list(sentences.touching(Range(4, 9))) == [0, 1]
    assert list(sentences.touching(Range(5, 6))) == []
    assert sentences[-1] == Range(9, 12)
    assert sentences[1:] == [Range(6, 9), Range(9, 12)]


def test_ranges() -> None:
    ranges = [Range(0, 3), Range(5, 8)]
    assert [index_at(ranges, p) for p in (0, 2, 3, 5, 8)] == [0, 0, None, 1, None]
    assert [index_near(ranges, p) for p in (0, 4, 9)] == [0, 0, 1]
    assert list(touching(ranges, Range(2, 6))) == [0, 1]
    assert list(touching(ranges, Range(3, 5))) == []
    assert cover([Range(4, 6), Range(1, 2)]) == Range(1, 6)
    assert cover([]) is None
    assert Range(0, 4).intersection(Range(4, 5)) is None
    assert Range(0, 4).intersection(Range(2, 9)) == Range(2, 4)


def test_names_are_one_name_in_every_spelling() -> None:
    assert name_key("Linh Đặng") == name_key("LINH ĐẶNG")
    assert clean_name("  Linh \n Đặng ") == "Linh Đặng"
    with pytest.raises(EmptyName):
        clean_name(" \t")


def test_spans_are_checked_against_the_text() -> None:
    check_span(Range(0, 3), length=3)
    for start, end in ((0, 4), (-1, 2), (4, 4)):
        with pytest.raises(SpanOutside):
            check_span(Range(start, end), length=3)
    for start, end in ((2, 2), (2, 1)):
        with pytest.raises(SpanEmpty):
            check_span(Range(start, end), length=3)


def test_an_error_says_its_sentence_and_crosses_a_process() -> None:
    error = UnknownLabel(label="<b>x")
    assert str(error) == "There is no label “<b>x” in this project’s label set; nothing was changed."
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (UnknownLabel, str(error))
