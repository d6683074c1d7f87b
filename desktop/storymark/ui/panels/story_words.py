"""What a story's line says in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from storymark.domain.clock import now_ms
from storymark.services.ports import StoryRow
from storymark.ui.text import age, due, duration, language_name, number, one_line

FINISHED = ("done", "submitted", "skipped")


def tags_text(count: int) -> str:
    """`15 tags`."""
    translate = QCoreApplication.translate
    return translate("StoryRows", "1 tag") if count == 1 else translate("StoryRows", "%Ln tags", "", count)


def sentences_text(count: int) -> str:
    """`47 sentences`."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("StoryRows", "1 sentence")
    return translate("StoryRows", "%Ln sentences", "", count)


def status_name(status: str) -> str:
    """A status of the domain in the interface's language."""
    translate = QCoreApplication.translate
    return {
        "todo": translate("StoryRows", "To do"),
        "open": translate("StoryRows", "Open"),
        "done": translate("StoryRows", "Done"),
        "skipped": translate("StoryRows", "Skipped"),
        "submitted": translate("StoryRows", "Handed in"),
    }.get(status, status)


def work_text(row: StoryRow) -> str:
    """What came of the story so far: tags, that there is nothing to tag, or why it was skipped."""
    translate = QCoreApplication.translate
    if row.status == "skipped":
        reason = one_line(row.reason)
        return reason or translate("StoryRows", "Skipped")
    if row.has_nothing_to_tag:
        return translate("StoryRows", "seen, nothing to tag")
    if row.tag_count or row.status != "todo":
        return tags_text(row.tag_count)
    return sentences_text(row.sentence_count)


def read_text(row: StoryRow) -> str:
    """`12 of 37 read`; empty before the first."""
    if not row.read_count:
        return ""
    text = QCoreApplication.translate("StoryRows", "{read} of {all} read")
    read = min(row.read_count, row.sentence_count)
    return text.format(read=number(read), all=number(row.sentence_count))


def time_text(row: StoryRow) -> str:
    """The time on the story, 06:42; empty for none."""
    return duration(row.time_ms) if row.time_ms else ""


def is_due(row: StoryRow) -> bool:
    """Whether the story was given to this person, until a day, and waits."""
    return row.is_given and row.due_ms > 0 and row.status not in FINISHED


def when_text(row: StoryRow) -> str:
    """Until when it is due while it waits, else when it was last worked on."""
    return due(row.due_ms, now_ms=now_ms()) if is_due(row) else age(row.touched_ms, now_ms=now_ms())


def spoken(row: StoryRow) -> str:
    """The whole line for assistive technology."""
    translate = QCoreApplication.translate
    status = status_name(row.status)
    flagged = translate("StoryRows", "Flagged") if row.flagged else ""
    parts = (
        one_line(row.title),
        language_name(row.language),
        status,
        flagged,
        work_text(row),
        read_text(row),
        when_text(row) if is_due(row) else "",
    )
    return ", ".join(part for part in parts if part)


def told(row: StoryRow) -> str:
    """Lines of a tip: title, id, and all that is known of the work."""
    when = when_text(row) if is_due(row) else ""
    parts = (status_name(row.status), work_text(row), read_text(row), time_text(row), when)
    facts = "  ·  ".join(part for part in parts if part)
    return "\n".join(part for part in (row.title, row.external_id, facts) if part)
