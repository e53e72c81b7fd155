"""What goes out of a briefing: printed page by page, saved in every format, copied."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from ascl_reader.briefing.briefing import (
    Briefing,
    Layout,
    Paper,
    Part,
)
from ascl_reader.gui.briefing.output import BriefingOutput, file_name
from ascl_reader.gui.briefing.pages import Pages, Typesetter, draw_page
from ascl_reader.gui.briefing.printing import (
    PagePrinter,
    place_on,
    printer_for,
    wanted_pages,
)
from ascl_reader.gui.widgets.message import Message
from ascl_reader.library.library import Library

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
<clipPath id="c"><circle cx="30" cy="30" r="28"/></clipPath>
<rect width="120" height="60" fill="#c00000" clip-path="url(#c)"/></svg>"""


@pytest.fixture
def typesetter(shipped: Library, tmp_path: Path) -> Typesetter:
    return Typesetter(shipped, tmp_path / "cache")


@pytest.fixture
def output(host: QWidget, typesetter: Typesetter) -> Iterator[BriefingOutput]:
    output = BriefingOutput(host, typesetter)
    broken: list[object] = []
    output.broken.connect(broken.append)
    yield output
    output.close()
    assert not broken


@pytest.fixture
def briefing(shipped: Library) -> Briefing:
    ids = sorted(each.id for each in shipped.statements if each.summary.context and each.summary.rationale)[:4]
    return Briefing(id="briefing-1", title="SEND: funding / plans").adding(ids)


def made(typesetter: Typesetter, briefing: Briefing) -> Pages:
    setting = typesetter.setting(briefing, {})
    while True:
        try:
            next(setting)
        except StopIteration as stop:
            pages: Pages = stop.value
            return pages


def shown(drawing: bytes, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_page(painter, drawing, image.rect().toRectF())
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> float:
    """Return the share of dots that clearly differ."""
    size = QSize(300, 424)
    small = [
        each.scaled(size, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for each in (one, other)
    ]
    first, second = (bytes(each.constBits()) for each in small)
    return sum(abs(a - b) > 48 for a, b in zip(first, second, strict=True)) / len(first)


@pytest.mark.parametrize("layout", list(Layout))
def test_the_pages_drawn_by_qt_are_those_of_the_engine(
    typesetter: Typesetter, briefing: Briefing, layout: Layout, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text(LOGO)
    wanted = msgspec.structs.replace(briefing, layout=layout, logo=str(logo), school="Example School")
    pages = made(typesetter, wanted)
    pictures = typesetter.sheet_maker.pages(pages.made, 96)
    assert len(pictures) == len(pages.drawings) and pages.refused is None
    for drawing, picture in zip(pages.drawings, pictures, strict=True):
        image = QImage.fromData(picture)
        assert differing(shown(drawing, image.width(), image.height()), image) < 0.002
    drawn = shown(pages.drawings[0], 794, 1123)
    reds = sum(drawn.pixelColor(x, y) == QColor("#c00000") for x in range(500, 794) for y in range(60, 200))
    assert reds > 800  # the logo's circle, which Qt alone would leave out


def test_a_broken_logo_is_told_and_the_pages_come_all_the_same(
    typesetter: Typesetter, briefing: Briefing, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    pages = made(typesetter, msgspec.structs.replace(briefing, logo=str(logo)))
    assert pages.drawings and pages.refused is not None and "damaged" in str(pages.refused)


def print_dialog(qtbot: QtBot, host: QWidget) -> QPrintDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in host.findChildren(QPrintDialog)), timeout=10_000)
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
    with qtbot.waitSignal(output.told, timeout=10_000) as told:
        dialog.done(QPrintDialog.DialogCode.Accepted)
    assert told.args == ["2 pages were sent to the printer."]
    printed = PdfReader(io.BytesIO(path.read_bytes()))
    assert [tuple(round(each) for each in page.mediabox[2:]) for page in printed.pages] == [(612, 792)] * 2


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
    collated = list(wanted_pages(printer, 2, 1))
    times = 1 if printer.supportsMultipleCopies() else 2
    assert collated == [1, 2] * times
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCollateCopies(False)
    assert list(wanted_pages(printer, 2, 1)) == [2] * times + [1] * times
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert set(wanted_pages(printer, 3, 3)) == {3}
    place = place_on(printer, pages)
    assert abs(place.width() / printer.resolution() * 25.4 - 210) < 0.5
    assert abs(place.x()) < 3 and abs(place.y()) < 3


@pytest.mark.parametrize(("ending", "begins"), [(".pdf", b"%PDF"), (".docx", b"PK"), (".html", b"<!"), (".md", b"#")])
def test_a_briefing_is_saved_in_the_format_of_its_ending(
    output: BriefingOutput, briefing: Briefing, tmp_path: Path, ending: str, begins: bytes
) -> None:
    with SignalBlocker(timeout=10_000) as told:
        told.connect(output.told)
        output.save(briefing, {}, tmp_path / f"briefing{ending}")
    assert told.args == [f"Saved: briefing{ending}"]
    written = (tmp_path / f"briefing{ending}").read_bytes()
    assert written.lstrip(b"\xef\xbb\xbf\n -")[: len(begins)].startswith(begins) or begins in written[:200]


def test_saving_is_asked_with_a_name_that_every_system_takes(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    assert file_name(briefing.title) == "SEND funding plans"
    assert file_name(' ../..: "?" ') == "Briefing"
    dialog = output.ask_save(briefing, {})
    assert isinstance(dialog, QFileDialog) and Path(dialog.selectedFiles()[0]).name == "SEND funding plans.pdf"
    dialog.filterSelected.emit(next(name for name, ending in output.kinds.items() if ending == ".docx"))
    assert Path(dialog.selectedFiles()[0]).name == "SEND funding plans.docx"
    with qtbot.waitSignal(output.told, timeout=10_000):
        dialog.fileSelected.emit(str(tmp_path / "Report v1.2"))
    dialog.reject()
    assert (tmp_path / "Report v1.2.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_gets_a_sentence_and_stays(
    qtbot: QtBot, host: QWidget, output: BriefingOutput, briefing: Briefing, tmp_path: Path
) -> None:
    (tmp_path / "there.pdf").mkdir()
    output.save(briefing, {}, tmp_path / "there.pdf")
    qtbot.waitUntil(lambda: any("there.pdf" in each.text() for each in host.findChildren(Message)), timeout=10_000)
    assert (tmp_path / "there.pdf").is_dir() and list(tmp_path.glob("*.pdf")) == [tmp_path / "there.pdf"]


def test_a_briefing_is_copied_as_text(
    qtbot: QtBot, output: BriefingOutput, briefing: Briefing, shipped: Library
) -> None:
    with qtbot.waitSignal(output.told, timeout=10_000):
        output.copy_text(briefing.choosing(briefing.ids[0], [Part.CONTEXT]), {})
    text = QApplication.clipboard().text()
    assert text.startswith("SEND: funding / plans\n=====")
    assert all(shipped.find(each).title in text for each in briefing.ids)
