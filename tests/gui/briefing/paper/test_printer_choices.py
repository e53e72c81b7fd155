"""The choices of a print dialog, kept as words and set again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from ascl_reader.gui.briefing.paper.printer_choices import choices_of, set_choices


def test_what_was_chosen_is_set_again(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a=b.pdf"))
    printer.setCopyCount(3)
    printer.setCollateCopies(False)
    again = QPrinter()
    set_choices(again, choices_of(printer))
    assert choices_of(again) == choices_of(printer)
    assert again.outputFileName() == str(tmp_path / "a=b.pdf") and again.copyCount() == 3


@given(st.lists(st.text(max_size=12) | st.sampled_from(["copies=-1", "copies=10000000", "sides=odd", "printer=", "="])))
def test_a_damaged_list_changes_nothing_that_matters(choices: list[str]) -> None:
    printer = QPrinter()
    set_choices(printer, choices)
    assert 0 < printer.copyCount() < 1000
