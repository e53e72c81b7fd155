"""A long PDF: its second half is read by another process at the same time, and the whole is as if one had read it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.process.reading_process import reading_process
from ascl_reader.importer.readers.pdf import read_pdf
from ascl_reader.importer.readers.pdf.read_pdf import pages_apart
from ascl_reader.importer.readers.read_file import read_document, reading_file
from ascl_reader.progress import finish

Answer = Callable[[], bytes]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a PDF of seven pages whose sentences run over their ends, with heads, feet, a label and hidden words."""
    path = tmp_path / "orchards.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for number in range(1, 8):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(70, 810, "Orchards of the county")
        canvas.drawString(280, 30, f"Page {number} of 7")
        canvas.setFont("Helvetica", 11)
        for line in range(40):
            canvas.drawString(70, 770 - 15 * line, f"In the orchard of row {number}.{line} pears ripen late and the")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(70, 90, f"hidden {number}")
        canvas.showPage()
    canvas.save()
    return path


def read_apart(path: Path, answer: Callable[[int, int], bytes], monkeypatch: pytest.MonkeyPatch) -> SourceDocument:
    """Read a PDF of more than two pages, its second half as `answer` does."""
    monkeypatch.setattr(read_pdf, "MANY_PAGES", 2)

    def ask(first: int, last: int) -> Answer:
        """Answer at once."""
        pages = answer(first, last)
        return lambda: pages

    return finish(reading_file(path, ask))


def test_a_pdf_read_in_two_halves_is_as_one_that_was_read_as_a_whole(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read_document(page)
    asked: list[tuple[int, int]] = []

    def answer(first: int, last: int) -> bytes:
        """Read these pages."""
        asked.append((first, last))
        return pages_apart(page, page.read_bytes(), first, last)

    assert read_apart(page, answer, monkeypatch) == whole
    assert asked == [(4, 7)]
    assert {each.text for each in whole.left_out} >= {"hidden 1", "hidden 7", "Orchards of the county"}


def test_pages_that_another_process_does_not_give_are_read_here(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_apart(page, lambda *_: b"", monkeypatch) == read_document(page)


def test_a_short_pdf_is_read_by_one_process(page: Path) -> None:
    def ask(first: int, last: int) -> Answer:
        """Never asked."""
        raise AssertionError((first, last))

    assert finish(reading_file(page, ask)) == read_document(page)


def test_the_reading_process_reads_a_long_pdf_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    pears = ["".join(chr(ord("a") + int(figure)) for figure in str(number)) for number in range(read_pdf.MANY_PAGES)]
    canvas = Canvas(str(path), pagesize=(200, 120))
    for pear in pears:
        canvas.drawString(20, 60, f"{pear} pears and")
        canvas.showPage()
    canvas.save()
    before = threading.active_count()
    with reading_process() as process:
        document = finish(process.reading(path))
    assert " ".join(block.text for block in document.blocks).split()[::3] == pears
    assert document == read_document(path)
    assert threading.active_count() <= before + 1
