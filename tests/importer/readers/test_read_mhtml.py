"""Web pages saved as one file."""

from __future__ import annotations

import quopri
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind
from tests.importer.pages import PAGE, web_page

HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.example.org/from-the-envelope
Subject: =?utf-8?Q?Libraries?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Part"

"""
PART = """------Part
Content-Type: text/html; charset={charset}
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.example.org/from-the-part

{page}
------Part
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://www.example.org/a.png

iVBORw0KGgo=
------Part--
"""


def envelope(page: str, charset: str = "utf-8", head: str = HEAD) -> bytes:
    """Return a page in its envelope, with the line ends that browsers write."""
    packed = quopri.encodestring(page.encode(charset)).decode("ascii")
    return (head + PART.format(charset=charset, page=packed)).replace("\n", "\r\n").encode("ascii")


@pytest.mark.parametrize("name", ["page.mhtml", "page.MHT"])
def test_the_page_is_taken_out_of_its_envelope(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(envelope(web_page(PAGE)))
    document = read_document(path)
    assert [block.text for block in document.blocks] == [piece.text for piece in PAGE]
    assert [block.place for block in document.blocks] == list(range(1, len(PAGE) + 1))
    assert document.address == "https://www.example.org/from-the-envelope"


def test_the_address_may_be_that_of_the_part(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    head = "\n".join(line for line in HEAD.split("\n") if not line.startswith("Snapshot"))
    path.write_bytes(envelope("<p>Beans</p>", head=head))
    assert read_document(path).address == "https://www.example.org/from-the-part"


def test_the_part_says_how_it_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(envelope("<p>The school’s café costs £5.</p>", charset="windows-1252"))
    assert [block.text for block in read_document(path).blocks] == ["The school’s café costs £5."]


FRAME = """------Part
Content-Type: text/html
Content-Location: {address}

{page}
"""
ADVERT = FRAME.format(address="https://ads.example.org", page="<p>Buy a shed.</p>")


@pytest.mark.parametrize("is_first", [True, False])
def test_the_page_is_the_part_with_the_address_of_the_file(is_first: bool, tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    own = FRAME.format(address="https://www.example.org/from-the-envelope", page="<h1>Gardens</h1><p>Beans.</p>")
    path.write_text(HEAD + "".join([ADVERT, own] if is_first else [own, ADVERT]) + "------Part--")
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["Gardens", "Beans."]
    assert [each.text for each in document.left_out] == ["Buy a shed."]


def test_statements_in_a_frame_of_the_page_are_read(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    inner = FRAME.format(address="https://www.example.org/b", page="<h2>Beans</h2><p>ASCL position:</p><p>Sow.</p>")
    path.write_text(HEAD + FRAME.format(address="x", page="<h1>Gardens</h1>") + ADVERT + inner + "------Part--")
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["Gardens", "Beans", "ASCL position:", "Sow."]
    assert [block.place for block in document.blocks] == [1, 2, 3, 4]
    assert document.heading == "Gardens"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\nplain\r\n--x--",
            ErrorKind.UNSUITABLE_DOCUMENT,
        ),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=\xff\xfe\r\n\r\n\xff\xfe", ErrorKind.EMPTY_DOCUMENT),
    ],
    ids=["no page in it", "broken charset"],
)
def test_what_holds_no_page_is_refused(data: bytes, kind: ErrorKind, tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(data)
    with raises_kind(kind):
        read_document(path)


@pytest.mark.parametrize("data", [b"<html><body><p>Beans</p></body></html>", b"Beans"])
def test_a_page_or_text_with_this_ending_is_read_as_what_it_is(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(data)
    assert [block.text for block in read_document(path).blocks] == ["Beans"]


@pytest.mark.parametrize("address", ["cid:css-1@mhtml.blink", "https://www.example.org/a.css"])
def test_a_style_sheet_in_the_file_says_what_the_page_hides(address: str, tmp_path: Path) -> None:
    link = address.removeprefix("https://www.example.org")
    page = f'<link rel="stylesheet" href="{link}"><p>Sow.</p><p class="old">Dig.</p><p class="gone new">Reap.</p>'
    sheet = f"------Part\r\nContent-Type: text/css\r\nContent-Location: {address}\r\n\r\n"
    rules = ".old, .gone { display: none }\r\n.new { display: block }\r\n"
    picture = b"------Part\r\nContent-Type: image"
    path = tmp_path / "page.mhtml"
    path.write_bytes(envelope(page).replace(picture, f"{sheet}{rules}".encode() + picture))
    document = read_document(path)
    assert [block.text for block in document.blocks] == ["Sow.", "Reap."]
    assert [(each.text, each.reason) for each in document.left_out] == [("Dig.", LeftOutReason.HIDDEN)]
