"""An annotator's work on a story as a whole: status, flag, sentences read, time."""

from __future__ import annotations

from collections.abc import Iterable

from storymark.domain import edits
from storymark.domain.errors import BadValue, LayerSubmitted, UnknownStory
from storymark.domain.ids import StoryId, layer_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.tags import Layer
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act

# What an annotator sets by hand; `submitted` comes from handing in.
SETTABLE = ("todo", "open", "done", "skipped")
NO_MARKS = Range(0, 0)


def own_layer(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, marks_in: Range | None = None
) -> Layer:
    """The annotator's layer of the story, as it would be made if it is not there; raises UnknownStory.

    After work was returned, that of the last round. `marks_in` as in `Store.layer`.
    """
    round_ = ledger.store.latest_round(story, annotator.id)
    identity = layer_id(ledger.store.project, story, annotator.id, round_=round_)
    found = ledger.store.layer(identity, marks_in=marks_in)
    if found is not None:
        return found
    if not ledger.store.has_story(story):
        raise UnknownStory(story=story)
    return Layer(identity, story, annotator.id, round=round_)


def working_layer(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, marks_in: Range | None = NO_MARKS
) -> Layer:
    """`own_layer`, if it may be changed; raises LayerSubmitted. Read marks come for `marks_in` alone."""
    layer = own_layer(ledger, annotator=annotator, story=story, marks_in=marks_in)
    if not layer.is_open_for_work:
        raise LayerSubmitted()
    return layer


@one_act
def set_status(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, status: str, reason: str = ""
) -> Changes | None:
    """Mark the story done, skipped (with a reason), open or to do again; None when it is so already."""
    if status not in SETTABLE:
        raise BadValue(what="The status", value=status, expected=f"it is one of {', '.join(SETTABLE)}")
    layer = working_layer(ledger, annotator=annotator, story=story)
    if (layer.status, layer.reason) == (status, reason):
        return None
    change = edits.change_layer(layer, status=status, reason=reason)
    return ledger.commit("status", author=annotator.id, changes=[change])


@one_act
def set_flag(ledger: Ledger, *, annotator: Annotator, story: StoryId, is_flagged: bool) -> Changes | None:
    """Flag the story for another look; None when it is so already."""
    layer = working_layer(ledger, annotator=annotator, story=story)
    if layer.flagged == is_flagged:
        return None
    return ledger.commit("flag", author=annotator.id, changes=[edits.change_layer(layer, flagged=is_flagged)])


@one_act
def mark_read(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, sentences: Iterable[Range]
) -> Changes | None:
    """Keep that these sentences were seen under the present label set; None when that is known."""
    wanted = list(sentences)
    stretch = Range(min(s.start for s in wanted), max(s.end for s in wanted)) if wanted else NO_MARKS
    layer = working_layer(ledger, annotator=annotator, story=story, marks_in=stretch)
    revision = ledger.labels().revision
    fresh = {span: revision for span in wanted if layer.read.get(span, 0) < revision}
    if not fresh:
        return None
    change = edits.change_layer(layer, read=dict(fresh), **opening(layer))
    return ledger.commit("read", author=annotator.id, changes=[change])


@one_act
def add_time(ledger: Ledger, *, annotator: Annotator, story: StoryId, active_ms: int) -> Changes | None:
    """Add active time to the story; None for no time or a layer that was handed in."""
    layer = own_layer(ledger, annotator=annotator, story=story, marks_in=NO_MARKS)
    if active_ms <= 0 or not layer.is_open_for_work:
        return None
    change = edits.change_layer(layer, time_ms=layer.time_ms + active_ms)
    return ledger.commit("time", author=annotator.id, changes=[change])


def opening(layer: Layer) -> dict[str, str]:
    """The status that the first work on a layer gives it."""
    return {"status": "open"} if layer.status == "todo" else {}
