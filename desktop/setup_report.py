"""How the set-up speaks: on standard error, since standard output belongs to `storymark --json`."""

import sys


class Refused(Exception):
    """The machine cannot be set up; the message is what to show. Nothing of the user's was changed."""


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
