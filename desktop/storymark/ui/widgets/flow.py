"""A row that goes on below where room is short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from storymark.ui.theme.look import Look


class Flow(QWidget):
    """Widgets in rows, as many in each as fit."""

    def __init__(self, look: Look, parent: QWidget, *, gap_px: int = 6, row_gap_px: int = 6) -> None:
        super().__init__(parent)
        self._gap, self._row_gap = look.px(gap_px), look.px(row_gap_px)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._parts: list[QWidget] = []

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Place these."""
        self._parts = list(parts)
        for part in parts:
            if part.parent() is not self:
                is_away = _is_put_away(part)
                part.setParent(self)
                part.setVisible(not is_away)
        self.refit()

    def refit(self) -> None:
        """Words have other widths now."""
        self._lay(self.width(), moves=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook."""
        return self._lay(width, moves=False)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(200, self._lay(max(self.width(), 200), moves=False))

    def resizeEvent(self, event: object) -> None:
        """Qt's hook."""
        self._lay(self.width(), moves=True)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: one in each row at the least."""
        return QSize(max((part.minimumSizeHint().width() for part in self._parts), default=0), 0)

    def _lay(self, width: int, *, moves: bool) -> int:
        x = y = height = 0
        for part in self._parts:
            if _is_put_away(part):
                continue
            size = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
            if x and x + size.width() > width:
                x, y, height = 0, y + height + self._row_gap, 0
            if moves:
                part.setGeometry(x, y, min(size.width(), max(1, width)), size.height())
            x += size.width() + self._gap
            height = max(height, size.height())
        return y + height


def _is_put_away(part: QWidget) -> bool:
    """Whether somebody hid it; a part that was never shown counts as hidden for Qt, too."""
    return part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
