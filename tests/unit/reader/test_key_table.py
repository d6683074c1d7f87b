"""The table of acts and the keys in force: nothing without a key or a name, clashes known, choices kept."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from storymark.services.settings import Settings, SettingsFile
from storymark.ui.action_table import ACTIONS, BY_ID, MENUS, Scope
from storymark.ui.key_table import KeyTable, default_keymap, is_bare, is_key, why_not
from storymark.ui.reader.keymap import Act, chord


def test_every_act_has_a_name_and_a_key_of_its_own() -> None:
    assert len(BY_ID) == len(ACTIONS) > 90
    for spec in ACTIONS:
        assert spec.text.strip()
        assert spec.keys
        assert all(is_key(key) for key in (*spec.keys, *spec.mac_keys)), spec.id
        assert spec.menu in ("", *MENUS)
    named = Counter((spec.text, spec.number, spec.move) for spec in ACTIONS)
    assert max(named.values()) == 1


@pytest.mark.parametrize("is_mac", [False, True])
def test_no_key_has_two_owners(is_mac: bool) -> None:
    assert KeyTable(is_mac=is_mac).clashes == {}


@pytest.mark.parametrize("is_mac", [False, True])
def test_no_first_key_is_one_that_the_design_keeps_free(is_mac: bool) -> None:
    table = KeyTable(is_mac=is_mac)
    assert {
        spec.id: why_not(chord(table.first(spec.id)))
        for spec in ACTIONS
        if why_not(chord(table.first(spec.id)))
    } == {}


def test_keys_that_speak_against_themselves() -> None:
    assert [why_not(chord(k)) for k in ("A", "Shift+D", "W", "[")] == ["rewritten"] * 4
    assert [why_not(chord(k)) for k in ("Ctrl+Alt+T", "Ctrl+Space", "Ctrl+.", "F11", "Alt+F")] == [
        "system"
    ] * 5
    assert [why_not(chord(k)) for k in ("T", "Ctrl+A", "Alt+H", "F2", "Shift+9")] == [""] * 5


def test_bare_keys_work_in_the_text_only() -> None:
    table = KeyTable()
    assert table.shortcuts("keys") == ("F1",)
    assert table.keymap()[chord("?")] == Act("command", ("keys",))
    assert table.shortcuts("next_story") == ("Alt+Down",)
    assert table.keymap()[chord("Shift+J")] == Act("story_step", (1,))
    for spec in ACTIONS:
        assert not any(is_bare(chord(key)) for key in table.shortcuts(spec.id))
        if spec.scope is not Scope.WINDOW:
            assert table.shortcuts(spec.id) == ()


def test_every_key_can_be_changed_and_the_old_one_is_free_then() -> None:
    table = KeyTable()
    for spec in ACTIONS:
        changed = table.with_keys(spec.id, ["Ctrl+Shift+F9"])
        assert changed.keys(spec.id) == ("Ctrl+Shift+F9",)
        assert changed.owners(spec.keys[0], beside=spec.id) == ()
        assert changed.is_changed(spec.id)
        assert changed.with_defaults(spec.id).chosen == {}


def test_a_key_that_is_taken_names_both_owners_and_moves_when_given() -> None:
    table = KeyTable()
    assert table.owners("Ctrl+B") == ("left_pane",)
    clashing = table.with_keys("flag", ["Ctrl+B"])
    assert clashing.clashes == {"Ctrl+B": ("flag", "left_pane")}
    given = table.with_key_given("flag", "Ctrl+B")
    assert given.clashes == {}
    assert given.keys("flag") == ("Ctrl+B",)
    assert given.keys("left_pane") == ()
    assert given.with_defaults().chosen == {}


def test_a_letter_may_mean_one_thing_in_a_story_and_another_in_its_review() -> None:
    table = KeyTable()
    assert table.owners("J", beside="next_sentence") == ("next_sentence",)
    assert table.owners("J", beside="next_disagreement") == ("next_disagreement",)
    assert table.review_keymap()[chord("J")] == "next_disagreement"
    given = table.with_key_given("union", "J")
    assert given.clashes == {}
    assert given.keys("next_sentence") == table.keys("next_sentence")
    assert given.keys("next_disagreement") == ()
    # A key that works everywhere in the window clashes with both.
    assert KeyTable({"union": ["Ctrl+B"]}).clashes == {"Ctrl+B": ("left_pane", "union")}


def test_the_keymap_follows_the_choice() -> None:
    keymap = KeyTable({"next_sentence": ["R"], "import": ["Shift+R"]}).keymap()
    assert keymap[chord("R")] == Act("next_sentence")
    assert keymap[chord("Shift+R")] == Act("command", ("import",))
    assert chord("J") not in keymap
    assert default_keymap()[chord("J")] == Act("next_sentence")


def test_choices_survive_the_settings_file_and_nonsense_in_it(tmp_path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(keys={"flag": ["R"], "gone": ["X"], "note": ["Hyper+Q", "Ctrl+M"]}))
    table = KeyTable(file.read().keys)
    assert table.keys("flag") == ("R",)
    assert table.keys("note") == ("Ctrl+M",)
    assert "gone" not in table.chosen
    file.path.write_text('{"keys": {"flag": "R", "note": [3, "Ctrl+M"]}, "theme": "dark"}', "utf-8")
    assert file.read().keys == {"note": ["Ctrl+M"]}
    file.path.write_text('{"keys": [1]}', "utf-8")
    assert file.read().keys == {}


def test_plus_and_minus_are_keys() -> None:
    assert chord("Ctrl++").key == "+"
    assert chord("+").key == "+"
    assert str(chord("Ctrl+-")) == "Ctrl+-"


def test_the_table_is_read_without_qt() -> None:
    code = (
        "import storymark.ui.key_table, storymark.ui.matching, sys\n"
        "assert not [m for m in sys.modules if m.startswith('PySide6')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
