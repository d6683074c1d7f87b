"""Labels and label sets, as a file or a project holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from storymark.domain.ids import LabelKey

# Palette names in the order in which colours are given out (design/README.md section 2).
PALETTE = ("blue", "vermilion", "teal", "amber", "plum", "sky", "moss", "brown", "slate")

# The key of a label set’s rows on what stories have as a whole: key, type, choices, name.
STORY_ATTRIBUTES = "story_attribute"

Words = Mapping[str, str]  # language -> text


@dataclass(frozen=True, slots=True)
class Label:
    """A class to tag with. `key` never changes; names, hints and definitions are per language.

    `defined` is the label set's revision in which its meaning changed last: tags of older ones are stale.
    `extra` holds every other field of the file (use_when, not_when, examples, attributes, unknown ones)
    as plain JSON values, untouched.
    """

    key: LabelKey
    name: Words = field(default_factory=dict)
    parent: str = ""
    shortcut: str = ""
    colour: str = "slate"
    hint: Words = field(default_factory=dict)
    definition: Words = field(default_factory=dict)
    test: Words = field(default_factory=dict)
    archived: bool = False
    defined: int = 1
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def meaning(self) -> tuple[object, ...]:
        """What decides whether a tag is right: a tag made under another one is to be looked at again."""
        told = (self.extra.get(name) or {} for name in ("use_when", "not_when"))
        return (dict(self.definition), dict(self.test), *told)


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project in order, with a revision that grows at every change.

    `extra` holds every other field of the file as plain JSON values, untouched.
    """

    name: str = ""
    revision: int = 1
    labels: tuple[Label, ...] = ()
    rules: tuple[Mapping[str, str], ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    def get(self, key: str) -> Label | None:
        """The label with this key, archived or not."""
        return next((label for label in self.labels if label.key == key), None)

    def by_shortcut(self, shortcut: str) -> Label | None:
        """The label in use that this key gives."""
        return next((x for x in self.labels if x.shortcut == shortcut and not x.archived), None)

    @property
    def defined(self) -> int:
        """The revision in which the meaning of a label in use changed last: older absences are stale."""
        return max((label.defined for label in self.labels if not label.archived), default=1)

    @property
    def in_use(self) -> tuple[Label, ...]:
        """Labels that can be given, in order."""
        return tuple(label for label in self.labels if not label.archived)


def shortcut_owner(labels: LabelSet, shortcut: str) -> Label | None:
    """The label, in use or archived, that has this key; None for no key."""
    return next((x for x in labels.labels if shortcut and x.shortcut == shortcut), None)


def word_in(words: Words, language: str, *, fallback: str = "") -> str:
    """The text for `language` (`vi`, `zh`, `zh_CN` …), else English, else any, else `fallback`."""
    for wanted in (language, language.split("_")[0].split("-")[0], "en"):
        if words.get(wanted):
            return words[wanted]
    return next((text for text in words.values() if text), fallback)


def label_name(label: Label, language: str) -> str:
    """What a label is called in a language; its key when nobody named it."""
    return word_in(label.name, language, fallback=label.key)


def next_colour(used: list[str]) -> str:
    """The palette colour for one more label: table order, then again from the start."""
    free = [colour for colour in PALETTE[:-1] if colour not in used]
    return free[0] if free else PALETTE[len(used) % (len(PALETTE) - 1)]
