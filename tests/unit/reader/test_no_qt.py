"""The pure part of the text view is loaded and used without Qt."""

import subprocess
import sys

PURE = (
    "arrangement caret display_text edges gaps gestures heights key_guard keymap ladder lanes metrics "
    "physical_keys pieces reader_state shown snapping tag_index text_model tokens"
).split()


def test_pure_modules_import_no_qt() -> None:
    modules = [f"storymark.ui.reader.{name}" for name in PURE]
    modules += ["storymark.ui.theme.tokens", "storymark.ui.theme.contrast"]
    code = (
        f"import importlib, sys\nfor m in {modules!r}: importlib.import_module(m)\n"
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
