"""How fast every format is written and read, in MB of its own bytes a second of processor time.

    PYTHONPATH=desktop:. python -m tests.benchmarks.formats [MEGABYTES] [FORMAT…]

Stories are made here: Vietnamese and Chinese prose with a tag in every second sentence, some overlapping.
Words are found beforehand, since that is the time of the word library. The ratio compares
with encoding and decoding the same stories as plain JSON lines in the same run. A format passes with at least
5 MB a second in both directions, or where its own library, given ready tokens in the same run, is slower.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from tests.support import formats, office_files
from tests.support.datasets import out_story
from tests.support.fuzz_target import READERS

from storymark.domain.ranges import Range
from storymark.services.exchange_ports import Format, OutStory, ReadOptions, Source, WriteOptions
from storymark.services.file_names import FileNames
from storymark.services.losses import reduced

FLOOR_MB_S = 5.0
_VI = "chị khách hàng xin hủy hợp đồng vì công ty trả tiền chậm , nhân viên hỏi thăm và tư vấn rất kỹ".split()
_ZH = "客户申请理赔但是公司一直没有付款工作人员耐心解释流程并且安慰她"


def main(arguments: list[str]) -> int:
    """Measure the formats that are named, or all; 1 if one is too slow."""
    megabytes = float(arguments[0]) if arguments else 8.0
    wanted = arguments[1:]
    outs = made(megabytes)
    gc.freeze()
    base = baseline(outs)
    print(f"{'format':20}{'MB':>8}{'write':>9}{'read':>9}{'reduce':>9}   MB/s; JSON lines {base:.0f} MB/s")
    slow = 0
    for entry in formats.WRITABLE:
        if not wanted or entry.name in wanted:
            slow += measured(entry, outs)
    slow += documents(outs, wanted)
    return min(slow, 1)


def made(megabytes: float) -> list[OutStory]:
    """Stories of some 8,000 characters each."""
    chance = random.Random(1)
    outs: list[OutStory] = []
    size = 0
    while size < megabytes * 1e6:
        is_chinese = len(outs) % 3 == 2
        sentences: list[str] = []
        while sum(map(len, sentences)) < 8000:
            count = chance.randrange(8, 30)
            words = chance.choices(_ZH if is_chinese else _VI, k=count)
            sentences.append("".join(words) + "。" if is_chinese else " ".join(words) + " . ")
        text = "".join(sentences)
        places, edges, start = [], [], 0
        for number, sentence in enumerate(sentences):
            end = start + len(sentence.rstrip())
            edges.append((start, end))
            if number % 2:
                places.append((start + 2, end - 3, "claim"))
            if number % 10 == 1:
                places.append((start + 4, end - 2, "complaint"))
            start += len(sentence)
        out = out_story(text, places, external_id=f"story-{len(outs)}", sentences=edges)
        outs.append(with_words(out, is_chinese=is_chinese))
        size += len(text.encode())
    return outs


def with_words(out: OutStory, *, is_chinese: bool) -> OutStory:
    """Words of one to three characters in Chinese, words between blanks else."""
    if not is_chinese:
        return formats.with_words(out)
    words = [
        Range(at, min(at + 2, end)) for start, end in out.story.sentences or () for at in range(start, end, 2)
    ]
    return replace(out, words=tuple(words))


def baseline(outs: list[OutStory]) -> float:
    """MB/s of plain JSON lines, written and read, with the standard library."""
    lines: list[bytes] = []

    def run() -> None:
        for out in outs:
            spans = [[item.tag.start, item.tag.end, item.tag.label] for item in out.tags]
            lines.append(json.dumps({"text": out.story.text, "label": spans}, ensure_ascii=False).encode())
        for line in lines:
            json.loads(line)

    seconds = timed(run)
    return sum(map(len, lines)) / 1e6 / seconds


def measured(entry: Format, outs: list[OutStory]) -> int:
    """Print one row; 1 if it is too slow."""
    options = WriteOptions(offset_unit=entry.offset_units[0])
    # One by one, as an export does it: what is held for the next measurement is no work of the format's.
    reducing = timed(lambda: [0 for out in outs if reduced(out, entry).story])
    kept = [story for out in outs if (story := reduced(out, entry).story)]
    names, pieces = FileNames(), []

    def write() -> None:
        for out in kept:
            if entry.write_files is not None:
                stem = names.name(out.story.external_id)
                pieces.extend(data for _, data in entry.write_files(out, options, stem))
            elif whole is not None:
                whole.add(out)
            else:
                assert entry.write is not None
                pieces.extend(entry.write(out, options))
        if whole is not None:
            pieces.extend(data for _, data in whole.finish())

    whole = entry.write_whole(options) if entry.write_whole is not None else None
    writing = timed(write)
    # Packed files are measured by the texts in them.
    size = (
        sum(map(len, pieces)) if whole is None else sum(len(out.story.text.encode()) for out in kept)
    ) / 1e6
    reader = formats.DIRECT.get(entry.name) or entry.read or entry.reread
    assert reader is not None
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out"
        formats.write(kept, entry, target)
        sources = list(formats.REGISTRY.sources(target, entry, name="out"))
        reading = timed(lambda: [0 for source in sources for _ in reader(source, ReadOptions())])
    rates = (size / writing, size / reading, size / max(reducing, 1e-9))
    floor, told = FLOOR_MB_S, ""
    if entry.name == "docbin":
        library = size / timed(lambda: bare_docbin(outs))
        floor, told = min(floor, library), f"  spaCy alone writes {library:.1f}"
    is_slow = min(rates) < floor
    mark = told + ("  TOO SLOW" if is_slow else "")
    print(f"{entry.name:20}{size:8.1f}{rates[0]:9.1f}{rates[1]:9.1f}{rates[2]:9.1f}{mark}", flush=True)
    return int(is_slow)


def bare_docbin(outs: list[OutStory]) -> bytes:
    """What spaCy itself needs for a DocBin of the words, with no tags and nothing found out."""
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

    vocab, file = Vocab(), DocBin(attrs=("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"), store_user_data=True)
    for out in outs:
        words = [out.story.text[start:end] for start, end in out.words or ()]
        file.add(Doc(vocab, words=words))
    return bytes(file.to_bytes())


def documents(outs: list[OutStory], wanted: list[str]) -> int:
    """Rows of the formats that are only read, by the size of the texts; 1 if one is too slow."""
    slow = 0
    texts = [out.story.text for out in outs]
    pages = "".join(f"<p>{escape(line)}</p>" for text in texts for line in text.split(". "))
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{escape(text)}</t></is></c></row>'
        for n, text in enumerate(["text", *texts], 1)
    )
    body = office_files.paragraphs(*(line for text in texts for line in text.split(". ")))
    files = {
        "docx": office_files.docx(body),
        "html": f"<html><body>{pages}</body></html>".encode(),
        "epub": office_files.epub([("a.xhtml", f"<html><body>{pages}</body></html>")]),
        "xlsx": office_files.xlsx(rows),
    }
    size = sum(len(text.encode()) for text in texts) / 1e6
    for name, data in files.items():
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            source = Source(Path(folder) / f"a.{name}", f"a.{name}")
            source.path.write_bytes(data)
            rate = size / timed(lambda: list(READERS[name](source, ReadOptions())))  # noqa: B023 (called at once)
        slow = max(slow, int(rate < FLOOR_MB_S))
        print(f"{name:20}{size:8.1f}{'':9}{rate:9.1f}{'':9}{'  TOO SLOW' if rate < FLOOR_MB_S else ''}")
    return slow


def timed(work: Callable[[], Any]) -> float:
    """Seconds of processor time."""
    begin = time.process_time()
    work()
    return max(time.process_time() - begin, 1e-9)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
