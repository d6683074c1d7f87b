"""What a format cannot hold of the chosen stories: counted before anything is written, and said in words.

Three kinds. *Changes* touch what is written: the form of the file demands them. *Left out* are facts that
have no place in the file. Both are losses of that file only; the project keeps everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from storymark.services.exchange_ports import Aspect, Format, Loss, OutStory, OutTag, Reduced

# In the order in which they are said: gravest first. The place is filled with a counted noun.
CHANGES: Mapping[str, str] = {
    "no_words": "Left out, since there is no word in them: {stories}.",
    "no_xml": "Left out, since XML cannot hold their text (control characters, or over 10 MB): {stories}.",
    "overlap": "Left out, since longer tags lie across them: {tags}.",
    "models": "Left out, since a model gave them: {tags}.",
    "blank": "Left out, since they hold no word: {tags}.",
    "outside": "Left out, since they touch no sentence: {tags}.",
    "edges": "Widened to whole words, since they begin or end inside one: {tags}.",
    "cut": "Cut to the words, since they begin or end in a blank: {tags}.",
    "crossing": "One tag in every sentence that they touch, since they cross its end: {tags}.",
    "twice": "Written in every sentence that they touch and joined by their id: {tags}.",
    "same_place": "Written once, since they repeat a label where it stands already: {tags}.",
    "rounds": "Put among those of the first round, since they are silver or of a later one: {tags}.",
    "meta_keys": "Metadata fields left out, since the format has fields of these names: {stories}.",
    "word_cut": "A word is cut in two where they begin or end inside it: {tags}.",
    "whole_labels": "Labels of the whole story left out, since the field has places of tags: {stories}.",
    "note_lines": "Notes of several lines, written on one: {tags}.",
    "xml_chars": "Control characters left out of notes, since XML cannot hold them: {tags}.",
    "file_names": "Under another name, since theirs cannot name a file: {stories}.",
    "text": "Words without the blanks and line ends between them: {stories}.",
    "gaps": "Blanks and line ends between sentences become plain blanks: {stories}.",
    "guarded": "An apostrophe put before cells that a spreadsheet would run as formulas: {tags}.",
}
LEFT_OUT: Mapping[Aspect, str] = {
    "people": "annotators",
    "kinds": "kinds and rounds of layers",
    "notes": "notes",
    "confidence": "confidence",
    "attributes": "attributes",
    "times": "times",
    "history": "origin and decisions",
    "tag_ids": "tag ids",
    "layers": "status and reading marks",
    "story_ids": "story ids",
    "texts": "whole texts",
    "titles": "titles",
    "languages": "languages",
    "sections": "sections",
    "sentences": "sentences",
    "meta": "metadata",
    "splits": "splits",
    "story_labels": "labels of whole stories",
}

_PEOPLE: frozenset[Aspect] = frozenset({"people", "kinds"})

_TAG_HAS: Mapping[str, Callable[[OutTag], bool]] = {
    "kinds": lambda out: out.layer.kind != "annotator" or out.layer.round != 1,
    "notes": lambda out: bool(out.tag.note),
    "confidence": lambda out: bool(out.tag.confidence),
    "attributes": lambda out: out.tag.attributes != "{}",
    "times": lambda out: bool(out.tag.created_ms),
    "history": lambda out: out.tag.origin != "import" or out.tag.decision != "{}",
    "tag_ids": lambda out: bool(out.tag.id),
    "people": lambda out: True,
}
_STORY_HAS: Mapping[str, Callable[[OutStory], bool]] = {
    "layers": lambda out: any(
        item.layer.status not in ("todo", "open") or item.layer.read for item in out.layers
    ),
    "story_ids": lambda out: bool(out.story.external_id),
    "texts": lambda out: True,
    "titles": lambda out: bool(out.story.title),
    "languages": lambda out: bool(out.story.language),
    "sections": lambda out: len(out.story.sections) > 1 or any(s.name for s in out.story.sections),
    "sentences": lambda out: bool(out.story.sentences),
    "meta": lambda out: out.story.meta != "{}",
    "splits": lambda out: bool(out.story.split),
    "story_labels": lambda out: bool(out.story_labels),
}


def reduced(out: OutStory, format: Format) -> Reduced:
    """The part of a story that `format` can hold, and what its form changes."""
    changes: Counter[str] = Counter()
    if format.reduce is None and format.holds >= _PEOPLE:
        return Reduced(out, changes)
    if not format.needs_everybody and not format.holds >= _PEOPLE:
        merged = _one_of_each(out.tags, by_person="people" in format.holds)
        changes["same_place"] = len(out.tags) - len(merged)
        out = replace(out, tags=merged)
    if format.reduce is None:
        return Reduced(out, +changes)
    story, more = format.reduce(out)
    changes.update(more)
    return Reduced(story, +changes)


class LossTally:
    """Sums up the losses of one format over stories."""

    def __init__(self, format: Format) -> None:
        self._format = format
        self._tags: Counter[str] = Counter()
        self._stories: Counter[str] = Counter()
        self._missing = [name for name in LEFT_OUT if name not in format.holds]

    def add(self, out: OutStory, changes: Mapping[str, int], *, unit: str = "story") -> None:
        """Take notice of a chosen story and of what `reduced` said of it."""
        sentences = out.story.sentences
        if unit == "sentence" and sentences is not None:
            twice = sum(len(sentences.touching(item.tag.span)) > 1 for item in out.tags)
            changes = {**changes, "twice": twice} if twice else changes
        for kind, count in changes.items():
            if "{stories}" in CHANGES[kind]:
                self._stories[kind] += count
            else:
                self._tags[kind] += count
                self._stories[kind] += 1
        for name in self._missing:
            has = _TAG_HAS.get(name)
            count = sum(map(has, out.tags)) if has else len(out.tags)
            touches = bool(count) if has else _STORY_HAS[name](out)
            if touches:
                self._stories[name] += 1
                self._tags[name] += count if has else 0

    def losses(self) -> tuple[Loss, ...]:
        """All of them, gravest first."""
        order = [*CHANGES, *LEFT_OUT]
        return tuple(
            Loss(kind, self._tags[kind], self._stories[kind]) for kind in order if self._stories[kind]
        )


def losses_of(stories: Iterable[OutStory], format: Format) -> tuple[Loss, ...]:
    """What `format` cannot hold of `stories`."""
    tally = LossTally(format)
    for out in stories:
        tally.add(out, reduced(out, format).changes)
    return tally.losses()


def loss_sentences(
    losses: Sequence[Loss],
    *,
    translate: Callable[[str], str] = str,
    tags: Callable[[int], str] = lambda n: "1 tag" if n == 1 else f"{n:,} tags",
    stories: Callable[[int], str] = lambda n: "1 story" if n == 1 else f"{n:,} stories",
) -> list[str]:
    """A sentence for each change, and one for everything that is left out."""
    sentences = [
        translate(CHANGES[loss.kind]).format(tags=tags(loss.tags), stories=stories(loss.stories))
        for loss in losses
        if loss.kind in CHANGES
    ]
    left = [
        f"{translate(LEFT_OUT[loss.kind])} ({tags(loss.tags) if loss.tags else stories(loss.stories)})"  # type: ignore[index]
        for loss in losses
        if loss.kind in LEFT_OUT
    ]
    if left:
        sentences.append(translate(NOT_WRITTEN).format(what=", ".join(left)))
    return sentences


NOT_WRITTEN = "Without a place in this format and left out: {what}."


def _one_of_each(tags: Sequence[OutTag], *, by_person: bool) -> tuple[OutTag, ...]:
    """Tags without repetitions of one label on one span, of each person or of all."""
    first: dict[tuple[int, int, str, str], OutTag] = {}
    for item in tags:
        who = item.annotator.id if by_person else ""
        first.setdefault((item.tag.start, item.tag.end, item.tag.label, who), item)
    return tuple(first.values())
