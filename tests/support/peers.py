"""Libraries of other programs that read what we write: never skipped where `python3 tests` set things up."""

from __future__ import annotations

import importlib
import warnings
from typing import Any

import pytest

import setup_packages


def peer(module: str) -> Any:
    """A module of such a library."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own imports
        if setup_packages.is_current([setup_packages.TEST]):
            return importlib.import_module(module)
        return pytest.importorskip(module, reason="only in the lock")
