"""Suggestions of models in the open story: drawn, gone through, accepted and rejected by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from storymark.domain.errors import LayerSubmitted
from storymark.domain.ids import new_id
from storymark.domain.labels import label_name
from storymark.domain.ranges import Range
from storymark.domain.suggestions import Suggestion
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.suggesting import Suggestions, suggestions
from storymark.ui.panels.inspected import ShownSuggestion
from storymark.ui.panels.suggestion_strip import SURE, ShownStrip, SuggestionStrip
from storymark.ui.problems import sentence
from storymark.ui.reader.shown import SUGGESTED, ShownTag

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

QUOTE_CODEPOINTS = 400
# A held key moves an edge again and again: what it leaves open is asked once.
ASK_AFTER_MS = 100
_DECIDING = ("accept", "reject")
# Acts on one's own tags, after which a suggestion of the same words may be open or answered.
_TOUCHING = frozenset({"tag", "relabel", "resize", "remove", "tag_many"})


class Suggesting(QObject):
    """Knows what is left to decide in the story on the screen; the text view shows it among the tags."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._story = ""
        self._proposed = 0
        self._decided: dict[str, bool] = {}  # by the suggestion's id, whether it was accepted
        self._left: dict[str, Suggestion] = {}  # in reading order
        self._places: dict[str, int] = {}  # those on the screen, counted from 0
        self._drawn: dict[str, ShownTag] = {}
        self._deciding: dict[str, bool] = {}  # decisions on their way
        self._spans: dict[str, Range] = {}  # edges that were corrected before the decision
        self._strip: SuggestionStrip | None = None
        self._asks = 0
        self._again = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._again.timeout.connect(lambda: self.look_at(self._story))
        view = desk.view
        view.relabel_requested.connect(self._on_relabel)
        view.resize_requested.connect(self._on_resize)
        desk.annotating.tags_reset.connect(self._draw_anew)

    # --- what there is
    def look_at(self, story: str, *, shows_new: bool = False) -> None:
        """Ask what is left to decide; `shows_new` goes to what was decided until now, as after an undo."""
        self._again.stop()
        project = self._desk.project
        if not story or project is None or project.summary is None or project.summary.annotator is None:
            return
        if story != self._story:
            self._story = story
            self._deciding.clear()
            self._spans.clear()
            self._left, self._decided = {}, {}
        annotator = project.annotator
        self._asks += 1
        asked = self._asks

        def work(ledger: Ledger) -> Suggestions:
            return suggestions(ledger, annotator=annotator, story=story)  # type: ignore[arg-type]

        def then(found: Suggestions) -> None:
            if asked == self._asks and project is self._desk.project:
                self._take(found, shows_new=shows_new)

        project.host.ask(work, then, lambda error: self._desk.say(sentence(error)))

    def on_opened(self, story: str) -> None:
        """The view was given a story, with its tags alone."""
        is_other = story != self._story
        self._drawn = {}
        if not is_other:
            self._draw()
        self.look_at(story)

    def leave(self) -> None:
        """No story is on the screen."""
        self._asks += 1
        self._again.stop()
        self._story, self._proposed = "", 0
        self._left, self._places, self._drawn, self._spans, self._decided = {}, {}, {}, {}, {}
        self._deciding.clear()
        self._show_strip()

    def on_performed(self, operation: Mapping[str, Any], done: Performed) -> None:
        """An act is durable: an undo brings a suggestion back, a tag of one's own answers one."""
        op = operation["op"]
        if op in _DECIDING:
            self._forget_deciding(operation)
        elif op in ("undo", "redo") and self._proposed:
            act = done.undone.act.type if done.undone is not None else ""
            self.look_at(self._story, shows_new=op == "undo" and act in _DECIDING)
        elif op in _TOUCHING and self._proposed:
            self._again.start()

    def on_refused(self, operation: Mapping[str, Any]) -> None:
        """A decision was refused: the suggestions are as the project has them."""
        if operation["op"] in _DECIDING:
            self._forget_deciding(operation)
            self.look_at(self._story)

    def _forget_deciding(self, operation: Mapping[str, Any]) -> None:
        for id in _ids_in(operation):
            self._deciding.pop(id, None)

    @property
    def shown(self) -> list[Suggestion]:
        """Those on the screen, in reading order."""
        return [self._left[id] for id in self._places]

    def place_of(self, id: str) -> tuple[int, int]:
        """Which one of how many on the screen this is, from 1; 0 for none of them."""
        place = self._places.get(id)
        return (place + 1, len(self._places)) if place is not None else (0, 0)

    def described(self, id: str, is_locked: bool) -> ShownSuggestion | None:
        """What the inspector shows of a suggestion; None for what is none."""
        suggestion = self._left.get(id)
        session, summary = self._desk.annotating.session, self._desk.summary
        if suggestion is None or session is None or session.story is None or summary is None:
            return None
        span, sentences = self._span(suggestion), session.story.sentences
        label = summary.labels.get(suggestion.tag.label)
        language = self._desk.context.language
        place, count = self.place_of(id)
        digits = sorted(label.shortcut for label in summary.labels.in_use if label.shortcut)
        return ShownSuggestion(
            id=id,
            label_name=label_name(label, language) if label is not None else suggestion.tag.label,
            label_colour=label.colour if label is not None else "slate",
            score=suggestion.score,
            source=suggestion.source,
            why=suggestion.tag.note,
            quote=session.story.text[span.start : min(span.end, span.start + QUOTE_CODEPOINTS)],
            language=session.story.language,
            sentence=sentences.near(span.start) + 1 if sentences is not None and len(sentences) else 0,
            words=self._desk.inspecting.words_in(span),
            place=place,
            count=count,
            accepted=sum(self._decided.values()),
            rejected=len(self._decided) - sum(self._decided.values()),
            digits=(digits[0], digits[-1]) if digits else ("", ""),
            is_locked=is_locked or not self._desk.can_write,
        )

    # --- decisions
    def accept(self, id: str = "", *, label: str = "") -> None:
        """Make a tag of a suggestion, the selected one if none is named, with its own label or another."""
        suggestion = self._left.get(id) if id else self._selected()
        session = self._desk.annotating.session
        if suggestion is None or session is None or not self._may_decide():
            return
        following, span = self._following(suggestion), self._span(suggestion)
        self._put_away([suggestion], is_accepted=True)
        made = session.accept(suggestion.tag, label=label or suggestion.tag.label, span=span)
        self._desk.view.select_tag(following.tag.id if following is not None else made)
        self._say_left(self.tr("Accepted."))

    def reject(self, id: str = "") -> None:
        """Put a suggestion away for good, the selected one if none is named."""
        suggestion = self._left.get(id) if id else self._selected()
        project = self._desk.project
        if suggestion is None or project is None or not self._may_decide():
            return
        following = self._following(suggestion)
        self._put_away([suggestion], is_accepted=False)
        operation = {"op": "reject", "story": self._story, "suggestion": suggestion.tag.id}
        project.queue.push(operation, project.annotator)
        self._desk.view.select_tag(following.tag.id if following is not None else None)
        self._say_left(self.tr("Rejected."))

    def accept_all(self) -> None:
        """Accept all that are sure, in one act; where no scores are told, all that are shown."""
        project = self._desk.project
        if project is None or not self._may_decide():
            return
        sure = self._sure()
        if not sure:
            self._desk.say(self.tr("There are no suggestions that sure in this story."))
            return
        rows = []
        for suggestion in sure:
            span = self._span(suggestion)
            edges = {"start": span.start, "end": span.end}
            rows.append({"suggestion": suggestion.tag.id, "id": new_id(), **edges})
        view = self._desk.view
        is_selected = view.selected_tag in {suggestion.tag.id for suggestion in sure}
        self._put_away(sure, is_accepted=True)
        if is_selected:
            view.select_tag(None)
        project.queue.push({"op": "accept", "story": self._story, "suggestions": rows}, project.annotator)
        self._say_left(self.tr("%Ln suggestions accepted.", "", len(rows)))

    def toggle(self) -> None:
        """Show suggestions, or do not; remembered."""
        context = self._desk.context
        is_on = not context.settings.are_suggestions_on
        context.change(are_suggestions_on=is_on)
        self._draw()
        self._desk.say(self.tr("Suggestions are shown.") if is_on else self.tr("Suggestions are not shown."))

    # --- drawing
    def _take(self, found: Suggestions, *, shows_new: bool) -> None:
        before = self._left
        self._proposed = found.proposed
        self._decided = {str(made.suggestion): made.is_accepted for made in found.decided} | self._deciding
        self._left = {s.tag.id: s for s in found.left if s.tag.id not in self._deciding}
        self._draw()
        back = next((id for id in self._places if id not in before), None)
        if shows_new and back is not None:
            # What was undone is gone to last: a tag that it touched is selected by then.
            QTimer.singleShot(0, self, lambda: self._desk.view.select_tag(back))

    def _draw_anew(self) -> None:
        """The view was given its tags anew."""
        self._drawn = {}
        self._draw()

    def _draw(self) -> None:
        """Show what is to be shown; what stands there already is left alone."""
        settings = self._desk.context.settings
        floor = settings.suggestion_threshold
        enough = (s for s in self._left.values() if s.score is None or s.score >= floor)
        wanted: dict[str, ShownTag] = {}
        if settings.are_suggestions_on:
            wanted = {str(s.tag.id): self._as_shown(s) for s in enough}
        put = [shown for id, shown in wanted.items() if self._drawn.get(id) != shown]
        gone = [id for id in self._drawn if id not in wanted]
        self._places = {id: place for place, id in enumerate(wanted)}
        self._drawn = wanted
        view = self._desk.view
        if put or gone:
            was_selected = view.selected_tag in gone
            view.update_tags(put, gone)
            if was_selected:
                view.select_tag(None)
        self._tell_panels()

    def _tell_panels(self) -> None:
        self._show_strip()
        self._desk.tagging.follow_work()

    def _as_shown(self, suggestion: Suggestion) -> ShownTag:
        span, tag = self._span(suggestion), suggestion.tag
        return ShownTag(tag.id, span.start, span.end, tag.label, False, SUGGESTED, suggestion.score)

    def _show_strip(self) -> None:
        settings = self._desk.context.settings
        is_wanted = bool(self._left) and settings.are_suggestions_on
        if self._strip is None:
            if not is_wanted:
                return
            self._strip = SuggestionStrip(self._desk.context.look)
            self._strip.accept_all_requested.connect(self.accept_all)
            self._strip.threshold_chosen.connect(self._on_threshold)
            self._desk.workspace.put_above_text(self._strip)
        self._strip.setVisible(is_wanted)
        self._strip.set_text_left(self._desk.view.scene.metrics.text_left)
        session = self._desk.annotating.session
        is_open = session is not None and session.layer is not None and session.layer.is_open_for_work
        self._strip.show_facts(
            ShownStrip(
                left=len(self._places),
                below=len(self._left) - len(self._places),
                sources=", ".join(dict.fromkeys(s.source for s in self._left.values() if s.source)),
                has_scores=any(s.score is not None for s in self._left.values()),
                sure=len(self._sure()) if is_open and self._desk.can_write else 0,
                threshold=settings.suggestion_threshold,
            )
        )

    def align(self, text_left: int) -> None:
        """The strip begins where the text begins."""
        if self._strip is not None:
            self._strip.set_text_left(text_left)

    # --- helpers
    def _span(self, suggestion: Suggestion) -> Range:
        return self._spans.get(suggestion.tag.id, suggestion.tag.span)

    def _on_relabel(self, id: str, label: str) -> None:
        if id in self._left:
            self.accept(id, label=label)

    def _on_resize(self, id: str, span: Range) -> None:
        if id in self._left:
            self._spans[id] = span
            self._drawn[id] = self._as_shown(self._left[id])
            self._desk.view.update_tags([self._drawn[id]])
            self._desk.tagging.follow_work()

    def _selected(self) -> Suggestion | None:
        """The selected one; without one the next is selected, and the key has done that."""
        view = self._desk.view
        found = self._left.get(str(view.selected_tag)) if view.selected_tag else None
        if found is not None:
            return found
        shown = self.shown
        if not shown:
            self._desk.say(self._why_none())
            return None
        following = next((s for s in shown if s.tag.start >= view.caret), shown[0])
        view.select_tag(following.tag.id)
        keys = self._desk.context.look
        text = self.tr("{accept} accepts this suggestion, {reject} rejects it.")
        self._desk.say(
            text.format(accept=keys.key("accept_suggestion"), reject=keys.key("reject_suggestion"))
        )
        return None

    def _why_none(self) -> str:
        if self._left and not self._desk.context.settings.are_suggestions_on:
            text = self.tr("Suggestions are not shown; {key} shows them.")
            return text.format(key=self._desk.context.look.key("suggestions"))
        return self.tr("There are no suggestions in this story.")

    def _following(self, suggestion: Suggestion) -> Suggestion | None:
        """The next one on the screen, else the first one."""
        shown = self.shown
        place = self._places.get(suggestion.tag.id, -1)
        rest = shown[place + 1 :] or shown[: max(0, place)]
        return rest[0] if rest else None

    def _put_away(self, decided: Iterable[Suggestion], *, is_accepted: bool) -> None:
        """They are decided, as far as the eye sees; a refusal brings them back."""
        ids = [str(suggestion.tag.id) for suggestion in decided]
        self._deciding.update(dict.fromkeys(ids, is_accepted))
        self._decided.update(dict.fromkeys(ids, is_accepted))
        for id in ids:
            for held in (self._left, self._spans, self._drawn):
                held.pop(id, None)
        self._places = {id: place for place, id in enumerate(self._drawn)}
        self._desk.view.update_tags((), ids)
        self._tell_panels()

    def _may_decide(self) -> bool:
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
        left = len(self._places)
        more = self.tr("1 suggestion left.") if left == 1 else self.tr("%Ln suggestions left.", "", left)
        self._desk.say(f"{text} {more}")

    def _on_threshold(self, percent: int) -> None:
        self._desk.context.change(suggestion_threshold=percent)
        self._draw()
        self._desk.focus_text()


def _ids_in(operation: Mapping[str, Any]) -> list[str]:
    """The suggestions that an act decides."""
    if operation["op"] == "reject":
        return [operation["suggestion"]]
    return [row["suggestion"] for row in operation.get("suggestions", ())]
