"""The commands: one module for each group, loaded when it is called."""
