"""Lines of statements that a search found: where in them, in whose wording, and which words are marked."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.gui.listing.row import Row
from ascl_reader.gui.listing.statement_rows import StatementRows
from ascl_reader.history.reading_log import Freshness
from ascl_reader.library.library import Library
from ascl_reader.library.statement import FullWording, Origin, Texts, Wording
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult, SearchTerms, Spelling
from tests.conftest import MakeLibrary, statement_data

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL
SOUGHT = SearchTerms((((Spelling((frozenset({"cold", "funding", "early", "dfe"}),)),),),))


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return a statement whose published text has other words than its summary."""
    summary = {"context": "Rooms are cold.", "position": "ASCL asks for heating.", "rationale": ""}
    made = make_library(statement_data("rooms", summary=summary, facts=["DfE", "£2bn"]))
    full = FullWording(Texts(position="Cold rooms harm."), (Origin("Page", 1, "page.html", "2026-01-10"),))
    rooms = msgspec.structs.replace(made.find("rooms"), full=full)
    return Library(msgspec.structs.replace(made.contents, statements=(rooms,)))


@pytest.fixture
def rows(library: Library) -> StatementRows:
    return StatementRows(library)


def found(rows: StatementRows, section: str, wording: Wording) -> Row:
    rows.show_result(SearchResult("cold", (Hit("rooms", 1.0, section, wording),), sought=SOUGHT))
    return rows.row("rooms")


def marked(row: Row) -> list[str]:
    return [row.text[at : at + size] for at, size in row.text_marks]


@pytest.mark.parametrize(
    ("section", "wordings", "text", "marks"),
    [
        ("context", (SUMMARY, SUMMARY), "Context: Rooms are cold.", ["cold"]),
        ("context", (SUMMARY, FULL), "Context, in the summary: Rooms are cold.", ["cold"]),
        ("position", (FULL, FULL), "Position: Cold rooms harm.", ["Cold"]),
        ("position", (FULL, SUMMARY), "Position, in the full text: Cold rooms harm.", ["Cold"]),
        ("theme", (SUMMARY, FULL), "Theme: Funding", ["Funding"]),
        ("period", (SUMMARY, FULL), "Period: early 2020", ["early"]),
        ("facts", (FULL, SUMMARY), "Figures and sources: DfE · £2bn", ["DfE"]),
        ("title", (SUMMARY, FULL), "In brief: Schools should have more money.", []),
        ("folders", (SUMMARY, FULL), "In brief: Schools should have more money.", []),
    ],
)
def test_a_row_says_where_it_was_found(
    rows: StatementRows, section: str, wordings: tuple[Wording, Wording], text: str, marks: list[str]
) -> None:
    found_in, shown_in = wordings
    rows.shown = lambda _: shown_in
    row = found(rows, section, found_in)
    assert (row.text, marked(row)) == (text, marks)
    assert row.text[: row.lead] == ("" if text.startswith("In brief") else text[: text.index(": ") + 2])


def test_the_nearest_are_described_like_the_hits(rows: StatementRows) -> None:
    rows.show_result(SearchResult("cold", near=(Hit("rooms", 1.0, "context", missing=("x",)),), sought=SOUGHT))
    assert rows.row("rooms").text == "Context, in the summary: Rooms are cold."
    rows.show_result(None)
    assert rows.row("rooms").text == "Cold rooms harm.", "the published text that is read, not the brief in each row"
    rows.shown = lambda _: SUMMARY
    assert rows.row("rooms").text == "Schools should have more money."


def test_what_left_the_library_is_shown_in_no_wording(rows: StatementRows) -> None:
    assert rows.wording_of("rooms") is FULL
    assert rows.wording_of("gone") is None


def test_a_row_says_first_that_a_later_statement_took_its_place(make_library: MakeLibrary) -> None:
    newer = statement_data("newer", related=[{"id": "older", "how": "supersedes", "why": "earlier"}])
    rows = StatementRows(make_library(statement_data("older"), newer))
    assert rows.row("older").meta == "early 2020 · superseded · Funding"
    assert "superseded" not in rows.row("newer").meta


def test_only_what_is_described_otherwise_now_is_named(rows: StatementRows) -> None:
    assert rows.show_noted(frozenset({"rooms", "gone"})) == {"rooms", "gone"}
    assert rows.show_noted(frozenset({"rooms"})) == {"gone"}
    assert rows.show_freshness({"rooms": Freshness.UNREAD, "gone": Freshness.CHANGED}, "") == {"rooms", "gone"}
    assert rows.show_freshness({"rooms": Freshness.CHANGED}, "") == {"rooms", "gone"}
    assert rows.show_freshness({"rooms": Freshness.CHANGED}, "") == set()
    assert rows.show_freshness({}, "rooms") == {"rooms"}
