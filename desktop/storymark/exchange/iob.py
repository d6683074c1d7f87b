"""Words with IOB tags, as CoNLL-2003 (`token POS chunk tag`) and in two columns with a tab.

Words are those of our own segmenters, since a Chinese sentence has no blanks; blanks inside a Vietnamese word
are written `_`, as Vietnamese corpora have it. The blanks between words are not in the file: a reader puts
the text together by the rule of `joined`, and the offsets are those of that text. Facts: field.md 1C.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from storymark.domain.errors import BadLine
from storymark.domain.ids import LabelKey, story_id
from storymark.domain.ranges import Range, touching
from storymark.domain.sentences import Sentences
from storymark.domain.story import Section, check_text
from storymark.exchange.decoding import decode, read_bytes, stem_of
from storymark.exchange.label_names import escaped, unescaped
from storymark.exchange.limits import MAX_TEXT_BYTES
from storymark.exchange.native_rules import key_problem
from storymark.exchange.peer_spans import check_tag_count
from storymark.services.exchange_ports import (
    OutStory,
    OutTag,
    ReadOptions,
    ReadStory,
    ReadTag,
    Reduced,
    Source,
    WriteOptions,
)

DOCUMENT = "-DOCSTART-"
# Words, tags and blanks weigh a few times what the text does.
_MAX_BYTES = 16 * MAX_TEXT_BYTES
_BLANK = re.compile(r"\s+")
_COLUMNS = re.compile(r"[ \t]+")
_TAG = re.compile(r"(?P<prefix>[BIELSUO])(?:-(?P<label>.+))?")
_NARROW = "\u2e7f"  # up to here nothing is wide that words begin or end with
_JOINT = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
_VIETNAMESE = re.compile("[ăđơưẠ-ỹ]", re.IGNORECASE)


# A word as the file has it, with its tag: `O`, `B-label`, `I-label`. Plain pairs: there is one for each word.
Token = tuple[str, str]
Document = list[list[Token]]


# --- the text of words
def joined(document: Sequence[Sequence[str]]) -> tuple[str, list[list[Range]]]:
    """The text of sentences of words, and where each word is in it.

    A blank stands between words unless one of the two letters at the joint is Chinese, Japanese or a
    full-width mark; every sentence is a line.
    """
    parts: list[str] = []
    places: list[list[Range]] = []
    length = 0
    new = tuple.__new__  # past the named tuple's own: there is one for each word
    for number, words in enumerate(document):
        if number:
            parts.append("\n")
            length += 1
        found: list[Range] = []
        last = ""
        for word in words:
            first = word[0]
            is_tight = (
                not last or (last > _NARROW and _is_wide(last)) or (first > _NARROW and _is_wide(first))
            )
            if not is_tight:
                parts.append(" ")
                length += 1
            parts.append(word)
            end = length + len(word)
            found.append(new(Range, (length, end)))
            length, last = end, word[-1]
        places.append(found)
    return "".join(parts), places


@lru_cache(maxsize=65_536)
def _is_wide(char: str) -> bool:
    """Whether a letter behind `_NARROW` is Chinese, Japanese or full-width."""
    return unicodedata.east_asian_width(char) in "WF"


# --- writing
def reduce_iob(out: OutStory) -> Reduced:
    """The story as its words make it: flat tags of whole words, each in one sentence, the longest first."""
    story = out.story
    sentences = story.sentences or Sentences()
    found = [(word, story.text[word[0] : word[1]]) for word in out.words or ()]
    found = [(word, text) for word, text in found if not text.isspace()]
    begins = [word[0] for word, _ in found]
    cuts = [(bisect_left(begins, start), bisect_left(begins, end)) for start, end in sentences]
    lines = [found[first:last] for first, last in cuts if first < last]
    words = [[word for word, _ in line] for line in lines]
    texts = [[text if text.isalnum() else _written(text) for _, text in line] for line in lines]
    is_vietnamese = _is_viet(texts)
    text, places = joined(_spoken(texts) if is_vietnamese else texts)
    if not text or text.isspace():
        return Reduced(None, {"no_words": 1})
    changes = {"text": 1} if text != story.text else {}
    flat = _flat(out.tags, words, changes)
    tags = [
        _moved(item, text, places[line][first].start, places[line][last].end)
        for item, line, first, last in flat
    ]
    cut = Sentences((Range(line[0].start, line[-1].end) for line in places), segmenter=story.segmenter)
    moved = replace(
        story,
        id=story_id(story.external_id, text),
        text=text,
        sections=(Section("", 0, len(text)),),
        sentences=cut,
    )
    every = tuple(place for line in places for place in line)
    return Reduced(replace(out, story=moved, tags=tuple(tags), words=every), changes)


def _flat(
    tags: Sequence[OutTag], words: list[list[Range]], changes: dict[str, int]
) -> list[tuple[OutTag, int, int, int]]:
    """Tags as (tag, sentence, first word, last word), none over another; `changes` are counted."""
    starts = [(line, index) for line, row in enumerate(words) for index in range(len(row))]
    flat_words = [word for row in words for word in row]
    taken: set[int] = set()
    kept: list[tuple[OutTag, int, int, int]] = []
    for item in sorted(
        tags, key=lambda item: (item.tag.start - item.tag.end, item.tag.start, item.tag.label)
    ):
        touched = _touched(flat_words, item.tag.span)
        if not touched:
            _count(changes, "blank")
            continue
        if not taken.isdisjoint(touched):
            _count(changes, "overlap")
            continue
        taken.update(touched)
        first, last = flat_words[touched[0]], flat_words[touched[-1]]
        if first.start < item.tag.start or last.end > item.tag.end:
            _count(changes, "edges")
        elif first.start > item.tag.start or last.end < item.tag.end:
            _count(changes, "cut")
        lines = sorted({starts[index][0] for index in touched})
        if len(lines) > 1:
            _count(changes, "crossing")
        for line in lines:
            own = [starts[index][1] for index in touched if starts[index][0] == line]
            kept.append((item, line, own[0], own[-1]))
    kept.sort(key=lambda place: place[1:])
    return kept


def _touched(words: Sequence[Range], span: Range) -> range:
    return touching(words, span)


def _count(changes: dict[str, int], kind: str) -> None:
    changes[kind] = changes.get(kind, 0) + 1


def _moved(item: OutTag, text: str, start: int, end: int) -> OutTag:
    tag = item.tag._replace(start=start, end=end, quote=text[start:end], label=LabelKey(item.tag.label))
    return item._replace(tag=tag)


def write_conll2003(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """`token POS chunk tag`; we know neither part of speech nor chunk."""
    yield f"{DOCUMENT} -X- -X- O\n\n".encode()
    yield _written_lines(out, " _ _ ")


def write_iob2(out: OutStory, options: WriteOptions) -> Iterator[bytes]:
    """`token`, a tab, `tag`."""
    yield f"{DOCUMENT}\tO\n\n".encode()
    yield _written_lines(out, "\t")


def _written_lines(out: OutStory, between: str) -> bytes:
    story, words = out.story, out.words or ()
    begins = {item.tag.start: item.tag for item in out.tags}
    lines: list[str] = []
    inside_until, name = 0, ""
    sentence = 0
    ends = list(story.sentences.ends) if story.sentences else []
    for word in words:
        while sentence < len(ends) and word.start >= ends[sentence]:
            lines.append("\n")
            sentence += 1
        tag = begins.get(word.start)
        if tag is not None:
            inside_until, name = tag.end, escaped(tag.label)
            iob = f"B-{name}"
        else:
            iob = f"I-{name}" if word.start < inside_until else "O"
        text = story.text[word.start : word.end]
        lines.append(f"{text if text.isalnum() else _written(text)}{between}{iob}\n")
    lines.append("\n")
    return "".join(lines).encode("utf-8")


def _written(word: str) -> str:
    """A word as one column; blanks inside it are `_`."""
    return _BLANK.sub("_", word)


def _spoken(document: Sequence[Sequence[str]]) -> list[list[str]]:
    """Words with blanks for the `_` between their syllables."""
    return [[_JOINT.sub(" ", word) if "_" in word else word for word in line] for line in document]


def _is_viet(document: Sequence[Sequence[str]]) -> bool:
    """Whether `_` between letters joins syllables: in words with Vietnamese letters it does."""
    joint = " ".join(word for line in document for word in line if "_" in word)
    return _VIETNAMESE.search(unicodedata.normalize("NFC", joint)) is not None


# --- reading
def looks_like_iob(head: bytes) -> bool:
    """Whether the first lines are words with IOB tags."""
    text = head.decode("utf-8", "ignore")
    rows = [_COLUMNS.split(line.strip()) for line in text.split("\n")[:-1] or [text] if line.strip()]
    rows = [row for row in rows if row[0] != DOCUMENT and not row[0].startswith("#")][:50]
    if not rows:
        return text.lstrip().startswith(DOCUMENT)
    return all(len(row) >= 2 and _TAG.fullmatch(row[-1]) for row in rows)


def read_iob(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The documents of the file; without `-DOCSTART-` it is one. Raises BadLine and the errors of texts."""
    decoded = decode(read_bytes(source, limit_bytes=_MAX_BYTES), options=options, where=source.name)
    size = source.path.stat().st_size
    documents = list(_documents(decoded.text, source))
    for number, document in enumerate(documents, 1):
        texts = [[word for word, _ in line] for line in document]
        is_vietnamese = _is_viet(texts)
        text, places = joined(_spoken(texts) if is_vietnamese else texts)
        where = f"{source.name}, document {number}"
        check_text(text, where=where)
        tags = tuple(_tags(document, places, text))
        check_tag_count(tags)
        sentences = Sentences((Range(line[0].start, line[-1].end) for line in places), segmenter="file/iob/1")
        notes = ["the text was put together from words; the blanks between them are ours"]
        if is_vietnamese:
            notes.append("“_” between letters was read as a blank inside a word")
        yield ReadStory(
            where=where,
            external_id=stem_of(source.name) + (f"-{number}" if len(documents) > 1 else ""),
            text=text,
            sections=(Section("", 0, len(text)),),
            sentences=sentences,
            tags=tags,
            encoding=decoded.encoding,
            notes=(*decoded.notes, *notes) if number == 1 else (),
            consumed_bytes=size * number // len(documents),
        )


def _documents(text: str, source: Source) -> Iterator[Document]:
    document: Document = []
    line: list[Token] = []
    known: dict[str, str] = {}  # tags that were looked at already, as they stand in the last column
    for number, row in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        columns = row.split("\t")
        tag = known.get(columns[-1]) if len(columns) > 1 else None
        if tag and columns[0] and columns[0][0] != "-":
            line.append((columns[0], tag))
            continue
        is_start = row[:1] == "-" and row.startswith(DOCUMENT)
        if not row or is_start or not row.strip(" \t"):
            if line:
                document.append(line)
                line = []
            if is_start and document:
                yield document
                document = []
        elif row[0] == "#" and len(_COLUMNS.split(row)) < 2:
            continue
        else:
            word, tag = _token(row, number, source)
            if len(columns) > 1 and columns[-1]:
                known[columns[-1]] = tag
            line.append((word, tag))
    if line:
        document.append(line)
    if document:
        yield document


def _token(row: str, number: int, source: Source) -> Token:
    columns = row.split("\t") if "\t" in row else row.split(" ")
    if "" in columns:
        columns = [column for column in columns if column]
    if len(columns) < 2:
        reason = "a word and its tag must stand in two columns, with a tab or blank between them"
        raise BadLine(path=source.name, line=number, reason=reason)
    tag, reason = _known_tag(columns[-1])
    if reason:
        raise BadLine(path=source.name, line=number, reason=reason)
    return columns[0], tag


@lru_cache(maxsize=4096)
def _known_tag(name: str) -> tuple[str, str]:
    """A tag with its label as it is in a project, and why it is none."""
    match = _TAG.fullmatch(name)
    label = unescaped(match.group("label") or "") if match else ""
    if match is None or (match.group("prefix") == "O") != (not label):
        return "", f"“{name[:40]}” is no IOB tag such as O, B-claim or I-claim"
    if label and (reason := key_problem(label)):
        return "", reason
    return (f"{match.group('prefix')}-{label}" if label else "O"), ""


def _tags(document: Document, places: list[list[Range]], text: str) -> Iterator[ReadTag]:
    """Spans of the tags of IOB1, IOB2, IOBES and BILOU alike."""
    for line, row in zip(document, places, strict=True):
        start, end, label = -1, -1, ""
        for (_, tag), place in zip(line, row, strict=True):
            if tag == "O" and start < 0:
                continue
            prefix, name = tag[0], tag[2:]
            goes_on = prefix in "IEL" and name == label and start >= 0
            if start >= 0 and not goes_on:
                yield ReadTag(start, end, label, text[start:end])
                start = -1
            if name and not goes_on:
                start, label = place.start, name
            end = place.end
            if start >= 0 and prefix in "ELSU":
                yield ReadTag(start, end, label, text[start:end])
                start = -1
        if start >= 0:
            yield ReadTag(start, end, label, text[start:end])
