"""A menu on request: of what can be done just then, each with its keys, and gone when it is shut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.context_menu import Offer, give_menu
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
