"""Everything that happens in the window: wires session, text view and panels. What acts do is elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from storymark.domain.ids import StoryId, TagId
from storymark.domain.labels import LabelSet
from storymark.services.ports import StoryQuery, StoryRow
from storymark.services.program import Wish
from storymark.ui.actions import Actions, is_mac
from storymark.ui.annotating import Annotating
from storymark.ui.cutting import Cutting
from storymark.ui.hints import hint_text
from storymark.ui.inspecting import Inspecting
from storymark.ui.opening import ProjectSummary
from storymark.ui.problems import sentence
from storymark.ui.project_files import ProjectFiles
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.announce import announce
from storymark.ui.reader.story_view import StoryView
from storymark.ui.save_queue import SaveState
from storymark.ui.story_session import OpenedStory, TagsDelta
from storymark.ui.story_status import StoryStatus
from storymark.ui.theme.theme import Theme
from storymark.ui.undoing import Undoing

if TYPE_CHECKING:
    from storymark.ui.export_flow import ExportFlow
    from storymark.ui.import_flow import ImportFlow
    from storymark.ui.main_window import MainWindow

_SAVED = {SaveState.SAVED: "saved", SaveState.SAVING: "saving", SaveState.NOT_SAVED: "failed"}


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
        self._save_error: BaseException | None = None
        self._tagged_today = 0
        self._word_counts: dict[str, int] = {}
        self.view = StoryView(theme=self.context.theme)
        self.workspace.set_view(self.view)
        self.annotating = Annotating(self.context, self.view, self)
        self.undoing = Undoing(self)
        self.inspecting = Inspecting(self.context, self.workspace.right.inspector, self.view)
        self.status = StoryStatus(self.bar, self.view, self.workspace.right.tags)
        self.files = ProjectFiles(self)
        self.cutting = Cutting(self.context.program, self)
        self.cutting.cut.connect(self._refresh_row)
        self.actions = Actions(window, self._handlers())
        self._menus = self.actions.menus(window)
        if is_mac():
            for menu in self._menus:
                window.menuBar().addMenu(menu)
        self._connect()
        self._look_as_chosen()

    def _connect(self) -> None:
        view, left, right = self.view, self.workspace.left.stories, self.workspace.right
        self.top.menu_requested.connect(self._open_menu)
        self.top.project_menu_requested.connect(self._open_project_menu)
        self.top.annotator_requested.connect(lambda _at: self.files.switch_annotator())
        self.top.help_requested.connect(self._show_keys)
        left.story_chosen.connect(lambda story: self.open_story(StoryId(story)))
        left.load_failed.connect(lambda error: self.say(sentence(error)))
        left.left.connect(self.focus_text)
        head = self.workspace.head
        head.done_requested.connect(self.finish_story)
        head.reopen_requested.connect(lambda: self._set_status("open"))
        head.focus_mode_requested.connect(self._toggle_focus_mode)
        head.text_options_requested.connect(self._show_text_options)
        right.labels.label_clicked.connect(self._on_label_clicked)
        right.tags.tag_clicked.connect(self._on_tag_clicked)
        right.inspector.undo_requested.connect(lambda _tag: self.undoing.undo())
        right.inspector.remove_requested.connect(view.remove_requested)
        right.inspector.confidence_chosen.connect(self._on_confidence)
        right.inspector.note_committed.connect(self._on_note)
        right.inspector.left.connect(self.focus_text)
        view.done_requested.connect(self.finish_story)
        view.undo_requested.connect(self.undoing.undo)
        view.redo_requested.connect(self.undoing.redo)
        view.story_step_requested.connect(self.step_story)
        view.font_step_requested.connect(self._step_text_size)
        view.focus_mode_requested.connect(self._toggle_focus_mode)
        view.escape_pressed.connect(self._on_escape)
        view.command_requested.connect(self._on_command)
        view.context_menu_requested.connect(self._open_tag_menu)
        view.status_hint.connect(self._on_hint)
        view.current_changed.connect(lambda _index: self.status.update_place())
        view.selection_changed.connect(self._on_selection)
        work = self.annotating
        work.story_shown.connect(self._on_story_shown)
        work.story_failed.connect(lambda error: self.say(sentence(error)))
        work.work_changed.connect(self._on_work_changed)
        work.tags_changed.connect(self._on_tags_changed)
        work.tag_selected.connect(self._on_tag_selected)
        work.told.connect(self.say)
        work.warned.connect(self.say)
        work.row_changed.connect(self._refresh_row)
        work.note_wanted.connect(self._edit_note)
        work.words_counted.connect(self._on_counted)
        self.undoing.told.connect(self.say)
        self.undoing.story_wanted.connect(lambda story: self.open_story(StoryId(story)))
        self.undoing.tags_touched.connect(self._show_touched)
        self.bar.details_requested.connect(self._show_save_details)
        self.context.theme_changed.connect(self._on_theme)
        self.context.settings_changed.connect(lambda _settings: self._look_as_chosen())

    def _handlers(self) -> dict[str, Callable[[], object]]:
        view, files = self.view, self.files
        return {
            "new": files.new,
            "open": files.open,
            "sample": files.open_sample,
            "import": lambda: self.imports.start(),
            "export": lambda: self.exports.start(),
            "annotator": files.switch_annotator,
            "close": self.close_project,
            "quit": self.window.close,
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "copy": self._copy,
            "filter": self._focus_filter,
            "left_pane": self.workspace.toggle_left,
            "right_pane": self.workspace.toggle_right,
            "focus_mode": self._toggle_focus_mode,
            "larger": lambda: self._step_text_size(1),
            "smaller": lambda: self._step_text_size(-1),
            "usual_size": lambda: self.context.change(text_px=17),
            "next_pane": self._next_pane,
            "done": self.finish_story,
            "next_story": lambda: self.step_story(1),
            "previous_story": lambda: self.step_story(-1),
            "flag": self._toggle_flag,
            "next_sentence": lambda: view.step_sentence(1),
            "previous_sentence": lambda: view.step_sentence(-1),
            "next_untagged": view.next_untagged,
            "go_to_sentence": self._go_to_sentence,
            "label_picker": self._pick_label,
            "last_label": self._last_label,
            "climb": view.climb,
            "descend": view.descend,
            "next_tag": view.next_tag,
            "previous_tag": view.previous_tag,
            "grow_start": lambda: view.move_edge("start", 1),
            "shrink_start": lambda: view.move_edge("start", -1),
            "grow_end": lambda: view.move_edge("end", 1),
            "shrink_end": lambda: view.move_edge("end", -1),
            "note": view.edit_note,
            "confidence": self._cycle_confidence,
            "remove": view.remove_selected,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    @cached_property
    def imports(self) -> ImportFlow:
        """Bringing stories in; loaded when first used."""
        from storymark.ui.import_flow import ImportFlow

        return ImportFlow(self)

    @cached_property
    def exports(self) -> ExportFlow:
        """Writing datasets; loaded when first used."""
        from storymark.ui.export_flow import ExportFlow

        return ExportFlow(self)

    # --- beginning
    def begin(self, wish: Wish) -> None:
        """Open what was wished for; called after the first paint."""
        self.wish = wish
        self.files.begin(wish)

    def use_project(self, project: ProjectSession) -> None:
        """Show this project as it opens; the one before is closed by then."""
        self.project = project
        project.opened.connect(self._on_opened)
        project.annotator_changed.connect(self._on_opened)
        project.queue.state_changed.connect(self._on_save_state)
        project.rescues_found.connect(self.files.offer_rescues)

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
        self.undoing.use(project)
        self.cutting.use(project, left=self.workspace.left.stories.model)
        self.inspecting.use(project, summary.labels)
        self.top.set_annotator(summary.annotator.name)
        self.bar.set_annotator(summary.annotator.name)
        self._tagged_today = summary.tagged_today
        self.bar.set_today(summary.tagged_today)
        left = self.workspace.left.stories
        left.set_loader(project.load_rows)
        left.show_stories(summary.rows, annotator=summary.annotator.id, total=summary.story_count)
        left.set_status_counts(summary.status_counts)
        project.queue.performed.connect(self.undoing.tell)
        assert project.story is not None
        project.story.acted.connect(self._count_today)
        project.look_for_rescues()
        self.project_opened.emit(summary)
        self.show_first_story()

    def show_first_story(self) -> None:
        """The story of the last time, else the first; or the page that asks for stories."""
        assert self.project is not None
        assert self.project.summary is not None
        summary = self.project.summary
        story = summary.last_story or (summary.rows[0].id if summary.rows else None)
        if story is None:
            self._show_no_stories()
        else:
            self.open_story(story)

    def _show_no_stories(self) -> None:
        self.workspace.set_empty_page(self.files.empty_page())
        self.annotating.leave_story()
        self.workspace.show_empty()
        self.status.clear()
        self.inspecting.refresh()
        self.settled.emit()

    def stories_came(self, stories: Sequence[StoryId]) -> None:
        """Stories were imported: show them in the list, and the first one if none is open."""
        self.workspace.left.stories.reload()
        session = self.annotating.session
        if session is not None and session.story is not None:
            self._refresh_row(session.story.id)
        elif stories:
            self.open_story(stories[0])

    def reload(self) -> None:
        """Show the story on the screen as the project has it now."""
        session = self.annotating.session
        if session is not None and session.story is not None:
            self.open_story(session.story.id)

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
        self.workspace.left.stories.set_labels(labels)

    # --- stories
    def open_story(self, story: StoryId) -> None:
        """Put a story on the screen."""
        self.workspace.right.inspector.commit_note()
        self.annotating.open_story(story)

    def _show_head(self) -> None:
        session = self.annotating.session
        if session is None or session.story is None:
            return
        story = session.story
        has_title = _has_own_title(story.text, story.title)
        self.workspace.head.set_story(
            story.title,
            external_id=story.external_id,
            language=story.language,
            sentences=len(story.sentences or ()),
            characters=len(story.text),
            words=self._word_counts.get(story.id),
            note="" if has_title else self.tr("no title in file, its beginning shown"),
        )

    def _on_counted(self, words: int) -> None:
        session = self.annotating.session
        if session is not None and session.story is not None:
            self._word_counts[session.story.id] = words
            self.workspace.head.set_words(words)

    def _on_story_shown(self, opened: OpenedStory) -> None:
        story = opened.story
        self.workspace.show_story()
        self._show_head()
        self.workspace.left.stories.set_current(story.id)
        session = self.annotating.session
        assert session is not None
        self.workspace.right.tags.set_story(opened.tags, story.sentences, story.language)
        self.status.show_story(session)
        self._on_work_changed()
        self.inspecting.refresh()
        self.focus_text()
        self.story_ready.emit(opened)
        self.settled.emit()
        self.cutting.start()

    def step_story(self, step: int) -> None:
        """The next or previous story of the list."""
        session = self.annotating.session
        here = session.story.id if session is not None and session.story is not None else None
        row = self.workspace.left.stories.neighbour(here, step)
        if row is None:
            self.say(self.tr("This is the last story.") if step > 0 else self.tr("This is the first story."))
        else:
            self.open_story(row.id)

    def finish_story(self) -> None:
        """Mark the story done and open the next one to do."""
        session, project = self.annotating.session, self.project
        if session is None or session.story is None or session.layer is None or project is None:
            return
        self.workspace.right.inspector.commit_note()
        here = session.story.id
        unread = len(session.story.sentences or ()) - len(session.layer.read)
        session.set_status("done")
        message = self.tr("Story done.")
        if unread > 0:
            message += " " + self.tr("%Ln sentences were not read.", "", unread)
        query = StoryQuery(annotator=project.annotator.id, status="todo", limit=500)

        def then(rows: list[StoryRow]) -> None:
            position = self._position_of(here)
            following = [row for row in rows if row.position > position] or list(rows)
            following = [row for row in following if row.id != here]
            if following:
                self.open_story(following[0].id)
                self.say(message)
            else:
                self.say(message + " " + self.tr("There is no other story to do."))

        project.queue.when_empty(
            lambda: project.load_rows(query, then, lambda error: self.say(sentence(error)))
        )

    def _position_of(self, story: StoryId) -> int:
        model = self.workspace.left.stories.model
        place = model.place_of(story)
        return model.row_at(place).position if place is not None else -1

    def _refresh_row(self, story: str) -> None:
        project = self.project
        if project is None or project.summary is None or project.summary.annotator is None:
            return
        annotator = project.annotator.id

        def show(found: tuple[StoryRow | None, dict[str, int]]) -> None:
            row, counts = found
            if row is not None:
                self.workspace.left.stories.update_row(row)
            self.workspace.left.stories.set_status_counts(counts)

        project.host.ask(
            lambda ledger: (
                ledger.store.story_row(StoryId(story), annotator),
                dict(ledger.store.status_counts(annotator)),
            ),
            show,
            lambda error: self.say(sentence(error)),
        )

    # --- what is on the story
    def _on_work_changed(self) -> None:
        session = self.annotating.session
        if session is None or session.layer is None:
            return
        self.workspace.right.labels.set_counts(session.label_counts)
        self.workspace.head.set_done(session.layer.status == "done")
        self.workspace.head.set_locked(not session.layer.is_open_for_work)
        self.status.update_work(session)
        self.inspecting.refresh()

    def _on_tags_changed(self, delta: TagsDelta) -> None:
        self.workspace.right.tags.change(delta.put, delta.gone)

    def _on_tag_selected(self, tag: object) -> None:
        self.workspace.right.tags.set_selected(TagId(str(tag)) if tag else None)
        session = self.annotating.session
        there = session.tag(str(tag)) if session is not None and tag else None
        self.workspace.right.labels.set_current(there.label if there is not None else "")
        self._on_selection(None)

    def _on_selection(self, _span: object) -> None:
        self.status.update_place()
        self.inspecting.refresh()

    def _on_label_clicked(self, label: str) -> None:
        if self.annotating.session is not None:
            self.view.press_label(label)
            self.focus_text()

    def _on_tag_clicked(self, tag: str) -> None:
        self.view.select_tag(tag)
        shown = self.view.tag(tag)
        if shown is not None:
            self.view.reveal(shown.span)
        self.focus_text()

    def _on_note(self, tag: str, note: str) -> None:
        if self.annotating.session is not None:
            self.annotating.session.set_note(TagId(tag), note)

    def _on_confidence(self, tag: str, confidence: str) -> None:
        if self.annotating.session is not None:
            self.annotating.session.set_confidence(TagId(tag), confidence)

    def _edit_note(self, tag: str) -> None:
        self.view.select_tag(tag)
        if not self.workspace.right.isVisible():
            self.workspace.toggle_right()
        self.workspace.right.show_labels()
        self.workspace.right.inspector.focus_note()

    def _cycle_confidence(self) -> None:
        session, selected = self.annotating.session, self.view.selected_tag
        tag = session.tag(selected) if session is not None and selected else None
        if session is None or tag is None:
            self.say(self.tr("Select a tag first: Tab goes to the next one."))
            return
        order = ("", "low", "medium", "high")
        session.set_confidence(tag.id, order[(order.index(tag.confidence) + 1) % len(order)])

    def _last_label(self) -> None:
        label = self.view.last_label
        if label is not None:
            self.view.press_label(label)

    def _toggle_flag(self) -> None:
        session = self.annotating.session
        if session is not None and session.layer is not None:
            is_flagged = not session.layer.flagged
            session.set_flag(is_flagged)
            self.say(self.tr("Story flagged.") if is_flagged else self.tr("Flag removed."))

    def _set_status(self, status: str) -> None:
        if self.annotating.session is not None:
            self.annotating.session.set_status(status)

    def _show_touched(self, tags: list[str]) -> None:
        session = self.annotating.session
        for tag in tags:
            if session is not None and session.tag(tag) is not None:
                QTimer.singleShot(0, lambda tag=tag: self._on_tag_clicked(tag))
                return

    def _count_today(self, operation: dict[str, object], _done: object) -> None:
        if operation.get("op") == "tag" and self.project is not None and self.project.summary is not None:
            self._tagged_today += 1
            self.bar.set_today(self._tagged_today)

    # --- words to the person
    def say(self, text: str) -> None:
        """A sentence in the status bar, read out by assistive technology."""
        self.bar.say(text)
        announce(self.view, text)

    def tell_failure(self, error: BaseException) -> None:
        """Something went wrong that nobody foresaw: say so calmly."""
        self.say(sentence(error))

    def _on_save_state(self, state: SaveState, at: QDateTime, error: BaseException | None) -> None:
        self.bar.set_saved(_SAVED[state], at_ms=at.toMSecsSinceEpoch() if at.isValid() else 0)
        self._save_error = error

    def _show_save_details(self) -> None:
        if self._save_error is not None:
            from storymark.ui.dialogs.message import tell

            tell(
                self.context.look,
                self.window,
                title=self.tr("Not saved yet"),
                text=sentence(self._save_error),
            )
        if self.project is not None:
            self.project.queue.try_now()

    def _on_hint(self, kind: str, value: object) -> None:
        self.status.update_place()
        text = hint_text(kind, value)
        if text:
            self.say(text)

    # --- commands
    def _on_command(self, command: str) -> None:
        handler = {
            "label_picker": self._pick_label,
            "confidence": self._cycle_confidence,
            "flag": self._toggle_flag,
            "go_to_sentence": self._go_to_sentence,
            "filter": self._focus_filter,
            "keys": self._show_keys,
        }.get(command)
        if handler is not None:
            handler()

    def _focus_filter(self) -> None:
        self.workspace.ensure_left()
        self.workspace.left.stories.focus_filter()

    def focus_text(self) -> None:
        """Keys go to the text."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_pane(self) -> None:
        right = self.workspace.right
        if self.view.hasFocus():
            target = right if right.isVisible() else self.top
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.focusNextChild()
        elif right.isAncestorOf(self.window.focusWidget() or self.view) and self.workspace.left.isVisible():
            self.workspace.left.stories.focus_list()
        else:
            self.focus_text()

    def _copy(self) -> None:
        text = self.view.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)
            self.say(self.tr("Copied."))

    def _show_keys(self) -> None:
        from storymark.ui.dialogs.keys_sheet import KeysSheet

        KeysSheet(self.context.look, self.window).open()

    def _show_about(self) -> None:
        from storymark.ui.dialogs.about import AboutDialog

        AboutDialog(self.context.look, self.window).open()

    def _go_to_sentence(self) -> None:
        from storymark.ui.dialogs.go_to_sentence import GoToSentence

        count = len(self.view.model.sentences)
        if self.annotating.session is None or not count:
            return
        dialog = GoToSentence(self.context.look, self.window, current=self.view.current, count=count)
        dialog.chosen.connect(self.view.go_to_sentence)
        dialog.closed.connect(self.focus_text)
        dialog.open()

    def _pick_label(self) -> None:
        from storymark.ui.dialogs.label_picker import LabelPicker

        if self.annotating.session is None or self.project is None or self.project.summary is None:
            return
        dialog = LabelPicker(
            self.context.look, self.window, labels=self.project.summary.labels, language=self.context.language
        )
        dialog.chosen.connect(self.view.press_label)
        dialog.closed.connect(self.focus_text)
        dialog.open()

    def _show_text_options(self, corner: QPoint) -> None:
        from storymark.ui.dialogs.text_options import TextOptions

        settings = self.context.settings
        popover = TextOptions(
            self.context.look,
            self.window,
            text_px=self.view.text_size,
            line_pitch=settings.line_pitch,
            theme=settings.theme,
            reading_font=settings.reading_font,
        )
        popover.text_size_chosen.connect(lambda px: self.context.change(text_px=px))
        popover.line_pitch_chosen.connect(lambda pitch: self.context.change(line_pitch=pitch))
        popover.theme_chosen.connect(lambda theme: self.context.change(theme=theme))
        popover.reading_font_chosen.connect(lambda font: self.context.change(reading_font=font))
        popover.open_at(corner)

    def _on_escape(self) -> None:
        if self.view.is_focus_mode:
            self._toggle_focus_mode()

    def _toggle_focus_mode(self) -> None:
        is_focus = not self.view.is_focus_mode
        self.view.set_focus_mode(is_focus)
        self.workspace.set_text_only(is_focus)
        self.top.setVisible(not is_focus)
        self.focus_text()

    def _step_text_size(self, step: int) -> None:
        size = max(14, min(26, self.view.text_size + step))
        self.context.change(text_px=size)

    # --- menus
    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self.window)
        for part in self._menus:
            menu.addMenu(part)
        menu.popup(at)

    def _open_project_menu(self, at: QPoint) -> None:
        menu = QMenu(self.window)
        for action in ("new", "open", "sample", "import", "export", "annotator", "close"):
            menu.addAction(self.actions[action])
        menu.popup(at)

    def _open_tag_menu(self, at: QPoint, tag: object) -> None:
        menu = QMenu(self.window)
        if tag:
            self.view.select_tag(str(tag))
        labels = self.project.summary.labels.in_use if self.project and self.project.summary else ()
        for label in labels:
            style = self.view.styles[label.key]
            text = style.name + (f"\t{style.shortcut}" if style.shortcut else "")
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, key=label.key: self.view.press_label(key))
        if tag:
            menu.addSeparator()
            for name in ("note", "confidence", "remove"):
                menu.addAction(self.actions[name])
        elif self.view.selection is not None:
            menu.addSeparator()
            menu.addAction(self.actions["copy"])
        menu.popup(at)

    # --- looks
    def _on_theme(self, theme: Theme) -> None:
        self.context.dress()
        self.view.set_theme(theme)
        # A new style sheet makes Qt forget fonts that were set on single labels.
        self._show_head()
        self.window.update()

    def _look_as_chosen(self) -> None:
        settings = self.context.settings
        self.view.set_text_size(settings.text_px if settings.text_px != 17 else None)
        self.view.set_compact(settings.line_pitch == "compact")
        self.view.set_quick_bar_enabled(settings.is_quick_bar_on)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.actions.retranslate()
        if self.project is not None and self.project.summary is not None:
            self._show_labels(self.project.summary.labels)
            self.annotating.set_labels(self.project.summary.labels)

    # --- the end
    def close_project(self) -> None:
        """Leave the project as one clean file and show the welcome page."""
        self.shut_project()
        self.files.show_welcome()

    def shut_project(self) -> Path | None:
        """Close the project, if one is open; where unsaved acts were written, None for none."""
        project = self.project
        if project is None:
            return None
        self.workspace.right.inspector.commit_note()
        if project.summary is not None and project.summary.annotator is not None:
            self.annotating.leave_story()
            done = dict(project.summary.status_counts).get("done", 0)
            if not self.wish.is_scratch:
                self.context.add_recent(project.recent(done=done))
        self.annotating.use(None)
        self.undoing.use(None)
        self.cutting.use(None)
        self.inspecting.use(None, LabelSet())
        self.project = None
        rescue = project.close()
        project.deleteLater()
        return rescue


def _has_own_title(text: str, title: str) -> bool:
    """Whether the title is a line of the file, not a piece cut from its first one."""
    first = text[:1000].lstrip("\ufeff \t\r\n").splitlines()[:1]
    return bool(first) and first[0].strip().rstrip(" .") == title
