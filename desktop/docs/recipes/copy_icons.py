"""Copies the Lucide icons that the program uses into `resources/icons`, with a 1.75 stroke (decision 0004).

    python copy_icons.py LUCIDE_FOLDER NAME…

LUCIDE_FOLDER holds `icons/NAME.svg` and `LICENSE`. Without names the icons that are there are made again.
"""

import re
import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[3] / "resources" / "icons"
STROKE = "1.75"
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none"'
    f' stroke="currentColor" stroke-width="{STROKE}" stroke-linecap="round" stroke-linejoin="round">'
)


def slim(svg: str) -> str:
    """The same drawing on few lines: our head, the shapes as they are, nothing else."""
    inside = re.search(r"<svg\b[^>]*>(.*)</svg>", svg, re.DOTALL)
    if inside is None:
        raise ValueError("not an SVG file")
    shapes = [" ".join(shape.split()) for shape in re.findall(r"<[^/][^>]*/>", inside[1])]
    return "\n".join([HEAD, *(f"  {shape}" for shape in shapes), "</svg>", ""])


def main(lucide: Path, names: list[str]) -> None:
    for name in names or sorted(path.stem for path in TARGET.glob("*.svg")):
        source = (lucide / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        (TARGET / f"{name}.svg").write_text(slim(source), encoding="utf-8", newline="\n")
    shutil.copyfile(lucide / "LICENSE", TARGET / "LICENSE")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
