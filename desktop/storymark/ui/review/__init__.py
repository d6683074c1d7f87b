"""The review workspace; loaded when it is opened for the first time."""
