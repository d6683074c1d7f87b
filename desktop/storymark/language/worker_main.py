"""The word worker: a process of its own that holds jieba and pyvi, so that nothing they do stops the window.

It reads requests from its standard input and answers on its standard output, one after the other. It opens
no project, and ends when its input does, which the system sees to even when the parent is killed.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from storymark.domain.ranges import Range
from storymark.language.worker_wire import Message, read_message, write_message

_NICENESS = 5
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def main(arguments: Sequence[str]) -> int:
    """Serve until the input ends; the one argument is the folder for caches."""
    _settle()
    incoming, outgoing = _take_pipes()
    from storymark.language.words.cache_folder import use_cache_folder

    use_cache_folder(Path(arguments[0]) if arguments else None)
    with contextlib.suppress(OSError, ValueError):  # the parent is gone, or is none
        write_message(outgoing, {"pid": os.getpid()})
        server = Server()
        while (message := read_message(incoming)) is not None:
            write_message(outgoing, server.answer(message))
    os._exit(0)  # nothing is worth tidying up, and half a second of it would be a process without a parent


class Server:
    """Answers requests; remembers the user's words between them."""

    def __init__(self) -> None:
        self._user_words: tuple[str, ...] = ()
        self._modules = 0

    def answer(self, message: Message) -> Message:
        """The reply to one request: `warm` loads a library, `parts` are cut into words."""
        reply = self._warm(message["warm"]) if "warm" in message else self._cut(message)
        if len(sys.modules) != self._modules:
            # Half a million dictionary entries never become garbage: no collection shall look at them again.
            gc.collect()
            gc.freeze()
            self._modules = len(sys.modules)
        return reply

    def _warm(self, language: str) -> Message:
        from storymark.language.words.cut import cut_words

        # Cutting something is what loads all that cutting needs.
        sample = {"vi": "xin chào", "zh": "你好"}.get(language.partition("-")[0], "")
        return {"fallbacks": len(cut_words(sample, Range(0, len(sample)), language=language).fallbacks)}

    def _cut(self, message: Message) -> Message:
        from storymark.language.words.cut import cut_part

        self._user_words = tuple(message.get("user_words", self._user_words))
        words: list[int] = []
        fallbacks: list[int] = []
        reached = 0
        last = len(message["parts"]) - 1
        for index, (start, end, language) in enumerate(message["parts"]):
            cut, reached = cut_part(
                message["text"],
                Range(start, end),
                language=language,
                user_words=self._user_words,
                is_end=message["is_end"] or index < last,
            )
            words += chain.from_iterable(cut.words)
            fallbacks += chain.from_iterable(cut.fallbacks)
        return {"words": words, "fallbacks": fallbacks, "reached": reached}


def _settle() -> None:
    """Be quiet, be nice, and leave Ctrl+C in the terminal to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in _ONE_THREAD:
        os.environ[name] = "1"  # numpy starts a thread and takes a buffer for each core otherwise
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, taken away from where a library might read or print."""
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (0, 1):
            msvcrt.setmode(descriptor, os.O_BINARY)
    incoming: Any = os.fdopen(os.dup(0), "rb")
    outgoing: Any = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return incoming, outgoing


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
