"""Opening a project on a team's server: its address, its password, and what keeps it shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.domain.errors import PasswordNeeded, PasswordWrong, ProjectMissing, ServerNotReached
from storymark.services.addresses import ServerAddress
from storymark.ui.dialogs.message import ask, tell
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


class Servers(QObject):
    """Asks what has to be known before a server's project is open; loaded for the first one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._look, self._window = desk.context.look, desk.window

    def choose(self) -> None:
        """Ask for an address, then open what is there."""
        from storymark.ui.dialogs.server_dialogs import AddressDialog

        dialog = AddressDialog(self._look, self._window)
        dialog.chosen.connect(self._desk.files.open_path)
        dialog.open()

    def on_failed(self, address: ServerAddress, error: BaseException) -> None:
        """A project stays shut: ask what may open it, or say why."""
        if isinstance(error, PasswordNeeded):
            self._ask_password(address, was_wrong=isinstance(error, PasswordWrong))
        elif isinstance(error, ProjectMissing):
            self._offer_to_make(address)
        else:
            title = self.tr("The project could not be opened")
            tell(self._look, self._window, title=title, text=self._with_waiting(error))

    def _ask_password(self, address: ServerAddress, *, was_wrong: bool) -> None:
        from storymark.ui.dialogs.server_dialogs import PasswordDialog

        dialog = PasswordDialog(self._look, self._window, address=address, was_wrong=was_wrong)
        dialog.typed.connect(lambda password: self._connect(address, password))
        dialog.open()

    def _connect(self, address: ServerAddress, password: str) -> None:
        self._desk.context.program.type_password(address, password)
        self._desk.files.open_path(address)

    def _offer_to_make(self, address: ServerAddress) -> None:
        message = ask(
            self._look,
            self._window,
            title=self.tr("There is no project in this database yet"),
            text=str(address),
            answers=(("", self.tr("Cancel")), ("make", self.tr("Make a project there"))),
        )
        message.answered.connect(
            lambda answer: self._desk.files.open_path(address, create=True) if answer == "make" else None
        )

    def _with_waiting(self, error: BaseException) -> str:
        """What kept the project shut, and what waits for it here."""
        text = sentence(error)
        waiting = error.facts.get("waiting") if isinstance(error, ServerNotReached) else 0
        if not isinstance(waiting, int) or not waiting:
            return text
        told = (
            self.tr("1 act of yours is kept on this computer and is sent when the server is back.")
            if waiting == 1
            else self.tr(
                "%Ln acts of yours are kept on this computer and are sent when the server is back.",
                "",
                waiting,
            )
        )
        return f"{text}\n\n{told}"
