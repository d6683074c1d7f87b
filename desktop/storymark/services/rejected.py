"""Lines that an import skipped, in a file beside the one they come from: to be mended and imported later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from storymark.services.exchange_ports import Formats, Source
from storymark.services.import_plan import ImportPlan


class RejectedFile(NamedTuple):
    """A file that was written, and how many lines of which file it holds."""

    path: Path
    lines: int
    source: str


def write_rejected(plan: ImportPlan, formats: Formats | None) -> tuple[RejectedFile, ...]:
    """Write the bad lines of every file, durably; raises what a new file raises, then none is left."""
    made: list[RejectedFile] = []
    try:
        for file in plan.files:
            if file.bad:
                assert formats is not None, "lines are skipped only if they can be written"
                made.append(RejectedFile(rejected_path(file.source), len(file.bad), file.source.name))
                with formats.pending(made[-1].path) as pending:
                    pending.file.write(file.bad[0].head)
                    pending.file.writelines(part.data for part in file.bad)
                    pending.settle()
                    pending.commit()
    except BaseException:
        for each in made:
            each.path.unlink(missing_ok=True)
        raise
    return tuple(made)


def rejected_path(source: Source) -> Path:
    """A free name: `stories.rejected.jsonl` beside `stories.jsonl`, or beside the archive it is in."""
    name = Path(source.name)
    archive = next((parent for parent in name.parents if parent.is_file()), None)
    folder, stem = (archive.parent, f"{archive.stem}-{name.stem}") if archive else (name.parent, name.stem)
    return next(path for path in _names(folder, stem, name.suffix) if not path.exists())


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}.rejected{suffix}"
    for number in count(2):
        yield folder / f"{stem}.rejected-{number}{suffix}"
