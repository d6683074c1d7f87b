"""`storymark verify FILE`: is a dataset what its manifest says, and do its quotes match?"""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from storymark.cli.options import parser_for
from storymark.cli.output import Output
from storymark.cli.problems import REFUSED
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import FileMissing
from storymark.services.verifying import Verified, verify_file


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `verify`."""
    made = parser_for(
        "verify",
        about="Check a dataset: manifest, schema, offsets and quotes. Status 3 if anything is wrong.",
        examples=["storymark verify claims.jsonl", "storymark verify claims.jsonl --json"],
    )
    made.add_argument("file", metavar="FILE", type=Path, help="the dataset; its manifest lies beside it")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Check it and name what is wrong."""
    if not args.file.exists():
        raise FileMissing(path=args.file)
    with output.progress() as progress:
        verified = verify_file(
            args.file,
            formats=program.formats(),
            agreement=program.agreement,
            cutter=program.sentence_cutter(),
            progress=progress,
        )
    if not verified.has_manifest:
        output.note(tr("Note: there is no manifest beside it; only its own form was checked."))
    for problem in verified.problems:
        output.note(f"{args.file}: {problem}")
    output.done(_sentence(verified, args.file), _data(verified, args.file))
    return 0 if verified.is_sound else REFUSED


def _sentence(verified: Verified, path: Path) -> str:
    if not verified.is_sound:
        told = counted(verified.problem_count, "{n} thing is wrong", "{n} things are wrong")
        return tr("{path} is not right: {problems}.").format(path=path, problems=told)
    counts = verified.counts
    return tr("{path} is right: {stories}, {tags}, every quote matches.").format(
        path=path,
        stories=counted(counts.stories, "{n} story", "{n} stories"),
        tags=counted(counts.tags, "{n} tag", "{n} tags"),
    )


def _data(verified: Verified, path: Path) -> dict[str, object]:
    return {
        "file": str(path),
        "is_sound": verified.is_sound,
        "format": verified.format,
        "has_manifest": verified.has_manifest,
        "counts": asdict(verified.counts),
        "problem_count": verified.problem_count,
        "problems": list(verified.problems),
    }
