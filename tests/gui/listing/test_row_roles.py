"""The roles of a row are this program's own, and each tells something else."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ascl_reader.gui.listing.row_roles import EXTRACT, OF_A_HEADING, OF_A_ROW, ROW, SHAPE, STARRED


def test_no_role_is_one_of_qts_or_told_twice() -> None:
    roles = {ROW, SHAPE, STARRED, EXTRACT}
    assert len(roles) == 4 and min(roles) >= Qt.ItemDataRole.UserRole


def test_a_heading_cannot_be_chosen_and_a_row_can() -> None:
    assert OF_A_ROW & Qt.ItemFlag.ItemIsSelectable and not OF_A_HEADING & Qt.ItemFlag.ItemIsSelectable
