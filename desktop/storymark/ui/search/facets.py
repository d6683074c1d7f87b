"""The pane that narrows hits: by the label under them, by language and status of their story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from storymark.domain.labels import LabelSet, label_name
from storymark.ui.search.hits import UNTAGGED, Counts, Narrowing
from storymark.ui.text import language_name, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.pickers import CheckBox

WIDTH_PX = 232
STATUSES = ("done", "open", "todo", "skipped", "submitted")


class FacetBox(CheckBox):
    """A value with the number of its hits."""

    def __init__(self, look: Look, key: str, parent: QWidget, *, label_colour: str = "") -> None:
        super().__init__(look, "", parent, label_colour=label_colour)
        self.key = key
        self._name, self._count = "", 0
        self.room_right_px = 44

    def show_value(self, name: str, count: int) -> None:
        """Its words and its number."""
        self._name, self._count = name, count
        self.setText(name)
        self.setAccessibleName(f"{name} {number(count)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        super().paintEvent(event)
        rect, look = QRectF(self.rect()), self.look
        painting.text_right(
            QPainter(self), rect, number(self._count), look.font("small"), look.colour("ink3")
        )


class _Group(QWidget):
    """A heading and its boxes; a box that starts ticked hides when it is not."""

    toggled = Signal()

    def __init__(self, look: Look, parent: QWidget, *, starts_ticked: bool) -> None:
        super().__init__(parent)
        self._look, self._starts_ticked = look, starts_ticked
        self._boxes: dict[str, FacetBox] = {}
        self.heading = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.px(16))
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._column.addSpacing(look.px(4))

    @property
    def boxes(self) -> Mapping[str, FacetBox]:
        """The boxes by what they stand for."""
        return self._boxes

    @property
    def ticked(self) -> frozenset[str]:
        """What is ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    @property
    def unticked(self) -> frozenset[str]:
        """What is not."""
        return frozenset(self._boxes) - self.ticked

    def show_values(self, values: Sequence[tuple[str, str, int]], colours: Mapping[str, str]) -> None:
        """Key, name and number of each value, in their order; ticks stay with their keys."""
        keys = [key for key, _, _ in values]
        if keys != list(self._boxes):
            self._make(keys, colours)
        for key, name, count in values:
            self._boxes[key].show_value(name, count)
        self.setVisible(bool(values))

    def _make(self, keys: Sequence[str], colours: Mapping[str, str]) -> None:
        old = self._boxes
        self._boxes = {}
        for box in old.values():
            self._column.removeWidget(box)
        for key in keys:
            kept = old.pop(key, None)
            box = kept or FacetBox(self._look, key, self, label_colour=colours.get(key, ""))
            if kept is None:
                box.setChecked(self._starts_ticked)
                box.toggled.connect(lambda _on: self.toggled.emit())
            self._column.addWidget(box)
            self._boxes[key] = box
        for box in old.values():
            box.hide()
            box.deleteLater()


class Facets(Pane):
    """`narrowed` tells which hits are wanted."""

    narrowed = Signal(object)  # Narrowing

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self._labels: Sequence[tuple[str, str, str]] = ()  # key, name, colour
        self._counts = Counts()
        inside = QWidget()
        self.labels = _Group(look, inside, starts_ticked=False)
        self.languages = _Group(look, inside, starts_ticked=True)
        self.statuses = _Group(look, inside, starts_ticked=True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column.setSpacing(0)
        for group in (self.labels, self.languages, self.statuses):
            column.addWidget(group)
            group.toggled.connect(lambda: self.narrowed.emit(self.narrowing))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own_viewport(area)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        OverlayScrollBar(look, area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.setFixedWidth(look.px(WIDTH_PX))
        self.retranslate()

    @property
    def narrowing(self) -> Narrowing:
        """What the boxes say."""
        return Narrowing(self.labels.ticked, self.languages.unticked, self.statuses.unticked)

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """The labels that may be under a hit."""
        self._labels = [(own.key, label_name(own, language), own.colour) for own in labels.in_use]
        self.show_counts(self._counts)

    def show_counts(self, counts: Counts) -> None:
        """How many hits each value has."""
        self._counts = counts
        labels = [(UNTAGGED, self.tr("Not tagged"), counts.labels[UNTAGGED])]
        labels += [(key, name, counts.labels[key]) for key, name, _ in self._labels]
        self.labels.show_values(labels, {key: colour for key, _, colour in self._labels})
        # A value that was seen once stays: another search must not tick it again behind one's back.
        languages = sorted({*self.languages.boxes, *counts.languages})
        self.languages.show_values(
            [(key, language_name(key), counts.languages[key]) for key in languages], {}
        )
        names = self._status_names()
        known = {*self.statuses.boxes, *counts.statuses}
        self.statuses.show_values(
            [(key, names[key], counts.statuses[key]) for key in STATUSES if key in known], {}
        )

    def first_box(self) -> FacetBox:
        """Where the focus goes when the pane gets it."""
        return next(iter(self.labels.boxes.values()))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.labels.heading.setText(self.tr("Tagged as"))
        self.languages.heading.setText(self.tr("Language"))
        self.statuses.heading.setText(self.tr("Status"))
        self.setAccessibleName(self.tr("Narrow the hits"))
        self.show_counts(self._counts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to the hits."""
        super().paintEvent(event)
        QPainter(self).fillRect(self.width() - 1, 0, 1, self.height(), self.look.colour("hair"))

    def _status_names(self) -> dict[str, str]:
        return {
            "done": self.tr("Done"),
            "open": self.tr("Open"),
            "todo": self.tr("To do"),
            "skipped": self.tr("Skipped"),
            "submitted": self.tr("Handed in"),
        }
