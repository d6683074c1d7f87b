"""The rows of the command palette: headings and hits, and the delegate that draws them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from storymark.ui.palette_hits import Hit, Kind
from storymark.ui.theme import icons
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting

ROW_PX, HEADING_PX = 40, 30
Index = QModelIndex | QPersistentModelIndex
Row = Hit | str


class HitModel(QAbstractListModel):
    """Hits under their headings; a heading is a text and cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, parts: Mapping[Kind, Sequence[Hit]], headings: Mapping[Kind, str]) -> None:
        """Show these, parts without hits left out."""
        rows: list[Row] = []
        for kind in Kind:
            hits = parts.get(kind, ())
            if hits:
                rows += [headings[kind], *hits]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row(self, number: int) -> Row | None:
        """What stands on a row, None beyond the last."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Qt's hook: what is read aloud."""
        row = self.row(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, str):
            return row
        return ", ".join(part for part in (row.title, row.note, row.shortcut) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook."""
        if isinstance(self.row(index.row()), str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class HitDelegate(QStyledItemDelegate):
    """Icon or colour, title, what belongs to it, and its key at the right."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self.look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        model = index.model()
        is_heading = isinstance(model, HitModel) and isinstance(model.row(index.row()), str)
        return QSize(100, self.look.px(HEADING_PX if is_heading else ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        model = index.model()
        row = model.row(index.row()) if isinstance(model, HitModel) else None
        rect = QRectF(option.rect)
        look = self.look
        painter.save()
        painting.smooth(painter)
        if isinstance(row, str):
            words = rect.adjusted(look.px(22), look.px(6), 0, 0)
            painting.text_left(painter, words, row, look.font("small_strong"), look.colour("ink2"))
        elif row is not None:
            self._paint_hit(painter, rect, row, is_current=index.row() == self._view.currentIndex().row())
        painter.restore()

    def _paint_hit(self, painter: QPainter, rect: QRectF, hit: Hit, *, is_current: bool) -> None:
        look = self.look
        if is_current:
            ground = rect.adjusted(look.px(8), 1, -look.px(8), -1)
            painting.fill_round(painter, ground, look.colour("sel"), 8)
            if look.theme.has_high_contrast:
                painting.frame_round(painter, ground, look.colour("here"), 8, width=2)
        x, middle = rect.left() + look.px(22), rect.center().y()
        if hit.kind is Kind.LABEL:
            side = look.px(12)
            swatch = QRectF(x, middle - side / 2, side, side)
            painting.fill_round(painter, swatch, look.label(hit.colour).bar, 3.5)
            x += look.px(25)
        else:
            side = look.px(16)
            icons.paint(painter, hit.icon, x, middle - side / 2, side, look.colour("ink2"))
            x += look.px(28)
        right = rect.right() - look.px(22)
        if hit.shortcut:
            width = painting.width_of(look.font("small_medium"), hit.shortcut)
            key = QRectF(right - width - 2, rect.top(), width + 2, rect.height())
            painting.text_right(painter, key, hit.shortcut, look.font("small_medium"), look.colour("ink2"))
            right -= width + look.px(14)
        note_width = painting.width_of(look.font("small"), hit.note) + look.px(14) if hit.note else 0
        note_room = min(note_width, int((right - x) * 0.6))
        font = look.font("lead_strong" if is_current or hit.kind is Kind.LABEL else "lead")
        shown: float = min(painting.width_of(font, hit.title) + 2, right - x - note_room)
        title = QRectF(x, rect.top(), shown, rect.height())
        painting.text_left(painter, title, hit.title, font, look.colour("ink1"))
        if hit.note:
            left = x + shown + look.px(13)
            note = QRectF(left, rect.top(), right - left, rect.height())
            painting.text_left(painter, note, hit.note, look.font("small"), look.colour("ink2"))
