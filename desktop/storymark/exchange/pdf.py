"""PDF: the text of the pages in the order in which the file draws it; a scan has none."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from storymark.domain.errors import FileUnreadable
from storymark.domain.story import MAX_CODEPOINTS, check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.services.exchange_ports import ReadOptions, ReadStory, Source

MAX_PAGES = 5_000
# Of one stream: what it may unpack to, and how much of a damaged one is tried byte by byte, which is slow.
_STREAM_BYTES = 32 * 2**20
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": _STREAM_BYTES,
    "lzw_maximum_output_length": _STREAM_BYTES,
    "run_length_maximum_output_length": _STREAM_BYTES,
    "zlib_maximum_recovery_input_length": 2**15,
}
_UNKNOWN = "\ufffd"


def read_pdf(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The one story of a document; raises FileUnreadable and the errors of texts."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    import pypdf

    try:
        with pypdf.apply_configuration(**_LIMITS):
            pages = list(_pages(source))
    except (FileUnreadable, MemoryError):
        raise
    except RecursionError as error:
        raise FileUnreadable(path=source.name, reason="the PDF is damaged: its pages form a loop") from error
    except Exception as error:  # pypdf has many, and a damaged file leads it into any other
        said = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise FileUnreadable(path=source.name, reason=f"the PDF is damaged ({said})") from error
    text = "\n".join(pages)
    damaged = sum(map(text.count, ("\x00", _UNKNOWN)))
    text = "".join(_UNKNOWN if char == "\x00" or "\ud800" <= char <= "\udfff" else char for char in text)
    if not text.strip():
        raise FileUnreadable(path=source.name, reason="the PDF has no text in it; it may be a scan")
    check_text(text, where=source.name)
    notes = ["line ends are those of the page; scripts, forms and images of a PDF are ignored"]
    if damaged:
        notes.append(f"{damaged} character(s) have no letter in the PDF’s fonts")
    yield ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=text,
        notes=(*notes, *text_notes(text)),
        consumed_bytes=source.path.stat().st_size,
    )


def _pages(source: Source) -> Iterator[str]:
    import pypdf

    reader = pypdf.PdfReader(source.path, strict=False)
    if reader.is_encrypted and not _is_opened(reader):
        raise FileUnreadable(path=source.name, reason="the PDF is encrypted with a password")
    total = 0
    for number, page in enumerate(reader.pages):
        if number >= MAX_PAGES:
            reason = f"the PDF has more pages than the limit of {MAX_PAGES:,}"
            raise FileUnreadable(path=source.name, reason=reason)
        text = page.extract_text()
        total += len(text)
        if total > MAX_CODEPOINTS:
            reason = f"the PDF has more than the limit of {MAX_CODEPOINTS:,} characters"
            raise FileUnreadable(path=source.name, reason=reason)
        yield text


def _is_opened(reader: Any) -> bool:
    """Whether it opens without a password, as files do that only forbid printing."""
    try:
        return bool(reader.decrypt(""))
    except Exception:
        return False
