"""The interface's languages are complete, compiled, and say what the glossary says."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from storymark.devtools import translate
from storymark.devtools.translation_files import Message, compile_ts, read_ts, write_ts
from storymark.devtools.translation_strings import Fault, Found, collect
from storymark.domain.errors import ProjectLocked
from storymark.ui.action_table import ACTIONS, MENUS

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "desktop" / "storymark" / "ui"
TRANSLATED = ("vi", "zh")
TABLES = {"Actions", "Undoing", "Hints", "StoryRows", "Text", "Problems"}

# The words that translators agreed on: English, Vietnamese, Chinese. Nouns stand in every text that has them.
TERMS = (
    ("project", "dự án", "项目"),
    ("story", "câu chuyện", "故事"),
    ("sentence", "câu", "句"),
    ("word", "từ", "词"),
    ("clause", "vế câu", "分句"),
    ("label", "nhãn", "标签"),
    ("tag", "gán", "标注"),
    ("annotator", "người gán nhãn", "标注员"),
    ("reviewer", "người duyệt", "审核员"),
    ("layer", "lớp gán nhãn", "标注层"),
    ("history", "lịch sử", "历史"),
    ("note", "ghi chú", "备注"),
    ("confidence", "độ chắc chắn", "置信度"),
)
# Short states, which mean this only where they stand alone.
STATES = {
    "To do": ("Chưa làm", "待做"),
    "Open": ("Đang làm", "进行中"),
    "Done": ("Xong", "完成"),
    "Skipped": ("Bỏ qua", "跳过"),
    "Saved": ("Đã lưu", "已保存"),
    "Note": ("Ghi chú", "备注"),
    "Tags": ("Đoạn gán", "标注"),
    "Labels": ("Nhãn", "标签"),
    "Stories": ("Câu chuyện", "故事"),
}


@cache
def collected() -> tuple[list[Found], list[Fault]]:
    return collect(translate.PACKAGE)


def messages(name: str) -> list[Message]:
    return read_ts(translate.FOLDER / f"{name}.ts")


def pairs(language: str) -> Iterator[tuple[Message, str]]:
    for message in messages(f"storymark_{language}"):
        for form in message.forms:
            yield message, form


def plain(text: str) -> str:
    """Without mnemonic, in small letters."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").casefold()


def mnemonic(text: str) -> str:
    found = re.findall(r"&(\w)", text.replace("&&", ""))
    assert len(found) <= 1, text
    return found[0].casefold() if found else ""


def menus() -> dict[str, list[str]]:
    """The English texts that are seen together."""
    by_menu: dict[str, list[str]] = {"bar": list(MENUS.values())}
    for spec in (spec for spec in ACTIONS if spec.menu):
        by_menu.setdefault(spec.menu, []).append(spec.text)
    return by_menu


# --- what is collected
def test_every_text_of_the_window_can_be_translated() -> None:
    _, faults = collected()

    assert [str(fault) for fault in faults] == []


def test_tables_and_helpers_are_collected() -> None:
    found, _ = collected()
    contexts = Counter(text.context for text in found)

    assert contexts.keys() >= TABLES
    named = {spec.text for spec in ACTIONS} | {spec.row for spec in ACTIONS if spec.row} | {*MENUS.values()}
    assert contexts["Actions"] >= len(named)
    assert ("Problems", ProjectLocked.template, "") in {text.key for text in found}
    assert {text.has_plural for text in found if text.source == "%Ln tags"} == {True}


def test_what_qt_collects_is_collected_too(tmp_path: Path) -> None:
    """Qt's own tool is a second pair of eyes; what it files under no class it has misread."""
    import PySide6

    tool = Path(PySide6.__path__[0]) / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    target = tmp_path / "seen.ts"
    files = [str(path) for path in sorted(UI.glob("**/*.py"))]
    subprocess.run([str(tool), "-silent", *files, "-ts", str(target)], check=True, capture_output=True)
    found, _ = collected()

    seen = {message.key for message in read_ts(target) if message.context}

    assert len(seen) > 200
    assert seen - {text.key for text in found} == set()


@pytest.mark.parametrize(
    "code",
    [
        'class A:\n def f(self): self.tr(f"Open {name}")',
        'class A:\n def f(self): self.tr("Open " + name)',
        "class A:\n def f(self): self.tr(name)",
        'class A:\n def f(self): other.tr("Open")',
        'from x import context\nQCoreApplication.translate(context, "Open")',
        'class A:\n def f(self): self.tr("%Ln tags")',
        'class A:\n def f(self): self.tr("tags", "", 3)',
        'class A:\n def f(self): self.button.setText("Open")',
        'class A:\n def f(self): self.button.setToolTip(f"{n} tags")',
    ],
)
def test_untranslatable_words_are_found(tmp_path: Path, code: str) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "a.py").write_text(code, encoding="utf-8")

    _, faults = collect(tmp_path)

    assert [fault.place for fault in faults] == ["ui/a.py"]


# --- what is translated
def test_check_finds_nothing_to_do() -> None:
    assert translate.check() == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_places_are_those_of_the_source(language: str) -> None:
    for message, form in pairs(language):
        assert places(form) == places(message.source), message
    for message, form in pairs("en"):
        assert places(form) == places(message.source), message


def places(text: str) -> Counter[str]:
    names = Counter("{" + name + "}" for _, name, _, _ in Formatter().parse(text) if name is not None)
    return names + Counter(re.findall(r"%L?n|%\d", text)) + Counter({"*": text.count("*")})


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
@pytest.mark.parametrize("menu", menus())
def test_mnemonics_of_a_menu_differ(language: str, menu: str) -> None:
    known = {m.source: m.forms[0] for m in messages(f"storymark_{language}") if m.context == "Actions"}
    letters = [mnemonic(known.get(text, text)) for text in menus()[menu]]

    assert all("a" <= letter <= "z" for letter in letters), letters  # a key that every keyboard has
    assert [letter for letter, count in Counter(letters).items() if count > 1] == []


def test_chinese_mnemonics_stand_behind_and_are_the_english_ones() -> None:
    for message, form in pairs("zh"):
        if mnemonic(message.source):
            assert re.fullmatch(r"[^&]+\(&[A-Z]\)…?", form), form
            assert mnemonic(form) == mnemonic(message.source)
            assert form.endswith("…") == message.source.endswith("…")


@pytest.mark.parametrize(("language", "column"), [("vi", 1), ("zh", 2)])
def test_terms_are_those_of_the_glossary(language: str, column: int) -> None:
    wrong: list[str] = []
    for message, form in pairs(language):
        english = set(re.findall(r"[a-z]+", re.sub(r"\{\w+\}|-\w+|\w+_\w+", "", plain(message.source))))
        for term in TERMS:
            plurals = {term[0], f"{term[0]}s", f"{term[0][:-1]}ies"}
            if english & plurals and term[column] not in plain(form):
                wrong.append(f"{message.source} -> {form} (without {term[column]})")
    assert wrong == []


@pytest.mark.parametrize(("language", "column"), [("vi", 0), ("zh", 1)])
def test_states_are_those_of_the_glossary(language: str, column: int) -> None:
    said = {message.source: form for message, form in pairs(language) if message.source in STATES}

    assert said == {state: words[column] for state, words in STATES.items()}


def test_chinese_sentences_use_chinese_marks() -> None:
    for message, form in pairs("zh"):
        if re.search(r"[\u4e00-\u9fff]", form):
            assert not re.search(r"[\u4e00-\u9fff][,;:?!.]|[\u4e00-\u9fff]\.\.\.", form), message


def test_vietnamese_is_composed() -> None:
    import unicodedata

    for name in ("storymark_vi", "qtbase_vi"):
        for message in messages(name):
            assert all(unicodedata.is_normalized("NFC", form) for form in message.forms), message


def test_qt_words_in_vietnamese_are_those_that_qt_looks_up() -> None:
    """Qt's Chinese file lists what Qt asks for; a misspelt source would never be shown."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    chinese = QTranslator()
    assert chinese.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own = messages("qtbase_vi")

    assert {message.context for message in own} >= {
        "QPlatformTheme", "QDialogButtonBox", "QFileDialog", "QMessageBox", "QWidgetTextControl", "QLineEdit",
        "QColorDialog", "QFileSystemModel", "QAbstractSpinBox", "QScrollBar",
    }  # fmt: skip
    assert [m.key for m in own if not chinese.translate(m.context, m.source)] == []
    assert all(places(form) == places(m.source) for m in own for form in m.forms)


# --- the files
def test_merge_keeps_moves_and_proposes() -> None:
    found = [
        Found("New", "Moved", "", False, "ui/a.py", 1),
        Found("New", "Shared", "", False, "ui/a.py", 2),
        Found("New", "Fresh", "", False, "ui/a.py", 3),
        Found("Old", "Shared", "", False, "ui/b.py", 1),
        Found("Old", "%Ln tags", "", True, "ui/b.py", 2),
    ]
    known = [
        Message("Old", "Moved", forms=("Đã dời",), is_finished=True),
        Message("Old", "Shared", forms=("Chung",), is_finished=True),
        Message("Old", "Gone", forms=("Mất",), is_finished=True),
    ]

    made = {message.key: message for message in translate.merged(found, known, language="vi")}

    moved, shared = made[("New", "Moved", "")], made[("New", "Shared", "")]
    assert (moved.forms, moved.is_finished) == (("Đã dời",), True)
    assert (shared.forms, shared.is_finished) == (("Chung",), False)
    assert made[("New", "Fresh", "")].forms == ("",)
    assert made[("Old", "Shared", "")].is_finished
    assert ("Old", "Gone", "") not in made
    english = translate.merged(found, [], language="en")
    assert [(message.source, len(message.forms)) for message in english] == [("%Ln tags", 2)]


def test_files_survive_a_round(tmp_path: Path) -> None:
    odd = [
        Message("A", "a < b & “c” \n'𠮷'", "why", "a.py", False, ('<ệ> & \n"𠮷"',), True),
        Message("B", "%Ln tags", "", "", True, ("%Ln đoạn gán",), True),
        Message("B", "Later", "", "", False, ("Để sau",), False),
    ]
    path = tmp_path / "odd.ts"

    write_ts(path, odd, language="vi_VN")

    assert read_ts(path) == odd


def test_check_tells_missing_unfinished_and_stale(tmp_path: Path) -> None:
    for file in translate.FOLDER.glob("*.ts"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
        compile_ts(file, tmp_path / f"{file.stem}.qm")
    assert translate.check(tmp_path) == []
    known = read_ts(tmp_path / "storymark_vi.ts")

    write_ts(tmp_path / "storymark_vi.ts", known[1:], language="vi_VN")
    (tmp_path / "storymark_zh.qm").write_bytes(b"old")
    zh = (
        (tmp_path / "storymark_zh.ts")
        .read_text("utf-8")
        .replace("<translation>", '<translation type="unfinished">', 1)
    )
    (tmp_path / "storymark_zh.ts").write_text(zh, encoding="utf-8")

    lines = translate.check(tmp_path)
    assert lines[0].startswith("storymark_vi.ts: missing:")
    assert lines[1].startswith("storymark_zh.ts: unfinished:")
    assert [line.partition(":")[0] for line in lines[2:]] == ["storymark_vi.qm", "storymark_zh.qm"]
    assert (tmp_path / "storymark_zh.qm").read_bytes() == b"old"
    assert translate.main(["nonsense"]) == 2
