"""Finds a Python that is new enough. Kept readable for Python 2.7: no annotations, no f-strings."""

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWEST_KNOWN = (3, 14)
PROBE = "import sys, venv; sys.exit(sys.version_info[:2] < %r)" % (OLDEST,)
SENTENCE = (
    "Storymark needs Python %d.%d or newer; this is Python %d.%d and no newer one was found. "
    "Nothing was changed; install a newer Python and run the same command with it.\n"
)


def hand_over_if_too_old(program):
    """Under an old Python, runs `program` with the newest one there is; without one, exits with 3."""
    if sys.version_info[:2] >= OLDEST:
        return
    for command in newer_pythons():
        if answers(command):
            sys.exit(run_instead(command + [os.path.dirname(program)] + sys.argv[1:]))
    sys.stderr.write(SENTENCE % (OLDEST + tuple(sys.version_info[:2])))
    sys.exit(3)


def newer_pythons():
    """Command lines worth trying, the newest first."""
    minors = range(NEWEST_KNOWN[1], OLDEST[1] - 1, -1)
    if os.name == "nt":
        return [["py", "-3.%d" % minor] for minor in minors]
    return [["python3.%d" % minor] for minor in minors] + [["python3"]]


def answers(command):
    """Whether the command runs and is new enough: version managers put names there that lead nowhere."""
    with open(os.devnull, "r+b") as nothing:
        try:
            status = subprocess.call(command + ["-c", PROBE], stdin=nothing, stdout=nothing, stderr=nothing)
        except OSError:
            return False
    return status == 0


def run_instead(command):
    """Becomes the command; on Windows, where a process cannot, waits for it and returns its status."""
    if os.name == "nt":
        return subprocess.call(command)
    os.execvp(command[0], command)
