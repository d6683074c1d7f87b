"""Which stories share passages: near-copies, an abstract and its body, a footer that stands under both.

Texts are compared without case, marks and blanks. Every run of letters of a certain length (shingle) has a
checksum, and those that fall on a fixed residue are kept, so that two texts keep the same ones wherever they
are the same. Two things join stories: a *passage*, some kept long shingles in common, and *likeness*, a good
share of the short ones of the shorter text. Source: Broder, "On the resemblance and containment of
documents", 1997; residues instead of minima, for speed.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

PASSAGE_LETTERS, PASSAGE_HANZI = 40, 16
LIKENESS_LETTERS, LIKENESS_HANZI = 12, 5
PASSAGE_RESIDUE, LIKENESS_RESIDUE = 4, 8
MIN_PASSAGES = 2
MIN_SHARE = 0.25
# Of a shingle that stands in more stories than this, the first story stands for all the others.
MANY = 40
# A passage in so many stories that it ties everything together is boilerplate.
COMMON_SHARE, COMMON_STORIES = 3, 6
# Near-copies have this share of their rare shingles in common; rare ones stand in one story of so many.
NEAR_SHARE, RARE_SHARE, RAREST = 0.5, 100, 12


class Prints(NamedTuple):
    """The kept shingles of one text."""

    passages: frozenset[int]
    likeness: frozenset[int]


@dataclass(frozen=True, slots=True)
class Groups:
    """Stories that belong on one side, each group sorted; `common` counts what was passed over."""

    groups: list[list[int]]
    common: int = 0


def prints_of(text: str) -> Prints:
    """What is kept of a text."""
    folded = "".join(char for char in text.casefold() if char.isalnum())
    hanzi = sum("\u3400" <= char <= "\u9fff" or char > "\U00020000" for char in folded)
    is_hanzi = 2 * hanzi > len(folded)
    data = folded.encode("utf-32-le")
    long, short = (PASSAGE_HANZI, LIKENESS_HANZI) if is_hanzi else (PASSAGE_LETTERS, LIKENESS_LETTERS)
    return Prints(_kept(data, long, PASSAGE_RESIDUE), _kept(data, short, LIKENESS_RESIDUE))


def grouped(prints: Sequence[Prints]) -> Groups:
    """The numbers of stories that share passages or are alike, by way of others too."""
    limit = max(COMMON_STORIES, len(prints) // COMMON_SHARE)
    found = _joined(prints, limit=len(prints) + 1)
    if len(prints) <= COMMON_STORIES or max(map(len, found), default=0) <= limit:
        return Groups(found)
    counts = Counter(mark for each in prints for mark in each.passages)
    common = {mark for mark, count in counts.items() if count > limit}
    again = _joined(prints, limit=limit)
    return Groups(again, common=len(common))


def near_copies(prints: Sequence[Prints]) -> Groups:
    """The numbers of stories that are copies of one another but for some words, whatever else they share.

    For collections whose stories are put together from the same passages: these say nothing there, and what
    stands in few stories, such as the joints between passages, says everything.
    """
    parents = list(range(len(prints)))
    limit = max(COMMON_STORIES, len(prints) // RARE_SHARE)
    for marks in ([each.passages for each in prints], [each.likeness for each in prints]):
        places = _places(marks, limit)
        rare = [{mark for mark in own if mark in places} for own in marks]
        for number, own in enumerate(rare):
            # Whoever has half of them has some of the rarest, which few others have.
            rarest = sorted(own, key=lambda mark: (len(places[mark]), mark))[:RAREST]
            seen = Counter(other for mark in rarest for other in places[mark])
            for other, count in seen.items():
                if count < min(3, len(rarest)) or _root(parents, number) == _root(parents, other):
                    continue
                fewest = min(len(own), len(rare[other]))
                if len(own & rare[other]) >= max(NEAR_SHARE * fewest, min(3, fewest)):
                    _join(parents, number, other)
    return Groups(_groups(parents))


def _kept(data: bytes, width: int, residue: int) -> frozenset[int]:
    size, crc32 = 4 * width, zlib.crc32
    if len(data) <= size:
        return frozenset((crc32(data),))
    view = memoryview(data)
    found = {crc32(view[at : at + size]) for at in range(0, len(data) - size + 1, 4)}
    return frozenset(mark for mark in found if mark % residue == 0)


def _joined(prints: Sequence[Prints], *, limit: int) -> list[list[int]]:
    parents = list(range(len(prints)))
    passages = _pairs(_places([each.passages for each in prints], limit))
    for (one, other), count in passages.items():
        fewest = min(len(prints[one].passages), len(prints[other].passages))
        if count >= min(MIN_PASSAGES, fewest):
            _join(parents, one, other)
    alike = _pairs(_places([each.likeness for each in prints], limit))
    for (one, other), count in alike.items():
        fewest = min(len(prints[one].likeness), len(prints[other].likeness))
        if fewest and count >= max(MIN_SHARE * fewest, min(3, fewest)):
            _join(parents, one, other)
    return _groups(parents)


def _groups(parents: list[int]) -> list[list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(parents)):
        groups[_root(parents, number)].append(number)
    return sorted(groups.values())


def _places(marks: Sequence[frozenset[int]], limit: int) -> Mapping[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(marks):
        for mark in own:
            places[mark].append(number)
    return {mark: found for mark, found in places.items() if 1 < len(found) <= limit}


def _pairs(places: Mapping[int, list[int]]) -> Counter[tuple[int, int]]:
    """How many shingles each pair of stories has in common."""
    counts: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        counts.update(_pairs_of(found))
    return counts


def _pairs_of(found: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(found) > MANY:
        return [(found[0], other) for other in found[1:]]
    return [(one, other) for place, one in enumerate(found) for other in found[place + 1 :]]


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first
