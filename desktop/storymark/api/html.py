"""A story as a notebook shows it: its text, untouched, with what is tagged underlined in colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from storymark.domain.labels import PALETTE

if TYPE_CHECKING:
    from storymark.api.stories import Story
    from storymark.api.values import Tag

# A notebook is light or dark: these are seen on both.
_COLOURS = dict(
    zip(
        PALETTE,
        ("#4A7FC1", "#C8583C", "#2F8F83", "#B07A1E", "#8E5AA8", "#3B95B8", "#66883A", "#8C6A4F", "#7A8590"),
        strict=True,
    )
)
_CODEPOINTS = 20_000


def story_html(story: Story, colours: dict[str, str]) -> str:
    """The story as HTML, `colours` by label; of a long one the beginning. Everything of it is escaped."""
    shown = story.text[:_CODEPOINTS]
    tags = [tag for tag in story.tags() if tag.start < len(shown)]
    used = sorted({tag.label for tag in tags})
    legend = " ".join(
        f'<span style="border-bottom:3px solid {_colour(label, colours)}">{escape(label)}</span>'
        for label in used
    )
    body = "".join(_pieces(shown, tags, colours))
    more = (
        f"<p>… {len(story.text) - len(shown):,} characters more</p>" if len(shown) < len(story.text) else ""
    )
    return (
        f"<div><p><b>{escape(story.title)}</b> <small>{escape(story.external_id)} · {escape(story.language)}"
        f'</small> {legend}</p><div style="white-space:pre-wrap" dir="auto">{body}</div>{more}</div>'
    )


def _pieces(text: str, tags: Sequence[Tag], colours: dict[str, str]) -> Iterator[str]:
    """The text cut where a tag begins or ends; what several share says so when one points at it."""
    begins: dict[int, list[Tag]] = {}
    for tag in tags:
        begins.setdefault(tag.start, []).append(tag)
    edges = sorted({0, len(text), *begins, *(min(tag.end, len(text)) for tag in tags)})
    active: list[Tag] = []
    for start, end in pairwise(edges):
        active = [tag for tag in active if tag.end > start] + begins.get(start, [])
        piece = escape(text[start:end])
        if not active:
            yield piece
            continue
        told = escape("; ".join(f"{tag.label} ({tag.annotator})" for tag in active))
        labels = sorted({tag.label for tag in active})
        # One line under another for each label, the uppermost drawn last.
        lines = ",".join(
            f"0 {3 * (number + 1)}px 0 {_colour(label, colours)}" for number, label in enumerate(labels)
        )
        yield f'<span title="{told}" style="box-shadow:{lines}">{piece}</span>'


def _colour(label: str, colours: dict[str, str]) -> str:
    wanted = colours.get(label, "")
    is_hex = len(wanted) == 7 and wanted[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in wanted[1:])
    return wanted if is_hex else _COLOURS.get(wanted, _COLOURS["slate"])
