"""Words that stand twice in a story: what was tagged in one place is offered to be tagged in the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from storymark.domain.ids import StoryId, TagId
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.services.layers import own_layer
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.twins import other_places
from storymark.ui.problems import sentence
from storymark.ui.text import number

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

TAG_TWINS = "tag_twins"
# The tag is painted and saved first, and who tags on at once is not interrupted: one look at the last tag.
LOOK_AFTER_MS = 400


class Offer(NamedTuple):
    """Places of the same words that have not got the label of a tag yet."""

    story: StoryId
    tag: TagId
    label: str
    places: tuple[Range, ...]


class Twins(QObject):
    """Looks after each tag, on the project's thread; one key does it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._offer: Offer | None = None
        self._tag: Tag | None = None
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look_soon)
        desk.annotating.worked.connect(self._rest)
        desk.workspace.notice_action.connect(lambda act: self.accept() if act == TAG_TWINS else None)

    def on_performed(self, operation: Mapping[str, object], done: Performed) -> None:
        """A tag is durable: the same words elsewhere are offered; another act ends the offer."""
        if operation["op"] in ("tag", "accept", "relabel") and done.tag is not None:
            self._tag = done.tag
            self._soon.start()
        elif operation["op"] not in ("read", "time"):
            self._withdraw()

    def leave(self) -> None:
        """Another story is on the screen."""
        self._withdraw()

    def accept(self) -> None:
        """Tag the other places of the words that were offered, else of the selected tag."""
        desk = self._desk
        session, offer = desk.annotating.session, self._offer
        if session is None or session.story is None:
            return
        selected = session.tag(str(desk.view.selected_tag)) if desk.view.selected_tag else None
        if (
            offer is not None
            and offer.story == session.story.id
            and selected in (None, session.tag(offer.tag))
        ):
            self._do(offer)
        elif selected is not None:
            self._look(selected, is_wish=True)
        else:
            desk.say(self.tr("Tag words first: then the same words elsewhere in the story are tagged."))

    def _rest(self) -> None:
        """The keys do not rest yet."""
        if self._soon.isActive():
            self._soon.start()

    def _look_soon(self) -> None:
        """Look after the tag that was made last, if it is still there."""
        tag, self._tag, session = self._tag, None, self._desk.annotating.session
        if tag is not None and session is not None and session.tag(tag.id) is not None:
            self._look(tag, is_wish=False)

    def _look(self, tag: Tag, *, is_wish: bool) -> None:
        desk = self._desk
        project, session = desk.project, desk.annotating.session
        if project is None or session is None or session.story is None:
            return
        self._soon.stop()
        story, text, annotator = session.story.id, session.story.text, project.annotator

        def work(ledger: Ledger) -> Offer:
            places = other_places(text, tag.span)
            layer = own_layer(ledger, annotator=annotator, story=story).id if places else None
            free = [p for p in places if layer and ledger.store.find_tag(layer, p, tag.label) is None]
            return Offer(story, tag.id, tag.label, tuple(free))

        def then(offer: Offer) -> None:
            session = desk.annotating.session
            if session is None or session.story is None or session.story.id != story:
                return
            if is_wish and offer.places:
                self._do(offer)
            elif offer.places:
                self._show(offer)
            else:
                self._withdraw()
                if is_wish:
                    desk.say(self.tr("These words stand nowhere else in the story, or are tagged there."))

        project.host.ask(work, then, lambda error: desk.say(sentence(error)))

    def _show(self, offer: Offer) -> None:
        self._offer = offer
        if len(offer.places) == 1:
            text = self.tr("The same words stand in sentence {n}, too.").format(n=self._sentence(offer))
        else:
            text = self.tr("The same words stand in %Ln other places, too.", "", len(offer.places))
        key = self._desk.context.look.key("tag_twins")
        act = self.tr("Tag them there, too ({key})").format(key=key)
        self._desk.workspace.show_notice("here", "", text, action=(TAG_TWINS, act))
        self._desk.say(text)

    def _do(self, offer: Offer) -> None:
        project = self._desk.project
        if project is None:
            return
        places = [[offer.story, place.start, place.end] for place in offer.places]
        project.queue.push({"op": "tag_many", "label": offer.label, "places": places}, project.annotator)
        if len(places) == 1:
            text = self.tr("Tagged in sentence {n}, too.").format(n=self._sentence(offer))
        else:
            text = self.tr("Tagged in %Ln other places, too.", "", len(places))
        self._withdraw()
        self._desk.say(text)

    def _sentence(self, offer: Offer) -> str:
        return number(self._desk.view.model.sentence_at(offer.places[0].start) + 1)

    def _withdraw(self) -> None:
        self._soon.stop()
        if self._offer is not None:
            self._offer = None
            self._desk.workspace.hide_notice(TAG_TWINS)
