"""Passwords in memory, and what keeps them out of every text that leaves the program.

A password is typed or fetched once and lives here until the program ends. Whatever is logged or shown goes
through `redacted`, which knows both the form of an address with a password and the passwords themselves.
"""

from __future__ import annotations

import logging
import re
from urllib.parse import quote

HIDDEN = "***"
_IN_ADDRESS = re.compile(r"(\w[\w+.-]*://[^\s:/@]*):[^\s@]+@")
_IN_WORDS = re.compile(r"(?i)\b(password|passwd|pwd|sslpassword)(\s*[=:]\s*)('[^']*'|\"[^\"]*\"|[^\s,;)&]+)")

# Of this process, as its log is: a text is redacted wherever it comes from.
_known: dict[str, str] = {}


def remember(account: str, password: str) -> None:
    """Keep the password of an account on a server until the program ends."""
    _known[account] = password


def remembered(account: str) -> str | None:
    """The password of an account, None when there is none in memory."""
    return _known.get(account)


def forget(account: str) -> None:
    """The password was wrong."""
    _known.pop(account, None)


def redacted(text: str) -> str:
    """`text` without any password that is known or that has the form of one."""
    for password in _known.values():
        if len(password) > 3:  # a shorter one would blacken half of the text and be guessed from it
            text = text.replace(password, HIDDEN).replace(quote(password, safe=""), HIDDEN)
    return _IN_WORDS.sub(rf"\1\2{HIDDEN}", _IN_ADDRESS.sub(rf"\1:{HIDDEN}@", text))


class Redaction(logging.Filter):
    """Takes passwords out of log records, tracebacks included."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Logging's hook; keeps every record."""
        record.msg, record.args = redacted(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = redacted(record.exc_text)
        return True
