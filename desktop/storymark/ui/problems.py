"""Turns a failure into the sentence that the window shows."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from storymark.domain.errors import StorymarkError

log = logging.getLogger(__name__)


def sentence(error: BaseException) -> str:
    """What happened, what was kept, what to do, in the interface's language; plain text."""
    if isinstance(error, StorymarkError):
        template = QCoreApplication.translate("Problems", error.template)
        return template.format(**error.facts)
    log.error("unexpected failure", exc_info=error)
    text = QCoreApplication.translate(
        "Problems",
        "Storymark hit a defect of its own ({kind}). What was saved is safe; the log has the details.",
    )
    return text.format(kind=type(error).__name__)
