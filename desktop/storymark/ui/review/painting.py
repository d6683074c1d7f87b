"""Paints one block of a review: head, text, lanes, gold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from storymark.domain.decisions import AGREED, CONFLICT, DECIDED, SAMPLED, STALE, GoldSpan
from storymark.domain.ranges import Range
from storymark.ui.reader.display_text import display_text
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review import scene as s
from storymark.ui.review.places import Draft, Place
from storymark.ui.review.scene import Block, ReviewScene
from storymark.ui.review.shapes import VEILED, initials, ink_of, note_chip, person, tag_bar
from storymark.ui.review.words import kind_words, state_word, weightiest
from storymark.ui.text import number
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.theme.theme import LabelPaint
from storymark.ui.widgets import painting

_CLOSED_CODEPOINTS = 400


@dataclass
class Shown:
    """What a block's look depends on besides the block: where one is, what is proposed there, names."""

    place: str = ""
    draft: Draft = field(default_factory=lambda: Draft(None))
    letter: str = ""
    caret: int = -1
    names: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, LabelStyle] = field(default_factory=dict)


class BlockPainter:
    """Draws on one painter; heights are those of the scene."""

    def __init__(self, painter: QPainter, scene: ReviewScene, shown: Shown, look: Look, font: QFont) -> None:
        self._p, self._scene, self._shown, self._look, self._font = painter, scene, shown, look, font

    def draw(self, block: Block, top: int) -> None:
        """A block whose first pixel is at `top`."""
        here = next((place for place in block.places if place.id == self._shown.place), None)
        if here is not None:
            self._card(block, top)
        elif block.is_first and block.piece:
            line = QRectF(s.CARD_INSET, top - 1, self._scene.width - 2 * s.CARD_INSET, 1)
            self._p.fillRect(line, self._look.colour("hair"))
        if block.is_first:
            self._head(block, top, here)
        if not block.is_open:
            self._closed(block, top)
            return
        if here is not None:
            self._column(block, top, here)
        for index in range(len(block.lines)):
            self._line(block, top, index)

    # --- parts
    def _card(self, block: Block, top: int) -> None:
        painting.smooth(self._p)
        width = self._scene.width - 2 * s.CARD_INSET
        rect = QRectF(s.CARD_INSET, top, width, block.height - 4)
        painting.frame_round(self._p, rect, self._look.colour("here"), 10, width=1.2)

    def _head(self, block: Block, top: int, here: Place | None) -> None:
        look = self._look
        text = QCoreApplication.translate("BlockPainter", "Sentence {number}").format(
            number=number(block.sentence + 1)
        )
        ink = "ink1" if here is not None else "ink2"
        font = look.font("small_strong")
        rect = QRectF(s.NAMES_LEFT, top + s.HEAD_TOP, 200, look.px(22))
        painting.text_left(self._p, rect, text, font, look.colour(ink))
        x: float = s.NAMES_LEFT + painting.width_of(font, text) + look.px(12)
        for words, chip_ink, kind in self._chips(block):
            x = note_chip(self._p, x, top + s.HEAD_TOP, words, look, ink=chip_ink, kind=kind) + look.px(8)

    def _chips(self, block: Block) -> list[tuple[str, str, str]]:
        people = len(self._scene.story.review.lanes)
        disputed = [place for place in block.places if place.is_disputed]
        if not disputed:
            if not block.places:
                return [
                    (
                        QCoreApplication.translate("BlockPainter", "All {n} left it untagged").format(
                            n=number(people)
                        ),
                        "ok",
                        "",
                    )
                ]
            done = all(place.state == DECIDED for place in block.places)
            text = (
                QCoreApplication.translate("BlockPainter", "All {n} agree, gold set")
                if done
                else QCoreApplication.translate("BlockPainter", "All {n} agree")
            )
            return [(text.format(n=number(people)), "ok", "")]
        found: dict[tuple[str, str, str], None] = {}
        for place in disputed:
            if place.state == DECIDED:
                found[(self._settled(place, people), "ok", "")] = None
            elif place.state in (STALE, CONFLICT, SAMPLED):
                found[(state_word(place), ink_of(place), place.state)] = None
            elif self._scene.story.is_veiled(place):
                found[(QCoreApplication.translate("BlockPainter", "To judge"), "ink2", VEILED)] = None
            elif not place.is_to_do:
                found[(state_word(place), "ink2", place.state)] = None
            else:
                kind = weightiest(place.cluster.kinds)
                found[(kind_words(place.cluster.kinds), ink_of(place), kind)] = None
        return list(found)

    @staticmethod
    def _settled(place: Place, people: int) -> str:
        spans = {tuple(span) for span in place.gold}
        held = [c for c in place.cluster.candidates if (c.start, c.end, c.label) in spans]
        if len(spans) == 1 and held:
            agreed = number(len(held[0].holders))
            return QCoreApplication.translate("BlockPainter", "{n} of {all} agree, gold set").format(
                n=agreed, all=number(people)
            )
        return (
            QCoreApplication.translate("BlockPainter", "Gold set")
            if spans
            else QCoreApplication.translate("BlockPainter", "No tag here")
        )

    def _closed(self, block: Block, top: int) -> None:
        """A sentence on which nobody differs: one line of it."""
        span = self._scene.pieces[block.piece]
        text = self._scene.story.text[span.start : min(span.end, span.start + _CLOSED_CODEPOINTS)]
        flat = " ".join(display_text(text).split())
        y = top + (s.HEAD_PX - 6 if block.is_first else 4)
        rect = QRectF(s.TEXT_LEFT, y, self._scene.measure + 20, s.CLOSED_TEXT_PX)
        painting.text_left(self._p, rect, flat, self._font, self._look.colour("ink2"))

    def _column(self, block: Block, top: int, here: Place) -> None:
        """What is disputed at the current place goes through all lanes."""
        span = here.cluster.range
        painting.smooth(self._p)
        for index, line in enumerate(block.lines):
            for extent in self._scene.extents(block, index, span):
                left, right = s.TEXT_LEFT + extent.left - 3, s.TEXT_LEFT + extent.right + 3
                rect = QRectF(left, top + line.text + 1, right - left, line.gold - line.text)
                painting.fill_round(self._p, rect, self._look.colour("hereT"), 4)

    def _line(self, block: Block, top: int, index: int) -> None:
        assert block.paragraph is not None
        line = block.lines[index]
        baseline = top + line.text + round(self._scene.pitch * 20 / 34)
        self._p.setPen(self._look.colour("ink1"))
        block.paragraph.draw_line(self._p, index, s.TEXT_LEFT, baseline)
        self._underlines(block, index, baseline)
        self._caret(block, index, baseline)
        for number_, lane in enumerate(block.lanes):
            y = top + line.lanes[number_]
            if number_:
                right = s.TEXT_LEFT + self._scene.measure
                self._p.fillRect(QRectF(s.TEXT_LEFT, y, right - s.TEXT_LEFT, 1), self._look.colour("hair"))
            self._names(lane.holders, y, lane.height)
            for bar in self._scene.lane_bars(block, lane, index):
                shown = bar if bar.cluster == self._shown.place else bar._replace(letter="")
                bar_top = y + (s.LANE_PX - s.BAR_PX) / 2 + bar.row * s.ROW_PX
                self._bar(shown, bar_top, "lane")
        self._gold(block, top + line.gold, index)

    def _underlines(self, block: Block, index: int, baseline: int) -> None:
        y = baseline + 7.5
        for place in block.places:
            if not place.is_disputed or place.state == DECIDED:
                continue
            is_veiled = self._scene.story.is_veiled(place)
            pen = QPen(self._look.colour("ink3" if is_veiled else ink_of(place)), 1.6)
            pen.setDashPattern([3, 2])
            self._p.setPen(pen)
            for span in (place.cluster.range,) if is_veiled else self._scene.disputed(place):
                for extent in self._scene.extents(block, index, span):
                    left = QPointF(s.TEXT_LEFT + extent.left, y)
                    self._p.drawLine(left, QPointF(s.TEXT_LEFT + extent.right, y))

    def _caret(self, block: Block, index: int, baseline: int) -> None:
        assert block.paragraph is not None
        caret, line = self._shown.caret, block.paragraph.lines[index]
        if line.start <= caret < line.end or caret == line.end == block.paragraph.span.end:
            x = s.TEXT_LEFT + block.paragraph.x_of(caret, index)
            size = self._scene.text_px
            self._p.fillRect(QRectF(x - 1, baseline - size, 2, size + 5), self._look.colour("here"))

    def _names(self, holders: tuple[str, ...], y: int, height: int) -> None:
        look = self._look
        names = tuple(self._shown.names.get(who, who) for who in holders)
        side, shown = look.px(18), initials(names)[:3]
        left = float(s.NAMES_LEFT)
        for letter in shown:
            person(self._p, left, y + (height - side) / 2, letter, look, side=side)
            left += side - look.px(5)
        left += look.px(11)
        rect = QRectF(left, y, s.TEXT_LEFT - left - look.px(8), height)
        painting.text_left(self._p, rect, ", ".join(names), look.font("small_medium"), look.colour("ink2"))

    def _gold(self, block: Block, y: int, index: int) -> None:
        look = self._look
        width = self._scene.width - 2 * s.GOLD_INSET
        painting.smooth(self._p)
        painting.fill_round(self._p, QRectF(s.GOLD_INSET, y, width, s.GOLD_PX), look.colour("sunken"), 5)
        side = look.px(14)
        icons.paint(self._p, "star", s.NAMES_LEFT + 1, y + (s.GOLD_PX - side) / 2, side, look.colour("ink1"))
        rect = QRectF(s.NAMES_LEFT + look.px(24), y, 90, s.GOLD_PX)
        painting.text_left(
            self._p,
            rect,
            QCoreApplication.translate("BlockPainter", "Gold"),
            look.font("small_strong"),
            look.colour("ink1"),
        )
        top = y + (s.GOLD_PX - s.BAR_PX) / 2
        first = self._scene.measure * 1.0
        for place in block.places:
            first = min(first, self._gold_of(block, top, index, place))
        self._caption(block, y, index, first)

    def _gold_of(self, block: Block, top: float, index: int, place: Place) -> float:
        """Draws what a place has or would have; where the first of it stands."""
        is_here = place.id == self._shown.place
        draft = self._shown.draft
        if is_here and (draft.is_own or (place.state != DECIDED and (draft.spans or not place.gold))):
            spans, style, letter = self._shown.draft.spans, "draft", self._shown.letter
        elif place.gold:
            spans, style, letter = place.gold, "gold", ""
        elif place.state == AGREED:
            candidate = place.cluster.candidates
            spans, style, letter = tuple(GoldSpan(c.start, c.end, c.label) for c in candidate), "draft", ""
        else:
            return self._scene.measure * 1.0
        bars = self._scene.gold_bars(block, index, spans, cluster=place.id, letter=letter)
        for bar in bars:
            self._bar(bar, top, style)
        return min((bar.left for bar in bars), default=self._scene.measure * 1.0)

    def _caption(self, block: Block, y: int, index: int, room: float) -> None:
        """In words what is proposed, on the current place's first line, if there is room before the bars."""
        here = next((place for place in block.places if place.id == self._shown.place), None)
        assert block.paragraph is not None
        line = block.paragraph.lines[index]
        if here is None or not Range(line.start, line.end).overlaps(here.cluster.range):
            return
        if here.is_to_do or self._shown.draft.is_own:
            text = QCoreApplication.translate("BlockPainter", "undecided")
            if self._shown.letter:
                text = QCoreApplication.translate("BlockPainter", "undecided, {letter} proposed").format(
                    letter=self._shown.letter
                )
            elif self._shown.draft.outcome is not None and not self._shown.draft.spans:
                text = QCoreApplication.translate("BlockPainter", "undecided, no tag proposed")
        elif not here.gold:
            text = (
                QCoreApplication.translate("BlockPainter", "no tag here")
                if here.state == DECIDED
                else state_word(here)
            )
        else:
            return
        font = self._look.font("small")
        if painting.width_of(font, text) + 8 <= room:
            rect = QRectF(s.TEXT_LEFT, y, room, s.GOLD_PX)
            painting.text_left(self._p, rect, text, font, self._look.colour("ink2"))

    def _bar(self, bar: s.Bar, top: float, style: str) -> None:
        paint, name = self._label(bar.label)
        tag_bar(self._p, s.TEXT_LEFT, top, bar, paint, self._look, name=name, style=style)

    def _label(self, key: str) -> tuple[LabelPaint, str]:
        style = self._shown.labels.get(key)
        return self._look.label(style.colour if style else "slate"), style.name if style else key
