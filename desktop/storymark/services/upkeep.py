"""What keeps a project safe without being asked: a backup before every act on the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storymark.services.ports import Progress, no_progress

if TYPE_CHECKING:
    from pathlib import Path

    from storymark.domain.backups import Backup, Reason
    from storymark.services.ledger import Ledger


def ensure_backup(
    ledger: Ledger, reason: Reason, *, progress: Progress = no_progress
) -> tuple[Backup, Path] | None:
    """See that everything in the project is in a verified backup, before an act that touches much of it.

    Import, merge, repair and bulk acts call it before their transaction. Acts that wait are done
    meanwhile. None when there is nothing to lose yet, or where backups are the administrator's. Raises
    BackupFailed, and Cancelled when `progress` does.
    """
    if reason == "import" and _is_fresh(ledger):
        return None

    def between() -> None:
        ledger.pause()
        progress(0, 0, "")

    return ledger.store.back_up(reason, between=between)


def _is_fresh(ledger: Ledger) -> bool:
    """Whether nobody has worked on the project: no stories, and its labels as they came."""
    return ledger.store.story_count() == 0 and ledger.labels().revision <= 1
