"""Keys by place, the keymap, and what no finger pressed."""

import pytest

from storymark.ui.key_table import default_keymap
from storymark.ui.reader.key_guard import KeyGuard
from storymark.ui.reader.keymap import Act, Chord, act_for, chord
from storymark.ui.reader.physical_keys import RawKey, physical_key, types_digit_with_shift


@pytest.mark.parametrize(
    ("raw", "platform", "wanted"),
    [
        # Linux: scan code minus 8. The Telex letter that a hook editor would make does not matter.
        (RawKey("J", "j", 44, 0x6A), "linux", "J"),
        (RawKey("", "ư", 25, 0), "linux", "W"),
        (RawKey("1", "1", 10, 0x31), "linux", "1"),
        (RawKey("", "é", 11, 0), "linux", "2"),  # AZERTY 2
        (RawKey("H", "h", 0x23, 0x48), "win32", "H"),
        (RawKey("J", "j", 0, 38), "darwin", "J"),
        (RawKey("A", "a", 0, 0), "darwin", "A"),
        # Tests and remote desktops give no scan code: Qt's idea of the key counts.
        (RawKey("J", "j", 0, 0), "linux", "J"),
        # Keys with a meaning of their own keep it, wherever they are.
        (RawKey("Left", "", 113, 0xFF51), "linux", "Left"),
        (RawKey("Return", "\r", 36, 0xFF0D), "linux", "Return"),
        # Numpad digits count, with their own places; without NumLock they are arrows.
        (RawKey("5", "5", 84, 0, True), "linux", "5"),
        (RawKey("Left", "", 83, 0, True), "linux", "Left"),
        # The bracket keys by place.
        (RawKey("[", "[", 34, 0), "linux", "["),
        # A packet has no key; neither has a letter typed through a spare key code.
        (RawKey("A", "a", 0, 0xE7), "win32", ""),
        (RawKey("A", "a", 247, 0x61), "linux", ""),
        (RawKey("", "ộ", 0, 0), "linux", ""),
    ],
)
def test_physical_keys(raw: RawKey, platform: str, wanted: str) -> None:
    assert physical_key(raw, platform) == wanted


def test_azerty_digits_are_told_by_what_shift_types() -> None:
    assert types_digit_with_shift(RawKey("1", "1", 10, 0), "1")
    assert not types_digit_with_shift(RawKey("!", "!", 10, 0), "1")
    assert not types_digit_with_shift(RawKey("1", "1", 0, 0), "1")


def meaning(text: str, typed: str = "", *, is_mac: bool = False) -> Act | None:
    pressed = chord(text)
    return act_for(
        default_keymap(is_mac=is_mac),
        pressed.key,
        ctrl=pressed.ctrl,
        alt=pressed.alt,
        shift=pressed.shift,
        meta=pressed.meta,
        text=typed,
    )


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("1", Act("digit", ("1",))),
        ("Shift+9", Act("digit_second", ("9",))),
        ("J", Act("next_sentence")),
        ("Shift+J", Act("story_step", (1,))),
        ("Alt+Up", Act("story_step", (-1,))),
        ("V", Act("climb")),
        ("Shift+V", Act("descend")),
        ("H", Act("edge", ("start", 1, "word"))),
        ("Shift+H", Act("edge", ("start", -1, "word"))),
        ("Alt+L", Act("edge", ("end", 1, "character"))),
        ("Alt+Shift+L", Act("edge", ("end", -1, "character"))),
        ("[", Act("edge", ("start", 1, "word"))),
        ("Right", Act("move", ("word", 1, False))),
        ("Alt+Shift+Left", Act("move", ("character", -1, True))),
        ("Ctrl+Shift+Right", Act("move", ("clause", 1, True))),
        ("Shift+End", Act("move", ("sentence_edge", 1, True))),
        ("Ctrl+Home", Act("move", ("story", -1, False))),
        ("Return", Act("read_and_next")),
        ("Ctrl+Return", Act("done")),
        ("Delete", Act("remove")),
        ("Shift+X", Act("remove")),
        ("Backspace", None),
        ("Ctrl+Y", Act("redo")),
        ("Ctrl+Shift+Z", Act("redo")),
        ("Ctrl+Alt+1", None),
    ],
)
def test_the_keymap(keys: str, wanted: Act | None) -> None:
    assert meaning(keys) == wanted


def test_on_macos_option_goes_by_clause_command_by_character_and_backspace_deletes() -> None:
    assert meaning("Alt+Right", is_mac=True) == Act("move", ("clause", 1, False))
    assert meaning("Ctrl+Right", is_mac=True) == Act("move", ("character", 1, False))
    assert meaning("Backspace", is_mac=True) == Act("remove")


def test_slash_question_mark_and_dot_go_by_the_character() -> None:
    assert meaning("Shift+7", "/") == Act("command", ("filter",))  # German layout
    assert meaning("Shift+/", "?") == Act("command", ("keys",))
    assert meaning("Shift+;", ".") == Act("last_label")  # AZERTY
    assert meaning("Ctrl+.", ".") is None


def test_no_command_sits_where_vietnamese_editors_rewrite() -> None:
    taken = {c.key for c in default_keymap() if not (c.ctrl or c.alt or c.meta)}
    assert not taken & set("AEIOUYDW")


def test_a_wrong_chord_is_refused() -> None:
    assert chord("Ctrl+Shift+Right") == Chord("Right", ctrl=True, shift=True)
    assert str(chord("Alt+Shift+L")) == "Alt+Shift+L"
    with pytest.raises(ValueError, match="Hyper"):
        chord("Hyper+J")


def test_a_backspace_right_after_a_key_is_a_hook_editors() -> None:
    guard = KeyGuard()
    assert not guard.is_synthetic("W", 1000)
    assert guard.is_synthetic("Backspace", 1012)
    assert not guard.is_synthetic("1", 1020)
    assert not guard.is_synthetic("Backspace", 1200)
