"""Which format a file is: by its content where that says it, then by its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from storymark.exchange import entries
from storymark.exchange.limits import HEAD_BYTES
from storymark.services.exchange_ports import Format, Source

_BOM = b"\xef\xbb\xbf"

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
        return _line_format(head)
    if suffix in entries.JSON_SUFFIXES:
        return _json_format(head, is_picked=is_picked)
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix == ".xlsx":  # in a folder it may be any table
        return entries.XLSX if is_picked else None
    if suffix == ".ann":
        return _brat(source)
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
    """Whether it is the text of a brat pair: the other half is read, and this one with it."""
    if Path(source.name).suffix.lower() != ".txt":
        return False
    from storymark.exchange.brat import looks_like_brat

    beside = source.path.with_suffix(".ann")
    return beside.is_file() and looks_like_brat(beside)


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


def _line_format(head: bytes) -> Format:
    """A peer's, if its first line is; else ours, whose reader says what is wrong with it."""
    import msgspec

    first = head.removeprefix(_BOM).lstrip().split(b"\n", 1)[0]
    try:
        fields = msgspec.json.decode(first, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # A first line longer than the head, or a broken one: the fields' names still tell.
        return entries.NATIVE if b'"storymark/' in first else _by_names(first)
    return _by_fields(fields)


def _by_fields(fields: dict[str, Any]) -> Format:
    from storymark.exchange.doccano import is_doccano
    from storymark.exchange.labelbuddy import is_labelbuddy
    from storymark.exchange.prodigy import is_prodigy

    if "schema" in fields:
        return entries.NATIVE
    if is_doccano(fields):
        return entries.DOCCANO
    if is_prodigy(fields):
        return entries.PRODIGY
    return entries.LABELBUDDY if is_labelbuddy(fields) else entries.NATIVE


def _by_names(first: bytes) -> Format:
    if b'"text"' not in first:
        return entries.NATIVE
    if (
        any(name in first for name in (b'"label"', b'"labels"', b'"entities"'))
        and b'"_input_hash"' not in first
    ):
        return entries.DOCCANO if b'"tokens"' not in first else entries.PRODIGY
    if any(name in first for name in (b'"_input_hash"', b'"tokens"', b'"spans"')):
        return entries.PRODIGY
    if any(name in first for name in (b'"utf8_text_md5_checksum"', b'"annotations"')):
        return entries.LABELBUDDY
    return entries.DOCCANO if len(first) >= HEAD_BYTES else entries.NATIVE


def _json_format(head: bytes, *, is_picked: bool) -> Format | None:
    """A list of Label Studio's tasks or of labelbuddy's documents; or lines, under a name of their own.

    In a folder any other JSON is no story.
    """
    start = head.removeprefix(_BOM).lstrip()
    if start.startswith(b"{"):
        has_text = b'"text"' in start.split(b"\n", 1)[0]
        return _line_format(head) if is_picked or has_text else None
    if not start.startswith(b"["):
        return None
    item = start[1:].lstrip()
    names = [name for name in (b'"data"', b'"annotations"', b'"text"', b'"annotation_id"') if name in item]
    if b'"utf8_text_md5_checksum"' in item or b'"label_name"' in item:
        return entries.LABELBUDDY
    return entries.LABEL_STUDIO if names else None
