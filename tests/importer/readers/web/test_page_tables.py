"""Tables of a web page: those whose cells are put in another order, and such as lay out the whole page."""

from __future__ import annotations

from pathlib import Path

from tests.importer.readers.web.test_read_html import read, shown


def test_a_table_that_is_read_as_fewer_lines_than_its_cells_ends_a_page(tmp_path: Path) -> None:
    rows = (("Part", "Text"), ("Context", "Beans."), ("ASCL position", "Sow."), ("Rationale", "Rain."))
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    document = read(tmp_path, f"<h1>Garden</h1><h2>Beans</h2><table>{cells}</table>")
    assert shown(document)[2:] == ["p Part | Text", *(f"p {cell}" for row in rows[1:] for cell in row)]


def test_what_stands_behind_all_labels_in_the_table_that_lays_a_page_out_is_left_out(tmp_path: Path) -> None:
    labels = ("Context", "ASCL position", "Rationale")
    text = "".join(f"<h3>{label}</h3><p>Beans grow in rows beside the wall.</p>" for label in labels)
    inner = f"<table><tr><td><h2>Beans</h2>{text}</td></tr></table>"
    page = f"<h1>Garden</h1><table><tr><td>{inner}</td></tr><tr><td><p>Sent to nine gardens</p></td></tr></table>"
    assert "p Sent to nine gardens" not in shown(read(tmp_path, page))
