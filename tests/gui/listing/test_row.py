"""What a line of the list holds: no marks unless something was found, and no more text than is shown."""

from __future__ import annotations

from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.gui.listing.row import BEGINNING, Row
from ascl_reader.gui.listing.row_roles import ROW
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
