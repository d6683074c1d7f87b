"""The lane: one thread, one thing, work in order, every failure answered."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError, Future

import pytest

from storymark.services.lane import Lane
from storymark.services.ports import Cancelled

WAIT_S = 10


def _nothing(_: object) -> None:
    pass


def test_work_is_done_in_order_in_one_other_thread() -> None:
    threads: set[int] = set()
    seen: list[int] = []
    lane: Lane[list[int]] = Lane(lambda: threads.add(threading.get_ident()) or seen, close=_nothing)

    def add(number: int, into: list[int]) -> int:
        threads.add(threading.get_ident())
        into.append(number)
        return number * 10

    answers = [lane.submit(lambda into, n=n: add(n, into)) for n in range(200)]
    assert [a.result(WAIT_S) for a in answers] == [n * 10 for n in range(200)]
    assert seen == list(range(200))
    assert len(threads) == 1
    assert threading.get_ident() not in threads
    assert lane.close(WAIT_S)


def test_a_failure_goes_to_its_own_future_only() -> None:
    lane = Lane(lambda: 1, close=_nothing)
    bad = lane.submit(lambda one: one / 0)
    good = lane.submit(lambda one: one + 1)
    with pytest.raises(ZeroDivisionError):
        bad.result(WAIT_S)
    assert good.result(WAIT_S) == 2
    lane.close(WAIT_S)


def test_what_could_not_be_opened_fails_every_answer_and_is_not_closed() -> None:
    closed: list[object] = []

    def open_() -> int:
        raise OSError("no such thing")

    lane = Lane(open_, close=closed.append)
    answers = [lane.submit(lambda x: x) for _ in range(3)]
    for answer in (*answers, lane.opened):
        with pytest.raises(OSError, match="no such thing"):
            answer.result(WAIT_S)
    assert lane.close(WAIT_S)
    assert closed == []


def test_closing_does_what_waits_first_then_closes_in_the_lanes_thread() -> None:
    where: list[int] = []
    done: list[int] = []
    gate = threading.Event()
    lane = Lane(lambda: done, close=lambda _: where.append(threading.get_ident()))
    lane.submit(lambda _: gate.wait(WAIT_S))
    threads = [lane.submit(lambda into, n=n: into.append(n) or threading.get_ident()) for n in range(5)]
    assert not lane.close(timeout=0.01)
    gate.set()
    assert lane.close(WAIT_S)
    assert done == list(range(5))
    assert where == [threads[0].result(WAIT_S)]


def test_work_after_closing_comes_back_cancelled() -> None:
    lane = Lane(lambda: 0, close=_nothing)
    lane.close(WAIT_S)
    late = lane.submit(lambda zero: zero)
    assert late.cancelled()
    told: list[bool] = []
    late.add_done_callback(lambda f: told.append(f.cancelled()))
    assert told == [True]
    with pytest.raises(CancelledError):
        late.result(0)


def test_work_that_waits_can_be_cancelled() -> None:
    gate = threading.Event()
    done: list[str] = []
    lane = Lane(lambda: done, close=_nothing)
    lane.submit(lambda _: gate.wait(WAIT_S))
    unwanted = lane.submit(lambda into: into.append("unwanted"))
    wanted = lane.submit(lambda into: into.append("wanted"))
    assert unwanted.cancel()
    gate.set()
    wanted.result(WAIT_S)
    assert done == ["wanted"]
    lane.close(WAIT_S)


def test_idle_says_whether_anything_is_left_to_do() -> None:
    opening, working = threading.Event(), threading.Event()
    lane = Lane(lambda: opening.wait(WAIT_S), close=_nothing)
    assert not lane.is_idle
    opening.set()
    lane.opened.result(WAIT_S)
    busy = lane.submit(lambda _: working.wait(WAIT_S))
    assert not lane.is_idle
    working.set()
    busy.result(WAIT_S)
    lane.close(WAIT_S)
    assert lane.is_idle


def test_what_closing_raises_is_told_to_the_closer() -> None:
    def close(_: int) -> None:
        raise OSError("disk gone")

    lane = Lane(lambda: 0, close=close)
    with pytest.raises(OSError, match="disk gone"):
        lane.close(WAIT_S)
    assert lane.close(WAIT_S)


def test_closing_from_a_callback_in_the_lane_does_not_wait_for_itself() -> None:
    ended = threading.Event()
    lane = Lane(lambda: 0, close=lambda _: ended.set())

    def close_now(_: Future[int]) -> None:
        lane.close()

    lane.submit(lambda zero: zero).add_done_callback(close_now)
    assert ended.wait(WAIT_S)
    assert lane.close(WAIT_S)


def test_a_long_job_lets_others_in_between_its_steps() -> None:
    lane: Lane[list[str]] = Lane(list, close=lambda done: None)
    is_waiting, may_go_on = threading.Event(), threading.Event()

    def long(done: list[str]) -> list[str]:
        is_waiting.set()
        may_go_on.wait(10)
        done.append("first half")
        lane.serve()
        done.append("second half")
        return list(done)

    answer = lane.submit(long)
    is_waiting.wait(10)
    inner = [lane.submit(lambda done, n=n: done.append(f"act {n}")) for n in (1, 2)]  # type: ignore[misc]
    failing = lane.submit(lambda done: done[99])
    may_go_on.set()
    assert answer.result(10) == ["first half", "act 1", "act 2", "second half"]
    assert all(future.done() for future in inner)
    with pytest.raises(IndexError):
        failing.result(10)
    assert lane.close(10)


def test_closing_ends_a_long_job_at_its_next_step() -> None:
    lane: Lane[list[str]] = Lane(list, close=lambda done: done.append("closed"))
    is_waiting, may_go_on = threading.Event(), threading.Event()

    def long(done: list[str]) -> None:
        is_waiting.set()
        may_go_on.wait(10)
        lane.serve()
        done.append("never")

    answer = lane.submit(long)
    is_waiting.wait(10)
    kept = lane.submit(lambda done: done)
    assert not lane.close(0)
    may_go_on.set()
    with pytest.raises(Cancelled):
        answer.result(10)
    assert lane.close(10)
    assert kept.result(10) == ["closed"], "what was submitted before was done, and then it was closed"
