"""What is on the open story, in the panels: tags, notes, confidence, flag, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.domain.ids import TagId
from storymark.services.operations import Performed
from storymark.ui.annotating import FOLLOW_AFTER_MS, MOST_WAITS
from storymark.ui.hints import hint_text
from storymark.ui.story_session import TagsDelta

if TYPE_CHECKING:
    from storymark.domain.tags import Layer, Tag
    from storymark.ui.desk import Desk
    from storymark.ui.story_session import StorySession


class Tagging(QObject):
    """Carries facts to the panels and their wishes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._tagged_today = 0
        # An act tells of itself many times, last when it is on the disk. The panels follow once, when the
        # text with the tag is painted: until then the tag and its commit have both threads for themselves.
        self._soon = QTimer(self, singleShot=True, interval=FOLLOW_AFTER_MS)
        self._soon.timeout.connect(self._follow)
        self._waits = 0
        self._deltas: list[TagsDelta] = []

    def begin_day(self, tagged_today: int) -> None:
        """How many tags were made today before."""
        self._tagged_today = tagged_today
        self._desk.bar.set_today(tagged_today)

    def clear(self) -> None:
        """No story is on the screen: nothing of the last one stays in the panels."""
        right = self._desk.workspace.right
        self._deltas.clear()
        right.tags.clear()
        right.labels.set_counts({})
        right.labels.set_current("")
        self._desk.status.clear()
        self._desk.inspecting.refresh()

    def follow_work(self) -> None:
        """Something about tags or layer changed: the panels show it when what happens now is through."""
        if not self.is_behind:
            self._soon.start()

    @property
    def is_behind(self) -> bool:
        """Whether the panels have not followed yet."""
        return self._soon.isActive()

    def _follow(self) -> None:
        """Where a disk or the computer is slow, the acknowledgement is waited for, some frames at most."""
        project = self._desk.project
        if project is not None and not project.queue.is_empty and self._waits < MOST_WAITS:
            self._waits += 1
            self._soon.start()
            return
        self.on_work_changed()

    def on_work_changed(self) -> None:
        """Show tags, counts, status and inspector as they are."""
        self._soon.stop()
        self._waits = 0
        session = self._desk.annotating.session
        if session is None or session.layer is None:
            return
        self._show_tags(session)
        self._desk.bar.set_today(self._tagged_today)
        self._desk.workspace.right.labels.set_counts(session.label_counts)
        self._desk.workspace.head.set_ended(session.layer.status in ("done", "skipped"))
        self._desk.workspace.head.set_locked(not session.layer.is_open_for_work)
        self._desk.workspace.head.set_reason(self._reason(session.layer))
        self._desk.status.update_work(session)
        self._desk.inspecting.refresh()

    def _reason(self, layer: Layer) -> str:
        """Why the story was skipped, for its head."""
        if layer.status != "skipped":
            return ""
        return (
            self.tr("skipped: {reason}").format(reason=layer.reason) if layer.reason else self.tr("skipped")
        )

    def on_tags_changed(self, delta: TagsDelta) -> None:
        """Single tags came, went or changed."""
        self._deltas.append(delta)
        self.follow_work()

    def on_tags_reset(self) -> None:
        """Other tags than before, more than are told one by one."""
        self._deltas.clear()
        session = self._desk.annotating.session
        if session is not None:
            self._desk.workspace.right.tags.set_tags(session.tags.values())

    def on_tag_selected(self, tag: object) -> None:
        """Another tag is selected, or none."""
        self.follow_work()

    def _show_tags(self, session: StorySession) -> None:
        right, selected = self._desk.workspace.right, self._desk.view.selected_tag
        put: dict[TagId, Tag] = {}
        gone: dict[TagId, None] = {}
        for delta in self._deltas:
            for tag in delta.put:
                put[tag.id] = tag
                gone.pop(tag.id, None)
            for tag_id in delta.gone:
                put.pop(tag_id, None)
                gone[tag_id] = None
        self._deltas.clear()
        if put or gone:
            right.tags.change(put.values(), gone)
        right.tags.set_selected(TagId(selected) if selected else None)
        there = session.tag(selected) if selected else None
        right.labels.set_current(there.label if there is not None else "")

    def on_selection(self, _span: object) -> None:
        """The selected words changed."""
        self._desk.status.update_place()
        self._desk.inspecting.refresh()

    def on_label_clicked(self, label: str) -> None:
        """A label of the palette was clicked."""
        if self._desk.annotating.session is not None:
            self._desk.view.press_label(label)
            self._desk.focus_text()

    def on_tag_clicked(self, tag: str) -> None:
        """A tag of the list was clicked."""
        self._desk.view.select_tag(tag)
        shown = self._desk.view.tag(tag)
        if shown is not None:
            self._desk.view.reveal(shown.span)
        self._desk.focus_text()

    def on_note(self, tag: str, note: str) -> None:
        """A note was written."""
        if self._desk.annotating.session is not None:
            self._desk.annotating.session.set_note(TagId(tag), note)

    def on_confidence(self, tag: str, confidence: str) -> None:
        """A confidence was chosen."""
        if self._desk.annotating.session is not None:
            self._desk.annotating.session.set_confidence(TagId(tag), confidence)

    def on_attributes(self, tag: str, attributes: str) -> None:
        """Attributes were given."""
        if self._desk.annotating.session is not None:
            self._desk.annotating.session.set_attributes(TagId(tag), attributes)

    def edit_attributes(self) -> None:
        """Go to the attributes of the selected tag."""
        desk = self._desk
        if not desk.view.selected_tag:
            desk.say(hint_text("no_tag_selected", None, desk.context.look.keys))
            return
        desk.commands.leave_focus_mode()
        desk.workspace.ensure_right()
        desk.inspecting.refresh_now()
        desk.workspace.right.show_labels()
        if not desk.workspace.right.inspector.focus_attributes():
            desk.say(self.tr("The label of this tag asks for no attributes."))

    def edit_note(self, tag: str) -> None:
        """Bring the note of a tag forward and put the cursor into it."""
        self._desk.view.select_tag(tag)
        self._desk.commands.leave_focus_mode()
        self._desk.workspace.ensure_right()
        self._desk.inspecting.refresh_now()
        self._desk.workspace.right.show_labels()
        self._desk.workspace.right.inspector.focus_note()

    def cycle_confidence(self) -> None:
        """Nothing, low, medium, high, nothing."""
        session, selected = self._desk.annotating.session, self._desk.view.selected_tag
        tag = session.tag(selected) if session is not None and selected else None
        if session is None or tag is None:
            self._desk.say(hint_text("no_tag_selected", None, self._desk.context.look.keys))
            return
        order = ("", "low", "medium", "high")
        session.set_confidence(tag.id, order[(order.index(tag.confidence) + 1) % len(order)])

    def last_label(self) -> None:
        """The last label once more."""
        label = self._desk.view.last_label
        if label is not None:
            self._desk.view.press_label(label)

    def toggle_flag(self) -> None:
        """Flag the story, or take the flag away."""
        session = self._desk.annotating.session
        if session is not None and session.layer is not None:
            is_flagged = not session.layer.flagged
            session.set_flag(is_flagged)
            self._desk.say(self.tr("Story flagged.") if is_flagged else self.tr("Flag removed."))

    def set_status(self, status: str) -> None:
        """Give the story another status."""
        if self._desk.annotating.session is not None:
            self._desk.annotating.session.set_status(status)

    def show_touched(self, tags: list[str]) -> None:
        """Show the tag that an undo was about."""
        session = self._desk.annotating.session
        for tag in tags:
            if session is not None and session.tag(tag) is not None:
                QTimer.singleShot(0, lambda tag=tag: self.on_tag_clicked(tag))
                return

    def count_today(self, operation: dict[str, object], done: Performed) -> None:
        """One more tag today, or many."""
        made = done.many.made if done.many is not None else int(operation.get("op") == "tag")
        made += len(done.accepted)
        if made and self._desk.project is not None and self._desk.project.summary is not None:
            self._tagged_today += made
            self.follow_work()
