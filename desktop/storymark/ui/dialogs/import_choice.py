"""What a person chooses in the import dialog, and what comes back: values only."""

from __future__ import annotations

from dataclasses import dataclass, field

from storymark.services.exchange_ports import AUTO, Columns, ReadOptions
from storymark.services.import_plan import ImportOptions, ImportPlan

FILES, FIELDS, CHECK, IMPORT = range(4)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the files are to be read and their stories cut; `auto` and empty for what is found out.

    `annotator` gets the tags that nobody signed, empty for one of the import's own name.
    """

    format: str = AUTO
    encoding: str = AUTO
    delimiter: str = ""
    language: str = AUTO
    sentences: str = AUTO
    columns: tuple[tuple[str, str], ...] = ()
    has_consent: bool = False
    sections: tuple[str, ...] = ()
    annotator: str = ""
    makes_suggestions: bool = False

    def options(
        self, *, accepts_labels: bool = False, bad_lines: str = "show", carries: str = "none"
    ) -> ImportOptions:
        """As the service takes it."""
        read = ReadOptions(
            self.encoding,
            has_consent=self.has_consent,
            columns=dict(self.columns),
            delimiter=self.delimiter,
        )
        return ImportOptions(
            format=self.format,
            read=read,
            language=self.language,
            sentences=self.sentences,
            accepts_labels=accepts_labels,
            bad_lines=bad_lines,
            carries=carries,
            sections=self.sections,
            annotator=self.annotator,
            makes_suggestions=self.makes_suggestions,
        )


@dataclass(frozen=True, slots=True)
class Looked:
    """What reading the files gave: a plan, or a `problem`.

    With both, the plan is a guess that a person `can_agree` to, read as it would be with consent.

    `languages` are those of the first stories of the files, as far as they were asked; `people` are the
    annotators of the project.
    """

    plan: ImportPlan | None = None
    problem: str = ""
    can_agree: bool = False
    languages: tuple[str, ...] = field(default=())
    columns: Columns | None = None
    people: tuple[str, ...] = ()
