"""Helps for those who work on the program; nothing of it runs in normal use."""
