"""Pictures of the help: each is drawn in the appearance, sharp, with its numbers, and told in words below it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.help.drawn_pictures import WIDE, drawn_pictures
from ascl_reader.gui.help.help_dialog import HelpDialog
from ascl_reader.gui.help.help_pages import MARGIN, HelpPage
from ascl_reader.gui.look.appearance import Appearance
from tests.gui.seen import colours_on

PAGES = {file.stem: file.read_text("utf-8") for file in (paths.resources() / "help").glob("*.md")}
PICTURE = re.compile(r"!\[(?P<alt>.*)\]\((?P<name>.*)\)\n\n(?P<below>.*)\n")
GRABBED = {"window", "bar", "note"}


def test_every_picture_is_made_by_the_program_and_told_below_it_with_all_its_numbers(appearance: Appearance) -> None:
    found = [each for text in PAGES.values() for each in PICTURE.finditer(text)]
    assert len(found) == sum(text.count("![") for text in PAGES.values()) >= 6
    assert {each["name"] for each in found} == GRABBED | set(drawn_pictures(appearance))
    for each in found:
        assert each["alt"], "a reader of the file is told too"
        numbers = re.findall(r"(\d): ", each["below"])
        assert each["below"].startswith("*") and numbers == [str(at + 1) for at in range(len(numbers))] != []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [100, 200])
def test_they_are_drawn_in_the_appearance(appearance: Appearance, name: str, size: int) -> None:
    appearance.choose(name)
    appearance.set_text_size(size)
    for picture, draw in drawn_pictures(appearance).items():
        image = draw(2.0)
        assert image.devicePixelRatio() == 2.0 and image.width() == 2 * WIDE, picture
        assert {appearance.colours.accent, appearance.colours.on_accent} <= colours_on(image), picture


def test_no_picture_is_wider_than_its_page(appearance: Appearance, qapp: object) -> None:
    owner = QObject()
    page = HelpPage("briefing", owner)
    assert page.pictures == ("briefing",)
    page.make_pictures(drawn_pictures(appearance), 1.0)
    for width in (300, 2000):
        page.fit_pictures(width)
        shown = page.document.resource(QTextDocument.ResourceType.ImageResource, "briefing")
        assert isinstance(shown, QImage)
        assert shown.width() == min(WIDE, width - 2 * MARGIN - 2)


def test_a_page_is_drawn_when_it_is_read_and_anew_in_another_appearance(qtbot: QtBot, appearance: Appearance) -> None:
    asked: list[str] = []

    def picture(ratio: float) -> QImage:
        """Return a small picture, and note for which colours it was asked."""
        asked.append(appearance.colours.name)
        image = QImage(2000, 20, QImage.Format.Format_RGB32)
        image.fill(QColor(appearance.colours.accent))
        return image

    window = QWidget()
    qtbot.addWidget(window)
    dialog = HelpDialog("<h1>Keys</h1>", {}, {"briefing": picture}, appearance, window)
    dialog.show()
    assert asked == []
    dialog.show_page("briefing")
    assert asked == ["light"]
    assert dialog.page.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    appearance.choose("dark")
    qtbot.waitUntil(lambda: asked[-1] == "dark")
    dialog.resize(500, 400)
    qtbot.waitUntil(lambda: dialog.page.horizontalScrollBar().maximum() == 0)
