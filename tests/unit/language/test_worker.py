"""The word worker through its real child process."""

import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError, wait
from pathlib import Path

import psutil
import pytest
from tests.support.word_checks import check_words

from storymark.assets import seed_stories
from storymark.domain.ranges import Range
from storymark.language import worker_child
from storymark.language.provenance import word_segmenter_id
from storymark.language.sentences.segment import segment_sentences
from storymark.language.words.cut import cut_words
from storymark.language.worker import WordRequest, WordWorker
from storymark.language.worker_wire import read_message, write_message

ROOT = Path(__file__).resolve().parents[3]
VIETNAMESE, CHINESE = (path.read_bytes().decode() for path in seed_stories())

# The child dies of a sentence with POISON in it, falls asleep over one with SLEEP, and never loads a library.
BRITTLE = """
import json, os, sys, time
sys.path[:] = json.loads(sys.argv[1])
from storymark.language.words import cut as cut_module
real = cut_module.cut_part
def brittle(text, part, **options):
    piece = text[part.start:part.end]
    if "POISON" in piece:
        os._exit(9)
    if "SLEEP" in piece:
        time.sleep(0.3)
    return real(text, part, **options | {"language": "en"})
cut_module.cut_part = brittle
from storymark.language.worker_main import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def worker(word_cache: Path) -> Iterator[WordWorker]:
    worker = WordWorker(cache_folder=word_cache)
    yield worker
    worker.close()


@pytest.fixture
def brittle(monkeypatch: pytest.MonkeyPatch, worker: WordWorker) -> WordWorker:
    monkeypatch.setattr(worker_child, "_START", BRITTLE)
    return worker


def sentences_of(text: str) -> tuple[Range, ...]:
    return tuple(segment_sentences(text))


@pytest.mark.slow
def test_it_says_what_the_cutter_says(worker: WordWorker) -> None:
    for text, language in ((VIETNAMESE, "vi"), (CHINESE, "zh")):
        sentences = sentences_of(text)
        expected = [word for s in sentences for word in cut_words(text, s, language=language).words]
        for asked in (language, "auto"):
            result = worker.request(WordRequest(text, sentences, asked)).result(60)
            assert list(result.words) == expected
            assert result.fallbacks == ()
            assert result.segmenter == word_segmenter_id()
    assert worker.pid is not None
    child = psutil.Process(worker.pid)
    assert child.memory_info().rss < 220 * 2**20
    assert child.open_files() == []
    if sys.platform != "win32":
        assert child.nice() > psutil.Process().nice()


def test_it_answers_as_the_port_is_asked(brittle: WordWorker) -> None:
    text = "One two. Three four."
    result = brittle.request(text, sentences_of(text), language="en", is_urgent=True).result(60)
    assert [text[s:e] for s, e in result.words] == ["One", "two", ".", "Three", "four", "."]
    again = brittle.request(text, sentences_of(text), user_words=["two", "three four"]).result(60)
    assert [text[s:e] for s, e in again.words] == ["One", "two", ".", "Three four", "."]
    assert again.segmenter == word_segmenter_id(["three four", "two"])
    without = brittle.request(text, sentences_of(text)).result(60)
    assert without == result


def test_nothing_is_asked_of_the_child_for_no_sentences(worker: WordWorker) -> None:
    assert worker.request(WordRequest("---", ())).result(60).words == ()
    assert worker.pid is None


def test_the_child_starts_with_the_first_request(brittle: WordWorker) -> None:
    assert brittle.pid is None
    assert "word-worker" not in {thread.name for thread in threading.enumerate()}
    brittle.request(WordRequest("a", (Range(0, 1),))).result(60)
    assert brittle.pid is not None


def test_warming_starts_the_child(brittle: WordWorker) -> None:
    brittle.warm("vi")
    deadline = time.monotonic() + 60
    while brittle.pid is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert brittle.request(WordRequest("a", (Range(0, 1),))).result(60).words == (Range(0, 1),)


def test_what_is_urgent_comes_between_the_slices_of_what_is_not(brittle: WordWorker) -> None:
    text = "SLEEP, a long sentence that is cut alone. " + "x" * 3100 + ".\n"
    story = text * 8
    long = brittle.request(WordRequest(story, sentences_of(story)))
    short = brittle.request(WordRequest("now", (Range(0, 3),), priority=-1))
    later = brittle.request(WordRequest("then", (Range(0, 4),), priority=1))
    assert short.result(60).words == (Range(0, 3),)
    assert not long.done()
    assert not later.done()
    assert long.result(60).words
    assert later.result(60).words == (Range(0, 4),)


def test_a_request_can_be_cancelled_while_it_is_worked_on(brittle: WordWorker) -> None:
    story = ("SLEEP here. " + "x" * 3100 + ".\n") * 50
    long = brittle.request(WordRequest(story, sentences_of(story)))
    brittle.request(WordRequest("now", (Range(0, 3),), priority=-1)).result(60)
    assert long.cancel()
    assert brittle.request(WordRequest("next", (Range(0, 4),))).result(60).words == (Range(0, 4),)
    with pytest.raises(CancelledError):
        long.result()


def test_a_child_that_is_killed_is_started_again(brittle: WordWorker) -> None:
    brittle.request(WordRequest("one", (Range(0, 3),))).result(60)
    first = brittle.pid
    assert first is not None
    psutil.Process(first).kill()
    result = brittle.request(WordRequest("two more", (Range(0, 8),), user_words=("two more",))).result(60)
    assert result.words == (Range(0, 8),)
    assert result.fallbacks == ()
    assert brittle.pid != first


def test_what_kills_the_child_twice_gets_syllables(brittle: WordWorker) -> None:
    text = "Good one.\nBad POISON one.\nGood again."
    good, bad, again = sentences_of(text)
    result = brittle.request(WordRequest(text, (good, bad, again))).result(60)
    assert result.fallbacks == (bad,)
    assert [text[s:e] for s, e in result.words] == [
        *("Good", "one", "."),
        *("Bad", "POISON", "one", "."),
        *("Good", "again", "."),
    ]
    for sentence in (good, bad, again):
        check_words(text, sentence, [w for w in result.words if sentence.contains(w)])


def test_a_worker_that_cannot_start_gives_syllables(
    worker: WordWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_child, "_START", "raise SystemExit(1)")
    text = "khách hàng. Chào."
    result = worker.request(WordRequest(text, sentences_of(text))).result(60)
    assert [text[s:e] for s, e in result.words] == ["khách", "hàng", ".", "Chào", "."]
    assert result.fallbacks == sentences_of(text)
    monkeypatch.undo()  # it could start now, but is left alone for a while
    assert worker.request(WordRequest(text, sentences_of(text))).result(60) == result


def test_a_missing_interpreter_gives_syllables(worker: WordWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(ROOT / "no-such-python"))
    result = worker.request(WordRequest("khách hàng", (Range(0, 10),))).result(60)
    assert result.words == (Range(0, 5), Range(6, 10))
    assert result.fallbacks == (Range(0, 10),)


def test_a_child_that_hangs_is_ended(brittle: WordWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    brittle.request(WordRequest("one", (Range(0, 3),))).result(60)
    monkeypatch.setattr("storymark.language.worker._ANSWER_SECONDS", 0.05)
    result = brittle.request(WordRequest("SLEEP", (Range(0, 5),))).result(60)
    assert result.fallbacks == (Range(0, 5),)


def test_a_sentence_of_any_length_goes_in_parts(brittle: WordWorker) -> None:
    text = "ab cd, ef " * 2500
    sentence = Range(1, len(text) - 2)
    urgent: list[bool] = []
    long = brittle.request(WordRequest(text, (sentence,)))
    short = brittle.request(WordRequest("now", (Range(0, 3),), priority=-1))
    short.add_done_callback(lambda _: urgent.append(not long.done()))
    assert long.result(60).words == cut_words(text, sentence, language="en").words
    wait([short])
    assert urgent == [True]


def test_closing_cancels_what_is_not_done_and_ends_the_child(brittle: WordWorker) -> None:
    brittle.request(WordRequest("one", (Range(0, 3),))).result(60)
    child = psutil.Process(brittle.pid)
    story = ("SLEEP here. " + "x" * 3100 + ".\n") * 50
    pending = [brittle.request(WordRequest(story, sentences_of(story))) for _ in range(3)]
    brittle.close()
    assert all(future.cancelled() for future in pending)
    assert not child.is_running()
    brittle.close()
    assert brittle.request(WordRequest("late", (Range(0, 4),))).cancelled()
    brittle.warm("vi")
    assert brittle.pid is None


PARENT = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell starts behind itself ignores it
from pathlib import Path
from storymark.domain.ranges import Range
from storymark.language.worker import WordRequest, WordWorker
from storymark.language.worker_wire import read_message, write_message
worker = WordWorker(cache_folder=Path(sys.argv[1]))
worker.request(WordRequest("a b", (Range(0, 3),), "en")).result(60)
print(worker.pid, flush=True)
if sys.argv[2] == "stay":
    time.sleep(60)
"""


@pytest.mark.parametrize("end", ["kill", "interrupt", "return"])
def test_the_child_ends_with_its_parent(tmp_path: Path, end: str) -> None:
    parent = subprocess.Popen(
        [
            sys.executable,
            "-W",
            "error",
            "-c",
            PARENT,
            str(tmp_path / "cache"),
            "" if end == "return" else "stay",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "desktop")},
    )
    assert parent.stdout is not None
    child = psutil.Process(int(parent.stdout.readline()))
    if end == "kill":
        parent.kill()
    elif end == "interrupt" and sys.platform != "win32":
        parent.send_signal(signal.SIGINT)
    _, complaints = parent.communicate(timeout=30)
    gone, alive = psutil.wait_procs([child], timeout=10)
    assert gone
    assert not alive
    if end == "return":
        assert complaints == b""
        assert parent.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_ctrl_c_in_the_terminal_does_not_end_the_child(brittle: WordWorker) -> None:
    brittle.request(WordRequest("one", (Range(0, 3),))).result(60)
    pid = brittle.pid
    assert pid is not None
    os.kill(pid, signal.SIGINT)
    assert brittle.request(WordRequest("two", (Range(0, 3),))).result(60).words == (Range(0, 3),)
    assert brittle.pid == pid


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_child._command(tmp_path) == [sys.executable, "--word-worker", str(tmp_path)]


def test_the_program_serves_as_its_own_word_worker(tmp_path: Path) -> None:
    """What a frozen program is started as: no window, no arguments read, an answer, an end with the input."""
    started = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "storymark", worker_child.WORKER_ARGUMENT, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "desktop")},
    )
    assert started.stdin is not None
    write_message(started.stdin, {"text": "a b", "parts": [[0, 3, "en"]], "is_end": True})
    answers, complaints = started.communicate(timeout=30)
    stream = io.BytesIO(answers)
    assert read_message(stream) == {"pid": started.pid}
    assert read_message(stream) == {"words": [0, 1, 2, 3], "fallbacks": [], "reached": 3}
    assert stream.read() == b""
    assert complaints == b""
    assert started.returncode == 0
