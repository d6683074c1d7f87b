"""The laid-out story: paragraphs made when they come into view, arranged anew when tags change."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont

from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.ui.reader import gaps
from storymark.ui.reader import metrics as m
from storymark.ui.reader.arrangement import Arrangement, arrange
from storymark.ui.reader.heights import Heights
from storymark.ui.reader.metrics import Metrics
from storymark.ui.reader.paragraph import Paragraph
from storymark.ui.reader.shown import ShownTag
from storymark.ui.reader.tag_index import TagIndex
from storymark.ui.reader.text_model import TextModel

MAX_PARAGRAPHS = 240
MAX_ARRANGEMENTS = 480

_GAP_PX = {
    gaps.NONE: 0,
    gaps.SENTENCE: m.SENTENCE_GAP,
    gaps.PARAGRAPH: m.PARAGRAPH_GAP,
    gaps.HEADING: m.HEADING_GAP,
    gaps.RULE: m.RULE_GAP,
    gaps.SECTION: m.SECTION_GAP,
}


@dataclass(slots=True)
class Block:
    """One piece, laid out and arranged."""

    piece: int
    sentence: int
    paragraph: Paragraph
    arranged: Arrangement


ChipWidths = Callable[[ShownTag, bool], int]


class Scene:
    """Model, tags and measures of what is shown; hands out blocks, knows heights. Draws nothing."""

    def __init__(self, chip_width: ChipWidths, more_width: Callable[[int], int]) -> None:
        self.model = TextModel("", Sentences())
        self.tags = TagIndex()
        self.metrics: Metrics = m.metrics_for(880)
        self.font = QFont()
        self.has_chips = True
        self.heights = Heights()
        self.section_names: Mapping[int, str] = {}
        self.version = 0
        """Another number whenever a block may look different or have another height."""
        self._kinds: array[int] = array("B")
        self._chip_width = chip_width
        self._more_width = more_width
        self._paragraphs: OrderedDict[int, Paragraph] = OrderedDict()
        self._arrangements: OrderedDict[int, Arrangement] = OrderedDict()

    # --- what is shown
    def show(self, model: TextModel) -> None:
        """Another story, without tags."""
        self.model = model
        self.tags = TagIndex()
        self._kinds = gaps.gap_kinds(model)
        self.section_names = gaps.section_names(model, self._kinds)
        self.forget_layout()

    def set_tags(self, tags: Iterable[ShownTag]) -> None:
        """All tags of the story."""
        self.tags = TagIndex(tags)
        self.forget_chips()

    def change_tags(self, put: Iterable[ShownTag], removed_ids: Iterable[str]) -> set[int]:
        """Add, change and remove tags; the pieces that look different now."""
        touched: list[Range] = []
        for tag_id in removed_ids:
            gone = self.tags.remove(tag_id)
            if gone is not None:
                touched.append(gone.span)
        for tag in put:
            former = self.tags.put(tag)
            if former is not None:
                touched.append(former.span)
            touched.append(tag.span)
        changed = {piece for span in touched for piece in self.pieces_of(span)}
        for piece in changed:
            self._arrangements.pop(piece, None)
        self.version += 1
        return changed

    def set_look(self, metrics: Metrics, font: QFont, *, has_chips: bool) -> bool:
        """Measures and font; whether anything has to be laid out anew."""
        if (metrics, font, has_chips) == (self.metrics, self.font, self.has_chips):
            return False
        is_same_break = (metrics.measure, font) == (self.metrics.measure, self.font)
        kept = self._paragraphs if is_same_break else OrderedDict()
        self.metrics, self.font, self.has_chips = metrics, font, has_chips
        self.forget_layout()
        self._paragraphs = kept
        return True

    def forget_layout(self) -> None:
        """Lay everything out anew and estimate all heights again."""
        self._paragraphs = OrderedDict()
        self._arrangements = OrderedDict()
        self.heights = Heights(self._estimates())
        self.version += 1

    def forget_chips(self) -> None:
        """Arrange again: names or colours of labels are others."""
        self._arrangements.clear()
        self.version += 1

    # --- pieces
    def __len__(self) -> int:
        return len(self.model.pieces)

    def kind(self, piece: int) -> int:
        """The kind of gap before a piece (`gaps`)."""
        return self._kinds[piece]

    def gap(self, piece: int) -> int:
        """Pixels before a piece."""
        return m.TOP_MARGIN if piece == 0 else _GAP_PX[self._kinds[piece]]

    def block(self, piece: int) -> Block:
        """A piece, laid out; its height is corrected in `heights`."""
        arranged = self._arrangements.get(piece)
        paragraph = self.paragraph(piece)
        if arranged is None:
            arranged = self._arrange(piece, paragraph)
            self._arrangements[piece] = arranged
            if len(self._arrangements) > MAX_ARRANGEMENTS:
                self._arrangements.popitem(last=False)
        self.heights.set(piece, self.gap(piece) + arranged.height)
        return Block(piece, self.model.pieces.sentence_of(piece), paragraph, arranged)

    def paragraph(self, piece: int) -> Paragraph:
        """The lines of a piece."""
        made = self._paragraphs.get(piece)
        if made is None:
            span = self.model.pieces[piece]
            made = Paragraph(self.model.text, span, self.font, self.metrics.measure)
            self._paragraphs[piece] = made
            if len(self._paragraphs) > MAX_PARAGRAPHS:
                self._paragraphs.popitem(last=False)
        else:
            self._paragraphs.move_to_end(piece)
        return made

    def pieces_of(self, span: Range) -> Sequence[int]:
        """The pieces that show `span`; one that lies between sentences is shown by the piece before it."""
        if not len(self):
            return ()
        touched = self.model.pieces.touching(span)
        return touched if len(touched) else (self.model.pieces.near(span.start),)

    def tags_of(self, piece: int) -> list[ShownTag]:
        """The tags that a piece shows, in reading order."""
        pieces = self.model.pieces
        span = pieces[piece]
        found = self.tags.touching(span)
        behind = pieces.starts[piece + 1] if piece + 1 < len(pieces) else len(self.model.text)
        ahead = 0 if piece == 0 else span.start
        for gap in (Range(span.end, behind), Range(ahead, span.start)):
            if gap.length > 0:
                strays = self.tags.touching(gap)
                found += [t for t in strays if not len(pieces.touching(t.span)) and self.is_home(piece, t)]
        return found

    def is_home(self, piece: int, tag: ShownTag) -> bool:
        """Whether the tag's name stands beside this piece."""
        return self.pieces_of(tag.span)[0] == piece

    def _arrange(self, piece: int, paragraph: Paragraph) -> Arrangement:
        return arrange(
            paragraph,
            self.tags_of(piece),
            self.metrics,
            sentence=self.model.sentences[self.model.pieces.sentence_of(piece)],
            chip_width=self._chip_width,
            more_width=self._more_width,
            is_home=lambda tag: self.is_home(piece, tag),
            has_chips=self.has_chips,
        )

    def _estimates(self) -> list[int]:
        """A height for every piece from the number of its characters alone."""
        pieces = self.model.pieces
        if not len(pieces):
            return []
        per_line = max(1, int(self.metrics.measure / self._character_width()))
        pitch = self.metrics.pitch
        gap_px = [_GAP_PX[kind] for kind in range(len(_GAP_PX))]
        made = [
            gap_px[kind] + pitch * ((end - start - 1) // per_line + 1)
            for kind, start, end in zip(self._kinds, pieces.starts, pieces.ends, strict=True)
        ]
        made[0] += m.TOP_MARGIN
        return made

    def _character_width(self) -> float:
        """Average advance from a sample: ideographs are an em wide, letters about half of it."""
        sample = self.model.text[:4000]
        wide = sum(1 for c in sample if c >= "\u2e80")
        share = wide / max(1, len(sample))
        return self.metrics.text_px * (share + (1 - share) * 0.53)
