"""What is clicked and what the caret passes are code points of the untouched text, whatever stands in it."""

import unicodedata

import pytest
from PySide6.QtCore import QPointF

from storymark.domain.graphemes import is_boundary, next_boundary
from storymark.ui.reader.tokens import BLANKS

from .conftest import Show

TEXTS = {
    "vietnamese": "Chị Lụa xin hủy hợp đồng . Nhân viên hỏi thăm .",
    "decomposed": unicodedata.normalize("NFD", "Chị Lụa xin hủy hợp đồng. Nhân viên hỏi thăm."),
    "chinese": "客户说:理赔太慢了。工作人员安慰她,并解释了流程!",
    "astral": "甲𠀀乙𠀀丙😀👨‍👩‍👧‍👦 cảm ơn 🇻🇳.",
    "bidi": "abc שלום עולם việt مرحبا xyz",
    "lines": "dòng một\r\nđoạn hai\rba\u2028bốn\u2029năm\u0085sáu\x0bbảy\x0ctám",
    "astral over lines": "😀 một 😀\r\n𠮷 hai 👩‍👩‍👧‍👦\u2028😀 ba",
    "marks": "a\u0301\u0323b ~\u0300 e\u0302\u0301",
}


def glyphs(text: str) -> list[int]:
    """Starts of the clusters that one can see and click."""
    found, at = [], 0
    while at < len(text):
        after = next_boundary(text, at)
        if any(c not in BLANKS + "\u200b\u202e\u202c\ufeff" for c in text[at:after]):
            found.append(at)
        at = after
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_an_alt_click_on_a_glyph_gives_its_code_point(show: Show, name: str) -> None:
    robot = show(TEXTS[name])
    is_mixed = name == "bidi"
    for position in glyphs(robot.text):
        robot.click(robot.point(position), "Alt")
        # Between two directions a caret has two places; either side of the clicked glyph is right.
        allowed = {position, next_boundary(robot.text, position)}
        assert robot.view.caret in allowed, robot.text[position:]
        if not is_mixed:
            robot.click(robot.point(position, 0.2), "Alt")
            assert robot.view.caret == position


@pytest.mark.parametrize("name", TEXTS)
def test_what_lies_under_the_pointer_is_the_glyph_there(show: Show, name: str) -> None:
    robot = show(TEXTS[name])
    for position in glyphs(robot.text):
        hit = robot.view.pointer.hit(robot.point(position))
        assert hit is not None
        assert hit.hit == position
        assert hit.is_on_glyph


@pytest.mark.parametrize("name", [n for n in TEXTS if n != "bidi"])
def test_an_alt_drag_over_one_glyph_selects_exactly_it(show: Show, name: str) -> None:
    robot = show(TEXTS[name])
    for position in glyphs(robot.text):
        after = next_boundary(robot.text, position)
        robot.drag(robot.point(position, 0.05), robot.point(position, 0.95) + QPointF(4, 0), modifiers="Alt")
        span = robot.view.selection
        assert span is not None
        assert span.start == position
        assert span.end >= after
        assert is_boundary(robot.text, span.end)


@pytest.mark.parametrize("name", TEXTS)
def test_alt_arrows_pass_every_cluster_once_and_nothing_between_sentences(show: Show, name: str) -> None:
    robot = show(TEXTS[name])
    seen = [robot.view.caret]
    for _ in range(len(robot.text) + 2):
        robot.key("Alt+Right")
        if robot.view.caret == seen[-1]:
            break
        seen.append(robot.view.caret)
    sentences = robot.view.model.sentences
    wanted = []
    for sentence in sentences:
        at = sentence.start
        while at < sentence.end:
            wanted.append(at)
            at = next_boundary(robot.text, at)
        wanted.append(sentence.end)
    assert seen == wanted
    for position in reversed(wanted[:-1]):
        robot.key("Alt+Left")
        assert robot.view.caret == position


def test_a_tag_on_astral_text_is_painted_on_its_own_glyphs(show: Show) -> None:
    robot = show("😀😀 hợp 😀 đồng 👨‍👩‍👧‍👦 xong")
    tag = robot.tag("đồng")
    before, inside = robot.point(robot.find("hợp")), robot.point(robot.find("đồng"))
    image = robot.picture()
    view = robot.view
    bar_y = _bar_y(robot)
    assert robot.colour(inside.x(), bar_y, image) == "#1169B0"
    assert robot.colour(before.x(), bar_y, image) != "#1169B0"
    assert view.scene.tags.at(tag.start) == [tag]


def _bar_y(robot) -> float:  # type: ignore[no-untyped-def]
    block, top = robot.view.visible()[0]
    return top + block.arranged.lines[0].baseline + 8
