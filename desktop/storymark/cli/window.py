"""`storymark`, `storymark PROJECT`, `storymark review`, `storymark demo`: the commands that open a window."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from storymark import __version__
from storymark.cli.commands import COMMANDS, EXAMPLES
from storymark.cli.options import LOG_LEVELS, PROJECT_HELP, HelpLayout
from storymark.cli.output import Output
from storymark.domain.errors import ProjectMissing
from storymark.services.addresses import Location, location_of
from storymark.services.program import Wish

if TYPE_CHECKING:
    from storymark.cli.program import CommandProgram

ABOUT = "Tag what people say in their stories, sentence by sentence."


def run(arguments: Sequence[str], program: CommandProgram, output: Output) -> int:
    """Open the window; raises ProjectMissing before anything of it is loaded."""
    command = arguments[0] if arguments and arguments[0] in _COMMANDS else ""
    is_demo = command == "demo"
    args = _COMMANDS[command]().parse_args(arguments[1:] if command else arguments)
    project: Location | None = None if is_demo else args.project
    if isinstance(project, Path) and not project.exists():
        raise ProjectMissing(path=project)
    wish = Wish(
        project=project,
        annotator=args.annotator,
        is_demo=is_demo,
        is_scratch=is_demo and args.scratch,
        is_first_run_demo=os.environ.get("STORYMARK_FIRST_RUN") == "demo",
        picture=args.picture,
        should_quit=args.quit,
        workspace="review" if command == "review" else "annotate",
    )
    return program.run_window(wish)


def _parser() -> argparse.ArgumentParser:
    width = max(len(name) for name, _, _ in COMMANDS)
    commands = "\n".join(f"  {name:<{width}}  {about}" for name, _, about in COMMANDS)
    examples = "\n".join(f"  {line}" for line in EXAMPLES)
    parser = argparse.ArgumentParser(
        prog="storymark",
        usage="storymark [PROJECT] [--as NAME]\n       storymark COMMAND …",
        description=f"{ABOUT}\nWithout a command it opens the window: on PROJECT, or on the last one.",
        epilog=f"commands (storymark COMMAND --help tells more):\n{commands}\n\nexamples:\n{examples}",
        formatter_class=HelpLayout,
        allow_abbrev=False,
    )
    parser.add_argument("project", metavar="PROJECT", nargs="?", type=location_of, help=PROJECT_HELP)
    version = f"storymark {__version__}"
    parser.add_argument("--version", action="version", version=version, help="print the version and end")
    _add_window_options(parser)
    return parser


def _demo_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="storymark demo",
        description="The window with the two sample stories, ready to tag.",
        epilog="examples:\n  storymark demo\n  storymark demo --scratch --as Linh",
        formatter_class=HelpLayout,
        allow_abbrev=False,
    )
    help_ = "a sample project that is thrown away at the end"
    parser.add_argument("--scratch", action="store_true", help=help_)
    _add_window_options(parser)
    return parser


def _review_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="storymark review",
        description="The window on the review: where annotators differ, one key for each decision.\n"
        "Work counts that is handed in; where nobody was assigned anything, also work that is done.",
        epilog="examples:\n  storymark review claims.storymark --as Hà",
        formatter_class=HelpLayout,
        allow_abbrev=False,
    )
    parser.add_argument("project", metavar="PROJECT", nargs="?", type=location_of, help=PROJECT_HELP)
    _add_window_options(parser)
    return parser


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as", dest="annotator", metavar="NAME", default="", help="who tags")
    parser.add_argument("--picture", metavar="FILE", type=Path, help="save a picture of the window")
    parser.add_argument("--quit", action="store_true", help="end as soon as the story is ready")
    parser.add_argument("--log-level", choices=LOG_LEVELS, help="what is written to standard error besides")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)


_COMMANDS = {"": _parser, "demo": _demo_parser, "review": _review_parser}
