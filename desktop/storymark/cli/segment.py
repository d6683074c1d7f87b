"""`storymark segment FILE`: sentences, clauses and words of a text."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

from storymark.cli.options import STANDARD, parser_for
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import FileMissing
from storymark.domain.story import check_text
from storymark.services.exchange_ports import AUTO, Decoded, ReadOptions, Source


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `segment`."""
    made = parser_for(
        "segment",
        about="Cut a text into sentences; with --json also into clauses and words. Offsets are code points.",
        examples=["storymark segment story.txt", "echo 今天很好。 | storymark segment - --json"],
    )
    made.add_argument("file", metavar="FILE", nargs="?", default=STANDARD, help="a text; - is standard input")
    made.add_argument("--language", default=AUTO, metavar="LANG", help="vi, zh, en, … (default: found out)")
    made.add_argument(
        "--encoding", default=AUTO, metavar="NAME", help="utf-8, gb18030, … (default: found out)"
    )
    made.add_argument("--yes", action="store_true", help="agree to a guessed encoding")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Print them."""
    options = ReadOptions(encoding=args.encoding, has_consent=args.yes)
    name = tr("standard input") if args.file == STANDARD else args.file
    decoded = _decoded(args.file, name, options, program)
    for note in decoded.notes:
        output.note(tr("Note: {note}").format(note=f"{name}: {note}"))
    check_text(decoded.text, where=name)
    found = program.segment(decoded.text, language=args.language)
    sentences = _pairs(found.sentences)
    if output.is_json:
        output.json(
            {
                "language": found.language,
                "sentences": sentences,
                "clauses": _pairs(found.clauses),
                "words": _pairs(found.words),
                "segmenter": _segmenter(found.segmenter),
            }
        )
    else:
        for start, end in sentences:
            output.line(f"{start}\t{end}\t{decoded.text[start:end]}")
    told = tr("Found {sentences} in {name} (language {language}).").format(
        sentences=counted(len(sentences), "{n} sentence", "{n} sentences"), name=name, language=found.language
    )
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _decoded(file: str, name: str, options: ReadOptions, program: CommandProgram) -> Decoded:
    if file != STANDARD:
        if not Path(file).exists():
            raise FileMissing(path=file)
        return program.formats().decode(Source(Path(file), name), options)
    with tempfile.TemporaryDirectory(prefix="storymark-") as folder:
        copy = Path(folder) / "stdin"
        with copy.open("wb") as target:
            shutil.copyfileobj(sys.stdin.buffer, target)
        return program.formats().decode(Source(copy, name), options)


def _pairs(ranges: Iterable[Any]) -> list[list[int]]:
    return [[item.start, item.end] for item in ranges]


def _segmenter(found: Any) -> dict[str, Any]:
    if is_dataclass(found) and not isinstance(found, type):
        return asdict(found)
    return dict(found) if hasattr(found, "keys") else {"name": str(found)}
