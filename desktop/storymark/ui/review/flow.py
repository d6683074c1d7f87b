"""The review workspace at work: opens stories, shows places, and keeps window and project together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from storymark.domain.clock import now_ms
from storymark.domain.decisions import CAUSES
from storymark.domain.ids import StoryId, new_id
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.ranges import Range
from storymark.services.operations import Performed
from storymark.services.ports import Cancelled
from storymark.ui.jobs import Job
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.shown import LabelStyle
from storymark.ui.reader.text_model import TextModel
from storymark.ui.review import fetching
from storymark.ui.review.acts import ReviewActs
from storymark.ui.review.alike import Alike
from storymark.ui.review.fetching import FetchedStory, Overview
from storymark.ui.review.figures import StoryFigures
from storymark.ui.review.places import Draft, Place, ReviewedStory, letter_of
from storymark.ui.review.rules import Rules
from storymark.ui.review.statistics_flow import StatisticsFlow
from storymark.ui.review.words import cause_words, kind_words
from storymark.ui.review.workspace import ReviewWorkspace
from storymark.ui.text import number, one_line

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

_QUOTE_CODEPOINTS = 120
_ROWS_AFTER_MS = 400
_OWN_ACTS = frozenset({"decide", "decide_all", "say", "settle"})


class ReviewFlow(QObject):
    """Knows the open project's review: its stories, the one on the screen, where one is in it."""

    shown = Signal()  # a story, or the word that there is none, is on the screen

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._project: ProjectSession | None = None
        self.view = ReviewWorkspace(desk.context.look)
        self.acts = ReviewActs(self)
        self.alike = Alike(self)
        self.rules = Rules(self)
        self.statistics = StatisticsFlow(self)
        self.figures = StoryFigures(desk.context.program, self)
        self.overview = Overview(())
        self.fetched: FetchedStory | None = None
        self.story: ReviewedStory | None = None
        self.text_model: TextModel | None = None
        self.is_open = False
        self._is_stale = True
        self._job: Job | None = None
        self._wanted: StoryId | None = None
        self._here = self._tag = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)
        self._rows_later = QTimer(self, singleShot=True, interval=_ROWS_AFTER_MS)
        self._rows_later.timeout.connect(self._fetch_rows)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.canvas.act_requested.connect(self.do)
        view.canvas.place_clicked.connect(self._go_to)
        view.canvas.caret_moved.connect(self.set_caret)
        view.queue.place_chosen.connect(self._go_to)
        view.queue.story_chosen.connect(lambda story: self.open_story(StoryId(story)))
        view.panel.candidate_taken.connect(self.acts.take_candidate)
        view.panel.act_wanted.connect(self.do)
        view.panel.cause_chosen.connect(self.acts.give_cause)
        view.panel.said.connect(self._comment)
        view.panel.settled.connect(lambda comment: self.push({"op": "settle", "id": comment}))
        view.panel.left.connect(self.focus)
        view.head.names_wanted.connect(lambda: self.do("show_names"))
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

    def use(self, project: ProjectSession | None) -> None:
        """Another project, or another person in it."""
        if project is not self._project and project is not None:
            project.queue.performed.connect(self._on_performed)
            project.queue.refused.connect(self._on_refused)
            project.others_worked.connect(lambda _changes: self._outdate())
        self._project = project
        self._cancel()
        self.alike.forget()
        self.overview, self.fetched, self.story, self.text_model = Overview(()), None, None, None
        self._here, self._is_stale = "", True
        self.view.queue.set_rows(())
        self.view.queue.set_story(None, {})
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
            self._fetch_rows()
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
            "next_undecided": lambda: self.step_story(1, to_do=True),
            "reason": self._ask_cause,
            "comment": lambda: self.view.panel.start_comment(""),
            "guideline_comment": lambda: self.view.panel.start_comment("guideline"),
            "decide_alike": self.alike.decide,
            "by_rule": self.rules.choose,
            "review_statistics": self.statistics.open,
            "show_names": self._toggle_names,
        }

    def push(self, operation: Mapping[str, Any]) -> None:
        """An act on its way to the project."""
        if self._project is not None:
            self._project.queue.push(operation, self._project.annotator)

    def on_decided(self, place: Place) -> None:
        """A place stands otherwise: the window shows it at once."""
        self.view.canvas.places_changed([place])
        self._later.start()

    def approve(self) -> None:
        """Take over what all agree on in this story, and open the next one."""
        if self.story is not None:
            self.rules.approve(self.story)

    def step_story(self, step: int, *, to_do: bool = False) -> None:
        """The next or previous story of the list; with `to_do`, the next one that has something to decide."""
        rows = self.overview.rows
        here = self.story.review.story.id if self.story is not None else ""
        at = next((i for i, row in enumerate(rows) if row.story == here), -1)
        order = [*rows[at + 1 :], *rows[: max(0, at)]] if to_do else rows[max(0, at + step) :][:1]
        found = next((row for row in order if row.to_do or not to_do), None)
        if found is None or found.story == here:
            text = self.tr("There is no other story to decide.")
            self.say(text if to_do else self.tr("There is no other story."))
        else:
            self.open_story(found.story)

    # --- stories
    def open_tag(self, story: StoryId, tag: str) -> None:
        """Put the place of a tag on the screen."""
        self._tag = tag
        self.open_story(story)

    def open_story(self, story: StoryId) -> None:
        """Put a story on the screen, at its first place that waits."""
        project = self._project
        if project is None:
            return
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
        self.fetched = found
        self._is_stale = False
        story = ReviewedStory(found.review, self.names, found.sentences)
        self.story = story
        text = found.review.story
        self.text_model = TextModel.of(text, sentence_core=self._desk.context.program.sentence_core)
        value = self.view.canvas.verticalScrollBar().value()
        self.view.show_empty("")
        self.view.head.set_story(text.title or text.external_id, text.language)
        self._show_names()
        self.view.canvas.set_story(story, text.language)
        if is_same:
            self.view.canvas.verticalScrollBar().setValue(value)
        waiting = next((place for place in story.disputed if place.is_to_do), None)
        tag, self._tag = self._tag, ""
        holding = (p for p in story.places if tag and any(s.tag == tag for s in p.cluster.spans))
        place = (
            next(holding, None)
            or (story.find(here) if here else None)
            or waiting
            or next(iter(story.disputed), None)
        )
        self._refresh()
        self.acts.go_to(place)
        assert project.summary is not None
        self.figures.ask(found, project.summary.labels)
        self.shown.emit()

    def _fetch_rows(self) -> None:
        project = self._project
        if project is None or not self.is_open:
            return
        self._cancel()
        job = self._job = Job(self)
        project.queue.when_empty(
            lambda: job.start(project.host, fetching.overview, self._show_rows, self._on_no_rows)
        )

    def _show_rows(self, found: Overview) -> None:
        self._job = None
        self.overview = found
        self.view.queue.set_rows(found.rows)
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

    def _on_no_rows(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self.say(sentence(error))

    # --- what is shown
    @property
    def names(self) -> Mapping[str, str]:
        """What people are called here: by name, or by a letter while names are hidden."""
        found = self.fetched
        if found is None:
            return self.overview.names
        if not self.overview.is_blind:
            return found.names
        hidden = {who: self.tr("Person {letter}").format(letter=x) for who, x in found.letters.items()}
        return {**found.names, **hidden}

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
        view.canvas.show_place(place, draft, letter_of(place, draft.outcome))
        self._show_comments()
        self.update_bar()

    def show_draft(self, draft: Draft) -> None:
        """What would be taken is another now."""
        place = self.acts.place
        if place is not None:
            self.view.canvas.show_draft(draft, letter_of(place, draft.outcome))
            self.view.panel.show_draft(draft)

    def place_words(self, place: Place) -> str:
        """A place for those who hear it: what kind, where, and its candidates."""
        parts = [
            kind_words(place.cluster.kinds),
            self.tr("sentence {n}").format(n=number(place.sentence + 1)),
        ]
        for index, candidate in enumerate(place.cluster.candidates):
            style = self.view.canvas.shown.labels.get(candidate.label)
            name = style.name if style is not None else candidate.label
            who = ", ".join(self.names.get(holder, holder) for holder in candidate.holders)
            quote = self.quote(Range(candidate.start, candidate.end))
            parts.append(f"{index + 1}: {name}, {who}: {quote}")
        return ". ".join(part for part in parts if part)

    def update_bar(self) -> None:
        """Where one is, in the status bar."""
        story = self.story
        if not self.is_open or story is None:
            return
        disputed = story.disputed
        at = next((i for i, place in enumerate(disputed) if place.id == self._here), -1) + 1
        name = self._project.annotator.name if self._project is not None else ""
        self._desk.bar.show_review((at, len(disputed), story.gold_count, story.decided_count, name))

    def _refresh(self) -> None:
        """Lists and numbers after decisions; once for many."""
        story = self.story
        if story is None:
            return
        disputed = story.disputed
        decided = story.decided_count
        self.view.queue.set_story(story, self.names, story.review.story.language)
        self.view.queue.set_counts(decided, len(disputed))
        lanes = story.review.lanes
        own = self._project.annotator.id if self._project is not None else None
        is_own = any(lane.annotator == own for lane in lanes)
        note = self.tr("you are one of the annotators") if is_own else ""
        self.view.head.set_facts(len(lanes), len(story.sentences), decided, len(disputed), note)
        self.update_bar()

    def _show_names(self) -> None:
        self.view.canvas.set_names(self.names)
        if self.story is not None:
            self.story.names = self.names

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

    def _show_comments(self) -> None:
        place, found = self.acts.place, self.fetched
        if place is None or found is None:
            return
        tags = {span.tag for span in place.cluster.spans}
        mine = [
            comment
            for comment in found.review.comments
            if (comment.about == "cluster" and comment.target == place.id)
            or (comment.about == "tag" and comment.target in tags)
        ]
        self.view.panel.show_comments(mine, self.names, now_ms=now_ms())

    def _look_as_chosen(self) -> None:
        self.view.canvas.set_text_px(self._desk.context.settings.text_px)

    # --- small acts
    def _go_to(self, cluster: str) -> None:
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

    def _comment(self, body: str, flag: str, reply_to: str) -> None:
        place, story = self.acts.place, self.story
        if place is None or story is None:
            return
        self.push(
            {
                "op": "say",
                "id": new_id(),
                "story": story.review.story.id,
                "about": "cluster",
                "target": place.id,
                "body": body,
                "flag": flag,
                "reply_to": reply_to,
            }
        )
        self.say(self.tr("Remark kept."))

    def _toggle_names(self) -> None:
        project = self._project
        if project is None:
            return
        is_blind, annotator, at = not self.overview.is_blind, project.annotator.id, now_ms()
        project.host.ask(
            lambda ledger: fetching.set_blind(ledger, annotator, is_blind=is_blind, now_ms=at),
            lambda _: self._on_names(is_blind),
            lambda error: self.say(sentence(error)),
        )

    def _on_names(self, is_blind: bool) -> None:
        self.overview = Overview(self.overview.rows, self.overview.names, is_blind, self.overview.seed)
        self.view.head.set_names_hidden(is_blind)
        self._show_names()
        self._refresh()
        self.acts.go_to(self.acts.place)
        self._show_figures()
        hidden = self.tr("Names are hidden.")
        self.say(hidden if is_blind else self.tr("Names are shown; that is noted."))

    # --- what became of acts
    def _on_performed(self, operation: Mapping[str, Any], done: Performed) -> None:
        if operation["op"] in ("say", "settle") and self.story is not None and self.is_open:
            self.open_story(self.story.review.story.id)
        elif operation["op"] in ("undo", "redo", "decide_all"):
            self._outdate()
        elif operation["op"] == "decide":
            self.alike.on_saved()
            self._rows_later.start()
        elif operation["op"] not in ("read", "time"):
            self._is_stale = True  # somebody's own work: seen when the workspace is opened again

    def _on_refused(self, operation: Mapping[str, Any], error: BaseException) -> None:
        if operation["op"] in _OWN_ACTS:
            self.say(sentence(error))
            self._outdate()

    def _outdate(self) -> None:
        """The project has changed beside the window's own decisions."""
        self._is_stale = True
        self.alike.forget()
        if self.is_open and self.story is not None:
            self.open_story(self.story.review.story.id)
            self._rows_later.start()

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

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def close(self) -> None:
        """The window is closed."""
        self._cancel()
        self.figures.close()
