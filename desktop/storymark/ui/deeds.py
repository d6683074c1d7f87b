"""Acts of the history in words: what was done to what, in the interface's language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storymark.domain.labels import LabelSet, label_name
from storymark.services.timeline import Deed
from storymark.ui.text import one_line

QUOTE_CODEPOINTS = 60
_CONTEXT = "Deeds"

_NAMES: Mapping[str, object] = {
    "tag": QT_TRANSLATE_NOOP("Deeds", "tagged “{quote}” as {label}"),
    "relabel": QT_TRANSLATE_NOOP("Deeds", "changed the label of “{quote}” to {label}"),
    "resize": QT_TRANSLATE_NOOP("Deeds", "moved the edges: “{quote}”"),
    "remove": QT_TRANSLATE_NOOP("Deeds", "deleted the tag “{quote}”"),
    "note": QT_TRANSLATE_NOOP("Deeds", "wrote a note on “{quote}”"),
    "confidence": QT_TRANSLATE_NOOP("Deeds", "set the confidence of “{quote}”"),
    "attributes": QT_TRANSLATE_NOOP("Deeds", "set the attributes of “{quote}”"),
    "accept": QT_TRANSLATE_NOOP("Deeds", "accepted the suggestion “{quote}” as {label}"),
    "reject": QT_TRANSLATE_NOOP("Deeds", "rejected the suggestion “{quote}”"),
    "status": QT_TRANSLATE_NOOP("Deeds", "set the status of the story"),
    "flag": QT_TRANSLATE_NOOP("Deeds", "changed the flag of the story"),
    "split": QT_TRANSLATE_NOOP("Deeds", "split a sentence"),
    "join": QT_TRANSLATE_NOOP("Deeds", "joined two sentences"),
    "sentences": QT_TRANSLATE_NOOP("Deeds", "cut the sentences anew"),
    "user_words": QT_TRANSLATE_NOOP("Deeds", "changed the project’s own words"),
    "import": QT_TRANSLATE_NOOP("Deeds", "imported stories or tags"),
    "restore": QT_TRANSLATE_NOOP("Deeds", "restored the story to an earlier moment"),
    "project": QT_TRANSLATE_NOOP("Deeds", "made the project"),
    "annotator": QT_TRANSLATE_NOOP("Deeds", "joined as an annotator"),
    "labels": QT_TRANSLATE_NOOP("Deeds", "changed the labels"),
    "label_add": QT_TRANSLATE_NOOP("Deeds", "made a new label"),
    "label_edit": QT_TRANSLATE_NOOP("Deeds", "changed a label"),
    "label_rename": QT_TRANSLATE_NOOP("Deeds", "renamed a label"),
    "label_move": QT_TRANSLATE_NOOP("Deeds", "moved a label"),
    "label_archive": QT_TRANSLATE_NOOP("Deeds", "put a label away or brought it back"),
    "label_delete": QT_TRANSLATE_NOOP("Deeds", "deleted a label"),
    "label_split": QT_TRANSLATE_NOOP("Deeds", "split a label"),
    "label_merge": QT_TRANSLATE_NOOP("Deeds", "merged labels"),
    "confirm": QT_TRANSLATE_NOOP("Deeds", "confirmed the tag “{quote}”"),
    "story_attributes": QT_TRANSLATE_NOOP("Deeds", "changed the attributes of the story"),
    "label_set": QT_TRANSLATE_NOOP("Deeds", "changed what stories are asked"),
    "story_label": QT_TRANSLATE_NOOP("Deeds", "changed the labels of the whole story"),
    "bulk": QT_TRANSLATE_NOOP("Deeds", "tagged many places at once"),
    "decide": QT_TRANSLATE_NOOP("Deeds", "decided on “{quote}”"),
    "adjudicate": QT_TRANSLATE_NOOP("Deeds", "decided many places at once"),
    "comment": QT_TRANSLATE_NOOP("Deeds", "wrote a remark"),
    "repair": QT_TRANSLATE_NOOP("Deeds", "repaired the project"),
}
_UNDO: Mapping[str, object] = {
    "undo": QT_TRANSLATE_NOOP("Deeds", "took back: {act}"),
    "redo": QT_TRANSLATE_NOOP("Deeds", "did again: {act}"),
}
_ACCEPTED_MANY = QT_TRANSLATE_NOOP("Deeds", "accepted many suggestions at once")
_OTHER = QT_TRANSLATE_NOOP("Deeds", "another act ({kind})")
_STATUSES: Mapping[str, object] = {
    "done": QT_TRANSLATE_NOOP("Deeds", "called the story done"),
    "open": QT_TRANSLATE_NOOP("Deeds", "took the story up"),
    "skipped": QT_TRANSLATE_NOOP("Deeds", "skipped the story"),
    "todo": QT_TRANSLATE_NOOP("Deeds", "put the story back to do"),
    "submitted": QT_TRANSLATE_NOOP("Deeds", "handed the story in"),
}


def deed_text(deed: Deed, labels: LabelSet, language: str) -> str:
    """What was done, without who and when."""
    if deed.type in _UNDO:
        template = _tr(_UNDO[deed.type])
        return template.format(act=deed_text(deed.of, labels, language) if deed.of is not None else "…")
    if deed.type == "status" and deed.told.get("status") in _STATUSES:
        return _tr(_STATUSES[str(deed.told["status"])])
    template = _tr(_NAMES[deed.type]) if deed.type in _NAMES else _tr(_OTHER)
    if deed.type == "accept" and deed.tags > 1:
        template = _tr(_ACCEPTED_MANY)
    label = labels.get(deed.label) if deed.label else None
    name = label_name(label, language) if label is not None else deed.label
    quote = one_line(deed.quote)
    if len(quote) > QUOTE_CODEPOINTS:
        quote = quote[: QUOTE_CODEPOINTS - 1] + "…"
    return template.format(quote=quote or "…", label=name, kind=deed.type)


def _tr(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
