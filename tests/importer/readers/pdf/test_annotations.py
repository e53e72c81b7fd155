"""Comments, form fields and strokes that lie on a page of a PDF, besides its own text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest

from ascl_reader.errors import ErrorKind
from tests.errors import raises_kind
from tests.importer.readers.pdf.drawn import Sheet, left_out, read, texts
from tests.importer.readers.pdf.test_cut_letters import width

SEEN = "Fruit should lie in every classroom and in none of the corridors."


def with_annotation(sheet: Sheet, kind: str, **fields: Any) -> Path:
    """Save a sheet and put an annotation on its first page."""
    sheet.canvas.save()
    with pikepdf.open(sheet.path, allow_overwriting_input=True) as pdf:
        made = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), Rect=[70, 500, 270, 520], F=4
        )
        for name, value in fields.items():
            made[f"/{name}"] = value
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(made)]))
        pdf.save(sheet.path)
    return sheet.path


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "a.pdf").lines(SEEN)


@pytest.mark.parametrize("kind", ["FreeText", "Text", "Highlight", "Stamp"])
def test_what_a_comment_says_is_told_and_in_no_block(kind: str, sheet: Sheet) -> None:
    document = read(with_annotation(sheet, kind, Contents="Ask Joan about fruit"))
    assert texts(document) == [SEEN]
    assert left_out(document) == [("Ask Joan about fruit", "REVIEWER_COMMENT")]


def test_a_line_with_a_small_long_address_is_of_the_paragraph_around_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(
        "Fruit should lie in every classroom and in all of the corridors and halls,"
    )
    address = "<https://fruit.example.org/apples>"
    sheet.lines(address, size=8).at(70 + width(address) * 8 / 11 + 3, sheet.y, "beside the doors, and")
    assert texts(sheet.lines("in every kitchen of the town.").read()) == [
        "Fruit should lie in every classroom and in all of the corridors and halls, beside the doors, and in every "
        "kitchen of the town."
    ]


@pytest.mark.parametrize("kind", ["Link", "Popup"])
def test_what_is_said_twice_or_of_a_link_is_not_told(kind: str, sheet: Sheet) -> None:
    assert not read(with_annotation(sheet, kind, Contents="Ask Joan about fruit")).left_out


def test_a_comment_that_is_not_shown(sheet: Sheet) -> None:
    assert not read(with_annotation(sheet, "FreeText", Contents="Ask Joan", F=2)).left_out


def test_what_was_typed_into_a_form(sheet: Sheet) -> None:
    sheet.canvas.acroForm.textfield(name="fruit", value="Pears, please", x=70, y=300, width=250, height=20)
    document = sheet.read()
    assert texts(document) == [SEEN]
    assert ("Pears, please", "BELONGS_TO_NONE") in left_out(document)


def test_a_stroke_that_a_person_drew_through_words(sheet: Sheet) -> None:
    begin, end = (70 + width(words) for words in ("Fruit should lie in ", "Fruit should lie in every classroom"))
    top, bottom = sheet.y + 9, sheet.y - 3
    corners = [begin, top, end, top, begin, bottom, end, bottom]
    document = read(with_annotation(sheet, "StrikeOut", QuadPoints=corners, Rect=[begin, bottom, end, top]))
    assert texts(document) == ["Fruit should lie in and in none of the corridors."]
    assert left_out(document) == [("every classroom", "STRUCK_OUT")]


def with_attached(sheet: Sheet, *names: str) -> Path:
    """Save a sheet and attach files to it."""
    sheet.canvas.save()
    with pikepdf.open(sheet.path, allow_overwriting_input=True) as pdf:
        for name in names:
            pdf.attachments[name] = b"x"
        pdf.save(sheet.path)
    return sheet.path


def test_files_attached_to_a_pdf_are_told(sheet: Sheet) -> None:
    sheet.lines("What is the context?", SEEN)
    document = read(with_attached(sheet, "fruit.docx"))
    assert left_out(document) == [("fruit.docx", "ATTACHMENT")]


def test_the_cover_of_attached_files_is_refused_with_what_to_do(sheet: Sheet) -> None:
    with raises_kind(ErrorKind.ANOTHER_KIND, match=r"fruit\.docx.*save the files that are attached"):
        read(with_attached(sheet, "fruit.docx"))
