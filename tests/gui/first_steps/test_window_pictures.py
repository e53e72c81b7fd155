"""The help's pictures of the window show it as it is, with numbers on what can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.first_steps.window_pictures import WIDEST, WindowPictures


def test_numbers_stand_on_the_parts_in_the_colours_of_the_appearance(qtbot: QtBot, program: Program) -> None:
    window = program.window
    for name in ("dark", "light"):
        window.appearance.choose(name)
        image = WindowPictures(window).all()["window"](1.0)
        assert image.width() == min(WIDEST, window.width())
        scale = image.width() / window.width()
        accent = window.appearance.colours.accent
        for part in (window.tree, window.list, window.top.search):
            middle = part.mapTo(window, QPoint(part.width() // 2, min(part.height() // 2, 60)))
            at = (round(middle.x() * scale) - 8, round(middle.y() * scale))
            assert image.pixelColor(*at).name() == accent, f"{name}: a number at {at}"


def test_where_the_start_page_stands_the_window_is_drawn(program: Program) -> None:
    program.window.commands.start_page.trigger()
    pictures = WindowPictures(program.window).all()
    sizes = {name: pictures[name](1.0).size().toTuple() for name in ("window", "bar", "note")}
    assert sizes["window"] == (560, 250)
    assert sizes["note"] == (560, 48)
    assert sizes["bar"][0] == min(WIDEST, program.window.width())
