"""The page of a project without stories: how to get some."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph

# Left, top, width, height in px of the drawing, and the label's colour for a bar.
_LINES = (
    (0, 0, 220, 10, ""),
    (40, 14, 110, 4, "amber"),
    (0, 28, 180, 10, ""),
    (90, 42, 90, 4, "teal"),
    (0, 56, 245, 10, ""),
    (10, 70, 150, 4, "blue"),
    (0, 84, 130, 10, ""),
)
_DRAWING_PX = (245, 94)
_ROOMY_PX = 400


class EmptyPage(Pane):
    """Import, and the sample when it is wanted; files may be dropped on the window."""

    import_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, has_paste: bool = False, has_sample: bool = False
    ) -> None:
        super().__init__(look, parent, ground="page")
        self._drawing = _Drawing(look, self)
        self._title = PlainLabel(look, font="title", parent=self)
        self._text = Paragraph(look, font="lead", ink="ink2", parent=self)
        self._drop = Paragraph(look, font="small", ink="ink3", parent=self)
        for label in (self._title, self._text, self._drop):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        key = self.look.key("import")
        self._import = Button(look, kind="primary", icon="file-down", key=key, height_px=36, parent=self)
        self._paste = Button(look, icon="clipboard-paste", height_px=36, parent=self)
        self._sample = Button(look, kind="plain", height_px=36, parent=self)
        self._paste.setVisible(has_paste)
        self._sample.setVisible(has_sample)
        self._import.clicked.connect(self.import_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._sample.clicked.connect(self.sample_requested)
        acts = QHBoxLayout()
        acts.setSpacing(look.px(8))
        acts.addStretch(1)
        for button in (self._import, self._paste, self._sample):
            acts.addWidget(button)
        acts.addStretch(1)
        drawing = QHBoxLayout()
        drawing.addStretch(1)
        drawing.addWidget(self._drawing)
        drawing.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), 0, look.px(24), 0)
        whole.setSpacing(0)
        whole.addStretch(1)
        whole.addLayout(drawing)
        whole.addSpacing(look.px(42))
        whole.addWidget(self._title)
        whole.addSpacing(look.px(6))
        whole.addWidget(self._text)
        whole.addSpacing(look.px(22))
        whole.addLayout(acts)
        whole.addSpacing(look.px(38))
        whole.addWidget(self._drop)
        whole.addStretch(1)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: words are worth more than the drawing."""
        super().resizeEvent(event)
        self._drawing.setVisible(self.height() >= self.look.px(_ROOMY_PX))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Add the first stories"))
        self._text.setText(
            self.tr("Text files, a folder or JSONL. You see what was found before anything is saved.")
        )
        self._import.setText(self.tr("Import stories"))
        self._import.describe(self.tr("Import stories"), key=self.look.key("import"))
        self._paste.setText(self.tr("Paste text"))
        self._paste.describe(self.tr("Make a story of the text on the clipboard"))
        self._sample.setText(self.tr("Load the sample"))
        self._sample.describe(self.tr("Open the project with the two sample stories"))
        self._drop.setText(self.tr("or drop files anywhere in this window"))


class _Drawing(QWidget):
    """Lines of a story with three tags."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(look.px(_DRAWING_PX[0]), look.px(_DRAWING_PX[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painting.smooth(painter)
        for x, y, width, height, colour in _LINES:
            ink = (
                look.label(colour).bar
                if colour
                else look.colour("sunken" if not look.theme.is_dark else "sel")
            )
            rect = QRectF(look.px(x), look.px(y), look.px(width), look.px(height))
            painting.fill_round(painter, rect, ink, rect.height() / 2)
