"""When work was done and how long it took: what statistics over time need besides the layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, no_progress

_BATCH = 8


@dataclass(frozen=True, slots=True)
class WorkHistory:
    """Stories in the order in which work on them ended, of all and of each annotator, by the last tag's time.

    `times_ms[annotator][story]` is active time, `revisions[story]` the newest label set revision of its tags,
    `lengths[story]` code points.
    """

    order: tuple[str, ...] = ()
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    times_ms: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    revisions: Mapping[str, int] = field(default_factory=dict)
    lengths: Mapping[str, int] = field(default_factory=dict)


def work_history(ledger: Ledger, *, progress: Progress = no_progress) -> WorkHistory:
    """Read it from the project's first-round layers. Raises Cancelled."""
    ended: dict[str, int] = {}
    own_ended: dict[str, dict[str, int]] = {}
    times: dict[str, dict[str, int]] = {}
    revisions: dict[str, int] = {}
    lengths: dict[str, int] = {}
    ids = ledger.store.story_ids()
    for start in range(0, len(ids), _BATCH):
        progress(start, len(ids), "reading layers")
        for bundle in ledger.store.bundles(ids[start : start + _BATCH]):
            story = str(bundle.story.id)
            lengths[story] = len(bundle.story.text)
            layers = {x.id: x for x in bundle.layers if x.kind == "annotator" and x.round == 1}
            for layer in layers.values():
                if layer.status in ("done", "submitted"):
                    times.setdefault(str(layer.annotator), {})[story] = layer.time_ms
                    own_ended.setdefault(str(layer.annotator), {}).setdefault(story, 0)
            for tag in bundle.tags:
                found = layers.get(tag.layer)
                if found is None:
                    continue
                who = own_ended.setdefault(str(found.annotator), {})
                who[story] = max(who.get(story, 0), tag.updated_ms)
                ended[story] = max(ended.get(story, 0), tag.updated_ms)
                revisions[story] = max(revisions.get(story, 0), tag.label_revision)
    # Stories without a tag have no time of their own: they keep the project's order, first.
    place = {str(story): number for number, story in enumerate(ids)}
    return WorkHistory(
        order=_ordered({str(story): ended.get(str(story), 0) for story in ids}, place),
        orders={who: _ordered(own, place) for who, own in own_ended.items()},
        times_ms=times,
        revisions=revisions,
        lengths=lengths,
    )


def _ordered(ended: Mapping[str, int], place: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(ended, key=lambda story: (ended[story], place[story])))
