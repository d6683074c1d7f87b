"""`storymark backup PROJECT`: what the program also does by itself, now or into a file of one's own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storymark.cli.options import add_project, local_moment, opened, parser_for, refuse_server
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr

if TYPE_CHECKING:
    from storymark.domain.backups import Backup


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `backup`."""
    made = parser_for(
        "backup",
        about="Make a backup of a project and read it back. Without -o it goes into the folder of backups\n"
        "beside the project; nothing is made when the newest one there has everything.",
        examples=[
            "storymark backup claims.storymark",
            "storymark backup claims.storymark -o /media/stick/claims-friday.storymark",
            "storymark backup claims.storymark --list",
        ],
    )
    add_project(made)
    made.add_argument("-o", "--output", metavar="FILE", type=Path, help="a new file for it, anywhere")
    made.add_argument("--list", action="store_true", help="list the backups that there are")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Make it, or list them."""
    refuse_server(args.project)
    if args.list:
        return _list(args.project, program, output)
    with opened(program, args.project) as ledger, output.progress() as progress:
        from storymark.services.upkeep import ensure_backup

        made = ensure_backup(ledger, "manual", progress=progress)
    assert made is not None
    backup, file = made
    if args.output is not None:
        with output.progress() as progress:
            copied = program.safekeeping().copy(file, args.output, progress=progress)
        file = copied
    told = tr("Backed up {path} with {stories} and {tags} as {file}; read back and right.")
    output.done(
        told.format(
            path=args.project,
            stories=counted(backup.stories, "{n} story", "{n} stories"),
            tags=counted(backup.tags, "{n} tag", "{n} tags"),
            file=file,
        ),
        _data(backup, file),
    )
    return 0


def _list(project: Path, program: CommandProgram, output: Output) -> int:
    there = program.safekeeping().backups(project)
    if output.is_json:
        output.json([_data(backup, file) for backup, file in there])
    for backup, file in there:
        if not output.is_json:
            stories = counted(backup.stories, "{n} story", "{n} stories")
            tags = counted(backup.tags, "{n} tag", "{n} tags")
            output.line(f"{local_moment(backup.made_ms)}  {backup.reason:<8}  {stories}, {tags}  {file.name}")
    told = counted(len(there), "{n} backup of {path}.", "{n} backups of {path}.", path=project)
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _data(backup: Backup, file: Path) -> dict[str, Any]:
    from storymark.domain.clock import iso_utc

    return {
        "file": str(file),
        "made": iso_utc(backup.made_ms),
        "reason": backup.reason,
        "stories": backup.stories,
        "tags": backup.tags,
        "entries": backup.entries,
        "is_sound": backup.is_sound,
        "size_bytes": backup.size_bytes,
    }
