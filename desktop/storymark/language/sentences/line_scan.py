"""The less plain marks of a line: each is met once and decides whether a sentence ends there."""

from __future__ import annotations

import re
from operator import itemgetter

from storymark.domain.graphemes import is_extending
from storymark.domain.lines import SENTENCE_MARKS
from storymark.language.sentences.bangs import ends_at_bang
from storymark.language.sentences.characters import (
    BANGS,
    BLANK,
    CLOSER_SET,
    CLOSERS,
    CLOSES,
    DASHES,
    DOTS,
    JOINTS,
    MARK_SET,
    QUOTE_CLOSERS,
    QUOTE_OPENERS,
    STRONG,
    TITLE_CLOSERS,
    is_ideograph,
    skip_blanks,
    skip_extending,
    skip_pictures,
)
from storymark.language.sentences.context import Line
from storymark.language.sentences.dashes import is_new_turn
from storymark.language.sentences.dots import ends_at_dot
from storymark.language.sentences.ellipsis import ends_at_ellipsis
from storymark.language.sentences.quotes import (
    Opened,
    ends_after_quotation,
    is_embedded,
    is_turned_round,
    mark_of,
    opens_here,
)

_MARKS = re.escape(SENTENCE_MARKS)
_APART = re.compile(rf"(?:[ \u00a0]++[{_MARKS}]++(?=[\s{re.escape(CLOSERS)}\"]|$))++")
"""Marks of text taken apart, each with blanks around it: ` . . .`, ` ? !`."""

_STRONG = frozenset(STRONG)
_BANGS = frozenset(BANGS)
_DOTS = frozenset(DOTS)

_OPENER = itemgetter(0)

OPEN_LIMIT = 32
"""Marks that can stand open at once; of a line of a million openers only the newest are kept."""

_MATCH_DEPTH = 7
"""Open marks that a closer may pass over to find its own."""

_TITLE_LIMIT = 80
_BRACKET_LIMIT = 300
"""Code points of a title, and of a bracket, that can be part of one sentence."""

_LEAD_LIMIT = 4
"""Blanks, dashes and marks of quotation that may stand before a bracket that opens a sentence."""


class LineScan:
    """What is remembered of a line while its less plain marks are met; `cuts` and `opened` are shared."""

    __slots__ = ("cuts", "line", "open", "resume", "starts", "text", "waiting", "waiting_mark")

    def __init__(self, line: Line, cuts: list[int], opened: list[Opened]) -> None:
        self.line = line
        self.text = line.text
        self.cuts = cuts
        self.open = opened
        # Up to here the text is done: marks that stand apart are taken as one.
        self.resume = 0
        # A mark before a closer waits for it: where the closer stands, and the mark.
        self.waiting = -1
        self.waiting_mark = (0, 0)
        # Where the sentence after a cut begins; a run of blanks is passed once.
        self.starts: dict[int, int] = {}

    def meet(self, mark: str, at: int, end: int) -> None:
        """Decide about one run of marks, one opener or one closer."""
        if mark in MARK_SET:
            self._mark(at, end)
        elif mark in CLOSER_SET or mark == '"':
            if self.waiting == at or self._is_closer(mark, at):
                self._close(mark, at)
            else:
                self._open("“" if mark == "”" else mark, at)
        else:
            self._open(mark, at)

    def _open(self, opener: str, at: int) -> None:
        if opener == '"':
            # Straight marks do not nest: one that still stands open has lost its partner.
            self.open[:] = [frame for frame in self.open if frame.opener != '"']
        if len(self.open) >= OPEN_LIMIT:
            del self.open[0]
        self.open.append(Opened(opener, at, len(self.cuts)))

    def _is_closer(self, mark: str, at: int) -> bool:
        """Whether `mark` closes something: the straight mark may open, and `”` be typed for `“`."""
        if mark == '"':
            is_open = mark in map(_OPENER, self.open)
            if not is_open and self.open and at and self.text[at - 1] in MARK_SET:
                is_open = self.open[-1].opener in CLOSES[mark]
            return not opens_here(self.text, at, is_open=is_open)
        if mark == "”":
            return "“" in map(_OPENER, self.open) or not is_turned_round(self.text, at)
        return mark in CLOSER_SET

    def _sentence_start(self, cuts: int) -> int:
        """Give where the sentence begins that follows the first `cuts` ones."""
        cut = self.cuts[cuts - 1] if cuts else 0
        start = self.starts.get(cut)
        if start is None:
            start = self.starts[cut] = skip_blanks(self.text, cut)
        return start

    def _is_at_start(self, frame: Opened) -> bool:
        """Whether `frame` opened its sentence, a dash or an outer mark set aside."""
        start, at = self._sentence_start(frame.cuts), frame.at
        if at - start > _LEAD_LIMIT:
            return False
        return all(c in DASHES or c in BLANK or c in QUOTE_OPENERS for c in self.text[start:at])

    def _mark(self, at: int, end: int) -> None:
        text, size = self.text, len(self.text)
        after = skip_blanks(text, end)
        if end < after < size and text[after] in MARK_SET:
            apart = _APART.match(text, end)
            if apart:
                end = self.resume = apart.end()
                after = skip_blanks(text, end)
        closed = end
        while closed < size and text[closed] == "'" and self._is_edge(closed + 1):
            closed += 1
            after = skip_blanks(text, closed)
        if after >= size:
            return
        first = text[after]
        if first in CLOSER_SET or first == '"':
            if self._is_closer(first, after):
                self.waiting, self.waiting_mark = after, (at, end)
                return
        elif first in JOINTS:
            return
        if closed > end:
            mark = mark_of(text, at, end)
            place = closed if ends_after_quotation(self.line, None, mark=mark, close=end, after=after) else -1
        else:
            place = self._place_of_end(at, end, after)
        if place == end and first < "\u0300":
            self.cuts.append(place)
        elif place >= 0:
            self._cut(place)

    def _is_edge(self, at: int) -> bool:
        """Whether a word can be over at `at`, so that an apostrophe before it is a quotation mark."""
        return at >= len(self.text) or self.text[at] in BLANK or self.text[at] in CLOSER_SET

    def _place_of_end(self, at: int, end: int, after: int) -> int:
        """Give where the sentence ends for the mark `[at, end)`, or -1."""
        text, line = self.text, self.line
        start = self._sentence_start(len(self.cuts))
        if start >= at:
            return -1
        first = text[after]
        run = text[at] if end - at == 1 else mark_of(text, at, end)
        if first >= "\u2190":
            extended = skip_extending(text, end)
            if skip_pictures(text, extended) > extended:
                return end
        if run[-1] in _DOTS and run[0] not in _DOTS and after == end and is_ideograph(first):
            # `？……你说得对`: after the end of a sentence an ellipsis is the hesitation of the next.
            return at + len(run.rstrip(DOTS))
        if first in DASHES:
            return end if is_new_turn(line, after) else -1
        if not _STRONG.isdisjoint(run):
            return end
        if not _BANGS.isdisjoint(run):
            is_end = ends_at_bang(line, at, end, after)
        elif len(run) > 1 or run in _DOTS:
            is_end = ends_at_ellipsis(line, at, end, after)
        else:
            is_end = ends_at_dot(line, at, after=after, start=start)
        return end if is_end else -1

    def _close(self, closer: str, at: int) -> None:
        frame = self._pop(closer)
        is_waiting = self.waiting == at
        if not is_waiting and (frame is None or frame.cuts == len(self.cuts)):
            return
        if closer in QUOTE_CLOSERS:
            self._close_quotation(frame, at, is_waiting=is_waiting)
        elif frame and closer in TITLE_CLOSERS and at - frame.at <= _TITLE_LIMIT:
            del self.cuts[frame.cuts :]
        else:
            self._close_bracket(frame, at, is_waiting=is_waiting)

    def _close_quotation(self, frame: Opened | None, at: int, *, is_waiting: bool) -> None:
        """Decide whether a quotation ends a sentence; one that is a phrase of its own has no ends inside."""
        if is_waiting:
            after = skip_blanks(self.text, at + 1)
            if after >= len(self.text):
                return
            if self._is_closer(self.text[after], after):
                self.waiting = after
                return
            mark = mark_of(self.text, *self.waiting_mark)
            if ends_after_quotation(self.line, frame, mark=mark, close=at, after=after):
                self._cut(at + 1)
                return
        if frame and frame.cuts < len(self.cuts) and is_embedded(self.text, frame, at):
            del self.cuts[frame.cuts :]

    def _close_bracket(self, frame: Opened | None, at: int, *, is_waiting: bool) -> None:
        """A bracket that opened its sentence is one of its own; one in the middle has no ends inside."""
        is_inner = frame is not None and at - frame.at <= _BRACKET_LIMIT and not self._is_at_start(frame)
        if frame and is_inner:
            del self.cuts[frame.cuts :]
        after = skip_blanks(self.text, at + 1)
        if not is_waiting or after >= len(self.text):
            return
        first = self.text[after]
        if is_inner:
            if self._ends_after_inner_bracket(after, is_apart=after > at + 1):
                self._cut(at + 1)
        elif self._is_closer(first, after):
            self.waiting = after
        elif first not in JOINTS and first not in MARK_SET:
            self._cut(at + 1)

    def _ends_after_inner_bracket(self, after: int, *, is_apart: bool) -> bool:
        """`(xem Bảng 2.) Khách hàng …`: a full stop inside a bracket stands for the one left out after it."""
        at, end = self.waiting_mark
        if not (is_apart and self.line.is_cased and self.text[after].isupper()):
            return False
        if mark_of(self.text, at, end) != ".":
            return False
        return ends_at_dot(self.line, at, after=after, start=self._sentence_start(len(self.cuts)))

    def _pop(self, closer: str) -> Opened | None:
        openers = CLOSES[closer]
        frames = self.open
        for index in range(len(frames) - 1, max(-1, len(frames) - 1 - _MATCH_DEPTH), -1):
            if frames[index].opener in openers:
                frame = frames[index]
                del frames[index:]
                return frame
        return None

    def _cut(self, place: int) -> None:
        """Note that a sentence ends at `place`, marks of its last cluster and emoji after it taken in."""
        text = self.text
        if text[place] >= "\u0300":
            place = skip_extending(text, place)
        after = skip_blanks(text, place)
        if after < len(text) and text[after] >= "\u2190":
            place = skip_pictures(text, place)
            after = skip_blanks(text, place)
        if after >= len(text) or text[place - 1] == "\u200d":
            return
        if text[after] >= "\u0300" and is_extending(text[after]):
            return
        if not self.cuts or place > self.cuts[-1]:
            self.cuts.append(place)
