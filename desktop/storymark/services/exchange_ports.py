"""What import, export and verify need of the file formats: implemented in exchange, chosen in bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Literal, NamedTuple, Protocol

from storymark.domain.labels import LabelSet
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, Story
from storymark.domain.story_labels import StoryLabel
from storymark.domain.tags import Layer, Tag
from storymark.services.ports import Progress

AUTO = "auto"
UNITS = ("story", "sentence")
OFFSET_UNITS = ("codepoint", "utf16", "utf8")
TABLE_ROLES = ("text", "id", "title", "language", "start", "end", "label", "quote", "annotator", "note")
TABLE_DELIMITERS = (",", "\t", ";", "|")
MAX_TAGS = 200_000
MAX_LINE_BYTES = 64 * 2**20


# --- reading ----------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the name it is known by: standard input is read from a copy.

    `keeper` is whatever must live as long as the file is needed, such as the folder of an unpacked archive.
    """

    path: Path
    name: str
    keeper: object = field(default=None, repr=False, compare=False)


class BadPart(NamedTuple):
    """A line of a file that cannot be read: its number from 1, why, and the line as it stands.

    `head` is what must stand above it in a file of its own, such as the names of a table's columns.
    """

    line: int
    reason: str
    data: bytes
    head: bytes = b""


class PutAside(Protocol):
    """Takes a line that cannot be read; False refuses it, and with it the file."""

    def __call__(self, part: BadPart) -> bool: ...


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`encoding` is `auto` or a codec's name; `has_consent` agrees to a guessed encoding or mapping.

    `has_notes` asks for the notes of each story: who reads a file again knows them. `columns` says which
    column of a table is what: `{"text": "body", "id": ""}`, empty for none; `delimiter` parts
    them, empty for what is found. `put_aside` is offered each line that cannot be read; the reader goes on
    if it takes it.
    """

    encoding: str = AUTO
    has_consent: bool = False
    has_notes: bool = True
    columns: Mapping[str, str] = field(default_factory=dict)
    delimiter: str = ""
    put_aside: PutAside | None = field(default=None, compare=False)


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


class ReadStoryLabel(NamedTuple):
    """A label on a whole story as a file has it; all but the label may be empty."""

    label: str
    id: str = ""
    annotator: str = ""
    annotator_id: str = ""
    created_ms: int = 0


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
    story_labels: tuple[ReadStoryLabel, ...] = ()
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


class OutStoryLabel(NamedTuple):
    """A label on a whole story with its person."""

    label: StoryLabel
    annotator: Annotator


@dataclass(frozen=True, slots=True)
class OutStory:
    """A story to write, with what was chosen of it, in the order in which it is written.

    `words` are there for formats that need them: sorted, disjoint, each inside one sentence.
    """

    story: Story
    layers: tuple[OutLayer, ...] = ()
    tags: tuple[OutTag, ...] = ()
    words: tuple[Range, ...] | None = field(default=None, repr=False)
    story_labels: tuple[OutStoryLabel, ...] = ()


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


class Loss(NamedTuple):
    """What a format cannot hold of the chosen part of a project: how many tags and stories it touches."""

    kind: str
    tags: int = 0
    stories: int = 0


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
    losses: tuple[Loss, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


# --- formats ----------------------------------------------------------------------------------------------
Aspect = Literal[
    "people", "kinds", "tag_ids", "notes", "confidence", "attributes", "times", "history", "layers",
    "story_ids", "texts", "titles", "languages", "sections", "sentences", "meta", "splits",
    "story_labels",
]  # fmt: skip
ASPECTS: frozenset[Aspect] = frozenset(Aspect.__args__)  # type: ignore[attr-defined]


class Columns(NamedTuple):
    """The columns of a table: their names, the first row's cells, and which one was found to be what."""

    names: tuple[str, ...]
    first: tuple[str, ...]
    roles: Mapping[str, str]
    delimiter: str


class Reduced(NamedTuple):
    """A story cut down to what a format can hold, None if it holds nothing of it; and what that changed.

    `changes` says for each kind of change how many tags it touches, or stories for kinds of stories.
    """

    story: OutStory | None
    changes: Mapping[str, int] = {}


Reader = Callable[[Source, ReadOptions], Iterator[ReadStory]]
Writer = Callable[[OutStory, WriteOptions], Iterator[bytes]]
WholeWriter = Callable[[WriteOptions], "WholeFile"]
FileWriter = Callable[[OutStory, WriteOptions, str], Iterator[tuple[str, bytes]]]
# The last argument is the SHA-256 of what this program has just written there, empty for any other file.
Checker = Callable[[Path, Progress, str], Checked]
Reducer = Callable[[OutStory], Reduced]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the pieces of a file: before, between and behind them."""

    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""


class WholeFile(Protocol):
    """A file that only stands when all stories are known, such as one with an index; or a few in a folder."""

    def add(self, out: OutStory) -> None:
        """Take the next story."""

    def finish(self) -> Iterator[tuple[str, bytes]]:
        """The bytes of the file, piece by piece without a name; or the files of a folder by theirs."""


@dataclass(frozen=True, slots=True)
class Format:
    """One file format: what it can do is what it has.

    `write` gives one piece of a file for each unit; `write_files` files of a folder or archive, with the
    story's file name without suffix; `write_whole` a file at once, or with `has_readme` a folder with a page
    about it that has the sides of a split in one. `holds` are the aspects of a story that
    come back when the file is read (`compares` where the file says them in its own way); `reduce` does what
    the form of the file demands of text and spans, and `needs_everybody` for it: tags of several people at
    one place. A dataset is checked by `check`, else by reading it with `read`, or with `reread` where nobody
    would import it.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    columns: Callable[[Source, ReadOptions], Columns] | None = None
    write: Writer | None = None
    check: Checker | None = None
    reread: Reader | None = None
    write_files: FileWriter | None = None
    write_whole: WholeWriter | None = None
    has_readme: bool = False
    frame: Frame = Frame()
    holds: frozenset[Aspect] = ASPECTS
    compares: frozenset[Aspect] | None = None
    reduce: Reducer | None = None
    needs_words: bool = False
    needs_everybody: bool = False
    units: tuple[str, ...] = ("story",)
    offset_units: tuple[str, ...] = ("codepoint",)

    @property
    def is_folder(self) -> bool:
        """Whether a dataset is several files, in a folder or a zip."""
        return self.write_files is not None or self.has_readme

    @property
    def is_writable(self) -> bool:
        """Whether it can be exported."""
        return any((self.write, self.write_files, self.write_whole))


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


class Draft(Protocol):
    """A dataset that takes its name only when it is whole: one file, an archive, or a folder of files."""

    path: Path

    def add(self, data: bytes, *, name: str = "") -> None:
        """More of the file, or the file `name` of an archive or folder."""

    def settle(self) -> None:
        """Bring everything onto the disk, so that it can be read back from `path`."""

    def commit(self) -> None:
        """Give it its name, durably; an older dataset of that name is replaced whole."""

    def __enter__(self) -> Draft:
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

    def draft(self, target: Path, format: Format) -> Draft:
        """A new dataset to be named `target`; raises TargetExists."""

    def sources(self, dataset: Path, format: Format, *, name: str) -> Iterator[Source]:
        """The files to read of a dataset in this format; `name` is what it is called in messages."""

    def part(self, dataset: Path, name: str) -> bytes | None:
        """The file `name` of a folder or zip, None if it is not there."""

    def fingerprint(self, dataset: Path) -> tuple[str, int]:
        """SHA-256 and size in bytes of a dataset; of a folder: over the names and SHA-256 of its files."""

    def read_label_set(self, path: Path) -> LabelSet:
        """A label set file, TOML or JSON; raises BadLabelSet, FileMissing, FileUnreadable."""

    def label_set_bytes(self, labels: LabelSet, *, suffix: str) -> bytes:
        """The file of a label set, `.toml` or `.json`."""

    def json_line(self, value: object) -> bytes:
        """One value as a line of JSON that no reader cuts in two."""

    def manifest_path(self, dataset: Path) -> Path:
        """Where the manifest of a dataset lies."""

    def card_path(self, dataset: Path) -> Path:
        """Where the card of a dataset lies."""

    def read_manifest(self, dataset: Path) -> Manifest | None:
        """The manifest beside a dataset, None if there is none; raises VerifyFailed for a broken one."""

    def manifest_bytes(self, manifest: Manifest, *, dataset: str) -> bytes:
        """The manifest's file; `dataset` is the file's name."""
