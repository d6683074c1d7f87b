"""Libraries that are not in the default install: asked for when a format needs them."""

from __future__ import annotations

from importlib.util import find_spec

from storymark.assets import how_to_add
from storymark.domain.errors import FormatExtraMissing


def require(library: str, *, extra: str, format: str) -> None:
    """Raise FormatExtraMissing, which says what to install, if a library is not there; nothing is loaded."""
    if library and find_spec(library) is None:
        raise FormatExtraMissing(format=format, command=how_to_add(extra))
