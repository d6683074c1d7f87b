"""Twenty typical tags of the Vietnamese sample are made with at most five keys each, at the median."""

import json
import statistics

from tests.support.key_plans import fewest_keys

from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.language.clauses import clause_ranges
from storymark.language.sentences.marks import sentence_core
from storymark.language.sentences.segment import segment_sentences
from storymark.ui.reader.text_model import TextModel

from .conftest import SEEDS, Show

# Every span that at least one of the three annotators of the walkthrough made, in the order of the text;
# every third is left out, so that twenty remain.
BUDGET_SUM = 93


def test_the_key_budget(show: Show) -> None:
    text = (SEEDS / "000_6d6c60488caa4073.txt").read_bytes().decode()
    sentences = Sentences(segment_sentences(text, language="vi"))

    def clauses_of(index: int) -> list[Range]:
        return clause_ranges(text, sentences[index], None, language="vi")

    model = TextModel(text, sentences, language="vi", sentence_core=sentence_core, clauses_of=clauses_of)
    spans = [span for number, span in enumerate(_walkthrough_spans()) if number % 3 != 2][:20]
    assert len(spans) == 20
    robot = show(text, [tuple(s) for s in sentences])
    robot.view.set_model(model)
    robot.grants_wishes()
    presses = []
    for span in spans:
        keys = fewest_keys(model, span)
        robot.view.go_to_sentence(model.sentence_at(span.start))
        robot.key(*keys)
        made = robot.view.tag(robot.view.selected_tag)
        assert made is not None
        assert robot.text[made.start : made.end] == robot.text[span.start : span.end]
        presses.append(len(keys))
    assert statistics.median(presses) <= 5, presses
    assert sum(presses) <= BUDGET_SUM, presses


def _walkthrough_spans() -> list[Range]:
    walkthrough = json.loads((SEEDS / "walkthrough.json").read_text(encoding="utf-8"))
    vietnamese = next(s for s in walkthrough["stories"] if s["file"].startswith("000"))
    tags = [tag for layer in vietnamese["layers"].values() for tag in layer]
    return sorted({Range(tag["start"], tag["end"]) for tag in tags})
