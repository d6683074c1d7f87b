"""Acts on how a story is cut: its language, its sentences, the project's own words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QWidget

from storymark.services.changes import Changes
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.recutting import recut
from storymark.services.user_words import add_user_word, user_words
from storymark.ui.problems import sentence
from storymark.ui.text import language_name

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

OFFERED = ("vi", "zh", "en", "ja", "ko")


class TextActs(QObject):
    """Each is one undoable act; no tag and no corrected sentence moves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def language_menu(self, parent: QWidget) -> QMenu:
        """The languages that a story can be said to be in."""
        return StoryLanguageMenu(self, parent)

    def story_language(self) -> str:
        """The language of the story on the screen, empty without one."""
        session = self._desk.annotating.session
        return session.story.language if session is not None and session.story is not None else ""

    def recut(self, language: str = "") -> None:
        """Cut the sentences anew, in another language when one is given."""
        desk = self._desk
        project, session = desk.project, desk.annotating.session
        if project is None or session is None or session.story is None:
            return
        story, annotator = session.story.id, project.annotator
        cutter = desk.context.program.sentence_cutter()

        def work(ledger: Ledger) -> Changes | None:
            return recut(ledger, annotator=annotator, story=story, cutter=cutter, language=language)

        def then(changes: Changes | None) -> None:
            if changes is None:
                desk.say(self.tr("The sentences come out as they are."))
                return
            text = self.tr("The sentences were cut anew. {key} takes it back.")
            desk.say(text.format(key=desk.context.look.key("undo")))
            desk.stories.reload(stays=True)

        project.queue.when_empty(lambda: project.host.ask(work, then, lambda e: desk.say(sentence(e))))

    def take_as_one_word(self) -> None:
        """The selected words are one word from now on, in every story of the project."""
        desk = self._desk
        project, words = desk.project, desk.view.selected_text()
        if project is None or not words:
            desk.say(self.tr("Select the words first."))
            return
        annotator = project.annotator

        def work(ledger: Ledger) -> tuple[str, ...]:
            add_user_word(ledger, annotator=annotator, word=words)
            return user_words(ledger)

        def then(all_words: tuple[str, ...]) -> None:
            self._take(all_words)
            desk.say(self.tr("“{words}” is one word from now on.").format(words=words.strip()))

        project.queue.when_empty(lambda: project.host.ask(work, then, lambda e: desk.say(sentence(e))))

    def split_sentence(self) -> None:
        """The sentence at the caret ends there."""
        self._correct("split", self._desk.view.caret)

    def join_sentence(self) -> None:
        """The current sentence and the next one are one."""
        view = self._desk.view
        if len(view.model.sentences):
            self._correct("join", view.model.sentences[view.current].start)

    def on_performed(self, operation: Mapping[str, Any], _done: Performed) -> None:
        """A correction is durable: show the story as it is cut now."""
        said = {
            "split": self.tr("Sentence split. {key} takes it back."),
            "join": self.tr("Sentences joined. {key} takes it back."),
        }.get(operation["op"])
        if said is not None:
            self._desk.stories.reload(stays=True)
            self._desk.say(said.format(key=self._desk.context.look.key("undo")))

    def _correct(self, op: str, at: int) -> None:
        project, session = self._desk.project, self._desk.annotating.session
        if project is not None and session is not None and session.story is not None:
            project.queue.push({"op": op, "story": session.story.id, "at": at}, project.annotator)

    def label_story(self) -> None:
        """The labels of the whole story, to be ticked."""
        desk, project, session = self._desk, self._desk.project, self._desk.annotating.session
        if project is None or session is None or session.story is None or project.summary is None:
            return
        story, annotator, labels = session.story.id, project.annotator, project.summary.labels
        from storymark.ui.dialogs.story_labels import StoryLabelsSheet

        def work(ledger: Ledger) -> tuple[list[str], str]:
            own = [x.label for x in ledger.store.story_labels(story) if x.annotator == annotator.id]
            return own, ledger.story(story).meta

        def then(found: tuple[list[str], str]) -> None:
            sheet = StoryLabelsSheet(
                desk.context.look,
                desk.window,
                labels=labels,
                own=found[0],
                language=desk.context.language,
                meta=found[1],
            )
            sheet.attributes_changed.connect(
                lambda told: project.queue.push(
                    {"op": "story_attributes", "story": story, "attributes": json.loads(told)}, annotator
                )
            )
            sheet.toggled.connect(
                lambda label, is_on: project.queue.push(
                    {"op": "story_label", "story": story, "label": label, "remove": not is_on}, annotator
                )
            )
            sheet.closed.connect(desk.focus_text)
            sheet.open()

        project.queue.when_empty(
            lambda: project.host.ask(work, then, lambda error: desk.say(sentence(error)))
        )

    def show_again(self) -> None:
        """Sentences or words were changed by an undo: show what holds now."""
        project = self._desk.project
        if project is None:
            return
        project.host.ask(user_words, self._take, lambda e: self._desk.say(sentence(e)))
        self._desk.stories.reload(stays=True)

    def _take(self, words: tuple[str, ...]) -> None:
        self._desk.annotating.words.set_user_words(words)
        self._desk.annotating.look_around()


class StoryLanguageMenu(QMenu):
    """Shows the present language checked whenever it opens."""

    def __init__(self, acts: TextActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._acts = acts
        self.aboutToShow.connect(self._fill)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        self.setTitle(self.tr("Language of the stor&y"))

    def _fill(self) -> None:
        self.clear()
        present = self._acts.story_language()
        for language in OFFERED:
            action = self.addAction(language_name(language))
            action.setCheckable(True)
            action.setChecked(language == present)
            action.setEnabled(bool(present))
            action.triggered.connect(lambda _checked=False, wanted=language: self._acts.recut(wanted))
