"""The list of hits: every hit under the one before, its tags under it and at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from storymark.domain.labels import LabelSet, label_name
from storymark.services.concordance import QUOTE, Line
from storymark.ui.reader.keymap import Chord
from storymark.ui.reader.keys import chord_of
from storymark.ui.search.hits import HitModel, Index
from storymark.ui.text import number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.row_view import RowView

ROW_PX = 38
TEXT_PX = 15
BOX_LEFT, STORY_LEFT, STORY_WIDTH, SENTENCE_RIGHT, TEXT_LEFT = 20, 52, 56, 138, 148
_RIGHT = 20
_SHARE = 0.397  # of the room for words stands before the middle of a hit
_BOLD = 700
_MOST_CHIPS = 3
_LONGEST_PIECE = 12  # characters; where words stand without blanks, there is no word to find


class HitDelegate(QStyledItemDelegate):
    """Draws one row; the middle of every hit is at the same place."""

    def __init__(self, look: Look, view: RowView, model: HitModel) -> None:
        super().__init__(view)
        self._look, self._view, self._model = look, view, model
        self._names: dict[str, str] = {}
        self._colours: dict[str, str] = {}

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Names and colours of the chips."""
        self._names = {label.key: label_name(label, language) for label in labels.labels}
        self._colours = {label.key: label.colour for label in labels.labels}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        return QSize(0, self._look.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        look, row = self._look, QRectF(option.rect)
        place = index.row()
        painting.smooth(painter)
        is_current = place == self._view.currentIndex().row()
        if is_current:
            self._paint_current(painter, row)
        else:
            line_left = row.left() + look.px(48)
            painter.fillRect(
                QRectF(line_left, row.bottom() - 1, row.right() - look.px(16) - line_left, 1),
                look.colour("hair"),
            )
        self._paint_box(painter, row, is_picked=self._model.is_picked(place))
        self._paint_place(painter, row, place)
        line = self._model.line(place)
        right = self._paint_chips(painter, row, line.labels)
        self._paint_words(painter, row, place, line, right)

    def _paint_current(self, painter: QPainter, row: QRectF) -> None:
        look = self._look
        inner = row.adjusted(look.px(8), 0, -look.px(8), -1)
        painting.fill_round(painter, inner, look.colour("herebg"), 8)
        bar = QRectF(inner.left(), row.top() + look.px(4), 3, row.height() - look.px(8))
        painting.fill_round(painter, bar, look.colour("here"), 1.5)
        if self._view.hasFocus() and look.theme.has_high_contrast:
            painting.focus_ring(painter, inner, look, 8)

    def _paint_box(self, painter: QPainter, row: QRectF, *, is_picked: bool) -> None:
        look, side = self._look, self._look.px(16)
        box = QRectF(row.left() + look.px(BOX_LEFT), row.center().y() - side / 2, side, side)
        if is_picked:
            painting.fill_round(painter, box, look.colour("prim"), 4)
            painting.check(painter, box, look.colour("primT"))
        else:
            painting.frame_round(painter, box, look.colour("ctl"), 4, fill=look.colour("raised"), width=1.2)

    def _paint_place(self, painter: QPainter, row: QRectF, place: int) -> None:
        look, font, ink = self._look, self._look.font("small"), self._look.colour("ink2")
        story = QRectF(row.left() + look.px(STORY_LEFT), row.top(), look.px(STORY_WIDTH), row.height())
        painting.text_left(painter, story, self._model.story(place).external_id, font, ink)
        at = self._model.sentence(place)
        if at is not None:
            left = story.right()
            cell = QRectF(
                left, row.top(), row.left() + look.px(SENTENCE_RIGHT) - left - look.px(8), row.height()
            )
            painting.text_right(painter, cell, number(at[0] + 1), font, ink)

    def _paint_chips(self, painter: QPainter, row: QRectF, labels: Sequence[str]) -> float:
        """The chips at the right; where the room for words ends."""
        look = self._look
        right, height = row.right() - look.px(_RIGHT), look.px(20)
        for label in reversed(labels[:_MOST_CHIPS]):
            name = self._names.get(label, label)
            width = min(painting.chip_width(look, name), look.px(140))
            rect = QRectF(right - width, row.center().y() - height / 2, width, height)
            painting.chip(painter, rect, name, look.label(self._colours.get(label, "slate")), look)
            right = rect.left() - look.px(6)
        return right - (look.px(14) if labels else 0)

    def _paint_words(self, painter: QPainter, row: QRectF, place: int, line: Line, right: float) -> None:
        look = self._look
        language = self._model.story(place).language
        font, bold = look.reading(language, TEXT_PX), look.reading(language, TEXT_PX, weight=_BOLD)
        metrics, pad = QFontMetrics(font), look.px(4)
        left_edge = row.left() + look.px(TEXT_LEFT)
        middle = left_edge + (row.width() - look.px(TEXT_LEFT)) * _SHARE
        most = max(look.px(40), right - middle) * 1.2
        quote = QFontMetrics(bold).elidedText(_shown_quote(line), Qt.TextElideMode.ElideMiddle, int(most))
        wide = painting.width_of(bold, quote)
        hit = QRectF(middle - wide / 2 - pad, row.center().y() - look.px(12), wide + 2 * pad, look.px(24))
        # A long hit begins where words begin, and pushes what follows.
        hit.moveLeft(max(left_edge, hit.left()))
        self._paint_hit(painter, hit, quote, bold, line.labels)
        before, after = self._around(place, line)
        ink = look.colour("ink2")
        room = hit.left() - look.px(5) - left_edge
        shown = _from_a_word(metrics.elidedText(before, Qt.TextElideMode.ElideLeft, int(room)))
        painting.text_right(painter, QRectF(left_edge, row.top(), room, row.height()), shown, font, ink)
        begin = hit.right() + look.px(5)
        if right > begin:
            rest = QRectF(begin, row.top(), right - begin, row.height())
            painting.text_left(painter, rest, after, font, ink)

    def _paint_hit(
        self, painter: QPainter, hit: QRectF, quote: str, font: object, labels: Sequence[str]
    ) -> None:
        look = self._look
        if labels:
            paint = look.label(self._colours.get(labels[0], "slate"))
            painting.fill_round(painter, hit, paint.tint, 4)
            painting.fill_round(painter, QRectF(hit.left(), hit.bottom() - 1, hit.width(), 3), paint.bar, 1.5)
        elif look.theme.has_high_contrast:
            painting.frame_round(painter, hit, look.colour("ctl"), 4)
        else:
            painting.fill_round(painter, hit, look.colour("sunken"), 4)
        painting.text_centre(painter, hit, quote, font, look.colour("ink1"))  # type: ignore[arg-type]

    def _around(self, place: int, line: Line) -> tuple[str, str]:
        """What stands before and behind, within the hit's sentence once that is known."""
        before, after = line.left, line.right
        at = self._model.sentence(place)
        if at is None:
            return one_line(before), one_line(after)
        own = at[1]
        ahead, behind = max(0, line.start - own.start), max(0, own.end - line.end)
        cut = "… " if ahead > len(before) else ""
        return cut + one_line(before[max(0, len(before) - ahead) :]), one_line(after[:behind])


def _from_a_word(shown: str) -> str:
    """Without the piece of a word that an ellipsis left at the beginning."""
    if not shown.startswith("…"):
        return shown
    piece, blank, rest = shown[1:].partition(" ")
    return f"… {rest}" if blank and len(piece) <= _LONGEST_PIECE else f"… {shown[1:].lstrip()}"


def _shown_quote(line: Line) -> str:
    return one_line(line.quote) + ("…" if line.end - line.start > QUOTE else "")


class HitList(RowView):
    """Up and Down go from hit to hit; what other keys do is in the table of acts."""

    opened = Signal(int)  # the row whose story is wanted
    digit_pressed = Signal(str)
    left = Signal()  # Esc

    def __init__(self, look: Look, model: HitModel, parent: QWidget) -> None:
        super().__init__(look, parent, row_px=ROW_PX)
        self.look = look
        self.model_ = model
        self.setModel(model)
        self.delegate = HitDelegate(look, self, model)
        self.setItemDelegate(self.delegate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keymap: Mapping[Chord, str] = look.keys.search_keymap()

    def set_keymap(self, keymap: Mapping[Chord, str]) -> None:
        """Other keys are in force."""
        self._keymap = keymap

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook. Held keys repeat only where they move."""
        pressed = chord_of(event)
        act = self._keymap.get(pressed, "") if pressed is not None else ""
        if act:
            if event.isAutoRepeat():
                event.accept()
            else:
                self.do(act)
            return
        if pressed is None or pressed.ctrl or pressed.alt or pressed.meta or pressed.shift:
            if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
                self.go_to(0 if event.key() == Qt.Key.Key_Home else self.model_.rowCount() - 1)
            else:
                event.ignore()
            return
        if pressed.key in ("Up", "Down", "PageUp", "PageDown"):
            super().keyPressEvent(event)
        elif pressed.key in ("Home", "End"):
            self.go_to(0 if pressed.key == "Home" else self.model_.rowCount() - 1)
        else:
            event.ignore()

    def do(self, act: str) -> None:
        """An act of the table on these hits."""
        place = self.currentIndex().row()
        if act == "open_hit" and place >= 0:
            self.opened.emit(place)
        elif act == "pick_hit" and place >= 0:
            self.model_.toggle(place)
        elif act == "pick_all_hits":
            self.model_.pick_all()
        elif act == "leave_hits":
            self.left.emit()
        elif act.startswith("tag_hits_"):
            self.digit_pressed.emit(act.removeprefix("tag_hits_"))

    def go_to(self, place: int) -> None:
        """Make a hit the current one."""
        if 0 <= place < self.model_.rowCount():
            self.setCurrentIndex(self.model_.index(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click on the box picks, anywhere else it makes the row the current one."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self._is_on_box(at):
            self.model_.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: open the story there."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_on_box(at):
            self.model_.toggle(index.row())
        else:
            self.opened.emit(index.row())

    def _is_on_box(self, at: QPoint) -> bool:
        return at.x() < self.look.px(STORY_LEFT - 4)
