"""What can be asked of the backups of a project that is not open; implemented in storage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from storymark.domain.backups import Backup
    from storymark.services.ports import Progress


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: where it is, as of when (ms since 1970), what is in it.

    `later` acts were in the damaged project and not in the backup; `recovered` of them are in it now.
    """

    path: Path
    moment_ms: int
    stories: int
    tags: int
    backup: Path | None = None
    last_hlc: int = 0
    later: int = 0
    recovered: int = 0


class Prepared(Protocol):
    """A restored project that nobody has asked for yet: whole and checked, without a name."""

    restored: Restored

    def publish(self, target: Path) -> Restored:
        """Give it its name, which must not be taken (raises ProjectExists)."""

    def discard(self) -> None:
        """Throw it away; nothing happens after `publish`."""


class Safekeeping(Protocol):
    """Backups of projects that are not open, and what they are for."""

    def backups(self, project: Path) -> Sequence[tuple[Backup, Path]]:
        """Backups by their names, the one with most of the work first, unsound ones too."""

    def newest(self, project: Path) -> tuple[Backup, Path] | None:
        """The newest sound backup."""

    def copy(self, backup: Path, target: Path, *, progress: Progress) -> Path:
        """A second file of a backup, checked where it is now. Raises ProjectExists, BackupUnusable."""

    def problem(self, copy: Path, *, progress: Progress) -> str:
        """What is wrong with a backup, empty when every check passes. Slow for large ones."""

    def note_check(self, project: Path, problem: str) -> None:
        """What a check of everything found, empty for nothing: after a find no backup is removed any more."""

    def damage(self, project: Path) -> str:
        """Why the project cannot be trusted as it is, empty when it can; the file is left as it is."""

    def restore(
        self, source: Path, target: Path, *, has_later_acts: bool = True, progress: Progress
    ) -> Restored:
        """A new project at `target` from a backup, or from the newest good backup of a damaged project.

        With `has_later_acts`, acts that the damaged project holds beyond the backup are brought in. Raises
        ProjectExists, BackupUnusable, NothingToRestore, what opening raises, DiskFull, Cancelled; there is
        no file at `target` then.
        """

    def prepare(self, project: Path, *, progress: Progress) -> Prepared:
        """`restore` for a damaged project, without a name yet; raises the same."""
