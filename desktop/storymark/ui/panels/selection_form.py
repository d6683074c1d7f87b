"""The selected words, and the keys that do something with them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.ui.panels.form_parts import MARGIN_PX, caption, head
from storymark.ui.panels.inspected import ShownSelection
from storymark.ui.theme.look import Look
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import KeyCap
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.quote import Quote


class SelectionForm(Pane):
    """Shown while words are selected and no tag."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shown = ShownSelection("", "", 0)
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._size = caption(look, self)
        self._quote = Quote(look, self)
        self._first, self._last = KeyCap(look, "1", self), KeyCap(look, "9", self)
        self._to, self._tags_it = self._words(), self._words()
        self._resize, self._climb, self._clear = self._words(), self._words(), self._words()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(6))
        edges = [KeyCap(look, key, self) for key in ("H", "L")]
        self._tagging = self._line(self._first, self._to, self._last, self._tags_it)
        self._line(*edges, self._resize)
        self._line(KeyCap(look, "V", self), self._climb)
        self._line(KeyCap(look, "Esc", self), self._clear)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(MARGIN_PX), look.px(11), look.px(MARGIN_PX), look.px(14))
        whole.setSpacing(look.px(10))
        whole.addLayout(head(look, self._title, self._size))
        whole.addWidget(self._quote)
        whole.addLayout(self._lines)
        self.retranslate()

    def show_selection(self, shown: ShownSelection) -> None:
        """Show these words."""
        self._shown = shown
        self._quote.set_quote(shown.quote, shown.language)
        for cap, key in zip((self._first, self._last), shown.keys, strict=True):
            cap.text = key
            cap.update()
        self._to.setVisible(shown.keys[0] != shown.keys[1])
        self._last.setVisible(shown.keys[0] != shown.keys[1])
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title.setText(self.tr("Selection"))
        self._to.setText(self.tr("to"))
        self._tags_it.setText(self.tr("tags it"))
        self._resize.setText(self.tr("move its start and end"))
        self._climb.setText(self.tr("takes the clause, the sentence"))
        self._clear.setText(self.tr("clears the selection"))
        count, words = self._shown.characters, self._shown.words
        size = self.tr("1 character") if count == 1 else self.tr("%Ln characters", "", count)
        if words is not None:
            counted = self.tr("1 word") if words == 1 else self.tr("%Ln words", "", words)
            size = self.tr("{words}, {characters}").format(words=counted, characters=size)
        self._size.setText(size)

    def _words(self) -> PlainLabel:
        return PlainLabel(self.look, font="small", ink="ink2", parent=self)

    def _line(self, *parts: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.look.px(7))
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        self._lines.addLayout(line)
        return line
