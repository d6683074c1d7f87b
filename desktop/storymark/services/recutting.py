"""Cutting a story's sentences anew: an explicit, undoable act that moves no tag and no correction."""

from __future__ import annotations

from dataclasses import replace

from storymark.domain import edits
from storymark.domain.errors import BadValue
from storymark.domain.ids import StoryId
from storymark.domain.journal import Change
from storymark.domain.lines import stripped
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.services.changes import Changes
from storymark.services.ledger import Ledger, one_act
from storymark.services.ports import SentenceCutter
from storymark.services.segmenting import cut_sections

LANGUAGES = ("vi", "zh", "en", "ja", "ko", "und")


@one_act
def recut(
    ledger: Ledger, *, annotator: Annotator, story: StoryId, cutter: SentenceCutter, language: str = ""
) -> Changes | None:
    """Cut the sentences anew, in another language if one is given; None when they come out as they are.

    Tags hold code points of the text, so they stay where they are. Sentences that a person corrected stay
    too; what the segmenter finds fills the room between them. Raises UnknownStory, BadValue, NotSaved.
    """
    if language and language not in LANGUAGES:
        expected = f"it is one of {', '.join(LANGUAGES)}"
        raise BadValue(what="The language", value=language, expected=expected)
    whole = ledger.story(story)
    wanted = replace(whole, language=language or whole.language)
    fresh = cut_sections(wanted, cutter)
    merged = around_corrections(whole.sentences, fresh, whole.text) if whole.sentences is not None else fresh
    changes: list[Change] = []
    if wanted.language != whole.language:
        changes.append(Change("story", story, {"language": wanted.language}))
    if merged != whole.sentences:
        changes.append(edits.recut_sentences(replace(whole, sentences=merged)))
    if not changes:
        return None
    return ledger.commit("sentences", author=annotator.id, changes=changes)


def around_corrections(old: Sentences, fresh: Sentences, text: str) -> Sentences:
    """`fresh` with every corrected sentence of `old` in place of what it touches; what is left begins and
    ends with words.
    """
    kept = [old[index] for index in sorted(old.manual)]
    ranges: list[tuple[Range, bool]] = [(span, True) for span in kept]
    for span in fresh:
        pieces = _outside(span, kept)
        if pieces != [span]:
            pieces = [piece for part in pieces if (piece := stripped(text, part)).length]
        ranges += [(piece, False) for piece in pieces]
    ranges.sort()
    manual = [index for index, (_, is_manual) in enumerate(ranges) if is_manual]
    return Sentences((span for span, _ in ranges), segmenter=fresh.segmenter, manual=manual)


def _outside(span: Range, kept: list[Range]) -> list[Range]:
    """The parts of `span` that no corrected sentence covers."""
    parts = [span]
    for taken in kept:
        next_parts: list[Range] = []
        for part in parts:
            if not part.overlaps(taken):
                next_parts.append(part)
                continue
            if part.start < taken.start:
                next_parts.append(Range(part.start, taken.start))
            if taken.end < part.end:
                next_parts.append(Range(taken.end, part.end))
        parts = next_parts
    return parts
