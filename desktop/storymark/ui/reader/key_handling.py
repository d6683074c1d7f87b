"""The keyboard side of the text view: chords become acts, and what no finger pressed is left alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent

from storymark.ui.key_table import default_keymap
from storymark.ui.reader import acts
from storymark.ui.reader.key_guard import KeyGuard
from storymark.ui.reader.keymap import ONCE, Act, Chord, act_for
from storymark.ui.reader.keys import chord_of, is_modifier

if TYPE_CHECKING:
    from storymark.ui.reader.story_view import StoryView


class KeyHandling:
    """Knows the keymap and the short memory that keys need; one per view."""

    def __init__(self, view: StoryView, *, is_mac: bool) -> None:
        self._view = view
        self._guard = KeyGuard()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._tab_leaves = False
        self.keymap: Mapping[Chord, Act] = default_keymap(is_mac=is_mac)
        self._handlers: Mapping[str, Callable[..., object]] = {
            "digit": lambda digit: acts.press_digit(view, digit, is_second=False),
            "digit_second": lambda digit: acts.press_digit(view, digit, is_second=True),
            "last_label": lambda: acts.last_label(view),
            "climb": lambda: acts.climb(view, 1),
            "descend": lambda: acts.climb(view, -1),
            "next_tag": lambda: acts.step_tag(view, 1),
            "previous_tag": lambda: acts.step_tag(view, -1),
            "next_untagged": lambda: acts.next_untagged(view),
            "edge": lambda edge, direction, unit: acts.move_edge(view, edge, direction, unit),
            "next_sentence": lambda: acts.step_sentence(view, 1),
            "previous_sentence": lambda: acts.step_sentence(view, -1),
            "read_and_next": self._enter,
            "move": lambda unit, direction, extends: acts.move(view, unit, direction, extends),
            "remove": lambda: acts.remove(view),
            "note": lambda: acts.note(view),
            "copy": lambda: acts.copy(view),
            "escape": self._escape,
            "done": view.done_requested.emit,
            "undo": view.undo_requested.emit,
            "redo": view.redo_requested.emit,
            "story_step": view.story_step_requested.emit,
            "focus_mode": view.focus_mode_requested.emit,
            "command": view.command_requested.emit,
        }

    def act_of(self, event: QKeyEvent) -> Act | None:
        """What a key event means here; None for nothing."""
        pressed = chord_of(event)
        if pressed is None or is_modifier(event):
            return None
        return act_for(
            self.keymap,
            pressed.key,
            ctrl=pressed.ctrl,
            alt=pressed.alt,
            shift=pressed.shift,
            meta=pressed.meta,
            text=event.text(),
        )

    def is_mine(self, event: QKeyEvent) -> bool:
        """Whether the text takes this key before a shortcut of the window may."""
        return self.act_of(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; whether it was one of the text's."""
        view = self._view
        if is_modifier(event):
            if event.key() == Qt.Key.Key_Alt:
                view.pointer.precision_changed()
            return False
        pressed = chord_of(event)
        key = pressed.key if pressed is not None else ""
        if self._guard.is_synthetic(key, self._clock.elapsed()):
            return True
        was_leaving, self._tab_leaves = self._tab_leaves, False
        if view.pointer.is_dragging:
            if key == "Escape":
                view.pointer.cancel()
            return True
        act = self.act_of(event)
        if act is None:
            # A letter or digit that means nothing here must not travel on to a shortcut of the window.
            return pressed is None or (len(key) == 1 and not (pressed.ctrl or pressed.alt or pressed.meta))
        if event.isAutoRepeat() and act.name in ONCE:
            return True
        self._tab_leaves = was_leaving and act.name in ("next_tag", "previous_tag")
        self.do(act)
        return True

    def do(self, act: Act) -> None:
        """Do an act, whoever asks for it."""
        self._handlers[act.name](*act.args)

    def release(self, event: QKeyEvent) -> bool:
        """Alt released after a drag by characters opens no menu."""
        if event.key() != Qt.Key.Key_Alt:
            return False
        had_drag = self._view.pointer.take_alt_drag()
        self._view.pointer.precision_changed()
        if had_drag:
            event.accept()
        return had_drag

    def arrive(self) -> None:
        """The text got the focus: Tab walks tags again."""
        self._tab_leaves = False

    def tab_leaves(self) -> bool:
        """Whether Tab leaves the text now, as it does right after an Esc with nothing to clear."""
        return self._tab_leaves

    def _enter(self) -> None:
        if not self._view.enter_instead():
            acts.step_sentence(self._view, 1)

    def _escape(self) -> None:
        if acts.escape(self._view):
            self._tab_leaves = True
