"""What the tests of words share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def word_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache folder for all word workers, so that jieba's dictionary is built once."""
    return tmp_path_factory.mktemp("word-cache")
