"""The reviewer's statistics: confusion, kinds, habits at edges, agreement over time; each number leads on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from storymark.services.review_figures import ReviewFigures
from storymark.services.review_statistics import NOTHING, SpanRef, TimePoint
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.cards import Flow
from storymark.ui.review.words import kind_word
from storymark.ui.text import number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button, Control
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.sheet import Sheet

WIDTH_PX = 860
_CELL_PX = (92, 32)
_SHOWN = 40
_QUOTE_CODEPOINTS = 90


class FigureCell(Control):
    """A number on a shade that deepens with it; the number is always written."""

    def __init__(self, look: Look, value: int, share: float, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._value, self._share = value, share
        self.setFixedSize(look.px(_CELL_PX[0]), look.px(_CELL_PX[1]))
        self.setEnabled(value > 0)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painting.fill_round(painter, rect, look.colour("sunken"), 4)
        shade = QColor(look.colour("here"))
        shade.setAlphaF(0.32 * self._share)  # ink1 stays above 4.5:1 on the deepest
        painting.fill_round(painter, rect, shade, 4)
        if self.is_hovered:
            painting.frame_round(painter, rect, look.colour("ctl"), 4)
        ink = look.colour("ink1" if self._value else "ink3")
        painting.text_centre(painter, rect, number(self._value), look.font("small_medium"), ink)
        self.paint_ring(painter, radius=4)


class TimeLine(QWidget):
    """Mean strict F1 over runs of stories with its band, 0 below and 1 above."""

    def __init__(self, look: Look, points: Sequence[TimePoint], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._points = look, [point for point in points if point.f1 is not None]
        self.setFixedHeight(look.px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter, points = self.look, QPainter(self), self._points
        painting.smooth(painter)
        left, right = look.px(28), self.width() - look.px(8)
        top, bottom = look.px(6), self.height() - look.px(6)
        for value in (0.0, 0.5, 1.0):
            y = bottom - value * (bottom - top)
            painter.fillRect(QRectF(left, y, right - left, 1), look.colour("hair"))
            place = QRectF(0, y - 8, left - 6, 16)
            painting.text_right(painter, place, f"{value:g}", look.font("caption"), look.colour("ink3"))
        step = (right - left) / max(1, len(points) - 1)

        def at(index: int, value: float) -> QPointF:
            x = left + step * index if len(points) > 1 else (left + right) / 2
            return QPointF(x, bottom - value * (bottom - top))

        upper = [at(i, p.high if p.high is not None else p.f1 or 0.0) for i, p in enumerate(points)]
        lower = [at(i, p.low if p.low is not None else p.f1 or 0.0) for i, p in enumerate(points)]
        band = QColor(look.colour("here"))
        band.setAlphaF(0.15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(QPen(look.colour("ink1"), 1.6))
        line = [at(i, p.f1 or 0.0) for i, p in enumerate(points)]
        painter.drawPolyline(QPolygonF(line))
        painter.setBrush(look.colour("ink1"))
        for point in line:
            painter.drawEllipse(point, 2.2, 2.2)


class StatisticsSheet(Sheet):
    """`span_wanted` leads to a tag in the review; `csv_wanted` names the file."""

    span_wanted = Signal(object)  # SpanRef
    csv_wanted = Signal(object)  # Path

    def __init__(
        self,
        look: Look,
        window: QWidget,
        figures: ReviewFigures,
        labels: Mapping[str, LabelStyle],
        names: Mapping[str, str],
    ) -> None:
        super().__init__(look, window, width_px=WIDTH_PX)
        self._figures, self._labels, self._names = figures, labels, names
        self.set_title(self.tr("Statistics of the review"))
        self._add_matrix()
        self._add_kinds()
        self._add_habits()
        self._add_time()
        self._spans_title = PlainLabel(look, "", self.card, font="small_strong", ink="ink2")
        self._spans = QVBoxLayout()
        self._spans.setSpacing(0)
        self.body.addWidget(self._spans_title)
        self.body.addLayout(self._spans)
        save = Button(look, self.tr("Save as CSV…"), self.card, height_px=32)
        save.describe(self.tr("Save as CSV…"), tooltip="")
        save.clicked.connect(self._ask_file)
        close = Button(look, self.tr("Close"), kind="primary", height_px=32)
        close.describe(self.tr("Close"), tooltip="")
        self.foot.addStretch(1)
        self.add_buttons(close, save)

    def is_ready(self) -> bool:
        """Enter only closes it."""
        return True

    def show_spans(self, title: str, refs: Sequence[SpanRef]) -> None:
        """The spans behind a number; each leads to its place."""
        while self._spans.count():
            item = self._spans.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._spans_title.setText(f"{title}  {number(len(refs))}")
        for ref in refs[:_SHOWN]:
            text = self._figures.texts.get(ref.story, "")
            quote = one_line(text[ref.start : min(ref.end, ref.start + _QUOTE_CODEPOINTS)])
            who = self._names.get(ref.annotator, ref.annotator)
            words = f"{self._name(ref.label)} · {who} · “{quote}”"
            button = Button(self.look, words, self.card, kind="link", height_px=26)
            button.describe(words, tooltip=self._figures.titles.get(ref.story, ""))
            button.clicked.connect(lambda _=False, own=ref: self._go(own))
            self._spans.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        QTimer.singleShot(0, self, lambda: self.scroll_to(self._spans_title))

    # --- parts
    def _add_matrix(self) -> None:
        look = self.look
        self._heading(self.tr("Label against label, every two annotators"))
        keys = [*self._figures.labels, NOTHING]
        counts = {(cell.first, cell.second): cell for cell in self._figures.cells}
        most = max((cell.count for cell in self._figures.cells), default=1)
        grid = QGridLayout()
        grid.setSpacing(look.px(2))
        for column, key in enumerate(keys, start=1):
            name = ElidedLabel(look, self._name(key), self.card, font="caption", ink="ink2")
            name.setFixedWidth(look.px(_CELL_PX[0]))
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(name, 0, column)
        for row, first in enumerate(keys[:-1], start=1):
            label = ElidedLabel(look, self._name(first), self.card, font="small", ink="ink1")
            label.setFixedWidth(look.px(140))
            grid.addWidget(label, row, 0)
            for column, second in enumerate(keys, start=1):
                found = counts.get((first, second))
                if first > second != NOTHING:
                    continue  # both directions are one number, and it stands once
                value = found.count if found is not None else 0
                cell = FigureCell(look, value, value / most, self.card)
                title = self.tr("{first} and {second}").format(
                    first=self._name(first), second=self._name(second)
                )
                cell.describe(f"{title}: {number(value)}", tooltip=title)
                refs = [r for pair in (found.spans if found else ()) for r in pair if r is not None]
                cell.clicked.connect(lambda _=False, t=title, r=refs: self.show_spans(t, r))
                grid.addWidget(cell, row, column)
        grid.setColumnStretch(len(keys) + 1, 1)
        self.body.addLayout(grid)

    def _add_kinds(self) -> None:
        self._heading(self.tr("Kinds of disagreement"))
        flow = Flow(self.look, self.card)
        parts = []
        for kind in self._figures.kinds:
            if not kind.count:
                continue
            words = f"{kind_word(kind.kind)}  {number(kind.count)}"
            button = Button(self.look, words, flow, height_px=28)
            button.describe(words, tooltip="")
            refs = [
                SpanRef(story, s.start, s.end, s.label, s.annotator, s.tag)
                for story, cluster in kind.clusters
                for s in cluster.spans[:1]
            ]
            button.clicked.connect(lambda _=False, t=kind.kind, r=refs: self.show_spans(kind_word(t), r))
            parts.append(button)
        flow.set_parts(parts)
        self.body.addWidget(flow)

    def _add_habits(self) -> None:
        self._heading(self.tr("Edges against the others', in characters"))
        for habit in self._figures.habits:
            name = self._names.get(habit.annotator, habit.annotator)
            starts = sum(len(spans) for shift, spans in habit.start.items() if shift)
            ends = sum(len(spans) for shift, spans in habit.end.items() if shift)
            words = self.tr(
                "{name}: starts {start}, ends {end} in the middle; {n} edges are not where the others' are"
            ).format(
                name=name,
                start=_signed(habit.median_start),
                end=_signed(habit.median_end),
                n=number(starts + ends),
            )
            button = Button(self.look, words, self.card, kind="link", height_px=26)
            button.describe(words, tooltip="")
            both = (*habit.start.items(), *habit.end.items())
            refs = list(dict.fromkeys(ref for shift, spans in both if shift for ref in spans))
            button.clicked.connect(lambda _=False, t=name, r=refs: self.show_spans(t, r))
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_time(self) -> None:
        points = [point for point in self._figures.points if point.f1 is not None]
        if not points:
            return
        self._heading(self.tr("Strict span F1 over stories as they were finished"))
        line = TimeLine(self.look, points, self.card)
        line.setAccessibleName(", ".join(f"{point.f1:.2f}" for point in points[:50]))
        self.body.addWidget(line)

    def _heading(self, words: str) -> None:
        self.body.addWidget(PlainLabel(self.look, words, self.card, font="small_strong", ink="ink2"))

    def _name(self, key: str) -> str:
        if key == NOTHING:
            return self.tr("Nothing")
        style = self._labels.get(key)
        return style.name if style is not None else key

    def _go(self, ref: SpanRef) -> None:
        self.cancel()
        self.span_wanted.emit(ref)

    def _ask_file(self) -> None:
        picker = QFileDialog(self, self.tr("Save as CSV"))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("csv")
        picker.fileSelected.connect(lambda path: self.csv_wanted.emit(Path(path)))
        picker.open()


def _signed(shift: int) -> str:
    return f"{shift:+d}" if shift else "0"
