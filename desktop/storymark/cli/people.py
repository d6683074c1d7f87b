"""`storymark people PROJECT list | same | apart`: who is in a project, and which ids are one person's."""

from __future__ import annotations

import argparse

from storymark.cli.options import add_project, opened, parser_for, who
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import BadValue, UnknownAnnotator
from storymark.domain.people import Annotator, name_key
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named, one_person, same_person, two_people

# How many people each act takes.
ACTS = {"list": 0, "same": 2, "apart": 1}
_SHORTEST_ID = 6


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `people`."""
    made = parser_for(
        "people",
        about="List the annotators of a project with their ids, say that two ids are one person's (who typed "
        "a name on two computers, say), or part them again. Measures and review count one person once.",
        examples=[
            "storymark people claims.storymark list",
            "storymark people claims.storymark same Linh 01a2194139d1",
            "storymark people claims.storymark apart 01a2194139d1",
        ],
    )
    add_project(made)
    made.add_argument("act", choices=list(ACTS), help="same NAME OTHER: OTHER is NAME, too; apart OTHER")
    made.add_argument("people", metavar="NAME", nargs="*", help="names, or the beginnings or ends of ids")
    made.add_argument("--annotator", default="", metavar="NAME", help="who says so (default: you)")
    made.set_defaults(usage_error=made.error)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """List, join or part."""
    if len(args.people) != ACTS[args.act]:
        args.usage_error("same takes NAME and OTHER, apart takes OTHER")
    with opened(program, args.project) as ledger:
        if args.act == "list":
            return _list(ledger, args, output)
        found = [_person(ledger, name) for name in args.people]
        author = annotator_named(ledger, args.annotator or who()).id
        if args.act == "same":
            one, other = found
            if one.id == other.id:
                value, expected = f"“{args.people[1]}”", tr("it is another id than the first")
                raise BadValue(what="OTHER", value=value, expected=expected)
            entry = same_person(ledger, one, other=other, author=author).entry
            told = tr("{other} ({id}) counts as {name} in {path} now.").format(
                other=other.name, id=other.id[-12:], name=one.name, path=args.project
            )
        else:
            (other,) = found
            entry = two_people(ledger, other, author=author).entry
            told = tr("{other} ({id}) is a person of their own in {path} again.").format(
                other=other.name, id=other.id[-12:], path=args.project
            )
    output.done(told, {"people": [person.id for person in found], "entry": entry})
    return 0


def _list(ledger: Ledger, args: argparse.Namespace, output: Output) -> int:
    people, same = ledger.store.annotators(), one_person(ledger)
    names = {person.id: person.name for person in people}
    for person in people if not output.is_json else ():
        other = same.get(person.id)
        note = tr("  (is {name}, too)").format(name=names.get(other, other)) if other is not None else ""
        output.line(f"{person.id}  {person.kind:<8}  {person.name}{note}")
    rows = [{"id": p.id, "name": p.name, "kind": p.kind, "same_as": same.get(p.id, "")} for p in people]
    count = counted(len(people), "{n} annotator", "{n} annotators")
    told = tr("{people} in {path}.").format(people=count, path=args.project)
    output.done(told, {"people": rows})
    return 0


def _person(ledger: Ledger, name: str) -> Annotator:
    """By name, else by the beginning or the end of an id; raises UnknownAnnotator.

    Ids begin with the time: those of one import share their beginning, and only the ends tell them apart.
    """
    people = ledger.store.annotators()
    found = [person for person in people if name_key(person.name) == name_key(name)]
    if not found and len(name) >= _SHORTEST_ID:
        part = name.replace("-", "")
        plain = [(person, person.id.replace("-", "")) for person in people]
        found = [person for person, id in plain if id.startswith(part) or id.endswith(part)]
    if len(found) != 1:
        raise UnknownAnnotator(name=name)
    return found[0]
