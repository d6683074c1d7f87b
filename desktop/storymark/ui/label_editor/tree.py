"""The labels as a tree with keys and usage; drag or keys order and nest them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from storymark.domain.labels import Label, LabelSet, label_name
from storymark.ui.label_tree import Branch, in_tree
from storymark.ui.matching import finder
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.row_view import RowView

ROW_PX = 36
INDENT_PX = 24
_MIME = "application/x-storymark-label"
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
Index = QModelIndex | QPersistentModelIndex


class LabelTreeModel(QAbstractListModel):
    """Labels in use as branches, archived ones after them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Branch] = []
        self._counts: Mapping[str, int] = {}
        self._language = "en"

    def show(self, labels: LabelSet, counts: Mapping[str, int], language: str, typed: str) -> None:
        """Show these; with `typed` those whose names have it."""
        rank = finder(typed)
        self.beginResetModel()
        self._counts, self._language = counts, language
        in_use = in_tree(label for label in labels.labels if not label.archived)
        archived = [Branch(label, 0, False) for label in labels.labels if label.archived]
        self._rows = [
            branch
            for branch in (*in_use, *archived)
            if not typed or any(rank(name) for name in (branch.label.key, *branch.label.name.values()))
        ]
        self.endResetModel()

    def branch(self, row: int) -> Branch | None:
        """What stands on a row, None beyond the last."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """The row of a label, -1 for one that is not shown."""
        return next((row for row, branch in enumerate(self._rows) if branch.label.key == key), -1)

    def name(self, label: Label) -> str:
        """What a label is called here."""
        return label_name(label, self._language)

    def count(self, label: Label) -> int:
        """How many tags it has."""
        return self._counts.get(label.key, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Qt's hook: the row as it is read aloud."""
        branch = self.branch(index.row())
        if branch is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        parts = [self.name(branch.label)]
        if branch.label.shortcut:
            parts.append(self.tr("key {key}").format(key=branch.label.shortcut))
        count = self.count(branch.label)
        parts.append(self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count))
        if branch.label.archived:
            parts.append(self.tr("archived"))
        if branch.depth:
            parts.append(self.tr("level {n}").format(n=number(branch.depth + 1)))
        return ", ".join(parts)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook: what is in use can be dragged, and something can be put on or between."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        branch = self.branch(index.row())
        if branch is not None and not branch.label.archived:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        """Qt's hook."""
        return [_MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        """Qt's hook: the key of the dragged label."""
        data = QMimeData()
        branch = self.branch(indexes[0].row()) if indexes else None
        data.setData(_MIME, (branch.label.key if branch else "").encode())
        return data


class LabelTreeDelegate(QStyledItemDelegate):
    """Dot, name, key cap, number of tags; a line to the parent; a grip on the present row."""

    def __init__(self, look: Look, view: RowView) -> None:
        super().__init__(view)
        self.look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        return QSize(100, self.look.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        model = index.model()
        branch = model.branch(index.row()) if isinstance(model, LabelTreeModel) else None
        if branch is None or not isinstance(model, LabelTreeModel):
            return
        look, rect, label = self.look, QRectF(option.rect), branch.label
        painter.save()
        painting.smooth(painter)
        is_chosen = self._view.is_chosen(index)
        ground = rect.adjusted(look.px(8), 1, -look.px(8), -1)
        if is_chosen:
            painting.fill_round(painter, ground, look.colour("sel"), 8)
            if self._view.hasFocus():
                painting.focus_ring(painter, ground, look, 8)
        left = rect.left() + look.px(26) + branch.depth * look.px(INDENT_PX)
        middle = rect.center().y()
        if branch.depth:
            painter.setPen(QPen(look.colour("strong"), 1))
            x = left - look.px(INDENT_PX) + look.px(6)
            painter.drawLine(int(x), int(rect.top()), int(x), int(middle))
            painter.drawLine(int(x), int(middle), int(left - look.px(8)), int(middle))
        side = look.px(12)
        dot = QRectF(left, middle - side / 2, side, side)
        painting.fill_round(painter, dot, look.label(label.colour).bar, 3)
        right = rect.right() - look.px(20)
        count = number(model.count(label))
        ink = look.colour("ink2" if is_chosen or label.archived else "ink3")
        width = painting.width_of(look.font("small"), count) + 2
        place = QRectF(right - width, rect.top(), width, rect.height())
        painting.text_right(painter, place, count, look.font("small"), ink)
        cap_right = right - look.px(64)
        if label.shortcut:
            cap_width = painting.cap_width(look, label.shortcut)
            high = look.px(painting.CAP_HEIGHT)
            cap = QRectF(cap_right - cap_width, middle - high / 2, cap_width, high)
            painting.key_cap(painter, cap, label.shortcut, look)
        words = QRectF(left + side + look.px(10), rect.top(), 0, rect.height())
        words.setRight(cap_right - look.px(34))
        font = look.font("row_strong" if is_chosen else "row")
        painting.text_left(
            painter, words, model.name(label), font, look.colour("ink2" if label.archived else "ink1")
        )
        painter.restore()


class LabelTree(RowView):
    """`chosen` tells the present label's key, `moved` where one goes: key, parent, and before which."""

    chosen = Signal(str)
    moved = Signal(str, str, str)
    delete_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, row_px=ROW_PX)
        self.tree = LabelTreeModel(self)
        self.setModel(self.tree)
        self.setItemDelegate(LabelTreeDelegate(look, self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current(self) -> str:
        """The present label's key, empty for none."""
        branch = self.tree.branch(self.currentIndex().row())
        return branch.label.key if branch is not None else ""

    def show_labels(
        self, labels: LabelSet, counts: Mapping[str, int], language: str, *, typed: str, current: str
    ) -> None:
        """Show these, with `current` chosen, or the first."""
        self.blockSignals(True)
        self.tree.show(labels, counts, language, typed)
        row = max(0, self.tree.row_of(current))
        if self.tree.rowCount():
            self.selectRow(row)
        self.blockSignals(False)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: Alt with arrows is the tree's own, elsewhere it steps through stories."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if is_alt and event.key() in _ARROWS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Alt with arrows moves and nests, F2 renames, Del deletes."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = {
                Qt.Key.Key_Up: self._move_up,
                Qt.Key.Key_Down: self._move_down,
                Qt.Key.Key_Right: self._nest,
                Qt.Key.Key_Left: self._unnest,
            }.get(Qt.Key(event.key()))
            if step is not None:
                step()
                return
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
            return
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rename_wanted.emit()
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook: onto a label nests, between two orders."""
        key = bytes(event.mimeData().data(_MIME).data()).decode()
        index = self.indexAt(event.position().toPoint())
        target = self.tree.branch(index.row())
        place = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        where = QAbstractItemView.DropIndicatorPosition
        if target is None or target.label.archived:
            self.moved.emit(key, "", "")
        elif target.label.key == key:
            return
        elif place == where.OnItem:
            self.moved.emit(key, target.label.key, "")
        elif place == where.AboveItem:
            self.moved.emit(key, target.label.parent, target.label.key)
        else:
            self.moved.emit(key, target.label.parent, self._after(target.label.key, key))

    def _siblings(self, key: str) -> list[Label]:
        found = self._label(key)
        rows = (self.tree.branch(row) for row in range(self.tree.rowCount()))
        labels = [branch.label for branch in rows if branch is not None and not branch.label.archived]
        return [label for label in labels if found is not None and label.parent == found.parent]

    def _label(self, key: str) -> Label | None:
        branch = self.tree.branch(self.tree.row_of(key))
        return branch.label if branch is not None else None

    def _after(self, key: str, moving: str) -> str:
        """The label before which something must go to stand behind `key`."""
        row = self.tree.row_of(key)
        depth = self.tree.branch(row).depth  # type: ignore[union-attr]
        for later in range(row + 1, self.tree.rowCount()):
            branch = self.tree.branch(later)
            if branch is not None and branch.depth <= depth and branch.label.key != moving:
                return branch.label.key
        return ""

    def _move_up(self) -> None:
        self._step(-1)

    def _move_down(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        label = self._label(self.current)
        if label is None:
            return
        siblings = self._siblings(label.key)
        keys = [each.key for each in siblings]
        place = keys.index(label.key) + step if label.key in keys else -1
        if not 0 <= place < len(keys):
            return
        before = keys[place] if step < 0 else self._after(keys[place], label.key)
        self.moved.emit(label.key, label.parent, before)

    def _nest(self) -> None:
        label = self._label(self.current)
        keys = [each.key for each in self._siblings(self.current)]
        if label is not None and label.key in keys and keys.index(label.key) > 0:
            self.moved.emit(label.key, keys[keys.index(label.key) - 1], "")

    def _unnest(self) -> None:
        label = self._label(self.current)
        parent = self._label(label.parent) if label is not None and label.parent else None
        if label is not None and parent is not None:
            self.moved.emit(label.key, parent.parent, self._after(parent.key, label.key))

    def _tell(self) -> None:
        if not self.signalsBlocked():
            self.chosen.emit(self.current)
