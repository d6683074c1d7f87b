"""A story that was edited where it came from: its tags are proposed for the new text, the old one stays."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from storymark.domain.ids import AnnotatorId, StoryId
from storymark.domain.journal import canonical_json
from storymark.domain.ranges import Range
from storymark.domain.reanchoring import Anchored, counted, reanchor
from storymark.domain.tags import Layer, Tag
from storymark.services.exchange_ports import ReadStory, ReadTag
from storymark.services.ledger import Ledger

CARRIES = ("none", "sure", "all")
_CARRIED = {"none": (), "sure": ("exact", "moved"), "all": ("exact", "moved", "uncertain")}
_KINDS = ("annotator", "gold")
SUPERSEDES = "supersedes"
MOST_PROPOSALS = 1_000
_BRIEF = 48


class Proposal(NamedTuple):
    """Where one tag of the older text would be in the new one: how sure that is, and the words there.

    `kind` is one of reanchoring's KINDS; `span` is None and `words` are empty for a lost one.
    """

    annotator: str
    label: str
    quote: str
    kind: str
    span: Range | None = None
    words: str = ""


def brief(words: str) -> str:
    """Words of a text for a line of a message: on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _BRIEF else f"{line[:_BRIEF]}…"


@dataclass(frozen=True, slots=True)
class EditedStory:
    """A story of the files that is in the project with another text.

    `tags` counts anchors by annotator; `proposals` are the tags in the order of the older text, the first
    MOST_PROPOSALS of them.
    """

    where: str
    external_id: str
    old: StoryId
    tags: Mapping[str, Mapping[str, int]]
    proposals: tuple[Proposal, ...] = field(default=(), repr=False)

    @property
    def doubtful(self) -> tuple[Proposal, ...]:
        """The proposals that a person should look at: uncertain and lost ones."""
        return tuple(each for each in self.proposals if each.kind in ("uncertain", "lost"))


class Superseding:
    """Finds the older text of a story; made when an import begins, so that a file is no edit of itself."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._newest = ledger.store.newest_stories()

    def edited(self, read: ReadStory) -> EditedStory | None:
        """What could be carried over to this new story, None if it is no edited one."""
        old = self._newest.get(read.external_id)
        if old is None:
            return None
        by_person: defaultdict[str, list[Anchored]] = defaultdict(list)
        proposals: list[Proposal] = []
        names = {person.id: person.name for person in self._ledger.store.annotators()}
        for layer, tag, anchor in self._anchored(old, read.text):
            name = names.get(AnnotatorId(layer.annotator), layer.annotator)
            by_person[name].append(anchor)
            if len(proposals) < MOST_PROPOSALS:
                words = read.text[anchor.span.start : anchor.span.end] if anchor.span is not None else ""
                proposals.append(Proposal(name, tag.label, tag.quote, anchor.kind, anchor.span, words))
        tags = {name: counted(anchors) for name, anchors in by_person.items()}
        return EditedStory(read.where, read.external_id, old, tags, tuple(proposals))

    def carried(self, read: ReadStory, how: str) -> ReadStory:
        """The story with the tags that find their place, and with the id of the one that it supersedes."""
        old = self._newest.get(read.external_id)
        if old is None or how == "none":
            return read
        names = {person.id: person.name for person in self._ledger.store.annotators()}
        tags = [
            _moved(tag, layer, anchor, read.text, names.get(layer.annotator, ""))
            for layer, tag, anchor in self._anchored(old, read.text)
            if anchor.kind in _CARRIED[how]
        ]
        meta = json.loads(read.meta) | {SUPERSEDES: old}
        # Tags of the file go first: where both have one, the file's own stays with its id.
        return replace(read, tags=(*read.tags, *tags), meta=canonical_json(meta).decode("utf-8"))

    def _anchored(self, old: StoryId, text: str) -> list[tuple[Layer, Tag, Anchored]]:
        store = self._ledger.store
        story = store.story(old)
        if story is None:
            return []
        layers = {layer.id: layer for layer in store.layers(old) if layer.kind in _KINDS}
        tags = [tag for tag in store.tags(old) if tag.layer in layers]
        anchors = reanchor(story.text, text, [tag.span for tag in tags])
        return [(layers[tag.layer], tag, anchor) for tag, anchor in zip(tags, anchors, strict=True)]


def _moved(tag: Tag, layer: Layer, anchor: Anchored, text: str, name: str) -> ReadTag:
    assert anchor.span is not None
    start, end = anchor.span
    return ReadTag(
        start,
        end,
        tag.label,
        text[start:end],
        annotator=name,
        annotator_id=layer.annotator,
        kind=layer.kind,
        round=layer.round,
        origin=tag.origin,
        confidence=tag.confidence,
        note=tag.note,
        attributes=tag.attributes,
        decision=tag.decision,
        label_revision=tag.label_revision,
        created_ms=tag.created_ms,
        updated_ms=tag.updated_ms,
    )
