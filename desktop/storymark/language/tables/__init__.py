"""Word lists that the rules of language consult, one file for each language."""
