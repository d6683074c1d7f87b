"""The pane at the right of a review: candidates, ways out, reason, remarks, how far people agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from storymark.domain.clock import now_ms
from storymark.domain.decisions import (
    CAUSES,
    CONFLICT,
    DECIDED,
    FLAGS,
    OPEN,
    STALE,
    WAITING,
    Comment,
    Decision,
    GoldSpan,
)
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.cards import CandidateCard, PhraseChip
from storymark.ui.review.places import LETTERS, Draft, Place, letter_of
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.words import (
    cause_words,
    decision_words,
    flag_words,
    kind_words,
    outcome_words,
    state_word,
)
from storymark.ui.text import decimal, moment
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.flow import Flow
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import KeyCap, Measure
from storymark.ui.widgets.note_field import NoteField
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """A figure to show: what it is of, its value 0 to 1 or why there is none."""

    name: str
    value: float | None
    reason: str = ""


class DecidePanel(Pane):
    """Everything is given by setters; signals tell what a person wants."""

    candidate_taken = Signal(int)
    decision_kept = Signal(int)  # the number of a decision on the place, the newest is 0
    act_wanted = Signal(str)
    cause_chosen = Signal(str)
    said = Signal(str, str, str)  # words, flag, id of the comment that is answered
    settled = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self._cards: list[CandidateCard] = []
        self._place: Place | None = None
        self._draft = Draft(None)
        self._comments: list[QWidget] = []
        self._is_veiled = False
        self._answers = ""
        self._scroll = QScrollArea(self)
        own_viewport(self._scroll).setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        OverlayScrollBar(look, self._scroll)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, look.px(12), 0, look.px(16))
        self._column.setSpacing(0)
        self._scroll.setWidget(inner)
        self._build(inner)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline(look, self, is_vertical=True))
        whole.addWidget(self._scroll, 1)
        self.retranslate()
        self.show_place(None, Draft(None), None, {}, {}, "")

    # --- what is shown
    def show_place(
        self,
        place: Place | None,
        draft: Draft,
        story: ReviewedStory | None,
        names: Mapping[str, str],
        labels: Mapping[str, LabelStyle],
        language: str,
    ) -> None:
        """The place where one is; None where there is nothing to decide."""
        self._place, self._draft = place, draft
        self._decide.setVisible(place is not None)
        self._nothing.setVisible(place is None)
        if place is None or story is None:
            return
        self._is_veiled = story.is_veiled(place)
        self._judge.setVisible(self._is_veiled)
        for act in ("union", "overlap", "keep_several"):
            self._ways[act].setVisible(not self._is_veiled)
        self._show_decisions(place, story, names, labels)
        candidates = () if self._is_veiled else place.cluster.candidates
        while len(self._cards) < len(candidates):
            card = CandidateCard(self.look, len(self._cards), self._decide)
            card.clicked.connect(lambda _=False, own=card: self._on_card(own))
            self._cards_box.addWidget(card)
            self._cards.append(card)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(candidates))
            if number < len(candidates):
                candidate = candidates[number]
                style = labels.get(candidate.label, LabelStyle(candidate.label, candidate.label))
                letter = LETTERS[number] if number < len(LETTERS) else str(number + 1)
                who = [names.get(holder, holder) for holder in candidate.holders]
                quote = story.text[candidate.start : min(candidate.end, candidate.start + 300)]
                card.set_candidate(letter, style, who, quote, language, len(place.cluster.annotators))
        labels_here = ", ".join(
            dict.fromkeys(labels[c.label].name if c.label in labels else c.label for c in candidates)
        )
        is_new = place.state == OPEN and place.cluster.kinds
        state = kind_words(place.cluster.kinds) if is_new else state_word(place)
        self._kind.setText(self.tr("To judge") if self._is_veiled else f"{state} · {labels_here}")
        self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        """What Enter would take, and the reason that goes with it."""
        self._draft, place = draft, self._place
        if place is None:
            return
        spans = set(map(tuple, draft.spans))
        for number, candidate in enumerate(() if self._is_veiled else place.cluster.candidates):
            is_on = (candidate.start, candidate.end, candidate.label) in spans
            self._cards[number].setChecked(is_on)
        for chip in self._causes:
            chip.setChecked(chip.key == draft.cause)
        self._word_accept()

    def _show_decisions(
        self, place: Place, story: ReviewedStory, names: Mapping[str, str], labels: Mapping[str, LabelStyle]
    ) -> None:
        """What was decided here: one line each; where two stand against each other, each can be kept."""
        _clear(self._decisions)
        is_told = place.state in (CONFLICT, STALE, DECIDED, WAITING)
        for number, decision in enumerate(place.decisions if is_told else ()):
            spans = story.gold_of(decision) if decision.id else place.gold
            self._decisions.addWidget(self._decision(number, decision, spans, place, story, names, labels))

    def _decision(
        self,
        number: int,
        decision: Decision,
        spans: Sequence[GoldSpan],
        place: Place,
        story: ReviewedStory,
        names: Mapping[str, str],
        labels: Mapping[str, LabelStyle],
    ) -> QWidget:
        look = self.look
        whole = QWidget(self._decide)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        who = names.get(str(decision.reviewer), "") or self.tr("Somebody")
        when = f" · {moment(decision.decided_ms, now_ms=now_ms())}" if decision.decided_ms else ""
        head = QHBoxLayout()
        ink = "bad" if place.state == CONFLICT else "ink2"
        told = self.tr("Decided: {who}").format(who=who)
        head.addWidget(ElidedLabel(look, f"{told}{when}", whole, font="caption", ink=ink), 1)
        if place.state in (CONFLICT, STALE):
            keep = Button(look, self.tr("Keep"), whole, kind="link", height_px=24)
            keep.clicked.connect(lambda: self.decision_kept.emit(number))
            head.addWidget(keep)
        column.addLayout(head)
        words = decision_words(decision, spans, story.text, labels)
        if place.state in (CONFLICT, STALE):
            keep.describe(f"{self.tr('Keep')}: {words}", tooltip="")
        column.addWidget(Paragraph(look, words, whole, font="small", ink="ink1"))
        return whole

    def show_comments(self, comments: Sequence[Comment], names: Mapping[str, str], *, now_ms: int) -> None:
        """The remarks on the place, answers behind what they answer."""
        for row in self._comments:
            self._thread.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._comments = []
        for comment in _threaded(comments):
            row = self._comment(comment, names, now_ms)
            self._thread.addWidget(row)
            self._comments.append(row)

    def show_agreement(
        self, lines: Sequence[AgreementLine], pairs: Sequence[AgreementLine], how: str
    ) -> None:
        """Figures of the open story; `how` names unit and method."""
        _clear(self._figures)
        for line in lines:
            self._figures.addWidget(self._figure(line, has_measure=True))
        _clear(self._pairs_box)
        for line in pairs:
            self._pairs_box.addWidget(self._figure(line, has_measure=False))
        self._how.setText(how)
        self._pairs_title.setVisible(bool(pairs))

    def start_comment(self, flag: str) -> None:
        """The field for a remark has the focus."""
        self._flags.set_current(flag)
        self._scroll.ensureWidgetVisible(self._field)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """The first thing that can be pressed has the focus."""
        first = next((card for card in self._cards if card.isVisible()), None)
        (first or self._field).setFocus(Qt.FocusReason.TabFocusReason)

    def reason_corner(self) -> QWidget:
        """Where the menu of reasons opens."""
        return self._reason_cap

    # --- building
    def _build(self, inner: QWidget) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), 0, look.px(16), look.px(8))
        self._title = PlainLabel(look, font="small_strong", ink="ink2", parent=inner)
        self._kind = ElidedLabel(look, font="small", ink="ink2", parent=inner)
        self._kind.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title)
        head.addSpacing(look.px(10))
        head.addWidget(self._kind, 1)
        self._column.addLayout(head)
        self._nothing = Paragraph(look, "", inner, font="small", ink="ink2")
        self._nothing.setContentsMargins(0, 0, 0, 0)
        box = QHBoxLayout()
        box.setContentsMargins(look.px(16), 0, look.px(16), 0)
        box.addWidget(self._nothing, 1)
        self._column.addLayout(box)
        self._decide = QWidget(inner)
        self._column.addWidget(self._decide)
        self._build_decide()
        self._column.addSpacing(look.px(14))
        self._column.addWidget(Hairline(look, inner))
        self._build_agreement(inner)
        self._column.addStretch(1)

    def _build_decide(self) -> None:
        look, parent = self.look, self._decide
        column = QVBoxLayout(parent)
        column.setContentsMargins(look.px(16), 0, look.px(16), 0)
        column.setSpacing(look.px(8))
        self._decisions = QVBoxLayout()
        self._decisions.setSpacing(look.px(6))
        column.addLayout(self._decisions)
        self._judge = Paragraph(look, "", parent, font="small", ink="ink2")
        column.addWidget(self._judge)
        self._cards_box = QVBoxLayout()
        self._cards_box.setSpacing(look.px(8))
        column.addLayout(self._cards_box)
        self._ways: dict[str, Button] = {}
        self._flows: list[Flow] = []
        for kind, acts in (
            ("normal", ("union", "overlap", "nothing")),
            ("plain", ("later", "return_work", "keep_several")),
        ):
            flow = Flow(look, parent)
            for act in acts:
                button = self._ways[act] = Button(look, parent=flow, kind=kind, height_px=28)
                button.clicked.connect(lambda _=False, act=act: self.act_wanted.emit(act))
            flow.set_parts([self._ways[act] for act in acts])
            column.addWidget(flow)
            self._flows.append(flow)
        row = QHBoxLayout()
        self._reason = PlainLabel(look, font="small_strong", ink="ink2", parent=parent)
        self._reason_cap = KeyCap(look, look.key("reason"), parent)
        row.addWidget(self._reason)
        row.addStretch(1)
        row.addWidget(self._reason_cap)
        column.addLayout(row)
        self._causes = [PhraseChip(look, cause, parent) for cause in CAUSES]
        self._flow = Flow(look, parent)
        for chip in self._causes:
            chip.setParent(self._flow)
            chip.clicked.connect(lambda _=False, own=chip: self.cause_chosen.emit(own.key))
        self._flow.set_parts(self._causes)
        column.addWidget(self._flow)
        column.addSpacing(look.px(4))
        self._accept = Button(look, parent=parent, kind="primary", icon="star", height_px=34)
        self._accept.clicked.connect(lambda: self.act_wanted.emit("accept_button"))
        self._accept.shrink()
        self._accept.setSizePolicy(
            self._accept.sizePolicy().Policy.Expanding, self._accept.sizePolicy().Policy.Fixed
        )
        column.addWidget(self._accept)
        self._build_thread(parent, column)

    def _build_thread(self, parent: QWidget, column: QVBoxLayout) -> None:
        look = self.look
        self._remarks = PlainLabel(look, font="small_strong", ink="ink2", parent=parent)
        column.addSpacing(look.px(6))
        column.addWidget(self._remarks)
        self._thread = QVBoxLayout()
        self._thread.setSpacing(look.px(8))
        column.addLayout(self._thread)
        self._field = NoteField(look, parent)
        self._field.committed.connect(self._on_said)
        self._field.left.connect(self.left)
        column.addWidget(self._field)
        self._flags = Segmented(look, (), parent, height_px=26)
        column.addWidget(self._flags)

    def _build_agreement(self, inner: QWidget) -> None:
        look = self.look
        box = QVBoxLayout()
        box.setContentsMargins(look.px(16), look.px(14), look.px(16), 0)
        box.setSpacing(look.px(6))
        head = QHBoxLayout()
        self._agreement = PlainLabel(look, font="small_strong", ink="ink2", parent=inner)
        self._scope = PlainLabel(look, font="small", ink="ink3", parent=inner)
        head.addWidget(self._agreement)
        head.addStretch(1)
        head.addWidget(self._scope)
        box.addLayout(head)
        self._figures = QVBoxLayout()
        self._figures.setSpacing(look.px(4))
        box.addLayout(self._figures)
        self._how = Paragraph(look, "", inner, font="caption", ink="ink3")
        box.addWidget(self._how)
        self._pairs_title = PlainLabel(look, font="small_strong", ink="ink2", parent=inner)
        box.addSpacing(look.px(6))
        box.addWidget(self._pairs_title)
        self._pairs_box = QVBoxLayout()
        self._pairs_box.setSpacing(look.px(4))
        box.addLayout(self._pairs_box)
        self._column.addLayout(box)

    def _figure(self, line: AgreementLine, *, has_measure: bool) -> QWidget:
        look = self.look
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        name = ElidedLabel(look, line.name, whole, font="small", ink="ink1")
        row.addWidget(name, 1)
        value = decimal(line.value, 2) if line.value is not None else line.reason
        if has_measure and line.value is not None:
            measure = Measure(look, whole, width_px=110)
            measure.set_share(line.value)
            row.addWidget(measure)
        figure = PlainLabel(
            look, value, whole, font="small_medium", ink="ink1" if line.value is not None else "ink3"
        )
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setMinimumWidth(look.px(34))
        figure.setAccessibleName(f"{line.name}: {value}")
        row.addWidget(figure)
        return whole

    def _comment(self, comment: Comment, names: Mapping[str, str], now_ms: int) -> QWidget:
        look = self.look
        whole = QWidget(self._decide)
        column = QVBoxLayout(whole)
        column.setContentsMargins(look.px(16) if comment.reply_to else 0, 0, 0, 0)
        column.setSpacing(look.px(2))
        head = QHBoxLayout()
        who = names.get(str(comment.author), "?")
        said = f"{flag_words(comment.flag)} · {who} · {moment(comment.created_ms, now_ms=now_ms)}"
        ink = {"must_fix": "bad", "question": "warn"}.get(comment.flag, "ink2")
        head.addWidget(
            ElidedLabel(look, said, whole, font="caption", ink="ink3" if comment.is_resolved else ink), 1
        )
        if not comment.is_resolved:
            for words, run in (
                (self.tr("Answer"), lambda: self._answer(comment.id)),
                (self.tr("Settled"), lambda: self.settled.emit(comment.id)),
            ):
                button = Button(look, words, whole, kind="link", height_px=24)
                button.describe(words, tooltip="")
                button.clicked.connect(run)
                head.addWidget(button)
        column.addLayout(head)
        ink = "ink3" if comment.is_resolved else "ink1"
        column.addWidget(Paragraph(look, comment.body, whole, font="small", ink=ink))
        return whole

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        look = self.look
        self._title.setText(self.tr("Decide"))
        self._judge.setText(
            self.tr(
                "Judge first: digits give a label, X says no tag, H and L move the edges. Enter then shows "
                "what the annotators have."
            )
        )
        self._nothing.setText(self.tr("Nothing is left to decide in this story. N opens the next one."))
        names = {
            "union": self.tr("Union"),
            "overlap": self.tr("Overlap"),
            "nothing": self.tr("No tag"),
            "later": self.tr("Later"),
            "return_work": self.tr("Return"),
            "keep_several": self.tr("Several"),
        }
        for act, button in self._ways.items():
            button.setText(names[act])
            button.set_key(look.key(act))
            button.describe(names[act], key=look.key(act))
        self._reason.setText(self.tr("Reason"))
        for chip in self._causes:
            chip.setText(cause_words(chip.key))
            chip.describe(cause_words(chip.key), tooltip="")
        for flow in (*self._flows, self._flow):
            flow.refit()
        self._remarks.setText(self.tr("Remarks"))
        self._field.setPlaceholderText(self.tr("Write a remark; Esc keeps it"))
        self._field.setAccessibleName(self.tr("Remark on this place"))
        self._flags.set_choices([(flag, flag_words(flag)) for flag in FLAGS])
        self._agreement.setText(self.tr("Agreement"))
        self._scope.setText(self.tr("this story"))
        self._pairs_title.setText(self.tr("Pairs"))
        self._word_accept()

    def _word_accept(self) -> None:
        place, draft = self._place, self._draft
        key = self.look.key("accept_shown")
        is_done = place is not None and not place.is_to_do and not draft.is_own
        if self._is_veiled:
            words = self.tr("Show what others have")
        elif is_done:
            words = self.tr("Go on")
        elif place is None or draft.outcome is None:
            words = self.tr("Nothing is proposed")
        else:
            what = letter_of(place, draft.outcome) or outcome_words(place, draft.outcome)
            words = self.tr("Accept {what} and next").format(what=what)
        self._accept.setEnabled(draft.is_own if self._is_veiled else is_done or draft.outcome is not None)
        self._accept.setText(words)
        self._accept.set_key(key)
        self._accept.describe(words, key=key)

    # --- acts
    def _on_card(self, card: CandidateCard) -> None:
        card.setChecked(not card.isChecked())  # what is proposed is told, not toggled
        self.candidate_taken.emit(card.number)

    def _answer(self, comment: str) -> None:
        self._answers = comment
        self.start_comment("")

    def _on_said(self, text: str) -> None:
        if not text.strip():
            return
        self.said.emit(text.strip(), self._flags.current, self._answers)
        self._answers = ""
        self._field.set_note("")
        self._flags.set_current("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        QPainter(self).fillRect(event.rect(), self.look.colour("window"))


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _threaded(comments: Sequence[Comment]) -> list[Comment]:
    """Each comment followed by its answers, oldest first."""
    ordered = sorted(comments, key=lambda comment: (comment.created_ms, comment.id))
    known = {comment.id for comment in ordered}
    found: list[Comment] = []
    for comment in ordered:
        if comment.reply_to not in known:
            found += [comment, *(c for c in ordered if c.reply_to == comment.id)]
    return found
