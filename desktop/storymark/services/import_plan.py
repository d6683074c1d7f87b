"""What an import would do: every file read and checked once, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from storymark.domain.errors import (
    BadLine,
    FileUnreadable,
    NeedsConsent,
    NothingToImport,
    UnknownFormat,
    VerifyFailed,
)
from storymark.domain.ids import StoryId, story_id
from storymark.domain.labels import LabelSet
from storymark.services.calm import calm_collector
from storymark.services.exchange_ports import (
    AUTO,
    BadPart,
    Format,
    Formats,
    Reader,
    ReadOptions,
    ReadStory,
    Source,
)
from storymark.services.import_survey import DEFAULT_ANNOTATOR, Survey, is_unsigned, with_authors
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, no_progress
from storymark.services.superseding import EditedStory

NOTES_KEPT = 5
# Files whose stories a plan keeps, together: in memory they need three times as much.
KEPT_BYTES = 64 * 2**20
LABELS_SHOWN = 8
MOST_BAD = 10_000
SAMPLE_CODEPOINTS = 600


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`annotator` gets the spans without an author, as suggestions if `makes_suggestions` says so.

    `accepts_labels` agrees to new labels. `sentences` is the rule that cuts them: `auto` for the one of each
    story's language, a language, or `lines`. `bad_lines` is `refuse`, `show` (planned with, but refused in
    the end) or `skip`, which imports all others and writes these to a file. `carries`
    is one of CARRIES: which tags of the older text an edited story gets. `sections` names the parts of texts
    in their order, `-` for one that is none.
    """

    format: str = AUTO
    read: ReadOptions = field(default_factory=ReadOptions)
    annotator: str = ""
    language: str = AUTO
    accepts_labels: bool = False
    makes_suggestions: bool = False
    sentences: str = AUTO
    bad_lines: str = "refuse"
    carries: str = "none"
    sections: tuple[str, ...] = ()


# What tells that a file was written to: its inode, size and time.
Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that would be imported and what was found in it; a small one's stories are `kept`.

    `sample` is how its first story begins; `bad` are the lines that were put aside.
    """

    source: Source
    format: Format
    encoding: str
    size_bytes: int
    stories: int
    tags: int
    notes: tuple[str, ...] = ()
    kept: tuple[tuple[StoryId, ReadStory], ...] | None = field(default=None, repr=False, compare=False)
    stamp: Stamp | None = None
    sample: str = ""
    bad: tuple[BadPart, ...] = ()

    def read(self, options: ReadOptions) -> Iterable[tuple[StoryId, ReadStory]]:
        """Its stories once more with their ids: those kept, if the file is as it was, else from the disk.

        Raises what the reader raises, and FileUnreadable when other lines are bad than those that are known.
        """
        if self.kept is not None and self.stamp is not None and _stamp(self.source) == self.stamp:
            return self.kept
        assert self.format.read is not None
        return self._read_again(self.format.read, options)

    def _read_again(self, reader: Reader, options: ReadOptions) -> Iterable[tuple[StoryId, ReadStory]]:
        aside = Aside()
        put_aside = aside.take if self.bad else None
        for read in reader(self.source, replace(options, has_notes=False, put_aside=put_aside)):
            yield story_id(read.external_id, read.text), read
        if tuple(aside.parts) != self.bad:
            raise FileUnreadable(path=self.source.name, reason="it was changed after it was checked")


class Aside:
    """Takes bad lines as long as they are few: a file of nothing else is none of stories."""

    def __init__(self) -> None:
        self.parts: list[BadPart] = []
        self._weight = 0

    def take(self, part: BadPart) -> bool:
        """Keep the line, unless there are too many."""
        self._weight += len(part.data)
        if len(self.parts) >= MOST_BAD or self._weight > KEPT_BYTES:
            return False
        self.parts.append(part)
        return True


@dataclass(frozen=True, slots=True)
class LeftFile:
    """A file that would be left aside, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that an import would do. `label_set` comes from a manifest beside one of the files.

    `unsigned_tags` are those in the files that nobody signed.
    """

    files: tuple[PlannedFile, ...]
    left: tuple[LeftFile, ...] = ()
    new_stories: int = 0
    known_stories: int = 0
    new_tags: int = 0
    known_tags: int = 0
    new_layers: int = 0
    unsigned_tags: int = 0
    unknown_labels: Mapping[str, int] = field(default_factory=dict)
    label_set: LabelSet | None = None
    notes: tuple[str, ...] = ()
    edited: tuple[EditedStory, ...] = ()

    @property
    def bad_lines(self) -> int:
        """How many lines cannot be read."""
        return sum(len(file.bad) for file in self.files)

    @property
    def is_empty(self) -> bool:
        """Whether everything in the files is in the project already."""
        return not (self.new_stories or self.new_tags or self.new_layers)


def plan_import(
    paths: Iterable[Path | Source],
    *,
    formats: Formats,
    options: ImportOptions,
    ledger: Ledger | None,
    labels: LabelSet,
    progress: Progress = no_progress,
) -> ImportPlan:
    """Read and check every file; `ledger` is None while the project is still to be made with `labels`.

    Raises what readers raise, NothingToImport, UnknownFormat. Nothing is changed.
    """
    found, left = _find(paths, formats, options.format)
    manifests, notes = _label_sets([source for source, _ in found], formats)
    is_fresh = ledger is None or ledger.store.story_count() == 0
    taken = manifests[0] if manifests and is_fresh else None
    known: set[str] = {label.key for label in (*labels.labels, *(taken.labels if taken else ()))}
    survey = Survey(None if is_fresh else ledger, known, default=options.annotator or DEFAULT_ANNOTATOR)
    total = 2 * sum(source.path.stat().st_size for source, _ in found)
    files: list[PlannedFile] = []
    done = 0
    with calm_collector():
        for source, entry in found:
            files.append(_plan_file(source, entry, options, survey, (done, total), progress))
            done += files[-1].size_bytes
    return ImportPlan(
        files=tuple(files),
        left=tuple(left),
        new_stories=survey.new_stories,
        known_stories=survey.known_stories,
        new_tags=survey.new_tags,
        known_tags=survey.known_tags,
        new_layers=survey.new_layers,
        unsigned_tags=survey.unsigned_tags,
        unknown_labels=dict(survey.unknown_labels),
        label_set=taken or _merged(manifests),
        notes=(*notes, *survey.notes()),
        edited=tuple(survey.edited),
    )


def check_consent(plan: ImportPlan, options: ImportOptions) -> None:
    """Raise NeedsConsent for labels that nobody agreed to, BadLine for the first bad line."""
    bad = next(((file, part) for file in plan.files for part in file.bad), None)
    if bad is not None and options.bad_lines != "skip":
        raise BadLine(path=bad[0].source.name, line=bad[1].line, reason=bad[1].reason)
    if not plan.unknown_labels or options.accepts_labels:
        return
    shown = [f"{key} ({count})" for key, count in list(plan.unknown_labels.items())[:LABELS_SHOWN]]
    rest = len(plan.unknown_labels) - len(shown)
    names = ", ".join(shown) + (f" and {rest} more" if rest else "")
    count = len(plan.unknown_labels)
    what = "1 label is" if count == 1 else f"{count} labels are"
    raise NeedsConsent(what=f"{what} not in the label set yet: {names}", option="--yes to add them")


def _find(
    paths: Iterable[Path | Source], formats: Formats, wanted: str
) -> tuple[list[tuple[Source, Format]], list[LeftFile]]:
    found: list[tuple[Source, Format]] = []
    left: list[LeftFile] = []
    names: list[str] = []
    for path in paths:
        picked = [(path, True)] if isinstance(path, Source) else formats.expand([path])
        names.append(path.name if isinstance(path, Source) else str(path))
        for source, is_picked in picked:
            entry = _format_of(source, formats, wanted, is_picked)
            if entry is not None:
                found.append((source, entry))
            else:
                left.append(LeftFile(source.name, "its format is not one of stories"))
    if not found:
        raise NothingToImport(path=", ".join(names))
    return found, left


def _format_of(source: Source, formats: Formats, wanted: str, is_picked: bool) -> Format | None:
    if wanted != AUTO:
        entry = formats.get(wanted)
        # In a folder only what has the name of such a file is meant; a picked file is meant as it is.
        is_named_so = Path(source.name).suffix.lower() in entry.suffixes
        return entry if entry.read and (is_picked or is_named_so) else None
    entry_or_none = formats.detect(source, is_picked=is_picked)
    if entry_or_none is None and is_picked:
        known = ", ".join(entry.name for entry in formats.readable())
        raise UnknownFormat(path=source.name, known=known)
    return entry_or_none


def _plan_file(
    source: Source,
    entry: Format,
    options: ImportOptions,
    survey: Survey,
    span: tuple[int, int],
    progress: Progress,
) -> PlannedFile:
    done, total = span
    stories = tags = noted = 0
    encoding = sample = ""
    notes: list[str] = []
    size, stamp = source.path.stat().st_size, _stamp(source)
    kept: list[tuple[StoryId, ReadStory]] | None = [] if done + size <= KEPT_BYTES else None
    assert entry.read is not None
    progress(done, total, source.name)
    aside = Aside()
    reading = replace(options.read, put_aside=aside.take if options.bad_lines != "refuse" else None)
    for read in entry.read(source, reading):
        survey.unsigned_tags += sum(map(is_unsigned, read.tags))
        identity = survey.add(with_authors(read, options.makes_suggestions))
        if kept is not None:
            kept.append((identity, read))
        stories += 1
        tags += len(read.tags)
        encoding = encoding or read.encoding
        sample = sample or read.text[:SAMPLE_CODEPOINTS]
        noted += len(read.notes)
        notes += [f"{read.where}: {note}" for note in read.notes[: NOTES_KEPT - len(notes)]]
        progress(done + read.consumed_bytes, total, source.name)
    if not stories and not aside.parts:
        raise NothingToImport(path=source.name)
    if noted > len(notes):
        notes.append(f"{source.name}: {noted - len(notes)} more notes of this kind")
    known, bad = None if kept is None else tuple(kept), tuple(aside.parts)
    return PlannedFile(source, entry, encoding, size, stories, tags, tuple(notes), known, stamp, sample, bad)


def _stamp(source: Source) -> Stamp | None:
    try:
        facts = source.path.stat()
    except OSError:  # reading it will say what is wrong
        return None
    return (facts.st_ino, facts.st_size, facts.st_mtime_ns)


def _label_sets(sources: list[Source], formats: Formats) -> tuple[list[LabelSet], list[str]]:
    found: list[LabelSet] = []
    notes: list[str] = []
    for source in sources:
        try:
            manifest = formats.read_manifest(source.path)
        except VerifyFailed as error:
            notes.append(f"{error} Its label set was not read.")
            continue
        if manifest is not None:
            found.append(manifest.label_set)
    return found, notes


def _merged(sets: list[LabelSet]) -> LabelSet | None:
    """All labels of the manifests, the first definition of each."""
    labels = {label.key: label for labels in reversed(sets) for label in labels.labels}
    return replace(sets[0], labels=tuple(labels.values())) if sets else None
