"""Hundreds of thousands of ranges in one block of memory instead of as many objects.

Python's collector looks at every tuple there is; for the words of a megabyte that takes 40 ms, in whatever
thread it happens to run, and the window would miss frames.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from storymark.domain.ranges import Range
from storymark.language.words.alignment import ranges_of


class PackedRanges(Sequence[Range]):
    """Ranges that are made when they are looked at; equal to a tuple of the same ones. Not to be changed."""

    __slots__ = ("_flat",)

    def __init__(self, flat: array[int]) -> None:
        """`flat` holds start, end, start, end, … and is not copied."""
        self._flat = flat

    def __len__(self) -> int:
        return len(self._flat) // 2

    @overload
    def __getitem__(self, index: int) -> Range: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Range, ...]: ...
    def __getitem__(self, index: int | slice) -> Range | tuple[Range, ...]:
        if isinstance(index, slice):
            starts, ends = self._flat[0::2][index], self._flat[1::2][index]
            return tuple(ranges_of(zip(starts, ends, strict=True)))
        place = range(len(self))[index] * 2
        return Range(self._flat[place], self._flat[place + 1])

    def __iter__(self) -> Iterator[Range]:
        numbers = iter(self._flat)
        return map(Range, numbers, numbers)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PackedRanges):
            return self._flat == other._flat
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
