"""Loads the interface's language, and Qt's own words in it; English needs its plurals only."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator

from storymark.assets import resource

log = logging.getLogger(__name__)

LANGUAGES = ("en", "vi", "zh")
_LOCALES = {"en": "en_US", "vi": "vi_VN", "zh": "zh_CN"}

_installed: list[QTranslator] = []


class _OneChange(QObject):
    """Holds back what Qt sends for each file, so that widgets word themselves once and never half-way."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        return event.type() == QEvent.Type.LanguageChange


def install_translations(application: QCoreApplication, language: str) -> None:
    """Speak `language` from now on; widgets are told with one `QEvent.LanguageChange`.

    Numbers and dates follow. A file that is missing leaves its words in English.
    """
    quiet = _OneChange()
    application.installEventFilter(quiet)
    try:
        for translator in _installed:
            application.removeTranslator(translator)
        _installed.clear()
        QLocale.setDefault(QLocale(_LOCALES.get(language, _LOCALES["en"])))
        for translator in (*_own(language), *_qt(language)):
            application.installTranslator(translator)
            _installed.append(translator)
    finally:
        application.removeEventFilter(quiet)
    QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))


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
