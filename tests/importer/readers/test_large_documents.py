"""Files made to stall the reader or to fill the memory, and files that are just too large: refused, and at once."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.readers.file_content import DocumentKind
from ascl_reader.importer.readers.read_content import LARGEST
from ascl_reader.importer.readers.read_file import bytes_of, read_document
from tests.conftest import run_python
from tests.errors import raises_kind
from tests.importer.pages import empty_pdf, package


@pytest.mark.parametrize("ending", [".txt", ".html", ".docx", ".pdf", ".odt", ""])
def test_a_file_of_more_than_100_mb_is_refused_before_it_is_read(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"a{ending}"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with raises_kind(ErrorKind.LARGE_DOCUMENT, match="MB"):
        read_document(path)


@pytest.mark.parametrize("data", [b"x\n" * 200_001, b"word " * 200_001], ids=["lines", "one line"])
@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_a_text_of_too_many_lines_or_one_endless_line_is_refused(data: bytes, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    with raises_kind(ErrorKind.LARGE_DOCUMENT):
        read_document(path)


def deep(tag: str) -> str:
    """Return a web page of 100,000 tags inside one another."""
    return f"<html><body>{f'<{tag}>' * 100_000}words"


DEEP = {
    "divisions": deep("div"),
    "closed divisions": f"<html><body>{'<div>' * 100_000}words{'</div>' * 100_000}",
    "lists": deep("ul><li"),
    "tables": deep("table><tr><td"),
    "bold": deep("b"),
    "wrongly closed divisions": f"<html><body>{'<div></span>' * 100_000}words",
    "fonts opened again in each paragraph": "<html>" + "".join(f"<font size={n}><p>x" for n in range(3000)),
    "attributes": f"<html><p {' '.join(f'a{n}' for n in range(100_000))}>words",
    "a tag that never ends": "<html><p>words</p>" + "<a " * 200_000,
    "comments that never end": "<html><p>words</p>" + "<!--" * 200_000,
    "scripts that never end": "<html><p>words</p>" + "<script>" * 200_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("case", DEEP)
def test_deep_web_pages_are_read_or_refused_in_no_minutes(case: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(DEEP[case], encoding="utf-8")
    try:
        assert [block.text for block in read_document(path).blocks] == ["words"]
    except UnsuitableDocument as error:
        assert "deep" in str(error)


def word_xml(body: str) -> bytes:
    """Return the main part of a Word file."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return f"<w:document {space}><w:body>{body}</w:body></w:document>".encode()


BOMBS: dict[str, Callable[[], bytes]] = {
    "one endless part": lambda: package(document=word_xml(" " * 50_000_000)),
    "many parts": lambda: package(**{f"part{n}": b"" for n in range(2_100)}),
    "too much text": lambda: package(**{f"part{n}": b"<" + bytes(range(256)) * 7_000 for n in range(8)}),
    "entities that unfold": lambda: package(
        document=b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">'.encode() for n in range(9))
        + b"]>"
        + word_xml("<w:p><w:r><w:t>&a8;</w:t></w:r></w:p>")
    ),
    "controls inside one another": lambda: package(
        document=word_xml("<w:sdt><w:sdtContent>" * 900 + "</w:sdtContent></w:sdt>" * 900)
    ),
    "changes inside one another": lambda: package(
        document=word_xml(f"<w:p>{'<w:ins>' * 1_200}{'</w:ins>' * 1_200}</w:p>")
    ),
}


@pytest.mark.parametrize("case", BOMBS)
def test_word_files_that_unfold_are_refused(case: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(BOMBS[case]())
    with raises_kind(ErrorKind.UNSUITABLE_DOCUMENT, ErrorKind.LARGE_DOCUMENT):
        read_document(path)


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(empty_pdf(3_001))
    with raises_kind(ErrorKind.LARGE_DOCUMENT, match="3,000 pages"):
        read_document(path)


@pytest.mark.skipif("sys.platform != 'linux'")
@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_the_largest_files_take_less_than_500_mb(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{ending}"
    line = "<p>The school’s beans grow.</p>\n" if ending == ".html" else "The school’s beans grow in rows. " * 30 + "\n"
    limit = 20 if ending == ".html" else LARGEST[DocumentKind.MARKDOWN]
    path.write_text(line * (limit * 1_000_000 // len(line.encode())), encoding="utf-8")
    code = (
        "import sys\nfrom pathlib import Path\nfrom ascl_reader.errors import UnsuitableDocument\n"
        "from ascl_reader.importer.readers.read_file import bytes_of, read_document\n"
        "try:\n    read_document(Path(sys.argv[1]))\nexcept UnsuitableDocument:\n    pass\n"
        "print(int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]) // 1024)"
    )
    done = run_python(code, str(path))
    assert 0 < int(done.stdout) < 500, done.stderr


def test_a_small_file_takes_little_memory_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"x" * 5_000)
    tracemalloc.start()
    try:
        assert bytes_of(path) == b"x" * 5_000
        assert tracemalloc.get_traced_memory()[1] < 300_000
    finally:
        tracemalloc.stop()
