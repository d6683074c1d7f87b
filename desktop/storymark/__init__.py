"""Storymark: tag what people say in their stories, sentence by sentence."""

__version__ = "0.1.0"

TYPE_CHECKING = False  # as typing's, which costs more to import than all of this file
if TYPE_CHECKING:
    from storymark.language.segmentation import segment as segment


def __getattr__(name: str) -> object:
    """Give `storymark.segment` when it is first asked for: `import storymark` alone loads nothing."""
    if name == "segment":
        from storymark.language.segmentation import segment

        return segment
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), "segment"]
