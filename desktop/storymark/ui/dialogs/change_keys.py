"""Other keys for the acts: press the new one; a key that is taken says at once whose it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from storymark.ui.action_table import ACTIONS, CONTEXT, Group
from storymark.ui.actions import action_name
from storymark.ui.key_table import KeyTable, why_not
from storymark.ui.matching import finder
from storymark.ui.reader.announce import announce
from storymark.ui.reader.keymap import chord
from storymark.ui.reader.keys import key_pressed
from storymark.ui.text import key_text
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import SearchField
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

_ID = int(Qt.ItemDataRole.UserRole)
# These leave the asking for a key: they mean the same wherever one is.
_LEAVES = ("Escape", "Tab", "Shift+Tab")


class KeyList(QTreeWidget):
    """The acts with their keys. While it asks for a key, whatever is pressed goes there."""

    key_given = Signal(str)
    asked_off = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_asking = False
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: an asked-for Tab or shortcut is a key like any other."""
        if self.is_asking and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self.is_asking and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if not self.is_asking:
            super().keyPressEvent(event)
            return
        key = key_pressed(event)
        if key in _LEAVES:
            self.asked_off.emit()
        elif key and not event.isAutoRepeat():
            self.key_given.emit(key)

    def drawBranches(self, *_args: object) -> None:
        """Qt's hook: the groups are headings, not branches."""


class ChangeKeys(Sheet):
    """`changed` tells the `KeyTable` after each change; nothing waits for a button."""

    changed = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=640, height_px=640)
        self._keys: KeyTable = look.keys
        self._wanted = ""
        self.field = SearchField(look, self.card, icon="search")
        self.list = KeyList(self.card)
        self.list.setMinimumHeight(look.px(120))
        self._message = Paragraph(look, font="body", parent=self.card)
        self._message.setMinimumHeight(look.px(40))
        self._take = Button(look, height_px=28, parent=self.card)
        self._leave = Button(look, kind="plain", height_px=28, parent=self.card)
        self._press = Button(look, height_px=32, icon="keyboard")
        self._reset = Button(look, kind="plain", height_px=32, icon="undo-2")
        self._reset_all = Button(look, kind="plain", height_px=32, icon="rotate-ccw")
        for button in (self._press, self._reset, self._reset_all):
            button.shrink()
        self._close_button = Button(look, kind="primary", height_px=32)
        asked = QHBoxLayout()
        asked.addWidget(self._message, 1)
        asked.addWidget(self._take)
        asked.addWidget(self._leave)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(asked)
        self.foot.addWidget(self._press)
        self.foot.addWidget(self._reset)
        self.foot.addWidget(self._reset_all)
        self.foot.addStretch(1)
        self.add_buttons(self._close_button)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.left.connect(self.cancel)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.itemActivated.connect(lambda _item: self.ask())
        self.list.currentItemChanged.connect(lambda _now, _before: self._on_row())
        self.list.key_given.connect(self.give)
        self.list.asked_off.connect(self._stop_asking)
        self._press.clicked.connect(self.ask)
        self._reset.clicked.connect(lambda: self._settle(self._keys.with_defaults(self.current_act())))
        self._reset_all.clicked.connect(lambda: self._settle(self._keys.with_defaults()))
        self._take.clicked.connect(self._on_take)
        self._leave.clicked.connect(self._stop_asking)

    def first_focus(self) -> QWidget | None:
        """The field, so that one may type what is looked for."""
        return self.field

    def is_ready(self) -> bool:
        """Enter on a row asks for its key; it closes the sheet from its button only."""
        return self._close_button.hasFocus() or self._close_button.isDown()

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        if not hasattr(self, "_close_button"):
            return
        self.set_title(self.tr("Change keys"), self.tr("Enter on a line, then press the new key."))
        self.field.setPlaceholderText(self.tr("Find an act or a key"))
        self.field.setAccessibleName(self.tr("Find an act or a key"))
        self.list.setAccessibleName(self.tr("Acts and their keys"))
        self.list.setHeaderLabels([self.tr("Act"), self.tr("Key")])
        for button, words in (
            (self._press, self.tr("Press a new key")),
            (self._reset, self.tr("Usual key")),
            (self._reset_all, self.tr("All usual keys")),
            (self._close_button, self.tr("Close")),
            (self._take, self.tr("Give it here")),
            (self._leave, self.tr("Leave it")),
        ):
            button.setText(words)
            button.describe(words, tooltip="")
        self._fill()

    # --- what is shown
    def current_act(self) -> str:
        """The act of the present line, empty on a heading."""
        item = self.list.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def message(self) -> str:
        """What is said below the list."""
        return self._message.text()

    def _fill(self) -> None:
        here, rank = self.current_act(), finder(self.field.text())
        self.list.clear()
        first: QTreeWidgetItem | None = None
        for group in Group:
            lines = [line for spec in ACTIONS if spec.group is group and (line := self._line(spec.id, rank))]
            if not lines:
                continue
            heading = QTreeWidgetItem([QCoreApplication.translate(CONTEXT, group.value)])
            heading.setSizeHint(0, QSize(0, self.look.px(28)))
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setForeground(0, self.look.colour("ink2"))
            heading.setFont(0, self.look.font("small_strong"))
            self.list.addTopLevelItem(heading)
            self.list.addTopLevelItems(lines)
            first = first or lines[0]
            for line in lines:
                if line.data(0, _ID) == here:
                    first = line
        if first is not None:
            self.list.setCurrentItem(first)
        self._on_row()

    def _line(self, act: str, rank: Callable[[str], int]) -> QTreeWidgetItem | None:
        name = action_name(act)
        keys = "   ".join(key_text(key) for key in self._keys.keys(act))
        if not rank(f"{name} {keys}"):
            return None
        line = QTreeWidgetItem([name, keys or "–"])
        line.setSizeHint(0, QSize(0, self.look.px(28)))
        line.setData(0, _ID, act)
        if self._keys.is_changed(act):
            line.setFont(1, self.look.font("row_strong"))
        if any(len(self._keys.owners(key, beside=act)) > 1 for key in self._keys.keys(act)):
            line.setForeground(1, self.look.colour("bad"))
        return line

    def _on_row(self) -> None:
        self._stop_asking()
        act = self.current_act()
        self._press.setEnabled(bool(act))
        self._reset.setEnabled(bool(act) and self._keys.is_changed(act))
        self._reset_all.setEnabled(bool(self._keys.chosen))

    # --- asking for a key
    def ask(self) -> None:
        """Wait for the new key of the present line."""
        act = self.current_act()
        if not act:
            return
        self._stop_asking()
        self.list.is_asking = True
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.tr("Press the new key for “{act}”. Esc leaves it.").format(act=action_name(act)))

    def give(self, key: str) -> None:
        """This key was pressed for the present line."""
        act, shown = self.current_act(), key_text(key)
        reason = why_not(chord(key))
        others = [owner for owner in self._keys.owners(key, beside=act) if owner != act]
        if reason == "rewritten":
            self._say(
                self.tr("Vietnamese typing programs rewrite {key} before it arrives. Press another.").format(
                    key=shown
                )
            )
        elif reason:
            self._say(self.tr("{key} belongs to the system. Press another.").format(key=shown))
        elif others:
            self._stop_asking()
            self._wanted = key
            names = self.tr("” and “").join(action_name(owner) for owner in others)
            text = self.tr("{key} is the key of “{owners}”, and you want it for “{act}”.")
            self._say(text.format(key=shown, owners=names, act=action_name(act)), ink="warn")
            self._take.setVisible(True)
            self._leave.setVisible(True)
            self._take.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._settle(self._keys.with_key_given(act, key))

    def _on_take(self) -> None:
        act = self.current_act()
        losers = [owner for owner in self._keys.owners(self._wanted, beside=act) if owner != act]
        table = self._keys.with_key_given(self.current_act(), self._wanted)
        self._settle(table)
        bare = [owner for owner in losers if not table.keys(owner)]
        if bare:
            self._say(
                self.tr("“{act}” has no key now. Give it another.").format(act=action_name(bare[0])),
                ink="warn",
            )
            self._go_to(bare[0])

    def _go_to(self, act: str) -> None:
        said = self._message.text()
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None and item.data(0, _ID) == act:
                self.list.setCurrentItem(item)
        self._say(said, ink="warn")

    def _settle(self, table: KeyTable) -> None:
        self._keys = table
        self.changed.emit(table)
        self._fill()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        self.list.is_asking = False
        self._wanted = ""
        had_focus = self._take.hasFocus() or self._leave.hasFocus()
        self._take.setVisible(False)
        self._leave.setVisible(False)
        self._message.setText("")
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str, *, ink: str = "ink1") -> None:
        self._message.set_ink(ink)
        self._message.setText(text)
        announce(self.list, text)
