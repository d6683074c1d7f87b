"""The panes and bars around the text: they show what they are given and say what is wished."""
