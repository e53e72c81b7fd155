"""Cells of the table: protected from being read as formulas by spreadsheets, and folders in one cell, exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEGINS_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")
"""One of these signs first: spreadsheets would calculate it. After apostrophes: it was guarded, or looks so."""


def guard_cell(text: str) -> str:
    """Returns a cell that spreadsheets show as text: an apostrophe is put before what would be a formula."""
    return f"'{text}" if _BEGINS_FORMULA.match(text) else text


def unguard_cell(cell: str) -> str:
    """Returns the text of a cell, without the apostrophe of `guard_cell`."""
    return cell[1:] if cell.startswith("'") and _BEGINS_FORMULA.match(cell) else cell


_SIGN = re.compile(r"\\(?=[\\/|]|$)|[/|]")
"""What would be taken for a sign between names or folders, or for the backslash before one."""

_PARTS = re.compile(r"\\[\\/|]|[/|]|[^\\/|]+|\\")


def folders_cell(folders: Iterable[tuple[str, ...]]) -> str:
    """Returns the cell of a bookmark's folders: “Governors / Finance | Staff”; a sign in a name has a backslash."""
    paths = (" / ".join(_SIGN.sub(r"\\\g<0>", name) for name in names) for names in folders)
    return " | ".join(path for path in paths if path)


def folders_in_cell(cell: str) -> list[tuple[str, ...]]:
    """Returns the names of each folder that a cell holds, with spaces around them as they stand in it."""
    folders = [[""]]
    for part in _PARTS.findall(cell):
        if part == "|":
            folders.append([""])
        elif part == "/":
            folders[-1].append("")
        else:
            folders[-1][-1] += part[1:] if len(part) == 2 and part[0] == "\\" else part
    return [tuple(names) for names in folders]
