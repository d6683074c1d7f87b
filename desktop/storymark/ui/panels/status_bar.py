"""The bar at the bottom: saved or not, where one is, what a digit would do, how far one has come."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storymark.ui.text import clock, duration, number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon, Measure
from storymark.ui.widgets.pane import Pane

HEIGHT_PX = 28
SAVED, SAVING, FAILED, WAITING = "saved", "saving", "failed", "waiting"
SELECTION, TAG, SUGGESTION, SENTENCE = "selection", "tag", "suggestion", "sentence"
_SAVED_ICONS = {
    SAVED: ("circle-check", "ok"),
    SAVING: ("clock", "ink3"),
    FAILED: ("triangle-alert", "warn"),
    WAITING: ("clock", "warn"),
}
_SAID_FOR_MS = 6000
_GAP_PX, _WHAT_PX = 18, 160
# The place from 1, how many there are, gold tags, places decided, whose decisions they are.
ReviewFacts = tuple[int, int, int, int, str]


class StatusBar(Pane):
    """Everything is given by setters; `details_requested` asks why something was not saved."""

    details_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._state, self._saved_ms = SAVED, 0
        self._is_shared, self._waiting = False, 0
        self._sentence = self._tag = self._suggestion = (0, 0)
        self._selection = (0, 0)
        self._target = ""
        self._read = (0, 0)
        self._time_ms, self._today, self._annotator = -1, -1, ""
        self._icon = Icon(look, "circle-check", self, ink="ok", size_px=14)
        self._saved = ElidedLabel(look, font="small", ink="ink2", parent=self)
        self._details = Button(look, kind="link", parent=self, height_px=24)
        self._details.clicked.connect(self.details_requested)
        self._place = ElidedLabel(look, font="small", ink="ink2", parent=self)
        self._what = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self._measure = Measure(look, self)
        self._read_text = PlainLabel(look, font="small", ink="ink2", parent=self)
        self._time = PlainLabel(look, font="small", ink="ink2", parent=self)
        self._day = PlainLabel(look, font="small", ink="ink3", parent=self)
        self._who = ElidedLabel(look, font="small", ink="ink3", parent=self)
        self._review: ReviewFacts | None = None
        self._hit: tuple[int, int] | None = None
        self._labels: tuple[int, int] | None = None
        self._said = ""
        # What there is to say at the right; the first give way where room is short.
        self._has: dict[QWidget, bool] = dict.fromkeys(
            (self._who, self._day, self._time, self._measure, self._read_text), False
        )
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._fall_silent)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        look = self.look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        row.setSpacing(look.px(_GAP_PX))
        saved, read = QHBoxLayout(), QHBoxLayout()
        saved.setSpacing(look.px(6))
        read.setSpacing(look.px(8))
        for group, part in (
            (saved, self._icon),
            (saved, self._saved),
            (saved, self._details),
            (read, self._measure),
            (read, self._read_text),
        ):
            group.addWidget(part)
        row.addLayout(saved)
        row.addWidget(self._place)
        row.addWidget(self._what, 1)
        row.addLayout(read)
        for last in (self._time, self._day, self._who):
            row.addWidget(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show at the right what there is room for; what was just said needs most of it."""
        look = self.look
        gap, fixed = look.px(_GAP_PX), (self._icon, self._saved, self._place, self._details)
        said = self._what.sizeHint().width()
        room = (
            self.width()
            - look.px(2 * 16)
            - sum(
                part.sizeHint().width() + gap
                for part in fixed
                if part is not self._details or self._has_details
            )
        )
        room -= (said if self._said else min(said, look.px(_WHAT_PX))) + gap
        shown = [part for part, is_there in self._has.items() if is_there]
        while shown and sum(_width_of(part) + gap for part in shown) > room:
            shown.pop(0)
        for part in self._has:
            part.setVisible(part in shown)

    # --- what is shown
    def set_shared(self, is_shared: bool) -> None:
        """Whether `saved` means a team's server; the project is another one."""
        self._is_shared, self._state, self._saved_ms, self._waiting = is_shared, SAVED, 0, 0
        self._word_saved()

    def set_saved(self, state: str, *, at_ms: int = 0, waiting: int = 0) -> None:
        """`saved` with the time of the last acknowledgement (0: none yet), `saving` or `failed`.

        `waiting`: kept on this computer, and so many tags are not on the team's server yet.
        """
        self._state, self._saved_ms, self._waiting = state, at_ms or self._saved_ms, waiting
        self._word_saved()

    def set_sentence(self, position: int, total: int) -> None:
        """The current sentence, from 1; a total of 0 means that no story is open."""
        self._sentence = (position, total)
        self._word_place()

    def set_tag(self, position: int, total: int) -> None:
        """The selected tag among the story's tags, from 1; 0 for none."""
        self._tag = (position, total)
        self._word_place()

    def set_suggestion(self, position: int, total: int) -> None:
        """The selected suggestion among those that are left, from 1; 0 for none."""
        self._suggestion = (position, total)
        self._word_place()

    def set_selection(self, characters: int, *, words: int = 0) -> None:
        """How much text is selected, 0 for nothing; words only if they are known."""
        self._selection = (characters, words)
        self._word_place()

    def set_digit_target(self, target: str) -> None:
        """What the next digit would change: `selection`, `tag`, `sentence`, empty for nothing."""
        self._target = target
        self._word_place()

    def set_read(self, read: int, total: int) -> None:
        """Sentences that were read."""
        self._read = (read, total)
        self._word_progress()

    def set_time(self, time_ms: int) -> None:
        """Active time on the story; below 0 hides it."""
        self._time_ms = time_ms
        self._word_progress()

    def set_today(self, tags: int) -> None:
        """Tags of today; below 0 hides it."""
        self._today = tags
        self._word_progress()

    def show_review(self, facts: ReviewFacts | None) -> None:
        """Where one is in a review instead of in a story; None for the story again."""
        if self._review is None and facts is None:
            return
        self._review = facts
        self._word_place()
        self._word_progress()
        self._show_who(self.tr("{name} · reviewer").format(name=facts[4]) if facts else self._annotator)

    def set_labels(self, counts: tuple[int, int] | None) -> None:
        """Labels in use and archived ones, while the workspace of labels is in the window; else None."""
        if self._labels != counts:
            self._labels = counts
            self._word_place()

    def show_search(self, place: tuple[int, int] | None) -> None:
        """Which hit (from 1, 0 for none) of how many, not where in a story; None for the story again."""
        if self._hit != place:
            self._hit = place
            self._word_place()
            self._word_progress()

    def set_annotator(self, name: str) -> None:
        """Whose name is on the tags."""
        self._annotator = name
        self._show_who(name)

    def _show_who(self, name: str) -> None:
        self._who.setText(name)
        self._has[self._who] = bool(name)
        self._fit()

    def say(self, text: str) -> None:
        """Show `text` for a few seconds where the tag is named: what was undone, what a key met."""
        self._said = text
        self._word_place()
        self._silence.start(_SAID_FOR_MS)

    def shown_text(self) -> str:
        """What the middle of the bar says, for screen readers and tests."""
        return self._what.text()

    # --- words
    def retranslate(self) -> None:
        """Word it in the present language."""
        self._details.setText(self.tr("Details"))
        self._details.describe(self.tr("Why it is not saved"))
        self._word_saved()
        self._word_place()
        self._word_progress()

    def _word_saved(self) -> None:
        icon, ink = _SAVED_ICONS[self._state]
        self._icon.set_icon(icon, ink)
        if self._state == FAILED:
            text = self.tr("Not saved, trying again")
        elif self._state == SAVING:
            text = self.tr("Saving")
        elif self._state == WAITING:
            text = self._waiting_text()
        elif self._saved_ms and self._is_shared:
            text = self.tr("Saved on the server {time}").format(time=clock(self._saved_ms))
        elif self._saved_ms:
            text = self.tr("Saved {time}").format(time=clock(self._saved_ms))
        else:
            text = self.tr("Saved")
        self._saved.setText(text)
        self._saved.set_ink("warn" if self._state in (FAILED, WAITING) else "ink2")
        self._details.setVisible(self._has_details)
        self._fit()

    @property
    def _has_details(self) -> bool:
        return self._state in (FAILED, WAITING)

    def _waiting_text(self) -> str:
        if self._waiting == 1:
            return self.tr("Saved here, 1 tag waits for the server")
        if self._waiting:
            return self.tr("Saved here, %Ln tags wait for the server", "", self._waiting)
        return self.tr("Saved here, waits for the server")

    def _word_place(self) -> None:
        self._word_middle()
        self._fit()

    def _word_middle(self) -> None:
        if self._review is not None:
            at, all_, gold, _, _ = self._review
            place = self.tr("Disagreement {i} of {n}").format(i=number(at), n=number(all_))
            self._place.setText(place if at else self.tr("%Ln disagreements", "", all_))
            self._what.setText(self._said or self.tr("Gold %Ln tags", "", gold))
            return
        if self._hit is not None:
            at, all_ = self._hit
            place = self.tr("Hit {i} of {n}").format(i=number(at), n=number(all_))
            self._place.setText(place if at else "")
            self._what.setText(self._said or (self.tr("Enter opens the hit in its story") if at else ""))
            return
        if self._labels is not None:
            in_use, archived = self._labels
            parts = [self.tr("1 label") if in_use == 1 else self.tr("%Ln labels", "", in_use)]
            if archived:
                parts.append(self.tr("%Ln archived", "", archived))
            self._place.setText(", ".join(parts))
            self._what.setText(self._said)
            return
        position, total = self._sentence
        if total:
            place = self.tr("Sentence {i} of {n}").format(i=number(position), n=number(total))
        else:
            place = self.tr("No story open")
        self._place.setText(place)
        self._what.setText(self._said or self._what_text())

    def _what_text(self) -> str:
        if not self._sentence[1]:
            return ""
        parts = [self._selection_text() or self._tag_text(), self._target_text()]
        return "  ·  ".join(part for part in parts if part)

    def _selection_text(self) -> str:
        characters, words = self._selection
        if not characters:
            return ""
        size = self.tr("1 character") if characters == 1 else self.tr("%Ln characters", "", characters)
        if words:
            counted = self.tr("1 word") if words == 1 else self.tr("%Ln words", "", words)
            size = self.tr("{words}, {characters}").format(words=counted, characters=size)
        return self.tr("{size} selected").format(size=size)

    def _tag_text(self) -> str:
        position, total = self._tag
        at, left = self._suggestion
        if at:
            return self.tr("Suggestion {i} of {n}").format(i=number(at), n=number(left))
        if position:
            return self.tr("Tag {i} of {n}").format(i=number(position), n=number(total))
        return ""

    def _target_text(self) -> str:
        return {
            SELECTION: self.tr("a digit tags it"),
            TAG: self.tr("a digit relabels it"),
            SUGGESTION: self.tr("a digit accepts it with that label"),
            SENTENCE: self.tr("a digit tags the sentence"),
        }.get(self._target, "")

    def _word_progress(self) -> None:
        self._day.setText(self.tr("Today {n}").format(n=number(max(0, self._today))))
        if self._review is not None:
            self._word_review()
        elif self._hit is not None:
            self._has |= dict.fromkeys((self._measure, self._read_text, self._time), False)
        else:
            self._word_story()
        self._fit()

    def _word_story(self) -> None:
        read, total = self._read
        self._has |= dict.fromkeys((self._measure, self._read_text), total > 0)
        self._measure.set_share(read / total if total else 0)
        self._read_text.setText(self.tr("{i} of {n} read").format(i=number(read), n=number(total)))
        self._has[self._time] = self._time_ms >= 0
        self._time.setText(self.tr("This story {time}").format(time=duration(self._time_ms)))
        self._has[self._day] = self._today >= 0

    def _word_review(self) -> None:
        _, all_, _, decided, _ = self._review or (0, 0, 0, 0, "")
        self._has |= dict.fromkeys((self._time, self._day), False)
        self._has |= dict.fromkeys((self._measure, self._read_text), all_ > 0)
        self._measure.set_share(decided / all_ if all_ else 0)
        self._read_text.setText(self.tr("{i} of {n} decided").format(i=number(decided), n=number(all_)))

    def _fall_silent(self) -> None:
        self._said = ""
        self._word_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground, and the line to what is above."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, self.look.colour("hair"))


def _width_of(part: QWidget) -> int:
    return max(part.sizeHint().width(), part.minimumWidth())
