"""Prints a short text of the program's own, such as what is new, through the system's print dialog."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.exchange.export_html import BOX, BOX_END

MARGIN = 20.0
"""Millimetres on every side, which Qt leaves free by itself."""

ONE_CELL = (
    '<table width="100%" cellspacing="0" style="margin-top: 10px; margin-bottom: 10px">'
    '<tr><td style="border: 1px dashed #333333; padding: 8px">'
)
"""Qt draws no line round a part of a page: a table of one cell stands for it."""


def print_html(parent: QWidget, html: str, title: str) -> bool:
    """Asks for a printer and prints; returns whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.finished.connect(dialog.deleteLater)
    if not dialog.exec():
        return False
    document = QTextDocument()
    document.setDefaultStyleSheet("body { color: #000000; } small { color: #333333; } td { padding-right: 18px; }")
    document.setHtml(html.replace(BOX, ONE_CELL).replace(BOX_END, "</td></tr></table>"))
    keep_headings(document, printer)
    document.print_(printer)
    return True


def keep_headings(document: QTextDocument, printer: QPrinter) -> None:
    """Has no page end with a heading: it begins the next one, with those right above it."""
    pages = document.clone(document)  # which goes with it: Python does not delete what has no parent
    pages.documentLayout().setPaintDevice(printer)
    frame = pages.rootFrame().frameFormat()
    frame.setMargin(
        MARGIN / 25.4 * QGuiApplication.primaryScreen().logicalDotsPerInchY()
    )  # which Qt sets larger itself
    pages.rootFrame().setFrameFormat(frame)
    pages.setPageSize(QSizeF(printer.width(), printer.height()))
    block = pages.begin()
    while block.isValid():
        below = block.next()
        if _is_heading(block) and below.isValid() and _page(pages, below) > _page(pages, block):
            while _is_heading(block.previous()):
                block = block.previous()
            for each in (pages, document):
                _begin_page(each, block.blockNumber())
        block = below


def _is_heading(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().headingLevel() > 0


def _page(pages: QTextDocument, block: QTextBlock) -> int:
    """Returns the page on which the first line of a block stands, from 0."""
    top, lines = pages.documentLayout().blockBoundingRect(block).top(), block.layout()
    top += lines.lineAt(0).y() if lines.lineCount() else 0  # a block begins where the one before ends, its line may not
    return int(top / pages.pageSize().height())


def _begin_page(document: QTextDocument, number: int) -> None:
    form = QTextBlockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(form)
