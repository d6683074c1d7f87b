"""Projects on disk: one SQLite file with the journal and the rows that are projected from it."""
