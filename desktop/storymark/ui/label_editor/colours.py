"""A label's colour: the palette, a colour of one's own, how it reads in both themes, and how it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.domain.labels import PALETTE
from storymark.ui.text import decimal
from storymark.ui.theme import tokens
from storymark.ui.theme.contrast import contrast, is_hex_colour
from storymark.ui.theme.look import Look
from storymark.ui.theme.sights import SIGHTS, seen
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Control
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.flow import Flow
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph

_SHOWN = 4


class Swatch(Control):
    """One colour of the palette."""

    def __init__(self, look: Look, colour: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.colour = colour
        self.setCheckable(True)
        self.setFixedSize(look.px(32), look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        rect = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        paint = look.label(self.colour)
        painting.fill_round(painter, rect, paint.bar, 6)
        if self.isChecked():
            box = QRectF(0, 0, look.px(16), look.px(16))
            box.moveCenter(rect.center())
            # The tick's ink is the one that reads best on the bar.
            dark, light = "#15161A", "#FFFFFF"
            bar = paint.bar.name()
            ink = dark if contrast(dark, bar) > contrast(light, bar) else light
            painting.check(painter, box, QColor(ink))
            painting.frame_round(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), look.colour("here"), 8)
        self.paint_ring(painter, radius=8)


class Preview(QWidget):
    """Words on the label's tint with its bar in one theme, whatever the window's, and their contrast."""

    def __init__(self, look: Look, parent: QWidget, *, is_dark: bool) -> None:
        super().__init__(parent)
        self.look, self._is_dark = look, is_dark
        self._colour, self._sample, self._caption = "slate", "", ""
        self.setFixedHeight(look.px(70))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: str, sample: str, caption: str) -> None:
        """Show this; the caption names theme and contrast."""
        self._colour, self._sample, self._caption = colour, sample, caption
        self.setAccessibleName(caption)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(self.look.px(160), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        roles = tokens.roles(is_dark=self._is_dark)
        colours = tokens.label_colours(self._colour, is_dark=self._is_dark)
        rect = QRectF(self.rect())
        painting.smooth(painter)
        painting.frame_round(painter, rect, QColor(roles["hair"]), 8, fill=QColor(roles["page"]))
        font = look.reading("vi", 15)
        width = min(painting.width_of(font, self._sample) + look.px(4), rect.width() - look.px(28))
        words = QRectF(look.px(14), look.px(12), width, look.px(22))
        painting.fill_round(painter, words, QColor(colours.tint), 3.5)
        bar = QRectF(words.left(), words.bottom() + 1, width, 3)
        painting.fill_round(painter, bar, QColor(colours.bar), 1.5)
        inner = words.adjusted(look.px(2), 0, 0, 0)
        painting.text_left(painter, inner, self._sample, font, QColor(roles["ink1"]))
        below = QRectF(look.px(14), look.px(44), rect.width() - look.px(28), look.px(18))
        painting.text_left(painter, below, self._caption, look.font("caption"), QColor(roles["ink2"]))


class Sight(QWidget):
    """A few colours as one kind of reader sees them."""

    def __init__(self, look: Look, sight: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._sight = look, sight
        self._colours: tuple[str, ...] = ()
        self._name = ""
        self.setFixedHeight(look.px(24))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_colours(self, colours: Sequence[str], name: str) -> None:
        """Show these bars, named after the sight."""
        self._colours, self._name = tuple(colours), name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        look = self.look
        width = _SHOWN * look.px(20) + look.px(8) + painting.width_of(look.font("small"), self._name)
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: the colours, the name where there is room."""
        return QSize(_SHOWN * self.look.px(20), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        look, painter = self.look, QPainter(self)
        painting.smooth(painter)
        side, x = look.px(14), 0.0
        for colour in self._colours:
            bar = QColor(seen(look.label(colour).bar.name(), self._sight))
            painting.fill_round(painter, QRectF(x, (self.height() - side) / 2, side, side), bar, 4)
            x += look.px(18)
        words = QRectF(x + look.px(4), 0, self.width() - x - look.px(4), self.height())
        painting.text_left(painter, words, self._name, look.font("small"), look.colour("ink2"))


class ColourForm(Pane):
    """`chosen` tells a palette name or `#RRGGBB`."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._colour = "slate"
        self._first: tuple[str, ...] = PALETTE[:_SHOWN]
        self._sample = ""
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._told = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self._swatches = [Swatch(look, colour, self) for colour in PALETTE]
        self._group = QButtonGroup(self)
        self.custom = TextField(look, self, height_px=28)
        self.custom.setMaxLength(7)
        self.custom.setFixedWidth(look.px(104))
        self.custom.editingFinished.connect(self._take_custom)
        self._nudged = Paragraph(look, font="small", ink="warn", parent=self)
        self._light = Preview(look, self, is_dark=False)
        self._dark = Preview(look, self, is_dark=True)
        self._sights = [Sight(look, sight, self) for sight in SIGHTS]
        self._build()
        self.retranslate()

    def _build(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._told)
        colours = Flow(look, self)
        for swatch in self._swatches:
            swatch.clicked.connect(lambda _=False, colour=swatch.colour: self.chosen.emit(colour))
            self._group.addButton(swatch)
        colours.set_parts([*self._swatches, self.custom])
        themes = QHBoxLayout()
        themes.setSpacing(look.px(8))
        themes.addWidget(self._light, 1)
        themes.addWidget(self._dark, 1)
        self._seen = Flow(look, self, gap_px=12)
        self._seen.set_parts(self._sights)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(8))
        whole.addLayout(head)
        whole.addWidget(colours)
        whole.addWidget(self._nudged)
        whole.addLayout(themes)
        whole.addWidget(self._seen)

    def show_colour(self, colour: str, *, first: Sequence[str], sample: str) -> None:
        """Show this one; `first` are the colours of the first labels, `sample` some words."""
        self._colour, self._first, self._sample = colour, tuple(first[:_SHOWN]) or PALETTE[:_SHOWN], sample
        self._group.setExclusive(False)
        for swatch in self._swatches:
            swatch.setChecked(swatch.colour == colour)
        self._group.setExclusive(True)
        if not self.custom.hasFocus():
            self.custom.setText(colour if is_hex_colour(colour) else "")
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Colour"))
        self._told.setText(self.tr("The first labels’ colours as colour-blind readers see them"))
        names = {
            "blue": self.tr("Blue"), "vermilion": self.tr("Vermilion"), "teal": self.tr("Teal"),
            "amber": self.tr("Amber"), "plum": self.tr("Plum"), "sky": self.tr("Sky"),
            "moss": self.tr("Moss"), "brown": self.tr("Brown"), "slate": self.tr("Slate"),
        }  # fmt: skip
        for swatch in self._swatches:
            swatch.describe(names[swatch.colour])
        self.custom.setPlaceholderText(self.tr("#RRGGBB"))
        self.custom.setAccessibleName(self.tr("A colour of your own, written #RRGGBB"))
        sights = {
            "typical": self.tr("Typical sight"),
            "deuteranopia": self.tr("Deuteranopia"),
            "protanopia": self.tr("Protanopia"),
            "tritanopia": self.tr("Tritanopia"),
        }
        for sight, name in zip(self._sights, sights.values(), strict=True):
            sight.show_colours(self._first, name)
        self._seen.refit()
        for preview, is_dark in ((self._light, False), (self._dark, True)):
            preview.show_colour(self._colour, self._sample, self._caption(is_dark=is_dark))
        told = self._nudges()
        self._nudged.setText(told)
        self._nudged.setVisible(bool(told))

    def _caption(self, *, is_dark: bool) -> str:
        colours = tokens.label_colours(self._colour, is_dark=is_dark)
        page = (tokens.DARK if is_dark else tokens.LIGHT)["page"]
        template = (
            self.tr("Dark: text on tint {text}:1, bar {bar}:1")
            if is_dark
            else self.tr("Light: text on tint {text}:1, bar {bar}:1")
        )
        text, bar = contrast(colours.text, colours.tint), contrast(colours.bar, page)
        return template.format(text=decimal(text), bar=decimal(bar))

    def _nudges(self) -> str:
        """Which theme cannot show a custom colour as it was written."""
        if not is_hex_colour(self._colour):
            return ""
        moved = {
            is_dark: bar
            for is_dark in (False, True)
            if (bar := tokens.label_colours(self._colour, is_dark=is_dark).bar) != self._colour.upper()
        }
        told = []
        if False in moved:
            told.append(
                self.tr("Too pale for the light page: it is drawn as {colour} there.").format(
                    colour=moved[False]
                )
            )
        if True in moved:
            told.append(
                self.tr("Too dark for the dark page: it is drawn as {colour} there.").format(
                    colour=moved[True]
                )
            )
        return " ".join(told)

    def _take_custom(self) -> None:
        typed = self.custom.text().strip()
        typed = typed if typed.startswith("#") else f"#{typed}"
        if is_hex_colour(typed) and typed.upper() != self._colour.upper():
            self.chosen.emit(typed.upper())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: arrows go from colour to colour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = next((i for i, swatch in enumerate(self._swatches) if swatch.hasFocus()), -1)
        if step is not None and focused >= 0:
            self._swatches[(focused + step) % len(self._swatches)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
