"""A briefing on paper: the chosen pages at their true size, and a sentence where the printer fails."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pypdfium2 import PdfDocument
from PySide6.QtGui import QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import (
    Briefing,
    Paper,
)
from ascl_reader.briefing.sheets.imposition import Imposition
from ascl_reader.gui.briefing.output import BriefingOutput
from ascl_reader.gui.briefing.paper.pages import Typesetter, draw_page
from ascl_reader.gui.briefing.paper.printing import (
    PagePrinter,
    place_on,
    printer_for,
    wanted_sides,
)
from ascl_reader.gui.widgets.message import Message
from tests.gui.briefing_windows import made


def print_dialog(qtbot: QtBot, host: QWidget) -> QPrintDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in host.findChildren(QPrintDialog)))
    return host.findChildren(QPrintDialog)[-1]


def test_a_page_range_is_printed_at_full_size(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    output.print(msgspec.structs.replace(briefing, paper=Paper.LETTER), {})
    dialog = print_dialog(qtbot, host)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    printer.setCopyCount(2)
    times = 1 if printer.supportsMultipleCopies() else 2
    with qtbot.waitSignal(output.saved) as saved:
        dialog.done(QPrintDialog.DialogCode.Accepted)
    assert saved.args == [path] and path.stat().st_size < 300_000
    printed = PdfDocument(path.read_bytes())
    sizes = [tuple(round(each) for each in page.get_mediabox()[2:]) for page in printed]
    assert sizes == [(612, 792)] * 2 * times
    texts = [page.get_textpage().get_text_range() for page in printed]
    assert [number for text in texts for number in (2, 3) if f"Page {number} of" in text] == [2, 3] * times


def test_all_pages_into_a_file_are_the_pdf_itself_with_its_text(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    output.print(briefing, {})
    dialog = print_dialog(qtbot, host)
    assert dialog.windowTitle() == "Print “SEND: funding / plans”"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))
    dialog.printer().setCollateCopies(False)
    with qtbot.waitSignal(output.saved) as saved:
        dialog.done(QPrintDialog.DialogCode.Accepted)
    assert saved.args == [path] and path.stat().st_size < 300_000
    printed = PdfDocument(path.read_bytes())
    texts = [page.get_textpage().get_text_range() for page in printed]
    assert all(f"Page {number} of {len(texts)}" in text for number, text in enumerate(texts, 1))
    assert "SEND: funding / plans" in texts[0] and len(texts) > 1
    output.print(briefing, {})
    again = print_dialog(qtbot, host)
    assert again is not dialog and again.printer().outputFileName() == str(path)
    assert not again.printer().collateCopies()
    again.reject()


def test_letters_are_printed_in_their_own_weight(
    qapp: QApplication, typesetter: Typesetter, briefing: Briefing, tmp_path: Path
) -> None:
    pages = made(typesetter, briefing)
    printer = printer_for(pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    painter = QPainter(printer)
    draw_page(painter, pages.drawings[0], place_on(printer, pages))
    painter.end()
    inks = [ink((tmp_path / "printed.pdf").read_bytes()), ink(typesetter.sheet_maker.pdf(pages.made))]
    assert inks[0] == pytest.approx(inks[1], rel=0.02)


def ink(pdf: bytes) -> float:
    """Return how dark the first page of a PDF is."""
    picture = PdfDocument(pdf)[0].render(scale=1.5, grayscale=True)
    return sum(255 - each for each in bytes(picture.buffer))


def test_a_print_that_is_cancelled_in_the_dialog_prints_nothing(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing
) -> None:
    told: list[str] = []
    output.told.connect(told.append)
    output.print(briefing, {})
    print_dialog(qtbot, host).reject()
    qtbot.wait(50)
    assert not told and not host.findChildren(PagePrinter)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_gets_a_sentence(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    output.print(briefing, {})
    dialog = print_dialog(qtbot, host)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "no-such-folder" / "printed.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: any("did not take the pages" in each.text() for each in host.findChildren(Message)))


def test_copies_order_and_place(qapp: QApplication, typesetter: Typesetter, briefing: Briefing) -> None:
    pages = made(typesetter, briefing)
    printer = printer_for(pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setCopyCount(2)
    collated = list(wanted_sides(printer, 2, 1))
    times = 1 if printer.supportsMultipleCopies() else 2
    assert collated == [(1,), (2,)] * times
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCollateCopies(False)
    assert list(wanted_sides(printer, 2, 1)) == [(2,)] * times + [(1,)] * times
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert set(wanted_sides(printer, 3, 3)) == {(3,)}
    place = place_on(printer, pages)
    assert abs(place.width() / printer.resolution() * 25.4 - 210) < 0.5
    assert abs(place.x()) < 3 and abs(place.y()) < 3


def test_a_booklet_goes_into_a_file_with_its_text_and_its_pages_in_their_places(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    path = tmp_path / "booklet.pdf"
    output.printer_choices = ["sides=DuplexLongSide"]
    told: list[object] = []
    output.told.connect(told.append)
    output.print(briefing, {}, 1, Imposition.BOOKLET)
    dialog = print_dialog(qtbot, host)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))
    with qtbot.waitSignal(output.saved):
        dialog.done(QPrintDialog.DialogCode.Accepted)
    assert told == ["Saved: booklet.pdf (only the PDF of single pages, Ctrl+S, is tagged for screen readers)"]
    assert "sides=DuplexLongSide" in output.printer_choices  # of other papers
    printed = PdfDocument(path.read_bytes())
    assert len(printed) % 2 == 0
    assert [round(each) for each in printed[0].get_mediabox()[2:]] == [842, 595]
    first = printed[0].get_textpage()
    halves = [first.get_text_bounded(left, 0, left + 421, 595) for left in (0, 421)]
    assert "Page 1 of" in halves[1] and "SEND: funding / plans" in halves[1] and "Page 1 of" not in halves[0]
    assert "Page 2 of" in printed[1].get_textpage().get_text_bounded(0, 0, 421, 595)


def test_two_pages_are_painted_beside_one_another(
    qtbot: QtBot, host: QWidget, typesetter: Typesetter, briefing: Briefing, tmp_path: Path
) -> None:
    pages = made(typesetter, briefing)
    job = PagePrinter(host, pages, imposition=Imposition.TWO)
    job.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    job.printer.setOutputFileName(str(tmp_path / "two.pdf"))
    with qtbot.waitSignal(job.printed) as sent:
        job.print()
    assert sent.args == [(len(pages.drawings) + 1) // 2]
    printed = PdfDocument((tmp_path / "two.pdf").read_bytes())
    assert len(printed) == sent.args[0]
    assert [round(each) for each in printed[0].get_size()] == [842, 595]
    picture = printed[0].render(scale=1, grayscale=True)
    rows = [bytes(picture.buffer)[start:][: picture.width] for start in range(0, 595 * picture.stride, picture.stride)]

    def darkest(left: int, right: int) -> int:
        """Return the darkest pixel between two columns; 0 is black."""
        return min(min(row[left:right]) for row in rows)

    assert darkest(0, 421) < 100 and darkest(421, 842) < 100
    assert darkest(410, 432) > 200  # margins of both stay between them
