"""One thread that owns one thing: work is handed to it and done in order, answers come as futures."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from storymark.services.ports import Cancelled

Owned = TypeVar("Owned")
Answer = TypeVar("Answer")


class Lane(Generic[Owned]):
    """Opens a thing in a thread of its own and does there whatever is submitted, first come first served.

    A project has one connection that one thread must use, and a commit can take half a second on a busy
    disk; so the window hands its acts to a lane and goes on. `open_` runs in the lane's thread: what it
    imports (the database library) delays nobody. If it fails, every answer is that failure.

    The thread is a daemon: a job that hangs cannot keep the program from ending. Whoever makes a lane
    closes it.
    """

    def __init__(
        self, open_: Callable[[], Owned], *, close: Callable[[Owned], None], name: str = "storymark-project"
    ) -> None:
        self.opened: Future[None] = Future()
        """Done when the thing is open; has the failure when it could not be opened."""
        self._open = open_
        self._close = close
        self._owned: list[Owned] = []
        self._work: SimpleQueue[_Job | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._waiting = 1  # opening counts as work
        self._is_closing = False
        self._close_failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def thread_id(self) -> int:
        """The thread, for whoever measures it."""
        return self._thread.ident or 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being done and nothing waits."""
        return self._waiting == 0

    def submit(self, work: Callable[[Owned], Answer]) -> Future[Answer]:
        """Do `work` after all that was submitted before; its failure goes into the future.

        After `close` the future comes back cancelled. Callbacks of the future run in the lane's thread,
        before the next work begins.
        """
        future: Future[Answer] = Future()
        with self._lock:
            if self._is_closing:
                future.cancel()
                future.set_running_or_notify_cancel()
                return future
            self._waiting += 1
            self._work.put((future, work))
        return future

    def serve(self) -> None:
        """Do what waits now, from within a job that takes long: called on the lane's own thread.

        Such work is done between two slices of the job, so it must not have begun anything that other work
        would disturb. Raises Cancelled when the lane is being closed: the rest of the job is not waited for.
        """
        for _ in range(self._work.qsize()):
            job = self._work.get_nowait()
            if job is None:
                self._work.put(None)
                raise Cancelled
            self._do(job, self._owned, None)

    def close(self, timeout: float | None = None) -> bool:
        """Do what was submitted, close the thing, end the thread; False when `timeout` seconds were too few.

        What the closing raised is raised here, once. A second call only waits.
        """
        with self._lock:
            if not self._is_closing:
                self._is_closing = True
                self._work.put(None)
        if self._thread is not threading.current_thread():
            self._thread.join(timeout)
            if self._thread.is_alive():
                return False
        failure, self._close_failure = self._close_failure, None
        if failure is not None:
            raise failure
        return True

    def _run(self) -> None:
        owned = self._owned
        failure = self._opened_into(owned)
        self._done()
        while (job := self._work.get()) is not None:
            self._do(job, owned, failure)
            # A finished job would keep its story alive until the next one.
            del job
        if owned:
            try:
                self._close(owned.pop())
            except BaseException as error:
                self._close_failure = error

    def _do(self, job: _Job, owned: list[Owned], failure: BaseException | None) -> None:
        future, work = job
        if future.set_running_or_notify_cancel():
            _fulfil(future, work, owned, failure)
        self._done()

    def _opened_into(self, owned: list[Owned]) -> BaseException | None:
        self.opened.set_running_or_notify_cancel()
        try:
            owned.append(self._open())
        except BaseException as error:
            self.opened.set_exception(error)
            return error
        self.opened.set_result(None)
        return None

    def _done(self) -> None:
        with self._lock:
            self._waiting -= 1


_Job = tuple["Future[Any]", Callable[[Any], Any]]


def _fulfil(
    future: Future[Any], work: Callable[[Any], Any], owned: list[Any], failure: BaseException | None
) -> None:
    if failure is not None:
        future.set_exception(failure)
        return
    try:
        answer = work(owned[0])
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(answer)
