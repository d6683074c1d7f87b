"""Stores, stories, layers, tags and entries for tests."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.support.odd_text import ODD_TEXTS

from storymark.domain import edits
from storymark.domain.ids import AnnotatorId, LabelKey, LayerId, StoryId, TagId, layer_id, new_id, story_id
from storymark.domain.journal import Change, Entry
from storymark.domain.people import Annotator
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.domain.tags import Layer, Tag
from storymark.services.addresses import location_of
from storymark.services.ports import Store
from storymark.storage.store import SqlStore, open_store

LINH = Annotator(AnnotatorId("01930000-0000-7000-8000-00000000000a"), "Linh")
MINH = Annotator(AnnotatorId("01930000-0000-7000-8000-00000000000b"), "Minh")

_ticks = itertools.count(1_700_000_000_000)


def act(
    store: Store,
    type_: str,
    changes: Sequence[Change],
    *,
    author: str = LINH.id,
    parents: Iterable[str] | None = None,
    replica: str = "",
    hlc: int = 0,
    undoes: str = "",
) -> Entry:
    """Append an entry that knows what the store knows, or what `parents` say; times grow by themselves."""
    from storymark.domain.journal import expanded

    known = store.heads([c.ref for c in expanded(tuple(changes))]) if parents is None else tuple(parents)
    entry = Entry(
        type=type_,
        project=store.project,
        author=author,
        replica=replica or store.replica,
        hlc=hlc or next(_ticks) << 16,
        parents=known,  # type: ignore[arg-type]
        changes=tuple(changes),
        undoes=undoes,
    )
    assert store.append(entry)
    return entry


def reopened(store: SqlStore) -> SqlStore:
    """The project of a store, closed and opened again."""
    store.close()
    place = location_of(store.path)
    if isinstance(place, Path):
        return open_store(place)
    from storymark.storage.server.store import open_server_store

    return open_server_store(place)


def odd_story(name: str = "all", *, sentences: bool = True) -> Story:
    """A story whose text is one of the odd ones, cut into two sentences."""
    text = ODD_TEXTS[name]
    middle = len(text) // 2
    cut = Sentences([(0, middle - 1), (middle, len(text))], segmenter="test/1/0")  # type: ignore[list-item]
    return Story(
        id=story_id(name, text),
        external_id=name,
        title=f"Đầu đề {name}",
        language="vi",
        text=text,
        sections=(Section("title", 0, 3), Section("body", 3, len(text))),
        sentences=cut if sentences else None,
        meta='{"source":"tập 1"}',
    )


def add_story(store: Store, story: Story, *, layers: Sequence[Layer] = (), tags: Sequence[Tag] = ()) -> Entry:
    """Bring a story in, as an import does."""
    changes = [edits.add_story(story), *map(edits.whole_layer, layers)]
    if tags:
        changes.append(edits.add_tags(tags, story=story.id))
    with store.transaction():
        store.keep_text(story.id, story.text)
        entry = act(store, "import", changes, author="")
        if story.sentences is not None:
            store.keep_sentences(story.id, story.sentences)
    return entry


def make_layer(store: Store, story: StoryId, annotator: Annotator = LINH, **facts: Any) -> Layer:
    """A layer with the id that every copy gives it."""
    kind, round_ = facts.get("kind", "annotator"), facts.get("round", 1)
    identity = layer_id(store.project, story, annotator.id, kind=kind, round_=round_)
    return Layer(id=identity, story=story, annotator=annotator.id, **facts)


def make_tag(layer: LayerId, start: int, end: int, text: str, *, label: str = "claim", **facts: Any) -> Tag:
    """A tag with its quote."""
    return Tag(
        id=TagId(facts.pop("id", "") or new_id()),
        layer=layer,
        start=start,
        end=end,
        label=LabelKey(label),
        quote=text[start:end],
        created_ms=1_700_000_000_000,
        updated_ms=1_700_000_000_001,
        **facts,
    )
