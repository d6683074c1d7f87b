"""The selected suggestion: its label, score, words and model, and how it is answered."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.panels.form_parts import MARGIN_PX, caption, head
from storymark.ui.panels.inspected import ShownSuggestion
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Chip, KeyCap, Measure
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.quote import Quote


class SuggestionForm(Pane):
    """Shown while a suggestion is selected."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.id = ""
        self._shown: ShownSuggestion | None = None
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._where = caption(look, self)
        self._chip = Chip(look, self)
        self._score = PlainLabel(look, font="row_strong", ink="ink1", parent=self)
        self._meter = Measure(look, self, width_px=240)
        self._quote = Quote(look, self)
        self._from = Paragraph(look, font="small", ink="ink2", parent=self)
        self.accept = Button(look, kind="primary", parent=self, icon="check")
        self.reject = Button(look, parent=self, icon="x")
        chip = QHBoxLayout()
        chip.addWidget(self._chip, 1)
        chip.addWidget(self._score)
        for button in (self.accept, self.reject):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        answers = QHBoxLayout()
        answers.setSpacing(look.px(8))
        answers.addWidget(self.accept, 1)
        answers.addWidget(self.reject, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(MARGIN_PX), look.px(11), look.px(MARGIN_PX), look.px(14))
        whole.setSpacing(look.px(9))
        whole.addLayout(head(look, self._title, self._where))
        whole.addLayout(chip)
        whole.addWidget(self._meter)
        whole.addWidget(self._quote)
        whole.addWidget(self._from)
        whole.addLayout(answers)
        self._keys: list[tuple[tuple[KeyCap, ...], tuple[str, ...], PlainLabel]] = []
        for acts in (("tag_1", "tag_9"), ("grow_start", "grow_end"), ("next_tag",)):
            line = QHBoxLayout()
            line.setSpacing(look.px(7))
            caps = tuple(KeyCap(look, "", self) for _ in acts)
            words = PlainLabel(look, font="small", ink="ink2", parent=self)
            for part in (*caps, words):
                line.addWidget(part)
            line.addStretch(1)
            whole.addLayout(line)
            self._keys.append((caps, acts, words))
        self.retranslate()

    def show_suggestion(self, shown: ShownSuggestion) -> None:
        """Show this one."""
        self.id, self._shown = shown.id, shown
        self._chip.set_label(shown.label_name, shown.label_colour)
        self._quote.set_quote(shown.quote, shown.language)
        self._meter.setVisible(shown.score is not None)
        self._meter.set_share((shown.score or 0) / 100)
        self.accept.setEnabled(not shown.is_locked)
        self.reject.setEnabled(not shown.is_locked)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the present language."""
        shown = self._shown
        self.accept.setText(self.tr("Accept"))
        self.accept.describe(self.tr("Accept"), key=self.look.key("accept_suggestion"))
        self.reject.setText(self.tr("Reject"))
        self.reject.describe(self.tr("Reject"), key=self.look.key("reject_suggestion"))
        for button, act in ((self.accept, "accept_suggestion"), (self.reject, "reject_suggestion")):
            button.set_key(self.look.key(act))
        told = (
            self.tr("accept it with another label"),
            self.tr("correct its edges, then accept"),
            self.tr("next suggestion or tag"),
        )
        for (caps, acts, words), text in zip(self._keys, told, strict=True):
            for cap, act in zip(caps, acts, strict=True):
                cap.text = self.look.key(act)
                cap.setFixedWidth(painting.cap_width(self.look, cap.text))
                cap.update()
            words.setText(text)
        if shown is None:
            return
        title = self.tr("Suggestion {n} of {all}")
        self._title.setText(title.format(n=number(shown.place), all=number(shown.count)))
        sentence = self.tr("Sentence {n}").format(n=number(shown.sentence)) if shown.sentence else ""
        self._where.setText(sentence)
        self._score.setText(f"{shown.score} %" if shown.score is not None else "")
        text = self.tr("Suggested by {name}. It is no tag until you accept it.")
        self._from.setText(text.format(name=shown.source))
