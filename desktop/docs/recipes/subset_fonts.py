"""Makes the bundled fonts of `resources/fonts` from the full families (decision 0003).

    python subset_fonts.py FOLDER_WITH_FULL_TTFS

needs fonttools. The folder holds the static TTFs of the families below under their PostScript names, such as
`Inter-Regular.ttf` (at any depth; `_400Regular` in place of `-Regular` is understood too), and each family's
licence as `FAMILY/OFL.txt` or `FAMILY/LICENSE_FONT`.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parents[3]
TARGET = ROOT / "resources" / "fonts"

FAMILIES = {
    "inter": ("Inter", ("Regular", "Medium", "SemiBold")),
    "noto-sans": ("NotoSans", ("Regular", "SemiBold", "Bold")),
    "noto-serif": ("NotoSerif", ("Regular", "Bold")),
    "jetbrains-mono": ("JetBrainsMono", ("Regular", "Bold")),
    "noto-sans-sc": ("NotoSansSC", ("Regular",)),
}
FEATURES = {
    "latin": ["ccmp", "locl", "kern", "mark", "mkmk", "tnum"],
    "chinese": ["ccmp", "locl", "kern", "mark", "mkmk"],
}


def latin_characters() -> set[int]:
    """Latin, all of Vietnamese in both normal forms, typographic marks, and the signs on keys and buttons."""
    return _all_of(
        (0x0020, 0x007E), (0x00A0, 0x024F),  # Basic Latin, Latin-1, Extended-A and -B
        (0x02B0, 0x02DD), (0x0300, 0x036F),  # modifier letters and combining marks: NFD Vietnamese
        (0x1E00, 0x1EFF),  # Latin Extended Additional: the composed Vietnamese letters
        (0x2000, 0x206F), (0x2070, 0x209C), (0x20A0, 0x20C0), (0x2100, 0x2138),
        (0x2190, 0x21FF), (0x2200, 0x22FF),  # arrows, mathematics as far as the family has it
        (0x2303, 0x2303), (0x2318, 0x2318), (0x2325, 0x2326), (0x232B, 0x232B), (0x238B, 0x238B),
        (0x23CE, 0x23CE), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFB00, 0xFB02), (0xFFFD, 0xFFFD),
    )  # fmt: skip


def chinese_characters() -> set[int]:
    """GB 2312, the 5,401 frequent characters of Big5, those of the seeds, punctuation, Latin, Vietnamese."""
    codes = {ord(character) for character in _of_double_byte("gb2312", range(0xA1, 0xFF), range(0xA1, 0xFF))}
    trail = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    codes |= {ord(c) for c in _of_double_byte("big5", range(0xA4, 0xC7), trail) if 0x4E00 <= ord(c) <= 0x9FFF}
    for seed in sorted((ROOT / "seeds").iterdir()):
        codes |= {ord(character) for character in seed.read_text(encoding="utf-8")}
    for label_set in sorted((ROOT / "resources" / "label_sets").glob("*.toml")):
        codes |= {ord(character) for character in label_set.read_text(encoding="utf-8")}
    return codes | _all_of(
        (0x0020, 0x007E), (0x00A0, 0x017F), (0x01A0, 0x01B0), (0x0300, 0x0340), (0x1EA0, 0x1EF9),
        (0x2010, 0x203B), (0x3000, 0x303F), (0xFE30, 0xFE4F), (0xFF01, 0xFFEE),
    )  # fmt: skip


def _all_of(*ranges: tuple[int, int]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def _of_double_byte(codec: str, leads: range, trails: range | list[int]) -> Iterator[str]:
    for lead in leads:
        for trail in trails:
            try:
                yield bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue


def make(source: Path, target: Path, codes: set[int], features: list[str]) -> None:
    """Writes the subset without hints: the program asks for no hinting on every system."""
    options = subset.Options(
        layout_features=features, hinting=False, name_IDs=["*"], notdef_outline=True, drop_tables=["+DSIG"]
    )
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    size_kb = target.stat().st_size / 1000
    print(f"{target.relative_to(ROOT)}: {size_kb:,.0f} kB, {len(font.getBestCmap()):,} characters")


def main(folder: Path) -> None:
    sources = {re.sub(r"[-_](\d00)?", "-", path.name, count=1): path for path in folder.rglob("*.ttf")}
    for family, (prefix, styles) in FAMILIES.items():
        (TARGET / family).mkdir(parents=True, exist_ok=True)
        is_chinese = family == "noto-sans-sc"
        codes = chinese_characters() if is_chinese else latin_characters()
        for style in styles:
            name = f"{prefix}-{style}.ttf"
            make(sources[name], TARGET / family / name, codes, FEATURES["chinese" if is_chinese else "latin"])
        licence = next(p for n in ("OFL.txt", "LICENSE_FONT") for p in folder.rglob(f"{family}/{n}"))
        shutil.copyfile(licence, TARGET / family / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
