"""Pages that Chromium and LibreOffice print, where they are installed, are read as they were written."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import BlockKind, SourceDocument
from tests.conftest import LONG
from tests.importer.pages import PAGE, POSITION, write_docx
from tests.importer.readers.pdf.browser import Browser
from tests.importer.readers.pdf.drawn import left_out, read

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
OFFICE = shutil.which("soffice") or ""

with_chromium = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
with_office = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")


def paragraphs(style: str = "", around: Callable[[str], str] = str) -> str:
    """Return our page as a web page to be printed: labels on lines of their own, lists with signs that are drawn."""
    parts: list[str] = []
    in_list = False
    for piece in PAGE:
        if in_list != (piece.kind == "bullet"):
            in_list = not in_list
            parts.append("<ul>" if in_list else "</ul>")
        tag = {"heading": "h1", "title": "h2", "bullet": "li"}.get(piece.kind, "p")
        label = f"<b>{piece.label}</b> " if piece.label else ""
        words = f"<b>{piece.words}</b>" if piece.kind == "label" else around(piece.words)
        parts.append(f"<{tag}>{label}{words}</{tag}>")
    return (
        f"<!doctype html><html lang=en-GB><meta charset=utf-8><title>Page</title><style>{style}</style>{''.join(parts)}"
    )


Print = Callable[[str], SourceDocument]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a browser that prints."""
    browser = Browser(CHROMIUM, tmp_path_factory.mktemp("browser"))
    yield browser
    browser.close()


@pytest.fixture
def printed(browser: Browser, tmp_path: Path) -> Print:
    """Return a function that prints a web page and returns it as read."""

    def print_it(page: str) -> SourceDocument:
        (tmp_path / "page.html").write_text(page, encoding="utf-8")
        (tmp_path / "page.pdf").write_bytes(browser.printed((tmp_path / "page.html").as_uri()))
        return read(tmp_path / "page.pdf")

    return print_it


def is_our_page(document: SourceDocument) -> bool:
    """Return whether a document has the blocks of our page, word for word, and its bullets."""
    assert [block.text for block in document.blocks] == [piece.text for piece in PAGE]
    bullets = [block.text for block in document.blocks if block.kind is BlockKind.BULLET]
    return bullets == [piece.text for piece in PAGE if piece.kind == "bullet"]


STYLES = {
    "as it is": "",
    "in two columns": "body { column-count: 2 }",
    "in three columns": "body { column-count: 3; font-size: 12px }",
    "justified in two columns": "body { column-count: 2; text-align: justify }",
    "with rings": "ul { list-style: circle }",
    "with squares": "ul { list-style: square }",
    "with signs inside": "ul { list-style-position: inside }",
    "on small paper": "@page { size: A5; margin: 10mm }",
    "on broad paper": "@page { size: A4 landscape }",
    "with white letters on black": "html { background: #111; color: #eee; -webkit-print-color-adjust: exact }",
    "with titles in small capitals": "h2 { font-variant: small-caps }",
    "with first lines set in": "p { text-indent: 2em }",
}


@with_chromium
@pytest.mark.parametrize("style", list(STYLES)[:: 1 if LONG else 2])
def test_a_page_printed_by_chromium(style: str, printed: Print) -> None:
    document = printed(paragraphs(STYLES[style]))
    assert is_our_page(document)
    assert not document.left_out and not document.doubts


@with_chromium
def test_what_the_browser_prints_around_the_page_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(paragraphs(), encoding="utf-8")
    made = tmp_path / "page.pdf"
    how = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command = [CHROMIUM, *how, f"--print-to-pdf={made}", (tmp_path / "page.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    document = read(made)
    assert is_our_page(document)
    assert {reason for _, reason in left_out(document)} == {"RUNNING_LINE"}


@with_chromium
@pytest.mark.parametrize("signs", ["' (' attr(href) ')'", "' <' attr(href) '>'", "' ' attr(href)"])
def test_addresses_behind_links_are_left_out(signs: str, printed: Print) -> None:
    address = "https://example.org/a/rather/long/address/of-a-page?with=query"
    page = paragraphs(
        f"a::after {{ content: {signs} }}",
        lambda words: words.replace("quiet table", f'<a href="{address}">quiet table</a>'),
    )
    document = printed(page)
    assert is_our_page(document)
    assert [(text.strip("()<>"), reason) for text, reason in left_out(document)] == [(address, "LINK_ADDRESS")]


@with_chromium
def test_what_no_reader_of_the_printed_page_sees(printed: Print) -> None:
    hidden = "<p style='color:#fff'>White.</p><p style='opacity:0.01'>Faint.</p><p style='font-size:.5px'>Tiny.</p>"
    document = printed(paragraphs() + hidden)
    assert is_our_page(document)
    assert left_out(document) == [("White.", "HIDDEN"), ("Faint.", "HIDDEN"), ("Tiny.", "HIDDEN")]


@pytest.fixture
def printed_by_office(office: Path, tmp_path: Path) -> Callable[[Path], SourceDocument]:
    """Return what prints a Word file by LibreOffice and reads it."""

    def print_it(path: Path) -> SourceDocument:
        how = ["--headless", f"-env:UserInstallation={office.as_uri()}", "--convert-to", "pdf"]
        subprocess.run(
            [OFFICE, *how, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=110
        )
        return read(tmp_path / f"{path.stem}.pdf")

    return print_it


@with_office
def test_a_page_printed_by_libreoffice(printed_by_office: Callable[[Path], SourceDocument], tmp_path: Path) -> None:
    write_docx(PAGE, tmp_path / "plain.docx")
    assert is_our_page(printed_by_office(tmp_path / "plain.docx"))


@with_office
def test_columns_with_divided_words(printed_by_office: Callable[[Path], SourceDocument], tmp_path: Path) -> None:
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    path = tmp_path / "columns.docx"
    write_docx(PAGE, path)
    document = docx.Document(str(path))
    columns = document.sections[0]._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    document.settings.element.insert(0, OxmlElement("w:autoHyphenation"))
    document.save(str(path))
    read_again = printed_by_office(path)
    assert " ".join(block.text for block in read_again.blocks) == " ".join(piece.text for piece in PAGE)
    assert POSITION in " ".join(block.text for block in read_again.blocks)
