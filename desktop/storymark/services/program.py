"""The wired program: what `bootstrap` chose, handed to the window and to the commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # For the annotations only: the window is painted before any of it is loaded.
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from storymark.domain.ids import ProjectId
    from storymark.domain.labels import LabelSet
    from storymark.domain.ranges import Range
    from storymark.services.addresses import Location, ServerAddress
    from storymark.services.agreement_ports import Agreement
    from storymark.services.checking import ProjectChecker, Report
    from storymark.services.diagnostics import Diagnostics
    from storymark.services.exchange_ports import Formats
    from storymark.services.last_session import LastSessions
    from storymark.services.ledger import Ledger
    from storymark.services.outbox import Outbox
    from storymark.services.packet_ports import Packets
    from storymark.services.places import Place
    from storymark.services.ports import Listening, Progress, SentenceCutter, TextFinder, WordCutter
    from storymark.services.safekeeping import Safekeeping


class Program(Protocol):
    """Opens projects and gives the language tools; nothing of it is loaded before it is asked for."""

    def user_folder(self, kind: str) -> Path:
        """The folder for `data`, `cache`, `config`, `log` or `documents` of this user."""

    def project_exists(self, place: Location) -> bool:
        """Whether there is a project."""

    def type_password(self, place: ServerAddress, password: str) -> None:
        """Somebody typed the password of a server: use it, and keep it once it has proved right."""

    def open_outbox(self, address: ServerAddress) -> Outbox:
        """What waits on this computer for a server, for the one thread that calls this."""

    def count_waiting(self, address: ServerAddress) -> int:
        """How many acts wait for a server that no window has open."""

    def listen(self, address: ServerAddress, *, own: str, heard: Callable[[], None]) -> Listening:
        """Call `heard`, in a thread of its own, whenever somebody but the opening `own` has worked there."""

    def open_ledger(
        self,
        path: Location,
        *,
        create: bool = False,
        name: str = "",
        who: str = "",
        labels: LabelSet | None = None,
    ) -> Ledger:
        """The project at `path`, for the one thread that calls this; a new one gets the default labels."""

    def open_backup(self, path: Path) -> Ledger:
        """A backup, for reading only."""

    def safekeeping(self) -> Safekeeping:
        """Backups of projects that are not open."""

    def last_sessions(self) -> LastSessions:
        """Where projects ended when they were last open on this computer."""

    def place_of(self, path: Path) -> Place:
        """Whether a project lies on a local disk, a network drive or in a folder that is synchronised."""

    def diagnostics(self) -> Diagnostics:
        """Facts about the database for a report."""

    def open_sample(self, path: Path, *, who: str = "") -> Ledger:
        """The sample project, made if it is missing."""

    def project_checker(self, ledger: Ledger) -> ProjectChecker:
        """What looks through an open project for broken rules."""

    def copy_for_check(self, ledger: Ledger, progress: Progress) -> Path:
        """A copy of an open project for `check_copy`; acts that wait are done while it is made."""

    def check_copy(self, copy: Path, progress: Progress) -> Report:
        """What is wrong with the copy, which is removed; on any thread."""

    def packets(self) -> Packets:
        """Packets, and projects of others for merging."""

    def open_packet(self, path: Path, *, who: str = "") -> Path:
        """The project of a packet of work, in the user's documents; made the first time."""

    def make_copy(self, path: Path, project: ProjectId) -> Ledger:
        """An empty copy of a project that exists elsewhere; everything in it comes from there."""

    def formats(self) -> Formats:
        """The file formats that can be read and written."""

    def sentence_cutter(self) -> SentenceCutter:
        """What cuts texts into sentences."""

    def word_cutter(self) -> WordCutter:
        """What finds words, in its own process."""

    def pattern_finder(self, pattern: str, ignores_case: bool) -> TextFinder:
        """What finds a regular expression in texts; raises BadPattern."""

    def agreement(self) -> Agreement:
        """The coefficients of agreement."""

    def detect_language(self, text: str) -> str:
        """`vi`, `zh`, `en`, … or `und`."""

    def sentence_core(self, text: str, sentence: Range) -> Range:
        """What a tag on a whole sentence takes: no final mark, no outer quotation marks."""

    def clause_ranges(
        self, text: str, sentence: Range, words: Sequence[Range] | None, *, language: str
    ) -> Sequence[Range]:
        """The clauses of a sentence, whether its words are known or not."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the window was asked for. `project` None means the last one, or the welcome page.

    `picture` is where to save a picture of the window when the story is ready; `should_quit` ends then.
    `workspace` is `annotate` or `review`, or `welcome` for the welcome page.
    """

    project: Location | None = None
    annotator: str = ""
    is_demo: bool = False
    is_scratch: bool = False
    is_first_run_demo: bool = False
    picture: Path | None = None
    should_quit: bool = False
    workspace: str = "annotate"
