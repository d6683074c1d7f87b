"""What merging needs of packets and of other projects: implemented in exchange and storage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from storymark.domain.ids import AnnotatorId, ProjectId, ReplicaId, StoryId
from storymark.domain.journal import Entry
from storymark.domain.people import Annotator
from storymark.domain.sentences import Sentences
from storymark.services.exchange_ports import PendingFile

PACKET_SUFFIX = ".storypacket"
WORK, RETURN, PROJECT = "work", "return", "project"


@dataclass(frozen=True, slots=True)
class PackedStory:
    """What the journal does not hold of a story. Its id is the hash of its external id and text."""

    id: StoryId
    external_id: str
    text: str
    sentences: Sentences | None = None


@dataclass(frozen=True, slots=True)
class PacketHead:
    """What a packet says of itself. `annotator` is the person whose work it is for, or whose work it holds.

    `labels` are the keys that the person can give, at `label_revision` of the label set.
    """

    kind: str
    project: ProjectId
    project_name: str
    replica: ReplicaId
    annotator: Annotator | None
    stories: tuple[StoryId, ...] = ()
    label_revision: int = 1
    label_hash: str = ""
    labels: tuple[str, ...] = ()
    is_blind: bool = False
    entry_count: int = 0


@dataclass(frozen=True, slots=True)
class Bundle:
    """The work of others, to be read as often as needed and checked each time.

    `entries` and `stories` raise PacketDamaged when what they give is not what was promised.
    """

    name: str
    head: PacketHead
    sha256: str
    entries: Callable[[], Iterator[Entry]]
    stories: Callable[[], Iterator[PackedStory]]


class Packets(Protocol):
    """Packet files and, for merging, whole projects of others."""

    def is_packet(self, path: Path) -> bool:
        """Whether the file says that it is a packet."""

    def read(self, path: Path) -> Bundle:
        """A packet. Raises NotAPacket, PacketDamaged, PacketTooNew, FileMissing, FileUnreadable."""

    def write(
        self, pending: PendingFile, head: PacketHead, entries: Iterator[Entry], stories: Iterator[PackedStory]
    ) -> None:
        """Fill a file with a packet: the same content gives the same bytes."""

    def project_bundle(self, path: Path) -> AbstractContextManager[Bundle]:
        """Another project, read from a copy. Raises what opening raises."""

    def publish(self, project: Path, target: Path) -> None:
        """Give a closed project that was built aside its name, for good. Raises ProjectExists, OSError."""

    def issued_to(self, path: Path) -> tuple[ProjectId, AnnotatorId] | None:
        """The project that a file is a copy of and whom it was issued to; None for anything else."""
