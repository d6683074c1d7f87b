"""The files that come with the program: letters for every story, drawings that take the theme's colour."""

import hashlib
import re
import string
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from storymark import assets

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
FONTS = sorted((ROOT / "resources" / "fonts").glob("*/*.ttf"))
KEYS_AND_MARKS = "↵⌘⌥⇧⌃·–—…“”‘’«»×✓→"
SEED_HASHES = {
    "000_6d6c60488caa4073.txt": "4f234cda800196dfead70ac137a509111f0d260d19b38f2627a36de4d2908b52",
    "001_82f744ac0837cb79.txt": "74415d02b4087cc485eb922f56eabff38c54287119c8012bf1a2d8a0da28059b",
    "walkthrough.json": "66cdd0cc501f5e87397c9969dac0aad4baeb558221646ab2091514a77e035915",
}


def vietnamese() -> str:
    """Every vowel with every tone, in both cases, and đ."""
    vowels = "aăâeêioôơuưy"
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    toned = [unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones]
    letters = "".join(toned) + "đ"
    return letters + letters.upper()


def missing_from(path: Path, text: str) -> set[str]:
    from PySide6.QtGui import QRawFont

    font = QRawFont(str(path), 16)
    assert font.isValid(), path.name
    return {character for character in text if not font.supportsCharacter(ord(character))}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.name)
def test_every_font_writes_vietnamese(path: Path) -> None:
    text = vietnamese() + string.ascii_letters + string.digits

    assert missing_from(path, text) == set()
    if path.stem.startswith("NotoSansSC"):
        return  # the full font has no combining marks either; the Latin families behind it bring them
    assert missing_from(path, "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b") == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("style", ["Regular", "Medium", "SemiBold"])
def test_interface_font_has_the_signs_of_keys(style: str) -> None:
    assert missing_from(assets.resource("fonts", "inter", f"Inter-{style}.ttf"), KEYS_AND_MARKS) == set()


@pytest.mark.usefixtures("qapp")
def test_chinese_font_covers_the_seeds_and_the_labels() -> None:
    paths = [*assets.seeds().iterdir(), assets.resource("label_sets", "default.toml")]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    punctuation = "，。、；：？！（）《》【】「」『』“”‘’…—～￥％"

    path = assets.resource("fonts", "noto-sans-sc", "NotoSansSC-Regular.ttf")
    missing = missing_from(path, text + punctuation)

    assert {c for c in missing if not c.isspace()} == set()


@pytest.mark.usefixtures("qapp")
def test_chinese_font_has_both_scripts() -> None:
    simplified = "".join(
        bytes((lead, trail)).decode("gb2312") for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF)
        if not (lead == 0xD7 and trail > 0xF9)
    )  # fmt: skip

    path = assets.resource("fonts", "noto-sans-sc", "NotoSansSC-Regular.ttf")

    assert len(simplified) == 6763
    assert missing_from(path, simplified + "保險理賠與繁體中文聲淚") == set()
    assert path.stat().st_size < 3_500_000


def test_every_font_stands_beside_its_licence() -> None:
    for path in FONTS:
        assert "SIL OPEN FONT LICENSE" in (path.parent / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_takes_the_colour_it_is_given(path: Path) -> None:
    root = ElementTree.parse(path).getroot()

    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.75"
    assert len(root) >= 1
    assert not re.search("#[0-9a-fA-F]{3}", path.read_text(encoding="utf-8"))


def test_icons_stand_beside_their_licence() -> None:
    assert "ISC License" in assets.resource("icons", "LICENSE").read_text(encoding="utf-8")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size_px", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_icon_of_the_program_comes_in_every_size(size_px: int) -> None:
    from PySide6.QtGui import QImage

    image = QImage(str(assets.resource("icons", "app", f"storymark-{size_px}.png")))

    assert (image.width(), image.height()) == (size_px, size_px)
    assert image.pixelColor(0, 0).alpha() < 128  # the corner is round
    assert image.pixelColor(size_px // 2, 1).name() == "#262522"


def test_seeds_are_byte_for_byte_what_came() -> None:
    found = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in assets.seeds().iterdir()}

    assert found == SEED_HASHES


def test_desktop_entry_fits_the_program() -> None:
    folder = ROOT / "resources" / "desktop-entry"
    entry = (folder / "org.storymark.StoryMark.desktop").read_text(encoding="utf-8")
    mime = ElementTree.parse(folder / "org.storymark.StoryMark.mime.xml").getroot()
    metainfo = ElementTree.parse(folder / "org.storymark.StoryMark.metainfo.xml").getroot()

    assert "Exec=storymark %F" in entry
    assert "MimeType=application/x-storymark-project;" in entry
    namespace = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert [glob.get("pattern") for glob in mime.findall(".//m:glob", namespace)] == ["*.storymark"]
    inner = mime.find(".//m:match/m:match", namespace)
    assert inner is not None
    assert (inner.get("offset"), inner.get("value")) == ("68", "0x53544D4B")
    assert metainfo.findtext("id") == "org.storymark.StoryMark"
    assert metainfo.findtext("launchable") == "org.storymark.StoryMark.desktop"
