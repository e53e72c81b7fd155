"""Tests headings that are stretched to the edges of narrow columns side by side, and a last column of one line."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.importer.readers.pdf.drawn import Sheet, texts

BOLD, WIDTH, TOP = "Helvetica-Bold", 150.0, 760.0
BODY = (
    "Three playgrounds in ten have",
    "no tree and no roof, and on",
    "eleven days of the summer the",
    "ground was too hot.",
)


def stretched(sheet: Sheet, x: float, y: float, *words: str) -> None:
    """Draw words in bold with even spaces from one edge of a column to the other."""
    room = (WIDTH - sum(stringWidth(word, BOLD, 14) for word in words)) / (len(words) - 1)
    for word in words:
        sheet.at(x, y, word, 14, BOLD)
        x += stringWidth(word, BOLD, 14) + room


def column(sheet: Sheet, x: float, words: tuple[str, ...], last: str) -> None:
    """Draw a heading of two stretched lines and a short one, a label, and a text."""
    stretched(sheet, x, TOP, *words[:2])
    stretched(sheet, x, TOP - 18, *words[2:])
    sheet.at(x, TOP - 36, last, 14, BOLD)
    for number, line in enumerate(("What is the context?", *BODY)):
        sheet.at(x, TOP - 60 - 14 * number, line)


def test_the_words_of_stretched_headings_side_by_side_stay_in_their_columns(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 40, ("Shade", "on", "hot", "days"), "of school")
    column(sheet, 202, ("Seats", "in", "all", "halls"), "of work")
    column(sheet, 364, ("Bells", "at", "the", "end"), "of lessons")
    found = [text for text in texts(sheet.read()) if text.split()[0] in ("Shade", "Seats", "Bells")]
    assert found == ["Shade on hot days of school", "Seats in all halls of work", "Bells at the end of lessons"]


def test_the_only_line_of_the_last_column_is_read_behind_the_others(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    lines = ("Shade on hot days of school", "What is the context?", *BODY, "ASCL position", "Roofs in each yard.")
    for number, line in enumerate(lines):
        sheet.at(40, TOP - 14 * number, line)
    sheet.at(216, TOP, "Trees in each yard, and seats.")
    assert texts(sheet.read())[-1] == "Trees in each yard, and seats."
