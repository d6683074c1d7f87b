"""Verifying a dataset: against its own rules, and against the manifest beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from storymark.domain.errors import VerifyFailed
from storymark.services.exchange_ports import Checked, Counts, Format, Formats, Manifest, Source
from storymark.services.ports import Progress, no_progress


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


def verify_file(path: Path, *, formats: Formats, progress: Progress = no_progress) -> Verified:
    """Check a dataset's form, offsets and quotes, and whether it is what its manifest says.

    Raises FileMissing, FileUnreadable, VerifyFailed (no dataset, or a manifest that cannot be read).
    """
    manifest = formats.read_manifest(path)
    source = Source(path, str(path))
    found = formats.get(manifest.format) if manifest else formats.detect(source, is_picked=True)
    check = _checker(found, path, formats)
    checked = check.check(path, progress) if check.check else None
    assert checked is not None
    against = list(_manifest_problems(checked, manifest)) if manifest else []
    return Verified(
        counts=checked.counts,
        format=check.name,
        has_manifest=manifest is not None,
        problems=(*checked.problems, *against),
        problem_count=checked.problem_count + len(against),
    )


def _checker(found: Format | None, path: Path, formats: Formats) -> Format:
    if found is not None and found.check is not None:
        return found
    known = ", ".join(entry.name for entry in formats.writable() if entry.check)
    raise VerifyFailed(path=path, reason=f"it is no dataset that can be checked (known are: {known})")


def _manifest_problems(checked: Checked, manifest: Manifest) -> Iterator[str]:
    if checked.size_bytes != manifest.size_bytes:
        yield f"it has {checked.size_bytes:,} bytes, the manifest says {manifest.size_bytes:,}"
    if checked.sha256 != manifest.sha256:
        yield f"its SHA-256 is {checked.sha256}, the manifest says {manifest.sha256}"
    if checked.counts.lines and checked.unit != manifest.unit:
        yield f"its unit is {checked.unit}, the manifest says {manifest.unit}"
    if checked.counts.lines and checked.offset_unit != manifest.offset_unit:
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
