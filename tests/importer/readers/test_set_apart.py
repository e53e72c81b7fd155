"""Paragraphs that each format sets apart from the text, as quotations, are marked so; the text around them is not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ascl_reader.importer.blocks.document import DoubtReason, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.importer.readers.web.read_html import read_html

BEFORE = "Otters are seen in nine of ten rivers, and every school can reach one of them by bus in half an hour."
NOTE = "“A river teaches all year.”"
AFTER = "The county lends nets and boots, so that no child has to stay behind on the bank in the spring term."


def apart(document: SourceDocument) -> list[str]:
    """Return the blocks that are set apart."""
    return [each.text for each in document.blocks if any(d.reason is DoubtReason.SET_APART for d in each.doubts)]


@pytest.mark.parametrize(
    "opening",
    [
        "<blockquote>",
        "<div class='pull-quote'>",
        "<p class='pullquote'>",
        "<figure class='quote-box'>",
        "<blockquote><p>",
    ],
)
def test_web_pages(opening: str) -> None:
    closing = (
        "</p></blockquote>"
        if opening.endswith("<p>")
        else f"</{opening[1:].split('>', maxsplit=1)[0].split(maxsplit=1)[0]}>"
    )
    html = f"<main><h1>Otters</h1><p>{BEFORE}</p>{opening}{NOTE}{closing}<p>{AFTER}</p></main>"
    document = read_html(Path("a.html"), html.encode())
    assert apart(document) == [NOTE] and document.blocks[-1].text == AFTER


def test_word(tmp_path: Path) -> None:
    file = Document()
    file.add_paragraph(BEFORE)
    file.add_paragraph(NOTE, style="Intense Quote")
    file.add_paragraph(AFTER)
    kept = BytesIO()
    file.save(kept)
    (tmp_path / "a.docx").write_bytes(kept.getvalue())
    assert apart(read_document(tmp_path / "a.docx")) == [NOTE]


@pytest.mark.parametrize(("size", "is_centred", "is_apart"), [(14, False, True), (11, True, True), (11, False, False)])
def test_pdf(size: int, is_centred: bool, is_apart: bool, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    y, longest = 780.0, "half an hour; the county lends nets and boots, so that no child has to stay behind on the"
    middle = 70 + canvas.stringWidth(longest, "Helvetica", 11) / 2

    def draw(words: str, size: int = 11, is_centred: bool = False) -> None:
        """Draw a line of the only column, from its left edge or in its middle."""
        nonlocal y
        y -= 1.25 * size
        canvas.setFont("Helvetica", size)
        (canvas.drawCentredString if is_centred else canvas.drawString)(middle if is_centred else 70, y, words)

    for number in range(10):
        if number == 5:
            y -= 10
            draw("“A river teaches all year,", size, is_centred)
            draw("and asks for nothing.”", size, is_centred)
        y -= 10
        draw(f"Otters are seen in {number} of ten rivers; a school can reach one of them by bus in")
        draw(longest)
        draw("bank in the spring.")
    canvas.save()
    expected = ["“A river teaches all year, and asks for nothing.”"] if is_apart else []
    assert apart(read_document(tmp_path / "a.pdf")) == expected
