"""What a person chose on this computer: name, look, recent projects. One small JSON file, Qt-free."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RECENT_KEPT = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that was open: where, what it is called, how many stories, when (ms since 1970)."""

    path: str
    name: str = ""
    stories: int = 0
    done: int = 0
    opened_ms: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice with its default; `theme` is system, light or dark, `measure` narrow,
    normal or wide, `contrast` system or high, `motion` system or reduced; `language` "" follows the
    system, `interface_percent` 0 the system's text size, else it is the size of all words but the story's.
    Suggestions from `suggestion_threshold` percent on are shown.

    `keys` has, by id of an act, the keys that a person chose in place of its own.
    """

    name: str = ""
    theme: str = "system"
    language: str = ""
    text_px: int = 17
    line_pitch: str = "normal"
    reading_font: str = "sans"
    measure: str = "normal"
    contrast: str = "system"
    motion: str = "system"
    interface_percent: int = 0
    is_quick_bar_on: bool = True
    are_suggestions_on: bool = True
    suggestion_threshold: int = 0
    judges_first: bool = False
    export_folder: str = ""
    accepted_places: str = (
        ""  # projects that stay in a synchronised or network folder all the same, one a line
    )
    keys: dict[str, list[str]] = field(default_factory=dict)
    recent: tuple[Recent, ...] = field(default=())

    def with_recent(self, recent: Recent) -> Settings:
        """With this project on top of the list."""
        others = tuple(r for r in self.recent if r.path != recent.path)
        return replace(self, recent=(recent, *others)[:RECENT_KEPT])


class SettingsFile:
    """Reads and writes the settings; a file that cannot be read counts as empty and is kept beside."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Settings:
        """The settings as they are, defaults for whatever is missing or of a wrong type."""
        try:
            raw = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return Settings()
        except OSError:
            return Settings()
        except ValueError:
            # Not ours to throw away: the next write would replace it.
            self.path.replace(self.path.with_suffix(".damaged"))
            return Settings()
        if not isinstance(raw, dict):
            return Settings()
        default = Settings()
        known = {
            f.name: raw[f.name]
            for f in fields(Settings)
            if f.name != "recent" and type(raw.get(f.name)) is type(getattr(default, f.name))
        }
        recent = raw.get("recent")
        items = tuple(r for r in map(_recent, recent if isinstance(recent, list) else ()) if r)
        known["keys"] = _keys(raw.get("keys"))
        return Settings(recent=items[:RECENT_KEPT], **known)

    def write(self, settings: Settings) -> None:
        """Replace the file in one step; raises OSError when the folder cannot be written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # The process id keeps two windows from writing into one file.
        part = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        with part.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=1)
        part.replace(self.path)


def _keys(raw: object) -> dict[str, list[str]]:
    if not isinstance(raw, dict):
        return {}
    return {
        act: [key for key in keys if isinstance(key, str)]
        for act, keys in raw.items()
        if isinstance(act, str) and isinstance(keys, list)
    }


def _recent(raw: object) -> Recent | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("path"), str):
        return None
    default = Recent("")
    known = {
        f.name: raw[f.name] for f in fields(Recent) if type(raw.get(f.name)) is type(getattr(default, f.name))
    }
    return Recent(**known)
