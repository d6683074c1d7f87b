"""What the values of the door read from: one open project, and the tools beside it, loaded when needed."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Collection
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from storymark import bootstrap
from storymark.domain.errors import BadValue, OtherThread, ProjectClosed, UnknownAnnotator, UnknownLabel
from storymark.domain.people import name_key
from storymark.domain.tags import KINDS
from storymark.services.exchange_ports import OutStory, WriteOptions
from storymark.services.export_request import ExportTools

if TYPE_CHECKING:
    from storymark.services.exchange_ports import Formats
    from storymark.services.ledger import Ledger
    from storymark.services.ports import SentenceCutter, WordCutter
    from storymark.services.wording import StoryWords


class Source:
    """An open project for one thread, closed at the latest when nobody holds it any more."""

    def __init__(self, ledger: Ledger, *, name: str, is_writable: bool) -> None:
        self._ledger: Ledger | None = ledger
        self.name = name
        self.path = ledger.store.path
        self.is_writable = is_writable
        self.cutter: SentenceCutter = bootstrap.sentence_cutter()
        self._thread = threading.get_ident()
        self._words: list[WordCutter] = []
        self._end = weakref.finalize(self, _end, ledger, self._words)

    @property
    def ledger(self) -> Ledger:
        """The open project; raises ProjectClosed, OtherThread."""
        if self._ledger is None:
            raise ProjectClosed(path=self.path)
        if threading.get_ident() != self._thread:
            raise OtherThread(path=self.path)
        return self._ledger

    @property
    def is_open(self) -> bool:
        """Whether it can be read."""
        return self._ledger is not None

    @property
    def is_still(self) -> bool:
        """Whether nothing can change under who reads."""
        return not self.is_writable and not self.ledger.store.is_shared

    def close(self) -> None:
        """Let the project and the word libraries go."""
        ledger, self._ledger = self._ledger, None
        if ledger is None:
            return
        self._end.detach()
        try:
            if self.is_writable and not ledger.store.is_shared:
                bootstrap.last_sessions().remember(ledger)
        finally:
            for words in self._words:
                words.close()
            ledger.store.close()

    @cached_property
    def formats(self) -> Formats:
        """The formats of the program."""
        return bootstrap.formats()

    @cached_property
    def words(self) -> WordCutter:
        """The word libraries in their process, which starts at the first request."""
        cutter = bootstrap.word_cutter()
        self._words.append(cutter)
        return cutter

    @cached_property
    def _story_words(self) -> StoryWords:
        from storymark.services.wording import StoryWords

        return StoryWords(self.ledger, self.words)

    def check_names(
        self, *, kind: str | None, annotators: Collection[str] | None, labels: Collection[str] | None
    ) -> None:
        """Raise BadValue, UnknownAnnotator, UnknownLabel for what the project does not have.

        An empty answer to a name that was mistyped would be believed.
        """
        ledger = self.ledger
        if kind is not None and kind not in KINDS:
            raise BadValue(what="The layer", value=f"“{kind}”", expected=f"it is one of {', '.join(KINDS)}")
        people = {name_key(person.name) for person in ledger.store.annotators()} if annotators else set()
        for name in annotators or ():
            if name_key(name) not in people:
                raise UnknownAnnotator(name=name)
        known = {str(label.key) for label in ledger.labels().labels} if labels else set()
        for label in labels or ():
            if label not in known and label not in ledger.store.label_counts():
                raise UnknownLabel(label=label)

    def tools(self) -> ExportTools:
        """What an export needs."""
        return ExportTools(self.formats, self.cutter, self.words, bootstrap.agreement)

    def with_words(self, out: OutStory) -> OutStory:
        """A story with its words."""
        self.ledger  # noqa: B018 (refuses a closed project)
        return out if out.words is not None else self._story_words.with_words(out)

    def native_line(self, out: OutStory) -> bytes:
        """A story's line of native JSONL."""
        write = self.formats.get("jsonl").write
        assert write is not None
        return b"".join(write(out, WriteOptions()))


def _end(ledger: Ledger, words: list[WordCutter]) -> None:
    """Nobody closed it; at the end of a program much is gone already."""
    with suppress(Exception):
        for cutter in words:
            cutter.close()
        ledger.store.close()
