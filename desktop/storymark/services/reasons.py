"""Why a file cannot be read, and what is to be known of it, in the language of whoever reads it.

Readers say it in English with names and numbers inside. Here such a sentence is matched with its template,
which is translated and filled again; what is unknown stays as it is: a reason in English is better than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from storymark.services.reason_templates import OF_ACTS, OF_FORMATS

REASONS = (
    # JSON
    "it is not valid JSON (at byte {byte})",
    "it is not valid JSON",
    "the JSON ends too early",
    "it is nested too deeply",
    "“{name}” is nested too deeply",
    "a text has a lone surrogate, which is no Unicode character",
    "“{name}” has a value that is no Unicode text or no number in JSON",
    "“{name}” is missing",
    "“{name}” must be a text",
    "“{name}” must be {wanted}, not {got}",
    "the key “{name}” is a duplicate",
    "it is longer than {limit} MB",
    "byte {byte} of the line is not valid UTF-8",
    "it is {got}; each line must be one JSON object",
    "{value} is not a number in JSON",
    "an integer (a whole number)",
    "a number",
    "a text",
    "true or false",
    "a list",
    "an object",
    # texts
    "there is no text in it",
    "the text has a NUL character at position {position}",
    "the text has a lone surrogate (U+{code}) at position {position}",
    "the text has {length} characters, more than the limit of {limit}",
    "it is a binary file, not text",
    "it has {bytes} bytes, more than the limit of {limit}",
    # spans
    "the span {start} to {end} is {reason}",
    "negative",
    "empty, its end must be greater than its start",
    "out of range: outside the text or inside a character",
    "the text at {start} to {end} is “{found}”, it does not match “{quote}”",
    "{reason}; the offsets fit in the unit {unit}",
    "{reason}; the text has these letters in another normal form (NFC or NFD)",
    "a label is empty",
    "a label has a control character in it",
    "an annotator’s name has a control character in it",
    "it has {count} spans, more than the limit of {limit}",
    # tables
    "no column of it is a text; its columns are {names}. Name one with --columns text=NAME",
    "its quotes are wrong ({error})",
    "it has {count} columns, the first line has {width}",
    "it has {count} columns, the first row has {width}",
    "it has a NUL character",
    "“{value}” is not an integer (a whole number)",
    "{path}: no column is named text; “{name}” has the longest cells",
    # encodings
    "{path} is not valid UTF-8 (byte {byte}); it may be in the encoding {encoding}",
    "{path} has no byte order mark; it may be in the encoding {encoding}",
    "read as {encoding}; its byte order mark (BOM) is not part of the text",
    "not UTF-8; read as {encoding}, an encoding that fits clearly",
    "not valid UTF-8 (byte {byte}); read as {encoding}, a guess",
    "has no byte order mark; read as {encoding}, a guess",
    # labels
    "1 label is not in the label set yet: {names}",
    "{count} labels are not in the label set yet: {names}",
    # archives and documents
    "the zip is damaged: {error}",
    "the name “{name}” in it is an unsafe path",
    "“{name}” in it is a link, which is unsafe",
    "the name “{name}” stands twice in it",
    "“{name}” in it is encrypted with a password",
    "“{name}” in it is packed beyond the ratio limit of {limit}",
    "its XML has a DTD, which could hold entities and is unsafe",
    "its XML is nested too deeply, beyond the limit of {limit}",
    "reading it takes longer than the limit of {seconds} seconds",
    "it is too large: reading it needs more than the limit of {limit} MB",
    "it is damaged ({error})",
    "it was changed after it was checked",
    "its format is not one of stories",
    "“{name}” in it is too large: {bytes} bytes, more than the limit of {limit} MB",
    "it is too large unpacked: more than the limit of {limit} MB",
    "it has {count} files, more than the limit of {limit}",
    "it is not a DOCX document: it has no text part",
    "it is not a DOCX document",
    "its chapters are protected by DRM",
    "its DTD declares entities, which is unsafe",
    "the PDF is encrypted with a password",
    "the PDF has no text in it; it may be a scan",
    "the PDF is damaged ({error})",
    "a source has an unsafe path, outside the project",
    "its XML is damaged at line {line}: {error}",
    "it is not an Excel table (XLSX): it has no workbook",
    "it is no REFI-QDA project: it has no project.qde",
    "its XML is no UIMA CAS (XMI)",
    "it is not an ODT document",
    "it is encrypted with a password",
    "{count} annotation(s) without a tag left out",
    "{count} target(s) that are no place in a text left out",
    "{count} annotation(s) whose quote stands in no place or in several left out",
    "“start” and “end” of a selector must be integers (whole numbers)",
    # what is to be known
    "the column “{name}” was taken as the text",
    "{count} relation(s) left out; a project has none",
    "{count} result(s) that are no spans of the text left out",
    "offsets converted from UTF-16 units to code points, as all quotes show",
    "offsets converted from UTF-16 units to code points",
    "tracked changes: {inserted} inserted passage(s) kept, {deleted} deleted passage(s) left out",
    "{count} reading(s) above characters left out",
    "external links are ignored",
    "{names} left out",
    "{what} ignored",
    "line ends are those of the page; scripts, forms and images of a PDF are ignored",
    "{count} character(s) have no letter in the PDF’s fonts",
    "only the first sheet was read; left out: {names}",
    "{count} formula cell(s): their last values were taken",
    "{count} invisible or bidi control character ({codes}) kept in the text",
    "{count} invisible or bidi control characters ({codes}) kept in the text",
    "{count} control character ({codes}) kept in the text",
    "{count} control characters ({codes}) kept in the text",
    "{count} noncharacter ({codes}) kept in the text",
    "{count} noncharacters ({codes}) kept in the text",
    "more than 15 combining marks on one character (position {position}) are kept",
    "{count} replacement character(s) U+FFFD: the text was damaged before it came here",
    "{path}: {count} more notes of this kind",
    "{place}: the id “{id}” is a duplicate with another text; both stories are kept",
    *OF_FORMATS,
    *OF_ACTS,
)
_PLACE = re.compile(r"(?P<place>[^“”]+?): (?P<rest>.+)", re.DOTALL)
_NESTED = ("reason", "wanted", "got")
_FIELD = re.compile(r"\\\{(\w+)\\\}")


def translated(reason: str, translate: Callable[[str], str]) -> str:
    """The reason in another language, as far as its template is known; `translate` takes templates."""
    whole = translate(reason)
    if whole != reason:
        return whole
    for template, pattern in _patterns():
        match = pattern.fullmatch(reason)
        if match is not None:
            facts = match.groupdict()
            facts |= {name: translated(facts[name], translate) for name in _NESTED if name in facts}
            return translate(template).format(**facts)
    found = _PLACE.fullmatch(reason)  # a place in a file before it, such as label[3]
    return f"{found['place']}: {translated(found['rest'], translate)}" if found else reason


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those that say most first: a place of a template takes whatever stands there."""
    made = [
        (template, re.compile(_FIELD.sub(r"(?P<\1>.+?)", re.escape(template)), re.DOTALL))
        for template in REASONS
        if "{" in template
    ]
    return tuple(sorted(made, key=lambda pair: -len(re.sub(r"\{\w+\}", "", pair[0]))))
