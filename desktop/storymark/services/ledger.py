"""An open project with its clock: the one place where an act becomes a journal entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from storymark.domain.clock import HybridClock, now_ms
from storymark.domain.errors import UnknownStory
from storymark.domain.fold import ENTRY
from storymark.domain.ids import AnnotatorId, EntryId, StoryId
from storymark.domain.journal import Change, Entry, expanded
from storymark.domain.labels import LabelSet
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story
from storymark.domain.undo import Act, UndoList
from storymark.services.changes import Changes, changes_of
from storymark.services.ports import NewStory, Store

_STORIES_KEPT = 4
_NEWS_KEPT = 1_000

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A story that comes in and the changes that bring it, which speak of it, its layers and its tags."""

    story: StoryId
    text: str
    changes: tuple[Change, ...]
    sentences: Sentences | None = None


class Ledger:
    """Commits acts to a `Store`; like the store, it belongs to one thread."""

    def __init__(self, store: Store, *, wall_ms: Callable[[], int] = now_ms) -> None:
        self.store = store
        self.pause: Callable[[], None] = _nothing
        """Called between the slices of long work that is not in a transaction: acts that wait are done."""
        self._wall_ms = wall_ms
        self._clock = HybridClock(store.last_hlc(), wall_ms)
        self._undo: dict[AnnotatorId, UndoList] = {}
        self._stories: dict[StoryId, Story] = {}
        self._labels: LabelSet | None = None
        self._news: list[Changes] = []
        self._is_acting = False
        store.on_news = self._take_news

    @contextmanager
    def act(self) -> Iterator[None]:
        """Around one act: what it reads still stands when it is committed, whoever else is at work.

        When it raises, nothing of it is kept and nothing is remembered of it.
        """
        if not self.store.is_shared or self._is_acting:
            yield
            return
        self._is_acting = True
        try:
            with self.store.act():
                yield
        except BaseException:
            self.forget_all()
            raise
        finally:
            self._is_acting = False

    def catch_up(self) -> list[Changes]:
        """What others have done since the last time, oldest first."""
        self.store.look()
        news, self._news = self._news, []
        return news

    def story(self, story: StoryId) -> Story:
        """A story with its text; the last few are kept, since tagging asks for one again and again.

        Raises UnknownStory.
        """
        found = self._stories.get(story) or self.store.story(story)
        if found is None:
            raise UnknownStory(story=story)
        self._stories.pop(story, None)
        self._stories[story] = found
        while len(self._stories) > _STORIES_KEPT:
            del self._stories[next(iter(self._stories))]
        return found

    def forget_story(self, story: StoryId) -> None:
        """Read it anew the next time: its sentences were cut."""
        self._stories.pop(story, None)

    def labels(self) -> LabelSet:
        """The labels as they stand, kept until they change."""
        if self._labels is None:
            self._labels = self.store.label_set()
        return self._labels

    def now_ms(self) -> int:
        """Milliseconds since 1970, for `created` and `updated`."""
        return self._wall_ms()

    def commit(
        self, type_: str, *, author: AnnotatorId, changes: Sequence[Change], undoes: str = ""
    ) -> Changes:
        """Make one act durable: one entry, one transaction (or part of the open one).

        Raises NotSaved (ProjectMoved, DiskFull, WriteFailed) when it is not; nothing is kept then.
        """
        # Within an act there is nothing to take back alone: what fails takes the whole act along.
        with nullcontext() if self._is_acting else self.store.transaction():
            parents = self.store.heads(dict.fromkeys(change.ref for change in expanded(tuple(changes))))
            entry = Entry(
                type=type_,
                project=self.store.project,
                author=author,
                replica=self.store.replica,
                hlc=self._clock.next(),
                parents=parents,
                changes=tuple(changes),
                undoes=undoes,
            )
            self.store.append(entry)
        if author in self._undo:
            self._undo[author].add(Act(entry.id, entry.type, entry.undoes))
        self._forget_changed(entry)
        return changes_of(entry)

    def bring(self, type_: str, *, author: AnnotatorId, arrivals: Sequence[Arrival]) -> None:
        """`commit` for many stories at once, an entry for each; quick when nothing of them is known yet.

        Raises what `commit` raises; to be called inside a transaction, so that all of it or nothing is kept.
        """
        store = self.store
        made = [
            NewStory(
                arrival.story,
                arrival.text,
                Entry(
                    type=type_,
                    project=store.project,
                    author=author,
                    replica=store.replica,
                    hlc=self._clock.next(),
                    parents=(),
                    changes=arrival.changes,
                ),
                arrival.sentences,
            )
            for arrival in arrivals
        ]
        if store.append_new(made):
            if author in self._undo:
                for new in made:
                    self._undo[author].add(Act(new.entry.id, type_))
            return
        for arrival in arrivals:
            store.keep_text(arrival.story, arrival.text)
            self.commit(type_, author=author, changes=arrival.changes)
            if arrival.sentences is not None:
                store.keep_sentences(arrival.story, arrival.sentences)

    def saw(self, hlc: int) -> None:
        """Take notice of somebody else's time: what is done here from now on is later."""
        self._clock.saw(hlc)

    def undo_list(self, author: AnnotatorId) -> UndoList:
        """What Ctrl+Z and Ctrl+Y would take next for this annotator; reaches over restarts."""
        if author not in self._undo:
            self._undo[author] = UndoList(self.store.acts_of(author))
        return self._undo[author]

    def forget_all(self) -> None:
        """Keep nothing in memory: after a transaction that was rolled back, or a merge."""
        self._undo.clear()
        self._stories.clear()
        self._labels = None

    def _take_news(self, news: Sequence[Entry] | None) -> None:
        """Others have worked: what is kept here is brought up to date with the store."""
        if news is None:
            self._clock.saw(self.store.last_hlc())
            self.forget_all()
            self._news = [Changes(is_people=True, is_labels=True, is_story_list=True)]
            return
        for entry in news:
            self._clock.saw(entry.hlc)
            if entry.author in self._undo:
                self._undo[AnnotatorId(entry.author)].add(Act(entry.id, entry.type, entry.undoes))
            self._forget_changed(entry)
            self._news.append(changes_of(entry))
        if len(self._news) > _NEWS_KEPT:
            self._news = [Changes(is_people=True, is_labels=True, is_story_list=True)]

    def _forget_changed(self, entry: Entry) -> None:
        for change in entry.changes:
            if change.record in ("story", "sentences"):
                self.forget_story(StoryId(change.id))
            elif change.record in ("label", "label_set"):
                self._labels = None
            elif change.record == ENTRY:  # it may turn any record
                self.forget_all()

    def entry(self, entry: EntryId) -> Entry:
        """A journal entry that is known to be there."""
        found = self.store.entry(entry)
        assert found is not None, f"journal entry {entry} vanished"
        return found


def _nothing() -> None:
    pass


def one_act(
    service: Callable[Concatenate[Ledger, Given], Answer],
) -> Callable[Concatenate[Ledger, Given], Answer]:
    """A service that reads before it commits, made one whole: see `Ledger.act`."""

    @wraps(service)
    def whole(ledger: Ledger, /, *args: Given.args, **kwargs: Given.kwargs) -> Answer:
        if not ledger.store.is_shared:
            return service(ledger, *args, **kwargs)
        with ledger.act():
            return service(ledger, *args, **kwargs)

    return whole
