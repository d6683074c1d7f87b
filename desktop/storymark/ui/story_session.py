"""The open story: its text, one annotator's layer and tags, drawn at once and saved behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from storymark.domain.clock import now_ms
from storymark.domain.errors import TagChanged
from storymark.domain.ids import LabelKey, StoryId, TagId, new_id
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.tags import Layer, Tag, tag_order
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.ports import SentenceCutter
from storymark.services.segmenting import with_sentences
from storymark.services.versions import version_of
from storymark.ui.project_host import ProjectHost
from storymark.ui.save_queue import SaveQueue

# From how many tags on a story is first shown with those around its place, and how many sentences that is.
MANY_TAGS = 4_000
SENTENCES_AROUND = 200
REST_AFTER_MS = 30
# So many changed tags are shown by showing all anew.
_ALL_ANEW = 500

_LABEL_OF = itemgetter(Tag._fields.index("label"))


@dataclass(frozen=True, slots=True)
class OpenedStory:
    """What the project's thread fetched for one story; a partial one has only the tags around its place."""

    story: Story
    layer: Layer
    tags: tuple[Tag, ...]
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class TagsDelta:
    """What changed on the screen: tags put in or changed, ids of tags gone."""

    put: tuple[Tag, ...] = ()
    gone: tuple[TagId, ...] = ()


def fetch_story(
    ledger: Ledger, story: StoryId, annotator: Annotator, cutter: SentenceCutter, *, place: int = 0
) -> OpenedStory:
    """What the window shows of a story at sentence `place`; sentences are cut and kept if nobody did before.

    Tens of thousands of tags take longer to read than the screen takes to paint: then those around the
    place come first.
    """
    whole = with_sentences(ledger, ledger.story(story), cutter)
    layer = own_layer(ledger, annotator=annotator, story=story)
    if whole.sentences and ledger.store.tag_count(layer.id) >= MANY_TAGS:
        last = len(whole.sentences) - 1
        first, end = (min(max(0, place + step), last) for step in (-SENTENCES_AROUND, SENTENCES_AROUND))
        around = Range(whole.sentences[first].start, whole.sentences[end].end)
        return OpenedStory(whole, layer, tuple(ledger.store.tags_touching(layer.id, around)), True)
    return OpenedStory(whole, layer, tuple(ledger.store.tags(story, layer=layer.id)))


class StorySession(QObject):
    """Owns the tags of the story on the screen. Views ask it to act and are told what changed.

    An act is shown as pending at once, and as saved when the project's thread has acknowledged it. What
    the project refuses is shown as it stands there.
    """

    opened = Signal(object)  # OpenedStory
    tags_changed = Signal(object)  # TagsDelta
    tags_reset = Signal()  # all tags may be others
    layer_changed = Signal(object)  # Layer
    acted = Signal(object, object)  # operation, Performed
    refused = Signal(object, object)  # operation, error
    existing_tag_found = Signal(str)  # the tag that stands where the same one was wanted

    def __init__(
        self,
        host: ProjectHost,
        queue: SaveQueue,
        annotator: Annotator,
        parent: QObject | None = None,
        *,
        is_shared: bool = False,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._queue = queue
        self.annotator = annotator
        self._is_shared = is_shared
        self.story: Story | None = None
        self.layer: Layer | None = None
        self._read: dict[Range, int] = {}
        self._tags: dict[TagId, Tag] = {}
        # Ten thousand tags are not looked through at every key: places and counts are kept up to date.
        self._by_place: dict[tuple[int, int, str], TagId] = {}
        self._counts: Counter[str] = Counter()
        self._pending: dict[TagId, int] = {}
        self._going: set[TagId] = set()  # taken away, and not acknowledged yet
        self._label_revision = 1
        # The rest of many tags is asked for when the first ones are painted: reading them takes both threads.
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(self._refresh)
        queue.performed.connect(self._on_performed)
        queue.refused.connect(self._on_refused)

    # --- what is there
    def show(self, opened: OpenedStory, *, label_revision: int) -> None:
        """Make this the story on the screen."""
        self.story = opened.story
        self._own_layer(opened.layer)
        self._take(opened.tags)
        self._pending = {}
        self._going.clear()
        self._label_revision = label_revision
        self.opened.emit(opened)
        if opened.is_partial:
            self._rest.start()

    def shown(self) -> OpenedStory:
        """The story as it is on the screen, with what is not acknowledged yet."""
        assert self.story is not None
        assert self.layer is not None
        layer = replace(self.layer, read=dict(self._read))
        return OpenedStory(self.story, layer, tuple(sorted(self._tags.values(), key=tag_order)))

    def leave(self) -> None:
        """No story is on the screen."""
        self._rest.stop()
        self.story = self.layer = None
        self._take(())
        self._pending = {}

    @property
    def tags(self) -> Mapping[TagId, Tag]:
        """The tags on the screen, pending ones included."""
        return self._tags

    def tag(self, tag: str) -> Tag | None:
        """One of them."""
        return self._tags.get(TagId(tag))

    def is_pending(self, tag: str) -> bool:
        """Whether something about it is not on the disk yet."""
        return TagId(tag) in self._pending

    @property
    def has_pending(self) -> bool:
        """Whether any tag is not on the disk yet."""
        return bool(self._pending)

    def find(self, span: Range, label: str) -> Tag | None:
        """The tag with this label on this very span."""
        there = self._by_place.get((span.start, span.end, label))
        return self._tags.get(there) if there is not None else None

    @property
    def label_counts(self) -> Mapping[str, int]:
        """How many tags each label has."""
        return self._counts

    # --- acts
    def add_tag(self, span: Range, label: str) -> TagId | None:
        """Tag `span`; the tag's id. The same label on the same span is refused softly: None."""
        if self.story is None or self.layer is None:
            return None
        same = self.find(span, label)
        if same is not None:
            self.existing_tag_found.emit(same.id)
            return None
        now = now_ms()
        made = Tag(
            TagId(new_id()),
            self.layer.id,
            span.start,
            span.end,
            LabelKey(label),
            self.story.text[span.start : span.end],
            label_revision=self._label_revision,
            created_ms=now,
            updated_ms=now,
        )
        edges = {"start": span.start, "end": span.end}
        self._act(made, {"op": "tag", "story": self.story.id, **edges, "label": label, "id": made.id})
        self._mark_read_locally(made)
        return made.id

    def accept(self, suggestion: Tag, *, label: str, span: Range) -> TagId | None:
        """Make a tag of a suggestion; its id, or that of the tag that is on these very words already."""
        if self.story is None or self.layer is None:
            return None
        now, there = now_ms(), self.find(span, label)
        made = Tag(
            TagId(new_id()),
            self.layer.id,
            span.start,
            span.end,
            LabelKey(label),
            self.story.text[span.start : span.end],
            origin="suggestion",
            label_revision=self._label_revision,
            created_ms=now,
            updated_ms=now,
        )
        row = {"suggestion": suggestion.id, "label": label, "start": span.start, "end": span.end}
        operation = {"op": "accept", "story": self.story.id, "suggestions": [{**row, "id": made.id}]}
        if there is not None:  # the answer alone is kept
            self._queue.push(operation, self.annotator)
            return there.id
        self._act(made, {**operation, "id": made.id})
        self._mark_read_locally(made)
        return made.id

    def relabel(self, tag: TagId, label: str) -> None:
        """Give a tag another label."""
        there = self._tags.get(tag)
        if there is None or there.label == label:
            return
        same = self.find(there.span, label)
        if same is not None:
            self.existing_tag_found.emit(same.id)
            return
        self._act(there._replace(label=LabelKey(label)), {"op": "relabel", "id": tag, "label": label}, there)

    def resize(self, tag: TagId, span: Range) -> None:
        """Move a tag's edges."""
        there = self._tags.get(tag)
        if there is None or self.story is None or there.span == span:
            return
        same = self.find(span, there.label)
        if same is not None:
            self.existing_tag_found.emit(same.id)
            return
        quote = self.story.text[span.start : span.end]
        moved = there._replace(start=span.start, end=span.end, quote=quote)
        self._act(moved, {"op": "resize", "id": tag, "start": span.start, "end": span.end}, there)

    def set_note(self, tag: TagId, note: str) -> None:
        """Write a tag's note."""
        there = self._tags.get(tag)
        if there is not None and there.note != note:
            self._act(there._replace(note=note), {"op": "note", "id": tag, "note": note}, there)

    def set_confidence(self, tag: TagId, confidence: str) -> None:
        """Say how sure one is."""
        there = self._tags.get(tag)
        if there is not None and there.confidence != confidence:
            sure = there._replace(confidence=confidence)
            self._act(sure, {"op": "confidence", "id": tag, "confidence": confidence}, there)

    def set_attributes(self, tag: TagId, attributes: str) -> None:
        """Write a tag's attributes, canonical JSON."""
        there = self.tag(tag)
        if there is not None and there.attributes != attributes:
            operation = {"op": "attributes", "id": tag, "attributes": attributes}
            self._act(there._replace(attributes=attributes), operation, there)

    def remove(self, tag: TagId) -> None:
        """Take a tag away."""
        there = self._tags.get(tag)
        if there is not None and self._drop(tag):
            self._pending.pop(tag, None)
            self._going.add(tag)
            self.tags_changed.emit(TagsDelta(gone=(tag,)))
            self._queue.push(self._seen({"op": "remove", "id": tag}, there), self.annotator)

    def insist(self, operation: Mapping[str, Any], error: TagChanged) -> None:
        """Do an act all the same, now that its author has seen what somebody else made of the tag."""
        theirs: Any = error.facts["their_version"]
        if theirs is not None:
            self._queue.push({**operation, "seen": theirs, "insists": True}, self.annotator)
            return
        # The tag is gone for good: the words are tagged once more, as their author wants them.
        mine: Any = error.facts["my_version"]
        if self.story is not None and mine is not None:
            again = {"op": "tag", "story": self.story.id, "id": new_id(), **mine, "insists": True}
            self._queue.push(again, self.annotator)

    def refresh(self) -> None:
        """Show tags and layer as the project has them: somebody else may have changed them."""
        self._refresh()

    def mark_read(self, sentences: list[Range]) -> None:
        """Keep that these sentences were seen."""
        if self.story is None or self.layer is None:
            return
        fresh = self._unread(sentences)
        if not fresh or not self.layer.is_open_for_work:
            return
        self._see(fresh)
        pairs = [[s.start, s.end] for s in fresh]
        self._queue.push({"op": "read", "story": self.story.id, "sentences": pairs}, self.annotator)

    def set_status(self, status: str, reason: str = "") -> None:
        """Mark the story done, open, to do or skipped."""
        if self.story is None or self.layer is None:
            return
        if (self.layer.status, self.layer.reason) == (status, reason):
            return
        self._set_layer(replace(self.layer, status=status, reason=reason))
        operation = {"op": "status", "story": self.story.id, "status": status, "reason": reason}
        self._queue.push(operation, self.annotator)

    def set_flag(self, is_flagged: bool) -> None:
        """Flag the story for another look."""
        if self.story is None or self.layer is None or self.layer.flagged == is_flagged:
            return
        self._set_layer(replace(self.layer, flagged=is_flagged))
        self._queue.push({"op": "flag", "story": self.story.id, "flagged": is_flagged}, self.annotator)

    def add_time(self, active_ms: int) -> None:
        """Add active time to the story on the screen."""
        if self.story is None or self.layer is None or active_ms <= 0:
            return
        self._set_layer(replace(self.layer, time_ms=self.layer.time_ms + active_ms))
        self._queue.push({"op": "time", "story": self.story.id, "active_ms": active_ms}, self.annotator)

    # --- answers
    def _on_performed(self, operation: Mapping[str, Any], done: Performed) -> None:
        if operation["op"] == "remove":
            self._going.discard(TagId(operation["id"]))
        is_many = done.many is not None or len(done.accepted) > 1
        if done.undone is not None or is_many or "insists" in operation:
            self._refresh()
        elif "id" in operation:
            self._settle(TagId(operation["id"]), done)
        self.acted.emit(operation, done)

    def _settle(self, tag: TagId, done: Performed) -> None:
        left = self._pending.get(tag, 0) - 1
        if left > 0:
            self._pending[tag] = left
            return
        self._pending.pop(tag, None)
        if tag not in self._tags:
            if self._is_shared and done.tag is not None:  # an act of the last time, which was in the outbox
                self._refresh()
            return
        if done.tag is not None and done.tag.id == tag:
            self._put(done.tag)
        elif done.tag is not None:
            # Another writer had put the same tag there: that one is the answer.
            self._refresh()
            self.existing_tag_found.emit(done.tag.id)

    def _on_refused(self, operation: Mapping[str, Any], error: BaseException) -> None:
        self._pending.pop(TagId(operation.get("id", "")), None)
        self._going.discard(TagId(operation.get("id", "")))
        self._refresh()
        self.refused.emit(operation, error)

    def _refresh(self) -> None:
        """Show the story's tags and layer as the project has them."""
        if self.story is None:
            return
        story, annotator = self.story.id, self.annotator

        def work(ledger: Ledger) -> tuple[Layer, list[Tag]]:
            layer = own_layer(ledger, annotator=annotator, story=story)
            return layer, ledger.store.tags(story, layer=layer.id)

        self._host.ask(work, lambda found: self._show_stored(story, *found), lambda error: None)

    def _show_stored(self, story: StoryId, layer: Layer, tags: list[Tag]) -> None:
        if self.story is None or self.story.id != story:
            return
        stored = {tag.id: tag for tag in tags if tag.id not in self._going}
        # What is still under way is newer here than there.
        wanted = {**stored, **{i: self._tags[i] for i in self._pending if i in self._tags}}
        gone = tuple(i for i in self._tags if i not in wanted)
        put = tuple(tag for i, tag in wanted.items() if self._tags.get(i) != tag)
        if len(gone) + len(put) > _ALL_ANEW:
            self._take(tuple(wanted.values()))
            self.tags_reset.emit()
        elif gone or put:
            for old in gone:
                self._drop(old)
            for tag in put:
                self._keep(tag)
            self.tags_changed.emit(TagsDelta(put, gone))
        if self._queue.is_empty:
            self._set_layer(layer)

    # --- helpers
    def _take(self, tags: Sequence[Tag]) -> None:
        self._tags = {tag.id: tag for tag in tags}
        self._by_place = {(t[2], t[3], t[4]): t[0] for t in tags}  # start, end, label: id
        self._counts = Counter(map(_LABEL_OF, tags))

    def _keep(self, tag: Tag) -> None:
        self._drop(tag.id)
        self._tags[tag.id] = tag
        self._by_place[tag.start, tag.end, tag.label] = tag.id
        self._counts[tag.label] += 1

    def _drop(self, tag: TagId) -> bool:
        old = self._tags.pop(tag, None)
        if old is None:
            return False
        if self._by_place.get((old.start, old.end, old.label)) == tag:
            del self._by_place[old.start, old.end, old.label]
        self._counts[old.label] -= 1
        return True

    def _put(self, tag: Tag) -> None:
        self._keep(tag)
        self.tags_changed.emit(TagsDelta(put=(tag,)))

    def _seen(self, operation: dict[str, Any], there: Tag | None) -> dict[str, Any]:
        """The act with what its author saw of the tag, where somebody else may change it."""
        return (
            {**operation, "seen": version_of(there)} if self._is_shared and there is not None else operation
        )

    def _act(self, tag: Tag, operation: dict[str, Any], there: Tag | None = None) -> None:
        self._pending[tag.id] = self._pending.get(tag.id, 0) + 1
        self._put(tag)
        self._queue.push(self._seen(operation, there), self.annotator)

    def _mark_read_locally(self, tag: Tag) -> None:
        """What the project does with a tag's sentences, shown before it answers."""
        if self.story is None or self.layer is None or self.story.sentences is None:
            return
        sentences = self.story.sentences
        self._see(self._unread(sentences[i] for i in sentences.touching(tag.span)))

    def _unread(self, sentences: Iterable[Range]) -> list[Range]:
        read = self.layer.read if self.layer is not None else {}
        return [s for s in sentences if read.get(s, 0) < self._label_revision]

    def _see(self, fresh: Sequence[Range]) -> None:
        """Mark sentences as read. Only what is new is written: a long story has thousands of marks."""
        assert self.layer is not None
        if not fresh and self.layer.status != "todo":
            return
        self._read.update(dict.fromkeys(fresh, self._label_revision))
        status = "open" if self.layer.status == "todo" else self.layer.status
        self.layer = replace(self.layer, read=self._read, status=status)
        self.layer_changed.emit(self.layer)

    def _set_layer(self, layer: Layer) -> None:
        if layer != self.layer:
            self._own_layer(layer)
            self.layer_changed.emit(self.layer)

    def _own_layer(self, layer: Layer) -> None:
        """Take a layer with marks of our own, which acts add to."""
        if layer.read is not self._read:
            self._read = dict(layer.read)
            layer = replace(layer, read=self._read)
        self.layer = layer
