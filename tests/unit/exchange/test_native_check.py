"""The check of a dataset: silent on what we write, and it names every kind of damage."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.support.datasets import lines_of, out_stories, out_story, written

from storymark.exchange.native_check import PROBLEMS_KEPT, check_native
from storymark.services.exchange_ports import Checked, OutStory
from storymark.services.ports import Cancelled, no_progress

TEXT = "chị xin hủy hợp đồng ."
OUT = out_story(TEXT, [(4, 7, "claim"), (8, 11, "claim")], sentences=[(0, 20)], read=[0])
GOOD = lines_of(OUT)


def checked(folder: Path, data: bytes) -> Checked:
    return check_native(written(folder, "data.jsonl", data).path, no_progress, "")


@given(out_stories())
@settings(max_examples=60)
@pytest.mark.parametrize("unit", ["story", "sentence"])
@pytest.mark.parametrize("offset_unit", ["codepoint", "utf16", "utf8"])
def test_what_we_write_is_right(
    tmp_path_factory: pytest.TempPathFactory, unit: str, offset_unit: str, out: OutStory
) -> None:
    data = lines_of(out, unit=unit, offset_unit=offset_unit)

    assert checked(tmp_path_factory.mktemp("check"), data).problems == ()


def test_counts(tmp_path: Path) -> None:
    other = out_story("客户说:理赔太慢了。", [(0, 2, "empathy")], external_id="two", sentences=[(0, 10)])

    counts = checked(tmp_path, lines_of(OUT, other)).counts

    assert (counts.lines, counts.stories, counts.sentences, counts.layers) == (2, 2, 2, 2)
    assert (counts.tags, counts.spans) == (3, 3)
    assert counts.labels == {"claim": 2, "empathy": 1}
    assert counts.annotators == {"Linh": 3}
    assert counts.segmenters == {"rules/1/abc": 2}


def test_a_tag_over_two_sentences_counts_once(tmp_path: Path) -> None:
    out = out_story(TEXT, [(4, 15, "claim")], sentences=[(0, 10), (11, 22)])

    found = checked(tmp_path, lines_of(out, unit="sentence"))

    assert (found.counts.lines, found.counts.tags, found.counts.spans) == (2, 1, 2)
    assert found.unit == "sentence"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (b'"meta":"{}"', b'"Meta":"{}"', "line 1: “meta” is missing"),
        (b'"note":"",', b'"note":"","extra":1,', "line 1: “spans[0].extra” is not a field"),
        (b'"split":"","meta":"{}"', b'"meta":"{}","split":""', "line 1: the fields of the line are not in"),
        (b'"start":4,"end":7', b'"start":5,"end":7', "it does not match “xin”"),
        (b'"start":4,"end":7', b'"start":4,"end":700', "out of range"),
        (b'"label":"claim"', b'"label":7', "“spans[0].label” must be a text"),
        ("hủy hợp".encode(), "hủy  hợp".encode(), "its id is not that of its external id and text"),
        (b'"created":"2026', b'"created":"x026', "“created” must be a time"),
        (b'"flagged":false', b'"flagged":0', "“layers[0].flagged” must be true or false"),
        (b'"round":1,"status"', b'"status"', "“layers[0].round” is missing"),
        (b'"sentence":0,', b'"sentence":9,', "there is no sentence 9"),
        (b"}\n", b"}", "does not end with a line feed"),
    ],
)
def test_damage_is_named(tmp_path: Path, old: bytes, new: bytes, problem: str) -> None:
    assert old in GOOD
    found = checked(tmp_path, GOOD.replace(old, new, 1))

    assert any(problem in told for told in found.problems), found.problems
    assert found.problem_count >= 1


def test_a_story_that_stands_twice_is_named(tmp_path: Path) -> None:
    assert "stands twice" in checked(tmp_path, GOOD + GOOD).problems[0]


def test_different_units_are_named(tmp_path: Path) -> None:
    assert "different units" in checked(tmp_path, GOOD + lines_of(OUT, unit="sentence")).problems[-1]


def test_only_the_first_problems_are_kept_but_all_are_counted(tmp_path: Path) -> None:
    found = checked(tmp_path, b"{}\n" * 100)

    assert len(found.problems) == PROBLEMS_KEPT
    assert found.problem_count == 100


def test_it_can_be_stopped(tmp_path: Path) -> None:
    def stop(done: int, total: int, note: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        check_native(written(tmp_path, "data.jsonl", GOOD).path, stop, "")
