"""The hits of a search with what a person sees beside them: their story's facts and the tags under each.

A line keeps its surroundings and not the text, so that a long list of hits does not hold all texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.tags import Tag
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger
from storymark.services.ports import SentenceCutter, StoryQuery, StoryRow
from storymark.services.searching import Search, TextHits
from storymark.services.segmenting import cut_sections

# Code points that stand before and behind a hit: as many as a wide window has room for.
LEFT, RIGHT = 60, 140
QUOTE = 200
_ROWS = 1_000


class Line(NamedTuple):
    """One hit (code points of its story); `quote` has its first QUOTE code points."""

    start: int
    end: int
    left: str
    quote: str
    right: str
    labels: tuple[str, ...]


class FoundStory(NamedTuple):
    """A story with hits as one annotator sees it; `lines` are in the text's order."""

    id: StoryId
    external_id: str
    language: str
    status: str
    lines: tuple[Line, ...]


class Concordance:
    """A search whose hits come with facts; used like `Search`, on the thread of the project."""

    def __init__(self, ledger: Ledger, search: Search, annotator: Annotator) -> None:
        self._ledger, self._search, self._annotator = ledger, search, annotator
        self._rows: dict[StoryId, StoryRow] = {}
        self._offset = 0

    @property
    def is_done(self) -> bool:
        """Whether the whole project was read."""
        return self._search.is_done

    @property
    def scanned(self) -> int:
        """Stories that were looked at so far."""
        return self._search.scanned

    def stop(self) -> None:
        """Find nothing more; may be called from any thread."""
        self._search.stop()

    def step(self) -> list[FoundStory]:
        """The stories with hits in the next piece; raises what `Search.step` raises."""
        return [found for text in self._search.step() if (found := self._found(text)) is not None]

    def _found(self, hits: TextHits) -> FoundStory | None:
        story, external_id, _, text = hits.text
        row = self._row(story)
        if row is None:  # removed meanwhile
            return None
        labels = labels_under(self._ledger, self._annotator, row, hits.spans)
        lines = tuple(
            Line(
                start,
                end,
                text[max(0, start - LEFT) : start],
                text[start : min(end, start + QUOTE)],
                text[end : end + RIGHT],
                under,
            )
            for (start, end), under in zip(hits.spans, labels, strict=True)
        )
        return FoundStory(story, external_id, row.language, row.status, lines)

    def _row(self, story: StoryId) -> StoryRow | None:
        """Facts come a page at a time, in the order in which texts are read."""
        while story not in self._rows:
            query = StoryQuery(annotator=self._annotator.id, offset=self._offset, limit=_ROWS)
            page = self._ledger.store.story_rows(query)
            if not page:
                return self._ledger.store.story_row(story, self._annotator.id)
            self._offset += len(page)
            self._rows.update((row.id, row) for row in page)
        return self._rows[story]


def again(ledger: Ledger, annotator: Annotator, stories: Iterable[FoundStory]) -> list[FoundStory]:
    """The same stories with the facts and tags of now."""
    found = []
    for story in stories:
        row = ledger.store.story_row(story.id, annotator.id)
        if row is None:
            continue
        labels = labels_under(ledger, annotator, row, [(line.start, line.end) for line in story.lines])
        lines = tuple(line._replace(labels=under) for line, under in zip(story.lines, labels, strict=True))
        found.append(story._replace(status=row.status, language=row.language, lines=lines))
    return found


def sentences_of(
    ledger: Ledger, stories: Iterable[StoryId], *, cutter: SentenceCutter
) -> dict[StoryId, Sentences]:
    """The sentences of stories; those that are not cut yet are cut for this answer alone."""
    found = (ledger.store.story(story) for story in stories)
    return {own.id: own.sentences or cut_sections(own, cutter) for own in found if own is not None}


def labels_under(
    ledger: Ledger, annotator: Annotator, row: StoryRow, spans: Sequence[tuple[int, int]]
) -> list[tuple[str, ...]]:
    """For each of `spans`, which are in order and apart, the labels of the annotator's tags that touch it."""
    if not row.tag_count:
        return [()] * len(spans)
    layer = own_layer(ledger, annotator=annotator, story=row.id)
    if len(spans) == 1:
        tags = ledger.store.tags_touching(layer.id, Range(*spans[0]))
    else:
        tags = ledger.store.tags(row.id, layer=layer.id)
    return list(_under(spans, sorted(tags, key=_start)))


def _under(spans: Iterable[tuple[int, int]], tags: Sequence[Tag]) -> Iterator[tuple[str, ...]]:
    """One walk over both, so that ten thousand tags under a thousand hits take no ten million looks."""
    open_: list[Tag] = []
    next_ = 0
    for start, end in spans:
        while next_ < len(tags) and tags[next_].start < end:
            open_.append(tags[next_])
            next_ += 1
        open_ = [tag for tag in open_ if tag.end > start]
        yield tuple(dict.fromkeys(str(tag.label) for tag in open_))


def _start(tag: Tag) -> int:
    return tag.start
