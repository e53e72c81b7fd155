"""The published pages, set as PDFs on two sizes of paper, give the same blocks as their text, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import BlockKind
from ascl_reader.importer.readers.read_file import read_document
from tests.importer.pages import A4, A5, Piece, write_pdf
from tests.importer.published import PAGES, needs_pages
from tests.importer.readers.pdf.drawn import read

pytestmark = needs_pages


@pytest.mark.parametrize("paper", [A4, A5], ids=["A4", "A5"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_blocks_are_those_of_the_text(page: Path, paper: tuple[float, float], tmp_path: Path) -> None:
    written = read_document(page)
    kinds = {BlockKind.BULLET: "bullet", BlockKind.PARAGRAPH: "text", BlockKind.HEADING: "heading"}
    pieces = [
        Piece("heading" if block.text == written.heading else kinds[block.kind], block.text) for block in written.blocks
    ]
    write_pdf(pieces, tmp_path / "page.pdf", paper=paper)
    document = read(tmp_path / "page.pdf")
    assert [block.text for block in document.blocks] == [block.text for block in written.blocks]
    assert [block.kind is BlockKind.BULLET for block in document.blocks] == [
        block.kind is BlockKind.BULLET for block in written.blocks
    ]
    assert not document.doubts
