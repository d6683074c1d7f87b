"""Passwords of team servers: in memory while the program runs, in the system's keyring for the next time."""

from __future__ import annotations

import logging

from storymark.services import secrets
from storymark.services.addresses import ServerAddress

SERVICE = "storymark"

log = logging.getLogger(__name__)

# Accounts whose password was typed and has not been proved yet.
_typed: set[str] = set()


def in_memory(place: ServerAddress) -> str | None:
    """What was typed since the program began."""
    return secrets.remembered(place.account)


def in_keyring(place: ServerAddress) -> str | None:
    """What the system's keyring has, remembered from now on; None for nothing or no keyring."""
    try:
        import keyring

        found = keyring.get_password(SERVICE, place.account)
    except Exception as error:  # each system's keyring fails in its own way, and none is needed
        log.info("the keyring could not be asked: %s", type(error).__name__)
        return None
    if found:
        secrets.remember(place.account, found)
    return found or None


def typed(place: ServerAddress, password: str) -> None:
    """Somebody typed it: use it from now on; the keyring gets it once the server has accepted it."""
    secrets.remember(place.account, password)
    _typed.add(place.account)


def accepted(place: ServerAddress) -> None:
    """The server took it: keep in the keyring what was typed. Without a keyring it is asked for again."""
    password = secrets.remembered(place.account)
    if place.account not in _typed or password is None:
        return
    _typed.discard(place.account)
    try:
        import keyring

        keyring.set_password(SERVICE, place.account, password)
    except Exception as error:
        log.info("the keyring did not take a password: %s", type(error).__name__)


def forget(place: ServerAddress) -> None:
    """The server did not accept it: ask again the next time."""
    secrets.forget(place.account)
    _typed.discard(place.account)
