"""Others' work on the screen: the list, the open story and the labels follow it, the caret stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from storymark.domain.errors import TagChanged
from storymark.domain.labels import LabelSet, label_name
from storymark.services.changes import Changes
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession
from storymark.ui.text import one_line

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

# More changed stories than this are one reload of the list.
_MOST_ROWS = 20
_QUOTE_CODEPOINTS = 60


class TeamWork(QObject):
    """Carries what others did in a shared project to the parts of the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def use(self, project: ProjectSession) -> None:
        """A shared project is open."""
        project.others_worked.connect(lambda news: self._show(project, news))
        project.versions_differ.connect(lambda operation, error: self._ask(project, operation, error))
        project.left_behind.connect(self._tell_left_behind)

    def _show(self, project: ProjectSession, news: Sequence[Changes]) -> None:
        if project is not self._desk.project or project.summary is None:
            return
        if any(changes.is_labels for changes in news):
            project.host.ask(
                lambda ledger: ledger.labels(),
                lambda labels: self._show_labels(project, labels),
                lambda error: self._desk.say(sentence(error)),
            )
        stories = {story for changes in news for story in changes.stories}
        session = project.story
        here = session.story.id if session is not None and session.story is not None else None
        if any(changes.is_story_list for changes in news) or len(stories) > _MOST_ROWS:
            self._desk.workspace.left.stories.reload()
        else:
            for story in stories - {here}:
                self._desk.stories.refresh_row(story)
        if session is not None and here is not None:
            session.refresh()
            self._desk.stories.refresh_row(here)
        elif stories:
            self._desk.stories.stories_came(sorted(stories))  # type: ignore[arg-type]

    def _show_labels(self, project: ProjectSession, labels: LabelSet) -> None:
        if project is self._desk.project:
            self._desk.take_labels(labels)

    def _ask(self, project: ProjectSession, operation: Mapping[str, Any], error: TagChanged) -> None:
        """Both versions, and a choice; nothing is done before it."""
        from storymark.ui.dialogs.message import ask

        mine, theirs = error.facts["my_version"], error.facts["their_version"]
        gone = self.tr("removed")
        lines = [
            self.tr("There: {version}").format(version=self._shown(project, theirs) or gone),
            self.tr("Yours: {version}").format(version=self._shown(project, mine) or gone),
        ]
        message = ask(
            self._desk.context.look,
            self._desk.window,
            title=self.tr("This tag was changed meanwhile"),
            text="\n".join(lines),
            answers=(("mine", self.tr("Take mine")), ("theirs", self.tr("Keep what is there"))),
            kind="warn",
        )

        def answered(answer: str) -> None:
            if answer == "mine" and project is self._desk.project and project.story is not None:
                project.story.insist(operation, error)
            self._desk.focus_text()

        message.answered.connect(answered)

    def _shown(self, project: ProjectSession, version: Any) -> str:
        """A version as a person knows it: the label's name, the words, what was said of them."""
        if not version:
            return ""
        session, summary = project.story, project.summary
        label = summary.labels.get(version["label"]) if summary is not None else None
        name = label_name(label, self._desk.context.language) if label is not None else version["label"]
        text = session.story.text if session is not None and session.story is not None else ""
        quote = one_line(text[version["start"] : version["end"]])
        if len(quote) > _QUOTE_CODEPOINTS:
            quote = quote[: _QUOTE_CODEPOINTS - 1] + "…"
        sure = {
            "low": self.tr("confidence low"),
            "medium": self.tr("confidence medium"),
            "high": self.tr("confidence high"),
        }
        parts = (name, f"“{quote}”", sure.get(version["confidence"]), one_line(version["note"]))
        return " · ".join(part for part in parts if part)

    def _tell_left_behind(self, tags: int) -> None:
        text = (
            self.tr("1 tag from last time is sent to the server now.")
            if tags == 1
            else self.tr("%Ln tags from last time are sent to the server now.", "", tags)
        )
        self._desk.say(text)
