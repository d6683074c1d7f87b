"""One frame of the text view: blocks, the current sentence's ground, separators, the fade below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from storymark.ui.reader import gaps, painting
from storymark.ui.reader import metrics as m
from storymark.ui.reader.painting import PaintState
from storymark.ui.reader.scene import Scene
from storymark.ui.reader.scroller import Visible
from storymark.ui.theme.fonts import ui_font

FADE_PX = 28
# So far an outline or an accent may reach beyond the lines of its block: half of the smallest gap.
OVERHANG_PX = m.SENTENCE_GAP // 2


def paint_frame(
    painter: QPainter,
    clip: QRect,
    scene: Scene,
    visible: Sequence[Visible],
    state: PaintState,
    *,
    size: QSize,
) -> None:
    """Paint what lies in `clip` of a viewport of `size`; nothing else is looked at."""
    painter.fillRect(clip, state.theme.colour("page"))
    row = None if state.is_focus else current_row(scene, visible, state.current)
    if row is not None and row.intersects(QRectF(clip)):
        painting.paint_current_row(painter, row, state.theme)
    for shown in visible:
        gap = scene.gap(shown.block.piece)
        # Only a rule or a section's name stands in the gap before a block.
        above = gap if scene.kind(shown.block.piece) in (gaps.RULE, gaps.SECTION) else OVERHANG_PX
        if shown.top - above <= clip.bottom() and shown.bottom + OVERHANG_PX > clip.top():
            _paint_shown(painter, scene, shown, gap, state)
    _paint_fade(painter, clip, scene, visible, state, size)


def _paint_shown(painter: QPainter, scene: Scene, shown: Visible, gap: int, state: PaintState) -> None:
    block = shown.block
    if scene.kind(block.piece) in (gaps.RULE, gaps.SECTION) and block.piece > 0:
        name = section_title(scene.section_names.get(block.piece, ""))
        font = ui_font(round(11 * state.metrics.scale), weight=500)
        painting.paint_separator(painter, top=shown.top, gap=gap, name=name, state=state, font=font)
    number = str(block.sentence + 1) if scene.model.pieces.is_first(block.piece) else ""
    painting.paint_block(painter, block, shown.top, state, number=number)


def current_row(scene: Scene, visible: Sequence[Visible], current: int) -> QRectF | None:
    """The ground of the current sentence, if some of it is in view."""
    mine = [v for v in visible if v.block.sentence == current]
    if not mine:
        return None
    pieces, metrics, half = scene.model.pieces, scene.metrics, m.SENTENCE_GAP // 2
    first, last = mine[0], mine[-1]
    # A sentence that goes on beyond the view has no rounded end here.
    top = first.top - (half if pieces.is_first(first.block.piece) else 20)
    bottom = last.bottom + (half if pieces.is_last(last.block.piece) else 20)
    return QRectF(metrics.row_left, top, metrics.row_right - metrics.row_left, bottom - top)


def section_title(name: str) -> str:
    """What a section is called on the screen; names that are not known stay as they are."""
    tr = QCoreApplication.translate
    known = {
        "title": tr("Sections", "Title"),
        "abstract": tr("Sections", "Abstract"),
        "body": tr("Sections", "Body"),
    }
    if name in known:
        return known[name]
    if name.startswith("part") and name[4:].isdigit():
        return tr("Sections", "Part {number}").format(number=name[4:])
    return name


def _paint_fade(
    painter: QPainter, clip: QRect, scene: Scene, visible: Sequence[Visible], state: PaintState, size: QSize
) -> None:
    """The text runs out softly at the lower edge while there is more of it."""
    height = size.height()
    if clip.bottom() < height - FADE_PX or not visible:
        return
    last = visible[-1]
    if last.block.piece + 1 >= len(scene) and last.bottom <= height:
        return
    page = state.theme.colour("page")
    clear = QColor(page)
    clear.setAlpha(0)
    fade = QLinearGradient(0, height - FADE_PX, 0, height)
    fade.setColorAt(0, clear)
    fade.setColorAt(1, page)
    painter.fillRect(QRectF(0, height - FADE_PX, size.width(), FADE_PX), fade)
