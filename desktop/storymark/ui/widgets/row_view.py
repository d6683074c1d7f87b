"""A list whose rows a delegate draws: no frame, no own ground, a scroll bar over it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from storymark.ui.theme.look import Look
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport

Index = QModelIndex | QPersistentModelIndex


class RowView(QTableView):
    """Rows of one height. The text keeps the focus when a row is clicked; Tab still reaches the list.

    A table of one column and not a list view: that asks the model for every row after each change, some
    20 ms with ten thousand tags (6.11), where a table only counts them.
    """

    def __init__(self, look: Look, parent: QWidget, *, row_px: int) -> None:
        super().__init__(parent)
        self.ground = own_viewport(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(0)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.px(row_px))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ground.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # The delegate draws the selection; a table would lay a bar of the highlight's colour under it.
        bare = QPalette()
        bare.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(bare)
        OverlayScrollBar(look, self)

    # What a delegate needs of a row's state. The option's flags would say it too, but reading them makes
    # PySide build all enums of QStyle, some 15 ms at the start (6.12).
    def is_chosen(self, index: Index) -> bool:
        """Whether the row is selected."""
        return self.selectionModel().isRowSelected(index.row(), QModelIndex())

    def is_pointed_at(self, rect: QRect) -> bool:
        """Whether the pointer is over a row drawn at `rect`."""
        return self.ground.underMouse() and rect.contains(self.ground.mapFromGlobal(QCursor.pos()))
