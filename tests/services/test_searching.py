"""Search over a real project: order, pieces, whole Chinese words, patterns, what stands around a hit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from tests.services.conftest import ODD_TEXT, put_story

from storymark import bootstrap
from storymark.domain.errors import BadPattern, BadValue, PatternTooSlow
from storymark.domain.finding import FOLDS
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.ledger import Ledger
from storymark.services.ports import Cancelled, WordRanges
from storymark.services.searching import REGEX, WORDS, Hit, Search, SearchQuery, WordTools, details, search

ALL = frozenset(FOLDS)


def run(ledger: Ledger, text: str, **options: Any) -> list[Hit]:
    tools = options.pop("word_tools", None)
    query = SearchQuery(text, **options)
    return list(search(ledger, query, make_pattern=bootstrap.pattern_finder, word_tools=tools))


def test_hits_come_in_the_projects_order_with_untouched_offsets(ledger: Ledger) -> None:
    texts = {"b": "cảm ơn 𠮷 Cảm ơn", "a": unicodedata.normalize("NFD", "xin cảm ơn"), "c": "không có"}
    ids = {name: put_story(ledger, name, text) for name, text in texts.items()}

    hits = run(ledger, "cảm ơn")

    assert [(hit.external_id, hit.story) for hit in hits] == [
        ("b", ids["b"]),
        ("b", ids["b"]),
        ("a", ids["a"]),
    ]
    for hit in hits:
        text = texts[hit.external_id]
        assert text[hit.span.start : hit.span.end] == hit.quote
        assert hit.left == text[: hit.span.start]
        assert hit.right == text[hit.span.end :]
    assert [hit.quote for hit in run(ledger, "cam on", folds=ALL)] == [hit.quote for hit in hits]
    assert run(ledger, "cam on") == []


def test_a_literal_query_meets_no_wildcards(ledger: Ledger) -> None:
    put_story(ledger, "percent", "100% sure_thing a/b")
    put_story(ledger, "other", "100 x surething ab")

    for query in ("100%", "sure_t", "a/b"):
        assert [hit.external_id for hit in run(ledger, query, folds=frozenset())] == ["percent"]


def test_every_story_is_read_once_whatever_the_pieces(ledger: Ledger) -> None:
    for number in range(7):
        put_story(ledger, f"s{number}", f"phí {number} " + "x" * (40 * number))
    whole = [hit.external_id for hit in run(ledger, "phí")]

    found: list[str] = []
    after: tuple[int, str] | None = (-1, "")
    while after is not None:
        page = ledger.store.text_page(after=after, length=1)
        assert page.scanned == len(page.texts) <= 1
        found += [text.external_id for text in page.texts]
        after = page.next

    assert found == whole == [f"s{number}" for number in range(7)]


def test_only_the_asked_language_and_no_removed_story(ledger: Ledger, story: StoryId) -> None:
    assert run(ledger, "cảm ơn", folds=ALL, language="vi")
    assert run(ledger, "cảm ơn", folds=ALL, language="zh") == []


def test_tags_and_sentence_of_a_hit(ledger: Ledger, linh: Annotator, story: StoryId) -> None:
    start = ODD_TEXT.index("ngon")
    tagged = annotating.tag(
        ledger, annotator=linh, story=story, span=Range(start - 4, start + 2), label="claim"
    )
    hits = run(ledger, "ngon") + run(ledger, "chị")

    known = details(ledger, hits)

    assert [d.tags for d in known] == [(tagged.tag,), ()]
    assert [d.sentence for d in known] == [0, 0]


def test_regular_expressions(ledger: Ledger) -> None:
    put_story(ledger, "n", "20 triệu và 3 triệu rưỡi, Triệu 7")

    assert [hit.quote for hit in run(ledger, r"\d+ triệu", mode=REGEX, folds=frozenset())] == [
        "20 triệu",
        "3 triệu",
    ]
    assert len(run(ledger, "triệu", mode=REGEX, folds=frozenset({"case"}))) == 3
    assert run(ledger, "x*", mode=REGEX) == []  # nothing is no hit


def test_a_wrong_pattern_and_one_that_does_not_end_are_refused(ledger: Ledger) -> None:
    put_story(ledger, "long", "a" * 60 + "b")

    with pytest.raises(BadPattern, match="no regular expression"):
        run(ledger, "(", mode=REGEX)
    with pytest.raises(PatternTooSlow, match="takes too long"):
        run(ledger, r"(?:a|aa|a\w)+$(?<=c)", mode=REGEX)


@pytest.mark.parametrize(
    "query", [SearchQuery(""), SearchQuery("x", mode="fuzzy"), SearchQuery("x", folds=frozenset({"tone"}))]
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(ledger: Ledger, query: SearchQuery) -> None:
    with pytest.raises(BadValue):
        Search(ledger, query)


class _Words:
    """A segmenter that knows one long word."""

    def request(self, text: str, sentences: Any, **_: Any) -> Future[WordRanges]:
        done: Future[WordRanges] = Future()
        words = []
        for sentence in sentences:
            at = sentence.start
            while at < sentence.end:
                length = 3 if text.startswith("理赔款", at) else 2 if text.startswith("理赔", at) else 1
                words.append(Range(at, at + length))
                at += length
        done.set_result(WordRanges(words))
        return done

    def warm(self, language: str) -> None: ...

    def close(self) -> None: ...


def test_a_part_of_a_chinese_word_is_no_whole_word(ledger: Ledger) -> None:
    put_story(ledger, "zh", "理赔款到账。申请理赔。理赔")
    tools = WordTools(bootstrap.sentence_cutter(), _Words())

    assert [hit.span.start for hit in run(ledger, "理赔")] == [0, 8, 11]
    assert [hit.span.start for hit in run(ledger, "理赔", mode=WORDS, word_tools=tools)] == [8, 11]


def test_vietnamese_words_are_told_by_blanks_alone(ledger: Ledger) -> None:
    put_story(ledger, "vi", "khách hàng của kháchx")
    tools = WordTools(bootstrap.sentence_cutter(), _Words())

    assert [hit.span.start for hit in run(ledger, "khách", mode=WORDS, word_tools=tools)] == [0]


def test_a_search_can_be_stopped(ledger: Ledger, story: StoryId) -> None:
    def stop(done: int, total: int, note: str) -> None:
        assert (done, total) == (1, 1)
        raise Cancelled

    def stopped() -> Iterator[Hit]:
        return search(ledger, SearchQuery("x"), progress=stop)

    with pytest.raises(Cancelled):
        list(stopped())
