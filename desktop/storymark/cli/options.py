"""Arguments that several commands share."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from storymark.cli.words import sentence, tr
from storymark.domain.clock import end_of_day
from storymark.domain.errors import (
    BackupMissing,
    BackupsElsewhere,
    BadValue,
    PasswordNeeded,
    PasswordWrong,
    ProjectDamaged,
    ProjectLocked,
    ProjectMissing,
    StorymarkError,
    UnknownStory,
)
from storymark.services.addresses import Location, location_of

if TYPE_CHECKING:
    from storymark.cli.output import Output
    from storymark.cli.program import CommandProgram
    from storymark.domain.ids import StoryId
    from storymark.services.ledger import Ledger

PACKET_SUFFIX = ".storypacket"
LOG_LEVELS = ("debug", "info", "warning", "error")
STANDARD = "-"
PROJECT_HELP = "a project file, NAME.storymark, or an address, postgresql+psycopg://USER@HOST/DATABASE"

Answer = TypeVar("Answer")


class HelpLayout(argparse.RawDescriptionHelpFormatter):
    """Texts as they are written, as wide as the terminal.

    argparse asks shutil for the width, which loads every compression library, 10 ms, for each parser.
    """

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 100
        super().__init__(prog, width=max(40, min(width, 120) - 2))


def parser_for(command: str, *, about: str, examples: Sequence[str]) -> argparse.ArgumentParser:
    """A command's parser with the options that all commands have."""
    epilog = "examples:\n" + "\n".join(f"  {line}" for line in examples)
    parser = argparse.ArgumentParser(
        prog=f"storymark {command}",
        description=about,
        epilog=epilog,
        formatter_class=HelpLayout,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="JSON on standard output instead of sentences")
    parser.add_argument("--log-level", choices=LOG_LEVELS, help="what is written to standard error besides")
    return parser


def add_project(parser: argparse.ArgumentParser) -> None:
    """The project, which every command but `segment` and `verify` names first."""
    parser.add_argument("project", metavar="PROJECT", type=location_of, help=PROJECT_HELP)


def add_from_backup(parser: argparse.ArgumentParser) -> None:
    """For commands that only read; see `opened_for_reading`."""
    help_ = "read the newest backup instead, also while somebody has the project open"
    parser.add_argument("--from-backup", action="store_true", help=help_)


@contextmanager
def opened_for_reading(program: CommandProgram, args: argparse.Namespace, output: Output) -> Iterator[Ledger]:
    """The project that a reading command names, or its newest backup with `--from-backup`.

    Says which moment the backup is of. Where the project is open elsewhere or damaged, says that there is
    a backup. Raises what `opened` raises, and BackupMissing.
    """
    if not args.from_backup:
        try:
            with opened(program, args.project) as ledger:
                yield ledger
        except (ProjectLocked, ProjectDamaged):
            _tell_of_backup(program, args.project, output)
            raise
        return
    refuse_server(args.project)
    found = program.safekeeping().newest(args.project)
    if found is None:
        raise BackupMissing(path=args.project)
    backup, file = found
    output.note(tr("Note: read from the backup of {moment}.").format(moment=local_moment(backup.made_ms)))
    ledger = program.open_backup(file)
    try:
        yield ledger
    finally:
        ledger.store.close()


def _tell_of_backup(program: CommandProgram, path: Path, output: Output) -> None:
    found = program.safekeeping().newest(path)
    if found is not None:
        told = tr("Note: its backup of {moment} can be read with --from-backup.")
        output.note(told.format(moment=local_moment(found[0].made_ms)))


def local_moment(at_ms: int) -> str:
    """2026-11-26 14:20, as the clock on the wall has it."""
    from datetime import datetime

    return f"{datetime.fromtimestamp(at_ms / 1000):%Y-%m-%d %H:%M}"


def refuse_server(place: Location) -> None:
    """Raise BackupsElsewhere for the address of a database."""
    if not isinstance(place, Path):
        raise BackupsElsewhere(path=str(place))


@contextmanager
def opened(program: CommandProgram, path: Location) -> Iterator[Ledger]:
    """The project at `path`, closed into one clean file afterwards; raises ProjectMissing."""
    if isinstance(path, Path) and not path.exists():
        raise ProjectMissing(path=path)
    if isinstance(path, Path) and path.suffix.lower() == PACKET_SUFFIX:
        path = program.open_packet(path, who=who())
    ledger = with_password(program, path, lambda: program.open_ledger(path, who=who()))
    try:
        if isinstance(path, Path):
            _tell_of_old_copy(program, ledger)
        yield ledger
    finally:
        try:
            if isinstance(path, Path):
                with suppress(StorymarkError):  # what the command itself met is what counts
                    program.last_sessions().remember(ledger)
        finally:
            ledger.store.close()


def _tell_of_old_copy(program: CommandProgram, ledger: Ledger) -> None:
    from storymark.cli.output import Output

    old = program.last_sessions().look(ledger)
    if old is not None:
        told = tr("Note: this copy ends at tag {here}; your last session ended at tag {then}, on {moment}.")
        Output().note(told.format(here=old.tags_here, then=old.tags_then, moment=local_moment(old.ended_ms)))


def tell_of_place(program: CommandProgram, path: Location, output: Output) -> None:
    """Say so where a new project is put into a folder that is no place for it."""
    if not isinstance(path, Path):
        return
    place = program.place_of(path)
    if place.kind == "network":
        told = tr(
            "Note: {path} is on a network drive ({name}): it is saved durably but slower. "
            "Work in a folder on this computer and send packets or exports instead."
        )
    elif place.kind == "synced":
        told = tr(
            "Note: {path} is in a folder that {name} synchronises, which copies it half written. "
            "Work in a folder that is not, and put packets, exports or backups there instead."
        )
    else:
        return
    output.note(told.format(path=path, name=place.name))


def with_password(program: CommandProgram, place: Location, work: Callable[[], Answer]) -> Answer:
    """Do `work`; in a terminal, a password that a server wants is asked for until it is right or empty."""
    while True:
        try:
            return work()
        except PasswordNeeded as error:
            if isinstance(place, Path) or not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
            import getpass

            sys.stderr.write(f"{sentence(error)}\n" if isinstance(error, PasswordWrong) else "")
            password = getpass.getpass(tr("Password of {user}: ").format(user=place.account))
            if not password:
                raise
            program.type_password(place, password)


def who() -> str:
    """Who a second opener is told of."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "storymark"


def split_words(values: Sequence[str] | None) -> tuple[str, ...]:
    """`a,b c` and `a b c` alike."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())


def check_words(values: Sequence[str], known: Sequence[str], *, what: str) -> None:
    """Raise BadValue for a word that is none of the known ones."""
    for value in values:
        if value not in known:
            raise BadValue(what=what, value=f"“{value}”", expected=f"it is one of {', '.join(known)}")


def day_until(text: str) -> int:
    """The end of a day that is typed as 2026-12-24, milliseconds since 1970; 0 for none. Raises BadValue."""
    try:
        return end_of_day(text)
    except ValueError:
        expected = "it is a day as 2026-12-24"
        raise BadValue(what="The date", value=f"“{text}”", expected=expected) from None


def wanted_stories(ledger: Ledger, wanted: Sequence[str]) -> list[StoryId] | None:
    """The stories of these ids or external ids, None where none are named; raises UnknownStory."""
    if not wanted:
        return None
    found: dict[StoryId, None] = {}
    for name in wanted:
        stories = ledger.store.find_stories(name)
        if not stories:
            raise UnknownStory(story=name)
        found.update(dict.fromkeys(stories))
    return list(found)
