"""Tables as browsers print them by themselves: cells four points apart, labels in the middle of their row."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.known_library import KnownStatements
from tests.importer.readers.pdf.drawn import Sheet

LABELS = ["What is the context?", "ASCL position:", "Why are we saying this?"]
CELLS = [
    ["Beans are sown in fewer schools than before.", "Half of them have no bed.", "The county counts them."],
    ["Each school should have a bed.", "It should lie in the sun.", "A class should have it."],
    ["Pupils who dig eat what they have dug.", "Their parents say so too.", "So do their cooks."],
]
EXPECTED = [" ".join(cell) for cell in CELLS]


def wide(sheet: Sheet, text: str) -> float:
    return sheet.canvas.stringWidth(text, "Helvetica", 11)


def found(sheet: Sheet) -> list[list[str]]:
    statements = find_statements(sheet.read(), KnownStatements({})).statements
    return [[section.text for section in each.sections] for each in statements]


def test_labels_in_the_middle_of_their_rows_have_the_whole_cell_beside_them(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16)
    for label, cell in zip(LABELS, CELLS, strict=True):
        middle = sheet.y - 46
        sheet.at(200 - 4 - wide(sheet, label), middle, label)
        for number, line in enumerate(cell):
            sheet.at(200, middle + 16 - 16 * number, line)
        sheet.y -= 70
    assert found(sheet) == [EXPECTED]


def test_columns_that_nearly_touch_below_labels_in_their_middle(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842)).lines("Gardens", size=16)
    for title in ("Beds and beans", "Peas in pots and their poles"):
        sheet.y -= 40
        sheet.at(60, sheet.y, title, 15)
        left = 60.0
        tops = []
        for label, cell in zip(LABELS, CELLS, strict=True):
            width = max(wide(sheet, line) for line in [*cell, label])
            tops.append((left, left + (width - wide(sheet, label)) / 2, label, cell))
            left += width + 3.4
        for _, middle, label, _ in tops:
            sheet.at(middle, sheet.y - 30, label)
        for left, _, _, cell in tops:
            for number, line in enumerate(cell):
                sheet.at(left, sheet.y - 55 - 14 * number, line)
        sheet.y -= 130
    assert found(sheet) == [EXPECTED, EXPECTED]
