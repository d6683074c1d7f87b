"""`storymark apply PROJECT --annotator NAME`: acts as JSON lines, each durable before it is acknowledged."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from storymark.cli.options import STANDARD, add_project, opened, parser_for
from storymark.cli.output import Output
from storymark.cli.problems import REFUSED
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, sentence, tr
from storymark.domain.errors import BadValue, FileMissing, StorymarkError
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.people import annotator_named
from storymark.services.ports import SentenceCutter
from storymark.services.retrying import Retrying
from storymark.services.segmenting import with_sentences

MAX_LINE_BYTES = 2**20
OPS = (
    *("tag", "relabel", "resize", "note", "confidence", "attributes", "confirm", "remove"),
    *("status", "story_label", "split", "join", "undo", "redo"),
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `apply`."""
    made = parser_for(
        "apply",
        about="Do the acts of a file of JSON lines, in order. Each is answered once it is durable:\n"
        "ACK <id>, or NO <line> <why>; then the next is read. Status 3 if any was refused.\n\n"
        'acts: {"op":"tag","story":ID,"start":9,"end":12,"label":KEY} (id, note, confidence, attributes)\n'
        '      {"op":"relabel","id":ID,"label":KEY}   {"op":"resize","id":ID,"start":9,"end":14}\n'
        '      {"op":"note","id":ID,"note":"…"}   {"op":"remove","id":ID}\n'
        '      {"op":"status","story":ID,"status":"done"}   {"op":"undo"}   {"op":"redo"}\n'
        '      {"op":"story_label","story":ID,"label":KEY} labels the whole story ("remove":true: no more)\n'
        '      {"op":"split","story":ID,"at":57} ends a sentence there, "join" adds the next one to it',
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
        self._ledger = ledger
        self._annotator = annotator
        self._cutter = cutter
        self._output = output
        self._cut: set[str] = set()
        self._retrying = (
            Retrying(ledger, annotator, waits=lambda error: output.note(sentence(error)))
            if ledger.store.is_shared
            else None
        )

    def all_of(self, source: BinaryIO) -> tuple[int, int]:
        """How many acts were done and how many refused."""
        done = refused = number = 0
        while line := source.readline(MAX_LINE_BYTES + 1):
            number += 1
            if not line.strip():
                continue
            try:
                acknowledged = self._do(self._read(line, source))
            except StorymarkError as error:
                refused += 1
                self._refuse(number, sentence(error))
            else:
                done += 1
                self._acknowledge(number, acknowledged)
        if self._retrying is not None:
            self._retrying.end()
        return done, refused

    def _read(self, line: bytes, source: BinaryIO) -> Mapping[str, Any]:
        if len(line) > MAX_LINE_BYTES:
            while line and not line.endswith(b"\n"):
                line = source.readline(MAX_LINE_BYTES)
            raise BadValue(what="The line", value="longer than 1 MB", expected="an act is at most 1 MB")
        try:
            act = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadValue(
                what="The line", value=_shown(line), expected="an act is one JSON object"
            ) from error
        if not isinstance(act, dict) or act.get("op") not in OPS:
            expected = f"an act is a JSON object with an op of {', '.join(OPS)}"
            raise BadValue(what="The line", value=_shown(line), expected=expected)
        for name, value in act.items():
            if isinstance(value, str) and _UNSTORABLE.search(value):
                expected = "it is text without NUL and lone surrogates"
                raise BadValue(what=f"“{name}”", value=json.dumps(value)[:60], expected=expected)
        return act

    def _do(self, act: Mapping[str, Any]) -> str:
        if self._retrying is not None:
            return self._retrying.perform(act, before=lambda: self._prepare(act)).id
        self._prepare(act)
        return perform(self._ledger, annotator=self._annotator, operation=act).id

    def _prepare(self, act: Mapping[str, Any]) -> None:
        if act["op"] in ("tag", "split", "join") and isinstance(act.get("story"), str):
            self._cut_once(act["story"])

    def _cut_once(self, story: str) -> None:
        """Acts that mark or correct sentences need to know them."""
        if story in self._cut:
            return
        if self._ledger.store.has_story(StoryId(story)):
            with_sentences(self._ledger, self._ledger.story(StoryId(story)), self._cutter)
        if self._retrying is None:  # else the act may yet be taken back, and the sentences with it
            self._cut.add(story)

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
