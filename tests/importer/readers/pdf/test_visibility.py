"""What cannot be seen on a page is in no block; what can be seen is, whatever lies below it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.colors import Color

from ascl_reader.importer.blocks.document import DoubtReason
from tests.importer.readers.pdf.drawn import Sheet, gray_picture, left_out, texts

SEEN = "Beans and peas grow in rows beside the wall of the playground."
HIDDEN = "Nobody was meant to read this."


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "a.pdf").lines(SEEN, "", "")


def is_hidden(sheet: Sheet) -> bool:
    """Return whether the hidden words are left out as such and the others are read."""
    document = sheet.read()
    return texts(document) == [SEEN] and left_out(document) == [(HIDDEN, "HIDDEN")]


def test_white_words_on_white_paper(sheet: Sheet) -> None:
    sheet.canvas.setFillGray(1)
    assert is_hidden(sheet.lines(HIDDEN))


def test_words_of_the_colour_of_the_panel_below_them(sheet: Sheet) -> None:
    sheet.canvas.setFillColorRGB(0.1, 0.3, 0.5)
    sheet.canvas.rect(60, sheet.y - 30, 400, 30, stroke=0, fill=1)
    assert is_hidden(sheet.lines(HIDDEN))


def test_words_below_a_panel(sheet: Sheet) -> None:
    sheet.lines(HIDDEN)
    sheet.canvas.setFillGray(0.9)
    sheet.canvas.rect(60, sheet.y - 10, 400, 30, stroke=0, fill=1)
    assert is_hidden(sheet)


def test_words_below_a_picture(sheet: Sheet) -> None:
    sheet.lines(HIDDEN)
    sheet.canvas.drawImage(gray_picture(), 60, sheet.y - 10, 400, 30)
    assert is_hidden(sheet)


def test_words_that_are_not_painted(sheet: Sheet) -> None:
    text = sheet.canvas.beginText(70, sheet.y - 20)
    text.setTextRenderMode(3)
    text.textLine(HIDDEN)
    sheet.canvas.drawText(text)
    assert is_hidden(sheet)


def test_words_that_let_everything_show_through(sheet: Sheet) -> None:
    sheet.canvas.setFillColor(Color(0, 0, 0, alpha=0.01))
    assert is_hidden(sheet.lines(HIDDEN))


@pytest.mark.parametrize(("x", "y"), [(-400, 500), (700, 500), (70, -40), (70, 900)])
def test_words_beside_the_sheet(x: float, y: float, sheet: Sheet) -> None:
    assert is_hidden(sheet.at(x, y, HIDDEN))


def test_words_that_are_too_small_to_see(sheet: Sheet) -> None:
    assert is_hidden(sheet.lines(HIDDEN, size=0.5))


def test_words_that_are_cut_off(sheet: Sheet) -> None:
    sheet.canvas.saveState()
    path = sheet.canvas.beginPath()
    path.rect(70, 100, 1, 1)
    sheet.canvas.clipPath(path, stroke=0)
    sheet.lines(HIDDEN)
    sheet.canvas.restoreState()
    assert is_hidden(sheet)


def test_words_outside_the_part_of_the_sheet_that_is_shown(sheet: Sheet) -> None:
    sheet.at(70, 50, HIDDEN)
    sheet.canvas.save()
    with pikepdf.open(sheet.path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].cropbox = [0, 100, 595, 842]
        pdf.save(sheet.path)
    sheet.canvas.save = lambda: None  # type: ignore[method-assign]
    assert is_hidden(sheet)


def test_white_words_on_a_dark_panel_are_seen(sheet: Sheet) -> None:
    sheet.canvas.setFillGray(0.1)
    sheet.canvas.rect(60, sheet.y - 30, 400, 30, stroke=0, fill=1)
    sheet.canvas.setFillGray(1)
    document = sheet.lines("White on black.").read()
    assert texts(document) == [SEEN, "White on black."]
    assert not document.left_out


def test_words_on_a_picture_of_the_whole_page_are_seen(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.drawImage(gray_picture(), 0, 0, 595, 842)
    document = sheet.lines(SEEN, "", "Barley too.").read()
    assert texts(document) == [SEEN, "Barley too."]
    assert not document.left_out and not document.doubts


def test_words_in_a_frame_are_seen(sheet: Sheet) -> None:
    sheet.lines("Framed words.")
    sheet.canvas.rect(60, sheet.y - 10, 400, 30, stroke=1, fill=0)
    assert texts(sheet.read()) == [SEEN, "Framed words."]


@pytest.mark.parametrize("is_over", [False, True], ids=["below the picture", "not painted"])
def test_the_text_of_a_scanned_page_is_taken_and_told(is_over: bool, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    text = sheet.canvas.beginText(70, 700)
    text.setFont("Helvetica", 11)
    text.setTextRenderMode(3 if is_over else 0)
    text.textLine(SEEN)
    if is_over:
        sheet.canvas.drawImage(gray_picture(), 0, 0, 595, 842)
    sheet.canvas.drawText(text)
    if not is_over:
        sheet.canvas.drawImage(gray_picture(), 0, 0, 595, 842)
    document = sheet.read()
    assert texts(document) == [SEEN]
    assert [(each.place, each.reason) for each in document.doubts] == [(1, DoubtReason.RECOGNISED_TEXT)]


def test_the_same_words_twice_on_themselves_are_bold_and_stand_once(sheet: Sheet) -> None:
    sheet.at(70, 300, "Bold words.").at(70.4, 300, "Bold words.")
    assert texts(sheet.read()) == [SEEN, "Bold words."]
