"""The card of a dataset: a page of Markdown for people, made of the manifest and of nothing else.

So a checked manifest makes the card checkable: it is made again and compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from storymark.domain.labels import Label, label_name, word_in
from storymark.services.exchange_ports import Manifest
from storymark.services.losses import loss_sentences

_OFFSETS = {
    "codepoint": "Unicode code points",
    "utf16": "UTF-16 code units",
    "utf8": "UTF-8 bytes",
}
_UNITS = {"story": "one story", "sentence": "one sentence"}
NOT_STATED = "not stated"


def card_bytes(manifest: Manifest, *, dataset: str) -> bytes:
    """The card; `dataset` is the name of the file or folder."""
    return ("\n".join(card_lines(manifest, dataset)) + "\n").encode("utf-8")


def card_lines(manifest: Manifest, dataset: str) -> Iterator[str]:
    """The lines of the card; without its checksum where that is not known yet."""
    counts, facts = manifest.counts, manifest.facts
    yield f"# {_plain(dataset)}"
    yield ""
    yield f"{_count(counts.stories, 'story', 'stories')} with {_count(counts.tags, 'tag', 'tags')}."
    yield ""
    yield "## What it is"
    yield ""
    yield "| | |"
    yield "|---|---|"
    yield _row("Format", f"{manifest.format}, {_UNITS[manifest.unit]} a record")
    yield _row("Offsets", f"{_OFFSETS[manifest.offset_unit]}, from 0, the end not included")
    if manifest.sha256:
        yield _row("Size", f"{manifest.size_bytes:,} bytes")
        yield _row("SHA-256", f"`{manifest.sha256}`")
    for title, number in (
        ("Stories", counts.stories),
        ("Sentences", counts.sentences),
        ("Layers", counts.layers),
        ("Tags", counts.tags),
    ):
        if number or title in ("Stories", "Tags"):
            yield _row(title, f"{number:,}")
    if "split" in facts:
        yield _row("Split", facts["split"])
    if "clusters" in facts:
        yield _row("Places not in gold", facts["clusters"])
    yield _row("Licence", facts.get("licence", NOT_STATED))
    yield _row("Rights and contact", facts.get("contact", NOT_STATED))
    yield _row("Made with", manifest.program or NOT_STATED)
    yield _row("Command", f"`{manifest.command}`" if manifest.command else NOT_STATED)
    yield ""
    yield from _table("Languages", "Language", "Stories", counts.languages)
    yield from _table("Labels", "Label", "Tags", counts.labels)
    if counts.annotators:
        named = "under other names" if facts.get("pseudonyms") else "by name"
        yield from _table(f"People ({named})", "Annotator", "Tags", counts.annotators)
    segmenters = dict(counts.segmenters)
    if segmenters or "words" in facts:
        yield "## Sentences and words"
        yield ""
        for name, number in sorted(segmenters.items()):
            yield f"- Sentences of {_count(number, 'story', 'stories')}: `{_plain(name) or 'unknown'}`"
        if "words" in facts:
            yield f"- Words: `{_plain(facts['words'])}`"
        yield ""
    if manifest.losses:
        yield "## What this format could not hold"
        yield ""
        yield from (f"- {sentence}" for sentence in loss_sentences(manifest.losses))
        yield ""
    yield from _agreement(facts)
    labels = manifest.label_set
    yield f"## Label set: {_plain(labels.name) or 'without a name'}, revision {labels.revision}"
    for label in labels.labels:
        yield ""
        yield from _label(label)


def _label(label: Label) -> Iterator[str]:
    yield f"### `{_plain(label.key)}`: {_plain(label_name(label, 'en'))}"
    for title, words in (("Definition", label.definition), ("Test", label.test)):
        for language in sorted(words):
            if words[language].strip():
                yield ""
                yield f"{title} ({_plain(language)}): {_plain(word_in(words, language))}"
    for title, name in (("Use when", "use_when"), ("Not when", "not_when")):
        words_of = label.extra.get(name)
        if isinstance(words_of, Mapping):
            yield from _more(title, words_of)


def _more(title: str, words: Mapping[str, object]) -> Iterator[str]:
    """Texts per language, or lists of them."""
    for language in sorted(words):
        value = words[language]
        text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        if text.strip():
            yield ""
            yield f"{title} ({_plain(language)}): {_plain(text)}"


def _agreement(facts: Mapping[str, str]) -> Iterator[str]:
    """Figures of agreement, each with its interval, as they were found in this very file."""
    found = [(name.removeprefix("agreement "), value) for name, value in sorted(facts.items())
             if name.startswith("agreement ")]  # fmt: skip
    if found:
        yield "## Agreement"
        yield ""
        yield "| Measure | Value |"
        yield "|---|---|"
        yield from (_row(name, value) for name, value in found)
        yield ""


def _table(title: str, what: str, how_many: str, numbers: Mapping[str, int]) -> Iterator[str]:
    if not numbers:
        return
    yield f"## {title}"
    yield ""
    yield f"| {what} | {how_many} |"
    yield "|---|---:|"
    for name, number in sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"| {_plain(name) or 'unknown'} | {number:,} |"
    yield ""


def _row(name: str, value: str) -> str:
    return f"| {_plain(name)} | {_plain(value)} |"


def _plain(text: str) -> str:
    """One line that no reader of Markdown takes for markup of a table or of HTML."""
    flat = " ".join(text.split())
    return flat.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _count(number: int, one: str, many: str) -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {many}"
