"""Reads and writes Qt's translation sources (`.ts`) and has them compiled (`.qm`).

Written in Qt's own shape, so Qt Linguist opens them; without line numbers, which every edit would change.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class Message:
    """One text and its translation: one form, or as many as the language has plurals."""

    context: str
    source: str
    comment: str = ""
    place: str = ""
    has_plural: bool = False
    forms: tuple[str, ...] = ()
    is_finished: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What Qt looks it up by."""
        return (self.context, self.source, self.comment)


def read_ts(path: Path) -> list[Message]:
    """The messages that are in use; an absent file has none."""
    if not path.exists():
        return []
    messages: list[Message] = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for node in context.iter("message"):
            told = node.find("translation")
            kind = "unfinished" if told is None else told.get("type", "")
            if kind in ("vanished", "obsolete"):
                continue
            place = node.find("location")
            has_plural = node.get("numerus") == "yes"
            forms: tuple[str, ...] = ()
            if told is not None:
                forms = (
                    tuple(form.text or "" for form in told.iter("numerusform"))
                    if has_plural
                    else (told.text or "",)
                )
            messages.append(
                Message(
                    name,
                    node.findtext("source", ""),
                    node.findtext("comment", ""),
                    "" if place is None else place.get("filename", ""),
                    has_plural,
                    forms,
                    kind == "" and bool(forms) and all(forms),
                )
            )
    return messages


def write_ts(path: Path, messages: Iterable[Message], *, language: str) -> None:
    """Write `messages`, which stand in the order of their contexts."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context, group in groupby(messages, key=lambda message: message.context):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for message in group:
            lines += _message(message)
        lines.append("</context>")
    lines += ["</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("\n".join(lines).encode("utf-8"))


def _message(message: Message) -> list[str]:
    lines = ['    <message numerus="yes">' if message.has_plural else "    <message>"]
    if message.place:
        lines.append(f'        <location filename="{_xml(message.place)}"/>')
    lines.append(f"        <source>{_xml(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{_xml(message.comment)}</comment>")
    kind = "" if message.is_finished else ' type="unfinished"'
    if message.has_plural:
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in message.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{_xml(''.join(message.forms))}</translation>")
    return [*lines, "    </message>"]


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def compile_ts(source: Path, target: Path) -> None:
    """Have Qt's compiler make `target` of the finished texts of `source`; raises CalledProcessError."""
    import PySide6

    tool = Path(PySide6.__path__[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    command = [str(tool), "-silent", "-nounfinished", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True, text=True)
