"""Bytes to text: strict UTF-8 first, then a byte order mark, then a question. Nothing is guessed silently."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path

from storymark.domain.errors import BadEncoding, BadValue, FileMissing, FileUnreadable, NeedsConsent
from storymark.exchange.guessing import beginning, guess_encoding, looks_like_utf16, reads_as_utf16
from storymark.exchange.limits import MAX_TEXT_BYTES
from storymark.exchange.vietnamese_codecs import register
from storymark.services.exchange_ports import AUTO, Decoded, ReadOptions, Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_MAGIC = (
    b"\x7fELF",
    b"MZ\x90",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF-",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"Rar!",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1b\x7f]")
_INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL_CHARS = re.compile("[\x01-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f]")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_COMBINING_FLOOD = re.compile("[\u0300-\u036f]{16}")
_REPLACEMENT = "\ufffd"
# All of the above, and whatever may be part of a flood: the usual text has none of them.
_NOTED = re.compile(
    "[\x01-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f\u0300-\u036f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060"
    "\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffd-\uffff]"
)


def read_bytes(source: Source, *, limit_bytes: int) -> bytes:
    """The whole of a plain file; raises FileMissing, FileUnreadable (also when it is too large)."""
    check_plain(source)
    try:
        size = source.path.stat().st_size
        if size > limit_bytes:
            reason = f"it has {size:,} bytes, more than the limit of {limit_bytes:,}"
            raise FileUnreadable(path=source.name, reason=reason)
        return source.path.read_bytes()
    except OSError as error:
        raise unreadable(source, error) from error


def check_plain(source: Source) -> None:
    """Refuse what is not a plain file: a device or pipe could be read without end."""
    try:
        mode = source.path.stat().st_mode
    except OSError as error:
        raise unreadable(source, error) from error
    if stat.S_ISDIR(mode):
        raise FileUnreadable(path=source.name, reason="it is a folder")
    if not stat.S_ISREG(mode):
        raise FileUnreadable(path=source.name, reason="it is not a plain file")


def unreadable(source: Source, error: OSError) -> FileMissing | FileUnreadable:
    """What to tell of a failure to open or read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileMissing(path=source.name)
    return FileUnreadable(path=source.name, reason=error.strerror or type(error).__name__)


def decode_file(source: Source, options: ReadOptions) -> Decoded:
    """The text of a file; raises BadEncoding, NeedsConsent, BadValue, FileUnreadable, FileMissing."""
    return decode(read_bytes(source, limit_bytes=MAX_TEXT_BYTES), options=options, where=source.name)


def decode(data: bytes, *, options: ReadOptions, where: str) -> Decoded:
    """The text of `data`, untouched; a byte order mark is not text."""
    if options.encoding != AUTO:
        return _decoded_as(data, options.encoding, where=where)
    for mark, codec, title in _BOMS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], codec, title, where=where, shift=len(mark))
            note = f"read as {title}; its byte order mark (BOM) is not part of the text"
            return Decoded(text, title, (note, *text_notes(text)))
    if data.startswith(_MAGIC):
        raise FileUnreadable(path=where, reason="it is a binary file, not text")
    if b"\x00" in data and (codec := looks_like_utf16(data)):
        return _guessed(data, codec, "UTF-16", reason="has no byte order mark", options=options, where=where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, options=options, where=where)
    if data.count(0) and _is_binary(data):
        raise FileUnreadable(path=where, reason="it is a binary file, not text")
    return Decoded(text, "UTF-8", text_notes(text))


def text_notes(text: str) -> tuple[str, ...]:
    """What a person should know of characters that cannot be seen; they are all kept."""
    if not _NOTED.search(text):
        return ()
    notes = [
        _kept(_INVISIBLE, text, "invisible or bidi control character"),
        _kept(_CONTROL_CHARS, text, "control character"),
        _kept(_NONCHARACTERS, text, "noncharacter"),
    ]
    flood = _COMBINING_FLOOD.search(text)
    if flood:
        notes.append(f"more than 15 combining marks on one character (position {flood.start()}) are kept")
    if _REPLACEMENT in text:
        count = text.count(_REPLACEMENT)
        notes.append(f"{count} replacement character(s) U+FFFD: the text was damaged before it came here")
    return tuple(note for note in notes if note)


def codec_for(name: str, *, where: str = "") -> str:
    """Python's name of a text encoding that a person named; raises BadValue."""
    register()
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        info = None
    # bz2, rot13 and the like are codecs too, and utf-8-sig would hide a mark that we report.
    if info is None or not getattr(info, "_is_text_encoding", True) or "\x00" in name:
        expected = "it is an encoding such as utf-8, utf-16, gb18030, big5, cp1258, tcvn3, viscii"
        raise BadValue(what="The encoding", value=f"“{name}”", expected=expected)
    return info.name


def _decoded_as(data: bytes, name: str, *, where: str) -> Decoded:
    codec = codec_for(name)
    for mark, marked, _ in _BOMS:
        # utf-16 without a byte order eats its own mark; the others leave it in the text.
        if data.startswith(mark) and codec in (marked, "utf-8-sig") and marked != "utf-16":
            data = data[len(mark) :]
            break
    text = _strict(data, codec, codec.upper(), where=where)
    return Decoded(text, codec.upper(), text_notes(text))


def _not_utf8(data: bytes, position: int, *, options: ReadOptions, where: str) -> Decoded:
    if codec := reads_as_utf16(data):
        return _guessed(data, codec, "UTF-16", reason="has no byte order mark", options=options, where=where)
    if _is_binary(data):
        raise FileUnreadable(path=where, reason="it is a binary file, not text")
    guess = guess_encoding(data)
    if guess is None:
        raise BadEncoding(path=where, position=position, encoding="UTF-8")
    if guess.is_clear:
        text = data.decode(guess.codec)
        note = f"not UTF-8; read as {guess.title}, an encoding that fits clearly"
        return Decoded(text, guess.title, (note, *text_notes(text)))
    reason = f"is not valid UTF-8 (byte {position})"
    title = " or ".join((guess.shown, *guess.others)) if not options.has_consent else guess.title
    return _guessed(data, guess.codec, title, reason=reason, options=options, where=where)


def _guessed(
    data: bytes, codec: str, title: str, *, reason: str, options: ReadOptions, where: str
) -> Decoded:
    if not options.has_consent:
        shown = title if "(“" in title else f"{title} (“{beginning(data.decode(codec, 'replace'))}”)"
        what = f"{where} {reason}; it may be in the encoding {shown}"
        raise NeedsConsent(what=what, option=f"--yes, or name the encoding with --encoding {codec}")
    text = _strict(data, codec, title, where=where)
    note = f"{reason.removeprefix('is ')}; read as {title}, a guess"
    return Decoded(text, title, (note, *text_notes(text)))


def _strict(data: bytes, codec: str, title: str, *, where: str, shift: int = 0) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise BadEncoding(path=where, position=error.start + shift, encoding=title) from error
    except UnicodeError as error:  # some codecs know no position
        raise BadEncoding(path=where, position=0, encoding=title) from error


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    count = len(_CONTROL.findall(sample))
    return count >= 8 and count * 20 > len(sample)


def _kept(pattern: re.Pattern[str], text: str, what: str) -> str:
    found = pattern.findall(text)
    if not found:
        return ""
    kinds = sorted({f"U+{ord(char):04X}" for char in found})
    shown = ", ".join(kinds[:5]) + (", …" if len(kinds) > 5 else "")
    plural = "" if len(found) == 1 else "s"
    return f"{len(found):,} {what}{plural} ({shown}) kept in the text"


def stem_of(name: str) -> str:
    """A file's name without folder and suffix, as text that can be written as UTF-8."""
    return Path(name).stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
