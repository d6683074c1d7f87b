"""Where the parts of the right pane are, stacked and under tabs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from storymark.devtools import sample_values
from storymark.ui.panels.inspected import ShownTag
from storymark.ui.panels.right_pane import RightPane


@pytest.fixture
def pane(look, shown) -> RightPane:
    panel = RightPane(look)
    panel.labels.set_labels(sample_values.labels(), "en")
    return shown(panel, width=296, height=800)


def with_story(pane: RightPane) -> None:
    pane.tags.set_story(sample_values.tags(), sample_values.sentences(), "vi")


def test_without_a_story_there_is_no_list_of_tags(pane):
    assert not pane.tags.isVisible()
    with_story(pane)
    assert pane.tags.isVisible()
    pane.tags.clear()
    assert not pane.tags.isVisible()


def test_stacked_all_three_are_there_one_below_the_other(pane):
    with_story(pane)
    assert pane.labels.isVisible()
    assert pane.inspector.isVisible()
    tops = [part.mapTo(pane, part.rect().topLeft()).y() for part in (pane.labels, pane.inspector, pane.tags)]
    assert tops == sorted(tops)


def test_under_tabs_labels_and_tags_take_turns(pane, qtbot):
    with_story(pane)
    pane.set_tabbed(True)
    assert (pane.labels.isVisible(), pane.tags.isVisible()) == (True, False)
    qtbot.mouseClick(pane._tabs.tab("tags"), Qt.MouseButton.LeftButton)
    assert (pane.labels.isVisible(), pane.tags.isVisible()) == (False, True)
    pane.show_labels()
    assert (pane.labels.isVisible(), pane.tags.isVisible()) == (True, False)


def test_the_tab_counts_the_tags(pane):
    with_story(pane)
    pane.set_tabbed(True)
    assert pane._tabs.tab("tags").accessibleName() == "Tags 6"


def test_in_a_low_window_the_upper_part_scrolls_and_the_tags_stay(pane, qtbot):
    with_story(pane)
    pane.inspector.show_tag(ShownTag(sample_values.tags()[4], "Claim", "blue", 11, "vi"))
    pane.window().resize(296, 430)
    qtbot.waitUntil(lambda: pane._upper.verticalScrollBar().maximum() > 0)
    assert pane.tags.height() >= 100
    assert pane.tags.geometry().bottom() <= pane.height()
