"""Word, HTML, EPUB, PDF and Excel: the text that a reader sees, and nothing that loads or hides."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.datasets import written
from tests.support.office_files import docx, epub, odt, paragraphs, pdf, xlsx, zipped

from storymark.domain.errors import EmptyStory, NeedsConsent, Refused
from storymark.exchange.docx import read_docx
from storymark.exchange.epub import read_epub
from storymark.exchange.html_text import read_html
from storymark.exchange.odt import read_odt
from storymark.exchange.pdf import read_pdf
from storymark.exchange.xlsx import read_xlsx
from storymark.services.exchange_ports import Reader, ReadOptions, ReadStory

READERS: dict[str, Reader] = {
    ".docx": read_docx, ".odt": read_odt, ".html": read_html, ".epub": read_epub, ".pdf": read_pdf,
    ".xlsx": read_xlsx,
}  # fmt: skip
PEERS = Path(__file__).parents[2] / "data" / "peers"
LINE = "Bà cụ bán nước hỏi: “Cháu đi đâu?” 😀 & <b>"
DTD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def stories(
    folder: Path, name: str, data: bytes | str, options: ReadOptions | None = None
) -> list[ReadStory]:
    source = written(folder, name, data)
    return list(READERS[source.path.suffix](source, options or ReadOptions()))


def one(folder: Path, name: str, data: bytes | str) -> ReadStory:
    (story,) = stories(folder, name, data)
    return story


# --- Word
def test_paragraphs_of_word_are_lines(tmp_path: Path) -> None:
    assert one(tmp_path, "a.docx", docx(paragraphs(LINE, "", "二"))).text == f"{LINE}\n\n二"


def test_tracked_changes_are_accepted_and_said(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText>'
        "<w:t>bỏ</w:t></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>từ đây</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t> tới đây</w:t></w:r></w:moveTo></w:p>"
    )
    story = one(tmp_path, "a.docx", docx(body))

    assert story.text == "Giữ thêm tới đây"
    assert story.notes == ("tracked changes: 2 inserted passage(s) kept, 2 deleted passage(s) left out",)


def test_breaks_fields_and_text_boxes_of_word(tmp_path: Path) -> None:
    body = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="10"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>'
        "<w:t>b</w:t><w:br/><w:t>c</w:t><w:instrText>HYPERLINK evil</w:instrText></w:r>"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
        "<w:txbxContent><w:p><w:r><w:t>ô chữ</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback>"
        "<w:txbxContent><w:p><w:r><w:t>ô chữ</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:p>"
    )
    assert one(tmp_path, "a.docx", docx(body)).text == "ô chữ\na\tb\nc"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (docx(paragraphs("a"), head=DTD.replace("x [", "w:document [")), "DTD"),
        (docx("<w:p>" * 300 + "</w:p>" * 300), "nested too deeply"),
        (docx("<w:p>"), "damaged at line 1"),
        (zipped({"x.txt": "hi"}), "not a DOCX document"),
        (zipped({"word/document.xml": "<html/>"}), "not a DOCX document"),
        (zipped({"../word/document.xml": "<a/>"}), "unsafe path"),
        (b"PK\x03\x04 cut", "zip is damaged"),
        (docx(""), "empty"),
    ],
    ids=["dtd", "deep", "cut", "no-part", "other-xml", "traversal", "zip", "empty"],
)
def test_bad_word_documents(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        stories(tmp_path, "a.docx", data)


# --- OpenDocument
def test_paragraphs_of_opendocument_are_lines(tmp_path: Path) -> None:
    body = (
        "<text:sequence-decls/><text:h>Tựa  đề</text:h><text:p> một\n  <text:span>hai</text:span> "
        '<text:s text:c="2"/>ba<text:tab/>bốn<text:line-break/>năm </text:p><text:p/>'
        "<text:list><text:list-item><text:p>mục</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>ô</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    story = one(tmp_path, "a.odt", odt(body))
    assert story.text == "Tựa đề\nmột hai   ba\tbốn\nnăm\n\nmục\nô"
    assert story.notes == ()


def test_a_document_of_odfpy(tmp_path: Path) -> None:
    story = one(tmp_path, "a.odt", (PEERS / "odfpy.odt").read_bytes())
    assert story.text == (
        "Chị Lụa xin hủy hợp đồng\nba   dấu cách,\tmột tab,\nmột dòng mới 😀 客户说\nmục một\nô"
    )
    assert story.notes == ("footnotes and endnotes left out",)


def test_changes_notes_and_readings_of_opendocument(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>bỏ</text:p></text:deletion>"
        "</text:changed-region><text:changed-region><text:insertion/></text:changed-region>"
        '</text:tracked-changes><text:p>Giữ <text:change-start text:change-id="c"/>thêm<text:change-end '
        'text:change-id="c"/><text:note><text:note-body><text:p>chú</text:p></text:note-body></text:note>'
        "<office:annotation><text:p>bình</text:p></office:annotation><text:ruby><text:ruby-base>漢"
        "</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby><draw:frame><draw:text-box>"
        "<text:p>hộp</text:p></draw:text-box><svg:title>ảnh</svg:title></draw:frame></text:p>"
    )
    story = one(tmp_path, "a.odt", odt(body))
    assert story.text == "hộp\nGiữ thêm漢"
    assert story.notes == (
        "tracked changes: 1 inserted passage(s) kept, 1 deleted passage(s) left out",
        "comments, footnotes and endnotes, readings above characters left out",
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (odt("<text:p>x</text:p>", kind="spreadsheet"), "not an ODT document"),
        (zipped({"mimetype": "x"}), "not an ODT document"),
        (odt("<text:p>&e;</text:p>", head=DTD), "DTD"),
        (odt("<text:p>x"), "damaged at line"),
        (odt("<text:span>" * 300), "nested too deeply"),
        (odt("x", manifest="<a><encryption-data/></a>"), "encrypted"),
    ],
)
def test_bad_opendocuments(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        stories(tmp_path, "a.odt", data)


# --- HTML
def test_html_as_a_browser_shows_it(tmp_path: Path) -> None:
    page = (
        '<!DOCTYPE html><html lang="vi-VN"><head><title> Truyện </title><script>alert(1)</script></head>'
        "<body onload=x()><h1>Tựa   đề</h1><p>Một\n  câu <b>đậm</b>&nbsp;&amp; &#128512;<br>hai</p>"
        "<style>p{}</style><table><tr><td>a<td>b</tr></table><pre>x\n  y</pre><img src=//x/x.png>"
    )
    story = one(tmp_path, "a.html", page)

    assert story.text == "Tựa đề\nMột câu đậm\u00a0& 😀\nhai\na\tb\nx\n  y"
    assert (story.title, story.language) == ("Truyện", "vi")
    assert story.notes == ("1 image(s), 1 script(s), 1 style(s) ignored",)


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>",
        "<ruby>漢<rt>hàn</ruby>",
        "<ruby><rb>漢<rt>hàn</ruby>",
    ],
)
def test_readings_above_characters_are_no_text(tmp_path: Path, ruby: str) -> None:
    story = one(tmp_path, "a.html", f"<p>{ruby}字</p><p><ruby>x<rt>y<p>sau")
    assert story.text == "漢字\nx\nsau"
    assert story.notes == ("2 reading(s) above characters ignored",)


def test_tables_lists_notes_and_readings_of_word(tmp_path: Path) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = (
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>mục</w:t>"
        "<w:footnoteReference w:id='2'/></w:r></w:p>"
        f"<w:tbl><w:tr>{cell.format('a')}{cell.format('b')}</w:tr></w:tbl>"
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r></w:p>"
    )
    story = one(tmp_path, "a.docx", docx(body, more={"word/footnotes.xml": "<x/>"}))
    assert story.text == "mục\na\nb\n漢"
    assert story.notes == ("1 reading(s) above characters left out", "footnotes left out")


def test_the_charset_of_html(tmp_path: Path) -> None:
    named = '<meta charset="gb2312"><p>王小明昨天去了北京</p>'.encode("gb18030")
    wrong = '<meta charset="iso-8859-1"><p>Nguyễn</p>'.encode()

    assert one(tmp_path, "a.html", named).text == "王小明昨天去了北京"
    story = one(tmp_path, "b.html", wrong)
    assert story.text == "Nguyễn"
    assert story.notes == ("it says charset iso-8859-1, but it is UTF-8 and was read so",)


def test_bad_html(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="DTD"):
        stories(tmp_path, "a.html", f"{DTD}<p>&e;</p>")
    with pytest.raises(EmptyStory):
        stories(tmp_path, "a.html", "<script>x</script>")
    deep = one(tmp_path, "deep.html", "<b>" * 20_000 + "sâu")
    assert deep.text == "sâu"


# --- EPUB
def test_the_chapters_of_a_book_in_order(tmp_path: Path) -> None:
    book = epub([("b.xhtml", "<p>Hai</p>"), ("text/a%20b.xhtml#top", ""), ("a.xhtml", f"<p>{LINE[:5]}</p>")],
                more={"OEBPS/text/a b.xhtml": "<p>Giữa</p>"})  # fmt: skip
    story = one(tmp_path, "a.epub", book)

    assert story.text == f"Hai\n\nGiữa\n\n{LINE[:5]}"
    assert [story.text[s.start : s.end] for s in story.sections] == ["Hai", "Giữa", LINE[:5]]
    assert story.title == "Truyện cổ"


LOCK = (
    '<encryption><EncryptedData><EncryptionMethod Algorithm="aes"/><CipherReference URI="OEBPS/a.xhtml"/>'
    "</EncryptedData></encryption>"
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (epub([("../../../etc/passwd", "")]), "unsafe path"),
        (epub([("a.xhtml", "<p>a</p>")], more={"META-INF/encryption.xml": LOCK}), "DRM"),
        (epub([("a.xhtml", f"{DTD}<p>&e;</p>")]), "DTD"),
        (epub([]), "spine"),
        (zipped({"a": "b"}), "not an EPUB"),
        (zipped({"META-INF/container.xml": f"{DTD}<container/>"}), "DTD"),
    ],
    ids=["path", "drm", "entities", "spine", "zip", "dtd"],
)
def test_bad_books(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        stories(tmp_path, "a.epub", data)


# --- PDF
def test_the_text_of_a_pdf(tmp_path: Path) -> None:
    assert one(tmp_path, "a.pdf", pdf("Xin chao")).text.strip() == "Xin chao"


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"%PDF-1.4\ncut", "damaged"), (pdf(""), "no text"), (b"nothing", "damaged")],
    ids=["cut", "scan", "other"],
)
def test_bad_pdfs(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        stories(tmp_path, "a.pdf", data)


# --- Excel
HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="s"><v>0</v></c>'
SHARED = "<si><t>text</t></si><si><r><t>Một </t></r><r><t>câu_x000D_\n😀</t></r><rPh><t>ẩn</t></rPh></si>"


def test_rows_of_excel_are_stories(tmp_path: Path) -> None:
    rows = (
        f'{HEAD}<c r="D1" t="str"><v>nguồn</v></c></row>'
        '<row r="3"><c r="A3"><v>7</v></c><c r="B3" t="s"><v>1</v></c>'
        '<c r="D3" t="str"><f>1+1</f><v>2</v></c></row>'
        '<row r="4"><c r="B4" t="inlineStr"><is><t>=2+2</t></is></c></row>'
    )
    found = stories(tmp_path, "a.xlsx", xlsx(rows, shared=SHARED, sheets=("Một", "Hai")))

    assert [(s.external_id, s.text, s.meta) for s in found] == [
        ("7", "Một câu\r\n😀", '{"nguồn":"2"}'),
        ("a-4", "=2+2", "{}"),
    ]
    assert found[0].notes == (
        "only the first sheet was read; left out: Hai",
        "1 formula cell(s): their last values were taken",
    )


def test_bad_tables_of_excel(tmp_path: Path) -> None:
    def refused(sheet: str, says: str, options: ReadOptions | None = None) -> None:
        with pytest.raises(Refused, match=says):
            stories(tmp_path, "a.xlsx", xlsx(sheet, shared=SHARED), options)

    refused("", "no story")
    refused(f"{HEAD}</row>", "no story")
    refused(f'{HEAD}</row><row><c t="s"><v>9</v></c></row>', "row|line 2")
    refused(f'{HEAD}</row><row r="2"><c r="C2"><v>9</v></c></row>', "has 3 columns")
    refused(f'{HEAD}</row><row r="2"><c r="XFE2"><v>9</v></c></row>', "order of columns")
    with pytest.raises(Refused, match="not an Excel table"):
        stories(tmp_path, "a.xlsx", zipped({"a": "b"}))


def test_a_column_of_excel_is_asked_for(tmp_path: Path) -> None:
    long = "một câu dài hơn hai mươi chữ cái đây"
    rows = f"<row><c t='str'><v>x</v></c></row><row><c t='str'><v>{long}</v></c></row>"
    with pytest.raises(NeedsConsent, match="no column is named text"):
        stories(tmp_path, "a.xlsx", xlsx(rows))
    (story,) = stories(tmp_path, "a.xlsx", xlsx(rows), ReadOptions(columns={"text": "x"}))
    assert story.text == long
