"""Qt's own dialog for files can be read in every appearance, and on a small screen with large text."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QFileDialog, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.file_dialogs import DRAWINGS, FileDialogs
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import ALL, DARK
from ascl_reader.gui.widgets.choices import elided_value
from tests.gui.look.test_colours import contrast

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")

FILES = ("minutes-of-the-autumn-term.txt", "b.txt")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, appearance: Appearance) -> QFileDialog:
    """Return the dialog as it opens over a folder with two files."""
    for name in FILES:
        (tmp_path / name).write_bytes(b"x" * 2000)
    made = QFileDialog(None, "Files", str(tmp_path))
    qtbot.addWidget(made)
    FileDialogs(QObject(made), appearance)
    made.show()
    made.activateWindow()
    table = table_of(made)
    qtbot.waitUntil(lambda: made.isActiveWindow() and table.model().rowCount(table.rootIndex()) == len(FILES))
    return made


def table_of(dialog: QFileDialog) -> QTreeView:
    """Return the table of the files."""
    found = dialog.findChild(QTreeView, "treeView")
    assert isinstance(found, QTreeView)
    return found


def button(dialog: QFileDialog, name: str) -> QToolButton:
    """Return one of Qt's buttons."""
    found = dialog.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


@pytest.mark.parametrize("colours", ALL, ids=lambda each: each.name)
def test_what_is_drawn_on_its_buttons_stands_out(
    dialog: QFileDialog, appearance: Appearance, colours: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(appearance, "colours", colours)
    appearance.changed.emit()
    for name in DRAWINGS:
        each = button(dialog, name)
        picture = each.icon().pixmap(each.iconSize()).toImage()
        seen = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        drawn = {QColor(pixel).name() for pixel in seen if pixel.alpha() > 128}
        assert drawn and all(contrast(pixel, appearance.colours.pane) >= 3 for pixel in drawn), name


@pytest.mark.parametrize(("percent", "size"), [(100, (620, 440)), (200, (636, 440)), (250, (796, 560))])
def test_nothing_is_cut_at_large_text_on_a_small_screen(
    dialog: QFileDialog, appearance: Appearance, percent: int, size: tuple[int, int]
) -> None:
    appearance.set_text_size(percent)
    dialog.resize(*size)
    QApplication.processEvents()
    assert (dialog.width(), dialog.height()) == size, "it fits"
    table = table_of(dialog)
    assert table.horizontalScrollBar().maximum() == 0
    for column in range(1, 4):
        wide = table.columnWidth(column)
        table.resizeColumnToContents(column)
        assert table.isColumnHidden(column) or wide >= table.columnWidth(column), "a column is whole, or not there"
    assert table.columnWidth(0) >= table.fontMetrics().averageCharWidth() * 20
    for box in dialog.findChildren(QComboBox):
        assert box.height() >= box.fontMetrics().height() and box.width() >= box.fontMetrics().horizontalAdvance("/…/m")
    side = dialog.findChild(QAbstractItemView, "sidebar")
    assert isinstance(side, QAbstractItemView)
    assert side.isVisible() is button(dialog, "detailModeButton").isVisible() is (percent == 100)


def test_a_kind_of_file_without_room_ends_in_dots(qtbot: QtBot, dialog: QFileDialog, appearance: Appearance) -> None:
    appearance.set_text_size(200)
    dialog.setNameFilters(["Word, OpenDocument, PDF, web pages, mails and plain texts (*.docx *.odt *.pdf *.html)"])
    dialog.resize(636, 440)
    QApplication.processEvents()
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(kinds, QComboBox)
    shown, drawn = elided_value(kinds), kinds.grab().toImage()
    assert shown.endswith("…") and shown[:4] == "Word"
    kinds.setItemText(0, shown)
    assert kinds.grab().toImage() == drawn


def test_a_dialog_that_qt_made_is_looked_after_as_long_as_it_lives(qtbot: QtBot, appearance: Appearance) -> None:
    """Once unused objects were cleared away, each change of its size was a fault of the program."""
    owner = QWidget()
    qtbot.addWidget(owner)
    FileDialogs(owner, appearance)
    shown: list[bool] = []

    def begin() -> None:
        """Once the dialog has the keys: clears away, while nobody here holds it."""
        is_there = isinstance(QApplication.activeModalWidget(), QFileDialog) and QApplication.focusWidget() is not None
        if is_there:
            gc.collect()
        QTimer.singleShot(10, owner, use if is_there else begin)

    def use() -> None:
        """Makes the dialog narrow, and closes it."""
        now = QApplication.activeModalWidget()
        assert isinstance(now, QFileDialog)
        try:
            now.resize(636, 440)
            QApplication.processEvents()
            shown.append(button(now, "detailModeButton").isVisible())
        finally:
            now.reject()

    appearance.set_text_size(200)
    begin()
    QFileDialog.getOpenFileUrl(None, "Files", options=QFileDialog.Option.DontUseNativeDialog)
    assert shown == [False]


def test_it_opens_in_its_screen(dialog: QFileDialog) -> None:
    assert dialog.screen().availableGeometry().contains(dialog.frameGeometry())


def test_the_program_looks_after_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Qt's own statics are looked after too: the dialog is found where the keyboard focus goes."""
    look, keeper = Appearance(DARK.name, "source-sans", 100), QObject()
    FileDialogs(keeper, look)
    made = QFileDialog(None, "Files", str(tmp_path))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: bool(button(made, "backButton").property("flat")))
    look.deleteLater()
