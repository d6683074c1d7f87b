"""Laws of caret, snapping, ladder and edges over texts that break careless programs."""

from hypothesis import given
from hypothesis import strategies as st
from tests.support.odd_text import ODD_TEXTS

from storymark.domain.graphemes import is_boundary
from storymark.domain.ranges import Range
from storymark.ui.reader import snapping, tokens
from storymark.ui.reader.caret import UNITS, Place, moved, place_of
from storymark.ui.reader.display_text import display_text
from storymark.ui.reader.edges import moved_edge
from storymark.ui.reader.heights import Heights
from storymark.ui.reader.keymap import END, START
from storymark.ui.reader.ladder import climb, descend
from storymark.ui.reader.text_model import TextModel, sentences_by_line

_PARTS = [
    "chị",
    "khóc",
    "hợp đồng",
    "e\u0301\u0323",
    "理赔款",
    "𠮷",
    "👩‍👩‍👧‍👦",
    "🇻🇳",
    "שלום",
    "\u200d",
    "\u0301",
]
_JOINS = [" ", "  ", ", ", " .", "。", "”", "“", "\n", "\r\n", "\u2028", "\n---$$$---\n", ""]

texts = st.one_of(
    st.sampled_from(sorted(ODD_TEXTS.values())),
    st.lists(st.tuples(st.sampled_from(_PARTS), st.sampled_from(_JOINS)), min_size=1, max_size=12).map(
        lambda pairs: "".join(part + join for part, join in pairs)
    ),
)
models = texts.map(lambda text: TextModel(text, sentences_by_line(text))).filter(
    lambda model: len(model.sentences) > 0
)


def is_place(model: TextModel, place: Place) -> bool:
    owner = model.sentences[place.sentence]
    return owner.start <= place.position <= owner.end


@given(models, st.data())
def test_every_move_gives_a_place_between_clusters(model: TextModel, data: st.DataObject) -> None:
    place = place_of(model, data.draw(st.integers(0, len(model.text))))
    anchor = data.draw(st.one_of(st.none(), st.just(place.position)))
    for _ in range(8):
        unit = data.draw(st.sampled_from(UNITS))
        place = moved(model, place, unit, data.draw(st.sampled_from((-1, 1))), anchor=anchor)
        assert is_place(model, place)
        owner = model.sentences[place.sentence]
        local = model.text[owner.start : owner.end]
        if unit == "character":
            assert is_boundary(local, place.position - owner.start) or not is_boundary(
                model.text, owner.start
            )


@given(models, st.sampled_from(("character", "word", "clause")))
def test_walking_forwards_reaches_the_end_and_backwards_the_start(model: TextModel, unit: str) -> None:
    place, steps = Place(0, model.sentences[0].start), 0
    last = len(model.sentences) - 1
    while place != Place(last, model.sentences[last].end):
        after = moved(model, place, unit, 1)
        assert (after.sentence, after.position) > (place.sentence, place.position)
        place, steps = after, steps + 1
        assert steps <= 2 * len(model.text) + 2
    first_stop = moved(model, Place(0, model.sentences[0].start), unit, -1)
    while place != first_stop:
        before = moved(model, place, unit, -1)
        assert (before.sentence, before.position) < (place.sentence, place.position)
        place = before


@given(models, st.data())
def test_a_drag_by_words_covers_what_it_touched_and_adds_only_whole_words(
    model: TextModel, data: st.DataObject
) -> None:
    size = len(model.text)
    one, other = data.draw(st.integers(0, size)), data.draw(st.integers(0, size))
    span = snapping.by_words(model, one, other)
    dragged = Range(min(one, other), max(one, other))
    for piece in range(len(model.pieces)):
        for unit in model.units(piece):
            if dragged.length and unit.overlaps(dragged):
                assert span.contains(unit)
    exact = snapping.by_characters(model, one, other)
    assert exact.contains(dragged) or not dragged.length
    assert is_boundary(model.text, exact.start)
    assert is_boundary(model.text, exact.end)


@given(models, st.data())
def test_climbing_only_widens_and_descending_only_narrows(model: TextModel, data: st.DataObject) -> None:
    place = place_of(model, data.draw(st.integers(0, len(model.text))))
    span = Range(place.position, place.position)
    for _ in range(12):
        wider = climb(model, span, origin=place.position, sentence=place.sentence)
        if wider is None:
            break
        assert wider.contains(span) or not span.length  # from a blank, the word beside it
        assert wider.length > span.length
        span = wider
    else:
        raise AssertionError("the ladder has no top")
    for _ in range(12):
        narrower = descend(model, span, origin=place.position, sentence=place.sentence)
        if narrower is None:
            return
        assert span.contains(narrower)
        assert 0 < narrower.length < span.length
        span = narrower
    raise AssertionError("the ladder has no bottom")


@given(models, st.data())
def test_a_moved_edge_keeps_a_span_that_is_not_empty_and_its_other_edge(
    model: TextModel, data: st.DataObject
) -> None:
    sentence = model.sentences[data.draw(st.integers(0, len(model.sentences) - 1))]
    span = Range(sentence.start, sentence.end)
    for _ in range(6):
        edge = data.draw(st.sampled_from((START, END)))
        direction, unit = (
            data.draw(st.sampled_from((-1, 1))),
            data.draw(st.sampled_from(("word", "character"))),
        )
        after = moved_edge(model, span, edge, direction, unit)
        assert 0 <= after.start < after.end <= len(model.text)
        kept = (span.start, after.start) if edge == END else (span.end, after.end)
        assert kept[0] == kept[1]
        grown = after.length - span.length
        assert grown >= 0 if direction > 0 else grown <= 0
        span = after


@given(texts)
def test_tokens_leave_out_nothing_but_blanks_and_cut_no_cluster(text: str) -> None:
    found = tokens.tokens(text, Range(0, len(text)))
    covered = set()
    for token in found:
        covered.update(range(token.start, token.end))
        assert is_boundary(text, token.start)
        assert is_boundary(text, token.end)
    assert all(text[i] in tokens.BLANKS for i in range(len(text)) if i not in covered)
    assert sum(t.length for t in found) == len(covered)


@given(texts)
def test_what_is_laid_out_keeps_every_position(text: str) -> None:
    shown = display_text(text)
    assert len(shown) == len(text)
    assert len(shown.encode("utf-16-le")) == len(text.encode("utf-16-le"))


@given(st.lists(st.integers(1, 300), min_size=1, max_size=700), st.data())
def test_heights_agree_with_plain_sums(values: list[int], data: st.DataObject) -> None:
    heights = Heights(values)
    for _ in range(5):
        index = data.draw(st.integers(0, len(values) - 1))
        values[index] = data.draw(st.integers(1, 300))
        heights.set(index, values[index])
    index = data.draw(st.integers(0, len(values)))
    assert heights.top(index) == sum(values[:index])
    y = data.draw(st.integers(0, sum(values) - 1))
    found, within = heights.locate(y)
    assert sum(values[:found]) + within == y
    assert 0 <= within < values[found]
