"""Every sentence of ours that fills a failure's place has a template, so that it can be said in any language.

Read from the sources: what a failure is given as `reason`, `expected` or `what`, also by way of a name, a
choice or an f-string, and what the readers of files raise.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from storymark.devtools.translation_strings import FACTS, PROBLEMS, collect
from storymark.domain.errors import StorymarkError
from storymark.services.reasons import REASONS

PACKAGE = Path(__file__).resolve().parents[2] / "desktop" / "storymark"
ROOMS = ("domain", "services", "storage", "exchange")
# A defect of ours, never shown as a reason; nobody reads what the child of a reader is refused.
DEFECTS = frozenset({"KeyError", "AssertionError", "TypeError", "NotImplementedError", "RuntimeError"})
UNSEEN = frozenset({"exchange/child_main.py", "storage/packs.py"})
WORD = re.compile(r"[^\W\d_]{2,}")
Names = Mapping[str, Sequence[ast.expr]]


def skeleton(text: str) -> str:
    """Without the names of its places, and without the place in a file before it."""
    bare = re.sub(r"\{[^{}]*\}", "{}", text)
    return re.sub(r"^\{\}(\.result\[\{\}\])?: ", "", bare)


def wordings(node: ast.expr, names: Names) -> Iterator[str]:
    """The texts that an expression can be, places as `{}`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    elif isinstance(node, ast.IfExp):
        yield from wordings(node.body, names)
        yield from wordings(node.orelse, names)
    elif isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from wordings(part, names)
    elif isinstance(node, ast.Name):
        for part in names.get(node.id, ()):
            yield from wordings(part, {})


def assigned(nodes: Iterator[ast.AST] | Sequence[ast.AST]) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def said(path: Path, failures: frozenset[str], *, has_raises: bool) -> Iterator[tuple[int, str]]:
    """Line and wording of what a file gives to failures, or raises."""
    tree = ast.parse(path.read_text("utf-8"))
    everywhere = assigned(tree.body)
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        names = {**everywhere, **assigned(ast.walk(function))}
        for node in ast.walk(function):
            parts: list[ast.expr] = []
            called = node.exc if isinstance(node, ast.Raise) else node
            if not isinstance(called, ast.Call):
                continue
            name = getattr(called.func, "id", getattr(called.func, "attr", ""))
            if name in failures:
                parts = [keyword.value for keyword in called.keywords if keyword.arg in FACTS]
            elif has_raises and isinstance(node, ast.Raise) and name not in DEFECTS:
                parts = called.args[:1]
            for part in parts:
                yield from ((node.lineno, text) for text in wordings(part, names))


def test_every_reason_can_be_translated() -> None:
    kinds: list[type[StorymarkError]] = [StorymarkError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    failures = frozenset(kind.__name__ for kind in kinds)
    known = {skeleton(text.source) for text in collect(PACKAGE)[0] if text.context == PROBLEMS}
    known |= {skeleton(template) for template in REASONS}
    places = [re.escape(each).replace(r"\{\}", ".+?") for each in known if "{}" in each]
    unknown, seen = [], 0
    for room in ROOMS:
        for path in sorted((PACKAGE / room).glob("**/*.py")):
            place = path.relative_to(PACKAGE).as_posix()
            if place in UNSEEN:
                continue
            # What the domain raises otherwise is for its callers, who say it in words of their own.
            for line, text in said(path, failures, has_raises=room != "domain"):
                bare = skeleton(text)
                # What stands between marks is a name in a file or an act, and stays as it is.
                if not WORD.search(re.sub(r"“[^”]*”|\{\}", "", bare)):
                    continue
                seen += 1
                if bare not in known and not any(re.fullmatch(p, bare.replace("{}", "x")) for p in places):
                    unknown.append(f"{place}:{line}: {text}")
    assert seen > 250
    assert not unknown, "\n".join(["Add these to services/reason_templates.py, then translate:", *unknown])
