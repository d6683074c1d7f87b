"""Backups by what their names say: which there are, which is the newest, which may go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal, get_args

Reason = Literal["idle", "import", "bulk", "merge", "repair", "upgrade", "manual"]

# After the last two days with backups: the last one of each of so many days, weeks, months.
DAILY, WEEKLY, MONTHLY = 12, 10, 9
_WHOLE_DAYS = 2
_UNSOUND_KEPT = 3

IDLE_S = 60
WORK_S = 600

_STAMP = "%Y%m%dT%H%M%S"
_NAME = re.compile(
    r"(?P<stamp>\d{8}T\d{6})(?P<ms>\d{3})Z\.(?P<reason>[a-z]+)\.e(?P<entries>\d+)\.h(?P<hlc>[0-9a-f]+)"
    r"\.t(?P<tags>\d+)\.s(?P<stories>\d+)(?P<unsound>\.unsound)?\.storymark"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: made when (ms since 1970), why, and how much is in it.

    `entries` and `last_hlc` are those of its journal. An unsound one did not pass its replay: it was kept
    because an act on a damaged project needed it, and is never the good one.
    """

    made_ms: int
    reason: Reason
    entries: int
    last_hlc: int
    tags: int
    stories: int
    is_sound: bool = True
    size_bytes: int = 0

    @property
    def name(self) -> str:
        """Its file's name, from which all of this can be read again; sorts by time."""
        at = datetime.fromtimestamp(self.made_ms // 1000, UTC)
        facts = f"{self.reason}.e{self.entries}.h{self.last_hlc:x}.t{self.tags}.s{self.stories}"
        unsound = "" if self.is_sound else ".unsound"
        return f"{at:{_STAMP}}{self.made_ms % 1000:03d}Z.{facts}{unsound}.storymark"

    @property
    def age_key(self) -> tuple[int, int, int]:
        """Grows with the work in it. The hybrid time never goes back, as the machine's clock may."""
        return (self.last_hlc, self.entries, self.made_ms)


def parse_backup_name(name: str, *, size_bytes: int = 0) -> Backup | None:
    """The backup with this file name, None for any other file."""
    found = _NAME.fullmatch(name)
    if found is None or found["reason"] not in get_args(Reason):
        return None
    try:
        at = datetime.strptime(found["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(
        made_ms=int((at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()) * 1000 + int(found["ms"]),
        reason=found["reason"],  # type: ignore[arg-type]
        entries=int(found["entries"]),
        last_hlc=int(found["hlc"], 16),
        tags=int(found["tags"]),
        stories=int(found["stories"]),
        is_sound=found["unsound"] is None,
        size_bytes=size_bytes,
    )


def newest_first(backups: Iterable[Backup], *, only_sound: bool = True) -> list[Backup]:
    """The backup with most of the work first."""
    wanted = (one for one in backups if one.is_sound or not only_sound)
    return sorted(wanted, key=lambda one: one.age_key, reverse=True)


def thinned(
    backups: Sequence[Backup], *, now_ms: int, cap_bytes: int, zone: tzinfo | None = None
) -> list[Backup]:
    """Those that may go, oldest first; days are those of `zone`, by default this computer's.

    Days, weeks and months are counted as they are met from the newest work backwards, not as the calendar
    has them: after a holiday nothing is lost for the days without work, and a clock that jumped ten years
    ahead or back makes one strange day and thins nothing else. Today and yesterday by the clock stay, too.
    The newest sound backup stays whatever `cap_bytes` says.
    """
    sound = newest_first(backups)
    unsound = [one for one in newest_first(backups, only_sound=False) if not one.is_sound]
    kept = _kept(sound, _recent_days(now_ms, zone), zone)
    room = cap_bytes - sum(one.size_bytes for one in kept[:1])
    for place, one in enumerate(kept[1:], 1):
        room -= one.size_bytes
        if room < 0:
            kept = kept[:place]
            break
    stay = {id(one) for one in (*kept, *unsound[:_UNSOUND_KEPT])}
    return sorted((one for one in backups if id(one) not in stay), key=lambda one: one.age_key)


def _kept(sound: Sequence[Backup], recent: set[date], zone: tzinfo | None) -> list[Backup]:
    kept: list[Backup] = []
    whole: list[date] = []
    spans: list[tuple[int, set[tuple[int, ...]]]] = [(DAILY, set()), (WEEKLY, set()), (MONTHLY, set())]
    for one in sound:
        day = _day(one.made_ms, zone)
        if day not in whole and len(whole) < _WHOLE_DAYS:
            whole.append(day)
        if day in whole or day in recent:
            kept.append(one)
            continue
        week = day.isocalendar()
        names = ((day.toordinal(),), (week.year, week.week), (day.year, day.month))
        for name, (limit, met) in zip(names, spans, strict=True):
            if name in met:
                break  # a newer one stands for this day, this week or this month
            if len(met) < limit:
                met.add(name)
                kept.append(one)
                break
    return kept


def _recent_days(now_ms: int, zone: tzinfo | None) -> set[date]:
    today = _day(now_ms, zone)
    return {today, today - timedelta(days=1)}


def _day(at_ms: int, zone: tzinfo | None) -> date:
    return datetime.fromtimestamp(at_ms / 1000, zone).date()


def idle_wait_s(*, since_act_s: float, since_first_act_s: float) -> float:
    """How many seconds until a backup is due: a minute without an act, ten after the first one not in any."""
    return max(0.0, IDLE_S - since_act_s, WORK_S - since_first_act_s)
