"""The gold: our own cases, the hard cases and the seeds, and the treebanks where they are at hand."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.sentence_gold import FOLDER, GoldText, gold_file, own_cases, score

from storymark.domain.ranges import Range
from storymark.language.sentences.segment import segment_sentences

TREEBANKS = {
    "vi_vtb_raw": 0.995,
    "vi_vtb_tok": 0.99,
    "vi_vtb_seedstyle": 0.985,
    "vi_vtb_lower": 0.98,
    "vi_tuecl_raw": 1.0,
    "zh_gsds_raw": 0.999,
    "zh_gsds_asciimix": 0.999,
    "zh_gsds_tok": 0.999,
    "zh_pud_raw": 0.995,
    "zh_hk_raw": 0.996,
    "zh_hk_asciimix": 0.996,
    "en_ewt_raw": 0.98,
}


def _shown(texts: Iterator[GoldText]) -> list[object]:
    return [pytest.param(text, id=f"{text.kind}-{number}") for number, text in enumerate(texts)]


@pytest.mark.parametrize("gold", _shown(own_cases()))
def test_own_case(gold: GoldText) -> None:
    found = [gold.text[start:end] for start, end in segment_sentences(gold.text)]
    assert found == [gold.text[start:end] for start, end in gold.sentences]


def test_our_own_cases_are_many() -> None:
    cases = list(own_cases())
    assert len(cases) >= 390
    assert len({case.kind for case in cases}) >= 50


@pytest.mark.parametrize("name", ["hard_cases", "seeds_gold"])
def test_every_sentence_of_the_gold_is_found(name: str) -> None:
    boundary, exact = score(gold_file(FOLDER / f"{name}.jsonl"), segment_sentences)
    assert boundary.wrong == []
    assert exact.f1 == 1.0


@pytest.mark.parametrize("name", TREEBANKS)
def test_treebank(name: str) -> None:
    folder = os.environ.get("SEGMENTATION_DATA")
    if not folder:
        pytest.skip("SEGMENTATION_DATA names no folder of treebank files")
    boundary, _ = score(gold_file(Path(folder) / f"{name}.jsonl"), segment_sentences)
    assert boundary.f1 >= TREEBANKS[name], "\n".join(boundary.wrong)


def test_the_score_counts_what_is_false_and_what_is_missed() -> None:
    text = GoldText(text="Một. Hai. Ba.", sentences=(Range(0, 4), Range(5, 9), Range(10, 13)))
    boundary, exact = score([text], lambda _: [(0, 4), (5, 13)])
    assert (boundary.hits, boundary.false, boundary.missed) == (1, 0, 1)
    assert (exact.hits, exact.false, exact.missed) == (1, 1, 2)
    assert round(boundary.f1, 3) == 0.667


def test_an_optional_end_counts_neither_way() -> None:
    text = GoldText(text="Một... hai.", sentences=(Range(0, 11),), optional=(6,))
    for found in ([(0, 11)], [(0, 6), (7, 11)]):
        boundary, exact = score([text], lambda _, found=found: found)
        assert boundary.f1 == exact.f1 == 1.0
