"""Suggestions of models in the open story: drawn, gone through, accepted and rejected by key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storymark.domain.errors import LayerSubmitted
from storymark.domain.ids import new_id
from storymark.domain.labels import label_name
from storymark.domain.ranges import Range
from storymark.domain.suggestions import Suggestion
from storymark.domain.tags import tag_order
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.suggesting import Suggestions, suggestions
from storymark.ui.panels.inspected import ShownSuggestion
from storymark.ui.panels.suggestion_strip import SURE, SuggestionStrip
from storymark.ui.problems import sentence
from storymark.ui.reader.shown import SUGGESTED, ShownTag

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

QUOTE_CODEPOINTS = 400


class Suggesting(QObject):
    """Knows what is left to answer in the story on the screen; the text view shows it among the tags."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._story = ""
        self._found = Suggestions()
        self._left: dict[str, Suggestion] = {}
        self._answering: set[str] = set()  # answers on their way
        self._spans: dict[str, Range] = {}  # edges that were corrected before the answer
        self._threshold = 0
        self._is_on = True
        self._strip: SuggestionStrip | None = None
        view = desk.view
        view.relabel_requested.connect(lambda id, label: self.accept(id, label=label))
        view.resize_requested.connect(self._on_resize)
        view.remove_requested.connect(self.reject)
        desk.annotating.tags_reset.connect(self._draw_all)

    # --- what there is
    def look_at(self, story: str) -> None:
        """Another story is on the screen, or something was answered or tagged in this one."""
        project = self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        if story != self._story:
            self._story = story
            self._answering.clear()
            self._spans.clear()
            self._take(Suggestions())
        annotator = project.annotator

        def work(ledger: Ledger) -> Suggestions:
            return suggestions(ledger, annotator=annotator, story=story)  # type: ignore[arg-type]

        def then(found: Suggestions) -> None:
            if story == self._story:
                self._take(found)

        project.host.ask(work, then, lambda error: self._desk.say(sentence(error)))

    def on_performed(self, operation: Mapping[str, object], done: Performed) -> None:
        """An act is durable: an undo brings a suggestion back, a tag of one's own answers one."""
        op = operation["op"]
        if op in ("accept", "reject"):
            self._answering.clear()
        if self._story and (op in ("accept", "reject", "undo", "redo") or self._found.left):
            self.look_at(self._story)

    @property
    def shown(self) -> list[Suggestion]:
        """Those on the screen, in reading order."""
        if not self._is_on:
            return []
        enough = (s for s in self._left.values() if s.score is None or s.score >= self._threshold)
        return sorted(enough, key=lambda s: tag_order(s.tag))

    def described(self, id: str, is_locked: bool) -> ShownSuggestion | None:
        """What the inspector shows of a suggestion; None for what is none."""
        suggestion = self._left.get(id)
        session, summary = self._desk.annotating.session, self._desk.summary
        if suggestion is None or session is None or session.story is None or summary is None:
            return None
        span, sentences = self._span(suggestion), session.story.sentences
        label = summary.labels.get(suggestion.tag.label)
        language = self._desk.context.language
        places = [s.tag.id for s in self.shown]
        return ShownSuggestion(
            id=id,
            label_name=label_name(label, language) if label is not None else suggestion.tag.label,
            label_colour=label.colour if label is not None else "slate",
            score=suggestion.score,
            source=suggestion.source,
            quote=session.story.text[span.start : min(span.end, span.start + QUOTE_CODEPOINTS)],
            language=session.story.language,
            sentence=sentences.near(span.start) + 1 if sentences is not None and len(sentences) else 0,
            place=places.index(suggestion.tag.id) + 1 if suggestion.tag.id in places else 0,
            count=len(places),
            is_locked=is_locked,
        )

    # --- answers
    def accept(self, id: str = "", *, label: str = "") -> None:
        """Make a tag of a suggestion, the selected one if none is named, with its own label or another."""
        suggestion = self._left.get(id) if id else self._selected()
        session = self._desk.annotating.session
        if suggestion is None or session is None or not self._may_answer():
            return
        following = self._following(suggestion)
        self._put_away(suggestion)
        span = self._span(suggestion)
        made = session.accept(suggestion.tag, label=label or suggestion.tag.label, span=span)
        if following is not None:
            self._desk.view.select_tag(following.tag.id)
        elif made is not None:
            self._desk.view.select_tag(made)
        self._say_left(self.tr("Accepted."))

    def reject(self, id: str = "") -> None:
        """Put a suggestion away, the selected one if none is named."""
        suggestion = self._left.get(id) if id else self._selected()
        project = self._desk.project
        if suggestion is None or project is None or not self._may_answer():
            return
        following = self._following(suggestion)
        self._put_away(suggestion)
        operation = {"op": "reject", "story": self._story, "suggestion": suggestion.tag.id}
        project.queue.push(operation, project.annotator)
        self._desk.view.select_tag(following.tag.id if following is not None else None)
        self._say_left(self.tr("Rejected."))

    def accept_all(self) -> None:
        """Accept all that are sure, in one act; where no scores are told, all that are shown."""
        project = self._desk.project
        sure = self._sure()
        if project is None or not self._may_answer():
            return
        if not sure:
            self._desk.say(self.tr("There are no suggestions that sure in this story."))
            return
        rows = []
        for suggestion in sure:
            span = self._span(suggestion)
            edges = {"start": span.start, "end": span.end}
            rows.append({"suggestion": suggestion.tag.id, "id": new_id(), **edges})
            self._put_away(suggestion)
        project.queue.push({"op": "accept", "story": self._story, "suggestions": rows}, project.annotator)
        self._say_left(self.tr("%Ln suggestions accepted.", "", len(rows)))

    def toggle(self) -> None:
        """Show suggestions, or do not."""
        self._is_on = not self._is_on
        self._draw_all()
        self._show_strip()
        self._desk.say(
            self.tr("Suggestions are shown.") if self._is_on else self.tr("Suggestions are not shown.")
        )

    # --- helpers
    def _take(self, found: Suggestions) -> None:
        self._found = found
        was = set(self._left)
        self._left = {s.tag.id: s for s in found.left if s.tag.id not in self._answering}
        view = self._desk.view
        view.update_tags(self._as_shown(), sorted(was - set(self._left)))
        if view.selected_tag in was - set(self._left):
            view.select_tag(None)
        self._show_strip()
        self._desk.inspecting.refresh()

    def _draw_all(self) -> None:
        """The view was given its tags anew, or others are to be shown."""
        shown = {s.tag.id for s in self.shown}
        self._desk.view.update_tags(self._as_shown(), [id for id in self._left if id not in shown])
        self._desk.inspecting.refresh()

    def _as_shown(self) -> list[ShownTag]:
        made = []
        for suggestion in self.shown:
            span, tag = self._span(suggestion), suggestion.tag
            made.append(ShownTag(tag.id, span.start, span.end, tag.label, False, SUGGESTED, suggestion.score))
        return made

    def _span(self, suggestion: Suggestion) -> Range:
        return self._spans.get(suggestion.tag.id, suggestion.tag.span)

    def _on_resize(self, id: str, span: Range) -> None:
        if id in self._left:
            self._spans[id] = span
            self._draw_all()

    def _selected(self) -> Suggestion | None:
        """The selected one; without one the next is selected, and the key has done that."""
        view = self._desk.view
        found = self._left.get(str(view.selected_tag)) if view.selected_tag else None
        if found is not None:
            return found
        shown = self.shown
        if not shown:
            self._desk.say(self.tr("There are no suggestions in this story."))
            return None
        following = next((s for s in shown if s.tag.start >= view.caret), shown[0])
        view.select_tag(following.tag.id)
        keys = self._desk.context.look
        text = self.tr("{accept} accepts this suggestion, {reject} rejects it.")
        self._desk.say(
            text.format(accept=keys.key("accept_suggestion"), reject=keys.key("reject_suggestion"))
        )
        return None

    def _following(self, suggestion: Suggestion) -> Suggestion | None:
        shown = self.shown
        place = next((n for n, s in enumerate(shown) if s.tag.id == suggestion.tag.id), -1)
        rest = shown[place + 1 :] or shown[: max(0, place)]
        return rest[0] if rest else None

    def _put_away(self, suggestion: Suggestion) -> None:
        """It is answered, as far as the eye sees; a refusal brings it back."""
        id = suggestion.tag.id
        self._answering.add(id)
        self._left.pop(id, None)
        self._desk.view.update_tags([], [id])
        self._show_strip()

    def on_refused(self, operation: Mapping[str, object]) -> None:
        """An answer was refused: the suggestions are as the project has them."""
        if operation["op"] in ("accept", "reject"):
            self._answering.clear()
            self.look_at(self._story)

    def _may_answer(self) -> bool:
        session = self._desk.annotating.session
        if session is None or session.layer is None:
            return False
        if session.layer.is_open_for_work:
            return True
        self._desk.say(sentence(LayerSubmitted()))
        return False

    def _sure(self) -> list[Suggestion]:
        shown = self.shown
        has_scores = any(s.score is not None for s in shown)
        return [s for s in shown if not has_scores or (s.score is not None and s.score >= SURE)]

    def _say_left(self, text: str) -> None:
        left = len(self.shown)
        more = self.tr("1 suggestion left.") if left == 1 else self.tr("%Ln suggestions left.", "", left)
        self._desk.say(f"{text} {more}")

    def _show_strip(self) -> None:
        if self._strip is None:
            if not self._left:
                return
            self._strip = SuggestionStrip(self._desk.context.look)
            self._strip.accept_all_requested.connect(self.accept_all)
            self._strip.threshold_chosen.connect(self._on_threshold)
            self._desk.workspace.put_above_text(self._strip)
        self._strip.setVisible(bool(self._left) and self._is_on)
        self._strip.set_text_left(self._desk.view.scene.metrics.text_left)
        self._strip.show_facts(
            left=len(self.shown),
            sources=", ".join(dict.fromkeys(s.source for s in self._left.values() if s.source)),
            has_scores=any(s.score is not None for s in self._left.values()),
            sure=len(self._sure()),
            threshold=self._threshold,
        )

    def _on_threshold(self, percent: int) -> None:
        self._threshold = percent
        self._draw_all()
        self._show_strip()
        self._desk.focus_text()
