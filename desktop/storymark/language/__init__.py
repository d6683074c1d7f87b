"""What the program knows of languages: sentences, words, clauses, and which language a text is in."""
