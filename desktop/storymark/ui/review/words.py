"""What a review says: kinds, states, verdicts and reasons in the interface's language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storymark.domain import decisions as d
from storymark.domain import disagreements as kinds
from storymark.domain.ranges import Range
from storymark.domain.resolving import Outcome
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.review.places import Place, letter_of
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.text import number, one_line

_KINDS: Mapping[str, object] = {
    kinds.MISSING: QT_TRANSLATE_NOOP("Review", "Missing"),
    kinds.BOUNDARY: QT_TRANSLATE_NOOP("Review", "Boundary"),
    kinds.TRIVIAL_BOUNDARY: QT_TRANSLATE_NOOP("Review", "Edge mark"),
    kinds.NESTED: QT_TRANSLATE_NOOP("Review", "Nested"),
    kinds.SPLIT: QT_TRANSLATE_NOOP("Review", "Split"),
    kinds.LABEL: QT_TRANSLATE_NOOP("Review", "Label"),
    kinds.BOTH: QT_TRANSLATE_NOOP("Review", "Label and boundary"),
    kinds.COMPLEX: QT_TRANSLATE_NOOP("Review", "Complex"),
}
_STATES: Mapping[str, object] = {
    d.AGREED: QT_TRANSLATE_NOOP("Review", "Agreed"),
    d.OPEN: QT_TRANSLATE_NOOP("Review", "Open"),
    d.DECIDED: QT_TRANSLATE_NOOP("Review", "Decided"),
    d.STALE: QT_TRANSLATE_NOOP("Review", "Changed since decided"),
    d.CONFLICT: QT_TRANSLATE_NOOP("Review", "Two decisions"),
    d.WAITING: QT_TRANSLATE_NOOP("Review", "Later"),
    d.SAMPLED: QT_TRANSLATE_NOOP("Review", "Agreed, to check"),
}
_VERDICTS: Mapping[str, object] = {
    d.UNION: QT_TRANSLATE_NOOP("Review", "union"),
    d.OVERLAP: QT_TRANSLATE_NOOP("Review", "overlap"),
    d.RELABEL: QT_TRANSLATE_NOOP("Review", "another label"),
    d.EDIT: QT_TRANSLATE_NOOP("Review", "other edges"),
    d.SPLIT: QT_TRANSLATE_NOOP("Review", "split"),
    d.KEEP: QT_TRANSLATE_NOOP("Review", "several"),
    d.ADD: QT_TRANSLATE_NOOP("Review", "added"),
    d.NOTHING: QT_TRANSLATE_NOOP("Review", "no tag"),
    d.LATER: QT_TRANSLATE_NOOP("Review", "later"),
    d.RETURN: QT_TRANSLATE_NOOP("Review", "returned"),
    d.SAMPLE: QT_TRANSLATE_NOOP("Review", "to check"),
}
_CAUSES: Mapping[str, object] = {
    "guideline_gap": QT_TRANSLATE_NOOP("Review", "Gap in the guideline"),
    "ambiguous_text": QT_TRANSLATE_NOOP("Review", "Ambiguous text"),
    "slip": QT_TRANSLATE_NOOP("Review", "Slip"),
    "label_knowledge": QT_TRANSLATE_NOOP("Review", "Label not known well"),
    "boundary_rule": QT_TRANSLATE_NOOP("Review", "Rule for edges"),
    "edge_case": QT_TRANSLATE_NOOP("Review", "Edge case"),
    "subjective": QT_TRANSLATE_NOOP("Review", "Matter of opinion"),
    "other": QT_TRANSLATE_NOOP("Review", "Other"),
}
_FLAGS: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("Review", "Remark"),
    "question": QT_TRANSLATE_NOOP("Review", "Question"),
    "must_fix": QT_TRANSLATE_NOOP("Review", "Must fix"),
    "guideline": QT_TRANSLATE_NOOP("Review", "Guideline"),
}
_METHODS: Mapping[str, object] = {
    d.ALIKE: QT_TRANSLATE_NOOP("Review", "decided alike"),
    d.UNANIMOUS: QT_TRANSLATE_NOOP("Review", "all agree"),
    d.MAJORITY: QT_TRANSLATE_NOOP("Review", "by majority"),
    d.PREFERRED: QT_TRANSLATE_NOOP("Review", "one annotator preferred"),
    d.SILVER: QT_TRANSLATE_NOOP("Review", "by weighted votes"),
}
_QUOTE_CODEPOINTS = 80
# Icons of kinds; the weightiest kind of a set stands for it.
WEIGHT = (
    kinds.COMPLEX,
    kinds.BOTH,
    kinds.LABEL,
    kinds.SPLIT,
    kinds.BOUNDARY,
    kinds.NESTED,
    kinds.TRIVIAL_BOUNDARY,
    kinds.MISSING,
)
ABOUT_LABELS = frozenset({kinds.LABEL, kinds.BOTH})


def kind_words(found: Iterable[str]) -> str:
    """The kinds of a place, the weightiest first."""
    names = sorted(found, key=WEIGHT.index)
    # Complex adds nothing for a reader where the kinds that make it up stand beside it.
    shown = [kind for kind in names if kind != kinds.COMPLEX] or names
    first, *others = (_tr(_KINDS[kind]) for kind in shown) if shown else ("",)
    return ", ".join((first, *map(str.lower, others)))


def kind_word(kind: str) -> str:
    """One kind."""
    return _tr(_KINDS[kind])


def state_word(place: Place) -> str:
    """Where a place stands."""
    decision = place.decision
    if place.is_lost and place.is_to_do:
        return _tr(_LOST)
    if place.state == d.WAITING and decision is not None and decision.verdict == d.RETURN:
        return _tr(_RETURNED)
    return _tr(_STATES[place.state])


def state_name(state: str) -> str:
    """Where a place stands, by the state alone."""
    return _tr(_STATES[state])


_LOST = QT_TRANSLATE_NOOP("Review", "Tags are gone")
_RETURNED = QT_TRANSLATE_NOOP("Review", "Returned")


def place_title(place: Place, story: ReviewedStory) -> str:
    """What kind a place is, or where it stands once it is no longer open; nothing while it is veiled."""
    if story.is_veiled(place):
        return _tr(_TO_JUDGE)
    return kind_words(place.cluster.kinds) if place.state == d.OPEN else state_word(place)


def place_words(
    place: Place, story: ReviewedStory, names: Mapping[str, str], labels: Mapping[str, LabelStyle]
) -> str:
    """A place for those who hear it: what kind, where, and its candidates."""
    where = _tr(_SENTENCE).format(n=number(place.sentence + 1))
    parts = [place_title(place, story), where]
    if story.is_veiled(place):
        return ". ".join([*parts, _quoted(story.text, place.cluster.range)])
    for index, candidate in enumerate(place.cluster.candidates):
        style = labels.get(candidate.label)
        name = style.name if style is not None else candidate.label
        who = ", ".join(names.get(holder, holder) for holder in candidate.holders)
        quote = _quoted(story.text, Range(candidate.start, candidate.end))
        parts.append(f"{index + 1}: {name}, {who}: {quote}")
    return ". ".join(part for part in parts if part)


def _quoted(text: str, span: Range) -> str:
    return f"“{one_line(text[span.start : min(span.end, span.start + _QUOTE_CODEPOINTS)])}”"


_TO_JUDGE = QT_TRANSLATE_NOOP("Review", "To judge")
_SENTENCE = QT_TRANSLATE_NOOP("Review", "sentence {n}")


def outcome_words(place: Place, outcome: Outcome) -> str:
    """What was or would be taken: a candidate's letter, else the way."""
    return letter_of(place, outcome) or _tr(_VERDICTS.get(outcome.verdict, _VERDICTS[d.EDIT]))


def decision_words(
    decision: d.Decision, spans: Iterable[d.GoldSpan], text: str, labels: Mapping[str, LabelStyle]
) -> str:
    """What a decision made, and why: its gold tags with their words, else the verdict."""
    told = []
    for span in spans:
        style = labels.get(span.label)
        quote = one_line(text[span.start : min(span.end, span.start + _QUOTE_CODEPOINTS)])
        told.append(f"{style.name if style is not None else span.label} “{quote}”")
    words = ", ".join(told) or _tr(_VERDICTS.get(decision.verdict, _VERDICTS[d.NOTHING]))
    if decision.method not in (d.BY_HAND, ""):
        words = f"{words} ({_tr(_METHODS[decision.method])})"
    reason = _tr(_CAUSES[decision.cause]) if decision.cause in _CAUSES else decision.comment
    return f"{words}. {reason}" if reason else words


def cause_words(cause: str) -> str:
    """A reason."""
    return _tr(_CAUSES[cause])


def flag_words(flag: str) -> str:
    """What kind of remark a comment is."""
    return _tr(_FLAGS[flag])


def weightiest(found: Collection[str]) -> str:
    """The kind whose icon stands for a set; empty for none."""
    simple = [kind for kind in found if kind != kinds.COMPLEX]
    return min(simple, key=WEIGHT.index, default=kinds.COMPLEX if found else "")


def _tr(text: object) -> str:
    return QCoreApplication.translate("Review", str(text))
