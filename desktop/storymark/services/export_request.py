"""One export as it was asked for: done the same way, with the same papers, whoever asks."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from storymark import __version__
from storymark.domain.clock import iso_utc, parse_iso_utc
from storymark.domain.errors import BadValue
from storymark.domain.tags import STATUSES
from storymark.services.exchange_ports import Format, Formats, Loss
from storymark.services.export_choice import ExportOptions
from storymark.services.exporting import Exported, Paper, export_file
from storymark.services.ledger import Ledger
from storymark.services.ports import Progress, SentenceCutter, WordCutter, no_progress
from storymark.services.splitting import (
    SPLITS,
    SplitDone,
    SplitWish,
    parse_shares,
    split_path,
    split_project,
)

if TYPE_CHECKING:
    from storymark.services.agreement_ports import Agreement


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written in which format; `split` is like `80/10/10`, empty for one dataset.

    `project` is what it is called in the papers.
    """

    project: str
    format: Format
    options: ExportOptions = field(default_factory=ExportOptions)
    split: str = ""
    seed: int = 0
    is_fresh_split: bool = False
    licence: str = ""
    contact: str = ""
    has_card: bool = True

    def wish(self) -> SplitWish:
        """How the project is to be split; raises BadValue."""
        return SplitWish(parse_shares(self.split), self.seed, self.is_fresh_split)


@dataclass(frozen=True, slots=True)
class ExportTools:
    """What an export needs besides the project."""

    formats: Formats
    cutter: SentenceCutter
    words: WordCutter
    agreement: Callable[[], Agreement]


def export_to(
    ledger: Ledger,
    target: Path,
    request: ExportRequest,
    tools: ExportTools,
    *,
    called: str = "",
    announce: Callable[[tuple[Loss, ...]], None] | None = None,
    progress: Progress = no_progress,
) -> Exported:
    """One dataset with its papers, in which the output is `called` so; raises what `export_file` raises."""
    facts = {"licence": request.licence, "contact": request.contact, "split": _told_split(request)}
    paper = Paper(
        command=command_line(request, output=called or target.name),
        program=f"storymark {__version__}",
        has_card=request.has_card,
        facts={name: value for name, value in facts.items() if value},
    )
    return export_file(
        ledger,
        target,
        request.options,
        format=request.format,
        formats=tools.formats,
        cutter=tools.cutter,
        words=tools.words,
        paper=paper,
        agreement=tools.agreement if request.has_card else None,
        announce=announce,
        progress=progress,
    )


def export_split(
    ledger: Ledger,
    target: Path,
    request: ExportRequest,
    tools: ExportTools,
    *,
    announce: Callable[[tuple[Loss, ...]], None] | None = None,
    progress: Progress = no_progress,
) -> tuple[SplitDone, dict[str, Exported]]:
    """A dataset for each side that has a share; the project keeps who is on which."""
    wish = request.wish()
    done = split_project(ledger, wish, progress=progress)
    if request.format.has_readme:  # all sides in one folder
        whole = export_to(ledger, target, request, tools, announce=announce, progress=progress)
        return done, {"all": whole}
    found: dict[str, Exported] = {}
    for side, share in zip(SPLITS, wish.shares, strict=True):
        if share or done.counts.get(side):
            part = replace(request, options=replace(request.options, splits=(side,)))
            path = split_path(target, side)
            found[side] = export_to(
                ledger, path, part, tools, called=target.name, announce=announce, progress=progress
            )
    return done, found


def day_ms(text: str) -> int:
    """Milliseconds of `2026-11-23` or `2026-11-23T08:00:00Z`, 0 for an empty text; raises BadValue."""
    if not text:
        return 0
    try:
        return parse_iso_utc(text if "T" in text else f"{text}T00:00:00Z")
    except (ValueError, OverflowError) as error:
        expected = "it is like 2026-11-23 or 2026-11-23T08:00:00Z"
        raise BadValue(what="A date", value=f"“{text[:30]}”", expected=expected) from error


def check_statuses(statuses: Sequence[str]) -> None:
    """Raise BadValue for a status that there is not."""
    for status in statuses:
        if status not in STATUSES:
            raise BadValue(
                what="The status", value=f"“{status}”", expected=f"it is one of {', '.join(STATUSES)}"
            )


def command_line(request: ExportRequest, *, output: str) -> str:
    """The command that makes this dataset, in one spelling, without folders: they are nobody's business.

    Names of people are left out where the dataset has pseudonyms.
    """
    options, format_ = request.options, request.format
    words = ["storymark", "export", request.project, "--format", format_.name, "-o", output]
    names = ("…",) if options.has_pseudonyms and options.annotators else options.annotators
    for option, values in (
        ("--annotator", names),
        ("--labels", options.labels),
        ("--status", options.statuses),
        ("--language", options.languages),
    ):
        words += [option, *values] if values else []
    words += ["--gold"] if options.kinds == ("gold",) else []
    for option, value in (
        ("--since", _day(options.since_ms)),
        ("--until", _day(options.until_ms)),
        ("--split", request.split),
    ):
        words += [option, value] if value else []
    words += ["--seed", str(request.seed)] if request.split else []
    words += ["--pseudonyms"] if options.has_pseudonyms else []
    words += ["--unit", options.write.unit] if options.write.unit != "story" else []
    is_default = options.write.offset_unit == format_.offset_units[0]
    words += [] if is_default else ["--offsets", options.write.offset_unit]
    return shlex.join(words)


def _day(milliseconds: int) -> str:
    if not milliseconds:
        return ""
    text = iso_utc(milliseconds)
    return text.removesuffix("T00:00:00.000Z").replace(".000Z", "Z")


def _told_split(request: ExportRequest) -> str:
    side = f"{request.options.splits[0]} of " if request.options.splits else ""
    return f"{side}{request.split}, seed {request.seed}" if request.split else ""
