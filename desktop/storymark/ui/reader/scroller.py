"""Which part of the story is in view: held by a piece and not by a height, so that it never jumps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storymark.ui.reader import metrics as m
from storymark.ui.reader.scene import Block, Scene


class Visible(NamedTuple):
    """A block in view; `top` is where its first line begins in the viewport."""

    block: Block
    top: int

    @property
    def bottom(self) -> int:
        """Below its last line or chip."""
        return self.top + self.block.arranged.height


class Scroller:
    """The anchor: the first piece in view and how much of it (with the gap before it) is hidden above."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.height = 0
        self.piece = 0
        self.offset = 0
        self._found: tuple[Visible, ...] = ()
        self._found_at: tuple[int, int, int, int] | None = None

    def reset(self) -> None:
        """To the very top."""
        self.piece = self.offset = 0

    @property
    def value(self) -> int:
        """The scroll bar's value as far as heights are known."""
        return self.scene.heights.top(self.piece) + self.offset if len(self.scene) else 0

    @property
    def maximum(self) -> int:
        """The scroll bar's greatest value."""
        return max(0, self.scene.heights.total + m.BOTTOM_MARGIN - self.height)

    def visible(self) -> Sequence[Visible]:
        """The blocks in view, top to bottom; lays out what is needed for that.

        One key asks for them several times: what was found is kept until something else is in view.
        """
        if self._found_at != self._here:
            self.settle()
        return self._found

    @property
    def _here(self) -> tuple[int, int, int, int]:
        return (self.scene.version, self.height, self.piece, self.offset)

    def settle(self) -> None:
        """Keep the anchor inside the story: nothing above the first piece, nothing empty below the last."""
        if not len(self.scene):
            self.reset()
        else:
            self.piece = min(self.piece, len(self.scene) - 1)
            self._normalise()
        found, missing = self._walk()
        if missing > 0:
            self.offset -= missing
            self._normalise()
        if self.piece == 0 and self.offset < 0:
            self.offset = 0
            missing = 1
        if missing > 0:
            found, _ = self._walk()
        self._found, self._found_at = tuple(found), self._here

    def _walk(self) -> tuple[list[Visible], int]:
        """The blocks from the anchor on, and how many pixels stay empty below beyond the margin there."""
        found = []
        y, piece, pieces = -self.offset, self.piece, len(self.scene)
        while y < self.height and piece < pieces:
            block = self.scene.block(piece)
            gap = self.scene.gap(piece)
            found.append(Visible(block, y + gap))
            y += gap + block.arranged.height
            piece += 1
        at_top = self.piece == 0 and self.offset <= 0
        return found, 0 if at_top or piece < pieces else max(0, self.height - m.BOTTOM_MARGIN - y)

    def scroll_by(self, distance: int) -> None:
        """Move by real pixels: the pieces on the way are laid out, so that nothing is guessed."""
        self.offset += distance
        self.settle()

    def scroll_to(self, value: int) -> None:
        """Move to a value of the scroll bar; small distances by real pixels, large ones by estimate."""
        if value >= self.maximum > 0:
            self.show_end()
            return
        distance = value - self.value
        if abs(distance) <= 3 * max(1, self.height):
            self.scroll_by(distance)
            return
        self.piece, self.offset = self.scene.heights.locate(max(0, min(value, self.maximum)))
        self.settle()

    def show_piece(self, piece: int, *, at: int = 0) -> None:
        """Put the first line of `piece` at the height `at` of the viewport."""
        self.piece = piece
        self.offset = self.scene.gap(piece) - at
        self.settle()

    def show_end(self) -> None:
        """Put the end of the story at the lower edge, whatever the heights before it turn out to be."""
        self.piece = len(self.scene) - 1
        self.offset = self._height(self.piece)
        self.settle()

    def top_of(self, piece: int) -> int | None:
        """Where a piece's first line is in the viewport if it is near the view, else None."""
        if piece < self.piece - 8 or piece > self.piece + 400:
            return None
        y = -self.offset
        for later in range(self.piece, piece):
            y += self._height(later)
            if y > 4 * self.height + 4000:
                return None
        for earlier in range(piece, self.piece):
            y -= self._height(earlier)
        return y + self.scene.gap(piece)

    def _height(self, piece: int) -> int:
        return self.scene.gap(piece) + self.scene.block(piece).arranged.height

    def _normalise(self) -> None:
        """Move the anchor until its offset lies within its piece."""
        while self.offset < 0 and self.piece > 0:
            self.piece -= 1
            self.offset += self._height(self.piece)
        while self.piece + 1 < len(self.scene):
            height = self._height(self.piece)
            if self.offset < height:
                return
            self.offset -= height
            self.piece += 1


_REVEAL_MARGIN = 24
_REVEAL_MARGIN_BELOW = 52  # the text fades out there


def reveal_distance(top: int, line_top: int, line_height: int, height: int) -> int:
    """How far to scroll so that a line is in view; 0 where it is.

    `top` is where its sentence begins in a viewport of `height`, `line_top` the line's place in it. What
    comes into view stands in the upper half, with its sentence's beginning if there is room.
    """
    first, last = top + line_top, top + line_top + line_height
    if first < _REVEAL_MARGIN:
        return first - max(_REVEAL_MARGIN, height // 4)
    if last <= height - _REVEAL_MARGIN_BELOW:
        return 0
    if top > height // 4:
        return min(top - height // 4, last - height // 2)
    return last - height // 2
