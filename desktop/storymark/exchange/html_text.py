"""HTML: the text that a browser would show, line by line, without scripts, styles and whatever loads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from storymark.domain.errors import BadValue, FileUnreadable
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.decoding import codec_for, decode, read_bytes, stem_of, text_notes
from storymark.exchange.limits import HEAD_BYTES, MAX_TEXT_BYTES
from storymark.services.exchange_ports import AUTO, Decoded, ReadOptions, ReadStory, Source

_MAX_BYTES = 4 * MAX_TEXT_BYTES
_HIDDEN = frozenset({"script", "style", "noscript", "template", "iframe", "object", "svg", "math", "select",
                     "textarea", "audio", "video", "canvas", "head"})  # fmt: skip
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre "
    "section summary table tbody tfoot thead tr ul".split()
)
_READINGS = frozenset({"rt", "rp", "rtc"})  # how a character is read, above it; their end tags may be missing
_TOLD = {"script": "script(s)", "style": "style(s)", "img": "image(s)", "iframe": "frame(s)",
         "rt": "reading(s) above characters"}  # fmt: skip
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def read_html(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The one story of a page; raises FileUnreadable, BadEncoding, NeedsConsent and the errors of texts."""
    decoded = decode_html(read_bytes(source, limit_bytes=_MAX_BYTES), options, where=source.name)
    page = Page(decoded.text, where=source.name)
    check_text(page.text, where=source.name)
    encoding_notes = (note for note in decoded.notes if note not in text_notes(decoded.text))
    yield ReadStory(
        where=source.name,
        external_id=stem_of(source.name),
        text=page.text,
        title=page.title,
        language=page.language,
        sections=parted_sections(page.text),
        encoding=decoded.encoding,
        notes=(*encoding_notes, *page.notes(), *text_notes(page.text)),
        consumed_bytes=source.path.stat().st_size,
    )


def decode_html(data: bytes, options: ReadOptions, *, where: str) -> Decoded:
    """The markup as text: UTF-8 if it is, else the charset that it names if that fits, else a question."""
    found = _CHARSET.search(data[:HEAD_BYTES])
    named = found.group(1).decode("ascii") if found else ""
    if options.encoding == AUTO and named:
        try:
            codec = codec_for(named)
        except BadValue:
            codec = ""
        is_utf8 = _fits(data, "utf-8")
        if codec and not is_utf8 and _fits(data, codec) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return Decoded(data.decode(codec), codec.upper(), (f"read as {codec.upper()}, its charset",))
        if is_utf8 and codec not in ("utf-8", "ascii", ""):
            told = decode(data, options=options, where=where)
            note = f"it says charset {named}, but it is UTF-8 and was read so"
            return Decoded(told.text, told.encoding, (note, *told.notes))
    return decode(data, options=options, where=where)


def _fits(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeError:
        return False
    return True


class Page:
    """The text, title and language of a page."""

    def __init__(self, markup: str, *, where: str) -> None:
        """Read it; raises FileUnreadable for a DOCTYPE with entities."""
        taker = _Taker(where)
        taker.feed(markup)
        taker.close()
        self.text = taker.text()
        self.title = " ".join("".join(taker.title).split())[:200]
        self.language = taker.language
        self._ignored = taker.ignored

    def notes(self) -> Iterator[str]:
        """What was left out."""
        if self._ignored:
            told = ", ".join(f"{count} {_TOLD[name]}" for name, count in sorted(self._ignored.items()))
            yield f"{told} ignored"


class _Taker(HTMLParser):
    """Takes the text; a line ends where a block does, and blanks are as a browser shows them."""

    def __init__(self, where: str) -> None:
        super().__init__(convert_charrefs=True)
        self._where = where
        self._lines: list[str] = []
        self._line: list[str] = []
        self._hidden: list[str] = []
        self._pre = 0
        self._is_reading = False
        self._in_title = False
        self.title: list[str] = []
        self.language = ""
        self.ignored: Counter[str] = Counter()

    def text(self) -> str:
        """All lines; more than one blank line is one."""
        self._end_line()
        return "\n".join(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TOLD:
            self.ignored[tag] += 1
        if tag in _HIDDEN:
            self._hidden.append(tag)
            return
        if tag in _READINGS or tag in _BLOCKS or tag == "rb":
            self._is_reading = tag in _READINGS
        if tag == "body":
            self._hidden = []  # whatever was left open in the head
        if tag == "title" and not self.title:
            self._in_title = True
        if tag == "html":
            language = (dict(attrs).get("lang") or "").split("-")[0].lower()
            self.language = language if _LANGUAGE.fullmatch(language) else ""
        if self._is_hidden:
            return
        if tag == "br":
            self._end_line(is_forced=True)
        elif tag in _BLOCKS:
            self._end_line()
            self._pre += tag == "pre"
        elif tag in ("td", "th") and self._line:
            self._line.append("\t")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _HIDDEN or tag == "title":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in _READINGS or tag in _BLOCKS or tag == "ruby":
            self._is_reading = False
        if tag in _HIDDEN:
            if tag in self._hidden:
                del self._hidden[self._hidden.index(tag) :]
        elif tag in _BLOCKS and not self._is_hidden:
            self._end_line()
            self._pre = max(0, self._pre - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)
        elif not self._is_hidden:
            if self._pre:
                first, *more = data.split("\n")
                self._line.append(first)
                for line in more:
                    self._end_line(is_forced=True)
                    self._line.append(line)
            else:
                self._line.append(_BLANKS.sub(" ", data))

    def handle_decl(self, decl: str) -> None:
        if "[" in decl or "<!" in decl:
            self._refuse()

    def unknown_decl(self, data: str) -> None:
        if data.lstrip().upper().startswith("ENTITY"):
            self._refuse()

    @property
    def _is_hidden(self) -> bool:
        return bool(self._hidden) or self._in_title or self._is_reading

    def _end_line(self, *, is_forced: bool = False) -> None:
        line = "".join(self._line)
        self._line = []
        if not self._pre:
            line = "\t".join(cell.strip(" ") for cell in re.sub(" {2,}", " ", line).split("\t"))
        if line.strip() or (is_forced and self._lines):
            self._lines.append(line)

    def _refuse(self) -> None:
        reason = "its DTD declares entities, which is unsafe"
        raise FileUnreadable(path=self._where, reason=reason)
