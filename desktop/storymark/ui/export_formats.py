"""The formats as the export dialog lists them: names, what stands in a record, suffix and icon."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from storymark.services.exchange_ports import Format
from storymark.ui.dialogs.export_dialog import ExportFormat

_ICONS = {
    "csv": "table",
    "conll2003": "file-text",
    "iob2": "file-text",
    "webanno-tsv": "file-text",
    "brat": "file-text",
    "web-annotation": "code",
    "uima": "file-text",
    "qdpx": "file-text",
    "docbin": "table",
    "parquet": "table",
    "dataset": "folder",
    "votes": "chart-column",
    "votes-sentences": "chart-column",
}
_ZIP = ".zip"


def export_formats(formats: Iterable[Format]) -> list[ExportFormat]:
    """A row for each format and unit."""
    rows: list[ExportFormat] = []
    for entry in formats:
        for unit in entry.units:
            title, caption = _words(entry, unit)
            suffix = "" if entry.has_readme else _ZIP if entry.is_folder else entry.suffixes[0]
            icon = _ICONS.get(entry.name, "braces")
            rows.append(ExportFormat(entry.name, unit, title, caption, suffix, icon, entry.offset_units))
    return rows


def _words(entry: Format, unit: str) -> tuple[str, str]:
    tr = QCoreApplication.translate
    known = {
        "jsonl/story": (
            tr("ExportFormats", "JSONL, stories"),
            tr("ExportFormats", "everything, one story a line"),
        ),
        "jsonl/sentence": (
            tr("ExportFormats", "JSONL, sentences"),
            tr("ExportFormats", "one sentence a line"),
        ),
        "csv/story": (tr("ExportFormats", "CSV"), tr("ExportFormats", "one tag a row, for people")),
        "conll2003/story": ("CoNLL-2003", tr("ExportFormats", "flat, the longest tag wins")),
        "iob2/story": ("IOB2", tr("ExportFormats", "two columns, flat")),
        "webanno-tsv/story": ("WebAnno TSV 3.3", tr("ExportFormats", "for INCEpTION, a file a story")),
        "uima/story": ("UIMA CAS XMI", tr("ExportFormats", "with type system, a folder a story")),
        "qdpx/story": ("REFI-QDA", tr("ExportFormats", "codes and users, one project")),
        "docbin/story": ("spaCy DocBin", tr("ExportFormats", "our words, a span group a person")),
        "parquet/story": ("Parquet", tr("ExportFormats", "the columns of JSONL")),
        "dataset/story": (
            tr("ExportFormats", "Dataset folder"),
            tr("ExportFormats", "for Hugging Face datasets"),
        ),
        "web-annotation/story": (
            "W3C annotations",
            tr("ExportFormats", "JSON-LD beside the text"),
        ),
        "brat/story": ("brat", tr("ExportFormats", "two files a story")),
        "label-studio/story": ("Label Studio", tr("ExportFormats", "JSON tasks")),
        "label-studio-min/story": ("Label Studio MIN", tr("ExportFormats", "one annotator a row")),
        "prodigy/story": ("Prodigy", tr("ExportFormats", "tokens and spans")),
        "doccano/story": ("doccano", tr("ExportFormats", "spans as lists")),
        "doccano-relations/story": ("doccano 2", tr("ExportFormats", "spans as entities")),
        "labelbuddy/story": ("labelbuddy", tr("ExportFormats", "characters and bytes")),
        "votes/story": (
            tr("ExportFormats", "Soft labels"),
            tr("ExportFormats", "shares of votes, by characters"),
        ),
        "votes-sentences/story": (
            tr("ExportFormats", "Soft labels, sentences"),
            tr("ExportFormats", "shares of votes, by sentences"),
        ),
    }
    return known.get(f"{entry.name}/{unit}", (entry.title, ""))
