"""What the text view hints at, in words: a key that met nothing to do says why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from storymark.ui.key_table import KeyTable
from storymark.ui.text import key_text


def hint_text(kind: str, value: object, keys: KeyTable) -> str:
    """The sentence for a `StoryView.status_hint`, empty for a kind that needs none."""
    tr = QCoreApplication.translate

    def key(act: str) -> str:
        return key_text(keys.first(act))

    if kind == "digit_without_label":
        text = tr("Hints", "No label has the key {digit}; press {key} to pick one by typing.")
        return text.format(digit=value, key=key("label_picker"))
    return {
        "nothing_to_tag": tr("Hints", "There are no words here to tag."),
        "label_is_there": tr("Hints", "This label is on these very words already; that tag is selected."),
        "no_last_label": tr("Hints", "No label was given yet."),
        "top_of_ladder": tr("Hints", "There is nothing wider."),
        "bottom_of_ladder": tr("Hints", "There is nothing narrower."),
        "no_tags": tr("Hints", "This story has no tags yet."),
        "went_round": tr("Hints", "Once round: back at the other end."),
        "all_tagged": tr("Hints", "Every sentence has a tag."),
        "no_tag_selected": tr("Hints", "Select a tag first: {key} goes to the next one.").format(
            key=key("next_tag")
        ),
        "nothing_to_resize": tr(
            "Hints", "Select a tag or words first; then {start} and {end} move the edges."
        ).format(start=key("grow_start"), end=key("grow_end")),
        "suggestion": tr(
            "Hints", "This is a suggestion and no tag yet: {accept} accepts it, {reject} rejects it."
        ).format(accept=key("accept_suggestion"), reject=key("reject_suggestion")),
        "last_sentence": tr("Hints", "This is the last sentence."),
        "copied": tr("Hints", "Copied."),
    }.get(kind, "")
