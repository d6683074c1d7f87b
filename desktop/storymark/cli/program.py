"""What the commands need of the wired program; nothing of it is loaded before it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from storymark.domain.rule_breaks import RuleBreak
from storymark.services.program import Program, Wish


class CommandProgram(Program, Protocol):
    """`Program` with what only commands use."""

    def check_closed_file(self, path: Path, *, who: str, should_repair: bool = False) -> list[RuleBreak]:
        """What would keep a project from being opened; set right with `should_repair`."""

    def default_label_set(self) -> Path:
        """The file of the labels that ship with the program."""

    def segment(self, text: str, *, language: str = "auto") -> Any:
        """Language, sentences, clauses, words and segmenter of a text."""

    def run_window(self, wish: Wish) -> int:
        """Open the window; the exit status."""
