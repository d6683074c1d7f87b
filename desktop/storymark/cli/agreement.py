"""`storymark agreement PROJECT|FILE…`: how far annotators agree, with intervals and reasons."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from storymark.cli.options import add_from_backup, opened_for_reading, parser_for, split_words
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import BadValue, FileMissing, NothingToImport, UnknownFormat
from storymark.services.addresses import Location, location_of
from storymark.services.agreeing import Agreeing, Answer, check_question
from storymark.services.agreement_data import answers_data
from storymark.services.agreement_ports import BY, HEADLINE, MEASURES, UNITS, Question
from storymark.services.comparing import files_compared, project_compared
from storymark.services.counted_work import Cut
from storymark.services.exchange_ports import ReadOptions, ReadStory
from storymark.services.figure_files import agreement_csv
from storymark.services.ports import Progress, WordCutter
from storymark.services.review_figures import ReviewBasis, basis_of_files, review_basis
from storymark.services.work_history import WorkHistory

ALL = "all"
PROJECT_SUFFIX = ".storymark"
_SQLITE = b"SQLite format 3\0"


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `agreement`."""
    made = parser_for(
        "agreement",
        about="How far annotators agree: alpha per label and over label sets, span F1, boundary shifts;\n"
        "more with --measure. Handed-in work counts, and done work where nobody was assigned anything.",
        examples=[
            "storymark agreement claims.storymark",
            "storymark agreement claims.storymark --unit codepoint --by label pair",
            "storymark agreement claims.storymark --csv figures.csv --plots charts/",
            "storymark agreement linh.jsonl minh.jsonl --measure alpha cohen gamma --bootstrap 0 --json",
        ],
    )
    made.add_argument(
        "paths",
        metavar="PROJECT|FILE",
        nargs="+",
        type=location_of,
        help="a project, or exported JSONL files",
    )
    add_from_backup(made)
    made.add_argument(
        "--measure",
        metavar="NAME",
        nargs="+",
        action="extend",
        help=f"{ALL}, or some of {', '.join(MEASURES)}",
    )
    made.add_argument(
        "--unit", choices=UNITS, default="sentence", help="what is compared (default: sentence)"
    )
    made.add_argument(
        "--by", metavar="|".join(BY), nargs="+", action="extend", help="figures for each (default: label)"
    )
    made.add_argument(
        "--bootstrap", metavar="N", type=int, default=2000, help="draws over stories; 0 for none"
    )
    made.add_argument("--seed", metavar="N", type=int, default=1, help="of the draws (default: 1)")
    made.add_argument(
        "--overlap", metavar="SHARE", type=float, default=0.5, help="least overlap for f1_overlap"
    )
    made.add_argument("--half", action="store_true", help="a unit carries a label when half of it is tagged")
    made.add_argument(
        "--annotator", metavar="NAME", nargs="+", action="extend", help="only the work of these"
    )
    made.add_argument("--labels", metavar="KEY", nargs="+", action="extend", help="only these labels")
    made.add_argument("--csv", metavar="FILE", type=Path, help="write every figure with all it rests on, too")
    made.add_argument(
        "--plots",
        metavar="FOLDER",
        type=Path,
        help="write the charts as SVG and the statistics of a review as CSV, as the window shows them",
    )
    made.add_argument("--language", metavar="LANG", nargs="+", action="extend", help="only stories in these")
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """Compute and print it."""
    question = _question(args)
    check_question(question)
    cut = Cut(tuple(args.annotator or ()), split_words(args.labels), split_words(args.language))
    words = program.word_cutter() if question.unit == "word" else None
    try:
        with output.progress() as progress:
            asked = _asked(args, cut, program, words, progress, output)
            agreeing = Agreeing(program.agreement())
            answers = [agreeing.answer(entry, question, progress=progress) for entry in asked.parts]
            written = _write(args, agreeing, asked, answers, program, progress)
    finally:
        if words is not None:
            words.close()
    if output.is_json:
        output.json(answers_data(answers))
    else:
        from storymark.cli.agreement_table import lines

        for number, answer in enumerate(answers):
            for line in ([""] if number else []) + list(lines(answer)):
                output.line(line)
    if written:
        output.note(counted(len(written), "Wrote {n} file.", "Wrote {n} files."))
    figures = sum(len(answer.report.figures) for answer in answers)
    told = tr("{figures} on {stories}.").format(
        figures=counted(figures, "{n} figure", "{n} figures"),
        stories=counted(len(answers[0].compared.stories), "{n} story", "{n} stories"),
    )
    output.done(told, {}, is_data_on_stdout=True)
    return 0


def _question(args: argparse.Namespace) -> Question:
    measures = split_words(args.measure) or HEADLINE
    return Question(
        measures=MEASURES if ALL in measures else measures,
        unit=args.unit,
        by=split_words(args.by) or ("label",),
        draws=args.bootstrap,
        seed=args.seed,
        least_iou=args.overlap,
        is_half_needed=args.half,
    )


def _asked(
    args: argparse.Namespace,
    cut: Cut,
    program: CommandProgram,
    words: WordCutter | None,
    progress: Progress,
    output: Output,
) -> ReviewBasis:
    given: list[Location] = args.paths
    paths = [path for path in given if isinstance(path, Path)]
    for path in paths:
        if not path.exists():
            raise FileMissing(path=path)
    projects = [place for place in given if not isinstance(place, Path) or _is_project(place)]
    cutter = program.sentence_cutter()
    if not projects:
        read = list(_read(paths, program))
        parts = files_compared(read, cut, cutter=cutter, words=words, progress=progress)
        return basis_of_files(parts, [story for _, story in read])
    if len(given) > 1:
        expected = "it is one project, or one or more exported files"
        raise BadValue(what="What is compared", value=", ".join(map(str, given)), expected=expected)
    args.project = projects[0]
    with opened_for_reading(program, args, output) as ledger:
        if args.plots is not None:
            return review_basis(ledger, cutter, cut=cut, words=words, progress=progress)
        parts = project_compared(ledger, cut, cutter=cutter, words=words, progress=progress)
        return ReviewBasis(tuple(parts), None, {}, {}, WorkHistory())


def _write(
    args: argparse.Namespace,
    agreeing: Agreeing,
    asked: ReviewBasis,
    answers: Sequence[Answer],
    program: CommandProgram,
    progress: Progress,
) -> list[Path]:
    """The files that were asked for, each whole or not at all."""
    texts: dict[Path, str] = {}
    if args.csv is not None:
        texts[args.csv] = agreement_csv(answers)
    if args.plots is not None:
        from storymark.cli.chart_words import chart_words
        from storymark.services.agreement_look import PAIRS, headlines
        from storymark.services.drawing import svg
        from storymark.services.figure_files import figures_csv
        from storymark.services.review_charts import drawings_of
        from storymark.services.review_figures import review_figures

        figures = review_figures(agreeing, asked, progress=progress)
        if figures is not None and asked.compared is not None:
            heads = headlines(agreeing, asked.parts, args.unit, progress=progress)
            pairs = agreeing.answer(asked.compared, PAIRS, progress=progress).report.figures
            drawings = drawings_of(figures, heads, pairs, chart_words(figures))
            texts |= {args.plots / f"{name}.svg": svg(drawing) for name, drawing in drawings.items()}
            texts[args.plots / "statistics.csv"] = figures_csv(figures)
            args.plots.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        with program.formats().pending(path) as pending:
            pending.file.write(text.encode())
            pending.commit()
    return list(texts)


def _is_project(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return path.suffix == PROJECT_SUFFIX or file.read(len(_SQLITE)) == _SQLITE


def _read(paths: Sequence[Path], program: CommandProgram) -> Iterator[tuple[str, ReadStory]]:
    formats = program.formats()
    for source, is_picked in formats.expand(paths):
        found = formats.detect(source, is_picked=is_picked)
        if found is None or found.read is None:
            raise UnknownFormat(path=source.name, known=", ".join(entry.name for entry in formats.readable()))
        stories = 0
        for story in found.read(source, ReadOptions()):
            stories += 1
            yield Path(source.name).stem, story
        if not stories:
            raise NothingToImport(path=source.name)
