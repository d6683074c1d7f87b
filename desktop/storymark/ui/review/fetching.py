"""What the review workspace asks of the project, on the project's thread. Free of Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from storymark.domain.decisions import CONFLICT, STALE, Comment
from storymark.domain.disagreements import Cluster
from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet
from storymark.domain.resolving import Outcome
from storymark.domain.sentences import Sentences
from storymark.services.adjudicating import AlikePlace, places_alike
from storymark.services.agreeing import Agreeing
from storymark.services.agreement_ports import (
    Compared,
    ComparedLayer,
    ComparedStory,
    Figure,
    Mark,
    Question,
)
from storymark.services.hidden_names import are_names_hidden
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter
from storymark.services.reviewing import Reviewing, ReviewRow, StoryReview, lettered, review_row
from storymark.services.segmenting import with_sentences
from storymark.ui.review.reviewed_story import ReviewedStory

SEED = "review.seed"


@dataclass(frozen=True, slots=True)
class Overview:
    """The stories on which two people's work counts, the costliest first, and everybody's names."""

    rows: tuple[ReviewRow, ...]
    names: dict[str, str] = field(default_factory=dict)
    is_blind: bool = False


@dataclass(frozen=True, slots=True)
class FetchedStory:
    """One story to review with its places; `letters` stand for people while names are hidden."""

    review: StoryReview
    story: ReviewedStory
    letters: dict[str, str]
    names: dict[str, str]
    is_blind: bool = False

    @property
    def sentences(self) -> Sentences:
        """The sentences of its text."""
        return self.story.sentences


def pausing(ledger: Ledger, progress: Progress) -> Progress:
    """Lets acts that wait be done between two steps of a long look."""

    def told(done: int, total: int, note: str) -> None:
        progress(done, total, note)
        ledger.pause()

    return told


def overview(ledger: Ledger, progress: Progress) -> Overview:
    """Everything for the list of stories. Raises Cancelled."""
    rows = [review_row(review) for review in Reviewing(ledger).stories(progress=pausing(ledger, progress))]
    # What has changed since it was decided comes before what nobody has looked at yet.
    rows.sort(key=lambda row: (-(row.counts[CONFLICT] + row.counts[STALE]), -row.cost, row.external_id))
    return Overview(tuple(rows), names_of(ledger), are_names_hidden(ledger))


def rows_of(ledger: Ledger, progress: Progress, stories: Collection[StoryId]) -> list[ReviewRow]:
    """The lines of these stories, as far as two people's work counts on them. Raises Cancelled."""
    among = [story for story in stories if ledger.store.has_story(story)]
    return [review_row(r) for r in Reviewing(ledger).stories(among=among, progress=pausing(ledger, progress))]


def names_of(ledger: Ledger) -> dict[str, str]:
    """Everybody's name by id."""
    return {str(person.id): person.name for person in ledger.store.annotators()}


def fetch_review(ledger: Ledger, story: StoryId, cutter: SentenceCutter) -> FetchedStory:
    """One story as a reviewer sees it; its sentences are cut and kept if nobody did before."""
    whole = with_sentences(ledger, ledger.story(story), cutter)
    review = Reviewing(ledger).story(story)
    seed = ledger.store.meta(SEED) or ledger.store.project
    letters = lettered(review.lanes, seed=seed)
    # Made here and not on the window's thread: a long story has thousands of places.
    made = ReviewedStory(review, whole.sentences or Sentences())
    return FetchedStory(review, made, letters, names_of(ledger), are_names_hidden(ledger))


def fetch_comments(ledger: Ledger, story: StoryId) -> tuple[Comment, ...]:
    """Everything that was said about a story, without looking at its places again."""
    return tuple(ledger.store.comments(story))


def others_alike(
    ledger: Ledger,
    progress: Progress,
    *,
    story: StoryId,
    cluster: Cluster,
    outcome: Outcome,
    among: Sequence[StoryId],
) -> list[AlikePlace]:
    """The places that differ in the same way. Raises Cancelled."""
    return places_alike(
        ledger,
        story=story,
        cluster=cluster,
        outcome=outcome,
        among=among,
        progress=pausing(ledger, progress),
    )


def compared_story(found: FetchedStory, labels: LabelSet) -> Compared:
    """The open story as agreement sees it, from what is in the window already."""
    story = found.review.story
    layers = tuple(
        ComparedLayer(
            str(lane.annotator),
            tuple(Mark(tag.start, tag.end, str(tag.label), str(tag.id)) for tag in lane.tags),
        )
        for lane in found.review.lanes
    )
    used = {mark.label for layer in layers for mark in layer.marks}
    known = tuple(str(label.key) for label in labels.labels if str(label.key) in used)
    return Compared(
        (ComparedStory(str(story.id), len(story.text), layers, story.external_id, found.sentences),),
        (*known, *sorted(used - set(known))),
        found.names,
        labels.revision,
        story.external_id,
    )


def story_figures(agreeing: Agreeing, compared: Compared) -> tuple[Figure, ...]:
    """Observed agreement per label on sentences, and strict F1 of every pair: what one story can tell.

    Coefficients need chance, which one story does not show; they belong to the project.
    """
    observed = Question(measures=("observed",), unit="sentence", by=("label",), draws=0)
    pairs = Question(measures=("f1_strict",), by=("pair",), draws=0)
    return (
        *agreeing.answer(compared, observed).report.figures,
        *agreeing.answer(compared, pairs).report.figures,
    )
