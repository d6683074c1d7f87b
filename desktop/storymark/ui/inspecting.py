"""Fills the inspector: the selected words, or the selected tag with its history in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from storymark.domain.attributes import attributes_of
from storymark.domain.clock import hlc_ms, now_ms
from storymark.domain.decisions import UNDECIDED_VERDICTS, Decision, current
from storymark.domain.ids import TagId
from storymark.domain.journal import Entry, expanded
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.ranges import Range
from storymark.domain.tags import Tag
from storymark.services.history import tag_history
from storymark.services.ledger import Ledger
from storymark.ui.context import UiContext
from storymark.ui.panels.inspected import HistoryLine, ShownSelection, ShownSuggestion, ShownTag
from storymark.ui.panels.inspector import Inspector
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.story_view import StoryView

# More of a selection is not read in a pane of 296 px.
QUOTE_CODEPOINTS = 400


class Inspecting(QObject):
    """Told when the selection or the tags changed, it decides what the inspector shows."""

    note_given = Signal(str, str)
    confidence_given = Signal(str, str)

    def __init__(self, context: UiContext, inspector: Inspector, view: StoryView) -> None:
        super().__init__(inspector)
        self._context = context
        self._inspector = inspector
        self._view = view
        self._project: ProjectSession | None = None
        self._labels = LabelSet()
        self._told: tuple[str, int] = ("", 0)
        self.describe_suggestion: Callable[[str, bool], ShownSuggestion | None] = lambda _id, _locked: None
        """Who knows suggestions: what to show of the one with this id, None for what is none."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh_now)

    def use(self, project: ProjectSession | None, labels: LabelSet) -> None:
        """Another project or other labels."""
        self._project = project
        self._labels = labels
        self.refresh()

    def refresh(self) -> None:
        """Show what is selected, once what happens now is through: an act tells of itself three times."""
        self._soon.start()

    @property
    def is_behind(self) -> bool:
        """Whether it is yet to show what was done."""
        return self._soon.isActive()

    def refresh_now(self) -> None:
        """Show what is selected now."""
        self._soon.stop()
        session = self._project.story if self._project is not None else None
        if session is None or session.story is None:
            self._inspector.show_nothing()
            return
        selected = self._view.selected_tag
        tag = session.tag(selected) if selected else None
        language = session.story.language
        if tag is not None:
            label = self._labels.get(tag.label)
            sentences = session.story.sentences
            shown = ShownTag(
                tag=tag,
                label_name=label_name(label, self._context.language) if label is not None else tag.label,
                label_colour=label.colour if label is not None else "slate",
                sentence=sentences.near(tag.start) + 1 if sentences is not None and len(sentences) else 0,
                language=language,
                words=self.words_in(tag.span),
                is_locked=session.layer is not None and not session.layer.is_open_for_work,
                attributes=attributes_of(label) if label is not None else (),
                label_language=self._context.language,
            )
            self._inspector.show_tag(shown)
            if not session.is_pending(tag.id) and (tag.id, tag.updated_ms) != self._told:
                self._told = (tag.id, tag.updated_ms)
                self._ask_history(tag.id)
            return
        self._told = ("", 0)
        is_locked = session.layer is not None and not session.layer.is_open_for_work
        suggested = self.describe_suggestion(selected, is_locked) if selected else None
        if suggested is not None:
            self._inspector.show_suggestion(suggested)
            return
        span = self._view.selection
        if span is None or not span.length:
            self._inspector.show_nothing()
            return
        digits = sorted(label.shortcut for label in self._labels.in_use if label.shortcut)
        quote = session.story.text[span.start : min(span.end, span.start + QUOTE_CODEPOINTS)]
        self._inspector.show_selection(
            ShownSelection(
                quote=quote if span.length <= QUOTE_CODEPOINTS else quote + "…",
                language=language,
                characters=span.length,
                words=self.words_in(span),
                keys=(digits[0], digits[-1]) if digits else ("", ""),
            )
        )

    def retranslate(self) -> None:
        """Word it in the present language, the history too."""
        self._told = ("", 0)
        self.refresh()

    def words_in(self, span: Range) -> int | None:
        """How many words a span touches; None while a sentence of it is not cut into words."""
        model = self._view.model
        count = 0
        touched = model.sentences.touching(span)
        if len(touched) > 50:
            return None
        for index in touched:
            words = model.words_of(index)
            if words is None:
                return None
            count += sum(
                1
                for word in words
                if span.start < word[1] and word[0] < span.end and _is_word(model.text[word[0] : word[1]])
            )
        return count

    def _ask_history(self, tag: TagId) -> None:
        project = self._project
        if project is None:
            return

        session = project.story
        story = session.story if session is not None else None
        own = session.tag(tag) if session is not None else None

        def work(ledger: Ledger) -> tuple[list[Entry], dict[str, str], list[Decision]]:
            names: dict[str, str] = {annotator.id: annotator.name for annotator in ledger.store.annotators()}
            made = current(ledger.store.decisions(story.id)) if story is not None else []
            return tag_history(ledger, tag), names, [d for d in made if own is not None and _is_on(d, own)]

        def show(found: tuple[list[Entry], dict[str, str], list[Decision]]) -> None:
            entries, names, decisions = found
            lines = [*self._decided(decisions, names), *self._lines(tag, entries, names)]
            self._inspector.set_history(tag, lines, now_ms=now_ms())

        project.host.ask(work, show, lambda error: None)

    def _decided(self, decisions: Sequence[Decision], names: Mapping[str, str]) -> list[HistoryLine]:
        """What reviewers decided where the tag is, with their reason."""
        if not decisions:
            return []
        from storymark.ui.review.words import cause_words  # with the first tag that was reviewed

        lines = []
        for decision in decisions:
            name = names.get(decision.reviewer, "") or self.tr("Somebody")
            if decision.verdict in UNDECIDED_VERDICTS:
                text = self.tr("{name} asks to look again").format(name=name)
            elif not decision.gold:
                text = self.tr("{name} decided: no tag").format(name=name)
            else:
                text = self.tr("{name} decided on gold").format(name=name)
            reason = cause_words(decision.cause) if decision.cause else decision.comment
            lines.append(HistoryLine("changed", f"{text}: {reason}" if reason else text, decision.decided_ms))
        return lines

    def _lines(self, tag: TagId, entries: Sequence[Entry], names: Mapping[str, str]) -> list[HistoryLine]:
        before: dict[str, Any] = {}
        lines: list[HistoryLine] = []
        for entry in entries:
            after = dict(before)
            for change in expanded(entry.changes):
                if change.record == "tag" and change.id == tag:
                    after.update(change.set)
            kind, text = self._told_act(entry, before, after)
            name = names.get(entry.author, "") or self.tr("Somebody")
            lines.append(HistoryLine(kind, text.format(name=name), hlc_ms(entry.hlc)))
            before = after
        lines.reverse()
        return lines

    def _told_act(self, entry: Entry, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, str]:
        if not before:
            if entry.type == "accept":
                return "created", self.tr("{name} accepted a suggestion")
            imported = entry.type == "import"
            return "created", self.tr("{name} imported") if imported else self.tr("{name} created")
        if after.get("deleted") and not before.get("deleted"):
            return "removed", self.tr("{name} deleted")
        if before.get("deleted") and not after.get("deleted"):
            return "created", self.tr("{name} brought back")
        if entry.type in ("undo", "redo"):
            return "changed", self.tr("{name} undid") if entry.type == "undo" else self.tr("{name} did again")
        if after.get("label") != before.get("label"):
            return "changed", self.tr("{name} changed the label")
        if after.get("span") != before.get("span"):
            start, end = (after["span"][i] != before["span"][i] for i in (0, 1))
            if start and end:
                return "changed", self.tr("{name} moved both edges")
            return "changed", self.tr("{name} moved the start") if start else self.tr("{name} moved the end")
        if after.get("confidence") != before.get("confidence"):
            return "changed", self.tr("{name} set the confidence")
        if after.get("note") != before.get("note"):
            return "changed", self.tr("{name} wrote a note")
        if after.get("attributes") != before.get("attributes"):
            return "changed", self.tr("{name} set attributes")
        return "changed", self.tr("{name} changed it")


def _is_on(decision: Decision, tag: Tag) -> bool:
    """Whether a decision saw this tag, or the one of the round before that it is a copy of."""
    return any(seen.tag == tag.id or seen[:3] == (tag.start, tag.end, tag.label) for seen in decision.seen)


def _is_word(text: str) -> bool:
    return any(map(str.isalnum, text))
