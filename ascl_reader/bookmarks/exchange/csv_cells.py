"""Cells of a spreadsheet that no spreadsheet takes for a formula, and back to the texts they stand for."""

from __future__ import annotations

import re

_BEGINS_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")
"""One of these signs first: spreadsheets would calculate it. After apostrophes: it was guarded, or looks so."""


def guard_cell(text: str) -> str:
    """Return a cell that is shown as text: an apostrophe stands before what would be a formula."""
    return f"'{text}" if _BEGINS_FORMULA.match(text) else text


def unguard_cell(cell: str) -> str:
    """Return the text of a cell that `guard_cell` made, or that somebody typed."""
    return cell[1:] if cell.startswith("'") and _BEGINS_FORMULA.match(cell) else cell
