"""The folder of a project's backups: what is in it, what goes, and the mark that stops all going."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from storymark.domain.backups import Backup, newest_first, parse_backup_name, thinned
from storymark.storage.creation import sync_folder

_MIN_CAP_BYTES = 1 << 30
_CAP_IN_PROJECTS = 20
_UNFINISHED = ".tmp-"
_MARK = "damage-seen.json"


def backups_folder(project: Path) -> Path:
    """Where the backups of the project at this path lie."""
    return project.with_name(project.name + "-backups")


def backups_of(project: Path) -> list[tuple[Backup, Path]]:
    """All backups of a project with their files, the one with most of the work first, unsound ones too."""
    found: dict[Backup, Path] = {}
    with contextlib.suppress(OSError):
        for file in backups_folder(project).iterdir():
            backup = parse_backup_name(file.name, size_bytes=_size(file))
            if backup is not None:
                found[backup] = file
    return [(backup, found[backup]) for backup in newest_first(found, only_sound=False)]


def newest_backup(project: Path) -> tuple[Backup, Path] | None:
    """The newest sound backup."""
    return next(((backup, file) for backup, file in backups_of(project) if backup.is_sound), None)


def unfinished_backup(project: Path, token: str) -> Path:
    """A place for a backup that is being made; the folder is made if it is missing. Raises OSError."""
    folder = backups_folder(project)
    folder.mkdir(exist_ok=True)
    return folder / f"{_UNFINISHED}{token}"


def sweep(project: Path) -> None:
    """Remove what killed backups have left; the caller holds the project's lock, and none is under way."""
    with contextlib.suppress(OSError):
        for file in backups_folder(project).iterdir():
            if file.name.startswith(_UNFINISHED):
                with contextlib.suppress(OSError):
                    file.unlink()


def thin(project: Path, *, now_ms: int) -> list[Backup]:
    """Remove the backups that may go; none once damage was seen, for the good ones may be the oldest."""
    if damage_seen(project):
        return []
    found = backups_of(project)
    newest = next((backup for backup, _ in found if backup.is_sound), None)
    if newest is None:
        return []
    cap = max(_MIN_CAP_BYTES, _CAP_IN_PROJECTS * newest.size_bytes)
    files = dict(found)
    gone = thinned(list(files), now_ms=now_ms, cap_bytes=cap)
    for backup in gone:
        with contextlib.suppress(OSError):
            files[backup].unlink()
    return gone


# --- damage ----------------------------------------------------------------------------------------------
def damage_seen(project: Path) -> str:
    """What a check found wrong with the project, empty when the last one was clean."""
    try:
        raw = json.loads((backups_folder(project) / _MARK).read_text("utf-8"))
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        return "unknown damage"
    return str(raw.get("reason", "")) if isinstance(raw, dict) else "unknown damage"


def note_damage(project: Path, reason: str, *, now_ms: int) -> None:
    """From now on no backup of this project is removed, until a check is clean. Only where there are any."""
    folder = backups_folder(project)
    mark = folder / _MARK
    if not folder.is_dir() or mark.exists():
        return
    with contextlib.suppress(OSError):
        mark.write_text(json.dumps({"reason": reason, "seen_ms": now_ms}, ensure_ascii=False), "utf-8")
        sync_folder(folder)


def forget_damage(project: Path) -> None:
    """A check of everything was clean."""
    with contextlib.suppress(OSError):
        (backups_folder(project) / _MARK).unlink(missing_ok=True)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
