"""Measures reviewing by hand: `python -m tests.benchmarks.review [--places 4000]`.

A decision on a place of a long story beside the same on a short one, in one run, as CPU milliseconds (user
and system) of this process: the ratio says whether a decision depends on the length of its story. Also what
it takes to compare the long story once, and to make it ready for the window.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path

from tests.support.reviews import PEOPLE, SENTENCE

from storymark import bootstrap
from storymark.domain.decisions import OPEN
from storymark.domain.ids import AnnotatorId, LabelKey, StoryId, TagId, layer_id, new_id, story_id
from storymark.domain.resolving import take
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story, parted_sections
from storymark.domain.tags import Layer, Tag
from storymark.services.deciding import Verdict, decide
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.reviewing import Reviewing
from storymark.services.stories import add_story
from storymark.ui.review.reviewed_story import ReviewedStory

LIMIT = 1.5
DECISIONS = 40


def reviewed(ledger: Ledger, name: str, places: int, *, seed: int) -> StoryId:
    """A story with a sentence and about one disagreement for each place."""
    chance, text = random.Random(seed), SENTENCE * places
    identity = story_id(name, text)
    layers: list[Layer] = []
    tags: list[Tag] = []
    for who in PEOPLE:
        person = annotator_named(ledger, who)
        layer = Layer(layer_id(ledger.store.project, identity, person.id), identity, person.id, status="done")
        layers.append(layer)
        for sentence in range(places):
            start = sentence * len(SENTENCE) + 11
            end = start + chance.choice([10, 16, 16])
            label = chance.choice(["claim", "claim", "complaint"])
            quote = text[start:end]
            made = Tag(
                TagId(new_id()), layer.id, start, end, LabelKey(label), quote, created_ms=1, updated_ms=1
            )
            tags.append(made)
    story = Story(identity, name, name, "vi", text, parted_sections(text))
    add_story(ledger, story, author=AnnotatorId(""), layers=layers, tags=tags)
    return identity


def milliseconds_a_decision(ledger: Ledger, story: StoryId) -> float:
    """The median of some decisions on places that are open, each with what was seen of it."""
    reviewer = annotator_named(ledger, "Dung")
    waiting = [place for place in Reviewing(ledger).story(story).standings.clusters if place.state == OPEN]
    taken = []
    for place in waiting[:: max(1, len(waiting) // DECISIONS)][:DECISIONS]:
        outcome, seen = take(place.cluster.candidates[0]), place.cluster.spans
        begin = time.process_time()
        decide(ledger, reviewer=reviewer, verdict=Verdict(story, place.cluster.id, outcome, seen=seen))
        taken.append(1000 * (time.process_time() - begin))
    return statistics.median(taken)


def main() -> None:
    """Print the figures; exit 1 if a decision depends on the length of its story."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=int, default=4000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = bootstrap.open_ledger(Path(folder) / "review.storymark", create=True, name="review")
        bootstrap.put_default_labels(ledger)
        short = reviewed(ledger, "short", 20, seed=1)
        milliseconds_a_decision(ledger, reviewed(ledger, "warm", 20, seed=3))
        long = reviewed(ledger, "long", options.places, seed=2)
        few, many = milliseconds_a_decision(ledger, short), milliseconds_a_decision(ledger, long)
        begin = time.process_time()
        review = Reviewing(ledger).story(long)
        compared = time.process_time() - begin
        begin = time.process_time()
        ReviewedStory(review, Sentences())
        ready = time.process_time() - begin
        ledger.store.close()
    print(f"a decision: {few:.1f} ms in 20 places, {many:.1f} ms in {options.places}, {many / few:.2f} times")
    print(f"the long story: compared in {compared:.2f} s, made ready for the window in {ready:.2f} s")
    raise SystemExit(many / few > LIMIT)


if __name__ == "__main__":
    main()
