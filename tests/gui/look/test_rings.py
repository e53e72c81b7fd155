"""The ring around a button with the keyboard focus, and the label under the mouse, by pixels, in every appearance."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import ALL, Colours
from tests.gui.look.test_colours import contrast
from tests.gui.look.test_style_sheet import sheet

EACH = pytest.mark.parametrize("colours", ALL, ids=lambda colours: colours.name)
USES = ("", "accent", "chip", "filter", "link", "segment", "default")


def button_in(qtbot: QtBot, colours: Colours, use: str) -> tuple[QDialog, QPushButton, QPushButton]:
    """Return a button and another one that can have the keyboard focus, in a dialog that is shown."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(f"QDialog {{ background: {colours.pane}; }}\n{sheet(colours)}")
    column = QVBoxLayout(dialog)
    made = QPushButton("Button"), QPushButton("Other")
    for each in made:
        each.setAutoDefault(False)
        column.addWidget(each)
    made[0].setProperty("use", use)
    made[0].setDefault(use == "default")
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog, *made


def picture(button: QPushButton) -> QImage:
    QApplication.processEvents()
    return button.window().grab(button.geometry()).toImage()


@EACH
@pytest.mark.parametrize("use", USES)
def test_the_ring_is_told_from_what_was_there_by_three_to_one(qtbot: QtBot, colours: Colours, use: str) -> None:
    _dialog, button, other = button_in(qtbot, colours, use)
    other.setFocus()
    without = picture(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = picture(button)
    changed = [
        (without.pixelColor(x, y).name(), ringed.pixelColor(x, y).name())
        for x in range(min(without.width(), ringed.width()))
        for y in range(min(without.height(), ringed.height()))
    ]
    told = sum(count for pair, count in Counter(changed).items() if contrast(*pair) >= 3)
    around = 2 * (button.width() + button.height())
    assert told >= 0.8 * around, "as much as a line of a pixel around it"


@EACH
@pytest.mark.parametrize("use", ["accent", "default"])
def test_the_ring_of_an_important_button_is_a_whole_line_between_two(qtbot: QtBot, colours: Colours, use: str) -> None:
    _dialog, button, _other = button_in(qtbot, colours, use)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ringed, middle = picture(button), (button.width() // 2, button.height() // 2)
    down = [ringed.pixelColor(middle[0], y).name() for y in range(5)]
    across = [ringed.pixelColor(x, middle[1]).name() for x in range(5)]
    for edge in (down, across):  # lines of parts of a pixel were drawn at half the strength, and hardly seen
        line = edge.index(colours.accent)
        assert colours.on_accent in edge[:line] and colours.on_accent in edge[line:], edge


@EACH
@pytest.mark.parametrize("use", USES)
def test_a_button_that_cannot_be_pressed_looks_otherwise(qtbot: QtBot, colours: Colours, use: str) -> None:
    _dialog, button, other = button_in(qtbot, colours, use)
    other.setFocus()
    usual = picture(button)
    button.setEnabled(False)
    assert picture(button) != usual


@EACH
@pytest.mark.parametrize("use", ["", "accent", "default"])
def test_the_label_is_read_under_the_mouse(qtbot: QtBot, colours: Colours, use: str) -> None:
    _dialog, button, other = button_in(qtbot, colours, use)
    other.setFocus()
    picture(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    seen = button.window().grab(button.geometry()).toImage()
    ground = seen.pixelColor(8, button.height() // 2).name()
    words = colours.ink if not use else colours.on_accent
    assert contrast(words, ground) >= 4.5


@EACH
def test_the_ring_around_a_tree_is_whole_beside_the_chosen_line(qtbot: QtBot, colours: Colours) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(sheet(colours))
    tree, other = QTreeWidget(), QLineEdit()
    tree.setHeaderHidden(True)
    tree.addTopLevelItem(QTreeWidgetItem(["Governors"]))
    column = QVBoxLayout(dialog)
    for each in (other, tree):
        column.addWidget(each)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    other.setFocus()
    QApplication.processEvents()
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    tree.setCurrentItem(tree.topLevelItem(0))
    QApplication.processEvents()
    seen = dialog.grab(tree.geometry()).toImage()
    beside = tree.viewport().y() + tree.visualItemRect(tree.topLevelItem(0)).center().y()
    assert [seen.pixelColor(x, beside).name() for x in range(2)] == [colours.accent] * 2


@EACH
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_placeholder_is_drawn_so_that_it_is_read(
    qtbot: QtBot, colours: Colours, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(sheet(colours))
    field.setPlaceholderText("placeholder")
    field.ensurePolished()  # a style sheet with a colour for text makes one of half of it for what stands in its place
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name(QColor.NameFormat.HexArgb) == (
        f"#ff{colours.quiet[1:]}"
    )


@EACH
def test_a_placeholder_is_read(qapp: QApplication, colours: Colours) -> None:
    look = Appearance("light", "source-sans", 100)
    usual, look.colours = look.colours, colours
    look.apply()
    placeholder = QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
    look.colours = usual
    look.apply()
    assert placeholder == colours.quiet
    assert min(contrast(placeholder, ground) for ground in (colours.pane, colours.ground)) >= 4.5
