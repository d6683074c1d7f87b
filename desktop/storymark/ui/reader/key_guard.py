"""Keys that the fingers did not press: auto-repeat, and what Vietnamese hook editors send. Free of Qt."""

from __future__ import annotations

HOOK_WINDOW_MS = 30
"""Hook editors rewrite a letter by a Backspace within this time after the key."""


class KeyGuard:
    """Remembers the last key, so that a Backspace of a hook editor and what follows it can be ignored."""

    def __init__(self) -> None:
        self._last_ms: int | None = None
        self._last_key = ""

    def is_synthetic(self, key: str, now_ms: int) -> bool:
        """Whether this Backspace follows another key too soon to be a finger's; call once per key press."""
        is_soon = self._last_ms is not None and now_ms - self._last_ms < HOOK_WINDOW_MS
        is_fake = key == "Backspace" and is_soon and self._last_key != ""
        self._last_ms, self._last_key = now_ms, key
        return is_fake
