"""The open window at work: owns its parts and wires them; what they do is in their own files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from storymark.domain.ids import StoryId
from storymark.domain.labels import LabelSet
from storymark.services.program import Wish
from storymark.ui.action_table import STORY, VIEW
from storymark.ui.actions import Actions, is_mac
from storymark.ui.annotating import Annotating
from storymark.ui.coming_back import ComingBack
from storymark.ui.commands import Commands
from storymark.ui.context_menus import ContextMenus
from storymark.ui.cutting import Cutting
from storymark.ui.hints import hint_text
from storymark.ui.inspecting import Inspecting
from storymark.ui.language_menu import LanguageMenu
from storymark.ui.missing_glyphs import MissingGlyphs
from storymark.ui.opening import WELCOME, ProjectSummary
from storymark.ui.problems import sentence
from storymark.ui.project_files import ProjectFiles
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.announce import announce
from storymark.ui.reader.story_view import StoryView
from storymark.ui.save_queue import SaveState
from storymark.ui.stories import Stories
from storymark.ui.story_status import StoryStatus
from storymark.ui.tagging import Tagging
from storymark.ui.text_acts import TextActs
from storymark.ui.theme.theme import Theme
from storymark.ui.undoing import Undoing
from storymark.ui.upkeep import Upkeep

if TYPE_CHECKING:
    from storymark.services.operations import Performed
    from storymark.ui.check_flow import CheckFlow
    from storymark.ui.export_flow import ExportFlow
    from storymark.ui.feedback_flow import FeedbackFlow
    from storymark.ui.history_flow import HistoryFlow
    from storymark.ui.import_flow import ImportFlow
    from storymark.ui.label_editor.flow import LabelEditing
    from storymark.ui.main_window import MainWindow
    from storymark.ui.packet_flow import PacketFlow
    from storymark.ui.palette_flow import PaletteFlow
    from storymark.ui.practice_flow import PracticeFlow
    from storymark.ui.review.flow import ReviewFlow
    from storymark.ui.safety import Safety
    from storymark.ui.search.flow import SearchFlow
    from storymark.ui.servers import Servers
    from storymark.ui.share_flow import ShareFlow
    from storymark.ui.stale_flow import StaleFlow
    from storymark.ui.story_session import OpenedStory
    from storymark.ui.suggesting import Suggesting
    from storymark.ui.team_work import TeamWork
    from storymark.ui.twins import Twins

_SAVED = {
    SaveState.SAVED: "saved",
    SaveState.SAVING: "saving",
    SaveState.NOT_SAVED: "failed",
    SaveState.WAITING: "waiting",
}


class Desk(QObject):
    """Made after the window's first paint. Knows one project at a time."""

    project_opened = Signal(object)  # ProjectSummary
    story_ready = Signal(object)  # OpenedStory
    settled = Signal()  # what was asked for at the start is on the screen, whatever it is

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.context = window.context
        self.top, self.bar, self.workspace = window.top, window.bar, window.workspace
        self.project: ProjectSession | None = None
        self.wish = Wish()
        self.save_error: BaseException | None = None
        self.view = StoryView(theme=self.context.theme, scale=self.context.look.scale)
        self.workspace.set_view(self.view)
        self.annotating = Annotating(self.context, self.view, self)
        self.undoing = Undoing(self)
        self.inspecting = Inspecting(self.context, self.workspace.right.inspector, self.view)
        self.status = StoryStatus(self.bar, self.view, self.workspace.right.tags)
        self.files = ProjectFiles(self)
        self.stories = Stories(self)
        self.tagging = Tagging(self)
        self.text_acts = TextActs(self)
        self.commands = Commands(self)
        self.upkeep = Upkeep(self)
        self.context_menus = ContextMenus(self)
        self.glyphs = MissingGlyphs(self)
        self.coming_back = ComingBack(self)
        self.cutting = Cutting(self.context.program, self)
        self.cutting.cut.connect(self.stories.refresh_row)
        self.actions = Actions(window, self.commands.handlers(), self.context.look.keys)
        self.menus = self.actions.menus(window)
        self.story_languages = self.text_acts.language_menu(window)
        self.window_languages = LanguageMenu(self.context, window)
        self.actions.menu(STORY).addMenu(self.story_languages)
        self.actions.menu(VIEW).addSeparator()
        self.actions.menu(VIEW).addMenu(self.window_languages)
        self.view.set_keymap(self.context.look.keys.keymap())
        if is_mac():
            for menu in self.menus:
                window.menuBar().addMenu(menu)
        self.story_ready.connect(lambda opened: self.glyphs.look_at(opened.story.text, opened.story.language))
        self.story_ready.connect(self._look_for_feedback)
        self.story_ready.connect(self.coming_back.on_story)
        self.story_ready.connect(lambda _opened: self.twins.leave())
        self.story_ready.connect(self._look_for_suggestions)
        self._connect()
        self._look_as_chosen()

    def _connect(self) -> None:
        view, left, right = self.view, self.workspace.left.stories, self.workspace.right
        self.top.menu_requested.connect(self.context_menus.open_menu)
        self.top.project_menu_requested.connect(self.context_menus.open_project_menu)
        self.top.annotator_requested.connect(lambda _at: self.files.switch_annotator())
        self.top.workspace_chosen.connect(self.show_workspace)
        self.top.palette_requested.connect(self.commands.show_palette)
        self.top.help_requested.connect(self.commands.show_keys)
        left.story_chosen.connect(lambda story: self.stories.open_story(StoryId(story)))
        left.load_failed.connect(lambda error: self.say(sentence(error)))
        left.left.connect(self.focus_text)
        left.filters_requested.connect(self.stories.show_filters)
        left.row_menu_requested.connect(self.context_menus.open_story_menu)
        head = self.workspace.head
        head.done_requested.connect(self.stories.finish_story)
        head.reopen_requested.connect(lambda: self.tagging.set_status("open"))
        head.focus_mode_requested.connect(self.commands.toggle_focus_mode)
        head.text_options_requested.connect(self.commands.show_text_options)
        right.labels.label_clicked.connect(self.tagging.on_label_clicked)
        right.tags.tag_clicked.connect(self.tagging.on_tag_clicked)
        right.inspector.undo_requested.connect(lambda _tag: self.undoing.undo())
        right.inspector.remove_requested.connect(view.remove_requested)
        right.inspector.confidence_chosen.connect(self.tagging.on_confidence)
        right.inspector.attributes_changed.connect(self.tagging.on_attributes)
        right.inspector.note_committed.connect(self.tagging.on_note)
        right.inspector.left.connect(self.focus_text)
        view.done_requested.connect(self.stories.finish_story)
        view.undo_requested.connect(self.undoing.undo)
        view.redo_requested.connect(self.undoing.redo)
        view.story_step_requested.connect(self.stories.step_story)
        view.font_step_requested.connect(self.commands.step_text_size)
        view.focus_mode_requested.connect(self.commands.toggle_focus_mode)
        view.escape_pressed.connect(self.commands.leave_focus_mode)
        view.command_requested.connect(self.commands.on_command)
        view.context_menu_requested.connect(self.context_menus.open_tag_menu)
        view.status_hint.connect(self._on_hint)
        view.current_changed.connect(lambda _index: self.status.update_place())
        view.selection_changed.connect(self.tagging.on_selection)
        work = self.annotating
        work.story_shown.connect(self.stories.on_story_shown)
        work.story_failed.connect(lambda error: self.say(sentence(error)))
        work.work_changed.connect(self.tagging.follow_work)
        work.tags_changed.connect(self.tagging.on_tags_changed)
        work.tags_reset.connect(self.tagging.on_tags_reset)
        work.tag_selected.connect(self.tagging.on_tag_selected)
        work.told.connect(self.say)
        work.warned.connect(self.say)
        work.row_changed.connect(self.stories.refresh_row)
        work.rows_changed.connect(self.stories.refresh_list)
        work.note_wanted.connect(self.tagging.edit_note)
        work.words_counted.connect(self.stories.on_counted)
        self.undoing.told.connect(self.say)
        self.undoing.story_wanted.connect(self._open_story)
        self.undoing.text_changed.connect(self.text_acts.show_again)
        self.undoing.tags_touched.connect(self.tagging.show_touched)
        view.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._align_head())
        self.bar.details_requested.connect(self.commands.show_save_details)
        self.context.theme_changed.connect(self._on_theme)
        self.context.keys_changed.connect(self._on_keys)
        self.context.settings_changed.connect(lambda _settings: self._look_as_chosen())

    @property
    def summary(self) -> ProjectSummary | None:
        """What is known of the open project, None before it is open."""
        return self.project.summary if self.project is not None else None

    @property
    def has_followed(self) -> bool:
        """Whether the panels show, and the status bar says, what was done to the tags."""
        return not (self.tagging.is_behind or self.inspecting.is_behind or self.annotating.is_behind)

    @cached_property
    def servers(self) -> Servers:
        """Opening projects on servers; loaded for the first one."""
        from storymark.ui.servers import Servers

        return Servers(self)

    @cached_property
    def team(self) -> TeamWork:
        """Others' work in a shared project; loaded for the first one."""
        from storymark.ui.team_work import TeamWork

        return TeamWork(self)

    @cached_property
    def imports(self) -> ImportFlow:
        """Bringing stories in; loaded when first used."""
        from storymark.ui.import_flow import ImportFlow

        return ImportFlow(self)

    @cached_property
    def packets(self) -> PacketFlow:
        """Giving work, handing it in, taking it in; loaded when it is first wanted."""
        from storymark.ui.packet_flow import PacketFlow

        return PacketFlow(self)

    @cached_property
    def sharing(self) -> ShareFlow:
        """Who labels what; loaded when it is first wanted."""
        from storymark.ui.share_flow import ShareFlow

        return ShareFlow(self)

    @cached_property
    def exports(self) -> ExportFlow:
        """Writing datasets; loaded when first used."""
        from storymark.ui.export_flow import ExportFlow

        return ExportFlow(self)

    @cached_property
    def safety(self) -> Safety:
        """Backups and damaged files; loaded when first used."""
        from storymark.ui.safety import Safety

        return Safety(self)

    @cached_property
    def checks(self) -> CheckFlow:
        """Checking and mending the project; loaded when first used."""
        from storymark.ui.check_flow import CheckFlow

        return CheckFlow(self)

    @cached_property
    def search(self) -> SearchFlow:
        """The search of all stories; loaded when it is first opened."""
        from storymark.ui.search.flow import SearchFlow

        return SearchFlow(self)

    @property
    def is_searching(self) -> bool:
        """Whether the search of all stories is in the window."""
        return "search" in self.__dict__ and self.search.is_open

    @cached_property
    def palette(self) -> PaletteFlow:
        """The command palette; loaded when first used."""
        from storymark.ui.palette_flow import PaletteFlow

        return PaletteFlow(self)

    @cached_property
    def review(self) -> ReviewFlow:
        """The review workspace; loaded when it is first opened."""
        from storymark.ui.review.flow import ReviewFlow

        made = ReviewFlow(self)
        made.shown.connect(self.settled)
        return made

    @cached_property
    def feedback(self) -> FeedbackFlow:
        """What reviewers made of one's own work; loaded with the first story that has any."""
        from storymark.ui.feedback_flow import FeedbackFlow

        return FeedbackFlow(self)

    @cached_property
    def twins(self) -> Twins:
        """Words that stand twice; loaded when the first story is on the screen."""
        from storymark.ui.twins import Twins

        return Twins(self)

    @cached_property
    def practice(self) -> PracticeFlow:
        """Practice stories beside gold; loaded with the first story that is done."""
        from storymark.ui.practice_flow import PracticeFlow

        return PracticeFlow(self)

    @cached_property
    def suggesting(self) -> Suggesting:
        """Suggestions of models; loaded with the first story that has any."""
        from storymark.ui.suggesting import Suggesting

        made = Suggesting(self)
        inspector = self.workspace.right.inspector
        inspector.suggestion_accepted.connect(lambda id: made.accept(id))
        inspector.suggestion_rejected.connect(made.reject)
        self.inspecting.describe_suggestion = made.described
        self.status.suggestion_place = made.place_of
        return made

    def _look_for_suggestions(self, opened: OpenedStory) -> None:
        project, story = self.project, opened.story.id
        if "suggesting" in self.__dict__:
            self.suggesting.on_opened(story)
        elif project is not None:

            def then(has_any: bool) -> None:
                session = self.annotating.session
                if (
                    has_any
                    and session is not None
                    and session.story is not None
                    and session.story.id == story
                ):
                    self.suggesting.on_opened(story)

            project.host.ask(
                lambda ledger: bool(ledger.store.suggested_tags(story)),
                then,
                lambda error: self.say(sentence(error)),
            )

    def _look_for_feedback(self, opened: OpenedStory) -> None:
        """Only work that was finished or returned can have been reviewed."""
        if opened.layer.status in ("done", "submitted") or opened.layer.round > 1:
            self.feedback.look_at(opened)

    @property
    def is_reviewing(self) -> bool:
        """Whether the review workspace is in the window."""
        return "review" in self.__dict__ and self.review.is_open

    @cached_property
    def histories(self) -> HistoryFlow:
        """What was done; loaded when first used."""
        from storymark.ui.history_flow import HistoryFlow

        return HistoryFlow(self)

    @cached_property
    def label_editing(self) -> LabelEditing:
        """The workspace of labels; loaded when it is first opened."""
        from storymark.ui.label_editor.flow import LabelEditing

        return LabelEditing(self)

    @property
    def is_editing_labels(self) -> bool:
        """Whether the workspace of labels is in the window."""
        return "label_editing" in self.__dict__ and self.label_editing.is_open

    @cached_property
    def stale(self) -> StaleFlow:
        """What is older than its definition; loaded when first used."""
        from storymark.ui.stale_flow import StaleFlow

        return StaleFlow(self)

    # --- beginning
    def begin(self, wish: Wish) -> None:
        """Open what was wished for; called after the first paint."""
        self.wish = wish
        self.files.begin(wish)

    def wish_to_go_on(self) -> Wish | None:
        """What a window in the place of this one opens; None while that cannot be said."""
        project = self.project
        if project is None:
            return Wish(workspace=WELCOME)
        summary = project.summary
        if summary is None or summary.annotator is None or summary.is_read_only:
            return None
        return replace(
            self.wish if self.wish.project == project.path else Wish(),
            project=project.path,
            annotator=summary.annotator.name,
            workspace="review" if self.is_reviewing else "annotate",
        )

    def tell_size_later(self) -> None:
        """Letters of another size were chosen while the window cannot be made anew."""
        self.say(self.tr("The new size shows when the window is opened again."))

    def use_project(self, project: ProjectSession) -> None:
        """Show this project as it opens; the one before is closed by then."""
        self.project = project
        project.opened.connect(self._on_opened)
        project.annotator_changed.connect(self._on_opened)
        project.queue.state_changed.connect(self._on_save_state)
        project.queue.performed.connect(self.undoing.tell)
        project.queue.performed.connect(self.text_acts.on_performed)
        project.queue.performed.connect(self._on_performed)
        project.queue.refused.connect(self._on_refused)
        project.rescues_found.connect(self.files.offer_rescues)
        self.bar.set_shared(project.is_shared)
        if project.is_shared:
            self.team.use(project)

    def _on_opened(self, summary: ProjectSummary) -> None:
        project = self.project
        assert project is not None
        self.window.show_workspace()
        self.top.set_project(summary.name)
        self.window.setWindowTitle(f"{summary.name} – Storymark")
        self._show_labels(summary.labels)
        if summary.annotator is None:
            self.files.ask_name(summary)
            return
        self.annotating.use(project)
        self.coming_back.forget_all()
        self.undoing.use(project)
        if not summary.is_read_only:
            self.cutting.use(project, left=self.workspace.left.stories.model)
            self.upkeep.use(project)
        self.inspecting.use(project, summary.labels)
        self.top.set_annotator(summary.annotator.name)
        self.bar.set_annotator(summary.annotator.name)
        self.tagging.begin_day(summary.tagged_today)
        left = self.workspace.left.stories
        left.set_source(project)
        left.show_stories(summary.rows, annotator=summary.annotator.id, total=summary.story_count)
        left.set_status_counts(summary.status_counts)
        assert project.story is not None
        project.story.acted.connect(self.tagging.count_today)
        if not summary.is_read_only:
            project.look_for_rescues()
        self.project_opened.emit(summary)
        self.stories.show_first_story()
        if "review" in self.__dict__:
            self.review.use(project)
        if self.is_searching:
            self.search.show(project)
        if self.wish.workspace == "review":
            self.wish = replace(self.wish, workspace="annotate")
            self.show_workspace("review")

    def switch_to(self, name: str) -> None:
        """Another annotator: what the one before did is saved, then the window shows the other's work."""
        project = self.project
        if project is None:
            return
        if project.summary is not None and project.summary.annotator is not None:
            self.workspace.right.inspector.commit_note()
            self.annotating.leave_story()
            self.annotating.use(None)
        project.queue.when_empty(lambda: project.become(name))

    def _show_labels(self, labels: LabelSet) -> None:
        language = self.context.language
        right = self.workspace.right
        right.labels.set_labels(labels, language)
        right.tags.set_labels(labels, language)
        self.workspace.left.stories.set_labels(labels, language)

    def _on_performed(self, operation: Mapping[str, object], done: Performed) -> None:
        """An undo or redo may have been about labels, any act about what a suggestion is about."""
        self.coming_back.on_performed(operation)
        if "twins" in self.__dict__:
            self.twins.on_performed(operation, done)
        if "suggesting" in self.__dict__:
            self.suggesting.on_performed(operation, done)
        project = self.project
        if project is None or done.changes is None or not done.changes.is_labels:
            return
        project.host.ask(
            lambda ledger: ledger.labels(), self.take_labels, lambda error: self.say(sentence(error))
        )

    def _on_refused(self, operation: Mapping[str, object], _error: BaseException) -> None:
        if "suggesting" in self.__dict__:
            self.suggesting.on_refused(operation)

    def take_labels(self, labels: LabelSet) -> None:
        """Others have changed the labels: they are shown, and digits stand for the new ones."""
        assert self.project is not None
        assert self.project.summary is not None
        self.project.summary = replace(self.project.summary, labels=labels)
        self._show_labels(labels)
        self.annotating.set_labels(labels)
        self.inspecting.use(self.project, labels)
        if self.is_editing_labels:
            self.label_editing.refresh()
        if "search" in self.__dict__:
            self.search.show_labels(labels)

    @property
    def _room(self) -> str:
        """The workspace that is in the window."""
        if self.is_editing_labels:
            return "labels"
        return "review" if self.is_reviewing else "search" if self.is_searching else "annotate"

    @property
    def is_annotating(self) -> bool:
        """Whether the story that is tagged is in the window."""
        return self._room == "annotate"

    @property
    def can_write(self) -> bool:
        """Whether a project is open for work, not for reading alone."""
        return self.summary is not None and not self.summary.is_read_only

    def show_workspace(self, name: str) -> None:
        """`annotate`, `review`, `search` or `labels` in the window; what was being written is kept first."""
        project = self.project
        is_ready = project is not None and project.summary is not None
        if not is_ready or project is None or project.summary is None or project.summary.annotator is None:
            self.top.set_workspace("annotate")
            return
        self.top.set_workspace(name)
        if name == self._room:
            return
        self._leave_room()
        if name == "annotate":
            self.focus_text()
            return
        self.top.set_workspace(name)
        self.workspace.right.inspector.commit_note()
        if self.view.is_focus_mode:
            self.commands.toggle_focus_mode()
        if name == "labels":
            self.window.show_room(self.label_editing.page)
            self.label_editing.show()
        elif name == "search":
            self.window.show_room(self.search.page)
            self.search.show(project)
        else:
            if self.review.project is not project:
                self.review.use(project)
            self.window.show_room(self.review.view)
            self.undoing.story_here = self.review.story_id
            self.review.show()

    def _open_story(self, story: str) -> None:
        """A story in the workspace that is in the window."""
        if self.is_reviewing:
            self.review.open_story(StoryId(story))
        else:
            self.show_workspace("annotate")
            self.stories.open_story(StoryId(story))

    def _leave_room(self) -> None:
        """The annotate workspace is in the window again."""
        if self.is_editing_labels:
            self.label_editing.leave()
            self.bar.set_labels(None)
        if self.is_reviewing:
            self.review.hide()
        if self.is_searching:
            self.search.hide()
        self.undoing.story_here = self.undoing.open_story
        self.window.show_workspace()
        self.top.set_workspace("annotate")

    # --- words to the person
    def say(self, text: str) -> None:
        """A sentence in the status bar, read out by assistive technology."""
        self.bar.say(text)
        if self.is_searching:
            announce(self.search.page.list, text)
        else:
            announce(self.review.view.canvas if self.is_reviewing else self.view, text)

    def tell_failure(self, error: BaseException) -> None:
        """Something went wrong that nobody foresaw: say so calmly."""
        self.say(sentence(error))

    def _on_save_state(self, state: SaveState, at: QDateTime, error: BaseException | None) -> None:
        waiting = self.project.queue.waiting_tags if self.project is not None else 0
        at_ms = at.toMSecsSinceEpoch() if at.isValid() else 0
        self.bar.set_saved(_SAVED[state], at_ms=at_ms, waiting=waiting)
        self.save_error = error

    def _on_hint(self, kind: str, value: object) -> None:
        self.status.update_place()
        text = hint_text(kind, value, self.context.look.keys)
        if text:
            self.say(text)

    def focus_text(self) -> None:
        """Keys go to the text."""
        if self.is_reviewing:
            self.review.focus()
            return
        if self.is_searching:
            return  # the text is not in sight
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- looks
    def _align_head(self) -> None:
        """The title begins where the text begins, whatever the window's width."""
        self.workspace.head.set_text_left(self.view.scene.metrics.text_left)
        if "suggesting" in self.__dict__:
            self.suggesting.align(self.view.scene.metrics.text_left)

    def _on_theme(self, theme: Theme) -> None:
        self.context.dress()
        self.view.set_theme(theme)
        # A new style sheet makes Qt forget fonts that were set on single labels.
        self.stories.show_head()
        self.window.update()

    def _on_keys(self) -> None:
        """Other keys are in force: everything that shows one words itself anew, as for another language."""
        keys = self.context.look.keys
        self.actions.set_keys(keys)
        self.view.set_keymap(keys.keymap())
        for widget in (self.window, *self.window.findChildren(QWidget)):
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))

    def _look_as_chosen(self) -> None:
        settings = self.context.settings
        self.view.set_text_size(settings.text_px if settings.text_px != 17 else None)
        self.view.set_compact(settings.line_pitch == "compact")
        self.view.set_measure(settings.measure)
        self.view.set_serif(settings.reading_font == "serif")
        self.view.set_quick_bar_enabled(settings.is_quick_bar_on)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.actions.retranslate()
        if self.project is not None and self.project.summary is not None:
            self._show_labels(self.project.summary.labels)
            self.annotating.set_labels(self.project.summary.labels)
            self.inspecting.retranslate()
            if self.is_editing_labels:
                self.label_editing.refresh()
            if "review" in self.__dict__:
                self.review.retranslate(self.project.summary.labels)
            if "search" in self.__dict__:
                self.search.show_labels(self.project.summary.labels)

    # --- the end
    def close_project(self) -> None:
        """Leave the project as one clean file and show the welcome page."""
        self.shut_project()
        self.files.show_welcome()

    def stop(self) -> None:
        """The window is closed: nothing goes on behind it."""
        if "safety" in self.__dict__:
            self.safety.stop()
        if "review" in self.__dict__:
            self.review.close()
        if "search" in self.__dict__:
            self.search.close()
        if "sharing" in self.__dict__:
            self.sharing.close()

    def shut_project(self) -> Path | None:
        """Close the project, if one is open; where unsaved acts were written, None for none."""
        project = self.project
        if project is None:
            return None
        if "checks" in self.__dict__:
            self.checks.stop()
        if "exports" in self.__dict__:
            self.exports.stop()
        self.workspace.right.inspector.commit_note()
        if self._room != "annotate":
            self._leave_room()
        if "review" in self.__dict__:
            self.review.use(None)
        if "search" in self.__dict__:
            self.search.use(None)
        if project.summary is not None and project.summary.annotator is not None:
            self.annotating.leave_story()
            done = dict(project.summary.status_counts).get("done", 0)
            if not self.wish.is_scratch and not project.summary.is_read_only:
                self.context.add_recent(project.recent(done=done))
        self.annotating.use(None)
        if "suggesting" in self.__dict__:
            self.suggesting.leave()
        self.undoing.use(None)
        self.cutting.use(None)
        self.upkeep.use(None)
        self.workspace.show_banner("", "")
        self.inspecting.use(None, LabelSet())
        self.project = None
        self.tagging.clear()
        rescue = project.close()
        project.deleteLater()
        return rescue
