"""Printing a short text: the system's dialog goes, whatever was chosen in it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH as PATH
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.exchange.export_html import BOX, BOX_END
from ascl_reader.gui.commands.bookmarking.simple_print import keep_headings, print_html


@pytest.mark.parametrize("wanted", [True, False])
def test_the_print_dialog_goes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    paper = tmp_path / "printed.pdf"

    def answer(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(paper))
        result = QDialog.DialogCode.Accepted if wanted else QDialog.DialogCode.Rejected
        dialog.finished.emit(result.value)
        return result.value

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    for _ in range(3):
        assert print_html(parent, "<h1>Notes</h1><p>Two plans.</p>", "Notes") is wanted
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.findChildren(QDialog) == []
    assert paper.exists() is wanted


def test_no_page_ends_with_a_heading(qapp: QApplication, tmp_path: Path) -> None:
    for lines in range(30, 60):
        document, printer = QTextDocument(), QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setFullPage(True)
        words = "<p>Words of a note.</p>" * lines
        document.setHtml(f"{words}<h2>A folder</h2><h3>A statement</h3>{'<p>Below it.</p>' * 3}")
        keep_headings(document, printer)
        document.print_(printer)
        with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
            pages = [page.get_textpage().get_text_range() for page in printed]
        [there] = [page for page in pages if "A folder" in page]
        assert "A statement" in there and "Below it." in there, lines


def test_nothing_stays_of_the_pages_that_were_tried(qapp: QApplication) -> None:
    gone: list[bool] = []

    class Watched(QTextDocument):
        def clone(self, parent: QObject | None = None) -> QTextDocument:
            pages = super().clone(parent)
            pages.destroyed.connect(lambda: gone.append(True))
            return pages

    document, printer = Watched(), QPrinter(QPrinter.PrinterMode.HighResolution)
    document.setHtml("<h2>A folder</h2><p>Words of a note.</p>")
    keep_headings(document, printer)
    del document
    assert gone == [True]


def test_a_line_is_drawn_round_what_the_school_wrote(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    drawn = []
    for begin, end in (("<div>", "</div>"), (BOX, BOX_END)):
        assert print_html(parent, f"<p>A position.</p>{begin}<p>Our note.</p>{end}", "Notes")
        with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
            drawn.append(sum(each.type == PATH for each in printed[0].get_objects()))
    assert drawn[0] == 0 < drawn[1]
