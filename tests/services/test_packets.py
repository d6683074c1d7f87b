"""Packets: work goes out and comes back in any order, once; one that is wrong is refused whole."""

from __future__ import annotations

import itertools
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storymark import bootstrap
from storymark.domain.decisions import GoldSpan
from storymark.domain.errors import (
    LayerSubmitted,
    NotAPacket,
    NotOneEntry,
    PacketDamaged,
    PacketTooNew,
    StorymarkError,
    TextMismatch,
    WrongProject,
)
from storymark.domain.fold import fold
from storymark.domain.ids import AnnotatorId, StoryId
from storymark.domain.journal import Change
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.resolving import Outcome
from storymark.domain.state_hash import journal_hash, state_hash
from storymark.exchange import packets as packet_files
from storymark.exchange.packet_seal import put_seal
from storymark.services import (
    annotating,
    assigning,
    conflicts,
    deciding,
    history,
    layers,
    merging,
    people,
    story_labelling,
)
from storymark.services.ledger import Ledger
from storymark.services.merging import Merged, preview_merge, run_merge, withdraw_merge
from storymark.services.packing import Packed, issued_annotator, pack_return, pack_work
from storymark.services.people import annotator_named
from storymark.storage.replay import replay
from storymark.storage.store import SqlStore

PACKETS = bootstrap.packets()
LEAD = AnnotatorId("")


@pytest.fixture
def closing() -> Iterator[list[Ledger]]:
    opened: list[Ledger] = []
    yield opened
    for each in opened:
        each.store.close()


def work_for(ledger: Ledger, name: str, target: Path, *, is_blind: bool = False, **facts: object) -> Packed:
    with bootstrap.formats().pending(target) as pending:
        stories = facts.get("stories") or ledger.store.story_ids()
        packed = pack_work(
            ledger,
            PACKETS,
            pending,
            to=annotator_named(ledger, name),
            stories=stories,  # type: ignore[arg-type]
            author=LEAD,
            is_blind=is_blind,
        )
        pending.commit()
    return packed


def handed_in(copy: Ledger, target: Path) -> Path:
    who = issued_annotator(copy)
    assert who is not None
    with bootstrap.formats().pending(target) as pending:
        pack_return(copy, PACKETS, pending, annotator=who, stories=assigning.worked_on(copy, annotator=who))
        pending.commit()
    return target


Opener = Callable[[Path], Ledger]


@pytest.fixture
def opened(closing: list[Ledger], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Opener:
    monkeypatch.setenv("STORYMARK_HOME", str(tmp_path / "home"))

    def open_(packet: Path) -> Ledger:
        made = bootstrap.open_ledger(bootstrap.open_packet(packet))
        closing.append(made)
        return made

    return open_


def merge(ledger: Ledger, *files: Path) -> Merged:
    return run_merge(ledger, [PACKETS.read(file) for file in files])


def me(copy: Ledger) -> Annotator:
    found = issued_annotator(copy)
    assert found is not None
    return found


def tag(ledger: Ledger, who: Annotator, story: StoryId, start: int, end: int, label: str = "claim") -> str:
    return annotating.tag(ledger, annotator=who, story=story, span=Range(start, end), label=label).tag.id


def whole_state(ledger: Ledger) -> str:
    return state_hash(fold(ledger.store.entries()))


def check_replayed(ledger: Ledger) -> None:
    assert isinstance(ledger.store, SqlStore)
    assert replay(ledger.store) == []


@pytest.fixture
def three_returns(
    ledger: Ledger, story: StoryId, other_story: StoryId, opened: Opener, tmp_path: Path
) -> list[Path]:
    returns = []
    for number, name in enumerate(("Linh", "Minh", "Lan")):
        work_for(ledger, name, tmp_path / f"{name}.storypacket", is_blind=name == "Lan")
        copy = opened(tmp_path / f"{name}.storypacket")
        tag(copy, me(copy), story, 0, 3 + number)
        tag(copy, me(copy), other_story, 0, 3, "empathy")
        layers.set_status(copy, annotator=me(copy), story=story, status="done")
        returns.append(handed_in(copy, tmp_path / f"{name}-done.storypacket"))
    return returns


def test_three_packets_in_any_order_are_one_project(
    ledger: Ledger, three_returns: list[Path], project_path: Path, tmp_path: Path
) -> None:
    ledger.store.close()
    hashes = set()
    for number, order in enumerate(itertools.permutations(three_returns)):
        path = tmp_path / f"order{number}.storymark"
        path.write_bytes(project_path.read_bytes())
        copy = bootstrap.open_ledger(path)
        for file in order:
            assert merge(copy, file).new > 0
        assert sum(merge(copy, file).new for file in order) == 0
        check_replayed(copy)
        hashes.add((whole_state(copy), journal_hash(copy.store.entry_ids())))
        copy.store.close()
    assert len(hashes) == 1
    bootstrap.open_ledger(project_path).store.close()


def test_a_preview_says_what_the_merge_does_and_changes_nothing(
    ledger: Ledger, three_returns: list[Path], project_path: Path
) -> None:
    before = ledger.store.entry_ids()
    bundles = [PACKETS.read(file) for file in three_returns]
    told = preview_merge(ledger, bundles)
    assert ledger.store.entry_ids() == before
    assert ledger.store.merges() == []
    done = run_merge(ledger, bundles)
    assert (told.new, told.known, told.tags, told.stories) == (done.new, done.known, done.tags, done.stories)
    assert done.tags == 6


def test_a_merge_is_taken_back_as_one_act_and_brought_back(
    ledger: Ledger, three_returns: list[Path], linh: Annotator
) -> None:
    before = whole_state(ledger)
    done = merge(ledger, *three_returns)
    after = whole_state(ledger)
    for number in done.numbers:
        withdraw_merge(ledger, number, annotator=linh)
    assert whole_state(ledger) == before
    assert ledger.store.label_counts() == {}
    check_replayed(ledger)
    with pytest.raises(NotOneEntry):
        withdraw_merge(ledger, done.numbers[0], annotator=linh)
    assert merge(ledger, *three_returns).new == 0
    for _ in done.numbers:
        history.undo(ledger, annotator=linh)
    assert whole_state(ledger) == after
    check_replayed(ledger)
    history.redo(ledger, annotator=linh)
    check_replayed(ledger)


def test_work_handed_in_is_read_only_until_returned_and_then_a_round_of_its_own(
    ledger: Ledger, three_returns: list[Path], story: StoryId, linh: Annotator
) -> None:
    merge(ledger, *three_returns)
    first = layers.own_layer(ledger, annotator=linh, story=story)
    assert (first.status, first.round) == ("submitted", 1)
    assert assigning.offered_labels(ledger, first) == {label.key for label in ledger.labels().in_use}
    with pytest.raises(LayerSubmitted):
        tag(ledger, linh, story, 4, 6)
    assigning.give_back(ledger, author=LEAD, annotator=linh, stories=[story])
    second = layers.own_layer(ledger, annotator=linh, story=story)
    assert (second.status, second.round, second.read) == ("open", 2, first.read)
    assert assigning.basis_of(ledger, first) == ""
    assert assigning.basis_of(ledger, second) == "discussion"
    tag(ledger, linh, story, 4, 6)
    assert [t.start for t in ledger.store.tags(story, layer=first.id)] == [0]
    assert [t.start for t in ledger.store.tags(story, layer=second.id)] == [0, 4]
    assert assigning.give_back(ledger, author=LEAD, annotator=linh, stories=[story]) is None
    check_replayed(ledger)


def test_a_hidden_repeat_begins_empty(ledger: Ledger, three_returns: list[Path], story: StoryId) -> None:
    merge(ledger, *three_returns)
    minh = annotator_named(ledger, "Minh")
    assigning.give_again(ledger, author=LEAD, annotator=minh, stories=[story])
    again = layers.own_layer(ledger, annotator=minh, story=story)
    assert (again.round, again.status, assigning.basis_of(ledger, again)) == (2, "todo", "repeat")
    assert ledger.store.tags(story, layer=again.id) == []


def test_the_same_work_twice_gives_the_same_bytes(ledger: Ledger, story: StoryId, tmp_path: Path) -> None:
    assert story
    first, second = tmp_path / "a.storypacket", tmp_path / "b.storypacket"
    work_for(ledger, "Linh", first)
    work_for(ledger, "Linh", second)
    assert first.read_bytes() == second.read_bytes()


def test_a_packet_opens_as_one_project_with_the_issued_name(
    ledger: Ledger, story: StoryId, opened: Opener, tmp_path: Path
) -> None:
    packet = tmp_path / "linh.storypacket"
    work_for(ledger, "Linh", packet)
    copy = opened(packet)
    assert Path(copy.store.path) == tmp_path / "home" / "documents" / "Storymark" / "linh.storymark"
    assert me(copy) == annotator_named(ledger, "Linh")
    assert copy.store.project == ledger.store.project
    assert copy.store.replica != ledger.store.replica
    assert copy.story(story).text == ledger.story(story).text
    assert copy.story(story).sentences == ledger.story(story).sentences
    tag(copy, me(copy), story, 0, 3)
    copy.store.close()
    elsewhere = packet.with_name("other name.storypacket")
    packet.rename(elsewhere)
    again = opened(elsewhere)
    assert again.store.path == copy.store.path
    assert len(again.store.tags(story)) == 1


def test_a_blind_packet_holds_nobody_elses_work(
    ledger: Ledger, story: StoryId, opened: Opener, tmp_path: Path, linh: Annotator
) -> None:
    secret = tag(ledger, linh, story, 0, 3)
    annotating.set_note(ledger, annotator=linh, tag=secret, note="a secret thought")  # type: ignore[arg-type]
    packet = tmp_path / "minh.storypacket"
    work_for(ledger, "Minh", packet, is_blind=True)
    with zipfile.ZipFile(packet) as packed:
        told = b"".join(packed.read(name) for name in packed.namelist())
    assert secret.encode() not in told
    assert b"secret thought" not in told
    copy = opened(packet)
    assert copy.store.story_ids() == ledger.store.story_ids()
    assert copy.store.tags(story) == []
    tag(copy, me(copy), story, 0, 3)
    assert merge(ledger, handed_in(copy, tmp_path / "done.storypacket")).conflicts == ()
    assert len(ledger.store.tags(story)) == 2


def test_a_blind_packet_brings_ones_own_story_labels_and_the_answers_to_ones_own_questions(
    ledger: Ledger, story: StoryId, opened: Opener, tmp_path: Path, linh: Annotator
) -> None:
    minh = annotator_named(ledger, "Minh")

    def say(who: Annotator, body: str, reply_to: str = "") -> str:
        said = deciding.say(
            ledger, author=who, story=story, about="story", target="", body=body, reply_to=reply_to
        )
        return said.id

    def give(who: Annotator, label: str, *, is_on: bool = True) -> None:
        story_labelling.set_story_label(ledger, annotator=who, story=story, label=label, is_on=is_on)

    for who, label in ((minh, "claim"), (minh, "empathy"), (linh, "complaint")):
        give(who, label)
    give(minh, "empathy", is_on=False)
    asked = say(minh, "is this one?")
    say(linh, "it is", reply_to=asked)
    deciding.settle_comment(ledger, author=linh, comment=asked, is_resolved=True)
    say(linh, "Minh is slow")
    add = Outcome("add", (GoldSpan(0, 3, "claim"),))
    deciding.decide(ledger, reviewer=linh, verdict=deciding.Verdict(story, "", add))

    work_for(ledger, "Minh", tmp_path / "minh.storypacket", is_blind=True)
    copy = opened(tmp_path / "minh.storypacket")
    assert [each.label for each in copy.store.story_labels(story)] == ["claim"]
    assert [each.body for each in copy.store.comments(story)] == ["is this one?", "it is"]
    assert [each.is_resolved for each in copy.store.comments(story)] == [True, False]
    assert (copy.store.decisions(story), copy.store.tags(story)) == ([], [])
    check_replayed(copy)
    # What is done there comes back with the rest.
    deciding.say(copy, author=me(copy), story=story, about="story", target="", body="thanks")
    story_labelling.set_story_label(copy, annotator=me(copy), story=story, label="complaint")
    assert merge(ledger, handed_in(copy, tmp_path / "done.storypacket")).conflicts == ()
    assert [each.body for each in ledger.store.comments(story)][-1] == "thanks"
    assert len(ledger.store.story_labels(story)) == 3
    check_replayed(ledger)


def test_a_blind_packet_of_an_imported_project_has_the_stories(
    ledger: Ledger, opened: Opener, tmp_path: Path
) -> None:
    """An import brings a story and everybody's tags in one entry, which cannot go along."""
    from tests.support.stores import add_story, make_layer, make_tag, odd_story

    one = odd_story("all")
    layer = make_layer(ledger.store, one.id)
    add_story(ledger.store, one, layers=[layer], tags=[make_tag(layer.id, 0, 4, one.text)])
    work_for(ledger, "Minh", tmp_path / "minh.storypacket", is_blind=True)
    copy = opened(tmp_path / "minh.storypacket")
    found = copy.story(one.id)
    assert (found.text, found.title, found.sections) == (one.text, one.title, one.sections)
    assert copy.store.layers(one.id) == []
    tag(copy, me(copy), one.id, 0, 2)
    done = merge(ledger, handed_in(copy, tmp_path / "done.storypacket"))
    assert (done.conflicts, done.stories) == ((), 0)
    check_replayed(ledger)


def test_two_laptops_of_one_person_are_joined(
    ledger: Ledger,
    story: StoryId,
    tmp_path: Path,
    closing: list[Ledger],
) -> None:
    packet = tmp_path / "linh.storypacket"
    work_for(ledger, "Linh", packet)
    from storymark.services.packet_opening import copy_of_packet

    returns = []
    for laptop in ("one", "two"):
        path = tmp_path / f"{laptop}.storymark"
        copy_of_packet(PACKETS.read(packet), path, packets=PACKETS, make_copy=bootstrap.make_copy)
        copy = bootstrap.open_ledger(path)
        closing.append(copy)
        tag(copy, me(copy), story, 0, 3)
        tag(copy, me(copy), story, 4, 5 + len(laptop), "empathy" if laptop == "two" else "claim")
        returns.append(handed_in(copy, tmp_path / f"{laptop}.storypacket"))
    done = merge(ledger, *returns)
    assert done.doubles == 1
    assert (done.people, done.same_names) == ((), ())
    assert len(ledger.store.layers(story)) == 1


def test_conflicts_are_listed_with_both_sides_and_resolved_by_one_act(
    ledger: Ledger, story: StoryId, linh: Annotator, tmp_path: Path, project_path: Path
) -> None:
    mine = tag(ledger, linh, story, 0, 3)
    ledger.store.close()
    other = tmp_path / "other.storymark"
    other.write_bytes(project_path.read_bytes())
    here, there = bootstrap.open_ledger(project_path), bootstrap.open_ledger(other)
    annotating.set_note(here, annotator=linh, tag=mine, note="here")  # type: ignore[arg-type]
    annotating.set_note(there, annotator=linh, tag=mine, note="there")  # type: ignore[arg-type]
    there.store.close()
    with PACKETS.project_bundle(other) as bundle:
        done = run_merge(here, [bundle])
    [found] = done.conflicts
    assert {found.shown.value, *(side.value for side in found.others)} == {"here", "there"}
    assert (found.ref.id, found.field, found.shown.author) == (mine, "note", linh.id)
    conflicts.resolve(here, found, annotator=linh, value="both")
    assert conflicts.conflicts(here) == []
    assert here.store.tags(story)[0].note == "both"
    history.undo(here, annotator=linh)
    check_replayed(here)
    here.store.close()


def test_two_people_who_typed_one_name_stay_two(
    ledger: Ledger, story: StoryId, project_path: Path, tmp_path: Path
) -> None:
    ledger.store.close()
    other = tmp_path / "other.storymark"
    other.write_bytes(project_path.read_bytes())
    for path in (project_path, other):
        copy = bootstrap.open_ledger(path)
        tag(copy, annotator_named(copy, "Linh"), story, 0, 3)
        copy.store.close()
    here = bootstrap.open_ledger(project_path)
    with PACKETS.project_bundle(other) as bundle:
        done = run_merge(here, [bundle])
    first, second = here.store.annotators()
    assert done.same_names == ("Linh",)
    assert (first.name, second.name) == ("Linh", f"Linh ({second.id[-4:]})")
    assert len(here.store.tags(story)) == 2
    people.same_person(here, first, other=second, author=first.id)
    assert people.one_person(here) == {second.id: first.id}
    here.store.close()


def test_two_ids_of_one_person_are_joined_and_parted(ledger: Ledger, linh: Annotator) -> None:
    minh = annotator_named(ledger, "Minh")
    lan = annotator_named(ledger, "Lan")
    people.same_person(ledger, linh, other=minh, author=linh.id)
    people.same_person(ledger, minh, other=lan, author=linh.id)
    assert people.one_person(ledger) == {minh.id: linh.id, lan.id: linh.id}
    history.undo(ledger, annotator=linh)
    assert people.one_person(ledger) == {minh.id: linh.id}


# --- what is wrong with packets ---------------------------------------------------------------------------
@pytest.fixture
def packet(ledger: Ledger, story: StoryId, tmp_path: Path) -> Path:
    assert story
    work_for(ledger, "Linh", tmp_path / "linh.storypacket")
    return tmp_path / "linh.storypacket"


def refused(ledger: Ledger, file: Path, error: type[StorymarkError], match: str | None = None) -> None:
    before = ledger.store.entry_ids()
    with pytest.raises(error, match=match):
        merge(ledger, file)
    assert ledger.store.entry_ids() == before


def test_a_changed_byte_anywhere_refuses_the_packet(ledger: Ledger, packet: Path) -> None:
    data = packet.read_bytes()
    rnd = random.Random(7)
    places = {0, len(data) - 1, len(data) - 64, *rnd.sample(range(len(data)), 200)}
    for place in places:
        packet.write_bytes(data[:place] + bytes([data[place] ^ 1 << rnd.randrange(8)]) + data[place + 1 :])
        with pytest.raises((NotAPacket, PacketDamaged)):
            merge(ledger, packet)
    for changed in (data[:-1], data + b"\0", data[1:], b"", data[: len(data) // 2]):
        packet.write_bytes(changed)
        with pytest.raises((NotAPacket, PacketDamaged)):
            merge(ledger, packet)
    packet.write_bytes(data)
    assert merge(ledger, packet).new == 0


def rewritten(
    packet: Path, change: Callable[[dict[str, bytes]], None], *, names: dict[str, str] | None = None
) -> None:
    """A packet that somebody made anew, with a seal that fits: what is inside must hold by itself."""
    with zipfile.ZipFile(packet) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    change(parts)
    with packet.open("w+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in parts.items():
                packed.writestr((names or {}).get(name, name), data)
            packed.comment = packet_files.BLANK
        put_seal(file)


def in_manifest(**fields: object) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        parts["manifest.json"] = json.dumps(json.loads(parts["manifest.json"]) | fields).encode()

    return change


def test_a_newer_packet_names_both_versions(ledger: Ledger, packet: Path) -> None:
    rewritten(packet, in_manifest(version=7))
    refused(ledger, packet, PacketTooNew, "packet version 7, this program knows 1")


@pytest.mark.parametrize("name", ["entries.jsonl", "stories.jsonl"])
def test_a_part_that_is_not_what_the_manifest_says_is_refused(
    ledger: Ledger, packet: Path, name: str
) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts[name] = parts[name].replace(b"Linh", "Lính".encode()).replace(b"ch", b"hc")

    rewritten(packet, change)
    refused(ledger, packet, PacketDamaged)


def test_a_name_that_leads_elsewhere_is_refused(ledger: Ledger, packet: Path) -> None:
    rewritten(packet, lambda _parts: None, names={"stories.jsonl": "../../stories.jsonl"})
    refused(ledger, packet, PacketDamaged, "other parts")


def test_a_bomb_is_refused_unread(ledger: Ledger, packet: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["stories.jsonl"] = b" " * (64 * 2**20)

    rewritten(packet, change)
    refused(ledger, packet, PacketDamaged, "out of all proportion")


def test_another_projects_packet_is_recognised(ledger: Ledger, packet: Path, tmp_path: Path) -> None:
    other = bootstrap.open_ledger(tmp_path / "letters.storymark", create=True, name="letters")
    refused(other, packet, WrongProject, "“work”, not “letters”")
    other.store.close()


def test_tags_that_do_not_fit_the_text_refuse_the_packet(
    ledger: Ledger, packet: Path, opened: Opener, story: StoryId, tmp_path: Path
) -> None:
    copy = opened(packet)
    made = tag(copy, me(copy), story, 0, 3)
    copy.commit("resize", author=me(copy).id, changes=[Change("tag", made, {"span": [1, 4]})])
    done = handed_in(copy, tmp_path / "done.storypacket")
    refused(ledger, done, TextMismatch, "1 tags do not fit")


def test_what_a_newer_program_wrote_is_kept_and_passed_on(
    ledger: Ledger, packet: Path, opened: Opener, story: StoryId, tmp_path: Path, closing: list[Ledger]
) -> None:
    copy = opened(packet)
    tag(copy, me(copy), story, 0, 3)
    copy.commit(
        "dance",
        author=me(copy).id,
        changes=[Change("waltz", "w1", {"steps": [1, 2, 3]}), Change("story", story, {"mood": "glad"})],
    )
    merge(ledger, handed_in(copy, tmp_path / "done.storypacket"))
    work_for(ledger, "Minh", tmp_path / "minh.storypacket")
    third = opened(tmp_path / "minh.storypacket")
    [dance] = [entry for entry in third.store.entries() if entry.type == "dance"]
    assert dance.canonical == next(e for e in copy.store.entries() if e.type == "dance").canonical
    check_replayed(third)


def test_a_part_of_the_work_is_handed_in(
    ledger: Ledger, story: StoryId, other_story: StoryId, opened: Opener, tmp_path: Path
) -> None:
    work_for(ledger, "Linh", tmp_path / "linh.storypacket")
    copy = opened(tmp_path / "linh.storypacket")
    tag(copy, me(copy), story, 0, 3)
    tag(copy, me(copy), other_story, 0, 3)
    with bootstrap.formats().pending(tmp_path / "part.storypacket") as pending:
        pack_return(copy, PACKETS, pending, annotator=me(copy), stories=[story], is_part=True)
        pending.commit()
    merge(ledger, tmp_path / "part.storypacket")
    assert len(ledger.store.tags(story)) == 1
    assert ledger.store.tags(other_story) == []
    assert layers.own_layer(copy, annotator=me(copy), story=other_story).status == "open"


def test_withdrawing_names_only_what_counts(ledger: Ledger, linh: Annotator) -> None:
    with pytest.raises(NotOneEntry):
        merging.withdraw(ledger, [], annotator=linh)
