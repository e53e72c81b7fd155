"""What a line of the list holds: no marks unless something was found, and no more text than is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.gui.listing.row import (
    BEGINNING,
    EXTRACT,
    OF_A_HEADING,
    OF_A_ROW,
    ROW,
    SHAPE,
    STARRED,
    DrawnRow,
    HeadingRow,
    Row,
)
from tests.conftest import MakeLibrary, statement_data


def test_without_a_search_nothing_is_marked() -> None:
    row = Row("one", "About one", "Funding", "More money.")
    assert row.title_marks == row.text_marks == ()


def test_a_long_text_stands_for_a_missing_brief_as_far_as_it_is_shown(qapp: object, make_library: MakeLibrary) -> None:
    long = "Rooms are cold in winter. " * 40
    summary = {"context": "Money is short.", "position": long, "rationale": ""}
    model = ListModel(make_library(statement_data("one", brief="", summary=summary)))
    model.show_lines(["one"])
    text = model.index(0, 0).data(ROW).text
    assert long.startswith(text) and 3 * 60 < len(text) <= BEGINNING


def test_no_role_is_one_of_qts_or_told_twice() -> None:
    roles = {ROW, SHAPE, STARRED, EXTRACT}
    assert len(roles) == 4 and min(roles) >= Qt.ItemDataRole.UserRole


def test_a_heading_cannot_be_chosen_and_a_row_can() -> None:
    assert OF_A_ROW & Qt.ItemFlag.ItemIsSelectable and not OF_A_HEADING & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_the_heading_above_and_every_mark_of_a_row() -> None:
    row = Row("one", "About one", "Funding", "More money.", unread=True)
    near = HeadingRow("Nearest, without “money”", True)
    assert DrawnRow(row._replace(unread=False), None, False).spoken() == "About one. Funding. More money."
    all_of_it = "Nearest, without “money”. About one. Unread. Bookmarked. In the briefing. Funding. More money."
    assert DrawnRow(row, True, True).spoken(near) == all_of_it
    assert DrawnRow(near, None, False).spoken() == "Nearest, without “money”, heading"
