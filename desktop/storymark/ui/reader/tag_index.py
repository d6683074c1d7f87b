"""The tags of a story by place: which touch a stretch, which come next. Free of Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

from storymark.domain.ranges import Range
from storymark.ui.reader.shown import ShownTag, inner_first, reading_order


class TagIndex:
    """Tags in classes by length (powers of two), each sorted by start.

    A tag of class k is at most 2^k long, so those that touch a stretch start at most that far before it:
    one very long tag does not make every look-up slow. Look-ups are O(classes x log n + found).
    """

    def __init__(self, tags: Iterable[ShownTag] = ()) -> None:
        self._by_id: dict[str, ShownTag] = {}
        # class -> sorted (start, end, label, id); the key of reading order is enough to find the tag
        self._classes: dict[int, list[tuple[int, int, str, str]]] = {}
        for tag in tags:
            self._by_id[tag[0]] = tag
        classes = self._classes
        for (
            tag_id,
            tag,
        ) in self._by_id.items():  # by position: ten thousand of them on the way to the first paint
            start, end = tag[1], tag[2]
            key = (start, end, tag[3], tag_id)
            length_class = (end - start).bit_length()
            if length_class in classes:
                classes[length_class].append(key)
            else:
                classes[length_class] = [key]
        for keys in self._classes.values():
            keys.sort()

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[ShownTag]:
        return iter(self._by_id.values())

    def __contains__(self, tag_id: object) -> bool:
        return tag_id in self._by_id

    def get(self, tag_id: str | None) -> ShownTag | None:
        """The tag with this id."""
        return self._by_id.get(tag_id) if tag_id is not None else None

    def put(self, tag: ShownTag) -> ShownTag | None:
        """Add a tag or change the one with its id; the former one is given back."""
        former = self.remove(tag.id)
        self._by_id[tag.id] = tag
        insort(self._classes.setdefault((tag.end - tag.start).bit_length(), []), reading_order(tag))
        return former

    def remove(self, tag_id: str) -> ShownTag | None:
        """Take a tag out; None if it was not there."""
        former = self._by_id.pop(tag_id, None)
        if former is not None:
            keys = self._classes[(former.end - former.start).bit_length()]
            del keys[bisect_left(keys, reading_order(former))]
        return former

    def touching(self, span: Range) -> list[ShownTag]:
        """Tags that share a code point with `span`, in reading order."""
        found: list[tuple[int, int, str, str]] = []
        for length_class, keys in self._classes.items():
            first = bisect_left(keys, (span.start - (1 << length_class),))
            for key in keys[first : bisect_left(keys, (span.end,))]:
                if key[1] > span.start:
                    found.append(key)
        found.sort()
        return [self._by_id[key[3]] for key in found]

    def at(self, position: int) -> list[ShownTag]:
        """Tags over the code point `position`, the shortest first."""
        return sorted(self.touching(Range(position, position + 1)), key=inner_first)

    def after(self, order: tuple[int, ...] | tuple[int, int, str, str]) -> ShownTag | None:
        """The first tag behind a place in reading order (`(position,)`, or a tag's own order)."""
        found = [keys[i] for keys in self._classes.values() if (i := bisect_right(keys, order)) < len(keys)]
        return self._by_id[min(found)[3]] if found else None

    def before(self, order: tuple[int, ...] | tuple[int, int, str, str]) -> ShownTag | None:
        """The last tag before a place in reading order."""
        found = [keys[i - 1] for keys in self._classes.values() if (i := bisect_left(keys, order)) > 0]
        return self._by_id[max(found)[3]] if found else None

    def first(self) -> ShownTag | None:
        """The first tag of the story."""
        return self.after((-1,))

    def last(self) -> ShownTag | None:
        """The last tag of the story."""
        found = [keys[-1] for keys in self._classes.values() if keys]
        return self._by_id[max(found)[3]] if found else None

    def find(self, span: Range, label: str) -> ShownTag | None:
        """The tag with this label on this very span."""
        return next((t for t in self.touching(span) if t.span == span and t.label == label), None)
