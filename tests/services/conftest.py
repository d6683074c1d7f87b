"""A real project with two short stories, tagged through the services."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain.ids import AnnotatorId, StoryId, story_id
from storymark.domain.people import Annotator
from storymark.domain.story import Story, parted_sections
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.segmenting import with_sentences
from storymark.services.stories import add_story

# Astral, decomposed Vietnamese, CR LF, U+2028, an emoji sequence and right-to-left text in one story.
ODD_TEXT = "chị nói 𠮷野家 rất ngon .\r\nTiê\u0301ng Vi\u1ec7t\u2028👨‍👩‍👧 cảm ơn ! שלום עולם ."


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    return tmp_path / "work.storymark"


@pytest.fixture
def ledger(store_kind: str, request: pytest.FixtureRequest) -> Iterator[Ledger]:
    place = request.getfixturevalue("team_place" if store_kind == "server" else "project_path")
    made = bootstrap.open_ledger(place, create=True, name="work")
    yield made
    made.store.close()


@pytest.fixture
def linh(ledger: Ledger) -> Annotator:
    return annotator_named(ledger, "Linh")


def put_story(ledger: Ledger, external_id: str, text: str) -> StoryId:
    story = Story(story_id(external_id, text), external_id, external_id, "vi", text, parted_sections(text))
    add_story(ledger, story, author=AnnotatorId(""))
    with_sentences(ledger, ledger.story(story.id), bootstrap.sentence_cutter())
    return story.id


@pytest.fixture
def story(ledger: Ledger) -> StoryId:
    return put_story(ledger, "odd", ODD_TEXT)


@pytest.fixture
def other_story(ledger: Ledger) -> StoryId:
    return put_story(ledger, "second", "một câu . hai câu .")
