"""The button for page and zoom in a small window says where one is, and names the keys without taking them."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.page_menu import PageMenu
from ascl_reader.gui.briefing.page_places import Fit, PagePlaces


def test_it_tells_the_page_and_checks_what_fits(qtbot: QtBot) -> None:
    menu, places = PageMenu(), PagePlaces()
    qtbot.addWidget(menu)
    places.take(3, QSizeF(595, 842), QSize(843, 600))
    for fit, checked in ((Fit.PAGE, ["&Whole page\tCtrl+0"]), (Fit.WIDTH, ["&Fit width\tCtrl+2"]), (Fit.CHOSEN, [])):
        places.fit = fit
        menu.show_place("Page 2 of 3 · 71 %", places)
        assert menu.text() == "Page 2 of 3 · 71 %"
        assert [each.text() for each in menu.entries.actions() if each.isChecked()] == checked


def test_a_checked_entry_is_asked_for_again_and_no_key_is_taken(qtbot: QtBot) -> None:
    menu, asked = PageMenu(), list[object]()
    qtbot.addWidget(menu)
    for told in (menu.zoomed, menu.fitted, menu.turned):
        told.connect(asked.append)
    for action in menu.entries.actions():
        assert action.shortcuts() == []
        action.trigger()
    assert asked == [True, False, True, False, Fit.PAGE, Fit.WIDTH]


def test_every_key_asks_for_what_it_is_named_for_and_one_more_fits_what_the_reader_chose(qtbot: QtBot) -> None:
    menu, asked = PageMenu(), list[object]()
    qtbot.addWidget(menu)
    for told in (menu.zoomed, menu.fitted, menu.turned):
        told.connect(asked.append)
    for call in menu.keys.values():
        call()
    assert asked == [True, True, False, Fit.PAGE, Fit.CHOSEN, Fit.WIDTH, True, False]
    named = [each.text().partition("\t")[2] for each in menu.entries.actions() if not each.isSeparator()]
    assert [each for each in menu.keys if each not in named] == ["Ctrl+=", "Ctrl+1"]
