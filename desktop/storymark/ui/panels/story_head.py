"""Above the text: title, what the story is, text options, focus mode, Done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storymark.ui.text import language_name, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.pane import Pane

HEIGHT_PX = 80
_TITLE_PX = 20
_SPACELESS = ("zh", "ja", "th")


class StoryHead(Pane):
    """The head of the open story; `set_text_left` keeps its title above the text."""

    text_options_requested = Signal(QPoint)
    focus_mode_requested = Signal()
    done_requested = Signal()
    reopen_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="page")
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._facts: tuple[str, str, int, int, int | None] = ("", "", 0, 0, None)
        self._note = self._reason = ""
        self._is_done = False
        self._title = ElidedLabel(look, parent=self)
        self._title.setMinimumWidth(look.px(88))
        self._meta = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self._options = IconButton(look, "type", self, size_px=32)
        self._focus = IconButton(look, "focus", self, size_px=32)
        self._done = Button(look, parent=self, icon="check", key=look.key("done"))
        self._options.clicked.connect(self._on_options)
        self._focus.clicked.connect(self.focus_mode_requested)
        self._done.shrink()
        self._done.clicked.connect(
            lambda: (self.reopen_requested if self._is_done else self.done_requested).emit()
        )
        words = QVBoxLayout()
        words.setContentsMargins(0, look.px(17), 0, look.px(10))
        words.setSpacing(look.px(4))
        words.addWidget(self._title)
        words.addWidget(self._meta)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(look.px(4))
        self._row.addLayout(words, 1)
        self._row.addSpacing(look.px(8))
        acts = QHBoxLayout()
        acts.setContentsMargins(0, look.px(3), 0, 0)
        acts.setSpacing(look.px(4))
        acts.addWidget(self._options)
        acts.addWidget(self._focus)
        acts.addWidget(self._done)
        self._row.addLayout(acts)
        self.set_text_left(88)
        self.clear()
        self.retranslate()

    def set_text_left(self, left_px: int) -> None:
        """Where the text begins, from this widget's left edge."""
        self._row.setContentsMargins(left_px, 0, self.look.px(20), 0)

    def set_story(
        self,
        title: str,
        *,
        external_id: str,
        language: str,
        sentences: int,
        characters: int,
        words: int | None = None,
        note: str = "",
    ) -> None:
        """Show this story; `words` is None until they are counted; `note` is a remark for its end."""
        self._facts = (external_id, language, sentences, characters, words)
        self._note = note
        self._title.setFont(self.look.reading(language, _TITLE_PX, weight=QFont.Weight.Bold))
        self._title.setText(one_line(title))
        self._show(True)
        self._word_meta()

    def set_words(self, words: int | None) -> None:
        """The number of words, when it is known."""
        self._facts = (*self._facts[:4], words)
        self._word_meta()

    def set_reason(self, reason: str) -> None:
        """Why the story was skipped, empty for one that was not."""
        if reason != self._reason:
            self._reason = reason
            self._word_meta()

    def set_ended(self, is_done: bool) -> None:
        """Whether the annotator called the story done or skipped it: then the button opens it again."""
        self._is_done = is_done
        self._done.set_icon("rotate-ccw" if is_done else "check")
        self.retranslate()

    def set_locked(self, is_locked: bool) -> None:
        """A submitted story is read, not changed."""
        self._done.setEnabled(not is_locked)

    def clear(self) -> None:
        """No story is open."""
        self._title.setText("")
        self._meta.setText("")
        self._show(False)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._options.describe(self.tr("Text options"), key=self.look.key("text_options"))
        self._focus.describe(self.tr("Focus mode"), key=self.look.key("focus_mode"))
        self._done.set_key(self.look.key("reopen" if self._is_done else "done"))
        self._done.setText(self.tr("Reopen") if self._is_done else self.tr("Done"))
        if self._is_done:
            self._done.describe(self.tr("Take the story up again"), key=self.look.key("reopen"))
        else:
            self._done.describe(self.tr("Story done, open the next one to do"), key=self.look.key("done"))
        self._done.updateGeometry()
        self._word_meta()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to the text."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("hair"))

    def _show(self, is_shown: bool) -> None:
        for part in (self._title, self._meta, self._options, self._focus, self._done):
            part.setVisible(is_shown)

    def options_corner(self) -> QPoint:
        """Where the text options open, global."""
        return self._options.mapToGlobal(QPoint(self._options.width(), self._options.height() + 4))

    def _on_options(self) -> None:
        self.text_options_requested.emit(self.options_corner())

    def _word_meta(self) -> None:
        external_id, language, sentences, characters, words = self._facts
        if not external_id:
            return
        parts = [external_id, language_name(language)]
        parts.append(self.tr("1 sentence") if sentences == 1 else self.tr("%Ln sentences", "", sentences))
        if language.split("-")[0] in _SPACELESS:
            parts.append(
                self.tr("1 character") if characters == 1 else self.tr("%Ln characters", "", characters)
            )
        elif words is not None:
            parts.append(self.tr("1 word") if words == 1 else self.tr("%Ln words", "", words))
        parts += [self._note, one_line(self._reason)]
        self._meta.setText("  ·  ".join(part for part in parts if part))
