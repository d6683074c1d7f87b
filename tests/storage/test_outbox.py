"""What waits for a server outlives the window that did it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.stores import LINH, MINH

from storymark.domain.errors import NotSaved
from storymark.storage.outbox import count_waiting, open_outbox

ADDRESS = "postgresql+psycopg://linh@db.example.org/stories"


def act(number: int) -> dict[str, object]:
    return {"op": "note", "id": f"t{number}", "note": "ghi chú 𠮷"}


def test_acts_come_back_in_their_order_with_their_numbers(tmp_path: Path) -> None:
    outbox = open_outbox(tmp_path, ADDRESS)
    put = [outbox.put(act(n), LINH if n % 2 else MINH) for n in range(5)]
    outbox.drop(put[1].ticket)
    outbox.close()

    again = open_outbox(tmp_path, ADDRESS)
    assert again.waiting() == [put[0], *put[2:]]
    again.close()
    assert count_waiting(tmp_path, ADDRESS) == 4
    assert count_waiting(tmp_path, ADDRESS + "2") == 0


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    first = open_outbox(tmp_path, ADDRESS)
    numbers = [first.put(act(n), LINH).ticket for n in range(3)]
    for ticket in numbers:
        first.drop(ticket)
    first.close()

    second = open_outbox(tmp_path, ADDRESS)
    ticket = second.put(act(9), LINH).ticket
    second.close()
    assert ticket.client == numbers[0].client
    assert ticket.number == 4


def test_two_windows_have_their_own_acts_and_the_next_one_takes_over_both(tmp_path: Path) -> None:
    first, second = open_outbox(tmp_path, ADDRESS), open_outbox(tmp_path, ADDRESS)
    one, two = first.put(act(1), LINH), second.put(act(2), LINH)
    assert one.ticket.client != two.ticket.client
    assert first.waiting() == [one]
    assert count_waiting(tmp_path, ADDRESS) == 0, "open windows send their own"
    first.close()
    second.close()

    third = open_outbox(tmp_path, ADDRESS)
    assert {waiting.ticket for waiting in third.waiting()} == {one.ticket, two.ticket}
    third.drop(two.ticket)
    third.close()
    assert count_waiting(tmp_path, ADDRESS) == 1


def test_an_act_is_on_the_disk_when_it_was_put(tmp_path: Path) -> None:
    """The writer is killed right after its last act was put."""
    script = (
        "import os, signal, sys; from pathlib import Path; from storymark.storage.outbox import open_outbox;"
        "from tests.support.stores import LINH;"
        f"o = open_outbox(Path({str(tmp_path)!r}), {ADDRESS!r});"
        "[o.put({'op': 'undo', 'n': n}, LINH) for n in range(20)];"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = str(Path(__file__).resolve().parents[2])
    subprocess.run([sys.executable, "-c", script], cwd=root, check=False)

    assert count_waiting(tmp_path, ADDRESS) == 20


def test_it_is_written_as_durably_as_a_project(tmp_path: Path) -> None:
    outbox = open_outbox(tmp_path, ADDRESS)
    settings = {
        n: outbox._own._db.execute(f"PRAGMA {n}").fetchone()[0] for n in ("synchronous", "journal_mode")
    }
    outbox.close()

    assert settings == {"synchronous": 2, "journal_mode": "wal"}


def test_a_full_disk_is_told_and_nothing_is_half_there(tmp_path: Path) -> None:
    outbox = open_outbox(tmp_path, ADDRESS)
    outbox.put(act(1), LINH)
    pages = outbox._own._db.execute("PRAGMA page_count").fetchone()[0]
    outbox._own._db.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(NotSaved):
        outbox.put({"op": "note", "id": "t2", "note": "x" * 100_000}, LINH)

    outbox._own._db.execute("PRAGMA max_page_count = 100000")
    outbox.put(act(3), LINH)
    assert [waiting.operation["id"] for waiting in outbox.waiting()] == ["t1", "t3"]
    outbox.close()


def test_its_name_tells_nothing_of_the_server(tmp_path: Path) -> None:
    outbox = open_outbox(tmp_path, ADDRESS)
    outbox.close()

    names = [path.name for path in tmp_path.iterdir()]
    assert names
    assert not any("linh" in name or "example" in name for name in names)
    with sqlite3.connect(tmp_path / names[0]) as db:
        db.execute("SELECT count(*) FROM act")
    db.close()
