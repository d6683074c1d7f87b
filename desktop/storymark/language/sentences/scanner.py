"""The scan of one line: every mark, opener and closer is met once, and decides where sentences end."""

from __future__ import annotations

import re

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
    OPENER_SET,
    OPENERS,
    QUOTE_CLOSERS,
    QUOTE_OPENERS,
    STRONG,
    TITLE_CLOSERS,
    is_ideograph,
    skip_blanks,
    skip_extending,
    skip_pictures,
)
from storymark.language.sentences.context import Line, has_trusted_capitals
from storymark.language.sentences.dashes import is_new_turn
from storymark.language.sentences.dots import ends_at_dot
from storymark.language.sentences.ellipsis import ends_at_ellipsis
from storymark.language.sentences.quotes import (
    Opened,
    ends_after_quotation,
    is_embedded,
    mark_of,
    opens_here,
)
from storymark.language.tables.abbreviations import TAILS

_MARKS = re.escape(SENTENCE_MARKS)
_EVENT = re.compile(f'[{_MARKS}{re.escape(OPENERS + CLOSERS)}"](?:(?<=[{_MARKS}])[{_MARKS}]+)?')
_APART = re.compile(rf"(?:[ \u00a0]+[{_MARKS}]+(?=[\s{re.escape(CLOSERS)}\"]|$))+")
_PLAIN_MARKS = "\u3002\uff01\uff1f"
_LATIN = frozenset(map(chr, (*range(0x300), *range(0x1E00, 0x1F00))))
_STRONG = frozenset(STRONG)
_BANGS = frozenset(BANGS)
_DOTS = frozenset(DOTS)

_OPEN_LIMIT = 32
"""Marks that can stand open at once; of a line of a million openers only the newest are kept."""

_PARTNER_LIMIT = 300
_MATCH_DEPTH = 7
_TITLE_LIMIT = 80
_BRACKET_LIMIT = 300
_MARKER_LIMIT = 20
"""Farther from the beginning of a sentence a number is no list marker."""


def find_cuts(text: str, *, language: str) -> list[int]:
    """Give the ends of the sentences in the line `text` but the last, in order.

    `text` neither begins nor ends with a blank. Each place lies after a mark, its closers and emoji, and
    before a visible character. `language` is that of the line, or `auto`.
    """
    cuts: list[int] = []
    opened: list[Opened] = []
    scan: _Scan | None = None
    is_cased: bool | None = None
    new = tuple.__new__
    size = len(text)
    for found in _EVENT.finditer(text):
        at, end = found.span()
        if end == size:
            break
        mark = text[at]
        # The plain cases first: most marks of a story are decided in these lines, the rest by `_Scan`.
        if end - at == 1:
            after = text[end]
            if mark in ".!?":
                if after == " ":
                    if is_cased is None:
                        is_cased = has_trusted_capitals(text)
                    first = text[end + 1]
                    is_start = first.isupper() if is_cased else first.isalpha() and first in _LATIN
                    if is_start and (
                        _is_plain_stop(text, at, cuts) if mark == "." else at and text[at - 1].isalpha()
                    ):
                        cuts.append(end)
                        continue
                elif "0" <= after <= "9" and mark == ".":
                    continue
            elif mark in _PLAIN_MARKS:
                before = text[at - 1] if at else " "
                if after == " ":
                    after = text[end + 1]
                    before = text[at - 2] if at > 1 and before == " " else before
                if "\u4e00" <= after <= "\u9fff" and before.isalnum():
                    cuts.append(end)
                    continue
            elif mark in OPENER_SET:
                if len(opened) < _OPEN_LIMIT:
                    opened.append(new(Opened, (mark, at, len(cuts))))
                    continue
            elif opened and mark in CLOSER_SET and (scan is None or scan.waiting != at):
                top = opened[-1]
                if top.cuts == len(cuts) and top.opener in CLOSES[mark]:
                    opened.pop()
                    continue
        if scan is None:
            scan = _Scan(text, language, cuts, opened)
        scan.meet(mark, at, end)
    return cuts


def _is_plain_stop(text: str, at: int, cuts: list[int]) -> bool:
    """Whether the full stop at `at`, before a blank and the right letter, is no matter of abbreviations.

    Before it stand three small letters (or a blank and two) that end no abbreviation, or a number too
    far on in its sentence to be that of a list.
    """
    before = at - 1 if text[at - 1] == " " else at
    tail = text[before - 3 : before]
    if tail.isalpha():
        return tail not in TAILS and tail.islower()
    if tail[1:].isalpha():
        return tail[0] == " " and tail not in TAILS and tail.islower()
    if before == at and tail[-1:].isdigit():
        return at - (cuts[-1] if cuts else 0) > _MARKER_LIMIT
    return False


class _Scan:
    """What is remembered of a line while its less plain marks are met."""

    __slots__ = ("cuts", "line", "open", "resume", "starts", "text", "waiting", "waiting_mark")

    def __init__(self, text: str, language: str, cuts: list[int], opened: list[Opened]) -> None:
        self.line = Line(text, language)
        self.text = text
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
        """Decide about one mark, opener or closer."""
        if at < self.resume:
            return
        if mark in MARK_SET:
            self._mark(at, end)
        elif mark == '"':
            if self.waiting != at and opens_here(self.text, at, is_open=self._has_straight()):
                self._push(mark, at)
            else:
                self._close(mark, at)
        elif mark == "\u201d" and self.waiting != at and self._is_turned_round(at):
            self._push("\u201c", at)
        elif mark in CLOSER_SET:
            self._close(mark, at)
        else:
            self._push(mark, at)

    def _push(self, opener: str, at: int) -> None:
        if opener == '"' and self._has_straight():
            # Straight marks do not nest: one that still stands open has lost its partner.
            self.open[:] = [frame for frame in self.open if frame.opener != '"']
        if len(self.open) >= _OPEN_LIMIT:
            del self.open[0]
        self.open.append(Opened(opener, at, len(self.cuts)))

    def _has_straight(self) -> bool:
        for frame in self.open:
            if frame.opener == '"':
                return True
        return False

    def _sentence_start(self, cuts: int = -1) -> int:
        """Give where the sentence begins that follows `cuts` sentences; after all so far when it is negative."""
        if cuts < 0:
            cuts = len(self.cuts)
        cut = self.cuts[cuts - 1] if cuts else 0
        start = self.starts.get(cut)
        if start is None:
            start = self.starts[cut] = skip_blanks(self.text, cut)
        return start

    def _is_at_start(self, frame: Opened) -> bool:
        """Whether `frame` opened its sentence, a dash or an outer mark set aside."""
        start = self._sentence_start(frame.cuts)
        at = frame.at
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
        is_quoted = False
        while end < size and text[end] == "'" and (end + 1 >= size or text[end + 1] in BLANK or text[end + 1] in CLOSER_SET):
            end += 1
            is_quoted = True
            after = skip_blanks(text, end)
        if after >= size:
            return
        first = text[after]
        if self._is_closer(first, after):
            self.waiting, self.waiting_mark = after, (at, end)
        elif first in JOINTS:
            return
        elif is_quoted:
            if ends_after_quotation(self.line, None, mark=mark_of(text, at, end), close=end - 1, after=after):
                self._cut(end)
        else:
            place = self._place_of_end(at, end, after)
            if place >= 0:
                self._cut(place)

    def _is_closer(self, character: str, at: int) -> bool:
        """Whether `character` closes something; the straight mark and one typed the wrong way round do not."""
        if character == '"':
            is_open = self._has_straight() or (bool(self.open) and self.open[-1].opener in CLOSES['"'])
            return not opens_here(self.text, at, is_open=is_open)
        if character == "\u201d":
            return not self._is_turned_round(at)
        return character in CLOSER_SET

    def _is_turned_round(self, at: int) -> bool:
        """Whether the `”` at `at` stands for `“`: none is open, and another `”` follows before any `“`."""
        for frame in self.open:
            if frame.opener in CLOSES["\u201d"]:
                return False
        following = self.text.find("\u201d", at + 1, at + _PARTNER_LIMIT)
        return following > at + 1 and self.text.find("\u201c", at + 1, following) < 0

    def _place_of_end(self, at: int, end: int, after: int) -> int:
        """Give where the sentence ends for the mark `[at, end)`, or -1."""
        text, line = self.text, self.line
        if self._sentence_start() >= at:
            return -1
        run = text[at] if end - at == 1 else mark_of(text, at, end)
        if text[after] >= "\u2190":
            extended = skip_extending(text, end)
            if skip_pictures(text, extended) > extended:
                return end
        if len(run) > 1 and run[-1] in _DOTS and run[0] not in _DOTS and is_ideograph(text[after]) and after == end:
            # `？……你说得对`: after the end of a sentence an ellipsis is the hesitation of the next.
            return at + len(run.rstrip(DOTS))
        if not _STRONG.isdisjoint(run):
            return end if text[after] not in DASHES or is_new_turn(line, after) else -1
        if not _BANGS.isdisjoint(run):
            return end if ends_at_bang(line, at, end, after) else -1
        if len(run) > 1 or run in _DOTS:
            return end if ends_at_ellipsis(line, at, end, after) else -1
        if text[after] in DASHES:
            return end if is_new_turn(line, after) else -1
        return end if ends_at_dot(line, at, after, self._sentence_start()) else -1

    def _close(self, closer: str, at: int) -> None:
        frame = self._pop(closer)
        is_waiting = self.waiting == at
        if not is_waiting and (frame is None or frame.cuts == len(self.cuts)):
            return
        text, size = self.text, len(self.text)
        if closer in TITLE_CLOSERS and frame and at - frame.at <= _TITLE_LIMIT:
            del self.cuts[frame.cuts :]
            return
        is_bracket = closer not in QUOTE_CLOSERS
        after = skip_blanks(text, at + 1)
        if is_bracket and frame and at - frame.at <= _BRACKET_LIMIT and not self._is_at_start(frame):
            del self.cuts[frame.cuts :]
            if is_waiting and after < size:
                self._after_inner_bracket(at, after)
            return
        if not is_waiting:
            if not is_bracket and frame and is_embedded(text, frame, at):
                del self.cuts[frame.cuts :]
            return
        if after >= size:
            return
        first = text[after]
        if self._is_closer(first, after):
            self.waiting = after
        elif is_bracket:
            if first not in JOINTS and first not in MARK_SET:
                self._cut(at + 1)
        else:
            start, end = self.waiting_mark
            if ends_after_quotation(self.line, frame, mark=mark_of(text, start, end), close=at, after=after):
                self._cut(at + 1)
            elif frame and frame.cuts < len(self.cuts) and is_embedded(text, frame, at):
                del self.cuts[frame.cuts :]

    def _after_inner_bracket(self, at: int, after: int) -> None:
        """`(xem Bảng 2.) Khách hàng …`: a full stop inside a bracket stands for the one left out after it."""
        start, end = self.waiting_mark
        if (
            self.line.is_cased
            and self.text[after].isupper()
            and after > at + 1
            and mark_of(self.text, start, end) == "."
            and ends_at_dot(self.line, start, after, self._sentence_start())
        ):
            self._cut(at + 1)

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
