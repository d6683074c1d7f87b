"""Sharing out the work: who gets what, repeats in secret, taking back what nobody began, how far it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from storymark.domain import edits
from storymark.domain.assignments import DISCUSSION, REPEAT, Assignment, shared_out
from storymark.domain.clock import DAY_MS
from storymark.domain.errors import BadValue, UnknownStory
from storymark.domain.ids import AnnotatorId, StoryId, layer_id
from storymark.domain.journal import Change
from storymark.domain.people import Annotator
from storymark.services.assigning import assign, repeats_of, submit
from storymark.services.changes import Changes
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger, one_act
from storymark.services.ports import Progress, no_progress

_PERSON = "person"
# agreement/README.md 3.6: about 3 % of the stories once more, two weeks later at the earliest.
REPEAT_PERCENT, REPEAT_AFTER_DAYS = 3, 14


@dataclass(frozen=True, slots=True)
class Shares:
    """How stories are dealt: `overlap_percent` of them go to `copies` people each, the others to one."""

    people: tuple[AnnotatorId, ...]
    overlap_percent: int = 100
    copies: int = 2
    due_ms: int = 0
    is_blind: bool = False

    def check(self) -> None:
        """Raise BadValue for what cannot be dealt."""
        if not 0 <= self.overlap_percent <= 100:
            value = str(self.overlap_percent)
            raise BadValue(what="The overlap", value=value, expected="it is a percentage from 0 to 100")
        if self.copies < 2:
            raise BadValue(what="The copies", value=str(self.copies), expected="they are 2 or more")


@dataclass(frozen=True, slots=True)
class PersonsWork:
    """How far one person is with what was given: stories by the status of their last round.

    `begun` are those that are neither untouched nor finished, skipped ones too.
    `due_ms` is the first date among those that wait, 0 for none; `repeats` counts hidden ones.
    """

    person: Annotator
    given: int = 0
    begun: int = 0
    done: int = 0
    handed_in: int = 0
    returned: int = 0
    repeats: int = 0
    due_ms: int = 0

    @property
    def waiting(self) -> int:
        """Stories that are not handed in."""
        return self.given - self.handed_in


@dataclass(frozen=True, slots=True)
class SharedWork:
    """Everybody's work, and the stories that nobody was given."""

    people: tuple[PersonsWork, ...]
    free: tuple[StoryId, ...]
    stories: int


@one_act
def share_out(
    ledger: Ledger, shares: Shares, *, stories: Sequence[StoryId], author: AnnotatorId
) -> Changes | None:
    """Deal these stories as one act; None where everybody has theirs already. Raises BadValue."""
    shares.check()
    for story in stories:
        if not ledger.store.has_story(story):
            raise UnknownStory(story=story)
    dealt = shared_out(stories, shares.people, overlap_percent=shares.overlap_percent, copies=shares.copies)
    return assign(ledger, dealt, author=author, due_ms=shares.due_ms, is_blind=shares.is_blind)


@one_act
def repeat_in_secret(
    ledger: Ledger,
    *,
    author: AnnotatorId,
    people: Sequence[Annotator],
    percent: int = REPEAT_PERCENT,
    after_days: int = REPEAT_AFTER_DAYS,
    due_ms: int = 0,
) -> Changes | None:
    """Give each person some of their finished first work once more, untouched; None where nothing is ripe.

    Which, is drawn from the ids alone, so that it does not follow the order of the stories. Raises BadValue.
    """
    if not 0 < percent <= 100 or after_days < 0:
        value = f"{percent} %, {after_days}"
        raise BadValue(what="Repeats", value=value, expected="they are from 1 to 100 %, after 0 days or more")
    before_ms = ledger.now_ms() - after_days * DAY_MS
    changes: list[Change] = []
    for person in people:
        finished, ripe = _finished_once(ledger, person.id, before_ms)
        drawn = sorted(ripe, key=lambda story: _drawn(person.id, story))
        count = -(-finished * percent // 100)
        changes += repeats_of(ledger, person, drawn[:count], due_ms=due_ms)
    return ledger.commit("assign", author=author, changes=changes) if changes else None


@one_act
def withdraw(ledger: Ledger, *, author: AnnotatorId, people: Sequence[AnnotatorId]) -> Changes | None:
    """Take back from these people the stories that they have not begun; None for none."""
    changes: list[Change] = []
    for given in _last_rounds(ledger.store.assignments()).values():
        if given.annotator in people and given.round == 1 and _status(ledger, given) == "todo":
            changes.append(replace(edits.assign(given), set={"deleted": True}))
    return ledger.commit("assign", author=author, changes=changes) if changes else None


@one_act
def hand_in(ledger: Ledger, *, annotator: Annotator, stories: Sequence[StoryId] = ()) -> Changes | None:
    """Hand in these stories, or all that the person calls done; None for nothing."""
    chosen = stories or [
        layer.story
        for layer in (own_layer(ledger, annotator=annotator, story=s) for s in ledger.store.story_ids())
        if layer.status == "done"
    ]
    return submit(ledger, annotator=annotator, stories=chosen)


def shared_work(ledger: Ledger, *, progress: Progress = no_progress) -> SharedWork:
    """How the work is shared, and how far it is. Raises Cancelled."""
    every = ledger.store.assignments()
    last = _last_rounds(every)
    repeats: dict[AnnotatorId, int] = {}
    for given in every:
        if given.basis == REPEAT:
            repeats[given.annotator] = repeats.get(given.annotator, 0) + 1
    own: dict[AnnotatorId, list[tuple[Assignment, str]]] = {}
    for number, given in enumerate(last.values()):
        progress(number, len(last), "reading layers")
        own.setdefault(given.annotator, []).append((given, _status(ledger, given)))
    people = tuple(
        _persons_work(person, own.get(person.id, []), repeats.get(person.id, 0))
        for person in ledger.store.annotators()
        if person.kind == _PERSON
    )
    taken = {given.story for given in every}
    stories = ledger.store.story_ids()
    return SharedWork(people, tuple(story for story in stories if story not in taken), len(stories))


def _persons_work(person: Annotator, own: Sequence[tuple[Assignment, str]], repeats: int) -> PersonsWork:
    statuses = [status for _, status in own]
    dates = [given.due_ms for given, status in own if status != "submitted" and given.due_ms]
    return PersonsWork(
        person,
        given=len(own),
        begun=sum(status in ("open", "skipped") for status in statuses),
        done=statuses.count("done"),
        handed_in=statuses.count("submitted"),
        returned=sum(given.basis == DISCUSSION and status != "submitted" for given, status in own),
        repeats=repeats,
        due_ms=min(dates, default=0),
    )


def _last_rounds(every: Iterable[Assignment]) -> Mapping[tuple[AnnotatorId, StoryId], Assignment]:
    found: dict[tuple[AnnotatorId, StoryId], Assignment] = {}
    for given in every:  # by round
        found[given.annotator, given.story] = given
    return found


def _status(ledger: Ledger, given: Assignment) -> str:
    identity = layer_id(ledger.store.project, given.story, given.annotator, round_=given.round)
    layer = ledger.store.layer(identity)
    return layer.status if layer is not None else "todo"


def _finished_once(ledger: Ledger, person: AnnotatorId, before_ms: int) -> tuple[int, list[StoryId]]:
    """How many stories the person finished, and those whose only round ended before that moment."""
    finished, ripe = 0, []
    for story in ledger.store.story_ids():
        row = ledger.store.story_row(story, person)
        if row is not None and row.status in ("done", "submitted"):
            finished += 1
            if row.touched_ms <= before_ms and ledger.store.latest_round(story, person) == 1:
                ripe.append(story)
    return finished, ripe


def _drawn(person: str, story: str) -> str:
    return hashlib.sha256(f"repeat|{person}|{story}".encode()).hexdigest()
