"""What is wrong with the places of a window's parts: words cut off, parts that overlap or are lost."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.overlay import Card, Overlay
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar
from storymark.ui.widgets.paragraph import Paragraph

_SLACK = 1
_LEAST_TARGET = 24


def problems(window: QWidget) -> list[str]:
    """One line for each thing that a person could not read or reach; empty for a good page."""
    found: list[str] = []
    for widget in shown_parts(window):
        found += [f"{_name(widget)}: {text}" for text in (*_cut(widget), *_lost(widget))]
    for parent in (window, *shown_parts(window)):
        found += _overlaps(parent)
    return sorted(set(found))


def shown_parts(window: QWidget) -> Iterator[QWidget]:
    """What is in sight; below a sheet, only the sheet."""
    sheets = [each for each in window.findChildren(Overlay) if each.is_open]
    root = sheets[-1] if sheets else window
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not isinstance(widget, OverlayScrollBar):
            yield widget


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", None)
    told = words() if callable(words) else ""
    holder = widget.parentWidget()
    return f"{type(widget).__name__} in {type(holder).__name__} “{str(told or widget.accessibleName())[:40]}”"


def _cut(widget: QWidget) -> Iterator[str]:
    """Words that do not fit into their part."""
    if isinstance(widget, Paragraph):
        wanted = widget.heightForWidth(widget.width())
        if widget.text() and widget.height() + _SLACK < wanted:
            yield f"{wanted} px high in {widget.height()}"
    elif isinstance(widget, ElidedLabel):
        # It may end in an ellipsis, and its tooltip has the whole; but something must be left to read.
        words = " ".join(widget.text().split())
        least = QFontMetrics(widget.font()).horizontalAdvance(words[:3] + "…")
        if len(words) > 4 and widget.contentsRect().width() + _SLACK < least:
            yield f"nothing to read in {widget.width()} px"
    elif isinstance(widget, QLabel):
        metrics = QFontMetrics(widget.font())
        width = max((metrics.horizontalAdvance(line) for line in widget.text().split("\n")), default=0)
        if not widget.wordWrap() and width > widget.contentsRect().width() + _SLACK:
            yield f"{width} px in {widget.contentsRect().width()}"
        if widget.text() and metrics.height() * 0.9 > widget.height():
            yield f"{metrics.height()} px high in {widget.height()}"
    elif isinstance(widget, QAbstractButton) and widget.text():
        wanted = min(widget.minimumSizeHint().width(), widget.maximumWidth())
        if wanted > widget.width() + _SLACK:
            yield f"{wanted} px in {widget.width()}"
        if widget.height() + _SLACK < QFontMetrics(widget.font()).height():
            yield f"too low, {widget.height()} px"
    if (
        isinstance(widget, QAbstractButton | QLineEdit)
        and min(widget.width(), widget.height()) < _LEAST_TARGET
    ):
        yield f"a target of {widget.width()} x {widget.height()} px"


def _lost(widget: QWidget) -> Iterator[str]:
    """Parts beyond the edge of what holds them, where nothing scrolls to them."""
    holder = widget.parentWidget()
    if holder is None or widget.isWindow() or isinstance(widget, Card):
        return
    area = holder.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
        is_scrolled = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if isinstance(area, QScrollArea) and not is_scrolled and widget.width() > holder.width() + _SLACK:
            yield f"{widget.width()} px wide in an area of {holder.width()} that does not scroll sideways"
        return
    place = widget.geometry()
    room = holder.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if not place.isEmpty() and not room.contains(place):
        yield f"{_told(place)} outside of {_told(holder.rect())}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Parts of one layout that lie over one another."""
    if parent.layout() is None or isinstance(parent, QStackedWidget):
        return
    parts = [
        part
        for part in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if part.isVisibleTo(parent) and not isinstance(part, OverlayScrollBar | Overlay)
    ]
    for place, one in enumerate(parts):
        for other in parts[place + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _SLACK and shared.height() > _SLACK:
                yield f"{_name(one)} and {_name(other)} lie over one another: {_told(shared)}"


def _told(place: QRect) -> str:
    return f"{place.width()} x {place.height()} at {place.x()}, {place.y()}"
