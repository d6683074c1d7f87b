"""What the quick way past a plain full stop must know of all abbreviations."""

from storymark.language.tables import english, vietnamese

TAILS = frozenset(
    key[-3:]
    for table in (
        english.TITLES, english.REFERENCES, english.NEVER_END, english.MONTHS, english.DAYS, english.MAY_END,
        vietnamese.TITLES, vietnamese.PLACES, vietnamese.REFERENCES, vietnamese.MAY_END,
    )
    for key in table
    if len(key) >= 3
)  # fmt: skip
"""Last three letters of every abbreviation that has them."""
