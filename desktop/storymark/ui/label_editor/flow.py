"""What the workspace of labels does: fetches, and makes every wish one act of the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from storymark.domain.clock import now_ms
from storymark.domain.errors import StorymarkError
from storymark.domain.ids import AnnotatorId, EntryId
from storymark.domain.labels import STORY_ATTRIBUTES, Label, LabelSet, label_name
from storymark.services import label_acts, label_edits
from storymark.services.label_acts import LabelMerge
from storymark.services.label_facts import LabelFacts, label_facts
from storymark.services.labelling import put_label_set
from storymark.services.ledger import Ledger
from storymark.services.story_attributes import ask_of_stories
from storymark.services.timeline import Deed
from storymark.ui.deeds import deed_text
from storymark.ui.dialogs.label_questions import DeleteLabel, NewLabel, SplitLabel, StoryQuestions
from storymark.ui.label_editor.page import LabelsPage
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk
    from storymark.ui.project_session import ProjectSession

_SPLIT_SHOWN = 2_000


class _Found(NamedTuple):
    labels: LabelSet
    counts: Mapping[str, int]
    key: str
    facts: LabelFacts


class LabelEditing(QObject):
    """One page for the window's life; it shows the project that is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._asked = 0
        self._labels = LabelSet()
        self.key = ""
        self.is_open = False
        self._names_next = False
        self.page = LabelsPage(desk.context.look, word_act=self._word_act)
        page = self.page
        page.label_chosen.connect(self._choose)
        page.add_wanted.connect(self._add)
        page.archive_wanted.connect(self._archive)
        page.split_wanted.connect(self._ask_split)
        page.delete_wanted.connect(self._ask_delete)
        page.import_wanted.connect(self._ask_import)
        page.export_wanted.connect(self._ask_export)
        page.questions_wanted.connect(self._ask_of_stories)
        page.stale_wanted.connect(lambda: desk.stale.open())
        page.tree.moved.connect(self._place)
        page.search.left.connect(lambda: page.tree.setFocus())
        page.form.changed.connect(self._change)
        page.side.merge.target_chosen.connect(self._preview)
        page.side.merge.merge_wanted.connect(self._merge)

    def show(self) -> None:
        """It is in the window: fetch everything anew."""
        self.is_open = True
        self._load(self.key)
        self.page.tree.setFocus()

    def leave(self) -> None:
        """What is being typed is kept."""
        self.page.form.commit()
        self.is_open = False

    def refresh(self) -> None:
        """Labels or tags have changed."""
        self._load(self.key)

    # --- reading
    def _load(self, key: str) -> None:
        project = self._project
        if project is None:
            return
        self._asked += 1
        asked, own = self._asked, project.annotator.id

        def work(ledger: Ledger) -> _Found:
            labels = ledger.labels()
            wanted = key if labels.get(key) is not None else next((str(x.key) for x in labels.labels), "")
            facts = label_facts(ledger, wanted, own=own) if wanted else LabelFacts()
            return _Found(labels, ledger.store.label_counts(), wanted, facts)

        def then(found: _Found) -> None:
            if asked == self._asked:
                self._show(found)

        project.queue.when_empty(lambda: project.host.ask(work, then, self._tell))

    def _show(self, found: _Found) -> None:
        self._labels, self.key = found.labels, found.key
        language = self._desk.context.language
        summary = self._desk.summary
        self.page.set_read_only(summary is None or summary.is_read_only)
        self.page.show_labels(found.labels, found.counts, language, current=found.key)
        self.page.show_label(found.labels.get(found.key), found.facts, now_ms=now_ms())
        if self.is_open:
            in_use = len(found.labels.in_use)
            self._desk.bar.set_labels((in_use, len(found.labels.labels) - in_use))
        if self._names_next:
            self._names_next = False
            self.page.form.focus_name()
        if self.page.side.merge.chosen:
            self._preview(self.page.side.merge.chosen)

    def _choose(self, key: str) -> None:
        if key and key != self.key:
            self.page.form.commit()
            self._load(key)

    def _preview(self, into: str) -> None:
        project, key = self._project, self.key
        if project is None or not into:
            self.page.show_preview(None)
            return

        def then(found: LabelMerge) -> None:
            if key == self.key and into == self.page.side.merge.chosen:
                self.page.show_preview(found)

        project.host.ask(
            lambda ledger: label_acts.preview_label_merge(ledger, [key], into=into), then, self._tell
        )

    # --- acting
    def _change(self, label: Label) -> None:
        self._do(lambda ledger, who: label_edits.change_label(ledger, label, author=who))

    def _place(self, key: str, parent: str, before: str) -> None:
        self._do(
            lambda ledger, who: label_edits.place_label(ledger, key, parent=parent, before=before, author=who)
        )

    def _add(self, name: str) -> None:
        if not name:
            question = NewLabel(self._desk.context.look, self._desk.window)
            question.named.connect(self._add)
            question.open()
            return
        language = self._desk.context.language

        def work(ledger: Ledger, who: Any) -> str:
            return label_edits.add_label(ledger, name, language=language, author=who)

        def then(key: object) -> None:
            self.page.search.clear()
            self.key = str(key)
            self._names_next = True

        self._do(work, then)

    def _archive(self, is_archived: bool) -> None:
        key = self.key
        self._do(
            lambda ledger, who: label_acts.archive_label(ledger, key, author=who, is_archived=is_archived)
        )

    def _merge(self, into: str, keep: bool) -> None:
        key = self.key
        if not into:
            return

        def then(_done: object) -> None:
            self.key = into
            said = self.tr("Labels merged. {key} takes it back.")
            self._desk.say(said.format(key=self._desk.context.look.key("undo")))

        self._do(
            lambda ledger, who: label_acts.merge_labels(ledger, [key], into=into, author=who, keep=keep),
            then,
            has_tags=True,
        )

    def _ask_delete(self) -> None:
        label = self._labels.get(self.key)
        project = self._project
        if label is None or project is None or not self.page.delete.isEnabled():
            return
        project.host.ask(
            lambda ledger: ledger.store.label_use(label.key),
            lambda used: self._delete(label, used),
            self._tell,
        )

    def _delete(self, label: Label, used: int) -> None:
        if not used:
            self._do(lambda ledger, who: label_edits.delete_label(ledger, label.key, author=who))
            return
        language = self._desk.context.language
        others = [(str(x.key), label_name(x, language)) for x in self._labels.in_use if x.key != label.key]
        question = DeleteLabel(
            self._desk.context.look,
            self._desk.window,
            name=label_name(label, language),
            used=used,
            others=others,
        )

        def move(into: str) -> None:
            def then(_done: object) -> None:
                self.key = into

            self._do(
                lambda ledger, who: label_edits.delete_label(ledger, label.key, author=who, tags_to=into),
                then,
                has_tags=True,
            )

        question.chosen.connect(move)
        question.open()

    def _ask_split(self) -> None:
        project, label = self._project, self._labels.get(self.key)
        if project is None or label is None:
            return
        own = project.annotator.id
        project.host.ask(
            lambda ledger: label_facts(ledger, label.key, own=own, limit=_SPLIT_SHOWN),
            lambda facts: self._split(label, facts),
            self._tell,
        )

    def _split(self, label: Label, facts: LabelFacts) -> None:
        language = self._desk.context.language
        sheet = SplitLabel(
            self._desk.context.look,
            self._desk.window,
            name=label_name(label, language),
            tags=[(tag.id, tag.quote, f"{tag.who} · {tag.title}") for tag in facts.recent],
        )

        def take(name: str, tags: list[Any]) -> None:
            def then(key: object) -> None:
                self.key = str(key)

            self._do(
                lambda ledger, who: label_edits.split_label(
                    ledger, label.key, tags=tags, name=name, language=language, author=who
                ),
                then,
                has_tags=True,
            )

        sheet.split.connect(take)
        sheet.open()

    def _do(
        self,
        act: Callable[[Ledger, Any], object],
        then: Callable[[object], None] | None = None,
        *,
        has_tags: bool = False,
    ) -> None:
        project = self._project
        if project is None:
            return
        who = project.annotator.id

        def work(ledger: Ledger) -> tuple[object, LabelSet]:
            return act(ledger, who), ledger.labels()

        def done(found: tuple[object, LabelSet]) -> None:
            if then is not None:
                then(found[0])
            self._desk.take_labels(found[1])
            if has_tags:
                self._desk.text_acts.show_again()
                self._desk.workspace.left.stories.reload()

        def failed(error: BaseException) -> None:
            self._tell(error)
            self.refresh()

        project.queue.when_empty(lambda: project.host.ask(work, done, failed))

    def _ask_of_stories(self) -> None:
        sheet = StoryQuestions(
            self._desk.context.look, self._desk.window, self._labels.extra.get(STORY_ATTRIBUTES)
        )
        sheet.changed.connect(
            lambda rows: self._do(lambda ledger, who: ask_of_stories(ledger, rows, author=who))
        )
        sheet.open()

    # --- files
    def _ask_import(self) -> None:
        filters = self.tr("Label sets (*.toml *.json)")
        path, _ = QFileDialog.getOpenFileName(self._desk.window, self.tr("Import labels"), "", filters)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Take the labels of a file: new ones are added, known ones take its words."""
        formats = self._desk.context.program.formats()

        def work(ledger: Ledger, who: Any) -> object:
            return put_label_set(ledger, formats.read_label_set(path), author=who)

        self._do(
            work, lambda _done: self._desk.say(self.tr("Labels imported from {file}.").format(file=path.name))
        )

    def _ask_export(self) -> None:
        filters = self.tr("Label sets (*.toml *.json)")
        path, _ = QFileDialog.getSaveFileName(
            self._desk.window, self.tr("Export labels"), "labels.toml", filters
        )
        if path:
            self.export_file(Path(path))

    def export_file(self, path: Path) -> None:
        """Write the labels, TOML or JSON by the file's suffix; a file that is there is replaced whole."""
        project, formats = self._project, self._desk.context.program.formats()
        if project is None:
            return

        def work(ledger: Ledger) -> None:
            with formats.pending(path) as pending:
                pending.file.write(formats.label_set_bytes(ledger.labels(), suffix=path.suffix))
                pending.commit()

        told = self.tr("Labels written to {file}.").format(file=path.name)
        project.host.ask(work, lambda _done: self._desk.say(told), self._tell)

    # --- parts
    @property
    def _project(self) -> ProjectSession | None:
        project = self._desk.project
        has_name = (
            project is not None and project.summary is not None and project.summary.annotator is not None
        )
        return project if has_name else None

    def _word_act(self, type_: str) -> str:
        deed = Deed(EntryId(""), type_, AnnotatorId(""), at_ms=0, hlc=0)
        return deed_text(deed, self._labels, self._desk.context.language)

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, StorymarkError):
            self._desk.tell_failure(error)
            return
        self._desk.say(sentence(error))
