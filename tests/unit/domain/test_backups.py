"""Which backups stay, over years of work, holidays and clocks that jump."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storymark.domain.backups import (
    DAILY,
    MONTHLY,
    WEEKLY,
    Backup,
    idle_wait_s,
    newest_first,
    parse_backup_name,
    thinned,
)

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
START_MS = 1_700_000_000_000
PLENTY = 1 << 50


def backup(made_ms: int, entries: int, *, size: int = 1, sound: bool = True, hlc_ms: int = 0) -> Backup:
    return Backup(made_ms, "idle", entries, (hlc_ms or made_ms) << 16, entries * 3, 2, sound, size)


def day_of(one: Backup) -> date:
    return datetime.fromtimestamp(one.made_ms / 1000, UTC).date()


def lived(moments: list[int], *, cap: int = PLENTY) -> list[Backup]:
    """The backups that are left when one was made at each moment and the rule was applied each time."""
    there: list[Backup] = []
    clock = 0
    for count, moment in enumerate(moments, 1):
        clock = max(clock + 1, moment)  # the hybrid clock of the journal never goes back
        there.append(backup(moment, count, hlc_ms=clock))
        gone = thinned(there, now_ms=moment, cap_bytes=cap, zone=UTC)
        there = [one for one in there if one not in gone]
    return there


working_days = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 6)), min_size=1, max_size=120
)  # days of rest before, backups on the day


def moments_of(days: list[tuple[int, int]]) -> list[int]:
    at, moments = START_MS - START_MS % DAY_MS, []
    for rest, count in days:
        at += (rest + 1) * DAY_MS
        moments += [at + 8 * HOUR_MS + n * HOUR_MS for n in range(count)]
    return moments


def test_a_name_says_everything() -> None:
    one = Backup(START_MS + 7, "merge", 1204, 99 << 16, 3804, 248, True, 12)
    assert parse_backup_name(one.name, size_bytes=12) == one
    assert one.name == "20231114T221320007Z.merge.e1204.h630000.t3804.s248.storymark"


@given(
    st.builds(
        Backup,
        made_ms=st.integers(0, 4_000_000_000_000),
        reason=st.sampled_from(["idle", "upgrade", "manual"]),
        entries=st.integers(0, 10**9),
        last_hlc=st.integers(0, 2**60),
        tags=st.integers(0, 10**7),
        stories=st.integers(0, 10**6),
        is_sound=st.booleans(),
    )
)
def test_names_come_back(one: Backup) -> None:
    assert parse_backup_name(one.name) == one


@given(st.text(max_size=60))
def test_other_names_are_nothing(name: str) -> None:
    assert parse_backup_name(name) is None


@given(working_days)
def test_years_of_work(days: list[tuple[int, int]]) -> None:
    moments = moments_of(days)
    there = lived(moments)
    worked = sorted({datetime.fromtimestamp(at / 1000, UTC).date() for at in moments})
    kept_days = [day_of(one) for one in there]
    # Everything of the last two days of work.
    for day in worked[-2:]:
        assert kept_days.count(day) == sum(
            datetime.fromtimestamp(at / 1000, UTC).date() == day for at in moments
        )
    # The last one of each of the twelve days before.
    assert set(worked[-2 - DAILY : -2]) <= set(kept_days)
    for day in set(kept_days) - set(worked[-2:]):
        assert kept_days.count(day) == 1
    # Weeks and months reach back further, and it stays a few dozen.
    older = [day for day in kept_days if day in worked[: -2 - DAILY]]
    assert len(older) <= WEEKLY + MONTHLY
    weeks = sorted({day.isocalendar()[:2] for day in worked[: -2 - DAILY]})
    assert {day.isocalendar()[:2] for day in older} >= set(weeks[-WEEKLY:])
    # The newest always, and applying the rule again changes nothing.
    assert newest_first(there)[0].entries == len(moments)
    assert thinned(there, now_ms=moments[-1], cap_bytes=PLENTY, zone=UTC) == []


@given(working_days, st.integers(-12 * 365, 12 * 365), st.integers(1, 5))
def test_a_clock_that_jumps_and_comes_back_thins_nothing_of_the_days_around(
    days: list[tuple[int, int]], jump_days: int, count: int
) -> None:
    moments = moments_of(days)
    wrong = [moments[-1] + jump_days * DAY_MS + n * HOUR_MS // 2 for n in range(1, count + 1)]
    right = [moments[-1] + n * HOUR_MS // 4 for n in range(1, 3)]
    before = lived(moments)
    after = lived(moments + wrong)
    today = day_of(before[-1])
    assert {one for one in before if day_of(one) == today} <= set(after)
    # The strange days take the place of at most two others in each of days, weeks and months.
    assert len({day_of(one) for one in before} - {day_of(one) for one in after}) <= 6
    last = lived(moments + wrong + right)
    assert {one.entries for one in last} >= {len(moments) + len(wrong) + n for n in (1, 2)}


@given(working_days, st.integers(1, 40))
def test_the_cap_takes_the_oldest_and_never_the_newest(days: list[tuple[int, int]], cap: int) -> None:
    there = lived(moments_of(days), cap=cap)
    assert 1 <= len(there) <= cap
    assert newest_first(there)[0].entries == len(moments_of(days))


def test_an_unsound_one_is_never_counted_as_the_newest_good_one() -> None:
    good = backup(START_MS, 1)
    bad = [backup(START_MS + n, n + 1, sound=False) for n in range(1, 6)]
    gone = thinned([good, *bad], now_ms=START_MS + 400 * DAY_MS, cap_bytes=1, zone=UTC)
    assert good not in gone
    assert gone == bad[:2]


def test_after_a_long_holiday_everything_of_the_last_days_is_there() -> None:
    day = date(2024, 3, 1)
    moments = [
        int(datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp() * 1000)
        for hour in range(8, 18)
    ]
    back = moments[-1] + int(timedelta(days=90).total_seconds() * 1000)
    assert len(lived([*moments, back])) == 11


def test_a_backup_is_due_after_a_minute_of_rest_and_ten_of_work() -> None:
    assert idle_wait_s(since_act_s=0, since_first_act_s=0) == 600
    assert idle_wait_s(since_act_s=0, since_first_act_s=5_000) == 60
    assert idle_wait_s(since_act_s=59, since_first_act_s=700) == 1
    assert idle_wait_s(since_act_s=60, since_first_act_s=600) == 0
