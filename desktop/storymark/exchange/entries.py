"""The list of formats: one entry each, in the order in which people are offered them.

The module behind an entry loads when it is first used, so this list costs nothing at the start. A format of
an extra (a library that is not in the default install) is one more entry here and one more module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from storymark.services.exchange_ports import (
    ASPECTS,
    OFFSET_UNITS,
    UNITS,
    Aspect,
    Checked,
    Checker,
    Columns,
    FileWriter,
    Format,
    Frame,
    OutStory,
    Reader,
    ReadOptions,
    ReadStory,
    Reduced,
    Reducer,
    Source,
    WholeFile,
    WholeWriter,
    WriteOptions,
    Writer,
)
from storymark.services.ports import Progress

TEXT_SUFFIXES = (".txt", ".text")
LINE_SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
JSON_SUFFIXES = (".json",)
IOB_SUFFIXES = (".conll", ".iob", ".iob2", ".bio")
_LABEL_STUDIO_MIN_HOLDS: frozenset[Aspect] = frozenset(
    {"people", "kinds", "story_ids", "texts", "titles", "languages", "meta"}
)
_LIST_FRAME = Frame(b"[\n", b",\n", b"\n]\n")
_TABLE_FRAME = Frame(
    b"\xef\xbb\xbfstory,title,language,split,sentence,start,end,label,text,annotator,layer,round,confidence,"
    b"note,attributes,origin,decision,created,updated,tag\r\n"
)


def _function(module: str, name: str) -> Any:
    return getattr(import_module(f"storymark.exchange.{module}"), name)


def _reader(module: str, name: str) -> Reader:
    def read(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
        stories: Iterator[ReadStory] = _function(module, name)(source, options)
        return stories

    return read


def _columns(module: str, name: str) -> Callable[[Source, ReadOptions], Columns]:
    def look(source: Source, options: ReadOptions) -> Columns:
        found: Columns = _function(module, name)(source, options)
        return found

    return look


def _child_reader(module: str, name: str, *, extra: str, needs: str) -> Reader:
    """A reader in a bounded process; `needs` is the library behind it, of an extra."""

    def read(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
        from storymark.exchange.child import read_in_child
        from storymark.exchange.extras import require

        require(needs, extra=extra, format=module)
        yield from read_in_child(module, name, source, options)

    return read


def _child_columns(
    module: str, name: str, *, extra: str, needs: str
) -> Callable[[Source, ReadOptions], Columns]:
    """The columns of a table, found in a bounded process."""

    def look(source: Source, options: ReadOptions) -> Columns:
        from storymark.exchange.child import columns_in_child
        from storymark.exchange.extras import require

        require(needs, extra=extra, format=module)
        return columns_in_child(module, name, source, options)

    return look


def _writer(module: str, name: str) -> Writer:
    def write(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
        pieces: Iterator[bytes] = _function(module, name)(out, options)
        return pieces

    return write


def _file_writer(module: str, name: str) -> FileWriter:
    def write(out: OutStory, options: WriteOptions, stem: str) -> Iterator[tuple[str, bytes]]:
        files: Iterator[tuple[str, bytes]] = _function(module, name)(out, options, stem)
        return files

    return write


def _whole_writer(module: str, name: str, *, extra: str, needs: str) -> WholeWriter:
    def begin(options: WriteOptions) -> WholeFile:
        from storymark.exchange.extras import require

        require(needs, extra=extra, format=module)
        file: WholeFile = _function(module, name)(options)
        return file

    return begin


def _checker(module: str, name: str) -> Checker:
    def check(path: Path, progress: Progress, sent: str) -> Checked:
        checked: Checked = _function(module, name)(path, progress, sent)
        return checked

    return check


def _reducer(module: str, name: str) -> Reducer:
    def reduce(out: OutStory) -> Reduced:
        reduced: Reduced = _function(module, name)(out)
        return reduced

    return reduce


def _document(name: str, title: str, *suffixes: str, module: str = "", needs: str) -> Format:
    """A format that is only read, in a bounded process."""
    reader = _child_reader(module or name, f"read_{name}", extra="documents", needs=needs)
    return Format(name, title, suffixes, read=reader)


PLAIN = Format("text", "Plain text, one file a story", TEXT_SUFFIXES, read=_reader("plaintext", "read_plain"))
PARTED = Format(
    "parted", "Text in parts divided by ---$$$---", TEXT_SUFFIXES, read=_reader("parted", "read_parted")
)
LINES = Format(
    "lines", "Plain text, one line a story", TEXT_SUFFIXES, read=_reader("text_shapes", "read_text_lines")
)
PARAGRAPHS = Format(
    "paragraphs",
    "Plain text, one paragraph a story",
    TEXT_SUFFIXES,
    read=_reader("text_shapes", "read_text_paragraphs"),
)
TABLE = Format(
    "table",
    "CSV or TSV, one story a row",
    (".csv", ".tsv", ".tab"),
    read=_reader("tables", "read_table"),
    columns=_columns("tables", "columns_of_table"),
)
JSON_TABLE = Format(
    "json",
    "JSON or JSONL, one story an object",
    (*LINE_SUFFIXES, *JSON_SUFFIXES),
    read=_reader("json_table", "read_json_table"),
    columns=_columns("json_table", "columns_of_json"),
)
NATIVE = Format(
    "jsonl",
    "Storymark JSONL",
    LINE_SUFFIXES,
    read=_reader("native_jsonl", "read_native"),
    write=_writer("native_writer", "write_native"),
    check=_checker("native_check", "check_native"),
    units=UNITS,
    offset_units=OFFSET_UNITS,
)
DOCCANO = Format(
    "doccano",
    "doccano JSONL",
    LINE_SUFFIXES,
    read=_reader("doccano", "read_doccano"),
    write=_writer("doccano_writer", "write_doccano"),
    reduce=_reducer("doccano_writer", "reduce_doccano"),
    holds=frozenset({"story_ids", "texts", "meta", "story_labels"}),
)
DOCCANO_RELATIONS = Format(
    "doccano-relations",
    "doccano JSONL with relations",
    LINE_SUFFIXES,
    reread=_reader("doccano", "read_doccano"),
    write=_writer("doccano_writer", "write_doccano_relations"),
    reduce=_reducer("doccano_writer", "reduce_doccano_relations"),
    holds=frozenset({"story_ids", "texts", "meta", "story_labels"}),
)
LABEL_STUDIO = Format(
    "label-studio",
    "Label Studio JSON",
    JSON_SUFFIXES,
    read=_reader("label_studio", "read_label_studio"),
    write=_writer("label_studio_writer", "write_label_studio"),
    reduce=_reducer("label_studio_writer", "reduce_label_studio"),
    frame=_LIST_FRAME,
    holds=_LABEL_STUDIO_MIN_HOLDS | {"tag_ids", "notes", "story_labels"},
)
LABEL_STUDIO_MIN = Format(
    "label-studio-min",
    "Label Studio JSON_MIN",
    JSON_SUFFIXES,
    reread=_reader("label_studio", "read_label_studio"),
    write=_writer("label_studio_writer", "write_label_studio_min"),
    reduce=_reducer("label_studio_writer", "reduce_label_studio_min"),
    frame=_LIST_FRAME,
    holds=_LABEL_STUDIO_MIN_HOLDS,
)
PRODIGY = Format(
    "prodigy",
    "Prodigy JSONL",
    LINE_SUFFIXES,
    read=_reader("prodigy", "read_prodigy"),
    write=_writer("prodigy", "write_prodigy"),
    reduce=_reducer("prodigy", "reduce_prodigy"),
    needs_words=True,
    holds=frozenset({"people", "story_ids", "texts", "titles", "languages", "meta"}),
)
LABELBUDDY = Format(
    "labelbuddy",
    "labelbuddy JSONL",
    LINE_SUFFIXES,
    read=_reader("labelbuddy", "read_labelbuddy"),
    write=_writer("labelbuddy", "write_labelbuddy"),
    reduce=_reducer("labelbuddy", "reduce_labelbuddy"),
    holds=frozenset({"notes", "story_ids", "texts", "titles", "languages", "meta"}),
)
BRAT = Format(
    "brat",
    "brat standoff",
    (".ann",),
    read=_reader("brat", "read_brat"),
    write_files=_file_writer("brat", "write_brat"),
    reduce=_reducer("brat", "reduce_brat"),
    holds=frozenset({"people", "notes", "confidence", "attributes", "story_ids", "texts"}),
    compares=frozenset({"people", "notes", "confidence", "attributes", "texts"}),
)
WEB_ANNOTATION = Format(
    "web-annotation",
    "W3C Web Annotation (JSON-LD)",
    (".jsonld",),
    read=_reader("web_annotation", "read_web_annotation"),
    write_files=_file_writer("web_annotation", "write_web_annotation"),
    reduce=_reducer("web_annotation", "reduce_web_annotation"),
    holds=frozenset({"people", "tag_ids", "notes", "times", "story_ids", "texts"}),
)
CONLL = Format(
    "conll2003",
    "CoNLL-2003",
    IOB_SUFFIXES,
    read=_reader("iob", "read_iob"),
    write=_writer("iob", "write_conll2003"),
    reduce=_reducer("iob", "reduce_iob"),
    needs_words=True,
    holds=frozenset({"texts"}),
)
IOB2 = Format(
    "iob2",
    "IOB2, two columns",
    (".iob2", ".iob", ".bio", ".conll"),
    reread=_reader("iob", "read_iob"),
    write=_writer("iob", "write_iob2"),
    reduce=_reducer("iob", "reduce_iob"),
    needs_words=True,
    holds=frozenset({"texts"}),
)
WEBANNO = Format(
    "webanno-tsv",
    "WebAnno TSV 3.3",
    (".tsv",),
    read=_reader("webanno_tsv", "read_webanno_tsv"),
    write_files=_file_writer("webanno_tsv", "write_webanno_tsv"),
    reduce=_reducer("webanno_tsv", "reduce_webanno_tsv"),
    needs_words=True,
    offset_units=("utf16",),
    holds=frozenset({"story_ids", "texts"}),
    compares=frozenset({"texts"}),
)
UIMA = Format(
    "uima",
    "UIMA CAS XMI",
    (".xmi",),
    read=_child_reader("uima", "read_uima", extra="documents", needs="lxml"),
    write_files=_file_writer("uima", "write_uima"),
    reduce=_reducer("uima", "reduce_uima"),
    offset_units=("utf16",),
    holds=ASPECTS - {"layers", "sections", "sentences", "story_labels"},
)
QDPX = Format(
    "qdpx",
    "REFI-QDA project",
    (".qdpx",),
    read=_child_reader("qdpx", "read_qdpx", extra="documents", needs="lxml"),
    write_whole=_whole_writer("qdpx", "QdpxFile", extra="documents", needs="lxml"),
    reduce=_reducer("qdpx", "reduce_qdpx"),
    holds=frozenset({"people", "tag_ids", "notes", "times", "story_ids", "texts"}),
)
DOCBIN = Format(
    "docbin",
    "spaCy DocBin",
    (".spacy",),
    read=_child_reader("docbin", "read_docbin", extra="spacy", needs="spacy"),
    write_whole=_whole_writer("docbin", "DocBinFile", extra="spacy", needs="spacy"),
    reduce=_reducer("docbin", "reduce_docbin"),
    needs_words=True,
    holds=frozenset({"people", "story_ids", "texts", "titles", "languages", "meta"}),
)
PARQUET = Format(
    "parquet",
    "Parquet (Hugging Face datasets)",
    (".parquet",),
    read=_child_reader("parquet", "read_parquet", extra="parquet", needs="pyarrow"),
    write_whole=_whole_writer("parquet", "ParquetFile", extra="parquet", needs="pyarrow"),
    offset_units=OFFSET_UNITS,
)
DATASET = Format(
    "dataset",
    "Dataset folder (Hugging Face datasets)",
    (".parquet",),
    reread=_child_reader("parquet", "read_parquet", extra="parquet", needs="pyarrow"),
    write_whole=_whole_writer("parquet", "DatasetFolder", extra="parquet", needs="pyarrow"),
    has_readme=True,
    offset_units=OFFSET_UNITS,
)
TAG_TABLE = Format(
    "csv",
    "CSV of tags",
    (".csv",),
    reread=_reader("tag_table", "reread_tag_table"),
    write=_writer("tag_table", "write_tag_table"),
    reduce=_reducer("tag_table", "reduce_tag_table"),
    frame=_TABLE_FRAME,
    holds=ASPECTS - {"texts", "sections", "sentences", "meta", "layers", "story_labels"},
)
VOTES = Format(
    "votes",
    "Soft labels by characters",
    LINE_SUFFIXES,
    reread=_reader("votes", "reread_runs"),
    write=_writer("votes", "write_runs"),
    reduce=_reducer("votes", "reduce_runs"),
    needs_everybody=True,
    offset_units=OFFSET_UNITS,
    holds=frozenset({"story_ids", "texts", "titles", "languages", "splits"}),
    compares=frozenset({"story_ids", "texts", "titles", "languages", "splits", "attributes", "kinds"}),
)
VOTES_BY_SENTENCE = Format(
    "votes-sentences",
    "Soft labels by sentences",
    LINE_SUFFIXES,
    reread=_reader("votes", "reread_sentences"),
    write=_writer("votes", "write_sentences"),
    reduce=_reducer("votes", "reduce_sentences"),
    needs_everybody=True,
    holds=frozenset({"story_ids", "titles", "languages", "splits"}),
    compares=frozenset({"story_ids", "titles", "languages", "splits", "attributes", "kinds"}),
)
DOCX = _document("docx", "Word document (DOCX)", ".docx", needs="lxml")
ODT = _document("odt", "OpenDocument text (ODT)", ".odt", needs="lxml")
HTML = _document("html", "HTML page", ".html", ".htm", ".xhtml", module="html_text", needs="")
EPUB = _document("epub", "EPUB book", ".epub", needs="lxml")
PDF = _document("pdf", "PDF", ".pdf", needs="pypdf")
XLSX = Format(
    "xlsx",
    "Excel table (XLSX), one story a row",
    (".xlsx",),
    read=_child_reader("xlsx", "read_xlsx", extra="documents", needs="lxml"),
    columns=_child_columns("xlsx", "columns_of_xlsx", extra="documents", needs="lxml"),
)
FORMATS = (
    PLAIN, PARTED, LINES, PARAGRAPHS, TABLE, JSON_TABLE, DOCX, ODT, HTML, EPUB, PDF, XLSX,
    NATIVE, DOCCANO, DOCCANO_RELATIONS, LABEL_STUDIO, LABEL_STUDIO_MIN,
    PRODIGY, LABELBUDDY, BRAT, WEB_ANNOTATION, CONLL, IOB2, WEBANNO, UIMA, QDPX, DOCBIN, PARQUET, DATASET,
    TAG_TABLE, VOTES, VOTES_BY_SENTENCE,
)  # fmt: skip
