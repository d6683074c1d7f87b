"""Which story is on the screen: opening, stepping, finishing, and its line in the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from storymark.domain.errors import LayerSubmitted
from storymark.domain.ids import StoryId
from storymark.services.ledger import Ledger
from storymark.services.ports import StoryRow
from storymark.services.work_list import next_to_do
from storymark.ui.panels.story_filter import StoryFilterMenu
from storymark.ui.problems import sentence
from storymark.ui.reader.caret import Place
from storymark.ui.story_session import OpenedStory

if TYPE_CHECKING:
    from storymark.ui.desk import Desk


ROWS_AFTER_MS = 60


class Staying(NamedTuple):
    """Where one was in a story: caret, selected tag, and how high its sentence stood in the view."""

    story: StoryId
    caret: int
    tag: str | None
    start: int
    top: int | None


class Stories(QObject):
    """Stories of the open project, one at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._word_counts: dict[str, int] = {}
        self._staying: Staying | None = None
        # Lines of the list that are to be fetched anew: the next key may come before that, and comes first.
        self._stale: dict[StoryId, None] = {}
        self._soon = QTimer(self, singleShot=True, interval=ROWS_AFTER_MS)
        self._soon.timeout.connect(self._refresh_rows)

    def show_first_story(self) -> None:
        """The story of the last time, else the first; or the page that asks for stories."""
        assert self._desk.project is not None
        assert self._desk.project.summary is not None
        summary = self._desk.project.summary
        story = summary.last_story or (summary.rows[0].id if summary.rows else None)
        if story is None:
            self.show_no_stories()
        else:
            self.open_story(story)

    def show_no_stories(self) -> None:
        """The page that asks for stories."""
        self._desk.workspace.set_empty_page(self._desk.files.empty_page())
        self._desk.annotating.leave_story()
        self._desk.workspace.show_empty()
        self._desk.tagging.clear()
        self._desk.settled.emit()

    def stories_came(self, stories: Sequence[StoryId]) -> None:
        """Stories were imported: show them in the list, and the first one if none is open."""
        self._desk.workspace.left.stories.reload()
        session = self._desk.annotating.session
        if session is not None and session.story is not None:
            self.refresh_row(session.story.id)
            session.refresh()
            self._desk.suggesting.look_at(session.story.id)
        elif stories:
            self.open_story(stories[0])

    def reload(self, *, stays: bool = False) -> None:
        """Show the story on the screen as the project has it now; `stays` keeps caret and words in place."""
        session = self._desk.annotating.session
        if session is not None and session.story is not None:
            self._staying = self._where() if stays else None
            self.open_story(session.story.id)

    def _where(self) -> Staying | None:
        view, story = self._desk.view, self._desk.annotating.session
        if story is None or story.story is None or not len(view.model.sentences):
            return None
        top = view.top_of_sentence(view.current)
        start = view.model.sentences[view.current].start
        return Staying(story.story.id, view.caret, view.selected_tag, start, top)

    def _stay(self, story: StoryId) -> None:
        """Caret, tag and words are where they were before the story was cut otherwise."""
        kept, self._staying = self._staying, None
        view = self._desk.view
        if kept is None or kept.story != story or not len(view.model.sentences):
            return
        if kept.tag is not None:
            view.select_tag(kept.tag)
        else:
            view.move_caret(Place(view.model.sentence_at(kept.caret), kept.caret))
        if kept.top is not None:
            view.put_sentence_at(view.model.sentence_at(kept.start), kept.top)
        view.reveal_current()

    def open_story(self, story: StoryId) -> None:
        """Put a story on the screen."""
        self._desk.workspace.right.inspector.commit_note()
        self._desk.annotating.open_story(story)

    def show_head(self) -> None:
        """Title and facts of the story on the screen."""
        session = self._desk.annotating.session
        if session is None or session.story is None:
            return
        story = session.story
        has_title = _has_own_title(story.text, story.title)
        self._desk.workspace.head.set_story(
            story.title,
            external_id=story.external_id,
            language=story.language,
            sentences=len(story.sentences or ()),
            characters=len(story.text),
            words=self._word_counts.get(story.id),
            note="" if has_title else self.tr("no title in file, its beginning shown"),
        )

    def on_counted(self, words: int) -> None:
        """The words of the story on the screen are counted."""
        session = self._desk.annotating.session
        if session is not None and session.story is not None:
            self._word_counts[session.story.id] = words
            self._desk.workspace.head.set_words(words)

    def on_story_shown(self, opened: OpenedStory) -> None:
        """A story is on the screen: the panels follow."""
        story = opened.story
        self._desk.workspace.show_story()
        self.show_head()
        self._desk.workspace.left.stories.set_current(story.id)
        session = self._desk.annotating.session
        assert session is not None
        self._desk.workspace.right.tags.set_story(opened.tags, story.sentences, story.language)
        self._desk.status.show_story(session)
        self._desk.tagging.on_work_changed()
        self._desk.inspecting.refresh()
        self._stay(story.id)
        self._desk.focus_text()
        self._desk.story_ready.emit(opened)
        self._desk.settled.emit()
        self._desk.cutting.start()

    def step_story(self, step: int) -> None:
        """The next or previous story of the list."""
        session = self._desk.annotating.session
        here = session.story.id if session is not None and session.story is not None else None

        def then(row: StoryRow | None) -> None:
            if row is not None and row.id:
                self.open_story(row.id)
                return
            self._desk.say(
                self.tr("This is the last story.") if step > 0 else self.tr("This is the first story.")
            )

        self._desk.workspace.left.stories.with_neighbour(here, step, then)

    def finish_story(self) -> None:
        """Mark the story done and open the next one to do."""
        session = self._desk.annotating.session
        if session is None or session.story is None or session.layer is None:
            return
        self._desk.workspace.right.inspector.commit_note()
        unread = len(session.story.sentences or ()) - len(session.layer.read)
        session.set_status("done")
        message = self.tr("Story done.")
        if unread > 0:
            message += " " + self.tr("%Ln sentences were not read.", "", unread)
        self._desk.practice.after_done(lambda: self.next_to_do(message))

    def next_to_do(self, message: str = "") -> None:
        """Open the next story to do of the list as it is shown, else of the project; say `message` there."""
        desk = self._desk
        session, project = desk.annotating.session, desk.project
        if session is None or session.story is None or project is None:
            return
        here, annotator = session.story.id, project.annotator.id
        shown = desk.workspace.left.stories.model.keys

        def work(ledger: Ledger) -> StoryId | None:
            return next_to_do(ledger.store, annotator, here=here, shown=shown)

        def then(found: StoryId | None) -> None:
            if found is None:
                desk.say(f"{message} {self.tr('There is no other story to do.')}".strip())
                return
            self.open_story(found)
            if message:
                desk.say(message)

        project.queue.when_empty(
            lambda: project.host.ask(work, then, lambda error: desk.say(sentence(error)))
        )

    # --- status of any story
    def skip(self, row: StoryRow | None = None) -> None:
        """Ask why, then mark a story skipped: one of the list, or that on the screen and go on."""
        session = self._desk.annotating.session
        if session is None or session.story is None or session.layer is None:
            return
        is_here = row is None or row.id == session.story.id
        story, title = (session.story.id, session.story.title) if row is None else (row.id, row.title)
        if is_here and not session.layer.is_open_for_work:
            self._desk.say(sentence(LayerSubmitted()))
            return
        from storymark.ui.dialogs.skip_story import SkipStory

        sheet = SkipStory(self._desk.context.look, self._desk.window, title=title)

        def given(reason: str) -> None:
            self._desk.workspace.right.inspector.commit_note()
            self.set_status(story, "skipped", reason)
            if is_here:
                self.next_to_do(self.tr("Story skipped."))

        sheet.given.connect(given)
        sheet.closed.connect(self._desk.focus_text)
        sheet.open()

    def set_status(self, story: StoryId, status: str, reason: str = "") -> None:
        """Give a story another status, on the screen or in the list alone."""
        session, project = self._desk.annotating.session, self._desk.project
        if session is None or project is None:
            return
        if session.story is not None and session.story.id == story:
            session.set_status(status, reason)
            return
        operation = {"op": "status", "story": story, "status": status, "reason": reason}
        project.queue.push(operation, project.annotator)

    def set_flag(self, row: StoryRow) -> None:
        """Flag a story of the list, or take its flag away."""
        session, project = self._desk.annotating.session, self._desk.project
        if session is None or project is None:
            return
        if session.story is not None and session.story.id == row.id:
            self._desk.tagging.toggle_flag()
            return
        operation = {"op": "flag", "story": row.id, "flagged": not row.flagged}
        project.queue.push(operation, project.annotator)

    # --- the list
    def show_filters(self, at: QPoint | None = None) -> None:
        """The menu that narrows and sorts the list."""
        desk = self._desk
        project, stories = desk.project, desk.workspace.left.stories
        if project is None or project.summary is None:
            return
        if not desk.workspace.left.isVisible():
            desk.workspace.toggle_left()
        labels = project.summary.labels

        def then(languages: list[str]) -> None:
            menu = StoryFilterMenu(
                desk.window,
                present=stories.narrowing,
                languages=languages,
                labels=labels,
                language=desk.context.language,
                chosen=stories.narrow,
            )
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at if at is not None else stories.filters_corner())
            menu.setActiveAction(menu.actions()[0])

        project.host.ask(
            lambda ledger: ledger.store.languages(), then, lambda error: desk.say(sentence(error))
        )

    def refresh_list(self) -> None:
        """Fetch the whole list anew, and the counts of the filters: an act was on many stories."""
        self._desk.workspace.left.stories.reload()
        session = self._desk.annotating.session
        if session is not None and session.story is not None:
            self.refresh_row(session.story.id)

    def refresh_row(self, story: str) -> None:
        """Fetch a story's line of the list, and the counts of the filters, a moment after the last act."""
        self._stale[StoryId(story)] = None
        if not self._soon.isActive():
            self._soon.start()

    def _refresh_rows(self) -> None:
        wanted, self._stale = self._stale, {}
        project = self._desk.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        annotator = project.annotator.id

        def show(found: tuple[list[StoryRow | None], dict[str, int]]) -> None:
            rows, counts = found
            if project is not self._desk.project or project.annotator.id != annotator:
                return  # the list shows another person's work by now
            for row in rows:
                if row is not None:
                    self._desk.workspace.left.stories.update_row(row)
            self._desk.workspace.left.stories.set_status_counts(counts)

        project.host.ask(
            lambda ledger: (
                [ledger.store.story_row(story, annotator) for story in wanted],
                dict(ledger.store.status_counts(annotator)),
            ),
            show,
            lambda error: self._desk.say(sentence(error)),
        )


def _has_own_title(text: str, title: str) -> bool:
    """Whether the title is a line of the file, not a piece cut from its first one."""
    first = text[:1000].lstrip("\ufeff \t\r\n").splitlines()[:1]
    return bool(first) and first[0].strip().rstrip(" .") == title
