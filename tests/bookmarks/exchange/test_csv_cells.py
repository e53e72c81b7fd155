"""Cells of the table of bookmarks: names of folders with any sign in them come back exactly as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.exchange.csv_cells import folders_cell, folders_in_cell, guard_cell, unguard_cell

NAMES = st.text(st.sampled_from("ab \\/|'=")).map(str.strip).filter(bool)


def stripped(cell: str) -> list[tuple[str, ...]]:
    return [tuple(name.strip() for name in names) for names in folders_in_cell(cell)]


@given(st.lists(st.lists(NAMES, min_size=1, max_size=2).map(tuple), min_size=1, max_size=4))
def test_names_of_folders_come_back_exactly(folders: list[tuple[str, ...]]) -> None:
    assert stripped(unguard_cell(guard_cell(folders_cell(folders)))) == folders


@pytest.mark.parametrize(
    ("cell", "folders"),
    [
        ("Governors / Finance | Staff", [("Governors", "Finance"), ("Staff",)]),
        ("A¦B | C∕D", [("A¦B",), ("C∕D",)]),
        ("A\\|B/C\\/D", [("A|B", "C/D")]),
        ("C:\\users", [("C:\\users",)]),
        ("", [("",)]),
    ],
)
def test_what_people_and_earlier_versions_write_is_read_as_it_was(cell: str, folders: list[tuple[str, ...]]) -> None:
    assert stripped(cell) == folders
