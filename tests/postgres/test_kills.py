"""The server dies under four writers: what was acknowledged is there once. By hand, a hundred kills."""

from __future__ import annotations

import pytest
from tests.support import team_kill_loop
from tests.support.team_server import TeamServer

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(180)]


def test_a_killed_server_loses_and_doubles_nothing(own_server: TeamServer) -> None:
    totals = team_kill_loop.run(own_server, kills=6, seed=7)

    assert totals["acknowledged"] > 20
    assert (totals["lost"], totals["doubled"], totals["disorder"]) == (0, 0, 0)
