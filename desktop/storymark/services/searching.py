"""Search in all texts of a project: each hit a range of an untouched text, in the project's order.

Texts are scanned, there is no index: at the size of a laptop's corpora a scan answers before an index of it
could be built, knows two-character words, and folds what is asked for (decision 0048). A search reads a
bounded piece at a time, so that acts go between its pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from storymark.domain.errors import BadValue
from storymark.domain.finding import CASE, DEFAULT_FOLDS, FOLDS, Finder, has_unspaced_edge
from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.tags import Tag
from storymark.services.ledger import Ledger
from storymark.services.ports import (
    Progress,
    ScannedText,
    SentenceCutter,
    TextFinder,
    TextPage,
    WordCutter,
    no_progress,
)
from storymark.services.segmenting import cut_sections

EXACT, WORDS, REGEX = "exact", "words", "regex"
MODES = (EXACT, WORDS, REGEX)
CONTEXT = 40


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """`mode` is one of MODES, `folds` of `domain.finding.FOLDS`; with a pattern only `case` can be folded."""

    text: str
    mode: str = EXACT
    folds: frozenset[str] = DEFAULT_FOLDS
    language: str = ""


class Hit(NamedTuple):
    """A concordance line; `left` and `right` are what stands around, at most CONTEXT code points each."""

    story: StoryId
    external_id: str
    title: str
    span: Range
    left: str
    quote: str
    right: str


class TextHits(NamedTuple):
    """The hits in one text, as pairs of code points: thousands are found in the time of a few lines."""

    text: ScannedText
    spans: list[tuple[int, int]]

    def hits(self) -> Iterator[Hit]:
        """Their concordance lines."""
        story, external_id, title, text = self.text
        for start, end in self.spans:
            left, right = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
            yield Hit(story, external_id, title, Range(start, end), left, text[start:end], right)


@dataclass(frozen=True, slots=True)
class HitDetails:
    """Where a hit stands and what is tagged there; `sentence` counts from 0, None if not cut yet."""

    sentence: int | None
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class WordTools:
    """What says where the words of a text end, where no blanks do."""

    sentences: SentenceCutter
    words: WordCutter


MakePattern = Callable[[str, bool], TextFinder]


class Search:
    """One search; `step` reads the next piece of the project, on the thread of the project."""

    def __init__(
        self,
        ledger: Ledger,
        query: SearchQuery,
        *,
        make_pattern: MakePattern | None = None,
        word_tools: WordTools | None = None,
    ) -> None:
        """`make_pattern` gives a regular expression's finder (pattern, whether case is overlooked).

        `word_tools` make hits in scripts without blanks whole words too. Raises BadValue for an empty
        query, an unknown fold or a pattern that is none.
        """
        self._store = ledger.store
        self._ledger = ledger
        self._is_stopped = False
        self._language = query.language
        self._finder = _finder(query, make_pattern)
        self._tools = word_tools if query.mode == WORDS else None
        self._next: tuple[int, str] | None = (-1, "")
        self.scanned = 0
        """Stories that were looked at so far."""

    @property
    def is_done(self) -> bool:
        """Whether the whole project was read."""
        return self._next is None

    def stop(self) -> None:
        """Find nothing more: what is under way ends at the next text. May be called from any thread."""
        self._is_stopped = True
        self._next = None

    def step(self) -> list[TextHits]:
        """The texts with hits in the next piece; none when everything was read.

        Acts that wait are done between two texts. Raises PatternTooSlow.
        """
        if self._next is None:
            return []
        page: TextPage = self._store.text_page(
            after=self._next, language=self._language, literal=self._finder.literal
        )
        self._next = None if self._is_stopped else page.next
        self.scanned += page.scanned
        found = []
        for text in page.texts:
            self._ledger.pause()
            spans = [] if self._is_stopped else self._spans(text)
            if spans:
                found.append(TextHits(text, spans))
        return found

    def _spans(self, scanned: ScannedText) -> list[tuple[int, int]]:
        spans = self._finder.spans(scanned.text)
        return self._whole_words(scanned, list(spans)) if self._tools else list(spans)

    def _whole_words(self, text: ScannedText, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of `spans` that are whole words; where blanks part words, the finder has seen to it."""
        doubtful = [(start, end) for start, end in spans if has_unspaced_edge(text.text[start:end])]
        story = self._store.story(text.story) if doubtful else None
        if story is None or self._tools is None:
            return spans
        sentences = story.sentences or cut_sections(story, self._tools.sentences)
        near = sorted({i for span in doubtful for i in sentences.touching(Range(*span))})
        cut = self._tools.words.request(
            text.text, [sentences[i] for i in near], language=story.language or "auto"
        ).result()
        starts, ends = {word.start for word in cut.words}, {word.end for word in cut.words}
        partial = {(start, end) for start, end in doubtful if start not in starts or end not in ends}
        return [span for span in spans if span not in partial]


def search(
    ledger: Ledger,
    query: SearchQuery,
    *,
    make_pattern: MakePattern | None = None,
    word_tools: WordTools | None = None,
    progress: Progress = no_progress,
) -> Iterator[Hit]:
    """All hits, read as they are asked for; raises what `Search` raises, and Cancelled."""
    running = Search(ledger, query, make_pattern=make_pattern, word_tools=word_tools)
    total = ledger.store.story_count()
    while not running.is_done:
        for text in running.step():
            yield from text.hits()
        progress(running.scanned, total, "")


def details(ledger: Ledger, hits: Iterable[Hit]) -> list[HitDetails]:
    """Sentence and tags of each hit, for as many as a page shows."""
    stories: dict[StoryId, tuple[Story | None, list[Tag]]] = {}
    found = []
    for hit in hits:
        if hit.story not in stories:
            stories[hit.story] = (ledger.store.story(hit.story), ledger.store.tags(hit.story))
        story, tags = stories[hit.story]
        cut = story.sentences if story else None
        here = tuple(tag for tag in tags if Range(tag.start, tag.end).overlaps(hit.span))
        found.append(HitDetails(cut.at(hit.span.start) if cut else None, here))
    return found


def _finder(query: SearchQuery, make_pattern: MakePattern | None) -> TextFinder:
    if not query.text:
        raise BadValue(what="The query", value="“”", expected="it has at least one character")
    for fold in sorted(query.folds):
        if fold not in FOLDS:
            raise BadValue(what="The fold", value=f"“{fold}”", expected=f"it is one of {', '.join(FOLDS)}")
    if query.mode == REGEX and make_pattern is not None:
        return make_pattern(query.text, CASE in query.folds)
    if query.mode not in (EXACT, WORDS):
        raise BadValue(what="The mode", value=f"“{query.mode}”", expected=f"it is one of {', '.join(MODES)}")
    return Finder(query.text, folds=query.folds, is_word=query.mode == WORDS)
