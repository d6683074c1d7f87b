"""Merging files of every kind: packets and projects of others, and native JSONL, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from storymark.domain.errors import FileMissing
from storymark.domain.ids import AnnotatorId
from storymark.services.exchange_ports import Formats
from storymark.services.import_plan import ImportOptions, ImportPlan, check_consent, plan_import
from storymark.services.importing import Imported, carry_out
from storymark.services.ledger import Ledger
from storymark.services.merging import NOBODY, Merged, preview_merge, run_merge
from storymark.services.packet_ports import PACKET_SUFFIX, Bundle, Packets
from storymark.services.ports import Progress, no_progress
from storymark.services.upkeep import ensure_backup

_SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class MergeFiles:
    """Files sorted by what they are: `bundles` hold entries, `datasets` are lines of stories."""

    bundles: tuple[Bundle, ...]
    datasets: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What came, or would come: entries of packets and projects, and tags and stories of datasets.

    `plan` is None when there were no datasets, `imported` also for a preview.
    """

    merged: Merged
    plan: ImportPlan | None = None
    imported: Imported | None = None

    @property
    def new(self) -> int:
        """What is new: entries, and from datasets stories, tags and layers."""
        plan = self.plan
        return self.merged.new + (plan.new_stories + plan.new_tags + plan.new_layers if plan else 0)


@contextmanager
def merge_files(paths: Sequence[Path], *, packets: Packets) -> Iterator[MergeFiles]:
    """Open the files for merging; raises FileMissing, what reading packets raises, what opening raises."""
    with ExitStack() as stack:
        bundles: list[Bundle] = []
        datasets: list[Path] = []
        for path in paths:
            if not path.exists():
                raise FileMissing(path=str(path))
            if packets.is_packet(path) or path.suffix.lower() == PACKET_SUFFIX:
                bundles.append(packets.read(path))
            elif _is_database(path):
                bundles.append(stack.enter_context(packets.project_bundle(path)))
            else:
                datasets.append(path)
        yield MergeFiles(tuple(bundles), tuple(datasets))


def preview_files(
    ledger: Ledger,
    files: MergeFiles,
    *,
    formats: Formats,
    options: ImportOptions,
    progress: Progress = no_progress,
) -> MergeReport:
    """What merging them would do; nothing is changed."""
    merged = preview_merge(ledger, files.bundles, progress=progress)
    return MergeReport(merged, _plan(ledger, files, formats, options, progress))


def run_files(
    ledger: Ledger,
    files: MergeFiles,
    *,
    formats: Formats,
    options: ImportOptions,
    detect_language: Callable[[str], str],
    who: AnnotatorId = NOBODY,
    progress: Progress = no_progress,
) -> MergeReport:
    """Merge them all or none, after a backup.

    Raises what `run_merge` and `carry_out` raise, NeedsConsent, BackupFailed.
    """
    plan = _plan(ledger, files, formats, options, progress)
    if plan is not None:
        check_consent(plan, options)
    ensure_backup(ledger, "merge", progress=progress)
    try:
        with ledger.store.transaction():
            merged = run_merge(ledger, files.bundles, who=who, progress=progress)
            imported = None
            if plan is not None:
                imported = carry_out(
                    ledger,
                    plan,
                    options=options,
                    detect_language=detect_language,
                    author=who,
                    progress=progress,
                )
    except BaseException:
        ledger.forget_all()
        raise
    return MergeReport(merged, plan, imported)


def _plan(
    ledger: Ledger, files: MergeFiles, formats: Formats, options: ImportOptions, progress: Progress
) -> ImportPlan | None:
    if not files.datasets:
        return None
    return plan_import(
        files.datasets,
        formats=formats,
        options=options,
        ledger=ledger,
        labels=ledger.labels(),
        progress=progress,
    )


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
