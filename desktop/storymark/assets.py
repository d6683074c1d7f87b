"""Where the files that come with the program are: in an installed package, a checkout, or a frozen build."""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder of `resources/`, such as `resource("icons", "check.svg")`.

    Raises FileNotFoundError, naming the place, if it is not there: then the installation is damaged.
    """
    return _existing(resources(), *parts)


def seed(name: str) -> Path:
    """The path of a file of `seeds/`, such as `seed("walkthrough.json")`; raises as `resource` does."""
    return _existing(seeds(), name)


def seed_stories() -> tuple[Path, ...]:
    """The sample stories, in the order of their names, which is the order in which they are listed."""
    return tuple(sorted(seeds().glob("*.txt")))


def how_to_add(extra: str) -> str:
    """The command that adds the libraries of an extra to this installation.

    The private environment of a checkout has no installer of its own; its set-up adds them.
    """
    checkout = _PACKAGE.parent.parent
    if Path(sys.prefix) == checkout / ".venv" and (checkout / "desktop" / "__main__.py").is_file():
        return f"{'py' if sys.platform == 'win32' else 'python3'} desktop --with {extra}"
    return f"pip install storymark[{extra}]"


@cache
def resources() -> Path:
    """The folder with icons, fonts, label sets, translations and schemas."""
    return _folder("resources")


@cache
def seeds() -> Path:
    """The folder with the sample stories and the walkthrough."""
    return _folder("seeds")


def _folder(name: str) -> Path:
    places = list(_places(name))
    for place in places:
        if place.is_dir():
            return place
    searched = ", ".join(str(place) for place in places)
    raise FileNotFoundError(
        f"Storymark's own folder “{name}” is missing (searched: {searched}). "
        f"Projects are not affected; install Storymark again."
    )


def _places(name: str) -> Iterator[Path]:
    yield _PACKAGE / "_data" / name  # a wheel: pyproject.toml puts the folder there
    yield _PACKAGE.parent.parent / name  # a checkout: desktop/storymark/../../NAME
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        yield Path(frozen) / "storymark" / "_data" / name
        yield Path(frozen) / name


def _existing(folder: Path, *parts: str) -> Path:
    path = folder.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(
            f"Storymark's own file “{path}” is missing. Projects are not affected; install Storymark again."
        )
    return path
