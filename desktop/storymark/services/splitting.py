"""Train, dev and test without leaks: whole stories, those that share passages on one side, and it stays so.

Assignments are stored in the project, so that stories that are added later never move one. The same project,
shares and seed give the same assignment.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from storymark.domain.errors import BadValue
from storymark.domain.ids import AnnotatorId
from storymark.domain.journal import Change
from storymark.services.ledger import Ledger
from storymark.services.passages import Groups, Prints, grouped, near_copies, prints_of
from storymark.services.ports import Progress, no_progress

SPLITS = ("train", "dev", "test")
_BATCH = 32
# With so many stories, sides that stay nearly empty mean that passages cannot part the collection.
LOOSE_STORIES = 100


@dataclass(frozen=True, slots=True)
class SplitWish:
    """`shares` are parts for train, dev and test, like (80, 10, 10); `is_fresh` forgets what was stored."""

    shares: tuple[int, int, int]
    seed: int = 0
    is_fresh: bool = False


@dataclass(frozen=True, slots=True)
class SplitStory:
    """What counts when a story is given a side: `features` are its language and labels."""

    id: str
    features: frozenset[str]
    prints: Prints
    split: str = ""


@dataclass(frozen=True, slots=True)
class SplitDone:
    """How many stories each side has, how many are new on it, and what a person should know.

    `groups` is how many groups of like stories there are, 0 where nothing had to be compared.
    """

    counts: Mapping[str, int]
    assigned: int
    groups: int
    notes: tuple[str, ...] = ()


def parse_shares(text: str) -> tuple[int, int, int]:
    """`80/10/10`, or `80/20` without a dev side; raises BadValue."""
    parts = text.split("/")
    expected = "it is like 80/10/10 or 80/20, whole numbers that add up to 100"
    if len(parts) not in (2, 3) or not all(part.isascii() and part.isdigit() for part in parts):
        raise BadValue(what="The split", value=f"“{text[:20]}”", expected=expected)
    numbers = [int(part) for part in parts]
    if sum(numbers) != 100 or numbers[0] == 0:
        raise BadValue(what="The split", value=f"“{text[:20]}”", expected=expected)
    train, *middle, test = numbers
    return train, middle[0] if middle else 0, test


def split_path(target: Path, side: str) -> Path:
    """`claims.jsonl` is `claims.train.jsonl` for `train`; a folder `claims` is `claims.train`."""
    return target.with_name(f"{target.stem}.{side}{target.suffix}")


def split_project(ledger: Ledger, wish: SplitWish, *, progress: Progress = no_progress) -> SplitDone:
    """Give every story of the project without one its side, as one act; raises NotSaved, Cancelled."""
    done, changes = _planned(ledger, wish, progress)
    if changes:
        ledger.commit("split", author=AnnotatorId(""), changes=changes)
    return done


def preview_split(ledger: Ledger, wish: SplitWish, *, progress: Progress = no_progress) -> SplitDone:
    """What `split_project` would do; changes nothing."""
    return _planned(ledger, wish, progress)[0]


def _planned(ledger: Ledger, wish: SplitWish, progress: Progress) -> tuple[SplitDone, list[Change]]:
    if not wish.is_fresh:
        counts = _all_assigned(ledger, progress)
        if counts:
            return SplitDone(counts, 0, 0), []
    stories = _stories(ledger, progress)
    stored = {story.id: story.split for story in stories}
    if wish.is_fresh:
        stories = [replace(story, split="") for story in stories]
    sides, groups, notes = assigned(stories, wish)
    changes = [
        Change("story", story, {"split": side}) for story, side in sides.items() if stored[story] != side
    ]
    return SplitDone(Counter(sides.values()), len(changes), groups, tuple(notes)), changes


def assigned(stories: Sequence[SplitStory], wish: SplitWish) -> tuple[dict[str, str], int, list[str]]:
    """The side of every story, the number of groups, and notes; pure and the same every time.

    Each group goes where what it brings (stories, languages, labels) is missing most; large groups first,
    else in an order that the seed gives.
    """
    prints = [story.prints for story in stories]
    groups = grouped(prints)
    notes: list[str] = []
    if groups.common:
        notes.append("Passages that stand in very many stories (boilerplate) do not tie stories together.")
    found = _filled(stories, groups, wish)
    if len(stories) >= LOOSE_STORIES and _is_lopsided(Counter(found[0].values()), wish):
        groups = near_copies(prints)
        found = _filled(stories, groups, wish)
        notes = [
            "Nearly every story shares passages with others, so that these cannot be kept on one side: only "
            "near-copies are, and passages stand on several sides."
        ]
    return found[0], len(groups.groups), [*notes, *found[1]]


def _is_lopsided(counts: Mapping[str, int], wish: SplitWish) -> bool:
    """Whether a side has less than half of what it should have."""
    total = sum(counts.values())
    return any(counts.get(s, 0) < total * share / 200 for s, share in zip(SPLITS, wish.shares, strict=True))


def _filled(
    stories: Sequence[SplitStory], groups: Groups, wish: SplitWish
) -> tuple[dict[str, str], list[str]]:
    """The side of every story when groups stay together, and notes."""
    notes: list[str] = []
    totals = Counter(feature for story in stories for feature in (*story.features, ""))
    shares = dict(zip(SPLITS, wish.shares, strict=True))
    have: dict[str, Counter[str]] = {side: Counter() for side in SPLITS}
    sides: dict[str, str] = {}
    open_groups: list[list[SplitStory]] = []
    torn = 0
    for numbers in groups.groups:
        group = [stories[number] for number in numbers]
        known = Counter(story.split for story in group if story.split)
        torn += len(known) > 1
        if not known:
            open_groups.append(group)
            continue
        # Stored sides never move; a newcomer goes to that of most of its like.
        common = max(known, key=lambda side: (known[side], -SPLITS.index(side)))
        for story in group:
            _put(story, story.split or common, sides, have)
    if torn:
        notes.append(f"{torn} group(s) of like stories were on different sides already and stay there.")
    open_groups.sort(key=lambda group: (-len(group), _order(wish.seed, group[0].id)))
    for group in open_groups:
        side = _neediest(group, shares, have, totals)
        for story in group:
            _put(story, side, sides, have)
    empty = [side for side in SPLITS if shares[side] and not have[side][""]]
    if empty:
        notes.append(f"No story is left for {', '.join(empty)}: too few groups of like stories.")
    ordered = {story.id: sides[story.id] for story in stories}
    return ordered, notes


def _neediest(
    group: Sequence[SplitStory],
    shares: Mapping[str, int],
    have: Mapping[str, Counter[str]],
    totals: Counter[str],
) -> str:
    brings = Counter(feature for story in group for feature in (*story.features, ""))

    def need(side: str) -> tuple[float, float, int]:
        missing = 0.0
        for feature, count in brings.items():
            target = totals[feature] * shares[side] / 100
            # How much of the gap this group fills, less how far it goes beyond; rare features weigh more.
            gap = target - have[side][feature]
            missing += (min(gap, count) - max(0.0, count - gap)) / totals[feature]
        filled = have[side][""] / max(1.0, totals[""] * shares[side] / 100)
        return (round(missing, 9), round(-filled, 9), -SPLITS.index(side))

    return max((side for side in SPLITS if shares[side]), key=need)


def _put(story: SplitStory, side: str, sides: dict[str, str], have: Mapping[str, Counter[str]]) -> None:
    sides[story.id] = side
    have[side].update((*story.features, ""))


def _order(seed: int, story: str) -> str:
    return hashlib.sha256(f"{seed}\0{story}".encode()).hexdigest()


def _all_assigned(ledger: Ledger, progress: Progress) -> Counter[str]:
    """How many stories each side has, nothing if one has none yet: then the texts must be compared."""
    ids = ledger.store.story_ids()
    counts: Counter[str] = Counter()
    for start in range(0, len(ids), _BATCH):
        for bundle in ledger.store.bundles(ids[start : start + _BATCH]):
            if not bundle.story.split:
                return Counter()
            counts[bundle.story.split] += 1
        progress(start, len(ids), "splitting")
    return counts


def _stories(ledger: Ledger, progress: Progress) -> list[SplitStory]:
    ids = ledger.store.story_ids()
    found: list[SplitStory] = []
    for start in range(0, len(ids), _BATCH):
        for bundle in ledger.store.bundles(ids[start : start + _BATCH]):
            story = bundle.story
            features = {f"language {story.language}", *(f"label {tag.label}" for tag in bundle.tags)}
            found.append(SplitStory(story.id, frozenset(features), prints_of(story.text), story.split))
            progress(len(found), len(ids), "splitting")
    return found
