"""Tags through the real services and the real lane until somebody kills it; tells each durable act.

Made for a kill loop: `worker` never ends by itself, `listing` says what survived and raises when the
project is not in order. The argument `early` acknowledges before the act is durable: a control that every
kill loop must catch; `backups` makes backups while it tags, and each that got its name must be whole.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.support.stores import make_layer, make_tag

from storymark.domain.ids import AnnotatorId, LabelKey, StoryId, TagId, new_id, story_id
from storymark.domain.labels import Label, LabelSet
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.story import Section, Story
from storymark.services import annotating, history
from storymark.services.checking import check_project
from storymark.services.labelling import put_label_set
from storymark.services.lane import Lane
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.stories import add_story
from storymark.services.upkeep import ensure_backup
from storymark.storage.backup_check import check_copy
from storymark.storage.backup_files import backups_of
from storymark.storage.checking.checker import Checker
from storymark.storage.store import create_store, open_store

TEXT = "chị nói 𠮷野家 rất ngon .\r\nTiê\u0301ng Việt\u2028👨‍👩‍👧 cảm ơn ! שלום עולם . " * 20
LABELS = ("claim", "empathy")
PACKED = 25

Emit = Callable[[str], object]


def worker(db: str, emit: Emit, arg: str = "") -> None:
    """Open or make the project at `db` and tag; `emit` gets the id of each tag that is durable."""
    rnd = random.Random()
    lane = Lane(lambda: _open(Path(db)), close=lambda ledger: ledger.store.close())
    lane.opened.result()
    lane.submit(lambda ledger: setattr(ledger, "pause", lane.serve)).result()
    while True:
        if arg == "backups" and rnd.random() < 0.05:
            # Not waited for: the tags that follow are done between its slices.
            lane.submit(lambda ledger: ensure_backup(ledger, "idle"))
        if rnd.random() < 0.1:
            for tag in lane.submit(lambda ledger: _import(ledger)).result():
                emit(tag)
            continue
        tag = TagId(new_id())
        if arg == "early":
            emit(tag)
        lane.submit(lambda ledger, tag=tag: _tag(ledger, tag, rnd)).result()  # type: ignore[misc]
        emit(tag)


def listing(db: str, arg: str = "") -> Iterator[str]:
    """The ids of all living tags; raises AssertionError when the file or what is in it is not in order."""
    if not Path(db).exists():  # killed before the project was there: nothing was acknowledged
        return
    if arg == "backups":
        for _, file in backups_of(Path(db)):
            assert check_copy(file).problem == "", "a backup got its name and is not whole"
    store = open_store(Path(db))
    try:
        report = check_project(Checker(store))
        assert report.is_sound, [str(one) for one in report.breaks]
        for story in store.story_ids():
            whole, tags = store.story(story), store.tags(story)
            assert whole is not None
            assert whole.text == TEXT
            assert sum(tag.origin == "import" for tag in tags) in (0, PACKED), "half an import"
            for tag in tags:
                assert TEXT[tag.start : tag.end] == tag.quote
                yield tag.id
    finally:
        store.close()


def _open(path: Path) -> Ledger:
    if path.exists():
        ledger = Ledger(open_store(path, who="worker"))
    else:
        ledger = Ledger(create_store(path, name="kill", who="worker"))
    if not ledger.store.story_count():  # a new one, or one that was killed before it had a story
        labels = LabelSet("kill", 1, tuple(Label(LabelKey(key)) for key in LABELS))
        with ledger.store.transaction():
            put_label_set(ledger, labels, author=AnnotatorId(""))
            add_story(ledger, _story("first"), author=AnnotatorId(""))
    return ledger


def _story(name: str) -> Story:
    return Story(story_id(name, TEXT), name, name, "vi", TEXT, (Section("", 0, len(TEXT)),))


def _import(ledger: Ledger) -> list[str]:
    """A story with many tags, as one act."""
    who = annotator_named(ledger, "import")
    story = _story(f"story {new_id()}")
    layer = make_layer(ledger.store, story.id, who, status="done")
    places = [(start, start + 2) for start in range(0, PACKED * 3, 3)]
    tags = [make_tag(layer.id, start, end, TEXT, origin="import") for start, end in places]
    add_story(ledger, story, author=who.id, layers=[layer], tags=tags)
    return [tag.id for tag in tags]


def _tag(ledger: Ledger, tag: TagId, rnd: random.Random) -> None:
    """Tag, then now and then say more about it, or take that back."""
    who = annotator_named(ledger, "Linh")
    story = StoryId(rnd.choice(ledger.store.story_ids()[:3]))
    start = rnd.randrange(len(TEXT) - 40)
    span = Range(start, start + rnd.randrange(1, 40))
    label = next((x for x in LABELS if not _is_taken(ledger, who, story, span, x)), None)
    if label is None:
        return _tag(ledger, tag, rnd)
    annotating.tag(ledger, annotator=who, story=story, span=span, label=label, id=tag)
    if rnd.random() < 0.3:
        annotating.set_note(ledger, annotator=who, tag=tag, note="ghi chú " * rnd.randrange(1, 20))
        if rnd.random() < 0.5:
            history.undo(ledger, annotator=who)
    return None


def _is_taken(ledger: Ledger, who: Annotator, story: StoryId, span: Range, label: str) -> bool:
    layer = make_layer(ledger.store, story, who)
    return ledger.store.find_tag(layer.id, span, label) is not None
