"""The text under review for assistive technology: sentences as paragraphs, the places in them as children."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from storymark.ui.reader.accessible import Leaf, Part, install
from storymark.ui.review.places import Place
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.words import place_title, place_words

if TYPE_CHECKING:
    from storymark.ui.review.canvas import ReviewCanvas


def make_review_accessible(canvas: ReviewCanvas) -> None:
    """Have Qt find the interface of this canvas when it is asked for one."""
    install(canvas, ReviewAccessible)


class ReviewAccessible(QAccessibleWidget):
    """A document with a child for every sentence; those of a former story stay referenced."""

    def __init__(self, canvas: ReviewCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Document, "")
        self._canvas = weakref.ref(canvas)
        self._story: ReviewedStory | None = None
        self._sentences: dict[int, SentenceAccessible] = {}
        self._former: list[dict[int, SentenceAccessible]] = []

    @property
    def canvas(self) -> ReviewCanvas | None:
        """The canvas, None when it is gone."""
        canvas = self._canvas()
        return canvas if canvas is not None and shiboken6.isValid(canvas) else None

    @property
    def story(self) -> ReviewedStory | None:
        """The story on it."""
        canvas = self.canvas
        return canvas.story if canvas is not None else None

    def childCount(self) -> int:
        story = self.story
        return len(story.sentences) if story is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if self.story is not self._story:
            self._former.append(self._sentences)
            self._sentences, self._story = {}, self.story
        if not 0 <= index < self.childCount():
            return None
        made = self._sentences.get(index)
        if made is None:
            made = self._sentences[index] = SentenceAccessible(self, index)
        return made

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, SentenceAccessible) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        canvas = self.canvas
        if canvas is None:
            return None
        at = canvas.viewport().mapFromGlobal(QPoint(x, y))
        for block, top in canvas.visible():
            if top <= at.y() < top + block.height:
                return self.child(block.sentence)
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        canvas, story = self.canvas, self.story
        place = story.find(canvas.shown.place) if canvas is not None and story is not None else None
        return self.child(place.sentence) if place is not None and canvas is not None else None


class SentenceAccessible(Part):
    """A sentence: “Sentence 11 of 37, Boundary”; its value is its words, its children are its places."""

    def __init__(self, whole: ReviewAccessible, index: int) -> None:
        super().__init__()
        self.whole = whole
        self.index = index
        self.shown_story = whole.story
        self._places: dict[str, PlaceAccessible] = {}

    @property
    def places(self) -> list[Place]:
        """The places that a reviewer goes to in this sentence."""
        story = self.whole.story
        return [place for place in story.in_sentence(self.index) if place.is_disputed] if story else []

    def isValid(self) -> bool:
        return self.whole.story is not None and self.whole.story is self.shown_story

    def parent(self) -> QAccessibleInterface:
        return self.whole

    def childCount(self) -> int:
        return len(self.places)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        places = self.places
        if not 0 <= index < len(places):
            return None
        cluster = places[index].id
        made = self._places.get(cluster)
        if made is None:
            made = self._places[cluster] = PlaceAccessible(self, cluster)
        return made

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = [place.id for place in self.places]
        return ids.index(child.cluster) if isinstance(child, PlaceAccessible) and child.cluster in ids else -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Paragraph

    def rect(self) -> QRect:
        canvas = self.whole.canvas
        return canvas.rect_of_sentence(self.index) if canvas is not None else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        story = self.whole.story
        if story is None:
            return ""
        if kind == QAccessible.Text.Name:
            name = QCoreApplication.translate("ReviewAccessible", "Sentence {number} of {all}")
            told = name.format(number=self.index + 1, all=len(story.sentences))
            return ", ".join([told, *(place_title(place, story) for place in self.places)])
        if kind in (QAccessible.Text.Value, QAccessible.Text.Description):
            span = story.sentences[self.index]
            return story.text[span.start : span.end]
        return ""


class PlaceAccessible(Leaf):
    """A place: what kind it is or where it stands, and its candidates with who holds each."""

    def __init__(self, sentence: SentenceAccessible, cluster: str) -> None:
        super().__init__()
        self.sentence = sentence
        self.cluster = cluster

    @property
    def place(self) -> Place | None:
        """The place as it is now."""
        story = self.sentence.whole.story
        return story.find(self.cluster) if story is not None else None

    def isValid(self) -> bool:
        return self.sentence.isValid() and self.place is not None

    def parent(self) -> QAccessibleInterface:
        return self.sentence

    def rect(self) -> QRect:
        return self.sentence.rect()

    def text(self, kind: QAccessible.Text) -> str:
        whole, place = self.sentence.whole, self.place
        if whole.canvas is None or whole.story is None or place is None:
            return ""
        shown = whole.canvas.shown
        if kind == QAccessible.Text.Name:
            return place_words(place, whole.story, shown.names, shown.labels)
        return ""
