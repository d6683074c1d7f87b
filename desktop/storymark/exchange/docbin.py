"""spaCy's DocBin: a document a story, cut into our words, with a span group for each annotator.

Blanks and line ends are tokens of their own where spaCy has no place for them, and a word is cut in two where
a tag begins or ends inside it, so that text and tags come back to the character. Tags that do not overlap
also stand in `doc.ents`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from storymark.domain.errors import BadItem, FileUnreadable
from storymark.domain.story import check_text, parted_sections
from storymark.exchange.decoding import read_bytes, stem_of, text_notes
from storymark.exchange.json_lines import canonical_object
from storymark.exchange.limits import MAX_TEXT_BYTES
from storymark.exchange.native_rules import name_problem
from storymark.exchange.offsets import OffsetMap
from storymark.exchange.peer_spans import check_tag_count, checked_tag
from storymark.exchange.word_pieces import any_holds, lossless_pieces
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

# What spaCy's own components call the group of spans that has no author.
_DEFAULT_GROUP = "sc"
_FACTS = "storymark"
_ATTRIBUTES = ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE")


class _Facts(msgspec.Struct):
    """What a document says of its story."""

    id: str = ""
    title: str = ""
    language: str = ""
    meta: str = "{}"


# --- writing
def reduce_docbin(out: OutStory) -> Reduced:
    """Nothing is lost; words that a tag cuts are counted."""
    words = out.words or ()
    cut = sum(any_holds(words, item.tag.start) or any_holds(words, item.tag.end) for item in out.tags)
    return Reduced(out, {"word_cut": cut} if cut else {})


class DocBinFile:
    """A DocBin of all stories."""

    def __init__(self, options: WriteOptions) -> None:
        """An empty one; spaCy is loaded here."""
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab

        self._vocab = Vocab()
        self._bin = DocBin(attrs=_ATTRIBUTES, store_user_data=True)

    def add(self, out: OutStory) -> None:
        """One document more."""
        _add(self._bin, *_document(out, self._vocab))

    def finish(self) -> Iterator[tuple[str, bytes]]:
        """The file."""
        yield "", self._bin.to_bytes()


def _add(file: Any, doc: Any, words: list[str]) -> None:
    """What `DocBin.add` does, which asks every token for nine texts of which ours has one: twice as fast.

    A test holds it to the same bytes.
    """
    import numpy

    tokens = doc.to_array(file.attrs)
    file.tokens.append(tokens.reshape((len(doc), -1)))
    file.spaces.append(doc.to_array("SPACY").reshape((len(doc), 1)).astype(numpy.bool_))
    file.flags.append({"has_unknown_spaces": doc.has_unknown_spaces})
    file.strings.update(words)
    file.strings.update(span.label_ for group in doc.spans.values() for span in group)
    file.strings.add("")
    file.cats.append(doc.cats)
    file.user_data.append(msgspec.msgpack.encode(dict(doc.user_data)))
    file.span_groups.append(doc.spans.to_bytes())


def _document(out: OutStory, vocab: Any) -> tuple[Any, list[str]]:
    """The document and the texts of its tokens."""
    from spacy.tokens import Doc, Span

    story = out.story
    spans = [item.tag.span for item in out.tags]
    pieces = lossless_pieces(story.text, out.words or (), spans)
    words = [story.text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    doc = Doc(vocab, words=words, spaces=pieces.blanks)
    facts = _Facts(story.external_id, story.title, story.language, story.meta)
    doc.user_data[_FACTS] = msgspec.json.encode(facts).decode("utf-8")
    first = dict(zip(pieces.starts, range(len(words)), strict=True))
    after = dict(zip(pieces.ends, range(1, len(words) + 1), strict=True))
    groups: dict[str, list[Any]] = {}
    every = []
    for item in out.tags:
        span = Span(doc, first[item.tag.start], after[item.tag.end], label=item.tag.label)
        groups.setdefault(item.annotator.name or _DEFAULT_GROUP, []).append(span)
        every.append(span)
    for name, group in groups.items():
        doc.spans[name] = group
    if _is_flat(out.tags):
        doc.ents = every
    return doc, words


def _is_flat(tags: Sequence[OutTag]) -> bool:
    places = sorted(item.tag.span for item in tags)
    return all(one.end <= other.start for one, other in pairwise(places))


# --- reading
def read_docbin(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file; raises FileUnreadable, BadItem and the errors of texts."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    data = read_bytes(source, limit_bytes=8 * MAX_TEXT_BYTES)
    try:
        found = DocBin().from_bytes(data)
        documents = found.get_docs(Vocab())
        count = len(found)
    except MemoryError:
        raise
    except Exception as error:  # zlib, msgpack, numpy and spaCy each have their own
        reason = f"it is no DocBin of spaCy, or damaged ({type(error).__name__})"
        raise FileUnreadable(path=source.name, reason=reason) from error
    size = source.path.stat().st_size
    for number in range(1, count + 1):
        try:
            doc = next(documents)
        except MemoryError:
            raise
        except Exception as error:
            reason = f"the document is damaged ({type(error).__name__})"
            raise BadItem(path=source.name, item=number, reason=reason) from error
        yield _story(doc, number, source, size * number // count)


def _story(doc: Any, number: int, source: Source, consumed: int) -> ReadStory:
    text = doc.text
    where = f"{source.name}, document {number}"
    check_text(text, where=where)
    try:
        facts = msgspec.json.decode(doc.user_data.get(_FACTS, "{}"), type=_Facts)
        tags = tuple(_tags(doc, text))
        check_tag_count(tags)
    except (ValueError, TypeError, msgspec.MsgspecError) as error:
        raise BadItem(path=source.name, item=number, reason=str(error)) from error
    return ReadStory(
        where=where,
        external_id=facts.id or f"{stem_of(source.name)}-{number}",
        text=text,
        title=facts.title,
        language=facts.language,
        sections=parted_sections(text),
        meta=canonical_object(facts.meta) or "{}",
        tags=tags,
        notes=text_notes(text),
        consumed_bytes=consumed,
    )


def _tags(doc: Any, text: str) -> Iterator[ReadTag]:
    offsets = OffsetMap(text, "codepoint")
    seen: set[tuple[int, int, str]] = set()
    for name, group, is_ents in [*((*each, False) for each in doc.spans.items()), ("", doc.ents, True)]:
        who = "" if name == _DEFAULT_GROUP else name
        if reason := name_problem(who):
            raise ValueError(reason)
        for span in group:
            place = (span.start_char, span.end_char, span.label_)
            # Entities repeat what stands in the groups.
            if is_ents and place in seen:
                continue
            seen.add(place)
            yield checked_tag(ReadTag(*place, "", annotator=who), text, offsets, f"the span {place}")
