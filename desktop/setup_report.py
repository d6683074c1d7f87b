"""How the set-up speaks: on standard error, since standard output belongs to `storymark --json`."""

import sys

_LINE_WIDTH = 78


class Refused(Exception):
    """The machine cannot be set up; the message is what to show. Nothing of the user's was changed."""


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def show_progress(step: str, *, is_worth_a_line: bool) -> None:
    """On a terminal one line that changes; in a log a line for each step that takes its time."""
    if sys.stderr.isatty():
        print("\r  " + step[:_LINE_WIDTH].ljust(_LINE_WIDTH), end="", file=sys.stderr, flush=True)
    elif is_worth_a_line:
        say(f"  {step}")


def end_progress() -> None:
    """Clears the changing line, so that what follows starts on an empty one."""
    if sys.stderr.isatty():
        print("\r" + " " * (_LINE_WIDTH + 2) + "\r", end="", file=sys.stderr, flush=True)
