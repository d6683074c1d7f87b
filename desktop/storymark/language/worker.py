"""Words without waiting: the window's client of the word worker.

jieba and pyvi stall every thread of their process for up to a second while they load, so they live in a
process of their own. It starts at the first request, is asked slice by slice so that what is on the screen
overtakes what is not, and is started again when it dies.
"""

from __future__ import annotations

import atexit
import contextlib
import heapq
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, overload

from storymark.domain.ranges import Range
from storymark.services.ports import WordRanges

if TYPE_CHECKING:
    from pathlib import Path

    from storymark.language.worker_child import Child
    from storymark.language.worker_slices import Slice, Slicing

WordResult = WordRanges

URGENT = -10
"""The priority of what is on the screen; lower is sooner, 0 is usual."""

_ANSWER_SECONDS = 60.0
"""More than loading both libraries on a busy old laptop; a slice itself takes some hundredths."""

_REST_SECONDS = 60.0
"""How long a worker that cannot be started is left alone."""


@dataclass(frozen=True, slots=True)
class WordRequest:
    """Words wanted: of `sentences` (sorted, disjoint code points) of `text`; `language` may be `auto`."""

    text: str
    sentences: Sequence[Range]
    language: str = "auto"
    user_words: tuple[str, ...] = ()
    priority: int = 0


class _Job:
    """A request on its way."""

    __slots__ = ("future", "request", "slicing")

    def __init__(self, request: WordRequest) -> None:
        self.request = request
        self.future: Future[WordResult] = Future()
        self.slicing: Slicing | None = None


class WordWorker:
    """Cuts words in one child process; every method returns at once and may be called from any thread.

    Callbacks of the futures run on a thread of the worker's own.
    """

    def __init__(self, *, cache_folder: Path) -> None:
        """Nothing is started yet. `cache_folder` is made when it is needed."""
        self._cache_folder = cache_folder
        self._changed = threading.Condition()
        self._jobs: list[tuple[int, int, _Job]] = []
        self._warming: list[str] = []
        self._numbers = count()
        self._thread: threading.Thread | None = None
        self._child: Child | None = None
        self._sent_words: tuple[str, ...] = ()
        self._rest_until = 0.0
        self._is_closed = False

    @property
    def pid(self) -> int | None:
        """The system's number of the child process, None while there is none."""
        child = self._child
        return child.pid if child else None

    @overload
    def request(self, text: WordRequest, /) -> Future[WordResult]: ...
    @overload
    def request(
        self,
        text: str,
        sentences: Sequence[Range],
        *,
        language: str = "auto",
        is_urgent: bool = False,
        user_words: Sequence[str] = (),
    ) -> Future[WordResult]: ...
    def request(
        self,
        text: str | WordRequest,
        sentences: Sequence[Range] = (),
        *,
        language: str = "auto",
        is_urgent: bool = False,
        user_words: Sequence[str] = (),
    ) -> Future[WordResult]:
        """The words of `sentences` of `text`, later.

        The future can be cancelled until it has its result. It is cancelled when the worker is closed.
        """
        if isinstance(text, str):
            priority = URGENT if is_urgent else 0
            text = WordRequest(text, sentences, language, tuple(user_words), priority)
        job = _Job(text)
        with self._changed:
            if self._is_closed:
                job.future.cancel()
            else:
                heapq.heappush(self._jobs, (text.priority, next(self._numbers), job))
                self._wake()
        return job.future

    def warm(self, language: str) -> None:
        """Load what `language` needs before it is asked for."""
        with self._changed:
            if not self._is_closed and language not in self._warming:
                self._warming.append(language)
                self._wake()

    def close(self) -> None:
        """End the child process and cancel what is not done. Twice is as good as once."""
        with self._changed:
            self._is_closed = True
            jobs, self._jobs = self._jobs, []
            self._changed.notify_all()
            thread, child = self._thread, self._child
        for _, _, job in jobs:
            job.future.cancel()
        if child:
            child.end()
        if thread and thread is not threading.current_thread():
            thread.join()
        atexit.unregister(self.close)

    def _wake(self) -> None:
        """Start the thread or tell it; the lock is held."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="word-worker", daemon=True)
            self._thread.start()
            atexit.register(self.close)
        self._changed.notify_all()

    # --- on the thread
    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._jobs or self._warming or self._is_closed)
                if self._is_closed:
                    break
                job = self._most_urgent()
                language = self._warming.pop(0) if job is None and self._warming else ""
            if job is not None:
                self._step(job)
            elif language:
                self._ask({"warm": language})
        self._end_child()

    def _most_urgent(self) -> _Job | None:
        """The job to go on with; those that were cancelled are forgotten."""
        while self._jobs and self._jobs[0][2].future.done():
            heapq.heappop(self._jobs)
        return self._jobs[0][2] if self._jobs else None

    def _step(self, job: _Job) -> None:
        """Do one slice of `job`, and hand over its result after the last one."""
        try:
            slicing = job.slicing = job.slicing or _slicing(job.request)
            if not slicing.is_done:
                self._do(slicing, slicing.next(), job.request.user_words)
            if slicing.is_done:
                self._finish(job, slicing)
        except Exception as error:  # a defect of ours must not end the thread, and the caller must hear of it
            if job.future.set_running_or_notify_cancel():
                job.future.set_exception(error)

    def _do(self, slicing: Slicing, part: Slice, user_words: tuple[str, ...]) -> None:
        message: dict[str, Any] = {
            "text": part.text,
            "parts": [(span.start, span.end, language) for span, language in part.parts],
            "is_end": part.is_end,
        }
        if user_words != self._sent_words:
            message["user_words"] = user_words
        is_tried = self._is_startable()
        answer = self._ask(message)
        if answer is not None:
            self._sent_words = user_words
            slicing.take(part, answer["words"], answer["fallbacks"], answer["reached"])
        elif not (is_tried and slicing.suspect(part)):
            slicing.give_up(part)

    def _finish(self, job: _Job, slicing: Slicing) -> None:
        from storymark.language.provenance import word_segmenter_id

        name = word_segmenter_id(job.request.user_words, cache_folder=self._cache_folder)
        result = WordResult(slicing.words, tuple(slicing.fallbacks), name)
        if job.future.set_running_or_notify_cancel():
            job.future.set_result(result)

    def _ask(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """The child's answer; None when it could not be started or died of the question."""
        from storymark.language.worker_child import ChildDied

        child = self._child or self._started()
        if child is None:
            return None
        try:
            return child.ask(message, seconds=_ANSWER_SECONDS)
        except ChildDied:
            self._end_child()
            return None

    def _is_startable(self) -> bool:
        return self._child is not None or time.monotonic() >= self._rest_until

    def _started(self) -> Child | None:
        """A child that has said hello. One that cannot start is tried twice, then left alone for a while."""
        from storymark.language.worker_child import Child, ChildDied

        if not self._is_startable():
            return None
        for _ in range(2):
            with contextlib.suppress(OSError, ChildDied):
                child = Child(self._cache_folder)
                with self._changed:
                    self._child = child
                    is_closed = self._is_closed
                if is_closed:
                    break
                child.hello(seconds=_ANSWER_SECONDS)
                return child
            self._end_child()
        self._rest_until = time.monotonic() + _REST_SECONDS
        return None

    def _end_child(self) -> None:
        with self._changed:
            child, self._child = self._child, None
        self._sent_words = ()
        if child:
            child.end()


def _slicing(request: WordRequest) -> Slicing:
    from storymark.language.worker_slices import Slicing

    return Slicing(request.text, request.sentences, request.language)
