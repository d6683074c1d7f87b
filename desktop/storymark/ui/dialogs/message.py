"""Sentences that must be read, and questions with named answers; plain text, never a nested event loop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

_ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "bad": "octagon-alert"}


class Message(Sheet):
    """Made by `tell` and `ask`. `answered` tells the key of the answer, empty when it was sent away."""

    answered = Signal(str)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        title: str,
        text: str,
        answers: Sequence[tuple[str, str]],
        kind: str,
        icon: str = "",
        subtitle: str = "",
        details: str = "",
        width_px: int = 520,
    ) -> None:
        super().__init__(look, window, width_px=width_px)
        self._details_text = details
        self.set_title(title, subtitle)
        self.head.insertWidget(
            0, _Tile(look, kind, icon or _ICONS[kind], self.card), 0, Qt.AlignmentFlag.AlignTop
        )
        self.head.insertSpacing(1, look.px(14))
        self._text = Paragraph(look, text, self.card, font="body", ink="ink2")
        self.body.addWidget(self._text)
        self._details = Paragraph(look, details, self.card, font="small", ink="ink3")
        self._details.hide()
        self._toggle = Button(look, parent=self.card, kind="plain", icon="chevron-right", height_px=28)
        self._copy = Button(look, parent=self.card, kind="plain", icon="copy", height_px=28)
        for part in (self._toggle, self._copy):
            part.setVisible(bool(details))
        if details:
            self._add_details()
        self._key = answers[-1][0]
        self.foot.addStretch(1)
        buttons = [self._button(key, words, is_last=key == self._key) for key, words in answers]
        self.add_buttons(buttons[-1], *buttons[:-1])
        self.accepted.connect(lambda: self.answered.emit(self._key))
        self.rejected.connect(lambda: self.answered.emit(""))
        self._word()

    def first_focus(self) -> QWidget | None:
        """Enter gives the last answer, which has the focus."""
        return self._primary

    def _button(self, key: str, words: str, *, is_last: bool) -> Button:
        button = Button(self.look, words, kind="primary" if is_last else "normal", height_px=32)
        button.describe(words, tooltip="")
        if not is_last:
            button.clicked.connect(lambda: self._answer(key))
        return button

    def _answer(self, key: str) -> None:
        self.answered.emit(key)
        self.close_overlay()

    def _add_details(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._toggle)
        row.addStretch(1)
        row.addWidget(self._copy)
        self.body.addLayout(row)
        self.body.addWidget(self._details)
        self._toggle.clicked.connect(self._on_toggle)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details_text))

    def _on_toggle(self) -> None:
        is_shown = not self._details.isVisibleTo(self)
        self._details.setVisible(is_shown)
        self._toggle.set_icon("chevron-down" if is_shown else "chevron-right")
        self.place()

    def _word(self) -> None:
        self._toggle.setText(self.tr("Details"))
        self._toggle.describe(self.tr("Details"), tooltip="")
        self._copy.setText(self.tr("Copy report"))
        self._copy.describe(self.tr("Copy report"), tooltip="")


class _Tile(QWidget):
    """The icon on its tint."""

    def __init__(self, look: Look, kind: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._kind, self._icon = look, kind, icon
        self.setFixedSize(QSize(look.px(36), look.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painting.smooth(painter)
        ground = {"info": "hereT"}.get(self._kind, f"{self._kind}T")
        ink = {"info": "here"}.get(self._kind, self._kind)
        painting.fill_round(painter, QRectF(self.rect()), look.colour(ground), 8)
        side = look.px(18)
        x, y = (self.width() - side) / 2, (self.height() - side) / 2
        icons.paint(painter, self._icon, x, y, side, look.colour(ink))


def tell(
    look: Look,
    window: QWidget,
    *,
    title: str,
    text: str,
    kind: str = "warn",
    subtitle: str = "",
    details: str = "",
    icon: str = "",
) -> Message:
    """Say what must be read, over `window`; `kind` is info, ok, warn or bad. It is open on return."""
    close = QCoreApplication.translate("Message", "Close")
    message = Message(
        look,
        window,
        title=title,
        text=text,
        answers=(("close", close),),
        kind=kind,
        subtitle=subtitle,
        details=details,
        icon=icon,
    )
    message.open()
    return message


def ask(
    look: Look,
    window: QWidget,
    *,
    title: str,
    text: str,
    answers: Sequence[tuple[str, str]],
    kind: str = "info",
    subtitle: str = "",
    details: str = "",
    icon: str = "",
) -> Message:
    """Ask something; `answers` are (key, words), the last one is what Enter gives. It is open on return.

    Connect `answered`; Esc answers with an empty key.
    """
    message = Message(
        look,
        window,
        title=title,
        text=text,
        answers=answers,
        kind=kind,
        subtitle=subtitle,
        details=details,
        icon=icon,
    )
    message.open()
    return message
