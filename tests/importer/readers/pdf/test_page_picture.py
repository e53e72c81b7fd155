"""The picture of a page, and the places of the blocks on it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ascl_reader.importer.blocks.document import Rectangle
from ascl_reader.importer.readers.pdf.page_picture import MOST_PIXELS, PagePicture, page_picture, page_words
from tests.importer.readers.pdf.drawn import Sheet

TEXT = "Beans and peas grow in rows beside the wall of the playground."


def darkness(picture: PagePicture, place: Rectangle) -> float:
    """Return the share of the picture's dark dots that lie in a place, 0 to 1."""
    dark = [at for at in range(0, len(picture.pixels), 3) if picture.pixels[at] < 128]
    inside = 0
    for at in dark:
        row, dot = divmod(at // 3, picture.width)
        x, y = dot / picture.scale, row / picture.scale
        inside += place.x - 1 <= x <= place.x + place.width + 1 and place.y - 1 <= y <= place.y + place.height + 1
    return inside / max(len(dark), 1)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_block_is_where_its_rectangle_says(rotation: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (400, 600))
    document = sheet.lines(TEXT).read(rotation)
    picture = page_picture(sheet.path, sheet.path.read_bytes(), 1, 1.0)
    assert (picture.page_width, picture.page_height) == ((600, 400) if rotation % 180 else (400, 600))
    assert len(picture.pixels) == picture.width * picture.height * 3
    (place,) = document.rectangles_of(document.blocks[0])
    assert place.page == 1
    assert darkness(picture, place) == 1


def test_each_line_of_a_block_has_a_rectangle_also_over_the_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.lines("Beans and peas grow in rows beside the wall of the playground, and barley and").next_page()
    document = sheet.lines("oats grow there too.").read()
    assert [each.page for each in document.rectangles_of(document.blocks[0])] == [1, 2]


def test_a_large_page_is_drawn_smaller(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (9000, 9000)).lines(TEXT)
    sheet.canvas.save()
    picture = page_picture(sheet.path, sheet.path.read_bytes(), 1, 4.0)
    assert picture.width * picture.height <= MOST_PIXELS * 1.01


def test_a_page_that_is_not_there(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT)
    sheet.canvas.save()
    with pytest.raises(IndexError):
        page_picture(sheet.path, sheet.path.read_bytes(), 2)


def test_the_words_of_a_page_line_by_line(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT).next_page().lines("Barley.", "Oats.")
    sheet.canvas.save()
    assert page_words(sheet.path, sheet.path.read_bytes(), 2) == "Barley.\nOats."


def test_the_places_of_a_part_of_a_block_are_those_of_the_block_on_its_own_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(TEXT).next_page()
    document = sheet.lines(TEXT).read()
    for number, block in enumerate(document.blocks):
        part = msgspec.structs.replace(block, text=block.text[6:20])
        assert document.rectangles_of(part) == document.rectangles[number]
        assert document.rectangles_of(msgspec.structs.replace(part, text="barley")) == ()
