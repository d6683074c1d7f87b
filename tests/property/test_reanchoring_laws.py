"""Laws of re-anchoring: what is called exact or moved has the very words, and stands where they went."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.ranges import Range
from storymark.domain.reanchoring import KINDS, reanchor

WORDS = st.sampled_from(["chị", "xin", "hủy", " ", " ", "。", "客户", "😀", "\r\n", "e\u0301", "\u202e"])
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map("".join)
# What is put in has no character of the texts: then its place is beyond doubt.
ADDED = st.text(st.sampled_from("0123456789"), min_size=1, max_size=60)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Range]]:
    text = draw(TEXTS)
    edges = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(edges, edges), min_size=1, max_size=8))
    return text, [Range(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]


@given(texts_with_spans())
def test_an_unchanged_text_keeps_every_span(made: tuple[str, list[Range]]) -> None:
    text, spans = made
    assert [(found.kind, found.span) for found in reanchor(text, text, spans)] == [
        ("exact", span) for span in spans
    ]


@given(texts_with_spans(), TEXTS, st.booleans(), st.integers(0, 200))
def test_every_answer_lies_inside_and_sure_ones_have_the_words(
    made: tuple[str, list[Range]], other: str, is_edit: bool, at: int
) -> None:
    text, spans = made
    new = text[: at % (len(text) + 1)] + other + text[(at * 3) % (len(text) + 1) :] if is_edit else other
    for span, found in zip(spans, reanchor(text, new, spans), strict=True):
        assert found.kind in KINDS
        assert (found.span is None) == (found.kind == "lost")
        if found.span is None:
            continue
        start, end = found.span
        assert 0 <= start < end <= len(new)
        if found.kind in ("exact", "moved"):
            assert new[start:end] == text[span.start : span.end]
        if found.kind == "exact":
            assert found.span == span


@given(texts_with_spans(), st.lists(st.tuples(st.integers(0, 200), ADDED), min_size=1, max_size=3))
def test_what_was_added_elsewhere_never_leads_a_sure_answer_astray(
    made: tuple[str, list[Range]], added: list[tuple[int, str]]
) -> None:
    text, spans = made
    places = sorted(((at % (len(text) + 1), chunk) for at, chunk in added), reverse=True)
    new = text
    for at, chunk in places:
        new = new[:at] + chunk + new[at:]
    for span, found in zip(spans, reanchor(text, new, spans), strict=True):
        if any(span.start < at < span.end for at, _ in places):
            continue  # its words were torn apart
        shift = sum(len(chunk) for at, chunk in places if at <= span.start)
        truth = Range(span.start + shift, span.end + shift)
        if found.kind in ("exact", "moved"):
            assert found.span == truth
        assert found.kind != "lost"
