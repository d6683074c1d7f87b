"""A message inside the layout, near its cause: icon, word, one sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph

_ICONS = {"here": "bookmark", "ok": "circle-check", "warn": "triangle-alert", "bad": "octagon-alert"}


class InlineMessage(Pane):
    """Hidden until `show_message`. `action_requested` tells the act's key; `closed` that it was sent away."""

    action_requested = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._kind = "ok"
        self._action = ""
        self._icon = Icon(look, "", self)
        self._word = PlainLabel(look, font="small_strong", parent=self)
        self._text = Paragraph(look, font="small", parent=self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = Button(look, kind="link", parent=self, height_px=24)
        self._button.clicked.connect(lambda: self.action_requested.emit(self._action))
        self._close = IconButton(look, "x", self, size_px=24)
        self._close.clicked.connect(self._on_closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(6), look.px(6))
        row.setSpacing(look.px(8))
        for part in (self._icon, self._word):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()
        self.retranslate()

    def show_message(self, kind: str, word: str, text: str, *, action: tuple[str, str] | None = None) -> None:
        """`kind` is here, ok, warn or bad; `action` a key and its words."""
        self._kind = kind
        self._icon.set_icon(_ICONS[kind], kind)
        self._word.setText(word)
        self._word.set_ink(kind)
        self._word.setVisible(bool(word))
        self._text.setText(text)
        self._action = action[0] if action else ""
        self._button.setVisible(action is not None)
        if action:
            self._button.setText(action[1])
            self._button.describe(action[1])
        self.setAccessibleName(f"{word} {text}".strip())
        self.show()
        self.update()

    @property
    def act(self) -> str:
        """The key of the act that it offers, empty for none or when it is gone."""
        return self._action if not self.isHidden() else ""

    def hide_close(self) -> None:
        """It stays as long as what it says holds."""
        self._close.hide()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._close.describe(self.tr("Close the message"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painting.smooth(painter)
        painting.fill_round(painter, QRectF(self.rect()), self.look.colour(f"{self._kind}T"), 8)

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()
