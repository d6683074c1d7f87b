"""UIMA CAS XMI 1.0 with its type system, a folder a story: layers are types, a label is a feature of them.

Offsets are UTF-16 units of the sofa's string. Our own type `custom.Span` has a feature for everything that is
known of a tag, under the names of native JSONL; of other types the label is read. Facts: field.md 1C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from storymark.domain.errors import BadItem, FileUnreadable
from storymark.domain.ranges import Range
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.decoding import read_bytes, stem_of, text_notes
from storymark.exchange.json_lines import canonical_object
from storymark.exchange.limits import MAX_TEXT_BYTES
from storymark.exchange.native_jsonl import tag_of
from storymark.exchange.native_lines import SpanPart
from storymark.exchange.native_rules import span_problems
from storymark.exchange.native_writer import span_parts
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count
from storymark.exchange.safe_xml import parse_xml, split_tag
from storymark.exchange.webanno_tsv import MACHINE_LAYERS
from storymark.exchange.xml_out import attributes, reduce_to_xml
from storymark.services.exchange_ports import (
    OutStory,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

_MAX_BYTES = 16 * MAX_TEXT_BYTES
_XMI, _CAS, _TCAS = "http://www.omg.org/XMI", "http:///uima/cas.ecore", "http:///uima/tcas.ecore"
_OURS = "http:///custom.ecore"
# Features of custom.Span and the fields of native JSONL that they are, beside begin, end and label.
_FEATURES = {
    "tagId": "id", "annotator": "annotator", "annotatorId": "annotator_id", "layer": "layer",
    "round": "round", "origin": "origin", "confidence": "confidence",
    "note": "note", "attributes": "attributes",
    "decision": "decision", "labelRevision": "label_revision", "created": "created", "updated": "updated",
}  # fmt: skip
_NUMBERS = ("round", "labelRevision")
_STORY_FEATURES = ("externalId", "title", "meta", "split")
_LABELS = ("label", "value", "tag", "category", "code")
_RELATION = frozenset({"Governor", "Dependent", "source", "target"})


# --- writing
def reduce_uima(out: OutStory) -> Reduced:
    """Only characters that XML can hold."""
    return reduce_to_xml(out, has_text=True)


def write_uima(out: OutStory, options: WriteOptions, stem: str) -> Iterator[tuple[str, bytes]]:
    """`STEM/STEM.xmi` and its `TypeSystem.xml`."""
    yield f"{stem}/{stem}.xmi", "".join(_xmi(out)).encode("utf-8")
    yield f"{stem}/TypeSystem.xml", _TYPE_SYSTEM.encode("utf-8")


def _xmi(out: OutStory) -> Iterator[str]:
    story = out.story
    offsets = OffsetMap(story.text, "utf16")
    end = offsets.from_codepoint(len(story.text))
    yield (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="{_XMI}" xmlns:cas="{_CAS}" '
        f'xmlns:tcas="{_TCAS}" xmlns:custom="{_OURS}" xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
    )
    whole: list[tuple[str, str | int]] = [("sofa", 1), ("begin", 0), ("end", end)]
    yield f'<tcas:DocumentAnnotation xmi:id="2"{attributes([*whole, ("language", story.language)])}/>\n'
    facts: Iterator[tuple[str, str]] = zip(
        _STORY_FEATURES, (story.external_id, story.title, story.meta, story.split), strict=True
    )
    yield f'<custom:Story xmi:id="3"{attributes([*whole, *facts])}/>\n'
    number = 3
    for part in span_parts(out.tags, Range(0, len(story.text)), offsets, story.text):
        number += 1
        known = [(name, getattr(part, field)) for name, field in _FEATURES.items()]
        pairs: list[tuple[str, str | int]] = [("begin", part.start), ("end", part.end), ("label", part.label)]
        pairs += [(name, value) for name, value in known if value != ""]
        yield f'<custom:Span xmi:id="{number}" sofa="1"{attributes(pairs)}/>\n'
    sofa: list[tuple[str, str | int]] = [
        ("sofaNum", 1),
        ("sofaID", "_InitialView"),
        ("mimeType", "text"),
        ("sofaString", story.text),
    ]
    yield f'<cas:Sofa xmi:id="1"{attributes(sofa)}/>\n'
    members = " ".join(map(str, range(2, number + 1)))
    yield f'<cas:View sofa="1" members="{members}"/>\n</xmi:XMI>\n'


def _feature(name: str) -> str:
    kind = "Integer" if name in _NUMBERS else "String"
    return (
        f"<featureDescription><name>{name}</name><rangeTypeName>uima.cas.{kind}</rangeTypeName>"
        "</featureDescription>"
    )


def _type(name: str, features: Iterator[str]) -> str:
    return (
        f"<typeDescription><name>custom.{name}</name><supertypeName>uima.tcas.Annotation</supertypeName>"
        f"<features>{''.join(map(_feature, features))}</features></typeDescription>\n"
    )


_TYPE_SYSTEM = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>\n'
    + _type("Span", iter(["label", *_FEATURES]))
    + _type("Story", iter(_STORY_FEATURES))
    + "</types></typeSystemDescription>\n"
)


# --- reading
def read_uima(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """A story for each sofa with a text; raises FileUnreadable, BadItem and the errors of texts."""
    cas = _Cas()
    parse_xml(read_bytes(source, limit_bytes=_MAX_BYTES), cas, where=source.name)
    if not cas.is_cas:
        raise FileUnreadable(path=source.name, reason="its XML is no UIMA CAS (XMI)")
    texts = {key: sofa["sofaString"] for key, sofa in cas.sofas.items() if "sofaString" in sofa}
    if not texts:
        raise FileUnreadable(path=source.name, reason="it has no sofa with a text")
    for number, (key, text) in enumerate(texts.items(), 1):
        where = source.name if number == 1 else f"{source.name}, view {number}"
        check_text(text, where=where)
        told = cas.story.get(key, {})
        yield ReadStory(
            where=where,
            external_id=told.get("externalId") or stem_of(source.name) + (f"-{number}" if number > 1 else ""),
            text=text,
            title=told.get("title", ""),
            language=_language(cas.languages.get(key, "")),
            sections=parted_sections(text),
            meta=canonical_object(told.get("meta", "{}")) or "{}",
            split=told["split"] if told.get("split") in ("train", "dev", "test") else "",
            tags=tuple(_tags(cas, key, text, source)),
            notes=(*(cas.notes(texts) if number == 1 else ()), *text_notes(text)),
            consumed_bytes=source.path.stat().st_size,
        )
    unknown = next((key for key in cas.annotations if key not in cas.sofas), None)
    if unknown is not None:
        raise BadItem(path=source.name, item=unknown[:20], reason="there is no sofa of this id")


def _language(found: str) -> str:
    language = found.split("-")[0].lower()
    return language if 2 <= len(language) <= 3 and language.isascii() and language.isalpha() else ""


def _tags(cas: _Cas, key: str, text: str, source: Source) -> Iterator[ReadTag]:
    offsets = OffsetMap(text, "utf16")
    found = cas.annotations.get(key, [])
    try:
        check_tag_count(found)
    except ValueError as error:
        raise FileUnreadable(path=source.name, reason=str(error)) from error
    for index, (number, fields) in enumerate(found):
        try:
            part = msgspec.convert(fields, SpanPart, strict=False)
            problem = next(span_problems(part, index, text, offsets), "")
        except msgspec.ValidationError as error:
            problem = str(error)
        if problem:
            raise BadItem(path=source.name, item=number[:20], reason=problem)
        yield tag_of(part, text, offsets)


class _Cas:
    """The elements of a CAS, as far as they are texts, tags or facts of a story."""

    def __init__(self) -> None:
        self.is_cas = False
        self.sofas: dict[str, dict[str, str]] = {}
        self.languages: dict[str, str] = {}
        self.story: dict[str, dict[str, str]] = {}
        self.annotations: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        self._left: Counter[str] = Counter()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        namespace, name = split_tag(tag)
        if namespace == _XMI:
            self.is_cas = True
        elif namespace == _CAS:
            if name == "Sofa":
                self.sofas[attributes.get(f"{{{_XMI}}}id", "")] = dict(attributes)
        elif "begin" in attributes and "end" in attributes:
            self._annotation(namespace, name, dict(attributes))

    def end(self, tag: str) -> None:
        """Nothing to do."""

    def data(self, text: str) -> None:
        """Features with several values are none of ours."""

    def notes(self, texts: Mapping[str, str]) -> Iterator[str]:
        """What was left out or converted."""
        if any(not text.isascii() for text in texts.values()) and self.annotations:
            yield "offsets converted from UTF-16 units to code points"
        if self._left:
            yield f"layers left out: {', '.join(sorted(self._left)[:8])}"

    def _annotation(self, namespace: str, name: str, found: dict[str, str]) -> None:
        key = found.pop("sofa", "")
        number = found.pop(f"{{{_XMI}}}id", "")
        if namespace == _TCAS and name == "DocumentAnnotation":
            self.languages[key] = found.get("language", "")
            return
        if namespace == _OURS and name == "Story":
            self.story[key] = found
            return
        full = namespace.removeprefix("http:///").removesuffix(".ecore").replace("/", ".") + f".{name}"
        is_ours = namespace == _OURS and name == "Span"
        if not is_ours and (MACHINE_LAYERS.search(f".{full.lower()}") or name.endswith("MetaData")):
            self._left[name[:40]] += 1
            return
        if not _RELATION.isdisjoint(found):
            self._left[f"{name[:40]} (relations)"] += 1
            return
        fields: dict[str, Any] = {"start": found.pop("begin"), "end": found.pop("end")}
        label = next((found[feature] for feature in _LABELS if feature in found), None)
        if label is None:
            label = next(iter(found.values())) if len(found) == 1 else name
        fields["label"] = label
        if is_ours:
            fields |= {field: found[feature] for feature, field in _FEATURES.items() if feature in found}
        self.annotations.setdefault(key, []).append((number, fields))
