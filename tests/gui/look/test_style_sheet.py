"""The style sheet reaches the widgets: colours, the ring of the keyboard focus, pictures that are there."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QFileInfo, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.frame.menus import MenuButton
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import ALL, DARK, LIGHT, Colours
from ascl_reader.gui.look.style_sheet import style_sheet
from tests.gui.look.test_colours import contrast

COLUMNS, FOOT = range(20, 70), range(31, 34)
"""Where the lower edge of a button of 90 × 34 pixels is, its corners apart."""

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda colours: colours.name)


def sheet(colours: Colours, scale: float = 1.0) -> str:
    return style_sheet(colours, lambda pixels: round(pixels * scale), lambda role: 10 * scale, 600)


@BOTH
def test_an_important_button_has_the_accent_and_other_buttons_have_not(qtbot: QtBot, colours: Colours) -> None:
    found = []
    for use in ("accent", ""):
        button = QPushButton()
        button.setProperty("use", use)
        button.setStyleSheet(sheet(colours))
        qtbot.addWidget(button)
        button.resize(80, 40)
        found.append(button.grab().toImage().pixelColor(40, 20))
    assert found == [QColor(colours.accent), QColor(colours.pane)]


@pytest.mark.parametrize("colours", ALL, ids=lambda colours: colours.name)
def test_every_picture_it_names_is_there(colours: Colours) -> None:
    named = set(re.findall(r'url\("([^"]+)"\)', sheet(colours)))
    assert len(named) > 3
    assert [path for path in named if not path.startswith("icons:") or not QFile.exists(path)] == []


def test_the_program_may_stand_in_a_folder_of_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "a 'b' c, d;e"
    folder.symlink_to(paths.resources())
    usual = sheet(LIGHT)
    monkeypatch.setattr(paths, "resources", lambda: folder)
    assert sheet(LIGHT) == usual
    assert QFileInfo(next(iter(re.findall(r'url\("([^"]+)"\)', usual)))).absoluteFilePath().startswith(str(folder))
    monkeypatch.undo()
    sheet(LIGHT)  # the drawings are sought in the usual place again


@BOTH
def test_the_ticks_and_arrows_of_a_menu_grow_with_its_words(qtbot: QtBot, colours: Colours) -> None:
    sizes = []
    for scale in (1.0, 2.0):
        menu = QMenu()
        qtbot.addWidget(menu)
        menu.setStyleSheet(sheet(colours, scale))
        menu.addAction("").setCheckable(True)
        menu.actions()[0].setChecked(True)
        menu.addMenu("")
        menu.resize(menu.sizeHint())
        picture, ink = menu.grab().toImage(), QColor(colours.ink)
        place = menu.actionGeometry(menu.actions()[0])
        drawn = [
            x for x in range(place.width()) for y in range(place.top(), place.bottom()) if near(picture, x, y, ink)
        ]
        below = menu.actionGeometry(menu.actions()[1])
        arrow = [
            y for x in range(below.width()) for y in range(below.top(), below.bottom()) if near(picture, x, y, ink)
        ]
        sizes.append((max(drawn) - min(drawn), max(arrow) - min(arrow)))
    assert all(large >= 1.7 * small > 10 for small, large in zip(*sizes, strict=True)), sizes


def test_a_link_with_a_menu_begins_where_other_links_do(qtbot: QtBot) -> None:
    begins, columns = [], list[int]()
    for link in (QPushButton("Help"), MenuButton("Help", "")):
        link.setProperty("use", "link")
        link.setStyleSheet(sheet(LIGHT))
        qtbot.addWidget(link)
        link.setFont(QFont(link.font().family(), 14))  # whatever text size another test left
        link.resize(link.sizeHint())
        picture, ink = link.grab().toImage(), QColor(LIGHT.accent)
        columns = [x for x in range(picture.width()) if any(near(picture, x, y, ink) for y in range(picture.height()))]
        begins.append(columns[0])
    assert begins[0] == begins[1] > 2
    assert max(after - before for before, after in pairwise(columns)) > 2, "its arrow stands apart from its words"


@pytest.mark.parametrize("enabled", [True, False])
def test_a_scroll_bar_that_cannot_be_used_has_no_handle(qtbot: QtBot, enabled: bool) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setStyleSheet(sheet(LIGHT))
    bar.resize(12, 200)
    bar.setEnabled(enabled)
    assert (bar.grab().toImage().pixelColor(6, 20).name() == LIGHT.edge) is enabled


def test_a_choice_in_a_dialog_of_qts_own_looks_as_all_others_do(qtbot: QtBot) -> None:
    """As in the dialog in which Qt asks for a printer."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(sheet(LIGHT))
    box, field = QComboBox(dialog), QLineEdit(dialog)
    box.addItem("Print to File (PDF)")
    assert abs(box.sizeHint().height() - field.sizeHint().height()) <= 2
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    assert picture.pixelColor(0, box.height() // 2).name() == LIGHT.edge


@pytest.mark.parametrize("colours", [each for each in ALL if "contrast" in each.name], ids=lambda colours: colours.name)
def test_in_high_contrast_the_chosen_one_of_a_switch_is_told_by_three_to_one(qtbot: QtBot, colours: Colours) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(f"QWidget {{ background: {colours.ground}; }}\n{sheet(colours)}")
    window.resize(220, 40)
    for chosen in (False, True):
        button = QPushButton("Year", window)
        button.setProperty("use", "segment")
        button.setCheckable(True)
        button.setChecked(chosen)
        button.setGeometry(100 * chosen, 0, 90, 34)
    picture = window.grab().toImage()
    pairs = [(picture.pixelColor(x, y).name(), picture.pixelColor(x + 100, y).name()) for x in COLUMNS for y in FOOT]
    assert sum(contrast(*pair) >= 3 for pair in pairs) >= len(COLUMNS), "at the least a line below the word"


@pytest.mark.parametrize("colours", [each for each in ALL if "contrast" in each.name], ids=lambda colours: colours.name)
def test_in_high_contrast_the_chosen_one_is_told_with_the_keyboard_focus_too(qtbot: QtBot, colours: Colours) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(f"QWidget {{ background: {colours.ground}; }}\n{sheet(colours)}")
    button = QPushButton("Year", window)
    button.setProperty("use", "segment")
    button.setCheckable(True)
    button.setGeometry(0, 0, 90, 34)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    pictures, heights = [], []
    for chosen in (False, True):
        button.setChecked(chosen)
        pictures.append(window.grab().toImage())
        heights.append(button.sizeHint().height())
    pairs = [[picture.pixelColor(x, y).name() for picture in pictures] for x in COLUMNS for y in (29, 30, 31)]
    assert sum(contrast(*pair) >= 3 for pair in pairs) >= 2 * len(COLUMNS), "at the least two lines above the ring"
    assert heights[0] == heights[1]


def test_where_two_scroll_bars_meet_nothing_is_drawn(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(f"QWidget {{ background: {LIGHT.ground}; }}\n{sheet(LIGHT)}")
    area, inside = QScrollArea(window), QWidget()
    inside.resize(900, 900)
    area.setWidget(inside)
    area.resize(200, 200)
    window.show()
    picture = window.grab(QRect(190, 190, 10, 10)).toImage()
    drawn = {picture.pixelColor(x, y).name() for x in range(10) for y in range(10)}
    assert drawn == {LIGHT.ground}


def near(picture: QImage, x: int, y: int, ink: QColor) -> bool:
    """Return whether a pixel is nearly as dark, or as light, as ink."""
    return abs(picture.pixelColor(x, y).lightness() - ink.lightness()) < 60


def test_lengths_and_texts_grow_together(qtbot: QtBot) -> None:
    sizes = []
    for scale in (1.0, 2.0):
        label = QLabel("2024")
        label.setProperty("use", "badge")
        label.setProperty("textRole", "quiet")
        label.setStyleSheet(sheet(LIGHT, scale))
        qtbot.addWidget(label)
        label.ensurePolished()
        sizes.append((label.sizeHint().width(), label.font().pointSizeF()))
    assert sizes[1][0] > 1.7 * sizes[0][0] and sizes[1][1] == 2 * sizes[0][1]


@pytest.mark.parametrize("name", ["light", "dark", "sepia", "contrast"])
def test_the_file_dialog_can_be_read(qtbot: QtBot, name: str) -> None:
    appearance = Appearance(name, "source-sans", 100)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    colours = appearance.colours
    heads = [each for each in dialog.findChildren(QHeaderView) if each.isVisible()]
    assert heads
    for part in heads:
        ground = part.viewport().grab().toImage().pixelColor(2, 2)
        assert ground == QColor(colours.pane), "the heads of the columns are not black on black"
    assert contrast(colours.quiet, colours.pane) >= 4.5
    for view in dialog.findChildren(QListView):
        assert contrast(view.palette().text().color().name(), dialog.palette().window().color().name()) >= 4.5
    appearance.deleteLater()


def test_the_buttons_of_a_dialog_have_no_pictures_of_the_desktop(qtbot: QtBot) -> None:
    class WithPictures(QProxyStyle):
        def styleHint(
            self,
            hint: QStyle.StyleHint,
            option: QStyleOption | None = None,
            widget: QWidget | None = None,
            returned: QStyleHintReturn | None = None,
        ) -> int:
            if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
                return 1
            return super().styleHint(hint, option, widget, returned)

    style, box = WithPictures(), QDialogButtonBox()
    qtbot.addWidget(box)
    box.setStyle(style)
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    box.setStyleSheet(sheet(LIGHT))
    assert box.style().styleHint(hint, None, box) == 0  # a green tick on the accent is hardly seen
