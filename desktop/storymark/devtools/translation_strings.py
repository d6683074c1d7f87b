"""Finds every text of the window that Qt translates, by reading the sources.

Qt's own collector reads Python line by line: it takes `tr = self.tr` and helpers such as
`translate("Hints", "…")` for something else, and misses plurals there. This one follows such names.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import storymark.domain.rule_breaks  # noqa: F401 — its sentences are failures', too
from storymark.domain.errors import StorymarkError
from storymark.services import losses, reasons

Kind = Literal["tr", "translate", "noop"]

PROBLEMS = "Problems"  # context of error sentences and of the facts that fill them
LOSSES = "Losses"  # context of what a format cannot hold
_ERRORS = Path("domain/errors.py")
_ROOMS = ("domain", "services", "storage", "exchange")
# Facts of errors that are words of ours; all others are names, paths and numbers.
FACTS = frozenset({"reason", "expected", "what"})
_SHOWERS = frozenset({"setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setPlaceholderText"})
_APPLICATIONS = frozenset({"QCoreApplication", "QGuiApplication", "QApplication"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMES = frozenset({"Storymark"})


@dataclass(frozen=True, slots=True)
class Found:
    """A text to translate. `place` is the file relative to the package, `line` counts from 1."""

    context: str
    source: str
    comment: str
    has_plural: bool
    place: str
    line: int

    @property
    def key(self) -> tuple[str, str, str]:
        """What Qt looks it up by."""
        return (self.context, self.source, self.comment)


@dataclass(frozen=True, slots=True)
class Fault:
    """Words that cannot be translated as they are written."""

    place: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.reason}"


def collect(package: Path) -> tuple[list[Found], list[Fault]]:
    """All texts of the window and all error sentences of `package`, each once, in the sources' order."""
    found: dict[tuple[str, str, str], Found] = {}
    faults: list[Fault] = []
    for path in sorted(package.glob("ui/**/*.py")):
        reader = _Reader(path.relative_to(package).as_posix())
        reader.visit(ast.parse(path.read_text(encoding="utf-8")))
        faults += reader.faults
        for text in reader.found:
            known = found.setdefault(text.key, text)
            if known.has_plural != text.has_plural:
                faults.append(Fault(text.place, text.line, f"“{text.source}” is counted in one place only"))
    for text in (*_sentences(), *_losses(), *_reasons(), *_facts(package)):
        found.setdefault(text.key, text)
    return list(found.values()), faults


def _failures() -> list[type[StorymarkError]]:
    kinds: list[type[StorymarkError]] = [StorymarkError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    return kinds


def _sentences() -> Iterator[Found]:
    """The template of every known failure."""
    for kind in _failures():
        if "template" in vars(kind):
            yield Found(PROBLEMS, kind.template, "", False, _ERRORS.as_posix(), 0)


def _losses() -> Iterator[Found]:
    """What a format cannot hold."""
    for text in (*losses.CHANGES.values(), *losses.LEFT_OUT.values(), losses.NOT_WRITTEN):
        yield Found(LOSSES, text, "", False, "services/losses.py", 0)


def _reasons() -> Iterator[Found]:
    """What readers say of files."""
    for text in reasons.REASONS:
        yield Found(PROBLEMS, text, "", False, "services/reasons.py", 0)


def _facts(package: Path) -> Iterator[Found]:
    """Words of ours that fill an error sentence, where they stand in one piece."""
    failures = {kind.__name__ for kind in _failures()}
    for room in _ROOMS:
        for path in sorted((package / room).glob("**/*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in failures:
                    place = path.relative_to(package).as_posix()
                    for keyword in node.keywords:
                        text = _literal(keyword.value)
                        if keyword.arg in FACTS and text and _WORD.search(text) and text[0] != "“":
                            yield Found(PROBLEMS, text, "", False, place, node.lineno)


class _Reader(ast.NodeVisitor):
    """Walks one file; `_names` are the local names that stand for a translating function."""

    def __init__(self, place: str) -> None:
        self.found: list[Found] = []
        self.faults: list[Fault] = []
        self._place = place
        self._classes: list[str] = []
        self._names: dict[str, Kind] = {"QT_TRANSLATE_NOOP": "noop"}
        self._constants: dict[str, str] = {}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer = dict(self._names)
        self.generic_visit(node)
        self._names = outer

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._learn(target, node.value)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        kind = self._kind(node.func)
        if kind is not None:
            self._read(node, kind)
        elif isinstance(node.func, ast.Attribute) and node.func.attr in _SHOWERS:
            self._check_shown(node)
        self.generic_visit(node)

    def _learn(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for name, part in zip(target.elts, value.elts, strict=True):
                self._learn(name, part)
        elif isinstance(target, ast.Name):
            kind, text = self._kind(value), _literal(value)
            if kind is not None:
                self._names[target.id] = kind
            elif text is not None and not self._classes:
                self._constants[target.id] = text

    def _kind(self, function: ast.expr) -> Kind | None:
        if isinstance(function, ast.Name):
            return self._names.get(function.id)
        if isinstance(function, ast.Attribute):
            if function.attr == "tr":
                return "tr"
            owner = function.value.id if isinstance(function.value, ast.Name) else ""
            if function.attr == "translate" and owner in _APPLICATIONS:
                return "translate"
        return None

    def _read(self, node: ast.Call, kind: Kind) -> None:
        if isinstance(node.func, ast.Attribute) and kind == "tr" and not _is_self(node.func.value):
            self._fault(node, "only self.tr has a context that can be known")
            return
        arguments = dict(enumerate(node.args, start=1 if kind == "tr" else 0))
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        wording = arguments.get(1)
        source = _literal(wording)
        if source is None:
            # A table of marked texts is looked up by a value; everything else must stand here in letters.
            if kind == "tr" or not isinstance(wording, ast.Name | ast.Attribute | ast.Call | ast.Subscript):
                self._fault(node, "a text to translate must be one literal; fill its places afterwards")
            return
        context = self._classes[-1] if kind == "tr" and self._classes else self._text(arguments.get(0))
        if not context:
            self._fault(node, f"the context of “{source}” cannot be known")
            return
        has_plural = 3 in arguments or "n" in named
        if has_plural != ("%n" in source or "%Ln" in source):
            self._fault(node, f"“{source}”: a count and %Ln belong together")
        comment = self._text(arguments.get(2)) or ""
        self.found.append(Found(context, source, comment, has_plural, self._place, node.lineno))

    def _check_shown(self, node: ast.Call) -> None:
        parts: list[ast.expr] = []
        for argument in node.args:
            parts += argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        for part in parts:
            text = _literal(part)
            if text and set(_WORD.findall(text)) - _NAMES:
                self._fault(node, f"“{text}” is shown and not translated")

    def _text(self, node: ast.expr | None) -> str | None:
        if isinstance(node, ast.Name):
            return self._constants.get(node.id)
        return _literal(node)

    def _fault(self, node: ast.AST, reason: str) -> None:
        self.faults.append(Fault(self._place, getattr(node, "lineno", 0), reason))


def _literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def by_context(found: list[Found]) -> Mapping[str, list[Found]]:
    """The texts under their contexts, contexts in the order of the alphabet."""
    contexts: dict[str, list[Found]] = {}
    for text in found:
        contexts.setdefault(text.context, []).append(text)
    return dict(sorted(contexts.items()))
