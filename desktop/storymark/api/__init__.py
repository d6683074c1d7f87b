"""The Python door: what `storymark.open` gives, over the same services as the window and the commands."""
