"""What reviewers' repeated reasons propose for a label: examples and counter-examples for its definition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from storymark.domain.decisions import Decision, current
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.services.changes import Changes
from storymark.services.feedback import LEAST_TIMES, CauseCount, repeated_causes
from storymark.services.label_acts import known_label
from storymark.services.label_edits import change_label
from storymark.services.ledger import Ledger, one_act

# More than these say nothing new, and a longer passage is no example that anybody reads.
MOST_EXAMPLES = 5
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reason that came back for a label, and what the places of it would add to the label.

    `right` are passages that became gold with the label, `wrong` are those that somebody had given it and
    gold does not have; both without what the label has already. `remarks` were made there for the guideline.
    """

    reason: CauseCount
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The key of the label."""
        return self.reason.label


def proposals(ledger: Ledger, *, least: int = LEAST_TIMES) -> list[Proposal]:
    """One for each reason that was given at least so often for one label, the commonest first."""
    return [_proposal(ledger, reason) for reason in repeated_causes(ledger, least=least)]


@one_act
def adopt_proposal(ledger: Ledger, proposal: Proposal, *, author: AnnotatorId) -> Changes | None:
    """Add the passages to the label's examples and counter-examples: one act, which one undo takes back.

    None where the label has them all by now. Raises UnknownLabel, NotSaved.
    """
    label = known_label(ledger, proposal.label)
    extra = dict(label.extra)
    for name, passages in (("examples", proposal.right), ("counter_examples", proposal.wrong)):
        there = extra.get(name)
        rows = list(there) if isinstance(there, list) else []
        known = _texts(rows)
        extra[name] = [*rows, *({"text": passage} for passage in passages if passage not in known)]
    return change_label(ledger, replace(label, extra=extra), author=author)


def _proposal(ledger: Ledger, reason: CauseCount) -> Proposal:
    right: dict[str, None] = {}
    wrong: dict[str, None] = {}
    remarks: dict[str, None] = {}
    for story in dict.fromkeys(story for story, _ in reason.places):
        spans = {span for own, span in reason.places if own == story}
        text = ledger.story(story).text
        gold = {tag.id: tag for tag in ledger.store.tags(story)}
        about: set[str] = set()
        for decision in sorted(current(ledger.store.decisions(story)), key=lambda made: made.span):
            if decision.cause != reason.cause or decision.span not in spans:
                continue
            about.add(decision.cluster)
            made = {
                gold[tag].span for tag in decision.gold if tag in gold and gold[tag].label == reason.label
            }
            right.update(dict.fromkeys(_passage(text, span) for span in sorted(made)))
            wrong.update(
                dict.fromkeys(_passage(text, span) for span in _refused(decision, reason.label, made))
            )
        remarks.update(dict.fromkeys(_guideline(ledger, story, about)))
    label = ledger.labels().get(reason.label)
    extra = label.extra if label is not None else {}
    return Proposal(
        reason,
        _new(right, extra.get("examples")),
        _new((passage for passage in wrong if passage not in right), extra.get("counter_examples")),
        tuple(remarks)[:MOST_EXAMPLES],
    )


def _refused(decision: Decision, label: str, made: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    taken = set(made)
    held = {(span.start, span.end) for span in decision.seen if span.label == label}
    return sorted(held - taken)


def _guideline(ledger: Ledger, story: StoryId, clusters: set[str]) -> list[str]:
    said = ledger.store.comments(story)
    return [c.body for c in said if c.flag == "guideline" and c.target in clusters and not c.is_resolved]


def _passage(text: str, span: tuple[int, int]) -> str:
    return " ".join(text[span[0] : span[1]].split())


def _new(passages: Iterable[str], there: object) -> tuple[str, ...]:
    known = _texts(there)
    found = [text for text in passages if text and len(text) <= LONGEST and text not in known]
    return tuple(found[:MOST_EXAMPLES])


def _texts(rows: object) -> set[str]:
    found = rows if isinstance(rows, list) else []
    return {str(row.get("text", "")) if isinstance(row, dict) else str(row) for row in found}
