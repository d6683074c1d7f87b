"""Import a library of others without a word on standard error, also where every warning is an error."""

from __future__ import annotations

import importlib
import logging
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_SILENT = logging.CRITICAL + 1


def import_quietly(name: str, *, logger: str = "") -> Any:
    """Import a module whose source makes the compiler warn (jieba, pyvi: stray backslashes, Python 3.12).

    `logger` names a logger of the library that is silenced for good. Raises what the import raises.
    """
    with warnings.catch_warnings(), _without_pkg_resources():
        warnings.simplefilter("ignore")
        module = importlib.import_module(name)
    if logger:
        logging.getLogger(logger).setLevel(_SILENT)
    return module


@contextmanager
def _without_pkg_resources() -> Iterator[None]:
    """Make jieba take its other way to its files: pkg_resources costs 0.2 s and warns of its own end."""
    missing = object()
    before = sys.modules.get("pkg_resources", missing)
    if before is missing:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # documented: makes the import fail
    try:
        yield
    finally:
        if before is missing:
            sys.modules.pop("pkg_resources", None)
