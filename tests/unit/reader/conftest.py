"""Models of small texts for the pure part of the text view."""

from collections.abc import Callable

import pytest

from storymark.domain.sentences import Sentences
from storymark.ui.reader.text_model import TextModel

Maker = Callable[..., TextModel]


@pytest.fixture
def model_of() -> Maker:
    """Make a model from sentences; what stands between them is given by `join`."""

    def make(*sentences: str, join: str = " ", **more: object) -> TextModel:
        text = join.join(sentences)
        ranges, at = [], 0
        for sentence in sentences:
            ranges.append((at, at + len(sentence)))
            at += len(sentence) + len(join)
        return TextModel(text, Sentences(ranges), **more)  # type: ignore[arg-type]

    return make
