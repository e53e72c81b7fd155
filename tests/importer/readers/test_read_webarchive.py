"""Web pages that Safari saved."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind
from tests.importer.pages import PAGE, web_page


def read(folder: Path, main: object, binary: bool = True) -> SourceDocument:
    """Return the content of such a file, whose page is given as Safari keeps it."""
    path = folder / "page.webarchive"
    formats: dict[str, Any] = {"fmt": plistlib.FMT_BINARY if binary else plistlib.FMT_XML}
    path.write_bytes(plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, **formats))
    return read_document(path)


def page(data: bytes, **more: str) -> dict[str, Any]:
    """Return a page as Safari keeps it."""
    return {
        "WebResourceData": data,
        "WebResourceMIMEType": "text/html",
        "WebResourceURL": "https://example.org/a",
        **more,
    }


@pytest.mark.parametrize("binary", [True, False])
def test_the_page_and_its_address_are_read(binary: bool, tmp_path: Path) -> None:
    document = read(tmp_path, page(web_page(PAGE).encode()), binary)
    assert [block.text for block in document.blocks] == [piece.text for piece in PAGE]
    assert document.address == "https://example.org/a"


def test_the_encoding_is_the_one_that_safari_tells(tmp_path: Path) -> None:
    data = "<p>Tŷ “bach”</p>".encode("utf-16-le")
    document = read(tmp_path, page(data, WebResourceTextEncodingName="UTF-16LE", WebResourceURL="about:blank"))
    assert ([block.text for block in document.blocks], document.address) == (["Tŷ “bach”"], "")
    document = read(tmp_path, page(b"Beans grow.", WebResourceMIMEType="text/plain", WebResourceTextEncodingName="x"))
    assert [block.text for block in document.blocks] == ["Beans grow."]


def test_statements_in_frames_of_the_page_are_read(tmp_path: Path) -> None:
    inner = {"WebMainResource": page(b"<h2>Beans</h2><p>ASCL position:</p><p>Sow.</p>")}
    advert = {"WebMainResource": page(b"<p>Buy a shed.</p>"), "WebSubframeArchives": [inner, {"WebMainResource": 1}]}
    path = tmp_path / "page.webarchive"
    main = {"WebMainResource": page(b'<h1>Gardens</h1><iframe src="a.html">'), "WebSubframeArchives": [advert]}
    path.write_bytes(plistlib.dumps(main, fmt=plistlib.FMT_BINARY))
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["Gardens", "Beans", "ASCL position:", "Sow."]
    assert [each.text for each in document.left_out] == ["Buy a shed."]


@pytest.mark.parametrize(
    "main", [{}, "page", page(b"x", WebResourceMIMEType="application/pdf"), {"WebResourceData": 1}]
)
def test_what_holds_no_page_is_refused(main: object, tmp_path: Path) -> None:
    with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT):
        read(tmp_path, main)


def test_a_torn_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.webarchive"
    path.write_bytes(plistlib.dumps({"WebMainResource": page(b"<p>x")}, fmt=plistlib.FMT_BINARY)[:-9])
    with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, match="damaged"):
        read_document(path)


def test_a_style_sheet_saved_with_the_page_says_what_it_hides(tmp_path: Path) -> None:
    html = b'<link rel="stylesheet" href="/s.css"><p>Sow.</p><p class="old">Dig.</p>'
    sheet = {"WebResourceMIMEType": "text/css", "WebResourceURL": "https://example.org/s.css"}
    parts = [{**sheet, "WebResourceData": b".old { display: none }"}, {**sheet, "WebResourceData": 3}, "x"]
    path = tmp_path / "page.webarchive"
    path.write_bytes(plistlib.dumps({"WebMainResource": page(html), "WebSubresources": parts}))
    assert [block.text for block in read_document(path).blocks] == ["Sow."]
