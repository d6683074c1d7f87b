"""`storymark import PROJECT FILE…`: stories and tags into a project, all of them or none."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from storymark.cli.options import STANDARD, add_project, opened, parser_for, tell_of_place, who, with_password
from storymark.cli.output import Output
from storymark.cli.problems import REFUSED
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, reason_words, sentence, tr
from storymark.domain.errors import BadValue, NeedsConsent
from storymark.domain.reanchoring import KINDS
from storymark.services.addresses import Location
from storymark.services.exchange_ports import AUTO, ReadOptions, Source
from storymark.services.import_plan import ImportOptions, ImportPlan, check_consent, plan_import
from storymark.services.importing import Imported, run_import
from storymark.services.ledger import Ledger
from storymark.services.segmenting import RULES
from storymark.services.superseding import CARRIES, EditedStory, brief

LEFT_SHOWN = 20


def parser(program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `import`."""
    made = parser_for(
        "import",
        about="Import stories and tags. The project is made if it is not there; a refusal changes nothing.",
        examples=[
            "storymark import claims.storymark stories/",
            "storymark import claims.storymark old.txt --encoding gb18030",
            "storymark import claims.storymark from_linh.jsonl --dry-run",
            "storymark import claims.storymark spans.jsonl --annotator Linh --yes",
            "storymark import claims.storymark answers.csv --columns text=answer,id=number",
            "storymark import claims.storymark parted/ --sections title,keywords,body",
            "storymark import claims.storymark brat.zip",
        ],
    )
    add_project(made)
    made.add_argument("files", metavar="FILE", nargs="+", help="files, folders or .zip; - is standard input")
    names = [AUTO, *(entry.name for entry in program.formats().readable())]
    made.add_argument(
        "--format", choices=names, default=AUTO, metavar="FORMAT", help=f"one of {', '.join(names)}"
    )
    made.add_argument(
        "--columns",
        default="",
        metavar="ROLE=NAME,…",
        help="which column of a table is what, like text=answer,id=key",
    )
    made.add_argument(
        "--encoding", default=AUTO, metavar="NAME", help="utf-8, gb18030, tcvn3, … (default: found out)"
    )
    made.add_argument("--language", default=AUTO, metavar="LANG", help="vi, zh, en, … (default: found out)")
    made.add_argument("--annotator", default="", metavar="NAME", help="who gets the spans without an author")
    made.add_argument(
        "--sentences",
        choices=RULES,
        default=AUTO,
        metavar="RULE",
        help="what cuts sentences: auto (the language), vi, zh, en, lines",
    )
    made.add_argument(
        "--sections",
        default="",
        metavar="NAME,…",
        help="what the parts of texts are, in order, like title,keywords,body; - for one that is none",
    )
    made.add_argument(
        "--suggestions", action="store_true", help="spans without an author become suggestions to accept"
    )
    made.add_argument(
        "--carry",
        choices=CARRIES,
        default="none",
        metavar="WHAT",
        help="an edited story (same id, other text) gets the tags of the older one: none, sure (those that "
        "find their place), all (uncertain ones too); the older story always stays",
    )
    made.add_argument(
        "--skip-bad-lines",
        action="store_true",
        help="import the good lines and write the others to FILE.rejected (default: all or nothing)",
    )
    made.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    made.add_argument("--yes", action="store_true", help="agree to new labels and a guessed encoding")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Plan, ask where somebody can answer, then import."""
    options = ImportOptions(
        format=args.format,
        read=ReadOptions(args.encoding, has_consent=args.yes, columns=_columns(args.columns)),
        annotator=" ".join(args.annotator.split()),
        language=args.language,
        accepts_labels=args.yes,
        makes_suggestions=args.suggestions,
        sentences=args.sentences,
        carries=args.carry,
        sections=tuple(name.strip() for name in args.sections.split(",")) if args.sections else (),
        bad_lines="skip" if args.skip_bad_lines else "refuse",
    )
    with ExitStack() as stack:
        paths = stack.enter_context(_sources(args.files))
        is_new = not with_password(program, args.project, lambda: program.project_exists(args.project))
        ledger = None if is_new else stack.enter_context(opened(program, args.project))
        plan, options = _agreed_plan(paths, options, ledger, program, output, is_dry=args.dry_run)
        _tell_notes(plan, output)
        _tell_how_to_carry(plan, args.carry, output)
        if args.dry_run:
            return _tell_plan(plan, options, args.project, output)
        if ledger is None:
            imported = _into_new(args.project, plan, options, program, output)
        else:
            imported = _run(ledger, plan, options, program, output)
    if is_new:
        tell_of_place(program, args.project, output)
    _tell(imported, plan, args.project, output, is_new=is_new)
    return 0


def _columns(text: str) -> dict[str, str]:
    """`text=answer,id=key`; raises BadValue."""
    found: dict[str, str] = {}
    for part in filter(None, text.split(",")):
        role, sign, name = part.partition("=")
        if not sign or not role.strip() or not name.strip():
            expected = "it is like text=answer,id=key"
            raise BadValue(what="The mapping of columns", value=f"“{part[:40]}”", expected=expected)
        found[role.strip()] = name.strip()
    return found


def _agreed_plan(
    paths: Sequence[Path | Source],
    options: ImportOptions,
    ledger: Ledger | None,
    program: CommandProgram,
    output: Output,
    *,
    is_dry: bool,
) -> tuple[ImportPlan, ImportOptions]:
    labels = ledger.labels() if ledger else program.formats().read_label_set(program.default_label_set())
    while True:
        try:
            with output.progress() as progress:
                plan = plan_import(
                    paths,
                    formats=program.formats(),
                    options=options,
                    ledger=ledger,
                    labels=labels,
                    progress=progress,
                )
            if not is_dry:
                check_consent(plan, options)
            return plan, options
        except NeedsConsent as error:
            if options.accepts_labels or not output.ask(
                f"{reason_words(str(error.facts['what']))}. {tr('Go on?')}"
            ):
                raise
            read = replace(options.read, has_consent=True)
            options = replace(options, read=read, accepts_labels=True)


def _into_new(
    path: Location, plan: ImportPlan, options: ImportOptions, program: CommandProgram, output: Output
) -> Imported:
    ledger = program.open_ledger(path, create=True, name=path.stem, who=who(), labels=plan.label_set)
    try:
        imported = _run(ledger, plan, options, program, output)
    except BaseException:
        # All or nothing holds for the project that was made for this import, too.
        ledger.store.discard()
        raise
    ledger.store.close()
    return imported


def _run(
    ledger: Ledger, plan: ImportPlan, options: ImportOptions, program: CommandProgram, output: Output
) -> Imported:
    with output.progress() as progress:
        return run_import(
            ledger,
            plan,
            options=options,
            detect_language=program.detect_language,
            cutter=program.sentence_cutter(),
            formats=program.formats(),
            progress=progress,
        )


@contextmanager
def _sources(files: Sequence[str]) -> Iterator[list[Path | Source]]:
    """The files as paths; standard input is copied to a file first, since everything is read twice."""
    if STANDARD not in files:
        yield [Path(name) for name in files]
        return
    with tempfile.TemporaryDirectory(prefix="storymark-") as folder:
        copy = Path(folder) / "stdin"
        with copy.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield [Source(copy, "stdin") if name == STANDARD else Path(name) for name in files]


def _tell_notes(plan: ImportPlan, output: Output) -> None:
    for note in (*(note for file in plan.files for note in file.notes), *plan.notes):
        output.note(tr("Note: {note}").format(note=reason_words(note)))
    for left in plan.left[:LEFT_SHOWN]:
        output.note(
            tr("Left aside: {name}, {reason}.").format(name=left.name, reason=reason_words(left.reason))
        )
    _tell_bad_lines(plan, output)
    _tell_edited(plan, output)
    if len(plan.left) > LEFT_SHOWN:
        rest = len(plan.left) - LEFT_SHOWN
        output.note(counted(rest, "{n} more file was left aside.", "{n} more files were left aside."))


def _tell_edited(plan: ImportPlan, output: Output) -> None:
    """For each annotator how the tags of the older text would find their places; nothing moves by itself."""
    for edited in plan.edited[:LEFT_SHOWN]:
        told = tr("{where}: “{id}” is in the project with another text, which stays.")
        output.note(told.format(where=edited.where, id=edited.external_id))
        for name, counts in edited.tags.items():
            told = tr("  tags of {name}: {exact} exact, {moved} moved, {uncertain} uncertain, {lost} lost")
            output.note(told.format(name=name, **{kind: counts.get(kind, 0) for kind in KINDS}))
        _tell_doubtful(edited, output)
    if len(plan.edited) > LEFT_SHOWN:
        rest = len(plan.edited) - LEFT_SHOWN
        output.note(counted(rest, "{n} more story has another text.", "{n} more stories have another text."))


def _tell_how_to_carry(plan: ImportPlan, carries: str, output: Output) -> None:
    if carries == "none" and any(edited.tags for edited in plan.edited):
        output.note(tr("These tags stay with the older text; --carry sure or --carry all copies them."))


def _tell_doubtful(edited: EditedStory, output: Output) -> None:
    """The tags whose place is not sure, word by word: a person decides about them."""
    for each in edited.doubtful[:LEFT_SHOWN]:
        told = tr("  lost: “{quote}” ({label}, {name})")
        if each.span is not None:
            told = tr("  uncertain: “{quote}” ({label}, {name}) would be “{words}” at {start}")
        start = each.span.start if each.span is not None else 0
        output.note(
            told.format(
                quote=brief(each.quote),
                words=brief(each.words),
                label=each.label,
                name=each.annotator,
                start=start,
            )
        )
    if len(edited.doubtful) > LEFT_SHOWN:
        rest = len(edited.doubtful) - LEFT_SHOWN
        output.note(counted(rest, "  {n} more is not sure", "  {n} more are not sure"))


def _tell_bad_lines(plan: ImportPlan, output: Output) -> None:
    parts = [(file, part) for file in plan.files for part in file.bad]
    for file, part in parts[:LEFT_SHOWN]:
        told = tr("Skipped: {path}, line {line}: {reason}.")
        output.note(told.format(path=file.source.name, line=part.line, reason=reason_words(part.reason)))
    if len(parts) > LEFT_SHOWN:
        rest = len(parts) - LEFT_SHOWN
        output.note(counted(rest, "{n} more line is skipped.", "{n} more lines are skipped."))


def _tell_plan(plan: ImportPlan, options: ImportOptions, project: Location, output: Output) -> int:
    refusal = ""
    try:
        check_consent(plan, options)
    except NeedsConsent as error:
        refusal = sentence(error)
    if plan.is_empty:
        told = tr("Dry run: everything is in {path} already; nothing would change.").format(path=project)
    else:
        told = tr("Dry run: {stories} with {tags} would come into {path}; nothing was changed.").format(
            stories=counted(plan.new_stories, "{n} new story", "{n} new stories"),
            tags=counted(plan.new_tags, "{n} new tag", "{n} new tags"),
            path=project,
        )
    if refusal:
        output.note(refusal)
    output.done(told, _plan_data(plan, project) | {"refusal": refusal})
    return REFUSED if refusal else 0


def _tell(imported: Imported, plan: ImportPlan, project: Location, output: Output, *, is_new: bool) -> None:
    data = _plan_data(plan, project) | {
        "stories": list(imported.stories),
        "tags": imported.tags,
        "labels": list(imported.labels),
        "known_stories": imported.known_stories or plan.known_stories,
        "rejected": [str(file.path) for file in imported.rejected],
    }
    for file in imported.rejected:
        told = counted(
            file.lines, "{n} line was written to {path}.", "{n} lines were written to {path}.", path=file.path
        )
        output.note(told)
    if imported.is_nothing:
        told = counted(
            plan.known_stories,
            "The story is in {path} already; nothing was changed.",
            "All {n} stories are in {path} already; nothing was changed.",
            path=project,
        )
        output.done(told, data)
        return
    if imported.labels:
        count = counted(len(imported.labels), "{n} label", "{n} labels")
        output.note(tr("Added {labels}: {names}.").format(labels=count, names=", ".join(imported.labels)))
    if imported.known_stories:
        output.note(
            counted(
                imported.known_stories,
                "{n} story was there already and gained only the tags it lacked.",
                "{n} stories were there already and gained only the tags they lacked.",
            )
        )
    told = (
        tr("Imported {stories} with {tags} into the new project {path}.")
        if is_new
        else tr("Imported {stories} with {tags} into {path}.")
    )
    stories = counted(len(imported.stories), "{n} story", "{n} stories")
    tags = counted(imported.tags, "{n} tag", "{n} tags")
    output.done(told.format(stories=stories, tags=tags, path=project), data)


def _plan_data(plan: ImportPlan, project: Location) -> dict[str, Any]:
    return {
        "project": str(project),
        "files": [
            {
                "name": file.source.name,
                "format": file.format.name,
                "encoding": file.encoding,
                "stories": file.stories,
                "tags": file.tags,
                "notes": list(file.notes),
                "bad_lines": [{"line": part.line, "reason": part.reason} for part in file.bad],
            }
            for file in plan.files
        ],
        "left": [{"name": left.name, "reason": left.reason} for left in plan.left],
        "new_stories": plan.new_stories,
        "known_stories": plan.known_stories,
        "new_tags": plan.new_tags,
        "new_labels": list(plan.unknown_labels),
        "edited": [
            {
                "external_id": edited.external_id,
                "supersedes": edited.old,
                "tags": {name: dict(counts) for name, counts in edited.tags.items()},
                "proposals": [
                    {
                        "annotator": each.annotator,
                        "label": each.label,
                        "quote": each.quote,
                        "kind": each.kind,
                        "start": each.span.start if each.span is not None else None,
                        "end": each.span.end if each.span is not None else None,
                        "text": each.words,
                    }
                    for each in edited.proposals
                ],
            }
            for edited in plan.edited
        ],
        "notes": list(plan.notes),
    }
