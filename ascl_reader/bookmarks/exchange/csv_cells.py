"""Protects cells from being read as formulas by spreadsheets, and removes the protection again."""

from __future__ import annotations

import re

_BEGINS_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")
"""One of these signs first: spreadsheets would calculate it. After apostrophes: it was guarded, or looks so."""


def guard_cell(text: str) -> str:
    """Returns a cell that spreadsheets show as text: an apostrophe is put before what would be a formula."""
    return f"'{text}" if _BEGINS_FORMULA.match(text) else text


def unguard_cell(cell: str) -> str:
    """Returns the text of a cell, without the apostrophe of `guard_cell`."""
    return cell[1:] if cell.startswith("'") and _BEGINS_FORMULA.match(cell) else cell
