"""What a file is is told by what is in it: read whatever its ending, or refused with what it is and what to do."""

from __future__ import annotations

import io
import plistlib
import zipfile
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.readers.file_content import DocumentKind, kind_of
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind
from tests.importer.pages import PAGE, package, web_page, write_docx
from tests.importer.readers.test_read_mhtml import envelope

HTML = web_page(PAGE).encode()
XHTML = b'<?xml version="1.0"?>\n<!DOCTYPE html>\n' + HTML.partition(b"\n")[2]
MAIL = b"Received: from a\r\nFrom: a@example.org\r\nSubject: Beans\r\n\r\nBeans grow."
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(*names: str, **contents: bytes) -> bytes:
    """Return a packed file of parts with these names; `mimetype` may be given with its content."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in contents.items():
            file.writestr(name, content)
        for name in names:
            file.writestr(name, b"x")
    return data.getvalue()


def old(name: str) -> bytes:
    """Return a file of an older Office program that has a part of this name."""
    return OLD + b"\0" * 600 + name.encode("utf-16-le")


KINDS = {
    "a web page without an ending": ("page", HTML, DocumentKind.WEB_PAGE),
    "a web page as an old Word file": ("page.doc", HTML, DocumentKind.WEB_PAGE),
    "a web page as text": ("page.txt", HTML, DocumentKind.WEB_PAGE),
    "a web page with a server's ending": ("page.aspx", HTML, DocumentKind.WEB_PAGE),
    "XHTML": ("page.xhtml", XHTML, DocumentKind.WEB_PAGE),
    "XHTML as a Word file": ("page.docx", XHTML, DocumentKind.WEB_PAGE),
    "a web page in UTF-16": ("page.doc", HTML.decode().encode("utf-16"), DocumentKind.WEB_PAGE),
    "a web page in UTF-16 without a mark": ("page", HTML.decode().encode("utf-16-le"), DocumentKind.WEB_PAGE),
    "a piece of a web page": ("page.shtml", b"Beans <b>grow</b>", DocumentKind.WEB_PAGE),
    "a piece of a web page without an ending": ("page", b"Beans <p>grow", DocumentKind.WEB_PAGE),
    "text as a web page": ("page.html", b"Beans grow.", DocumentKind.TEXT),
    "text without an ending": ("page", b"Beans grow.", DocumentKind.TEXT),
    "text as a PDF": ("page.pdf", b"Beans grow.", DocumentKind.TEXT),
    "text that speaks of tags": ("page.txt", b"A <p> is a paragraph.", DocumentKind.TEXT),
    "text that begins like a letter": ("a.txt", b"From: us\nTo: you\nSubject: Beans\n\nGrow", DocumentKind.TEXT),
    "text that begins with a picture's letters": ("page.txt", b"BM is short for benchmark.", DocumentKind.TEXT),
    "text in UTF-16": ("page.txt", "Beans grow.".encode("utf-16"), DocumentKind.TEXT),
    "Markdown": ("page.markdown", b"# Beans", DocumentKind.MARKDOWN),
    "a page in one file as a web page": ("page.html", envelope("<p>x"), DocumentKind.ONE_FILE_PAGE),
    "a page in one file as text": ("page.txt", envelope("<p>x"), DocumentKind.ONE_FILE_PAGE),
    "Word's page in one file": ("a.mht", b"MIME-Version: 1\nContent-Type: multipart/x\n", DocumentKind.ONE_FILE_PAGE),
    "a mail": ("page.eml", MAIL, DocumentKind.MAIL),
    "a mail as a page in one file": ("page.mht", MAIL, DocumentKind.MAIL),
    "a mail with the line of its mailbox": ("page.eml", b"From - Mon\n" + MAIL, DocumentKind.MAIL),
    "a mail without the marks of its way": ("a.eml", b"From: us\nTo: you\nSubject: Beans\n\nGrow", DocumentKind.MAIL),
    "a mail without its receiver": ("a.eml", b"From: us\nSubject: Beans\nX: y\n\nGrow", DocumentKind.MAIL),
    "a Word file as an old one": ("page.doc", package(document=b"<w/>"), DocumentKind.WORD),
    "a Word file as a packed one": ("page.zip", package(document=b"<w/>"), DocumentKind.WORD),
    "an OpenDocument text": (
        "a.docx", packed(mimetype=b"application/vnd.oasis.opendocument.text"), DocumentKind.OPEN_DOCUMENT),
    "an OpenDocument template": (
        "a.ott", packed(mimetype=b"application/vnd.oasis.opendocument.text-template"), DocumentKind.OPEN_DOCUMENT),
    "an OpenDocument text as one piece of XML": (
        "a.xml", b'<?xml version="1.0"?>\n<office:document office:version="1.3">', DocumentKind.OPEN_DOCUMENT),
    "a web page that LibreOffice saved as a text": (
        "a.odt", packed(mimetype=b"application/vnd.oasis.opendocument.text-web"), DocumentKind.OPEN_DOCUMENT),
    "rich text as a Word file": ("page.doc", b"{\\rtf1 x}", DocumentKind.RICH_TEXT),
    "a PDF as a web page": ("page.html", b"%PDF-1.7", DocumentKind.PDF),
    "a page of Safari": ("page", plistlib.dumps({"WebMainResource": {}}), DocumentKind.SAFARI_PAGE),
    "a page of Safari, binary": (
        "page.html", plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY), DocumentKind.SAFARI_PAGE),
    "a packed page": ("page.zip", packed("page.html"), DocumentKind.PACKED),
}  # fmt: skip


@pytest.mark.parametrize("case", KINDS)
def test_a_kind_is_told_by_the_content(case: str) -> None:
    name, data, kind = KINDS[case]
    assert kind_of(Path(name), data) is kind


LINK = plistlib.dumps({"URL": "https://www.example.org"})
REFUSED = {
    "an old Word file": ("a.docx", old("WordDocument"), "is an old Word file (.doc)", "save it as a Word document"),
    "an old Excel workbook": ("a.xls", old("Workbook"), "old Excel workbook", "save that as .docx"),
    "an old presentation": ("a.ppt", old("PowerPoint Document"), "old PowerPoint presentation", "save that as .docx"),
    "a mail of Outlook": ("a.msg", old("__substg1.0_"), "a mail that Outlook saved", "save it as HTML"),
    "an unknown old file": ("a.doc", OLD, "older Word", "save it as a Word document (.docx)"),
    "a link of Windows": ("a.url", b"[InternetShortcut]\r\nURL=https://x\r\n", "only a link", "save the page"),
    "a link of Linux": ("a.desktop", b"[Desktop Entry]\nType=Link\nURL=x\n", "only a link", "save the page"),
    "a link of a Mac": ("a.webloc", LINK, "only a link", "save the page"),
    "a binary link of a Mac": (
        "a.webloc", plistlib.dumps({"URL": "x"}, fmt=plistlib.FMT_BINARY), "only a link", "save the page"),
    "a link to a Google document": (
        "a.gdoc", b'{"url": "https://docs.google.com/x", "doc_id": "abcdefg"}', "to a Google document", "download"),
    "an Excel workbook": ("a.docx", packed("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook", ".docx"),
    "a presentation": ("a.pptx", packed("[Content_Types].xml", "ppt/a.xml"), "a PowerPoint presentation", ".docx"),
    "a file of Pages": ("a.pages", packed("Index/Document.iwa"), "Apple’s Pages", "Export it"),
    "an OpenDocument sheet": (
        "a.odt", packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "but not a text", ".docx"),
    "an electronic book": ("a.epub", packed(mimetype=b"application/epub+zip"), "(EPUB)", "Ask for"),
    "an old OpenOffice text": ("a.sxw", packed(mimetype=b"application/vnd.sun.xml.writer"), "(.sxw)", "LibreOffice"),
    "a Word file as XML": (
        "a.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "saved as XML", ".docx"),
    "a feed": (
        "a.xml", b'<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "a feed of a site", "in a browser"),
    "data": ("a.json", b'[{"title": {"rendered": "Beans"}}]\n', "data for programs (JSON)", "in a browser"),
    "the source of a page": (
        "a.html", b'<html id="viewsource"><body>&lt;p&gt;</body></html>', "the source of a page", "in a browser"),
    "a JPEG": ("a.pdf", b"\xff\xd8\xff\xe0", "a picture", "scanning program"),
    "a bitmap": ("a.txt", b"BM\x36\0\0\0\0\0", "a picture", "scanning program"),
    "a photograph of a telephone": ("a.pdf", b"\0\0\0\x18ftypheic", "a picture", "scanning program"),
    "a packed file of another kind": ("a.zip", b"7z\xbc\xaf\x27\x1c", "a packed file", "Unpack it"),
    "a table as text": ("a.csv", b"Title,Position\nBeans,We ask for beans.\n", "a table of a spreadsheet", ".docx"),
    "a table as text with tabs": ("a.tsv", b"Title\tPosition\nBeans\tMore.\n", "a table of a spreadsheet", ".docx"),
    "a mail for Outlook alone": ("winmail.dat", b"\x78\x9f\x3e\x22\1\0", "what Outlook makes of a mail", "Ask its"),
    "a notebook": ("a.one", b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae", "a OneNote notebook", "Export the page"),
    "an XPS paper": ("a.xps", packed("[Content_Types].xml", "FixedDocSeq.fdseq"), "an XPS paper", "print it as PDF"),
    "a WordPerfect file": ("a.wpd", b"\xffWPC", "WordPerfect", ".docx"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_read_says_what_it_is_and_what_to_do(case: str, tmp_path: Path) -> None:
    name, data, found, advice = REFUSED[case]
    path = tmp_path / name
    path.write_bytes(data)
    with raises_kind(ErrorKind.ANOTHER_KIND) as caught:
        read_document(path)
    sentence = str(caught.value)
    assert str(path) in sentence and found in sentence and advice in sentence and sentence.endswith(".")


def test_a_locked_file_is_told_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(old("EncryptedPackage"))
    with raises_kind(ErrorKind.LOCKED_DOCUMENT):
        read_document(path)


@pytest.mark.parametrize("name", ["page.doc", "page", "page.pdf", "page.zip", "page.txt"])
def test_a_file_with_a_wrong_ending_gives_the_same_as_with_the_right_one(name: str, tmp_path: Path) -> None:
    right = tmp_path / "page.docx"
    write_docx(PAGE, right)
    wrong = tmp_path / "other" / name
    wrong.parent.mkdir()
    wrong.write_bytes(right.read_bytes())
    assert read_document(wrong).blocks == read_document(right).blocks
    wrong.write_bytes(HTML)
    assert [block.text for block in read_document(wrong).blocks] == [piece.text for piece in PAGE]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_in_utf_16_needs_no_mark(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("• Beans “grow” – in rows.\r\nTŷ".encode(encoding))
    assert [block.text for block in read_document(path).blocks] == ["Beans “grow” – in rows.", "Tŷ"]
