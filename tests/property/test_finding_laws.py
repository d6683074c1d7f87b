"""Search against an oracle that folds both sides: slower, and with no way back to the untouched text."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from tests.support.odd_text import ODD_TEXTS

from storymark.domain.finding import CASE, FOLDS, FORM, MARKS, Finder

# Letters that one-to-one folding does right, so that the simple oracle is right too.
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ理赔金客户 .,😀𠮷"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
syllable = st.tuples(st.sampled_from(LETTERS), st.sampled_from(TONES)).map(
    lambda pair: "".join(pair) if pair[0].isalpha() and pair[0].isascii() else pair[0]
)
spelt = st.tuples(st.lists(syllable, min_size=0, max_size=30), st.sampled_from(("NFC", "NFD"))).map(
    lambda pair: unicodedata.normalize(pair[1], "".join(pair[0]))
)
folds = st.frozensets(st.sampled_from(FOLDS))


def plain(text: str, overlooked: frozenset[str]) -> str:
    text = unicodedata.normalize("NFD", text)
    if CASE in overlooked:
        text = text.casefold()
    if MARKS in overlooked:
        text = "".join(c for c in text if not unicodedata.combining(c)).replace("đ", "d").replace("Đ", "D")
    return text


def clusters(text: str) -> list[str]:
    """Letters with their marks: what a hit is made of."""
    found: list[str] = []
    for char in text:
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


@given(spelt, spelt, st.data())
def test_hits_are_what_folding_both_sides_finds(text: str, other: str, data: st.DataObject) -> None:
    overlooked = data.draw(
        st.sampled_from([frozenset({FORM}), frozenset({FORM, CASE}), frozenset({FORM, MARKS, CASE})])
    )
    query = data.draw(
        st.sampled_from([*(clusters(text) or ["x"]), "理赔", "an", *([other] if other else [])])
    )
    if unicodedata.combining(query[0]):
        return
    wanted = [plain(c, overlooked) for c in clusters(unicodedata.normalize("NFC", query))]
    here = [plain(c, overlooked) for c in clusters(text)]
    expected = []
    at = 0
    while at + len(wanted) <= len(here):
        if here[at : at + len(wanted)] == wanted:
            expected.append(at)
            at += len(wanted)
        else:
            at += 1
    starts, position = [], 0
    for cluster in clusters(text):
        starts.append(position)
        position += len(cluster)
    found = [start for start, _ in Finder(query, folds=overlooked).spans(text)]

    assert found == [starts[index] for index in expected]


@given(st.text(max_size=40), st.text(min_size=1, max_size=6), folds)
def test_any_text_and_any_query_give_ranges_of_the_text(
    text: str, query: str, overlooked: frozenset[str]
) -> None:
    last = 0
    for start, end in Finder(query, folds=overlooked).spans(text):
        assert last <= start < end <= len(text)
        last = end


@given(st.sampled_from(sorted(ODD_TEXTS.values())), st.data(), folds)
def test_what_stands_in_a_text_is_found_in_it(
    text: str, data: st.DataObject, overlooked: frozenset[str]
) -> None:
    whole = clusters(text)
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, min(len(whole), start + 12)))
    query = "".join(whole[start:end])
    finder = Finder(query, folds=overlooked)

    assert any(True for _ in finder.spans(text))
    assert finder.literal in text


@given(spelt, st.text(alphabet="aàhiếmn理赔 \u0301", min_size=1, max_size=3))
def test_one_spelling_is_found_where_its_expression_matches(text: str, query: str) -> None:
    finder = Finder(query, folds=frozenset())
    for around in (text, f"{query}{text}{query}\u0301{query}", text.replace("a", query)):
        matches = [match.span() for match in finder._pattern.finditer(around)]
        assert list(finder.spans(around)) == matches
