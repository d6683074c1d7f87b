"""The palette: order, keys, counts, clicks; label sets that are odd."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from storymark.devtools import sample_values
from storymark.domain.labels import Label, LabelSet
from storymark.ui.label_tree import in_tree
from storymark.ui.panels.label_palette import LabelPalette


@pytest.fixture
def palette(look, shown) -> LabelPalette:
    panel = LabelPalette(look)
    panel.set_labels(sample_values.labels(), "en")
    panel.set_counts({"claim": 2, "cancel": 1})
    return shown(panel, width=296)


def test_children_follow_their_parents(palette):
    order = sorted(palette._rows.values(), key=lambda row: (row.y(), row.x()))
    assert [row.row.key for row in order] == [
        "claim",
        "cancel",
        "complaint",
        "empathy",
        "advice",
        "loan",
        "hardship",
        "gratitude",
    ]


def test_two_labels_without_hint_share_a_line(palette):
    assert palette.row("hardship").y() == palette.row("gratitude").y()
    assert palette.row("complaint").y() != palette.row("empathy").y()


def test_a_click_tells_the_key_of_the_label(palette, qtbot):
    with qtbot.waitSignal(palette.label_clicked) as clicked:
        qtbot.mouseClick(palette.row("loan"), Qt.MouseButton.LeftButton)
    assert clicked.args == ["loan"]


def test_rows_say_their_name_count_and_key(palette):
    assert palette.row("claim").accessibleName() == "Claim, 2 tags"
    assert palette.row("cancel").accessibleName() == "Cancellation, 1 tag"
    assert palette.row("claim").accessibleDescription() == "1"


def test_archived_labels_are_not_offered(look, qtbot):
    panel = LabelPalette(look)
    qtbot.addWidget(panel)
    panel.set_labels(LabelSet(labels=(Label("a"), Label("b", archived=True))), "en")
    assert list(panel._rows) == ["a"]


def test_names_follow_the_language_and_fall_back_to_the_key(look, qtbot):
    panel = LabelPalette(look)
    qtbot.addWidget(panel)
    labels = LabelSet(labels=(Label("claim", {"en": "Claim", "vi": "Yêu cầu"}), Label("bare")))
    panel.set_labels(labels, "vi")
    assert panel.row("claim").row.name == "Yêu cầu"
    assert panel.row("bare").row.name == "bare"


def test_definitions_in_tooltips_are_plain(look, qtbot):
    panel = LabelPalette(look)
    qtbot.addWidget(panel)
    label = Label("x", {"en": "X"}, shortcut="1", definition={"en": "<img src=a> a < b"})
    panel.set_labels(LabelSet(labels=(label,)), "en")
    assert panel.row("x").toolTip() == "<qt>&lt;img src=a&gt; a &lt; b  (1)</qt>"


def test_the_label_of_the_selected_tag_is_marked(palette):
    before = palette.row("empathy").grab().toImage()
    palette.set_current("empathy")
    assert palette.row("empathy").grab().toImage() != before
    palette.set_current("")
    assert palette.row("empathy").grab().toImage() == before


def test_a_circle_of_parents_is_shown_flat_and_a_lost_parent_at_the_top():
    labels = [Label("a", parent="b"), Label("b", parent="a"), Label("c", parent="gone")]
    assert [(branch.label.key, branch.depth) for branch in in_tree(labels)] == [
        ("c", 0),
        ("a", 0),
        ("b", 1),
    ]
