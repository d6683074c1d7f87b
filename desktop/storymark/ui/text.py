"""Words and numbers for the screen: plain tooltips, ages, clocks, counts."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime
from PySide6.QtGui import QKeySequence

from storymark.domain.clock import utc_day

if TYPE_CHECKING:
    from datetime import date, datetime

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_MNEMONIC = re.compile(r"\s?\(&\w\)")
# The names that Qt has for keys where the table's are longer.
_QT_NAMES = {"PageUp": "PgUp", "PageDown": "PgDown", "Delete": "Del", "Escape": "Esc", "Insert": "Ins"}
_SIGNS = {"Shift": "⇧", "Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def tip(text: str, key: str = "") -> str:
    """A tooltip that shows `text` as it is, whatever it holds, and the key that does the same."""
    whole = f"{text}  ({key})" if key else text
    if "<" in whole or len(whole) > 60:
        # Qt takes a tooltip with a tag for rich text, and wraps only rich text; escaped, it says the same.
        escaped = whole.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f"<qt>{escaped.replace(chr(10), '<br>')}</qt>"
    return whole


def key_text(key: str) -> str:
    """A portable key text (`Ctrl+E`) as this platform writes it, and with a space where caps stand alone."""
    native = key_sequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native if sys.platform == "darwin" else key_caption(native)


def key_sequence(key: str) -> QKeySequence:
    """A key as the table of acts writes it (`Ctrl+PageUp`), as Qt's."""
    ends_with_plus = key == "+" or key.endswith("++")
    held = [part for part in (key[:-1] if ends_with_plus else key).split("+") if part]
    name = "+" if ends_with_plus else held.pop()
    return QKeySequence("+".join([*held, _QT_NAMES.get(name, name)]))


def key_caption(native: str) -> str:
    """`Ctrl+Return` as captions write it: `Ctrl ↵`."""
    parts = [part for part in native.split("+") if part]
    if native.endswith("+"):
        parts.append("+")  # the plus key itself
    # Qt writes key names in the interface's language; a sign is the same in all of them, and shorter.
    signs = {QCoreApplication.translate("QShortcut", name): sign for name, sign in _SIGNS.items()}
    return " ".join(signs.get(part, part) for part in parts) or native


def without_mnemonic(text: str) -> str:
    """A menu's text without the mark of its mnemonic; Chinese has the letter behind, in brackets."""
    return _MNEMONIC.sub("", text).replace("&", "")


def number(value: int) -> str:
    """With the separators of the interface's language."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """A share as whole percents: `75%`."""
    return f"{number(round(100 * share))}{QLocale().percent()}"


def decimal(value: float, digits: int = 1) -> str:
    """With so many decimals, as the interface's language writes it."""
    return QLocale().toString(value, "f", digits)


def age(then_ms: int, *, now_ms: int) -> str:
    """How long ago, short: `now`, `2 m`, `1 h`, `Fri`, `3 Nov`; empty for never (0)."""
    if then_ms <= 0:
        return ""
    passed = max(0, now_ms - then_ms)
    translate = QCoreApplication.translate
    if passed < _MINUTE_MS:
        return translate("Text", "now")
    if passed < _HOUR_MS:
        return translate("Text", "{n} m").format(n=number(passed // _MINUTE_MS))
    then, now = _local(then_ms), _local(now_ms)
    days = (now.date() - then.date()).days
    if days == 0 or passed < 12 * _HOUR_MS:
        return translate("Text", "{n} h").format(n=number(passed // _HOUR_MS))
    if days < 7:
        return QLocale().dayName(then.isoweekday(), QLocale.FormatType.ShortFormat)
    return short_date(then.date(), today=now.date())


def day(then_ms: int, *, now_ms: int) -> str:
    """`Today`, `Yesterday`, `3 Nov`, with the year when it is another one; empty for never (0)."""
    if then_ms <= 0:
        return ""
    then, now = _local(then_ms).date(), _local(now_ms).date()
    days = (now - then).days
    if days <= 0:
        return QCoreApplication.translate("Text", "Today")
    if days == 1:
        return QCoreApplication.translate("Text", "Yesterday")
    return short_date(then, today=now)


def due(due_ms: int, *, now_ms: int) -> str:
    """`due today`, `due 3 Nov`, `late, 3 Nov`; empty for no date (0)."""
    if due_ms <= 0:
        return ""
    translate = QCoreApplication.translate
    from datetime import date  # no date is shown before the first paint

    day_, today = date.fromisoformat(utc_day(due_ms)), _local(now_ms).date()
    if day_ == today:
        return translate("Text", "due today")
    when = short_date(day_, today=today)
    return (translate("Text", "late, {day}") if day_ < today else translate("Text", "due {day}")).format(
        day=when
    )


def short_date(then: date, *, today: date) -> str:
    """`3 Nov`, and `3 Nov 2025` for another year; the order of the parts is the translation's."""
    translate = QCoreApplication.translate
    month = QLocale().monthName(then.month, QLocale.FormatType.ShortFormat)
    if then.year == today.year:
        return translate("Text", "{day} {month}").format(day=then.day, month=month)
    return translate("Text", "{day} {month} {year}").format(day=then.day, month=month, year=then.year)


def clock(at_ms: int, *, has_seconds: bool = True) -> str:
    """The local time of day, 14:32:08 or 14:32."""
    at = _local(at_ms).time()
    return QTime(at.hour, at.minute, at.second).toString("HH:mm:ss" if has_seconds else "HH:mm")


def moment(at_ms: int, *, now_ms: int) -> str:
    """The time of day for today, else the date."""
    then, now = _local(at_ms), _local(now_ms)
    if then.date() == now.date():
        return clock(at_ms, has_seconds=False)
    return short_date(then.date(), today=now.date())


def duration(span_ms: int) -> str:
    """Minutes and seconds, 06:42; from an hour on hours, minutes and seconds, 1:06:42."""
    seconds = max(0, span_ms) // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def file_size(size_bytes: int) -> str:
    """2.8 MB, in the interface's language, with units of 1000."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def language_name(code: str) -> str:
    """What a language is called here; its code when it has no name, empty for an unknown one."""
    translate = QCoreApplication.translate
    base = code.replace("_", "-").split("-")[0].lower()
    known = {
        "vi": translate("Text", "Vietnamese"),
        "zh": translate("Text", "Chinese"),
        "en": translate("Text", "English"),
    }
    if base in known:
        return known[base]
    found = QLocale.codeToLanguage(base)
    if found == QLocale.Language.AnyLanguage:
        return code
    # Qt knows the names of languages in English and in the languages themselves, and in no others.
    return QLocale(found).nativeLanguageName() or QLocale.languageToString(found)


def language_badge(code: str) -> str:
    """Two or three capitals for a row: `VI`, `ZH`."""
    return code.replace("_", "-").split("-")[0].upper()[:3]


def initial(name: str) -> str:
    """What an avatar shows: the first letter of the name as it is called, in capitals; `?` for none."""
    stripped = name.strip()
    return stripped[0].upper() if stripped else "?"


def one_line(text: str) -> str:
    """`text` with every run of blanks and line ends as one blank: for rows, never for storage."""
    return " ".join(text.split())


def _local(at_ms: int) -> datetime:
    from datetime import datetime  # no age is shown before the first paint

    return datetime.fromtimestamp(at_ms / 1000)
