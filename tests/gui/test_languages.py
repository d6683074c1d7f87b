"""The window in every language: nothing stays English, nothing is cut off, a switch keeps the place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from storymark import bootstrap
from storymark.devtools import translate
from storymark.devtools.translation_files import read_ts
from storymark.domain.errors import FileUnreadable, NothingToUndo, UnknownLabel
from storymark.services.program import Wish
from storymark.ui import app
from storymark.ui.main_window import MainWindow
from storymark.ui.problems import sentence
from storymark.ui.text import key_caption
from storymark.ui.translations import LANGUAGES, install_translations
from storymark.ui.widgets.labels import ElidedLabel
from storymark.ui.widgets.marks import Chip
from storymark.ui.widgets.overlay import Overlay
from storymark.ui.widgets.paragraph import Paragraph

TRANSLATED = ("vi", "zh")
SHEETS = ("keys", "about", "export", "go_to_sentence", "label_picker", "annotator", "check")


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_translations(qapp, "en")


@pytest.fixture
def open_window(qtbot, qapp, tmp_path: Path, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """The real window on the sample in a language, with its first story ready."""
    windows: list[MainWindow] = []

    def open_(language: str, size: tuple[int, int] = (1440, 900)) -> MainWindow:
        monkeypatch.setenv("STORYMARK_LANG", language)
        wish = Wish(project=tmp_path / "work.storymark", annotator="Linh", is_demo=True)
        window = app.open_window(bootstrap, wish, qapp)
        windows.append(window)
        window.resize(*size)
        qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
        desk = window.desk
        assert desk is not None
        qtbot.waitUntil(lambda: desk.annotating.session is not None, timeout=20_000)
        qtbot.waitUntil(lambda: bool(desk.view.model.sentences), timeout=20_000)
        return window

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()


def switch(language: str) -> None:
    """Another language while the window is open; Qt posts what it tells the windows."""
    install_translations(QApplication.instance(), language)
    QCoreApplication.sendPostedEvents()


# --- what is on the screen
def shown(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text of visible widgets, and their tooltips and names for assistive technology."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window):
            continue
        texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        for text in texts:
            if text:
                yield widget, bare(text)


def bare(text: str) -> str:
    """Without mnemonics, markup and the key at the end."""
    text = re.sub(r"<[^>]+>", "", text).replace("&", "").partition("\t")[0]
    return re.sub(r"\s+\([^()]*\)$", "", text)


def english(language: str) -> list[re.Pattern[str]]:
    """What must not be seen: the English texts, with anything in their places."""
    patterns: list[re.Pattern[str]] = []
    for message in read_ts(translate.FOLDER / f"storymark_{language}.ts"):
        if message.forms == (message.source,) or not re.search(r"[a-z]{2}", message.source):
            continue
        parts = re.split(r"\{\w+\}|%Ln", bare(message.source))
        # Where only short words stand between facts, as in "{n} of {total}", a fact is one word: any text
        # would else be found that has such a word somewhere, also that of a label.
        is_wordy = len(parts) == 1 or any(re.search(r"[a-z]{4}", part) for part in parts)
        if is_wordy or any(re.search(r"[a-z]{2}", part) for part in parts):
            patterns.append(re.compile((".+" if is_wordy else r"\S+").join(map(re.escape, parts))))
    return patterns


def assert_nothing_english(window: QWidget, language: str) -> None:
    patterns = english(language)
    assert len(patterns) > 300
    left = sorted({text for _, text in shown(window) if any(p.fullmatch(text) for p in patterns)})
    assert left == []


def cut_off(window: QWidget) -> list[str]:
    """Single lines that are wider than their label, buttons that are smaller than they ask for."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel | Paragraph):
            width = QFontMetrics(widget.font()).horizontalAdvance(widget.text())
            if not widget.wordWrap() and width > widget.contentsRect().width() + 1:
                found.append(f"{widget.text()}: {width} px in {widget.contentsRect().width()}")
        if isinstance(widget, QAbstractButton) and widget.text():
            wanted = min(widget.sizeHint().width(), widget.maximumWidth())
            if wanted > widget.width() + 1:
                found.append(f"{widget.text()}: {wanted} px in {widget.width()}")
    return found


def close_overlays(window: MainWindow) -> None:
    for overlay in window.findChildren(Overlay):
        if overlay.is_open:
            overlay.close_overlay()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- nothing stays English, nothing is cut off
@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_window_is_in_its_language(open_window, language: str, size: tuple[int, int]) -> None:
    window = open_window(language, size)

    if language != "en":
        assert_nothing_english(window, language)
    assert cut_off(window) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_are_in_their_language(open_window, qtbot, language: str) -> None:
    window = open_window(language)
    desk = window.desk

    for name in SHEETS:
        desk.actions[name].trigger()
        qtbot.waitUntil(lambda: any(o.is_open for o in window.findChildren(Overlay)), timeout=10_000)
        if language != "en":
            assert_nothing_english(window, language)
        assert (name, cut_off(window)) == (name, [])
        close_overlays(window)


@pytest.mark.parametrize("language", TRANSLATED)
def test_menus_are_in_their_language(open_window, language: str) -> None:
    window = open_window("en")
    switch(language)
    patterns = english(language)

    texts = [bare(re.sub(r"\(&\w\)", "", text)) for menu in window.desk.menus for text in _menu_texts(menu)]

    assert len(texts) > 40
    assert [text for text in texts if any(p.fullmatch(text) for p in patterns)] == []


def _menu_texts(menu: QMenu) -> list[str]:
    return [menu.title(), *(action.text() for action in menu.actions() if not action.isSeparator())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_in_their_language(qtbot, qapp, language: str) -> None:
    from storymark.ui.pages.empty import EmptyPage
    from storymark.ui.pages.welcome import WelcomePage
    from storymark.ui.theme.fonts import load_fonts
    from storymark.ui.theme.look import Look
    from storymark.ui.theme.theme import Theme

    load_fonts()
    look = Look(Theme.light(), parent=qapp)
    install_translations(qapp, language)
    for kind in (WelcomePage, EmptyPage):
        page = kind(look)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        qtbot.waitExposed(page)
        qtbot.waitUntil(lambda page=page: cut_off(page) == [])  # what scrolls is laid out a moment later
        if language != "en":
            assert_nothing_english(page, language)


# --- switching
def test_switch_keeps_story_place_and_selection(open_window, qtbot, qapp) -> None:
    window = open_window("en")
    desk = window.desk
    view = desk.view
    view.go_to_sentence(3)
    view.climb()
    place, chosen, story = view.current, view.selection, desk.annotating.session.story.id
    assert chosen is not None
    heard: list[QEvent.Type] = []
    listener = _Listener(window, heard)

    for language in ("vi", "zh", "en", "zh"):
        switch(language)

        assert (view.current, view.selection, desk.annotating.session.story.id) == (place, chosen, story)
        if language != "en":
            assert_nothing_english(window, language)
    assert heard == [QEvent.Type.LanguageChange] * 4
    assert listener.parent() is window


def test_switch_words_the_selected_tag(open_window, qtbot) -> None:
    window = open_window("en")
    desk = window.desk
    desk.view.go_to_sentence(3)
    desk.view.climb()
    desk.view.press_label("empathy")
    qtbot.waitUntil(lambda: "Linh created" in texts(window), timeout=10_000)
    chosen = desk.view.selected_tag

    try:
        desk.context.change(language="vi")
        switch(desk.context.language)
        qtbot.waitUntil(lambda: "Linh đã tạo" in texts(window), timeout=10_000)
    finally:
        desk.context.change(language="")

    assert chosen
    assert desk.view.selected_tag == chosen
    assert_nothing_english(window.workspace.right, "vi")
    assert [chip.accessibleName() for chip in window.findChildren(Chip) if chip.isVisibleTo(window)] == [
        "Đồng cảm"
    ]


def texts(window: QWidget) -> set[str]:
    return {text for _, text in shown(window)}


class _Listener(QObject):
    """Counts what the window hears of a switch."""

    def __init__(self, window: QWidget, heard: list[QEvent.Type]) -> None:
        super().__init__(window)
        self._heard = heard
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._heard.append(event.type())
        return False


# --- Qt's own words, plurals, numbers, errors, keys
@pytest.mark.parametrize(
    ("language", "save", "cut"), [("en", "Save", "Cu&t"), ("vi", "Lưu", "Cắ&t"), ("zh", "保存", "剪切(&T)")]
)
def test_qt_speaks_it_too(qtbot, qapp, language: str, save: str, cut: str) -> None:
    install_translations(qapp, language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    field = QLineEdit()
    qtbot.addWidget(box)
    qtbot.addWidget(field)

    menu = field.createStandardContextMenu()

    assert box.button(QDialogButtonBox.StandardButton.Save).text() == save
    assert cut in [action.text().partition("\t")[0] for action in menu.actions()]
    menu.deleteLater()


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 sentence was not read.", "1,234 sentences were not read."),
        ("vi", "Còn 1 câu chưa đọc.", "Còn 1.234 câu chưa đọc."),
        ("zh", "还有 1 个句子未读。", "还有 1,234 个句子未读。"),
    ],
)
def test_counts_follow_the_language(qapp, language: str, one: str, many: str) -> None:
    install_translations(qapp, language)
    context = next(
        message.context
        for message in read_ts(translate.FOLDER / "storymark_en.ts")
        if message.source == "%Ln sentences were not read."
    )

    said = [
        QCoreApplication.translate(context, "%Ln sentences were not read.", "", count) for count in (1, 1234)
    ]

    assert said == [one, many]


def test_errors_are_translated_with_their_facts(qapp) -> None:
    folder = FileUnreadable(path="ệ.txt", reason="it is a folder")
    install_translations(qapp, "vi")
    assert sentence(folder) == "Không đọc được ệ.txt (đó là một thư mục); không có gì thay đổi."
    assert sentence(NothingToUndo()) == "Không có gì để hoàn tác."
    install_translations(qapp, "zh")
    assert sentence(folder) == "无法读取 ệ.txt（这是文件夹）；未作任何更改。"
    # A name is never taken for words of ours, and a reason that nobody has translated stays as it is.
    assert sentence(UnknownLabel(label="it is a folder")).count("it is a folder") == 1
    assert "（%n {x} 原因）" in sentence(FileUnreadable(path="a", reason="%n {x} 原因"))
    install_translations(qapp, "en")
    assert sentence(folder) == str(folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_captions_are_signs(qapp, language: str) -> None:
    from PySide6.QtGui import QKeySequence

    install_translations(qapp, language)
    native = QKeySequence.SequenceFormat.NativeText

    captions = [key_caption(QKeySequence(key).toString(native)) for key in ("Ctrl+Return", "Alt+Down", "Del")]

    assert captions == ["Ctrl ↵", "Alt ↓", "Del"]


def test_unknown_language_is_english(qapp) -> None:
    install_translations(qapp, "vi")
    install_translations(qapp, "xx")

    assert QCoreApplication.translate("Sheet", "Close") == "Close"
    assert Qt.LayoutDirection.LeftToRight == qapp.layoutDirection()
