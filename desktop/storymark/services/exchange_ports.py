"""What import, export and verify need of the file formats: implemented in exchange, chosen in bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Protocol

from storymark.domain.labels import LabelSet
from storymark.domain.people import Annotator
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.domain.tags import Layer, Tag
from storymark.services.ports import Progress

AUTO = "auto"
UNITS = ("story", "sentence")
OFFSET_UNITS = ("codepoint", "utf16", "utf8")
MAX_TAGS = 200_000
MAX_LINE_BYTES = 64 * 2**20


# --- reading ----------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the name it is known by: standard input is read from a copy."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`encoding` is `auto` or a codec's name; `has_consent` agrees to a guessed encoding.

    `has_notes` asks for the notes of each story: who reads a file again knows them.
    """

    encoding: str = AUTO
    has_consent: bool = False
    has_notes: bool = True


class ReadTag(NamedTuple):
    """A tag as a file has it; `id`, `annotator` and `annotator_id` may be empty, times 0."""

    start: int
    end: int
    label: str
    quote: str
    id: str = ""
    annotator: str = ""
    annotator_id: str = ""
    kind: str = "annotator"
    round: int = 1
    origin: str = "import"
    confidence: str = ""
    note: str = ""
    attributes: str = "{}"
    decision: str = "{}"
    label_revision: int = 0
    created_ms: int = 0
    updated_ms: int = 0


class ReadLayer(NamedTuple):
    """A layer as a file has it; `read` holds (index of a sentence, label revision)."""

    annotator: str
    annotator_id: str
    kind: str = "annotator"
    round: int = 1
    status: str = "open"
    reason: str = ""
    flagged: bool = False
    time_ms: int = 0
    read: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadStory:
    """One story of a file, checked: offsets are code points, every span lies inside, quotes match.

    `where` names it in messages; an empty `title`, `language` or `sections` is to be found out;
    `consumed_bytes` is how far the file is read. `notes` say what a person should know of it.
    """

    where: str
    external_id: str
    text: str = field(repr=False)
    title: str = ""
    language: str = ""
    sections: tuple[Section, ...] = ()
    sentences: Sentences | None = field(default=None, repr=False)
    meta: str = "{}"
    split: str = ""
    tags: tuple[ReadTag, ...] = field(default=(), repr=False)
    layers: tuple[ReadLayer, ...] = field(default=(), repr=False)
    encoding: str = "UTF-8"
    notes: tuple[str, ...] = ()
    consumed_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the name of its encoding, and what a person should know of it."""

    text: str = field(repr=False)
    encoding: str
    notes: tuple[str, ...] = ()


# --- writing ----------------------------------------------------------------------------------------------
class OutTag(NamedTuple):
    """A tag with the layer and the person it belongs to."""

    tag: Tag
    layer: Layer
    annotator: Annotator


class OutLayer(NamedTuple):
    """A layer with its person."""

    layer: Layer
    annotator: Annotator


@dataclass(frozen=True, slots=True)
class OutStory:
    """A story to write, with what was chosen of it, in the order in which it is written."""

    story: Story
    layers: tuple[OutLayer, ...] = ()
    tags: tuple[OutTag, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """`unit` is one of UNITS, `offset_unit` one of OFFSET_UNITS."""

    unit: str = "story"
    offset_unit: str = "codepoint"


# --- checking ---------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Counts:
    """What a dataset holds; `tags` counts each once, `spans` as often as they are written."""

    lines: int = 0
    stories: int = 0
    sentences: int = 0
    layers: int = 0
    tags: int = 0
    spans: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    annotators: Mapping[str, int] = field(default_factory=dict)
    segmenters: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading a whole dataset found; `problems` are the first ones, `problem_count` all."""

    counts: Counts
    sha256: str
    size_bytes: int
    unit: str = "story"
    offset_unit: str = "codepoint"
    problems: tuple[str, ...] = ()
    problem_count: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands beside a dataset so that anybody can check it and knows what its labels mean."""

    format: str
    unit: str
    offset_unit: str
    sha256: str
    size_bytes: int
    counts: Counts
    label_set: LabelSet
    command: str = ""
    program: str = ""


# --- formats ----------------------------------------------------------------------------------------------
Reader = Callable[[Source, ReadOptions], Iterator[ReadStory]]
Writer = Callable[[OutStory, WriteOptions], Iterator[bytes]]
Checker = Callable[[Path, Progress], Checked]


@dataclass(frozen=True, slots=True)
class Format:
    """One file format: what it can do is what it has. A writer gives one line for each unit."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    check: Checker | None = None


class PendingFile(Protocol):
    """A file that takes its name only when it is whole: until `commit`, the old one stays as it was."""

    path: Path
    file: BinaryIO

    def settle(self) -> None:
        """Bring everything written so far onto the disk, so that it can be read back from `path`."""

    def commit(self) -> None:
        """Give it its name, durably."""

    def __enter__(self) -> PendingFile:
        """Leaving the block without `commit` removes it."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Formats(Protocol):
    """The formats of this program and the files around them."""

    def readable(self) -> Sequence[Format]:
        """Those that can be imported."""

    def writable(self) -> Sequence[Format]:
        """Those that can be exported."""

    def get(self, name: str) -> Format:
        """The format of this name; raises UnknownFormat."""

    def detect(self, source: Source, *, is_picked: bool) -> Format | None:
        """The format by content and name, None for none; `is_picked`: a person named this very file."""

    def expand(self, paths: Iterable[Path]) -> Iterator[tuple[Source, bool]]:
        """The files of files and folders, in order, and whether each was picked by itself."""

    def decode(self, source: Source, options: ReadOptions) -> Decoded:
        """The text of a file; raises BadEncoding, NeedsConsent, FileUnreadable, FileMissing."""

    def pending(self, target: Path) -> PendingFile:
        """A new file to be named `target`; raises TargetExists."""

    def read_label_set(self, path: Path) -> LabelSet:
        """A label set file, TOML or JSON; raises BadLabelSet, FileMissing, FileUnreadable."""

    def label_set_bytes(self, labels: LabelSet, *, suffix: str) -> bytes:
        """The file of a label set, `.toml` or `.json`."""

    def manifest_path(self, dataset: Path) -> Path:
        """Where the manifest of a dataset lies."""

    def read_manifest(self, dataset: Path) -> Manifest | None:
        """The manifest beside a dataset, None if there is none; raises VerifyFailed for a broken one."""

    def manifest_bytes(self, manifest: Manifest, *, dataset: str) -> bytes:
        """The manifest's file; `dataset` is the file's name."""
