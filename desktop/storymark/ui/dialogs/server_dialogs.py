"""A project on a team's server: its address, and the password that it wants."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from storymark.domain.errors import BadAddress
from storymark.services.addresses import SCHEME, ServerAddress, server_address
from storymark.ui.problems import sentence
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.sheet import Sheet

_EXAMPLE = f"{SCHEME}://linh@db.example.org/stories"


class AddressDialog(Sheet):
    """`chosen` tells the address that was typed. A password in it is taken out and never shown again."""

    chosen = Signal(object)  # ServerAddress

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width_px=520)
        self.field = TextField(look, self.card, height_px=36)
        self.field.setPlaceholderText(_EXAMPLE)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self._open = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self.field)
        self.body.addWidget(self._hint)
        self.foot.addStretch(1)
        self.add_buttons(self._open, self._cancel)
        self.field.textChanged.connect(self._settle)
        self.accepted.connect(self._choose)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        self.set_title(self.tr("Open a project on a server"))
        self.field.setAccessibleName(self.tr("Address of the project"))
        self._open.setText(self.tr("Open"))
        self._open.describe(self.tr("Open"), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")
        self._settle()

    def _choose(self) -> None:
        self.chosen.emit(server_address(self.field.text()))
        self.field.clear()

    def _settle(self) -> None:
        self._open.setEnabled(False)
        text = self.tr("Whoever looks after the server tells you the address. A password is asked for later.")
        if "://" in self.field.text():
            try:
                server_address(self.field.text())
            except BadAddress as error:
                text = sentence(error)
            else:
                self._open.setEnabled(True)
        self._hint.setText(text)
        if self.isVisible():
            self.place()


class PasswordDialog(Sheet):
    """`typed` tells the password; it is shown nowhere and kept in the system's keyring."""

    typed = Signal(str)

    def __init__(
        self, look: Look, window: QWidget, *, address: ServerAddress, was_wrong: bool = False
    ) -> None:
        super().__init__(look, window, width_px=440)
        self._address, self._was_wrong = address, was_wrong
        self.field = TextField(look, self.card, height_px=36)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self._hint = Paragraph(look, font="small", ink="ink3", parent=self.card)
        self._accept = Button(look, kind="primary", key="↵", height_px=32)
        self._cancel = Button(look, height_px=32)
        self._cancel.clicked.connect(self.cancel)
        self.body.addWidget(self.field)
        self.body.addWidget(self._hint)
        self.foot.addStretch(1)
        self.add_buttons(self._accept, self._cancel)
        self.field.textChanged.connect(lambda text: self._accept.setEnabled(bool(text)))
        self._accept.setEnabled(False)
        self.accepted.connect(self._tell)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def retranslate(self) -> None:
        """Word it in the present language."""
        super().retranslate()
        title = self.tr("Password of {user}").format(user=self._address.account)
        self.set_title(title)
        self.field.setAccessibleName(title)
        hint = self.tr("Kept in the keyring of your system, and in no file of Storymark.")
        if self._was_wrong:
            hint = self.tr("The server did not accept the password.") + " " + hint
        self._hint.setText(hint)
        self._accept.setText(self.tr("Connect"))
        self._accept.describe(self.tr("Connect"), key="Enter", tooltip="")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.describe(self.tr("Cancel"), key="Esc", tooltip="")

    def _tell(self) -> None:
        password = self.field.text()
        self.field.clear()
        self.typed.emit(password)
