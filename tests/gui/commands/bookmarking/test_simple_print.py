"""Printing a short text: the system's dialog goes, whatever was chosen in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.bookmarking.simple_print import print_html


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
