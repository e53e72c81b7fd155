"""Files that cannot be imported: each is refused with one sentence that names it and says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind, UnreadableFile
from ascl_reader.importer.readers.read_file import read_document
from tests.conftest import run_python
from tests.errors import raises_kind
from tests.importer.pages import PAGE, empty_pdf, package, web_page, write_docx, write_pdf

PDF = b"%PDF-1.7\n1 0 obj\n"
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def locked_word() -> bytes:
    """Return the beginning of a Word file with a password: the old format around an encrypted package."""
    return OLD_WORD + "EncryptedPackage".encode("utf-16-le")


REFUSED: dict[str, tuple[str, bytes, ErrorKind, str]] = {
    "no bytes": ("a.txt", b"", ErrorKind.EMPTY_DOCUMENT, "no text"),
    "only white space": ("a.txt", b" \n\t\r\n \n", ErrorKind.EMPTY_DOCUMENT, "no text"),
    "only no-break spaces": ("a.txt", "\u00a0\n \u00a0\n".encode(), ErrorKind.EMPTY_DOCUMENT, "no text"),
    "only a byte order mark": ("a.txt", b"\xef\xbb\xbf", ErrorKind.EMPTY_DOCUMENT, "no text"),
    "an empty web page": ("a.html", b"<html><body> </body></html>", ErrorKind.EMPTY_DOCUMENT, "no text"),
    "an empty Markdown file": ("a.md", b"---\n\n***\n", ErrorKind.EMPTY_DOCUMENT, "no text"),
    "bytes without an ending": ("page", b"words\0\1\2\3 words", ErrorKind.UNKNOWN_ENDING, ".docx"),
    "bytes with an unknown ending": ("a.xyz", b"words\0\1\2\3 words", ErrorKind.UNKNOWN_ENDING, ".docx"),
    "bytes named as a PDF": ("a.pdf", b"words\0\1\2\3 words", ErrorKind.UNSUITABLE_DOCUMENT, "damaged, or no .pdf"),
    "bytes named as a Word file": ("a.docx", b"words\0\1\2\3", ErrorKind.UNSUITABLE_DOCUMENT, "damaged, or no .docx"),
    "NUL bytes": ("a.txt", b"words\0\0words", ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, "not text"),
    "control characters": ("a.txt", b"\x01\x02\x03words\x04", ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, "not text"),
    "a torn PDF as text": ("a.txt", PDF, ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
    "a picture as text": ("a.txt", PICTURE, ErrorKind.ANOTHER_KIND, "is a picture"),
    "a torn PDF as a web page": ("a.htm", PDF, ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
    "torn rich text as text": ("a.txt", b"{\\rtf1 words", ErrorKind.UNSUITABLE_DOCUMENT, "to its end"),
    "an envelope without a page": (
        "a.html",
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<p>x</p>",
        ErrorKind.UNSUITABLE_DOCUMENT,
        "no web page",
    ),
    "an older Word file": ("a.docx", OLD_WORD, ErrorKind.ANOTHER_KIND, "older Word"),
    "a locked Word file": ("a.docx", locked_word(), ErrorKind.LOCKED_DOCUMENT, "password"),
    "a torn Word file": ("a.docx", package(document=b"<w/>")[:-30], ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
    "a Word file of something else": ("a.docx", package(document=b"<w/>"), ErrorKind.UNSUITABLE_DOCUMENT, "a.docx"),
    "a Word file with broken tags": ("a.docx", package(document=b"<w:p"), ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
    "a Word file of pictures": (
        "a.docx",
        package(
            document=b'<w:document xmlns:w="w"><w:body><w:p><w:r><w:pict><w:imagedata w:title="scan"/></w:pict></w:r>'
            b"</w:p></w:body></w:document>"
        ),
        ErrorKind.SCANNED_DOCUMENT,
        "only pictures",
    ),
    "a torn PDF": ("a.pdf", PDF, ErrorKind.UNSUITABLE_DOCUMENT, "damaged"),
    "a PDF of blank pages": ("a.pdf", empty_pdf(), ErrorKind.SCANNED_DOCUMENT, "scanned"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_each_is_refused_with_one_sentence(case: str, tmp_path: Path) -> None:
    name, data, kind, words = REFUSED[case]
    path = tmp_path / name
    path.write_bytes(data)
    with raises_kind(kind) as caught:
        read_document(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)
    assert "import that" in str(caught.value)


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_document(tmp_path / "absent.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UnreadableFile, match="not a file"):
        read_document(tmp_path / "folder.txt")
    with pytest.raises(UnreadableFile):
        read_document(tmp_path / "nul\0.txt")


def test_a_word_file_whose_parts_are_locked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_docx(PAGE, path)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with raises_kind(ErrorKind.LOCKED_DOCUMENT):
        read_document(path)


def lock(path: Path, password: str, revision: int = 6) -> None:
    """Write a PDF that is protected with a password for reading."""
    import pikepdf

    write_pdf(PAGE, path)
    strong = revision > 3
    how = pikepdf.Encryption(user=password, owner="owner", R=revision, metadata=strong, aes=strong)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=how)


def strongly_locked_pdf() -> bytes:
    """Return a PDF as today's programs protect it (AES with 256 bits), with nothing in it."""
    key = b"00" * 48
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 0/Kids[]>>",
        b"<</Filter/Standard/V 5/R 6/Length 256/P -4/O<%b>/U<%b>/OE<%b>/UE<%b>/Perms<%b>/StmF/StdCF/StrF/StdCF"
        b"/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>>>" % (key, key, key[:64], key[:64], key[:32]),
    )
    data, table = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for number, content in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    trailer = b"trailer\n<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 4\n" + table + trailer


def test_a_pdf_with_a_password_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    lock(path, "secret")
    with raises_kind(ErrorKind.LOCKED_DOCUMENT, match="password"):
        read_document(path)
    path.write_bytes(strongly_locked_pdf())
    with raises_kind(ErrorKind.LOCKED_DOCUMENT, match="password"):
        read_document(path)


@pytest.mark.parametrize("revision", [3, 4, 6], ids=["RC4", "AES-128", "AES-256"])
def test_a_pdf_that_only_may_not_be_changed_is_read(revision: int, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    lock(path, "", revision)
    assert [block.text for block in read_document(path).blocks] == [piece.text for piece in PAGE]


def test_the_libraries_are_loaded_only_when_a_file_needs_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words’ end.", encoding="utf-8")
    code = (
        "import sys\nfrom pathlib import Path\nfrom ascl_reader.importer.readers.read_file import read_document\n"
        "read_document(Path(sys.argv[1]))\n"
        "print({'selectolax', 'xml', 'pypdfium2', 'charset_normalizer', 'zipfile', 'email'} & set(sys.modules))"
    )
    done = run_python(code, str(path))
    assert (done.stdout.strip(), done.stderr) == ("set()", "")


def test_damaged_pdfs_say_nothing_on_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(PAGE, path)
    path.write_bytes(path.read_bytes().replace(b"xref", b"xxxx").replace(b"/Length", b"/Lentgh"))
    code = (
        "import sys\nfrom pathlib import Path\nfrom ascl_reader.errors import ReaderError\n"
        "from ascl_reader.importer.readers.read_file import read_document\n"
        "try:\n    read_document(Path(sys.argv[1]))\nexcept ReaderError:\n    pass\n"
    )
    done = run_python(code, str(path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_sound_page_is_not_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.HTML"
    path.write_text(web_page(PAGE), encoding="utf-8")
    assert read_document(path).blocks
