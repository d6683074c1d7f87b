"""Colours, type and measures of the design, in light and dark."""
