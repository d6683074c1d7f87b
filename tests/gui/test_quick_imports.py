"""The start does not read the source of what it imports."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
from storymark.ui.quick_imports import quicken_imports
quicken_imports()
import storymark.ui.main_window, linecache
print([name for name in linecache.cache if "storymark" in name])
"""


def test_no_source_of_ours_is_read_to_look_for_qt() -> None:
    # In a later PySide that asks in another way this fails, and `quick_imports` has to follow it or go.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", CODE], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    assert ran.stdout.strip() == "[]"
