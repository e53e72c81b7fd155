"""Justified text: a line that ends before the edge ends a paragraph, and one that is stretched to it goes on."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.importer.readers.pdf.drawn import LEADING, Sheet, texts

WIDTH = 258.0
LONG = (
    "Beans like sun and peas like shade, so that a",
    "bed with both is seldom one in which both thrive,",
    "and gardens that have one bed sow what the cook",
    "asks for, which is mostly beans, and the peas that",
    "were left from last year are given to the hens of",
    "the next farm.",
)
NEARLY_FULL = "Leeks stand through the frost in most of gardens."
LAST = ("Kale is hardier than leeks, and no garden in the", "valley has ever been seen without any.")


def stretched(sheet: Sheet, *lines: str, last_is_full: bool = False) -> None:
    """Draw a paragraph whose lines reach the edge, but the last one."""
    for number, line in enumerate(lines, start=1):
        room = WIDTH - stringWidth(line, "Helvetica", 11)
        ends = number == len(lines) and not last_is_full
        sheet.y -= LEADING
        text = sheet.canvas.beginText(70, sheet.y)
        text.setFont("Helvetica", 11)
        text.setWordSpace(0 if ends else room / line.count(" "))
        text.textOut(line)
        sheet.canvas.drawText(text)


def test_a_paragraph_of_one_line_that_is_nearly_full_is_one_of_its_own(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    stretched(sheet, *LONG)
    stretched(sheet, NEARLY_FULL)
    stretched(sheet, *LAST)
    assert WIDTH - 20 < stringWidth(NEARLY_FULL, "Helvetica", 11) < WIDTH - 8
    assert texts(sheet.read()) == [" ".join(LONG), NEARLY_FULL, " ".join(LAST)]


def test_a_sentence_that_ends_a_page_at_the_edge_goes_on_overleaf(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    stretched(sheet, *LONG)
    stretched(sheet, NEARLY_FULL, last_is_full=True)
    sheet.next_page()
    stretched(sheet, *LAST)
    assert texts(sheet.read()) == [" ".join(LONG), " ".join((NEARLY_FULL, *LAST))]
