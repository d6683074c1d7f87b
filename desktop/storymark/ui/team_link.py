"""What a window does beyond a file's where a project is shared: it hears of others' work and shows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from storymark.services.addresses import ServerAddress
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger
from storymark.services.ports import Listening
from storymark.services.program import Program
from storymark.ui.project_host import ProjectHost


class TeamLink(QObject):
    """Listens from the opening of a shared project to its closing."""

    others_worked = Signal(object)  # list of Changes
    server_is_back = Signal()
    _heard = Signal()  # from the listener's thread

    def __init__(
        self, program: Program, address: ServerAddress, host: ProjectHost, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._address = address
        self._host = host
        self._is_asking = False
        self._listening: Listening | None = None
        self._heard.connect(self._catch_up)

    def begin(self, token: str) -> None:
        """Listen to all but the announcements with `token`, which are our own."""
        if self._listening is None:
            self._listening = self._program.listen(self._address, own=token, heard=self._heard.emit)

    def close(self) -> None:
        """Hear nothing more."""
        if self._listening is not None:
            self._listening.close()

    def _catch_up(self) -> None:
        """Take notice of everything that came; what comes while this is asked is part of the next look."""
        self.server_is_back.emit()
        if self._is_asking:
            return
        self._is_asking = True
        self._host.ask(_news, self._tell, lambda _error: self._done_asking())

    def _tell(self, news: Sequence[Changes]) -> None:
        self._done_asking()
        if news:
            self.others_worked.emit(news)

    def _done_asking(self) -> None:
        self._is_asking = False


def _news(ledger: Ledger) -> list[Changes]:
    return ledger.catch_up()
