"""Verifying a dataset: against its own rules, and against the manifest beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from storymark.domain.errors import VerifyFailed
from storymark.services.card import card_bytes
from storymark.services.card_agreement import PREFIX, agreement_facts
from storymark.services.cluster_list import problems_of
from storymark.services.dataset_readme import README, readme_bytes, sides_of
from storymark.services.exchange_ports import Checked, Counts, Format, Formats, Manifest, Source
from storymark.services.ports import Progress, SentenceCutter, no_progress
from storymark.services.read_back import check_by_reading

if TYPE_CHECKING:
    from storymark.services.agreement_ports import Agreement


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check found; `problems` are the first ones, `problem_count` all."""

    counts: Counts
    format: str
    has_manifest: bool
    problems: tuple[str, ...] = ()
    problem_count: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problem_count


def verify_file(
    path: Path,
    *,
    formats: Formats,
    agreement: Callable[[], Agreement] | None = None,
    cutter: SentenceCutter | None = None,
    progress: Progress = no_progress,
) -> Verified:
    """Check a dataset's form, offsets and quotes, and whether it is what its manifest and its card say.

    Every figure is found anew from the dataset itself, those of agreement where `agreement` and `cutter` are
    given. Raises FileMissing, FileUnreadable, VerifyFailed (no
    dataset, or a manifest that cannot be read).
    """
    manifest = formats.read_manifest(path)
    source = Source(path, str(path))
    found = formats.get(manifest.format) if manifest else _detected(source, formats)
    format_ = _checkable(found, path, formats)
    if format_.check is not None:
        checked = format_.check(path, progress, "")
    else:
        checked = check_by_reading(path, format_, formats, progress=progress)
    against = list(_manifest_problems(checked, manifest, format_)) if manifest else []
    if manifest is not None:
        against += _card_problems(path, manifest, formats)
        if format_.has_readme and not checked.problems:
            sides = sides_of(path, format_, formats)
            if formats.part(path, README) != readme_bytes(manifest, dataset=path.name, sides=sides):
                against.append(f"{README} does not say what the dataset and its manifest say")
        against += problems_of(path, manifest.facts)
        has_stories = (
            manifest.unit == "story"
        )  # as when it was written: a sentence alone says nothing of people
        if agreement is not None and cutter is not None and has_stories and not checked.problems:
            found_facts = agreement_facts(path, format_, formats, room=agreement, cutter=cutter)
            against += _agreement_problems(found_facts, manifest, has_card=formats.card_path(path).exists())
    return Verified(
        counts=checked.counts,
        format=format_.name,
        has_manifest=manifest is not None,
        problems=(*checked.problems, *against),
        problem_count=checked.problem_count + len(against),
    )


def _detected(source: Source, formats: Formats) -> Format | None:
    if source.path.is_dir():
        return None
    return formats.detect(source, is_picked=True)


def _checkable(found: Format | None, path: Path, formats: Formats) -> Format:
    if found is not None and found.is_writable:
        return found
    known = ", ".join(entry.name for entry in formats.writable())
    raise VerifyFailed(path=path, reason=f"it is no dataset that can be checked (known are: {known})")


def _agreement_problems(found: Mapping[str, str], manifest: Manifest, *, has_card: bool) -> list[str]:
    """Figures that differ, and where there is a card those that were left out of it."""
    told = {name: value for name, value in manifest.facts.items() if name.startswith(PREFIX)}
    names = (*told, *(name for name in found if has_card and name not in told))
    return [
        f"its {name} is {found.get(name, 'not there')}, the manifest says {told.get(name, 'nothing of it')}"
        for name in names
        if found.get(name) != told.get(name)
    ]


def _card_problems(path: Path, manifest: Manifest, formats: Formats) -> list[str]:
    """The card is made again from the manifest, whose figures were found to be right or named."""
    card = formats.card_path(path)
    try:
        found = card.read_bytes()
    except FileNotFoundError:
        return []  # nobody wanted one
    except OSError as error:
        raise VerifyFailed(path=card, reason=error.strerror or "it cannot be read") from error
    if found != card_bytes(manifest, dataset=path.name):
        return [f"{card.name} does not say what the manifest says"]
    return []


def _manifest_problems(checked: Checked, manifest: Manifest, format_: Format) -> Iterator[str]:
    if checked.size_bytes != manifest.size_bytes:
        yield f"it has {checked.size_bytes:,} bytes, the manifest says {manifest.size_bytes:,}"
    if checked.sha256 != manifest.sha256:
        yield f"its SHA-256 is {checked.sha256}, the manifest says {manifest.sha256}"
    if checked.counts.lines and checked.unit != manifest.unit:
        yield f"its unit is {checked.unit}, the manifest says {manifest.unit}"
    can_tell = format_.check is not None or len(format_.offset_units) == 1
    if checked.counts.lines and can_tell and checked.offset_unit != manifest.offset_unit:
        yield f"its offsets are in {checked.offset_unit}, the manifest says {manifest.offset_unit}"
    for field in fields(Counts):
        found, told = getattr(checked.counts, field.name), getattr(manifest.counts, field.name)
        if found != told:
            yield f"its {field.name} are {_shown(found)}, the manifest says {_shown(told)}"
    known = {label.key for label in manifest.label_set.labels}
    for label in checked.counts.labels:
        if label not in known:
            yield f"the label “{label}” is not in the manifest’s label set"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        pairs = [f"{name} {count}" for name, count in sorted(value.items())[:8]]
        return (", ".join(pairs) or "none") + (", …" if len(value) > 8 else "")
    return f"{value:,}" if isinstance(value, int) else str(value)
