"""`storymark diagnose [PROJECT]`: what a report needs of the program and of how a project is saved."""

from __future__ import annotations

import argparse
from typing import Any

from storymark import __version__
from storymark.cli.options import PROJECT_HELP, opened, parser_for
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import tr
from storymark.services.addresses import location_of


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `diagnose`."""
    made = parser_for(
        "diagnose",
        about="Facts for a report: the database library, how the project is saved, its place, lock and\n"
        "backups. Nothing of stories, labels or passwords is in it, and nothing leaves this computer.",
        examples=["storymark diagnose", "storymark diagnose claims.storymark --json"],
    )
    made.add_argument("project", metavar="PROJECT", nargs="?", type=location_of, help=PROJECT_HELP)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Print them."""
    diagnostics = program.diagnostics()
    facts: dict[str, Any] = {"storymark": __version__, **diagnostics.program_facts()}
    if args.project is not None:
        with opened(program, args.project) as ledger:
            facts["project"] = dict(diagnostics.project_facts(ledger.store))
    if not output.is_json:
        for name, value in (*facts.items(), *facts.get("project", {}).items()):
            if name != "project":
                output.line(f"{name:<26} {value}")
    output.done(tr("Nothing was sent anywhere; copy what you want to show."), facts)
    return 0
