"""Paints the PNG sizes of the program's icon from the drawings in `resources/icons/app` (decision 0004)."""

import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "icons" / "app"
SMALL_SIZES_PX = (16, 22, 24, 32)  # from the drawing on a grid of 16, where the lines would blur
LARGE_SIZES_PX = (48, 64, 128, 256, 512)


def paint(drawing: str, size_px: int) -> None:
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(FOLDER / drawing)).render(painter)
    painter.end()
    image.convertToFormat(QImage.Format.Format_ARGB32).save(str(FOLDER / f"storymark-{size_px}.png"))


if __name__ == "__main__":
    application = QGuiApplication([])
    for size in SMALL_SIZES_PX:
        paint("storymark-small.svg", size)
    for size in LARGE_SIZES_PX:
        paint("storymark.svg", size)
