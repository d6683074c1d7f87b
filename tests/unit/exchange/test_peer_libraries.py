"""What we write for others' libraries, opened by those libraries; and what they write, read by us."""

from __future__ import annotations

import io
import json
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from tests.support import formats
from tests.support.datasets import LINH, MINH, edge_stories, out_story, written
from tests.support.office_files import zipped
from tests.support.peers import peer

from storymark.domain.errors import Refused
from storymark.exchange import docbin, entries
from storymark.services.exchange_ports import Format, OutLayer, OutStory, OutTag, ReadOptions, ReadStory

TEXT = "Bà Bưởi 😀 xin hủy hợp\r\nđồng & trả lại tiền."
CLAIM = (TEXT.index("hủy"), TEXT.index(" &"), "claim")
PLACES = [CLAIM, (TEXT.index("xin"), TEXT.index("hợp"), "a & “b”"), (0, 2, "empathy")]


def two_people() -> OutStory:
    """Overlapping tags of Linh, one of Minh on the same place."""
    out = out_story(TEXT, PLACES)
    first = next(item for item in out.tags if item.tag.label == "claim")
    layer = first.layer._replace(annotator=MINH.id) if hasattr(first.layer, "_replace") else first.layer
    second = OutTag(first.tag._replace(id="0193a000-0000-7000-8000-0000000000ff"), layer, MINH)  # type: ignore[arg-type]
    tags = sorted([*out.tags, second], key=lambda item: item.tag.span)
    return OutStory(out.story, (*out.layers, OutLayer(layer, MINH)), tuple(tags))


def to_file(format_: Format, folder: Path, *outs: OutStory) -> Path:
    target = folder / f"out{'.zip' if format_.is_folder else format_.suffixes[0]}"
    formats.write(formats.held(outs, format_), format_, target)
    return target


def read(format_: Format, folder: Path, name: str, data: bytes | str) -> list[ReadStory]:
    return list(formats.DIRECT[format_.name](written(folder, name, data), ReadOptions()))


def places(story: ReadStory) -> list[tuple[int, int, str]]:
    return [(tag.start, tag.end, tag.label) for tag in story.tags]


# --- UIMA
def test_cassis_reads_our_xmi(tmp_path: Path) -> None:
    cassis = peer("cassis")
    formats.write(formats.held([two_people()], entries.UIMA), entries.UIMA, tmp_path / "out")
    with (tmp_path / "out/one/TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    with (tmp_path / "out/one/one.xmi").open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)

    assert cas.sofa_string == TEXT
    spans = [(span.get_covered_text(), span.label, span.annotator) for span in cas.select("custom.Span")]
    assert sorted(spans) == sorted(
        [(TEXT[a:b], label, LINH.name) for a, b, label in PLACES]
        + [(TEXT[CLAIM[0] : CLAIM[1]], "claim", MINH.name)]
    )


def test_we_read_the_xmi_of_cassis(tmp_path: Path) -> None:
    cassis = peer("cassis")
    types = cassis.TypeSystem()
    entity = types.create_type(
        "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity", "uima.tcas.Annotation"
    )
    types.create_feature(entity, "value", "uima.cas.String")
    token = types.create_type("de.tudarmstadt.ukp.Token", "uima.tcas.Annotation")
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = "😀 An đi"
    cas.sofa_mime = "text/plain"
    cas.add(entity(begin=2, end=4, value="PER"))  # cassis counts code points and writes UTF-16 units
    cas.add(token(begin=2, end=4))
    (story,) = read(entries.UIMA, tmp_path, "a.xmi", cas.to_xmi())

    assert [(tag.quote, tag.label) for tag in story.tags] == [("An", "PER")]
    assert story.notes == (
        "offsets converted from UTF-16 units to code points", "layers left out: Token",
    )  # fmt: skip


XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:c="http:///custom.ecore"><c:Span xmi:id="3" sofa="{sofa}" begin="{begin}" '
    'end="{end}" label="x"{more}/>'
    '<cas:Sofa xmi:id="1" sofaString="😀 An đi"/></xmi:XMI>'
)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"end": 99}, "out of range"),
        ({"begin": 1, "end": 3}, "inside a character"),
        ({"begin": -1}, "negative"),
        ({"begin": "x"}, "item 3"),
        ({"sofa": 7}, "no sofa"),
        ({"more": ' layer="boss"'}, "layer"),
        ({"more": ' attributes="[]"'}, "attributes"),
    ],
)
def test_bad_xmi(tmp_path: Path, facts: dict[str, Any], says: str) -> None:
    with pytest.raises(Refused, match=says):
        read(
            entries.UIMA,
            tmp_path,
            "a.xmi",
            XMI.format(**{"sofa": 1, "begin": 3, "end": 5, "more": "", **facts}),
        )


# --- REFI-QDA
def qde(path: str = "internal://a.txt", end: int = 11, more: str = "") -> str:
    return (
        '<Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="U" name="Lan"/></Users><CodeBook><Codes>'
        '<Code guid="C" name="PER" isCodable="true"><Code guid="D" name="PER"/></Code></Codes></CodeBook>'
        f'<Sources><TextSource guid="S" name="một" plainTextPath="{path}"><PlainTextSelection guid="P" '
        f'startPosition="8" endPosition="{end}" creatingUser="u"><Description>ghi chú</Description>'
        f'<Coding guid="G"><CodeRef targetGUID="d"/></Coding>'
        f"</PlainTextSelection></TextSource>{more}</Sources></Project>"
    )


def test_a_project_of_another_program(tmp_path: Path) -> None:
    more = '<PictureSource guid="X"/>'
    data = zipped({"project.qde": qde(more=more), "sources/a.txt": "😀\r\nBà Bưởi đi"})
    (story,) = read(entries.QDPX, tmp_path, "a.qdpx", data)

    assert (story.external_id, places(story)) == ("một", [(8, 11, "PER/PER")])
    assert [(tag.quote, tag.annotator, tag.note) for tag in story.tags] == [("ởi ", "Lan", "ghi chú")]
    assert story.notes == ("1 picture source(s) left out",)


@pytest.mark.parametrize(
    ("project", "says"),
    [
        (qde("internal://../../etc/passwd"), "unsafe path"),
        (qde("relative://a.txt"), "outside the project"),
        (qde("internal://b.txt"), "missing"),
        (qde(end=99), "selection P.*out of range"),
        (qde().replace('targetGUID="d"', 'targetGUID="zz"'), "leads nowhere"),
        (f"<!DOCTYPE Project []>{qde()}", "DTD"),
    ],
)
def test_bad_projects(tmp_path: Path, project: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        read(
            entries.QDPX,
            tmp_path,
            "a.qdpx",
            zipped({"project.qde": project, "sources/a.txt": "Bà Bưởi đi xa"}),
        )


# --- spaCy
@pytest.fixture(scope="module")
def spacy() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return peer("spacy")


def test_spacy_reads_our_docbin(spacy: Any, tmp_path: Path) -> None:
    flat = out_story("一二三四", [(0, 2, "claim"), (3, 4, "empathy")], external_id="phẳng")
    target = to_file(entries.DOCBIN, tmp_path, two_people(), flat)
    vocab = spacy.vocab.Vocab()
    first, second = spacy.tokens.DocBin().from_disk(target).get_docs(vocab)

    assert first.text == TEXT
    mine = {(span.text, span.label_) for span in first.spans["Linh"]}
    assert mine == {(TEXT[a:b], label) for a, b, label in PLACES}
    assert [span.label_ for span in first.spans[MINH.name]] == ["claim"]
    assert not first.ents
    assert [(span.text, span.label_) for span in second.ents] == [("一二", "claim"), ("四", "empathy")]


def test_we_read_the_docbin_of_spacy(spacy: Any, tmp_path: Path) -> None:
    vocab = spacy.vocab.Vocab()
    doc = spacy.tokens.Doc(vocab, words=["Bà", "Bưởi", "đi"], spaces=[True, True, False])
    doc.ents = [spacy.tokens.Span(doc, 0, 2, label="PER")]
    doc.spans["sc"] = [spacy.tokens.Span(doc, 1, 3, label="x")]
    data = spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_bytes()
    (story,) = read(entries.DOCBIN, tmp_path, "a.spacy", data)

    assert (story.external_id, story.text) == ("a-1", "Bà Bưởi đi")
    assert sorted(places(story)) == [(0, 7, "PER"), (3, 10, "x")]
    with pytest.raises(Refused, match="no DocBin"):
        read(entries.DOCBIN, tmp_path, "b.spacy", data[:-9])


# --- parquet
def test_pyarrow_reads_our_parquet(tmp_path: Path) -> None:
    pq = peer("pyarrow.parquet")
    (row,) = pq.read_table(to_file(entries.PARQUET, tmp_path, two_people())).to_pylist()

    assert row["text"] == TEXT
    assert [(s["text"], s["label"], s["annotator"]) for s in row["spans"]] == [
        (item.tag.quote, item.tag.label, item.annotator.name) for item in two_people().tags
    ]


def parquet(rows: list[dict[str, Any]], metadata: dict[str, str] | None = None) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist(rows)
    buffer = io.BytesIO()
    pq.write_table(table.replace_schema_metadata(metadata), buffer)
    return buffer.getvalue()


def test_parquet_of_others(tmp_path: Path) -> None:
    spans = parquet([{"text": "Bà Bưởi đi", "id": 7, "spans": [{"start": 3, "end": 7, "label": "PER"}]}])
    (story,) = read(entries.PARQUET, tmp_path, "a.parquet", spans)
    assert (story.external_id, places(story)) == ("7", [(3, 7, "PER")])

    names = {"info": {"features": {"ner_tags": {"feature": {"names": ["O", "B-PER", "I-PER"]}}}}}
    tokens = parquet(
        [{"tokens": ["Bà", "Bưởi", "đi"], "ner_tags": [1, 2, 0]}], {"huggingface": json.dumps(names)}
    )
    (story,) = read(entries.PARQUET, tmp_path, "b.parquet", tokens)
    assert (story.text, places(story)) == ("Bà Bưởi đi", [(0, 7, "PER")])

    potato = parquet([{"instance_id": "1", "id": "s", "text": "Bà Bưởi", "start": 0, "end": 2, "label": "x"}])
    (story,) = read(entries.PARQUET, tmp_path, "c.parquet", potato)
    assert (story.external_id, places(story), story.meta) == ("s", [(0, 2, "x")], '{"instance_id":"1"}')


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([{"text": "ab", "spans": [{"start": 0, "end": 9, "label": "x"}]}], "out of range"),
        ([{"text": "ab", "spans": [{"start": 0.5, "end": 1.0, "label": "x"}]}], "not an integer"),
        ([{"tokens": ["a"], "ner_tags": [5]}], "no name"),
        ([{"tokens": ["a", "b"], "ner_tags": ["O"]}], "differ in number"),
        ([{"schema": "storymark/9", "text": "a", "spans": []}], "schema"),
    ],
)
def test_bad_parquet(tmp_path: Path, rows: list[dict[str, Any]], says: str) -> None:
    with pytest.raises(Refused, match=says):
        read(entries.PARQUET, tmp_path, "a.parquet", parquet(rows))
    with pytest.raises(Refused, match="no parquet file"):
        read(entries.PARQUET, tmp_path, "b.parquet", b"PAR1 cut PAR1")


def test_our_docbin_is_spacys_own_to_the_byte(tmp_path: Path) -> None:
    tokens = peer("spacy.tokens")
    kept = formats.held(
        [*edge_stories(), two_people(), out_story("hai câu .", external_id="none")], entries.DOCBIN
    )
    formats.write(kept, entries.DOCBIN, tmp_path / "ours.spacy")
    ours = (tmp_path / "ours.spacy").read_bytes()

    theirs = tokens.DocBin(attrs=("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"), store_user_data=True)
    vocab = peer("spacy.vocab").Vocab()
    for out in kept:
        theirs.add(docbin._document(out, vocab)[0])

    assert theirs.to_bytes() == ours
    assert len(kept) > 18


def test_seqeval_reads_the_iob2_that_we_write(tmp_path: Path) -> None:
    scheme = peer("seqeval.scheme")
    (tmp_path / "out").mkdir()
    held = formats.held([out_story(TEXT, PLACES)], entries.IOB2)
    formats.write(held, entries.IOB2, tmp_path / "out/out.iob2")
    text = (tmp_path / "out/out.iob2").read_text("utf-8")
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    rows = [[line.split("\t") for line in block if line and not line.startswith("#")] for block in blocks]
    tags = [[row[-1] for row in block] for block in rows if block]

    found = scheme.Entities(tags, scheme=scheme.IOB2, delimiter="-").entities
    seen = [
        ("".join(rows[index][at][0] for at in range(entity.start, entity.end)), entity.tag)
        for index, sentence in enumerate(found)
        for entity in sentence
    ]
    flat = [(item.tag.quote, item.tag.label) for item in held[0].tags]
    assert len(seen) == len(flat)
    strip = str.maketrans("", "", " \r\n_")
    for (words, label), (quote, key) in zip(seen, flat, strict=True):
        assert words.translate(strip) == quote.translate(strip)
        assert unquote(label) == key
