"""The palette keeps the promises of the design: contrast in both themes, and for any colour of one's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.labels import PALETTE
from storymark.ui.theme import tokens
from storymark.ui.theme.contrast import contrast, hex_of, mix, readable, rgb

THEMES = [False, True]


@pytest.mark.parametrize("is_dark", THEMES)
@pytest.mark.parametrize("name", PALETTE)
def test_label_text_and_bars_can_be_read(name: str, is_dark: bool) -> None:
    colours = tokens.label_colours(name, is_dark=is_dark)
    page = tokens.roles(is_dark=is_dark)["page"]
    assert contrast(colours.text, colours.tint) >= 4.5
    assert contrast(colours.bar, page) >= 2.99 or (name, is_dark) == ("amber", False)
    solid, on_solid = (colours.bar, "#15161A") if is_dark else (colours.text, "#FFFFFF")
    assert contrast(on_solid, solid) >= 6


@pytest.mark.parametrize("is_dark", THEMES)
@pytest.mark.parametrize("name", PALETTE)
def test_a_tint_is_its_bar_over_the_page(name: str, is_dark: bool) -> None:
    colours = tokens.label_colours(name, is_dark=is_dark)
    share = tokens.tint_share(is_dark=is_dark)
    wanted = mix(colours.bar, tokens.roles(is_dark=is_dark)["page"], share)
    assert max(abs(a - b) for a, b in zip(rgb(wanted), rgb(colours.tint), strict=True)) <= 3


@pytest.mark.parametrize("is_dark", THEMES)
def test_story_text_can_be_read_over_any_two_tints(is_dark: bool) -> None:
    ink, page = tokens.roles(is_dark=is_dark)["ink1"], tokens.roles(is_dark=is_dark)["page"]
    share = tokens.tint_share(is_dark=is_dark)
    bars = [tokens.label_colours(name, is_dark=is_dark).bar for name in PALETTE]
    worst = min(contrast(ink, mix(a, mix(b, page, share), share)) for a in bars for b in bars)
    assert worst >= 4.5


@pytest.mark.parametrize("is_dark", THEMES)
def test_ink_on_the_grounds_it_stands_on(is_dark: bool) -> None:
    roles = tokens.roles(is_dark=is_dark)
    for ground in ("window", "page", "raised"):
        for ink in ("ink1", "ink2", "ink3"):
            assert contrast(roles[ink], roles[ground]) >= 4.5
    assert contrast(roles["ink1"], roles["textsel"]) >= 8
    assert contrast(roles["here"], roles["page"]) >= 5
    assert contrast(roles["ink2"], roles["sel"]) >= 4.5
    assert contrast(roles["primT"], roles["prim"]) >= 4.5
    for status in ("ok", "warn", "bad"):
        assert contrast(roles[status], roles[status + "T"]) >= 4.5


def test_high_contrast_strengthens_borders_and_captions() -> None:
    for is_dark in THEMES:
        usual = tokens.roles(is_dark=is_dark)
        strong = tokens.roles(is_dark=is_dark, has_high_contrast=True)
        assert strong["strong"] == usual["ctl"]
        assert strong["ink3"] == usual["ink2"]


@given(st.tuples(*[st.integers(0, 255)] * 3), st.booleans())
def test_a_colour_of_ones_own_is_nudged_until_it_can_be_read(
    parts: tuple[int, int, int], is_dark: bool
) -> None:
    colours = tokens.label_colours(hex_of(*parts), is_dark=is_dark)
    page = tokens.roles(is_dark=is_dark)["page"]
    assert contrast(colours.bar, page) >= tokens.MIN_BAR_CONTRAST
    assert contrast(colours.text, colours.tint) >= tokens.MIN_TEXT_CONTRAST


def test_a_readable_colour_is_left_alone_and_nonsense_becomes_slate() -> None:
    assert readable("#1169B0", on="#FDFCFA", ratio=3) == "#1169B0"
    assert tokens.label_colours("javascript:", is_dark=False) == tokens.LABELS_LIGHT["slate"]
    with pytest.raises(ValueError, match="not a colour"):
        rgb("red")
