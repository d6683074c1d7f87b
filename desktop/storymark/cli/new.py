"""`storymark new PROJECT`: an empty project with the default or a given label set."""

from __future__ import annotations

import argparse
from pathlib import Path

from storymark.cli.options import add_project, parser_for, tell_of_place, who, with_password
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import ProjectExists
from storymark.services.addresses import Location


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `new`."""
    made = parser_for(
        "new",
        about="Make an empty project. Without --labels it has the four labels that come with the program.",
        examples=["storymark new claims.storymark", "storymark new claims.storymark --labels mine.toml"],
    )
    add_project(made)
    made.add_argument("--labels", metavar="FILE", type=Path, help="a label set, TOML or JSON")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Make it; an existing file is left as it is."""
    path: Location = args.project
    if isinstance(path, Path) and (path.exists() or path.is_symlink()):
        raise ProjectExists(path=path)
    labels = program.formats().read_label_set(args.labels) if args.labels else None
    ledger = with_password(
        program,
        path,
        lambda: program.open_ledger(path, create=True, name=path.stem, who=who(), labels=labels),
    )
    try:
        count = len(ledger.labels().labels)
        data = {"project": str(path), "id": ledger.store.project, "labels": count}
    finally:
        ledger.store.close()
    tell_of_place(program, path, output)
    told = tr("Made the project {path} with {labels}.")
    output.done(told.format(path=path, labels=counted(count, "{n} label", "{n} labels")), data)
    return 0
