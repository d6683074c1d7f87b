"""Measured by hand, as ratios to a baseline of the same run; nothing here is part of the test suite."""
