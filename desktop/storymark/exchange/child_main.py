"""The child's end: bound this process, read one file, write what is in it as JSON lines.

The request comes on the standard input, which stays open as long as the program lives: when it ends, so does
this process. Nothing here opens a project, writes a file, starts a program or reaches a network.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from storymark.domain.errors import FileUnreadable, Refused
from storymark.exchange.child import ENCODER, Piece, Reply, Request
from storymark.services.exchange_ports import Columns, ReadStory, Source

_REFUSED_EVENTS = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system",
                   "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate",
                   "sqlite3.", "pickle.", "webbrowser.", "urllib.", "ftplib.")  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


def main(arguments: Sequence[str]) -> int:
    """Answer the one request on the standard input."""
    for name in _ONE_THREAD:  # each thread of numpy's reserves memory that the limit counts
        os.environ[name] = "1"
    incoming, outgoing = _take_pipes()
    request = msgspec.json.decode(incoming.readline(), type=Request)
    read = getattr(import_module(f"storymark.exchange.{request.module}"), request.function)
    _bound(request)
    threading.Thread(target=_end_with_parent, args=(incoming,), daemon=True).start()
    gc.disable()  # one file, then the end: trees of a parser are no garbage
    try:
        for found in read(Source(Path(request.path), request.name), request.options):
            _send(outgoing, _reply(found))
        _send(outgoing, Reply(is_done=True))
    except Refused as error:
        facts = {name: value if isinstance(value, int) else str(value) for name, value in error.facts.items()}
        _send(outgoing, Reply(error=type(error).__name__, facts=facts))
    except MemoryError:
        megabytes = request.memory_bytes // 2**20
        _refuse(outgoing, request, f"it is too large: reading it needs more than the limit of {megabytes} MB")
    except RecursionError:
        _refuse(outgoing, request, "it is nested too deeply")
    except Exception as error:  # a parser's defect, met by a damaged file
        _refuse(outgoing, request, f"it is damaged ({type(error).__name__})")
    os._exit(0)  # nothing is worth tidying up


def _reply(found: ReadStory | Columns | Piece) -> Reply:
    if isinstance(found, Piece):
        return Reply(piece=found)
    return Reply(columns=found) if isinstance(found, Columns) else Reply(story=found)


def _refuse(outgoing: BinaryIO, request: Request, reason: str) -> None:
    error = FileUnreadable(path=request.name, reason=reason)
    _send(outgoing, Reply(error=type(error).__name__, facts={"path": request.name, "reason": reason}))


def _send(outgoing: BinaryIO, reply: Reply) -> None:
    outgoing.write(ENCODER.encode(reply) + b"\n")
    outgoing.flush()


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two ends for us alone: whatever else prints or reads in this process gets nothing."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb", buffering=1 << 16)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return incoming, outgoing


def _bound(request: Request) -> None:
    """Limits of the system where it has them, and a hook of Python's that refuses the rest."""
    if sys.platform != "win32":
        import resource

        wanted = {
            resource.RLIMIT_AS: request.memory_bytes,
            resource.RLIMIT_CPU: request.cpu_seconds,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CORE: 0,
        }
        for what, limit in wanted.items():
            with contextlib.suppress(OSError, ValueError):  # macOS has no limit of address space
                _, most = resource.getrlimit(what)
                limit = limit if most == resource.RLIM_INFINITY else min(limit, most)
                # One second more, or the system would kill where it could say why.
                spare = int(what == resource.RLIMIT_CPU)
                hard = limit + spare if most == resource.RLIM_INFINITY else min(limit + spare, most)
                resource.setrlimit(what, (limit, hard))
    if sys.platform == "linux":
        import ctypes

        # A network of its own, with nothing in it; systems that forbid this leave the hook below.
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)
    sys.addaudithook(_refuse_event)


def _refuse_event(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        is_writing = bool(set(mode or "") & set("wax+")) or bool((flags or 0) & _WRITING)
        if is_writing and arguments[0] != os.devnull:
            raise PermissionError(f"{event} is refused in this process")
    elif event.startswith(_REFUSED_EVENTS):
        raise PermissionError(f"{event} is refused in this process")


def _end_with_parent(incoming: BinaryIO) -> None:
    incoming.read()
    os._exit(1)
