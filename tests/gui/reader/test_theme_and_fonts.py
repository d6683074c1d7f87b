"""The theme's colours as Qt paints them, and the fonts that come with the program."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from storymark.ui.theme import fonts, tokens
from storymark.ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    fonts.load_fonts(always_chinese=True)


def test_loading_twice_is_harmless_and_names_every_family() -> None:
    families = fonts.load_fonts(always_chinese=True)
    assert families == fonts.load_fonts(always_chinese=True)
    assert {"Inter", "Noto Sans", "Noto Sans SC", "JetBrains Mono"} <= set(families)
    assert "Noto Serif" in fonts.load_serif()


def test_chinese_stories_name_a_chinese_family_first_and_others_a_latin_one() -> None:
    assert fonts.reading_families("zh")[0] == "PingFang SC"
    assert fonts.reading_families("zh_TW")[0] == "PingFang TC"
    assert fonts.reading_families("ja")[0] == "Hiragino Sans"
    assert fonts.reading_families("vi")[0] == "Noto Sans"
    assert fonts.reading_families("")[0] == "Noto Sans"
    assert fonts.reading_families("vi", is_serif=True)[0] == "Noto Serif"


def test_quotation_marks_are_wide_in_chinese_and_narrow_in_vietnamese() -> None:
    wide = QFontMetricsF(fonts.reading_font("zh", 17)).horizontalAdvance("“")
    narrow = QFontMetricsF(fonts.reading_font("vi", 17)).horizontalAdvance("“")
    assert abs(wide - 17) < 0.1
    assert narrow < 9


def test_the_weights_of_the_interface_are_real_faces() -> None:
    for weight, style in ((400, "Regular"), (500, "Medium"), (600, "SemiBold")):
        assert QFontInfo(fonts.ui_font(13, weight=weight)).styleName() == style
    assert fonts.ui_font(13).hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_tabular_figures_have_one_width() -> None:
    measured = QFontMetricsF(fonts.ui_font(12, is_tabular=True))
    assert len({measured.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    plain = QFontMetricsF(fonts.ui_font(12))
    assert plain.horizontalAdvance("1") < plain.horizontalAdvance("0")


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark()])
def test_a_theme_gives_every_role_and_label(theme: Theme) -> None:
    for role, value in tokens.roles(is_dark=theme.is_dark).items():
        assert theme.colour(role).name().upper() == value
    with pytest.raises(KeyError):
        theme.colour("mauve")
    blue = theme.label("blue")
    assert blue.wash.rgb() == blue.bar.rgb()
    assert round(blue.wash.alphaF(), 2) == tokens.tint_share(is_dark=theme.is_dark)
    assert theme.label("#1169B0").bar.isValid()
    assert theme.label("nonsense") == theme.label("slate")


def test_themes_are_values() -> None:
    assert Theme.light() == Theme.light()
    assert Theme.light() != Theme.dark()
    assert Theme.light() != Theme.light(has_high_contrast=True)
    assert len({Theme.light(), Theme.light(), Theme.dark()}) == 2
