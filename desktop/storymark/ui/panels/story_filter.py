"""What the story list is narrowed to beside its tabs, how it is sorted, and the menu that says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from storymark.domain.labels import LabelSet, label_name
from storymark.ui.label_tree import in_tree
from storymark.ui.panels.story_words import status_name
from storymark.ui.text import language_name

Choice = tuple[str, str]  # value, text


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Empty fields let every story through."""

    status: str = ""
    language: str = ""
    label: str = ""
    fact: str = ""
    order: str = "added"


ALL_STORIES = Narrowing()


def fact_choices() -> list[Choice]:
    """What a story can be found by beside its status."""
    translate = QCoreApplication.translate
    return [
        ("flagged", translate("StoryFilter", "Flagged")),
        ("untagged", translate("StoryFilter", "Without a tag")),
        ("nothing", translate("StoryFilter", "Seen, nothing to tag")),
        ("given", translate("StoryFilter", "Given to me")),
    ]


def order_choices() -> list[Choice]:
    """What the list can be sorted by."""
    translate = QCoreApplication.translate
    return [
        ("added", translate("StoryFilter", "As added")),
        ("title", translate("StoryFilter", "By title")),
        ("touched", translate("StoryFilter", "Last worked on first")),
        ("tags", translate("StoryFilter", "Most tags first")),
        ("time", translate("StoryFilter", "Most time first")),
        ("length", translate("StoryFilter", "Longest first")),
    ]


def wording(narrowing: Narrowing, labels: LabelSet, language: str) -> str:
    """`Flagged · Chinese · By title`; empty for all stories as they were added."""
    label = labels.get(narrowing.label)
    parts = [
        status_name(narrowing.status) if narrowing.status else "",
        dict(fact_choices()).get(narrowing.fact, ""),
        language_name(narrowing.language),
        label_name(label, language) if label is not None else narrowing.label,
        dict(order_choices())[narrowing.order] if narrowing.order != "added" else "",
    ]
    return "  ·  ".join(part for part in parts if part)


class StoryFilterMenu(QMenu):
    """All filters and orders with the present ones checked; `chosen` is called with what is wanted now."""

    def __init__(
        self,
        parent: QWidget,
        *,
        present: Narrowing,
        languages: Sequence[str],
        labels: LabelSet,
        language: str,
        chosen: Callable[[Narrowing], object],
    ) -> None:
        super().__init__(parent)
        self._present, self._chosen = present, chosen
        statuses = [(name, status_name(name)) for name in ("skipped", "submitted")]
        self._choices(self, "status", statuses)
        self._choices(self, "fact", fact_choices())
        self.addSeparator()
        tree = [(b.label.key, label_name(b.label, language)) for b in in_tree(labels.labels)]
        of_label = self.addMenu(self.tr("&Label"))
        self._choices(of_label, "label", [("", self.tr("Any label")), *tree])
        of_language = self.addMenu(self.tr("L&anguage"))
        known = [(code, language_name(code) or self.tr("Unknown")) for code in languages if code]
        self._choices(of_language, "language", [("", self.tr("Any language")), *known])
        self.addSeparator()
        self._choices(self, "order", order_choices())
        self.addSeparator()
        self.clear_all = self.addAction(self.tr("&Show all stories as added"))
        self.clear_all.setEnabled(present != ALL_STORIES)
        self.clear_all.triggered.connect(lambda: chosen(ALL_STORIES))

    def _choices(self, menu: QMenu, field: str, choices: Sequence[Choice]) -> None:
        group = QActionGroup(menu)
        current = getattr(self._present, field)
        can_be_empty = field in ("status", "fact")
        group.setExclusionPolicy(
            QActionGroup.ExclusionPolicy.ExclusiveOptional
            if can_be_empty
            else QActionGroup.ExclusionPolicy.Exclusive
        )
        for value, text in choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == current)
            action.setObjectName(f"{field}={value}")
            group.addAction(action)
            action.triggered.connect(
                lambda is_on, value=value: self._chosen(
                    replace(self._present, **{field: value if is_on or not can_be_empty else ""})
                )
            )
