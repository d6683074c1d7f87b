"""Turns a failure into the sentence that the window shows."""

from __future__ import annotations

import logging

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storymark.domain.errors import StorymarkError
from storymark.services.reasons import translated

log = logging.getLogger(__name__)

# Facts that may be words of ours; all others are names, paths and numbers.
_WORDS = frozenset({"reason", "expected", "what"})
_ID_LETTERS = 8  # as many as a person compares
# What a fact called `record` may be: the kinds of things that a project is made of.
_RECORDS = (
    QT_TRANSLATE_NOOP("Records", "project"),
    QT_TRANSLATE_NOOP("Records", "annotator"),
    QT_TRANSLATE_NOOP("Records", "story"),
    QT_TRANSLATE_NOOP("Records", "sentences"),
    QT_TRANSLATE_NOOP("Records", "layer"),
    QT_TRANSLATE_NOOP("Records", "tag"),
    QT_TRANSLATE_NOOP("Records", "label"),
    QT_TRANSLATE_NOOP("Records", "label_set"),
)


def sentence(error: BaseException) -> str:
    """What happened, what was kept, what to do, in the interface's language; plain text."""
    if isinstance(error, StorymarkError):
        template = QCoreApplication.translate("Problems", error.template)
        facts = {name: _fact(name, value) for name, value in error.facts.items()}
        return template.format(**facts)
    log.error("unexpected failure", exc_info=error)
    text = QCoreApplication.translate(
        "Problems",
        "Storymark hit a defect of its own ({kind}). What was saved is safe; the log has the details.",
    )
    return text.format(kind=type(error).__name__)


def _fact(name: str, value: object) -> object:
    """A fact in the interface's language, if it is one of the known wordings."""
    if name == "id" and isinstance(value, str) and len(value) > _ID_LETTERS:
        return value[:_ID_LETTERS]
    if name == "record" and value in _RECORDS:
        return QCoreApplication.translate("Records", str(value))
    if name in _WORDS and isinstance(value, str) and value:
        return reason_words(value)
    return value


def reason_words(reason: str) -> str:
    """What a reader says of a file, in the interface's language."""
    return translated(reason, lambda template: QCoreApplication.translate("Problems", template))
