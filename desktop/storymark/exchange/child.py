"""The program's end of a bounded child process that reads one untrusted file.

Parsers of XML, office files and PDF are large and meet whatever the world sends. They run in a process of
their own with limits of memory and time, without network and without any project; what comes back are JSON
lines of plain stories, which are checked here again. A child that crashes, hangs or outgrows its limits is
one sentence.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, BinaryIO, NamedTuple, cast

import msgspec

from storymark.domain import errors
from storymark.domain.errors import FileUnreadable, Refused
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import check_text
from storymark.exchange.decoding import check_plain
from storymark.exchange.native_rules import key_problem, name_problem
from storymark.exchange.peer_spans import check_tag_count
from storymark.services.child_command import python_command, quiet_flags, start_of
from storymark.services.exchange_ports import MAX_LINE_BYTES, Columns, ReadOptions, ReadStory, Source

CHILD_ARGUMENT = "--file-reader"
"""How a frozen program is told to be the reader instead of the window."""

MAX_FILE_BYTES = 200 * 2**20
_START = start_of("storymark.exchange.child_main")
_WAITING_LINES = 2  # each may be as long as a story
_FAILED = "its reader failed"
_TRUNCATED = "it ended in the middle of a story"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a child may use: address space, processor time, and time in which nothing comes from it."""

    memory_bytes: int = 1 << 30
    cpu_seconds: int = 60
    silent_seconds: float = 60.0


class Request(msgspec.Struct, frozen=True):
    """What the child is asked: which function of which module reads the file."""

    module: str
    function: str
    path: str
    name: str
    options: ReadOptions
    memory_bytes: int
    cpu_seconds: int


class Piece(NamedTuple):
    """Some bytes of a file inside an archive; a file's first piece `begins` it."""

    name: str
    data: bytes
    begins: bool = False


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the child: a story, a table's columns, a piece of a file, an error, or that all is read."""

    story: ReadStory | None = None
    columns: Columns | None = None
    piece: Piece | None = None
    error: str = ""
    facts: dict[str, int | str] = {}
    is_done: bool = False


def _plain(value: object) -> object:
    if not isinstance(value, Sentences):
        raise NotImplementedError(type(value).__name__)
    return [list(value.starts), list(value.ends), value.segmenter, sorted(value.manual)]


def _sentences(kind: type, value: Any) -> Sentences:
    starts, ends, segmenter, manual = value
    ranges = [Range(start, end) for start, end in zip(starts, ends, strict=True)]
    return Sentences(ranges, segmenter=segmenter, manual=manual)


ENCODER = msgspec.json.Encoder(enc_hook=_plain)
_DECODER = msgspec.json.Decoder(Reply, dec_hook=_sentences)


def read_in_child(
    module: str, function: str, source: Source, options: ReadOptions, *, bounds: Bounds | None = None
) -> Iterator[ReadStory]:
    """The stories of a file, read by a function of a module of this package in a process of its own.

    Raises FileMissing, FileUnreadable and whatever refusal the reader raises. Who stops early ends the child.
    """
    for reply in _replies(module, function, source, options, bounds or Bounds()):
        if reply.story is None:
            raise FileUnreadable(path=source.name, reason=_FAILED)
        _check(reply.story)
        yield reply.story


def columns_in_child(module: str, function: str, source: Source, options: ReadOptions) -> Columns:
    """The columns of a table; raises like `read_in_child`."""
    for reply in _replies(module, function, source, options, Bounds()):
        found = reply.columns
        if found is not None and len(found.names) == len(found.first):
            return found
        break
    raise FileUnreadable(path=source.name, reason=_FAILED)


def pieces_in_child(module: str, function: str, source: Source, *, limit_bytes: int) -> Iterator[Piece]:
    """The files of an archive of at most `limit_bytes`, piece by piece; raises like `read_in_child`."""
    for reply in _replies(module, function, source, ReadOptions(), Bounds(), limit_bytes=limit_bytes):
        if reply.piece is None:
            raise FileUnreadable(path=source.name, reason=_FAILED)
        yield reply.piece


def _replies(
    module: str,
    function: str,
    source: Source,
    options: ReadOptions,
    bounds: Bounds,
    *,
    limit_bytes: int = MAX_FILE_BYTES,
) -> Iterator[Reply]:
    check_plain(source)
    size = source.path.stat().st_size
    if size > limit_bytes:
        reason = f"it has {size:,} bytes, more than the limit of {limit_bytes:,}"
        raise FileUnreadable(path=source.name, reason=reason)
    request = Request(
        module, function, os.path.abspath(source.path), source.name, replace(options, put_aside=None),  # noqa: PTH100
        bounds.memory_bytes, bounds.cpu_seconds,
    )  # fmt: skip
    try:
        started = _Child(request)
    except OSError as error:
        told = error.strerror or type(error).__name__
        raise FileUnreadable(path=source.name, reason=f"no reader could be started: {told}") from error
    with started as child:
        while not (reply := child.reply(bounds, source.name)).is_done:
            if reply.error:
                raise _refusal(reply, source)
            yield reply


class _Child:
    """A running child process."""

    def __init__(self, request: Request) -> None:
        self._process = subprocess.Popen(
            python_command(_START, CHILD_ARGUMENT),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            cwd=tempfile.gettempdir(),
            start_new_session=sys.platform != "win32",
            creationflags=quiet_flags(),
        )
        self._lines: queue.Queue[bytes] = queue.Queue(_WAITING_LINES)
        self._is_ended = False
        self._reader = threading.Thread(target=self._read, name="file-reader-lines", daemon=True)
        self._reader.start()
        with contextlib.suppress(OSError):  # a child that died at once is told by its answer
            stdin = cast(BinaryIO, self._process.stdin)
            stdin.write(ENCODER.encode(request) + b"\n")
            stdin.flush()

    def reply(self, bounds: Bounds, name: str) -> Reply:
        """The next line; raises FileUnreadable when there is none."""
        try:
            line = self._lines.get(timeout=bounds.silent_seconds)
        except queue.Empty:
            self.end()
            raise FileUnreadable(path=name, reason=_too_long(bounds.silent_seconds)) from None
        if not line:
            raise FileUnreadable(path=name, reason=self._why(bounds))
        try:
            return _DECODER.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise FileUnreadable(path=name, reason=_TRUNCATED) from error

    def end(self) -> None:
        """End it at once; it keeps nothing that could be lost."""
        self._is_ended = True
        with contextlib.suppress(OSError):
            self._process.kill()
        with contextlib.suppress(queue.Empty):
            while True:
                self._lines.get_nowait()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                cast(BinaryIO, stream).close()

    def __enter__(self) -> _Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def _read(self) -> None:
        stream = cast(BinaryIO, self._process.stdout)
        line = b"-"
        while line:
            try:
                line = stream.readline(MAX_LINE_BYTES)
            except (OSError, ValueError):
                line = b""
            while not self._is_ended:
                with contextlib.suppress(queue.Full):
                    self._lines.put(line, timeout=0.2)
                    break

    def _why(self, bounds: Bounds) -> str:
        status = self._process.wait()
        if status < 0 and -status in (24, 9):  # SIGXCPU, and SIGKILL from a system that is out of memory
            return _too_long(bounds.cpu_seconds) if -status == 24 else "the system ended its reader"
        return "it is damaged in a way that made its reader fail"


def _too_long(seconds: float) -> str:
    return f"reading it takes longer than the limit of {seconds:.0f} seconds"


def _refusal(reply: Reply, source: Source) -> Refused:
    """The refusal that the child met, if it is one of ours."""
    kind: Any = getattr(errors, reply.error, None)
    if isinstance(kind, type) and issubclass(kind, Refused):
        found = kind(**reply.facts)
        with contextlib.suppress(KeyError, IndexError):
            str(found)  # its sentence has all its facts
            return found
    return FileUnreadable(path=source.name, reason=_FAILED)


def _check(story: ReadStory) -> None:
    """Raise what readers raise if a story is not what a reader may give; the child is not trusted."""
    text = story.text
    check_text(text, where=story.where)
    check_tag_count(story.tags)
    places = [*((s.start, s.end) for s in story.sections), *(story.sentences or ())]
    if any(not 0 <= start <= end <= len(text) for start, end in places):
        raise FileUnreadable(path=story.where, reason=_FAILED)
    for tag in story.tags:
        is_inside = 0 <= tag.start < tag.end <= len(text) and text[tag.start : tag.end] == tag.quote
        if not is_inside or key_problem(tag.label) or name_problem(tag.annotator):
            raise FileUnreadable(path=story.where, reason=_FAILED)
