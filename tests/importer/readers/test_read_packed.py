"""Saved pages that were packed with their folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.readers.read_file import read_document
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


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "packed.zip"
    for data, kind, words in (
        (zip_of({"a.png": b"x"}), ErrorKind.NOT_A_PACK, "not a library pack"),
        (zip_of({"a.html": BEANS, "b.html": OTHER}), ErrorKind.ANOTHER_KIND, "“a.html”, “b.html”"),
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
