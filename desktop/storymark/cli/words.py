"""The language in which commands speak: English, unless `STORYMARK_LANG` says otherwise."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache

from storymark.domain.errors import StorymarkError
from storymark.services.reasons import translated

LANGUAGES = ("vi", "zh")
_WORDS = frozenset({"reason", "expected", "what"})  # facts that may be words of ours


def tr(template: str) -> str:
    """The template in the language of the commands; facts are filled in afterwards."""
    return _catalogue(_language()).get(template, template)


def counted(number: int, one: str, many: str, **facts: object) -> str:
    """`one` or `many`, with its `{n}` and the other facts filled."""
    return tr(one if number == 1 else many).format(n=f"{number:,}", **facts)


def sentence(error: StorymarkError) -> str:
    """The one sentence of a known failure."""
    facts = {
        name: reason_words(value) if name in _WORDS and isinstance(value, str) else value
        for name, value in error.facts.items()
    }
    return tr(error.template).format(**facts)


def reason_words(reason: str) -> str:
    """What a reader says of a file."""
    return translated(reason, tr) if _language() else reason


def _language() -> str:
    wanted = os.environ.get("STORYMARK_LANG", "").replace("-", "_").split("_")[0].lower()
    return wanted if wanted in LANGUAGES else ""


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    if not language:
        return {}
    from storymark.assets import resource

    catalogue: dict[str, str] = json.loads(
        resource("translations", f"commands.{language}.json").read_text("utf-8")
    )
    return {template: text for template, text in catalogue.items() if text}
