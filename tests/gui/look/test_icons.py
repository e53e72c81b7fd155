"""Our drawings as icons: in the colour that was asked for, sharp, empty where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.icons import icon, program_icon
from ascl_reader.paths import resources

FILES = sorted((resources() / "icons").glob("*.svg"))
NAMES = [path.stem for path in FILES if "currentColor" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_takes_the_colour_of_the_appearance(qapp: object, name: str) -> None:
    picture = icon(name, "#ff0000", 24).pixmap(QSize(24, 24)).toImage()
    seen = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]
    drawn = [each for each in seen if each.alpha() > 64]
    assert drawn and all((each.green(), each.blue()) == (0, 0) for each in drawn)
    assert any(each.alpha() == 0 for each in seen), "the ground shows behind it"


def test_there_is_a_sharper_one_for_a_screen_of_fine_pixels(qapp: object) -> None:
    sizes = icon(NAMES[0], "#000000", 20).availableSizes()
    assert [size.width() for size in sizes] == [20, 40] or len(sizes) == 2


def test_an_unknown_name_is_no_icon(qapp: object) -> None:
    assert icon("no such drawing", "#000000", 20).isNull()


def test_what_is_drawn_on_buttons_grows_with_the_text(qtbot: QtBot, program: Program) -> None:
    """Qt draws what it has no size for no larger than at 100 %."""
    with_icons = [each for each in program.window.findChildren(QAbstractButton) if not each.icon().isNull()]
    of_qt = [
        each for each in with_icons if type(each).__name__ == "QLineEditIconButton" or each.objectName()[:3] == "qt_"
    ]
    sizes = {each: each.iconSize().height() for each in with_icons if each not in of_qt}
    assert len(sizes) > 12
    program.appearance.set_text_size(200)
    assert [each for each, size in sizes.items() if each.iconSize().height() != 2 * size] == []


def test_the_program_has_its_own(qapp: object) -> None:
    assert not program_icon().pixmap(QSize(64, 64)).isNull()
