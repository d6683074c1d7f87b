"""Tables and text files of many stories: columns found or asked for, cells as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.datasets import written

from storymark.domain.errors import BadLine, BadValue, NeedsConsent, NothingToImport, Refused
from storymark.exchange.tables import read_table
from storymark.exchange.text_shapes import read_text_lines, read_text_paragraphs
from storymark.services.exchange_ports import ReadOptions, ReadStory

LONG = "chị nói rằng chị muốn hủy hợp đồng bảo hiểm ngay hôm nay"


def table(folder: Path, content: str | bytes, name: str = "a.csv", **options: object) -> list[ReadStory]:
    return list(read_table(written(folder, name, content), ReadOptions(**options)))  # type: ignore[arg-type]


def test_one_story_a_row_with_everything_kept(tmp_path: Path) -> None:
    first, second = table(tmp_path, 'id,Text,Nguồn\n1,"a ""b""\r\nc ",báo\n2,=1+1,\n')

    assert (first.external_id, first.text, first.meta) == ("1", 'a "b"\r\nc ', '{"Nguồn":"báo"}')
    assert (second.text, second.meta) == ("=1+1", "{}")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.tsv", "text\tid\na,b\t1\n"), ("a.csv", "text;id\na,b;1\n"), ("a.csv", "text|id\na,b|1\n"),
     ("a.csv", b"\xef\xbb\xbftext,id\n\"a,b\",1\n"), ("a.csv", "text,id\n\"a,b\",1\n".encode("utf-16"))],
)  # fmt: skip
def test_separators_and_encodings(tmp_path: Path, name: str, content: str | bytes) -> None:
    (story,) = table(tmp_path, content, name)
    assert (story.text, story.external_id) == ("a,b", "1")


def test_rows_with_spans_of_one_story_are_one_story(tmp_path: Path) -> None:
    rows = (
        "id,text,start,end,label,quote,annotator\nx,hủy hợp đồng,0,3,claim,hủy,Linh\nx,hủy hợp đồng,4,7,y,,\n"
    )
    (story, other) = table(tmp_path, rows + "z,không,,,,,\n")

    assert [(t.start, t.end, t.label, t.quote, t.annotator) for t in story.tags] == [
        (0, 3, "claim", "hủy", "Linh"),
        (4, 7, "y", "hợp", ""),
    ]
    assert other.tags == ()


def test_a_mapping_of_columns(tmp_path: Path) -> None:
    (story,) = table(tmp_path, f"câu,số\n{LONG},7\n", columns={"text": "câu", "id": "SỐ"})
    assert (story.text, story.external_id) == (LONG, "7")
    with pytest.raises(BadValue, match="one of the columns"):
        table(tmp_path, "a,b\n1,2\n", columns={"text": "c"})
    with pytest.raises(BadValue, match="What a column is"):
        table(tmp_path, "a,b\n1,2\n", columns={"colour": "a"})


def test_the_longest_column_is_only_proposed(tmp_path: Path) -> None:
    content = f"câu,số\n{LONG},7\n"
    with pytest.raises(NeedsConsent, match="--columns text=câu"):
        table(tmp_path, content)
    (story,) = table(tmp_path, content, has_consent=True)
    assert story.text == LONG
    assert "the column “câu” was taken as the text" in story.notes


def test_a_label_without_a_place_is_one_of_the_whole_story(tmp_path: Path) -> None:
    (story, other) = table(tmp_path, "text,label,annotator\nmột,vui,Linh\nhai,,Linh\n")
    assert [(own.label, own.annotator) for own in story.story_labels] == [("vui", "Linh")]
    assert (story.meta, other.story_labels) == ("{}", ())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("id,text\n1,a,b,c\n", "line 2.*columns"),
        ("id,text\n1,a\n\n2\n", "line 4.*columns"),
        ('id,text\n1,"a" b\n', "line 2.*quotes"),
        ('id,text\n1,"a\n', "quotes"),
        ("a,b\n1,2\n", "no column"),
        ("id,text\n1,a\0b\n", "NUL"),
        ("text,start,end,label\nabc,0,9,x\n", "line 2.*out of range"),
        ("text,start,end,label\nabc,0,1.5,x\n", "line 2.*integer"),
        ("text,start,end,label,quote\nabc,0,1,x,b\n", "line 2.*does not match"),
        ("id,text\n1,  \n", "empty"),
    ],
)
def test_bad_tables(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        table(tmp_path, content)


def test_a_table_without_rows(tmp_path: Path) -> None:
    with pytest.raises((NothingToImport, BadLine)):
        table(tmp_path, "id,text\n")


def test_lines_and_paragraphs(tmp_path: Path) -> None:
    source = written(tmp_path, "a.txt", "một\u2028hai \r\n\r\n  \nba\nbốn\n\n\nnăm")

    assert [(s.external_id, s.text) for s in read_text_lines(source, ReadOptions())] == [
        ("a-1", "một\u2028hai "), ("a-4", "ba"), ("a-5", "bốn"), ("a-8", "năm"),
    ]  # fmt: skip
    assert [(s.external_id, s.text) for s in read_text_paragraphs(source, ReadOptions())] == [
        ("a-1", "một\u2028hai "), ("a-2", "ba\nbốn"), ("a-3", "năm"),
    ]  # fmt: skip
    with pytest.raises(NothingToImport):
        list(read_text_lines(written(tmp_path, "b.txt", "\n \n"), ReadOptions()))
