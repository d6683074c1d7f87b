"""A project with something of everything in it, for those who break and mend it."""

from __future__ import annotations

from pathlib import Path

from tests.support.odd_text import ODD_TEXTS

from storymark import bootstrap
from storymark.domain import edits
from storymark.domain.ids import LabelKey, StoryId, TagId, layer_id, new_id, story_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story, parted_sections
from storymark.domain.tags import Layer, Tag
from storymark.services import annotating, history, layers
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import StoryBundle
from storymark.services.segmenting import with_sentences
from storymark.services.stories import add_story


def make_project(path: Path) -> None:
    """Stories cut by machine and by hand, tags of two people and of an import, notes, undo and redo."""
    ledger = bootstrap.open_ledger(path, create=True, name="sổ")
    try:
        linh, minh = annotator_named(ledger, "Linh"), annotator_named(ledger, "Minh")
        odd, chinese = (_put(ledger, name, linh) for name in ("all", "chinese"))
        _imported(ledger, "lines", annotator_named(ledger, "import"))
        first = annotating.tag(ledger, annotator=linh, story=odd, span=Range(0, 7), label="claim").tag
        annotating.tag(ledger, annotator=linh, story=odd, span=Range(4, 11), label="empathy")
        annotating.tag(ledger, annotator=linh, story=chinese, span=Range(0, 5), label="complaint")
        annotating.tag(ledger, annotator=minh, story=odd, span=Range(0, 7), label="complaint")
        annotating.set_note(ledger, annotator=linh, tag=first.id, note="ghi chú 𠀀")
        annotating.resize(ledger, annotator=linh, tag=first.id, span=Range(0, 8))
        annotating.remove(ledger, annotator=linh, tag=first.id)
        history.undo(ledger, annotator=linh)
        history.undo(ledger, annotator=linh)
        history.redo(ledger, annotator=linh)
        layers.set_status(ledger, annotator=minh, story=odd, status="done")
        _cut_by_hand(ledger, chinese, linh)
    finally:
        ledger.store.close()


def content(ledger: Ledger) -> list[StoryBundle]:
    """All stories with all that is on them."""
    return list(ledger.store.bundles(ledger.store.story_ids()))


def _put(ledger: Ledger, name: str, author: Annotator) -> StoryId:
    text = ODD_TEXTS[name]
    story = Story(story_id(name, text), name, name, "vi", text, parted_sections(text))
    add_story(ledger, story, author=author.id)
    with_sentences(ledger, ledger.story(story.id), bootstrap.sentence_cutter())
    return story.id


def _imported(ledger: Ledger, name: str, author: Annotator) -> None:
    text = ODD_TEXTS[name]
    story = Story(story_id(name, text), name, name, "vi", text, (Section("", 0, len(text)),))
    layer = Layer(layer_id(ledger.store.project, story.id, author.id), story.id, author.id, status="done")
    tags = [
        Tag(
            TagId(new_id()),
            layer.id,
            start,
            start + 3,
            LabelKey("claim"),
            text[start : start + 3],
            origin="import",
        )
        for start in (0, 5, 9)
    ]
    add_story(ledger, story, author=author.id, layers=[layer], tags=tags)


def _cut_by_hand(ledger: Ledger, story: StoryId, author: Annotator) -> None:
    whole = ledger.story(story)
    cut = Sentences([Range(0, 4), Range(4, len(whole.text))], segmenter="hand/1/0", manual=[0])
    changed = Story(whole.id, whole.external_id, whole.title, whole.language, whole.text, whole.sections, cut)
    ledger.commit("sentences", author=author.id, changes=[edits.recut_sentences(changed)])
