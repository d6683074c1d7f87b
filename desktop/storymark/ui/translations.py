"""Loads the interface's language, and Qt's own words in it; English needs no file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from storymark.assets import resource

LANGUAGES = ("en", "vi", "zh")
_LOCALES = {"en": "en_US", "vi": "vi_VN", "zh": "zh_CN"}

_installed: list[QTranslator] = []


def install_translations(application: QCoreApplication, language: str) -> None:
    """Speak `language` from now on; widgets are told with `QEvent.LanguageChange`."""
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(_LOCALES.get(language, "en_US")))
    for translator in (*_own(language), *_qt(language)):
        application.installTranslator(translator)
        _installed.append(translator)


def _own(language: str) -> list[QTranslator]:
    """Our own words; English has a file too, for its plurals."""
    translator = QTranslator()
    try:
        path = resource(f"translations/storymark_{language}.qm")
    except FileNotFoundError:
        return []
    return [translator] if translator.load(str(path)) else []


def _qt(language: str) -> list[QTranslator]:
    """Qt's own buttons: it ships Chinese, and no Vietnamese, which our own file brings."""
    if language != "zh":
        return []
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [translator] if translator.load("qtbase_zh_CN", folder) else []
