"""Decisions by rule: what all agree on, what most say, one person's work; and the same decision elsewhere."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from storymark.domain.decisions import (
    AGREED,
    ALIKE,
    KEEP,
    MAJORITY,
    OPEN,
    PREFERRED,
    SAMPLE,
    SILVER,
    STALE,
    TAKE,
    UNANIMOUS,
    Decision,
    GoldSpan,
)
from storymark.domain.disagreements import Cluster
from storymark.domain.errors import BadValue, UnknownAnnotator
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator, name_key
from storymark.domain.resolving import (
    Outcome,
    alike,
    likeness,
    majority,
    of_annotator,
    unanimous,
)
from storymark.services.agreement_ports import SilverSpan
from storymark.services.deciding import Decided, Verdict, decide_all
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, no_progress
from storymark.services.reviewing import Reviewing

STRATEGIES = (UNANIMOUS, MAJORITY, SILVER, PREFERRED)
AUDIT_PERCENT = 5

# For a place of a story: what the strategy says, None to leave it to people.
Rule = Callable[[StoryId, Cluster], Outcome | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a strategy would decide: `left` places stay for people, `audited` are drawn for a look first."""

    verdicts: tuple[Verdict, ...]
    left: int
    audited: int

    @property
    def decided(self) -> tuple[Verdict, ...]:
        """Without those that are only drawn for a look."""
        return tuple(verdict for verdict in self.verdicts if verdict.outcome.verdict != SAMPLE)

    @property
    def gold(self) -> int:
        """How many tags it makes."""
        return sum(len(verdict.outcome.spans) for verdict in self.verdicts)

    @property
    def stories(self) -> int:
        """How many stories it is about."""
        return len({verdict.story for verdict in self.decided})


@dataclass(frozen=True, slots=True)
class Adjudicated:
    """What a strategy came to: places it decided, and those it leaves to people."""

    decided: Decided
    left: int
    audited: int = 0

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Without the places that were drawn for a look."""
        return tuple(made for made in self.decided.decisions if made.verdict != SAMPLE)


def planned(
    ledger: Ledger,
    *,
    rule: Rule,
    method: str,
    stories: Iterable[StoryId] = (),
    audit_percent: int = 0,
    progress: Progress = no_progress,
) -> Plan:
    """What `rule` decides wherever nobody has decided; what people decided stays as it is. Raises Cancelled.

    `audit_percent` of the places, always the same ones, are left for a look all the same: where all agree
    they are drawn for it, where they differ they wait for people anyhow.
    """
    wanted = frozenset(stories)
    verdicts: list[Verdict] = []
    left = audited = 0
    among = [story for story in ledger.store.story_ids() if story in wanted] if wanted else None
    for review in Reviewing(ledger).stories(among=among, progress=progress):
        for place in review.standings.clusters:
            if place.state not in (AGREED, OPEN) or place.decisions:
                continue
            outcome = rule(review.story.id, place.cluster)
            if outcome is None:
                left += place.state == OPEN
                continue
            if _is_audited(place.cluster.id, audit_percent):
                audited += 1
                outcome = Outcome(SAMPLE, ())
                if place.state == OPEN:
                    continue
            seen = place.cluster.spans
            verdicts.append(Verdict(review.story.id, place.cluster.id, outcome, method, seen=seen))
    return Plan(tuple(verdicts), left, audited)


def carry_out(ledger: Ledger, plan: Plan, *, reviewer: Annotator) -> Adjudicated:
    """Decide what was planned, as one act. Raises PlaceChanged if a place is another since, NotSaved."""
    done = decide_all(ledger, reviewer=reviewer, verdicts=plan.verdicts, type_="adjudicate")
    return Adjudicated(done, plan.left, plan.audited)


def adjudicate(
    ledger: Ledger,
    *,
    reviewer: Annotator,
    rule: Rule,
    method: str,
    stories: Iterable[StoryId] = (),
    audit_percent: int = 0,
    progress: Progress = no_progress,
) -> Adjudicated:
    """Plan and carry out at once; see `planned`."""
    plan = planned(
        ledger, rule=rule, method=method, stories=stories, audit_percent=audit_percent, progress=progress
    )
    return carry_out(ledger, plan, reviewer=reviewer)


def rule_named(
    ledger: Ledger, strategy: str, *, silver: Callable[[], Iterable[SilverSpan]] | None = None
) -> tuple[Rule, str]:
    """The rule and the method of `unanimous`, `majority`, `silver` or `annotator:NAME`.

    `silver` gives the weighted votes on the whole project. Raises BadValue, UnknownAnnotator.
    """
    name, _, person = strategy.partition(":")
    if name == UNANIMOUS and not person:
        return (lambda _story, cluster: unanimous(cluster)), UNANIMOUS
    if name == MAJORITY and not person:
        return (lambda _story, cluster: unanimous(cluster) or majority(cluster)), MAJORITY
    if name == SILVER and not person and silver is not None:
        return _by_votes(silver()), SILVER
    if name == PREFERRED and person:
        preferred = _person(ledger, person)
        return (lambda _story, cluster: of_annotator(cluster, preferred)), PREFERRED
    known = ", ".join((UNANIMOUS, MAJORITY, SILVER, f"{PREFERRED}:NAME"))
    raise BadValue(what="The strategy", value=f"“{strategy}”", expected=f"it is one of {known}")


@dataclass(frozen=True, slots=True)
class AlikePlace:
    """Another place that differs in the same way, and what the same decision is there."""

    story: StoryId
    cluster: Cluster
    outcome: Outcome


def places_alike(
    ledger: Ledger,
    *,
    story: StoryId,
    cluster: Cluster,
    outcome: Outcome,
    among: Sequence[StoryId] | None = None,
    progress: Progress = no_progress,
) -> list[AlikePlace]:
    """The undecided places of the project that differ as `cluster` does. Raises Cancelled.

    `among` are the stories in which there can be any, where that is known.
    """
    wanted = likeness(cluster, outcome, ledger.story(story).text)
    if wanted is None:
        return []
    found = []
    for review in Reviewing(ledger).stories(among=among, progress=progress):
        for place in review.standings.clusters:
            if place.state not in (OPEN, STALE) or place.cluster.id == cluster.id:
                continue
            same = alike(place.cluster, wanted, review.story.text)
            if same is not None:
                found.append(AlikePlace(review.story.id, place.cluster, same))
    return found


def decide_alike(ledger: Ledger, *, reviewer: Annotator, places: Iterable[AlikePlace]) -> Decided:
    """Decide on these places as one act."""
    verdicts = [Verdict(p.story, p.cluster.id, p.outcome, ALIKE, seen=p.cluster.spans) for p in places]
    return decide_all(ledger, reviewer=reviewer, verdicts=verdicts, type_="adjudicate")


def _is_audited(cluster: str, percent: int) -> bool:
    """Whether a place is in the sample: by its id, so that it is the same one on every copy."""
    if percent <= 0:
        return False
    return int(hashlib.sha256(f"audit|{cluster}".encode()).hexdigest()[:8], 16) % 100 < percent


def _by_votes(votes: Iterable[SilverSpan]) -> Rule:
    by_story: dict[str, list[SilverSpan]] = {}
    for vote in votes:
        by_story.setdefault(vote.story, []).append(vote)

    def rule(story: StoryId, cluster: Cluster) -> Outcome | None:
        tags = {span.tag for span in cluster.spans}
        mine = [vote for vote in by_story.get(story, ()) if vote.chosen in tags]
        if not mine:
            return None
        spans = tuple(GoldSpan(vote.start, vote.end, vote.label) for vote in mine)
        return Outcome(TAKE if len(spans) == 1 else KEEP, spans)

    return rule


def _person(ledger: Ledger, name: str) -> str:
    for person in ledger.store.annotators():
        if name_key(person.name) == name_key(" ".join(name.split())):
            return str(ledger.store.aliases().get(person.id, person.id))
    raise UnknownAnnotator(name=name)
