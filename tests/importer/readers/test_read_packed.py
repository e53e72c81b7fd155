"""Saved pages that were packed with their folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.importer.readers.read_packed import MOST_DOCUMENTS
from tests.errors import raises_kind
from tests.importer.pages import PAGE, write_docx

BEANS, OTHER = b"<html><p>Beans grow.</p></html>", b"<html><p>An advertisement.</p></html>"


def zip_of(files: dict[str, bytes]) -> bytes:
    """Return a packed file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return data.getvalue()


ONE_PAGE = {
    "alone": {"page.html": BEANS},
    "with its folder": {"page.html": BEANS, "page_files/saved_resource.html": OTHER, "page_files/a.png": b"x"},
    "with a folder in another language": {"Seite.htm": BEANS, "Seite-Dateien/frame.html": OTHER},
    "in a folder": {"saved/page.html": BEANS, "saved/page_files/frame.html": OTHER, "saved/.DS_Store": b"x"},
    "packed on a Mac": {"page.html": BEANS, "__MACOSX/._page.html": OTHER},
    "beside a text": {"page.html": BEANS, "readme.txt": b"Unpack me."},
    "a text alone": {"notes.txt": b"Beans grow.", "images/a.html": OTHER},
}


@pytest.mark.parametrize("case", ONE_PAGE)
def test_the_one_page_in_it_is_read(case: str, tmp_path: Path) -> None:
    path = tmp_path / "packed.zip"
    path.write_bytes(zip_of(ONE_PAGE[case]))
    document = read_document(path)
    assert ([block.text for block in document.blocks], document.file) == (["Beans grow."], "packed.zip")


def test_what_a_style_sheet_in_the_folder_of_a_page_hides_is_left_out(tmp_path: Path) -> None:
    page = b'<link rel="stylesheet" href="page_files/a.css"><p>Beans grow.</p><div class="old"><p>Peas rot.</p></div>'
    path = tmp_path / "packed.zip"
    path.write_bytes(zip_of({"in/page.html": page, "in/page_files/a.css": b".old{display:none}"}))
    assert [block.text for block in read_document(path).blocks] == ["Beans grow."]
    path.write_bytes(zip_of({"in/page.html": page, "page_files/a.css": b".old{display:none}"}))
    assert [block.text for block in read_document(path).blocks] == ["Beans grow.", "Peas rot."]


def test_a_packed_word_file_is_read(tmp_path: Path) -> None:
    write_docx(PAGE, tmp_path / "page.docx")
    path = tmp_path / "packed.zip"
    path.write_bytes(zip_of({"page.docx": (tmp_path / "page.docx").read_bytes()}))
    assert [block.text for block in read_document(path).blocks] == [piece.text for piece in PAGE]


def nested(times: int) -> bytes:
    """Return a text that is packed so many times."""
    data = b"Beans grow."
    for number in range(times):
        data = zip_of({f"{number}.docx" if number else "beans.txt": data})
    return data


def test_what_is_packed_twice_or_mailed_and_packed_is_read(tmp_path: Path) -> None:
    letter = b"Received: x\nFrom: a@example.org\nSubject: Beans\n\nBeans grow."
    path = tmp_path / "packed.zip"
    for data in (nested(2), nested(3), zip_of({"letter.eml": letter})):
        path.write_bytes(data)
        assert [block.text for block in read_document(path).blocks] == ["Beans grow."]


def statement(name: str) -> bytes:
    """Return a page with one statement."""
    lines = (f"<h1>Page of {name}</h1><h2>{name}</h2>", "<p>ASCL position:</p>", f"<p>{name} grow in every garden.</p>")
    return f"<html><body>{''.join(lines)}</body></html>".encode()


def test_several_documents_are_read_as_one_which_names_them_all(tmp_path: Path) -> None:
    path = tmp_path / "packed.zip"
    path.write_bytes(
        zip_of({"b.html": statement("Peas"), "a.html": statement("Beans"), "c.html": OTHER, "d.html": b"%PDF-x"})
    )
    document = read_document(path)
    assert (document.file, document.heading) == ("packed.zip", "Page of Beans · Page of Peas")
    words = [block.text for block in document.blocks]
    assert words.index("Beans grow in every garden.") < words.index("Peas grow in every garden.")
    assert [block.place for block in document.blocks] == list(range(1, len(words) + 1))
    told = {each.text for each in document.left_out if each.reason is LeftOutReason.PACKED_BESIDE}
    assert told == {"c.html", "d.html"}


def test_what_lies_beside_a_packed_page_is_named(tmp_path: Path) -> None:
    path = tmp_path / "packed.zip"
    path.write_bytes(zip_of({"page.html": BEANS, "more.docx": b"x", "page_files/frame.html": OTHER}))
    left_out = read_document(path).left_out
    assert [(each.text, each.reason) for each in left_out] == [("more.docx", LeftOutReason.PACKED_BESIDE)]


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "packed.zip"
    for data, kind, words in (
        (zip_of({"a.png": b"x"}), ErrorKind.NOT_A_PACK, "not a library pack"),
        (
            zip_of({f"{n:02}.html": BEANS for n in range(MOST_DOCUMENTS + 1)}),
            ErrorKind.ANOTHER_KIND,
            "“00.html”, “01.html”",
        ),
        (zip_of({"a.html": b"%PDF-x", "b.html": b"%PDF-x"}), ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
        (zip_of({f"{n}.txt": b"x\n" * 4_100_000 for n in range(5)}), ErrorKind.LARGE_DOCUMENT, "MB"),
        (zip_of({"a.html": BEANS + b" " * 9_000_000}), ErrorKind.UNSUITABLE_DOCUMENT, "unfolds"),
        (zip_of({"a.html": b"%PDF-x"}), ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
        (nested(4), ErrorKind.UNSUITABLE_DOCUMENT, "again and again"),
        (zip_of({"a.html": BEANS})[:-30], ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
    ):
        path.write_bytes(data)
        with raises_kind(kind, match=words):
            read_document(path)
    locked = bytearray(zip_of({"a.html": BEANS}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(locked)
    with raises_kind(ErrorKind.LOCKED_DOCUMENT):
        read_document(path)
