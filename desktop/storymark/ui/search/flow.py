"""Searching at work: pieces of a search between acts, opening a hit, one label for all that is picked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.services.concordance import Concordance, FoundStory, again, sentences_of
from storymark.services.ledger import Ledger
from storymark.services.operations import Performed
from storymark.services.ports import WordCutter
from storymark.services.searching import EXACT, WORDS, Search, SearchQuery, WordTools
from storymark.ui.action_table import ACTIONS, Group
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.announce import announce
from storymark.ui.search.page import SearchPage

if TYPE_CHECKING:
    from storymark.ui.desk import Desk
    from storymark.ui.story_session import OpenedStory

TYPING_PAUSE_MS = 120
# More than anybody reads; the search ends there.
MOST_HITS = 100_000
_STORIES_AT_ONCE = 200
# Acts on a story, which is not in sight while one searches.
_OF_ITS_PANES = frozenset({"find", "filter", "left_pane", "right_pane", "focus_mode"})
_OF_A_STORY = frozenset({Group.MOVE, Group.SELECT, Group.TAG, Group.SENTENCES, Group.STORY})


class _Running:
    """One search on its way."""

    def __init__(self, query: SearchQuery, annotator: Annotator) -> None:
        self.query, self.annotator = query, annotator
        self.began = perf_counter()
        self.concordance: Concordance | None = None
        self.is_stopped = False

    def stop(self) -> None:
        """Its next piece finds nothing."""
        self.is_stopped = True
        if self.concordance is not None:
            self.concordance.stop()


class SearchFlow(QObject):
    """Made when the search page is first opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._project: ProjectSession | None = None
        self._running: _Running | None = None
        self._words: WordCutter | None = None
        self._target: tuple[StoryId, Range] | None = None
        self._is_first = True
        self.is_open = False
        self.page = page = SearchPage(desk.context.look)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._begin)
        page.query_changed.connect(self._on_query)
        page.hit_wanted.connect(self._open_hit)
        page.label_wanted.connect(self.tag_picked)
        page.digit_pressed.connect(self._on_digit)
        page.left.connect(self.leave)
        keys = desk.context.look
        desk.context.keys_changed.connect(lambda: page.list.set_keymap(keys.keys.search_keymap()))
        page.place_changed.connect(self._show_place)
        page.model.sentences_wanted.connect(self._fetch_sentences)
        page.model.picked.connect(self._announce_picked)
        desk.story_ready.connect(self._on_story_ready)

    # --- coming and going
    def open(self, words: str = "", mode: str = EXACT) -> None:
        """The page in the window, searching for `words` if there are any."""
        self._desk.show_workspace("search")
        if not self.is_open:  # there is no project to search
            return
        if words:
            self.page.ask(words, mode)
        self.page.focus_field()

    def leave(self) -> None:
        """The story is wanted in the window again."""
        self._desk.show_workspace("annotate")

    def show(self, project: ProjectSession) -> None:
        """The page is in the window."""
        self.use(project)
        self._set_open(True)
        self.page.focus_field()

    def hide(self) -> None:
        """Another workspace is in the window."""
        self._set_open(False)

    def use(self, project: ProjectSession | None) -> None:
        """Another project, or none: hits of the one before are gone."""
        if project is self._project:
            return
        self._stop()
        self._project = project
        self.page.model.clear()
        if project is None:
            return
        project.queue.performed.connect(self._on_performed)
        project.annotator_changed.connect(self._on_annotator)
        if project.summary is not None:
            self.show_labels(project.summary.labels)
        if self.page.field.text():
            self._on_query()

    def _on_annotator(self, _summary: object) -> None:
        """Somebody else's tags are under the hits now."""
        self._on_query()

    def show_labels(self, labels: LabelSet) -> None:
        """Labels, or their names, are others."""
        self.page.set_labels(labels, self._desk.context.language)

    def close(self) -> None:
        """The window is closed."""
        self._stop()
        if self._words is not None:
            self._words.close()

    def _set_open(self, is_open: bool) -> None:
        self.is_open = is_open
        self._desk.undoing.stays_here = is_open
        self._show_place()
        for spec in ACTIONS:
            if spec.group in _OF_A_STORY or spec.id in _OF_ITS_PANES:
                self._desk.actions[spec.id].setEnabled(not is_open)

    def _show_place(self) -> None:
        """The status bar says which hit it is."""
        place = self.page.list.currentIndex().row() + 1
        self._desk.bar.show_search((place, self.page.model.rowCount()) if self.is_open else None)

    # --- searching
    @property
    def is_busy(self) -> bool:
        """Whether hits may still come."""
        return self._typing.isActive() or self._running is not None

    def _on_query(self) -> None:
        """What is asked for is something else: the search that runs is of no use any more."""
        self._stop()
        self.page.show_error("")
        if self.page.field.text():
            self._typing.start()
        else:
            self.page.model.clear()
            self.page.show_running(is_running=False)

    def _stop(self) -> None:
        self._typing.stop()
        if self._running is not None:
            self._running.stop()
            self._running = None

    def _begin(self) -> None:
        project = self._project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        self._stop()
        self._running = running = _Running(self.page.query(), project.annotator)
        tools = self._word_tools() if running.query.mode == WORDS else None
        make_pattern = self._desk.context.program.pattern_finder
        self._is_first = True
        self.page.show_running(is_running=True)

        def first(ledger: Ledger) -> list[FoundStory]:
            search = Search(ledger, running.query, make_pattern=make_pattern, word_tools=tools)
            running.concordance = Concordance(ledger, search, running.annotator)
            return [] if running.is_stopped else running.concordance.step()

        self._ask(project, running, first)

    def _ask(
        self, project: ProjectSession, running: _Running, work: Callable[[Ledger], list[FoundStory]]
    ) -> None:
        project.host.ask(
            work, lambda found: self._show(project, running, found), lambda e: self._on_failed(running, e)
        )

    def _show(self, project: ProjectSession, running: _Running, found: Sequence[FoundStory]) -> None:
        if running is not self._running or running.concordance is None:
            return
        model, concordance = self.page.model, running.concordance
        if self._is_first:
            self._is_first = False
            model.clear()
            model.narrow(self.page.facets.narrowing)
        model.append(found)
        if model.rowCount() and self.page.list.currentIndex().row() < 0:
            self.page.list.go_to(0)
        is_cut_short = model.hit_count >= MOST_HITS and not concordance.is_done
        is_running = not concordance.is_done and not is_cut_short
        seconds = 0.0 if is_running else perf_counter() - running.began
        self.page.show_running(is_running=is_running, seconds=seconds, is_cut_short=is_cut_short)
        if is_running:
            self._ask(project, running, lambda _ledger: concordance.step())
        else:
            self._running = None
            announce(self.page.list, self.page.count.text())

    def _on_failed(self, running: _Running, error: BaseException) -> None:
        if running is not self._running:
            return
        self._running = None
        if self._is_first:
            self.page.model.clear()
        self.page.show_error(sentence(error))
        self.page.show_running(is_running=False)
        announce(self.page.field, sentence(error))

    def _word_tools(self) -> WordTools:
        program = self._desk.context.program
        if self._words is None:
            self._words = program.word_cutter()
        return WordTools(program.sentence_cutter(), self._words)

    def _fetch_sentences(self, stories: Sequence[StoryId]) -> None:
        cutter = self._desk.context.program.sentence_cutter()

        def work(ledger: Ledger) -> dict[StoryId, Sentences]:
            return sentences_of(ledger, stories, cutter=cutter)

        if self._project is not None:
            self._project.host.ask(work, self.page.model.show_sentences, self._on_missing)

    def _on_missing(self, error: BaseException) -> None:
        self._desk.say(sentence(error))

    # --- a hit
    def _open_hit(self, place: int) -> None:
        story, line = self.page.model.story(place), self.page.model.line(place)
        self._target = (story.id, Range(line.start, line.end))
        session = self._desk.annotating.session
        self.leave()
        if session is not None and session.story is not None and session.story.id == story.id:
            self._show_target()
        else:
            self._desk.stories.open_story(story.id)

    def _on_story_ready(self, opened: OpenedStory) -> None:
        if self._target is not None and opened.story.id == self._target[0]:
            self._show_target()

    def _show_target(self) -> None:
        """The words of the hit are selected in the text."""
        assert self._target is not None
        span, view = self._target[1], self._desk.view
        self._target = None
        if len(view.model.sentences):
            view.go_to_sentence(view.model.sentence_at(span.start))
            view.select_span(span)
            view.reveal(span)
        self._desk.focus_text()

    # --- one label for all that is picked
    def _announce_picked(self) -> None:
        announce(self.page.list, self.page.bar.text.text())

    def _on_digit(self, digit: str) -> None:
        summary = self._desk.summary
        label = summary.labels.by_shortcut(digit) if summary is not None else None
        if label is None:
            self._desk.say(self.tr("No label has the key {key}.").format(key=digit))
        else:
            self.tag_picked(label.key)

    def tag_picked(self, label: str) -> None:
        """Every picked hit gets the label, in one act."""
        project, places = self._project, self.page.model.picked_places()
        if project is None:
            return
        if not places:
            look = self._desk.context.look
            text = self.tr("Pick hits first: {pick} picks one, {all} all of them.")
            self._desk.say(text.format(pick=look.key("pick_hit"), all=look.key("pick_all_hits")))
            return
        operation = {"op": "tag_many", "label": label, "places": [list(place) for place in places]}
        self.page.model.pick_none()
        project.queue.push(operation, project.annotator)

    def _on_performed(self, operation: Mapping[str, Any], done: Performed) -> None:
        if done.many is not None and operation["op"] == "tag_many":
            self._desk.say(self._told(operation, done))
        if done.changes is not None and done.changes.tags:
            self._renew(done.stories)

    def _told(self, operation: Mapping[str, Any], done: Performed) -> str:
        many, summary = done.many, self._desk.summary
        assert many is not None
        label = summary.labels.get(operation["label"]) if summary is not None else None
        name = label_name(label, self._desk.context.language) if label is not None else operation["label"]
        parts = [self.tr("%Ln hits tagged as {label}.", "", many.made).format(label=name)]
        if many.existed:
            parts.append(self.tr("%Ln had it already.", "", many.existed))
        if many.submitted:
            parts.append(self.tr("%Ln are in stories that were handed in.", "", many.submitted))
        if many.made:
            parts.append(self.tr("{key} takes it back.").format(key=self._desk.context.look.key("undo")))
        return " ".join(parts)

    def _renew(self, stories: frozenset[str]) -> None:
        """Tags changed in these stories: their hits show it."""
        project, model = self._project, self.page.model
        found = model.stories_among(sorted(stories))
        if project is None or not found:
            return
        annotator, now, rest = project.annotator, found[:_STORIES_AT_ONCE], found[_STORIES_AT_ONCE:]

        def then(new: list[FoundStory]) -> None:
            model.renew(new)
            if rest and project is self._project:
                self._renew(frozenset(story.id for story in rest))

        project.host.ask(lambda ledger: again(ledger, annotator, now), then, self._on_missing)
