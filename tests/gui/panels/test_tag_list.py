"""The list of tags: order, single changes, selection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from storymark.devtools import sample_values
from storymark.domain.ids import LabelKey, LayerId, TagId
from storymark.domain.tags import Tag, tag_order
from storymark.ui.panels.tag_list import TagList, TagModel


@pytest.fixture
def tags(look, shown) -> TagList:
    panel = TagList(look)
    panel.set_labels(sample_values.labels(), "en")
    panel.set_story(sample_values.tags(), sample_values.sentences(), "vi")
    return shown(panel, width=296, height=300)


def quotes(panel: TagList) -> list[str]:
    return [panel.model.index(n).data() for n in range(panel.count)]


def made(number: int, start: int, label: str = "claim") -> Tag:
    return Tag(TagId(f"t{number}"), LayerId("l"), start, start + 3, LabelKey(label), "abc")


def test_tags_stand_in_reading_order_with_the_number_of_their_sentence(tags):
    shown_tags = tags.model.tags()
    assert shown_tags == sorted(shown_tags, key=tag_order)
    assert [tags.model.sentence_of(tag) for tag in shown_tags] == [10, 10, 11, 11, 11, 15]


def test_by_label_they_stand_in_the_order_of_the_labels(tags, qtbot):
    qtbot.mouseClick(tags._sort, Qt.MouseButton.LeftButton)
    assert [tag.label for tag in tags.model.tags()] == [
        "claim",
        "complaint",
        "complaint",
        "empathy",
        "hardship",
        "hardship",
    ]
    qtbot.mouseClick(tags._sort, Qt.MouseButton.LeftButton)
    assert tags.model.tags() == sorted(tags.model.tags(), key=tag_order)


def test_a_click_tells_the_tag(tags, qtbot):
    rect = tags._view.visualRect(tags.model.index(3))
    with qtbot.waitSignal(tags.tag_clicked) as clicked:
        qtbot.mouseClick(tags._view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert clicked.args == [tags.model.tags()[3].id]


def test_the_selected_tag_stays_selected_when_it_moves(tags):
    tag = tags.model.tags()[0]
    tags.set_selected(tag.id)
    tags.change([tag._replace(start=3000, end=3004, quote="moved")], [])
    assert quotes(tags)[-1] == "moved"
    assert tags._view.currentIndex().row() == tags.count - 1
    tags.set_selected(None)
    assert not tags._view.selectionModel().hasSelection()


def test_a_removed_tag_is_selected_no_more(tags):
    tag = tags.model.tags()[2]
    tags.set_selected(tag.id)
    tags.change([], [tag.id])
    assert tag.quote not in quotes(tags)
    assert not tags._view.selectionModel().hasSelection()
    assert tags._count.text() == "5"


def test_positions_are_those_of_the_text_in_either_order(tags, qtbot):
    wanted = {tag.id: place + 1 for place, tag in enumerate(tags.model.tags())}
    qtbot.mouseClick(tags._sort, Qt.MouseButton.LeftButton)
    assert {tag.id: tags.position_of(tag.id) for tag in tags.model.tags()} == wanted
    assert tags.position_of(TagId("unknown")) == 0


def test_quotes_are_shown_in_one_line_and_spoken_with_their_label(tags):
    tags.change([made(1, 0)._replace(quote="a\r\nb\u2028c 👩‍👩‍👧 <i>")], [])
    index = tags.model.index(0)
    assert index.data() == "a b c 👩‍👩‍👧 <i>"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Claim: a b c 👩‍👩‍👧 <i>"
    assert "&lt;i&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_tag_of_an_unknown_label_is_shown_with_its_key(tags):
    tags.change([made(1, 0, "gone")], [])
    assert tags.model.name_of(tags.model.tags()[0]) == "gone"
    assert not tags._view.grab().isNull()


changes = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 9), st.integers(0, 60)),
        st.tuples(st.just("gone"), st.integers(0, 9), st.just(0)),
    ),
    max_size=30,
)


@given(changes)
def test_single_changes_end_like_a_fresh_list(qapp, steps):
    model = TagModel()
    model.reset([], tag_order)
    truth: dict[str, Tag] = {}
    for what, number, start in steps:
        tag = made(number, start)
        if what == "put":
            truth[tag.id] = tag
            model.change([tag], [])
        else:
            truth.pop(tag.id, None)
            model.change([], [tag.id])
    assert model.tags() == sorted(truth.values(), key=tag_order)
    assert [model.row_of(tag.id) for tag in model.tags()] == list(range(len(truth)))
