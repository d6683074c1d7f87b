"""Storymark: tag what people say in their stories, sentence by sentence."""

__version__ = "0.1.0"

TYPE_CHECKING = False  # as typing's, which costs more to import than all of this file
if TYPE_CHECKING:
    from storymark.api.project import Project as Project
    from storymark.api.project import open as open
    from storymark.domain.errors import StorymarkError as StorymarkError
    from storymark.language.segmentation import segment as segment

_PLACES = {
    "open": ("storymark.api.project", "open"),
    "Project": ("storymark.api.project", "Project"),
    "StorymarkError": ("storymark.domain.errors", "StorymarkError"),
    "segment": ("storymark.language.segmentation", "segment"),
}


def __getattr__(name: str) -> object:
    """Give `storymark.open` and the like when they are first asked for: `import storymark` loads nothing."""
    if name in _PLACES:
        from importlib import import_module

        module, attribute = _PLACES[name]
        return getattr(import_module(module), attribute)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *_PLACES]
