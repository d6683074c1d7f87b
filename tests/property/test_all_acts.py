"""Acts of every kind, mixed: two annotators, a reviewer, work that went out and came back, restarts.

Whatever they did and in whatever order, the rows are what the journal says, an export comes back as the same
bytes, and taking everything back leaves what was there at the start.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from tests.property.test_native_round_trip import exported, imported
from tests.services.conftest import put_story

from storymark import bootstrap
from storymark.domain.errors import StorymarkError
from storymark.domain.fold import ENTRY, fold
from storymark.domain.journal import IDENTITY, RecordRef
from storymark.domain.people import Annotator
from storymark.services import adjudicating, assigning, going_back, history, label_acts, label_edits, merging
from storymark.services.feedback import feedback
from storymark.services.operations import perform
from storymark.services.packing import pack_return, pack_work
from storymark.services.people import annotator_named, same_person
from storymark.services.recutting import recut
from storymark.services.reviewing import Reviewing
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

TEXTS = ("khách hàng xin hủy . phí rất cao .\nnhân viên hỏi thăm .", "𠮷野家 rất ngon . cảm ơn !")
PACKETS = bootstrap.packets()
Content = dict[RecordRef, dict[str, Any]]

who = st.sampled_from(["An", "Bình", "Dung"])
which = st.integers(0, 1)
nth = st.integers(0, 5)
key = st.integers(0, 6)
edge = st.sampled_from([0, 4, 8, 11, 16])


class Project(RuleBasedStateMachine):
    """One project on disk; what a person may not do is refused and changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.root = Path(self.folder.name)
        self.path = self.root / "work.storymark"
        self.ledger = bootstrap.open_ledger(self.path, create=True, name="work")
        bootstrap.put_default_labels(self.ledger)
        self.stories = [put_story(self.ledger, f"s{i}", text) for i, text in enumerate(TEXTS)]
        self.people = {n: annotator_named(self.ledger, n) for n in ("An", "Bình", "Dung")}
        self.propose()

    def propose(self) -> None:
        """A model's suggestions on the first story."""
        spans = [
            {"start": a, "end": b, "text": TEXTS[0][a:b], "labels": [self.label(n)]}
            for n, (a, b) in enumerate([(0, 10), (11, 18), (21, 32), (0, 10)])
        ]
        results = [{"type": "labels", "value": span, "score": 0.5} for span in spans]
        task = {"data": {"id": "s0", "text": TEXTS[0]}, "predictions": [{"result": results}]}
        source = self.root / "proposed.json"
        source.write_text(json.dumps([task]), "utf-8")
        imported(self.ledger, source)

    def teardown(self) -> None:
        try:
            self.check_at_the_end()
        finally:
            self.ledger.store.close()
            self.folder.cleanup()

    def check_at_the_end(self) -> None:
        assert isinstance(self.ledger.store, SqlStore)
        assert replay(self.ledger.store) == []
        self.restart()
        assert replay(self.ledger.store) == []
        self.check_export()

    def check_export(self) -> None:
        """An export into an empty project and out again: the same bytes."""
        lines = exported(self.ledger)
        source = self.root / "out.jsonl"
        source.write_bytes(lines)
        other = bootstrap.open_ledger(self.root / "other.storymark", create=True)
        try:
            imported(other, source)
            assert exported(other).splitlines() == lines.splitlines()
        finally:
            other.store.close()

    # --- what people do ---
    def tags(self) -> list[str]:
        return [tag.id for story in self.stories for tag in self.ledger.store.tags(story)]

    def label(self, number: int) -> str:
        labels = self.ledger.labels().labels
        return str(labels[number % len(labels)].key) if labels else "nothing"

    def do(self, name: str, **operation: Any) -> None:
        with contextlib.suppress(StorymarkError):
            perform(self.ledger, annotator=self.people[name], operation=operation)

    def attempt(self, act: Any, *args: Any, **facts: Any) -> Any:
        try:
            return act(self.ledger, *args, **facts)
        except StorymarkError:
            return None

    @rule(name=who, story=which, start=edge, length=st.integers(1, 6), number=key)
    def tag(self, name: str, story: int, start: int, length: int, number: int) -> None:
        self.do(name, op="tag", story=self.stories[story], start=start, end=start + length,
                label=self.label(number))  # fmt: skip

    @rule(name=who, number=nth, what=st.sampled_from(["relabel", "resize", "note", "confidence", "attributes",
                                                      "remove", "confirm"]), other=key)  # fmt: skip
    def change_tag(self, name: str, number: int, what: str, other: int) -> None:
        tags = self.tags()
        if tags:
            self.do(name, op=what, id=tags[number % len(tags)], label=self.label(other), start=other,
                    end=other + 3, note=f"n{other}", confidence="low", attributes={"k": other})  # fmt: skip

    @rule(name=who, story=which, number=nth, what=st.sampled_from(["accept", "reject", "all"]), other=key)
    def suggestion(self, name: str, story: int, number: int, what: str, other: int) -> None:
        proposed = [tag.id for _, tag in self.ledger.store.suggested_tags(self.stories[story])]
        if proposed:
            one = proposed[number % len(proposed)]
            facts = {"label": self.label(other), "start": 0, "end": 8 + other} if other % 2 else {}
            rows = (
                [{"suggestion": one, **facts}] if what == "accept" else [{"suggestion": s} for s in proposed]
            )
            self.do(name, op="reject" if what == "reject" else "accept", story=self.stories[story],
                    suggestion=one, suggestions=rows)  # fmt: skip

    @rule(name=who, story=which, status=st.sampled_from(["done", "done", "open", "skipped"]))
    def status(self, name: str, story: int, status: str) -> None:
        self.do(name, op="status", story=self.stories[story], status=status, reason="r")

    @rule(name=who, story=which, number=key, remove=st.booleans())
    def story_label(self, name: str, story: int, number: int, remove: bool) -> None:
        self.do(name, op="story_label", story=self.stories[story], label=self.label(number), remove=remove)

    @rule(name=who, story=which, flagged=st.booleans())
    def flag(self, name: str, story: int, flagged: bool) -> None:
        self.do(name, op="flag", story=self.stories[story], flagged=flagged)

    @rule(name=who, story=which, at=st.sampled_from([5, 10, 17, 20]), what=st.sampled_from(["split", "join"]))
    def sentence(self, name: str, story: int, at: int, what: str) -> None:
        self.do(name, op=what, story=self.stories[story], at=at)

    @rule(name=who, story=which)
    def recut(self, name: str, story: int) -> None:
        self.attempt(recut, annotator=self.people[name], story=self.stories[story],
                     cutter=bootstrap.sentence_cutter(), language="en")  # fmt: skip

    @rule(name=who, story=which, number=nth,
          verdict=st.sampled_from(["take", "keep", "nothing", "later", "return"]))  # fmt: skip
    def decide(self, name: str, story: int, number: int, verdict: str) -> None:
        found = Reviewing(self.ledger).story(self.stories[story]).standings
        places = [*found.clusters, *found.lost]
        if places:
            cluster = places[number % len(places)].cluster
            spans = (
                [[s.start, s.end, s.label] for s in cluster.spans[:1]] if verdict in ("take", "keep") else []
            )
            seen = {"candidates": [list(s) for s in cluster.spans]} if number % 2 else {}
            self.do(name, op="decide", story=self.stories[story], cluster=cluster.id, verdict=verdict,
                    spans=spans, **seen)  # fmt: skip

    @rule(name=who, story=which, is_hidden=st.booleans())
    def way_back(self, name: str, story: int, is_hidden: bool) -> None:
        self.do(name, op="hide_names", hidden=is_hidden)
        for item in feedback(self.ledger, self.people[name], self.stories[story])[:1]:
            self.do(name, op="take_gold", story=self.stories[story], decision=item.decision.id)

    @rule(name=who, story=which, number=key)
    def decide_where_nobody_has_anything(self, name: str, story: int, number: int) -> None:
        self.do(name, op="decide", story=self.stories[story], cluster="", verdict="add",
                spans=[[0, 4, self.label(number)]])  # fmt: skip

    @rule(name=who, strategy=st.sampled_from(["unanimous", "majority", "annotator:An"]))
    def adjudicate(self, name: str, strategy: str) -> None:
        chosen, method = adjudicating.rule_named(self.ledger, strategy)
        self.attempt(
            adjudicating.adjudicate,
            reviewer=self.people[name],
            rule=chosen,
            method=method,
            audit_percent=40 if method == "unanimous" else 0,
        )

    @rule(name=who, story=which, is_settled=st.booleans())
    def comment(self, name: str, story: int, is_settled: bool) -> None:
        said = self.ledger.store.comments(self.stories[story])
        if said:
            self.do(name, op="settle", id=said[0].id, settled=is_settled)
        else:
            self.do(name, op="say", story=self.stories[story], about="story", target="", body="why?")

    # --- labels ---
    @rule(name=who, first=key, second=key, what=st.sampled_from(
        ["add", "rename", "archive", "place", "define", "merge", "delete", "split"]))  # fmt: skip
    def labels(self, name: str, first: int, second: int, what: str) -> None:
        one, two, me = self.label(first), self.label(second), self.people[name].id
        if what == "add":
            self.attempt(label_edits.add_label, f"L{first}", language="vi", author=me)
        elif what == "rename":
            self.attempt(label_acts.rename_label, one, f"N{second}", language="vi", author=me)
        elif what == "archive":
            self.attempt(label_acts.archive_label, one, author=me, is_archived=second % 2 == 0)
        elif what == "place":
            order = [str(label.key) for label in self.ledger.labels().labels if label.key != one]
            if one != two and self.attempt(label_edits.place_label, one, author=me, before=two):
                order.insert(order.index(two), one)
                assert [str(label.key) for label in self.ledger.labels().labels] == order
        elif what == "define":
            known = self.ledger.labels().get(one)
            if known is not None:
                self.attempt(label_edits.change_label, replace(known, definition={"vi": two}), author=me)
        elif what == "merge":
            self.attempt(label_acts.merge_labels, [one], into=two, author=me, keep=first % 2 == 0)
        elif what == "delete":
            self.attempt(label_edits.delete_label, one, author=me, tags_to=two)
        else:
            found = [tag.id for _, tag in self.ledger.store.tags_labelled([one])]
            self.attempt(label_edits.split_label, one, tags=found[:1], name="S", language="vi", author=me)

    # --- restarts ---
    @rule()
    def restart(self) -> None:
        self.ledger.store.close()
        self.ledger = bootstrap.open_ledger(self.path)


class Alone(Project):
    """Nothing comes from elsewhere: all can be taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.start = self.content()

    def check_at_the_end(self) -> None:
        super().check_at_the_end()
        self.restart()
        while (newest := self.newest()) is not None:
            history.undo(self.ledger, annotator=newest)
        assert self.content() == self.start
        assert isinstance(self.ledger.store, SqlStore)
        assert replay(self.ledger.store) == []

    @rule(redoes=st.booleans())
    def undo(self, redoes: bool) -> None:
        """The last act: under what somebody else did since, what an undo leaves depends on that."""
        if (newest := self.newest()) is not None:
            self.do(newest.name, op="undo")
            if redoes:
                self.do(newest.name, op="redo")

    def newest(self) -> Annotator | None:
        """Whose act is the last one that can be taken back."""
        found = []
        for person in self.people.values():
            act = self.ledger.undo_list(person.id).next_undo
            if act is not None:
                found.append((self.ledger.entry(act.id).hlc, person.name))
        return self.people[max(found)[1]] if found else None

    def content(self) -> Content:
        """What is there, without layers on which nothing was done and people, who stay."""
        found = {}
        for ref, one in fold(self.ledger.store.entries()).items():
            fields = {n: v for n, v in one.fields.items() if v not in (None, False) and n != "deleted"}
            if ref.record == "layer":
                fields = {n: v for n, v in fields.items() if n not in IDENTITY["layer"]}
            if fields and not one.is_deleted and ref.record not in (ENTRY, "annotator"):
                found[ref] = fields
        return found


class Team(Project):
    """Work goes out in packets and comes back, is handed in, returned, withdrawn and restored."""

    @rule(name=who, what=st.sampled_from(["undo", "redo"]))
    def undo(self, name: str, what: str) -> None:
        self.do(name, op=what)

    @rule(name=who, story=which)
    def read(self, name: str, story: int) -> None:
        cut = self.ledger.story(self.stories[story]).sentences
        self.do(name, op="read", story=self.stories[story], sentences=[list(s) for s in (cut or ())][:1])
        self.do(name, op="time", story=self.stories[story], active_ms=1000)

    @rule(name=st.sampled_from(["An", "Bình"]), is_blind=st.booleans(), story=which, number=key,
          decides=st.booleans())  # fmt: skip
    def packet(self, name: str, is_blind: bool, story: int, number: int, decides: bool) -> None:
        packet, back = self.root / "work.storypacket", self.root / "back.storypacket"
        for each in (packet, back):
            each.unlink(missing_ok=True)
        with bootstrap.formats().pending(packet) as pending:
            pack_work(self.ledger, PACKETS, pending, to=self.people[name], stories=self.stories,
                      author=self.people["Dung"].id, is_blind=is_blind)  # fmt: skip
            pending.commit()
        bundle = PACKETS.read(packet)
        copy = bootstrap.make_copy(self.root / "copy.storymark", bundle.head.project)
        try:
            merging.run_merge(copy, [bundle])
            mine, self.ledger = self.ledger, copy
            try:
                self.tag(name, story, 4, 3, number)
                self.suggestion(name, story, number, "accept", number)
                self.suggestion(name, story, number + 1, "reject", 0)
                self.story_label(name, story, number, False)
                self.comment(name, story, True)
                self.status(name, story, "done")
                if decides:
                    self.decide(name, story, 0, "take")
            finally:
                self.ledger = mine
            assert isinstance(copy.store, SqlStore)
            assert replay(copy.store) == []
            self.tag("Bình", story, 4, 4, number)
            done = self.attempt(lambda _: assigning.worked_on(copy, annotator=self.people[name]))
            if done is not None:
                with bootstrap.formats().pending(back) as pending:
                    pack_return(copy, PACKETS, pending, annotator=self.people[name], stories=done)
                    pending.commit()
        finally:
            copy.store.close()
            for each in self.root.glob("copy.storymark*"):
                if each.is_file():
                    each.unlink()
        if back.exists():
            merging.run_merge(self.ledger, [PACKETS.read(back)])

    @rule(name=who)
    def hand_in(self, name: str) -> None:
        self.attempt(assigning.submit, annotator=self.people[name], stories=self.stories)

    @rule(name=who, is_repeat=st.booleans())
    def return_work(self, name: str, is_repeat: bool) -> None:
        give = assigning.give_again if is_repeat else assigning.give_back
        self.attempt(give, author=self.people["Dung"].id, annotator=self.people[name], stories=self.stories)

    @rule(name=who, overlap=st.sampled_from([0, 50, 100]), due_ms=st.sampled_from([0, 1_800_000_000_000]))
    def share(self, name: str, overlap: int, due_ms: int) -> None:
        people = [person.id for person in self.people.values()][: 2 + overlap // 50]
        self.do(name, op="share", people=people, stories=list(self.stories), overlap=overlap, due_ms=due_ms)

    @rule(name=who, of=who, what=st.sampled_from(["repeat", "withdraw", "hand_in"]))
    def deal_on(self, name: str, of: str, what: str) -> None:
        more = {} if what == "hand_in" else {"people": [self.people[of].id]}
        self.do(name, op=what, **more, **({"percent": 60, "after_days": 0} if what == "repeat" else {}))

    @rule()
    def one_person(self) -> None:
        self.attempt(same_person, self.people["An"], other=self.people["Bình"], author=self.people["Dung"].id)

    @rule(name=who)
    def withdraw_merge(self, name: str) -> None:
        notes = self.ledger.store.merges()
        if notes:
            self.attempt(merging.withdraw_merge, notes[-1].number, annotator=self.people[name])

    @rule(name=who, number=st.integers(0, 20))
    def take_back(self, name: str, number: int) -> None:
        entries = [entry for entry in self.ledger.store.entries() if entry.type != "import"]
        entry = entries[-1 - number % len(entries)]
        self.attempt(history.take_back, annotator=self.people[name], entry=entry.id)

    @rule(name=who, number=st.integers(0, 20), how=st.sampled_from(["own", "go back"]))
    def restore(self, name: str, number: int, how: str) -> None:
        entries = sorted(self.ledger.store.entries(), key=lambda entry: entry.hlc)
        at, me = entries[-1 - number % len(entries)].hlc, self.people[name]
        if how == "go back":
            self.attempt(going_back.go_back, annotator=me, to_hlc=at)
        else:
            self.attempt(going_back.restore_story, annotator=me, story=self.stories[0], to_hlc=at)

    def first_open(self) -> Any:
        """The last act of setting up: nothing is restored to before it."""
        return [e for e in self.ledger.store.entries() if e.type in history.SET_UP or e.type == "import"][
            -1
        ].id


steps = settings(
    max_examples=12,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
Alone.TestCase.settings = steps
Team.TestCase.settings = steps
TestAlone = Alone.TestCase
TestTeam = Team.TestCase
