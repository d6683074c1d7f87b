"""Parts of the import dialog: the row of steps, the line of progress, rows of sentences and of bad lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from storymark.services.exchange_ports import BadPart
from storymark.services.import_preview import StoryPreview
from storymark.ui.text import number
from storymark.ui.theme.fonts import mono_font
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.pane import Hairline
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import CheckBox

_SHOWN_BYTES = 160


class Steps(QWidget):
    """The steps of the way, done ones ticked, the present one filled."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._names: tuple[str, ...] = ()
        self.current = 0
        self.setFixedHeight(look.px(24))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, names: Sequence[str], current: int) -> None:
        """Show them."""
        self._names, self.current = tuple(names), current
        self.setAccessibleName(names[current])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        side, x, middle = look.px(20), 0.0, self.height() / 2
        for index, name in enumerate(self._names):
            is_here = index == self.current
            disc = QRectF(x, middle - side / 2, side, side)
            painting.fill_round(painter, disc, look.colour("prim" if is_here else "sunken"), side / 2)
            if index < self.current:
                painting.check(painter, disc.adjusted(3, 3, -3, -3), look.colour("ink2"))
            else:
                ink = look.colour("primT" if is_here else "ink2")
                painting.text_centre(painter, disc, number(index + 1), look.font("caption_strong"), ink)
            x += side + look.px(8)
            font = look.font("row_strong" if is_here else "body")
            width = painting.width_of(font, name)
            ink = look.colour("ink1" if is_here else "ink2")
            painting.text_left(painter, QRectF(x, 0, width + 2, self.height()), name, font, ink)
            x += width + look.px(14)
            if index < len(self._names) - 1:
                painter.fillRect(QRectF(x, middle, look.px(20), 1), look.colour("strong"))
                x += look.px(34)


class ProgressLine(QWidget):
    """How far long work is, as a bar."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.share = 0.0
        self.setFixedHeight(look.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """From 0 to 1."""
        self.share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        whole = QRectF(self.rect())
        painting.fill_round(painter, whole, look.colour("sunken"), whole.height() / 2)
        if self.share:
            done = QRectF(0, 0, max(whole.height(), whole.width() * self.share), whole.height())
            painting.fill_round(painter, done, look.colour("ok"), whole.height() / 2)


class Scrolled(QScrollArea):
    """A column of rows that scrolls; `fill` replaces them."""

    def __init__(self, look: Look, parent: QWidget, *, margin_px: int = 0) -> None:
        super().__init__(parent)
        self.look = look
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        margin = look.px(margin_px)
        self._column.setContentsMargins(margin, 0, margin, look.px(8))
        self._column.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        OverlayScrollBar(look, self)

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Show these rows and no others."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._column.addWidget(row)
        self._column.addStretch(1)

    @property
    def inside(self) -> QWidget:
        """What the rows lie on."""
        return self._inside

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(200), self.look.px(160))


def sentence_rows(
    look: Look, preview: StoryPreview, parent: QWidget, *, names: Sequence[str]
) -> list[QWidget]:
    """The first sentences under the names of their sections, numbered through the story."""
    rows: list[QWidget] = []
    before = 0
    for section, name in zip(preview.sections, names, strict=True):
        if not section.first:
            before += section.sentences
            continue
        if section.name:
            rows.append(_heading(look, name, parent))
        for index, text in enumerate(section.first, before + 1):
            row = QWidget(parent)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, look.px(4), look.px(72), look.px(4))
            line.setSpacing(look.px(12))
            figure = PlainLabel(look, number(index), row, font="caption", ink="ink3")
            figure.setFixedWidth(look.px(20))
            figure.setContentsMargins(0, look.px(4), 0, 0)  # on the line of the words
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(look, text, row, font="lead", pitch_px=24), 1)
            rows.append(row)
        before += section.sentences
    return rows


def _heading(look: Look, name: str, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    line = QHBoxLayout(row)
    line.setContentsMargins(look.px(32), look.px(12), look.px(72), look.px(4))
    line.setSpacing(look.px(10))
    line.addWidget(PlainLabel(look, name, row, font="caption_strong", ink="ink3"))
    line.addWidget(Hairline(look, row), 1)
    return row


class BadLineRow(QWidget):
    """A line that cannot be read: why, and how it begins, with its number."""

    def __init__(self, look: Look, file: str, part: BadPart, reason: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(10), 0, look.px(10))
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(Icon(look, "circle-alert", self, ink="bad"))
        head.addWidget(ElidedLabel(look, reason, self), 1)
        head.addWidget(PlainLabel(look, file, self, font="path", ink="ink3"))
        self.skip = CheckBox(look, self.tr("Skip"), parent=self)
        self.skip.setAccessibleName(self.tr("Skip line {n}").format(n=number(part.line)))
        head.addWidget(self.skip)
        column.addLayout(head)
        # Bytes that are no text are shown as marks, never as markup.
        begins = part.data[:_SHOWN_BYTES].decode("utf-8", "replace").rstrip("\n")
        self._line = f"{number(part.line)}  {begins}"
        self._code = ElidedLabel(look, self._line, self, ink="ink2")
        self._code.setFont(mono_font(look.px(12)))
        self._code.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        column.addWidget(self._code)
        self.setAccessibleName(f"{file} {part.line}: {reason}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground of the line."""
        painter = QPainter(self)
        painting.smooth(painter)
        painting.fill_round(painter, QRectF(self._code.geometry()), self.look.colour("window"), 5)
