"""What the window and the word worker say to one another: JSON in frames, over two pipes.

JSON and not pickle: neither side runs what the other one sends, and a broken frame is an error, not code.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

_HEADER = struct.Struct("<I")

Message = Mapping[str, Any]


def write_message(stream: BinaryIO, message: Message) -> None:
    """Send `message`; raises OSError when the other side is gone."""
    # Lone surrogates pass as they are: escaped, two would come back as one character and shift all ranges.
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    stream.write(_HEADER.pack(len(body)) + body)
    stream.flush()


def read_message(stream: BinaryIO) -> dict[str, Any] | None:
    """Wait for a message; None when the other side is gone. Raises ValueError for what is no message."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    (size,) = _HEADER.unpack(header)
    body = stream.read(size)
    if len(body) < size:
        return None
    message = json.loads(body.decode("utf-8", "surrogatepass"))
    if not isinstance(message, dict):
        raise ValueError("a message is an object")
    return message
