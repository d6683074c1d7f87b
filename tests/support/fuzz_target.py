"""All readers in one function: for mutated files in the suite, and for `fuzz_import.py` in its module mode.

Those of the bounded child run in this process too, so that their defects show as what they are.
"""

from __future__ import annotations

from pathlib import Path

from tests.support.formats import DIRECT, REGISTRY, unpacking_here

from storymark.domain.errors import Refused, UnknownFormat
from storymark.exchange.docx import read_docx
from storymark.exchange.epub import read_epub
from storymark.exchange.html_text import read_html
from storymark.exchange.odt import read_odt
from storymark.exchange.pdf import read_pdf
from storymark.exchange.xlsx import read_xlsx
from storymark.services.exchange_ports import Reader, ReadOptions

READERS: dict[str, Reader] = {
    **DIRECT, "docx": read_docx, "odt": read_odt, "epub": read_epub, "html": read_html, "pdf": read_pdf,
    "xlsx": read_xlsx,
}  # fmt: skip
Story = tuple[str, str, list[tuple[int, int, str]]]

__all__ = ["Refused", "load"]


def load(path: str | Path) -> list[Story]:
    """The stories of a file of any format; raises Refused."""
    with unpacking_here():
        return _load(Path(path))


def _load(path: Path) -> list[Story]:
    found: list[Story] = []
    for source, is_picked in REGISTRY.expand([path]):
        entry = REGISTRY.detect(source, is_picked=is_picked)
        if entry is None:
            if is_picked:
                raise UnknownFormat(path=source.name, known="")
            continue
        reader = READERS.get(entry.name) or entry.read
        assert reader is not None
        for story in reader(source, ReadOptions(has_consent=True)):
            for tag in story.tags:
                assert story.text[tag.start : tag.end] == tag.quote
            found.append(
                (story.external_id, story.text, [(tag.start, tag.end, tag.label) for tag in story.tags])
            )
    return found
