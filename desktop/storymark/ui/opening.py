"""Which project to open, and what the window needs to know of it at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from storymark.domain.errors import BadAddress, EmptyName, ProjectMissing, ServerNotReached, UnknownAnnotator
from storymark.domain.ids import AnnotatorId, StoryId, new_id
from storymark.domain.labels import LabelSet
from storymark.domain.people import Annotator
from storymark.services.addresses import Location, ServerAddress, location_of
from storymark.services.last_session import OldCopy
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.places import Place
from storymark.services.ports import ISSUED_TO, StoryQuery, StoryRow
from storymark.services.program import Program, Wish
from storymark.services.settings import Recent, Settings
from storymark.services.user_words import user_words

PACKET_SUFFIX = ".storypacket"
SAMPLE_NAME = "Sample"
WELCOME = "welcome"
LAST_STORY = "window.last_story"
LAST_PLACE = "window.last_place"


@dataclass(frozen=True, slots=True)
class ProjectSummary:
    """What the project's thread tells the window first; `annotator` is None until a name is known."""

    path: str
    project: str
    name: str
    labels: LabelSet
    annotators: tuple[Annotator, ...]
    annotator: Annotator | None
    rows: tuple[StoryRow, ...]
    story_count: int
    status_counts: Mapping[str, int]
    last_story: StoryId | None
    tagged_today: int = 0
    token: str = ""
    user_words: tuple[str, ...] = ()
    is_read_only: bool = False
    old_copy: OldCopy | None = None
    place: Place = field(default_factory=Place)


def sample_path(program: Program) -> Path:
    """Where the sample project of this user lives."""
    return program.user_folder("data") / f"{SAMPLE_NAME}.storymark"


def wanted_project(program: Program, wish: Wish, settings: Settings) -> Location | None:
    """The project to open at the start, None for the welcome page."""
    if wish.project is not None:
        return wish.project
    if wish.workspace == WELCOME:
        return None
    if wish.is_demo:
        return sample_path(program)
    for recent in settings.recent:
        place = recent_location(recent)
        if isinstance(place, ServerAddress) or (place is not None and place.is_file()):
            return place
    return sample_path(program) if wish.is_first_run_demo else None


def recent_location(recent: Recent) -> Location | None:
    """Where a recent project is; None for an address that a settings file has wrong."""
    try:
        return location_of(recent.path)
    except BadAddress:
        return None


def opener(
    program: Program,
    path: Location,
    *,
    who: str,
    create: bool = False,
    is_sample: bool = False,
    is_backup: bool = False,
) -> Callable[[], Ledger]:
    """What opens the project at `path` on the thread that will own it."""

    def open_() -> Ledger:
        if isinstance(path, ServerAddress):
            return _open_shared(program, path, create=create)
        if is_backup:
            return program.open_backup(path)
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
            return program.open_ledger(path, create=True, name=path.stem, who=who)
        if is_sample or path == sample_path(program):
            return program.open_sample(path, who=who)
        if not path.exists():
            raise ProjectMissing(path=str(path))
        project = program.open_packet(path, who=who) if path.suffix == PACKET_SUFFIX else path
        return program.open_ledger(project, who=who)

    return open_


def issued_name(ledger: Ledger) -> str:
    """The name that a packet issued; empty in a project that was not made from one."""
    wanted = ledger.store.meta(ISSUED_TO)
    return next((who.name for who in ledger.store.annotators() if who.id == wanted), "") if wanted else ""


def _open_shared(program: Program, address: ServerAddress, *, create: bool) -> Ledger:
    try:
        return program.open_ledger(address, create=create, name=address.stem)
    except ServerNotReached as error:
        # Said in the same breath: what was done the last time is not lost.
        raise ServerNotReached(**error.facts, waiting=program.count_waiting(address)) from error


def summarise(ledger: Ledger, annotator_name: str, *, page: int) -> ProjectSummary:
    """Everything for the first screen in one go; the annotator is made when a name is given and new."""
    annotator = _annotator(ledger, annotator_name)
    store = ledger.store
    owner = annotator.id if annotator else None
    rows = tuple(store.story_rows(StoryQuery(annotator=owner, limit=page)))
    last = store.meta(f"{LAST_STORY}.{owner or ''}")
    return ProjectSummary(
        path=store.path,
        project=store.project,
        name=store.name(),
        token=store.token,
        labels=ledger.labels(),
        annotators=tuple(store.annotators()),
        annotator=annotator,
        rows=rows,
        story_count=store.story_count(),
        status_counts=store.status_counts(owner),
        tagged_today=store.tagged_since(owner, midnight_ms()) if owner else 0,
        user_words=user_words(ledger),
        is_read_only=store.is_read_only,
        last_story=StoryId(last) if last and store.has_story(StoryId(last)) else None,
    )


def _annotator(ledger: Ledger, name: str) -> Annotator | None:
    if not ledger.store.is_read_only:
        return annotator_named(ledger, name) if name.strip() else None
    # A backup is looked at as the person whose work is in it; nobody is added to it.
    with suppress(UnknownAnnotator, EmptyName):
        return annotator_named(ledger, name, create=False)
    people = ledger.store.annotators()
    return people[0] if people else Annotator(AnnotatorId(new_id()), name.strip() or "?")


def midnight_ms() -> int:
    """When today began here, in milliseconds since 1970."""
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return int(today.timestamp() * 1000)


def remember_place(ledger: Ledger, annotator: AnnotatorId, story: StoryId, sentence: int) -> None:
    """Where the annotator is, so that the next start goes on there. Local, not in the journal."""
    with ledger.store.transaction():
        ledger.store.set_meta(f"{LAST_STORY}.{annotator}", story)
        ledger.store.set_meta(f"{LAST_PLACE}.{annotator}.{story}", str(sentence))


def last_place(ledger: Ledger, annotator: AnnotatorId, story: StoryId) -> int:
    """The sentence at which the annotator left this story, 0 for none."""
    value = ledger.store.meta(f"{LAST_PLACE}.{annotator}.{story}", "0")
    return int(value) if value.isdigit() else 0
