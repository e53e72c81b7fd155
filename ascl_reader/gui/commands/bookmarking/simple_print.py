"""Prints a short text of the program's own, such as what is new, through the system's print dialog."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

MARGIN = 20.0
"""Millimetres on every side."""


def print_html(parent: QWidget, html: str, title: str) -> bool:
    """Asks for a printer and prints; returns whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.finished.connect(dialog.deleteLater)
    if not dialog.exec():
        return False
    document = QTextDocument()
    document.setDefaultStyleSheet("body { color: #000000; } small { color: #333333; }")
    document.setHtml(html)
    document.print_(printer)
    return True
