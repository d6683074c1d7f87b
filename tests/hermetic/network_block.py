"""Keeps a process on this machine: sockets to anywhere else raise, and so do look-ups of names."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any


class NetworkBlocked(RuntimeError):
    """The program tried to leave this machine during a test; it must never do so unasked."""


def block_network() -> None:
    """Lets AF_UNIX and loopback through, which worker processes and single-instance checks need.

    Methods are replaced rather than an audit hook set: a hook in Python is called for every import and every
    opened file, and would slow down what the tests measure.
    """
    if getattr(socket.socket, "_storymark_blocked", False):
        return
    socket.socket._storymark_blocked = True
    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    real_look_up = socket.getaddrinfo

    def look_up(host: str | bytes | None, *args: Any, **kwargs: Any) -> Any:
        _refuse_unless_local((host, 0))
        return real_look_up(host, *args, **kwargs)

    socket.getaddrinfo = look_up


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, *args: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_unless_local(args[-1])
        return method(self, *args)

    return guarded


def _refuse_unless_local(address: Any) -> None:
    host = address[0] if isinstance(address, tuple) else address
    if not _is_local(host.decode() if isinstance(host, bytes) else host):
        raise NetworkBlocked(f"a test tried to reach {address!r}")


def _is_local(host: str | None) -> bool:
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False
