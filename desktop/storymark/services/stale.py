"""What was decided under an older definition: tags, and sentences seen and left without a tag.

Every tag and every sentence read carries the label set's revision of then. A label remembers the revision
in which its meaning changed last, so an older tag of it is worth another look; so is an older absence, since
a definition that was widened may hold there now.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from storymark.domain import edits
from storymark.domain.ids import StoryId, TagId
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services.annotating import Tagged, own_tag
from storymark.services.ledger import Ledger, one_act


class Stale(NamedTuple):
    """One thing to look at again; `tag` is empty for a sentence that was read and has no tag."""

    story: StoryId
    title: str
    span: Range
    revision: int
    tag: TagId = TagId("")
    label: str = ""
    quote: str = ""


def stale(ledger: Ledger, *, annotator: Annotator, limit: int = 500) -> list[Stale]:
    """The first `limit` of an annotator's tags and absences that are older than the present definitions.

    By story, then by place; layers that were handed in are left out.
    """
    found: list[Stale] = []
    for each in _all(ledger, annotator):
        if len(found) == limit:
            break
        found.append(each)
    return found


@one_act
def confirm(ledger: Ledger, *, annotator: Annotator, tag: TagId) -> Tagged:
    """Say that a tag still holds: it carries the present revision. Raises UnknownTag, NotYourTag."""
    there = own_tag(ledger, annotator, tag)
    revision = ledger.labels().revision
    if there.label_revision >= revision:
        return Tagged(there, None)
    change = edits.change_tag(tag, updated_ms=ledger.now_ms(), label_revision=revision)
    changes = ledger.commit("confirm", author=annotator.id, changes=[change])
    after = ledger.store.tag(tag)
    assert after is not None
    return Tagged(after, changes)


def _all(ledger: Ledger, annotator: Annotator) -> Iterator[Stale]:
    labels = ledger.labels()
    defined = {str(label.key): label.defined for label in labels.labels if not label.archived}
    for story in ledger.store.stories_older_than(annotator.id, defined):
        for bundle in ledger.store.bundles([story]):
            for layer in bundle.layers:
                if layer.annotator != annotator.id or layer.kind != "annotator" or not layer.is_open_for_work:
                    continue
                tags = [tag for tag in bundle.tags if tag.layer == layer.id]
                whole = bundle.story
                old = [
                    Stale(story, whole.title, tag.span, tag.label_revision, tag.id, tag.label, tag.quote)
                    for tag in tags
                    if tag.label_revision < defined.get(tag.label, 0)
                ]
                old += [
                    Stale(story, whole.title, span, revision, quote=whole.text[span.start : span.end])
                    for span, revision in layer.read.items()
                    if revision < labels.defined and not any(tag.span.overlaps(span) for tag in tags)
                ]
                yield from sorted(old, key=lambda each: (each.span, each.tag))
