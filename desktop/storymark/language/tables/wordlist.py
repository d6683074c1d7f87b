"""How word lists are written down: one string, blanks between the words."""


def words(text: str) -> frozenset[str]:
    """Give the words of `text`; `_` joins the syllables of one word."""
    return frozenset(text.split())
