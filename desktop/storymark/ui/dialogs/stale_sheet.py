"""Tags and read sentences that are older than their definition, gone through key by key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet, label_name, word_in
from storymark.services.stale import Stale
from storymark.ui.text import number, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

_SHOWN_CODEPOINTS = 160


class StaleSheet(Sheet):
    """Enter keeps, a digit relabels, Del removes; each is told with the thing it is about, and it goes."""

    kept = Signal(object)
    relabelled = Signal(object, str)
    removed = Signal(object)
    shown = Signal(object)

    def __init__(self, look: Look, window: QWidget, *, labels: LabelSet, language: str) -> None:
        super().__init__(look, window, width_px=720, height_px=600, has_lines=True)
        self._labels, self._language = labels, language
        self._items: list[Stale] = []
        self.list = QListWidget(self.card)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(look.px(4))
        self.list.installEventFilter(self)
        self._definition = Paragraph(look, font="small", ink="ink2", parent=self.card)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self.body.addWidget(self.list, 1)
        words = QVBoxLayout()
        words.setContentsMargins(look.px(24), 0, look.px(24), look.px(10))
        words.addWidget(self._definition)
        words.addWidget(self._hint)
        self.body.addLayout(words)
        self.go = Button(look, height_px=32)
        self.keep = Button(look, kind="primary", key="↵", height_px=32)
        self.go.clicked.connect(self._go)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self.keep.setParent(self._foot)
        self.foot.addWidget(self.keep)
        self.keep.clicked.connect(self._keep)
        self.list.currentRowChanged.connect(lambda _row: self._show_definition())
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.list

    def show_items(self, items: Sequence[Stale]) -> None:
        """What there is to look at."""
        self._items = list(items)
        self.list.clear()
        for item in self._items:
            self.list.addItem(QListWidgetItem(self._text(item)))
        self.list.setCurrentRow(0)
        self.retranslate()

    @property
    def current(self) -> Stale | None:
        """The thing that keys are about."""
        row = self.list.currentRow()
        return self._items[row] if 0 <= row < len(self._items) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: the list would search for letters."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        item, key = self.current, event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._keep()
            return True
        if item is not None and item.tag and not event.isAutoRepeat():
            label = self._labels.by_shortcut(event.text()) if event.text() else None
            if label is not None:
                self.relabelled.emit(item, str(label.key))
                self._drop()
                return True
            if key == Qt.Key.Key_Delete:
                self.removed.emit(item)
                self._drop()
                return True
        return False

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        count = len(self._items)
        left = self.tr("1 left") if count == 1 else self.tr("%Ln left", "", count)
        nothing = self.tr("Nothing is older than its definition.")
        self.set_title(self.tr("Older than their definition"), left if count else nothing)
        self._hint.setText(
            self.tr("Enter: it still holds. A label’s key gives another label, Del deletes the tag.")
        )
        self.list.setAccessibleName(self.tr("Tags and sentences to look at again"))
        self.keep.setText(self.tr("Still right"))
        self.keep.describe(self.tr("Still right"), key="Enter", tooltip="")
        self.keep.setEnabled(bool(count))
        self.go.setText(self.tr("Show in the story"))
        self.go.describe(self.tr("Show in the story"))
        self.go.setEnabled(bool(count))

    def _text(self, item: Stale) -> str:
        quote = one_line(item.quote)
        quote = quote if len(quote) <= _SHOWN_CODEPOINTS else quote[: _SHOWN_CODEPOINTS - 1] + "…"
        label = self._labels.get(item.label) if item.label else None
        what = label_name(label, self._language) if label is not None else self.tr("Read, without a tag")
        revision = self.tr("revision {n}").format(n=number(item.revision))
        return f"{what} · {item.title} · {revision}\n{quote}"

    def _show_definition(self) -> None:
        item = self.current
        label = self._labels.get(item.label) if item is not None and item.label else None
        told = word_in(label.definition, self._language) if label is not None else ""
        self._definition.setText(told)
        self._definition.setVisible(bool(told))

    def _keep(self) -> None:
        item = self.current
        if item is not None:
            self.kept.emit(item)
            self._drop()

    def _go(self) -> None:
        item = self.current
        if item is not None:
            self.shown.emit(item)
            self.cancel()

    def _drop(self) -> None:
        row = self.list.currentRow()
        del self._items[row]
        self.list.takeItem(row)
        self.retranslate()
