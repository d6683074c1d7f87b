"""A project in a notebook: stories, layers, tags, labels, export, agreement, and acts if writable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from storymark import bootstrap
from storymark.api.results import Agreement, Dataset, dataset
from storymark.api.source import Source
from storymark.api.stories import Names, Stories, rows_of, strings
from storymark.api.values import Annotator, Label, Layer, Rows, StoryLabel, Tag, counted
from storymark.domain.errors import BackupMissing, BackupsElsewhere, BadValue, OpenedToRead
from storymark.services.addresses import Location, location_of
from storymark.services.agreement_ports import HEADLINE, MEASURES, Question
from storymark.services.exchange_ports import WriteOptions
from storymark.services.export_choice import ExportOptions
from storymark.services.export_request import ExportRequest, check_statuses, day_ms, export_split, export_to
from storymark.services.splitting import preview_split

if TYPE_CHECKING:
    from storymark.services.ledger import Ledger

ALL = "all"


def open(place: str | PathLike[str], *, writable: bool = False, from_backup: bool = False) -> Project:
    """Open a project file, or the address of a project on a server, for reading.

    A file is copied and free again at once: the window can have it meanwhile, and what is read is the project
    as it was at this moment. With `writable` the file is held, as a window holds it, until `close`.
    `from_backup` reads the newest backup, also while somebody works. Raises StorymarkError, whose text says
    what happened and what to do.
    """
    where = location_of(str(place))
    if from_backup:
        ledger = _backup(where, writable)
    elif writable:
        ledger = bootstrap.open_ledger(where, who="Python")
    else:
        ledger = bootstrap.open_snapshot(where)
    return Project(Source(ledger, name=where.name, is_writable=writable))


def _backup(where: Location, writable: bool) -> Ledger:
    if writable:
        expected = "a backup can only be read; “storymark restore” makes a project of it"
        raise BadValue(what="writable", value="True", expected=expected)
    if not isinstance(where, Path):
        raise BackupsElsewhere(path=str(where))
    found = bootstrap.safekeeping().newest(where)
    if found is None:
        raise BackupMissing(path=str(where))
    return bootstrap.open_snapshot(found[1])


class Project:
    """An open project; also a context manager. It belongs to the thread that opened it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.path: str = source.path
        self.is_writable = source.is_writable

    # --- what there is
    @property
    def name(self) -> str:
        """What the project is called."""
        return self._source.ledger.store.name()

    @property
    def stories(self) -> Stories:
        """All stories in the project's order, read when they are asked for."""
        return Stories(self._source)

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels in order, archived ones included."""
        return tuple(
            Label(
                key=label.key,
                name=label.name,
                parent=label.parent,
                shortcut=label.shortcut,
                colour=label.colour,
                definition=label.definition,
                archived=label.archived,
                extra=label.extra,
            )
            for label in self._source.ledger.labels().labels
        )

    @property
    def label_revision(self) -> int:
        """The label set's revision."""
        return self._source.ledger.labels().revision

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who has worked here, gold and models included."""
        people = self._source.ledger.store.annotators()
        return tuple(Annotator(person.name, person.kind, person.id) for person in people)

    @property
    def layers(self) -> Rows[Layer]:
        """The layers of all stories."""
        return Rows("layers", lambda: rows_of(self.stories, lambda story: story.layers))

    @property
    def story_labels(self) -> Rows[StoryLabel]:
        """The labels on whole stories."""
        return Rows("story labels", lambda: rows_of(self.stories, lambda story: story.labels))

    def tags(self, *, layer: str | None = None, annotator: Names = None, label: Names = None) -> Rows[Tag]:
        """The tags of all stories; `layer` is a kind such as `gold`, else as `Story.tags`."""
        self._source.check_names(kind=layer, annotators=strings(annotator), labels=strings(label))
        return Rows(
            "tags",
            lambda: rows_of(
                self.stories, lambda story: story.tags(layer=layer, annotator=annotator, label=label)
            ),
        )

    # --- what is made of it
    def export(
        self,
        path: str | PathLike[str],
        *,
        format: str = "jsonl",
        gold: bool = False,
        annotators: Names = None,
        labels: Names = None,
        status: Names = None,
        languages: Names = None,
        since: str = "",
        until: str = "",
        unit: str = "story",
        offsets: str = "",
        pseudonyms: bool = False,
        licence: str = "",
        contact: str = "",
        card: bool = True,
    ) -> Dataset:
        """Write a dataset with its manifest and card: the bytes that `storymark export` writes.

        It is read back before it takes its name. Nothing given means all, as for the command.
        """
        request = self._request(
            format, gold, annotators, labels, status, languages, since, until, unit, offsets, pseudonyms,
            licence=licence, contact=contact, has_card=card,
        )  # fmt: skip
        exported = export_to(self._source.ledger, Path(path), request, self._source.tools())
        return dataset(exported, format)

    def export_split(
        self,
        path: str | PathLike[str],
        split: str = "80/10/10",
        *,
        seed: int = 0,
        new_split: bool = False,
        format: str = "jsonl",
        gold: bool = False,
        annotators: Names = None,
        labels: Names = None,
        status: Names = None,
        languages: Names = None,
        since: str = "",
        until: str = "",
        unit: str = "story",
        offsets: str = "",
        pseudonyms: bool = False,
        licence: str = "",
        contact: str = "",
        card: bool = True,
    ) -> dict[str, Dataset]:
        """`export` for `train`, `dev` and `test`, likes together; needs a writable project.

        The project keeps which story is on which side. One that has them all can be split for reading too.
        """
        request = self._request(
            format, gold, annotators, labels, status, languages, since, until, unit, offsets, pseudonyms,
            licence=licence, contact=contact, has_card=card, split=split, seed=seed, is_fresh_split=new_split,
        )  # fmt: skip
        ledger = self._source.ledger
        if not self.is_writable and preview_split(ledger, request.wish()).assigned:
            raise OpenedToRead(path=self.path)
        _, found = export_split(ledger, Path(path), request, self._source.tools())
        return {side: dataset(exported, format) for side, exported in found.items()}

    def agreement(
        self,
        *,
        measures: Names = None,
        unit: str = "sentence",
        by: Names = "label",
        bootstrap_draws: int = 2000,
        seed: int = 1,
        overlap: float = 0.5,
        half: bool = False,
        annotators: Names = None,
        labels: Names = None,
        languages: Names = None,
    ) -> Agreement:
        """How far annotators agree: the figures of `storymark agreement`; `measures="all"` for all of them.

        Handed-in work counts, and done work where nobody was assigned anything.
        """
        from storymark.services.agreeing import Agreeing, check_question
        from storymark.services.comparing import project_compared
        from storymark.services.counted_work import Cut

        asked = strings(measures) or HEADLINE
        question = Question(
            measures=MEASURES if ALL in asked else asked,
            unit=unit,
            by=strings(by) or ("label",),
            draws=bootstrap_draws,
            seed=seed,
            least_iou=overlap,
            is_half_needed=half,
        )
        check_question(question)
        cut = Cut(strings(annotators), strings(labels), strings(languages))
        source = self._source
        words = source.words if unit == "word" else None
        compared = project_compared(source.ledger, cut, cutter=source.cutter, words=words)
        agreeing = Agreeing(bootstrap.agreement())
        return Agreement([agreeing.answer(entry, question) for entry in compared])

    # --- acts
    def apply(self, acts: Iterable[Mapping[str, Any]], *, annotator: str) -> list[str]:
        """Do acts, as `storymark apply` does them, and give their ids; needs a writable project.

        `{"op": "tag", "story": story.id, "start": 9, "end": 12, "label": "claim"}` and the like. Each is
        durable before the next begins; the first that is refused raises, and those before it stay.
        """
        from storymark.services.applying import Applier
        from storymark.services.people import annotator_named

        ledger = self._source.ledger
        if not self.is_writable:
            raise OpenedToRead(path=self.path)
        applier = Applier(ledger, annotator_named(ledger, annotator), self._source.cutter)
        try:
            return [applier.do(act) for act in acts]
        finally:
            applier.end()

    # --- opening and closing
    def close(self) -> None:
        """Let it go; what was read stays usable."""
        self._source.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        if not self._source.is_open:
            return f"<Project {self.path}, closed>"
        store = self._source.ledger.store
        people = [person for person in store.annotators() if person.kind == "person"]
        holds = ", ".join(
            (
                counted(store.story_count(), "story", "stories"),
                counted(sum(store.label_counts().values()), "tag"),
                counted(len(people), "annotator"),
            )
        )
        return f"<Project {store.name()}: {holds}; {self.path}{', writable' if self.is_writable else ''}>"

    def _request(
        self,
        format: str,
        gold: bool,
        annotators: Names,
        labels: Names,
        status: Names,
        languages: Names,
        since: str,
        until: str,
        unit: str,
        offsets: str,
        pseudonyms: bool,
        **more: Any,
    ) -> ExportRequest:
        if gold and annotators:
            expected = "it is given without annotators: gold is a layer of its own"
            raise BadValue(what="gold", value="True", expected=expected)
        entry = self._source.formats.get(format)
        check_statuses(strings(status))
        options = ExportOptions(
            annotators=strings(annotators),
            labels=strings(labels),
            statuses=strings(status),
            languages=strings(languages),
            kinds=("gold",) if gold else (),
            since_ms=day_ms(since),
            until_ms=day_ms(until),
            has_pseudonyms=pseudonyms,
            write=WriteOptions(unit=unit, offset_unit=offsets or entry.offset_units[0]),
        )
        return ExportRequest(project=self._source.name, format=entry, options=options, **more)
