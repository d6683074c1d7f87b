"""`storymark.segment`, the function for scripts."""

import pytest

import storymark
from storymark.domain.graphemes import is_boundary
from storymark.language import clauses as clauses_module
from storymark.language.words import cut as cut_module

TEXT = "Chị nói: em xin hủy hợp đồng.\n李芸说,在理赔款未到时。\n---\n12"


def test_it_finds_sentences_clauses_and_words() -> None:
    found = storymark.segment(TEXT)
    assert found.language in ("vi", "zh")
    assert [TEXT[s.start : s.end] for s in found.sentences] == [
        "Chị nói: em xin hủy hợp đồng.",
        "李芸说,在理赔款未到时。",
        "12",
    ]
    assert [TEXT[c.start : c.end] for c in found.clauses] == [
        *("Chị nói", "em xin hủy hợp đồng", "李芸说", "在理赔款未到时", "12"),
    ]
    assert [TEXT[w.start : w.end] for w in found.words] == [
        *("Chị", "nói", ":", "em", "xin hủy", "hợp đồng", "."),
        *("李芸", "说", ",", "在理", "赔款", "未到", "时", "。", "12"),
    ]
    assert all(is_boundary(TEXT, place) for word in found.words for place in word)
    assert {"name", "version", "hash"} <= found.segmenter.keys()
    assert repr(found).startswith("<Segmentation: ")


def test_the_language_can_be_set() -> None:
    assert storymark.segment("a b", "zh").language == "zh"
    assert storymark.segment("", "auto").sentences == ()
    assert storymark.segment("").words == ()
    assert storymark.segment("").clauses == ()


def test_user_words_are_taken() -> None:
    text = "在理赔款未到时。"
    found = storymark.segment(text, "zh", user_words=["理赔款"])
    assert [text[w.start : w.end] for w in found.words] == ["在", "理赔款", "未到", "时", "。"]


def test_words_and_clauses_are_found_once_and_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    real_cut, real_clauses = cut_module.cut_words, clauses_module.clause_ranges
    monkeypatch.setattr(
        cut_module, "cut_words", lambda *a, **k: (calls.append("words"), real_cut(*a, **k))[1]
    )
    monkeypatch.setattr(
        clauses_module, "clause_ranges", lambda *a, **k: (calls.append("clauses"), real_clauses(*a, **k))[1]
    )
    found = storymark.segment("一,二。", "zh")
    assert calls == []
    assert len(found.clauses) == 2
    assert calls == ["clauses"]  # marks alone end clauses in Chinese: no library is loaded for them
    assert found.clauses is found.clauses
    assert found.words is found.words
    assert calls == ["clauses", "words"]


def test_the_package_tells_what_it_has() -> None:
    assert "segment" in dir(storymark)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        storymark.nothing  # noqa: B018
