"""The command `storymark`: finds the command that is meant and loads only that."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from storymark.cli.commands import COMMANDS
from storymark.cli.output import Output, prepare_streams
from storymark.cli.problems import USAGE, guarded

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from storymark.cli.program import CommandProgram


def main(argv: Sequence[str] | None = None) -> int:
    """Run `storymark ARGV`; the exit status (0, 1, 2, 3 or 130)."""
    prepare_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    output = Output(is_json="--json" in arguments)
    try:
        return guarded(lambda: _run(arguments, output), output, _log_folder)
    except SystemExit as error:  # argparse: 0 after --help, 2 for wrong usage
        return error.code if isinstance(error.code, int) else USAGE


def _run(arguments: list[str], output: Output) -> int:
    if arguments and arguments[0] in ("--version", "-V"):
        from storymark import __version__

        facts = dict(_program().diagnostics().program_facts()) if output.is_json else {}
        output.done(f"storymark {__version__}", {"version": __version__, **facts})
        return 0
    arguments = _command_first(arguments)
    if arguments[:1] == ["help"]:
        arguments = [*arguments[1:2], "--help"]
    import importlib

    modules = {name: module for name, module, _ in COMMANDS}
    name = arguments[0] if arguments else ""
    if name in modules and modules[name] != "window":
        command = importlib.import_module(f"storymark.cli.{modules[name]}")
        parser: argparse.ArgumentParser = command.parser(_program())
        # Intermixed, or `apply PROJECT --annotator NAME FILE` would not find its file.
        parsed = parser.parse_intermixed_args(arguments[1:])
        _set_log_level(parsed.log_level)
        return int(command.run(parsed, _program(), output))
    window = importlib.import_module("storymark.cli.window")
    return int(window.run(_known_or_exit(arguments), _program(), output))


def _command_first(arguments: list[str]) -> list[str]:
    """Options that stand before the command belong to it."""
    before: list[str] = []
    rest = list(arguments)
    while rest and (rest[0] == "--json" or rest[0].startswith("--log-level")):
        taken = 2 if rest[0] == "--log-level" else 1
        before, rest = before + rest[:taken], rest[taken:]
    return [*rest[:1], *before, *rest[1:]] if rest and not rest[0].startswith("-") else before + rest


def _known_or_exit(arguments: list[str]) -> list[str]:
    """A plain word that is neither a command nor a file is most likely a mistyped command."""
    name = arguments[0] if arguments else ""
    names = [command for command, _, _ in COMMANDS]
    if not name or name.startswith("-") or name in names or set(name) & set("./\\:") or os.path.lexists(name):
        return arguments
    import difflib

    close = difflib.get_close_matches(name, names, n=1)
    hint = f" Did you mean “{close[0]}”?" if close else " “storymark --help” lists them."
    sys.stderr.write(f"storymark: there is no command or project “{name}”.{hint}\n")
    raise SystemExit(USAGE)


def _program() -> CommandProgram:
    from storymark import bootstrap

    return bootstrap


def _log_folder() -> Path:
    return _program().user_folder("log")


def _set_log_level(level: str | None) -> None:
    if level is None and "STORYMARK_LOG" not in os.environ:
        return
    import logging

    from storymark.services.secrets import Redaction

    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Redaction())
    logging.basicConfig(
        handlers=[handler],
        level=(level or os.environ["STORYMARK_LOG"]).upper(),
        format="%(levelname)s %(name)s: %(message)s",
    )
