"""`storymark search PROJECT QUERY`: concordance lines from all texts of a project."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from typing import Any

from storymark.cli.options import (
    add_from_backup,
    add_project,
    check_words,
    opened_for_reading,
    parser_for,
    split_words,
)
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import BadValue
from storymark.domain.finding import DEFAULT_FOLDS, FOLDS
from storymark.services.ledger import Ledger
from storymark.services.searching import (
    CONTEXT,
    EXACT,
    REGEX,
    WORDS,
    Hit,
    HitDetails,
    SearchQuery,
    WordTools,
    details,
    search,
)

LIMIT = 1000
_AT_ONCE = 200


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `search`."""
    made = parser_for(
        "search",
        about=(
            "Find a text in all stories of a project; every hit is a line with what stands around it. "
            "Offsets are code points of the story as it is."
        ),
        examples=[
            'storymark search claims.storymark "khách hàng"',
            "storymark search claims.storymark khach --fold case,marks,form,width --words",
            "storymark search claims.storymark 理赔 --json",
            r"storymark search claims.storymark '\d+ triệu' --regex",
        ],
    )
    add_project(made)
    add_from_backup(made)
    made.add_argument("query", metavar="QUERY", help="what to find")
    made.add_argument("--words", action="store_true", help="whole words only")
    made.add_argument("--regex", action="store_true", help="QUERY is a regular expression")
    made.add_argument(
        "--fold",
        action="append",
        metavar="WHAT",
        help=f"what to overlook: {', '.join(FOLDS)}, or none (default: {', '.join(sorted(DEFAULT_FOLDS))})",
    )
    made.add_argument("--language", default="", metavar="LANG", help="only stories in this language")
    made.add_argument(
        "--limit", type=int, default=LIMIT, metavar="N", help=f"at most N hits, 0 for all (default {LIMIT})"
    )
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Print them."""
    query = _query(args)
    shown = 0
    with (
        opened_for_reading(program, args, output) as ledger,
        _word_tools(query, program) as tools,
        output.progress() as progress,
    ):
        hits = search(ledger, query, make_pattern=program.pattern_finder, word_tools=tools, progress=progress)
        wanted = islice(hits, args.limit) if args.limit > 0 else hits
        while page := list(islice(wanted, _AT_ONCE)):
            _print(ledger, page, output)
            shown += len(page)
        is_more = next(hits, None) is not None
    told = counted(shown, "{n} hit in {path}.", "{n} hits in {path}.", path=args.project)
    if is_more:
        told += " " + tr("There are more: use --limit.")
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _query(args: argparse.Namespace) -> SearchQuery:
    if args.words and args.regex:
        raise BadValue(what="--words", value="--regex", expected=tr("use one of the two"))
    if args.limit < 0:
        raise BadValue(what="--limit", value=args.limit, expected=tr("it is 0 or more"))
    mode = REGEX if args.regex else WORDS if args.words else EXACT
    asked = split_words(args.fold)
    check_words(asked, (*FOLDS, "none"), what="--fold")
    if args.regex and set(asked) - {"case", "none"}:
        raise BadValue(
            what="--fold", value=", ".join(asked), expected=tr("a regular expression can only fold case")
        )
    folds = frozenset(asked) - {"none"} if asked else frozenset() if args.regex else DEFAULT_FOLDS
    return SearchQuery(args.query, mode, folds, args.language)


@contextmanager
def _word_tools(query: SearchQuery, program: CommandProgram) -> Iterator[WordTools | None]:
    """Only whole words in a script without blanks need to know where words end."""
    if query.mode != WORDS:
        yield None
        return
    with closing(program.word_cutter()) as words:
        yield WordTools(program.sentence_cutter(), words)


def _print(ledger: Ledger, page: list[Hit], output: Output) -> None:
    for hit, known in zip(page, details(ledger, page), strict=True):
        if output.is_json:
            output.json(_object(hit, known))
        else:
            output.line(_line(hit, known))


def _object(hit: Hit, known: HitDetails) -> dict[str, Any]:
    return {
        "story": hit.story,
        "external_id": hit.external_id,
        "title": hit.title,
        "sentence": known.sentence,
        "start": hit.span.start,
        "end": hit.span.end,
        "left": hit.left,
        "text": hit.quote,
        "right": hit.right,
        "tags": [
            {"id": tag.id, "start": tag.start, "end": tag.end, "label": tag.label} for tag in known.tags
        ],
    }


def _line(hit: Hit, known: HitDetails) -> str:
    place = hit.external_id if known.sentence is None else f"{hit.external_id}:{known.sentence + 1}"
    labels = sorted({str(tag.label) for tag in known.tags})
    left, right = (" ".join(part.split()) for part in (hit.left, hit.right))
    told = f"{place}  {left:>{CONTEXT}} [{hit.quote}] {right}"
    return told + (f"  ({', '.join(labels)})" if labels else "")
