"""What a project does on a disk that is really full; run as a process with a small disk of its own.

unshare --user --map-root-user --mount python -m tests.support.full_disk NAME FOLDER
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.stores import act, add_story, make_layer, make_tag, odd_story

from storymark.domain import edits
from storymark.domain.errors import DiskFull
from storymark.domain.journal import Change
from storymark.storage.replay import replay
from storymark.storage.store import create_store, open_store

CANNOT_MOUNT = 77


def saving_goes_on(folder: Path) -> None:
    """Acts until the disk is full, then after space was made: everything acknowledged is there."""
    store = create_store(folder / "full.storymark")
    story = odd_story("all")
    add_story(store, story)
    layer = make_layer(store, story.id)
    acknowledged = []
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * 2_500_000)
    try:
        while True:
            start = len(acknowledged) % 50
            tag = make_tag(layer.id, start, start + 9, story.text, note="đầy" * 200)
            act(store, "tag", [edits.add_tag(tag, story=story.id), edits.change_layer(layer)])
            acknowledged.append(tag.id)
    except DiskFull as error:
        print(error)
    assert len(acknowledged) > 10
    assert {t.id for t in store.tags(story.id)} == set(acknowledged)
    ballast.unlink()
    tag = make_tag(layer.id, 0, 3, story.text)
    act(store, "tag", [edits.add_tag(tag, story=story.id)])
    assert replay(store) == []
    store.close()
    again = open_store(folder / "full.storymark")
    assert {t.id for t in again.tags(story.id)} == {*acknowledged, tag.id}
    again.close()


def closing_keeps_everything(folder: Path) -> None:
    """Closes when not a byte is left: what could not be moved to the main file waits beside it."""
    store = create_store(folder / "full.storymark")
    text = "đầy" * 20_000
    act(store, "note", [Change("comment", "c1", {"text": text})])
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError as error:
            print(error)
    store.close()
    ballast.unlink()
    again = open_store(folder / "full.storymark")
    assert [c.set["text"] for e in again.entries() for c in e.changes if c.record == "comment"] == [text]
    assert replay(again) == []
    again.close()
    assert [p.name for p in folder.iterdir()] == ["full.storymark"]


def main(name: str, folder: Path) -> int:
    """Run one of the above on a disk of four megabytes, which goes with this process."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=False)
    if mounted.returncode != 0:
        return CANNOT_MOUNT
    {"saving_goes_on": saving_goes_on, "closing_keeps_everything": closing_keeps_everything}[name](folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
