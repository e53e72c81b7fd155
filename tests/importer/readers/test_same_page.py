"""The same page saved in every format gives the same blocks, word for word."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.document import BlockKind, PlaceUnit, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.importer.pages import PAGE, save_in_all_formats

ENDINGS = (".txt", ".md", ".html", ".docx", ".odt", ".rtf", ".eml", ".webarchive", ".zip", ".pdf")

WEB_PAGES = (".html", ".eml", ".webarchive", ".zip")
"""Of these those that hold the same web page."""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SourceDocument]:
    """Return the page as read from each format."""
    paths = save_in_all_formats(tmp_path_factory.mktemp("pages"))
    return {ending: read_document(path) for ending, path in paths.items()}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_gives_the_same_blocks(ending: str, documents: dict[str, SourceDocument]) -> None:
    assert [block.text for block in documents[ending].blocks] == [piece.text for piece in PAGE]


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_knows_bullets_and_the_heading(ending: str, documents: dict[str, SourceDocument]) -> None:
    document = documents[ending]
    bullets = [block.text for block in document.blocks if block.kind is BlockKind.BULLET]
    assert bullets == [piece.text for piece in PAGE if piece.kind == "bullet"]
    assert document.heading == PAGE[0].words
    assert document.file == f"page{ending}"


@pytest.mark.parametrize("ending", ENDINGS[1:])
def test_titles_are_headings_where_the_format_has_headings(ending: str, documents: dict[str, SourceDocument]) -> None:
    blocks = documents[ending].blocks
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    assert headings == [piece.text for piece in PAGE if piece.kind in ("heading", "title")]
    assert {block.opens for block in blocks if block.text == "Gardens that feed the kitchen"} == {ending in WEB_PAGES}


def test_places_are_pages_in_a_pdf_and_lines_or_numbers_elsewhere(documents: dict[str, SourceDocument]) -> None:
    assert {ending: document.place_unit for ending, document in documents.items() if ending != ".pdf"} == dict.fromkeys(
        ENDINGS[:-1], PlaceUnit.LINE
    )
    pdf = documents[".pdf"]
    assert pdf.place_unit is PlaceUnit.PAGE
    assert pdf.blocks[0].place == 1
    assert pdf.blocks[-1].last > 1


def test_only_web_pages_tell_where_they_are_from(documents: dict[str, SourceDocument]) -> None:
    addresses = {ending: document.address for ending, document in documents.items() if document.address}
    assert addresses == dict.fromkeys(WEB_PAGES, "https://www.example.org/libraries-gardens")
