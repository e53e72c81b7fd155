"""Prints a briefing's pages: asks for a printer, then paints the engine's own drawings at its resolution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ascl_reader.briefing.briefing import Paper, Profile
from ascl_reader.briefing.sheets.imposition import EMPTY, Imposition, Side, sides
from ascl_reader.gui.briefing.paper.pages import Pages, draw_page
from ascl_reader.gui.briefing.paper.printer_choices import choices_of, is_sides, set_choices
from ascl_reader.gui.frame.progress import Progress

PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


class PagePrinter(QObject):
    """Asks and prints once. Emits how many pages went to the printer, or that it did not take them.

    Where they are to go to a PDF file it emits path and sides: the engine's own PDF is better than what Qt would
    paint. Two pages on a side, and booklets, are laid out here: not every printer and system can.
    `chosen` tells what was set in the dialog, for the next time.
    """

    printed = Signal(int)
    failed = Signal(str)
    file_wanted = Signal(object, object)
    chosen = Signal(object)

    def __init__(
        self,
        window: QWidget,
        pages: Pages,
        page: int = 1,
        last: Sequence[str] = (),
        imposition: Imposition = Imposition.ONE,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._current = page
        self._done = 0
        self._imposition = imposition
        self._last = last
        self._waiting: list[Side] = []
        self._painter: QPainter | None = None
        self._progress = Progress(window, self)
        self._progress.cancelled.connect(self.stop)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._paint_next)
        self.printer = printer_for(pages, last, imposition)

    def ask(self) -> None:
        """Opens the system's print dialog; what is chosen there is printed."""
        dialog = QPrintDialog(self.printer, self._window)
        dialog.setWindowTitle(self.tr("Print “{title}”").format(title=self._pages.made.sheet.title))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage)
        dialog.setMinMax(1, len(self._pages.drawings))
        dialog.finished.connect(self._asked)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog.open takes another signature in PySide

    def print(self) -> None:
        """Prints the chosen pages, one at a time, so that the window goes on working and printing can be cancelled."""
        self._waiting = self._sides()
        self._painter = QPainter()
        if not self._waiting or not self._painter.begin(self.printer):
            self._fail()
            return
        self._progress.begin(self.tr("Printing…"), len(self._waiting))
        self._next.start()

    def stop(self) -> None:
        """Stops printing; pages that the printer holds already are recalled if possible."""
        self._next.stop()
        if self._painter is not None:
            self.printer.abort()
        self._end()

    def _asked(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            told = choices_of(self.printer)
            into_file = self.printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
            if into_file or self._imposition is not Imposition.ONE:  # how that is turned over is no choice for paper
                told = [each for each in told if not is_sides(each)] + [each for each in self._last if is_sides(each)]
            self.chosen.emit(told)
            path, wanted = wanted_file(self.printer), self._sides()
            if path is None or not wanted:
                self.print()
                return
            self.file_wanted.emit(path, wanted)
            self.deleteLater()
        else:
            self.deleteLater()

    def _sides(self) -> list[Side]:
        return list(wanted_sides(self.printer, len(self._pages.drawings), self._current, self._imposition))

    def _paint_next(self) -> None:
        assert self._painter is not None
        if self._done and not self.printer.newPage():
            self._fail()
            return
        side = self._waiting[self._done]
        for place, number in enumerate(side):
            if number != EMPTY:
                drawing = self._pages.drawings[number - 1]
                draw_page(self._painter, drawing, place_on(self.printer, self._pages, place, len(side)))
        self._done += 1
        if self._done < len(self._waiting):
            self._next.start()
            self._progress.show(self._done, len(self._waiting))
            return
        ended = self._painter.end() and self.printer.printerState() is not QPrinter.PrinterState.Error
        self._painter = None
        if ended:
            self.printed.emit(self._done)
            self._end()
        else:
            self._fail()

    def _fail(self) -> None:
        text = self.tr(
            "{printer} did not take the pages. Check that it is switched on and connected, or save the briefing as PDF "
            "and print that."
        )
        self.failed.emit(text.format(printer=self.printer.printerName() or self.tr("The printer")))
        self._end()

    def _end(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = None
        self._progress.end()
        self.deleteLater()


def printer_for(pages: Pages, last: Sequence[str] = (), imposition: Imposition = Imposition.ONE) -> QPrinter:
    """Returns a printer that is set to the paper of the pages, whose margins are in the pages themselves.

    Printer, copies, sides and file are those of the last time. A booklet is turned over at the short edge, and two
    pages on a side where both sides were printed the last time.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_choices(printer, last)
    printer.setDocName(pages.made.sheet.title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(PAPERS[pages.made.sheet.paper]))
    if imposition is Imposition.ONE:
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    else:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        if imposition is Imposition.BOOKLET or printer.duplex() is QPrinter.DuplexMode.DuplexLongSide:
            printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    if pages.made.sheet.profile is Profile.GREYSCALE:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def wanted_file(printer: QPrinter) -> Path | None:
    """Returns the PDF file into which the pages are to go; None for a printer, or a folder that is not there."""
    if printer.outputFormat() is not QPrinter.OutputFormat.PdfFormat or not printer.outputFileName():
        return None
    path = Path(printer.outputFileName())
    return path if path.parent.is_dir() else None


def wanted_sides(
    printer: QPrinter, count: int, current: int, imposition: Imposition = Imposition.ONE
) -> Iterator[Side]:
    """Yields the sides of paper to be printed in their order, each as often as the printer does not repeat it itself.

    `count` pages there are, `current` is the one looked at; which of them are printed is asked in the dialog.
    """
    wanted = sides([number for number in range(1, count + 1) if _in_range(printer, number, current)], imposition)
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies() or imposition is Imposition.BOOKLET:
        yield from wanted * copies
    else:
        yield from (side for side in wanted for _ in range(copies))


def place_on(printer: QPrinter, pages: Pages, place: int = 0, of: int = 1) -> QRectF:
    """Returns where a page goes on the paper, in dots: at its true size, or smaller in the middle where it must be.

    `place` is that on the side, from the left, counted from 0, of so many.
    """
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    dots = printer.resolution() / 72
    across = paper.width() / of
    width, height = pages.size.width() * dots, pages.size.height() * dots
    fits = min(1.0, (across + 2 * dots) / width, (paper.height() + 2 * dots) / height)
    width, height = width * fits, height * fits
    return QRectF(place * across + (across - width) / 2, (paper.height() - height) / 2, width, height)


def _in_range(printer: QPrinter, number: int, current: int) -> bool:
    chosen = printer.printRange()
    if chosen is QPrinter.PrintRange.CurrentPage:
        return number == current
    if chosen is not QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    if not ranges.isEmpty():
        return bool(ranges.contains(number))
    return printer.fromPage() <= number <= (printer.toPage() or number)
