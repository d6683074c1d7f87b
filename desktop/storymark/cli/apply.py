"""`storymark apply PROJECT --annotator NAME`: acts as JSON lines, each durable before it is acknowledged."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from storymark.cli.options import STANDARD, add_project, opened, parser_for
from storymark.cli.output import Output
from storymark.cli.problems import REFUSED
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, sentence, tr
from storymark.domain.errors import BadValue, FileMissing, StorymarkError
from storymark.domain.people import Annotator
from storymark.services.applying import Applier
from storymark.services.ledger import Ledger
from storymark.services.people import annotator_named
from storymark.services.ports import SentenceCutter

MAX_LINE_BYTES = 2**20


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `apply`."""
    made = parser_for(
        "apply",
        about="Do the acts of a file of JSON lines, in order. Each is answered once it is durable:\n"
        "ACK <id>, or NO <line> <why>; then the next is read. Status 3 if any was refused.\n\n"
        'acts: {"op":"tag","story":ID,"start":9,"end":12,"label":KEY} (id, note, confidence, attributes)\n'
        '      {"op":"relabel","id":ID,"label":KEY}   {"op":"resize","id":ID,"start":9,"end":14}\n'
        '      {"op":"note","id":ID,"note":"…"}   {"op":"remove","id":ID}\n'
        '      {"op":"accept","story":ID,"suggestions":[{"suggestion":ID}, …]} makes tags of what a model\n'
        '      proposed (each: label, start, end, id)   {"op":"reject","story":ID,"suggestion":ID}\n'
        '      {"op":"status","story":ID,"status":"done"}   {"op":"undo"}   {"op":"redo"}\n'
        '      {"op":"story_label","story":ID,"label":KEY} labels the whole story ("remove":true: no more)\n'
        '      {"op":"story_attributes","story":ID,"attributes":{KEY:VALUE}} (null removes one)\n'
        '      {"op":"flag","story":ID,"flagged":true}\n'
        '      {"op":"split","story":ID,"at":57} ends a sentence there, "join" adds the next one to it\n\n'
        'review: {"op":"decide","story":ID,"cluster":ID,"verdict":"take","spans":[[9,12,KEY]]}\n'
        "      (cause, comment); verdicts: take, union, overlap, relabel, edit, split, keep, add, nothing,\n"
        '      later, return; "adjudicate --list" names the places\n'
        '      {"op":"decide_all","verdicts":[…]} as one act   {"op":"hide_names","hidden":true}\n'
        '      {"op":"give_back","story":ID,"annotators":[ID]} returns work that was handed in\n'
        '      {"op":"say","story":ID,"about":"cluster","target":ID,"body":"…"} (reply_to, and flag:\n'
        '      question, must_fix or guideline)   {"op":"settle","id":ID}',
        examples=["storymark apply claims.storymark --annotator Linh acts.jsonl"],
    )
    add_project(made)
    made.add_argument("--annotator", metavar="NAME", required=True, help="who acts; made if missing")
    made.add_argument("file", metavar="EDITS", nargs="?", default=STANDARD, help="- is standard input")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Do them."""
    with ExitStack() as stack:
        source = _source(args.file, stack)
        ledger = stack.enter_context(opened(program, args.project))
        annotator = annotator_named(ledger, args.annotator)
        done, refused = _Applier(ledger, annotator, program.sentence_cutter(), output).all_of(source)
    told = counted(done, "{n} act done", "{n} acts done")
    said = tr("{done}, {refused} refused, in {path}.").format(done=told, refused=refused, path=args.project)
    output.done(said, {}, is_data_on_stdout=True)
    return REFUSED if refused else 0


def _source(file: str, stack: ExitStack) -> BinaryIO:
    if file == STANDARD:
        return sys.stdin.buffer
    try:
        return stack.enter_context(Path(file).open("rb"))
    except FileNotFoundError as error:
        raise FileMissing(path=file) from error


class _Applier:
    """Answers line by line; nothing is read ahead."""

    def __init__(self, ledger: Ledger, annotator: Annotator, cutter: SentenceCutter, output: Output) -> None:
        self._output = output
        self._applier = Applier(ledger, annotator, cutter, waits=lambda error: output.note(sentence(error)))

    def all_of(self, source: BinaryIO) -> tuple[int, int]:
        """How many acts were done and how many refused."""
        done = refused = number = 0
        while line := source.readline(MAX_LINE_BYTES + 1):
            number += 1
            if not line.strip():
                continue
            try:
                acknowledged = self._applier.do(self._read(line, source), shown=_shown(line))
            except StorymarkError as error:
                refused += 1
                self._refuse(number, sentence(error))
            else:
                done += 1
                self._acknowledge(number, acknowledged)
        self._applier.end()
        return done, refused

    def _read(self, line: bytes, source: BinaryIO) -> object:
        if len(line) > MAX_LINE_BYTES:
            while line and not line.endswith(b"\n"):
                line = source.readline(MAX_LINE_BYTES)
            raise BadValue(what="The line", value="longer than 1 MB", expected="an act is at most 1 MB")
        try:
            return json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadValue(
                what="The line", value=_shown(line), expected="an act is one JSON object"
            ) from error

    def _acknowledge(self, number: int, identity: str) -> None:
        if self._output.is_json:
            self._output.json({"line": number, "ack": identity})
        else:
            self._output.line(f"ACK {identity}")

    def _refuse(self, number: int, told: str) -> None:
        if self._output.is_json:
            self._output.json({"line": number, "no": told})
        else:
            self._output.line(f"NO {number} {told}")


def _shown(line: bytes) -> str:
    return f"“{line.strip()[:60].decode('utf-8', 'replace')}”"
