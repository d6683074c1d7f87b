"""A session of tagging in the real store, act by act, that goes on after whatever the disk does to it.

`run` opens or makes the project, imports, tags, notes, undoes, closes and opens again; `told` hears of each
tag that is durable and of each sentence that a user would read. A failed act is tried again a few times, as
the window's queue does; whatever is raised must be a failure that the program knows.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.support.checked_projects import content
from tests.support.odd_text import ODD_TEXTS

from storymark import bootstrap
from storymark.domain.errors import StorymarkError
from storymark.domain.ids import AnnotatorId, StoryId, TagId, new_id, story_id
from storymark.domain.ranges import Range
from storymark.domain.story import Story, parted_sections
from storymark.services import annotating, history
from storymark.services.checking import Report, check_project
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.segmenting import with_sentences
from storymark.services.stories import add_story

TEXT = ODD_TEXTS["all"]
STORY = StoryId(story_id("session", TEXT))
LABELS = ("claim", "complaint", "empathy")
_TRIES = 60

T = TypeVar("T")
Told = Callable[[str], object]


class Session:
    """One session; `acknowledged` are tags, `sentences` what was said when something failed."""

    def __init__(self, path: Path, acknowledge: Told = lambda _: None) -> None:
        self._path = path
        self._acknowledge = acknowledge
        self.acknowledged: list[str] = []
        self.sentences: list[str] = []

    def run(self, acts: int) -> None:
        """All of it; two openings with `acts` acts each."""
        for half in range(2):
            ledger = self._again(self._open)
            self._tag(ledger, range(half * acts, (half + 1) * acts))
            ledger.store.close()

    def _tag(self, ledger: Ledger, numbers: range) -> None:
        linh = self._again(lambda: annotator_named(ledger, "Linh"))

        def do(what: Callable[..., T], **facts: object) -> T:
            return self._again(lambda: what(ledger, annotator=linh, **facts))

        for number in numbers:
            start = number * 3 % (len(TEXT) - 9)
            span = Range(start, start + 3 + number % 5)
            wanted = TagId(new_id())
            # The same label on the same span is the tag that is there already.
            tag = do(annotating.tag, story=STORY, span=span, label=LABELS[number % 3], id=wanted).tag.id
            self.acknowledged.append(tag)
            self._acknowledge(tag)
            if number % 4 == 3:
                do(annotating.set_note, tag=tag, note="ghi chú 𠀀 " * (1 + number % 9))
                do(history.undo)

    def _open(self) -> Ledger:
        if self._path.exists():
            ledger = bootstrap.open_ledger(self._path)
        else:
            ledger = bootstrap.open_ledger(self._path, create=True, name="session")
        try:
            bootstrap.put_default_labels(ledger)
            if not ledger.store.has_story(STORY):
                story = Story(STORY, "session", "session", "vi", TEXT, parted_sections(TEXT))
                add_story(ledger, story, author=AnnotatorId(""))
            with_sentences(ledger, ledger.story(STORY), bootstrap.sentence_cutter())
        except BaseException:
            ledger.store.close()
            raise
        return ledger

    def _again(self, act: Callable[[], T]) -> T:
        for _ in range(_TRIES):
            try:
                return act()
            except StorymarkError as error:
                self.sentences.append(str(error))
        raise AssertionError(f"it did not go on: {self.sentences[-1]}")


def look(path: Path) -> tuple[list[str], Report]:
    """The tags that are there, and what `check` says."""
    ledger = bootstrap.open_ledger(path)
    try:
        tags = [tag.id for bundle in content(ledger) for tag in bundle.tags]
        return tags, check_project(bootstrap.project_checker(ledger))
    finally:
        ledger.store.close()
