"""Kills a PostgreSQL server under people who write into one project, and looks what is left.

    python -m tests.support.team_kill_loop --kills 100

with `desktop` and the checkout on PYTHONPATH. Writers try each act until the server has it. Every third kill
ends the writers' connections alone, as a network does. Prints one JSON object; ends with status 1 when an
acknowledged act is missing or was done twice, or the rows are not what the journal says.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import threading
import time
from collections import Counter
from typing import Any

from tests.support.team_server import TeamServer, binaries

from storymark.domain.errors import ServerAway
from storymark.domain.ids import AnnotatorId, LabelKey, StoryId, new_id, story_id
from storymark.domain.labels import Label, LabelSet
from storymark.domain.story import Section, Story
from storymark.services.addresses import ServerAddress, server_address
from storymark.services.labelling import put_label_set
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.retrying import Retrying
from storymark.services.stories import add_story
from storymark.storage.replay import replay
from storymark.storage.server.store import create_server_store, open_server_store

TEXT = "chị nói 𠮷野家 rất ngon .\r\nTiê\u0301ng Việt\u2028👨‍👩‍👧 cảm ơn ! שלום עולם . " * 20
WRITERS = 4


class Writer:
    """Tags, adds time and takes back, one act after the other; keeps what was acknowledged."""

    def __init__(self, address: ServerAddress, name: str, story: StoryId) -> None:
        self.tags: set[str] = set()
        self.times = 0
        self.failure: BaseException | None = None
        self._address, self._name, self._story = address, name, story
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            ledger = Ledger(open_server_store(self._address))
            try:
                self._work(ledger)
            finally:
                ledger.store.close()
        except BaseException as error:
            self.failure = error

    def _work(self, ledger: Ledger) -> None:
        rnd = random.Random(self._name)
        who = self._until_back(lambda: annotator_named(ledger, self._name))
        hand = Retrying(ledger, who, waits=lambda _error: None, patience_s=120)
        while not self._stopped.is_set():
            hand.perform({"op": "time", "story": self._story, "active_ms": 1})
            self.times += 1
            start = rnd.randrange(len(TEXT) - 40)
            span = {"start": start, "end": start + rnd.randrange(1, 40)}
            tag = {"op": "tag", "story": self._story, **span, "label": "claim", "id": new_id()}
            id = hand.perform(tag).id
            if id in self.tags:  # the same words once more: the same tag
                continue
            self.tags.add(id)
            if rnd.random() < 0.3:
                hand.perform({"op": "undo"})
                hand.perform({"op": "redo"})

    @staticmethod
    def _until_back(work: Any) -> Any:
        while True:
            try:
                return work()
            except ServerAway:
                time.sleep(0.1)


def run(server: TeamServer, *, kills: int, seed: int = 1) -> Counter[str]:
    """Sums over all kills; `lost`, `doubled` and `disorder` must be 0."""
    rnd = random.Random(seed)
    address = server_address(server.url(f"kill_{seed}"))
    story = _project(address)
    writers = [Writer(address, f"người {n}", story) for n in range(WRITERS)]
    for number in range(kills):
        time.sleep(0.1 + rnd.random())
        if number % 3 == 2:
            _end_connections(address)
        else:
            server.kill()
            server.start()
    for writer in writers:
        writer.stop()
    failures = [writer.failure for writer in writers if writer.failure is not None]
    if failures:
        raise failures[0]
    totals = _looked_at(address, story, writers)
    totals["kills"] = kills
    return totals


def _looked_at(address: ServerAddress, story: StoryId, writers: list[Writer]) -> Counter[str]:
    store = open_server_store(address)
    try:
        tags = [tag.id for tag in store.tags(story)]
        expected = {id for writer in writers for id in writer.tags}
        times = sum(writer.times for writer in writers)
        stored = sum(layer.time_ms for layer in store.layers(story))
        return Counter(
            acknowledged=len(expected) + times,
            lost=len(expected - set(tags)) + max(0, times - stored),
            doubled=len(tags) - len(set(tags)) + len(set(tags) - expected) + max(0, stored - times),
            disorder=len(replay(store)),
        )
    finally:
        store.close()


def _project(address: ServerAddress) -> StoryId:
    ledger = Ledger(create_server_store(address, name="kill"))
    try:
        put_label_set(ledger, LabelSet("kill", 1, (Label(LabelKey("claim")),)), author=AnnotatorId(""))
        story = Story(story_id("s", TEXT), "s", "s", "vi", TEXT, (Section("", 0, len(TEXT)),))
        add_story(ledger, story, author=AnnotatorId(""))
        return story.id
    finally:
        ledger.store.close()


def _end_connections(address: ServerAddress) -> None:
    from storymark.storage.server.connecting import connect

    with connect(address) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def main() -> int:
    """The command line; see the module."""
    parser = argparse.ArgumentParser(description="Kill the server under four writers.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = binaries()
    if found is None:
        parser.error("no PostgreSQL server is installed")
    started = time.monotonic()
    server = TeamServer(found, is_durable=True)
    try:
        totals = run(server, kills=given.kills, seed=given.seed)
    finally:
        server.remove()
    print(json.dumps({**totals, "seconds": round(time.monotonic() - started, 1)}))
    return 1 if totals["lost"] or totals["doubled"] or totals["disorder"] else 0


if __name__ == "__main__":
    sys.exit(main())
