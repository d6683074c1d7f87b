"""Keeps PySide from reading the source of every module that is imported: a tenth of the start.

PySide can spell its names another way for modules that ask for it (`from __feature__ import snake_case`). To
know which modules use PySide at all, it looks for its name in the source of each, through `inspect`, which
also keeps all of that source in memory. Nothing here asks for another spelling, so any answer will do.
"""

from __future__ import annotations

import sys

import PySide6  # noqa: F401 - sets the hook up


def quicken_imports() -> None:
    """Answer PySide's question by a module's name; where PySide asks in another way, nothing changes."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _is_ours  # type: ignore[attr-defined]


def _is_ours(module: object) -> bool:
    return getattr(module, "__name__", "").startswith("storymark.ui")
