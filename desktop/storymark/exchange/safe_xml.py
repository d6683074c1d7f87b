"""XML of strangers, as events: no entities, no DTD, no network, no deep nesting, and never a whole tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from lxml import etree

from storymark.domain.errors import FileUnreadable

_PIECE_BYTES = 1 << 16
MAX_DEPTH = 256


class Target(Protocol):
    """Takes the events of a document. Names are `{namespace}local`."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Text; what stands together may come in several pieces."""


class _Doctype(Exception):
    """The document has a DOCTYPE."""


class _TooDeep(Exception):
    """Elements stand in elements beyond all measure."""


class _Strict:
    """Hands the events on and stops at a DOCTYPE and at deep nesting."""

    def __init__(self, target: Target) -> None:
        self._start, self._end, self.data = target.start, target.end, target.data
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _TooDeep
        self._start(tag, attributes)

    def end(self, tag: str) -> None:
        """It ends."""
        self._depth -= 1
        self._end(tag)

    def doctype(self, name: str, public: str, system: str) -> None:
        raise _Doctype

    def close(self) -> None:
        """The document ends."""


def parse_xml(data: bytes, target: Target, *, where: str) -> None:
    """Give the events of a document to `target`; raises FileUnreadable and what `target` raises."""
    # With False, libxml2 hands `&amp;` in attributes on as `&#38;`. Without a DTD there are no entities.
    parser: Any = etree.XMLParser(
        target=_Strict(target),
        resolve_entities="internal",
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for start in range(0, len(data), _PIECE_BYTES):
            parser.feed(data[start : start + _PIECE_BYTES])
        parser.close()
    except _Doctype:
        reason = "its XML has a DTD, which could hold entities and is unsafe"
        raise FileUnreadable(path=where, reason=reason) from None
    except _TooDeep:
        reason = f"its XML is nested too deeply, beyond the limit of {MAX_DEPTH}"
        raise FileUnreadable(path=where, reason=reason) from None
    except etree.XMLSyntaxError as error:
        raise FileUnreadable(path=where, reason=_told(error)) from error


def _told(error: etree.XMLSyntaxError) -> str:
    said = " ".join(str(error.msg or "").split())
    line = error.position[0]
    if "huge" in said.lower() or "too long" in said.lower():
        return f"its XML has a text or attribute of more than the limit of 10 MB, at line {line}"
    return f"its XML is damaged at line {line}: {said[:120]}"


def split_tag(tag: str) -> tuple[str, str]:
    """Namespace and local name."""
    namespace, brace, local = tag.rpartition("}")
    return (namespace[1:], local) if brace else ("", tag)


class Flat:
    """A target that keeps the elements of a small document in a list: local name and attributes."""

    def __init__(self) -> None:
        self.elements: list[tuple[str, dict[str, str]]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element."""
        plain = {split_tag(name)[1]: value for name, value in attributes.items()}
        self.elements.append((split_tag(tag)[1], plain))

    def end(self, tag: str) -> None:
        """Nothing is kept of it."""

    def data(self, text: str) -> None:
        """Nothing is kept of it."""

    def named(self, *names: str) -> Iterator[tuple[str, dict[str, str]]]:
        """Those of these names, in order."""
        return (element for element in self.elements if element[0] in names)


def elements_of(data: bytes, *, where: str) -> Flat:
    """The elements of a small document; raises FileUnreadable."""
    flat = Flat()
    parse_xml(data, flat, where=where)
    return flat
