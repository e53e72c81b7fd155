"""The name above the titles of a table is in no statement, and is told among what was left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.read_markdown import read_markdown
from tests.importer.readers.web.test_read_html import read
from tests.importer.readers.word.word_files import read_word, table

ROWS = (
    ("Policy", "Context", "ASCL position", "Rationale"),
    ("Beans", "Frost came late.", "Sow them twice.", "They keep well."),
    ("Peas", "Rain came early.", "Sow them once.", "They feed all."),
)


def web_page(folder: Path) -> SourceDocument:
    """Return the table as read from a web page."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return read(folder, f"<h1>Garden</h1><table>{rows}</table>")


def word_file(folder: Path) -> SourceDocument:
    """Return the table as read from a Word file."""
    return read_word(table(*ROWS))


def markdown(folder: Path) -> SourceDocument:
    """Return the table as read from Markdown."""
    head, *others = ["| " + " | ".join(row) + " |" for row in ROWS]
    return read_markdown(folder / "a.md", "\n".join([head, "| --- " * 4 + "|", *others]).encode())


@pytest.mark.parametrize("reader", [web_page, word_file, markdown])
def test_the_name_above_titles_is_told(reader: object, tmp_path: Path) -> None:
    assert callable(reader)
    document = reader(tmp_path)
    told = [(each.text, each.reason) for each in document.left_out]
    assert told == [("Policy", LeftOutReason.BELONGS_TO_NONE)]
    assert not any(block.text == "Policy" for block in document.blocks)
