"""Which keys each act has now: the table's own, or those that a person chose instead. Free of Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from storymark.ui.action_table import ACTIONS, BY_ID, ActionSpec, Scope
from storymark.ui.reader.keymap import NAMED_KEYS, Act, Chord, chord

# Letters and brackets that Vietnamese editors rewrite (Telex, VNI): a bare one would not arrive.
_REWRITTEN = frozenset("AEIOUYDW[]")
_FUNCTION_KEY = re.compile(r"F[1-9]\d?")


ROOMS = ("annotate", "review", "search")


class KeyTable:
    """The keys in force. `chosen` holds, by id of an act, the keys that replace its own."""

    def __init__(self, chosen: Mapping[str, Sequence[str]] | None = None, *, is_mac: bool = False) -> None:
        self._is_mac = is_mac
        self.chosen: Mapping[str, tuple[str, ...]] = {
            act: tuple(key for key in keys if is_key(key))
            for act, keys in (chosen or {}).items()
            if act in BY_ID
        }
        self._keys = {spec.id: self.chosen.get(spec.id, self.defaults(spec.id)) for spec in ACTIONS}
        self._owners: dict[tuple[str, Chord], list[str]] = {}
        for act, keys in self._keys.items():
            for key in keys:
                for room in _rooms(BY_ID[act], chord(key)):
                    self._owners.setdefault((room, chord(key)), []).append(act)

    def defaults(self, act: str) -> tuple[str, ...]:
        """The keys that an act has when nobody changed them."""
        return BY_ID[act].default_keys(is_mac=self._is_mac)

    def keys(self, act: str) -> tuple[str, ...]:
        """The keys of an act now, the first one shown beside it."""
        return self._keys[act]

    def first(self, act: str) -> str:
        """The key that is shown beside an act, empty for none."""
        keys = self._keys[act]
        return keys[0] if keys else ""

    def is_changed(self, act: str) -> bool:
        """Whether somebody chose other keys for it."""
        return self._keys[act] != self.defaults(act)

    def owners(self, key: str, *, beside: str = "") -> tuple[str, ...]:
        """The acts that a key belongs to; with `beside`, those that are met where that act is.

        More than one is a clash then: a letter may mean one thing in a story and another in its review.
        """
        pressed = chord(key)
        rooms = _rooms(BY_ID[beside], pressed) if beside else ROOMS
        return tuple(dict.fromkeys(act for room in rooms for act in self._owners.get((room, pressed), ())))

    @property
    def clashes(self) -> Mapping[str, tuple[str, ...]]:
        """Keys with more than one owner in one place."""
        return {str(pressed): tuple(acts) for (_, pressed), acts in self._owners.items() if len(acts) > 1}

    def shortcuts(self, act: str) -> tuple[str, ...]:
        """Those of its keys that work wherever the focus is."""
        if BY_ID[act].scope is not Scope.WINDOW:
            return ()
        return tuple(key for key in self._keys[act] if not is_bare(chord(key)))

    def keymap(self) -> Mapping[Chord, Act]:
        """What keys mean while the text has the focus; a key with two owners goes to the first."""
        table: dict[Chord, Act] = {}
        for spec in ACTIONS:
            for key in self._keys[spec.id]:
                pressed = chord(key)
                if _is_readers(spec, pressed):
                    table.setdefault(pressed, spec.reader_act)
        return MappingProxyType(table)

    def review_keymap(self) -> Mapping[Chord, str]:
        """What keys mean in the text of a review, as ids of acts: its own, then bare ones of the window."""
        table: dict[Chord, str] = {}
        for scope in (Scope.REVIEW, Scope.WINDOW):
            for spec in ACTIONS:
                for pressed in map(chord, self._keys[spec.id] if spec.scope is scope else ()):
                    if scope is Scope.REVIEW or (is_bare(pressed) and spec.act is None):
                        table.setdefault(pressed, spec.id)
        return MappingProxyType(table)

    def search_keymap(self) -> Mapping[Chord, str]:
        """What keys mean in the list of hits, as ids of acts."""
        own = (spec for spec in ACTIONS if spec.scope is Scope.SEARCH)
        return MappingProxyType({chord(key): spec.id for spec in own for key in self._keys[spec.id]})

    # --- changing
    def with_keys(self, act: str, keys: Sequence[str]) -> KeyTable:
        """With these keys for an act, whoever else has them."""
        chosen = {**self.chosen, act: tuple(keys)}
        if chosen[act] == self.defaults(act):
            del chosen[act]
        return KeyTable(chosen, is_mac=self._is_mac)

    def with_key_given(self, act: str, key: str) -> KeyTable:
        """With `key` first among an act's keys, taken from whoever has it."""
        table = self
        for owner in self.owners(key, beside=act):
            table = table.with_keys(owner, [k for k in table.keys(owner) if chord(k) != chord(key)])
        return table.with_keys(act, [key, *table.keys(act)[1:]])

    def with_defaults(self, act: str = "") -> KeyTable:
        """With the table's own keys again, for one act or for all."""
        chosen = {} if not act else {a: keys for a, keys in self.chosen.items() if a != act}
        return KeyTable(chosen, is_mac=self._is_mac)


@cache
def default_keymap(*, is_mac: bool = False) -> Mapping[Chord, Act]:
    """The keys as design/README.md sections 0 and 5 give them."""
    return KeyTable(is_mac=is_mac).keymap()


def is_key(text: object) -> bool:
    """Whether a text spells a key that can be pressed."""
    if not isinstance(text, str):
        return False
    try:
        pressed = chord(text)
    except ValueError:
        return False
    return len(pressed.key) == 1 or pressed.key in NAMED_KEYS or bool(_FUNCTION_KEY.fullmatch(pressed.key))


def is_bare(pressed: Chord) -> bool:
    """Whether a field would take the key for itself: no Ctrl, Alt or Meta, and no key from F1 on."""
    return not (pressed.ctrl or pressed.alt or pressed.meta or _FUNCTION_KEY.fullmatch(pressed.key))


def why_not(pressed: Chord) -> str:
    """Why a key is no good for an act: `rewritten`, `system`, or empty where nothing speaks against it."""
    if is_bare(pressed) and pressed.key in _REWRITTEN:
        return "rewritten"
    if pressed.ctrl and pressed.alt:
        return "system"  # AltGr, turned screens, workspaces
    if pressed.meta or pressed.key == "F11":
        return "system"
    if pressed.ctrl and pressed.key in ("Space", "."):
        return "system"  # switch input methods and their marks
    if pressed.alt and not pressed.shift and pressed.key in "ABCDEFGIJKMNOPQRSTUVWXYZ":
        return "system"  # opens menus; H and L are the edges'
    return ""


def _is_readers(spec: ActionSpec, pressed: Chord) -> bool:
    """Whether the text answers to the key itself; all others are shortcuts of the window."""
    if spec.scope in (Scope.REVIEW, Scope.SEARCH):
        return False
    return spec.scope is Scope.TEXT or spec.act is not None or is_bare(pressed)


def _rooms(spec: ActionSpec, pressed: Chord) -> tuple[str, ...]:
    """Where a key of an act is heard: a bare one of the window in the story's text only."""
    if spec.scope in (Scope.REVIEW, Scope.SEARCH):
        return (spec.scope.value,)
    if spec.scope is Scope.TEXT or is_bare(pressed):
        return (ROOMS[0],)
    return ROOMS
