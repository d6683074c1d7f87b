"""The stories of a project: read when they are asked for, some dozens at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, overload

from storymark.api.values import (
    Layer,
    Row,
    Section,
    Sentence,
    Span,
    StoryLabel,
    Tag,
    counted,
    json_object,
    moment,
    shortened,
)
from storymark.domain.errors import UnknownStory
from storymark.domain.people import name_key
from storymark.services.exchange_ports import OutStory
from storymark.services.export_choice import ExportOptions, chosen_stories

if TYPE_CHECKING:
    from storymark.api.source import Source
    from storymark.domain.ids import StoryId

Names = str | Collection[str] | None
_SHOWN = 5


class Story:
    """One story with everything that was made of it when it was read. Offsets are code points of `text`."""

    def __init__(self, source: Source, out: OutStory) -> None:
        self._source, self._out = source, out
        story = out.story
        self.id: str = story.id
        self.external_id = story.external_id
        self.title = story.title
        self.language = story.language
        self.text = story.text
        self.split = story.split

    @property
    def meta(self) -> Mapping[str, Any]:
        """What came with it and is none of the above."""
        return json_object(self._out.story.meta)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its named parts."""
        return tuple(Section(*self._piece(s.start, s.end), s.name) for s in self._out.story.sections)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences as the program shows them."""
        cut = self._out.story.sentences or ()
        by_hand: Collection[int] = getattr(cut, "manual", ())
        return tuple(
            Sentence(*self._piece(start, end), "manual" if number in by_hand else "segmenter")
            for number, (start, end) in enumerate(cut)
        )

    @property
    def words(self) -> tuple[Span, ...]:
        """Its words as the program finds them, never by blanks; the first call starts the word libraries."""
        found = self._source.with_words(self._out).words or ()
        return tuple(Span(*self._piece(start, end)) for start, end in found)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Who worked on it, gold included."""
        counts: dict[str, int] = {}
        for tag, _, _ in self._out.tags:
            counts[tag.layer] = counts.get(tag.layer, 0) + 1
        return tuple(
            Layer(
                story=self.external_id,
                annotator=person.name,
                kind=layer.kind,
                round=layer.round,
                status=layer.status,
                reason=layer.reason,
                flagged=layer.flagged,
                seconds=layer.time_ms / 1000,
                tags=counts.get(layer.id, 0),
                read=len(layer.read),
                annotator_id=person.id,
                story_id=self.id,
            )
            for layer, person in self._out.layers
        )

    @property
    def labels(self) -> tuple[StoryLabel, ...]:
        """Labels on the story as a whole."""
        return tuple(
            StoryLabel(
                story=self.external_id,
                label=own.label,
                annotator=person.name,
                created=moment(own.created_ms),
                id=own.id,
                annotator_id=person.id,
                story_id=self.id,
            )
            for own, person in self._out.story_labels
        )

    def tags(
        self, *, layer: str | Layer | None = None, annotator: Names = None, label: Names = None
    ) -> tuple[Tag, ...]:
        """Its tags in reading order.

        `layer` is a layer of this story, or a kind: `annotator`, `gold`, `silver`, `model`. `annotator` and
        `label` are a name or several; the key of a label.
        """
        if self._source.is_open:  # what was read stays usable
            kind = layer if isinstance(layer, str) else None
            self._source.check_names(kind=kind, annotators=strings(annotator), labels=strings(label))
        return tuple(self._tags(layer, _keys(annotator), _asked(label)))

    def _tags(
        self, layer: str | Layer | None, annotators: frozenset[str] | None, labels: frozenset[str] | None
    ) -> Iterator[Tag]:
        for tag, own, person in self._out.tags:
            if isinstance(layer, str) and own.kind != layer:
                continue
            if isinstance(layer, Layer) and (person.id, own.kind, own.round) != (
                layer.annotator_id,
                layer.kind,
                layer.round,
            ):
                continue
            if annotators is not None and name_key(person.name) not in annotators:
                continue
            if labels is not None and tag.label not in labels:
                continue
            yield Tag(
                story=self.external_id,
                start=tag.start,
                end=tag.end,
                label=tag.label,
                text=tag.quote,
                annotator=person.name,
                layer=own.kind,
                round=own.round,
                origin=tag.origin,
                confidence=tag.confidence,
                note=tag.note,
                attributes=json_object(tag.attributes),
                decision=json_object(tag.decision),
                label_revision=tag.label_revision,
                created=moment(tag.created_ms),
                updated=moment(tag.updated_ms),
                id=tag.id,
                annotator_id=person.id,
                story_id=self.id,
            )

    def as_dict(self) -> dict[str, Any]:
        """Its line of native JSONL as a dict: text, sections, sentences, spans, layers and all."""
        found: dict[str, Any] = json.loads(self._source.native_line(self._out))
        return found

    def _repr_html_(self) -> str:
        """How Jupyter shows it: the text with its tags in the colours of their labels."""
        from storymark.api.html import story_html

        is_open = self._source.is_open
        labels = self._source.ledger.labels().labels if is_open else ()
        return story_html(self, {str(label.key): label.colour for label in labels})

    def _piece(self, start: int, end: int) -> tuple[int, int, str]:
        return start, end, self.text[start:end]

    def __repr__(self) -> str:
        size = f"{len(self.text):,} characters"
        tags = counted(len(self._out.tags), "tag")
        return f"<Story {self.external_id!r} ({self.language}): {shortened(self.title)}, {size}, {tags}>"


class Stories:
    """The stories of a project in their order. Nothing is read before it is asked for.

    `len(stories)`, `stories[0]`, `stories[-3:]`, `stories["external id"]`, `for story in stories`.
    """

    def __init__(self, source: Source, options: ExportOptions | None = None) -> None:
        self._source, self._options = source, options or ExportOptions()
        self._known: list[StoryId] | None = None

    def where(
        self, *, language: Names = None, status: Names = None, split: Names = None, annotator: Names = None
    ) -> Stories:
        """Those in a language, on a side of the split, or with work of a status or an annotator.

        With `status` or `annotator`, each comes with the layers and tags that were asked for alone.
        """
        asked = self._options
        return Stories(
            self._source,
            replace(
                asked,
                languages=strings(language) or asked.languages,
                statuses=strings(status) or asked.statuses,
                splits=strings(split) or asked.splits,
                annotators=strings(annotator) or asked.annotators,
            ),
        )

    def __iter__(self) -> Iterator[Story]:
        source = self._source
        for out in chosen_stories(source.ledger, self._options, cutter=source.cutter):
            yield Story(source, out)

    def __len__(self) -> int:
        return len(self._ids())

    @overload
    def __getitem__(self, index: int | str) -> Story: ...
    @overload
    def __getitem__(self, index: slice) -> list[Story]: ...
    def __getitem__(self, index: int | str | slice) -> Story | list[Story]:
        if isinstance(index, slice):
            return list(self._read(self._ids()[index]))
        if isinstance(index, int):
            return next(self._read([self._ids()[index]]))
        found = [id for id in self._source.ledger.store.find_stories(index) if id in set(self._ids())]
        if not found:
            raise UnknownStory(story=f"“{index}”")
        return next(self._read(found[:1]))

    def __contains__(self, index: object) -> bool:
        found = self._source.ledger.store.find_stories(index) if isinstance(index, str) and index else []
        return bool(found) and not set(found).isdisjoint(self._ids())

    def _ids(self) -> list[StoryId]:
        """All, or those that the filter leaves: found once, and anew where others may have worked."""
        ledger = self._source.ledger
        if self._known is None or not self._source.is_still:
            every = chosen_stories(ledger, self._options, cutter=self._source.cutter)
            is_all = self._options == ExportOptions()
            self._known = ledger.store.story_ids() if is_all else [out.story.id for out in every]
        return self._known

    def _read(self, ids: list[StoryId]) -> Iterator[Story]:
        source = self._source
        for out in chosen_stories(source.ledger, self._options, cutter=source.cutter, ids=ids):
            yield Story(source, out)

    def __repr__(self) -> str:
        first = self[:_SHOWN]
        lines = [f"  {story!r}" for story in first]
        count = len(self)
        lines += [f"  … {count - len(first):,} more"] if count > len(first) else []
        return "\n".join([f"<{counted(count, 'story', 'stories')}>", *lines])


def rows_of(stories: Stories, take: Callable[[Story], Collection[Row]]) -> Iterator[Any]:
    """What each story has, one story after the other."""
    for story in stories:
        yield from take(story)


def strings(names: Names) -> tuple[str, ...]:
    """One name or several, none for None."""
    return (names,) if isinstance(names, str) else tuple(names or ())


def _asked(names: Names) -> frozenset[str] | None:
    return None if names is None else frozenset(strings(names))


def _keys(names: Names) -> frozenset[str] | None:
    return None if names is None else frozenset(name_key(name) for name in strings(names))
