"""Looks whether a project keeps its own rules, and sets right what a file's rows and fittings can be."""
