"""The text view: a story sentence by sentence, its tags, and everything done to them by key and mouse."""
