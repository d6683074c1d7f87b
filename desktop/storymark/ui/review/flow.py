"""The review workspace at work: opens stories, shows places, and keeps window and project together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from storymark.domain.decisions import CAUSES
from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.ranges import Range
from storymark.services.operations import Performed
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.reader.text_model import TextModel
from storymark.ui.review import fetching
from storymark.ui.review.acts import ReviewActs
from storymark.ui.review.alike import Alike
from storymark.ui.review.fetching import FetchedStory, Overview
from storymark.ui.review.figures import StoryFigures
from storymark.ui.review.listing import Listing
from storymark.ui.review.modes import Modes
from storymark.ui.review.places import Draft, Place, letter_of
from storymark.ui.review.remarks import Remarks
from storymark.ui.review.reviewed_story import ReviewedStory
from storymark.ui.review.rules import Rules
from storymark.ui.review.statistics_flow import StatisticsFlow
from storymark.ui.review.words import cause_words, place_words
from storymark.ui.review.workspace import ReviewWorkspace
from storymark.ui.text import one_line

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

_QUOTE_CODEPOINTS = 120
# Lists are filled anew after a burst of decisions, at once where they are short.
_LISTS_AFTER_MS = 250
_SHORT = 300
_OWN_ACTS = frozenset({"decide", "decide_all", "say", "settle", "hide_names"})


class ReviewFlow(QObject):
    """Knows the open project's review: the story on the screen, and where one is in it."""

    shown = Signal()  # a story, or the word that there is none, is on the screen

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._project: ProjectSession | None = None
        self.view: ReviewWorkspace = ReviewWorkspace(desk.context.look)
        self.fetched: FetchedStory | None = None
        self.story: ReviewedStory | None = None
        self.text_model: TextModel | None = None
        self.is_open = False
        self.acts = ReviewActs(self)
        self.alike = Alike(self)
        self.rules = Rules(self)
        self.statistics = StatisticsFlow(self)
        self.figures = StoryFigures(desk.context.program, self)
        self.remarks = Remarks(self)
        self.modes = Modes(self)
        self._is_stale = True
        self._wanted: StoryId | None = None
        self._here = self._goal = self._tag = ""
        self._span: Range | None = None
        self.listing = Listing(self)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._refresh)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.canvas.act_requested.connect(self.do)
        view.canvas.place_clicked.connect(self.go_to)
        view.canvas.caret_moved.connect(self.set_caret)
        view.panel.candidate_taken.connect(self.acts.take_candidate)
        view.panel.decision_kept.connect(self.acts.keep_decision)
        view.panel.act_wanted.connect(self.do)
        view.panel.cause_chosen.connect(self.acts.give_cause)
        view.panel.left.connect(self.focus)
        view.head.names_wanted.connect(lambda: self.do("show_names"))
        view.head.judging_wanted.connect(lambda: self.do("judge_first"))
        view.head.rules_wanted.connect(lambda: self.do("by_rule"))
        view.head.approve_wanted.connect(self.approve)
        view.strip.wanted.connect(self.alike.decide)
        view.strip.closed.connect(self.alike.forget)
        self.acts.decided.connect(self.alike.look_after)
        self.figures.ready.connect(self._show_figures)
        look = self._desk.context.look
        self._desk.context.keys_changed.connect(lambda: view.canvas.set_keymap(look.keys.review_keymap()))
        self._desk.context.settings_changed.connect(lambda _settings: self._look_as_chosen())
        self._look_as_chosen()

    # --- the project
    @property
    def project(self) -> ProjectSession | None:
        """The open project; None before one is open with a name in it."""
        return self._project

    @property
    def desk(self) -> Desk:
        """The window at work."""
        return self._desk

    @property
    def overview(self) -> Overview:
        """The stories on which two people's work counts."""
        return self.listing.overview

    @property
    def names(self) -> Mapping[str, str]:
        """What people are called here."""
        return self.modes.names

    def use(self, project: ProjectSession | None) -> None:
        """Another project, or another person in it."""
        if project is not self._project and project is not None:
            project.queue.performed.connect(self._on_performed)
            project.queue.refused.connect(self._on_refused)
            project.others_worked.connect(lambda _changes: self._outdate())
        self._project = project
        self.alike.forget()
        self.fetched, self.story, self.text_model = None, None, None
        self._here, self._is_stale = "", True
        self.modes.judged.clear()
        self.view.queue.set_story(None, {})
        self.listing.clear()
        self.view.canvas.set_story(None)
        self.acts.place = None
        if project is not None and project.summary is not None:
            self._show_labels(project.summary.labels)
            if self.is_open:
                self.show()

    def show(self) -> None:
        """The workspace is in the window: what changed since is fetched."""
        self.is_open = True
        if self._project is None or self._project.summary is None:
            return
        self._show_labels(self._project.summary.labels)
        if self._is_stale:
            self.listing.fetch()
            if self.story is not None:
                self.open_story(self.story.review.story.id)
        else:
            self.update_bar()
            self.shown.emit()
        self.focus()

    def hide(self) -> None:
        """Another workspace is in the window."""
        self.is_open = False
        self._desk.bar.show_review(None)

    def focus(self) -> None:
        """Keys go to the text."""
        self.view.canvas.setFocus()

    # --- acts
    def do(self, act: str) -> None:
        """Do an act of the table, whoever asks for it."""
        run = self.acts.handlers.get(act) or self._handlers().get(act)
        if run is not None:
            run()
        elif act in self._desk.commands.handlers():
            self._desk.commands.on_command(act)

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            **self.listing.handlers(),
            "reason": self._ask_cause,
            "comment": lambda: self.view.panel.start_comment(""),
            "guideline_comment": lambda: self.view.panel.start_comment("guideline"),
            "decide_alike": self.alike.decide,
            "by_rule": self.rules.choose,
            "review_statistics": self.statistics.open,
            "show_names": self.modes.toggle_names,
            "judge_first": self.modes.toggle_judging,
        }

    def push(self, operation: Mapping[str, Any]) -> None:
        """An act on its way to the project."""
        if self._project is not None:
            self._project.queue.push(operation, self._project.annotator)

    def on_decided(self, place: Place) -> None:
        """A place stands otherwise: the window shows it at once, and lists when the reviewer pauses."""
        self.view.canvas.places_changed([place])
        self._show_counts()
        is_short = self.story is None or self.story.disputed_count <= _SHORT
        self._later.start(0 if is_short else _LISTS_AFTER_MS)

    def approve(self) -> None:
        """Take over what all agree on in this story, and open the next one."""
        if self.story is not None:
            self.rules.approve(self.story)

    def step_story(self, step: int, *, to_do: bool = False) -> None:
        """The next or previous story of the list; with `to_do`, the next one that has something to decide."""
        self.listing.step_story(step, to_do=to_do)

    # --- stories
    def open_tag(self, story: StoryId, tag: str) -> None:
        """Put the place of a tag on the screen."""
        self._tag = tag
        self.open_story(story)

    def open_place(self, story: StoryId, cluster: str) -> None:
        """Put a place on the screen, of whatever story."""
        if self.story_id() == story:
            self.go_to(cluster)
            return
        self._goal = cluster
        self.open_story(story)

    def open_span(self, story: StoryId, span: Range) -> None:
        """Put the place around a span on the screen, of whatever story."""
        self._span = span
        if self.story_id() == story and self.story is not None:
            self.acts.go_to(self._first_place(self.story, ""))
            self.focus()
        else:
            self.open_story(story)

    def open_story(self, story: StoryId) -> None:
        """Put a story on the screen, at its first place that waits."""
        project = self._project
        if project is None:
            return
        if self.story is not None and self.story_id() != story:
            self.listing.renew(self.story)
        self._wanted = story
        cutter = self._desk.context.program.sentence_cutter()
        # What is decided here and not yet in the project must not come back undecided.
        project.queue.when_empty(
            lambda: project.host.ask(
                lambda ledger: fetching.fetch_review(ledger, story, cutter),
                lambda found: self._show(project, found),
                lambda error: self.say(sentence(error)),
            )
        )

    def _show(self, project: ProjectSession, found: FetchedStory) -> None:
        if project is not self._project or found.review.story.id != self._wanted:
            return
        is_same = self.story is not None and self.story.review.story.id == self._wanted
        here = self._here if is_same else ""
        was_blind = self.modes.is_blind if is_same else None
        self.fetched, self.story = found, found.story
        self._is_stale = False
        self.modes.apply()
        self.remarks.set_story(found.review.comments)
        text = found.review.story
        if self.text_model is None or self.text_model.text != text.text:
            self.text_model = TextModel.of(text, sentence_core=self._desk.context.program.sentence_core)
        self.view.show_empty("")
        self.view.head.set_story(text.title or text.external_id, text.language)
        self.view.head.set_names_hidden(found.is_blind)
        self._show_names()
        self.view.canvas.set_story(found.story, text.language, keeps_place=is_same)
        self._refresh()
        self.acts.go_to(self._first_place(found.story, here))
        assert project.summary is not None
        self.figures.ask(found, project.summary.labels)
        if was_blind is not None and was_blind != found.is_blind:
            self.modes.on_names()
        self.shown.emit()

    def _first_place(self, story: ReviewedStory, here: str) -> Place | None:
        """Where to begin: what somebody asked for, where one was, what waits, else the first."""
        tag, goal, span = self._tag, self._goal, self._span
        self._tag, self._goal, self._span = "", "", None
        around = (p for p in story.places if span is not None and p.cluster.range.overlaps(span))
        holding = (p for p in story.places if tag and any(s.tag == tag for s in p.cluster.spans))
        waiting = story.step("", 1, takes=lambda p: p.is_to_do and self.listing.takes(p))
        return (
            next(holding, None)
            or next(around, None)
            or (story.find(goal) if goal else None)
            or (story.find(here) if here else None)
            or waiting
            or story.first_to_do()
            or story.step("", 1)
        )

    def on_overview(self, found: Overview) -> None:
        """The list of stories is there."""
        if self.fetched is None:
            self.view.head.set_names_hidden(found.is_blind)
        if not found.rows:
            self._is_stale = False
            self.view.show_empty(
                self.tr("Nothing to compare yet: two people must have finished the same story.")
            )
            self.acts.go_to(None)
            self.shown.emit()
        elif self.story is None:
            self.open_story(found.rows[0].story)

    # --- what is shown
    @property
    def text(self) -> str:
        """The text of the open story."""
        return self.story.text if self.story is not None else ""

    @property
    def caret(self) -> int:
        """Where a split would be made; -1 for nowhere."""
        return self.view.canvas.shown.caret

    def set_caret(self, position: int) -> None:
        """The caret stands here."""
        self.view.canvas.set_caret(position)

    def label_for_digit(self, digit: str) -> str | None:
        """The key of the label that a digit stands for."""
        summary = self._project.summary if self._project is not None else None
        label = summary.labels.by_shortcut(digit) if summary is not None else None
        return str(label.key) if label is not None else None

    def quote(self, span: Range) -> str:
        """Words of the story in marks."""
        words = one_line(self.text[span.start : min(span.end, span.start + _QUOTE_CODEPOINTS)])
        return self.tr("“{quote}”").format(quote=words)

    def say(self, text: str) -> None:
        """A sentence in the status bar, read out by assistive technology."""
        self._desk.say(text)

    def show_place(self, place: Place | None, draft: Draft) -> None:
        """Every pane shows the place where one is."""
        self._here = place.id if place is not None else ""
        view, project = self.view, self._project
        view.queue.set_here(self._here)
        labels = view.canvas.shown.labels
        language = self.fetched.review.story.language if self.fetched is not None else ""
        view.panel.show_place(place, draft, self.story, self.names, labels, language)
        if place is None or project is None:
            view.canvas.shown.place = ""
            view.canvas.show_draft(draft, "")
            self.update_bar()
            return
        view.canvas.show_place(place, draft, self._letter(place, draft))
        self.remarks.show()
        self.update_bar()

    def show_draft(self, draft: Draft) -> None:
        """What would be taken is another now."""
        place = self.acts.place
        if place is not None:
            self.view.canvas.show_draft(draft, self._letter(place, draft))
            self.view.panel.show_draft(draft)

    def _letter(self, place: Place, draft: Draft) -> str:
        is_veiled = self.story is not None and self.story.is_veiled(place)
        return "" if is_veiled else letter_of(place, draft.outcome)

    def place_words(self, place: Place) -> str:
        """A place for those who hear it: what kind, where, and its candidates."""
        if self.story is None:
            return ""
        return place_words(place, self.story, self.names, self.view.canvas.shown.labels)

    def update_bar(self) -> None:
        """Where one is, in the status bar."""
        story = self.story
        if not self.is_open or story is None:
            return
        at = story.number_of(self._here)
        name = self._project.annotator.name if self._project is not None else ""
        facts = (at, story.disputed_count, story.gold_count, story.decided_count, name)
        self._desk.bar.show_review(facts)

    def _show_counts(self) -> None:
        """How far the story is: numbers only, whatever its length."""
        story = self.story
        if story is None:
            return
        decided, total = story.decided_count, story.disputed_count
        self.view.queue.set_counts(decided, total)
        lanes = story.review.lanes
        own = self._project.annotator.id if self._project is not None else None
        is_own = any(lane.annotator == own for lane in lanes)
        note = self.tr("you are one of the annotators") if is_own else ""
        self.view.head.set_facts(len(lanes), len(story.sentences), decided, total, note)
        self.update_bar()

    def _refresh(self) -> None:
        """Lists and numbers after decisions; once for many."""
        story = self.story
        if story is not None:
            self.view.queue.set_story(story, self.names, story.review.story.language)
            self._show_counts()

    def _show_names(self) -> None:
        self.view.canvas.set_names(self.names)

    def _show_labels(self, labels: LabelSet) -> None:
        language = self._desk.context.language
        self.view.canvas.set_labels(
            {
                str(label.key): LabelStyle(
                    label.key, label_name(label, language), label.shortcut, label.colour
                )
                for label in labels.labels
            }
        )

    def _show_figures(self) -> None:
        labels = self.view.canvas.shown.labels
        self.view.panel.show_agreement(*self.figures.lines(labels, self.names))

    def _look_as_chosen(self) -> None:
        self.view.canvas.set_text_px(self._desk.context.settings.text_px)
        story = self.story
        if story is None or story.hides_candidates == self.modes.judges_first:
            self.modes.apply()
            return
        self.modes.apply()
        self.view.canvas.relay()
        self.acts.go_to(self.acts.place)

    # --- small acts
    def go_to(self, cluster: str) -> None:
        """A place of the open story was clicked or chosen: go there; nothing is decided."""
        place = self.story.find(cluster) if self.story is not None else None
        if place is not None:
            self.acts.go_to(place)
            self.say(self.place_words(place))
        self.focus()

    def _ask_cause(self) -> None:
        """The reasons as a menu: digits choose."""
        if self.acts.place is None:
            return
        menu = QMenu(self.view)
        menu.aboutToHide.connect(menu.deleteLater)
        for index, cause in enumerate(CAUSES):
            action = menu.addAction(f"&{index + 1}  {cause_words(cause)}")
            action.setCheckable(True)
            action.setChecked(self.acts.draft.cause == cause)
            action.triggered.connect(lambda _=False, own=cause: self.acts.give_cause(own))
        corner = self.view.panel.reason_corner()
        menu.popup(corner.mapToGlobal(QPoint(0, corner.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    # --- what became of acts
    def _on_performed(self, operation: Mapping[str, Any], done: Performed) -> None:
        name = operation["op"]
        if name in ("say", "settle") and self.is_open:
            self.remarks.on_performed(operation)
        elif name in ("undo", "redo", "decide_all", "hide_names"):
            self._outdate(done.stories)
        elif name == "decide":
            self.alike.on_saved()
        elif name not in ("read", "time"):
            self._is_stale = True  # somebody's own work: seen when the workspace is opened again

    def _on_refused(self, operation: Mapping[str, Any], error: BaseException) -> None:
        if operation["op"] in _OWN_ACTS:
            self.say(sentence(error))
            self._outdate()

    def _outdate(self, stories: frozenset[str] = frozenset()) -> None:
        """The project has changed beside the window's own decisions; in these stories, if they are known."""
        self._is_stale = True
        self.alike.forget()
        if self.is_open and self.story is not None:
            self.open_story(self.story.review.story.id)
            if stories:
                self.listing.fetch_these(stories)
            else:
                self.listing.fetch_soon()

    @property
    def is_ready(self) -> bool:
        """Whether what is on the screen is the project's last word."""
        return not self._is_stale

    def story_id(self) -> str:
        """The story on the screen, empty for none."""
        return self.story.review.story.id if self.story is not None else ""

    def retranslate(self, labels: LabelSet) -> None:
        """Label names in the present language; panes word themselves."""
        self._show_labels(labels)
        self._refresh()
        self._show_figures()

    def reload(self) -> None:
        """Show everything as the project has it now."""
        self._outdate()

    def close(self) -> None:
        """The window is closed."""
        self.listing.cancel()
        self.statistics.close()
        self.figures.close()
