"""A menu on request: of what can be done just then, each with its keys, and gone when it is shut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.context_menu import Offer, give_menu, offer_buttons
from tests.gui.menus import choose, offered, open_menu

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def test_what_can_be_done_is_offered_in_its_own_words(qtbot: QtBot) -> None:
    listed, done = QListWidget(), list[str]()
    qtbot.addWidget(listed)
    listed.show()
    save, drop = QAction("Save", listed), QAction("Drop", listed)
    save.setShortcut("Ctrl+S")
    save.triggered.connect(lambda: done.append("saved"))
    give_menu(listed, lambda at: [Offer("Save R&B <b>", save), Offer("Drop It", drop)])
    assert offered(listed) == ["Save R&B <b>", "Drop It"]
    menu = open_menu(listed)
    assert menu is not None and menu.actions()[0].text() == "Save R&&B <b>\tCtrl+S"
    menu.close()
    drop.setEnabled(False)
    assert offered(listed) == ["Save R&B <b>"]
    choose(listed, "Save R&&B <b>")
    assert done == ["saved"]
    save.setEnabled(False)
    assert offered(listed) == []
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not listed.findChildren(QMenu)


def test_a_list_offers_what_its_buttons_can_do_with_the_chosen_line(qtbot: QtBot) -> None:
    listed, opens, drops = QListWidget(), QPushButton("&Open"), QPushButton("&Delete")
    for each in (listed, opens, drops):
        qtbot.addWidget(each)
    listed.addItems(["one", "two"])
    listed.show()
    offer_buttons(listed, opens, drops)
    assert offered(listed) == [], "nothing is chosen"
    listed.setCurrentRow(1)
    assert offered(listed) == ["Open", "Delete"]
    drops.setEnabled(False)
    assert offered(listed) == ["Open"]
    with qtbot.waitSignal(opens.clicked):
        choose(listed, "Open")


def test_the_menu_of_a_row_higher_than_its_list_opens_inside_the_screen(qtbot: QtBot) -> None:
    listed = QListWidget()
    qtbot.addWidget(listed)
    listed.addItem("A row of many lines")
    room = listed.screen().availableGeometry()
    listed.item(0).setSizeHint(QSize(50, 3 * room.height()))
    listed.resize(200, 100)
    listed.show()
    listed.setCurrentRow(0)
    action = QAction("Read", listed)
    give_menu(listed, lambda at: [Offer("Read", action)])
    menu = open_menu(listed)
    assert menu is not None and menu.height() >= menu.sizeHint().height()
    assert menu.geometry().bottom() <= room.bottom()
    assert menu.y() <= listed.viewport().mapToGlobal(listed.viewport().rect().bottomLeft()).y()
    menu.close()
