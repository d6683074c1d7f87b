"""Ctrl+Z and Ctrl+Y: across stories, naming the act; an act elsewhere is shown first and undone second."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from storymark.domain.errors import NothingToRedo, NothingToUndo
from storymark.domain.ids import StoryId
from storymark.domain.journal import Entry, expanded
from storymark.domain.suggestions import decisions_in
from storymark.services import history
from storymark.services.history import NextAct
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession

_NAMES: Mapping[str, object] = {
    "tag": QT_TRANSLATE_NOOP("Undoing", "tag “{quote}”"),
    "relabel": QT_TRANSLATE_NOOP("Undoing", "another label"),
    "resize": QT_TRANSLATE_NOOP("Undoing", "moved edges"),
    "remove": QT_TRANSLATE_NOOP("Undoing", "deleted tag"),
    "bulk": QT_TRANSLATE_NOOP("Undoing", "many tags at once"),
    "accept": QT_TRANSLATE_NOOP("Undoing", "accepted suggestion “{quote}”"),
    "reject": QT_TRANSLATE_NOOP("Undoing", "rejected suggestion “{quote}”"),
    "note": QT_TRANSLATE_NOOP("Undoing", "note"),
    "confidence": QT_TRANSLATE_NOOP("Undoing", "confidence"),
    "attributes": QT_TRANSLATE_NOOP("Undoing", "attributes"),
    "status": QT_TRANSLATE_NOOP("Undoing", "status of the story"),
    "flag": QT_TRANSLATE_NOOP("Undoing", "flag"),
    "split": QT_TRANSLATE_NOOP("Undoing", "sentence split"),
    "join": QT_TRANSLATE_NOOP("Undoing", "sentences joined"),
    "sentences": QT_TRANSLATE_NOOP("Undoing", "sentences cut anew"),
    "label_rename": QT_TRANSLATE_NOOP("Undoing", "name of a label"),
    "label_archive": QT_TRANSLATE_NOOP("Undoing", "label put away"),
    "label_merge": QT_TRANSLATE_NOOP("Undoing", "labels merged"),
    "label_add": QT_TRANSLATE_NOOP("Undoing", "new label"),
    "label_edit": QT_TRANSLATE_NOOP("Undoing", "change of a label"),
    "label_move": QT_TRANSLATE_NOOP("Undoing", "place of a label"),
    "label_delete": QT_TRANSLATE_NOOP("Undoing", "deleted label"),
    "label_split": QT_TRANSLATE_NOOP("Undoing", "label split"),
    "confirm": QT_TRANSLATE_NOOP("Undoing", "confirmed tag"),
    "story_attributes": QT_TRANSLATE_NOOP("Undoing", "attributes of the story"),
    "label_set": QT_TRANSLATE_NOOP("Undoing", "what stories are asked"),
    "story_label": QT_TRANSLATE_NOOP("Undoing", "label of the story"),
    "resolve": QT_TRANSLATE_NOOP("Undoing", "conflict resolved"),
    "restore": QT_TRANSLATE_NOOP("Undoing", "restored state"),
    "decide": QT_TRANSLATE_NOOP("Undoing", "decision on “{quote}”"),
    "adjudicate": QT_TRANSLATE_NOOP("Undoing", "decisions by rule or alike"),
    "comment": QT_TRANSLATE_NOOP("Undoing", "remark"),
    "withdraw": QT_TRANSLATE_NOOP("Undoing", "merge taken back"),
    "assign": QT_TRANSLATE_NOOP("Undoing", "work given"),
    "return": QT_TRANSLATE_NOOP("Undoing", "work returned"),
    "same_as": QT_TRANSLATE_NOOP("Undoing", "one person"),
    "take_gold": QT_TRANSLATE_NOOP("Undoing", "own tags made like gold"),
    "names": QT_TRANSLATE_NOOP("Undoing", "names shown or hidden"),
    "user_words": QT_TRANSLATE_NOOP("Undoing", "own words of the project"),
}
# Acts that change how the story on the screen is cut, and not its tags.
TEXT_ACTS = (
    *("split", "join", "sentences", "user_words", "story_attributes"),
    # In every story tags have other labels now.
    *("label_merge", "label_delete", "label_split"),
)
QUOTE_CODEPOINTS = 40
# Acts that show in no story's text.
_ABOUT_NO_TEXT = ("assign",)


class Undoing(QObject):
    """Takes back and brings back, one act at a time, in the order of the queue."""

    story_wanted = Signal(str)  # the act is in another story: open it first
    told = Signal(str)  # what was done, in words
    text_changed = Signal()  # sentences or words of the story on the screen are others now
    tags_touched = Signal(object)  # ids of the tags that the act was about

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: ProjectSession | None = None
        self.stays_here = False
        """Whether no story is in sight: acts on many stories are taken back without going to one."""
        self.story_here: Callable[[], str] = self.open_story

    def use(self, project: ProjectSession | None) -> None:
        """Another project is open."""
        self._project = project

    def undo(self) -> None:
        """Take back the newest act, or go to its story first."""
        self._step("undo")

    def redo(self) -> None:
        """Bring back what was undone last, or go to its story first."""
        self._step("redo")

    def tell(self, operation: Mapping[str, Any], done: Performed) -> None:
        """An undo or redo is durable: say what it was about."""
        if done.undone is None:
            return
        name = act_name(done.undone.act)
        text = self.tr("Undone: {act}") if operation["op"] == "undo" else self.tr("Done again: {act}")
        self.told.emit(text.format(act=name))
        if done.undone.act.type in TEXT_ACTS:
            self.text_changed.emit()
        touched = [c.id for c in expanded(done.undone.act.changes) if c.record == "tag"]
        self.tags_touched.emit(touched)

    def _step(self, kind: str) -> None:
        project = self._project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        if project.queue.is_away:
            # Kept for later, presses would pile up and take back what nobody meant.
            self.told.emit(self.tr("Undo and redo need the server; what you did is kept here."))
            return
        annotator = project.annotator
        find = history.next_undo if kind == "undo" else history.next_redo

        def work(ledger: Ledger) -> NextAct | None:
            return find(ledger, annotator=annotator)

        # Acts on their way come first, or Ctrl+Z right behind a digit would take back the act before it.
        project.queue.when_empty(
            lambda: project.host.ask(
                work, lambda found: self._found(kind, project, found), lambda e: self.told.emit(sentence(e))
            )
        )

    def _found(self, kind: str, project: ProjectSession, found: NextAct | None) -> None:
        if project is not self._project:
            return
        if found is None:
            self.told.emit(sentence(NothingToUndo() if kind == "undo" else NothingToRedo()))
            return
        here = self.story_here()
        is_seen_here = (self.stays_here and found.type == "bulk") or found.type in _ABOUT_NO_TEXT
        if found.stories and here not in found.stories and not is_seen_here:
            self.story_wanted.emit(StoryId(sorted(found.stories)[0]))
            text = (
                self.tr("The last act was in this story: press again to undo it")
                if kind == "undo"
                else self.tr("That act was in this story: press again to do it again")
            )
            self.told.emit(text)
            return
        project.queue.push({"op": kind}, project.annotator)

    def open_story(self) -> str:
        """The story on the screen, empty for none."""
        session = self._project.story if self._project is not None else None
        return session.story.id if session is not None and session.story is not None else ""


def act_name(act: Entry) -> str:
    """What an act is called in messages, in the interface's language."""
    template = _NAMES.get(act.type)
    if template is None:
        return act.type
    text = QCoreApplication.translate("Undoing", str(template))
    changes = list(expanded(act.changes))
    quotes = [str(c.set["quote"]) for c in changes if "quote" in c.set]
    quotes += [made.quote for c in changes if c.record == "layer" for made in decisions_in(c.set)]
    quote = " ".join(quotes[0].split()) if quotes else ""
    if len(quote) > QUOTE_CODEPOINTS:
        quote = quote[: QUOTE_CODEPOINTS - 1] + "…"
    return text.format(quote=quote)
