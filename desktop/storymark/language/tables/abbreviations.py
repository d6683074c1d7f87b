"""What the quick way past a plain full stop must know of all abbreviations."""

from storymark.language.tables import english, vietnamese
from storymark.language.tables.wordlist import words

_ALL = frozenset().union(
    english.TITLES, english.REFERENCES, english.NEVER_END, english.MONTHS, english.DAYS, english.MAY_END,
    vietnamese.TITLES, vietnamese.PLACES, vietnamese.REFERENCES, vietnamese.MAY_END,
)  # fmt: skip

TAILS = words("www") | frozenset(word[-3:] if len(word) > 2 else " " + word for word in _ALL if len(word) > 1)
"""Last three letters of every abbreviation, or the blank before it and its two."""
