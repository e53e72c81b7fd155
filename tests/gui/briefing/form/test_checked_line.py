"""A line that is read as a value."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ascl_reader.gui.briefing.form.checked_line import CheckedLine, LineReading
from tests.gui.conftest import type_text


def test_it_shows_a_value_reads_it_back_and_forgets_what_was_said_when_it_is_typed_into(qapp: QApplication) -> None:
    line = CheckedLine(lambda text: LineReading(len(text)), lambda number: "x" * number)
    line.show_value(3)
    assert (line.text(), line.reading.value) == ("xxx", 3)
    line.tell("No.")
    assert (line.message.text(), line.accessibleDescription()) == ("No.", "No.")
    type_text(line, "y")
    assert (line.message.text(), line.reading.value) == ("", 4)
