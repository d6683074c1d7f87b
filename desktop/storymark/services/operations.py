"""Acts as data: one JSON object is one act, for `apply`, for the window's queue and for its rescue file.

| op | fields |
|---|---|
| tag | story, start, end, label; id, note, confidence, attributes, origin |
| relabel | id, label |
| resize | id, start, end |
| note | id, note |
| confidence | id, confidence |
| attributes | id, attributes |
| remove | id |
| tag_many | label, places: [[story, start, end], …] |
| status | story, status; reason |
| flag | story, flagged |
| read | story, sentences: [[start, end], …] |
| confirm | id: the tag still holds under the labels' present definition |
| accept | story, suggestions: [{suggestion; label, start, end, id}, …]: tags are made of them, as one act |
| reject | story, suggestion |
| story_label | story, label; id, remove: true to take it away |
| story_attributes | story, attributes: {key: value, or null to remove it}, in the story's metadata |
| time | story, active_ms |
| split, join | story, at: the code point where a sentence is to end, or one of the sentence to lengthen |
| decide | story, cluster, verdict, spans: [[start, end, label], …]; candidates, method, cause, comment, id |
| decide_all | verdicts: a list of what `decide` has, as one act |
| give_back | story, annotators: ids; work that was handed in begins a next round |
| say | story, about, target, body; flag, reply_to, id |
| settle | id; settled |
| share | people: ids, stories: ids; overlap, copies, due_ms, blind; the stories are dealt to the people |
| repeat | people: ids; percent, after_days, due_ms; finished work given out once more, in secret |
| withdraw | people: ids; stories that they have not begun are no longer theirs |
| hand_in | stories; without them all that are done |
| take_gold | story, decision: id; one's own tags there become what gold has |
| hide_names | hidden: whether letters stand for people in reviews |
| undo, redo | |

Acts on a tag that is there may say in `seen` what their author saw of it: see `versions`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storymark.domain.errors import BadValue, UnknownAnnotator
from storymark.domain.ids import StoryId, TagId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.services import (
    annotating,
    assigning,
    bulk_tagging,
    correcting,
    history,
    layers,
    stale,
    story_labelling,
)
from storymark.services.bulk_tagging import Place, TaggedMany
from storymark.services.changes import Changes, changes_of
from storymark.services.history import Undone
from storymark.services.ledger import Ledger, one_act
from storymark.services.versions import is_settled

if TYPE_CHECKING:
    # Review is loaded with its first act: a start does without.
    from storymark.domain.decisions import GoldSpan
    from storymark.domain.disagreements import HeldSpan
    from storymark.services.deciding import Verdict

Operation = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Performed:
    """What an act came to: `id` is what is acknowledged (tag, story, or entry of an undo or redo)."""

    id: str
    changes: Changes | None
    tag: Tag | None = None
    undone: Undone | None = None
    many: TaggedMany | None = None
    accepted: tuple[Tag, ...] = ()

    @property
    def stories(self) -> frozenset[str]:
        """The stories that it was about; an undo names them in the act that it takes back."""
        own = self.changes.stories if self.changes is not None else frozenset()
        return own | changes_of(self.undone.act).stories if self.undone is not None else own


@one_act
def perform(ledger: Ledger, *, annotator: Annotator, operation: Operation) -> Performed:
    """Do one act; durable when this returns. Raises Refused for what cannot be done, NotSaved.

    On a tag that somebody else has changed since `seen`: TagChanged, with both versions.
    """
    name = operation.get("op")
    doer = _DOERS.get(name) if isinstance(name, str) else None
    if doer is None:
        raise BadValue(what="The op", value=name, expected=f"it is one of {', '.join(_DOERS)}")
    if is_settled(ledger, operation):
        id = TagId(operation["id"])
        return Performed(id, None, tag=ledger.store.tag(id))
    return doer(ledger, annotator, operation)


def _tag(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    done = annotating.tag(
        ledger,
        annotator=annotator,
        story=StoryId(_text(op, "story")),
        span=_span(op),
        label=_text(op, "label"),
        id=_text(op, "id", default="") or None,
        note=_text(op, "note", default=""),
        confidence=_text(op, "confidence", default=""),
        attributes=_object(op, "attributes"),
        origin=_text(op, "origin", default="manual"),
    )
    return _tagged(done)


def _relabel(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    label = _text(op, "label")
    return _tagged(annotating.relabel(ledger, annotator=annotator, tag=_tag_id(op), label=label))


def _resize(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    return _tagged(annotating.resize(ledger, annotator=annotator, tag=_tag_id(op), span=_span(op)))


def _note(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    note = _text(op, "note")
    return _tagged(annotating.set_note(ledger, annotator=annotator, tag=_tag_id(op), note=note))


def _confidence(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    confidence = _text(op, "confidence")
    done = annotating.set_confidence(ledger, annotator=annotator, tag=_tag_id(op), confidence=confidence)
    return _tagged(done)


def _attributes(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    attributes = _object(op, "attributes")
    done = annotating.set_attributes(ledger, annotator=annotator, tag=_tag_id(op), attributes=attributes)
    return _tagged(done)


def _remove(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    done = annotating.remove(ledger, annotator=annotator, tag=_tag_id(op))
    return Performed(done.tag.id, done.changes)


def _tag_many(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    label, places = _text(op, "label"), [_place(item) for item in op.get("places", ())]
    done = bulk_tagging.tag_many(ledger, annotator=annotator, places=places, label=label)
    entry = done.changes.entry if done.changes is not None else None
    return Performed(entry or "", done.changes, many=done)


def _status(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story = StoryId(_text(op, "story"))
    status, reason = _text(op, "status"), _text(op, "reason", default="")
    changes = layers.set_status(ledger, annotator=annotator, story=story, status=status, reason=reason)
    return Performed(story, changes)


def _flag(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story, flagged = StoryId(_text(op, "story")), bool(op.get("flagged"))
    return Performed(story, layers.set_flag(ledger, annotator=annotator, story=story, is_flagged=flagged))


def _read(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story = StoryId(_text(op, "story"))
    sentences = [_range(pair) for pair in op.get("sentences", ())]
    return Performed(story, layers.mark_read(ledger, annotator=annotator, story=story, sentences=sentences))


def _confirm(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    return _tagged(stale.confirm(ledger, annotator=annotator, tag=_tag_id(op)))


def _story_label(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    done = story_labelling.set_story_label(
        ledger,
        annotator=annotator,
        story=StoryId(_text(op, "story")),
        label=_text(op, "label"),
        id=_text(op, "id", default=""),
        is_on=not op.get("remove"),
    )
    return Performed(done.id, done.changes)


def _accept(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import suggesting

    story, rows = StoryId(_text(op, "story")), op.get("suggestions", ())
    if not isinstance(rows, list | tuple) or not all(isinstance(row, Mapping) for row in rows):
        raise BadValue(what="“suggestions”", value=json.dumps(rows), expected="it is a list of objects")
    wanted = [
        suggesting.Wanted(
            TagId(_text(row, "suggestion")),
            label=_text(row, "label", default=""),
            span=_span(row) if "start" in row else None,
            id=_text(row, "id", default=""),
        )
        for row in rows
    ]
    done = suggesting.accept(ledger, annotator=annotator, story=story, wanted=wanted)
    made = done.tags[0] if len(done.tags) == 1 else None
    return Performed(made.id if made is not None else story, done.changes, tag=made, accepted=done.tags)


def _reject(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import suggesting

    story, suggestion = StoryId(_text(op, "story")), TagId(_text(op, "suggestion"))
    return Performed(
        suggestion, suggesting.reject(ledger, annotator=annotator, story=story, suggestion=suggestion)
    )


def _story_attributes(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services.story_attributes import set_story_attributes

    story, attributes = StoryId(_text(op, "story")), _object(op, "attributes")
    changes = set_story_attributes(ledger, annotator=annotator, story=story, attributes=attributes)
    return Performed(story, changes)


def _time(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story, active_ms = StoryId(_text(op, "story")), _whole(op, "active_ms")
    return Performed(story, layers.add_time(ledger, annotator=annotator, story=story, active_ms=active_ms))


def _split(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story, at = StoryId(_text(op, "story")), _whole(op, "at")
    return Performed(story, correcting.split_sentence(ledger, annotator=annotator, story=story, at=at))


def _join(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story, at = StoryId(_text(op, "story")), _whole(op, "at")
    return Performed(story, correcting.join_sentence(ledger, annotator=annotator, story=story, at=at))


def _decide(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import deciding

    verdict = _verdict(op)
    done = deciding.decide(ledger, reviewer=annotator, verdict=verdict)
    return Performed(done.decisions[0].id if done.decisions else verdict.id, done.changes)


def _decide_all(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import deciding

    verdicts = [_verdict(item) for item in _list(op, "verdicts")]
    done = deciding.decide_all(ledger, reviewer=annotator, verdicts=verdicts, type_="adjudicate")
    return Performed(done.decisions[0].id if done.decisions else "", done.changes)


def _verdict(op: Operation) -> Verdict:
    from storymark.domain.decisions import BY_HAND
    from storymark.domain.resolving import Outcome
    from storymark.services.deciding import Verdict

    if not isinstance(op, Mapping):
        raise BadValue(what="“verdicts”", value=json.dumps(op)[:60], expected="each is what “decide” has")
    seen = op.get("candidates")
    return Verdict(
        story=StoryId(_text(op, "story")),
        cluster=_text(op, "cluster", default=""),
        outcome=Outcome(_text(op, "verdict"), tuple(_gold_span(item) for item in _list(op, "spans"))),
        method=_text(op, "method", default=BY_HAND),
        cause=_text(op, "cause", default=""),
        comment=_text(op, "comment", default=""),
        id=_text(op, "id", default=""),
        seen=None if seen is None else tuple(_held(item) for item in _list(op, "candidates")),
    )


def _say(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import deciding

    said = deciding.say(
        ledger,
        author=annotator,
        story=StoryId(_text(op, "story")),
        about=_text(op, "about"),
        target=_text(op, "target"),
        body=_text(op, "body"),
        flag=_text(op, "flag", default=""),
        reply_to=_text(op, "reply_to", default=""),
        id=_text(op, "id", default=""),
    )
    return Performed(said.id, None)


def _give_back(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    story, wanted = StoryId(_text(op, "story")), set(map(str, _list(op, "annotators")))
    people = [person for person in ledger.store.annotators() if person.id in wanted]
    layers_ = [layers.own_layer(ledger, annotator=person, story=story) for person in people]
    given = assigning.returning(ledger, layers_)
    return Performed(story, ledger.commit("return", author=annotator.id, changes=given) if given else None)


def _share(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import sharing

    shares = sharing.Shares(
        tuple(person.id for person in _people(ledger, op)),
        _whole(op, "overlap", default=100),
        _whole(op, "copies", default=2),
        _whole(op, "due_ms", default=0),
        bool(op.get("blind")),
    )
    stories = [StoryId(story) for story in op.get("stories", ())]
    return _given(sharing.share_out(ledger, shares, stories=stories, author=annotator.id))


def _repeat(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import sharing

    given = sharing.repeat_in_secret(
        ledger,
        author=annotator.id,
        people=_people(ledger, op),
        percent=_whole(op, "percent", default=sharing.REPEAT_PERCENT),
        after_days=_whole(op, "after_days", default=sharing.REPEAT_AFTER_DAYS),
        due_ms=_whole(op, "due_ms", default=0),
    )
    return _given(given)


def _withdraw(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import sharing

    people = [person.id for person in _people(ledger, op)]
    return _given(sharing.withdraw(ledger, author=annotator.id, people=people))


def _hand_in(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import sharing

    stories = [StoryId(story) for story in op.get("stories", ())]
    return _given(sharing.hand_in(ledger, annotator=annotator, stories=stories))


def _people(ledger: Ledger, op: Operation) -> list[Annotator]:
    known = {str(person.id): person for person in ledger.store.annotators()}
    wanted = op.get("people", ())
    for person in wanted:
        if person not in known:
            raise UnknownAnnotator(name=person)
    return [known[person] for person in wanted]


def _given(changes: Changes | None) -> Performed:
    entry = changes.entry if changes is not None else None
    return Performed(entry or "", changes)


def _settle(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import deciding

    comment, is_settled = _text(op, "id"), bool(op.get("settled", True))
    changes = deciding.settle_comment(ledger, author=annotator, comment=comment, is_resolved=is_settled)
    return Performed(comment, changes)


def _take_gold(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services import feedback

    story, decision = StoryId(_text(op, "story")), _text(op, "decision")
    changes = feedback.take_gold(ledger, annotator=annotator, story=story, decision=decision)
    return Performed(decision, changes)


def _hide_names(ledger: Ledger, annotator: Annotator, op: Operation) -> Performed:
    from storymark.services.hidden_names import hide_names

    return Performed("", hide_names(ledger, annotator=annotator, is_hidden=bool(op.get("hidden", True))))


def _undo(ledger: Ledger, annotator: Annotator, _op: Operation) -> Performed:
    return _undone(history.undo(ledger, annotator=annotator))


def _redo(ledger: Ledger, annotator: Annotator, _op: Operation) -> Performed:
    return _undone(history.redo(ledger, annotator=annotator))


_DOERS: dict[str, Callable[[Ledger, Annotator, Operation], Performed]] = {
    "tag": _tag,
    "relabel": _relabel,
    "resize": _resize,
    "note": _note,
    "confidence": _confidence,
    "attributes": _attributes,
    "remove": _remove,
    "tag_many": _tag_many,
    "status": _status,
    "flag": _flag,
    "read": _read,
    "confirm": _confirm,
    "accept": _accept,
    "reject": _reject,
    "story_label": _story_label,
    "story_attributes": _story_attributes,
    "time": _time,
    "split": _split,
    "join": _join,
    "decide": _decide,
    "decide_all": _decide_all,
    "give_back": _give_back,
    "say": _say,
    "settle": _settle,
    "share": _share,
    "repeat": _repeat,
    "withdraw": _withdraw,
    "hand_in": _hand_in,
    "hide_names": _hide_names,
    "take_gold": _take_gold,
    "undo": _undo,
    "redo": _redo,
}


def _tagged(done: annotating.Tagged) -> Performed:
    return Performed(done.tag.id, done.changes, tag=done.tag)


def _undone(done: Undone) -> Performed:
    assert done.changes.entry is not None
    return Performed(done.changes.entry, done.changes, undone=done)


def _tag_id(op: Operation) -> TagId:
    return TagId(_text(op, "id"))


def _text(op: Operation, name: str, *, default: str | None = None) -> str:
    value = op.get(name, default)
    if not isinstance(value, str):
        raise BadValue(what=f"“{name}”", value=json.dumps(value), expected="it is a text")
    return value


def _whole(op: Operation, name: str, *, default: int | None = None) -> int:
    value = op.get(name, default)
    # A JSON true is an int in Python; 3.0 is not an offset.
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadValue(what=f"“{name}”", value=json.dumps(value), expected="it is a whole number")
    return value


def _span(op: Operation) -> Range:
    return Range(_whole(op, "start"), _whole(op, "end"))


def _range(pair: Any) -> Range:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise BadValue(what="“sentences”", value=json.dumps(pair), expected="it is a list of pairs")
    return Range(_whole({"start": pair[0]}, "start"), _whole({"end": pair[1]}, "end"))


def _place(item: Any) -> Place:
    if not isinstance(item, list | tuple) or len(item) != 3 or not isinstance(item[0], str):
        raise BadValue(what="“places”", value=json.dumps(item), expected="it is a list of story, start, end")
    return StoryId(item[0]), _range(item[1:])


def _gold_span(item: Any) -> GoldSpan:
    from storymark.domain.decisions import GoldSpan

    if not isinstance(item, list | tuple) or len(item) != 3 or not isinstance(item[2], str):
        raise BadValue(what="“spans”", value=json.dumps(item), expected="it is a list of start, end, label")
    return GoldSpan(*_range(item[:2]), item[2])


def _held(item: Any) -> HeldSpan:
    from storymark.domain.disagreements import HeldSpan

    match item:
        case [int(start), int(end), str(label), str(annotator), str(tag)]:
            return HeldSpan(start, end, label, annotator, tag)
    expected = "each is start, end, label, annotator and tag"
    raise BadValue(what="“candidates”", value=json.dumps(item)[:60], expected=expected)


def _list(op: Operation, name: str) -> list[Any]:
    value = op.get(name, [])
    if not isinstance(value, list | tuple):
        raise BadValue(what=f"“{name}”", value=json.dumps(value)[:60], expected="it is a list")
    return list(value)


def _object(op: Operation, name: str) -> str:
    value = op.get(name, "{}")
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
