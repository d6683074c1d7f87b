"""How the story is set, and the window around it; each change shows at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.services.settings import Settings
from storymark.ui.text import number, percent
from storymark.ui.theme.look import Look
from storymark.ui.theme.system_text import PERCENTS
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.controls import IconButton
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.pickers import Picker
from storymark.ui.widgets.popover import Popover

SMALLEST_PX, USUAL_PX, LARGEST_PX = 14, 17, 26
_NAME_PX = 96


class TextOptions(Popover):
    """Values are those of the settings; `text_px` is the size on the screen now."""

    text_size_chosen = Signal(int)
    line_pitch_chosen = Signal(str)
    theme_chosen = Signal(str)
    reading_font_chosen = Signal(str)
    measure_chosen = Signal(str)
    contrast_chosen = Signal(str)
    motion_chosen = Signal(str)
    interface_chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        text_px: int,
        settings: Settings,
    ) -> None:
        super().__init__(look, window, width_px=336)
        self._size = text_px
        self._smaller = IconButton(look, "minus", self.card)
        self._larger = IconButton(look, "plus", self.card)
        self._figure = PlainLabel(look, font="row", parent=self.card)
        self._pitch = Segmented(look, parent=self.card)
        self._theme = Segmented(look, parent=self.card)
        self._font = Segmented(look, parent=self.card)
        self._measure = Segmented(look, parent=self.card)
        self._contrast = Segmented(look, parent=self.card)
        self._motion = Segmented(look, parent=self.card)
        self._interface = Picker(look, self.card)
        self._names = [PlainLabel(look, font="small_medium", ink="ink2", parent=self.card) for _ in range(8)]
        size = QHBoxLayout()
        size.setSpacing(look.px(8))
        size.addWidget(self._smaller)
        size.addWidget(self._figure)
        size.addWidget(self._larger)
        size.addStretch(1)
        choices = (self._pitch, self._measure, self._font, self._theme, self._contrast, self._motion)
        parts: tuple[QHBoxLayout | QWidget, ...] = (size, *choices, self._interface)
        for name, part in zip(self._names, parts, strict=True):
            self._add_row(name, part)
        self._smaller.clicked.connect(lambda: self._step(-1))
        self._larger.clicked.connect(lambda: self._step(1))
        self._pitch.chosen.connect(self.line_pitch_chosen)
        self._theme.chosen.connect(self.theme_chosen)
        self._font.chosen.connect(self.reading_font_chosen)
        self._measure.chosen.connect(self.measure_chosen)
        self._contrast.chosen.connect(self.contrast_chosen)
        self._motion.chosen.connect(self.motion_chosen)
        self._interface.activated.connect(
            lambda place: self.interface_chosen.emit(self._interface.itemData(place))
        )
        self.retranslate()
        self._pitch.set_current(settings.line_pitch)
        self._theme.set_current(settings.theme)
        self._font.set_current(settings.reading_font)
        self._measure.set_current(settings.measure)
        self._contrast.set_current(settings.contrast)
        self._motion.set_current(settings.motion)
        self._interface.setCurrentIndex(max(0, self._interface.findData(settings.interface_percent)))

    def retranslate(self) -> None:
        """Word it in the present language."""
        names = (
            self.tr("Text size"),
            self.tr("Line pitch"),
            self.tr("Line length"),
            self.tr("Reading font"),
            self.tr("Theme"),
            self.tr("Contrast"),
            self.tr("Motion"),
            self.tr("Interface"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.card.setAccessibleName(self.tr("Text options"))
        self._smaller.describe(self.tr("Smaller text"), key=self.look.key("smaller"))
        self._larger.describe(self.tr("Larger text"), key=self.look.key("larger"))
        self._pitch.set_choices((("normal", self.tr("Normal")), ("compact", self.tr("Compact"))))
        self._font.set_choices((("sans", self.tr("Sans")), ("serif", self.tr("Serif"))))
        themes = (("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        self._theme.set_choices(themes)
        lengths = (("narrow", self.tr("Narrow")), ("normal", self.tr("Normal")), ("wide", self.tr("Wide")))
        self._measure.set_choices(lengths)
        self._contrast.set_choices((("system", self.tr("System")), ("high", self.tr("High"))))
        self._motion.set_choices((("system", self.tr("System")), ("reduced", self.tr("Reduced"))))
        chosen = self._interface.currentIndex()
        self._interface.clear()
        self._interface.addItem(self.tr("System"), 0)
        for each in PERCENTS:
            self._interface.addItem(percent(each / 100), each)
        self._interface.setCurrentIndex(max(0, chosen))
        parts = (self._pitch, self._measure, self._font, self._theme, self._contrast, self._motion)
        for part, name in zip((*parts, self._interface), names[1:], strict=True):
            part.setAccessibleName(name)
        self._settle()

    def _add_row(self, name: PlainLabel, part: QHBoxLayout | QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        name.setFixedWidth(self.look.px(_NAME_PX))
        row.addWidget(name)
        if isinstance(part, QWidget):
            row.addWidget(part, 1)
        else:
            row.addLayout(part, 1)
        self.content.addLayout(row)

    def _step(self, step: int) -> None:
        wanted = min(LARGEST_PX, max(SMALLEST_PX, self._size + step))
        if wanted != self._size:
            self._size = wanted
            self._settle()
            self.text_size_chosen.emit(wanted)

    def _settle(self) -> None:
        self._figure.setText(self.tr("{n} px").format(n=number(self._size)))
        self._smaller.setEnabled(self._size > SMALLEST_PX)
        self._larger.setEnabled(self._size < LARGEST_PX)
