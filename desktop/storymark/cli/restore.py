"""`storymark restore BACKUP NEWPROJECT`: a new project from a backup; nothing is overwritten."""

from __future__ import annotations

import argparse

from storymark.cli.options import local_moment, parser_for, refuse_server
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.services.addresses import location_of
from storymark.services.safekeeping import Restored


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `restore`."""
    made = parser_for(
        "restore",
        about="Make a new project from a backup. Where the project that the backup is of is damaged, its\n"
        "later acts are brought in as far as they can be read, and counted; the damaged file stays as it\n"
        "is. BACKUP may also be a damaged project: then its newest good backup is taken.",
        examples=[
            "storymark restore claims.storymark claims-restored.storymark",
            "storymark restore claims.storymark-backups/20261126T142005123Z.idle….storymark old.storymark",
        ],
    )
    made.add_argument("backup", metavar="BACKUP", type=location_of, help="a backup, or a damaged project")
    made.add_argument("target", metavar="NEWPROJECT", type=location_of, help="a file that is not there yet")
    made.add_argument(
        "--only-backup", action="store_true", help="leave out the later acts of the damaged project"
    )
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Make it."""
    refuse_server(args.backup)
    refuse_server(args.target)
    with output.progress() as progress:
        done = program.safekeeping().restore(
            args.backup, args.target, has_later_acts=not args.only_backup, progress=progress
        )
    output.done(_sentence(done), _data(done))
    return 0


def _sentence(done: Restored) -> str:
    content = tr("{path} has {stories} and {tags}.").format(
        path=done.path,
        stories=counted(done.stories, "{n} story", "{n} stories"),
        tags=counted(done.tags, "{n} tag", "{n} tags"),
    )
    if done.backup is None:
        told = tr("There was no good backup: {recovered} of {later} acts recovered from the damaged file")
    elif done.later:
        told = tr("Restored the backup of {moment}; {recovered} of {later} later acts recovered")
    else:
        told = tr("Restored the backup of {moment}")
    told = told.format(
        moment=local_moment(done.moment_ms), recovered=f"{done.recovered:,}", later=f"{done.later:,}"
    )
    if done.later > done.recovered:
        told += ", " + tr("{n} not").format(n=f"{done.later - done.recovered:,}")
    return f"{told}. {content}"


def _data(done: Restored) -> dict[str, object]:
    from storymark.domain.clock import iso_utc

    return {
        "project": str(done.path),
        "backup": str(done.backup) if done.backup is not None else "",
        "moment": iso_utc(done.moment_ms),
        "stories": done.stories,
        "tags": done.tags,
        "later_acts": done.later,
        "recovered_acts": done.recovered,
    }
