"""What the services need of the outside: implemented in storage and language, chosen in bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    # For the annotations only: the list of stories is painted before any of it is loaded.
    from concurrent.futures import Future
    from contextlib import AbstractContextManager
    from pathlib import Path

    from storymark.domain.assignments import Assignment
    from storymark.domain.backups import Backup, Reason
    from storymark.domain.decisions import Comment, Decision
    from storymark.domain.fold import RecordState
    from storymark.domain.ids import AnnotatorId, EntryId, LayerId, ProjectId, ReplicaId, StoryId, TagId
    from storymark.domain.journal import Entry, RecordRef
    from storymark.domain.labels import LabelSet
    from storymark.domain.people import Annotator
    from storymark.domain.ranges import Range
    from storymark.domain.sentences import Sentences
    from storymark.domain.story import Story
    from storymark.domain.story_labels import StoryLabel
    from storymark.domain.tags import Layer, Tag
    from storymark.domain.undo import Act

# The local setting of a copy that a packet made: the annotator whom it was issued to.
ISSUED_TO = "issued_to"


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One line of the story list, as one annotator sees it; `label_counts` are that annotator's tags.

    `is_given` when the story was assigned to the annotator, `due_ms` until when, 0 for no date.
    """

    id: StoryId
    external_id: str
    title: str
    language: str
    length: int
    sentence_count: int
    position: int
    status: str = "todo"
    flagged: bool = False
    read_count: int = 0
    touched_ms: int = 0
    label_counts: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""
    time_ms: int = 0
    key: int = 0
    is_given: bool = False
    due_ms: int = 0

    @property
    def tag_count(self) -> int:
        """All tags of this annotator on the story."""
        return sum(self.label_counts.values())

    @property
    def has_nothing_to_tag(self) -> bool:
        """Whether every sentence was seen and none was tagged: that is a finding, too."""
        return 0 < self.sentence_count <= self.read_count and not self.tag_count


# What a list can be narrowed to beside status, language and label, and what it can be sorted by.
FACTS = ("given", "flagged", "untagged", "nothing")
ORDERS = ("added", "title", "touched", "tags", "time", "length")


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Which stories of the list, how sorted, from `offset`; `text` filters titles and ids, folded.

    `label`: stories where the annotator gave it. `fact`: one of `FACTS`. `order`: one of `ORDERS`; the last
    four have the greatest first, and the first has what the annotator was given before the rest, by its date.
    """

    annotator: AnnotatorId | None = None
    status: str = ""
    text: str = ""
    language: str = ""
    label: str = ""
    fact: str = ""
    order: str = "added"
    offset: int = 0
    limit: int = 200

    @property
    def is_narrowed(self) -> bool:
        """Whether it may leave stories out."""
        return bool(self.status or self.text or self.language or self.label or self.fact)


@dataclass(frozen=True, slots=True)
class StoryBundle:
    """A story with every layer and tag on it, as an export or a packet takes it."""

    story: Story
    layers: tuple[Layer, ...] = ()
    tags: tuple[Tag, ...] = ()
    story_labels: tuple[StoryLabel, ...] = ()


class ScannedText(NamedTuple):
    """A story's text as search reads it."""

    story: StoryId
    external_id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TextPage:
    """Texts of one piece of the project; `next` is where the following piece begins, None after the last.

    `scanned` counts the stories of the piece, those without a text in `texts` included.
    """

    texts: tuple[ScannedText, ...]
    scanned: int
    next: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class NewStory:
    """The entry that brings a story, with what is kept of it beside the journal."""

    id: StoryId
    text: str
    entry: Entry
    sentences: Sentences | None = None


@dataclass(frozen=True, slots=True)
class JournalHead:
    """The entry that came last (empty in an empty journal), and how many there are."""

    entry: str
    entries: int


@dataclass(frozen=True, slots=True)
class MergeNote:
    """One merge into this copy: who did it, from what, how many entries were new and known."""

    at_ms: int
    who: AnnotatorId
    source: str
    kind: str
    sha256: str
    added: int
    known: int
    number: int = 0


class JournalLine(NamedTuple):
    """An entry of the journal without its changes; `size` is how long its canonical bytes are."""

    seq: int
    entry: EntryId
    type: str
    author: AnnotatorId
    hlc: int
    undoes: str
    size: int

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the order of the list: what the next page begins behind."""
        return self.hlc, self.seq


class Store(Protocol):
    """One open project. Every call is made on the one thread that opened it.

    Writes happen inside `transaction()`; leaving its outermost block returns only when the commit is
    durable and the path still is the file that was opened. Raises ProjectMoved, DiskFull, WriteFailed
    there (nothing of the transaction is kept then).
    """

    path: str
    project: ProjectId
    replica: ReplicaId
    is_read_only: bool
    """Whether it is a backup or otherwise open for reading: every transaction raises ProjectReadOnly."""

    is_shared: bool
    """Whether others write into it as well."""
    token: str
    """Tells this opening's announcements from those of others; empty where nothing is announced."""
    on_news: Callable[[Sequence[Entry] | None], None]
    """Called with the entries that others have added since the last look; None for too many to tell."""

    def close(self) -> None:
        """Leave one file that can be copied; release the lock."""

    def back_up(self, reason: Reason, *, between: Callable[[], None]) -> tuple[Backup, Path] | None:
        """A verified backup with everything in it; the newest one when nothing has changed since.

        `between` is called in between again and again and may act on the store. None where backups are the
        administrator's (a database server). Raises BackupFailed; older backups are kept.
        """

    def discard(self) -> None:
        """Take back a project that was made a moment ago: nothing of it is left. Closes it."""

    def act(self) -> AbstractContextManager[None]:
        """Around one act, from its first question to its entry: nobody else's work comes in between."""

    def look(self) -> None:
        """Take notice of others' work now; otherwise each transaction begins with it."""

    # --- writing
    def transaction(self) -> AbstractContextManager[None]:
        """BEGIN IMMEDIATE … COMMIT, or ROLLBACK when the block raises; inner blocks join the outer one."""

    def append(self, entry: Entry) -> bool:
        """Add a journal entry and project it onto the rows; False when it was there already."""

    def append_new(self, stories: Sequence[NewStory]) -> bool:
        """`keep_text`, `append` and `keep_sentences` for many stories of which nothing is known, at once.

        False when one of them or of what is on them is known, or when an entry holds more than a new story
        with its sentences, layers and tags: nothing is written then, and they have to come one by one.
        """

    def keep_text(self, story: StoryId, text: str) -> None:
        """Keep the text of a story (its id is its hash); before the entry that adds the story."""

    def keep_sentences(self, story: StoryId, sentences: Sentences) -> None:
        """Keep what a segmenter found, unless a person's correction is there."""

    def set_meta(self, key: str, value: str) -> None:
        """A local setting of this copy, outside the journal."""

    def note_merge(self, note: MergeNote, entries: Sequence[EntryId]) -> int:
        """Keep that these entries came by this merge, outside the journal; its number."""

    # --- reading: project
    def meta(self, key: str, default: str = "") -> str:
        """A local setting of this copy."""

    def name(self) -> str:
        """The project's name."""

    def annotators(self) -> list[Annotator]:
        """In the order in which they were added."""

    def label_set(self) -> LabelSet:
        """The labels as they stand, in order."""

    def label_use(self, label: str) -> int:
        """Living tags and whole-story labels of it, those on removed stories included."""

    def story_labels(self, story: StoryId) -> list[StoryLabel]:
        """The labels on a story as a whole, by label and annotator."""

    def story_labels_with(self, labels: Sequence[str]) -> list[StoryLabel]:
        """Whole-story labels of these labels, in all stories."""

    def label_counts(self, annotator: AnnotatorId | None = None) -> Mapping[str, int]:
        """Living tags per label, of one annotator or all."""

    # --- reading: stories
    def story_count(self) -> int:
        """Stories that are not removed."""

    def status_counts(self, annotator: AnnotatorId | None) -> Mapping[str, int]:
        """How many stories have each status for this annotator, `todo` included."""

    def languages(self) -> list[str]:
        """The languages of the stories that are there, sorted."""

    def tagged_since(self, annotator: AnnotatorId, since_ms: int) -> int:
        """How often this annotator has tagged since then (milliseconds since 1970)."""

    def story_rows(self, query: StoryQuery) -> list[StoryRow]:
        """A page of the list."""

    def story_keys(self, query: StoryQuery) -> Sequence[int]:
        """The whole list as keys for `story_rows_at`, some bytes a story; offset and limit do not count."""

    def story_rows_at(self, keys: Sequence[int], annotator: AnnotatorId | None) -> list[StoryRow]:
        """The lines with these keys, in that order; those of stories that are gone are left out."""

    def story_row(self, story: StoryId, annotator: AnnotatorId | None) -> StoryRow | None:
        """One line of the list; None for a story that is not there or removed."""

    def story(self, story: StoryId) -> Story | None:
        """With its text, and its sentences if they are known; None if not there or removed."""

    def has_story(self, story: StoryId) -> bool:
        """Whether it is there and not removed."""

    def known_stories(self, stories: Sequence[StoryId]) -> set[StoryId]:
        """Those of them that some entry has named: there, removed, or only spoken of."""

    def story_ids(self) -> list[StoryId]:
        """All that are not removed, in the order in which they were added, then by id."""

    def text_page(
        self,
        *,
        after: tuple[int, str] = (-1, ""),
        language: str = "",
        literal: str = "",
        length: int = 2_000_000,
    ) -> TextPage:
        """The texts after `after` in the project's order, some `length` code points of them.

        With `literal`, texts that do not contain it may be left out.
        """

    def find_stories(self, wanted: str) -> list[StoryId]:
        """Stories whose id begins with `wanted` or whose external id is `wanted`."""

    def newest_stories(self) -> dict[str, StoryId]:
        """For each external id the story that was added last, removed ones aside."""

    # --- reading: work
    def layer(self, layer: LayerId, *, marks_in: Range | None = None) -> Layer | None:
        """One layer; with `marks_in` only its read marks on sentences that begin in that stretch."""

    def layers(self, story: StoryId) -> list[Layer]:
        """All layers of a story."""

    def tag(self, tag: TagId) -> Tag | None:
        """A living tag."""

    def story_of_tag(self, tag: TagId) -> StoryId | None:
        """Where a tag is, living or removed."""

    def placed_tags(self, tags: Sequence[TagId]) -> set[TagId]:
        """Those of them that are on a story, living or removed."""

    def tags(self, story: StoryId, *, layer: LayerId | None = None) -> list[Tag]:
        """Living tags of a story, of one layer or all, in reading order."""

    def suggested_tags(self, story: StoryId) -> list[tuple[AnnotatorId, Tag]]:
        """Living tags in the models' layers of a story, in reading order, each with whose it is."""

    def tag_count(self, layer: LayerId) -> int:
        """How many living tags a layer has; quick, however many they are."""

    def tags_touching(self, layer: LayerId, span: Range) -> list[Tag]:
        """Living tags of a layer that share a code point with `span`, in reading order."""

    def find_tag(self, layer: LayerId, span: Range, label: str) -> Tag | None:
        """The living tag with that label on that very span."""

    def tags_labelled(self, labels: Sequence[str]) -> Iterator[tuple[StoryId, Tag]]:
        """Living tags with these labels in every layer, by story; those of the first label before others."""

    def stories_older_than(self, annotator: AnnotatorId, defined: Mapping[str, int]) -> list[StoryId]:
        """Stories where tags of this annotator are older than their label's revision in `defined`, or where
        sentences were read before the latest of these; in the project's order.
        """

    def bundles(self, stories: Sequence[StoryId]) -> Iterator[StoryBundle]:
        """The stories with all that is on them, in the order given."""

    def latest_round(self, story: StoryId, annotator: AnnotatorId) -> int:
        """The last round that an annotator has on a story, 1 before the first."""

    def decisions(self, story: StoryId) -> list[Decision]:
        """What reviewers decided on a story, superseded ones included, oldest first."""

    def decisions_about(self, story: StoryId, cluster: str, tags: Collection[str]) -> list[Decision]:
        """Of these the ones on a cluster or on any of these tags, and those that supersede them."""

    def comments(self, story: StoryId) -> list[Comment]:
        """What was said about a story and places in it, oldest first."""

    def assignments(self, annotator: AnnotatorId | None = None) -> list[Assignment]:
        """Who is to label what, in the order of the stories, then by round."""

    def aliases(self) -> dict[AnnotatorId, AnnotatorId]:
        """For each id that is another's, too: which one it is."""

    # --- reading: journal
    def entry_ids(self) -> list[EntryId]:
        """The ids of all, in the order in which they came."""

    def gone(self) -> frozenset[EntryId]:
        """The entries that are withdrawn, also those that are still to come."""

    def forked(self) -> list[RecordRef]:
        """The records whose entries once came beside one another: no other can have a conflict."""

    def state(self, ref: RecordRef) -> RecordState:
        """A record with its heads and conflicts."""

    def merges(self) -> list[MergeNote]:
        """What was merged into this copy, the newest first."""

    def merged_entries(self, merge: int) -> list[EntryId]:
        """The entries that came by the merge of this number."""

    def last_hlc(self) -> int:
        """The greatest hybrid time in the journal, 0 in an empty one."""

    def journal_head(self) -> JournalHead:
        """Where the journal of this copy ends."""

    def has_entry(self, entry: EntryId) -> bool:
        """Whether it is in the journal."""

    def entry(self, entry: EntryId) -> Entry | None:
        """One entry with its body."""

    def entries(self) -> Iterator[Entry]:
        """All, in the order in which they came."""

    def entries_of(self, ref: RecordRef) -> list[Entry]:
        """Those that touch one record, oldest first."""

    def acts_of(self, author: AnnotatorId) -> Iterable[Act]:
        """What undo needs of an author's entries, in the order of their hybrid times."""

    def heads(self, refs: Iterable[RecordRef]) -> tuple[EntryId, ...]:
        """The entries that last touched these records, sorted, each once."""

    def fields_before(self, ref: RecordRef, entry: EntryId) -> dict[str, Any]:
        """A record's fields as they were before `entry`; empty when it was not there."""

    def fields_at(self, ref: RecordRef, hlc: int) -> dict[str, Any]:
        """A record's fields as the entries up to a hybrid time made them; empty when it was not there yet."""

    def journal_page(self, *, before: tuple[int, int] | None, limit: int) -> list[JournalLine]:
        """Entries older than the `place` of another one, or the newest, newest first."""

    def fields(self, ref: RecordRef) -> dict[str, Any]:
        """A record's fields as they are (the fold of its entries); empty when it is not there."""


class Listening(Protocol):
    """Hears of others' work in a thread of its own until it is closed."""

    def close(self) -> None:
        """Hear nothing more; nothing is called afterwards."""


class SentenceCutter(Protocol):
    """Cuts a text into sentences; quick, in the calling thread."""

    def __call__(self, text: str, *, language: str = "auto") -> Sentences:
        """Sorted, disjoint ranges with the segmenter's id."""


@dataclass(frozen=True, slots=True)
class WordRanges:
    """Words of some sentences; `fallbacks` are stretches where only syllables or characters are known."""

    words: Sequence[Range]
    fallbacks: Sequence[Range] = ()
    segmenter: str = ""


class TextFinder(Protocol):
    """Finds what a query means in one text after the other."""

    @property
    def literal(self) -> str:
        """What every text with a hit contains to the letter; empty if there is no such thing."""

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The hits as pairs of code points, in order, without overlap, none empty; raises PatternTooSlow."""


class WordCutter(Protocol):
    """Words from the worker process; nobody waits for it on the thread of the window."""

    def request(
        self,
        text: str,
        sentences: Sequence[Range],
        *,
        language: str = "auto",
        is_urgent: bool = False,
        user_words: Sequence[str] = (),
    ) -> Future[WordRanges]:
        """The words of `sentences` of `text`; `user_words` are one word wherever they stand."""

    def warm(self, language: str) -> None:
        """Load what this language needs, in the background."""

    def close(self) -> None:
        """End the worker process."""


# Told of a job's progress: done, total (0 when unknown), what. Raises Cancelled when the user wants out.
Progress = Callable[[int, int, str], None]


class Cancelled(Exception):
    """The user stopped a job; nothing was changed."""


def no_progress(done: int, total: int, note: str) -> None:
    """For callers who do not show any."""
