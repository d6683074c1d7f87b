"""Words and numbers for the screen."""

from __future__ import annotations

from datetime import datetime

import pytest

from storymark.ui import text

NOW = round(datetime(2026, 11, 23, 14, 32, 8).timestamp() * 1000)
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (0, "now"),
        (59_999, "now"),
        (2 * MINUTE, "2 m"),
        (59 * MINUTE, "59 m"),
        (HOUR, "1 h"),
        (11 * HOUR, "11 h"),
        (3 * DAY, "Fri"),
        (20 * DAY, "3 Nov"),
        (400 * DAY, "19 Oct 2025"),
        (-5 * MINUTE, "now"),
    ],
)
def test_ages(qapp, ago, shown):
    assert text.age(NOW - ago, now_ms=NOW) == shown


def test_never_has_no_age(qapp):
    assert text.age(0, now_ms=NOW) == ""
    assert text.day(0, now_ms=NOW) == ""


@pytest.mark.parametrize(("ago", "shown"), [(0, "Today"), (DAY, "Yesterday"), (20 * DAY, "3 Nov")])
def test_days(qapp, ago, shown):
    assert text.day(NOW - ago, now_ms=NOW) == shown


def test_clocks_and_durations(qapp):
    assert text.clock(NOW) == "14:32:08"
    assert text.moment(NOW, now_ms=NOW) == "14:32"
    assert text.moment(NOW - 20 * DAY, now_ms=NOW) == "3 Nov"
    assert text.duration(402_500) == "06:42"
    assert text.duration(3_600_000) == "1:00:00"
    assert text.duration(-1) == "00:00"


def test_numbers_have_separators(qapp):
    assert text.number(1_022) == "1,022"
    assert text.file_size(2_800_000) == "2.8 MB"


def test_languages(qapp):
    assert [text.language_name(code) for code in ("vi", "zh_CN", "zh-Hant", "en", "fr", "", "xx-yy")] == [
        "Vietnamese",
        "Chinese",
        "Chinese",
        "English",
        "français",
        "",
        "xx-yy",
    ]
    assert [text.language_badge(code) for code in ("vi", "zh-Hant", "")] == ["VI", "ZH", ""]


def test_tooltips_are_plain_whatever_they_hold():
    assert text.tip("Undo", "Ctrl+Z") == "Undo  (Ctrl+Z)"
    assert text.tip("a <b> & c") == "<qt>a &lt;b&gt; &amp; c</qt>"
    assert text.tip("x" * 80).startswith("<qt>")


def test_key_captions():
    assert text.key_caption("Ctrl+Return") == "Ctrl ↵"
    assert text.key_caption("F10") == "F10"
    assert text.key_caption("+") == "+"


def test_one_line_and_initials():
    assert text.one_line(" a\r\n b\u2028c\u00a0d ") == "a b c d"
    assert [text.initial(name) for name in (" đặng", "", "𝒜b", "李")] == ["Đ", "?", "𝒜", "李"]
