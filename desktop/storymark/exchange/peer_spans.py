"""Spans of peers' JSON: checked, converted to code points, with the rules that all of these formats share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from storymark.exchange.native_rules import key_problem, quote_problem, range_problem
from storymark.exchange.offsets import OffsetMap
from storymark.services.exchange_ports import MAX_TAGS, ReadLayer, ReadStory, ReadTag


def checked_tag(tag: ReadTag, text: str, offsets: OffsetMap, place: str) -> ReadTag:
    """The tag with code points and its quote; raises ValueError when range, quote or label are wrong.

    `tag` has the offsets of the file, and its quote if the file has one.
    """
    reason = range_problem(tag.start, tag.end, offsets) or key_problem(tag.label)
    if not reason and tag.quote:
        reason = quote_problem(text, tag.start, tag.end, tag.quote, offsets)
    if reason:
        raise ValueError(f"{place}: {reason}")
    start, end = offsets.to_codepoint(tag.start), offsets.to_codepoint(tag.end)
    assert start is not None
    assert end is not None
    return tag._replace(start=start, end=end, quote=text[start:end])


def placed_by_quotes(tags: Sequence[ReadTag], text: str) -> tuple[tuple[ReadTag, ...], str]:
    """The tags in code points; all as UTF-16 units, and a note of it, if only so every quote fits.

    Raises ValueError like `checked_tag`.
    """
    try:
        return _all_checked(tags, text, "codepoint"), ""
    except ValueError:
        if not text.isascii() and tags and all(tag.quote for tag in tags):
            try:
                found = _all_checked(tags, text, "utf16")
            except ValueError:
                pass
            else:
                return found, "offsets converted from UTF-16 units to code points, as all quotes show"
        raise


def _all_checked(tags: Sequence[ReadTag], text: str, unit: str) -> tuple[ReadTag, ...]:
    offsets = OffsetMap(text, unit)
    return tuple(checked_tag(tag, text, offsets, f"span {index + 1}") for index, tag in enumerate(tags))


def check_tag_count(tags: Sequence[object]) -> None:
    """Raise ValueError for more tags than a story may have."""
    if len(tags) > MAX_TAGS:
        raise ValueError(f"it has {len(tags):,} spans, more than the limit of {MAX_TAGS:,}")


def grouped(stories: Iterable[ReadStory]) -> Iterator[ReadStory]:
    """Neighbours that are one story by id and text, each with one person's work, as one story."""
    for _, group in groupby(stories, key=lambda story: (story.external_id, story.text)):
        first, *others = group
        if not others:
            yield first
            continue
        every = [first, *others]
        yield replace(
            first,
            tags=tuple(tag for story in every for tag in story.tags),
            story_labels=tuple(dict.fromkeys(own for story in every for own in story.story_labels)),
            layers=tuple(_each_once(layer for story in every for layer in story.layers)),
            notes=tuple(dict.fromkeys(note for story in every for note in story.notes)),
            consumed_bytes=every[-1].consumed_bytes,
        )


def _each_once(layers: Iterable[ReadLayer]) -> list[ReadLayer]:
    found: dict[tuple[str, str, str, int], ReadLayer] = {}
    for layer in layers:
        found.setdefault((layer.annotator, layer.annotator_id, layer.kind, layer.round), layer)
    return list(found.values())
