"""A packet of work becomes a project of its own, once; opened again it is that same project."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from storymark.domain.errors import FileUnreadable, NotAPacket, ProjectLocked
from storymark.domain.ids import ProjectId
from storymark.services.ledger import Ledger
from storymark.services.merging import run_merge
from storymark.services.packet_ports import WORK, Bundle, Packets
from storymark.services.ports import ISSUED_TO

SUFFIX = ".storymark"
_ASIDE = ".storymark-"
_OLD_S = 3600

# Makes an empty copy of a project at a path; opens the project at a path.
MakeCopy = Callable[[Path, ProjectId], Ledger]
OpenProject = Callable[[Path], Ledger]


def project_of_packet(
    packet: Path, folder: Path, *, packets: Packets, make_copy: MakeCopy, open_project: OpenProject
) -> Path:
    """The project in `folder` that this packet of work belongs to, made if it is not there.

    A newer packet of the same work adds what is new in it. Raises what reading a packet raises, NotAPacket
    for one that holds work handed in, NotSaved.
    """
    bundle = packets.read(packet)
    if bundle.head.kind != WORK or bundle.head.annotator is None:
        raise NotAPacket(
            path=str(packet), reason="it holds work that was handed in: merge it into its project"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnreadable(path=str(folder), reason=error.strerror or "no folder") from error
    wanted = (bundle.head.project, bundle.head.annotator.id)
    mine = folder / (packet.stem + SUFFIX)
    there = [mine, *sorted(folder.glob("*" + SUFFIX))]
    found = next((path for path in there if path.is_file() and packets.issued_to(path) == wanted), None)
    if found is None:
        return _made(bundle, _free(mine), packets, make_copy)
    try:
        ledger = open_project(found)
    except ProjectLocked:  # it is open in a window: that one goes on with it
        return found
    try:
        run_merge(ledger, [bundle])
    finally:
        ledger.store.close()
    return found


def copy_of_packet(bundle: Bundle, target: Path, *, packets: Packets, make_copy: MakeCopy) -> None:
    """Make the project of a packet of work at `target`, whole or not at all; raises ProjectExists."""
    _made(bundle, target, packets, make_copy)


def _made(bundle: Bundle, target: Path, packets: Packets, make_copy: MakeCopy) -> Path:
    # Built aside and then put in its place: whatever stops it, there is a whole project or none.
    _sweep(target.parent)
    with tempfile.TemporaryDirectory(prefix=_ASIDE, dir=target.parent) as folder:
        building = Path(folder) / target.name
        ledger = make_copy(building, bundle.head.project)
        try:
            with ledger.store.transaction():
                run_merge(ledger, [bundle])
                if bundle.head.annotator is not None:
                    ledger.store.set_meta(ISSUED_TO, bundle.head.annotator.id)
        finally:
            ledger.store.close()
        packets.publish(building, target)
    return target


def _sweep(folder: Path) -> None:
    """Remove what kills have left; what is younger may be somebody's who is at it just now."""
    for left in folder.glob(_ASIDE + "*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _OLD_S:
                shutil.rmtree(left, ignore_errors=True)


def _free(wanted: Path) -> Path:
    number, path = 1, wanted
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return path
