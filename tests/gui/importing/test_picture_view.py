"""The true pages of a PDF in the review: drawn by the reading process, marked with what the statement holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.import_window import ImportWindow
from tests.gui.importing.reviews import choose, read

BEANS = (
    "Lawns are mown each week, and nobody eats them.",
    "ASCL believes that beans should grow on every lawn.",
    "Beans feed a village, as the neighbours found last summer.",
)
PEAS = (
    "Pots stand empty on many steps since the market closed.",
    "ASCL calls for peas in each of these pots by the spring.",
    "A pea is ripe in ten weeks, and children like to pick it.",
)
LABELS = ("What is the context?", "ASCL position:", "Why are we saying this?")


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    path = tmp_path / "beans.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(72, 800, "Gardens")
    for top, title, texts in ((760, "Beans on lawns", BEANS), (700, "Peas in pots", PEAS)):
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(72, top, title)
        for number, (label, text) in enumerate(zip(LABELS, texts, strict=True)):
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(72, top - 40 - 60 * number, label)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, top - 70 - 60 * number, text)
        canvas.showPage()
    canvas.save()
    return path


def as_printed(dialog: ImportWindow) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == "As printed")


def test_the_page_is_drawn_and_its_parts_are_told(qtbot: QtBot, importing: Importing, printed: Path) -> None:
    dialog = read(qtbot, importing, printed)
    choose(dialog, "Peas in pots")
    button = as_printed(dialog)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    view = dialog.review.shown.picture
    qtbot.waitUntil(lambda: bool(view._sheets))
    (sheet,) = view._sheets
    assert sheet.accessibleName() == "Page 2 as printed"
    assert sheet.accessibleDescription() == "Context, Position, Rationale"
    assert sheet.heightForWidth(595) == 842
    assert not dialog.review.commands.split.isEnabled(), "no paragraph is chosen in a picture"
    picture = sheet.grab().toImage()
    tinted = picture.pixelColor(round(90 * picture.width() / 595), round((842 - 574) * picture.width() / 595))
    assert tinted != Qt.GlobalColor.white
    choose(dialog, "Beans on lawns")
    dialog.review._show_view(3)
    qtbot.waitUntil(lambda: [each.page for each in view._sheets] == [1])
    drawer = importing._drawer
    assert drawer is not None and drawer._process.is_running, "one process draws while the review is open"
    dialog.reject()
    assert importing._drawer is None and not drawer._process.is_running


def test_a_file_that_is_gone_is_told(qtbot: QtBot, importing: Importing, printed: Path) -> None:
    dialog = read(qtbot, importing, printed)
    printed.unlink()
    qtbot.keyClick(as_printed(dialog), Qt.Key.Key_Space)
    view = dialog.review.shown.picture
    qtbot.waitUntil(lambda: "beans.pdf" in view._told.text())
    assert not view._sheets
    dialog.reject()


def test_only_a_document_of_pages_has_a_picture(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    assert not as_printed(dialog).isEnabled()
    dialog.reject()
