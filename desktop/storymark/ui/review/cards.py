"""Buttons of the decision panel: a candidate with who holds it, a reason as a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.shapes import people
from storymark.ui.text import number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control

_QUOTE_CODEPOINTS = 240
_HEAD_PX, _PAD_PX, _LINE_PX = 40, 12, 20
_MOST_LINES = 3


class CandidateCard(Control):
    """One way to tag the place: key, letter, label, holders, words. Chosen: what Enter would take."""

    def __init__(self, look: Look, number_: int, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.number = number_
        self._letter, self._label = "", LabelStyle("", "")
        self._names: tuple[str, ...] = ()
        self._key = ""
        self._quote, self._language, self._all = "", "", 0
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_candidate(
        self, letter: str, label: LabelStyle, names: Sequence[str], quote: str, language: str, people_: int
    ) -> None:
        """Show this candidate; `people_` is how many were asked."""
        self._letter, self._label, self._names = letter, label, tuple(names)
        self._quote, self._language, self._all = one_line(quote[:_QUOTE_CODEPOINTS]), language, people_
        key = self.look.key(f"candidate_{self.number + 1}") if self.number < 9 else ""
        votes = self.tr("{n} of {all}").format(n=number(len(names)), all=number(people_))
        self.describe(f"{letter}: {label.name}, {votes}: {', '.join(names)}. {self._quote}", key=key)
        self._key = key
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook."""
        return self.look.px(_HEAD_PX) + self._lines(width) * self.look.px(_LINE_PX) + self.look.px(8)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(240), self.heightForWidth(self.width() or self.look.px(280)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect())
        is_on = self.isChecked()
        edge = "here" if is_on else "strong" if self.is_hovered else "hair"
        ground = look.colour("raised" if is_on or self.is_hovered else "window")
        painting.frame_round(painter, rect, look.colour(edge), 8, fill=ground, width=1.2 if is_on else 1)
        x, y = look.px(_PAD_PX), look.px(11)
        if self._key:
            cap = QRectF(x, y, painting.cap_width(look, self._key), look.px(20))
            painting.key_cap(painter, cap, self._key, look)
            x = int(cap.right()) + look.px(8)
        font = look.font("row_strong")
        painting.text_left(painter, QRectF(x, y, 30, look.px(20)), self._letter, font, look.colour("ink1"))
        x += painting.width_of(font, self._letter) + look.px(8)
        right = self.width() - look.px(_PAD_PX)
        votes = self.tr("{n} of {all}").format(n=number(len(self._names)), all=number(self._all))
        small = look.font("small")
        width = painting.width_of(small, votes)
        place = QRectF(right - width - 2, y, width + 2, look.px(20))
        painting.text_right(painter, place, votes, small, look.colour("ink2"))
        edge_x = people(painter, right - width - look.px(8), y + 1, self._names, look, side=look.px(18))
        chip = QRectF(
            x, y, min(painting.chip_width(look, self._label.name), edge_x - x - look.px(6)), look.px(20)
        )
        if chip.width() > look.px(24):
            painting.chip(painter, chip, self._label.name, look.label(self._label.colour), look)
        inner = QRect(look.px(_PAD_PX), look.px(_HEAD_PX - 2), self._room(self.width()), self.height())
        painter.setFont(look.reading(self._language, 13))
        painter.setPen(look.colour("ink1"))
        self._words(painter, inner)
        self.paint_ring(painter, radius=8)

    def _words(self, painter: QPainter, inner: QRect) -> None:
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        clip = self._lines(self.width()) * self.look.px(_LINE_PX) + 2
        painter.setClipRect(inner.adjusted(0, 0, 0, clip - inner.height()))
        painter.drawText(inner, flags, self._quote)
        painter.setClipping(False)

    def _room(self, width: int) -> int:
        return max(60, width - 2 * self.look.px(_PAD_PX))

    def _lines(self, width: int) -> int:
        metrics = QFontMetrics(self.look.reading(self._language, 13))
        flags = int(Qt.TextFlag.TextWordWrap)
        bounds = metrics.boundingRect(QRect(0, 0, self._room(width), 10_000), flags, self._quote or " ")
        return max(1, min(_MOST_LINES, round(bounds.height() / max(1, metrics.lineSpacing()))))


class PhraseChip(Control):
    """A reason in a pill; checked when it is the one that is given."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        look = self.look
        return QSize(painting.width_of(look.font("small"), self.text()) + look.px(18), look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        is_on = self.isChecked()
        edge = look.colour("ink2" if is_on else "ctl" if self.is_hovered else "strong")
        ground = look.colour("sel" if is_on else "window")
        painting.frame_round(painter, QRectF(self.rect()), edge, 12, fill=ground)
        ink = look.colour("ink1" if is_on else "ink2")
        painting.text_centre(painter, QRectF(self.rect()), self.text(), look.font("small"), ink)
        self.paint_ring(painter, radius=12)
