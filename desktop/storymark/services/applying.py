"""Doing acts that come as data, one after the other: checked, prepared, durable before they are answered."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from storymark.domain.errors import BadValue, ServerAway
from storymark.domain.ids import StoryId
from storymark.domain.people import Annotator
from storymark.services.ledger import Ledger
from storymark.services.operations import perform
from storymark.services.ports import SentenceCutter
from storymark.services.retrying import Retrying
from storymark.services.segmenting import with_sentences

OPS = (
    *("tag", "relabel", "resize", "note", "confidence", "attributes", "confirm", "remove"),
    *("accept", "reject"),
    *("status", "flag", "story_label", "story_attributes", "split", "join", "undo", "redo"),
    *("decide", "decide_all", "give_back", "say", "settle", "hide_names"),
)
_NEED_SENTENCES = frozenset({"tag", "accept", "split", "join"})
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Applier:
    """One annotator's acts. `waits` is told why when a server is away."""

    def __init__(
        self,
        ledger: Ledger,
        annotator: Annotator,
        cutter: SentenceCutter,
        *,
        waits: Callable[[ServerAway], None] = lambda error: None,
    ) -> None:
        self._ledger, self._annotator, self._cutter = ledger, annotator, cutter
        self._cut: set[str] = set()
        self._retrying = Retrying(ledger, annotator, waits=waits) if ledger.store.is_shared else None

    def do(self, act: Any, *, shown: str = "") -> str:
        """The id that is acknowledged, once the act is durable; raises BadValue and what acts raise.

        `shown` is the act in the words of whoever wrote it.
        """
        checked = _checked(act, shown or f"“{str(act)[:60]}”")
        if self._retrying is not None:
            return self._retrying.perform(checked, before=lambda: self._prepare(checked)).id
        self._prepare(checked)
        return perform(self._ledger, annotator=self._annotator, operation=checked).id

    def end(self) -> None:
        """No act comes any more."""
        if self._retrying is not None:
            self._retrying.end()

    def _prepare(self, act: Mapping[str, Any]) -> None:
        """Acts that mark or correct sentences need to know them."""
        story = act.get("story")
        if act["op"] not in _NEED_SENTENCES or not isinstance(story, str) or story in self._cut:
            return
        if self._ledger.store.has_story(StoryId(story)):
            with_sentences(self._ledger, self._ledger.story(StoryId(story)), self._cutter)
        if self._retrying is None:  # else the act may yet be taken back, and the sentences with it
            self._cut.add(story)


def _checked(act: Any, shown: str) -> Mapping[str, Any]:
    if not isinstance(act, Mapping) or act.get("op") not in OPS:
        expected = f"an act is a JSON object with an op of {', '.join(OPS)}"
        raise BadValue(what="The line", value=shown, expected=expected)
    for name, value in act.items():
        if any(_UNSTORABLE.search(text) for text in _texts(value)):
            expected = "it is text without NUL and lone surrogates"
            raise BadValue(what=f"“{name}”", value=json.dumps(value)[:60], expected=expected)
    return act


def _texts(value: object) -> Iterator[str]:
    """All texts in a value of JSON, names of fields too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from (name, *_texts(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
