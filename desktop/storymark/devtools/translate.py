"""Keeps the interface's translations complete: `python -m storymark.devtools.translate [update | check]`.

`update` writes every text of the window into `resources/translations/storymark_*.ts`, keeps what is
translated, lists what is not, and compiles. Translate in the `.ts` files, by hand or with Qt Linguist, and
run it again; a text without `type="unfinished"` counts as translated. `check` changes nothing and ends with 1
where something is missing, unfinished or stale.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from storymark.devtools.translation_files import Message, compile_ts, read_ts, write_ts
from storymark.devtools.translation_strings import Found, by_context, collect

PACKAGE = Path(__file__).resolve().parent.parent
FOLDER = PACKAGE.parent.parent / "resources" / "translations"
LANGUAGES = {"en": "en_US", "vi": "vi_VN", "zh": "zh_CN"}
PLURAL_FORMS = {"en": 2, "vi": 1, "zh": 1}
# Not collected from our sources, written by hand: Qt's own words where Qt brings none.
HAND_WRITTEN = ("qtbase_vi",)


def update(folder: Path = FOLDER) -> list[str]:
    """Bring all files up to date; what is still to be done, a line each."""
    found, faults = collect(PACKAGE)
    for language in LANGUAGES:
        path = folder / f"storymark_{language}.ts"
        write_ts(path, merged(found, read_ts(path), language=language), language=LANGUAGES[language])
    for source in _sources(folder):
        compile_ts(source, source.with_suffix(".qm"))
    return [*map(str, faults), *_open_work(folder, found)]


def check(folder: Path = FOLDER) -> list[str]:
    """What is missing, unfinished or stale, a line each; changes nothing."""
    found, faults = collect(PACKAGE)
    return [*map(str, faults), *_open_work(folder, found), *_stale(folder)]


def merged(found: Sequence[Found], known: Iterable[Message], *, language: str) -> list[Message]:
    """The texts that are in use, with what is known of them.

    A text that moved to another class keeps its translation; that of another place is only proposed.
    """
    translated = {message.key: message for message in known}
    in_use = {text.key for text in found}
    done = [message for message in translated.values() if message.is_finished]
    moved = _by_source(message for message in done if message.key not in in_use)
    proposed = _by_source(done)
    messages: list[Message] = []
    for text in (text for group in by_context(list(found)).values() for text in group):
        # English needs no words but its plurals.
        if language == "en" and not text.has_plural:
            continue
        count = PLURAL_FORMS[language] if text.has_plural else 1
        place = f"../../desktop/storymark/{text.place}"
        message = Message(text.context, text.source, text.comment, place, text.has_plural, ("",) * count)
        old = translated.get(text.key)
        wording = (text.source, text.comment, text.has_plural)
        if old is not None and old.has_plural == text.has_plural and any(old.forms):
            message = replace(message, forms=old.forms, is_finished=old.is_finished)
        elif wording in moved:
            message = replace(message, forms=moved[wording], is_finished=True)
        elif wording in proposed:
            message = replace(message, forms=proposed[wording])
        messages.append(message)
    return messages


def _by_source(messages: Iterable[Message]) -> dict[tuple[str, str, bool], tuple[str, ...]]:
    """Translations by their wording; a wording with several has none."""
    forms: dict[tuple[str, str, bool], set[tuple[str, ...]]] = {}
    for message in messages:
        forms.setdefault((message.source, message.comment, message.has_plural), set()).add(message.forms)
    return {wording: found.pop() for wording, found in forms.items() if len(found) == 1}


def _sources(folder: Path) -> list[Path]:
    names = [*(f"storymark_{language}" for language in LANGUAGES), *HAND_WRITTEN]
    return [folder / f"{name}.ts" for name in names]


def _open_work(folder: Path, found: Sequence[Found]) -> list[str]:
    lines: list[str] = []
    for language in LANGUAGES:
        path = folder / f"storymark_{language}.ts"
        known = {message.key: message for message in read_ts(path)}
        for wanted in merged(found, known.values(), language=language):
            if wanted.key not in known:
                lines.append(f"{path.name}: missing: [{wanted.context}] {wanted.source}")
            elif not wanted.is_finished:
                lines.append(f"{path.name}: unfinished: [{wanted.context}] {wanted.source}")
    for name in HAND_WRITTEN:
        lines += [
            f"{name}.ts: unfinished: [{message.context}] {message.source}"
            for message in read_ts(folder / f"{name}.ts")
            if not message.is_finished
        ]
    return lines


def _stale(folder: Path) -> list[str]:
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for source in _sources(folder):
            compiled, fresh = source.with_suffix(".qm"), Path(scratch) / f"{source.stem}.qm"
            if not source.exists():
                lines.append(f"{source.name}: missing")
                continue
            compile_ts(source, fresh)
            if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
                lines.append(f"{compiled.name}: stale; run `python -m storymark.devtools.translate`")
    return lines


def main(arguments: Sequence[str]) -> int:
    """Do what the one argument says; 0 when nothing is left to do, 2 for an unknown argument."""
    acts = {"update": update, "check": check}
    wish = arguments[0] if arguments else "update"
    if wish not in acts or len(arguments) > 1:
        print(__doc__, file=sys.stderr)
        return 2
    lines = acts[wish]()
    for line in lines:
        print(line)
    print("Nothing is left to translate." if not lines else f"{len(lines)} left to do.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
