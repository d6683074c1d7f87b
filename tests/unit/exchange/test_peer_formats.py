"""Peers' files as their own documentation shows them, and the edge cases of offsets in every format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support import formats
from tests.support.datasets import LINH, MINH, edge_stories, out_story, written

from storymark.domain.errors import BadItem, BadLine, FileMissing, Refused
from storymark.exchange import entries
from storymark.exchange.doccano import read_doccano
from storymark.exchange.registry import Registry
from storymark.services.exchange_ports import Format, OutStory, ReadOptions, ReadStory, Source
from storymark.services.losses import losses_of

# Formats that hold every text and every span as they are.
EXACT = {
    "doccano", "doccano-relations", "label-studio", "label-studio-min", "prodigy", "labelbuddy", "brat",
    "uima", "qdpx", "docbin", "parquet", "web-annotation",
}  # fmt: skip
XML = {"uima"}
OPTIONS = ReadOptions()
TEXT = "Bà Bưởi xin hủy hợp đồng 😀 ngay."
CLAIM = (TEXT.index("hủy"), TEXT.index(" 😀"), "claim")


def read(format_: Format, folder: Path, name: str, content: Any) -> list[ReadStory]:
    data = content if isinstance(content, str | bytes) else json.dumps(content, ensure_ascii=False)
    assert format_.read is not None
    return list(format_.read(written(folder, name, data), OPTIONS))


def places(story: ReadStory) -> list[tuple[int, int, str]]:
    return [(tag.start, tag.end, tag.label) for tag in story.tags]


def quotes(story: ReadStory) -> list[str]:
    return [story.text[tag.start : tag.end] for tag in story.tags]


# --- all of them
@pytest.mark.parametrize("format_", formats.WRITABLE, ids=lambda entry: entry.name)
@pytest.mark.parametrize("out", edge_stories(), ids=lambda out: out.story.external_id)
def test_edge_cases(format_: Format, out: OutStory, tmp_path: Path) -> None:
    kept = formats.held([out], format_)
    formats.write(kept, format_, tmp_path / "out.zip")
    found = formats.read(format_, tmp_path / "out.zip")

    assert formats.difference(kept, found, format_) == ""
    changes = {loss.kind for loss in losses_of([formats.with_words(out)], format_)}
    if format_.name in XML and out.story.external_id == "nul_ctrl":
        assert (found, changes & {"no_xml"}) == ([], {"no_xml"})
    elif format_.name in EXACT:
        assert not changes & {"overlap", "edges", "cut", "crossing", "blank", "text", "gaps"}
        assert [(t.start, t.end, t.label) for t in found[0].tags] == [
            (t.tag.start, t.tag.end, t.tag.label) for t in out.tags
        ]
        assert found[0].text == out.story.text


@pytest.mark.parametrize("format_", formats.IMPORTABLE, ids=lambda entry: entry.name)
def test_a_written_file_is_known_for_what_it_is(format_: Format, tmp_path: Path) -> None:
    target = tmp_path / ("out.zip" if format_.is_folder else f"out{format_.suffixes[0]}")
    formats.write(formats.held([out_story(TEXT, [CLAIM])], format_), format_, target)

    registry = Registry()
    found = [registry.detect(source, is_picked=picked) for source, picked in registry.expand([target])]
    assert [entry.name for entry in found if entry] == [format_.name]


@pytest.mark.parametrize("format_", formats.WRITABLE, ids=lambda entry: entry.name)
def test_nothing_and_untagged_stories_are_written(format_: Format, tmp_path: Path) -> None:
    formats.write([], format_, tmp_path / "none")
    assert formats.read(format_, tmp_path / "none") == []
    kept = formats.held([out_story("một câu .", external_id="a"), out_story("hai câu .")], format_)
    formats.write(kept, format_, tmp_path / "two")

    assert formats.difference(kept, formats.read(format_, tmp_path / "two"), format_) == ""
    assert len(kept) == 2


# --- doccano
def test_doccano_relations_are_read_by_our_own_reader(tmp_path: Path) -> None:
    (kept,) = formats.held([out_story(TEXT, [CLAIM])], entries.DOCCANO_RELATIONS)
    formats.write([kept], entries.DOCCANO_RELATIONS, tmp_path / "a.jsonl")

    line = json.loads((tmp_path / "a.jsonl").read_text("utf-8"))
    assert line["entities"] == [{"id": 1, "label": "claim", "start_offset": CLAIM[0], "end_offset": CLAIM[1]}]
    assert line["relations"] == []
    (story,) = read_doccano(Source(tmp_path / "a.jsonl", "a.jsonl"), OPTIONS)
    assert places(story) == [CLAIM]


def test_a_tag_that_was_seen_in_a_row_of_blanks_is_none_in_a_column(tmp_path: Path) -> None:
    found = read(entries.CONLL, tmp_path, "a.conll", "an B-claim\nđi\tB-claim\n")[0]
    assert places(found) == [(0, 2, "claim"), (3, 5, "claim")]
    with pytest.raises(BadLine, match="no IOB tag"):
        read(entries.CONLL, tmp_path, "b.conll", "an B-claim\nđi\tan B-claim\n")


def test_intents_of_doccano_are_labels_of_the_whole_text(tmp_path: Path) -> None:
    line = {"text": TEXT, "entities": [list(CLAIM)], "cats": ["hủy", "vui"]}
    (story,) = read(entries.DOCCANO, tmp_path, "a.jsonl", line)
    assert places(story) == [CLAIM]
    assert [own.label for own in story.story_labels] == ["hủy", "vui"]
    assert story.meta == "{}"
    (plain,) = read(entries.DOCCANO, tmp_path, "a.jsonl", {"text": TEXT, "label": [], "cats": 3})
    assert json.loads(plain.meta) == {"cats": 3}


@pytest.mark.parametrize("label", ["vui", 1, {"a": 1}])
def test_a_label_that_is_no_list_is_nobodys_shape(tmp_path: Path, label: Any) -> None:
    source = written(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "label": label}) + "\n")
    assert Registry().detect(source, is_picked=True) is entries.JSON_TABLE


# --- Label Studio
def task(**more: Any) -> dict[str, Any]:
    value = {"start": CLAIM[0], "end": CLAIM[1], "text": TEXT[CLAIM[0] : CLAIM[1]], "labels": ["claim"]}
    result = {"id": "abc", "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual"}
    annotation = {
        "id": 7, "completed_by": 1, "was_cancelled": False, "ground_truth": False,
        "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "lead_time": 8.4,
        "result": [{**result, "value": value}],
    }  # fmt: skip
    prediction = {"model_version": "v", "score": 0.9, "result": [{**result, "id": "p", "value": value}]}
    return {"id": 1, "data": {"text": TEXT}, "annotations": [annotation], "predictions": [prediction], **more}


def test_label_studio_annotations_and_predictions(tmp_path: Path) -> None:
    (story,) = read(entries.LABEL_STUDIO, tmp_path, "a.json", [task()])

    assert (story.external_id, story.text) == ("1", TEXT)
    assert [(t.label, t.annotator, t.kind, t.origin) for t in story.tags] == [
        ("claim", "annotator 1", "annotator", "import"),
        ("claim", "v", "model", "suggestion"),
    ]
    assert [(x.annotator, x.kind, x.status, x.time_ms) for x in story.layers] == [
        ("annotator 1", "annotator", "done", 8400),
        ("v", "model", "open", 0),
    ]


def test_label_studio_utf16_offsets_are_found_out_by_quotes_and_said(tmp_path: Path) -> None:
    text = "😀😀 Bưởi"
    old = task(data={"text": text}, predictions=[])
    old["annotations"][0]["result"][0]["value"] = {"start": 5, "end": 9, "text": "Bưởi", "labels": ["PER"]}
    (story,) = read(entries.LABEL_STUDIO, tmp_path, "a.json", [old])

    assert places(story) == [(3, 7, "PER")]
    assert any("UTF-16" in note for note in story.notes)
    old["annotations"][0]["result"][0]["value"]["text"] = "Cam"
    with pytest.raises(BadItem, match=r"item 1.*out of range"):
        read(entries.LABEL_STUDIO, tmp_path, "a.json", [old])


def test_label_studio_other_results_are_counted_and_line_ends_in_quotes_are_known(tmp_path: Path) -> None:
    made = task(data={"text": "một\nhai", "nguồn": "báo"}, predictions=[3])
    made["annotations"][0]["result"] = [
        {"type": "choices", "value": {"choices": ["x"]}},
        {"type": "relation", "from_id": "a", "to_id": "b"},
        {"type": "labels", "value": {"start": 0, "end": 7, "text": "một\\nhai", "labels": ["a", "b"]},
         "meta": {"text": ["chú ý"]}},
    ]  # fmt: skip
    (story,) = read(entries.LABEL_STUDIO, tmp_path, "a.json", [made])

    assert places(story) == [(0, 7, "a"), (0, 7, "b")]
    assert {tag.note for tag in story.tags} == {"chú ý"}
    assert [(own.label, own.annotator) for own in story.story_labels] == [("x", "annotator 1")]
    assert "1 result(s) that are no spans of the text left out" in story.notes
    assert json.loads(story.meta) == {"nguồn": "báo"}


def test_label_studio_min_rows_of_one_task_are_one_story(tmp_path: Path) -> None:
    span = {"start": CLAIM[0], "end": CLAIM[1], "text": TEXT[CLAIM[0] : CLAIM[1]], "labels": ["claim"]}
    row = {"text": TEXT, "id": 5, "lead_time": 1.5, "label": [span]}
    rows = [{**row, "annotator": who, "annotation_id": who} for who in (1, 2)]
    (story,) = read(entries.LABEL_STUDIO, tmp_path, "a.json", rows)

    assert story.external_id == "5"
    assert [tag.annotator for tag in story.tags] == ["annotator 1", "annotator 2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[{"data": {"text": 5}}]', "item 1"),
        ('[{"data": {"a": "x", "b": "y"}}]', "data.text"),
        ('[{"data": {"text": "a"}}, 5]', "item 2"),
        ("[{", "item 1"),
        ("5", "item 1"),
        ("[" * 5000, "item 1"),
        ('[{"data": {"text": "abc"}, "annotations": [{"result": [{"type": "labels", "value": '
         '{"start": 0, "end": 9, "labels": ["x"]}}]}]}]', "out of range"),
        ('[{"data": {"text": "abc"}, "annotations": [{"result": [{"type": "labels", "value": '
         '{"start": "0", "end": "2", "labels": ["x"]}}]}]}]', "integers"),
    ],
)  # fmt: skip
def test_bad_label_studio_files(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read(entries.LABEL_STUDIO, tmp_path, "a.json", content)


# --- Prodigy
def test_prodigy_as_its_documentation_has_it(tmp_path: Path) -> None:
    line = {
        "text": "Apple mở cửa",
        "tokens": [{"text": "Apple", "start": 0, "end": 5, "id": 0, "ws": True}],
        "spans": [{"start": 0, "end": 5, "token_start": 0, "token_end": 0, "label": "ORG"}],
        "answer": "accept", "meta": {"id": "a1", "nguồn": "báo"}, "_input_hash": -1, "_task_hash": -1,
        "_session_id": "db-ann", "_annotator_id": "db-ann", "_view_id": "spans_manual",
        "_timestamp": 1700000000,
    }  # fmt: skip
    other = {**line, "_annotator_id": "db-bob", "answer": "reject"}
    (story,) = read(entries.PRODIGY, tmp_path, "a.jsonl", json.dumps(line) + "\n" + json.dumps(other))

    assert (story.external_id, quotes(story)) == ("a1", ["Apple"])
    assert [(x.annotator, x.status, x.reason) for x in story.layers] == [
        ("db-ann", "done", ""),
        ("db-bob", "skipped", "rejected in Prodigy"),
    ]
    assert "1 span(s) of a rejected task left out" in story.notes


def test_prodigy_tokens_give_the_text_back_and_fit_every_span(tmp_path: Path) -> None:
    outs = [
        *edge_stories(),
        out_story("a  b\n c", [(1, 2, "x"), (2, 4, "y"), (0, 3, "z")], external_id="odd"),
    ]
    kept = formats.held(outs, entries.PRODIGY)
    formats.write(kept, entries.PRODIGY, tmp_path / "a.jsonl")

    for data in (tmp_path / "a.jsonl").read_bytes().splitlines():
        line = json.loads(data)
        assert "".join(t["text"] + " " * t["ws"] for t in line["tokens"]) == line["text"]
        for span in line["spans"]:
            first, last = line["tokens"][span["token_start"]], line["tokens"][span["token_end"]]
            assert (first["start"], last["end"]) == (span["start"], span["end"])


def test_what_prodigy_accepts_of_a_whole_text_is_a_label_of_the_story(tmp_path: Path) -> None:
    tasks = [
        {"text": "a", "label": "vui", "answer": "accept", "_input_hash": 1, "_annotator_id": "Linh"},
        {"text": "b", "label": "vui", "answer": "reject", "_input_hash": 2, "_annotator_id": "Linh"},
        {"text": "c", "options": [{"id": "x"}], "accept": ["x", "y"], "answer": "accept", "_input_hash": 3},
    ]
    content = "".join(f"{json.dumps(task)}\n" for task in tasks)
    first, second, third = read(entries.PRODIGY, tmp_path, "a.jsonl", content)
    found = Registry().detect(Source(tmp_path / "a.jsonl", "a.jsonl"), is_picked=True)
    assert found is entries.PRODIGY
    assert [(own.label, own.annotator) for own in first.story_labels] == [("vui", "Linh")]
    assert (second.story_labels, second.layers[0].status) == ((), "skipped")
    assert [own.label for own in third.story_labels] == ["x", "y"]


# --- labelbuddy
def test_labelbuddy_in_both_units_and_as_a_list(tmp_path: Path) -> None:
    start_byte = len("😀 ".encode())
    document = {
        "text": "😀 Bưởi", "metadata": {"id": "a1"}, "display_title": "Một", "list_title": "Một",
        "annotations": [{"label_name": "PER", "start_char": 2, "end_char": 6, "start_byte": start_byte,
                         "end_byte": start_byte + len("Bưởi".encode()), "extra_data": "tên"}],
    }  # fmt: skip
    (story,) = read(entries.LABELBUDDY, tmp_path, "a.json", [document])
    assert (story.external_id, story.title, places(story)) == ("a1", "Một", [(2, 6, "PER")])
    assert story.tags[0].note == "tên"

    only_bytes = {k: v for k, v in document["annotations"][0].items() if "char" not in k}  # type: ignore[index]
    (again,) = read(entries.LABELBUDDY, tmp_path, "a.jsonl", {**document, "annotations": [only_bytes]})
    assert places(again) == [(2, 6, "PER")]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"annotations": [{"label_name": "x", "start_char": 0, "end_char": 1, "start_byte": 0,
                           "end_byte": 4}]}, "do not match"),
        ({"annotations": [{"label_name": "x", "start_char": 0, "end_char": 99}]}, "out of range"),
        ({"annotations": [{"label_name": "x"}]}, "neither"),
        ({"utf8_text_md5_checksum": "0" * 32}, "does not match its checksum"),
    ],
)  # fmt: skip
def test_labelbuddy_never_ignores_a_wrong_place(tmp_path: Path, more: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadLine, match=f"line 1.*{reason}"):
        read(entries.LABELBUDDY, tmp_path, "a.jsonl", {"text": "abcdef", **more})


# --- brat
def pair(folder: Path, text: str, ann: str) -> ReadStory:
    written(folder, "a.txt", text)
    (story,) = read(entries.BRAT, folder, "a.ann", ann)
    return story


def test_brat_as_its_documentation_has_it(tmp_path: Path) -> None:
    ann = (
        "T1\tPER 0 7\tBà Bưởi\nT2\tclaim 12 24\thủy hợp đồng\nA1\tSure T2 high\nA2\tNegated T2\n"
        "R1\tAsks Arg1:T1 Arg2:T2\nE1\tclaim:T2 Who:T1\nN1\tReference T1 wiki:1\tBưởi\n"
        "#1\tAnnotatorNotes T2\tgấp\n*\tEquiv T1 T2\n"
    )
    story = pair(tmp_path, TEXT, ann)

    assert quotes(story) == ["Bà Bưởi", "hủy hợp đồng"]
    assert story.tags[1].note == "gấp"
    assert json.loads(story.tags[1].attributes) == {"Sure": "high", "Negated": True}
    assert [note for note in story.notes if "left out" in note] == [
        f"1 {what}(s) left out; a project has none"
        for what in ("relation", "event", "reference", "equivalence")
    ]


def test_brat_discontinuous_spans_are_split_and_said(tmp_path: Path) -> None:
    story = pair(tmp_path, "xin hủy ngay hợp đồng", "T1\tclaim 4 7;13 21\thủy hợp đồng\n")

    assert quotes(story) == ["hủy", "hợp đồng"]
    assert "1 discontinuous span(s) became one tag for each part" in story.notes


def test_brat_line_ends(tmp_path: Path) -> None:
    story = pair(tmp_path, "một\r\nhai ba", "T1\tx 0 8\tmột  hai\r\nT2\tx 9 11\tba\r\n")
    assert quotes(story) == ["một\r\nhai", "ba"]


@pytest.mark.parametrize(
    ("ann", "reason"),
    [
        ("T1\tPER 0 900\tBà\n", "line 1.*T1.*out of range"),
        ("T1\tPER 1 3\tBà\n", "line 1.*does not match"),
        ("T1\tPER 0 2\tBà\nT1\tPER 0 2\tBà\n", "line 2.*duplicate"),
        ("T1 PER 0 2 Bà\n", "line 1.*tab"),
        ("T1\tPER\tBà\n", "line 1.*span"),
        ("Z1\tPER 0 2\tBà\n", "line 1.*brat"),
        ("T1\tPER 0 1;1 2\tB x\n", "line 1.*do not match"),
    ],
)
def test_bad_brat_lines(tmp_path: Path, ann: str, reason: str) -> None:
    with pytest.raises(BadLine, match=reason):
        pair(tmp_path, TEXT, ann)


def test_brat_without_its_text(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match=r"a\.txt"):
        read(entries.BRAT, tmp_path, "a.ann", "T1\tPER 0 2\tBà\n")


def test_brat_labels_with_blanks_and_everything_a_tag_has(tmp_path: Path) -> None:
    out = out_story(TEXT, [(0, 2, "financial advice 100%"), CLAIM])
    formats.write(formats.held([out], entries.BRAT), entries.BRAT, tmp_path / "out")

    assert (tmp_path / "out" / "one.txt").read_text("utf-8") == TEXT
    ann = (tmp_path / "out" / "one.ann").read_text("utf-8")
    assert ann.startswith("T1\tfinancial%20advice%20100%25 0 2\tBà\n#1\tAnnotator T1\tLinh\n")
    (story,) = formats.read(entries.BRAT, tmp_path / "out")
    assert [tag.label for tag in story.tags] == ["financial advice 100%", "claim"]


# --- IOB
CONLL = """-DOCSTART- -X- -X- O

Lụa NNP B-NP B-PER
xin VB O O
hủy_hợp_đồng VB O B-claim
. . O I-claim

客户 NN O S-claim
说 VB O B-x
话 NN O E-x

-DOCSTART- -X- -X- O

Xong UH O O
"""


def test_conll_documents_sentences_and_all_schemes(tmp_path: Path) -> None:
    first, second = read(entries.CONLL, tmp_path, "a.conll", CONLL)

    assert first.text == "Lụa xin hủy hợp đồng .\n客户说话"
    assert quotes(first) == ["Lụa", "hủy hợp đồng .", "客户", "说话"]
    assert first.sentences is not None
    assert [first.text[s:e] for s, e in first.sentences] == ["Lụa xin hủy hợp đồng .", "客户说话"]
    assert (first.external_id, second.external_id, second.text) == ("a-1", "a-2", "Xong")
    (two,) = read(entries.CONLL, tmp_path, "b.iob2", "Lụa\tB-PER\r\nđi\tO\r\n")
    assert (two.text, quotes(two)) == ("Lụa đi", ["Lụa"])


@pytest.mark.parametrize(
    ("row", "reason"), [("Lụa", "two columns"), ("Lụa X-PER", "no IOB tag"), ("Lụa B-", "no IOB tag")]
)
def test_bad_conll_lines(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(BadLine, match=f"line 3.*{reason}"):
        read(entries.CONLL, tmp_path, "a.conll", f"a O\nb B-x\n{row}\n")


def test_iob_keeps_the_longest_tag_and_whole_words(tmp_path: Path) -> None:
    out = out_story("xin hủy hợp đồng ngay .", [(4, 16, "claim"), (8, 16, "x"), (18, 20, "y"), (3, 4, "z")])
    kept = formats.held([out], entries.IOB2)
    formats.write(kept, entries.IOB2, tmp_path / "a.iob2")

    assert (tmp_path / "a.iob2").read_text("utf-8") == (
        "-DOCSTART-\tO\n\nxin\tO\nhủy\tB-claim\nhợp\tI-claim\nđồng\tI-claim\nngay\tB-y\n.\tO\n\n"
    )
    counts = {loss.kind: loss.tags for loss in losses_of([formats.with_words(out)], entries.IOB2)}
    assert (counts["overlap"], counts["edges"], counts["blank"]) == (1, 1, 1)


def test_a_tag_over_two_sentences_is_one_in_each(tmp_path: Path) -> None:
    out = out_story("một hai . ba bốn .", [(4, 12, "x")], sentences=[(0, 9), (10, 18)])
    kept = formats.held([out], entries.CONLL)
    formats.write(kept, entries.CONLL, tmp_path / "a.conll")
    (story,) = formats.read(entries.CONLL, tmp_path / "a.conll")

    assert quotes(story) == ["hai .", "ba"]
    assert {loss.kind: loss.tags for loss in losses_of([formats.with_words(out)], entries.CONLL)}[
        "crossing"
    ] == 1


# --- WebAnno TSV
TSV = (
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
    "#T_SP=webanno.custom.Tag|label\n\n\n#Text=😀 Bà Bưởi đi\\\\ .\n"
    "1-1\t0-2\t😀\tX\t_\t\n1-2\t3-5\tBà\tNN\tPER[1]|kính\\_ngữ[2]\t\n1-3\t6-10\tBưởi\tNN\tPER[1]\t\n"
    "1-3.1\t6-8\tBư\t_\tx\t\n1-4\t11-14\tđi\\\\\tVB\t*\t\n1-5\t15-16\t.\t.\t_\t\n\n"
)  # fmt: skip


def test_webanno_tsv_as_its_description_has_it(tmp_path: Path) -> None:
    (story,) = read(entries.WEBANNO, tmp_path, "a.tsv", TSV)

    assert story.text == "😀 Bà Bưởi đi\\ ."
    assert [(quote, tag.label) for quote, tag in zip(quotes(story), story.tags, strict=True)] == [
        ("Bà", "kính_ngữ"), ("Bà Bưởi", "PER"), ("Bư", "x"), ("đi\\", "Tag"),
    ]  # fmt: skip
    assert "layers left out: POS" in story.notes


def test_webanno_tsv_counts_utf16_and_cuts_words(tmp_path: Path) -> None:
    out = out_story("😀 Bưởi .", [(0, 1, "a"), (3, 6, "b"), (2, 6, "b")])
    formats.write(formats.held([out], entries.WEBANNO), entries.WEBANNO, tmp_path / "out")

    assert (tmp_path / "out" / "one.tsv").read_text("utf-8").split("\n")[4:] == [
        "#Text=😀 Bưởi .",
        "1-1\t0-2\t😀\ta[1]\t",
        "1-2\t3-7\tBưởi\tb[2]\t",
        "1-2.1\t4-7\tưởi\tb[3]\t",
        "1-3\t8-9\t.\t_\t",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1-1\t0-x\ta\t_\t", "no token"),
        ("1-1\t0-1\t😀\tA[1]\t", "inside a character"),
        ("1-1\t5-3\ta\t_\t", "empty"),
        ("1-1\t0-99\ta\tA\t", "out of range"),
    ],
)
def test_bad_webanno_lines(tmp_path: Path, line: str, reason: str) -> None:
    content = f"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Tag|label\n\n\n#Text=😀 ab\n{line}\n"
    with pytest.raises(BadLine, match=f"line 6.*{reason}"):
        read(entries.WEBANNO, tmp_path, "a.tsv", content)


# --- tables for people, and votes
def test_a_cell_that_is_a_formula_is_guarded_and_comes_back(tmp_path: Path) -> None:
    text = "=1+1 là '=2 và +3"
    out = out_story(text, [(0, 4, "a"), (8, 11, "b"), (9, 11, "c"), (15, 17, "d")])
    formats.write(formats.held([out], entries.TAG_TABLE), entries.TAG_TABLE, tmp_path / "a.csv")

    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfstory,title,")
    assert [cell in data.decode() for cell in (",'=1+1,", ",''=2,", ",'=2,", ",'+3,")] == [True] * 4
    (story,) = formats.read(entries.TAG_TABLE, tmp_path / "a.csv")
    assert [tag.quote for tag in story.tags] == ["=1+1", "'=2", "=2", "+3"]
    (loss,) = [x for x in losses_of([out], entries.TAG_TABLE) if x.kind == "guarded"]
    assert loss.tags == 4


def three_voters() -> OutStory:
    from dataclasses import replace

    from storymark.services.exchange_ports import OutLayer, OutTag

    out = out_story("một hai ba . bốn .", [(0, 7, "a")], sentences=[(0, 12), (13, 18)])
    layer = out.layers[0].layer
    bob = replace(MINH, id=MINH.id + "x", name="Bob")
    more = [(MINH, 4, 10, "annotator"), (bob, 13, 16, "annotator"), (bob, 13, 16, "gold")]
    tags = [
        OutTag(
            out.tags[0].tag._replace(id=f"t{n}", start=s, end=e, quote=out.story.text[s:e]),  # type: ignore[arg-type]
            replace(layer, kind=kind, annotator=who.id),
            who,
        )
        for n, (who, s, e, kind) in enumerate(more)
    ]
    layers = tuple(OutLayer(replace(layer, annotator=who.id), who) for who in (LINH, MINH, bob))
    return replace(out, layers=layers, tags=(*out.tags, *tags))


def test_votes_by_characters_and_by_sentences(tmp_path: Path) -> None:
    out = three_voters()
    formats.write(formats.held([out], entries.VOTES), entries.VOTES, tmp_path / "a")
    line = json.loads((tmp_path / "a").read_text("utf-8"))
    assert line["annotators"] == 3
    assert [(r["start"], r["end"], r["votes"], r["share"]) for r in line["runs"]] == [
        (0, 4, 1, 0.333333), (4, 7, 2, 0.666667), (7, 10, 1, 0.333333), (13, 16, 1, 0.333333),
    ]  # fmt: skip
    assert [(g["start"], g["end"], g["label"]) for g in line["gold"]] == [(13, 16, "a")]

    kept = formats.held([out], entries.VOTES_BY_SENTENCE)
    formats.write(kept, entries.VOTES_BY_SENTENCE, tmp_path / "b")
    lines = [json.loads(data) for data in (tmp_path / "b").read_text("utf-8").splitlines()]
    assert [(x["votes"], x["shares"], x["gold"]) for x in lines] == [
        ({"a": 2}, {"a": 0.666667}, []),
        ({"a": 1}, {"a": 0.333333}, ["a"]),
    ]
