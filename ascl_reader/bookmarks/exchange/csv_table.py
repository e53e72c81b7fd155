"""Reads the rows of a CSV table: with commas, semicolons or tabs between the cells, as spreadsheets save them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from ascl_reader.bookmarks.exchange.csv_cells import unguard_cell
from ascl_reader.bookmarks.exchange.export_csv import COLUMNS
from ascl_reader.errors import DamagedFile
from ascl_reader.files.text_files import LARGEST_WORK

_TOLD = re.compile(r'"?sep=([^"\r\n])"?[,;\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
"""A first line that tells Excel which sign separates the cells."""


def table_rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yields each row that is not empty, as its first line and its known columns by name.

    Raises DamagedFile if it is no table, or has no column for statements.
    """
    text = text.removeprefix("\ufeff").replace("\0", "")
    told = _TOLD.match(text)
    text = text[told.end() :] if told else text
    heading = re.split("[\r\n]", text.lstrip(), maxsplit=1)[0]
    csv.field_size_limit(LARGEST_WORK)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=told[1] if told else max(",;\t", key=heading.count))
    before = 1 if told else 0
    names: list[str] = []
    line = 1
    try:
        for cells in table:
            if not names and any(cell.strip() for cell in cells):
                names = [cell.strip().lower().replace("_", " ") for cell in cells]
                if "statement" not in names:
                    raise DamagedFile(path=path, line=line + before, reason="the table has no column “statement”")
            elif any(cell.strip() for cell in cells):
                row = zip(names, cells, strict=False)
                yield line + before, {name: unguard_cell(cell) for name, cell in row if name in COLUMNS}
            line = table.line_num + 1
    except csv.Error as error:
        raise DamagedFile(path=path, line=line + before, reason=f"this is no table: {error}") from error
    if not names:
        raise DamagedFile(path=path, line=1, reason="the table is empty")
