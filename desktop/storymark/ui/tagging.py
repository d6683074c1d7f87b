"""What is on the open story, in the panels: tags, notes, confidence, flag, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storymark.domain.ids import TagId
from storymark.services.operations import Performed
from storymark.ui.hints import hint_text
from storymark.ui.story_session import TagsDelta

if TYPE_CHECKING:
    from storymark.domain.tags import Layer
    from storymark.ui.desk import Desk


class Tagging(QObject):
    """Carries facts to the panels and their wishes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._tagged_today = 0
        # An act tells of itself three times. The panels follow once, when the text with the tag is painted.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.on_work_changed)

    def begin_day(self, tagged_today: int) -> None:
        """How many tags were made today before."""
        self._tagged_today = tagged_today
        self._desk.bar.set_today(tagged_today)

    def clear(self) -> None:
        """No story is on the screen: nothing of the last one stays in the panels."""
        right = self._desk.workspace.right
        right.tags.clear()
        right.labels.set_counts({})
        right.labels.set_current("")
        self._desk.status.clear()
        self._desk.inspecting.refresh()

    def follow_work(self) -> None:
        """Something about tags or layer changed: the panels show it when what happens now is through."""
        self._soon.start()

    def on_work_changed(self) -> None:
        """Show counts, status and inspector as they are."""
        self._soon.stop()
        session = self._desk.annotating.session
        if session is None or session.layer is None:
            return
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
        self._desk.workspace.right.tags.change(delta.put, delta.gone)

    def on_tags_reset(self) -> None:
        """Other tags than before, more than are told one by one."""
        session = self._desk.annotating.session
        if session is not None:
            self._desk.workspace.right.tags.set_tags(session.tags.values())

    def on_tag_selected(self, tag: object) -> None:
        """Another tag is selected, or none."""
        self._desk.workspace.right.tags.set_selected(TagId(str(tag)) if tag else None)
        session = self._desk.annotating.session
        there = session.tag(str(tag)) if session is not None and tag else None
        self._desk.workspace.right.labels.set_current(there.label if there is not None else "")
        self.on_selection(None)

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
        if not desk.workspace.right.isVisible():
            desk.workspace.toggle_right()
        desk.inspecting.refresh_now()
        desk.workspace.right.show_labels()
        if not desk.workspace.right.inspector.focus_attributes():
            desk.say(self.tr("The label of this tag asks for no attributes."))

    def edit_note(self, tag: str) -> None:
        """Bring the note of a tag forward and put the cursor into it."""
        self._desk.view.select_tag(tag)
        if not self._desk.workspace.right.isVisible():
            self._desk.workspace.toggle_right()
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
        if made and self._desk.project is not None and self._desk.project.summary is not None:
            self._tagged_today += made
            self._desk.bar.set_today(self._tagged_today)
