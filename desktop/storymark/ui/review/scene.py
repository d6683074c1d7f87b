"""Where everything of a sentence under review stands: its text once, a lane for each reading of it, gold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QFont

from storymark.domain.decisions import GoldSpan
from storymark.domain.ranges import Range
from storymark.ui.reader.heights import Heights
from storymark.ui.reader.paragraph import Extent, Paragraph
from storymark.ui.reader.pieces import Pieces
from storymark.ui.review.places import LETTERS, Place
from storymark.ui.review.reviewed_story import ReviewedStory

TEXT_LEFT, TEXT_RIGHT_GAP = 146, 40
NAMES_LEFT = 30
CARD_INSET, GOLD_INSET = 14, 22
HEAD_PX, HEAD_TOP = 40, 10
LANE_PX, ROW_PX, BAR_PX, GOLD_PX = 25, 21, 18, 28
LINE_GAP, BOTTOM_PX = 14, 12
CLOSED_TEXT_PX = 30


class Bar(NamedTuple):
    """A tag on a line of a lane, between `left` and `right` px; round where it truly begins and ends."""

    left: float
    right: float
    row: int
    label: str
    cluster: str
    letter: str
    begins: bool
    ends: bool


class Lane(NamedTuple):
    """One reading of a sentence: who holds it and what they have there; `letter` at the current place."""

    holders: tuple[str, ...]
    spans: tuple[tuple[int, int, str, str, str, int], ...]  # start, end, label, cluster, letter, row
    rows: int

    @property
    def height(self) -> int:
        """In px."""
        return LANE_PX + (self.rows - 1) * ROW_PX


class LineTops(NamedTuple):
    """The tops of a line's parts from the top of its block: text, lanes, gold."""

    text: int
    lanes: tuple[int, ...]
    gold: int


@dataclass(frozen=True)
class Block:
    """A piece of the text as it is drawn; `paragraph` is None for one that everybody sees alike."""

    piece: int
    sentence: int
    is_first: bool
    height: int
    places: tuple[Place, ...]
    paragraph: Paragraph | None = None
    lanes: tuple[Lane, ...] = ()
    lines: tuple[LineTops, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is drawn with lanes."""
        return self.paragraph is not None


class ReviewScene:
    """The blocks of one story for one width; heights of those that were not needed yet are estimates."""

    def __init__(self, story: ReviewedStory, font: QFont, *, width: int, text_px: int) -> None:
        self.story = story
        self.width, self.text_px = width, text_px
        self.measure = max(200, width - TEXT_LEFT - TEXT_RIGHT_GAP)
        self._font = font
        self.pieces = Pieces(story.text, story.sentences)
        self._blocks: dict[int, Block] = {}
        self._disputed: dict[str, tuple[Range, ...]] = {}
        self.open_sentences = story.open_sentences
        self.heights = Heights(self._guess(piece) for piece in range(len(self.pieces)))

    def __len__(self) -> int:
        return len(self.pieces)

    @property
    def pitch(self) -> int:
        """The height of a line of text."""
        return 2 * self.text_px

    def block(self, piece: int) -> Block:
        """A piece laid out; its true height replaces the estimate."""
        made = self._blocks.get(piece)
        if made is None:
            made = self._blocks[piece] = self._make(piece)
            self.heights.set(piece, made.height)
        return made

    def places_changed(self, changed: Iterable[Place]) -> None:
        """Decisions came, or candidates are shown: the blocks of these places are drawn anew."""
        for place in changed:
            for sentence in self.story.sentences.touching(place.cluster.range):
                for piece in self.pieces.of_sentence(sentence):
                    self._blocks.pop(piece, None)

    def pieces_of(self, place: Place) -> range:
        """The pieces that show a place."""
        return self.pieces.touching(place.cluster.range)

    def lane_bars(self, block: Block, lane: Lane, line: int) -> list[Bar]:
        """What a lane has on a line."""
        assert block.paragraph is not None
        found: list[Bar] = []
        for start, end, label, cluster, letter, row in lane.spans:
            found += _bars(block.paragraph, line, Range(start, end), row, label, cluster, letter)
        return found

    def gold_bars(
        self, block: Block, line: int, spans: Sequence[GoldSpan], *, cluster: str = "", letter: str = ""
    ) -> list[Bar]:
        """Gold tags on a line."""
        assert block.paragraph is not None
        found: list[Bar] = []
        for span in spans:
            found += _bars(block.paragraph, line, span.range, 0, span.label, cluster, letter)
        return found

    def extents(self, block: Block, line: int, span: Range) -> list[Extent]:
        """Where the glyphs of a span stand on a line, from the left of the text."""
        assert block.paragraph is not None
        return block.paragraph.extents(line, span)

    def disputed(self, place: Place) -> tuple[Range, ...]:
        """The characters of a place on which not all say the same; worked out once."""
        found = self._disputed.get(place.id)
        if found is None:
            found = self._disputed[place.id] = place.cluster.disputed
        return found

    # --- making
    def _guess(self, piece: int) -> int:
        if self.pieces.sentence_of(piece) not in self.open_sentences:
            return self._closed_height(piece)
        lines = 1 + self.pieces[piece].length * self.text_px // (2 * self.measure)
        return HEAD_PX + lines * (self.pitch + 2 * LANE_PX + GOLD_PX + LINE_GAP) + BOTTOM_PX

    def _closed_height(self, piece: int) -> int:
        return (HEAD_PX - 4 if self.pieces.is_first(piece) else 4) + CLOSED_TEXT_PX + BOTTOM_PX

    def _make(self, piece: int) -> Block:
        sentence = self.pieces.sentence_of(piece)
        places = tuple(self.story.in_sentence(sentence))
        is_first = self.pieces.is_first(piece)
        if sentence not in self.open_sentences:
            return Block(piece, sentence, is_first, self._closed_height(piece), places)
        span = self.pieces[piece]
        paragraph = Paragraph(self.story.text, span, self._font, self.measure)
        # How many readings there are would tell something of them, too.
        is_veiled = any(self.story.is_veiled(place) for place in places)
        lanes = () if is_veiled else tuple(self._lanes(sentence, span, places))
        lines: list[LineTops] = []
        y = HEAD_PX if is_first else 8
        for _ in paragraph.lines:
            text = y
            y += self.pitch
            tops = []
            for lane in lanes:
                tops.append(y)
                y += lane.height
            lines.append(LineTops(text, tuple(tops), y + 2))
            y += 2 + GOLD_PX + LINE_GAP
        height = y - LINE_GAP + BOTTOM_PX
        return Block(piece, sentence, is_first, height, places, paragraph, lanes, tuple(lines))

    def _lanes(self, sentence: int, span: Range, places: Sequence[Place]) -> list[Lane]:
        """One for each reading; those who see a sentence alike share one."""
        letters: dict[tuple[int, int, str], tuple[str, str]] = {}
        for place in places:
            for number, candidate in enumerate(place.cluster.candidates):
                letter = LETTERS[number] if number < len(LETTERS) else str(number + 1)
                letters[candidate.start, candidate.end, candidate.label] = (place.id, letter)
        own: dict[str, set[tuple[int, int, str]]] = {
            str(lane.annotator): set() for lane in self.story.review.lanes
        }
        for who, start, end, label in self.story.held_in(sentence):
            if start < span.end and end > span.start:
                own[who].add((start, end, label))
        readings: dict[tuple[tuple[int, int, str], ...], list[str]] = {}
        for who, held in own.items():
            readings.setdefault(tuple(sorted(held)), []).append(who)
        # A sentence's first candidates first, whoever holds them; who has nothing comes last.
        ordered = sorted(readings.items(), key=lambda item: (not item[0], item[0]))
        return [_lane(held, who, letters) for held, who in ordered]


def _lane(
    held: Sequence[tuple[int, int, str]],
    who: Sequence[str],
    letters: dict[tuple[int, int, str], tuple[str, str]],
) -> Lane:
    ends: list[int] = []
    spans = []
    for start, end, label in held:
        row = next((i for i, taken in enumerate(ends) if taken <= start), len(ends))
        if row == len(ends):
            ends.append(end)
        else:
            ends[row] = end
        cluster, letter = letters.get((start, end, label), ("", ""))
        spans.append((start, end, label, cluster, letter, row))
    return Lane(tuple(who), tuple(spans), max(1, len(ends)))


def _bars(
    paragraph: Paragraph, line: int, span: Range, row: int, label: str, cluster: str, letter: str
) -> list[Bar]:
    found = paragraph.lines[line]
    extents = paragraph.extents(line, span)
    return [
        Bar(
            extent.left,
            extent.right,
            row,
            label,
            cluster,
            letter,
            begins=span.start >= found.start and index == 0,
            ends=span.end <= found.end and index == len(extents) - 1,
        )
        for index, extent in enumerate(extents)
    ]
