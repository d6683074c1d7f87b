"""Which packages of the lock an installation needs: the lock says after each package who wants it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from setup_report import Refused

_ENTRY = re.compile(r"^([a-z0-9][a-z0-9.-]*)==.*\n(?:[ ].*\n?)*", re.MULTILINE)
_PARENT = re.compile(r"^    #(?: via)? +([a-z0-9][a-z0-9.-]*)", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One pin with its hashes, as it stands in the lock; `parents` are the packages that want it."""

    name: str
    text: str
    parents: frozenset[str]


def entries_of(lock: str) -> list[Entry]:
    """All pins of a lock; a package has several where versions of Python differ."""
    return [
        Entry(found[1], found[0], frozenset(_PARENT.findall(found[0]))) for found in _ENTRY.finditer(lock)
    ]


def needed_by(roots: Iterable[str], lock: str) -> list[Entry]:
    """The pins of these packages (requirements) and of all that they want, in the order of the lock.

    Raises Refused for one that the lock lacks.
    """
    entries = entries_of(lock)
    wanted = {package_of(root) for root in roots}
    lacking = wanted - {entry.name for entry in entries}
    if lacking:
        raise Refused(
            f"The lock does not pin {', '.join(sorted(lacking))}; take it from the repository again."
        )
    while True:
        more = {entry.name for entry in entries if entry.parents & wanted} - wanted
        if not more:
            return [entry for entry in entries if entry.name in wanted]
        wanted |= more


def requirements(pyproject: Path, extras: Collection[str] = ()) -> Sequence[str]:
    """What pyproject.toml says the program needs, with these extras; raises Refused for an unknown one."""
    import tomllib  # not at the top: old Pythons must get as far as their sentence

    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    known: dict[str, list[str]] = project["optional-dependencies"]
    found: list[str] = list(project["dependencies"])
    for extra in sorted(extras):
        found += _of_extra(extra, known, project["name"])
    return list(dict.fromkeys(found))


def _of_extra(extra: str, known: dict[str, list[str]], project: str) -> list[str]:
    if extra not in known:
        raise Refused(f"There are no libraries called “{extra}”; known are {', '.join(known)}.")
    found: list[str] = []
    for requirement in known[extra]:
        own = re.fullmatch(rf"{project}\[(.*)\]", requirement)
        found += (
            [part for name in own[1].split(",") for part in _of_extra(name, known, project)]
            if own
            else [requirement]
        )
    return found


def package_of(requirement: str) -> str:
    """The name of the package as the lock writes it: `PySide6-Essentials>=6.9` is `pyside6-essentials`."""
    found = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""
