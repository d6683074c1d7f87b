"""What the forms of the inspector have in common: a heading with a caption at its right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.labels import ElidedLabel

MARGIN_PX = 16


def head(look: Look, title: QWidget, right: QWidget) -> QHBoxLayout:
    """A heading in one line."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, look.px(2), 0)
    line.addWidget(title)
    line.addWidget(right, 1)
    return line


def caption(look: Look, parent: QWidget) -> ElidedLabel:
    """A word at the right of a heading."""
    made = ElidedLabel(look, font="small", ink="ink3", parent=parent)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
