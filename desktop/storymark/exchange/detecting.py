"""Which format a file is: by its content where that says it, then by its name."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from storymark.exchange import entries
from storymark.exchange.limits import HEAD_BYTES
from storymark.services.exchange_ports import MAX_LINE_BYTES, Format, Source

_BOM = b"\xef\xbb\xbf"
_LINES_TRIED = 20
_NAME = re.compile(r'"(\w{1,40})"\s*:')

# Other formats: reading them as plain stories would tag markup, commas and rubbish.
_OTHER_FORMATS = re.compile(
    r"\.(csv|tsv|tab|xlsx?|ods|json|xml|xmi|x?html?|docx?|odt|rtf|pdf|epub|qdpx|conllu?|iob2?|bio|ann|spacy|parquet"
    r"|zip|gz|bz2|xz|7z|rar|tar|sqlite|db|storymark|storypacket|png|jpe?g|gif|mp[34]|wav|exe|dll|so"
    r"|py|toml|ya?ml|ini|cfg|conf|log)"
)
_BY_SUFFIX = {
    suffix: entry
    for entry in (
        entries.DOCX,
        entries.ODT,
        entries.HTML,
        entries.EPUB,
        entries.PDF,
        entries.UIMA,
        entries.QDPX,
        entries.DOCBIN,
        entries.PARQUET,
    )
    for suffix in entry.suffixes
}


def detect(source: Source, *, is_picked: bool) -> Format | None:
    """The format of a file, None for none; text under an unknown name only if a person picked it."""
    suffix = Path(source.name).suffix.lower()
    head = head_of(source)
    if suffix in entries.LINE_SUFFIXES or head.startswith(b'{"schema":"storymark/'):
        return _line_format(source, head)
    if suffix in entries.JSON_SUFFIXES:
        return _json_format(source, head, is_picked=is_picked)
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix == ".xlsx":  # in a folder it may be any table
        return entries.XLSX if is_picked else None
    if suffix == ".ann":
        return _brat(source)
    if suffix == ".jsonld":
        from storymark.exchange.web_annotation import looks_like_web_annotation

        return entries.WEB_ANNOTATION if looks_like_web_annotation(head) else None
    if suffix in entries.IOB_SUFFIXES:
        from storymark.exchange.iob import looks_like_iob

        return entries.CONLL if looks_like_iob(head) else None
    if suffix in (".csv", ".tsv", ".tab"):
        from storymark.exchange.tables import has_text_column
        from storymark.exchange.webanno_tsv import looks_like_webanno_tsv

        if looks_like_webanno_tsv(head):
            return entries.WEBANNO
        return entries.TABLE if is_picked or has_text_column(head, source.name) else None
    if suffix in entries.TEXT_SUFFIXES or (is_picked and not _OTHER_FORMATS.fullmatch(suffix)):
        from storymark.exchange.parted import has_separator

        return entries.PARTED if has_separator(source) else entries.PLAIN
    return None


def is_half_of_a_pair(source: Source) -> bool:
    """Whether it is the text of a pair: the other half is read, and this one with it."""
    return Path(source.name).suffix.lower() == ".txt" and other_half(source.path) is not None


def other_half(text: Path) -> Path | None:
    """The annotations beside a text, brat's or those of the Web."""
    from storymark.exchange.brat import looks_like_brat
    from storymark.exchange.web_annotation import looks_like_web_annotation

    beside = text.with_suffix(".ann")
    if beside.is_file() and looks_like_brat(beside):
        return beside
    beside = text.with_suffix(".jsonld")
    is_pair = beside.is_file() and looks_like_web_annotation(head_of(Source(beside, beside.name)))
    return beside if is_pair else None


def head_of(source: Source) -> bytes:
    """The first bytes; none of what cannot be read, whose reader tells what is wrong with it."""
    # A pipe would wait for its writer.
    if not source.path.is_file():
        return b""
    try:
        with source.path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b""


def _brat(source: Source) -> Format | None:
    from storymark.exchange.brat import looks_like_brat

    return entries.BRAT if looks_like_brat(source.path) else None


def _line_format(source: Source, head: bytes) -> Format:
    """What the first whole line says: a peer's, anybody's, or ours, whose reader tells what is wrong."""
    import msgspec

    lines = head.removeprefix(_BOM).lstrip().split(b"\n")
    if len(lines) == 1 and len(head) == HEAD_BYTES:
        lines = [_first_line(source)]
    for line in lines[:_LINES_TRIED]:  # one that is broken may be skipped by choice
        try:
            return _by_fields(msgspec.json.decode(line, type=dict[str, msgspec.Raw]))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
    return entries.NATIVE if b'"storymark/' in lines[0] else _by_names(lines[0])


def _first_line(source: Source) -> bytes:
    try:
        with source.path.open("rb") as file:
            return file.readline(MAX_LINE_BYTES).removeprefix(_BOM)
    except OSError:
        return b""


def _by_fields(fields: dict[str, Any]) -> Format:
    """Ours by its schema or by two of its lists, a peer's by its fields, else objects with any fields."""
    from storymark.exchange.doccano import is_doccano
    from storymark.exchange.labelbuddy import is_labelbuddy
    from storymark.exchange.prodigy import is_prodigy

    if "schema" in fields or fields.keys() >= {"spans", "layers"}:
        return entries.NATIVE
    if is_prodigy(fields):
        return entries.PRODIGY
    if is_doccano(fields):
        return entries.DOCCANO
    return entries.LABELBUDDY if is_labelbuddy(fields) else entries.JSON_TABLE


def _by_names(first: bytes) -> Format:
    """By what can be seen of a line that is damaged."""
    if b'"text"' not in first:
        return entries.NATIVE
    if any(name in first for name in (b'"_input_hash"', b'"tokens"')):
        return entries.PRODIGY
    if any(name in first for name in (b'"label"', b'"labels"', b'"entities"')):
        return entries.DOCCANO
    if any(name in first for name in (b'"utf8_text_md5_checksum"', b'"annotations"')):
        return entries.LABELBUDDY
    return entries.NATIVE if b'"spans"' in first else entries.JSON_TABLE


def _json_format(source: Source, head: bytes, *, is_picked: bool) -> Format | None:
    """A list of Label Studio's tasks, of labelbuddy's documents or of anything with a text; or lines.

    In a folder any other JSON is no story.
    """
    start = head.removeprefix(_BOM).lstrip()
    if start.startswith(b"{"):
        has_text = b'"text"' in start.split(b"\n", 1)[0]
        return _line_format(source, head) if is_picked or has_text else None
    return _list_format(start[1:].lstrip(), is_picked=is_picked) if start.startswith(b"[") else None


def _list_format(items: bytes, *, is_picked: bool) -> Format | None:
    names = _names_in(items)
    if names & {"utf8_text_md5_checksum", "label_name", "display_title", "list_title"}:
        return entries.LABELBUDDY
    if names & {"data", "annotation_id", "completions", "predictions"} or names >= {"annotations", "id"}:
        return entries.LABEL_STUDIO
    if "annotations" in names:
        return entries.LABELBUDDY
    from storymark.exchange.tables import is_text_name

    has_text = any(map(is_text_name, names))
    return entries.JSON_TABLE if has_text or (is_picked and names) else None


def _names_in(items: bytes) -> set[str]:
    """The fields of a list's first object; of one longer than the head, all that can be seen."""
    text = items.decode("utf-8", "replace")
    try:
        first, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return {match.group(1) for match in _NAME.finditer(text)}
    return set(first) if isinstance(first, dict) else set()
