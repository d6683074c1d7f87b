"""The selected suggestion: its label, score, words and model, and how it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.panels.form_parts import MARGIN_PX, caption, head
from storymark.ui.panels.inspected import ShownSuggestion
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets import painting
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import PlainLabel
from storymark.ui.widgets.marks import Chip, KeyCap, Measure
from storymark.ui.widgets.pane import Hairline, Pane
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
        self._chip = Chip(look, self, is_dashed=True)
        self._score = PlainLabel(look, font="row_strong", ink="ink1", parent=self)
        self._meter = Measure(look, self, width_px=0)
        self._quote = Quote(look, self)
        self._why_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._why = Paragraph(look, font="small", ink="ink2", parent=self)
        self._from = Paragraph(look, font="small", ink="ink3", parent=self)
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
        whole.addWidget(self._why_title)
        whole.addWidget(self._why)
        whole.addWidget(self._from)
        whole.addLayout(answers)
        self._to = PlainLabel(look, font="small", ink="ink2", parent=self)
        self._labels = self._key_line(whole, 2, between=self._to)
        self._edges = self._key_line(whole, 2)
        self._next = self._key_line(whole, 1)
        self._decided_title = PlainLabel(look, font="small_strong", ink="ink2", parent=self)
        self._decided = caption(look, self)
        whole.addSpacing(look.px(3))
        whole.addWidget(Hairline(look, self))
        whole.addLayout(head(look, self._decided_title, self._decided))
        self.retranslate()

    def show_suggestion(self, shown: ShownSuggestion) -> None:
        """Show this one."""
        self.id, self._shown = shown.id, shown
        self._chip.set_label(shown.label_name, shown.label_colour)
        self._quote.set_quote(shown.quote, shown.language)
        self._meter.setVisible(shown.score is not None)
        self._meter.set_share((shown.score or 0) / 100, colour=self.look.label(shown.label_colour).bar)
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
        self._to.setText(self.tr("to"))
        digits = shown.digits if shown is not None else ("1", "9")
        self._word_line(self._labels, digits, self.tr("accept with another label"))
        self._to.setVisible(digits[0] != digits[1])
        edges = (self.look.key("grow_start"), self.look.key("grow_end"))
        self._word_line(self._edges, edges, self.tr("fix the edges, then accept"))
        self._word_line(self._next, (self.look.key("next_tag"),), self.tr("next suggestion or tag"))
        self._why_title.setText(self.tr("Why"))
        self._decided_title.setText(self.tr("Decided here"))
        if shown is None:
            return
        title = self.tr("Suggestion {n} of {all}")
        self._title.setText(title.format(n=number(shown.place), all=number(shown.count)))
        where = self.tr("Sentence {n}").format(n=number(shown.sentence)) if shown.sentence else ""
        if shown.words is not None:
            counted = self.tr("1 word") if shown.words == 1 else self.tr("%Ln words", "", shown.words)
            where = f"{where} · {counted}" if where else counted
        self._where.setText(where)
        self._score.setText(f"{shown.score} %" if shown.score is not None else "")
        self._why.setText(shown.why)
        for part in (self._why_title, self._why):
            part.setVisible(bool(shown.why))
        text = self.tr("Suggested by {name}. It is no tag until you accept it.")
        self._from.setText(text.format(name=shown.source))
        decided = self.tr("{accepted} accepted · {rejected} rejected")
        self._decided.setText(
            decided.format(accepted=number(shown.accepted), rejected=number(shown.rejected))
        )

    def _key_line(
        self, column: QVBoxLayout, caps: int, *, between: QWidget | None = None
    ) -> tuple[tuple[KeyCap, ...], PlainLabel]:
        line = QHBoxLayout()
        line.setSpacing(self.look.px(7))
        made = tuple(KeyCap(self.look, "", self) for _ in range(caps))
        words = PlainLabel(self.look, font="small", ink="ink2", parent=self)
        for place, cap in enumerate(made):
            if place and between is not None:
                line.addWidget(between)
            line.addWidget(cap)
        line.addWidget(words)
        line.addStretch(1)
        column.addLayout(line)
        return made, words

    def _word_line(self, line: tuple[tuple[KeyCap, ...], PlainLabel], keys: Sequence[str], text: str) -> None:
        caps, words = line
        for place, (cap, key) in enumerate(zip(caps, keys, strict=True)):
            cap.text = key
            cap.setFixedWidth(painting.cap_width(self.look, key))
            cap.setVisible(bool(key) and key not in keys[:place])
            cap.update()
        words.setText(text)
