"""A long session, undone to its start over a restart, and done again to its end."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.support.checked_projects import content
from tests.support.tagging_session import LABELS, STORY, TEXT, Session

from storymark import bootstrap
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.services import annotating, history, layers
from storymark.services.checking import check_project
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named

ACTS = 500


def _state(ledger: Ledger) -> object:
    """Tags and layers, without the time of the last change, which an undo moves on."""
    [bundle] = content(ledger)
    facts = [(layer.status, layer.reason, layer.flagged) for layer in bundle.layers]
    return [tag._replace(updated_ms=0) for tag in bundle.tags], facts or [("todo", "", False)]


def _random_act(ledger: Ledger, rnd: random.Random) -> bool:
    """Do something that can be undone; False when there was nothing to do."""
    linh = annotator_named(ledger, "Linh")
    tags: list[Tag] = ledger.store.tags(STORY)
    start = rnd.randrange(len(TEXT) - 40)
    span = Range(start, start + rnd.randint(1, 39))
    kind = rnd.choice(["tag", "tag", "tag", "relabel", "resize", "note", "remove", "status", "flag"])
    if kind == "tag" or not tags:
        before = len(tags)
        annotating.tag(ledger, annotator=linh, story=STORY, span=span, label=rnd.choice(LABELS))
        return len(ledger.store.tags(STORY)) > before
    tag, entries = rnd.choice(tags), ledger.store.last_hlc()
    if kind == "relabel":
        annotating.relabel(ledger, annotator=linh, tag=tag.id, label=rnd.choice(LABELS))
    elif kind == "resize":
        annotating.resize(ledger, annotator=linh, tag=tag.id, span=span)
    elif kind == "note":
        annotating.set_note(ledger, annotator=linh, tag=tag.id, note=f"ghi chú 𠀀 {rnd.random()}")
    elif kind == "remove":
        annotating.remove(ledger, annotator=linh, tag=tag.id)
    elif kind == "status":
        layers.set_status(ledger, annotator=linh, story=STORY, status=rnd.choice(("open", "done")))
    else:
        layers.set_flag(ledger, annotator=linh, story=STORY, is_flagged=rnd.random() < 0.5)
    return ledger.store.last_hlc() > entries


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_five_hundred_acts_undone_and_done_again(tmp_path: Path) -> None:
    path, rnd = tmp_path / "long.storymark", random.Random(7)
    Session(path).run(0)
    ledger = bootstrap.open_ledger(path)
    linh = annotator_named(ledger, "Linh")
    start = _state(ledger)
    done = 0
    while done < ACTS:
        done += _random_act(ledger, rnd)
    end = _state(ledger)
    ledger.store.close()
    ledger = bootstrap.open_ledger(path)
    try:
        assert _state(ledger) == end
        for _ in range(ACTS):
            history.undo(ledger, annotator=linh)
        assert history.next_undo(ledger, annotator=linh) is None
        assert _state(ledger) == start
        for _ in range(ACTS):
            history.redo(ledger, annotator=linh)
        assert _state(ledger) == end
        assert check_project(bootstrap.project_checker(ledger)).is_sound
    finally:
        ledger.store.close()
