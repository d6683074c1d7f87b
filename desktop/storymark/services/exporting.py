"""Exporting: the chosen part of a project as a dataset, read back before it takes its name."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from storymark.domain.errors import BadValue, TargetExists, VerifyFailed
from storymark.services.calm import calm_collector
from storymark.services.card import card_bytes
from storymark.services.card_agreement import agreement_facts, is_comparable
from storymark.services.cluster_list import GOLD_ONLY, ClusterList, clusters_path, list_clusters
from storymark.services.dataset_readme import README, readme_bytes
from storymark.services.exchange_ports import (
    Counts,
    Draft,
    Format,
    Formats,
    Loss,
    Manifest,
    OutStory,
    WriteOptions,
)
from storymark.services.export_choice import ExportOptions, chosen_stories
from storymark.services.export_tally import audit_for
from storymark.services.file_names import FileNames
from storymark.services.ledger import Ledger
from storymark.services.losses import LossTally, reduced
from storymark.services.ports import Progress, SentenceCutter, WordCutter, no_progress
from storymark.services.wording import StoryWords

if TYPE_CHECKING:
    from storymark.services.agreement_ports import Agreement


@dataclass(frozen=True, slots=True)
class Exported:
    """A dataset that was written; `notes` say what a person should know of it."""

    counts: Counts
    sha256: str
    size_bytes: int
    path: Path | None = None
    manifest: Path | None = None
    card: Path | None = None
    clusters: Path | None = None
    """The list of places that the gold set leaves out, where there are any."""
    losses: tuple[Loss, ...] = ()
    notes: tuple[str, ...] = ()
    is_comparable: bool = False
    """Whether any story has the finished work of two people."""


Readme = Callable[[Counts, tuple[Loss, ...], Mapping[str, int]], bytes]


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands in the papers beside a dataset; `facts` are licence, seed and the like, in words."""

    command: str = ""
    program: str = ""
    has_card: bool = True
    facts: Mapping[str, str] = field(default_factory=dict)


def check_target(ledger: Ledger, target: Path) -> None:
    """Raise TargetExists for the project itself, which an export must not take the place of."""
    if _is_same_file(target, Path(ledger.store.path)):
        raise TargetExists(path=target, reason="it is the project itself")


def check_units(format: Format, options: WriteOptions) -> None:
    """Raise BadValue for a unit or offset unit that the format has no way to state."""
    if options.unit not in format.units:
        expected = f"{format.title} has one of {', '.join(format.units)}"
        raise BadValue(what="The unit", value=options.unit, expected=expected)
    if options.offset_unit not in format.offset_units:
        expected = f"{format.title} counts in {', '.join(format.offset_units)}"
        raise BadValue(what="The unit of offsets", value=options.offset_unit, expected=expected)


class Choice:
    """The chosen stories with all that a format needs of them, one by one."""

    def __init__(
        self,
        ledger: Ledger,
        options: ExportOptions,
        *,
        format: Format,
        cutter: SentenceCutter,
        words: WordCutter | None = None,
    ) -> None:
        check_units(format, options.write)
        assert words is not None or not format.needs_words, "a format of words needs a word cutter"
        self._ledger, self._options, self._cutter = ledger, options, cutter
        self.words = StoryWords(ledger, words) if words is not None and format.needs_words else None

    def stories(self, progress: Progress = no_progress) -> Iterator[OutStory]:
        """Raises UnknownAnnotator, UnknownLabel, QuoteMismatch."""
        for story in chosen_stories(self._ledger, self._options, cutter=self._cutter, progress=progress):
            yield self.words.with_words(story) if self.words is not None else story


def export_lines(
    ledger: Ledger,
    options: ExportOptions,
    *,
    format: Format,
    cutter: SentenceCutter,
    words: WordCutter | None = None,
    progress: Progress = no_progress,
) -> Iterator[bytes]:
    """The pieces of the dataset, the very bytes of the file or files: a preview takes the first few.

    Raises UnknownAnnotator, UnknownLabel, QuoteMismatch, BadValue.
    """
    choice = Choice(ledger, options, format=format, cutter=cutter, words=words)
    pieces = Pieces(format, options.write)
    for story in choice.stories(progress):
        yield from (data for _, data in pieces.of(reduced(story, format).story))
    yield from (data for _, data in pieces.end())


def export_file(
    ledger: Ledger,
    target: Path,
    options: ExportOptions,
    *,
    format: Format,
    formats: Formats,
    cutter: SentenceCutter,
    words: WordCutter | None = None,
    command: str = "",
    program: str = "",
    paper: Paper | None = None,
    agreement: Callable[[], Agreement] | None = None,
    announce: Callable[[tuple[Loss, ...]], None] | None = None,
    progress: Progress = no_progress,
) -> Exported:
    """Write the dataset to `target`, its manifest and its card beside it; none of them is ever half there.

    `announce` is told of the losses before anything takes its name; what it raises stops the export.
    `agreement` opens the room that finds the figures of the card where several people are done. Raises
    QuoteMismatch (naming the tag), TargetExists, VerifyFailed, BadValue, UnknownAnnotator, UnknownLabel and
    Cancelled; an older dataset is as it was then.
    """
    paper = paper or Paper(command, program)
    check_target(ledger, target)
    choice = Choice(ledger, options, format=format, cutter=cutter, words=words)
    with formats.draft(target, format) as draft, calm_collector():

        def manifest_of(counts: Counts, losses: tuple[Loss, ...], facts: Mapping[str, str]) -> Manifest:
            return Manifest(
                format=format.name,
                unit=options.write.unit,
                offset_unit=options.write.offset_unit,
                sha256="",
                size_bytes=0,
                counts=counts,
                label_set=ledger.labels(),
                command=paper.command,
                program=paper.program,
                losses=losses,
                facts=facts,
            )

        def page(counts: Counts, losses: tuple[Loss, ...], sides: Mapping[str, int]) -> bytes:
            told = manifest_of(counts, losses, _facts(paper, choice, options))
            return readme_bytes(told, dataset=target.name, sides=sides)

        readme = page if format.has_readme else None
        written = _write(choice, options, draft, format, formats, target, progress, readme)
        if announce is not None:
            announce(written.losses)
        facts = _facts(paper, choice, options)
        if agreement is not None and options.write.unit == "story" and written.is_comparable:
            facts |= agreement_facts(draft.path, format, formats, room=agreement, cutter=cutter)
        left_out = ClusterList(b"", {})
        if options.kinds == GOLD_ONLY:
            left_out = list_clusters(ledger, options, json_line=formats.json_line)
        facts |= left_out.facts
        manifest = replace(
            manifest_of(written.counts, written.losses, facts),
            sha256=written.sha256,
            size_bytes=written.size_bytes,
        )
        beside, card = formats.manifest_path(target), formats.card_path(target)
        listed = clusters_path(target)
        with formats.pending(beside) as pending, formats.pending(card) as pending_card, ExitStack() as more:
            pending.file.write(formats.manifest_bytes(manifest, dataset=target.name))
            pending_card.file.write(card_bytes(manifest, dataset=target.name))
            pending.settle()
            pending_card.settle()
            pending_list = more.enter_context(formats.pending(listed)) if left_out.data else None
            if pending_list is not None:
                pending_list.file.write(left_out.data)
                pending_list.settle()
            # A manifest never stands beside a file that it does not describe: a killed export leaves none.
            beside.unlink(missing_ok=True)
            card.unlink(missing_ok=True)
            if options.kinds == GOLD_ONLY:
                listed.unlink(missing_ok=True)
            draft.commit()
            if pending_list is not None:
                pending_list.commit()
            pending.commit()
            if paper.has_card:
                pending_card.commit()
    return replace(
        written,
        path=target,
        manifest=beside,
        card=card if paper.has_card else None,
        clusters=listed if left_out.data else None,
        notes=(*written.notes, *_cluster_notes(left_out, listed)),
    )


def export_stream(
    ledger: Ledger,
    out: BinaryIO,
    options: ExportOptions,
    *,
    format: Format,
    formats: Formats,
    cutter: SentenceCutter,
    words: WordCutter | None = None,
    announce: Callable[[tuple[Loss, ...]], None] | None = None,
    progress: Progress = no_progress,
) -> Exported:
    """Write the dataset to a stream, without papers; nothing is written before all of it is checked."""
    if format.is_folder:
        raise TargetExists(path="-", reason="it is a folder of files; name a folder or a zip file")
    choice = Choice(ledger, options, format=format, cutter=cutter, words=words)
    with tempfile.TemporaryDirectory(prefix="storymark-") as folder:
        path = Path(folder) / "dataset"
        with formats.draft(path, format) as draft, calm_collector():
            written = _write(choice, options, draft, format, formats, Path("-"), progress)
            draft.commit()
        if announce is not None:
            announce(written.losses)
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                out.write(piece)
        out.flush()
    return written


class Pieces:
    """The pieces of a dataset in their order, each with the name of its file where there are several."""

    def __init__(self, format: Format, options: WriteOptions) -> None:
        self._format, self._options = format, options
        self._names = FileNames()
        self._is_begun = False
        self._whole = format.write_whole(options) if format.write_whole is not None else None

    def of(self, story: OutStory | None) -> Iterator[tuple[str, bytes]]:
        """Those of one story."""
        if story is None:
            return
        if self._format.write_files is not None:
            stem = self._names.name(story.story.external_id)
            yield from self._format.write_files(story, self._options, stem)
            return
        if self._whole is not None:
            self._whole.add(story)
            return
        assert self._format.write is not None
        frame = self._format.frame
        for piece in self._format.write(story, self._options):
            before = frame.between if self._is_begun else frame.head
            self._is_begun = True
            yield "", before + piece if before else piece

    def end(self) -> Iterator[tuple[str, bytes]]:
        """What stands behind the last one."""
        frame = self._format.frame
        if self._whole is not None:
            yield from self._whole.finish()
        elif self._format.write is not None:
            tail = frame.tail if self._is_begun else frame.head + frame.tail
            if tail:
                yield "", tail


def _write(
    choice: Choice,
    options: ExportOptions,
    draft: Draft,
    format: Format,
    formats: Formats,
    target: Path,
    progress: Progress,
    readme: Readme | None = None,
) -> Exported:
    """Write and read back: what stands on the disk must be what the project has."""
    digest, size = hashlib.sha256(), 0
    pieces, losses = Pieces(format, options.write), LossTally(format)
    audit = audit_for(format, formats, options.write)
    comparable, sides = False, Counter[str]()
    for story in choice.stories(_part(progress, 0)):
        kept, changes = reduced(story, format)
        losses.add(story, changes, unit=options.write.unit)
        comparable = comparable or is_comparable(story)
        count = 0
        for name, data in pieces.of(kept):
            draft.add(data, name=name)
            count += 1
            if not name:
                digest.update(data)
                size += len(data)
        if kept is not None:
            audit.add(kept, count)
            sides[kept.story.split] += 1
    for name, data in pieces.end():
        draft.add(data, name=name)
        digest.update(data)
        size += len(data)
    if readme is not None:
        draft.add(readme(audit.counts(), losses.losses(), sides), name=README)
    draft.settle()
    # A single file is compared with what was sent; of a folder or archive every file is read again.
    sent = formats.fingerprint(draft.path) if format.is_folder else (digest.hexdigest(), size)
    reason = audit.difference(draft.path, str(target), sent, _part(progress, 1))
    if reason:
        raise VerifyFailed(
            path=target, reason=f"the file that was written is not right ({reason}); it was removed"
        )
    return Exported(
        audit.counts(),
        *sent,
        losses=losses.losses(),
        notes=_notes(audit.outside),
        is_comparable=comparable,
    )


def _facts(paper: Paper, choice: Choice, options: ExportOptions) -> dict[str, str]:
    """What is known besides figures once all stories are written."""
    facts = dict(paper.facts)
    if choice.words is not None and choice.words.segmenters:
        facts["words"] = ", ".join(sorted(choice.words.segmenters))
    if options.has_pseudonyms:
        facts["pseudonyms"] = "yes"
    return facts


def _notes(outside: int) -> tuple[str, ...]:
    if not outside:
        return ()
    tags = "1 tag touches" if outside == 1 else f"{outside} tags touch"
    return (f"{tags} no sentence and cannot stand in an export by sentence.",)


def _cluster_notes(left_out: ClusterList, path: Path) -> tuple[str, ...]:
    if not left_out.data:
        return ()
    counts = ", ".join(f"{count} {state}" for state, count in sorted(left_out.counts.items()))
    return (f"Places that are not in gold are listed in {path.name}: {counts}.",)


def _part(progress: Progress, part: int) -> Progress:
    """Writing is the first half of the way, reading back the second."""

    def report(done: int, total: int, note: str) -> None:
        progress((part * 1000 + (1000 * done // total if total else 0)), 2000, note)

    return report


def _is_same_file(target: Path, project: Path) -> bool:
    try:
        return target.samefile(project)
    except OSError:
        return False
