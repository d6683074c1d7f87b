"""What the text view hints at, in words: a key that met nothing to do says why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def hint_text(kind: str, value: object) -> str:
    """The sentence for a `StoryView.status_hint`, empty for a kind that needs none."""
    tr = QCoreApplication.translate
    if kind == "digit_without_label":
        text = tr("Hints", "No label has the key {digit}; press 0 to pick one by typing.")
        return text.format(digit=value)
    return {
        "nothing_to_tag": tr("Hints", "There are no words here to tag."),
        "label_is_there": tr("Hints", "This label is on these very words already; that tag is selected."),
        "no_last_label": tr("Hints", "No label was given yet."),
        "top_of_ladder": tr("Hints", "There is nothing wider."),
        "bottom_of_ladder": tr("Hints", "There is nothing narrower."),
        "no_tags": tr("Hints", "This story has no tags yet."),
        "went_round": tr("Hints", "Once round: back at the other end."),
        "all_tagged": tr("Hints", "Every sentence has a tag."),
        "no_tag_selected": tr("Hints", "Select a tag first: Tab goes to the next one."),
        "nothing_to_resize": tr("Hints", "Select a tag or words first; then H and L move the edges."),
        "last_sentence": tr("Hints", "This is the last sentence."),
        "copied": tr("Hints", "Copied."),
    }.get(kind, "")
