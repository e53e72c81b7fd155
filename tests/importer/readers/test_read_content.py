"""No paper of this program is taken for a page of ASCL's, in whatever format and whatever was done to it since."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_bytes
from ascl_reader.briefing.briefing import Layout, Profile, Purpose
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.files.saving import save
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from ascl_reader.errors import ErrorKind
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.library import paper_marks
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.paths import resources
from tests.bookmarks.works import marked, noted, statement
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, SETS, briefing
from tests.errors import raises_kind
from tests.importer.pages import PAGE, Piece, save_in_all_formats
from tests.importer.readers.test_read_mhtml import envelope


@pytest.fixture(scope="module")
def maker(tmp_path_factory: pytest.TempPathFactory) -> SheetMaker:
    """Return a maker of sheets for a made-up library."""
    return SheetMaker(LIBRARY, engine_here(resources(), tmp_path_factory.mktemp("print")))


@pytest.fixture(scope="module")
def prepared(maker: SheetMaker) -> Callable[[Layout], PreparedSheet]:
    """Return a function that prepares a briefing with everything in it in a layout, each once."""

    @cache
    def prepare(layout: Layout) -> PreparedSheet:
        made = briefing(SETS["mixed"], layout, Profile.STANDARD, cover="Dear all", place="Library", colour="#8a1538")
        return maker.prepare(made.for_agenda("gamma", Purpose.DECISION, "7", "That governors agree."), OURS, PRINTED)

    return prepare


OF_BOOKMARKS = Library(Contents((statement("a"),)))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("ending", [".pdf", ".html", ".docx", ".md", ".txt"])
def test_briefings_are_refused(
    ending: str, layout: Layout, maker: SheetMaker, prepared: Callable[[Layout], PreparedSheet], tmp_path: Path
) -> None:
    path = tmp_path / f"briefing{ending}"
    save(maker, prepared(layout), path)
    with raises_kind(ErrorKind.OWN_PAPER, match="Import the page that ASCL published"):
        read_document(path)
    if ending == ".html":  # saved again by a browser, or pasted as text
        saved = tmp_path / "saved.mhtml"
        saved.write_bytes(envelope(path.read_text(encoding="utf-8")))
        with raises_kind(ErrorKind.OWN_PAPER):
            read_document(saved)


@pytest.mark.parametrize("form", ExportFormat)
def test_exports_of_bookmarks_and_notes_are_refused(form: ExportFormat, tmp_path: Path) -> None:
    work = noted("a", "Still mine.", marked("a"))
    path = tmp_path / f"own.{form.value}"
    data = export_bytes(work, OF_BOOKMARKS, form, "2026-03-12")
    for name, content in ((path, data), (tmp_path / "own.txt", data)):
        name.write_bytes(content)
        with raises_kind(ErrorKind.OWN_PAPER, match="bookmarks and notes"):
            read_document(name)
    if form is ExportFormat.CSV:  # as a spreadsheet saves it again
        path.write_bytes(data.replace(b",", b";").lstrip(b"\xef\xbb\xbf"))
        with raises_kind(ErrorKind.OWN_PAPER):
            read_document(path)


@pytest.mark.parametrize(
    "sentence",
    [
        paper_marks.WHOSE,
        paper_marks.MADE_BY,
        paper_marks.from_reader("2026-03-12"),
        "From ASCL Reader, 2026-03-12. Not made by ASCL.",
    ],
)
def test_a_sentence_of_ours_tells_in_every_format(sentence: str, tmp_path: Path) -> None:
    for path in save_in_all_formats(tmp_path, [*PAGE, Piece("text", sentence)]).values():
        with raises_kind(ErrorKind.OWN_PAPER):
            read_document(path)


def test_a_page_that_only_speaks_of_the_program_is_read(tmp_path: Path) -> None:
    page = [*PAGE, Piece("text", "ASCL Reader shows our statements. Bookmarks and notes from ASCL Reader stay yours.")]
    for path in save_in_all_formats(tmp_path, page).values():
        assert read_document(path).blocks
