"""The scan of one line: every mark, opener and closer is met once, and decides where sentences end."""

from __future__ import annotations

import re

from storymark.domain.graphemes import is_extending
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
    OPENER_SET,
    OPENERS,
    QUOTE_CLOSERS,
    QUOTE_OPENERS,
    STRONG,
    TITLE_CLOSERS,
    skip_blanks,
    skip_extending,
    skip_pictures,
)
from storymark.domain.lines import SENTENCE_MARKS
from storymark.language.sentences.context import Line
from storymark.language.sentences.dashes import is_new_turn
from storymark.language.sentences.dots import ends_at_dot
from storymark.language.sentences.ellipsis import ends_at_ellipsis
from storymark.language.sentences.quotes import (
    Quotation,
    ends_after_quotation,
    is_embedded,
    mark_of,
    opens_here,
    visible_before,
)
from storymark.language.tables import abbreviations

_MARKS = re.escape(SENTENCE_MARKS)
_EVENT = re.compile(f'[{_MARKS}{re.escape(OPENERS + CLOSERS)}"](?:(?<=[{_MARKS}])[{_MARKS}]+)?')
_APART = re.compile(rf"(?:[ \u00a0]+[{_MARKS}]+(?=[\s{re.escape(CLOSERS)}\"]|$))+")
_STRONG = frozenset(STRONG)
_BANGS = frozenset(BANGS)
_DOTS = frozenset(DOTS)

_OPEN_LIMIT = 32
"""Marks that can stand open at once; a line of a million openers keeps the newest."""

_MATCH_DEPTH = 7
_TITLE_LIMIT = 80
_BRACKET_LIMIT = 300


def find_cuts(line: Line) -> list[int]:
    """Give the ends of the sentences in `line` but the last, in order: positions after a mark and its closers."""
    return _Scan(line).run()


class _Scan:
    __slots__ = ("cuts", "last_closed", "line", "open", "resume", "start", "start_of_cut", "text", "waiting", "waiting_mark")

    def __init__(self, line: Line) -> None:
        self.line = line
        self.text = line.text
        self.cuts: list[int] = []
        self.open: list[Quotation] = []
        self.resume = 0
        # A mark before a closer waits for it: where the closer stands, and the mark.
        self.waiting = -1
        self.waiting_mark = (0, 0)
        self.start = 0
        self.start_of_cut = -1

    def run(self) -> list[int]:
        text, cuts, size = self.text, self.cuts, len(self.text)
        is_cased = self.line.is_cased
        tails = abbreviations.TAILS
        for found in _EVENT.finditer(text):
            at, end = found.span()
            if at < self.resume:
                continue
            mark = text[at]
            if end - at == 1 and end < size:
                if mark == "\u3002":
                    if "\u4e00" <= text[end] <= "\u9fff":
                        cuts.append(end)
                        continue
                elif mark == ".":
                    # The plain case: a word of small letters, a full stop, a blank, a capital.
                    if text[end] == " " and is_cased and text[end + 1 : end + 2].isupper():
                        tail = text[at - 3 : at]
                        if len(tail) == 3 and tail.isalpha() and tail.islower() and tail not in tails:
                            cuts.append(end)
                            continue
                elif mark in OPENER_SET:
                    self._push(mark, at)
                    continue
            if mark == '"':
                is_open = any(frame.opener == '"' for frame in self.open)
                if self.waiting != at and opens_here(text, at, is_open=is_open):
                    self._push(mark, at)
                else:
                    self._close(mark, at)
            elif mark in CLOSER_SET:
                self._close(mark, at)
            elif mark in OPENER_SET:
                self._push(mark, at)
            else:
                self._mark(at, end)
        return cuts

    def _push(self, opener: str, at: int) -> None:
        if len(self.open) >= _OPEN_LIMIT:
            del self.open[0]
        self.open.append(Quotation(opener, at, len(self.cuts), visible_before(self.text, at), self._is_at_start(at)))

    def _sentence_start(self) -> int:
        last = self.cuts[-1] if self.cuts else 0
        if last != self.start_of_cut:
            self.start_of_cut = last
            self.start = skip_blanks(self.text, last)
        return self.start

    def _is_at_start(self, at: int) -> bool:
        start = self._sentence_start()
        if at <= start:
            return True
        return at - start <= 4 and all(c in DASHES or c in BLANK or c in QUOTE_OPENERS for c in self.text[start:at])

    def _mark(self, at: int, end: int) -> None:
        text, size = self.text, len(self.text)
        after = end
        if end < size and text[end] in BLANK:
            apart = _APART.match(text, end)
            if apart:
                end = self.resume = apart.end()
            after = skip_blanks(text, end)
        quoted = False
        while end < size and text[end] == "'" and (end + 1 >= size or text[end + 1] in BLANK or text[end + 1] in CLOSER_SET):
            end += 1
            quoted = True
            after = skip_blanks(text, end)
        if after >= size:
            return
        first = text[after]
        if first in CLOSER_SET or (first == '"' and not opens_here(text, after, is_open=self._has_straight())):
            self.waiting, self.waiting_mark = after, (at, end)
            return
        if first in JOINTS:
            return
        if quoted:
            if ends_after_quotation(self.line, None, mark=mark_of(text, at, end), close=end - 1, after=after):
                self._cut(end)
            return
        place = self._place_of_end(at, end, after)
        if place >= 0:
            self._cut(place)

    def _has_straight(self) -> bool:
        return any(frame.opener == '"' for frame in self.open)

    def _place_of_end(self, at: int, end: int, after: int) -> int:
        """Give where the sentence ends for the mark `[at, end)`, or -1."""
        text, line = self.text, self.line
        run = mark_of(text, at, end)
        if self._sentence_start() >= at:
            return -1
        pictures = skip_pictures(text, skip_extending(text, end))
        if pictures > end and pictures > skip_extending(text, end):
            return end
        if any(c in _STRONG for c in run):
            if run[-1] in _DOTS and run[0] == "\u3002":
                return at + 1
            if text[after] in DASHES:
                return end if is_new_turn(line, after) else -1
            return end
        if any(c in _BANGS for c in run):
            return end if ends_at_bang(line, at, end, after) else -1
        if len(run) > 1 or run in _DOTS:
            return end if ends_at_ellipsis(line, at, end, after) else -1
        if text[after] in DASHES:
            return end if is_new_turn(line, after) else -1
        return end if ends_at_dot(line, at, after, self._sentence_start()) else -1

    def _close(self, closer: str, at: int) -> None:
        frame = self._pop(closer)
        is_waiting = self.waiting == at
        if not is_waiting and frame is None:
            return
        text, size = self.text, len(self.text)
        if closer in TITLE_CLOSERS and frame and at - frame.at <= _TITLE_LIMIT:
            del self.cuts[frame.cuts :]
            return
        after = skip_blanks(text, at + 1)
        is_bracket = closer not in QUOTE_CLOSERS
        if is_bracket and frame and not frame.is_at_start and at - frame.at <= _BRACKET_LIMIT:
            del self.cuts[frame.cuts :]
            if is_waiting and after < size:
                self._after_inner_bracket(at, after)
            return
        if not is_waiting:
            if not is_bracket and frame and frame.cuts < len(self.cuts) and is_embedded(text, frame, at):
                del self.cuts[frame.cuts :]
            return
        if after >= size:
            return
        first = text[after]
        if first in CLOSER_SET or (first == '"' and not opens_here(text, after, is_open=self._has_straight())):
            self.waiting = after
            return
        if is_bracket:
            if first not in JOINTS and first not in SENTENCE_MARKS:
                self._cut(at + 1)
            return
        start, end = self.waiting_mark
        mark = mark_of(text, start, end)
        if ends_after_quotation(self.line, frame, mark=mark, close=at, after=after):
            self._cut(at + 1)
        elif frame and frame.cuts < len(self.cuts) and is_embedded(text, frame, at):
            del self.cuts[frame.cuts :]

    def _after_inner_bracket(self, at: int, after: int) -> None:
        """`(xem Bảng 2.) Khách hàng …`: a full stop inside a bracket stands for the one left out after it."""
        start, end = self.waiting_mark
        if self.line.is_cased and self.text[after].isupper() and self.text[start:end].strip() == "." and after > at + 1:
            if ends_at_dot(self.line, start, after, self._sentence_start()):
                self._cut(at + 1)

    def _pop(self, closer: str) -> Quotation | None:
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
        place = skip_pictures(text, skip_extending(text, place))
        after = skip_blanks(text, place)
        if after >= len(text) or text[place - 1] == "\u200d" or (text[after] >= "\u0300" and is_extending(text[after])):
            return
        if not self.cuts or place > self.cuts[-1]:
            self.cuts.append(place)
