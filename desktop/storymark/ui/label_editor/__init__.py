"""The workspace where the label set is made: tree, form, and what a label is used for."""
