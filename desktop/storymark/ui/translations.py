"""Loads the interface's language, and Qt's own words in it; English needs its plurals only."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from storymark.assets import resource

log = logging.getLogger(__name__)

LANGUAGES = ("en", "vi", "zh")
# Each in its own words, so that somebody who is lost in the wrong one finds the way out.
LANGUAGE_NAMES = {"en": "English", "vi": "Tiếng Việt", "zh": "中文"}
_LOCALES = {"en": "en_US", "vi": "vi_VN", "zh": "zh_CN"}

_installed: list[QTranslator] = []


def install_translations(application: QCoreApplication, language: str) -> None:
    """Speak `language` from now on; numbers and dates follow.

    Qt tells the windows with one `QEvent.LanguageChange`, which comes with the next events. A file that is
    missing leaves its words in English.
    """
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(_LOCALES.get(language, _LOCALES["en"])))
    for translator in (*_own(language), *_qt(language)):
        application.installTranslator(translator)
        _installed.append(translator)


def _own(language: str) -> list[QTranslator]:
    """Our own words; English has a file too, for its plurals."""
    return _loaded(f"storymark_{language}.qm", _our_folder())


def _qt(language: str) -> list[QTranslator]:
    """Qt's own buttons and menus: it ships Chinese, and no Vietnamese, which we bring."""
    if language == "vi":
        return _loaded("qtbase_vi.qm", _our_folder())
    if language == "zh":
        return _loaded("qtbase_zh_CN.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return []


def _our_folder() -> str:
    try:
        return str(resource("translations"))
    except FileNotFoundError:
        return ""


def _loaded(name: str, folder: str) -> list[QTranslator]:
    translator = QTranslator()
    if folder and translator.load(name, folder):
        return [translator]
    log.warning("no translation file %s", name)
    return []
