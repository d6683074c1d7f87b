"""Saves a picture of the window when its story is ready: for machines without a screen, and for checks."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

from storymark.services.program import Wish


def save_picture(window: QWidget, wish: Wish) -> None:
    """Save what `wish.picture` asks for, say where, and end the program when that was wished for."""
    status = 0
    if wish.picture is not None:
        wish.picture.parent.mkdir(parents=True, exist_ok=True)
        if window.grab().save(str(wish.picture)):
            print(f"Saved a picture of the window to {wish.picture}.")
        else:
            print(f"The picture {wish.picture} could not be written.", file=sys.stderr)
            status = 3
    if wish.should_quit:
        window.close()
        QApplication.exit(status)
