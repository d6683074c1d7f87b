"""The program's fonts: the bundled files, the stack of the interface and the reading stack per language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from storymark.assets import resource

_BUNDLED = (
    ("inter", "Inter-Regular.ttf"),
    ("inter", "Inter-Medium.ttf"),
    ("inter", "Inter-SemiBold.ttf"),
    ("noto-sans", "NotoSans-Regular.ttf"),
    ("noto-sans", "NotoSans-SemiBold.ttf"),
    ("noto-sans", "NotoSans-Bold.ttf"),
    ("jetbrains-mono", "JetBrainsMono-Regular.ttf"),
    ("jetbrains-mono", "JetBrainsMono-Bold.ttf"),
)
_SERIF = (("noto-serif", "NotoSerif-Regular.ttf"), ("noto-serif", "NotoSerif-Bold.ttf"))
_CHINESE = ("noto-sans-sc", "NotoSansSC-Regular.ttf")

_UI = ("Inter", "Segoe UI Variable", "SF Pro Text", "Noto Sans")
_UI_CJK = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC")
_MONO = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Noto Sans Mono CJK SC", "Noto Sans SC")
_READING = ("Noto Sans",)
_SERIF_READING = ("Noto Serif",)

# Per script variant: without a named family, fontconfig hands out the Japanese face for every ideograph.
_CJK_READING = {
    "zh": ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"),
    "zh-hant": ("PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"),
    "ja": ("Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP"),
    "ko": ("Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"),
}
_TRADITIONAL = ("hant", "tw", "hk", "mo")


def load_fonts(*, always_chinese: bool = False) -> tuple[str, ...]:
    """Make the bundled fonts known to Qt and return the families; needs a QGuiApplication, harmless twice.

    The Chinese subset is added only where the system has no Chinese family, or `always_chinese` (tests,
    so that pictures are the same everywhere). Raises FileNotFoundError if the installation is damaged.
    """
    families = [family for folder, file in _BUNDLED for family in _load(folder, file)]
    if always_chinese or not _has_chinese_family():
        families += _load(*_CHINESE)
    return tuple(dict.fromkeys(families))


def load_serif() -> tuple[str, ...]:
    """Make the serif choice known, when somebody chooses it."""
    return tuple(dict.fromkeys(family for folder, file in _SERIF for family in _load(folder, file)))


def ui_families(language: str = "en") -> list[str]:
    """Families of the interface; in Chinese still Inter first, for digits and keys, then the system's own."""
    del language  # one order serves all three interface languages
    return [*_UI, *_UI_CJK]


def reading_families(language: str, *, is_serif: bool = False) -> list[str]:
    """Families for a story's text, chosen by its language and not per window.

    For Chinese the CJK family comes first: otherwise the quotation marks take their narrow Latin form.
    """
    latin = _SERIF_READING + _READING if is_serif else _READING
    cjk = _CJK_READING.get(_script(language))
    if cjk is not None:
        return [*cjk, *latin]
    return [*latin, *_CJK_READING["zh"]]


def ui_font(size_px: int = 13, *, weight: int = QFont.Weight.Normal, is_tabular: bool = False) -> QFont:
    """A font of the interface, unhinted; `is_tabular` gives all digits one width, for counts and clocks."""
    return _font(ui_families(), size_px, weight, is_tabular=is_tabular)


def reading_font(
    language: str, size_px: int = 17, *, weight: int = QFont.Weight.Normal, is_serif: bool = False
) -> QFont:
    """The font of a story's text."""
    return _font(reading_families(language, is_serif=is_serif), size_px, weight)


def mono_font(size_px: int = 12, *, weight: int = QFont.Weight.Normal) -> QFont:
    """For previews of files."""
    return _font(list(_MONO), size_px, weight)


def _font(families: Sequence[str], size_px: int, weight: int, *, is_tabular: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_tabular:
        _set_tabular(font)
    return font


def _set_tabular(font: QFont) -> None:
    tag = getattr(QFont, "Tag", None)
    if tag is not None:  # Qt 6.7 and later
        font.setFeature(tag("tnum"), 1)


def _script(language: str) -> str:
    parts = language.lower().replace("_", "-").split("-")
    if parts[0] == "zh" and any(part in _TRADITIONAL for part in parts[1:]):
        return "zh-hant"
    return parts[0]


@cache
def _load(folder: str, file: str) -> tuple[str, ...]:
    font_id = QFontDatabase.addApplicationFont(str(resource("fonts", folder, file)))
    return tuple(QFontDatabase.applicationFontFamilies(font_id)) if font_id >= 0 else ()


@cache
def _has_chinese_family() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
