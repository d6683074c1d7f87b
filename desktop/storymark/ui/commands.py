"""What menus, buttons and keys of the window do, and the menus themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from storymark.ui.action_table import ACTIONS, Scope
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk
    from storymark.ui.review.workspace import ReviewWorkspace
    from storymark.ui.workspace import Workspace


class Commands(QObject):
    """Handlers of the acts in `actions`, by id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each act of the table does."""
        view, files = self._desk.view, self._desk.files
        return {
            "new": files.new,
            "open": files.open,
            "open_server": files.open_server,
            "sample": files.open_sample,
            "import": lambda: self._desk.imports.start(),
            "export": lambda: self._desk.exports.start(),
            "give": lambda: self._desk.packets.give(),
            "hand_in": lambda: self._desk.packets.hand_in(),
            "merge_work": lambda: self._desk.packets.choose(),
            "share_work": lambda: self._desk.sharing.open(),
            "hand_in_done": lambda: self._desk.sharing.hand_in(),
            "check": lambda: self._desk.checks.open(),
            "annotator": files.switch_annotator,
            "close": self._desk.close_project,
            "quit": self._desk.window.close,
            "undo": self._desk.undoing.undo,
            "redo": self._desk.undoing.redo,
            "copy": self.copy,
            "palette": self.show_palette,
            "search": lambda: self._desk.search.open(),
            "find": lambda: self.show_palette(":"),
            "guideline": self.show_guideline,
            "history": self.show_history,
            "label_editor": lambda: self._desk.show_workspace("labels"),
            "stale": lambda: self._desk.stale.open(),
            "text_options": lambda: self.show_text_options(self._desk.workspace.head.options_corner()),
            "quick_bar": self.toggle_quick_bar,
            "interface_language": lambda: self._pop_up(self._desk.window_languages),
            "story_language": lambda: self._pop_up(self._desk.story_languages),
            "menu": lambda: self._desk.context_menus.open_menu(self._desk.top.menu_corner()),
            "change_keys": self.change_keys,
            "reopen": lambda: self._desk.tagging.set_status("open"),
            "split_sentence": self._desk.text_acts.split_sentence,
            "join_sentence": self._desk.text_acts.join_sentence,
            "read_and_next": lambda: view.step_sentence(1),
            "clear": view.clear,
            **self._text_acts(),
            "filter": self.focus_filter,
            "left_pane": lambda: self._room.toggle_left(),
            "right_pane": lambda: self._room.toggle_right(),
            "show_annotate": lambda: self._desk.show_workspace("annotate"),
            "show_review": lambda: self._desk.show_workspace("review"),
            **{spec.id: partial(self._review, spec.id) for spec in ACTIONS if spec.scope is Scope.REVIEW},
            **{spec.id: partial(self._search, spec.id) for spec in ACTIONS if spec.scope is Scope.SEARCH},
            "focus_mode": self.toggle_focus_mode,
            "larger": lambda: self.step_text_size(1),
            "smaller": lambda: self.step_text_size(-1),
            "usual_size": lambda: self._desk.context.change(text_px=17),
            "next_pane": self.next_pane,
            "feedback": lambda: self._desk.feedback.open(),
            "done": self.finish,
            "skip": lambda: self._in_annotate(self._desk.stories.skip),
            "next_to_do": lambda: self._in_annotate(self._desk.stories.next_to_do),
            "story_filters": lambda: self._in_annotate(self._desk.stories.show_filters),
            "next_story": lambda: self.step_story(1),
            "previous_story": lambda: self.step_story(-1),
            "flag": self._desk.tagging.toggle_flag,
            "recut": self._desk.text_acts.recut,
            "one_word": self._desk.text_acts.take_as_one_word,
            "next_sentence": lambda: view.step_sentence(1),
            "previous_sentence": lambda: view.step_sentence(-1),
            "next_untagged": view.next_untagged,
            "go_to_sentence": self.go_to_sentence,
            "label_picker": self.pick_label,
            "last_label": self._desk.tagging.last_label,
            "climb": view.climb,
            "descend": view.descend,
            "next_tag": view.next_tag,
            "previous_tag": view.previous_tag,
            "note": view.edit_note,
            "story_labels": self._desk.text_acts.label_story,
            "attributes": self._desk.tagging.edit_attributes,
            "tag_twins": lambda: self._desk.twins.accept(),
            "practice": lambda: self._in_annotate(self._desk.practice.open),
            "accept_suggestion": lambda: self._desk.suggesting.accept(),
            "reject_suggestion": lambda: self._desk.suggesting.reject(),
            "accept_all": lambda: self._desk.suggesting.accept_all(),
            "suggestions": lambda: self._desk.suggesting.toggle(),
            "confidence": self._desk.tagging.cycle_confidence,
            "remove": view.remove_selected,
            "keys": self.show_keys,
            "about": self.show_about,
        }

    @property
    def _room(self) -> Workspace | ReviewWorkspace:
        """The workspace that is in the window."""
        return self._desk.review.view if self._desk.is_reviewing else self._desk.workspace

    def _review(self, act: str) -> None:
        """An act of the review; from elsewhere it only goes there, since nobody sees what it would do."""
        if self._desk.is_reviewing:
            self._desk.review.do(act)
        else:
            self._desk.show_workspace("review")

    def _search(self, act: str) -> None:
        """An act on the hits; from elsewhere it only goes there."""
        if self._desk.is_searching:
            self._desk.search.page.list.do(act)
        else:
            self._desk.show_workspace("search")

    def _in_annotate(self, act: Callable[[], object]) -> None:
        """An act on the story that is tagged; from elsewhere it only goes there."""
        if self._desk.is_annotating:
            act()
        else:
            self._desk.show_workspace("annotate")

    def finish(self) -> None:
        """The story is done, or its review is."""
        if self._desk.is_editing_labels:
            return  # nobody sees the story
        if self._desk.is_reviewing:
            self._desk.review.approve()
        else:
            self._desk.stories.finish_story()

    def step_story(self, step: int) -> None:
        """The next or previous story of the list that is in the window."""
        if self._desk.is_editing_labels:
            return
        if self._desk.is_reviewing:
            self._desk.review.step_story(step)
        else:
            self._desk.stories.step_story(step)

    def _text_acts(self) -> dict[str, Callable[[], object]]:
        """Acts that the text does itself, for the palette: a move or a digit, as if its key were pressed."""
        view = self._desk.view
        done_in_text = ("move", "digit", "digit_second", "edge")
        return {
            spec.id: partial(view.do, spec.act)
            for spec in ACTIONS
            if spec.act is not None and spec.act.name in done_in_text
        }

    def on_command(self, command: str) -> None:
        """A key of the text that belongs to the window."""
        self._desk.actions[command].trigger()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the story list."""
        self._desk.workspace.ensure_left()
        self._desk.workspace.left.stories.focus_filter()

    def next_pane(self) -> None:
        """From the text to labels and tags, to the stories, and back."""
        if self._desk.is_reviewing:
            self._desk.review.view.next_pane()
            return
        if self._desk.is_searching:
            self._desk.search.page.next_pane()
            return
        right = self._desk.workspace.right
        if self._desk.view.hasFocus():
            target = right if right.isVisible() else self._desk.top
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.focusNextChild()
        elif (
            right.isAncestorOf(self._desk.window.focusWidget() or self._desk.view)
            and self._desk.workspace.left.isVisible()
        ):
            self._desk.workspace.left.stories.focus_list()
        else:
            self._desk.focus_text()

    def copy(self) -> None:
        """Copy the selected words, or those of the selected tag."""
        text = self._desk.view.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)
            self._desk.say(self.tr("Copied."))

    def show_keys(self) -> None:
        """All keys on one sheet."""
        from storymark.ui.dialogs.keys_sheet import KeysSheet

        sheet = KeysSheet(self._desk.context.look, self._desk.window)
        sheet.change_wanted.connect(self.change_keys)
        sheet.open()

    def change_keys(self) -> None:
        """Other keys for the acts, kept in the person's settings."""
        from storymark.ui.dialogs.change_keys import ChangeKeys

        context = self._desk.context
        sheet = ChangeKeys(context.look, self._desk.window)
        sheet.changed.connect(
            lambda table: context.change(keys={act: list(keys) for act, keys in table.chosen.items()})
        )
        sheet.open()

    def show_palette(self, typed: str = "") -> None:
        """Labels, sentences, stories and every act, found by typing."""
        self._desk.palette.open(typed)

    def show_guideline(self) -> None:
        """What the label of the selected tag means, else the last label, else the first, at the caret."""
        from storymark.ui.dialogs.guideline_card import GuidelineCard

        session, summary, view = self._desk.annotating.session, self._desk.summary, self._desk.view
        if session is None or summary is None or not summary.labels.in_use:
            return
        tag = session.tag(view.selected_tag) if view.selected_tag else None
        shown = view.tag(view.selected_tag)  # the tag, or a suggestion
        label = shown.label if shown is not None else view.last_label or summary.labels.in_use[0].key
        card = GuidelineCard(
            self._desk.context.look,
            self._desk.window,
            labels=summary.labels,
            label=label,
            language=self._desk.context.language,
            values=tag.attributes if tag is not None and self._is_open_for_work() else None,
        )
        if tag is not None:
            card.attributes_changed.connect(partial(self._desk.tagging.on_attributes, tag.id))
        rect = view.caret_rectangle()
        corner = rect.bottomLeft().toPoint() if rect is not None else QPoint(40, 40)
        card.open_beside(view.viewport().mapToGlobal(corner + QPoint(0, 12)))

    def _is_open_for_work(self) -> bool:
        session = self._desk.annotating.session
        return session is not None and session.layer is not None and session.layer.is_open_for_work

    def show_history(self) -> None:
        """What was done, by whom and when."""
        self._desk.histories.open()

    def toggle_quick_bar(self) -> None:
        """Whether the labels come up beside a selection."""
        context = self._desk.context
        is_on = not context.settings.is_quick_bar_on
        context.change(is_quick_bar_on=is_on)
        self._desk.say(self.tr("The quick bar is on.") if is_on else self.tr("The quick bar is off."))

    def _pop_up(self, menu: QMenu) -> None:
        """A menu of choices at the text, for the keyboard."""
        menu.popup(self._desk.view.mapToGlobal(QPoint(40, 40)))
        first = next((a for a in menu.actions() if a.isChecked()), None) or next(iter(menu.actions()), None)
        if first is not None:
            menu.setActiveAction(first)

    def show_about(self) -> None:
        """Versions and licences."""
        from storymark.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._desk.context.look, self._desk.window)
        dialog.open()
        project = self._desk.project
        if project is not None:
            diagnostics = self._desk.context.program.diagnostics

            def show(facts: Mapping[str, Any]) -> None:
                if dialog.is_open:
                    dialog.show_project(facts)

            project.host.ask(
                lambda ledger: diagnostics().project_facts(ledger.store), show, lambda _error: None
            )

    def go_to_sentence(self) -> None:
        """Ask for a number."""
        from storymark.ui.dialogs.go_to_sentence import GoToSentence

        count = len(self._desk.view.model.sentences)
        if self._desk.annotating.session is None or not count:
            return
        dialog = GoToSentence(
            self._desk.context.look, self._desk.window, current=self._desk.view.current, count=count
        )
        dialog.chosen.connect(self._desk.view.go_to_sentence)
        dialog.closed.connect(self._desk.focus_text)
        dialog.open()

    def pick_label(self) -> None:
        """Ask for a label by its name."""
        from storymark.ui.dialogs.label_picker import LabelPicker

        if (
            self._desk.annotating.session is None
            or self._desk.project is None
            or self._desk.project.summary is None
        ):
            return
        dialog = LabelPicker(
            self._desk.context.look,
            self._desk.window,
            labels=self._desk.project.summary.labels,
            language=self._desk.context.language,
        )
        dialog.chosen.connect(self._desk.view.press_label)
        dialog.closed.connect(self._desk.focus_text)
        dialog.open()

    def show_text_options(self, corner: QPoint) -> None:
        """Size, pitch, font and theme, beside the button."""
        from storymark.ui.dialogs.text_options import TextOptions

        settings = self._desk.context.settings
        popover = TextOptions(
            self._desk.context.look,
            self._desk.window,
            text_px=self._desk.view.text_size,
            settings=settings,
        )
        popover.text_size_chosen.connect(lambda px: self._desk.context.change(text_px=px))
        popover.line_pitch_chosen.connect(lambda pitch: self._desk.context.change(line_pitch=pitch))
        popover.theme_chosen.connect(lambda theme: self._desk.context.change(theme=theme))
        popover.reading_font_chosen.connect(lambda font: self._desk.context.change(reading_font=font))
        popover.measure_chosen.connect(lambda measure: self._desk.context.change(measure=measure))
        popover.contrast_chosen.connect(lambda wish: self._desk.context.change(contrast=wish))
        popover.motion_chosen.connect(lambda wish: self._desk.context.change(motion=wish))
        popover.interface_chosen.connect(lambda percent: self._desk.context.change(interface_percent=percent))
        popover.open_at(corner)

    def leave_focus_mode(self) -> None:
        """What is wanted now stands beside the text."""
        if self._desk.view.is_focus_mode:
            self.toggle_focus_mode()

    def toggle_focus_mode(self) -> None:
        """Nothing but the text, or everything again."""
        is_focus = not self._desk.view.is_focus_mode
        self._desk.view.set_focus_mode(is_focus)
        self._desk.workspace.set_text_only(is_focus)
        self._desk.top.setVisible(not is_focus)
        self._desk.focus_text()

    def step_text_size(self, step: int) -> None:
        """Larger or smaller text."""
        size = max(14, min(26, self._desk.view.text_size + step))
        self._desk.context.change(text_px=size)

    def show_save_details(self) -> None:
        """Say why something is not saved, and try again at once."""
        if self._desk.save_error is not None:
            from storymark.ui.dialogs.message import tell

            tell(
                self._desk.context.look,
                self._desk.window,
                title=self.tr("Not saved yet"),
                text=sentence(self._desk.save_error),
            )
        if self._desk.project is not None:
            self._desk.project.queue.try_now()
