"""Other sentence segmenters as functions from a text to ranges; only those that are installed are given.

Each is run line by line, its best case. None is needed by the program.
"""

import re
from collections.abc import Callable, Iterable, Iterator

Segment = Callable[[str], list[tuple[int, int]]]

_NAIVE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")


def naive(text: str) -> list[tuple[int, int]]:
    """The one-line regular expression that every speed is compared with."""
    found, start = [], 0
    for gap in _NAIVE.finditer(text):
        if gap.start() > start:
            found.append((start, gap.start()))
        start = gap.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def installed_peers() -> Iterator[tuple[str, Segment]]:
    """Give the name and the function of every peer that can be imported here."""
    for name, load in _LOADERS.items():
        try:
            yield name, load()
        except Exception as problem:  # a peer that does not start is no failure of ours
            print(f"# {name}: not measured ({type(problem).__name__}: {problem})")


def _line_by_line(split: Callable[[str], Iterable[str]]) -> Segment:
    """Turn a function from a line to pieces of it into one from a text to ranges."""

    def segment(text: str) -> list[tuple[int, int]]:
        found, base = [], 0
        for line in text.splitlines(keepends=True):
            at = 0
            for piece in split(line):
                bare = piece.strip()
                start = line.find(bare, at) if bare else -1
                if start >= 0:
                    found.append((base + start, base + start + len(bare)))
                    at = start + len(bare)
            base += len(line)
        return found

    return segment


def _pysbd() -> Segment:
    import pysbd

    splitters = {code: pysbd.Segmenter(language=code, clean=False) for code in ("zh", "en")}
    return _line_by_line(lambda line: splitters["zh" if re.search("[一-鿿]", line) else "en"].segment(line))


def _syntok() -> Segment:
    import syntok.segmenter

    def split(line: str) -> Iterator[str]:
        for paragraph in syntok.segmenter.process(line):
            for tokens in paragraph:
                yield line[tokens[0].offset : tokens[-1].offset + len(tokens[-1].value)]

    return _line_by_line(split)


def _sentencex() -> Segment:
    import sentencex

    return _line_by_line(lambda line: sentencex.segment("zh" if re.search("[一-鿿]", line) else "en", line))


def _underthesea() -> Segment:
    import underthesea

    return _line_by_line(underthesea.sent_tokenize)


def _blingfire() -> Segment:
    import blingfire

    return _line_by_line(lambda line: blingfire.text_to_sentences(line).split("\n"))


def _qt() -> Segment:
    from PySide6.QtCore import QTextBoundaryFinder

    def split(line: str) -> Iterator[str]:
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, line)
        units, start = line.encode("utf-16-le", "surrogatepass"), 0
        while (end := finder.toNextBoundary()) >= 0:
            yield units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
            start = end

    return _line_by_line(split)


def _spacy() -> Segment:
    import spacy

    model = spacy.blank("xx")
    model.add_pipe("sentencizer")
    return _line_by_line(lambda line: (sentence.text for sentence in model(line).sents))


def _icu() -> Segment:
    import icu

    iterator = icu.BreakIterator.createSentenceInstance(icu.Locale("en"))

    def split(line: str) -> Iterator[str]:
        text = icu.UnicodeString(line)
        iterator.setText(text)
        start = 0
        for end in iterator:
            yield str(text[start:end])
            start = end

    return _line_by_line(split)


_LOADERS: dict[str, Callable[[], Segment]] = {
    "pysbd": _pysbd,
    "syntok": _syntok,
    "sentencex": _sentencex,
    "underthesea": _underthesea,
    "blingfire": _blingfire,
    "Qt": _qt,
    "spaCy sentencizer": _spacy,
    "PyICU": _icu,
}
