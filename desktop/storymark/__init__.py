"""Storymark: tag what people say in their stories, sentence by sentence."""

__version__ = "0.1.0"
