"""Every format: what is read is what was written, less the losses that were announced."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import formats
from tests.support.datasets import out_stories

from storymark.services.exchange_ports import Format, OutStory
from storymark.services.losses import losses_of

BY_NAME = pytest.mark.parametrize("format_", formats.WRITABLE, ids=lambda entry: entry.name)


@BY_NAME
@given(data=st.data())
@settings(max_examples=60)
def test_what_is_written_is_read(format_: Format, data: st.DataObject) -> None:
    outs = [data.draw(out_stories(f"story {number}")) for number in range(data.draw(st.integers(1, 3)))]
    kept = formats.held(outs, format_)
    with TemporaryDirectory() as folder:
        target = Path(folder) / data.draw(st.sampled_from(["out", "out.zip"]))
        formats.write(kept, format_, target)
        found = formats.read(format_, target)

    assert formats.difference(kept, found, format_) == ""
    for out in kept:
        for item in out.tags:
            assert out.story.text[item.tag.start : item.tag.end] == item.tag.quote


@BY_NAME
@given(out=out_stories())
@settings(max_examples=60)
def test_whatever_is_not_kept_was_announced(format_: Format, out: OutStory) -> None:
    """A story that comes through whole has no change announced, and one that does not has."""
    (kept,) = formats.held([out], format_) or [None]
    losses = {loss.kind for loss in losses_of([formats.with_words(out)], format_)}
    before = {(t.tag.start, t.tag.end, t.tag.label) for t in out.tags}

    if kept is None:
        assert losses & {"no_words", "no_xml"}
        return
    if kept.story.text != out.story.text:
        assert losses & {"text", "gaps"}
    elif not format_.needs_everybody:
        after = {(t.tag.start, t.tag.end, t.tag.label) for t in kept.tags}
        if after != before:
            changes = {"overlap", "edges", "cut", "crossing", "blank", "same_place", "models", "outside"}
            assert losses & changes
    if any(item.tag.note for item in out.tags) and "notes" not in format_.holds:
        assert "notes" in losses
    if len(kept.tags) < len(out.tags) and not format_.needs_everybody:
        assert losses & {"overlap", "blank", "same_place", "models", "outside"}
