"""Stories coming into a project."""

from __future__ import annotations

from collections.abc import Sequence

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId
from storymark.domain.journal import Change
from storymark.domain.story import Story, check_text
from storymark.domain.tags import Layer, Tag
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act


@one_act
def add_story(
    ledger: Ledger,
    story: Story,
    *,
    author: AnnotatorId,
    layers: Sequence[Layer] = (),
    tags: Sequence[Tag] = (),
) -> Changes | None:
    """Add a story with what is on it as one journal entry; None when the story is there already.

    Sentences that the story brings are kept. Raises what `check_text` raises, and NotSaved.
    """
    if ledger.store.has_story(story.id):
        return None
    check_text(story.text, where=story.external_id)
    changes: list[Change] = [edits.add_story(story)]
    changes += [edits.whole_layer(layer) for layer in layers]
    if tags:
        changes.append(edits.add_tags(tags, story=story.id))
    with ledger.store.transaction():
        ledger.store.keep_text(story.id, story.text)
        done = ledger.commit("import", author=author, changes=changes)
        if story.sentences is not None:
            ledger.store.keep_sentences(story.id, story.sentences)
    return done
